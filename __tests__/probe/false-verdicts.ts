import fc from 'fast-check';
import type { Acceptance } from '../../src/probe/observation.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import type { GeneratedPeer } from './generated-peers.ts';
import { type Probed, probeModel } from './virtual-door.ts';

/** `PEERS` and `SEED` in the environment generate more peers, or others. */
export const peersOfEachKind = Number(process.env.PEERS ?? 1_200);
const seed = Number(process.env.SEED ?? 1);

export interface ProbedPeer extends Probed {
  readonly peer: GeneratedPeer;
}

/** Generates so many peers and probes each in virtual time. */
export async function* probeGenerated(
  arbitrary: fc.Arbitrary<GeneratedPeer>,
  count = peersOfEachKind,
): AsyncGenerator<ProbedPeer> {
  for (const peer of fc.sample(arbitrary, { numRuns: count, seed })) {
    yield { peer, ...(await probeModel(peer.make(), peer.network)) };
  }
}

/** A verdict that contradicts what the peer does. */
interface FalseVerdict {
  readonly protocol: Protocol;
  readonly acceptance: Acceptance;
  readonly peer: string;
}

export async function falseVerdicts(
  arbitrary: fc.Arbitrary<GeneratedPeer>,
  count?: number,
): Promise<readonly FalseVerdict[]> {
  const found: FalseVerdict[] = [];
  for await (const { peer, protocols: verdicts } of probeGenerated(arbitrary, count)) {
    for (const protocol of protocols.filter((each) => !peer.hidden.includes(each))) {
      const acceptance = verdicts[protocol];
      const opposite = peer.spoken.includes(protocol) ? 'refused' : 'accepted';
      if (acceptance.state === opposite) found.push({ protocol, acceptance, peer: peer.description });
    }
  }
  return found;
}

/** The protocols without a verdict. */
export function undecidedOf({ protocols: found }: Probed): readonly Protocol[] {
  return protocols.filter((protocol) => found[protocol].state === 'unknown');
}
