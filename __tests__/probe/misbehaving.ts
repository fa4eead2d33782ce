import type { Socket } from 'node:net';
import type { Failure } from '../../src/probe/observation.ts';
import { type Protocol, protocols, wireVersions } from '../../src/tls/protocol.ts';
import { type Listener, listen } from '../net/listener.ts';
import {
  alert,
  helloRetryRequest,
  record,
  serverHello,
  splitRecords,
  sslv2ServerHello,
  supportedVersions,
} from '../tls/server-messages.ts';
import {
  balances,
  bans,
  chokesOn,
  failsAtRandom,
  failsFirst,
  type Hello,
  type ModelPeer,
  type Refusal,
  servesAtOnce,
  servesEverySecond,
  servesOnly,
  speaks,
  tires,
  waits,
  wantsRecordVersion,
} from './model.ts';
import {
  helloOf,
  peerThatAnswersInTheClear,
  peerThatChoosesNewer,
  peerThatChoosesUnofferedSuite,
  peerThatCloses,
  peerThatDrips,
  peerThatGreets,
  peerThatNeverStops,
  peerThatReads,
  peerThatResets,
  peerThatSendsGarbage,
  type SendServerHello,
  type Serve,
  serveModel,
} from './peers.ts';

/** What can be known of a protocol from outside: `unknown` where nothing that the peer does proves either. */
type Truth = 'accepted' | 'refused' | 'unknown';

/** A peer that leads probers astray. Each call gives a peer of its own, with a memory of its own. */
export type MisbehavingPeer = ModelledPeer | SocketPeer;

/** A peer that the model can express. */
export interface ModelledPeer extends Misbehaviour {
  /** Silence of `lateMs` is longer than a prober's first patience, and shorter than its timeout. */
  readonly model: (lateMs: number) => ModelPeer;
}

/** A peer that only bytes and sockets can show. */
interface SocketPeer extends Misbehaviour {
  readonly serve: () => Serve;
}

export function isModelled(peer: MisbehavingPeer): peer is ModelledPeer {
  return 'model' in peer;
}

interface Misbehaviour {
  /** What it does, after "a peer that". */
  readonly name: string;
  readonly truth: Readonly<Record<Protocol, Truth>>;
  /** It is asked by its address, so that no hello names it. */
  readonly nameless?: true;
  /** The port closes once so many connections were accepted. */
  readonly diesAfter?: number;
  /** Whether a prober may find out is up to its luck: `unknown` is honest as well, the opposite never is. */
  readonly orUnknown?: true;
  /** Whether the truth shows depends on who is met by which probe; known only where every handshake fails. */
  readonly byLuck?: true;
  /** The only reasons for `unknown` that say what is wrong with this peer. */
  readonly because?: readonly Failure['kind'][];
}

/** The timeout that the peers reckon with over sockets, in milliseconds. */
export const patienceMs = 1000;

const usual: readonly Protocol[] = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const modern: readonly Protocol[] = ['TLSv1.2', 'TLSv1.3'];
const classic: readonly Protocol[] = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2'];

/** All the same, but for those given. */
function every(truth: Truth, but: Partial<Record<Protocol, Truth>> = {}): Record<Protocol, Truth> {
  const same = { SSLv2: truth, SSLv3: truth, 'TLSv1.0': truth, 'TLSv1.1': truth };
  return { ...same, 'TLSv1.2': truth, 'TLSv1.3': truth, ...but };
}

/** These are accepted, and all others are the same, but for those given. */
function accepts(
  accepted: readonly Protocol[],
  others: Truth = 'refused',
  but: Partial<Record<Protocol, Truth>> = {},
): Record<Protocol, Truth> {
  const them = Object.fromEntries(accepted.map((protocol) => [protocol, 'accepted']));
  return every(others, { ...them, ...but });
}

const unknownTls13 = { 'TLSv1.3': 'unknown' } as const;

/** These may also mean the group, the signature or the pre-shared key that a ClientHello of TLS 1.3 lacks. */
function tls13After(refusal: Refusal): Partial<Record<Protocol, Truth>> {
  const lacks = ['handshake_failure', 'insufficient_security', 'illegal_parameter'];
  return lacks.includes(refusal) ? unknownTls13 : {};
}

const silent = ['silence', 'deadline'] as const;

/** Speaks the usual versions, and sends its ServerHellos in these pieces. */
const speaksInPieces = (pieces: (reply: Buffer) => readonly Uint8Array[]) => (): Serve =>
  serveModel(speaks(usual), sendsIn(pieces));

const sendsIn =
  (pieces: (reply: Buffer) => readonly Uint8Array[]): SendServerHello =>
  (socket, protocol, suite) => {
    for (const piece of pieces(helloOf(protocol, suite))) socket.write(piece);
  };

const bytesOf = (reply: Uint8Array): Uint8Array[] => Array.from(reply, (byte) => Uint8Array.of(byte));

/** The records of a reply of one record, 3 bytes in each. */
const recordsOf3 = (reply: Uint8Array): Uint8Array[] => [
  splitRecords(0x0300 + (reply[2] ?? 0), reply.subarray(5), 3),
];

const inPieces: readonly MisbehavingPeer[] = [
  {
    name: 'splits its ServerHello into records of 3 bytes',
    serve: speaksInPieces(recordsOf3),
    truth: accepts(usual),
  },
  {
    name: 'sends every byte in a segment of its own',
    serve: speaksInPieces(bytesOf),
    truth: accepts(usual),
  },
  {
    name: 'splits its records of 3 bytes into segments of 1',
    serve: speaksInPieces((reply) => recordsOf3(reply).flatMap(bytesOf)),
    truth: accepts(usual),
  },
  {
    name: 'splits the alert of its refusal into two records',
    serve: () =>
      peerThatReads((hello, socket) => {
        if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
        else for (const byte of [2, 70]) socket.write(record(21, 0x0301, Uint8Array.of(byte)));
      }),
    truth: accepts(['TLSv1.2']),
  },
  {
    name: 'sends half of an alert and falls silent',
    serve: () =>
      peerThatReads((hello, socket) => {
        if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
        else socket.write(record(21, 0x0301, Uint8Array.of(2)));
      }),
    truth: accepts(['TLSv1.2'], 'unknown'),
    because: silent,
  },
  {
    name: 'sends a warning unrecognized_name first',
    serve: speaksInPieces((reply) => [alert('warning', 112), reply]),
    truth: accepts(usual),
  },
  {
    name: 'sends warnings, empty records and a HelloRequest first',
    serve: speaksInPieces((reply) => [
      alert('warning', 112),
      record(22, 0x0303, Buffer.alloc(0)),
      alert('warning', 41),
      record(22, 0x0303, Buffer.alloc(4)),
      reply,
    ]),
    truth: accepts(usual),
  },
  {
    name: 'sends a fatal alert behind its ServerHello',
    serve: speaksInPieces((reply) => [Buffer.concat([reply, alert('fatal', 80)])]),
    truth: accepts(usual),
  },
  {
    name: 'resets right behind its ServerHello',
    serve: () =>
      serveModel(speaks(usual), (socket, protocol, suite) => {
        socket.write(helloOf(protocol, suite), () => setTimeout(() => socket.resetAndDestroy(), 20));
      }),
    truth: accepts(usual),
  },
  {
    name: 'answers each hello with two ServerHellos, the second of TLS 1.3',
    serve: () =>
      serveModel(
        speaks(['TLSv1.2']),
        sendsIn((reply) => [reply, helloOf('TLSv1.3', 0x1301)]),
      ),
    truth: accepts(['TLSv1.2']),
  },
];

const messageLength = ({ length }: Hello): number => length - 5;

/** They turn down what they do not like otherwise than what they do not speak. */
const chokesOnLongHellos = (['close', 'reset', 'handshake_failure', 'protocol_version'] as const).flatMap(
  (refusal): readonly MisbehavingPeer[] =>
    (['handshake_failure', 'internal_error'] as const).map((refusesBy) => ({
      name: `speaks TLS 1.1 and 1.2, refuses by ${refusesBy}, and answers more than 128 suites with ${refusal}`,
      model: () =>
        chokesOn(
          ({ suites }) => suites.length > 128,
          refusal,
          speaks(['TLSv1.1', 'TLSv1.2'], {
            refusal: refusesBy,
          }),
        ),
      truth: accepts(['TLSv1.1', 'TLSv1.2'], 'refused', tls13After(refusesBy)),
    })),
);

/** They speak SSL 3.0, and what they do not like is in one of its hellos as well, or there alone. */
const chokesOnOldHellos = (
  [
    ['hellos of 256 to 511 bytes', (hello) => messageLength(hello) >= 256 && messageLength(hello) < 512],
    ['hellos of more than 300 bytes', (hello) => messageLength(hello) > 300],
    ['more than 128 suites', ({ suites }) => suites.length > 128],
    ['more than 64 suites', ({ suites }) => suites.length > 64],
    ['suites with a key shared beforehand', ({ suites }) => suites.includes(0x008c)],
    [
      'more than 128 suites in SSL 3.0',
      ({ protocol, suites }) => protocol === 'SSLv3' && suites.length > 128,
    ],
    ['SSL 3.0 in more than 255 bytes', (hello) => hello.protocol === 'SSLv3' && messageLength(hello) > 255],
  ] as readonly (readonly [string, (hello: Hello) => boolean])[]
).flatMap(([what, dislikes]) =>
  (['handshake_failure', 'protocol_version', 'decode_error', 'close', 'silence'] as const).flatMap(
    (refusal): readonly MisbehavingPeer[] =>
      [['SSLv3', ...usual] as const, ['SSLv3', 'TLSv1.0'] as const].map((spoken) => ({
        name: `speaks ${spoken.join(', ')} and answers ${what} with ${refusal}`,
        model: () => chokesOn(dislikes, refusal, speaks(spoken)),
        truth: accepts(spoken),
      })),
  ),
);

const onForm: readonly MisbehavingPeer[] = [
  ...(['silence', 'close', 'decode_error'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers hellos of 256 to 511 bytes with ${refusal}`,
      model: () =>
        chokesOn(
          (hello) => messageLength(hello) >= 256 && messageLength(hello) < 512,
          refusal,
          speaks(usual),
        ),
      truth: accepts(usual),
    }),
  ),
  {
    name: 'hangs on hellos of 10 or 14 bytes modulo 256',
    model: () =>
      chokesOn((hello) => [10, 14].includes(messageLength(hello) % 256), 'silence', speaks(classic)),
    truth: accepts(classic),
  },
  ...(['close', 'handshake_failure', 'silence'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers more than 128 suites with ${refusal}`,
      model: () => chokesOn(({ suites }) => suites.length > 128, refusal, speaks(usual)),
      truth: accepts(usual),
    }),
  ),
  ...chokesOnLongHellos,
  ...chokesOnOldHellos,
  {
    name: 'answers more than 64 suites with handshake_failure',
    model: () => chokesOn(({ suites }) => suites.length > 64, 'handshake_failure', speaks(classic)),
    truth: accepts(classic),
  },
  {
    name: 'answers hellos of more than 235 bytes with handshake_failure',
    model: () => chokesOn((hello) => messageLength(hello) > 235, 'handshake_failure', speaks(classic)),
    truth: accepts(classic),
  },
  ...(['silence', 'close', 'reset'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers hellos of more than 200 bytes with ${refusal}`,
      model: () => chokesOn(({ length }) => length > 200, refusal, speaks(['TLSv1.0', 'TLSv1.1', 'TLSv1.2'])),
      // A hello of TLS 1.3 that bears the name is longer than that.
      ...(refusal === 'silence'
        ? { truth: accepts(['TLSv1.0', 'TLSv1.1', 'TLSv1.2'], 'refused', { 'TLSv1.3': 'unknown' }) }
        : { truth: accepts(['TLSv1.0', 'TLSv1.1', 'TLSv1.2']) }),
    }),
  ),
  ...(['close', 'handshake_failure', 'protocol_version', 'decode_error', 'reset'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers extensions with ${refusal}`,
      model: () => chokesOn(({ extensions }) => extensions, refusal, speaks(classic)),
      truth: accepts(classic, 'refused', tls13After(refusal)),
    }),
  ),
  {
    name: 'answers extensions with silence',
    model: () => chokesOn(({ extensions }) => extensions, 'silence', speaks(classic)),
    // TLS 1.3 cannot be asked without extensions.
    truth: accepts(classic, 'refused', unknownTls13),
    because: silent,
  },
  ...(['initial', 'exact'] as const).flatMap((wanted) =>
    (['silence', 'close', 'reset', 'handshake_failure', 'protocol_version'] as const).map(
      (refusal): MisbehavingPeer => ({
        name: `answers any record version but the ${wanted} one with ${refusal}`,
        model: () => wantsRecordVersion(wanted, refusal, speaks(usual)),
        truth: accepts(usual),
      }),
    ),
  ),
];

/** Devices and filters that know clients by what their ClientHello bears. */
const onClients: readonly MisbehavingPeer[] = [
  ...(['close', 'reset', 'handshake_failure'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers ${refusal} where session_ticket or renegotiation_info is missing`,
      model: () =>
        chokesOn(
          ({ likeClient, protocol }) =>
            protocol.startsWith('TLSv1.') && protocol !== 'TLSv1.3' && !likeClient,
          refusal,
          speaks(usual),
        ),
      truth: accepts(usual),
    }),
  ),
  {
    name: 'closes on TLS 1.0 without a session ID',
    model: () =>
      chokesOn(({ protocol, sessionId }) => protocol === 'TLSv1.0' && !sessionId, 'close', speaks(usual)),
    truth: accepts(usual),
  },
  {
    name: 'closes on every version without a session ID',
    model: () => chokesOn(({ sessionId }) => !sessionId, 'close', speaks(['TLSv1.0', 'TLSv1.1', 'TLSv1.2'])),
    truth: accepts(['TLSv1.0', 'TLSv1.1', 'TLSv1.2']),
    orUnknown: true,
  },
];

const onNames: readonly MisbehavingPeer[] = [
  ...(['unrecognized_name', 'handshake_failure', 'close', 'reset', 'silence'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers SNI with ${refusal}`,
      model: () => chokesOn(({ named }) => named, refusal, speaks(usual)),
      truth: accepts(usual),
    }),
  ),
  {
    name: 'knows TLS 1.0 only where it is not named, and else refuses it by protocol_version',
    model: () => speaksTls10OnlyUnnamed('protocol_version'),
    // Of the name that was asked for, that is the truth.
    truth: accepts(modern),
  },
  {
    name: 'knows TLS 1.0 only where it is not named, and is not',
    model: () => speaksTls10OnlyUnnamed('protocol_version'),
    nameless: true,
    truth: accepts(['TLSv1.0', ...modern]),
  },
  {
    name: 'knows TLS 1.0 only where it is not named, and else refuses it by handshake_failure',
    model: () => speaksTls10OnlyUnnamed('handshake_failure'),
    truth: accepts(['TLSv1.0', ...modern]),
  },
  {
    name: 'answers everything with a fatal unrecognized_name',
    model: () => speaks([], { refusal: 'unrecognized_name' }),
    truth: every('unknown'),
    because: ['alert'],
  },
  {
    name: 'speaks TLS 1.2 and answers all else with a fatal unrecognized_name',
    model: () => speaks(['TLSv1.2'], { refusal: 'unrecognized_name' }),
    truth: accepts(['TLSv1.2'], 'unknown'),
    because: ['alert'],
  },
];

function speaksTls10OnlyUnnamed(refusal: Refusal): ModelPeer {
  const isUnwelcome = ({ named, protocol }: Hello) => named && protocol === 'TLSv1.0';
  return chokesOn(isUnwelcome, refusal, speaks(['TLSv1.0', ...modern]));
}

const onVersions: readonly MisbehavingPeer[] = [
  ...(['reset', 'close', 'handshake_failure', 'protocol_version'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `speaks TLS 1.0 and answers newer versions with ${refusal}`,
      model: () => speaks(['SSLv3', 'TLSv1.0'], { refusal }),
      truth: accepts(['SSLv3', 'TLSv1.0'], 'refused', tls13After(refusal)),
    }),
  ),
  {
    name: 'speaks TLS 1.0 and answers newer versions with silence',
    model: () => speaks(['SSLv3', 'TLSv1.0'], { refusal: 'silence' }),
    truth: accepts(['SSLv3', 'TLSv1.0'], 'unknown'),
    because: silent,
  },
  ...(
    [
      'protocol_version',
      'handshake_failure',
      'internal_error',
      'illegal_parameter',
      'insufficient_security',
      'inappropriate_fallback',
      'decode_error',
      'unexpected_message',
      'close_notify',
      'close',
      'reset',
    ] as const
  ).map(
    (refusal): MisbehavingPeer => ({
      name: `speaks TLS 1.2 and refuses all else by ${refusal}`,
      model: () => speaks(['TLSv1.2'], { refusal }),
      truth: accepts(['TLSv1.2'], 'refused', tls13After(refusal)),
    }),
  ),
  {
    name: 'speaks TLS 1.2 and refuses all else by a warning and a close',
    serve: () =>
      peerThatReads((hello, socket) => {
        if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
        else socket.end(alert('warning', 40));
      }),
    truth: accepts(['TLSv1.2']),
  },
  {
    name: 'speaks TLS 1.2 and answers all else with a web page in plaintext',
    serve: () =>
      peerThatReads((hello, socket) => {
        if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
        else socket.end('HTTP/1.1 426 Upgrade Required\r\n\r\n');
      }),
    truth: accepts(['TLSv1.2'], 'unknown'),
    because: ['plaintext'],
  },
  {
    name: 'speaks TLS 1.2 and falls silent for all else',
    model: () => speaks(['TLSv1.2'], { refusal: 'silence' }),
    truth: accepts(['TLSv1.2'], 'unknown'),
    because: silent,
  },
  {
    name: 'ignores supported_versions and chooses TLS 1.2',
    model: () => speaks(['TLSv1.2'], { choosesLower: true }),
    truth: accepts(['TLSv1.2']),
  },
  {
    name: 'speaks TLS 1.0 and 1.2, and chooses 1.0 where 1.1 is offered',
    model: () => speaks(['TLSv1.0', 'TLSv1.2'], { choosesLower: true }),
    truth: accepts(['TLSv1.0', 'TLSv1.2']),
  },
  {
    name: 'repeats TLS 1.2 in supported_versions',
    serve: () =>
      peerThatReads((hello, socket) => {
        const extensions = hello.protocol === 'TLSv1.3' ? [supportedVersions(0x0303)] : [];
        if (hello.protocol === 'TLSv1.2' || hello.protocol === 'TLSv1.3')
          socket.write(serverHello({ version: 0x0303, suite: 0x002f, extensions }));
        else socket.end(alert('fatal', 70));
      }),
    truth: accepts(['TLSv1.2'], 'refused', unknownTls13),
  },
  {
    name: 'chooses a draft of TLS 1.3',
    serve: () =>
      choosesTls13By(
        serverHello({ version: 0x0303, suite: 0x1301, extensions: [supportedVersions(0x7f1c)] }),
      ),
    truth: accepts(['TLSv1.2'], 'refused', unknownTls13),
  },
  {
    name: 'writes TLS 1.3 into the old version field',
    serve: () => choosesTls13By(serverHello({ version: 0x0304, suite: 0x1301 })),
    truth: accepts(['TLSv1.2'], 'refused', unknownTls13),
  },
  {
    name: 'asks for another key share by HelloRetryRequest',
    serve: () =>
      serveModel(speaks(modern), (socket, protocol, suite) => {
        socket.write(protocol === 'TLSv1.3' ? helloRetryRequest(24, suite) : helloOf(protocol, suite));
      }),
    truth: accepts(modern),
  },
  {
    name: 'chooses TLS 1.2 whatever is offered',
    serve: () => peerThatChoosesNewer('TLSv1.2'),
    truth: every('unknown', { 'TLSv1.2': 'accepted', 'TLSv1.3': 'refused' }),
    because: ['newer-version', 'garbage'],
  },
  {
    name: 'chooses TLS 1.3 whatever is offered',
    serve: () => peerThatChoosesNewer('TLSv1.3'),
    truth: every('unknown', { 'TLSv1.3': 'accepted' }),
    because: ['newer-version', 'garbage'],
  },
  ...(['close', 'reset', 'handshake_failure'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `speaks SSL 2.0 alone and answers TLS with ${refusal}`,
      model: () => speaks(['SSLv2'], { refusal }),
      truth: accepts(['SSLv2'], 'refused', tls13After(refusal)),
    }),
  ),
  {
    name: 'speaks SSL 2.0 alone and answers TLS with an SSL 2.0 error',
    serve: () =>
      peerThatReads(({ protocol }, socket) => {
        socket.end(protocol === 'SSLv2' ? helloOf('SSLv2', 0) : Buffer.from('8003000001', 'hex'));
      }),
    truth: accepts(['SSLv2'], 'unknown'),
    because: ['garbage'],
  },
  {
    name: 'speaks SSL 2.0 alone and falls silent for TLS',
    model: () => speaks(['SSLv2'], { refusal: 'silence' }),
    truth: accepts(['SSLv2'], 'unknown'),
    because: silent,
  },
  {
    name: 'answers SSL 2.0 without any cipher',
    serve: () =>
      peerThatReads((hello, socket) => {
        if (hello.protocol === 'SSLv2') socket.end(sslv2ServerHello([]));
        else if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
        else socket.end(alert('fatal', 70));
      }),
    truth: accepts(['TLSv1.2'], 'refused', { SSLv2: 'unknown' }),
  },
  {
    name: 'speaks SSL 3.0 alone and chooses it',
    model: () => speaks(['SSLv3'], { choosesLower: true, refusal: 'close' }),
    truth: accepts(['SSLv3']),
  },
  {
    name: 'speaks SSL 3.0 alone and answers TLS with handshake_failure',
    model: () => speaks(['SSLv3'], { refusal: 'handshake_failure' }),
    truth: accepts(['SSLv3'], 'refused', unknownTls13),
  },
];

/** Speaks TLS 1.2, and claims TLS 1.3 in a way that no client accepts. */
function choosesTls13By(claim: Uint8Array): Serve {
  return peerThatReads((hello, socket) => {
    if (hello.protocol === 'TLSv1.3') socket.write(claim);
    else if (hello.protocol === 'TLSv1.2') socket.write(helloOf('TLSv1.2', 0x002f));
    else socket.end(alert('fatal', 70));
  });
}

const onSuites: readonly MisbehavingPeer[] = [
  ...(
    [
      ['Camellia', 0x0041, ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['DSS', 0x0044, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['a pre-shared key', 0x008c, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['SRP', 0xc01d, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['Kerberos', 0x001e, ['SSLv3', 'TLSv1.0']],
      ['SEED', 0x0096, ['TLSv1.0', 'TLSv1.1']],
      ['IDEA', 0x0007, ['SSLv3', 'TLSv1.0']],
      ['an export key', 0x0003, ['SSLv3', 'TLSv1.0']],
      ['no encryption', 0x0002, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['anonymous keys', 0x001b, ['SSLv3', 'TLSv1.0', 'TLSv1.1']],
      ['ARIA', 0xc03c, ['TLSv1.2']],
      ['GOST', 0xc102, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['GOST as OpenSSL had it first', 0xff85, ['TLSv1.0', 'TLSv1.1']],
      ['GOST of 2001', 0x0081, ['TLSv1.0', 'TLSv1.1']],
      ['GOST without encryption', 0xff87, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['GOST for TLS 1.3', 0xc105, ['TLSv1.3']],
      ['Fortezza', 0x001d, ['SSLv3']],
      ['an old FIPS mode', 0xffe1, ['SSLv3', 'TLSv1.0']],
      ['Salsa20', 0xe411, ['TLSv1.0', 'TLSv1.1', 'TLSv1.2']],
      ['SM2', 0xe102, ['TLSv1.2']],
      ['CCM', 0xc0a0, ['TLSv1.2']],
      ['AES-CCM-8', 0x1305, ['TLSv1.3']],
      ['SM4', 0x00c6, ['TLSv1.3']],
    ] as const
  ).map(
    ([name, suite, spoken]): MisbehavingPeer => ({
      name: `knows one suite, of ${name}`,
      model: () => speaks(spoken, { suite }),
      truth: accepts(spoken),
    }),
  ),
  {
    name: 'has a certificate for TLS 1.2, and only a pre-shared key for SSL 3.0',
    model: () => {
      const withCertificate = speaks(['TLSv1.2'], { suite: 0xc02f });
      const withSharedKey = speaks(['SSLv3'], { suite: 0x008c });
      return (hello, moment) => (hello.protocol === 'SSLv3' ? withSharedKey : withCertificate)(hello, moment);
    },
    truth: accepts(['SSLv3', 'TLSv1.2']),
  },
  {
    name: 'knows one suite, which was never registered',
    model: () => speaks(['TLSv1.0'], { suite: 0x0081, refusal: 'handshake_failure' }),
    truth: accepts(['TLSv1.0'], 'refused', unknownTls13),
  },
  {
    name: 'knows one suite, which a draft gave to RIPEMD, and answers a newer version with its own',
    model: () => speaks(['TLSv1.0'], { suite: 0x0078, choosesLower: true, refusal: 'handshake_failure' }),
    truth: accepts(['TLSv1.0'], 'unknown', { 'TLSv1.2': 'refused' }),
    because: ['alert'],
  },
  {
    name: 'knows one suite, which nobody else knows',
    model: () => speaks(['TLSv1.0', 'TLSv1.1', 'TLSv1.2'], { suite: 0xdada }),
    truth: every('refused', { 'TLSv1.0': 'unknown', 'TLSv1.1': 'unknown', 'TLSv1.2': 'unknown' }),
    because: ['alert'],
  },
  {
    name: 'knows one suite, of Camellia, and refuses all else by handshake_failure',
    model: () => speaks(['TLSv1.0', 'TLSv1.2'], { suite: 0x0041, refusal: 'handshake_failure' }),
    truth: accepts(['TLSv1.0', 'TLSv1.2'], 'refused', unknownTls13),
  },
  {
    name: 'closes where its one suite, of Camellia, is not offered',
    model: () =>
      chokesOn(
        ({ suites }) => !suites.includes(0x0041),
        'close',
        speaks(['TLSv1.0', 'TLSv1.2'], {
          suite: 0x0041,
        }),
      ),
    truth: accepts(['TLSv1.0', 'TLSv1.2']),
  },
  {
    name: 'chooses a suite that was not offered',
    serve: () => peerThatChoosesUnofferedSuite(0x1234),
    truth: every('unknown', { SSLv2: 'accepted' }),
    because: ['garbage'],
  },
  {
    name: 'chooses a suite of TLS 1.2 in TLS 1.3',
    serve: () => peerThatReads(({ protocol }, socket) => socket.write(helloOf(protocol, 0x002f))),
    truth: accepts(['SSLv2', ...classic], 'unknown'),
    because: ['garbage'],
  },
  {
    name: 'chooses compression',
    serve: () =>
      peerThatReads((_, socket) =>
        socket.write(serverHello({ version: 0x0301, suite: 0x002f, compression: 1 })),
      ),
    truth: every('unknown'),
    because: ['garbage'],
  },
];

const inTheClear: readonly MisbehavingPeer[] = [
  ...(
    [
      ['SMTP', '220 mail.example.com ESMTP\r\n'],
      ['FTP', '220 (vsFTPd 3.0.3)\r\n'],
      ['IMAP', '* OK Dovecot ready.\r\n'],
      ['POP3', '+OK Dovecot ready.\r\n'],
      ['SSH', 'SSH-2.0-OpenSSH_9.2\r\n'],
      ['MySQL', 'Y\0\0\0\n5.5.5-10.11.6-MariaDB-0+deb12u1\0'],
      ['a language of its own', 'login: '],
    ] as const
  ).map(
    ([name, greeting]): MisbehavingPeer => ({
      name: `greets in plaintext, in ${name}`,
      serve: () => peerThatGreets(greeting),
      truth: every('unknown'),
      because: ['plaintext'],
    }),
  ),
  {
    name: 'answers in plaintext, in HTTP',
    serve: () => peerThatAnswersInTheClear('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
    truth: every('unknown'),
    because: ['plaintext'],
  },
  {
    name: 'greets in plaintext after a while, in SMTP',
    serve: () => (socket) => {
      const timer = setTimeout(() => socket.write('220 mail.example.com ESMTP\r\n'), patienceMs / 3);
      socket.resume().on('close', () => clearTimeout(timer));
    },
    truth: every('unknown'),
    because: ['plaintext'],
  },
];

const pieceOfGarbage = Buffer.from('160303ffff'.repeat(4), 'hex');

const senseless: readonly MisbehavingPeer[] = [
  ...(
    [
      ['sends bytes without meaning', () => peerThatSendsGarbage(), ['garbage']],
      ['sends zeros', () => peerThatSendsGarbage(Buffer.alloc(64)), ['garbage']],
      ['sends records of an impossible length', () => peerThatSendsGarbage(pieceOfGarbage), ['garbage']],
      [
        'announces a ServerHello of 16 MB',
        () => peerThatSendsGarbage(record(22, 0x0303, Buffer.from('02ffffff0303', 'hex'))),
        ['garbage'],
      ],
      [
        'sends a Certificate and no ServerHello',
        () => peerThatSendsGarbage(record(22, 0x0303, Buffer.from('0b000003000000', 'hex'))),
        ['garbage'],
      ],
      [
        'sends application data',
        () => peerThatSendsGarbage(record(23, 0x0303, Buffer.alloc(40))),
        ['garbage'],
      ],
      ['sends empty records without end', () => peerThatNeverStops(), ['garbage']],
      ['sends warnings without end', () => peerThatNeverStops(alert('warning', 112)), ['garbage']],
      ['echoes what it is sent', () => (socket: Socket) => socket.pipe(socket), ['garbage']],
      ['closes at once', () => peerThatCloses(), ['closed']],
      ['resets at once', () => peerThatResets(), ['reset', 'connect']],
      [
        'drips a byte at a time, too slowly',
        () => peerThatDrips(patienceMs / 4, helloOf('TLSv1.0', 0x002f)),
        silent,
      ],
    ] as const
  ).map(([name, serve, because]): MisbehavingPeer => ({ name, serve, truth: every('unknown'), because })),
];

const refusesAll: readonly MisbehavingPeer[] = [
  ...(
    [
      ['says nothing', 'silence', silent],
      ['closes upon the hello, as one that wants a PROXY header', 'close', ['closed']],
      ['resets upon the hello', 'reset', ['reset']],
      ['answers everything with handshake_failure', 'handshake_failure', ['alert']],
      ['answers everything with internal_error', 'internal_error', ['alert']],
      ['answers everything with close_notify', 'close_notify', ['alert']],
    ] as const
  ).map(
    ([name, refusal, because]): MisbehavingPeer => ({
      name,
      model: () => speaks([], { refusal }),
      truth: every('unknown'),
      because,
    }),
  ),
  {
    name: 'answers everything with protocol_version',
    model: () => speaks([], { refusal: 'protocol_version' }),
    truth: every('refused'),
  },
];

const unsteady: readonly MisbehavingPeer[] = [
  {
    name: 'answers late, but in time',
    model: (lateMs) => waits(lateMs, speaks(usual)),
    truth: accepts(usual),
  },
  ...(['reset', 'close', 'silence', 'handshake_failure', 'internal_error'] as const).flatMap((refusal) =>
    [1, 3].map(
      (times): MisbehavingPeer => ({
        name: `answers its first ${times} connections with ${refusal}`,
        model: () => failsFirst(times, refusal, speaks(usual)),
        truth: accepts(usual),
        orUnknown: true,
      }),
    ),
  ),
  ...(['reset', 'close', 'silence', 'handshake_failure', 'internal_error', 'access_denied'] as const).flatMap(
    (refusal): MisbehavingPeer[] => [
      {
        name: `answers every second connection with ${refusal}`,
        model: () => servesEverySecond(refusal, speaks(usual)),
        truth: accepts(usual),
        orUnknown: true,
      },
      {
        name: `speaks SSL 3.0 too, and answers every second connection with ${refusal}`,
        model: () => servesEverySecond(refusal, speaks(['SSLv3', ...usual])),
        truth: accepts(['SSLv3', ...usual]),
        orUnknown: true,
      },
      {
        name: `serves 3 connections in half a second, and else: ${refusal}`,
        model: () => servesOnly(3, 500, refusal, speaks(usual)),
        truth: accepts(usual),
        orUnknown: true,
      },
      {
        name: `answers all with ${refusal} after its fourth connection`,
        model: () => tires(4, refusal, speaks(usual)),
        truth: accepts(usual),
        orUnknown: true,
      },
      {
        name: `answers all with ${refusal} for a while after a hello of SSL`,
        model: () => bans(({ protocol }) => protocol.startsWith('SSL'), 400, refusal, speaks(usual)),
        truth: accepts(usual),
        orUnknown: true,
      },
    ],
  ),
  ...(['reset', 'close', 'handshake_failure'] as const).flatMap((refusal) =>
    [1, 2, 3].flatMap((most) =>
      [protocols, ['SSLv3', ...usual] as const, ['SSLv2', 'TLSv1.2'] as const].map(
        (spoken): MisbehavingPeer => ({
          name: `speaks ${spoken.join(', ')} on ${most} connections at once, and else: ${refusal}`,
          model: () => servesAtOnce(most, refusal, speaks(spoken)),
          truth: accepts(spoken),
          orUnknown: true,
        }),
      ),
    ),
  ),
  ...(['reset', 'close', 'silence'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers a third of its connections with ${refusal}`,
      model: () => failsAtRandom(1 / 3, refusal, speaks(usual)),
      truth: accepts(usual),
      orUnknown: true,
    }),
  ),
  ...(['close', 'handshake_failure', 'internal_error'] as const).map(
    (refusal): MisbehavingPeer => ({
      name: `answers its first 3 connections with ${refusal}, and speaks every version that there is`,
      model: () => failsFirst(3, refusal, speaks(protocols)),
      truth: accepts(protocols),
      orUnknown: true,
    }),
  ),
  {
    name: 'is gone after its fourth connection',
    model: () => speaks(usual),
    diesAfter: 4,
    truth: accepts(usual),
    orUnknown: true,
  },
  {
    name: 'balances between servers of TLS 1.0 and of TLS 1.2',
    model: () => balances(speaksUpTo('TLSv1.0'), speaks(['TLSv1.2'], { choosesLower: true })),
    truth: accepts(['TLSv1.0', 'TLSv1.2']),
  },
  {
    name: 'balances between servers of TLS 1.2 and of TLS 1.0',
    model: () => balances(speaks(['TLSv1.2'], { choosesLower: true }), speaksUpTo('TLSv1.0')),
    truth: accepts(['TLSv1.0', 'TLSv1.2']),
  },
  {
    name: 'balances between a server of TLS 1.0 and two of newer versions',
    model: () =>
      balances(
        speaks(['TLSv1.0'], { choosesLower: true }),
        speaks(modern, { choosesLower: true }),
        speaks(modern, { choosesLower: true }),
      ),
    truth: accepts(['TLSv1.0', ...modern]),
    orUnknown: true,
    byLuck: true,
  },
];

function speaksUpTo(newest: Protocol): ModelPeer {
  const spoken = usual.filter((protocol) => wireVersions[protocol] <= wireVersions[newest]);
  return speaks(spoken, { choosesLower: true });
}

/** Every peer, each with what is true of it. */
export const misbehavingPeers: readonly MisbehavingPeer[] = [
  ...inPieces,
  ...onForm,
  ...onClients,
  ...onNames,
  ...onVersions,
  ...onSuites,
  ...inTheClear,
  ...senseless,
  ...refusesAll,
  ...unsteady,
];

export interface Misbehaving {
  readonly ports: ReadonlyMap<MisbehavingPeer, number>;
  close(): Promise<void>;
}

/** Starts peers on ports of loopback, all of them where none are given. */
export async function startMisbehaving(
  peers: readonly MisbehavingPeer[] = misbehavingPeers,
): Promise<Misbehaving> {
  const started = await Promise.all(peers.map(async (peer) => [peer, await start(peer)] as const));
  return {
    ports: new Map(started.map(([peer, { port }]) => [peer, port])),
    close: async () => {
      await Promise.all(started.map(([, listener]) => listener.close()));
    },
  };
}

async function start(peer: MisbehavingPeer): Promise<Listener> {
  const serve = isModelled(peer) ? serveModel(peer.model(0.7 * patienceMs)) : peer.serve();
  const { diesAfter = Number.POSITIVE_INFINITY } = peer;
  const listener: Listener = await listen((socket, number) => {
    if (number <= diesAfter) serve(socket, number);
    else void listener.close();
  });
  return listener;
}
