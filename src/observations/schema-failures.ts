import { z } from 'zod';
import type { NotObserved } from '../config/not-observed.ts';
import type { ProxyProblem } from '../net/proxy.ts';
import type { Stop } from '../net/stop.ts';
import type { Failure, HandshakeFailure } from '../probe/observation.ts';
import type { StarttlsProblem, StarttlsRefusal, StarttlsTrouble } from '../starttls/problem.ts';
import { protocols } from '../tls/protocol.ts';

/*
 * What can keep a probe, a dialogue or a handshake from an answer, as a file of observations has it. What stands in no
 * schema of this folder is neither written nor read.
 */

/** A schema for each key: one that is added to the type, and is missing here, is an error of the compiler. */
export type KeysOf<Of> = Readonly<Record<keyof Of, z.ZodType>>;

/** Texts of strangers are cut where they are longer than any reader of ours keeps. */
const longest = 10_000;
export const text = z.string().overwrite((whole) => whole.slice(0, longest));
export const count = z.int().min(0);
export const milliseconds = z.number().min(0);
export const protocol = z.enum(protocols);

/** The first entries of a list that may be as long as a stranger makes it. */
export function firstOf<Entry extends z.ZodType>(entry: Entry) {
  return z.preprocess((all) => (Array.isArray(all) ? all.slice(0, longest) : all), z.array(entry));
}

type OfKind<Union extends { readonly kind: string }, Kind extends Union['kind']> = Extract<
  Union,
  { readonly kind: Kind }
>;
type FailureOf<Kind extends HandshakeFailure['kind']> = OfKind<HandshakeFailure, Kind>;
type ProblemOf<Kind extends StarttlsProblem['kind']> = OfKind<StarttlsProblem, Kind>;

const refusal: z.ZodType<StarttlsRefusal> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('not-offered'),
    reply: text.exactOptional(),
    listed: z.literal(true).exactOptional(),
  } satisfies KeysOf<ProblemOf<'not-offered'>>),
  z.object({ kind: z.literal('masked'), reply: text } satisfies KeysOf<ProblemOf<'masked'>>),
  z.object({ kind: z.literal('unavailable'), reply: text } satisfies KeysOf<ProblemOf<'unavailable'>>),
  z.object({ kind: z.literal('refused'), reply: text } satisfies KeysOf<ProblemOf<'refused'>>),
  z.object({ kind: z.literal('extra-bytes'), bytes: text } satisfies KeysOf<ProblemOf<'extra-bytes'>>),
]);

const trouble: z.ZodType<StarttlsTrouble> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('busy'), reply: text } satisfies KeysOf<ProblemOf<'busy'>>),
  z.object({
    kind: z.literal('unexpected'),
    awaited: text,
    reply: text,
    doubts: z.enum(['client-name', 'server-name']).exactOptional(),
  } satisfies KeysOf<ProblemOf<'unexpected'>>),
  z.object({ kind: z.literal('too-long'), awaited: text, maxBytes: count } satisfies KeysOf<
    ProblemOf<'too-long'>
  >),
  z.object({ kind: z.literal('closed'), awaited: text } satisfies KeysOf<ProblemOf<'closed'>>),
  z.object({ kind: z.literal('reset'), awaited: text } satisfies KeysOf<ProblemOf<'reset'>>),
  z.object({
    kind: z.literal('silence'),
    awaited: text,
    afterMs: milliseconds,
    received: text.exactOptional(),
  } satisfies KeysOf<ProblemOf<'silence'>>),
]);

const proxyProblem: z.ZodType<ProxyProblem> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreachable'), code: text } satisfies KeysOf<
    OfKind<ProxyProblem, 'unreachable'>
  >),
  z.object({ kind: z.literal('silence'), afterMs: milliseconds } satisfies KeysOf<
    OfKind<ProxyProblem, 'silence'>
  >),
  z.object({ kind: z.literal('closed') } satisfies KeysOf<OfKind<ProxyProblem, 'closed'>>),
  z.object({
    kind: z.literal('status'),
    status: count,
    words: text,
    offers: firstOf(text),
  } satisfies KeysOf<OfKind<ProxyProblem, 'status'>>),
  z.object({ kind: z.literal('socks'), words: text } satisfies KeysOf<OfKind<ProxyProblem, 'socks'>>),
  z.object({ kind: z.literal('socks-login') } satisfies KeysOf<OfKind<ProxyProblem, 'socks-login'>>),
  z.object({ kind: z.literal('garbage') } satisfies KeysOf<OfKind<ProxyProblem, 'garbage'>>),
]);

/** The variable that names a proxy, which was not used. */
const unusedProxy = text.exactOptional();

const howFar = { done: count, endpoints: count, clients: count };
const cancelled = z.object({ kind: z.literal('cancelled'), ...howFar } satisfies KeysOf<
  FailureOf<'cancelled'>
>);
const timeLimit = z.object({ kind: z.literal('time-limit'), limit: text, ...howFar } satisfies KeysOf<
  FailureOf<'time-limit'>
>);

export const stop: z.ZodType<Stop> = z.discriminatedUnion('kind', [cancelled, timeLimit]);

const alert = z.object({ kind: z.literal('alert'), alert: text } satisfies KeysOf<FailureOf<'alert'>>);

/** What a file says of why nothing was observed. That it has no observation itself, no file says. */
type SavedFailure = Exclude<Failure, NotObserved>;

const withoutAlert = {
  dns: z.object({
    kind: z.literal('dns'),
    code: text,
    unusedProxy,
    forGuard: z.literal(true).exactOptional(),
  } satisfies KeysOf<FailureOf<'dns'>>),
  'address-denied': z.object({ kind: z.literal('address-denied'), range: text } satisfies KeysOf<
    FailureOf<'address-denied'>
  >),
  'unspecified-address': z.object({
    kind: z.literal('unspecified-address'),
    address: text,
    listed: z.boolean(),
  } satisfies KeysOf<FailureOf<'unspecified-address'>>),
  connect: z.object({ kind: z.literal('connect'), code: text, unusedProxy } satisfies KeysOf<
    FailureOf<'connect'>
  >),
  'connect-timeout': z.object({
    kind: z.literal('connect-timeout'),
    afterMs: milliseconds,
    unusedProxy,
  } satisfies KeysOf<FailureOf<'connect-timeout'>>),
  proxy: z.object({
    kind: z.literal('proxy'),
    problem: proxyProblem,
    toIp: z.literal(true).exactOptional(),
  } satisfies KeysOf<FailureOf<'proxy'>>),
  silence: z.object({ kind: z.literal('silence'), afterMs: milliseconds, received: count } satisfies KeysOf<
    FailureOf<'silence'>
  >),
  closed: z.object({ kind: z.literal('closed') } satisfies KeysOf<FailureOf<'closed'>>),
  reset: z.object({ kind: z.literal('reset') } satisfies KeysOf<FailureOf<'reset'>>),
  plaintext: z.object({
    kind: z.literal('plaintext'),
    speaks: text.optional().transform((speaks) => speaks),
    excerpt: text,
  } satisfies KeysOf<FailureOf<'plaintext'>>),
  garbage: z.object({ kind: z.literal('garbage'), bytes: text, problem: text } satisfies KeysOf<
    FailureOf<'garbage'>
  >),
  'newer-version': z.object({ kind: z.literal('newer-version'), chose: protocol } satisfies KeysOf<
    FailureOf<'newer-version'>
  >),
  deadline: z.object({ kind: z.literal('deadline'), afterMs: milliseconds } satisfies KeysOf<
    FailureOf<'deadline'>
  >),
  'no-starttls': z.object({
    kind: z.literal('no-starttls'),
    scheme: text,
    problem: refusal,
  } satisfies KeysOf<FailureOf<'no-starttls'>>),
  'starttls-failed': z.object({
    kind: z.literal('starttls-failed'),
    scheme: text,
    problem: trouble,
  } satisfies KeysOf<FailureOf<'starttls-failed'>>),
  cancelled,
  'time-limit': timeLimit,
} satisfies { readonly [Kind in Exclude<SavedFailure['kind'], 'alert'>]: z.ZodType<FailureOf<Kind>> };

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
  z.object({ kind: z.literal('client-certificate-required') } satisfies KeysOf<
    FailureOf<'client-certificate-required'>
  >),
  z.object({
    kind: z.literal('client-certificate-refused'),
    alert: text.exactOptional(),
  } satisfies KeysOf<FailureOf<'client-certificate-refused'>>),
  z.object({ kind: z.literal('version'), code: text } satisfies KeysOf<FailureOf<'version'>>),
  z.object({ kind: z.literal('not-http'), message: text } satisfies KeysOf<FailureOf<'not-http'>>),
  z.object({ kind: z.literal('local'), code: text, message: text } satisfies KeysOf<FailureOf<'local'>>),
]);
