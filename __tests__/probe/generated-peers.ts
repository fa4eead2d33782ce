import fc from 'fast-check';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import {
  balances,
  bans,
  chokesOn,
  countsInWindows,
  failsAtRandom,
  failsFirst,
  failsPeriodically,
  type Hello,
  type ModelPeer,
  type Refusal,
  servesAtOnce,
  servesOnly,
  speaks,
  tires,
  waits,
  wantsRecordVersion,
} from './model.ts';
import type { Network } from './virtual-door.ts';

/** A peer that was made up, with all that it accepts. */
export interface GeneratedPeer {
  readonly spoken: readonly Protocol[];
  /** Of these nobody can say whether it accepts them. */
  readonly undefined: readonly Protocol[];
  /** What it does wrong, in a word. */
  readonly kind: Kind;
  /** The same in full, for the message of a test that fails. */
  readonly description: string;
  /** Each call gives a peer with a memory of its own. */
  readonly make: () => ModelPeer;
  readonly network: Network;
}

const refusals = [
  'protocol_version',
  'handshake_failure',
  'internal_error',
  'insufficient_security',
  'close_notify',
  'close',
  'reset',
  'silence',
] as const satisfies readonly Refusal[];

/** How a peer fails that is under load or means something else: never by an alert that speaks of the version. */
const failures = [
  'handshake_failure',
  'internal_error',
  'access_denied',
  'close',
  'reset',
  'silence',
] as const satisfies readonly Refusal[];

/** A way to fail: what becomes of a peer that would speak. */
interface Fault {
  readonly description: string;
  readonly apply: (peer: ModelPeer) => ModelPeer;
  /** Of these nobody can say whether the peer accepts them. */
  readonly prevents?: readonly Protocol[];
}

const failure = fc.constantFrom(...failures);

const forms: Readonly<Record<string, (hello: Hello, limit: number) => boolean>> = {
  'long messages': ({ length }, limit) => length - 5 > 190 + limit,
  'messages of 256 to 511 bytes': ({ length }) => length - 5 >= 256 && length - 5 < 512,
  'many suites': ({ suites }, limit) => suites.length > 40 + limit,
  'uncommon suites': ({ suites }) => suites.includes(0x008c),
};

/** Every kind of fault, with its ways. */
const faults = {
  none: fc.constant<Fault>({ description: 'no fault', apply: (peer) => peer }),
  'every n-th connection': fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(11), fc.boolean(), failure)
    .map(([period, offset, servesOne, refusal]): Fault => {
      const pattern = Array.from({ length: period }, (_, at) => (at === offset % period) !== servesOne);
      return {
        description: `${servesOne ? 'serves' : 'fails'} every ${period}th, offset ${offset % period}: ${refusal}`,
        apply: (peer) => failsPeriodically(pattern, refusal, peer),
      };
    }),
  periodic: fc.tuple(fc.array(fc.boolean(), { minLength: 2, maxLength: 8 }), failure).map(
    ([pattern, refusal]): Fault => ({
      description: `fails by ${pattern.map(Number).join('')}: ${refusal}`,
      apply: (peer) => failsPeriodically(pattern, refusal, peer),
    }),
  ),
  'the first connections': fc.tuple(fc.integer({ min: 1, max: 24 }), failure).map(
    ([times, refusal]): Fault => ({
      description: `fails its first ${times}: ${refusal}`,
      apply: (peer) => failsFirst(times, refusal, peer),
    }),
  ),
  tires: fc.tuple(fc.integer({ min: 1, max: 24 }), failure).map(
    ([after, refusal]): Fault => ({
      description: `fails after ${after}: ${refusal}`,
      apply: (peer) => tires(after, refusal, peer),
    }),
  ),
  'so many in a while': fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 50, max: 3_000 }), failure)
    .map(
      ([count, perMs, refusal]): Fault => ({
        description: `serves ${count} in ${perMs} ms by tokens: ${refusal}`,
        apply: (peer) => servesOnly(count, perMs, refusal, peer),
      }),
    ),
  'so many in each window': fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 50, max: 3_000 }), failure)
    .map(
      ([count, windowMs, refusal]): Fault => ({
        description: `serves ${count} in each window of ${windowMs} ms: ${refusal}`,
        apply: (peer) => countsInWindows(count, windowMs, refusal, peer),
      }),
    ),
  'so many at once': fc.tuple(fc.integer({ min: 1, max: 4 }), failure).map(
    ([most, refusal]): Fault => ({
      description: `serves ${most} at once: ${refusal}`,
      apply: (peer) => servesAtOnce(most, refusal, peer),
    }),
  ),
  ban: fc
    .tuple(
      fc.constantFrom<readonly [string, (hello: Hello) => boolean, readonly Protocol[]]>(
        ['SSL 2.0', ({ protocol }) => protocol === 'SSLv2', ['SSLv2']],
        ['SSL 3.0', ({ protocol }) => protocol === 'SSLv3', ['SSLv3']],
        ['SSL', ({ protocol }) => protocol.startsWith('SSL'), ['SSLv2', 'SSLv3']],
        ['TLS 1.0', ({ protocol }) => protocol === 'TLSv1.0', ['TLSv1.0']],
        ['uncommon suites', ({ suites }) => suites.includes(0x008c), []],
      ),
      fc.integer({ min: 20, max: 5_000 }),
      failure,
    )
    .map(
      ([[what, isAttack, prevents], forMs, refusal]): Fault => ({
        description: `fails for ${forMs} ms after ${what}: ${refusal}`,
        prevents,
        apply: (peer) => bans(isAttack, forMs, refusal, peer),
      }),
    ),
  form: fc.tuple(fc.constantFrom(...Object.keys(forms)), fc.nat(100), failure).map(
    ([what, limit, refusal]): Fault => ({
      description: `chokes on ${what}, limit ${limit}: ${refusal}`,
      apply: (peer) => chokesOn((hello) => forms[what]?.(hello, limit) ?? false, refusal, peer),
    }),
  ),
  extensions: failure.map(
    (refusal): Fault => ({
      description: `chokes on extensions: ${refusal}`,
      prevents: ['TLSv1.3'],
      apply: (peer) => chokesOn(({ extensions }) => extensions, refusal, peer),
    }),
  ),
  'record version': fc.tuple(fc.constantFrom('initial', 'exact'), failure).map(
    ([wanted, refusal]): Fault => ({
      description: `wants the ${wanted} record version: ${refusal}`,
      apply: (peer) => wantsRecordVersion(wanted, refusal, peer),
    }),
  ),
  name: failure.map(
    (refusal): Fault => ({
      description: `chokes on SNI: ${refusal}`,
      apply: (peer) => chokesOn(({ named }) => named, refusal, peer),
    }),
  ),
  slow: fc.integer({ min: 0, max: 9_000 }).map(
    (forMs): Fault => ({
      description: `waits ${forMs} ms`,
      apply: (peer) => waits(forMs, peer),
    }),
  ),
  chance: fc.tuple(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.nat(), failure).map(
    ([share, seed, refusal]): Fault => ({
      description: `fails a share of ${share}: ${refusal}`,
      apply: (peer) => failsAtRandom(share, refusal, peer, seed),
    }),
  ),
} satisfies Record<string, fc.Arbitrary<Fault>>;

export type Kind = keyof typeof faults | 'balancer';

export const kinds = [...(Object.keys(faults) as (keyof typeof faults)[]), 'balancer'] as const;

const versions = fc.subarray([...protocols], { minLength: 1 });

const server = fc
  .tuple(versions, fc.constantFrom(...refusals), fc.boolean())
  .map(([spoken, refusal, choosesLower]) => ({
    spoken,
    description: `speaks ${spoken.join(' ')}, else ${choosesLower ? 'a lower one or ' : ''}${refusal}`,
    peer: speaks(spoken, { refusal, choosesLower }),
  }));

const network: fc.Arbitrary<Network> = fc.record({
  rttMs: fc.integer({ min: 1, max: 200 }),
  timeoutMs: fc.constantFrom(1_000, 10_000),
  retries: fc.integer({ min: 0, max: 3 }),
  perHost: fc.integer({ min: 1, max: 8 }),
  named: fc.boolean(),
  completes: fc.boolean(),
  diesAfter: fc.oneof(
    { weight: 19, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
  ),
});

/** A peer of this kind. */
export function peerOf(kind: Kind): fc.Arbitrary<GeneratedPeer> {
  if (kind === 'balancer') {
    return fc.tuple(fc.array(server, { minLength: 2, maxLength: 3 }), network).map(([servers, net]) => ({
      undefined: [],
      spoken: protocols.filter((protocol) => servers.some(({ spoken }) => spoken.includes(protocol))),
      kind,
      description: `balances: ${servers.map(({ description }) => description).join(' | ')}; ${JSON.stringify(net)}`,
      make: () => balances(...servers.map(({ peer }) => peer)),
      network: net,
    }));
  }
  return fc.tuple(server, faults[kind] as fc.Arbitrary<Fault>, network).map(([of, fault, net]) => ({
    spoken: of.spoken,
    undefined: fault.prevents ?? [],
    kind,
    description: `${of.description}; ${fault.description}; ${JSON.stringify(net)}`,
    make: () => fault.apply(of.peer),
    network: net,
  }));
}
