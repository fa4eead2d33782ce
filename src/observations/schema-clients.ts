import { z } from 'zod';
import type { ClientRun, Ended } from '../clients/runs/client-run.ts';
import type {
  Call,
  CallAlert,
  CallerHello,
  CallRequest,
  Offered,
  Opening,
  Outcome,
} from '../clients/server/call.ts';
import { atMost } from '../config/schema-scalars.ts';
import { count, firstOf, type KeysOf, milliseconds, protocol, stop, text } from './schema-failures.ts';

/** What was seen of one client, as a file of observations has it: without what its command wrote. */

type OfKind<Union extends { readonly kind: string }, Kind extends Union['kind']> = Extract<
  Union,
  { readonly kind: Kind }
>;

const offered: z.ZodType<Offered> = z.object({
  lowest: protocol.exactOptional(),
  highest: protocol.exactOptional(),
} satisfies KeysOf<Offered>);

const callerHello: z.ZodType<CallerHello> = z.object({
  offered,
  suites: firstOf(text),
  groups: firstOf(text),
  signatureAlgorithms: firstOf(text),
  postQuantum: z.boolean(),
  serverName: text.exactOptional(),
  alpn: firstOf(text),
  ja4: text,
  sessionTickets: z.boolean(),
  compression: z.boolean(),
} satisfies KeysOf<CallerHello>);

const opening: z.ZodType<Opening> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client-hello'), hello: callerHello } satisfies KeysOf<
    OfKind<Opening, 'client-hello'>
  >),
  z.object({ kind: z.literal('sslv2-hello'), offered, suites: firstOf(text) } satisfies KeysOf<
    OfKind<Opening, 'sslv2-hello'>
  >),
  z.object({ kind: z.literal('alert'), alert: text } satisfies KeysOf<OfKind<Opening, 'alert'>>),
  z.object({ kind: z.literal('http') } satisfies KeysOf<OfKind<Opening, 'http'>>),
  z.object({ kind: z.literal('other') } satisfies KeysOf<OfKind<Opening, 'other'>>),
  z.object({ kind: z.literal('malformed'), problem: text } satisfies KeysOf<OfKind<Opening, 'malformed'>>),
  z.object({ kind: z.literal('incomplete'), bytes: count } satisfies KeysOf<OfKind<Opening, 'incomplete'>>),
]);

const alert: z.ZodType<CallAlert> = z.object({
  by: z.enum(['server', 'caller']),
  name: text,
} satisfies KeysOf<CallAlert>);

const stage = z.enum(['nothing', 'hello', 'certificate']);

const outcome: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('finished'),
    protocol,
    cipher: text,
    group: text.exactOptional(),
  } satisfies KeysOf<OfKind<Outcome, 'finished'>>),
  z.object({ kind: z.literal('no-common-version'), alert: alert.exactOptional() } satisfies KeysOf<
    OfKind<Outcome, 'no-common-version'>
  >),
  z.object({ kind: z.literal('certificate-refused'), alert, late: z.boolean() } satisfies KeysOf<
    OfKind<Outcome, 'certificate-refused'>
  >),
  z.object({ kind: z.literal('alert'), alert } satisfies KeysOf<OfKind<Outcome, 'alert'>>),
  z.object({ kind: z.literal('closed'), after: stage, reset: z.boolean() } satisfies KeysOf<
    OfKind<Outcome, 'closed'>
  >),
  z.object({ kind: z.literal('timeout'), after: stage } satisfies KeysOf<OfKind<Outcome, 'timeout'>>),
  z.object({ kind: z.literal('not-tls') } satisfies KeysOf<OfKind<Outcome, 'not-tls'>>),
]);

const request: z.ZodType<CallRequest> = z.object({
  method: text,
  // A query may hold secrets.
  target: text.overwrite((target) => target.replace(/[?#][\s\S]*/, '')),
  // So may what follows the product and its version (RFC 9110 section 10.1.5).
  userAgent: text
    .overwrite((agent) => /^[\w!#$%&'*+.^`|~-]+(?:\/[\w!#$%&'*+.^`|~-]+)?/.exec(agent)?.[0] ?? '')
    .exactOptional(),
  status: count,
} satisfies KeysOf<CallRequest>);

const call: z.ZodType<Call> = z
  .object({
    atMs: z.number(),
    lastedMs: milliseconds,
    from: z.object({ address: text, port: count }),
    opening,
    outcome,
    request: request.exactOptional(),
  } satisfies KeysOf<Call>)
  // The rules rely on it.
  .refine(({ opening: { kind }, outcome: { kind: end } }) => end !== 'not-tls' || !kind.endsWith('-hello'));

const ended: z.ZodType<Ended> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-run') } satisfies KeysOf<OfKind<Ended, 'not-run'>>),
  z.object({ kind: z.literal('exit'), code: z.int() } satisfies KeysOf<OfKind<Ended, 'exit'>>),
  z.object({ kind: z.literal('signal'), signal: text } satisfies KeysOf<OfKind<Ended, 'signal'>>),
  z.object({ kind: z.literal('timeout'), afterMs: milliseconds } satisfies KeysOf<OfKind<Ended, 'timeout'>>),
  z.object({ kind: z.literal('not-started'), code: text } satisfies KeysOf<OfKind<Ended, 'not-started'>>),
  z.object({ kind: z.literal('stopped'), by: stop } satisfies KeysOf<OfKind<Ended, 'stopped'>>),
]);

/** What was seen of a client, without which it was. */
export type RunSeen = Omit<ClientRun, 'client' | 'output'>;

export const runSeen = {
  ended,
  calls: atMost(1_000, 'calls', z.array(call)),
  moreCalls: count,
  durationMs: milliseconds,
} satisfies KeysOf<RunSeen>;
