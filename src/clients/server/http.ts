import type { CallerHello, Finished } from './call.ts';

/** A request, and who makes it. Texts come from the caller. */
export interface Visit {
  readonly method: string;
  readonly target: string;
  /** The Accept header, empty where there is none. */
  readonly accept: string;
  readonly handshake: Finished;
  /** Undefined where the caller began in the format of SSL 2.0. */
  readonly hello: CallerHello | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The answer to every request that asks for nothing of ours: an API that wants a login. Whoever reads it has come
 * through the handshake, and that was the test.
 */
export function unauthorized(): Answer {
  return jsonAnswer(401, {
    code: 'invalid_credentials',
    message:
      'TLS works: this caller can speak a version that the server accepts. No login is needed to know it.',
  });
}

/** An answer of JSON, which no cache keeps: the next caller is another. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: `${JSON.stringify(value)}\n`,
  };
}
