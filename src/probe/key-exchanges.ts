import type { Endpoint } from '../config/endpoint.ts';
import { isHybridGroup } from '../tls/client-profiles.ts';
import type { Protocol } from '../tls/protocol.ts';
import type { Connections } from './connections.ts';
import { isClosing } from './evidence.ts';
import { type HelloForm, hybridForm, keyExchangeForm } from './hello-form.ts';
import { type Acceptance, type Handshake, type KeyExchangeKind, keyExchangeKinds } from './observation.ts';
import { type Introduction, sendHello } from './send-hello.ts';

export interface KeyExchangePlace {
  readonly connections: Connections;
  readonly endpoint: Endpoint;
  readonly introduction: Introduction;
}

/**
 * Which key exchanges the peer accepts in TLS 1.2: a ClientHello for each. A close or a reset that comes again is a refusal if
 * another key exchange is accepted before and after it: a peer that limits connections closes them all.
 */
export async function probeKeyExchanges(
  place: KeyExchangePlace,
): Promise<Readonly<Record<KeyExchangeKind, Acceptance>>> {
  const found = {
    ECDHE: await probeKeyExchange('ECDHE', place),
    DHE: await probeKeyExchange('DHE', place),
    RSA: await probeKeyExchange('RSA', place),
  };
  const accepted = keyExchangeKinds.find((kind) => found[kind].state === 'accepted');
  if (accepted === undefined) return found;
  for (const kind of keyExchangeKinds) {
    if (closedBy(found[kind]) !== undefined) found[kind] = await probeKeyExchange(kind, place);
  }
  const closed = keyExchangeKinds.filter((kind) => closedBy(found[kind]) !== undefined);
  if (closed.length === 0 || (await probeKeyExchange(accepted, place)).state !== 'accepted') return found;
  for (const kind of closed) {
    const by = closedBy(found[kind]);
    if (by !== undefined) found[kind] = { state: 'refused', by };
  }
  return found;
}

function closedBy(acceptance: Acceptance): 'close' | 'reset' | undefined {
  if (acceptance.state !== 'unknown' || !isClosing(acceptance.failure)) return undefined;
  return acceptance.failure.kind === 'reset' ? 'reset' : 'close';
}

async function probeKeyExchange(kind: KeyExchangeKind, place: KeyExchangePlace): Promise<Acceptance> {
  return probeForm('TLSv1.2', keyExchangeForm(kind), place);
}

/**
 * Whether the peer has the hybrid group, where the list has a date for classical key exchange: a ClientHello with this group
 * alone and no key share gets a HelloRetryRequest that names it, or an alert.
 */
export async function probeHybrid(
  tls13: Acceptance,
  handshake: Handshake,
  place: KeyExchangePlace,
): Promise<Acceptance | undefined> {
  const isDated = place.endpoint.keyExchangeDates.some(({ keyExchange }) => keyExchange === 'classical');
  if (!isDated) return undefined;
  if (tls13.state !== 'accepted') return tls13;
  if (handshake.state === 'completed' && isHybridGroup(handshake.group)) {
    return { state: 'accepted', cipher: handshake.cipher, group: handshake.group };
  }
  return probeForm('TLSv1.3', hybridForm(), place);
}

/** An alert is a proof here: the peer answered other ClientHellos of this version in the same run. */
async function probeForm(
  protocol: Protocol,
  form: HelloForm,
  { connections, introduction }: KeyExchangePlace,
): Promise<Acceptance> {
  const { answer } = await sendHello(connections, { protocol, form, patient: false }, introduction);
  if (answer.kind === 'alert') return { state: 'refused', by: 'alert', alert: answer.alert };
  if (answer.kind !== 'chose') return { state: 'unknown', failure: answer };
  const { protocol: chose, cipher, group } = answer;
  if (chose !== protocol) return { state: 'refused', by: 'version', chose };
  return { state: 'accepted', cipher, ...(group === undefined ? {} : { group }) };
}
