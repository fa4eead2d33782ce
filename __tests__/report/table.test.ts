import type { Verdict } from '../../src/policy/verdict.ts';
import { endpointRows } from '../../src/report/table.ts';
import {
  acceptances,
  address,
  dated,
  due,
  endpoint,
  exampleReport,
  finding,
  login,
  moment,
  range,
  report,
  unreachable,
  verdict,
} from './reports.ts';

const row = (one: Verdict) => endpointRows(report([one]))[0]!;
const speaks = (one: Verdict) =>
  row(one)
    .speaks.map(({ label, strong }) => (strong ? `*${label}*` : label))
    .join(' ');
const reset = { state: 'unknown', failure: { kind: 'reset' } } as const;

test('the rows stand worst first, and in the order of the list where they are alike', () => {
  const names = endpointRows(exampleReport()).map(({ name }) => name);
  expect(names).toEqual(['Orders API', 'Outgoing mail', 'Partner FTP', 'login.example.com:443']);
  const ready = endpointRows(report([login('b'), login('a'), login('c')])).map(({ name }) => name);
  expect(ready).toEqual(['b', 'a', 'c']);
});

test.each([
  [
    'versions that meet the minimum are strong',
    [address({ protocols: acceptances({ 'TLSv1.1': 'A', 'TLSv1.2': 'B', 'TLSv1.3': 'C' }) })],
    '1.1 *1.2* *1.3*',
  ],
  [
    'the ceiling is where none does',
    [address({ protocols: acceptances({ SSLv3: 'A', 'TLSv1.0': 'B' }) })],
    'SSL 3.0 *TLS 1.0*',
  ],
  [
    'unknown ones bear a question mark',
    [address({ protocols: acceptances({ 'TLSv1.2': 'B' }, reset) })],
    'SSL 3.0? TLS 1.0? 1.1? *1.2* 1.3?',
  ],
  ['nothing is shown where nothing is known', [unreachable('192.0.2.1', { kind: 'reset' })], ''],
  [
    'what not every address accepts is counted and not strong',
    [
      address({ protocols: acceptances({ 'TLSv1.0': 'A' }) }),
      address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.2': 'B' }) }),
    ],
    '*1.0* 1.2 (1 of 2)',
  ],
])('%s', (_, addresses, expected) => {
  expect(speaks(verdict('at-risk', endpoint(), addresses))).toBe(expected);
});

test('a version is the only one where it alone is accepted and nothing is unknown', () => {
  const only = (others?: typeof reset) =>
    row(verdict('ready', endpoint(), [address({ protocols: acceptances({ 'TLSv1.2': 'B' }, others) })])).only;
  expect([only(), only(reset)]).toEqual([true, false]);
});

test('dates of one day share a line, the earliest first; the protocol goes unnamed where there is only one', () => {
  const deadlines = [
    dated('TLSv1.0', '2026-12-01'),
    dated('TLSv1.1', '2026-12-01'),
    dated('TLSv1.2', '2018-02-28'),
  ];
  const several = verdict(
    'at-risk',
    endpoint(),
    [address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.1': 'A', 'TLSv1.2': 'B' }) })],
    { deadlines },
  );
  expect(row(several).deadlines).toEqual([
    'TLS 1.2 passed 28 Feb 2018',
    'TLS 1.0 and 1.1 on 1 Dec 2026 (9 days)',
  ]);
  const single = verdict('not-ready', endpoint(), [address({ protocols: acceptances({ 'TLSv1.0': 'A' }) })], {
    deadlines,
  });
  expect(row(single).deadlines).toEqual(['1 Dec 2026 (9 days)']);
});

test('a sunset is a deadline, ahead or passed', () => {
  const sunset = (text: string) =>
    row(verdict('at-risk', endpoint({ sunset: { date: moment(text), source: range(1) } }), [])).deadlines;
  expect([sunset('2027-01-31'), sunset('2026-01-31')]).toEqual([
    ['sunset on 31 Jan 2027 (70 days)'],
    ['sunset passed 31 Jan 2026'],
  ]);
});

test('what a header announces is a deadline too, each date once', () => {
  const says = (
    header: 'Sunset' | 'Deprecation',
    text: string,
    more: { undated?: true; address?: string } = {},
  ) => finding('notice', { kind: 'sunset', due: due(text), header, ...(more.undated && { undated: true }) });
  const findings = [
    says('Sunset', '2027-01-31'),
    says('Sunset', '2027-01-31', { address: '192.0.2.7' }),
    says('Deprecation', '2026-07-01'),
    says('Deprecation', '2026-11-22', { undated: true }),
  ];
  expect(row(verdict('at-risk', endpoint(), [], { findings })).deadlines).toEqual([
    'deprecation passed 1 Jul 2026',
    'sunset on 31 Jan 2027 (70 days)',
  ]);
});

test('where the endpoint is: its place unless that is the name, STARTTLS, owner', () => {
  const where = endpointRows(exampleReport()).map((one) => one.where);
  expect(where).toEqual([
    { place: 'orders.example.com:443', startTls: false, owner: '@acme/orders' },
    { place: 'mail.example.com:587', startTls: true, owner: undefined },
    { place: 'ftp.example.com:21', startTls: false, owner: undefined },
    { place: '', startTls: false, owner: undefined },
  ]);
});
