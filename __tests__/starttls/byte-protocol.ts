import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type SecureVersion } from 'node:tls';
import type { StarttlsScheme } from '../../src/starttls/begin-tls.ts';
import type { StarttlsProblem } from '../../src/starttls/problem.ts';
import { beginWith, outcome } from './beginning.ts';
import { echoingTls } from './echoing-tls.ts';
import { byByte, inPieces, play } from './transcript.ts';

/** What the peer says, and what it must have heard before that, byte for byte. */
export interface Exchange {
  readonly hears: Buffer;
  readonly says: Buffer;
}

/** An exchange in which the peer speaks first. */
export const greeting = (says: Buffer): Exchange => ({ hears: Buffer.alloc(0), says });

/** Problems as they are expected, and what the peer said that they come from. */
type Failing = readonly [name: string, problem: Partial<StarttlsProblem>, exchanges: readonly Exchange[]];

export interface ByteProtocol {
  readonly scheme: StarttlsScheme;
  /** What is waited for in each exchange of the usual dialogue. */
  readonly awaited: readonly string[];
  /** The usual one first. Each with what the client says in the end, after the peer's last word. */
  readonly succeeding: readonly (readonly [name: string, exchanges: readonly Exchange[], last?: Buffer])[];
  readonly failing: readonly Failing[];
  /** The beginning of a message that goes on for longer than anything may, where the protocol has such messages. */
  readonly endless?: Buffer;
  /** What the peer does after the dialogue: TLS at once, where it is nothing else. */
  readonly behind?: (version: SecureVersion) => Promise<(socket: Socket) => void>;
}

/** Everything that is asked of a protocol in bytes: its dialogues, byte for byte, and all ways in which they can go wrong. */
export function describeByteProtocol(protocol: ByteProtocol): void {
  const { scheme, awaited, succeeding, failing, endless } = protocol;
  const [[, usual, usualLast] = ['', []]] = succeeding;

  describe(`${scheme} ends in TLS`, () => {
    it.each(succeeding.map(([name, exchanges, last = Buffer.alloc(0)]) => [name, exchanges, last] as const))(
      '%s',
      async (_name, exchanges, last) => {
        const peer = play(stepsOf(exchanges));
        await beginWith(scheme, peer.serve, {}, async (begun) => {
          expect(begun).toHaveProperty('stream');
          await heardBy(peer, exchanges.map(({ hears }) => hears).concat(last));
        });
      },
    );

    it.each([
      ['one byte a segment', byByte],
      ['three bytes a segment', inPieces(/[\s\S]{1,3}/g)],
    ])('when the peer sends %s', async (_name, deliver) => {
      expect(await outcome(scheme, play(stepsOf(usual), { deliver }).serve)).toBe('TLS');
    });

    it.each(['TLSv1', 'TLSv1.2', 'TLSv1.3'] as const)(
      'and %s is spoken over what it leaves',
      async (version) => {
        const behind = await (protocol.behind?.(version) ?? echoingTls(version, usualLast?.length));
        const { serve } = playThen(usual, behind);
        await beginWith(scheme, serve, {}, async (begun) => {
          if (!('stream' in begun)) throw new Error(begun.problem.kind);
          const secure = connect({
            socket: begun.stream,
            rejectUnauthorized: false,
            minVersion: 'TLSv1',
            ciphers: 'DEFAULT:@SECLEVEL=0',
          });
          await once(secure, 'secureConnect');
          secure.write('ping');
          const [echo] = await once(secure, 'data');
          expect([secure.getProtocol(), String(echo)]).toEqual([version, 'ping']);
        });
      },
    );
  });

  describe(`${scheme} does not end in TLS`, () => {
    it.each(failing)('when %s', async (_name, problem, exchanges) => {
      const peer = play(stepsOf(exchanges));
      await beginWith(scheme, peer.serve, {}, async (begun) => {
        expect('problem' in begun && begun.problem).toEqual(problem);
        await heardBy(
          peer,
          exchanges.map(({ hears }) => hears),
        );
      });
    });

    it('when more comes with the go-ahead', async () => {
      const goAhead = usual.at(-1)!;
      const injected = [...usual.slice(0, -1), { ...goAhead, says: Buffer.concat([goAhead.says, extra]) }];
      const problem = await outcome(scheme, play(stepsOf(injected)).serve);
      expect(problem).toEqual({ kind: 'extra-bytes', bytes: extra.subarray(0, 16).toString('hex') });
    });

    describe.each(awaited.map((what, at) => [what, at] as const))('where %s is due', (what, at) => {
      const { hears, says } = usual[at]!;
      /** Of an answer in text, what came is kept; bytes are of no use to a reader. */
      const asEvidence =
        says.length > 1 && !says.some((byte) => byte < 0x09) ? { received: expect.any(String) } : {};
      /** The same peer up to here, and then another. */
      const upToHere = (rest: (socket: Socket) => void) =>
        playThen([...usual.slice(0, at), { hears, says: Buffer.alloc(0) }], rest).serve;

      it('and the peer closes', async () => {
        const closes = upToHere((socket) => socket.end());
        expect(await outcome(scheme, closes)).toEqual({ kind: 'closed', awaited: what });
      });

      it('and the peer resets', async () => {
        const resets = upToHere((socket) => setTimeout(() => socket.resetAndDestroy(), 20));
        expect(await outcome(scheme, resets)).toEqual({ kind: 'reset', awaited: what });
      });

      it('and the peer falls silent', async () => {
        const silent = upToHere(() => undefined);
        const problem = { kind: 'silence', awaited: what, afterMs: 150 };
        expect(await outcome(scheme, silent, { timeoutMs: 150 })).toEqual(problem);
      });

      it('and the peer is too slow, however steadily it drips', async () => {
        const everyMs = Math.ceil(600 / says.length);
        const drips = upToHere((socket) =>
          setTimeout(
            () => inPieces(/[\s\S]/g, everyMs)(socket, says.toString('latin1'), () => undefined),
            everyMs,
          ),
        );
        const problem = { kind: 'silence', awaited: what, afterMs: 150, ...asEvidence };
        expect(await outcome(scheme, drips, { timeoutMs: 150 })).toEqual(problem);
      });

      it('and the peer speaks HTTP', async () => {
        const http = upToHere((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
        const reply = 'HTTP/1.1 400 Bad Request\r\n\r\n';
        expect(await outcome(scheme, http)).toEqual({ kind: 'unexpected', awaited: what, reply });
      });

      it('and the peer speaks TLS, and hangs up with an alert', async () => {
        const tls = upToHere((socket) => socket.end(Buffer.from('15030100020246', 'hex')));
        const reply = '0x15030100020246';
        expect(await outcome(scheme, tls)).toEqual({ kind: 'unexpected', awaited: what, reply });
      });

      it('and the peer speaks SSH', async () => {
        const ssh = upToHere((socket) => socket.write('SSH-2.0-OpenSSH_9.2p1\r\n'));
        const reply = 'SSH-2.0-OpenSSH_9.2p1\r\n';
        expect(await outcome(scheme, ssh)).toEqual({ kind: 'unexpected', awaited: what, reply });
      });

      if (says.length === 1) return;
      it('and the peer stops within its answer', async () => {
        const stops = upToHere((socket) => socket.write(says.subarray(0, -1)));
        const awaited = expect.stringMatching(/^the /);
        const problem = { kind: 'silence', awaited, afterMs: 150, ...asEvidence };
        expect(await outcome(scheme, stops, { timeoutMs: 150 })).toEqual(problem);
      });

      it('and the peer breaks off within its answer, wherever that is', async () => {
        for (let length = 1; length < says.length; length += Math.ceil(says.length / 12)) {
          const cut = upToHere((socket) => socket.end(says.subarray(0, length)));
          const problem = await outcome(scheme, cut);
          // What had been read already is not repeated.
          expect(problem).toMatchObject({
            kind: expect.stringMatching(/^(unexpected|closed)$/),
            awaited: expect.stringMatching(/^the /),
          });
        }
      });
    });

    if (!endless) return;
    it('when the peer never comes to an end', async () => {
      const flood = Buffer.concat([endless, Buffer.alloc(200_000, 0x20)]);
      const { hears } = usual[0]!;
      const problem = await outcome(scheme, play(stepsOf([{ hears, says: flood }])).serve);
      expect(problem).toMatchObject({ kind: 'too-long', awaited: awaited[0] });
    });
  });
}

/** Longer than what is shown of it. */
const extra = Buffer.from('520000000800000000530000001600616c6c6f776564', 'hex');

/** A peer that plays this and then hands the connection on. */
function playThen(exchanges: readonly Exchange[], rest: (socket: Socket) => void): ReturnType<typeof play> {
  return play(stepsOf(exchanges), { next: rest });
}

function stepsOf(exchanges: readonly Exchange[]): Parameters<typeof play>[0] {
  return exchanges.map(({ hears, says }) => ({
    hears: hears.toString('latin1'),
    says: says.toString('latin1'),
  }));
}

/** Waits until the peer has heard as much as it should, and then a little for what it should not. */
async function heardBy(peer: ReturnType<typeof play>, expected: readonly Buffer[]): Promise<void> {
  const whole = Buffer.concat(expected).toString('latin1');
  for (let waited = 0; peer.heard().length < whole.length && waited < 2_000; waited += 5) await sleep(5);
  await sleep(20);
  expect(Buffer.from(peer.heard(), 'latin1').toString('hex')).toBe(
    Buffer.from(whole, 'latin1').toString('hex'),
  );
}
