import { judge } from '../../src/policy/judge.ts';
import type { AddressObservation, RootCertificate } from '../../src/probe/observation.ts';
import type { Report } from '../../src/report/view/report.ts';
import { compareWith } from '../../src/report/view/since.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { toJsonReport } from '../../src/report/writers/json.ts';
import { limited } from '../policy/current-clients.ts';
import { address, completed, endpoint, now, observe, unreachable } from '../policy/observations.ts';
import { nightly, readAgain, reportOf } from './nights.ts';

/** What each report carries to the next one. */

const orders = { name: 'Orders API', host: 'orders.example.com', url: 'https://orders.example.com/' };
const down = unreachable({ kind: 'connect-timeout', afterMs: 10_000 });

const withRoot = (fingerprint256: string) =>
  address('----++', {
    handshake: completed({
      subject: 'orders.example.com',
      issuer: 'an authority',
      altNames: [],
      validFromMs: Date.UTC(2026, 0),
      validToMs: Date.UTC(2028, 0),
      root: { subject: 'Root', fingerprint256, bundled: true },
    }),
  });

/** The changes that the last of these nights tells of. */
function changesOn(...found: readonly (AddressObservation | string)[]) {
  const nights = found.map((each, index) => ({
    day: `2026-11-${20 + index}`,
    night: [[orders, each]] as const,
  }));
  const last = nightly(nights).at(-1);
  return (last && toJsonReport(last).changes)?.map(({ kind, message }) => `${kind}: ${message}`);
}

describe('over nights in which the endpoint is down', () => {
  it('a root is not forgotten', () => {
    const changed = ['root-changed: the certificate leads to another root'];
    expect(changesOn(withRoot('AA'), withRoot('BB'))).toEqual(changed);
    expect(changesOn(withRoot('AA'), down, down, withRoot('BB'))).toEqual(changed);
    expect(changesOn(withRoot('AA'), down)).toEqual([]);
    expect(changesOn(withRoot('AA'), down, withRoot('AA'))).toEqual([]);
  });

  it('clients of today that connected are not forgotten', () => {
    const unreached = limited('-----', '+--');
    const lost = ['lost: no current client connects any more'];
    expect(changesOn('----+-', unreached)).toEqual(lost);
    expect(changesOn('----+-', down, unreached)).toEqual(lost);
    expect(changesOn(unreached, down, '----+-')).toEqual([
      'recovered: all current clients (Java, Go, Python, .NET, OpenSSL) connect',
    ]);
    expect(changesOn('----+-', limited('+-+++', '+--'))).toEqual([
      'regressed: Go 1.22 and newer no longer connects',
    ]);
  });
});

describe('saved observations that are judged later', () => {
  /** The report of 28 Nov 2026 about what was observed on another day, and what it says since another report. */
  const judged = (observedOn: string, letters: AddressObservation | string, since?: Report) => {
    const observedMs = Date.parse(`${observedOn}T03:17:00Z`);
    const report = {
      ...reportOf([[orders, letters]], '2026-11-28'),
      observed: { fromMs: observedMs, toMs: observedMs },
    };
    return since ? compareWith(report, readAgain(viewOf(since)), 'all') : report;
  };
  const rows = (report: Report) =>
    viewOf(report).changes?.rows.map(({ label, words }) => `${label}: ${words}`);

  it('have changed between the days on which they were observed', () => {
    const report = judged('2026-11-27', '---+++', judged('2026-11-01', '--++++'));
    expect(rows(report)).toEqual([
      'Disabled: clients limited to TLS 1.0 lost access between 1 Nov 2026 and 27 Nov 2026',
    ]);
    expect(viewOf(report).changes?.title).toBe('Since 1 Nov 2026');
  });

  it('are unverified since the day on which they were observed', () => {
    const report = judged('2026-11-20', down, judged('2026-11-01', '----++'));
    expect(rows(report)?.join()).toMatch(/unverified since 20 Nov 2026$/);
  });

  it('are not compared with a report of what was observed after them', () => {
    const report = judged('2026-11-01', '--++++', judged('2026-11-27', '---+++'));
    expect(rows(report)).toEqual(['Not compared: observed on 1 Nov 2026, before the earlier report']);
    expect(toJsonReport(viewOf(report))).toMatchObject({
      since: { startedAt: '2026-11-27T03:17:00.000Z', observedBefore: '2026-11-01T03:17:00.000Z' },
      changes: [],
    });
  });
});

it('what a TLS-inspecting proxy shows is not carried as the endpoint’s', () => {
  const observed = (found: AddressObservation | string, interceptor?: RootCertificate) => {
    const settings = { nowMs: now, onUnverified: 'warning', interceptor } as const;
    return { ...reportOf([], '2026-11-27'), verdicts: [judge(observe(endpoint(orders), [found]), settings)] };
  };
  const root = { subject: 'Proxy', fingerprint256: 'PP', bundled: false };
  const was = readAgain(viewOf(observed(withRoot('AA'))));
  const behind = compareWith(observed(withRoot('PP'), root), was, 'all');
  expect(behind.since?.changes).toEqual([]);
  const json = toJsonReport(viewOf(behind)).endpoints[0];
  expect(new Set(Object.values(json?.currentClients ?? {}))).toEqual(new Set(['unknown']));
  expect(json?.needs.RSA).toBe('unknown');
  expect(json?.lastKnown?.roots).toEqual(['AA']);
  const later = compareWith(observed(withRoot('AA')), readAgain(viewOf(behind)), 'all');
  expect(later.since?.changes).toEqual([]);
});
