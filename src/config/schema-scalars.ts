import { isIP } from 'node:net';
import { z } from 'zod';
import { type Protocol, parseProtocol, protocols } from '../tls/protocol.ts';
import { dateTimePattern, dayPattern, momentPattern, parseDateTime, parseDay, parseMoment } from './date.ts';
import { durationPattern, durationRanges, parseDuration } from './duration.ts';
import { parseEndpointUrl, parseHostName } from './endpoint-url.ts';
import type { Reading } from './reading.ts';
import { endpointUrlPattern, hostNamePattern } from './url-pattern.ts';

/*
 * What the schema is made of. The message of every issue is the phrase that goes after "expected"; `issues.ts`
 * adds the rest. A title names the type in editors and on the reference page.
 */

const aProtocol = 'a TLS version such as TLSv1.2';
const aDay = 'a date such as 2026-12-01';
const aDateTime = 'a date-time with its zone such as 2026-12-01T08:00Z';
const aUrl = 'a URL such as https://api.example.com';

/** Spellings that `parseProtocol` takes, as a pattern that an editor can check without flags. */
const protocolSpelling =
  /^\s*(?:(?:[_-][\s_-]*)?(?:[vV]\s*)?1(?:[._][0123])?|[tT][lL][sS][\s_-]*(?:[vV]\s*)?1(?:[._]?[0123])?|[sS][sS][lL][\s_-]*(?:[vV]\s*)?[23](?:[._]?0)?)\s*$/;

/** A protocol in any of the spellings that people use, and as the number that YAML makes of some of them. */
export const protocol = z
  .union(
    [z.enum(protocols), z.string().regex(protocolSpelling, aProtocol), z.literal([1, 1.1, 1.2, 1.3])],
    aProtocol,
  )
  .meta({ title: 'TLS version' })
  .transform((written, context): Protocol => {
    const read = parseProtocol(String(written));
    if (read === undefined) context.addIssue({ code: 'custom', message: aProtocol });
    return read ?? z.NEVER;
  });

/** A pattern for editors, and what they say in place of it. */
function writtenAs(pattern: string, expected: string) {
  return { pattern, patternErrorMessage: `Expected ${expected}.` };
}

export const duration = durationIn('warning');
export const commandTimeout = durationIn('command');

function durationIn(name: keyof typeof durationRanges) {
  const range = durationRanges[name];
  return z.preprocess(
    textOfNumber,
    z
      .string(range.expected)
      .meta({ title: 'duration', ...writtenAs(durationPattern, range.expected) })
      .transform(reads((written) => parseDuration(written, range))),
  );
}

export const day = z.preprocess(
  textOfNumber,
  z
    .string(aDay)
    .meta({ title: 'day', ...writtenAs(dayPattern, aDay) })
    .transform(reads(parseDay)),
);

export const moment = z.preprocess(
  textOfNumber,
  z
    .string(aDay)
    .meta({ title: 'date', ...writtenAs(momentPattern, aDay) })
    .transform(reads(parseMoment)),
);

export const dateTime = z
  .string(aDateTime)
  .meta({ title: 'date-time', ...writtenAs(dateTimePattern, aDateTime) })
  .transform(reads(parseDateTime));

export const endpointUrl = z
  .string(aUrl)
  .meta({ title: 'URL', ...writtenAs(endpointUrlPattern, aUrl) })
  .transform(reads(parseEndpointUrl));

export const text = z.string('a text').regex(/\S/, 'a text that is not empty').meta({ title: 'text' });

export const link = z
  .url({ protocol: /^https?$/, error: 'a link that begins with https://' })
  // Not by its format: that refuses an international name.
  .meta({ title: 'link', format: undefined, pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?:' });

export const addresses = z.enum(['all', 'first'], 'all or first');

export const hostName = z
  .string('a host name')
  .meta({ title: 'host name', ...writtenAs(hostNamePattern, 'a host name') })
  .transform(
    reads((name) => {
      const host = parseHostName(name);
      return 'value' in host && isIP(host.value) !== 0
        ? { expected: 'a host name, since an IP address is never sent as a server name (RFC 6066 section 3)' }
        : host;
    }),
  );

export const ipAddress = z
  .string('an IP address')
  .meta({ title: 'IP address', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] })
  .transform(
    reads((address) => {
      if (isIP(address) !== 0 && !address.includes('%')) return { value: address };
      const bare = address.replace(/^\[(.*)\]$/, '$1');
      const clean = bare !== address && isIP(bare) === 6;
      return { expected: 'an IP address without a zone or a port', ...(clean && { instead: bare }) };
    }),
  );

/**
 * A map in which every other key is an error. The issue of an unknown key carries the known ones as its message,
 * separated by a comma and a space, since it knows nothing else about its schema.
 */
export function mapOf<Shape extends z.core.$ZodLooseShape>(expected: string, shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : expected),
  });
}

/**
 * A list or map of at most so many entries. A bigger one is refused before its entries are looked at: zod hands on what is
 * wrong with them as the arguments of a call, and too many of those overflow the stack.
 */
export function atMost<Schema extends z.ZodType>(most: number, entries: string, schema: Schema) {
  return z.preprocess((value, context) => {
    const isBig = typeof value === 'object' && value !== null && Object.keys(value).length > most;
    if (!isBig) return value;
    context.addIssue({ code: 'custom', message: `at most ${most.toLocaleString('en-US')} ${entries}` });
    return z.NEVER;
  }, schema);
}

/** Turns one of this folder's readers into a transformation whose errors are issues. */
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
