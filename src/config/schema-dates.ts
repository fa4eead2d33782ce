import { z } from 'zod';
import { keyExchanges } from './endpoint.ts';
import { atMost, dateTime, link, mapOf, moment, protocol, text } from './schema-scalars.ts';

/* The part of the schema that is about dates: deprecations with their brownouts, and minimums. */

const brownout = mapOf('a map with from and to', {
  from: dateTime.meta({
    description: 'When it begins: a date-time with its zone.',
    examples: ['2026-06-01T16:00Z'],
  }),
  to: dateTime.meta({
    description: 'When it ends: a date-time with its zone.',
    examples: ['2026-06-01T20:00Z'],
  }),
})
  .superRefine(({ from, to }, context) => {
    if (to.epochMs > from.epochMs) return;
    context.addIssue({ code: 'custom', message: 'a time after that in from', path: ['to'] });
  })
  .meta({ title: 'brownout' });

const reason = text.optional();
const url = link.optional().meta({ description: 'The announcement, as an https:// link.' });

const deprecation = mapOf('a map with protocol and date', {
  protocol: protocol.optional().meta({ description: 'The protocol that stops working.' }),
  'key-exchange': z
    .enum(keyExchanges, `one of the key exchanges ${keyExchanges.join(', ')}`)
    .optional()
    .meta({
      description:
        'In place of `protocol`: the key exchange that stops working. `RSA` and `DHE` in TLS 1.2; `classical` is everything without a hybrid post-quantum group. It counts where an endpoint needs it.',
    }),
  date: moment.meta({
    description:
      'When it stops working: a day, which begins at 00:00 UTC, or an ISO 8601 date-time with its zone.',
    examples: ['2026-12-01', '2026-11-30T00:00:00-08:00'],
  }),
  brownouts: atMost(
    100,
    'brownouts',
    z.array(brownout, 'a list of brownouts, each with from and to').max(100),
  )
    .optional()
    .meta({ description: 'When it stops working for a while before that date.' }),
  reason: reason.meta({ description: 'Who disables it and why, shown with each finding.' }),
  url,
})
  .superRefine((entry, context) => {
    const both = entry.protocol !== undefined && entry['key-exchange'] !== undefined;
    const neither = entry.protocol === undefined && entry['key-exchange'] === undefined;
    if (both) {
      const params = { found: 'key-exchange beside protocol' };
      const message = 'one of the two: a date for each is an entry of its own';
      context.addIssue({ code: 'custom', message, path: ['key-exchange'], params });
    }
    if (neither) {
      const message = `a TLS version such as TLSv1.1, or the key key-exchange with ${keyExchanges.join(', ')}`;
      context.addIssue({ code: 'custom', message, path: ['protocol'] });
    }
    for (const [index, { to }] of (entry.brownouts ?? []).entries()) {
      if (to.epochMs <= entry.date.epochMs) continue;
      const message = `a time before the date ${entry.date.text}; if the vendor has postponed it, change the date`;
      context.addIssue({
        code: 'custom',
        message,
        path: ['brownouts', index, 'to'],
        params: { found: to.text },
      });
    }
  })
  .meta({ title: 'deprecation', oneOf: [{ required: ['protocol'] }, { required: ['key-exchange'] }] });

const minimum = mapOf('a map with protocol and date', {
  protocol: protocol.meta({
    description: 'The protocol that must be negotiable, or a newer one: a handshake has to complete with it.',
  }),
  date: moment.meta({
    description: 'From when on it must be: a day, which begins at 00:00 UTC, or a date-time with its zone.',
    examples: ['2030-01-02'],
  }),
  reason: reason.meta({ description: 'Who asks for it and why, shown with each finding.' }),
  url,
}).meta({ title: 'minimum' });

export type DeprecationConfig = z.output<typeof deprecation>;
export type MinimumConfig = z.output<typeof minimum>;

export const deprecations = atMost(
  100,
  'deprecations',
  z.array(deprecation, 'a list of deprecations, each with protocol and date').max(100),
).superRefine((list, context) =>
  refuseSecondDate(
    list.map((entry) => entry.protocol ?? entry['key-exchange']),
    list.map((entry) => (entry.protocol === undefined ? 'key-exchange' : 'protocol')),
    'one date for each; what stops working for a while before it are its brownouts: [{ from: 2026-06-01T16:00Z, to: 2026-06-01T20:00Z }]',
    context,
  ),
);

export const minimums = atMost(
  100,
  'minimums',
  z.array(minimum, 'a list of minimums, each with protocol and date').max(100),
).superRefine((list, context) =>
  refuseSecondDate(
    list.map((entry) => entry.protocol),
    list.map(() => 'protocol'),
    'one date for each protocol',
    context,
  ),
);

/** What has two dates in one list has no date. */
function refuseSecondDate(
  names: readonly (string | undefined)[],
  keys: readonly string[],
  message: string,
  context: z.RefinementCtx,
): void {
  for (const [index, name] of names.entries()) {
    if (name === undefined || names.indexOf(name) === index) continue;
    const path = [index, keys[index] ?? ''];
    context.addIssue({ code: 'custom', message, path, params: { found: `${name} a second time` } });
  }
}
