import { randomBytes } from 'node:crypto';
import type { Exchange } from '../net/exchange.ts';
import { groupsTls13, type HelloProtocol, keyShareGroup, writeClientHello } from '../tls/client-hello.ts';
import { compareProtocols, type Protocol, protocolOfWireVersion } from '../tls/protocol.ts';
import { alertName, cipherSuiteName, groupName } from '../tls/registry/names.ts';
import { readCertificateRequested } from '../tls/server-flight.ts';
import { maxReplyBytes, readServerReply, type ServerReply } from '../tls/server-reply.ts';
import { readSslv2Reply, sslv2CipherKinds, writeSslv2ClientHello } from '../tls/sslv2.ts';
import { isSuiteOf, modernSuites } from '../tls/suite-offers.ts';
import type { HelloForm } from './hello-form.ts';
import type { Answer, Asked, Failure, SentHello } from './observation.ts';
import type { Peer } from './peer.ts';
import { beginning, isReadable, recogniseGreeting } from './plaintext.ts';

/**
 * Asks a peer with one hello which version it would choose, and gives the question with its answer. For SSL 2.0 there
 * is only one form of a hello. Silence counts as such after `patienceMs`.
 */
export async function askWithHello(
  peer: Peer,
  protocol: Protocol,
  form: HelloForm,
  serverName: string | undefined,
  patienceMs: number,
  onConnect: () => void,
): Promise<Asked> {
  if (protocol === 'SSLv2') {
    const request = writeSslv2ClientHello(drawRandom(16));
    const hello = { suites: sslv2CipherKinds, extensions: false, bytes: request.length };
    return { protocol, hello, answer: await askSslv2(peer, request, patienceMs, onConnect) };
  }
  const request = writeHello(protocol, form, form.named ? serverName : undefined);
  return {
    protocol,
    hello: describeHello(request, form, serverName !== undefined),
    answer: markUnnamed(
      await askTls(peer, request, protocol, form, patienceMs, onConnect),
      // SSL 3.0 knows no names at all.
      serverName !== undefined && protocol !== 'SSLv3' && !(form.extensions && form.named),
    ),
  };
}

function markUnnamed(answer: Answer, unnamed: boolean): Answer {
  return unnamed && (answer.kind === 'alert' || answer.kind === 'chose') ? { ...answer, unnamed } : answer;
}

async function askTls(
  peer: Peer,
  request: Uint8Array,
  protocol: Protocol,
  form: HelloForm,
  patienceMs: number,
  onConnect: () => void,
): Promise<Answer> {
  let reply: ServerReply = { kind: 'incomplete' };
  const isComplete = (received: Uint8Array) => {
    reply = readServerReply(received);
    return reply.kind !== 'incomplete';
  };
  const outcome = await peer.ask(request, isComplete, patienceMs, onConnect);
  if ('kind' in outcome) return withoutAlert(outcome);
  if (reply.kind === 'incomplete') return unanswered(outcome);
  return interpret(reply, outcome.received, protocol, form);
}

/**
 * A ClientHello's random, and an X25519 share. Any 32 bytes are a share, but a real one is below 2^255 (RFC 7748
 * section 5), and wolfSSL hangs up on one that is not.
 */
function randomParts(): { readonly random: Uint8Array; readonly keyShare: Uint8Array } {
  const bytes = drawRandom(64);
  bytes.writeUInt8(bytes.readUInt8(63) & 0x7f, 63);
  return { random: bytes.subarray(0, 32), keyShare: bytes.subarray(32) };
}

let drawn = Buffer.alloc(0);

/** Random bytes, of which many are drawn at once: a call costs more than its bytes do. */
function drawRandom(length: number): Buffer {
  if (drawn.length < length) drawn = randomBytes(64 * length);
  const bytes = drawn.subarray(0, length);
  drawn = drawn.subarray(length);
  return bytes;
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

async function askSslv2(
  peer: Peer,
  request: Uint8Array,
  patienceMs: number,
  onConnect: () => void,
): Promise<Answer> {
  const isComplete = (received: Uint8Array) =>
    readSslv2Reply(received).kind !== 'incomplete' && readServerReply(received).kind !== 'incomplete';
  const outcome = await peer.ask(request, isComplete, patienceMs, onConnect);
  if ('kind' in outcome) return withoutAlert(outcome);
  const { received } = outcome;
  const reply = readSslv2Reply(received);
  if (reply.kind === 'server-hello' && reply.cipher)
    return { kind: 'chose', protocol: 'SSLv2', cipher: reply.cipher };
  // A patched OpenSSL answers without any cipher, and an ERROR says there is none in common: neither proves a thing.
  if (reply.kind === 'server-hello') return garbage(received, 'an SSL 2.0 answer without any cipher');
  if (reply.kind === 'error') return garbage(received, 'an SSL 2.0 error');
  const tls = readServerReply(received);
  if (tls.kind === 'alert') return { kind: 'alert', alert: alertName(tls.description) };
  if (received.length === 0 || tls.kind === 'incomplete') return unanswered(outcome);
  return notTls(received);
}

function writeHello(
  protocol: HelloProtocol,
  form: Pick<HelloForm, 'recordVersion' | 'cipherSuites' | 'extensions'>,
  serverName: string | undefined,
): Uint8Array {
  return writeClientHello({
    protocol,
    recordVersion: form.recordVersion,
    cipherSuites: form.cipherSuites,
    extensions: form.extensions,
    ...(serverName === undefined ? {} : { serverName }),
    ...randomParts(),
  });
}

function interpret(
  reply: Exclude<ServerReply, { kind: 'incomplete' }>,
  received: Uint8Array,
  asked: Protocol,
  form: HelloForm,
): Answer {
  switch (reply.kind) {
    case 'alert':
      return { kind: 'alert', alert: alertName(reply.description) };
    case 'not-tls':
      return notTls(received);
    case 'malformed':
      return garbage(received, reply.problem);
    case 'server-hello': {
      if (compareProtocols(reply.protocol, asked) > 0)
        return { kind: 'newer-version', chose: reply.protocol };
      if (!form.cipherSuites.includes(reply.cipherSuite)) {
        return garbage(received, `${cipherSuiteName(reply.cipherSuite)}, a suite that was not offered`);
      }
      if (!isSuiteOf(reply.protocol, reply.cipherSuite)) {
        return garbage(received, `${cipherSuiteName(reply.cipherSuite)}, a suite of another version`);
      }
      if (reply.protocol === 'TLSv1.3' && !isSoundKeyShare(reply)) {
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
function isSoundKeyShare({ retryRequest, group }: Extract<ServerReply, { kind: 'server-hello' }>): boolean {
  if (!retryRequest) return group === keyShareGroup;
  return group === undefined || (group !== keyShareGroup && groupsTls13.includes(group));
}

function notTls(received: Uint8Array): Answer {
  const speaks = recogniseGreeting(received);
  if (speaks === undefined && !isReadable(received)) return garbage(received, 'bytes that are not TLS');
  return { kind: 'plaintext', speaks, excerpt: beginning(received, 80) };
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

/** Failures of the connection itself never are alerts; the type does not know. */
function withoutAlert(failure: Failure): Answer {
  return failure.kind === 'alert' ? { kind: 'alert', alert: failure.alert } : failure;
}

/**
 * Asks with a TLS 1.2 hello and reads on after the ServerHello: does the peer request a client certificate? With
 * suites that a real client offers, for otherwise the request would not explain why that one failed.
 */
export async function requestsClientCertificate(
  peer: Peer,
  serverName: string | undefined,
): Promise<boolean> {
  const form = { recordVersion: 'initial', cipherSuites: modernSuites(), extensions: true } as const;
  const request = writeHello('TLSv1.2', form, serverName);
  const outcome = await peer.ask(request, (received) => readCertificateRequested(received) !== undefined);
  return !('kind' in outcome) && readCertificateRequested(outcome.received) === true;
}
