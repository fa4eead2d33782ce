import { isIP } from 'node:net';
import { z } from 'zod';
import { parseHostName } from '../config/endpoint-url.ts';
import { atMost } from '../config/schema-scalars.ts';
import type { ShownProxy } from '../net/proxy.ts';
import type {
  Acceptance,
  AddressObservation,
  Answer,
  Asked,
  Certificate,
  ClientHandshake,
  ExactHandshake,
  Handshake,
  HandshakesByClient,
  HttpAnswer,
  NotOffered,
  Observation,
  RootCertificate,
  SentHello,
} from '../probe/observation.ts';
import { clientNames } from '../tls/client-profiles.ts';
import {
  count,
  failure,
  firstOf,
  handshakeFailure,
  milliseconds,
  noAnswerKinds,
  orUndefined,
  protocol,
  text,
} from './schema-failures.ts';
import { inState, type KeysOf, ofKind } from './schema-members.ts';

/** What was seen of one endpoint, as a file of observations has it. */

const accepts = inState<Acceptance>();
const shook = inState<Handshake>();
const httpAnswer = inState<HttpAnswer>();
const exact = inState<ExactHandshake>();
const answers = ofKind<Answer>();

const acceptance: z.ZodType<Acceptance> = z.union([
  accepts('accepted', { cipher: text, group: text.exactOptional() }),
  z.object({ state: z.literal('refused'), by: z.literal('alert'), alert: text }),
  z.object({ state: z.literal('refused'), by: z.literal('version'), chose: protocol }),
  z.object({ state: z.literal('refused'), by: z.enum(['close', 'reset']) }),
  accepts('unknown', { failure }),
]);

const acceptances: z.ZodType<AddressObservation['protocols']> = z.object({
  SSLv2: acceptance,
  SSLv3: acceptance,
  'TLSv1.0': acceptance,
  'TLSv1.1': acceptance,
  'TLSv1.2': acceptance,
  'TLSv1.3': acceptance,
} satisfies KeysOf<AddressObservation['protocols']>);

const unnamed = z.literal(true).exactOptional();

const answer: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  answers('chose', { protocol, cipher: text, group: text.exactOptional(), unnamed }),
  answers('alert', { alert: text, unnamed }),
  ...noAnswerKinds,
]);

const hello: z.ZodType<SentHello> = z.object({
  suites: count,
  extensions: z.boolean(),
  named: z.literal(false).exactOptional(),
  recordVersion: protocol.exactOptional(),
  bytes: count,
} satisfies KeysOf<SentHello>);

const asked: z.ZodType<Asked> = z.object({ protocol, hello, answer } satisfies KeysOf<Asked>);

/** The years that a certificate can name (RFC 5280 section 4.1.2.5.2). */
const time = orUndefined(z.number().min(Date.parse('0000-01-01')).max(Date.parse('9999-12-31T23:59:59Z')));

const root: z.ZodType<RootCertificate> = z.object({
  subject: text,
  fingerprint256: text,
  bundled: z.boolean(),
} satisfies KeysOf<RootCertificate>);

const certificate: z.ZodType<Certificate> = z.object({
  subject: text,
  issuer: text,
  altNames: firstOf(text),
  validFromMs: time,
  validToMs: time,
  untrusted: text.exactOptional(),
  wrongName: text.exactOptional(),
  root: root.exactOptional(),
} satisfies KeysOf<Certificate>);

const notOffered: z.ZodType<NotOffered> = z.object({
  kind: z.enum(['suite', 'group', 'signature', 'no-name']),
  name: text,
} satisfies KeysOf<NotOffered>);

const failedHandshake = shook('failed', {
  failure: handshakeFailure,
  notOffered: notOffered.exactOptional(),
  certificate: certificate.exactOptional(),
});

const handshake: z.ZodType<Handshake> = z.discriminatedUnion('state', [
  shook('completed', {
    protocol,
    cipher: text,
    group: text.exactOptional(),
    alpn: text.exactOptional(),
    certificate: certificate.exactOptional(),
    classicalGroupsOnly: z.boolean(),
  }),
  failedHandshake,
]);

const clientHandshake: z.ZodType<ClientHandshake> = z.object({
  client: z.enum(clientNames),
  handshake,
  doubtful: z.literal(true).exactOptional(),
} satisfies KeysOf<ClientHandshake>);

const keyExchanges: z.ZodType<NonNullable<HandshakesByClient['keyExchanges']>> = z.object({
  ECDHE: acceptance,
  DHE: acceptance,
  RSA: acceptance,
} satisfies KeysOf<NonNullable<HandshakesByClient['keyExchanges']>>);

const byClient: z.ZodType<HandshakesByClient> = z.object({
  shared: failedHandshake.exactOptional(),
  handshakes: atMost(100, 'handshakes', z.array(clientHandshake)),
  keyExchanges: keyExchanges.exactOptional(),
} satisfies KeysOf<HandshakesByClient>);

const http: z.ZodType<HttpAnswer> = z.discriminatedUnion('state', [
  httpAnswer('answered', { status: count, sunset: text.exactOptional(), deprecation: text.exactOptional() }),
  httpAnswer('failed', { failure: handshakeFailure }),
]);

const exactHandshake: z.ZodType<ExactHandshake> = z.discriminatedUnion('state', [
  exact('completed', { protocol, http: http.exactOptional() }),
  exact('rejected', { protocol, status: count, insteadOf: count }),
  z.object({ protocol, state: z.enum(['broken', 'failed']), failure: handshakeFailure } satisfies KeysOf<
    Extract<ExactHandshake, { readonly state: 'broken' }>
  >),
]);

/** A URL with a login does not get into a file, nor out of one. */
const via: z.ZodType<ShownProxy> = z.object({
  url: z.string().regex(/^(?:https?|socks5h):\/\/[^\s@/?#]+$/),
  hasCredentials: z.boolean(),
} satisfies KeysOf<ShownProxy>);

/** Which origin an address was seen from is said by the file as a whole. */
const address: z.ZodType<Omit<AddressObservation, 'origin'>> = z
  .object({
    address: z.string(),
    port: z.int().min(1).max(65_535),
    via: via.exactOptional(),
    protocols: acceptances,
    asked: firstOf(asked),
    handshake,
    byClient: byClient.exactOptional(),
    hybrid: acceptance.exactOptional(),
    http: http.exactOptional(),
    exactHandshakes: atMost(100, 'handshakes', z.array(exactHandshake)).exactOptional(),
    connections: count,
    unreachable: failure.exactOptional(),
  } satisfies KeysOf<Omit<AddressObservation, 'origin'>>)
  // It is put into commands that readers copy. Only a proxy is given a name.
  .refine(
    ({ address: place, via: proxy }) => isIP(place) !== 0 || (proxy && 'value' in parseHostName(place)),
    { path: ['address'] },
  );

/** What was seen of an endpoint, without which it was. */
export type Seen = Omit<Observation, 'endpoint' | 'unreached' | 'observedAt'>;

export const seen = {
  addresses: atMost(10_000, 'addresses', z.array(address)),
  failure: failure.exactOptional(),
  durationMs: milliseconds,
} satisfies KeysOf<Seen>;
