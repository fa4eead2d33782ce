/**
 * Counts the false verdicts on peers that refuse a share of their connections by chance, and accept every version there is,
 * or all but SSL 2.0: only luck tells that from a refusal. The peers are modelled. `npm run chance [-- RUNS]`
 */
import { randomInt } from 'node:crypto';
import { failsAtRandom, type Refusal, speaks } from '../__tests__/probe/model.ts';
import { type Network, probeModel } from '../__tests__/probe/virtual-door.ts';
import { type Protocol, protocols } from '../src/tls/protocol.ts';

const runs = Number(process.argv[2] ?? 30);

/** The protocols that one run falsely calls refused, and those that it leaves undecided. */
async function probeOnce(
  share: number,
  refusal: Refusal,
  spoken: readonly Protocol[],
  network: Partial<Network>,
) {
  const peer = failsAtRandom(share, refusal, speaks(spoken), randomInt(2 ** 32));
  const found = await probeModel(peer, { timeoutMs: 2_000, ...network });
  const inState = (state: string) => spoken.filter((protocol) => found.protocols[protocol].state === state);
  return { refused: inState('refused'), undecided: inState('unknown'), connections: found.connections };
}

for (const completes of [true, false]) {
  for (const spoken of [protocols, protocols.slice(1)]) {
    const then = completes ? 'completes handshakes' : 'falls silent after its ServerHello';
    console.log(`Speaks ${spoken.join(', ')} and ${then}; ${runs} runs each`);
    for (const [share, word] of [
      [1 / 6, 'a sixth'],
      [1 / 3, 'a third'],
      [1 / 2, 'a half'],
    ] as const) {
      for (const refusal of ['close', 'reset', 'handshake_failure'] as const) {
        let [ssl, tls, undecided, connections] = [0, 0, 0, 0];
        for (let run = 0; run < runs; run += 1) {
          const result = await probeOnce(share, refusal, spoken, { completes });
          const falseSsl = result.refused.filter((protocol) => protocol.startsWith('SSL')).length;
          ssl += falseSsl;
          tls += result.refused.length - falseSsl;
          undecided += result.undecided.length;
          connections += result.connections;
        }
        console.log(
          `  ${word}, ${refusal}: false of SSL ${ssl}, of TLS ${tls}, undecided ${undecided}, ` +
            `${(connections / runs).toFixed(1)} connections`,
        );
      }
    }
  }
}
