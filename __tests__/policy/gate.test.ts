import { concludes, exitCode, gateReason } from '../../src/policy/gate.ts';
import { dated, except, unreachable, verdictOn } from './observations.ts';

const ready = verdictOn({ name: 'ready' }, ['----++']);
const noticed = verdictOn({ name: 'noticed' }, ['---+++']);
const warned = verdictOn({ name: 'warned', dates: [dated('TLSv1.1', '2026-12-01')] }, ['---+++']);
const broken = verdictOn({ name: 'broken' }, ['--+---']);
const excepted = verdictOn({ name: 'excepted', exceptions: [except('minimum-version', '2026-12-31')] }, [
  '--+---',
]);
const down = verdictOn({ name: 'down' }, ['??????']);
const partly = verdictOn({ name: 'partly' }, ['--??++']);
const downAndDue = verdictOn({ name: 'due', dates: [dated('TLSv1.0', '2026-01-01')] }, ['??????']);
const downAndExcepted = verdictOn({ name: 'known', exceptions: [except('unverified', '2026-12-31')] }, [
  '??????',
]);

test.each([
  ['ready', [ready], 'no-findings', 'no-findings'],
  ['a notice', [noticed], 'no-findings', 'no-findings'],
  ['a warning', [ready, warned], 'no-findings', 'findings'],
  ['an error', [ready, broken], 'findings', 'findings'],
  ['an excepted error', [excepted], 'no-findings', 'no-findings'],
  ['one of two unverified', [ready, down], 'no-findings', 'findings'],
  ['one of two unverified, with its date reached', [ready, downAndDue], 'findings', 'findings'],
  ['all unverified', [down, downAndDue], 'nothing-verified', 'nothing-verified'],
  ['the only one excepted from being verified', [downAndExcepted], 'nothing-verified', 'nothing-verified'],
  ['one unverified in part, where a handshake completed', [partly], 'no-findings', 'findings'],
  ['all others unverified', [downAndExcepted, down], 'nothing-verified', 'nothing-verified'],
] as const)('%s', (_, verdicts, onError, onWarning) => {
  expect(gateReason(verdicts, 'error')).toBe(onError);
  expect(gateReason(verdicts, 'warning')).toBe(onWarning);
  expect(gateReason(verdicts, 'never')).toBe('never');
});

test.each([
  ['findings', [broken], 'failure'],
  ['nothing that could be verified', [down], 'failure'],
  ['no findings', [ready], 'success'],
  ['nothing to judge', [], 'success'],
] as const)('%s: the conclusion, and success with fail-on: never', (_, verdicts, conclusion) => {
  expect(concludes(verdicts, 'error')).toBe(conclusion);
  expect(concludes(verdicts, 'never')).toBe('success');
});

test.each(['error', 'warning', 'notice'] as const)(
  'a run that verified nothing fails where unverified is a %s, and the verdict stays unverified',
  (onUnverified) => {
    const failure = { kind: 'connect', code: 'ECONNREFUSED' } as const;
    const verdict = verdictOn({}, [unreachable(failure)], { onUnverified });
    expect(verdict).toMatchObject({ state: 'unverified', findings: [{ level: onUnverified }] });
    expect(concludes([verdict], 'error')).toBe('failure');
  },
);

test.each(['error', 'never'] as const)(
  'a cancelled run fails with fail-on: %s, and one out of time as usual',
  (failOn) => {
    const howFar = { done: 1, endpoints: 2, clients: 0 };
    expect(concludes([ready], failOn, { stopped: { kind: 'cancelled', ...howFar } })).toBe('failure');
    expect(concludes([], failOn, { stopped: { kind: 'cancelled', ...howFar } })).toBe('failure');
    expect(
      concludes([ready, down], failOn, { stopped: { kind: 'time-limit', limit: '5m', ...howFar } }),
    ).toBe('success');
  },
);

test('a run that only observes passes whatever is found, unless it is cancelled', () => {
  const stopped = { kind: 'cancelled', done: 1, endpoints: 2, clients: 0 } as const;
  expect(concludes([down], 'error', { judgedElsewhere: true })).toBe('success');
  expect(concludes([down], 'error', { judgedElsewhere: true, stopped })).toBe('failure');
});

test('the exit code follows the conclusion', () => {
  expect([exitCode('success'), exitCode('failure')]).toEqual([0, 1]);
});
