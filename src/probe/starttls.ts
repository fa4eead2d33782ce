import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Endpoint } from '../config/endpoint.ts';
import { isStarttlsScheme } from '../config/scheme.ts';
import { beginTls } from '../starttls/begin-tls.ts';
import { isRefusal } from '../starttls/problem.ts';
import type { NoAnswer } from './observation.ts';
import { firstBytes } from './plaintext.ts';

/** How a fresh connection gets to TLS where the peer's protocol begins in plaintext. */
export interface StarttlsUpgrade {
  /**
   * Brings a fresh connection to the point where it speaks TLS, or says why it does not. Before that is said to have
   * worked, the peer is listened to for `watchMs`, in which it must not say a word.
   */
  readonly run: (
    socket: Socket,
    timeoutMs: number,
    watchMs: number,
  ) => Promise<{ readonly stream: Duplex } | { readonly failure: NoAnswer }>;
  /** What it means that these bytes came as an answer in TLS; undefined where they may be one. */
  readonly judge: (received: Uint8Array) => NoAnswer | undefined;
}

/** How connections to this endpoint get to TLS; undefined where they speak it from the first byte. */
export function upgradeOf(endpoint: Endpoint): StarttlsUpgrade | undefined {
  const { scheme } = endpoint;
  if (!isStarttlsScheme(scheme)) return undefined;
  return {
    run: async (socket, timeoutMs, watchMs) => {
      const names = {
        client: endpoint.clientName ?? socket.localAddress ?? '127.0.0.1',
        server: endpoint.serverName ?? endpoint.host,
      };
      const begun = await beginTls(scheme, socket, names, timeoutMs, watchMs);
      if ('stream' in begun) return begun;
      const { problem } = begun;
      return {
        failure: isRefusal(problem)
          ? { kind: 'no-starttls', scheme, problem }
          : { kind: 'starttls-failed', scheme, problem },
      };
    },
    judge: (received) => (isPlaintext(received) ? staysPlaintext(scheme, received) : undefined),
  };
}

/** Whether this begins as a line of text does. No message of TLS begins with letters, digits or spaces alone. */
function isPlaintext(received: Uint8Array): boolean {
  return /^[\t\r\n -~]{4}/.test(firstBytes(received, 4));
}

function staysPlaintext(scheme: string, received: Uint8Array): NoAnswer {
  const reply = firstBytes(received, 1000);
  return {
    kind: 'starttls-failed',
    scheme,
    problem: { kind: 'unexpected', awaited: 'an answer in TLS after the go-ahead for STARTTLS', reply },
  };
}
