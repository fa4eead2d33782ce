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

it('a report goes through no symbolic link of the workspace', async () => {
  const list = `endpoints:\n  - tls://127.0.0.1:${await closedPort()}\n`;
  const inputs = {
    config: 'list.yml',
    'fail-on': 'never',
    retries: '0',
    'json-file': 'report.json',
    'sarif-file': 'out/tls-readiness-leaked.sarif',
    'junit-file': 'report.xml',
  };
  const files = { 'list.yml': list, 'kept.txt': 'kept' };
  const links = { 'report.json': 'kept.txt', out: '..' };
  const step = await runHere({ files, links, inputs }, testClock());
  expect(step.exitCode).toBe(1);
  expect(step.stdout).toMatch(/input `json-file`: \S+report\.json is a symbolic link/);
  expect(step.stdout).toContain('input `sarif-file`: found a path that leads out of the workspace');
  expect(await step.file('report.json')).toBe('kept');
  expect(await step.file('out/tls-readiness-leaked.sarif')).toBe('');
  expect(await step.file('report.xml')).toContain('<testsuites');
});

it.each([
  ['.github/tls-readiness.yml', {}],
  ['named.yml', { config: 'named.yml' }],
  ['lists/a.yml', { config: '**/*.yml' }],
])('a list that is a symbolic link to a secret shows nothing of it: %s', async (path, inputs) => {
  const links = { [path]: '/proc/self/environ' };
  const step = await runHere({ links, inputs }, testClock());
  expect(step.exitCode).toBe(1);
  expect(step.stdout).toContain(`${path}:1:1: found a path that leads out of the workspace`);
  for (const text of [step.stdout, step.summary]) expect(text).not.toContain('PATH=');
});
