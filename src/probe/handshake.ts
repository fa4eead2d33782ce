import type { Duplex } from 'node:stream';
import type { Endpoint } from '../config/endpoint.ts';
import { schemes } from '../config/scheme.ts';
import { TappedWire } from '../net/tapped-wire.ts';
import type { Connections } from './connections.ts';
import { isClosing } from './evidence.ts';
import { askHttp, loadHttpClient } from './http.ts';
import { negotiated } from './negotiated.ts';
import type { Handshake, HandshakeFailure, HttpAnswer } from './observation.ts';
import { openTls } from './open-tls.ts';
import { endInPeace } from './orderly-end.ts';
import { type HandshakeOffer, secureContextOf } from './secure-context.ts';
import type { ProbeSettings } from './settings.ts';
import { isAboutClientCertificate } from './tls-error.ts';

export interface HandshakeOutcome {
  readonly handshake: Handshake;
  readonly http?: HttpAnswer;
  /** Repeats a handshake that failed, with the same offer, and keeps what goes over the wire. */
  readonly repeat?: () => Promise<TappedFailure | undefined>;
}

/** A handshake that failed, with the beginning of what went over the wire before it did. */
export interface TappedFailure {
  readonly failure: HandshakeFailure;
  readonly sent: Uint8Array;
  readonly received: Uint8Array;
}

/** Called as soon as the first attempt has negotiated a protocol, long before an HTTP answer. */
type OnNegotiated = (handshake: Extract<Handshake, { state: 'completed' }>) => void;

/** Makes and loads what the handshake will need, while the first connection is being opened. */
export function prepareHandshake(endpoint: Endpoint, settings: ProbeSettings): void {
  // Not before the first SYN is out.
  setImmediate(() => {
    if (!endpoint.clientCertificate) secureContextOf(endpoint, settings, 'hybrid');
    if (schemes[endpoint.scheme].http) void loadHttpClient();
  });
}

/**
 * Does what a client will do on the day: a full handshake at the endpoint's minimum version or newer, and over the
 * same socket, for HTTPS, one request.
 *
 * In TLS 1.3 our side of the handshake is done before a peer that requested a certificate has seen ours, or that we
 * have none. Its alert about that may get lost where it closes the connection upon our HTTP request. Then a second
 * handshake without a request waits for the alert.
 */
export async function shakeHands(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
  onNegotiated: OnNegotiated = () => undefined,
): Promise<HandshakeOutcome> {
  const outcome = await attempts(connections, endpoint, settings, onNegotiated);
  return (await outcome.hearOut?.()) ?? outcome;
}

/** One handshake with another offer, without retries, and a request over it where that is wanted. */
export async function shakeHandsOnce(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
  { offer, asksHttp }: { readonly offer: HandshakeOffer; readonly asksHttp: boolean },
): Promise<HandshakeOutcome> {
  const first = await attempt(connections, endpoint, settings, { offer }, asksHttp);
  const outcome = mayBeAboutAlpn(first.handshake, endpoint)
    ? await withoutAlpn(connections, endpoint, settings, offer)
    : first;
  return (await outcome.hearOut?.()) ?? outcome;
}

/**
 * Node offers a post-quantum key share first, whose ClientHello takes two segments; some peers drop it
 * (https://tldr.fail). A peer that only answers without it is reported as such, and its verdict does not suffer.
 */
async function attempts(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
  onNegotiated: OnNegotiated,
): Promise<Attempt> {
  const first = await attempt(connections, endpoint, settings, { offer: 'hybrid', onNegotiated });
  if (mayBeAboutAlpn(first.handshake, endpoint))
    return withoutAlpn(connections, endpoint, settings, 'hybrid');
  let outcome = first;
  for (let retry = 0; retry < settings.retries && mayPass(outcome); retry += 1) {
    await connections.backOff(retry);
    if (connections.remainingMs === 0) break;
    outcome = await attempt(connections, endpoint, settings, { offer: retry === 0 ? 'classical' : 'hybrid' });
    if (retry === 0 && outcome.handshake.state === 'completed') return confirmIntolerance(outcome);
  }
  return outcome.handshake.state === 'completed' || outcome.refused ? outcome : first;

  async function confirmIntolerance(classical: Attempt): Promise<Attempt> {
    const again = await attempt(connections, endpoint, settings, { offer: 'hybrid' });
    if (again.handshake.state === 'completed' || classical.handshake.state !== 'completed') return again;
    return { ...classical, handshake: { ...classical.handshake, classicalGroupsOnly: true } };
  }
}

/**
 * Whether only our ALPN was refused: by endpoints that speak HTTP/2 alone, as gRPC does. Botan answers ALPN with an
 * empty name, which OpenSSL takes for an error.
 */
function mayBeAboutAlpn(handshake: Handshake, { scheme }: Endpoint): boolean {
  if (handshake.state === 'completed' || !schemes[scheme].http) return false;
  const { failure } = handshake;
  if (failure.kind === 'alert') return failure.alert === 'no_application_protocol';
  return failure.kind === 'local' && failure.code === 'ERR_SSL_BAD_EXTENSION';
}

async function withoutAlpn(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
  offer: HandshakeOffer,
): Promise<Attempt> {
  const outcome = await attempt(connections, { ...endpoint, scheme: 'tls' }, settings, { offer });
  if (outcome.refused) return outcome;
  const failure = {
    kind: 'not-http',
    message: 'ALPN with http/1.1 was turned down',
  } as const;
  return { ...outcome, http: { state: 'failed', failure } };
}

/** Whether another attempt may end better: the peer said nothing about TLS, it only fell silent or closed the connection. */
function mayPass({ handshake, refused }: Attempt): boolean {
  if (handshake.state === 'completed' || refused) return false;
  const kinds = ['reset', 'closed', 'silence', 'connect', 'connect-timeout', 'proxy'];
  return kinds.includes(handshake.failure.kind);
}

/** What became of one attempt. */
interface Attempt extends HandshakeOutcome {
  /** The handshake was done on our side, and then refused for our certificate or for the lack of one. */
  readonly refused?: true;
  /** Set where the peer's refusal may have got lost: does the same without a request, and gives the refusal, if any. */
  readonly hearOut?: () => Promise<HandshakeOutcome | undefined>;
}

interface Manner {
  readonly offer: HandshakeOffer;
  readonly onNegotiated?: OnNegotiated;
}

async function attempt(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
  manner: Manner,
  asksHttp: boolean = schemes[endpoint.scheme].http,
): Promise<Attempt> {
  const handshake = (asks: boolean) =>
    connections.use((stream, timeoutMs) =>
      converse(stream, endpoint, settings, { ...manner, timeoutMs, asksHttp: asks }),
    );
  const first = await handshake(asksHttp && schemes[endpoint.scheme].http);
  if (!('handshake' in first)) return { handshake: { state: 'failed', failure: first } };
  const { mayBeRefused, ...outcome } = first;
  if (outcome.handshake.state === 'failed' && !outcome.refused)
    return { ...outcome, repeat: () => repeatTapped(connections, endpoint, settings, manner.offer) };
  if (!mayBeRefused) return outcome;
  return {
    ...outcome,
    hearOut: async () => {
      const heard = await handshake(false);
      return 'handshake' in heard && heard.refused ? { handshake: heard.handshake } : undefined;
    },
  };
}

/** A server that requests a client certificate may list all the authorities that it knows. */
const maxKept = 256 * 1024;

/** Undefined where the same handshake does not fail again. */
async function repeatTapped(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
  offer: HandshakeOffer,
): Promise<TappedFailure | undefined> {
  const repeated = await connections.use(async (raw, timeoutMs) => {
    const wire = new TappedWire(raw, undefined, maxKept);
    const opened = await openTls(wire, endpoint, secureContextOf(endpoint, settings, offer), timeoutMs);
    if ('socket' in opened) {
      opened.socket.destroy();
      return { failed: undefined };
    }
    return { failed: { failure: opened.failure, sent: wire.sent, received: wire.received } };
  });
  return 'failed' in repeated ? repeated.failed : undefined;
}

/** What became of one connection. */
interface Conversation extends Omit<Attempt, 'hearOut'> {
  /** The peer requested a certificate in TLS 1.3, and closed the connection upon our HTTP request. */
  readonly mayBeRefused?: boolean;
}

/** One handshake, and what follows it: a request, or else the end. */
async function converse(
  raw: Duplex,
  endpoint: Endpoint,
  settings: ProbeSettings,
  {
    offer,
    onNegotiated,
    timeoutMs,
    asksHttp,
  }: Manner & { readonly timeoutMs: number; readonly asksHttp: boolean },
): Promise<Conversation> {
  const endsAt = performance.now() + timeoutMs;
  const opened = await openTls(raw, endpoint, secureContextOf(endpoint, settings, offer), timeoutMs);
  if ('failure' in opened) return { handshake: { state: 'failed', failure: opened.failure } };
  const { socket, complaint } = opened;
  const handshake = negotiated(socket, endpoint, settings);
  onNegotiated?.(handshake);
  const leftMs = () => Math.max(1, endsAt - performance.now());
  // Signature algorithms of the peer are what a CertificateRequest brings.
  const wantsCertificate = socket.getSharedSigalgs().length > 0;
  const http = asksHttp ? await askHttp(socket, endpoint, leftMs()) : undefined;
  const hasCertificate = endpoint.clientCertificate !== undefined;
  const endedByPeer =
    !http && (await endInPeace(socket, { listens: wantsCertificate, ticketTells: !hasCertificate, leftMs }));
  const late = complaint();
  if (late && isAboutClientCertificate(late)) return { handshake: refusal(handshake, late), refused: true };
  // What our own side broke off is no word of the peer.
  if (endedByPeer && late?.kind !== 'local')
    return { handshake: refusal(handshake, unsaidRefusal(hasCertificate, late)), refused: true };
  const hungUp = http?.state === 'failed' && isClosing(http.failure);
  return {
    handshake,
    ...(http ? { http } : {}),
    mayBeRefused: hungUp && wantsCertificate && handshake.protocol === 'TLSv1.3',
  };
}

/** A peer requested a certificate and closed without an alert, as Node's servers do, and slapd with GnuTLS. */
function unsaidRefusal(hasCertificate: boolean, late: HandshakeFailure | undefined): HandshakeFailure {
  if (!hasCertificate) return { kind: 'client-certificate-required' };
  return {
    kind: 'client-certificate-refused',
    ...(late?.kind === 'alert' ? { alert: late.alert } : {}),
  };
}

function refusal(
  { certificate }: Extract<Handshake, { state: 'completed' }>,
  failure: HandshakeFailure,
): Handshake {
  return { state: 'failed', failure, ...(certificate === undefined ? {} : { certificate }) };
}
