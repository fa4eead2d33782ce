import { type Integration, isClient } from '../config/client.ts';
import type { ProtocolDate } from '../config/endpoint.ts';
import { isStarttlsScheme } from '../config/scheme.ts';
import type { Answer, HandshakeFailure, NotOffered, SentHello } from '../probe/observation.ts';
import { type Protocol, protocolLabel } from '../tls/protocol.ts';
import { plain } from './escape.ts';
import { describeStarttls, describeStarttlsTrouble } from './starttls.ts';

/** The vocabulary that all reports share. Everything here gives plain text; the writers escape it for their language. */

type FailureByKind = { readonly [F in HandshakeFailure as F['kind']]: F };
type FailureWords = {
  readonly [Kind in keyof FailureByKind]: (failure: FailureByKind[Kind]) => string;
};

const failureWords: FailureWords = {
  dns: ({ code }) =>
    code === 'ENOTFOUND'
      ? 'the name does not resolve (ENOTFOUND)'
      : `the name could not be resolved (${plain(code, 40)})`,
  'address-denied': ({ range }) =>
    alwaysDenied.has(range)
      ? `connections to ${range} addresses are never made`
      : `connections to ${plain(range, 40)} addresses are not allowed here (private-addresses)`,
  'unspecified-address': ({ address, listed }) =>
    listed
      ? `${plain(address, 60)} is no address to connect to`
      : `the name resolves to ${formatAddress(address)}: is it blocked by the name server?`,
  connect: ({ code }) => connectWords[code] ?? `no connection (${plain(code, 40)})`,
  'connect-timeout': ({ afterMs }) => `connection timed out after ${seconds(afterMs)}`,
  silence: ({ afterMs, received }) =>
    received === 0
      ? `connected, but no answer within ${seconds(afterMs)}`
      : `connected, but the answer was not complete within ${seconds(afterMs)} (${received} bytes)`,
  closed: () => 'connection closed without an answer',
  reset: () => 'connection reset without an answer',
  plaintext: ({ speaks, excerpt }) => describePlaintext(speaks, excerpt),
  garbage: ({ problem, bytes }) =>
    `the answer is not TLS: ${plain(problem, 100)} (bytes ${plain(bytes, 40)})`,
  alert: ({ alert }) =>
    alert === 'protocol_version'
      ? 'answered with the alert protocol_version, but not to every form of the question'
      : `answered with the alert ${plain(alert, 40)}, which proves nothing about the version`,
  'newer-version': ({ chose }) => `answered with ${protocolLabel(chose)}, which was not offered`,
  deadline: ({ afterMs }) => `not asked: the endpoint’s time of ${seconds(afterMs)} was used up`,
  'no-starttls': ({ problem }) => describeStarttls(problem),
  'starttls-failed': ({ problem, scheme }) => describeStarttlsTrouble(problem, scheme),
  'client-certificate-required': () => 'TLS works, but a client certificate is required',
  'client-certificate-refused': ({ alert }) =>
    alert === undefined
      ? 'TLS works, but the peer hung up on the client certificate of the list, most likely since it does not trust it'
      : `TLS works, but the client certificate of the list was refused (alert ${plain(alert, 40)})`,
  version: ({ code }) => `no version in common (${plain(code, 80)})`,
  'not-http': ({ message }) => `the answer over TLS is not HTTP/1.1: ${plain(message, 160)}`,
  local: ({ code, message }) => `the TLS library here broke off: ${plain(message, 160)} (${plain(code, 80)})`,
};

/** Ranges of the address guard that no setting allows. */
const alwaysDenied = new Set(['link-local', 'multicast', 'broadcast', 'cloud metadata']);

const connectWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused (ECONNREFUSED)',
  ECONNRESET: 'connection reset (ECONNRESET)',
  EHOSTUNREACH: 'no route to the host (EHOSTUNREACH)',
  ENETUNREACH: 'network unreachable from here (ENETUNREACH)',
};

/** Why a probe got no answer, as a clause: `connection timed out after 10 s`. */
export function describeFailure(failure: HandshakeFailure): string {
  return failureWordsOf(failure.kind, failure);
}

/** The form of a ClientHello: `38 suites, 251 bytes`, with what is unusual. */
export function describeHello({ suites, bytes, extensions, named, recordVersion }: SentHello): string {
  const unusualRecord = recordVersion !== undefined && recordVersion !== 'TLSv1.0';
  return [
    `${suites} ${plural(suites, 'suite')}`,
    ...(extensions ? [] : ['no extensions']),
    ...(named === false ? ['no SNI'] : []),
    ...(unusualRecord ? [`${protocolLabel(recordVersion)} record`] : []),
    `${bytes} bytes`,
  ].join(', ');
}

/** What came back upon a ClientHello: `chose TLS 1.2, TLS_RSA_WITH_…`, `alert protocol_version`, or how it ended. */
export function describeAnswer(answer: Answer): string {
  if (answer.kind === 'alert') return `alert ${plain(answer.alert, 40)}`;
  if (answer.kind !== 'chose') return describeFailure(answer);
  const { protocol, cipher, group } = answer;
  return [`chose ${protocolLabel(protocol)}`, plain(cipher, 80), ...(group ? [plain(group, 40)] : [])].join(
    ', ',
  );
}

/** Why a handshake failed, with what it did not offer, where that is known. */
export function describeHandshakeFailure(
  failure: HandshakeFailure,
  notOffered: NotOffered | undefined,
): string {
  if (!notOffered) return describeFailure(failure);
  const what = failure.kind === 'alert' ? `alert ${plain(failure.alert, 40)}` : describeFailure(failure);
  return `${what}; ${notOfferedWords(notOffered)}`;
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

/** A name out of a certificate; one of characters that are not to be seen is none. */
export function describeName(name: string): string {
  return plain(name, 100) || 'no name';
}

function failureWordsOf<Kind extends keyof FailureByKind>(kind: Kind, failure: FailureByKind[Kind]): string {
  return failureWords[kind](failure);
}

function describePlaintext(speaks: string | undefined, excerpt: string): string {
  if (speaks === undefined) return `this port does not speak TLS; it says “${plain(excerpt, 60)}”`;
  const protocol = plain(speaks, 40);
  const scheme = protocol.toLowerCase();
  return isStarttlsScheme(scheme)
    ? `this port speaks ${protocol} in the clear; use ${scheme}:// for STARTTLS`
    : `this port speaks ${protocol} in the clear; use the port on which it speaks TLS`;
}

/** `10 s`, `0.5 s`. */
export function seconds(milliseconds: number): string {
  return `${Number((milliseconds / 1_000).toFixed(1))} s`;
}

/** `orders.example.com:443`, `[2001:db8::7]:443`. */
export function formatPlace({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${formatAddress(host)}:${port}`;
}

/** An address of IPv6 in brackets, so that a colon may follow. */
function formatAddress(host: string): string {
  const text = plain(host, 253);
  return text.includes(':') ? `[${text}]` : text;
}

/** The name of an endpoint or a client at a length that suits a cell or a sentence. */
export function formatName(integration: Integration): string {
  return plain(integration.name, 80) || (isClient(integration) ? 'unnamed client' : formatPlace(integration));
}

/** `TLS 1.0`, `TLS 1.0 and 1.1`, `SSL 3.0, TLS 1.0 and 1.1`: the family is named where it changes. */
export function listProtocols(protocols: readonly Protocol[]): string {
  const labels = protocols.map(protocolLabel);
  return joinWords(
    labels.map((label, index) =>
      labels[index - 1]?.slice(0, 3) === label.slice(0, 3) ? label.slice(4) : label,
    ),
  );
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `200`, `200 or 401`. */
export function joinOr(numbers: readonly number[]): string {
  return joinWords(numbers.map(String)).replace(' and ', ' or ');
}

/** `1 endpoint`, `4 endpoints`. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return count === 1 ? singular : many;
}

const standardNames: Readonly<Record<string, string>> = {
  endpoint: 'your list',
  file: 'your list',
  'pci-dss': 'PCI DSS',
  'nist-800-52r2': 'NIST SP 800-52 Rev. 2',
};

/** Who set the date: `your list`, `RFC 8996`, `PCI DSS`. */
export function dateOrigin({ from }: ProtocolDate): string {
  return standardNames[from] ?? plain(from, 60).replace(/^rfc(?=\d)/, 'RFC ');
}

/** The same with its reason and address: `your list (the vendor disables TLS 1.1, https://vendor.example)`. */
export function dateSource(date: ProtocolDate): string {
  const details = [date.reason, date.url].flatMap((text) => (text ? [plain(text, 200)] : []));
  return details.length > 0 ? `${dateOrigin(date)} (${details.join(', ')})` : dateOrigin(date);
}
