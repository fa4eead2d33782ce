import type { Endpoint } from '../config/endpoint.ts';
import { schemes } from '../config/scheme.ts';
import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import type { Connections } from './connections.ts';
import { datedVersions } from './dated-versions.ts';
import { askHttp } from './http.ts';
import type { AddressObservation, ExactHandshake, HandshakeFailure, HttpAnswer } from './observation.ts';
import { openTls } from './open-tls.ts';
import { tolerantContextOf } from './secure-context.ts';

/**
 * Tries each old version that has a date, whatever the day, and that the address accepts beside a newer one: one handshake that
 * offers this version alone and, to an https endpoint over a version below its minimum, one request.
 *
 * A version is `rejected` where two requests over it get the same 4xx, other than 408 and 429, and the newer version another
 * status. That other status has to come once more: firewalls that count connections
 * begin to reject everything, which is not about the version.
 *
 * It is `broken` where our TLS library says of what follows the ServerHello that it breaks the protocol. Nothing else proves that
 * no client completes a handshake: an alert or a closed connection may come from the lack of a suite or a client certificate.
 */
export async function tryDatedVersions(
  connections: Connections,
  endpoint: Endpoint,
  observed: Pick<AddressObservation, 'protocols' | 'handshake' | 'http'>,
): Promise<readonly ExactHandshake[]> {
  const tried: ExactHandshake[] = [];
  for (const protocol of datedVersions(endpoint, observed)) {
    tried.push(await tryVersion(connections, endpoint, protocol, newerAnswer(protocol, endpoint, observed)));
  }
  return tried;
}

/** The version that the usual handshake negotiated, and the status of its answer. */
interface NewerAnswer {
  readonly protocol: Protocol;
  readonly status: number;
}

function newerAnswer(
  protocol: Protocol,
  { scheme, minVersion }: Endpoint,
  { handshake, http }: Pick<AddressObservation, 'handshake' | 'http'>,
): NewerAnswer | undefined {
  if (!schemes[scheme].http || compareProtocols(protocol, minVersion) >= 0) return undefined;
  if (handshake.state !== 'completed' || http?.state !== 'answered') return undefined;
  return { protocol: handshake.protocol, status: http.status };
}

async function tryVersion(
  connections: Connections,
  endpoint: Endpoint,
  protocol: Protocol,
  newer: NewerAnswer | undefined,
): Promise<ExactHandshake> {
  const first = await shakeHandsAt(protocol, connections, endpoint, newer !== undefined);
  if ('failure' in first) {
    return { protocol, state: isBroken(first.failure) ? 'broken' : 'failed', failure: first.failure };
  }
  const { http } = first;
  const completed = { protocol, state: 'completed', ...(http && { http }) } as const;
  if (newer === undefined || http?.state !== 'answered') return completed;
  const { status } = http;
  if (!mayReject(status) || status === newer.status) return completed;
  const answers = async (over: Protocol, expected: number): Promise<boolean> =>
    statusOf(await shakeHandsAt(over, connections, endpoint, true)) === expected;
  const rejected = (await answers(protocol, status)) && (await answers(newer.protocol, newer.status));
  return rejected ? { protocol, state: 'rejected', status, insteadOf: newer.status } : completed;
}

/** 408 and 429 speak of time and number of requests, and 5xx of the service itself. */
function mayReject(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/**
 * OpenSSL's words for what no client can go on with: a message longer than any may be, or than it says itself, a group that was
 * not offered, a point that is not on it, a wrong signature. Others, such as "unsafe legacy renegotiation disabled", are its own
 * policy, and older clients do go on.
 */
const brokenCodes: ReadonlySet<string> = new Set([
  'ERR_SSL_EXCESSIVE_MESSAGE_SIZE',
  'ERR_SSL_LENGTH_MISMATCH',
  'ERR_SSL_WRONG_CURVE',
  'ERR_SSL_BAD_ECPOINT',
  'ERR_SSL_BAD_SIGNATURE',
]);

function isBroken(failure: HandshakeFailure): boolean {
  return failure.kind === 'local' && brokenCodes.has(failure.code);
}

type Outcome = { readonly http?: HttpAnswer } | { readonly failure: HandshakeFailure };

function statusOf(outcome: Outcome): number | undefined {
  return 'http' in outcome && outcome.http?.state === 'answered' ? outcome.http.status : undefined;
}

/** One handshake that offers this version alone, without retries, and one request over it where that is wanted. */
async function shakeHandsAt(
  protocol: Protocol,
  connections: Connections,
  endpoint: Endpoint,
  asksHttp: boolean,
): Promise<Outcome> {
  const used = await connections.use(async (stream, timeoutMs): Promise<Outcome> => {
    const endsAt = performance.now() + timeoutMs;
    const opened = await openTls(stream, endpoint, tolerantContextOf(endpoint, protocol), timeoutMs);
    if ('failure' in opened) return opened;
    const { socket } = opened;
    if (asksHttp) return { http: await askHttp(socket, endpoint, Math.max(1, endsAt - performance.now())) };
    socket.destroy();
    return {};
  });
  return 'kind' in used ? { failure: used } : used;
}
