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
import { count, firstOf, milliseconds, protocol, stop, text } from './schema-failures.ts';
import { type KeysOf, ofKind } from './schema-members.ts';

/** What was seen of one client, as a file of observations has it: without what its command wrote. */

const opened = ofKind<Opening>();
const came = ofKind<Outcome>();
const end = ofKind<Ended>();

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
  opened('client-hello', { hello: callerHello }),
  opened('sslv2-hello', { offered, suites: firstOf(text) }),
  opened('alert', { alert: text }),
  opened('http', {}),
  opened('other', {}),
  opened('malformed', { problem: text }),
  opened('incomplete', { bytes: count }),
]);

const alert: z.ZodType<CallAlert> = z.object({
  by: z.enum(['server', 'caller']),
  name: text,
} satisfies KeysOf<CallAlert>);

const stage = z.enum(['nothing', 'hello', 'certificate']);

const outcome: z.ZodType<Outcome> = z.discriminatedUnion('kind', [
  came('finished', { protocol, cipher: text, group: text.exactOptional() }),
  came('no-common-version', { alert: alert.exactOptional() }),
  came('certificate-refused', { alert, late: z.boolean() }),
  came('alert', { alert }),
  came('closed', { after: stage, reset: z.boolean() }),
  came('timeout', { after: stage }),
  came('not-tls', {}),
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
  end('not-run', {}),
  end('exit', { code: z.int() }),
  end('signal', { signal: text }),
  end('timeout', { afterMs: milliseconds }),
  end('not-started', { code: text }),
  end('stopped', { by: stop }),
]);

/** What was seen of a client, without which it was. */
export type RunSeen = Omit<ClientRun, 'client' | 'output'>;

export const runSeen = {
  ended,
  calls: atMost(1_000, 'calls', z.array(call)),
  moreCalls: count,
  durationMs: milliseconds,
} satisfies KeysOf<RunSeen>;
