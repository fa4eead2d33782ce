import { supportsOf } from '../../../src/report/view/supports.ts';
import type { Protocol } from '../../../src/tls/protocol.ts';
import { client, clientVerdict } from '../client-reports.ts';
import { acceptances, address, dated, endpoint, unreachable, verdict } from '../reports.ts';

/** `*1.0* 1.2`: old versions between asterisks. */
const shown = (of: Parameters<typeof supportsOf>[0]) =>
  supportsOf(of)
    .versions.map(({ label, old }) => (old ? `*${label}*` : label))
    .join(' ');
const reset = { state: 'unknown', failure: { kind: 'reset' } } as const;
const accepting = (...protocols: readonly Protocol[]) =>
  address({ protocols: acceptances(Object.fromEntries(protocols.map((each) => [each, 'suite']))) });

test.each([
  ['versions below the minimum are old', [accepting('TLSv1.1', 'TLSv1.2', 'TLSv1.3')], '*1.1* 1.2 1.3'],
  ['SSL is named, and TLS beside it', [accepting('SSLv3', 'TLSv1.0', 'TLSv1.2')], '*SSL 3.0* *TLS 1.0* 1.2'],
  [
    'unknown ones bear a question mark, but for SSL 2.0',
    [address({ protocols: acceptances({ 'TLSv1.2': 'B' }, reset) })],
    '*SSL 3.0?* *TLS 1.0?* *1.1?* 1.2 1.3?',
  ],
  ['nothing is shown where nothing is known', [unreachable('192.0.2.1', { kind: 'reset' })], ''],
  [
    'what not every address accepts is counted',
    [accepting('TLSv1.0'), accepting('TLSv1.0', 'TLSv1.2')],
    '*1.0* 1.2 (1 of 2)',
  ],
])('of an endpoint: %s', (_, addresses, expected) => {
  expect(shown(verdict('at-risk', endpoint(), addresses))).toBe(expected);
});

test('TLS 1.0 is old whatever the minimum, and so is a version that has a date', () => {
  const addresses = [accepting('TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3')];
  const of = endpoint({ minVersion: 'TLSv1.0' });
  expect(shown(verdict('at-risk', of, addresses))).toBe('*1.0* 1.1 1.2 1.3');
  const deadlines = [dated('TLSv1.2', '2030-01-01')];
  expect(shown(verdict('at-risk', of, addresses, { deadlines }))).toBe('*1.0* 1.1 *1.2* 1.3');
});

test('a version is the only one where it alone is accepted and nothing is unknown', () => {
  const only = (others?: typeof reset) =>
    supportsOf(
      verdict('ready', endpoint(), [address({ protocols: acceptances({ 'TLSv1.2': 'B' }, others) })]),
    ).only;
  expect([only(), only(reset)]).toEqual([true, false]);
});

test.each([
  ['a range', { lowest: 'TLSv1.1', highest: 'TLSv1.3' }, '*1.1* 1.2 1.3', false],
  ['one version', { lowest: 'TLSv1.2', highest: 'TLSv1.2' }, '1.2', true],
  ['the highest alone', { highest: 'TLSv1.0' }, '*up to 1.0*', false],
  ['nothing', {}, '', false],
] as const)('of a client that offers %s', (_, offered, expected, only) => {
  const of = clientVerdict('at-risk', client(), {}, { offered });
  expect(shown(of)).toBe(expected);
  expect(supportsOf(of).only).toBe(only);
});
