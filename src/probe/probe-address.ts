import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Endpoint } from '../config/endpoint.ts';
import { schemes } from '../config/scheme.ts';
import { deniedRange } from '../net/address-guard.ts';
import { showProxy } from '../net/proxy.ts';
import type { Route } from '../net/proxy-setting.ts';
import type { RunStop } from '../net/stop.ts';
import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import { acceptanceOf } from './acceptance.ts';
import type { Door } from './address-run.ts';
import { tryClients } from './client-handshakes.ts';
import { Connections } from './connections.ts';
import { acceptedProtocols, type EvidenceLog, type HandshakeEvidence, helloEvidence } from './evidence.ts';
import { tryDatedVersions } from './exact-handshake.ts';
import { explainHandshake } from './explain-handshake.ts';
import { type HandshakeOutcome, prepareHandshake, shakeHands } from './handshake.ts';
import { probeHybrid } from './key-exchanges.ts';
import type { Acceptance, AddressObservation, Failure, Handshake } from './observation.ts';
import { type Introduction, sendHello } from './send-hello.ts';
import type { ProbeSettings } from './settings.ts';
import { upgradeOf } from './starttls.ts';
import { probeVersions } from './strategy.ts';

/** What one address and port answered for earlier endpoints, by all that an answer may depend on. */
export type EarlierAnswers = Map<string, { log?: EvidenceLog; observation: AddressObservation }>;

/**
 * Probes one address of an endpoint for everything. Never rejects: whatever a peer does becomes its own row's data.
 * Versions do not depend on the path of a URL, so what is known from an earlier endpoint of the same address and name is not
 * probed again; and a peer that said nothing at all is left alone.
 */
export async function probeAddress(
  address: string,
  endpoint: Endpoint,
  settings: ProbeSettings,
  earlier: EarlierAnswers = new Map(),
  { route = {}, stop }: { readonly route?: Route; readonly stop?: RunStop | undefined } = {},
): Promise<AddressObservation> {
  const { proxy } = route;
  if (stop?.signal.aborted) return unreachable(address, endpoint, await stop.stopped, 0);
  const key = identityOf(endpoint);
  const known = earlier.get(key);
  if (known && Object.values(known.observation.protocols).every(({ state }) => state === 'unknown')) {
    return { ...known.observation, asked: [], connections: 0 };
  }
  // A name that a proxy resolves has no address here.
  const isName = proxy !== undefined && isIP(address) === 0;
  const range = isName ? undefined : deniedRange(address, settings.privateAddresses);
  if (range !== undefined) return unreachable(address, endpoint, denial(address, range, endpoint), 0);
  const { observation, ...probed } = await probe(address, endpoint, settings, known?.log, {
    route,
    signal: stop?.signal,
  });
  const told = { ...observation, ...(proxy ? { via: showProxy(proxy) } : {}) };
  earlier.set(key, { ...probed, observation: told });
  return told;
}

function denial(address: string, range: string, { address: given, host }: Endpoint): Failure {
  if (range !== 'unspecified') return { kind: 'address-denied', range };
  return { kind: 'unspecified-address', address, listed: isIP(given ?? host) !== 0 };
}

/** What the first round begins with: the handshake, and a probe of each of three versions. */
const connectionsAhead = 4;

async function probe(
  address: string,
  endpoint: Endpoint,
  settings: ProbeSettings,
  known: EvidenceLog | undefined,
  { route, signal }: { readonly route: Route; readonly signal: AbortSignal | undefined },
): Promise<{ log?: EvidenceLog; observation: AddressObservation }> {
  const { oneAtATime } = schemes[endpoint.scheme];
  const connections = new Connections(address, endpoint.port, settings, {
    upgrade: upgradeOf(endpoint),
    oneAtATime,
    signal,
    route,
    inPlaceOfName: address !== (endpoint.address ?? endpoint.host),
  });
  try {
    const reaching = connections.reach(known ? 1 : connectionsAhead);
    const current = asCurrentClient(endpoint);
    prepareHandshake(current, settings);
    const failure = await reaching;
    if (failure) {
      const isReachable = failure.kind === 'no-starttls' || failure.kind === 'starttls-failed';
      const observe = isReachable ? unanswered : unreachable;
      return { observation: observe(address, endpoint, failure, connections.count) };
    }
    const introduction = introductionOf(endpoint);
    const shaking = startHandshake(connections, current, settings);
    let log = known
      ? [...known, await shaking.negotiated]
      : await probeVersions(doorOf(connections, introduction, shaking.negotiated), settings.retries);
    let outcome = await shaking.outcome;
    const isOld = current !== endpoint && isTooOldForClients(outcome, log);
    if (isOld) {
      const older = startHandshake(connections, endpoint, settings);
      log = [...log, await older.negotiated];
      outcome = await older.outcome;
    }
    const place = { connections, endpoint: isOld ? endpoint : current, settings, log, introduction };
    const explained = await explainHandshake(outcome, place);
    const { handshake, http, byClient } = await tryClients({ ...outcome, handshake: explained }, place);
    const acceptances = everyProtocol((protocol) => acceptanceOf(protocol, log, route.proxy !== undefined));
    const hybrid = await probeHybrid(acceptances['TLSv1.3'], handshake, place);
    const answers = { protocols: acceptances, handshake, ...(http === undefined ? {} : { http }) };
    const exactHandshakes = await tryDatedVersions(connections, endpoint, answers);
    const observation: AddressObservation = {
      address,
      port: endpoint.port,
      ...answers,
      asked: helloEvidence(log).map(({ probe: { protocol }, hello, answer }) => ({
        protocol,
        hello,
        answer,
      })),
      ...(byClient ? { byClient } : {}),
      ...(hybrid ? { hybrid } : {}),
      ...(exactHandshakes.length > 0 ? { exactHandshakes } : {}),
      connections: connections.count,
    };
    return { log, observation };
  } finally {
    connections.close();
  }
}

/** Clients of today offer TLS 1.2 and newer alone, whatever the endpoint's minimum is. */
function asCurrentClient(endpoint: Endpoint): Endpoint {
  return compareProtocols(endpoint.minVersion, 'TLSv1.2') < 0
    ? { ...endpoint, minVersion: 'TLSv1.2' }
    : endpoint;
}

/** Then the handshake goes down to the minimum. Where TLS 1.2 or newer is accepted, it is what clients get, and decides. */
function isTooOldForClients({ handshake }: HandshakeOutcome, log: EvidenceLog): boolean {
  return (
    handshake.state === 'failed' &&
    !acceptedProtocols(log).some((protocol) => compareProtocols(protocol, 'TLSv1.2') >= 0)
  );
}

/** The handshake, which goes on while versions are probed, and what it negotiates, as soon as that is known. */
function startHandshake(
  connections: Connections,
  endpoint: Endpoint,
  settings: ProbeSettings,
): { readonly outcome: Promise<HandshakeOutcome>; readonly negotiated: Promise<HandshakeEvidence> } {
  const startedAt = performance.now();
  let resolve: (handshake: Handshake) => void = () => undefined;
  const first = new Promise<Handshake>((resolveFirst) => {
    resolve = resolveFirst;
  });
  const outcome = shakeHands(connections, endpoint, settings, resolve);
  void outcome.then(({ handshake }) => resolve(handshake));
  const negotiated = first.then((handshake): HandshakeEvidence => {
    const span = { startedAt, endedAt: performance.now() };
    if (handshake.state === 'failed') return { kind: 'handshake', answer: handshake.failure, ...span };
    const { protocol, cipher, group } = handshake;
    const answer = { kind: 'chose', protocol, cipher, ...(group === undefined ? {} : { group }) } as const;
    return { kind: 'handshake', answer, ...span };
  });
  return { outcome, negotiated };
}

function introductionOf(endpoint: Endpoint): Introduction {
  const serverName = serverNameOf(endpoint);
  return {
    ...(serverName === undefined ? {} : { serverName }),
    alpn: schemes[endpoint.scheme].http ? ['h2', 'http/1.1'] : [],
  };
}

/** The strategy's door to this address. */
function doorOf(
  connections: Connections,
  introduction: Introduction,
  handshake: Promise<HandshakeEvidence>,
): Door {
  return {
    probe: (probe) => sendHello(connections, probe, introduction),
    handshake: () => handshake,
    wait: (ms, until) => connections.wait(ms, until),
    deadline: connections.deadline,
  };
}

/** The same for endpoints of one address that get the same answers: URLs that differ in their path alone. */
function identityOf(endpoint: Endpoint): string {
  const { scheme, clientName, host } = endpoint;
  const name = serverNameOf(endpoint);
  return schemes[scheme].transport === 'tls'
    ? JSON.stringify([name])
    : JSON.stringify([name, scheme, clientName, host]);
}

/** The name for SNI: never an IP literal (RFC 6066 section 3). */
function serverNameOf(endpoint: Endpoint): string | undefined {
  const name = endpoint.serverName ?? endpoint.host;
  return isIP(name) === 0 ? name : undefined;
}

function unreachable(
  address: string,
  endpoint: Endpoint,
  failure: Failure,
  connections: number,
): AddressObservation {
  return { ...unanswered(address, endpoint, failure, connections), unreachable: failure };
}

/** Nothing was probed, and this is why. */
function unanswered(
  address: string,
  endpoint: Endpoint,
  failure: Failure,
  connections: number,
): AddressObservation {
  return {
    address,
    port: endpoint.port,
    protocols: everyProtocol(() => ({ state: 'unknown', failure })),
    asked: [],
    handshake: { state: 'failed', failure },
    connections,
  };
}

function everyProtocol(acceptance: (protocol: Protocol) => Acceptance): Record<Protocol, Acceptance> {
  return {
    SSLv2: acceptance('SSLv2'),
    SSLv3: acceptance('SSLv3'),
    'TLSv1.0': acceptance('TLSv1.0'),
    'TLSv1.1': acceptance('TLSv1.1'),
    'TLSv1.2': acceptance('TLSv1.2'),
    'TLSv1.3': acceptance('TLSv1.3'),
  };
}
