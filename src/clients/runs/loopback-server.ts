import { errorCode } from '../../net/error-code.ts';
import { type StrictServer, type StrictServerOptions, startStrictServer } from '../server/strict-server.ts';

/** What `localhost` may stand for. The first one is on every machine. */
export const loopback = ['127.0.0.1', '::1'] as const;

/** A free port of 127.0.0.1 is hardly ever taken at ::1. */
const tries = 5;

/**
 * Starts a strict server at 127.0.0.1 and, on a machine that has it, at the same port of ::1. Windows, macOS and newer
 * Linux connect to `localhost` there first, and Windows tries for two seconds before a connection is refused.
 */
export async function startLoopbackServer(
  options: Omit<StrictServerOptions, 'address' | 'port'>,
  start: typeof startStrictServer = startStrictServer,
): Promise<Pick<StrictServer, 'port' | 'close'>> {
  const [ipv4, ipv6] = loopback;
  for (let left = tries; ; left -= 1) {
    const first = await start({ ...options, address: ipv4, port: 0 });
    const { port } = first;
    try {
      const second = await start({ ...options, address: ipv6, port });
      const close = async () => void (await Promise.all([first.close(), second.close()]));
      return { port, close };
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') return first;
      // The client would call another program.
      await first.close();
      if (left === 0) throw error;
    }
  }
}
