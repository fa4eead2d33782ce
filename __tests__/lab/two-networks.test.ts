import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';
import { runBuilt } from './check.ts';
import { type Lab, nameOf, startLab } from './lab.ts';
import { type Network, startNetwork } from './proxies/network.ts';
import { nss } from './stacks/nss.ts';

/** The addresses of the servers, by who reaches them. */
const places = {
  office: '10.8.1.1',
  dmz: '10.8.2.1',
  both: '10.8.3.1',
  neither: '10.8.4.1',
} as const;
type Place = keyof typeof places;

/** NSS listens on every address. */
const servers = nss.plans.map((plan) => nameOf(nss, plan));

interface Run {
  readonly code: number;
  readonly report: JsonReport;
  readonly summary: string;
  readonly junit: string;
}

/*
 * Each of two networks has a route to half of the servers, and none to the rest.
 */
(process.env.LAB_ISOLATED === 'yes' ? describe : describe.skip)('one list in two networks', () => {
  let lab: Lab;
  const networks: Network[] = [];
  let direct: Run;
  let judged: Run;

  beforeAll(async () => {
    for (const address of Object.values(places))
      execFileSync('ip', ['address', 'add', `${address}/32`, 'dev', 'lo']);
    const start = async (name: 'office' | 'dmz', here: string, there: string) => {
      const network = await startNetwork(name, { here, there, routes: [places[name], places.both] });
      networks.push(network);
      return network;
    };
    const office = await start('office', '10.9.1.1', '10.9.1.2');
    const dmz = await start('dmz', '10.9.2.1', '10.9.2.2');
    lab = await startLab([nss]);
    const endpoints = Object.entries(places).flatMap(([place, address]) =>
      servers.map((name) => ({
        name: `${place}, ${name}`,
        url: `https://${address}:${lab.ports.get(name)}`,
        labels: ['office', 'dmz'],
      })),
    );
    writeFileSync(file('list.json'), JSON.stringify({ endpoints }));
    direct = await check();
    for (const [label, { within }] of [
      ['office', office],
      ['dmz', dmz],
    ] as const) {
      const { code } = await check(within, '--labels', label, '--observations-file', `${label}.json.gz`);
      if (code !== 0) throw new Error('a job that only observes has failed');
    }
    judged = await check([], '--observations', '*.json.gz');
  }, 300_000);

  afterAll(async () => {
    await lab?.stop();
    for (const network of networks) network.close();
    for (const address of Object.values(places))
      execFileSync('ip', ['address', 'delete', `${address}/32`, 'dev', 'lo']);
  }, 30_000);

  const file = (name: string) => join(lab.directory, name);

  async function check(within: readonly string[] = [], ...options: readonly string[]): Promise<Run> {
    const patience = ['--timeout', '60s', '--concurrency', '16', '--private-addresses', 'allow'];
    const output = [
      '--json-file',
      'report.json',
      '--markdown-file',
      'summary.md',
      '--junit-file',
      'junit.xml',
    ];
    const args = ['check', 'list.json', ...patience, ...output, ...options];
    const { code } = await runBuilt(args, { cwd: lab.directory, within });
    const [json, summary, junit] = ['report.json', 'summary.md', 'junit.xml'].map((name) =>
      readFileSync(file(name), 'utf8'),
    );
    return { code, report: JSON.parse(json ?? ''), summary: summary ?? '', junit: junit ?? '' };
  }

  const rowsOf = ({ report }: Run, place: Place) =>
    report.endpoints.filter(({ name }) => name.startsWith(`${place}, `));

  it('has one row for each endpoint', () => {
    const all = Object.keys(places).length * servers.length;
    expect(judged.report.endpoints.map(({ name }) => name)).toEqual(
      direct.report.endpoints.map(({ name }) => name),
    );
    expect(judged.report.counts.endpoints).toBe(all);
    expect(judged.junit.match(/<testcase /g)).toHaveLength(all);
  });

  it.each(['office', 'dmz', 'both'] as const)('judges what %s reaches as without the networks', (place) => {
    const told = (run: Run) =>
      rowsOf(run, place).map(({ name, verdict, floor, ceiling, protocols }) => ({
        name,
        verdict,
        floor,
        ceiling,
        protocols,
      }));
    expect(told(judged)).toEqual(told(direct));
    expect(new Set(told(direct).map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
    expect(judged.code).toBe(direct.code);
  });

  it.each([
    ['office', 'dmz'],
    ['dmz', 'office'],
  ] as const)('says of what only %s reaches that %s does not', (place, other) => {
    for (const { addresses, unreached } of rowsOf(judged, place)) {
      expect(addresses).toMatchObject([{ address: places[place], origin: place }]);
      expect(unreached).toEqual([{ origin: other, reason: expect.stringContaining('ENETUNREACH') }]);
    }
    expect(judged.summary).toContain(`not reached from ${other}`);
  });

  it('has two addresses, each with its origin, for what both reach', () => {
    for (const { addresses, unreached } of rowsOf(judged, 'both')) {
      expect(addresses.map(({ address, origin }) => [address, origin])).toEqual([
        [places.both, 'dmz'],
        [places.both, 'office'],
      ]);
      expect(unreached).toBeUndefined();
    }
  });

  it('is unverified where neither reaches it', () => {
    for (const { verdict } of rowsOf(judged, 'neither')) expect(verdict).toBe('unverified');
  });
});
