import { isIP } from 'node:net';
import type { Endpoint } from '../config/endpoint.ts';
import { schemes } from '../config/scheme.ts';
import { deniedRange } from '../net/address-guard.ts';
import type { Protocol } from '../tls/protocol.ts';
import { acceptanceOf } from './acceptance.ts';
import { askVersions, type VersionAnswers } from './ask-versions.ts';
import { type HandshakeOutcome, shakeHands } from './handshake.ts';
import type { Acceptance, AddressObservation, Failure } from './observation.ts';
import { Peer } from './peer.ts';
import { requestsClientCertificate } from './question.ts';
import type { ProbeSettings } from './settings.ts';
import { beginningOf } from './starttls.ts';
import { mayMissCertificate } from './tls-error.ts';

/** What one address and port answered to earlier endpoints, by all that a question may depend on. */
export type EarlierAnswers = Map<string, { versions?: VersionAnswers; observation: AddressObservation }>;

/**
 * Asks one address of an endpoint everything. Never rejects: whatever a peer does becomes its own row's data. Versions
 * do not depend on the path of a URL, so what an earlier endpoint of the same address and name was told is not asked
 * again; and one that said nothing at all is left alone.
 */
export async function probeAddress(
  address: string,
  endpoint: Endpoint,
  settings: ProbeSettings,
  earlier: EarlierAnswers = new Map(),
): Promise<AddressObservation> {
  const questions = questionsOf(endpoint);
  const known = earlier.get(questions);
  if (known && Object.values(known.observation.protocols).every(({ state }) => state === 'unknown')) {
    return { ...known.observation, asked: [], connections: 0 };
  }
  const range = deniedRange(address, settings.privateAddresses);
  if (range !== undefined) return unreachable(address, endpoint, { kind: 'address-denied', range }, 0);
  const { versions, observation } = await ask(address, endpoint, settings, known?.versions);
  earlier.set(questions, { ...(versions && { versions }), observation });
  return observation;
}

async function ask(
  address: string,
  endpoint: Endpoint,
  settings: ProbeSettings,
  known: VersionAnswers | undefined,
): Promise<{ versions?: VersionAnswers; observation: AddressObservation }> {
  const { oneAtATime } = schemes[endpoint.scheme];
  const peer = new Peer(address, endpoint.port, settings, { begin: beginningOf(endpoint), oneAtATime });
  try {
    const failure = await peer.reach();
    if (failure?.kind === 'no-starttls' || failure?.kind === 'starttls-failed')
      return { observation: unanswered(address, endpoint, failure, peer.connections) };
    if (failure) return { observation: unreachable(address, endpoint, failure, peer.connections) };
    const { outcome, versions } = await askEverything(peer, endpoint, settings, known);
    const { answers, asked, alive } = versions;
    const { handshake, http } = await explainHandshake(peer, endpoint, outcome);
    const observation: AddressObservation = {
      address,
      port: endpoint.port,
      protocols: everyProtocol((protocol) => acceptanceOf(protocol, answers, outcome.handshake, alive)),
      asked,
      handshake,
      ...(http === undefined ? {} : { http }),
      connections: peer.connections,
    };
    return { versions, observation };
  } finally {
    peer.close();
  }
}

/** The handshake, and beside it the versions, unless they are known already. */
async function askEverything(
  peer: Peer,
  endpoint: Endpoint,
  settings: ProbeSettings,
  known: VersionAnswers | undefined,
): Promise<{ readonly outcome: HandshakeOutcome; readonly versions: VersionAnswers }> {
  let tell: (protocol: Protocol | undefined) => void = () => undefined;
  const negotiated = new Promise<Protocol | undefined>((resolve) => {
    tell = resolve;
  });
  const shaking = shakeHands(peer, endpoint, settings, tell);
  const completed = shaking.then(({ handshake }) =>
    handshake.state === 'completed' ? handshake.protocol : undefined,
  );
  // Whoever waits for the handshake itself is told when it fails.
  void completed.then(tell, () => tell(undefined));
  const ask = () => askVersions(peer, serverNameOf(endpoint), { negotiated, completed });
  const [outcome, versions] = await Promise.all([shaking, known ?? ask()]);
  // What was told earlier may rest on the handshake of that time, which this one has not done again.
  const lacksTls13 = !versions.answers.has('TLSv1.3') && (await completed) !== 'TLSv1.3';
  return { outcome, versions: lacksTls13 ? await ask() : versions };
}

/** The same for endpoints of one address that would be asked the same: URLs that differ in their path alone. */
function questionsOf(endpoint: Endpoint): string {
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

/**
 * Up to TLS 1.2, OpenSSL answers a missing client certificate with handshake_failure, as it answers a missing
 * common suite. Whether it asked for a certificate stands in its first flight in the clear.
 */
async function explainHandshake(
  peer: Peer,
  endpoint: Endpoint,
  outcome: HandshakeOutcome,
): Promise<HandshakeOutcome> {
  const { handshake } = outcome;
  if (handshake.state === 'completed' || handshake.failure.kind !== 'alert') return outcome;
  if (!mayMissCertificate(handshake.failure.alert) || endpoint.clientCertificate) return outcome;
  const requested = await requestsClientCertificate(peer, serverNameOf(endpoint));
  return requested
    ? { handshake: { ...handshake, failure: { kind: 'client-certificate-required' } } }
    : outcome;
}

function unreachable(
  address: string,
  endpoint: Endpoint,
  failure: Failure,
  connections: number,
): AddressObservation {
  return { ...unanswered(address, endpoint, failure, connections), unreachable: failure };
}

/** Nothing was asked, and this is why. */
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
