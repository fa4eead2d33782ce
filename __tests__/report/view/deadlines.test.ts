import type { Deadline } from '../../../src/config/endpoint.ts';
import type { Facts } from '../../../src/policy/finding.ts';
import type { Verdict } from '../../../src/policy/verdict.ts';
import { type DeadlineRow, nextDeadline } from '../../../src/report/view/deadlines.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { client, clientVerdict, withClients } from '../client-reports.ts';
import {
  acceptances,
  address,
  dated,
  due,
  endpoint,
  finding,
  login,
  moment,
  now,
  outgoingMail,
  range,
  report,
  verdict,
  view,
} from '../reports.ts';

const old = [address({ protocols: acceptances({ 'TLSv1.0': 'A' }) })];
const both = [address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.2': 'B' }) })];
const dead = [address({})];

/** `stops: A, B (TLS 1.0 only); disable: C (TLS 1.0)`. */
function told({ stops, disable, unverified, deprecated }: DeadlineRow): string {
  return Object.entries({ stops, disable, unverified, deprecated })
    .flatMap(([fate, touched]) =>
      touched.map(
        ({ of, labels, what }) =>
          `${fate}: ${of === 'client' ? 'client ' : ''}${labels.join(', ')} (${what})`,
      ),
    )
    .join('; ');
}

const rowsOf = (...verdicts: readonly Verdict[]) =>
  view(verdicts).deadlines.map((row) => `${row.date.text} ${told(row)}`);

test('a date says what stops working, what should be disabled, and what is unverified', () => {
  const deadlines = [dated('TLSv1.0', '2026-12-01'), dated('TLSv1.1', '2026-12-01')];
  const reached = (name: string, addresses: typeof old) =>
    verdict('at-risk', endpoint({ name }), addresses, { deadlines: deadlines.slice(0, 1) });
  const mixed = address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.1': 'A', 'TLSv1.2': 'B' }) });
  expect(
    rowsOf(
      reached('A', old),
      reached('modern', both),
      reached('B', old),
      verdict('at-risk', endpoint({ name: 'mixed' }), [mixed], { deadlines }),
      reached('dead', dead),
    ),
  ).toEqual([
    '2026-12-01 stops: A, B (TLS 1.0 only); disable: modern (TLS 1.0); disable: mixed (TLS 1.0 and 1.1); unverified: dead (TLS 1.0)',
  ]);
});

test('each date stands once, the nearest first, and none that has passed', () => {
  const until = (name: string, ...texts: readonly string[]) =>
    verdict('at-risk', endpoint({ name }), old, { deadlines: texts.map((text) => dated('TLSv1.0', text)) });
  expect(
    rowsOf(
      until('A', '2027-06-01'),
      until('B', '2026-12-01'),
      until('C', '2026-11-22'),
      until('D', '2027-06-01'),
    ),
  ).toEqual(['2026-12-01 stops: B (TLS 1.0 only)', '2027-06-01 stops: A, D (TLS 1.0 only)']);
});

test('what headers announce stands beside what the list says, and says where it is from', () => {
  const announced = verdict('at-risk', endpoint({ name: 'Search' }), [], {
    findings: [
      finding('warning', { kind: 'sunset', due: due('2027-01-31'), header: 'Sunset' }),
      finding('warning', { kind: 'sunset', due: due('2026-12-24'), header: 'Deprecation' }),
      finding('warning', { kind: 'sunset', due: due('2026-07-01'), header: 'Deprecation' }),
    ],
  });
  const sunset = { date: moment('2027-01-31'), source: range(3) };
  const configured = verdict('at-risk', endpoint({ name: 'Fax', sunset }), []);
  const { deadlines } = view([announced, configured]);
  expect(deadlines.map((row) => [row.date.text, told(row), row.sources.map(({ origin }) => origin)])).toEqual(
    [
      ['2026-12-24', 'deprecated: Search (deprecated)', ['Deprecation header']],
      ['2027-01-31', 'stops: Search, Fax (goes away)', ['Sunset header', 'your list']],
    ],
  );
});

test('who set a date stands once, with reason and address', () => {
  const deadlines = [dated('TLSv1.0', '2026-12-01', { from: 'rfc8996', url: 'https://rfc.example' })];
  const [row] = view([
    outgoingMail(),
    verdict('at-risk', endpoint({ name: 'A' }), old, { deadlines }),
    verdict('at-risk', endpoint({ name: 'B' }), old, { deadlines }),
  ]).deadlines;
  expect(row?.sources).toEqual([
    { origin: 'your list', reason: 'the vendor disables TLS 1.1', url: 'https://vendor.example/notice' },
    { origin: 'RFC 8996', reason: undefined, url: 'https://rfc.example' },
  ]);
});

test('clients stand apart from endpoints of the same name, and only those that were run', () => {
  const deadlines = [dated('TLSv1.0', '2026-12-01')];
  const called = (name: string, offered: { lowest?: 'TLSv1.0'; highest?: 'TLSv1.0' | 'TLSv1.3' }) =>
    clientVerdict('at-risk', client({ name }), {}, { offered, deadlines });
  const notRun = clientVerdict(
    'unverified',
    client({ name: 'off' }),
    { ended: { kind: 'not-run' } },
    { deadlines },
  );
  const all = withClients(report([verdict('not-ready', endpoint({ name: 'sync' }), old, { deadlines })]), [
    called('worker', { highest: 'TLSv1.0' }),
    called('sync', { lowest: 'TLSv1.0', highest: 'TLSv1.3' }),
    called('silent', {}),
    notRun,
  ]);
  expect(viewOf(all).deadlines.map(told)).toEqual([
    'stops: sync (orders.example.com:443) (TLS 1.0 only); stops: client worker (TLS 1.0 only); disable: client sync (client) (TLS 1.0); unverified: client silent (TLS 1.0)',
  ]);
  expect(nextDeadline([notRun], now)).toBeUndefined();
});

test('the next deadline is the first of them', () => {
  const later = verdict('at-risk', endpoint(), old, { deadlines: [dated('TLSv1.0', '2030-01-01')] });
  expect(nextDeadline([later, outgoingMail()], now)?.text).toBe('2026-12-01');
  expect(nextDeadline([login()], now)).toBeUndefined();
});

test('dates of key exchanges and minimums stand in the same rows', () => {
  const tls12 = [address({ protocols: acceptances({ 'TLSv1.2': 'A' }) })];
  const tls13 = [address({ protocols: acceptances({ 'TLSv1.2': 'A', 'TLSv1.3': 'B' }) })];
  const on = { date: moment('2026-12-01'), from: 'file' } as const;
  const later = { date: moment('2027-01-01'), from: 'file' } as const;
  const dueOn = { due: due('2026-12-01') };
  const needs = (...oneOf: readonly ('RSA' | 'DHE')[]): Facts => ({
    kind: 'current-clients-fail',
    failing: ['go'],
    connecting: ['openssl'],
    need: { kind: 'key-exchange', oneOf },
    dated: { keyExchange: oneOf.at(-1) ?? 'RSA', ...on, ...dueOn },
  });
  const one = (name: string, addresses: typeof old, deadlines: readonly Deadline[], facts?: Facts) =>
    verdict('at-risk', endpoint({ name }), addresses, {
      deadlines,
      findings: facts ? [finding('warning', facts)] : [],
    });
  expect(
    rowsOf(
      one('A', tls12, [{ keyExchange: 'RSA', ...on }], needs('RSA')),
      one(
        'B',
        tls12,
        [
          { keyExchange: 'RSA', ...on },
          { keyExchange: 'DHE', ...later },
        ],
        needs('RSA', 'DHE'),
      ),
      one('C', tls12, [{ keyExchange: 'RSA', ...on }]),
      one('D', tls12, [{ minimum: 'TLSv1.3', ...on }]),
      one('E', tls13, [{ minimum: 'TLSv1.3', ...on }]),
      one('F', tls13, [{ keyExchange: 'classical', ...on }], {
        kind: 'classical-only',
        dated: { keyExchange: 'classical', ...on, ...dueOn },
      }),
    ),
  ).toEqual([
    '2026-12-01 stops: A (RSA key exchange only); stops: D (no TLS 1.3); stops: F (classical key exchange only); disable: B (RSA key exchange); unverified: C (RSA key exchange); unverified: E (TLS 1.3)',
    '2027-01-01 stops: B (DHE key exchange only)',
  ]);
});
