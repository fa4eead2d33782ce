import type { TLSSocket } from 'node:tls';
import { types } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Endpoint } from '../config/endpoint.ts';
import type { HandshakeFailure, HttpAnswer } from './observation.ts';
import { classifyTlsError } from './tls-error.ts';

/** Why a client is destroyed. One for all of them, since to record a stack takes longer than to end a connection. */
const over = new Error('the conversation is over');

/**
 * Sends one GET over an open TLS socket and reads the response's status and headers. Redirects are not followed
 * and the body is not read. The socket is destroyed in the end. Never rejects.
 */
export async function askHttp(socket: TLSSocket, endpoint: Endpoint, timeoutMs: number): Promise<HttpAnswer> {
  // Loaded only now: it takes longer to load than a first connection does to open.
  const { default: Client } = await import('undici/lib/dispatcher/client.js');
  const authority = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
  let given = false;
  const client = new Client(`https://${authority}:${endpoint.port}`, {
    connect: (_options, callback) => {
      // A second connection is what undici tries where the first one is lost; there is none.
      const lost = given || socket.destroyed ? new Error('other side closed') : null;
      given = true;
      // Called back before it returns, undici hangs.
      queueMicrotask(() => (lost ? callback(lost, null) : withSimpleParser(() => callback(null, socket))));
    },
    headersTimeout: 0,
    pipelining: 1,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<HttpAnswer>((resolve) => {
      const silence = { kind: 'silence', afterMs: Math.round(timeoutMs), received: 0 } as const;
      timer = setTimeout(resolve, timeoutMs, { state: 'failed', failure: silence });
      const headers = { accept: '*/*', 'user-agent': 'tls-readiness' };
      client.dispatch(
        { path: endpoint.path, method: 'GET', headers },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, status, fields) => {
            // Answers of 1xx come before the one that counts (RFC 9110 section 15.2).
            if (status >= 200) resolve({ state: 'answered', status, ...dates(fields) });
          },
          onResponseData: () => undefined,
          onResponseEnd: () => undefined,
          onResponseError: (_controller, error) => resolve({ state: 'failed', failure: explain(error) }),
        },
      );
    });
  } finally {
    clearTimeout(timer);
    void client.destroy(over).catch(() => undefined);
    socket.destroy();
  }
}

let hasParser = false;

/**
 * With its first socket undici compiles its parser, which is WebAssembly. V8 would go on to optimise that, for a tenth of a
 * second of another core that no list is long enough to win back. What is compiled until the next tick goes by the flag;
 * afterwards it has Node 24's default again, since code that Node has kept is only good under the same flags.
 */
function withSimpleParser(handOver: () => void): void {
  if (!hasParser && process.version.startsWith('v24.')) {
    hasParser = true;
    setFlagsFromString('--wasm-tiering-budget=1000000000');
    process.nextTick(setFlagsFromString, '--wasm-tiering-budget=13000000');
  }
  handOver();
}

/** Whatever is no alert and no lost connection is undici's judgement of what it read. */
function explain(error: Error): HandshakeFailure {
  const failure = classifyTlsError(types.isNativeError(error.cause) ? error.cause : error);
  if (failure.kind !== 'local') return failure;
  // undici asserts what it takes for granted of a status, such as that it has three digits.
  const message = failure.code === 'ERR_ASSERTION' ? 'it begins with no status of HTTP' : failure.message;
  return { kind: 'not-http', message };
}

function dates(fields: Record<string, string | string[] | undefined>) {
  return { ...header('sunset', fields), ...header('deprecation', fields) };
}

function header(name: 'sunset' | 'deprecation', headers: Record<string, string | string[] | undefined>) {
  const value = headers[name];
  if (value === undefined) return {};
  return { [name]: Array.isArray(value) ? (value[0] ?? '') : value };
}
