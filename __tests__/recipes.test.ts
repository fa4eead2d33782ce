import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewOf } from '../src/report/view/view.ts';
import { renderJson } from '../src/report/writers/json.ts';
import { blocksOf } from './documents.ts';
import { endpoint, exampleReport, report, verdict } from './report/reports.ts';
import { onPosix } from './systems.ts';

const [slack = '', teams = '', csv = '', metrics = '', grep = ''] = blocksOf('docs/recipes.md', 'sh');

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'recipes-'));
});

afterAll(() => rmSync(directory, { recursive: true }));

/** What the recipe prints, or would send, for this report. */
function printed(recipe: string, of = exampleReport()): string {
  writeFileSync(join(directory, 'report.json'), renderJson(viewOf(of)));
  const command = recipe.replace(/\|\n\s*curl .*/, '');
  return execFileSync('/bin/sh', ['-c', command], { cwd: directory, encoding: 'utf8' });
}

/** A report of one endpoint with a name that means something elsewhere. */
const named = (name: string) => report([verdict('ready', endpoint({ name }), [])]);

onPosix.it('Slack gets why the build fails and every error, and no mention', () => {
  const { text } = JSON.parse(printed(slack));
  expect(text).toMatch(/fails/);
  expect(text).toContain('• orders.example.com:443 supports TLS 1.0 at most');
  expect(text).not.toMatch(/[<>]/);
});

onPosix.it('Teams gets the same as a card', () => {
  const card = JSON.parse(printed(teams));
  const texts = card.attachments[0].content.body.map(({ text }: { readonly text: string }) => text);
  expect(texts[1]).toContain('orders.example.com:443 supports TLS 1.0 at most');
});

onPosix.it('the CSV has a line for each endpoint, and no formula', () => {
  const lines = printed(csv).trim().split('\n');
  expect(lines).toHaveLength(1 + exampleReport().verdicts.length);
  expect(lines.join('\n')).toMatch(/^"Orders API","[^"]+","@acme\/orders"|"'@acme/m);
  expect(printed(csv, named('=cmd|calc!A0, "x"'))).toContain('"\'=cmd|calc!A0, ""x"""');
});

onPosix.it('the metrics have a line for each endpoint and verdict', () => {
  const lines = printed(metrics).trim().split('\n');
  expect(lines.at(-1)).toBe('# EOF');
  expect(
    lines.filter((line) => /^tls_readiness_not_ready\{name=".+",url=".+"\} [01]$/.test(line)),
  ).toHaveLength(exampleReport().verdicts.length);
  expect(lines).toContain('tls_readiness_endpoints{verdict="not-ready"} 1');
  expect(printed(metrics, named('a "b"\\c'))).toContain('{name="a \\"b\\"\\\\c",');
});

onPosix.it('the search finds pinned old versions, and no newer ones', () => {
  const old = [
    'ssl_protocols TLSv1 TLSv1.1;',
    'ssl.PROTOCOL_TLSv1',
    'tls.VersionTLS10',
    'SecurityProtocolType.Tls11',
  ];
  const current = ['ssl_protocols TLSv1.2 TLSv1.3;', 'tls.VersionTLS12', 'SecurityProtocolType.Tls12'];
  writeFileSync(join(directory, 'code.txt'), [...old, ...current, ''].join('\n'));
  const command = grep.replace('git grep', 'git grep --no-index');
  const { stdout } = spawnSync('/bin/sh', ['-c', `${command} -- code.txt`], {
    cwd: directory,
    encoding: 'utf8',
  });
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/^code\.txt:\d+:/, '')),
  ).toEqual(old);
});
