import { timeline } from '../../src/report/timeline.ts';
import { client, clientVerdict, withClients } from './client-reports.ts';
import {
  acceptances,
  address,
  dated,
  due,
  endpoint,
  finding,
  moment,
  range,
  report,
  verdict,
} from './reports.ts';

const old = [address({ protocols: acceptances({ 'TLSv1.0': 'A' }) })];

test('only what breaks within the time of warning is urgent', () => {
  const breaking = (text: string) =>
    verdict('not-ready', endpoint(), old, { deadlines: [dated('TLSv1.0', text)] });
  const [near, ahead] = timeline(report([breaking('2026-12-01'), breaking('2027-12-01')]));
  expect([near?.urgent, ahead?.urgent]).toEqual([true, false]);
  const both = [address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.2': 'B' }) })];
  const [accepted] = timeline(
    report([verdict('at-risk', endpoint(), both, { deadlines: [dated('TLSv1.0', '2026-12-01')] })]),
  );
  expect(accepted).toMatchObject({
    touched: [{ of: 'endpoint', name: 'Orders API', fate: 'accepts' }],
    urgent: false,
  });
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
  const entries = timeline(report([announced, configured]));
  expect(
    entries.map(({ date, what, origin, touched }) => [
      date.text,
      what,
      origin,
      touched.map(({ name, fate }) => `${name}: ${fate}`),
    ]),
  ).toEqual([
    ['2026-12-24', 'deprecation', 'its Deprecation header', ['Search: deprecates']],
    ['2027-01-31', 'sunset', 'its Sunset header', ['Search: breaks']],
    ['2027-01-31', 'sunset', 'your list', ['Fax: breaks']],
  ]);
});

test('clients stand beside the endpoints that the same date touches', () => {
  const deadlines = [dated('TLSv1.0', '2026-12-01')];
  const called = (name: string, offered: { lowest?: 'TLSv1.0'; highest?: 'TLSv1.0' | 'TLSv1.3' }) =>
    clientVerdict('at-risk', client({ name, warnWithinMs: 90 * 86_400_000 }), {}, { offered, deadlines });
  const entries = timeline(
    withClients(report([verdict('not-ready', endpoint(), old, { deadlines })]), [
      called('old worker', { highest: 'TLSv1.0' }),
      called('sync', { lowest: 'TLSv1.0', highest: 'TLSv1.3' }),
      called('silent', {}),
      clientVerdict(
        'unverified',
        client({ name: 'switched off' }),
        { ended: { kind: 'not-run' } },
        { deadlines },
      ),
    ]),
  );
  expect(entries).toEqual([
    expect.objectContaining({
      touched: [
        { of: 'endpoint', name: 'Orders API', fate: 'breaks' },
        { of: 'client', name: 'old worker', fate: 'breaks' },
        { of: 'client', name: 'sync', fate: 'offers' },
        { of: 'client', name: 'silent', fate: 'unknown' },
      ],
      urgent: true,
    }),
  ]);
});
