import type { Endpoint } from '../../src/config/endpoint.ts';
import { plainLayout } from '../../src/report/formats.ts';
import { toJsonReport } from '../../src/report/writers/json.ts';
import { renderSummary } from '../../src/report/writers/summary.ts';
import { terminalParts } from '../../src/report/writers/terminal.ts';
import { limited } from '../policy/current-clients.ts';
import { address, dated, unknown, unreachable } from '../policy/observations.ts';
import { golden } from '../report/golden.ts';
import { type Night, nightly } from './nights.ts';

/** Seven nights in which servers change, go down and come back, and the list changes as well. */

const at = (host: string, name: string, more: Partial<Endpoint> = {}): Partial<Endpoint> => ({
  name,
  host,
  url: `https://${host}/`,
  ...more,
});

const orders = at('orders.example.com', 'Orders API');
const bank = at('bank.example.com', 'Bank');
const partner = at('partner.example.com', 'Partner');
const crm = at('crm.example.com', 'CRM');
const cloud = at('cloud.example.com', 'Cloud');
const fax = at('fax.example.com', 'Fax gateway');
const ending = (date: string) => ({ ...orders, dates: [dated('TLSv1.1', date, 'file')] });

const down = unreachable({ kind: 'connect-timeout', afterMs: 10_000 });
const classical = address('----++', {
  hybrid: { state: 'refused', by: 'alert', alert: 'handshake_failure' },
});
const hybrid = address('----++', { hybrid: { state: 'accepted', cipher: 'TLS_AES_256_GCM_SHA384' } });
const silentOnOld = address('----++', {
  protocols: { ...address('----++').protocols, 'TLSv1.0': unknown(), 'TLSv1.1': unknown() },
});

const nights: readonly { readonly day: string; readonly night: Night }[] = [
  {
    day: '2026-11-26',
    night: [
      [orders, '--+++-'],
      [bank, '----++'],
      [partner, '--+++-'],
      [crm, '----+-'],
      [cloud, classical],
    ],
  },
  // The first change of a server; another one is down.
  {
    day: '2026-11-27',
    night: [
      [orders, '----+-'],
      [bank, '----++'],
      [partner, down],
      [crm, '----+-'],
      [cloud, classical],
    ],
  },
  // It stays down, and the list has another endpoint.
  {
    day: '2026-11-28',
    night: [
      [orders, '---++-'],
      [bank, '----++'],
      [partner, down],
      [crm, limited('--+++', '-++')],
      [cloud, classical],
      [fax, '--++++'],
    ],
  },
  // It is back, and has changed meanwhile. The list has a date.
  {
    day: '2026-11-29',
    night: [
      [ending('2026-12-20'), '---++-'],
      [bank, '--+---'],
      [partner, '----+-'],
      [crm, limited('--+++', '-++')],
      [cloud, hybrid],
      [fax, silentOnOld],
    ],
  },
  // No server changes, and the date is postponed.
  {
    day: '2026-11-30',
    night: [
      [ending('2027-01-31'), '---++-'],
      [bank, '--+---'],
      [partner, '----+-'],
      [crm, limited('--+++', '-++')],
      [cloud, hybrid],
      [fax, silentOnOld],
    ],
  },
  {
    day: '2026-12-01',
    night: [
      [orders, '---++-'],
      [bank, '----++'],
      [partner, '----++'],
      [crm, '----+-'],
      [cloud, hybrid],
      [fax, '----++'],
    ],
  },
  {
    day: '2026-12-02',
    night: [
      [orders, '---++-'],
      [bank, '----+-'],
      [partner, '--+-++'],
      [crm, '----+-'],
      [cloud, classical],
    ],
  },
];

const views = nightly(nights);

test('what each night says of the night before', () => {
  const sections = views.map((view, index) => {
    const part = terminalParts(view, plainLayout).find(({ title }) => title.startsWith('Since'));
    const told = part ? [part.title, ...part.lines] : ['There is no earlier report.'];
    return [`${nights[index]?.day}`, ...told.map((line) => `  ${line}`), ''].join('\n');
  });
  const text = sections.join('\n');
  expect(text).toBe(golden('seven-nights.txt', text, import.meta.url));
});

test('the summary begins with it', () => {
  const [first = '', ...others] = views.map((view) => renderSummary(view));
  expect(first).not.toContain('Since');
  for (const summary of others) {
    const headings = summary.split('\n').filter((line) => line.startsWith('####'));
    expect(headings[0]).toMatch(/^#### Since \d+ Nov 2026$|^#### Since 1 Dec 2026$/);
  }
});

test('an endpoint that stays down is unverified since the first night', () => {
  const since = views.map((view) => {
    const json = toJsonReport(view).endpoints.find(({ name }) => name === 'Partner');
    return json?.unverifiedSince;
  });
  expect(since).toEqual([undefined, '2026-11-27', '2026-11-27', undefined, undefined, undefined, undefined]);
});

test('that it is down is no change, and what changed meanwhile is told when it is back', () => {
  const changesOf = (index: number) =>
    (toJsonReport(views[index]!).changes ?? []).filter(({ endpoint }) => endpoint === 'Partner');
  expect(changesOf(1)).toEqual([]);
  expect(changesOf(2)).toEqual([]);
  expect(changesOf(3)).toMatchObject([
    {
      kind: 'disabled',
      protocols: ['TLSv1.0', 'TLSv1.1'],
      shutOut: ['TLSv1.0', 'TLSv1.1'],
      from: '2026-11-26T03:17:00.000Z',
      to: '2026-11-29T03:17:00.000Z',
    },
  ]);
  expect(toJsonReport(views[1]!).since?.notVerifiedAgain).toMatchObject([
    { endpoint: 'Partner', protocols: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'] },
  ]);
});
