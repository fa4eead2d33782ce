import { loadInline } from '../../src/config/load.ts';
import { touchedEndpoints } from '../../src/github/changed-endpoints.ts';
import { runStep } from './runner.ts';

const list = `clients:
  - name: fetcher
    run: '"${process.execPath}" fetch.mjs; echo "::error::from the command"; echo "token $INPUT_TOKEN$GITHUB_ENV."'
  - name: old
    run: '"${process.execPath}" old.mjs'
`;
const files = {
  'list.yml': list,
  'fetch.mjs': 'await fetch(process.env.TLS_READINESS_URL);',
  'old.mjs': `import { connect } from 'node:tls';
    const { TLS_READINESS_PORT: port } = process.env;
    connect({ port, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }).on('error', () => {});`,
};
const inputs = { config: 'list.yml', token: 'secret' };

describe('the built action', () => {
  it('runs the commands where an input says so, and fails at the line of the one that is too old', async () => {
    const step = await runStep({ files, inputs: { ...inputs, 'run-clients': 'true' } });
    expect(step.exitCode).toBe(1);
    const errors = step.annotations('error');
    expect(errors[0]).toMatch(
      /^::error title=old%3A does not offer TLS 1\.2 \(TLS 1\.1 at most\),file=list\.yml,line=5,/,
    );
    expect(errors.join()).not.toContain('from the command');
    expect(step.summary).toContain('1 of 2 clients is not ready');
    const report = JSON.parse(await step.file(step.outputs.report ?? ''));
    expect(report.counts.clients).toMatchObject({ clients: 2, ready: 1, 'not-ready': 1 });
    expect(report.clients[0].output).toBe('::error::from the command\ntoken .\n');
  });

  it('runs none otherwise, says how to, and passes', async () => {
    for (const more of [{}, { 'run-clients': 'false' }]) {
      const step = await runStep({ files, inputs: { ...inputs, ...more, 'fail-on': 'warning' } });
      expect(step.exitCode).toBe(0);
      expect(step.annotations('notice')).toHaveLength(2);
      expect(step.annotations('notice')[0]).toContain('run-clients');
      expect(step.summary).toContain('2 clients were not run');
      expect(step.summary).not.toContain('::error');
    }
  });

  it('takes true and false only', async () => {
    const step = await runStep({ files, inputs: { ...inputs, 'run-clients': 'yes' } });
    expect(step.exitCode).not.toBe(0);
    expect(step.stdout).toContain('input `run-clients`: found "yes", expected true or false; write: true');
  });
});

test('a pull request touches the clients whose lines it changes', async () => {
  const { endpoints, clients } = await loadInline(`endpoints: [https://a.example]\n${list}`);
  const touched = touchedEndpoints([...endpoints, ...clients], `endpoints: [https://a.example]\n${list}`, {
    added: [6],
    removed: [],
  });
  expect(touched.map(({ name }) => name)).toEqual(['old']);
});
