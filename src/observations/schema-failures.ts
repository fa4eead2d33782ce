import { z } from 'zod';
import type { NotObserved } from '../config/not-observed.ts';
import type { ProxyProblem } from '../net/proxy.ts';
import type { Stop } from '../net/stop.ts';
import type { Failure, HandshakeFailure } from '../probe/observation.ts';
import type { StarttlsProblem, StarttlsRefusal, StarttlsTrouble } from '../starttls/problem.ts';
import { protocols } from '../tls/protocol.ts';
import { ofKind } from './schema-members.ts';

/*
 * What can keep a probe, a dialogue or a handshake from an answer, as a file of observations has it. What stands in no
 * schema of this folder is neither written nor read.
 */

/** Texts of strangers are cut where they are longer than any reader of ours keeps. */
const longest = 10_000;
export const text = z.string().overwrite((whole) => whole.slice(0, longest));
export const count = z.int().min(0);
export const milliseconds = z.number().min(0);
export const protocol = z.enum(protocols);

/** What JSON leaves out where it is undefined. The transformation gives the key back to the type. */
export function orUndefined<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().transform((value) => value);
}

/** The first entries of a list that may be as long as a stranger makes it. */
export function firstOf<Entry extends z.ZodType>(entry: Entry) {
  return z.preprocess((all) => (Array.isArray(all) ? all.slice(0, longest) : all), z.array(entry));
}

const failed = ofKind<HandshakeFailure>();
const startTls = ofKind<StarttlsProblem>();
const proxied = ofKind<ProxyProblem>();

const refusal: z.ZodType<StarttlsRefusal> = z.discriminatedUnion('kind', [
  startTls('not-offered', { reply: text.exactOptional(), listed: z.literal(true).exactOptional() }),
  startTls('masked', { reply: text }),
  startTls('unavailable', { reply: text }),
  startTls('refused', { reply: text }),
  startTls('extra-bytes', { bytes: text }),
]);

const trouble: z.ZodType<StarttlsTrouble> = z.discriminatedUnion('kind', [
  startTls('busy', { reply: text }),
  startTls('unexpected', {
    awaited: text,
    reply: text,
    doubts: z.enum(['client-name', 'server-name']).exactOptional(),
  }),
  startTls('too-long', { awaited: text, maxBytes: count }),
  startTls('closed', { awaited: text }),
  startTls('reset', { awaited: text }),
  startTls('silence', { awaited: text, afterMs: milliseconds, received: text.exactOptional() }),
]);

const proxyProblem: z.ZodType<ProxyProblem> = z.discriminatedUnion('kind', [
  proxied('unreachable', { code: text }),
  proxied('silence', { afterMs: milliseconds }),
  proxied('closed', {}),
  proxied('status', { status: count, words: text, offers: firstOf(text) }),
  proxied('socks', { words: text }),
  proxied('socks-login', {}),
  proxied('garbage', {}),
]);

/** The variable that names a proxy, which was not used. */
const unusedProxy = text.exactOptional();

const howFar = { done: count, endpoints: count, clients: count };
const cancelled = failed('cancelled', howFar);
const timeLimit = failed('time-limit', { limit: text, ...howFar });

export const stop: z.ZodType<Stop> = z.discriminatedUnion('kind', [cancelled, timeLimit]);

const alert = failed('alert', { alert: text });

/** What a file says of why nothing was observed. That it has no observation itself, no file says. */
type SavedFailure = Exclude<Failure, NotObserved>;

const withoutAlert = {
  dns: failed('dns', { code: text, unusedProxy, forGuard: z.literal(true).exactOptional() }),
  'address-denied': failed('address-denied', { range: text }),
  'unspecified-address': failed('unspecified-address', { address: text, listed: z.boolean() }),
  connect: failed('connect', { code: text, unusedProxy }),
  'connect-timeout': failed('connect-timeout', { afterMs: milliseconds, unusedProxy }),
  proxy: failed('proxy', { problem: proxyProblem, toIp: z.literal(true).exactOptional() }),
  silence: failed('silence', { afterMs: milliseconds, received: count }),
  closed: failed('closed', {}),
  reset: failed('reset', {}),
  plaintext: failed('plaintext', { speaks: orUndefined(text), excerpt: text }),
  garbage: failed('garbage', { bytes: text, problem: text }),
  'newer-version': failed('newer-version', { chose: protocol }),
  deadline: failed('deadline', { afterMs: milliseconds }),
  'no-starttls': failed('no-starttls', { scheme: text, problem: refusal }),
  'starttls-failed': failed('starttls-failed', { scheme: text, problem: trouble }),
  cancelled,
  'time-limit': timeLimit,
} satisfies {
  readonly [Kind in Exclude<SavedFailure['kind'], 'alert'>]: z.ZodType<Extract<SavedFailure, { kind: Kind }>>;
};

type SavedKind = keyof typeof withoutAlert;
type SavedSchema = (typeof withoutAlert)[SavedKind];
const [firstKind, ...moreKinds]: readonly SavedSchema[] = Object.values(withoutAlert);
if (!firstKind) throw new Error('there are failures');
/** Why a connection brought no answer. */
export const noAnswerKinds: readonly [SavedSchema, ...SavedSchema[]] = [firstKind, ...moreKinds];

export const failure: z.ZodType<Failure> = z.discriminatedUnion('kind', [...noAnswerKinds, alert]);

export const handshakeFailure: z.ZodType<HandshakeFailure> = z.discriminatedUnion('kind', [
  ...noAnswerKinds,
  alert,
  failed('client-certificate-required', {}),
  failed('client-certificate-refused', { alert: text.exactOptional() }),
  failed('version', { code: text }),
  failed('not-http', { message: text }),
  failed('local', { code: text, message: text }),
]);
