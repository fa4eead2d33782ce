import type { Call, CallerHello, Finished } from './call.ts';

/** A request over HTTP, and what is known of its caller. Texts come from the caller. */
export interface HttpRequest extends Pick<Call, 'atMs' | 'from'> {
  readonly method: string;
  readonly target: string;
  /** The Accept header, empty where there is none. */
  readonly accept: string;
  readonly handshake: Finished;
  /** Undefined where the caller began in the format of SSL 2.0. */
  readonly hello: CallerHello | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The response to every path that is none of ours, as that of an API that wants a login. A caller that gets it has
 * finished the handshake, so it has passed the test.
 */
export function unauthorized(): HttpResponse {
  return jsonResponse(401, {
    code: 'invalid_credentials',
    message:
      'TLS works: this client supports a version that the server accepts. 401 is the expected status; no login is needed.',
  });
}

/** A response in JSON, which no cache keeps: the next caller is another. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: `${JSON.stringify(value)}\n`,
  };
}

const plaintextBody = 'This port speaks TLS only: use https.\n';
/** On the wire, for a caller that forgot the `s` of https. */
export const plaintextResponse = [
  'HTTP/1.1 400 Bad Request',
  'content-type: text/plain',
  `content-length: ${plaintextBody.length}`,
  'connection: close',
  '',
  plaintextBody,
].join('\r\n');
