/**
 * Counts the false verdicts on peers that turn down a share of their connections by chance, and speak every version there
 * is, or all but SSL 2.0: what nothing tells from a refusal but luck. `npm run chance [-- RUNS]`
 */
import { randomInt } from 'node:crypto';
import pLimit from 'p-limit';
import { peerThatFailsAtRandom, peerThatSpeaks, type Refusal } from '../__tests__/probe/peers.ts';
import { probePeer } from '../__tests__/probe/probing.ts';
import { type Protocol, protocols } from '../src/tls/protocol.ts';

const runs = Number(process.argv[2] ?? 30);
const places = pLimit(6);

/** The protocols that one run falsely calls refused, and those that it leaves undecided. */
async function probeOnce(share: number, refusal: Refusal, spoken: readonly Protocol[]) {
  const seed = randomInt(2 ** 32);
  const peer = peerThatFailsAtRandom(share, refusal, peerThatSpeaks(spoken), seed);
  const { observation } = await probePeer(peer, {}, { timeoutMs: 2000, retries: 2 });
  const inState = (state: string) =>
    spoken.filter((protocol) => observation.protocols[protocol].state === state);
  return { refused: inState('refused'), undecided: inState('unknown') };
}

for (const spoken of [protocols, protocols.slice(1)]) {
  console.log(`Speaks ${spoken.join(', ')}; ${runs} runs each`);
  for (const [share, word] of [
    [1 / 6, 'a sixth'],
    [1 / 3, 'a third'],
    [1 / 2, 'a half'],
  ] as const) {
    for (const refusal of ['close', 'reset', 'handshake_failure'] as const) {
      const probing = Array.from({ length: runs }, () => places(() => probeOnce(share, refusal, spoken)));
      const results = await Promise.all(probing);
      const refused = results.flatMap((result) => result.refused);
      const ssl = refused.filter((protocol) => protocol.startsWith('SSL')).length;
      const undecided = results.flatMap((result) => result.undecided).length;
      console.log(
        `  ${word}, ${refusal}: false of SSL ${ssl}, of TLS ${refused.length - ssl}, undecided ${undecided}`,
      );
    }
  }
}
process.exit();
