import { z } from 'zod';
import { labelPattern } from '../config/selection.ts';
import { compareProtocols } from '../tls/protocol.ts';
import type { ClientIdentity, EndpointIdentity } from './identity.ts';
import type { ClientQuestion, Question } from './question.ts';
import { type RunSeen, runSeen } from './schema-clients.ts';
import { type Seen, seen } from './schema-endpoint.ts';
import { count, milliseconds, protocol, text } from './schema-failures.ts';
import type { KeysOf } from './schema-members.ts';

/*
 * A file of observations: a head, and a record for each endpoint and client. Files are written and read by these schemas
 * alone, so that nothing gets into one that has no place here, such as the key of a client certificate.
 */

export const format = 'tls-readiness observations';
/** Counts up when what a file says changes its meaning. */
export const formatVersion = 1;

const question: z.ZodType<Question> = z.object({
  minVersion: protocol,
  dated: z.array(protocol).max(6),
  classical: z.boolean(),
  addresses: z.enum(['all', 'first']),
  clientCertificate: text.exactOptional(),
  clientName: text.exactOptional(),
  query: text.exactOptional(),
} satisfies KeysOf<Question>);

const ordinal = z.int().min(1);

export type EndpointRecord = EndpointIdentity & { readonly observedWith: Question } & Seen;

export const endpointRecord: z.ZodType<EndpointRecord> = z.object({
  url: text,
  serverName: text.exactOptional(),
  address: text.exactOptional(),
  ordinal,
  observedWith: question,
  ...seen,
} satisfies KeysOf<EndpointRecord>);

/** A record that is read is what one run can have seen. */
export const believableEndpoint = endpointRecord
  .refine(({ addresses, failure }) => addresses.length > 0 || failure !== undefined, { path: ['addresses'] })
  .refine(({ url, addresses }) => addresses.every(({ port }) => port === portOf(url)), { path: ['url'] })
  .refine(
    ({ observedWith: { minVersion }, addresses }) =>
      addresses.every(
        ({ handshake }) =>
          handshake.state === 'failed' || compareProtocols(handshake.protocol, minVersion) >= 0,
      ),
    { path: ['observedWith', 'minVersion'] },
  );

function portOf(url: string): number {
  return Number(/^[^:]+:\/\/(?:\[[^\]]*\]|[^:/[]*):(\d+)/.exec(url)?.[1]);
}

const clientQuestion: z.ZodType<ClientQuestion> = z.object({
  minVersion: protocol,
  command: text,
} satisfies KeysOf<ClientQuestion>);

export type ClientRecord = ClientIdentity & { readonly observedWith: ClientQuestion } & RunSeen;

export const clientRecord: z.ZodType<ClientRecord> = z.object({
  name: text,
  ordinal,
  observedWith: clientQuestion,
  ...runSeen,
} satisfies KeysOf<ClientRecord>);

/** What says of a JSON text that it is such a file, whatever its version is. */
export const mark = z.object({ format: z.literal(format), formatVersion: count });

export const head = z.object({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  tool: z.object({ name: text, version: text }),
  startedAt: z.iso.datetime(),
  durationMs: milliseconds,
  shard: z
    .object({ index: z.int().min(1), total: z.int().min(1).max(1_000) })
    .refine(({ index, total }) => index <= total)
    .exactOptional(),
  labels: z.array(z.string().regex(labelPattern)).max(1_000),
});

export type Head = z.output<typeof head>;

/** What a file holds: the records are read one by one, up to the first that is wrong. */
export const file = head.extend({ endpoints: z.array(z.unknown()), clients: z.array(z.unknown()) });
