import type { NotObserved } from '../../config/not-observed.ts';
import { isStarttlsScheme, schemes } from '../../config/scheme.ts';
import type { Stop } from '../../net/stop.ts';
import type { HandshakeFailure, NotOffered, Unreached } from '../../probe/observation.ts';
import type { StarttlsProblem } from '../../starttls/problem.ts';
import { protocolLabel } from '../../tls/protocol.ts';
import { plain } from './escape.ts';
import { adviseOnNotObserved, describeNotObserved, notObservedLabel } from './not-observed-words.ts';
import { adviseOnProxy, describeProxy, labelProxy } from './proxy-words.ts';
import { adviseOnStop, describeStop, stopLabel } from './stop-words.ts';
import { formatAddress, seconds } from './wording.ts';

/** The words for everything that can keep a probe, a dialogue or a handshake from an answer. All texts are plain. */

type FailureByKind = { readonly [F in HandshakeFailure as F['kind']]: F };

interface FailureWords<Failure> {
  /** Two to four words that count alike failures: `connection refused`. */
  readonly label: string | ((failure: Failure) => string);
  /** A clause that tells what happened: `connection timed out after 10 s`. */
  readonly clause: (failure: Failure) => string;
  /** What to do, a sentence to the reader. `who` is whom to ask. */
  readonly advice: string | ((failure: Failure, who: string) => string);
}

const checkPlace = 'Check host and port, and the network of the machine that ran the check.';
const askWhy = (_failure: unknown, who: string) => `Ask ${who} why.`;
const mayThrottle = 'It may limit connections: lower per-host, or raise retries and timeout.';
const wrongPort = 'Correct the scheme or the port.';

const stopWords: FailureWords<Stop> = {
  label: stopLabel,
  clause: (stop) => `not probed: ${describeStop(stop)}`,
  advice: adviseOnStop,
};

const notObservedWords: FailureWords<NotObserved> = {
  label: notObservedLabel,
  clause: describeNotObserved,
  advice: adviseOnNotObserved,
};

const words: { readonly [Kind in keyof FailureByKind]: FailureWords<FailureByKind[Kind]> } = {
  dns: {
    label: 'name does not resolve',
    clause: ({ code, forGuard, unusedProxy }) =>
      (code === 'ENOTFOUND'
        ? 'the name does not resolve (ENOTFOUND)'
        : `the name could not be resolved (${plain(code, 40)})`) +
      (forGuard ? ' here, and private-addresses is deny' : '') +
      unusedWords(unusedProxy),
    advice: ({ forGuard, unusedProxy }) =>
      forGuard
        ? 'If only the proxy can resolve it, and the list can be trusted, set private-addresses to allow.'
        : unusedAdvice(unusedProxy) || 'Check the host name, and the DNS of the machine that ran the check.',
  },
  'address-denied': {
    label: 'address not allowed',
    clause: ({ range }) =>
      alwaysDenied.has(range)
        ? `${range} addresses are never probed`
        : `${plain(range, 40)} addresses are not allowed here`,
    advice: ({ range }) =>
      alwaysDenied.has(range)
        ? 'Take it off the list.'
        : 'If the list can be trusted, set private-addresses to allow.',
  },
  'unspecified-address': {
    label: 'no address to connect to',
    clause: ({ address, listed }) =>
      listed
        ? `${plain(address, 60)} is no address to connect to`
        : `the name resolves to ${formatAddress(address)}`,
    advice: ({ listed }) =>
      listed ? 'Correct the address.' : 'Check whether the DNS of this machine blocks the name.',
  },
  connect: {
    label: ({ code }) => connectWords[code] ?? 'no connection',
    clause: ({ code, unusedProxy }) =>
      `${connectWords[code] ?? 'no connection'} (${plain(code, 40)})${unusedWords(unusedProxy)}`,
    advice: ({ unusedProxy }) => unusedAdvice(unusedProxy) || checkPlace,
  },
  'connect-timeout': {
    label: 'connection timed out',
    clause: ({ afterMs, unusedProxy }) =>
      `connection timed out after ${seconds(afterMs)}${unusedWords(unusedProxy)}`,
    advice: ({ unusedProxy }) => unusedAdvice(unusedProxy) || `${checkPlace} A firewall may be in the way.`,
  },
  proxy: {
    label: ({ problem }) => labelProxy(problem),
    clause: ({ problem, toIp }) =>
      describeProxy(problem) +
      (toIp ? ', which was given the IP address, since private-addresses is deny' : ''),
    advice: ({ problem, toIp }) => adviseOnProxy(problem, toIp ?? false),
  },
  silence: {
    label: 'no answer',
    clause: ({ afterMs, received }) =>
      received === 0
        ? `connected, but no answer within ${seconds(afterMs)}`
        : `connected, but the answer was not complete within ${seconds(afterMs)} (${received} bytes)`,
    advice: (_failure, who) =>
      `Raise timeout if the endpoint is slow; else ask ${who} why it does not answer.`,
  },
  closed: {
    label: 'connection closed',
    clause: () => 'connection closed without an answer',
    advice: mayThrottle,
  },
  reset: {
    label: 'connection reset',
    clause: () => 'connection reset without an answer',
    advice: mayThrottle,
  },
  plaintext: {
    label: 'wrong protocol',
    clause: ({ speaks, excerpt }) =>
      speaks === undefined
        ? `this port does not speak TLS; it says “${plain(excerpt, 60)}”`
        : `this port speaks ${plain(speaks, 40)} in plaintext`,
    advice: ({ speaks }) => {
      const scheme = plain(speaks ?? '', 40).toLowerCase();
      return isStarttlsScheme(scheme) ? `Use ${scheme}:// for STARTTLS.` : wrongPort;
    },
  },
  garbage: {
    label: 'wrong protocol',
    clause: ({ problem, bytes }) =>
      `the answer is not TLS: ${plain(problem, 100)} (bytes ${plain(bytes, 40)})`,
    advice: wrongPort,
  },
  alert: {
    label: 'unclear alert',
    clause: ({ alert }) =>
      alert === 'protocol_version'
        ? 'answered with the alert protocol_version, which alone proves nothing here'
        : `answered with the alert ${plain(alert, 40)}, which proves nothing about the version`,
    advice: askWhy,
  },
  'newer-version': {
    label: 'breaks the protocol',
    clause: ({ chose }) => `answered with ${protocolLabel(chose)}, which was not offered`,
    advice: askWhy,
  },
  deadline: {
    label: 'out of time',
    clause: ({ afterMs }) => `not probed: the endpoint’s time of ${seconds(afterMs)} was used up`,
    advice: 'Raise timeout.',
  },
  'no-starttls': {
    label: 'no STARTTLS',
    clause: ({ problem }) => describeStarttls(problem),
    advice: (_failure, who) => `Ask ${who} to enable STARTTLS.`,
  },
  'starttls-failed': {
    label: 'STARTTLS failed',
    clause: ({ problem }) => describeStarttls(problem),
    advice: ({ problem, scheme }, who) => starttlsAdvice(problem, scheme) ?? `Ask ${who} why.`,
  },
  cancelled: stopWords,
  'time-limit': stopWords,
  'no-observation': notObservedWords,
  'observed-otherwise': notObservedWords,
  'client-certificate-required': {
    label: 'client certificate missing',
    clause: () => 'TLS works, but a client certificate is required',
    advice: 'Add client-certificate to the endpoint.',
  },
  'client-certificate-refused': {
    label: 'client certificate refused',
    clause: ({ alert }) =>
      alert === undefined
        ? 'TLS works, but the endpoint hung up on our client certificate; most likely it does not trust it'
        : `TLS works, but our client certificate was refused (alert ${plain(alert, 40)})`,
    advice: (_failure, who) => `Check client-certificate, or ask ${who} which authorities it trusts.`,
  },
  version: {
    label: 'no version in common',
    clause: ({ code }) => `no version in common (${plain(code, 80)})`,
    advice: askWhy,
  },
  'not-http': {
    label: 'not HTTP',
    clause: ({ message }) => `the answer over TLS is not HTTP/1.1 (${plain(message, 100)})`,
    advice: 'Check the URL.',
  },
  local: {
    label: 'handshake failed',
    clause: ({ code, message }) => `${plain(message, 120)} (${plain(code, 80)})`,
    advice: askWhy,
  },
};

function unusedWords(variable: string | undefined): string {
  return variable === undefined ? '' : `, and proxy is none although ${plain(variable, 40)} names a proxy`;
}

function unusedAdvice(variable: string | undefined): string {
  return variable === undefined ? '' : 'If it can only be reached through the proxy, set proxy to env.';
}

/** The ranges of the address guard that no setting allows. */
const alwaysDenied: ReadonlySet<string> = new Set(['link-local', 'multicast', 'broadcast', 'cloud metadata']);

const connectWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'network unreachable',
};

/** Why a probe got no answer, as a clause: `connection timed out after 10 s`. */
export function describeFailure(failure: HandshakeFailure): string {
  return clauseOf(failure.kind, failure);
}

/** The same in two to four words, alike for alike failures: `connection timed out`. */
export function labelFailure(failure: HandshakeFailure): string {
  return labelOf(failure.kind, failure);
}

/** Why nothing was seen from one origin, as a clause. */
export function describeUnreached(unreached: Unreached, describe = describeFailure): string {
  return 'failure' in unreached ? describe(unreached.failure) : 'a TLS-inspecting proxy answered';
}

/** What the reader can do about it, in a sentence. `who` is whom to ask: `the operator`. */
export function adviseOnFailure(failure: HandshakeFailure, who: string): string {
  return adviceOf(failure.kind, failure, who);
}

function clauseOf<Kind extends keyof FailureByKind>(kind: Kind, failure: FailureByKind[Kind]): string {
  return words[kind].clause(failure);
}

function labelOf<Kind extends keyof FailureByKind>(kind: Kind, failure: FailureByKind[Kind]): string {
  const { label } = words[kind];
  return typeof label === 'string' ? label : label(failure);
}

function adviceOf<Kind extends keyof FailureByKind>(
  kind: Kind,
  failure: FailureByKind[Kind],
  who: string,
): string {
  const { advice } = words[kind];
  return typeof advice === 'string' ? advice : advice(failure, who);
}

/** The error that our own handshake met, as it is quoted: `protocol_version`. */
export function quoteFailure(failure: HandshakeFailure): string {
  switch (failure.kind) {
    case 'alert':
      return `“${plain(failure.alert, 40)}”`;
    case 'version':
      return failure.code.includes('ALERT') ? '“protocol_version”' : `“${opensslReason(failure.code)}”`;
    case 'local':
      return `“${plain(failure.message, 80)}”`;
    default:
      return `“${describeFailure(failure)}”`;
  }
}

/** `unsupported protocol`: the reason of an error code of OpenSSL, in its own words. */
function opensslReason(code: string): string {
  return plain(code, 80)
    .replace(/^ERR_SSL_/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** Why a handshake failed, with what it did not offer, where that is known. */
export function describeHandshakeFailure(
  failure: HandshakeFailure,
  notOffered: NotOffered | undefined,
): string {
  return notOffered ? `${describeProof(failure)}; ${notOfferedWords(notOffered)}` : describeFailure(failure);
}

/** The same of a handshake whose alert is an answer to what it offered: `alert handshake_failure`. */
export function describeProof(failure: HandshakeFailure): string {
  return failure.kind === 'alert' ? `alert ${plain(failure.alert, 40)}` : describeFailure(failure);
}

function notOfferedWords({ kind, name }: NotOffered): string {
  const chosen = plain(name, 100);
  switch (kind) {
    case 'no-name':
      return `the server rejects the name ${chosen} in SNI, and accepts a ClientHello without it`;
    case 'signature':
      return `the server signs as ${chosen}, which the handshake did not offer`;
    case 'group':
      return `the server chose the group ${chosen}, which the handshake did not offer`;
    case 'suite':
      if (name.includes('_PSK_')) return `the server needs a pre-shared key: it chose ${chosen}`;
      return `the server chose the cipher suite ${chosen}, which the handshake did not offer`;
  }
}

type ProblemByKind = { readonly [P in StarttlsProblem as P['kind']]: P };

const problemWords: { readonly [Kind in keyof ProblemByKind]: (problem: ProblemByKind[Kind]) => string } = {
  'not-offered': ({ reply, listed }) =>
    `STARTTLS is ${listed ? 'listed, but the command is not known' : 'not offered'}${reply ? `: ${quote(reply)}` : ''}`,
  masked: ({ reply }) => `a firewall masks the replies, and STARTTLS with them: ${quote(reply)}`,
  unavailable: ({ reply }) => `STARTTLS is offered, but TLS is not available: ${quote(reply)}`,
  refused: ({ reply }) => `STARTTLS is refused: ${quote(reply)}`,
  'extra-bytes': ({ bytes }) =>
    `the server sends plaintext after accepting STARTTLS (bytes ${plain(bytes, 40)})`,
  busy: ({ reply }) => `the server asks to come back later: ${quote(reply)}`,
  unexpected: ({ awaited, reply }) => `${quote(reply)} where ${plain(awaited, 60)} was expected`,
  'too-long': ({ awaited, maxBytes }) => `${plain(awaited, 60)} was longer than ${maxBytes / 1024} KB`,
  closed: ({ awaited }) => `connection closed instead of ${plain(awaited, 60)}`,
  reset: ({ awaited }) => `connection reset instead of ${plain(awaited, 60)}`,
  silence: ({ awaited, afterMs, received }) =>
    received === undefined
      ? `connected, but ${plain(awaited, 60)} did not come within ${seconds(afterMs)}`
      : `${quote(received)} came, but ${plain(awaited, 60)} was not complete within ${seconds(afterMs)}`,
};

/** Why a dialogue did not end in TLS, as a clause: `STARTTLS is not offered`. */
export function describeStarttls(problem: StarttlsProblem): string {
  return starttlsWords(problem.kind, problem);
}

function starttlsWords<Kind extends keyof ProblemByKind>(kind: Kind, problem: ProblemByKind[Kind]): string {
  return problemWords[kind](problem);
}

/** What may be changed of the endpoint, where that may help. */
function starttlsAdvice(problem: StarttlsProblem, scheme: string): string | undefined {
  switch (problem.kind) {
    case 'unexpected':
      return problem.doubts && `Try another ${problem.doubts}.`;
    case 'busy':
      return mayThrottle;
    case 'silence': {
      // One that has begun its reply delays the rest on purpose, as Postfix's postscreen does with its banner.
      if (problem.received !== undefined) return 'If the server waits on purpose, raise timeout.';
      if (problem.awaited !== 'the banner') return undefined;
      const direct = `${scheme}s`;
      return `If the port speaks TLS from the first byte, use ${Object.hasOwn(schemes, direct) ? direct : 'tls'}:// instead.`;
    }
    default:
      return undefined;
  }
}

function quote(reply: string): string {
  return `“${plain(reply, 80)}”`;
}
