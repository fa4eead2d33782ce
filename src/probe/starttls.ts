import { isStarttlsScheme } from '../config/scheme.ts';
import type { Target } from '../config/target.ts';
import type { Begin } from './peer.ts';

/** How connections to this target get to TLS; undefined where they speak it from the first byte. */
export function beginningOf(target: Target): Begin | undefined {
  const { scheme } = target;
  if (!isStarttlsScheme(scheme)) return undefined;
  return async (socket, timeoutMs) => {
    // Most lists have no such target, and the start of a run is what everybody waits for.
    const [{ beginTls }, { isFinal }] = await Promise.all([
      import('../starttls/begin-tls.ts'),
      import('../starttls/problem.ts'),
    ]);
    const names = {
      client: target.clientName ?? socket.localAddress ?? '127.0.0.1',
      server: target.serverName ?? target.host,
    };
    const begun = await beginTls(scheme, socket, names, timeoutMs);
    if ('stream' in begun) return begun;
    const { problem } = begun;
    return {
      failure: isFinal(problem)
        ? { kind: 'no-starttls', scheme, problem }
        : { kind: 'starttls-failed', scheme, problem },
    };
  };
}
