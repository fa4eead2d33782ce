import type { TLSSocket } from 'node:tls';
import { types } from 'node:util';
import type { Target } from '../config/target.ts';
import { errorCode } from '../net/error-code.ts';
import type { HttpAnswer } from './observation.ts';
import { classifyTlsError } from './tls-error.ts';

/**
 * Sends one GET over an open TLS socket and reads the response's status and headers. Redirects are not followed
 * and the body is not read. The socket is destroyed in the end. Never rejects.
 */
export async function askHttp(socket: TLSSocket, target: Target, timeoutMs: number): Promise<HttpAnswer> {
  // Loaded only now: it takes longer to load than a first connection does to open.
  const [{ default: Client }, { default: request }] = await Promise.all([
    import('undici/lib/dispatcher/client.js'),
    import('undici/lib/api/api-request.js'),
  ]);
  const authority = target.host.includes(':') ? `[${target.host}]` : target.host;
  let given = false;
  const closedBefore = new Error('other side closed');
  const client = new Client(`https://${authority}:${target.port}`, {
    connect: (_options, callback) => {
      // A second connection is what undici tries where the first one is lost; there is none.
      const lost = given || socket.destroyed ? closedBefore : null;
      given = true;
      // Called back in the same tick, undici hangs.
      setImmediate(() => (lost ? callback(lost, null) : callback(null, socket)));
    },
    headersTimeout: Math.ceil(timeoutMs),
    pipelining: 1,
  });
  const timer = AbortSignal.timeout(Math.ceil(timeoutMs));
  try {
    const response = await request.call(client, {
      path: target.path,
      method: 'GET',
      headers: { accept: '*/*', 'user-agent': 'tls-readiness' },
      signal: timer,
    });
    // The rest of the response dies with the connection; nobody waits for its error.
    response.body.on('error', () => undefined);
    return {
      state: 'answered',
      status: response.statusCode,
      ...header('sunset', response.headers),
      ...header('deprecation', response.headers),
    };
  } catch (error) {
    const cause = types.isNativeError(error) && types.isNativeError(error.cause) ? error.cause : error;
    const timedOut = timer.aborted || errorCode(error) === 'UND_ERR_HEADERS_TIMEOUT';
    if (timedOut)
      return { state: 'failed', failure: { kind: 'silence', afterMs: Math.round(timeoutMs), received: 0 } };
    const failure = classifyTlsError(cause);
    // Whatever is no alert and no lost connection is undici's judgement of what it read.
    if (failure.kind !== 'local') return { state: 'failed', failure };
    return { state: 'failed', failure: { kind: 'not-http', message: failure.message } };
  } finally {
    await client.destroy().catch(() => undefined);
    socket.destroy();
  }
}

function header(name: 'sunset' | 'deprecation', headers: Record<string, string | string[] | undefined>) {
  const value = headers[name];
  if (value === undefined) return {};
  return { [name]: Array.isArray(value) ? (value[0] ?? '') : value };
}
