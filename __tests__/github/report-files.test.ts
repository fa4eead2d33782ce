import { closedPort } from '../servers.ts';
import { testClock } from './clock.ts';
import { runHere } from './runner.ts';

it('a report overwrites neither a list nor another report', async () => {
  const list = `endpoints:\n  - tls://127.0.0.1:${await closedPort()}\n`;
  const inputs = {
    config: 'list.yml',
    'fail-on': 'never',
    retries: '0',
    'json-file': './list.yml',
    'sarif-file': 'report',
    'junit-file': 'report',
  };
  const step = await runHere({ files: { 'list.yml': list }, inputs }, testClock());
  expect(step.exitCode).toBe(1);
  for (const name of ['json-file', 'junit-file']) {
    expect(step.stdout).toContain(
      `input \`${name}\`: found a list or the file of another report, expected a file of its own`,
    );
  }
  expect(await step.file('./list.yml')).toBe(list);
  expect(await step.file('report')).toContain('sarif');
});
