import type { Endpoint } from '../../src/config/endpoint.ts';
import { type Integrations, loadInline } from '../../src/config/load.ts';
import { type Selection, select } from '../../src/config/selection.ts';
import { parseFile, type SavedFile } from '../../src/observations/read.ts';
import { recall } from '../../src/observations/recall.ts';
import { observationsPieces } from '../../src/observations/save.ts';
import { check } from '../../src/pipeline.ts';
import type { Observation } from '../../src/probe/observation.ts';
import { plainLayout, writers } from '../../src/report/formats.ts';
import { endpointVerdicts, type Report } from '../../src/report/view/report.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { readSettings } from '../../src/settings.ts';
import { closedPort, httpsServer, type TestServer } from '../servers.ts';

/** A list of 40 hosts on loopback: all of 127.0.0.0/8 is. Most are ready, and some of each other kind. */
const size = 40;
const nowMs = Date.parse('2026-11-22T09:30:00Z');
let servers: readonly TestServer[];
let list: Integrations;
let whole: Report;

beforeAll(async () => {
  servers = await Promise.all([
    httpsServer({ minVersion: 'TLSv1.2' }, {}, '0.0.0.0'),
    httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1' }, {}, '0.0.0.0'),
    httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1.2' }, {}, '0.0.0.0'),
  ]);
  const [modern = 0, old = 0, both = 0] = servers.map(({ port }) => port);
  const closed = await closedPort();
  const ports = [modern, modern, modern, old, both, modern, closed, modern];
  const urls = Array.from(
    { length: size },
    (_, index) => `https://127.0.1.${index + 1}:${ports[index % ports.length]}`,
  );
  const text = JSON.stringify({
    deprecations: [{ protocol: 'TLSv1.1', date: '2027-01-01' }],
    endpoints: urls.map((url, index) => ({ url, owner: `team ${index % 3}` })),
  });
  list = await loadInline(text);
  whole = await checked();
}, 60_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

const settings = readSettings({
  text: (name) => (name === 'retries' ? '0' : ''),
  label: (name) => name,
  nowMs,
  env: {},
  untrusted: false,
  warnWithin: 'default',
});

const checked = (files?: readonly SavedFile[]) =>
  check(list, settings, {
    nowMs,
    cwd: '.',
    env: {},
    saved: files && recall(list, files, { selection: { labels: [] }, runClients: false }),
  });

/** The file of a run that observed a part of the list. */
function fileOf(selection: Selection, observations: readonly Observation[]): SavedFile {
  const madeBy = { tool: whole.tool, startedAtMs: nowMs, durationMs: 1, selection };
  const file = parseFile(
    Buffer.from([...observationsPieces({ observations, runs: [] }, madeBy, list)].join('')),
  );
  if ('refused' in file) throw new Error(file.refused);
  return file;
}

function shardFiles(total: number): readonly SavedFile[] {
  return Array.from({ length: total }, (_, index) => {
    const selection = { labels: [], shard: { index: index + 1, total } };
    const part = new Set<Endpoint>(select(list, selection).endpoints);
    return fileOf(
      selection,
      endpointVerdicts(whole)
        .map(({ observation }) => observation)
        .filter(({ endpoint }) => part.has(endpoint)),
    );
  });
}

const layout = { ...plainLayout, verbose: true, all: true };
/** In every format, without when and for how long the endpoints were observed. */
const texts = ({ observed: _observed, ...report }: Report) =>
  Object.entries(writers).map(([format, write]) => [
    format,
    [...write(viewOf({ ...report, durationMs: 1 }), layout)].join(''),
  ]);

it('the list has some of every kind', () => {
  expect(whole.counts).toMatchObject({ endpoints: size, 'not-ready': 5, unverified: 5 });
  expect(whole.conclusion).toBe('failure');
});

it.each([1, 3, 10, 60])('%i shards give what one run gives, byte for byte in every format', async (total) => {
  expect(texts(await checked(shardFiles(total)))).toEqual(texts(whole));
});

it('a shard that is lost makes its endpoints unverified, and the gate follows', async () => {
  const files = shardFiles(3);
  const lost = files[1];
  const report = await checked(files.filter((file) => file !== lost));
  const missing = endpointVerdicts(report).filter(
    ({ observation: { failure } }) => failure?.kind === 'no-observation',
  );
  expect(missing).toHaveLength(lost?.endpoints.size ?? 0);
  expect(missing.length).toBeGreaterThan(3);
  expect(new Set(missing.map(({ state }) => state))).toEqual(new Set(['unverified']));
  expect(texts(report).find(([format]) => format === 'markdown')?.[1]).toContain('shard 2 of 3 is missing');
  const strict = await check(
    list,
    { ...settings, onUnverified: 'error' },
    {
      nowMs,
      cwd: '.',
      env: {},
      saved: recall(list, [], { selection: { labels: [] }, runClients: false }),
    },
  );
  expect([strict.conclusion, strict.counts.unverified]).toEqual(['failure', size]);
});

it('two origins that each reach half of the endpoints give one row for each, judged by the one that did', async () => {
  const silent = { kind: 'connect-timeout', afterMs: 10_000 } as const;
  const from = (label: string, reached: (index: number) => boolean) =>
    fileOf(
      { labels: [label] },
      endpointVerdicts(whole).map(({ observation }, index) => ({
        ...observation,
        addresses: observation.addresses.map((address) =>
          reached(index)
            ? address
            : { ...address, unreachable: silent, handshake: { state: 'failed', failure: silent } },
        ),
      })),
    );
  const report = await checked([from('office', (index) => index < 20), from('dmz', (index) => index >= 20)]);
  const states = (of: Report) =>
    endpointVerdicts(of).map(({ integration, state }) => [integration.name, state]);
  expect(states(report)).toEqual(states(whole));
  expect(report.counts).toEqual(whole.counts);
  const first = endpointVerdicts(report)[0]?.observation;
  expect(first?.addresses).toMatchObject([{ origin: 'office' }]);
  expect(first?.unreached).toEqual([{ origin: 'dmz', failure: silent }]);
});

it('another day is judged from the same observations', async () => {
  const later = await check(
    list,
    { ...settings, judgedAtMs: Date.parse('2027-03-01') },
    {
      nowMs,
      cwd: '.',
      env: {},
      saved: recall(list, shardFiles(3), { selection: { labels: [] }, runClients: false }),
    },
  );
  expect(later.counts['not-ready']).toBe(10);
  expect(viewOf(later).notes).toEqual(['judged as of 1 Mar 2027']);
});

it('observations of another day are named as such in the second line', async () => {
  const report = await checked(shardFiles(3));
  expect(viewOf(report).notes).toEqual([]);
  const dayLater = viewOf({ ...report, startedAtMs: nowMs + 86_400_000 });
  expect(dayLater.notes).toContain('observed on 22 Nov 2026');
  expect(JSON.parse([...writers.json(dayLater, plainLayout)].join('')).observed).toEqual({
    from: '2026-11-22T09:30:00.000Z',
    to: '2026-11-22T09:30:00.000Z',
  });
});
