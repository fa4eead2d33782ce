import { failureSentence, headline, standfirst } from '../../src/report/headline.ts';
import { exampleReport, login, moment, now, ordersApi, outgoingMail, partnerFtp, report } from './reports.ts';

test.each([
  [[ordersApi(), outgoingMail(), partnerFtp(), login()], '1 of 4 endpoints is not ready'],
  [[ordersApi(), ordersApi(), login()], '2 of 3 endpoints are not ready'],
  [[ordersApi(), ordersApi()], '2 of 2 endpoints are not ready'],
  [[ordersApi()], 'the only endpoint is not ready'],
  [[outgoingMail(), login()], '1 of 2 endpoints is at risk'],
  [[outgoingMail(), outgoingMail(), login()], '2 of 3 endpoints are at risk'],
  [[partnerFtp(), outgoingMail(), login()], '1 of 3 endpoints is at risk'],
  [[login(), login(), login(), login()], 'all 4 endpoints are ready'],
  [[login()], 'the only endpoint is ready'],
  [[], 'there was no endpoint to check'],
])('the headline names the worst state (%#)', (verdicts, expected) => {
  expect(headline(report(verdicts))).toBe(`TLS readiness: ${expected}`);
});

test('below it stand the worst endpoints, the other states and the next deadline', () => {
  expect(standfirst(exampleReport())).toEqual({
    worst: [{ name: 'Orders API', phrase: 'still requires TLS 1.0' }],
    more: 0,
    others: ['1 is at risk', '1 could not be checked'],
    nextDeadline: '1 Dec 2026 (9 days)',
    judgedAsOf: undefined,
  });
});

test('it names three endpoints and counts the rest', () => {
  const { worst, more } = standfirst(report(Array.from({ length: 1_003 }, ordersApi)));
  expect([worst.length, more]).toEqual([3, 1_000]);
});

test('it says as of which day the endpoints were judged, where that is not the day of the run', () => {
  const future = report([login()], { judgedAtMs: moment('2027-03-01').epochMs, startedAtMs: now });
  expect(standfirst(future).judgedAsOf).toBe('1 Mar 2027');
});

test('it says what can fail the build, where that is not all', () => {
  const of = exampleReport();
  const gate = (count: number) => {
    const gated = new Set(of.verdicts.slice(0, count).map(({ integration }) => integration));
    return standfirst({ ...of, gated }).gated;
  };
  expect([gate(0), gate(1), gate(4), standfirst(of).gated]).toEqual([
    'nothing that this pull request touches can fail the build',
    'only 1 of 4 endpoints can fail the build',
    undefined,
    undefined,
  ]);
});

test.each([
  [
    exampleReport(),
    'Orders API (orders.example.com:443) still requires TLS 1.0; of 4 endpoints, 1 is not ready, 1 is at risk and 1 could not be checked.',
  ],
  [
    report([outgoingMail()]),
    'Outgoing mail (mail.example.com:587) still accepts TLS 1.0 and 1.1; of 1 endpoint, 1 is at risk.',
  ],
  [report([login()]), 'TLS readiness: the only endpoint is ready.'],
])('the sentence that fails the build names the worst endpoint (%#)', (failed, expected) => {
  expect(failureSentence(failed)).toBe(expected);
});
