import { plain } from '../report/escape.ts';

/**
 * Why a call to GitHub's API failed, as a clause: `403: Resource not accessible by integration`. The text is
 * GitHub's, or of whoever answered in its place.
 */
export function explainFault(error: unknown): string {
  if (!(error instanceof Error)) return plain(String(error));
  const status = statusOf(error);
  if (status === undefined) return plain(error.message);
  // Octokit adds the address of the documentation.
  return `${status}: ${plain(error.message.replace(/ - https?:\/\/\S+$/, ''), 200)}`;
}

/** Whether the request may have been carried out although it failed. */
export function isInDoubt(error: unknown): boolean {
  const status = error instanceof Error ? statusOf(error) : undefined;
  return status === undefined || status >= 500;
}

/** Whether GitHub does not let the token do that. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && statusOf(error) === 403;
}

/** Whether nobody answered in time. */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** The status of an answer; undefined where there was none. */
function statusOf(error: Error): number | undefined {
  if (!('response' in error) || !error.response) return undefined;
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
