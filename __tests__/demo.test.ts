import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoClients } from '../src/demo/clients.ts';
import { type DemoServer, startDemo } from '../src/demo/servers.ts';

const program = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

interface Endpoint {
  readonly name: string;
  readonly url: string;
  readonly verdict: string;
  readonly source: { readonly line: number };
}

interface Client {
  readonly name: string;
  readonly run: string;
  readonly verdict: string;
  readonly source: { readonly line: number };
}

/** What the built demo does, in a directory of its own. */
interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly file: (name: string) => string;
}

let directory: string;
let run: Run;
let plan: readonly DemoServer[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tls-readiness-demo-'));
  run = await runDemo();
  // The servers of this process only tell what each was built for.
  const demo = await startDemo();
  plan = demo.servers;
  demo.close();
});

afterAll(() => rmSync(directory, { recursive: true }));

function runDemo(): Promise<Run> {
  return new Promise((settle) => {
    execFile(process.execPath, [program, 'demo'], { cwd: directory }, (error, stdout, stderr) => {
      settle({
        exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
        stdout,
        stderr,
        file: (name) => readFileSync(join(directory, 'tls-readiness-demo', name), 'utf8'),
      });
    });
  });
}

describe('the built demo', () => {
  it('gives every server the verdict that it was built to have', () => {
    const { endpoints }: { readonly endpoints: readonly Endpoint[] } = JSON.parse(run.file('report.json'));
    const verdicts = Object.fromEntries(endpoints.map(({ name, verdict }) => [name, verdict]));
    expect(verdicts).toEqual(Object.fromEntries(plan.map(({ name, expected }) => [name, expected])));
  });

  it('gives every client the verdict that it was built to have', () => {
    const { clients }: { readonly clients: readonly Client[] } = JSON.parse(run.file('report.json'));
    const verdicts = Object.fromEntries(clients.map(({ name, verdict }) => [name, verdict]));
    expect(verdicts).toEqual(Object.fromEntries(demoClients().map(({ name, expected }) => [name, expected])));
  });

  it('has servers and clients of every verdict', () => {
    expect(new Set(plan.map(({ expected }) => expected)).size).toBe(4);
    expect(new Set(demoClients().map(({ expected }) => expected)).size).toBe(4);
  });

  it('fails its gate, as some of its servers are not ready', () => {
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.file('report.json')).conclusion).toBe('failure');
  });

  it('prints a table with every server, and says where the rest is', () => {
    for (const { name } of [...plan, ...demoClients()]) expect(run.stdout).toContain(name.slice(0, 20));
    for (const name of ['endpoints.yml', 'summary.md', 'report.json', 'annotations.txt']) {
      expect(run.stderr).toContain(join('tls-readiness-demo', name));
      expect(run.file(name)).not.toBe('');
    }
  });

  it('shows each finding at the line of its server', () => {
    const list = run.file('endpoints.yml').split('\n');
    const { endpoints }: { readonly endpoints: readonly Endpoint[] } = JSON.parse(run.file('report.json'));
    for (const { url, source } of endpoints) expect(list[source.line - 1]).toContain(url);
    const { clients }: { readonly clients: readonly Client[] } = JSON.parse(run.file('report.json'));
    for (const { source } of clients) expect(list[source.line - 1]).toContain('run: ');
    const notes = run.file('annotations.txt').match(/^endpoints\.yml:\d+: (error|warning|notice): /gm) ?? [];
    expect(notes.length).toBeGreaterThan(5);
  });
});
