import type { TLSSocket } from 'node:tls';
import { types } from 'node:util';
import type { Endpoint } from '../config/endpoint.ts';
import type { HandshakeFailure, HttpAnswer } from './observation.ts';
import { classifyTlsError } from './tls-error.ts';

/** Loads undici, which takes 90 ms: as long as the first connection to a server far away. */
export const loadHttpClient = () => import('undici');

/**
 * Sends one GET over an open TLS socket and reads the response's status and headers, within limits of time and size.
 * Redirects are not followed and the body is not read. The socket is destroyed in the end. Never rejects.
 */
export async function askHttp(socket: TLSSocket, endpoint: Endpoint, timeoutMs: number): Promise<HttpAnswer> {
  const { Client } = await loadHttpClient();
  const authority = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
  const client = new Client(`https://${authority}:${endpoint.port}`, {
    connect: (_options, callback) => {
      // undici connects again where the connection is lost, but there is only this one.
      const give = () =>
        socket.destroyed ? callback(new Error('other side closed'), null) : callback(null, socket);
      // Called back in the same tick, undici hangs.
      setImmediate(give);
    },
    headersTimeout: 0,
    pipelining: 1,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<HttpAnswer>((resolve) => {
      const silence = { kind: 'silence', afterMs: Math.round(timeoutMs), received: 0 } as const;
      timer = setTimeout(resolve, timeoutMs, { state: 'failed', failure: silence });
      const tooLong = (message: string) =>
        resolve({ state: 'failed', failure: { kind: 'not-http', message } });
      // Before undici reads: it takes line ends before a status without end, and counts none of them.
      const readBefore = socket.bytesRead;
      socket.on('readable', () => {
        if (socket.bytesRead - readBefore <= maxBytes) return;
        socket.destroy();
        tooLong(`${maxBytes} bytes came without a whole response`);
      });
      let interim = 0;
      const headers = { accept: '*/*', 'user-agent': 'tls-readiness' };
      client.dispatch(
        { path: endpoint.path, method: 'GET', headers },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, status, fields) => {
            // Answers of 1xx come before the one that counts (RFC 9110 section 15.2).
            if (status >= 200) return resolve({ state: 'answered', status, ...dates(fields) });
            interim += 1;
            if (interim <= maxInterim) return;
            socket.destroy();
            tooLong(`more than ${maxInterim} interim responses came`);
          },
          onResponseData: () => undefined,
          onResponseEnd: () => undefined,
          onResponseError: (_controller, error) => resolve({ state: 'failed', failure: explain(error) }),
        },
      );
    });
  } finally {
    clearTimeout(timer);
    void client.destroy();
    socket.destroy();
  }
}

/** Sixteen times what undici takes as headers of one response, so that the beginning of a body fits as well. */
const maxBytes = 256 * 1024;

/** A server may send 103 with links, and 102 every few seconds while it works. */
const maxInterim = 20;

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
