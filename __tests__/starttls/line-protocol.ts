import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createSecureContext, TLSSocket } from 'node:tls';
import type { StarttlsScheme } from '../../src/starttls/begin-tls.ts';
import type { StarttlsProblem } from '../../src/starttls/problem.ts';
import { testCertificates } from '../certificates.ts';
import { beginWith, outcome } from './beginning.ts';
import { byByte, byLine, inPieces, play, stepsOf } from './transcript.ts';

type Steps = ReturnType<typeof stepsOf>;

/** A dialogue that does not end in TLS, and why. */
export type Failing = readonly [name: string, kind: StarttlsProblem['kind'], transcript: string];

/**
 * Everything that is asked of a protocol in lines: the dialogues that end in TLS and those that do not, word for word, and
 * all ways in which the first one can go wrong.
 */
export function describeLineProtocol(
  scheme: StarttlsScheme,
  succeeding: readonly (readonly [name: string, transcript: string])[],
  failing: readonly Failing[],
): void {
  const [[, usual] = ['', '']] = succeeding;
  const steps = stepsOf(usual);
  const turns = steps.flatMap(({ says, hears }, at) =>
    says === '' ? [] : [[at, hears === '' ? 'the banner' : `the answer to ${hears.trim()}`] as const],
  );

  describe(`${scheme} ends in TLS`, () => {
    it.each(succeeding)('%s', async (_name, transcript) => {
      expect(await played(stepsOf(transcript))).toEqual(['TLS', saidByClient(stepsOf(transcript))]);
    });

    it.each([
      ['one byte a segment', byByte],
      ['one line a segment', byLine],
      ['three bytes a segment', inPieces(/[\s\S]{1,3}/g)],
    ])('when the peer sends %s', async (_name, deliver) => {
      expect(await outcome(scheme, play(steps, { deliver }).serve)).toBe('TLS');
    });

    it('when lines end in LF alone', async () => {
      const bare = steps.map((step) => ({ ...step, says: step.says.replaceAll('\r\n', '\n') }));
      expect(await outcome(scheme, play(bare).serve)).toBe('TLS');
    });

    it('and the handshake is done over what the dialogue leaves', async () => {
      const { serve } = play(steps, { next: await tlsServer() });
      const version = await beginWith(scheme, serve, {}, async (begun) => {
        if (!('stream' in begun)) throw new Error(begun.problem.kind);
        const secure = connect({ socket: begun.stream, rejectUnauthorized: false });
        await once(secure, 'secureConnect');
        return secure.getProtocol();
      });
      expect(version).toBe('TLSv1.3');
    });
  });

  describe(`${scheme} does not end in TLS`, () => {
    it.each(failing)('when %s: %s', async (_name, kind, transcript) => {
      const [problem, heard] = await played(stepsOf(transcript));
      expect(problem).toMatchObject({ kind });
      expect(heard).toBe(saidByClient(stepsOf(transcript)));
    });

    it('when more comes with the go-ahead', async () => {
      const last = steps.at(-1)!;
      const injected = [...steps.slice(0, -1), { ...last, says: `${last.says}NOOP and so on and on` }];
      expect(await outcome(scheme, play(injected).serve)).toEqual({
        kind: 'extra-bytes',
        bytes: '4e4f4f5020616e6420736f206f6e2061',
      });
    });

    describe.each(turns)('after %i turns, where %s is due', (at, hears) => {
      const awaited = hears === 'the banner' ? 'the banner' : expect.stringMatching(/^the answer to /);
      const before = steps.slice(0, at);
      const { says } = steps[at]!;
      /** The same peer up to here, and then another. */
      const upToHere = (rest: (socket: Socket) => void) =>
        play([...before, { says: '', hears: steps[at]!.hears }], { next: rest }).serve;

      it('the peer closes', async () => {
        expect(
          await outcome(
            scheme,
            upToHere((socket) => socket.end()),
          ),
        ).toEqual({ kind: 'closed', awaited });
      });

      it('the peer resets', async () => {
        const resets = upToHere((socket) => setTimeout(() => socket.resetAndDestroy(), 20));
        expect(await outcome(scheme, resets)).toEqual({ kind: 'reset', awaited });
      });

      it('the peer falls silent', async () => {
        const silent = upToHere(() => undefined);
        const problem = { kind: 'silence', awaited, afterMs: 150 };
        expect(await outcome(scheme, silent, { timeoutMs: 150 })).toEqual(problem);
      });

      it('the peer is too slow, however steadily it drips', async () => {
        const everyMs = Math.ceil(600 / says.length);
        const drips = upToHere((socket) => inPieces(/[\s\S]/g, everyMs)(socket, says, () => undefined));
        const problem = await outcome(scheme, drips, { timeoutMs: 150 });
        const received = expect.any(String);
        expect(problem).toEqual({ kind: 'silence', awaited, afterMs: 150, received });
        // What came is kept as evidence.
        expect(says.startsWith((problem as { received: string }).received)).toBe(true);
      });

      it('the peer never ends its line', async () => {
        const endless = upToHere((socket) => socket.write(`${says.slice(0, 2)}${'x'.repeat(200_000)}`));
        expect(await outcome(scheme, endless)).toEqual({ kind: 'too-long', awaited, maxBytes: 65_536 });
      });

      it('the peer speaks HTTP', async () => {
        const http = upToHere((socket) =>
          socket.write('HTTP/1.1 400 Bad Request\r\nServer: example\r\n\r\n'),
        );
        expect(await outcome(scheme, http)).toEqual({
          kind: 'unexpected',
          awaited,
          reply: 'HTTP/1.1 400 Bad Request',
        });
      });

      it('the peer speaks TLS, and hangs up with an alert', async () => {
        const alert = '\x15\x03\x01\x00\x02\x02\x46';
        const tls = upToHere((socket) => socket.end(alert, 'latin1'));
        expect(await outcome(scheme, tls)).toEqual({ kind: 'unexpected', awaited, reply: alert });
      });

      it('the peer breaks off within a line', async () => {
        const cut = upToHere((socket) => socket.end(says.slice(0, 2)));
        expect(await outcome(scheme, cut)).toEqual({
          kind: 'unexpected',
          awaited,
          reply: says.slice(0, 2),
        });
      });

      const next = steps[at + 1];
      if (!next) return;
      it('the peer has its next answer ready before it was asked', async () => {
        const eager = [...before, { ...steps[at]!, says: says + next.says }];
        const [problem, heard] = await played(eager);
        expect(problem).toMatchObject({ kind: 'unexpected', awaited: 'silence until our next command' });
        expect(heard).toBe(saidByClient([...before, steps[at]!]));
      });
    });
  });

  async function played(script: Steps): Promise<readonly [Awaited<ReturnType<typeof outcome>>, string]> {
    const peer = play(script);
    return [await outcome(scheme, peer.serve), peer.heard()] as const;
  }
}

function saidByClient(steps: Steps): string {
  return steps.map(({ hears }) => hears).join('');
}

async function tlsServer(): Promise<(socket: Socket) => void> {
  const { key, certificate } = (await testCertificates()).valid;
  const secureContext = createSecureContext({ key, cert: certificate });
  return (socket) => {
    new TLSSocket(socket, { isServer: true, secureContext }).on('error', () => undefined).resume();
  };
}
