import { concludes, exitCode } from '../../src/policy/gate.ts';
import { dated, except, verdictOn } from './observations.ts';

const ready = verdictOn({ name: 'ready' }, ['----++']);
const noticed = verdictOn({ name: 'noticed' }, ['---+++']);
const warned = verdictOn({ name: 'warned', dates: [dated('TLSv1.1', '2026-12-01')] }, ['---+++']);
const broken = verdictOn({ name: 'broken' }, ['--+---']);
const excepted = verdictOn({ name: 'excepted', exceptions: [except('minimum-version', '2026-12-31')] }, [
  '--+---',
]);
const down = verdictOn({ name: 'down' }, ['??????']);
const downAndDue = verdictOn({ name: 'due', dates: [dated('TLSv1.0', '2026-01-01')] }, ['??????']);

test.each([
  ['nothing', [], 'success', 'success'],
  ['ready', [ready], 'success', 'success'],
  ['a notice', [noticed], 'success', 'success'],
  ['a warning', [ready, warned], 'success', 'failure'],
  ['an error', [ready, broken], 'failure', 'failure'],
  ['an excepted error', [excepted], 'success', 'success'],
  ['unverified', [down], 'success', 'failure'],
  ['unverified with its date reached', [downAndDue], 'failure', 'failure'],
] as const)('%s', (_, verdicts, onError, onWarning) => {
  expect(concludes(verdicts, 'error')).toBe(onError);
  expect(concludes(verdicts, 'warning')).toBe(onWarning);
  expect(concludes(verdicts, 'never')).toBe('success');
});

test('the exit code follows the conclusion', () => {
  expect([exitCode('success'), exitCode('failure')]).toEqual([0, 1]);
});
