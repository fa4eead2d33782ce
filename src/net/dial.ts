import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { errorCode } from './error-code.ts';
import type { ProxyProblem, ProxyServer } from './proxy.ts';

/** A TCP connection, or why there is none. `code` is the system's, such as ECONNREFUSED. */
export type Dialled =
  | { readonly kind: 'connected'; readonly socket: Socket }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** Only through a proxy, and then the only way to fail. */
  | { readonly kind: 'proxy'; readonly problem: ProxyProblem };

/** The proxy, and the authorities in PEM that one with https is trusted by, beside Node's own. */
export interface Via {
  readonly proxy: ProxyServer;
  readonly extraCertificateAuthorities: readonly string[];
}

/**
 * Opens a TCP connection to an IP address: the only way to an endpoint. Never resolves its name, so that what was guarded is
 * what is dialled. Through a proxy `address` may be a name, which the proxy resolves. `signal` ends the connection.
 */
export async function dial(
  address: string,
  port: number,
  timeoutMs: number,
  { via, signal }: { readonly via?: Via | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Dialled> {
  if (!via) return connectTo(address, port, timeoutMs, signal);
  const endsAt = performance.now() + timeoutMs;
  const { proxy } = via;
  const reached = await connectTo(proxy.host, proxy.port, timeoutMs, signal);
  if (reached.kind === 'timeout') return proxyFailed({ kind: 'silence', afterMs: timeoutMs });
  if (reached.kind === 'failed') return proxyFailed({ kind: 'unreachable', code: reached.code });
  if (reached.kind === 'proxy') return reached;
  const { socket } = reached;
  // Loaded here, so that a run without a proxy does not wait for it.
  const { openTunnel } =
    proxy.scheme === 'socks5h' ? await import('./socks-tunnel.ts') : await import('./http-tunnel.ts');
  if (socket.destroyed) return proxyFailed({ kind: 'closed' });
  const opened = await openTunnel(
    socket,
    via,
    { host: address, port },
    Math.max(1, endsAt - performance.now()),
  );
  if (!('problem' in opened)) return { kind: 'connected', socket: opened.socket };
  socket.destroy();
  const { problem } = opened;
  return proxyFailed(problem.kind === 'silence' ? { ...problem, afterMs: timeoutMs } : problem);
}

function proxyFailed(problem: ProxyProblem): Dialled {
  return { kind: 'proxy', problem };
}

function connectTo(
  host: string,
  port: number,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Dialled> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    endWith(socket, signal);
    const timer = setTimeout(() => {
      socket.destroy();
      resolve({ kind: 'timeout', afterMs: timeoutMs });
    }, timeoutMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.removeAllListeners('error');
      // An idle connection may be reset before anybody listens; its next reader sees that as the end.
      socket.on('error', () => undefined);
      resolve({ kind: 'connected', socket });
    });
    socket.once('error', (error) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ kind: 'failed', code: errorCode(error) });
    });
  });
}

/** Node's own option `signal` never takes its listener away, so that the ten-thousandth connection of a run takes long. */
function endWith(socket: Socket, signal: AbortSignal | undefined): void {
  if (!signal) return;
  const end = () => socket.destroy(new Error('the run has ended'));
  signal.addEventListener('abort', end);
  socket.once('close', () => signal.removeEventListener('abort', end));
  if (signal.aborted) end();
}
