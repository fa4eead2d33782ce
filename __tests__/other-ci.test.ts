import { parse } from 'yaml';
import { fileOptions } from '../src/report/format-names.ts';
import { blocksOf, codes, helpOf, readText, rowsOf } from './documents.ts';

const gitlab = parse(readText('examples/gitlab-ci.yml'))['tls-readiness'];
const azure = parse(readText('examples/azure-pipelines.yml')).jobs[0];
const page = readText('docs/ci.md');

/** The options of each call of the command line, with their values. */
function optionsIn(text: string): Map<string, string> {
  const calls = text.match(/tls-readiness(?:@1)? check .*(?:\n\s+--.*)*/g) ?? [];
  return new Map(
    calls.flatMap((call) =>
      [...call.matchAll(/--([a-z-]+) (\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

it.each(['examples/gitlab-ci.yml', 'examples/azure-pipelines.yml', 'docs/ci.md', 'docs/cli.md'])(
  '%s calls the command line with options that it has',
  async (path) => {
    const help = await helpOf('check');
    const options = [...optionsIn(readText(path)).keys()];
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter((name) => !help.includes(`--${name} `))).toEqual([]);
  },
);

it('the pipeline for GitLab publishes the files that it writes, also after a failure', () => {
  const written = optionsIn(readText('examples/gitlab-ci.yml'));
  expect(gitlab.artifacts).toEqual({
    when: 'always',
    paths: [written.get('json-file')],
    reports: { codequality: written.get('codequality-file'), junit: written.get('junit-file') },
  });
});

it('the pipeline for Azure publishes the files that it writes, also after a failure', () => {
  const written = optionsIn(readText('examples/azure-pipelines.yml'));
  const [checkout, , publish, show] = azure.steps;
  expect(checkout).toEqual({ checkout: 'self', persistCredentials: false });
  expect(publish).toMatchObject({ condition: 'succeededOrFailed()', inputs: { testResultsFormat: 'JUnit' } });
  expect(publish.inputs.testResultsFiles).toBe(written.get('junit-file'));
  expect(show.condition).toBe('succeededOrFailed()');
  expect(show.script).toContain(`/${written.get('markdown-file')}`);
});

it.each([
  ['examples/gitlab-ci.yml', gitlab.timeout],
  ['examples/azure-pipelines.yml', `${azure.timeoutInMinutes}m`],
])('%s has everything reported before the job ends', (path, timeout) => {
  const minutes = (text = '') => Number(/^(\d+)m$/.exec(text)?.[1]);
  expect(minutes(optionsIn(readText(path)).get('time-limit'))).toBeLessThan(minutes(timeout));
});

it('the page names report files that there are, and its pieces are those of the examples', () => {
  const files = rowsOf('docs/ci.md', 'System').flatMap(({ Of }) => codes(Of));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((name) => !fileOptions.some(({ option }) => name === `--${option}`))).toEqual([]);
  const [ofGitlab, ofAzure] = blocksOf('docs/ci.md', 'yaml').map((text) => parse(text));
  expect(gitlab.artifacts).toMatchObject(ofGitlab.artifacts);
  expect(azure.steps.map(({ task }: { readonly task?: string }) => task)).toContain(ofAzure[0].task);
  expect(page).toContain('None of these pipelines was run by us');
});
