import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { formatShard, shardOf } from '../../src/config/selection.ts';
import { fileOptions } from '../../src/report/format-names.ts';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';
import { runBuilt } from './check.ts';
import { type Lab, nameOf, startLab } from './lab.ts';
import { restrictedStacks } from './restricted-servers.ts';
import { boringssl } from './stacks/boringssl.ts';
import { botan } from './stacks/botan.ts';
import { erlang } from './stacks/erlang.ts';
import { gnutls } from './stacks/gnutls.ts';
import { go } from './stacks/go.ts';
import { gost } from './stacks/gost.ts';
import { mbedtls, wolfssl } from './stacks/lighttpd.ts';
import { nginx } from './stacks/nginx.ts';
import { node } from './stacks/node.ts';
import { nss } from './stacks/nss.ts';

/** About 100 servers. JSSE and OpenSSL's own would double the time: nginx and Node have OpenSSL as well. */
const stacks = [
  ...[boringssl, botan, erlang, gnutls, go, gost, mbedtls, wolfssl, nginx, node, nss],
  ...restrictedStacks.filter(({ name }) => name === node.name),
];

const totals = [1, 3, 10];

/** What differs from run to run: when it was, and how long it took. */
const times: readonly [RegExp, string][] = [
  [/^ {2}"observed": \{\n.*\n.*\n {2}\},\n/gm, ''],
  [/"(durationMs|startedAt|startTimeUtc|endTimeUtc)": [^,\n]+/g, '"$1": …'],
  [/ (time|timestamp)="[^"]*"/g, ' $1="…"'],
];

interface Listed {
  readonly url: string;
  readonly [key: string]: string | undefined;
}

interface Run {
  readonly code: number;
  readonly report: JsonReport;
  /** In each format, without times. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

(process.env.LAB_ISOLATED === 'yes' ? describe : describe.skip)('a list of 200 endpoints in shards', () => {
  let lab: Lab;
  let listed: readonly Listed[];
  let whole: Run;

  beforeAll(async () => {
    lab = await startLab(stacks);
    listed = endpointsOf(lab);
    writeList('list.json', listed);
    whole = await check('list.json', '--observations-file', 'whole.json');
    for (const total of totals) {
      // Two jobs side by side, as there are cores.
      const places = pLimit(2);
      const shards = Array.from({ length: total }, (_, index) => ({ index: index + 1, total }));
      const codes = shards.map((shard) =>
        places(() =>
          run(
            ...['list.json', '--shard', formatShard(shard)],
            ...['--observations-file', `${total}-${shard.index}.json`],
          ),
        ),
      );
      if ((await Promise.all(codes)).some((code) => code !== 0))
        throw new Error('a job that only observes has failed');
    }
  }, 300_000);

  afterAll(() => lab?.stop(), 30_000);

  it('has some of every kind', () => {
    const { endpoints, ready, unverified, 'at-risk': atRisk, 'not-ready': notReady } = whole.report.counts;
    expect(endpoints).toBeGreaterThan(190);
    expect(Math.min(ready, unverified, atRisk, notReady)).toBeGreaterThan(0);
    expect(whole.code).toBe(1);
  });

  it('is judged from a file as it was judged at once, byte for byte in every format', async () => {
    expectSame(await check('list.json', '--observations', 'whole.json'), whole);
  });

  it.each(totals)('%i shards give what one run gives, byte for byte in every format', async (total) => {
    const shards = `${total}-*.json`;
    const merged = await check('list.json', '--observations', shards);
    const told = ({ code, report: { endpoints } }: Run) => [
      code,
      endpoints.map(({ url, verdict, floor, ceiling, protocols }) => ({
        url,
        verdict,
        floor,
        ceiling,
        protocols,
      })),
    ];
    expect(told(merged)).toEqual(told(whole));

    // On a busy machine an answer can be late, which costs a connection more. Those endpoints were observed otherwise.
    const one = recordsIn('whole.json');
    const other = Array.from({ length: total }, (_, index) => [...recordsIn(`${total}-${index + 1}.json`)]);
    const alike = new Map(other.flat().filter(([url, record]) => one.get(url) === record));
    expect(alike.size).toBeGreaterThan(150);
    writeList(
      'alike.json',
      listed.filter(({ url }) => alike.has(url)),
    );
    expectSame(
      await check('alike.json', '--observations', shards),
      await check('alike.json', '--observations', 'whole.json'),
    );
  });

  it('a lost shard makes its endpoints unverified, and the gate follows', async () => {
    const partial = await check('list.json', '--observations', '3-[13].json');
    const before = new Map(whole.report.endpoints.map(({ url, verdict }) => [url, verdict]));
    const isLost = (url: string) => shardOf({ host: hostOf(url) }, 3) === 2;
    expect(listed.filter(({ url }) => isLost(url)).length).toBeGreaterThan(40);
    for (const { url, verdict, findings } of partial.report.endpoints) {
      expect([url, verdict]).toEqual([url, isLost(url) ? 'unverified' : before.get(url)]);
      if (isLost(url)) expect(findings[0]?.message).toContain('shard 2 of 3 is missing');
    }

    // What passes the gate with all three files: only what is lost can fail it.
    writeList(
      'good.json',
      listed.filter(({ url }) => /^(ready|at-risk)$/.test(before.get(url) ?? '')),
    );
    const codeOf = async (files: string, level: string) =>
      (await check('good.json', '--observations', files, '--on-unverified', level)).code;
    expect(await codeOf('3-*.json', 'error')).toBe(0);
    expect(await codeOf('3-[13].json', 'error')).toBe(1);
    expect(await codeOf('3-[13].json', 'warning')).toBe(0);
  });

  const file = (name: string) => join(lab.directory, name);

  function writeList(name: string, endpoints: readonly Listed[]): void {
    writeFileSync(file(name), JSON.stringify({ endpoints }));
  }

  async function run(...options: readonly string[]): Promise<number> {
    // One connection after another to each server: side by side, their answers come in any order.
    const patience = ['--timeout', '60s', '--concurrency', '16', '--per-host', '1'];
    return (await runBuilt(['check', ...options, ...patience], { cwd: lab.directory })).code;
  }

  /** Runs the built command line, which writes every format. */
  async function check(list: string, ...options: readonly string[]): Promise<Run> {
    const files = fileOptions.map(({ option }) => option);
    const text = [list, '--format', 'text', '--all', '--verbose', '--output', 'text'];
    const code = await run(...text, ...files.flatMap((option) => [`--${option}`, option]), ...options);
    const texts = ['text', ...files].map((name): [string, readonly string[]] => [
      name,
      times
        .reduce((rest, [time, to]) => rest.replaceAll(time, to), readFileSync(file(name), 'utf8'))
        .split('\n'),
    ]);
    return { code, report: JSON.parse(readFileSync(file('json-file'), 'utf8')), texts: new Map(texts) };
  }

  /** What a file of observations has of each URL, without times. */
  function recordsIn(name: string): ReadonlyMap<string, string> {
    const { endpoints }: { readonly endpoints: readonly Listed[] } = JSON.parse(
      readFileSync(file(name), 'utf8'),
    );
    return new Map(endpoints.map((record) => [record.url, JSON.stringify({ ...record, durationMs: '' })]));
  }
});

/** Each server has a host of its own, and two URLs. */
function endpointsOf({ ports }: Lab): readonly Listed[] {
  const servers = stacks.flatMap((stack) =>
    stack.plans.map((plan) => ({ ...plan, name: nameOf(stack, plan) })),
  );
  const endpoints = servers.flatMap(({ name, scheme = 'https', serverName }, index) =>
    ['', 'v2/ping'].map((path) => ({
      name: `${name} /${path}`,
      url: `${scheme}://s${index}.lab.example:${ports.get(name)}/${path}`,
      address: '127.0.0.1',
      owner: `team ${index % 3}`,
      'server-name': serverName,
    })),
  );
  // Nothing listens there.
  return [...endpoints, { name: 'dead', url: 'https://dead.lab.example:1/', address: '127.0.0.1' }];
}

function hostOf(url: string): string {
  return new URL(url.replace(/^\w+/, 'https')).hostname;
}

/** Shows the first lines that differ: the texts are long. */
function expectSame(some: Run, other: Run): void {
  for (const [format, lines] of other.texts) {
    const others = some.texts.get(format) ?? [];
    const different = lines.flatMap((line, at) => (line === others[at] ? [] : [[others[at], line]]));
    expect([format, others.length, different.slice(0, 5)]).toEqual([format, lines.length, []]);
  }
  expect(some.code).toBe(other.code);
}
