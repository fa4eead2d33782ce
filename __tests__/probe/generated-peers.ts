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
import { type Network, usualNetwork } from './virtual-door.ts';

/** A peer that was made up, with all that it accepts. */
export interface GeneratedPeer {
  readonly spoken: readonly Protocol[];
  /** Nobody can say from outside whether the peer accepts these. */
  readonly hidden: readonly Protocol[];
  /** All about it, for the message of a test that fails. */
  readonly description: string;
  /** Each call gives a peer with a memory of its own. */
  readonly make: () => ModelPeer;
  readonly network: Network;
}

/** How a server refuses a version. */
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
const failure = fc.constantFrom<Refusal>(
  'handshake_failure',
  'internal_error',
  'access_denied',
  'close',
  'reset',
  'silence',
);

/** A way to fail: what becomes of a peer that would answer. */
interface Fault {
  readonly description: string;
  readonly apply: (peer: ModelPeer) => ModelPeer;
  readonly hides?: readonly Protocol[];
}

const everyNth = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(11), fc.boolean(), failure)
  .map(([period, offset, servesOne, refusal]): Fault => {
    const pattern = Array.from({ length: period }, (_, at) => (at === offset % period) !== servesOne);
    return {
      description: `${servesOne ? 'serves' : 'fails'} every ${period}th, offset ${offset % period}: ${refusal}`,
      apply: (peer) => failsPeriodically(pattern, refusal, peer),
    };
  });

const pattern = (minLength: number, maxLength: number) =>
  fc.tuple(fc.array(fc.boolean(), { minLength, maxLength }), failure).map(
    ([failing, refusal]): Fault => ({
      description: `fails by ${failing.map(Number).join('')}: ${refusal}`,
      apply: (peer) => failsPeriodically(failing, refusal, peer),
    }),
  );

const firstOnes = fc.tuple(fc.integer({ min: 1, max: 24 }), failure).map(
  ([times, refusal]): Fault => ({
    description: `fails its first ${times}: ${refusal}`,
    apply: (peer) => failsFirst(times, refusal, peer),
  }),
);

const lastOnes = fc.tuple(fc.integer({ min: 1, max: 24 }), failure).map(
  ([after, refusal]): Fault => ({
    description: `fails after ${after}: ${refusal}`,
    apply: (peer) => tires(after, refusal, peer),
  }),
);

const rate = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 50, max: 3_000 }), failure);

const tokens = rate.map(
  ([count, perMs, refusal]): Fault => ({
    description: `serves ${count} in ${perMs} ms by tokens: ${refusal}`,
    apply: (peer) => servesOnly(count, perMs, refusal, peer),
  }),
);

const windows = rate.map(
  ([count, windowMs, refusal]): Fault => ({
    description: `serves ${count} in each window of ${windowMs} ms: ${refusal}`,
    apply: (peer) => countsInWindows(count, windowMs, refusal, peer),
  }),
);

const atOnce = fc.tuple(fc.integer({ min: 1, max: 4 }), failure).map(
  ([most, refusal]): Fault => ({
    description: `serves ${most} at once: ${refusal}`,
    apply: (peer) => servesAtOnce(most, refusal, peer),
  }),
);

interface Attack {
  readonly what: string;
  readonly isAttack: (hello: Hello) => boolean;
  readonly hides: readonly Protocol[];
}

const attackOf = (...versions: readonly Protocol[]): Attack => ({
  what: versions.join(' or '),
  isAttack: ({ protocol }) => versions.includes(protocol),
  hides: versions,
});

/** A suite with a key that both sides have beforehand, which no usual ClientHello offers. */
const offersUncommonSuites = ({ suites }: Hello) => suites.includes(0x008c);

const attack = fc.constantFrom<Attack>(
  attackOf('SSLv2'),
  attackOf('SSLv3'),
  attackOf('SSLv2', 'SSLv3'),
  attackOf('TLSv1.0'),
  { what: 'uncommon suites', isAttack: offersUncommonSuites, hides: [] },
);

const ban = fc.tuple(attack, fc.integer({ min: 20, max: 5_000 }), failure).map(
  ([{ what, isAttack, hides }, forMs, refusal]): Fault => ({
    description: `fails for ${forMs} ms after ${what}: ${refusal}`,
    hides,
    apply: (peer) => bans(isAttack, forMs, refusal, peer),
  }),
);

interface Dislike {
  readonly what: string;
  readonly dislikes: (hello: Hello) => boolean;
}

const dislike = fc
  .nat(100)
  .chain((more) =>
    fc.constantFrom<Dislike>(
      { what: `more than ${190 + more} bytes`, dislikes: ({ length }) => length - 5 > 190 + more },
      { what: '256 to 511 bytes', dislikes: ({ length }) => length - 5 >= 256 && length - 5 < 512 },
      { what: `more than ${50 + more} suites`, dislikes: ({ suites }) => suites.length > 50 + more },
      { what: 'uncommon suites', dislikes: offersUncommonSuites },
    ),
  );

const form = fc.tuple(dislike, failure).map(
  ([{ what, dislikes }, refusal]): Fault => ({
    description: `chokes on ${what}: ${refusal}`,
    apply: (peer) => chokesOn(dislikes, refusal, peer),
  }),
);

const extensions = failure.map(
  (refusal): Fault => ({
    description: `chokes on extensions: ${refusal}`,
    // TLS 1.3 cannot be offered without.
    hides: ['TLSv1.3'],
    apply: (peer) => chokesOn((hello) => hello.extensions, refusal, peer),
  }),
);

const recordVersion = fc.tuple(fc.constantFrom('initial', 'exact'), failure).map(
  ([wanted, refusal]): Fault => ({
    description: `wants the ${wanted} record version: ${refusal}`,
    apply: (peer) => wantsRecordVersion(wanted, refusal, peer),
  }),
);

const name = failure.map(
  (refusal): Fault => ({
    description: `chokes on SNI: ${refusal}`,
    apply: (peer) => chokesOn(({ named }) => named, refusal, peer),
  }),
);

const slow = fc
  .integer({ min: 0, max: 9_000 })
  .map((forMs): Fault => ({ description: `waits ${forMs} ms`, apply: (peer) => waits(forMs, peer) }));

const chance = fc.tuple(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.nat(), failure).map(
  ([share, seed, refusal]): Fault => ({
    description: `fails a share of ${share}, seed ${seed}: ${refusal}`,
    apply: (peer) => failsAtRandom(share, refusal, peer, seed),
  }),
);

interface Server {
  readonly spoken: readonly Protocol[];
  readonly description: string;
  readonly peer: ModelPeer;
}

function servers(among: readonly Protocol[], refusing: readonly Refusal[]): fc.Arbitrary<Server> {
  const spokenOnes = fc.subarray([...among], { minLength: 1 });
  return fc
    .tuple(spokenOnes, fc.constantFrom(...refusing), fc.boolean())
    .map(([spoken, refusal, choosesLower]) => ({
      spoken,
      description: `speaks ${spoken.join(' ')}, else ${choosesLower ? 'a lower one or ' : ''}${refusal}`,
      peer: speaks(spoken, { refusal, choosesLower }),
    }));
}

const anyServer = servers(protocols, refusals);

const limits = {
  rttMs: fc.integer({ min: 1, max: 200 }),
  retries: fc.integer({ min: 0, max: 3 }),
  perHost: fc.integer({ min: 1, max: 8 }),
  named: fc.boolean(),
};

const anyNetwork: fc.Arbitrary<Network> = fc.record({
  ...limits,
  handshakeAfterMs: fc.constant(0),
  endSeenAfterMs: fc.constant(0),
  timeoutMs: fc.constantFrom(1_000, 10_000),
  completes: fc.boolean(),
  refusedAfterMs: fc.constantFrom(20, 2_000),
  diesAfter: fc.oneof(
    { weight: 19, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
  ),
});

const soundNetwork: fc.Arbitrary<Network> = fc
  .record(limits)
  .map((given): Network => ({ ...usualNetwork, ...given }));

const noFault = fc.constant<Fault>({ description: 'no fault', apply: (peer) => peer });

function generated(fault: fc.Arbitrary<Fault>, server = anyServer, network = anyNetwork) {
  return fc.tuple(server, fault, network).map(
    ([{ spoken, description, peer }, { hides = [], apply, ...failing }, net]): GeneratedPeer => ({
      spoken,
      hidden: hides,
      description: `${description}; ${failing.description}; ${JSON.stringify(net)}`,
      make: () => apply(peer),
      network: net,
    }),
  );
}

const balancer = fc
  .tuple(fc.array(anyServer, { minLength: 2, maxLength: 3 }), anyNetwork)
  .map(([behind, network]): GeneratedPeer => {
    const descriptions = behind.map(({ description }) => description);
    return {
      spoken: protocols.filter((protocol) => behind.some(({ spoken }) => spoken.includes(protocol))),
      hidden: [],
      description: `balances: ${descriptions.join(' | ')}; ${JSON.stringify(network)}`,
      make: () => balances(...behind.map(({ peer }) => peer)),
      network,
    };
  });

/** Peers whose faults the strategy sees through. */
export const decidable: Readonly<Record<string, fc.Arbitrary<GeneratedPeer>>> = {
  'has no fault': generated(noFault),
  'fails or serves every n-th connection': generated(everyNth),
  'fails in a short pattern': generated(pattern(2, 6)),
  'fails its first connections': generated(firstOnes),
  'fails its last connections': generated(lastOnes),
  'serves so many at once': generated(atOnce),
  'bans for a while': generated(ban),
  'chokes on a form': generated(form),
  'chokes on extensions': generated(extensions),
  'wants a record version': generated(recordVersion),
  'chokes on SNI': generated(name),
  'is slow': generated(slow),
};

/**
 * Peers that may fail in just the order that a refusal would show. What tells them apart is only more probes than anybody
 * sends.
 */
export const undecidable = {
  'fails by chance': generated(chance),
  'fails in a long pattern': generated(pattern(7, 12)),
  'serves so many in each window of time': generated(windows),
  'serves so many in a while, by tokens': generated(tokens),
  'is several servers': balancer,
} satisfies Readonly<Record<string, fc.Arbitrary<GeneratedPeer>>>;

/** Peers without a fault, that answer every ClientHello. */
export const honest = generated(
  noFault,
  servers(
    protocols,
    refusals.filter((refusal) => refusal !== 'silence'),
  ),
  soundNetwork,
);

/**
 * Peers as most servers are today: they refuse by protocol_version, but for SSL 3.0 where they are of OpenSSL. With more than
 * six places SSL 3.0 is probed before any answer is there, which takes a few more connections.
 */
export const usual = generated(
  fc.constantFrom<Refusal>('protocol_version', 'handshake_failure').map(
    (refusal): Fault => ({
      description: `SSL 3.0: ${refusal}`,
      apply: (peer) => chokesOn(({ protocol }) => protocol === 'SSLv3', refusal, peer),
    }),
  ),
  servers(['TLSv1.2', 'TLSv1.3'], ['protocol_version']),
  soundNetwork.map((network) => ({ ...network, perHost: Math.min(network.perHost, 6) })),
);
