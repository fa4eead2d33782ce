import type { VerdictState } from '../../../src/policy/verdict.ts';
import {
  countsSentence,
  failureSentence,
  gateScope,
  gateSentence,
  headline,
  worstState,
} from '../../../src/report/view/headline.ts';
import { clientVerdicts } from '../../../src/report/view/report.ts';
import { reportWithClients } from '../client-reports.ts';
import { exampleReport, login, ordersApi, outgoingMail, partnerFtp, report } from '../reports.ts';

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
  [[], 'there is no endpoint to check'],
])('the headline names the worst state (%#)', (verdicts, expected) => {
  expect(headline(report(verdicts))).toBe(`TLS readiness: ${expected}`);
});

test('errors of unverified endpoints read worse than warnings', () => {
  const unreachable = partnerFtp();
  const findings = unreachable.findings.map((each) => ({ ...each, level: 'error' as const }));
  const verdicts = [outgoingMail(), { ...unreachable, findings }, login()];
  expect(worstState({ verdicts })).toBe('unverified');
  expect(headline(report(verdicts))).toBe('TLS readiness: 1 of 3 endpoints is unverified');
});

test('nothing judged is unverified, and not ready', () => {
  expect(worstState({ verdicts: [] })).toBe('unverified');
});

describe('the second line', () => {
  const clientsIn = (wanted: VerdictState) =>
    clientVerdicts(reportWithClients()).filter(({ state }) => state === wanted);

  test.each([
    [[ordersApi(), login()], 'error', 'fails (fail-on: error)'],
    [[ordersApi(), ordersApi()], 'error', 'fails (fail-on: error)'],
    [[ordersApi(), outgoingMail()], 'warning', 'fails (fail-on: warning)'],
    [[ordersApi(), ...clientsIn('not-ready')], 'error', 'fails (fail-on: error)'],
    [[login(), ...clientsIn('ready')], 'error', 'passes (fail-on: error)'],
    [[login(), outgoingMail()], 'error', 'passes (fail-on: error)'],
    [[login()], 'warning', 'passes (fail-on: warning)'],
    [[partnerFtp(), partnerFtp()], 'error', 'fails: no endpoint could be verified (fail-on: error)'],
    [[partnerFtp()], 'never', 'passes, whatever is found (fail-on: never)'],
    [[], 'error', 'passes: there is nothing to judge'],
  ] as const)(
    'says whether the build fails, why, and by which setting (%#)',
    (verdicts, failOn, expected) => {
      expect(gateSentence({ verdicts, failOn })).toBe(`The build ${expected}`);
    },
  );

  test.each([
    [[ordersApi(), login()], 1, 'fails (fail-on: error)'],
    [[login(), ordersApi()], 1, 'passes (fail-on: error)'],
    [[partnerFtp(), login()], 1, 'fails: no changed endpoint could be verified (fail-on: error)'],
    [[ordersApi(), login()], 0, 'passes: the change touches nothing that is checked (gate: changed)'],
  ])('names what the pull request touches where only that is judged (%#)', (verdicts, count, expected) => {
    const gated = new Set(verdicts.slice(0, count).map(({ integration }) => integration));
    expect(gateSentence({ verdicts, failOn: 'error', gated })).toBe(`The build ${expected}`);
  });
});

test.each([
  [{ endpoints: 130, clients: 0 }, 'the run was cancelled after 40 of 130 endpoints'],
  [{ endpoints: 130, clients: 1 }, 'the run was cancelled after 40 of 131 endpoints and client'],
  [{ endpoints: 0, clients: 50 }, 'the run was cancelled after 40 of 50 clients'],
])('the second line says that a run was cancelled, and how far it was: %j', (all, why) => {
  const stopped = { kind: 'cancelled', done: 40, ...all } as const;
  expect(gateSentence({ verdicts: [login()], failOn: 'never', stopped })).toBe(
    `The build fails, whatever fail-on says: ${why}`,
  );
});

test('it says what can fail the build, where that is not all', () => {
  const of = exampleReport();
  const scope = (count: number) => {
    const gated = new Set(of.verdicts.slice(0, count).map(({ integration }) => integration));
    return gateScope({ ...of, gated });
  };
  expect([scope(0), scope(1), scope(4), gateScope(of)]).toEqual([
    undefined,
    'only 1 of 4 endpoints can fail the build',
    undefined,
    undefined,
  ]);
});

test.each([
  [exampleReport(), '4 endpoints: 1 not ready, 1 at risk, 1 unverified, 1 ready'],
  [report([login()]), '1 endpoint: 1 ready'],
  [report(Array.from({ length: 1_200 }, () => login())), '1,200 endpoints: 1,200 ready'],
  [report([]), '0 endpoints'],
])('each state is counted once (%#)', (of, expected) => {
  expect(countsSentence(of)).toBe(expected);
});

test('the sentence that fails the build says what the result is, and by which setting', () => {
  expect(failureSentence(exampleReport())).toMatch(
    /^TLS readiness: 1 of 4 endpoints is not ready\. The build fails \(fail-on: error\)\..*job summary\.$/,
  );
});
