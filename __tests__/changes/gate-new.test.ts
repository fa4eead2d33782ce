import { judge } from '../../src/policy/judge.ts';
import type { EndpointVerdict } from '../../src/policy/verdict.ts';
import type { AddressObservation, Certificate } from '../../src/probe/observation.ts';
import type { Report } from '../../src/report/view/report.ts';
import { compareWith } from '../../src/report/view/since.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { toJsonReport } from '../../src/report/writers/json.ts';
import { rsaOnly } from '../policy/current-clients.ts';
import {
  address,
  at,
  completed,
  dated,
  endpoint,
  except,
  observe,
  unreachable,
} from '../policy/observations.ts';
import { type Night, readAgain, reportOf } from './nights.ts';

const orders = { name: 'Orders API', host: 'orders.example.com', url: 'https://orders.example.com/' };
const bank = { name: 'Bank', host: 'bank.example.com', url: 'https://bank.example.com/' };

const first = '2026-11-26';
const second = '2026-11-27';

const certifiedBy = (more: Partial<Certificate>) =>
  address('----++', {
    handshake: completed({
      subject: 'orders',
      issuer: 'an authority',
      altNames: [],
      validFromMs: at('2026-01-01').epochMs,
      validToMs: at('2028-01-01').epochMs,
      ...more,
    }),
  });

/** What `gate: new` says on the second day, with the report of the first. */
function judged(was: Night | undefined, now: Night, failOn: Report['failOn'] = 'error') {
  const earlier = was && readAgain(viewOf(reportOf(was, first)));
  const report = compareWith({ ...reportOf(now, second), failOn }, earlier, 'new');
  return { report, gate: viewOf(report).gate };
}

describe('with gate: new', () => {
  it('the errors of the earlier report pass, and are counted', () => {
    const night: Night = [
      [orders, '--+---'],
      [bank, '--+---'],
    ];
    const { report, gate } = judged(night, night);
    expect(report.conclusion).toBe('success');
    expect(gate).toBe(
      'The build passes; 2 errors of the report of 26 Nov 2026 are tolerated (fail-on: error, gate: new)',
    );
    expect(toJsonReport(viewOf(report)).since?.tolerated).toBe(2);
    expect(report.verdicts.map(({ state }) => state)).toEqual(['not-ready', 'not-ready']);
  });

  it('an error of another endpoint fails', () => {
    const { report, gate } = judged(
      [[orders, '--+---']],
      [
        [orders, '--+---'],
        [bank, '--+---'],
      ],
    );
    expect(report.conclusion).toBe('failure');
    expect(gate).toBe(
      'The build fails; 1 error of the report of 26 Nov 2026 is tolerated (fail-on: error, gate: new)',
    );
  });

  it('an error of another version of the same endpoint fails', () => {
    const both = { ...orders, dates: [dated('TLSv1.0', '2026-01-01'), dated('TLSv1.1', '2026-01-01')] };
    expect(judged([[both, '--+-++']], [[both, '--+-++']]).report.conclusion).toBe('success');
    expect(judged([[both, '--+-++']], [[both, '--++++']]).report.conclusion).toBe('failure');
  });

  it('another error of the same rule fails, and is not counted', () => {
    const levels = { certificate: 'error' } as const;
    const certified = (...more: readonly Partial<Certificate>[]): Night => [
      [{ ...orders, levels }, certifiedBy({ untrusted: 'SELF_SIGNED_CERT_IN_CHAIN', ...more[0] })],
    ];
    const one = certified();
    const two = certified({ wrongName: 'orders.example.com' });
    expect(judged(one, one).report.conclusion).toBe('success');
    const { report, gate } = judged(one, two);
    expect(report.conclusion).toBe('failure');
    expect(gate).toContain('1 error of the report of 26 Nov 2026 is tolerated');
    expect(judged(two, one).gate).toContain('1 error of the report of 26 Nov 2026 is tolerated');
    // One of the two is fixed, and the other is new.
    const other: Night = [[{ ...orders, levels }, certifiedBy({ wrongName: 'orders.example.com' })]];
    expect(judged(one, other).report.conclusion).toBe('failure');
  });

  it('a second error of the same kind fails', () => {
    const levels = { certificate: 'error' } as const;
    const untrusted = (code: string, ip: string) => ({ ...certifiedBy({ untrusted: code }), address: ip });
    const one = untrusted('SELF_SIGNED_CERT_IN_CHAIN', '192.0.2.1');
    const other = untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE', '192.0.2.2');
    const night = (...addresses: readonly AddressObservation[]): readonly EndpointVerdict[] => [
      judge(observe(endpoint({ ...orders, levels }), addresses), {
        nowMs: at(second).epochMs,
        onUnverified: 'warning',
      }),
    ];
    const reportWith = (verdicts: readonly EndpointVerdict[]) => ({ ...reportOf([], second), verdicts });
    const was = readAgain(viewOf(reportWith(night(one))));
    expect(compareWith(reportWith(night(one)), was, 'new').tolerated?.size).toBe(1);
    const report = compareWith(reportWith(night(one, other)), was, 'new');
    expect(report.tolerated?.size).toBe(1);
    expect(report.conclusion).toBe('failure');
  });

  it('a warning that has become an error fails', () => {
    const expected = { ...orders, expect: { status: [200], source: { ...except('sunset', first).source } } };
    const answered = (status: number, levels: object) =>
      [
        { ...expected, levels },
        { ...rsaOnly, http: { state: 'answered', status } },
      ] as never;
    const was: Night = [answered(500, { 'expected-status': 'warning' })];
    const now: Night = [answered(500, { 'expected-status': 'error' })];
    expect(judged(now, now).report.conclusion).toBe('success');
    expect(judged(was, now).report.conclusion).toBe('failure');
  });

  it('an error whose date was reached after that report fails', () => {
    const ending = (day: string) => ({ ...orders, dates: [dated('TLSv1.0', day)] });
    // On the first day it is an error as well, since nothing newer is supported.
    const night = (day: string): Night => [[ending(day), '--+---']];
    expect(judged(night('2026-11-26'), night('2026-11-26')).report.conclusion).toBe('success');
    expect(judged(night('2026-11-27'), night('2026-11-27')).report.conclusion).toBe('failure');
  });

  it('a report as of a day ahead does not cover the dates until then', () => {
    const night: Night = [[{ ...orders, dates: [dated('TLSv1.0', '2026-11-27')] }, '--+-++']];
    const ahead = { ...reportOf(night, '2027-03-01'), startedAtMs: at(first).epochMs };
    const report = compareWith(reportOf(night, second), readAgain(viewOf(ahead)), 'new');
    expect(report.conclusion).toBe('failure');
  });

  it('an error that an exception kept from counting fails when it ends', () => {
    const excepted = { ...orders, exceptions: [except('minimum-version', first)] };
    expect(judged([[excepted, '--+---']], [[excepted, '--+---']]).report.conclusion).toBe('failure');
  });

  it('everything is new without an earlier report', () => {
    const { report, gate } = judged(undefined, [[orders, '--+---']]);
    expect(report.conclusion).toBe('failure');
    expect(gate).toBe('The build fails (fail-on: error, gate: new)');
  });

  it('a run that verified nothing fails, also if the earlier one did', () => {
    const night: Night = [[orders, unreachable({ kind: 'connect-timeout', afterMs: 10_000 })]];
    expect(judged(night, night).report.conclusion).toBe('failure');
  });

  it('warnings of the earlier report pass too where warnings fail the build', () => {
    const { report, gate } = judged([[orders, rsaOnly]], [[orders, rsaOnly]], 'warning');
    expect(report.conclusion).toBe('success');
    expect(gate).toContain('1 finding of the report of 26 Nov 2026 is tolerated');
    expect(judged([[orders, '----++']], [[orders, rsaOnly]], 'warning').report.conclusion).toBe('failure');
  });
});
