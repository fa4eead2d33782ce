import { buildConnector, EnvHttpProxyAgent, fetch, Pool, type RequestInit } from 'undici';
import { errorCode } from '../net/error-code.ts';
import type { HandshakeFailure } from '../probe/observation.ts';
import { describeFailure } from '../report/words/failures.ts';
import type { ActionContext, Env } from './context.ts';

/** GitHub itself ends a request after ten seconds; who has not answered some time later never will. */
const answerMs = 15_000;
/** The network answers a connection sooner than that, or not at all. */
const connectMs = 5_000;
/** So many requests in a row may end without an answer. */
const maxFailures = 3;

interface Way extends Pick<ActionContext, 'env' | 'clock'> {
  readonly baseUrl: string;
  /** By the clock: when the last request ends. */
  readonly endsAtMs: number;
  /** Nothing is asked once this is aborted. */
  readonly late: AbortSignal;
}

/**
 * The requests to GitHub's API, by the environment's proxy. One that is not answered in time is ended, be it in the
 * middle of the answer. An API that cannot be reached is given up: every later request fails at once, for the same
 * reason.
 */
export function apiFetch({
  baseUrl,
  env,
  clock,
  endsAtMs,
  late,
}: Way): (url: string, init?: RequestInit) => Promise<Response> {
  const { dispatcher, place } = wayTo(new URL(baseUrl), env);
  let failures = 0;
  let reason = '';
  return async (url, init) => {
    late.throwIfAborted();
    if (failures >= maxFailures) throw noAnswer(reason);
    const afterMs = Math.max(1, Math.min(answerMs, Math.round(endsAtMs - clock.now())));
    const signal = clock.timeout(afterMs);
    let isAnswered = false;
    try {
      const response = await fetch(url, { ...init, signal, dispatcher });
      isAnswered = true;
      failures = 0;
      const body = await response.arrayBuffer();
      const headers = [...response.headers];
      return new Response(body.byteLength > 0 ? body : null, { status: response.status, headers });
    } catch (error) {
      const isSlow = signal.aborted || innermost(error).code === 'UND_ERR_CONNECT_TIMEOUT';
      if (!isAnswered) failures = isSlow ? maxFailures : failures + 1;
      const why = signal.aborted ? `no answer within ${Math.ceil(afterMs / 1_000)} s` : explain(error);
      reason = `${place()}: ${why}`;
      throw isSlow || failures >= maxFailures ? noAnswer(reason) : new Error(reason);
    }
  };
}

/** Octokit passes an error of this name on as it is, so that nothing is tried again. */
export function noAnswer(message: string): Error {
  return Object.assign(new Error(message), { name: 'AbortError' });
}

/** How requests reach the API, and how the way is named after it was tried. */
function wayTo(url: URL, env: Env): { readonly dispatcher: EnvHttpProxyAgent; readonly place: () => string } {
  const proxy = proxyFor(url, env);
  const direct = buildConnector({ timeout: connectMs });
  // undici decides by NO_PROXY, and connects by itself to what it excludes only.
  let isDirect = proxy === undefined;
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxy?.href ?? '',
    httpsProxy: proxy?.href ?? '',
    noProxy: env.no_proxy || env.NO_PROXY || '',
    proxyTls: { timeout: connectMs },
    connect: (options, callback) => {
      isDirect = true;
      direct(options, callback);
    },
    factory: (origin, { connect, ...options }: Pool.Options) =>
      new Pool(origin, typeof connect === 'function' ? { ...options, connect: once(connect) } : options),
  });
  // Not the whole URL: it may hold a password.
  const through = proxy && ` through the proxy ${proxy.protocol}//${proxy.host}`;
  return { dispatcher, place: () => (isDirect ? url.host : `${url.host}${through}`) };
}

/** After an error with the code UND_ERR_SOCKET undici connects again at once, without end. A proxy that hangs up gives that. */
function once(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[cause, socket]) => {
      if (socket) callback(null, socket);
      else callback(new Error('no connection', { cause }), null);
    });
}

/** As the runner has it: by the scheme of the API, the lower case first, and `http://` where no scheme is given. */
function proxyFor(url: URL, env: Env): URL | undefined {
  const text =
    url.protocol === 'https:' ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy || env.HTTP_PROXY;
  if (!text) return undefined;
  const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (!proxy) throw new Error('the proxy that the environment names is no URL');
  return proxy;
}

/** Why there was no answer, as a clause. */
function explain(error: unknown): string {
  const { code, message } = innermost(error);
  const [, status] = /^Proxy response \((\d+)\)/.exec(message) ?? [];
  if (status !== undefined) return status === '407' ? 'it wants a login (407)' : `it answered ${status}`;
  return describeFailure(failureOf(code, message));
}

/** The error that began it: undici and Octokit put errors around it. */
function innermost(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { code: 'UNKNOWN', message: String(error) };
  if ('cause' in error && error.cause) return innermost(error.cause);
  return { code: errorCode(error), message: 'message' in error ? String(error.message) : '' };
}

function failureOf(code: string, message: string): HandshakeFailure {
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return { kind: 'connect-timeout', afterMs: connectMs };
  if (code === 'UND_ERR_SOCKET') return { kind: 'closed' };
  if (code === 'ECONNRESET') return { kind: 'reset' };
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return { kind: 'dns', code };
  if (/^E[A-Z]+$/.test(code)) return { kind: 'connect', code };
  // OpenSSL puts the line of its source into the message.
  return { kind: 'local', code, message: code.startsWith('ERR_SSL_') ? 'the TLS handshake failed' : message };
}
