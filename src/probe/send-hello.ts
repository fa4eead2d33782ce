import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Exchange, IsComplete } from '../net/exchange.ts';
import { groupsOfTls13, type HelloProtocol, keyShareGroup, writeClientHello } from '../tls/client-hello.ts';
import { compareProtocols, protocolOfWireVersion } from '../tls/protocol.ts';
import { alertName, cipherSuiteName, groupName } from '../tls/registry/names.ts';
import { FlightReader } from '../tls/server-flight.ts';
import { maxReplyBytes, readServerReply, type ServerReply, ServerReplyReader } from '../tls/server-reply.ts';
import { readSslv2Reply, sslv2CipherKinds, writeSslv2ClientHello } from '../tls/sslv2.ts';
import { isSuiteOf } from '../tls/suite-offers.ts';
import type { Connections } from './connections.ts';
import type { HelloEvidence, Probe } from './evidence.ts';
import type { HelloForm } from './hello-form.ts';
import type { Answer, SentHello } from './observation.ts';
import { firstBytes, isReadable, recogniseGreeting } from './plaintext.ts';

/** What a ClientHello says of us and the endpoint, whatever it offers. */
export interface Introduction {
  /** The name for SNI, if there is one. */
  readonly serverName?: string;
  /** The application protocols of a client of this endpoint. */
  readonly alpn: readonly string[];
}

/** Sends one ClientHello over a connection of its own. */
export async function sendHello(
  connections: Connections,
  probe: Probe,
  introduction: Introduction,
): Promise<HelloEvidence> {
  const { protocol, form } = probe;
  const { serverName } = introduction;
  const isSsl2 = protocol === 'SSLv2';
  const request = isSsl2
    ? writeSslv2ClientHello(randomBytes(16))
    : writeHello(protocol, form, introduced(introduction, form));
  const { outcome, startedAt } = await connections.exchange(
    request,
    isAnswer(isSsl2),
    probe.patient ? connections.timeoutMs : connections.briefMs,
  );
  const answer = connections.withoutLogin('kind' in outcome ? outcome : readAnswer(outcome, probe));
  // SSL 3.0 knows no names at all.
  const unnamed =
    serverName !== undefined && !isSsl2 && protocol !== 'SSLv3' && !(form.extensions && form.named);
  return {
    kind: 'client-hello',
    probe,
    hello: isSsl2
      ? { suites: sslv2CipherKinds, extensions: false, bytes: request.length }
      : describeHello(request, form, serverName !== undefined),
    answer: unnamed && (answer.kind === 'alert' || answer.kind === 'chose') ? { ...answer, unnamed } : answer,
    startedAt,
    endedAt: performance.now(),
  };
}

/** A form may leave the name out. */
function introduced({ serverName, alpn }: Introduction, { named }: HelloForm): Introduction {
  return { alpn, ...(named && serverName !== undefined ? { serverName } : {}) };
}

/** Whether the bytes are all that is needed of an answer. */
function isAnswer(isSsl2: boolean): IsComplete {
  const reader = new ServerReplyReader();
  return (received, chunk) => {
    const reply = reader.read(chunk);
    return reply.kind !== 'incomplete' && !(isSsl2 && readSslv2Reply(received).kind === 'incomplete');
  };
}

function readAnswer(outcome: Exchange, probe: Probe): Answer {
  const { received } = outcome;
  const sslv2 = probe.protocol === 'SSLv2' ? readSslv2Reply(received) : undefined;
  if (sslv2?.kind === 'server-hello' && sslv2.cipher)
    return { kind: 'chose', protocol: 'SSLv2', cipher: sslv2.cipher };
  // A patched OpenSSL answers without any cipher, and an ERROR says there is none in common: neither proves a thing.
  if (sslv2?.kind === 'server-hello') return garbage(received, 'an SSL 2.0 answer without any cipher');
  if (sslv2?.kind === 'error') return garbage(received, 'an SSL 2.0 error');
  const reply = readServerReply(received);
  if (received.length === 0 || reply.kind === 'incomplete') return unanswered(outcome);
  if (sslv2 && reply.kind !== 'alert') return notTls(received);
  return interpret(reply, received, probe);
}

/**
 * A ClientHello's random, and an X25519 share. Any 32 bytes are a share, but a real one is below 2^255 (RFC 7748
 * section 5), and wolfSSL closes the connection where it is not.
 */
function randomParts(): { readonly random: Uint8Array; readonly keyShare: Uint8Array } {
  const keyShare = randomBytes(32);
  keyShare.writeUInt8(keyShare.readUInt8(31) & 0x7f, 31);
  return { random: randomBytes(32), keyShare };
}

function describeHello(
  request: Uint8Array,
  { cipherSuites, extensions, named }: HelloForm,
  hasName: boolean,
): SentHello {
  const recordVersion = protocolOfWireVersion((request[1] ?? 0) * 0x100 + (request[2] ?? 0));
  return {
    suites: cipherSuites.length,
    extensions,
    ...(extensions && hasName && !named ? { named } : {}),
    ...(recordVersion === undefined ? {} : { recordVersion }),
    bytes: request.length,
  };
}

function writeHello(
  protocol: HelloProtocol,
  {
    recordVersion,
    cipherSuites,
    extensions,
    sessionId,
    wide,
    onlyGroup,
  }: Omit<HelloForm, 'shape' | 'offer' | 'named'>,
  introduction: Introduction,
): Uint8Array {
  return writeClientHello({
    protocol,
    recordVersion,
    cipherSuites,
    extensions,
    wide,
    ...(onlyGroup === undefined ? {} : { onlyGroup }),
    ...introduction,
    ...(sessionId ? { sessionId: randomBytes(32) } : {}),
    ...randomParts(),
  });
}

function interpret(
  reply: Exclude<ServerReply, { kind: 'incomplete' }>,
  received: Uint8Array,
  { protocol, form }: Probe,
): Answer {
  switch (reply.kind) {
    case 'alert':
      return { kind: 'alert', alert: alertName(reply.description) };
    case 'not-tls':
      return notTls(received);
    case 'malformed':
      return garbage(received, reply.problem);
    case 'server-hello': {
      if (compareProtocols(reply.protocol, protocol) > 0)
        return { kind: 'newer-version', chose: reply.protocol };
      if (!form.cipherSuites.includes(reply.cipherSuite)) {
        return garbage(received, `${cipherSuiteName(reply.cipherSuite)}, a suite that was not offered`);
      }
      if (!isSuiteOf(reply.protocol, reply.cipherSuite)) {
        return garbage(received, `${cipherSuiteName(reply.cipherSuite)}, a suite of another version`);
      }
      if (reply.protocol === 'TLSv1.3' && !isSoundKeyShare(reply, form)) {
        return garbage(received, 'a key share that cannot answer ours');
      }
      const group = reply.group === undefined ? {} : { group: groupName(reply.group) };
      return {
        kind: 'chose',
        protocol: reply.protocol,
        cipher: cipherSuiteName(reply.cipherSuite),
        ...group,
      };
    }
  }
}

/**
 * A ServerHello answers our only share, and a HelloRetryRequest names another group that we offered, or none where it only
 * brings a cookie (RFC 8446 sections 4.2.8 and 4.1.4). No client goes on with anything else.
 */
function isSoundKeyShare(
  { retryRequest, group }: Extract<ServerReply, { kind: 'server-hello' }>,
  { wide, onlyGroup }: HelloForm,
): boolean {
  if (onlyGroup !== undefined) return retryRequest && group === onlyGroup;
  if (!retryRequest) return group === keyShareGroup;
  return group === undefined || (group !== keyShareGroup && groupsOfTls13(wide).includes(group));
}

function notTls(received: Uint8Array): Answer {
  const speaks = recogniseGreeting(received);
  if (speaks === undefined && !isReadable(received)) return garbage(received, 'bytes that are not TLS');
  return { kind: 'plaintext', speaks, excerpt: firstBytes(received, 80) };
}

function garbage(received: Uint8Array, problem: string): Answer {
  return { kind: 'garbage', problem, bytes: Buffer.from(received.subarray(0, 16)).toString('hex') };
}

/** The peer ended, or time did, before there was an answer. */
function unanswered({ ended, received, lastedMs }: Exchange): Answer {
  switch (ended) {
    case 'reset':
      return { kind: 'reset' };
    case 'closed':
      return { kind: 'closed' };
    case 'overflow':
    case 'complete':
      return garbage(received, `no ServerHello within ${maxReplyBytes} bytes`);
    case 'timeout':
      return { kind: 'silence', afterMs: Math.round(lastedMs), received: received.length };
  }
}

/** Sends a ClientHello again that was accepted, and gives all bytes of the flight that comes back, up to TLS 1.2. */
export async function receiveFlight(
  connections: Connections,
  { protocol, form }: { readonly protocol: HelloProtocol; readonly form: HelloForm },
  introduction: Introduction,
): Promise<Uint8Array> {
  const request = writeHello(protocol, form, introduced(introduction, form));
  const reader = new FlightReader();
  const isComplete: IsComplete = (_received, chunk) => reader.read(chunk) !== undefined;
  const { outcome } = await connections.exchange(request, isComplete, connections.timeoutMs);
  return 'kind' in outcome ? new Uint8Array() : outcome.received;
}
