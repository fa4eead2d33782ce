import type { getOctokit } from '@actions/github';

/**
 * A plugin for Octokit that waits as long as the Retry-After header of a 429 asks for (RFC 6585 section 4), if that
 * is not too long. The plugin for rate limits knows the header only beside words and headers that github.com sends;
 * an Enterprise Server, or a proxy before it, may send it alone. This one must stand before the plugin for other
 * tries, which does what is noted in the error here.
 */
export function retryAfter(
  { hook }: Pick<ReturnType<typeof getOctokit>, 'hook'>,
  mayWait: (seconds: number, retries: number) => boolean,
): void {
  hook.error('request', (error, { request }) => {
    if ('response' in error && error.response && error.status === 429) {
      const { headers } = error.response;
      const known = /\bsecondary rate\b/i.test(error.message) || headers['x-ratelimit-remaining'] === '0';
      const seconds = Number(headers['retry-after']);
      const retries = Number(request.retryCount ?? 0);
      if (!known && seconds >= 0 && mayWait(seconds, retries)) {
        error.request.request = { ...error.request.request, retries: retries + 1, retryAfter: seconds };
      }
    }
    throw error;
  });
}
