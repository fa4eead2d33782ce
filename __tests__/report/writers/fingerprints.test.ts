import type { Endpoint } from '../../../src/config/endpoint.ts';
import { loadInline } from '../../../src/config/load.ts';
import { judge } from '../../../src/policy/judge.ts';
import type { AddressObservation } from '../../../src/probe/observation.ts';
import type { Report } from '../../../src/report/view/report.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { renderSarif } from '../../../src/report/writers/sarif.ts';
import {
  acceptances,
  address,
  endpoint,
  exampleReport,
  finding,
  report,
  richReport,
  verdict,
} from '../reports.ts';

interface Seen {
  readonly ruleId: string;
  readonly level: string;
  readonly message: string;
  readonly fingerprint: string;
}

function resultsOf(of: Report): readonly Seen[] {
  const { results } = JSON.parse(renderSarif(viewOf(of))).runs[0];
  return results.map(
    (result: {
      ruleId: string;
      level: string;
      message: { text: string };
      partialFingerprints: Record<string, string>;
    }) => ({
      ruleId: result.ruleId,
      level: result.level,
      message: result.message.text,
      fingerprint: result.partialFingerprints['tlsReadiness/v1'] ?? '',
    }),
  );
}

const fingerprintsOf = (of: Report) => resultsOf(of).map(({ fingerprint }) => fingerprint);

const list = `
deprecations:
  - { protocol: TLSv1.1, date: 2026-12-01 }
endpoints:
  - name: Orders API
    url: https://orders.example.com/v2/ping
    sunset: 2027-06-30
  - name: Mail
    url: smtps://mail.example.com
    exceptions:
      - { rule: certificate, until: 2026-11-30, reason: none }
  - name: Down
    url: https://down.example.com
    deprecation-date: 2026-12-01
`;

/** What the addresses of each endpoint of the list answered. */
function observedOf({ name }: Endpoint): readonly AddressObservation[] {
  const suite = 'TLS_RSA_WITH_AES_128_CBC_SHA';
  if (name === 'Orders API') {
    const http = { state: 'answered', status: 200, deprecation: '@1688169599' } as const;
    return [address({ protocols: acceptances({ 'TLSv1.0': suite, 'TLSv1.1': suite }), http })];
  }
  if (name === 'Mail') {
    return [address({ protocols: acceptances({ 'TLSv1.0': suite, 'TLSv1.1': suite, 'TLSv1.2': suite }) })];
  }
  const failure = { kind: 'connect', code: 'ECONNREFUSED' } as const;
  return [address({ protocols: acceptances({}, { state: 'unknown', failure }), unreachable: failure })];
}

/** The list as the policy itself judges it on a day. */
async function reportOn(day: string): Promise<Report> {
  const { endpoints } = await loadInline(list);
  const nowMs = Date.parse(day);
  const verdicts = endpoints.map((of) =>
    judge({ endpoint: of, addresses: observedOf(of), durationMs: 1 }, { nowMs, onUnverified: 'warning' }),
  );
  return report(verdicts, { judgedAtMs: nowMs, startedAtMs: nowMs });
}

test('the same problems have the same fingerprints from day to day, though their messages differ', async () => {
  const [early, late] = [
    resultsOf(await reportOn('2026-11-02T08:00:00Z')),
    resultsOf(await reportOn('2026-11-09T17:00:00Z')),
  ];
  expect(early.length).toBeGreaterThan(5);
  expect(late.map(({ fingerprint }) => fingerprint)).toEqual(early.map(({ fingerprint }) => fingerprint));
  const changed = late.filter(({ message }, index) => message !== early[index]?.message);
  expect(changed.length).toBeGreaterThan(2);
});

test('they stay the same when a date is reached and the level rises', async () => {
  const levels = (results: readonly Seen[]) =>
    new Map(
      results.filter(({ ruleId }) => ruleId !== 'exception').map((each) => [each.fingerprint, each.level]),
    );
  const before = levels(resultsOf(await reportOn('2026-11-30T23:59:59Z')));
  const after = levels(resultsOf(await reportOn('2026-12-01T00:00:00Z')));
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  const risen = [...after].filter(
    ([fingerprint, level]) => level === 'error' && before.get(fingerprint) !== 'error',
  );
  expect(risen.length).toBeGreaterThan(2);
});

test.each([
  ['the example', exampleReport()],
  ['everything', richReport()],
])('no two problems of %s share one', (_, of) => {
  const prints = fingerprintsOf(of);
  expect(new Set(prints).size).toBe(prints.length);
  for (const fingerprint of prints) expect(fingerprint).toMatch(/^[0-9a-f]{32}:[1-9]\d*$/);
});

const old = (protocol: 'TLSv1.0' | 'TLSv1.1') =>
  ({ kind: 'accepts-old', protocol, minimum: 'TLSv1.2', belowMinimum: true }) as const;
const plainFinding = finding('notice', old('TLSv1.0'), { rule: 'deprecated-version', protocol: 'TLSv1.0' });
const of = (one: Endpoint, ...findings: readonly (typeof plainFinding)[]) =>
  fingerprintsOf(report([verdict('at-risk', one, [], { findings })]));

test.each([
  [
    'protocol',
    endpoint(),
    finding('notice', old('TLSv1.1'), { rule: 'deprecated-version', protocol: 'TLSv1.1' }),
  ],
  ['URL', endpoint({ url: 'https://other.example.com' }), plainFinding],
  ['name', endpoint({ name: 'Other API' }), plainFinding],
  ['rule', endpoint(), { ...plainFinding, rule: 'minimum-version' as const }],
  ['kind', endpoint(), { ...plainFinding, facts: { kind: 'certificate-expired', onMs: 0 } as const }],
])('another %s is another problem', (_, one, other) => {
  expect(of(one, other)).not.toEqual(of(endpoint(), plainFinding));
});

test('a header and the list that announce an end are two problems', () => {
  const due = { state: 'ahead', date: { text: '2027-01-31', epochMs: 0 }, days: 70 } as const;
  const sunset = (header?: 'Sunset' | 'Deprecation') =>
    finding('notice', { kind: 'sunset', due, ...(header && { header }) }, { rule: 'sunset' });
  const prints = of(endpoint(), sunset(), sunset('Sunset'), sunset('Deprecation'));
  expect(prints.every((print) => print.endsWith(':1'))).toBe(true);
  expect(new Set(prints).size).toBe(3);
});

test('level, place in the list, failure and the day of an exception make no other problem', () => {
  const moved = { ...plainFinding, level: 'error' as const, source: { ...plainFinding.source, line: 99 } };
  expect(of(endpoint({ owner: '@acme/others' }), moved)).toEqual(of(endpoint(), plainFinding));
});

test('addresses that show the same are counted in their own order, not in that of the name server', () => {
  const untrusted = (ip: string, code: string) =>
    finding(
      'warning',
      { kind: 'certificate-untrusted', code, issuer: 'CN=x' },
      { rule: 'certificate', address: ip },
    );
  const [first, second] = [untrusted('192.0.2.1', 'A'), untrusted('192.0.2.2', 'B')];
  const [one, two] = of(endpoint(), first, second);
  expect(one).not.toBe(two);
  expect(of(endpoint(), second, first)).toEqual([two, one]);
  // Whichever address is seen first, a problem alone is the same problem.
  expect(of(endpoint(), second)).toEqual([one]);
});
