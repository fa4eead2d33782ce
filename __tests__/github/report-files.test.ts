import { fileInputs } from '../../src/github/inputs.ts';
import { listen } from '../net/listener.ts';
import { closedPort } from '../servers.ts';
import { testClock } from './clock.ts';
import { runHere, type Step } from './runner.ts';

const refused = async (step: Step) => {
  const done = await runHere(step, testClock());
  expect(done).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(done.summary).toContain('nothing was checked');
  return done;
};

it('every format but text, and what was observed, has an input that names a file', () => {
  const formats = ['json', 'sarif', 'junit', 'markdown', 'codequality'];
  expect(fileInputs).toEqual([...formats, 'observations'].map((name) => `${name}-file`));
});

it('before anything is probed, a path is refused that is a list or that of another report', async () => {
  let connections = 0;
  const endpoint = await listen((socket) => {
    connections += 1;
    socket.destroy();
  });
  const list = `endpoints:\n  - tls://127.0.0.1:${endpoint.port}\n`;
  const inputs = {
    config: 'list.yml',
    'json-file': './list.yml',
    'sarif-file': 'report',
    'junit-file': 'out/../report',
    'observations-file': 'report',
  };
  const step = await refused({ files: { 'list.yml': list }, inputs });
  await endpoint.close();
  expect(step.annotations('error').join('\n')).toContain(
    [
      'input `json-file`: found a list that is checked, expected a file of its own',
      'input `junit-file`: found the file of input `sarif-file`, expected a file of its own',
      'input `observations-file`: found the file of input `sarif-file`, expected a file of its own',
    ].join('%0A'),
  );
  expect(connections).toBe(0);
  expect(await step.file('./list.yml')).toBe(list);
  expect(await step.file('report')).toBe('');
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
