import { isIP, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { checkServerIdentity, connect } from 'node:tls';
import { types } from 'node:util';
import { schemes } from '../config/scheme.ts';
import type { Target } from '../config/target.ts';
import { errorCode } from '../net/error-code.ts';
import { type Protocol, parseProtocol } from '../tls/protocol.ts';
import { askHttp } from './http.ts';
import type { Certificate, Handshake, HandshakeFailure, HttpAnswer } from './observation.ts';
import type { Peer } from './peer.ts';
import { type Groups, secureContextOf } from './secure-context.ts';
import type { ProbeSettings } from './settings.ts';
import { classifyTlsError, isAboutClientCertificate } from './tls-error.ts';

export interface HandshakeOutcome {
  readonly handshake: Handshake;
  readonly http?: HttpAnswer;
}

/**
 * Does what a client will do on the day: a full handshake at the target's minimum version or newer, and over the
 * same socket, for HTTPS, one request.
 *
 * Node offers a post-quantum key share first, whose hello takes two segments; some peers drop it
 * (https://tldr.fail). A peer that only answers without it is reported as such, and its verdict does not suffer.
 * `onNegotiated` is called when the first attempt has settled on a protocol, long before an HTTP answer.
 */
export async function shakeHands(
  peer: Peer,
  target: Target,
  settings: ProbeSettings,
  onNegotiated: (protocol: Protocol) => void = () => undefined,
): Promise<HandshakeOutcome> {
  const first = await attempt(peer, target, settings, 'all', onNegotiated);
  if (schemes[target.scheme].http && mayBeAboutAlpn(first.handshake))
    return withoutAlpn(peer, target, settings);
  if (first.hungUp) return hearOut(peer, target, settings, first);
  let outcome = first;
  for (let retry = 0; retry < settings.retries && mayPass(outcome.handshake); retry += 1) {
    await peer.backOff(retry);
    if (peer.remainingMs === 0) break;
    outcome = await attempt(peer, target, settings, retry === 0 ? 'classical' : 'all');
    if (retry === 0 && outcome.handshake.state === 'completed') return confirmIntolerance(outcome);
  }
  return outcome.handshake.state === 'completed' ? outcome : first;

  async function confirmIntolerance(classical: HandshakeOutcome): Promise<HandshakeOutcome> {
    const again = await attempt(peer, target, settings, 'all');
    if (again.handshake.state === 'completed' || classical.handshake.state !== 'completed') return again;
    return { ...classical, handshake: { ...classical.handshake, classicalGroupsOnly: true } };
  }
}

/**
 * Whether only what we offer beside TLS was turned down: by endpoints that speak HTTP/2 alone, as gRPC does, or by
 * Botan's answer to ALPN, an empty name that OpenSSL takes for an error.
 */
function mayBeAboutAlpn(handshake: Handshake): boolean {
  if (handshake.state === 'completed') return false;
  const { failure } = handshake;
  if (failure.kind === 'alert') return failure.alert === 'no_application_protocol';
  return failure.kind === 'local' && failure.code === 'ERR_SSL_BAD_EXTENSION';
}

async function withoutAlpn(peer: Peer, target: Target, settings: ProbeSettings): Promise<HandshakeOutcome> {
  const plain = { ...target, scheme: 'tls' } as const;
  const first = await attempt(peer, plain, settings, 'all');
  const { handshake } = first.hungUp ? await hearOut(peer, plain, settings, first) : first;
  const failure = {
    kind: 'not-http',
    message: 'ALPN with http/1.1 was turned down',
  } as const;
  return { handshake, http: { state: 'failed', failure } };
}

/** Does the handshake again without a word after it, for what the peer says last. */
async function hearOut(
  peer: Peer,
  target: Target,
  settings: ProbeSettings,
  first: HandshakeOutcome,
): Promise<HandshakeOutcome> {
  const silent = await attempt(peer, target, settings, 'all', undefined, 'listen');
  const { handshake } = silent;
  return handshake.state === 'failed' && isAboutClientCertificate(handshake.failure) ? silent : first;
}

/** What became of one attempt. */
interface Attempt extends HandshakeOutcome {
  /**
   * Whether the peer hung up on what we said after the handshake. In TLS 1.3 it may have said before that it demands
   * a client certificate, and what we said has crossed that on the way.
   */
  readonly hungUp?: boolean;
}

/** What follows a completed handshake: for HTTPS a request, else our goodbye; or nothing, to hear the peer out. */
type Manner = 'speak' | 'listen';

/** Whether another attempt may end better: the peer said nothing about TLS, it only fell silent or hung up. */
function mayPass(handshake: Handshake): boolean {
  if (handshake.state === 'completed') return false;
  return ['reset', 'closed', 'silence', 'connect', 'connect-timeout'].includes(handshake.failure.kind);
}

async function attempt(
  peer: Peer,
  target: Target,
  settings: ProbeSettings,
  groups: Groups,
  onNegotiated: (protocol: Protocol) => void = () => undefined,
  manner: Manner = 'speak',
): Promise<Attempt> {
  const outcome = await peer.use((socket, timeoutMs) =>
    converse(socket, target, settings, groups, timeoutMs, onNegotiated, manner),
  );
  return 'handshake' in outcome ? outcome : { handshake: { state: 'failed', failure: outcome } };
}

async function converse(
  raw: Duplex,
  target: Target,
  settings: ProbeSettings,
  groups: Groups,
  timeoutMs: number,
  onNegotiated: (protocol: Protocol) => void,
  manner: Manner,
): Promise<Attempt> {
  const startedAt = performance.now();
  const opened = await openTls(raw, target, settings, groups, timeoutMs);
  if ('failure' in opened) return { handshake: { state: 'failed', failure: opened.failure } };
  const { socket, complaint } = opened;
  const handshake = describe(socket, target);
  onNegotiated(handshake.protocol);
  const leftMs = Math.max(1, timeoutMs - (performance.now() - startedAt));
  const request = manner === 'speak' && schemes[target.scheme].http;
  const http = request ? await askHttp(socket, target, leftMs) : undefined;
  if (!http) await closeInPeace(socket, manner, leftMs);
  // In TLS 1.3 the peer asks for our certificate last, when our side of the handshake is already done.
  const late = complaint();
  if (late && isAboutClientCertificate(late)) return { handshake: refusedAfterwards(handshake, late) };
  const ending = http?.state === 'failed' ? http.failure : late;
  const hungUp = handshake.protocol === 'TLSv1.3' && (ending?.kind === 'closed' || ending?.kind === 'reset');
  return { handshake, ...(http ? { http } : {}), hungUp };
}

/** An open TLS socket, and what the peer complained about after the handshake, if it did. */
interface OpenedTls {
  readonly socket: TLSSocket;
  readonly complaint: () => HandshakeFailure | undefined;
}

function openTls(
  raw: Duplex,
  target: Target,
  settings: ProbeSettings,
  groups: Groups,
  timeoutMs: number,
): Promise<OpenedTls | { failure: HandshakeFailure }> {
  const name = expectedName(target);
  const bytesBefore = bytesReadBy(raw);
  return new Promise((settle) => {
    let complaint: HandshakeFailure | undefined;
    let established = false;
    const socket = connect({
      socket: raw,
      secureContext: secureContextOf(target, settings.extraCertificateAuthorities, groups),
      ...(schemes[target.scheme].http ? { ALPNProtocols: ['http/1.1'] } : {}),
      ...(isIP(name) === 0 ? { servername: name } : { host: name }),
      // The certificate is judged later and on its own: it must never hide the version.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    const finish = (outcome: OpenedTls | { failure: HandshakeFailure }) => {
      clearTimeout(timer);
      settle(outcome);
    };
    const timer = setTimeout(() => {
      socket.destroy();
      finish({
        failure: {
          kind: 'silence',
          afterMs: Math.round(timeoutMs),
          received: bytesReadBy(raw) - bytesBefore,
        },
      });
    }, timeoutMs);
    socket.once('secureConnect', () => {
      established = true;
      finish({ socket, complaint: () => complaint });
    });
    socket.once('close', () => finish({ failure: { kind: 'closed' } }));
    // This listener stays: an alert may still come after the handshake.
    socket.on('error', (error) => {
      complaint ??= classifyTlsError(error, {
        withCertificate: target.clientCertificate !== undefined,
        established,
      });
      finish({ failure: complaint });
    });
  });
}

/** For a stream that wraps a socket nobody counts: zero. */
function bytesReadBy(raw: Duplex): number {
  return raw instanceof Socket ? raw.bytesRead : 0;
}

function expectedName(target: Target): string {
  return target.serverName ?? target.host;
}

function describe(socket: TLSSocket, target: Target): Extract<Handshake, { state: 'completed' }> {
  const { standardName } = socket.getCipher();
  const group = ephemeralGroup(socket);
  const certificate = describeCertificate(socket, target);
  return {
    state: 'completed',
    protocol: parseProtocol(socket.getProtocol() ?? '') ?? target.minVersion,
    cipher: standardName,
    ...(group === undefined ? {} : { group }),
    ...(socket.alpnProtocol ? { alpn: socket.alpnProtocol } : {}),
    ...(certificate === undefined ? {} : { certificate }),
    classicalGroupsOnly: false,
  };
}

/** IANA's name for the group; OpenSSL's differs for P-256 alone among those in use. */
function ephemeralGroup(socket: TLSSocket): string | undefined {
  const info = socket.getEphemeralKeyInfo();
  if (info === null || !('name' in info) || typeof info.name !== 'string') return undefined;
  const names: Readonly<Record<string, string>> = { prime256v1: 'secp256r1', X25519: 'x25519', X448: 'x448' };
  return names[info.name] ?? info.name;
}

function describeCertificate(socket: TLSSocket, target: Target): Certificate | undefined {
  const certificate = socket.getPeerCertificate();
  if (!certificate.subject) return undefined;
  const name = expectedName(target);
  const mismatch = checkServerIdentity(name, certificate);
  const untrusted = socket.authorized ? undefined : socket.authorizationError;
  return {
    subject: shortName(certificate.subject),
    issuer: shortName(certificate.issuer),
    altNames: (certificate.subjectaltname ?? '').split(', ').filter((entry) => entry !== ''),
    validFromMs: Date.parse(certificate.valid_from),
    validToMs: Date.parse(certificate.valid_to),
    ...(untrusted
      ? { untrusted: types.isNativeError(untrusted) ? errorCode(untrusted) : String(untrusted) }
      : {}),
    ...(mismatch ? { wrongName: name } : {}),
  };
}

/** The common name, or where there is none all that the name has: `O=Example, OU=Orders`. */
function shortName(name: PeerCertificate['subject']): string {
  const { CN } = name;
  if (CN !== undefined) return [CN].flat()[0] ?? '';
  return Object.entries(name)
    .flatMap(([attribute, values]) => [values].flat().map((value) => `${attribute}=${value}`))
    .join(', ');
}

/**
 * Ends the conversation and waits until the peer has done so too, for a moment at most. Who listens lets the peer
 * end it first, for as long.
 */
async function closeInPeace(socket: TLSSocket, manner: Manner, leftMs: number): Promise<void> {
  const momentMs = Math.min(1000, leftMs);
  socket.resume();
  // Not at once: until Node has reckoned our hello as written, which it does once in each round of its loop, it keeps
  // our Finished back, and would end the connection without it.
  await (manner === 'listen' ? closed(socket, momentMs) : setImmediate());
  socket.end();
  await closed(socket, momentMs);
}

/** Resolves when the socket is closed, or after so many milliseconds. */
function closed(socket: TLSSocket, afterMs: number): Promise<void> {
  return new Promise((settle) => {
    if (socket.closed) return settle();
    const timer = setTimeout(settle, afterMs);
    socket.once('close', () => {
      clearTimeout(timer);
      settle();
    });
  });
}

function refusedAfterwards(
  { certificate }: Extract<Handshake, { state: 'completed' }>,
  failure: HandshakeFailure,
): Handshake {
  return { state: 'failed', failure, ...(certificate === undefined ? {} : { certificate }) };
}
