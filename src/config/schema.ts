import { isIP } from 'node:net';
import { z } from 'zod';
import { type Protocol, parseProtocol, protocols } from '../tls/protocol.ts';
import { dayPattern, momentPattern, parseDay, parseMoment } from './date.ts';
import { durationPattern, parseDuration } from './duration.ts';
import { endpointUrlPattern, parseEndpointUrl, parseHostName } from './endpoint-url.ts';
import type { Reading } from './reading.ts';
import { schemes } from './scheme.ts';
import { standardNames } from './standards.ts';
import { ruleNames } from './target.ts';

/*
 * The one truth about the configuration file: types, validation, JSON Schema and the reference page follow from
 * it. The message of every issue is the phrase that goes after "expected"; `issues.ts` adds the rest.
 */

const aProtocol = 'a TLS version such as TLSv1.2';

/** Spellings that `parseProtocol` takes, as a pattern that an editor can check without flags. */
const protocolSpelling =
  /^\s*(?:(?:[tT][lL][sS])?[\s_-]*[vV]?\s*1(?:[._][0123])?|[sS][sS][lL][\s_-]*[vV]?\s*[23](?:[._]0)?)\s*$/;

const protocol = z
  .union([z.enum(protocols), z.string().regex(protocolSpelling), z.literal([1, 1.1, 1.2, 1.3])], aProtocol)
  .transform((written, context): Protocol => {
    const read = parseProtocol(String(written));
    if (read === undefined) context.addIssue({ code: 'custom', message: aProtocol });
    return read ?? z.NEVER;
  });

const duration = z.preprocess(
  textOfNumber,
  z
    .string('a duration such as 90d or 12h')
    .meta({ pattern: durationPattern })
    .transform(reads(parseDuration)),
);

const day = z.preprocess(
  textOfNumber,
  z.string('a date such as 2026-12-01').meta({ pattern: dayPattern }).transform(reads(parseDay)),
);

const moment = z.preprocess(
  textOfNumber,
  z.string('a date such as 2026-12-01').meta({ pattern: momentPattern }).transform(reads(parseMoment)),
);

const endpointUrl = z
  .string('a URL such as https://api.example.com')
  .meta({ pattern: endpointUrlPattern })
  .transform(reads(parseEndpointUrl));

const text = z.string('a text').regex(/\S/, 'a text that is not empty');

const link = z.url({ protocol: /^https?$/, error: 'a link that begins with https://' });

const addresses = z.enum(['all', 'first'], 'all or first');

const hostName = z.string('a host name').transform(
  reads((name) => {
    const host = parseHostName(name);
    return 'value' in host && isIP(host.value) !== 0
      ? { expected: 'a host name, since an IP address is never sent as a server name (RFC 6066 section 3)' }
      : host;
  }),
);

const ipAddress = z.string('an IP address').transform(
  reads((address) => {
    if (isIP(address) !== 0 && !address.includes('%')) return { value: address };
    const bare = address.replace(/^\[(.*)\]$/, '$1');
    const clean = bare !== address && isIP(bare) === 6;
    return { expected: 'an IP address without a zone or a port', ...(clean && { instead: bare }) };
  }),
);

const deprecation = mapOf('a map with protocol and date', {
  protocol: protocol.meta({ description: 'The protocol that stops working.' }),
  date: moment.meta({
    description:
      'When it stops working: a day, which begins at 00:00 UTC, or an ISO 8601 date-time with its zone.',
    examples: ['2026-12-01', '2026-11-30T00:00:00-08:00'],
  }),
  reason: text.optional().meta({ description: 'Who switches it off and why, shown with each finding.' }),
  url: link.optional().meta({ description: 'The announcement, as an https:// link.' }),
});

const deprecations = z
  .array(deprecation, 'a list of deprecations, each with protocol and date')
  .superRefine(refuseSecondDate);

const status = z
  .int('an HTTP status from 100 to 599')
  .min(100, 'an HTTP status from 100 to 599')
  .max(599, 'an HTTP status from 100 to 599');

const expectation = mapOf('a map with the key status', {
  status: z
    .union([status, z.array(status, 'a list of HTTP statuses').min(1, 'at least one HTTP status')])
    .transform((one) => (Array.isArray(one) ? one : [one]))
    .meta({
      description:
        'The HTTP status, or a list of statuses, that shows the API to be well. 401 is fine where the API only wants a login: TLS worked.',
      examples: [401, [200, 204]],
    }),
});

const exception = mapOf('a map with rule, until and reason', {
  rule: z
    .enum(ruleNames, `one of the rules ${ruleNames.join(', ')}`)
    .meta({ description: 'The rule whose findings are accepted for a while.' }),
  until: day.meta({
    description: 'The last day (UTC) on which the exception holds. It ends by itself.',
    examples: ['2026-12-31'],
  }),
  reason: text.meta({ description: 'Why, and what will end it, shown in every report.' }),
});

const endpoint = mapOf('a map with the key url', {
  url: endpointUrl.meta({
    description: `Where the endpoint is: scheme://host, with :port where it is not the scheme's own. Schemes: ${Object.keys(schemes).join(', ')}.`,
    examples: ['https://api.example.com/health', 'smtp://mail.example.com:587'],
  }),
  name: text.optional().meta({
    description: 'What people call it, for the reports. Without it, the host and port stand there.',
  }),
  owner: text.optional().meta({
    description: 'Who has to act, such as a team or a mail address, for the reports.',
    examples: ['@acme/orders'],
  }),
  'min-version': protocol.optional().meta({
    description: "What this endpoint must be able to negotiate, instead of the file's min-version.",
  }),
  'deprecation-date': moment.optional().meta({
    description: 'Short for: everything below the minimum version stops working on that date.',
    examples: ['2026-12-01'],
  }),
  deprecations: deprecations.optional().meta({
    description: "Dates of this endpoint alone. They win over deprecation-date and over the file's.",
  }),
  sunset: moment.optional().meta({
    description: 'When the endpoint itself goes away, whatever TLS it speaks.',
    examples: ['2027-06-30'],
  }),
  expect: expectation.optional().meta({ description: 'What the HTTP request must find, for https:// only.' }),
  exceptions: z
    .array(exception, 'a list of exceptions, each with rule, until and reason')
    .optional()
    .meta({ description: 'Findings that the team accepts for a while.' }),
  'server-name': hostName.optional().meta({
    description: 'The name that is sent as SNI and that the certificate must bear, instead of the host.',
  }),
  address: ipAddress.optional().meta({
    description: 'The IP address that is dialled, instead of what the host resolves to.',
    examples: ['192.0.2.7', '2001:db8::7'],
  }),
  addresses: addresses.optional().meta({
    description: "Whether every address of the host is asked or the first one only, instead of the file's.",
  }),
});

export const configSchema = mapOf('a map with the key endpoints', {
  'min-version': protocol.optional().meta({
    description: 'The oldest protocol with which an endpoint is still ready.',
    default: 'TLSv1.2',
  }),
  'warn-within': duration.optional().meta({
    description: 'How early a date starts to warn: a whole number with ms, s, m, h, d or w.',
    default: '90d',
    examples: ['90d', '2w'],
  }),
  standards: z
    .array(
      z.enum(standardNames, `one of the standards ${standardNames.join(', ')}`),
      `a list of standards (${standardNames.join(', ')})`,
    )
    .optional()
    .meta({ description: 'Named sets of deprecations that apply to every endpoint.' }),
  deprecations: deprecations.optional().meta({
    description: 'Dates that apply to every endpoint. They win over those of the standards.',
  }),
  addresses: addresses.optional().meta({
    description: 'Whether every address of a host is asked, or the first one only.',
    default: 'all',
  }),
  endpoints: z
    .array(
      z.union([
        endpointUrl.meta({
          description: 'The short form: the URL alone.',
          examples: ['https://api.example.com'],
        }),
        endpoint,
      ]),
      'a list of endpoints',
    )
    .min(1, 'at least one endpoint')
    .meta({ description: 'What is checked: URLs, or maps with a url and whatever else applies.' }),
}).meta({
  title: 'tls-readiness',
  description: 'The endpoints that a repository integrates with, and the dates by which they must be ready.',
});

export type Config = z.output<typeof configSchema>;
export type EndpointConfig = z.output<typeof endpoint>;
export type DeprecationConfig = z.output<typeof deprecation>;

/**
 * A map in which every other key is an error. The issue of an unknown key carries the known ones as its message,
 * separated by a comma and a space, since it knows nothing else about its schema.
 */
function mapOf<Shape extends z.core.$ZodLooseShape>(expected: string, shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : expected),
  });
}

/** Turns one of this folder's readers into a transformation whose faults are issues. */
function reads<T>(read: (written: string) => Reading<T>) {
  return (written: string, context: z.RefinementCtx): T => {
    const reading = read(written);
    if ('value' in reading) return reading.value;
    const { expected, found, instead } = reading;
    context.addIssue({ code: 'custom', message: expected, params: { found, instead } });
    return z.NEVER;
  };
}

/** `90` and `2026` come as numbers; the readers of durations and dates say best what is missing. */
function textOfNumber(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** A protocol with two dates in one list has no date. */
function refuseSecondDate(list: readonly { readonly protocol: Protocol }[], context: z.RefinementCtx): void {
  for (const [index, { protocol: name }] of list.entries()) {
    if (list.findIndex((other) => other.protocol === name) === index) continue;
    context.addIssue({
      code: 'custom',
      message: 'one date for each protocol',
      path: [index, 'protocol'],
      params: { found: `${name} a second time` },
    });
  }
}
