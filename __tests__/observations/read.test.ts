import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadInline } from '../../src/config/load.ts';
import { shardOf } from '../../src/config/selection.ts';
import { readObservations } from '../../src/observations/read.ts';
import { observationsContent } from '../../src/observations/save.ts';
import { SettingsError } from '../../src/settings.ts';
import { run, runWith } from '../command-line/running.ts';
import { endpoint, observe } from '../policy/observations.ts';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'observations-'));
});

afterAll(() => rmSync(cwd, { recursive: true }));

const madeBy = {
  tool: { name: 'tls-readiness', version: '1.0.0' },
  startedAtMs: 0,
  durationMs: 1,
  selection: { labels: ['dmz'], shard: { index: 1, total: 2 } },
};
const observed = observe(endpoint(), ['---+++']);
const list = { endpoints: [observed.endpoint], clients: [] };
const content = (path: string) =>
  Buffer.concat(
    [...observationsContent(path, { observations: [observed], runs: [] }, madeBy, list)].map((piece) =>
      Buffer.from(piece),
    ),
  );
const read = (...patterns: readonly string[]) =>
  readObservations({ patterns, cwd, env: {}, nowMs: day, label: 'input `observations`' });
/** When these files are read: they were made at the beginning of the epoch. */
const day = 86_400_000;
const put = (name: string, bytes: string | Buffer) => writeFileSync(join(cwd, name), bytes);

/** A good file, changed. */
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(content('x.json').toString());
  change(file);
  const { endpoints, clients, ...head } = file;
  const records = (all: readonly object[]) => all.map((record) => `\n${JSON.stringify(record)}`).join();
  return `${JSON.stringify(head).slice(0, -1)},"endpoints":[${records(endpoints)}\n],"clients":[${records(clients)}\n]}\n`;
};

it('reads plain and compressed files, by globs, with the part that they are about', async () => {
  put('good-1.json', content('1.json'));
  put('good-2.json.gz', content('2.json.gz'));
  const files = await read('good-*');
  expect(files.map(({ selection, endpoints }) => [selection, endpoints.size])).toEqual([
    [{ labels: ['dmz'], shard: { index: 1, total: 2 } }, 1],
    [{ labels: ['dmz'], shard: { index: 1, total: 2 } }, 1],
  ]);
});

/** A good head, and millions of values behind it. */
const flood = (begin: string, millions: number, end: string) => {
  const [head] = content('x.json').toString().split('\n');
  const values = Array<string>(millions * 1_000_000)
    .fill('{}')
    .join(',');
  return gzipSync(`${head}${begin}${values}${end}`, { level: 1 });
};

/** A good file with another record of its address, and of its endpoint. */
const disbelieved = (address: object, endpoint: object = {}) =>
  changed((file) => {
    const [record] = file.endpoints as { addresses: object[] }[];
    Object.assign(record?.addresses[0] ?? {}, address);
    Object.assign(record ?? {}, endpoint);
  });
const certificate = { subject: 'a', issuer: 'a', altNames: [], validFromMs: 0 };
const handshake = { state: 'completed', protocol: 'TLSv1.2', cipher: 'a', classicalGroupsOnly: false };

/** 320 MB in 80 members of gzip, one behind the other (RFC 1952 section 2.2). */
const bomb = () => Buffer.concat(Array<Buffer>(80).fill(gzipSync(Buffer.alloc(4 * 1024 * 1024, ' '))));

it.each<[string, () => string | Buffer, string]>([
  ['half.json', () => content('x.json').subarray(0, 300), 'no JSON'],
  ['half.json.gz', () => content('x.gz').subarray(0, 100), 'a damaged or incomplete gzip file (Z_BUF_ERROR)'],
  [
    'damaged.json.gz',
    () => Buffer.concat([content('x.gz').subarray(0, 60), Buffer.alloc(60, 255)]),
    'a damaged or incomplete gzip file',
  ],
  ['flood.json.gz', () => flood('', 8, '],"clients":[]}'), 'more than 10,000,000 values'],
  ['lesser-flood.json.gz', () => flood('', 3, '],"clients":[]}'), 'something wrong at endpoints[0].url'],
  [
    'flood-in-a-record.json.gz',
    () => flood('{"url":[', 3, ']}],"clients":[]}'),
    'something wrong at endpoints[0].url',
  ],
  ['bomb.json.gz', bomb, 'more than 256 MB in this file and those before it'],
  ['empty.json', () => '', 'no JSON'],
  ['deep.json', () => '['.repeat(1_000_000), 'no JSON'],
  ['report.json', () => '{"schemaVersion":1}\n', 'no observations'],
  ['head.json', () => content('x.json').subarray(0, 100), 'no JSON'],
  ['more.json', () => `${content('x.json')}{}`, 'no JSON'],
  ['bytes.json', () => Buffer.from([0x7b, 0xff]), 'bytes that are not UTF-8'],
  [
    'newer.json',
    () =>
      changed((file) => {
        file.formatVersion = 2;
      }),
    'format version 2, expected format version 1: write and read it with the same version',
  ],
  ['other-port.json', () => disbelieved({ port: 8443 }), 'something wrong at endpoints[0].url'],
  [
    'below-minimum.json',
    () => disbelieved({ handshake: { ...handshake, protocol: 'TLSv1.1' } }),
    'something wrong at endpoints[0].observedWith.minVersion',
  ],
  ...[1e300, -1e300].map((validToMs): [string, () => string, string] => [
    `valid-to-${validToMs}.json`,
    () => disbelieved({ handshake: { ...handshake, certificate: { ...certificate, validToMs } } }),
    'something wrong at endpoints[0].addresses.0.handshake.certificate.validToMs',
  ]),
  ['unseen.json', () => disbelieved({}, { addresses: [] }), 'something wrong at endpoints[0].addresses'],
  [
    'future.json',
    () =>
      changed((file) => {
        file.startedAt = '9999-12-31T23:59:59Z';
      }),
    'a start of the run that is in the future',
  ],
  [
    'shard.json',
    () =>
      changed((file) => {
        file.shard = { index: 3, total: 2 };
      }),
    'something wrong at shard',
  ],
  [
    'port.json',
    () =>
      changed((file) => {
        Object.assign((file.endpoints as { addresses: object[] }[])[0]!.addresses[0]!, {
          address: '1.2.3.4; rm',
        });
      }),
    'something wrong at endpoints[0].addresses.0.address',
  ],
  [
    'login.json',
    () =>
      changed((file) => {
        Object.assign((file.endpoints as { addresses: object[] }[])[0]!.addresses[0]!, {
          via: { url: 'http://user:secret@proxy.example.com:3128', hasCredentials: true },
        });
      }),
    'something wrong at endpoints[0].addresses.0.via.url',
  ],
  [
    'name.json',
    () =>
      changed((file) => {
        // Without a proxy, only an IP is dialled.
        Object.assign((file.endpoints as { addresses: object[] }[])[0]!.addresses[0]!, {
          address: 'orders.example.com',
        });
      }),
    'something wrong at endpoints[0].addresses.0.address',
  ],
  [
    'flood.json',
    () =>
      changed((file) => {
        file.endpoints = Array(200_000).fill({});
      }),
    'something wrong at endpoints[0].url',
  ],
  [
    'addresses.json',
    () =>
      changed((file) => {
        (file.endpoints as { addresses: object[] }[])[0]!.addresses = Array(200_000).fill({});
      }),
    'something wrong at endpoints[0].addresses',
  ],
  [
    'twice.json',
    () =>
      changed((file) => {
        file.endpoints = [...(file.endpoints as object[]), ...(file.endpoints as object[])];
      }),
    'endpoints[1] a second time',
  ],
  ['list', () => Buffer.from('endpoints: [https://x.example]\n'), 'a list of endpoints'],
  [
    'prototype.json',
    () => '{"__proto__":{"format":"tls-readiness observations","formatVersion":1}}',
    'no observations',
  ],
])('refuses %s, and names it', async (name, bytes, says) => {
  put(name, bytes());
  const refused = read(name);
  await expect(refused).rejects.toThrow(SettingsError);
  await expect(refused).rejects.toThrow(`input \`observations\`: ${name}: found ${says}`);
});

it('names every file that is wrong, and a pattern without a file', async () => {
  put('a.bad', '{');
  put('b.bad', '[]');
  await expect(read('*.bad', 'none-*.json', 'none.json')).rejects.toThrow(
    /none-\*\.json: found no file that matches .*expected a file that observations-file has written\n.*none\.json: found no such file.*\n.*a\.bad: found no JSON.*\n.*b\.bad: found no observations/,
  );
});

it('ends the command line with 2, and nothing is judged', async () => {
  put('list.yml', 'endpoints: [https://127.0.0.1:1]\n');
  put('broken.json', '{');
  const { exitCode, stdout, stderr } = await run(cwd, 'check', 'list.yml', '--observations', 'broken.json');
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--observations: broken.json: found no JSON');
});

it('an empty shard passes and writes its file, which is judged with the others', async () => {
  const list = 'endpoints: [https://127.0.0.1:1]\n';
  const { endpoints } = await loadInline(list);
  const index = endpoints[0] ? (shardOf(endpoints[0], 5) % 5) + 1 : 0;
  put('one.yml', list);
  const args = ['check', 'one.yml', '--shard', `${index}/5`, '--observations-file', 'empty-shard.json.gz'];
  const { exitCode, stdout } = await run(cwd, ...args);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('there is no endpoint to check');
  const judged = await run(
    cwd,
    'check',
    'one.yml',
    '--observations',
    'empty-shard.json.gz',
    '--fail-on',
    'never',
  );
  expect(judged.stdout).toContain('no observation; shard');
});

it('a shard passes whatever it finds, and says which job decides', async () => {
  put('one.yml', 'endpoints: [https://127.0.0.1:1]\n');
  const one = ['check', 'one.yml', '--shard', '1/1', '--retries', '0'];
  const saving = await run(cwd, ...one, '--observations-file', 'whole.json');
  expect(saving.exitCode).toBe(0);
  expect(saving.stdout).toContain('The build passes: the job that judges the saved observations decides');
  expect(saving.stderr).toContain(`What was observed is in ${join(cwd, 'whole.json')}`);
  expect((await run(cwd, ...one)).exitCode).toBe(1);
  expect((await run(cwd, 'check', 'one.yml', '--observations', 'whole.json')).exitCode).toBe(1);
  const wrong = await run(cwd, 'check', 'one.yml', '--labels', 'dmz', '--observations-file', 'x.json');
  expect([wrong.exitCode, wrong.stderr.split('\n')[0]]).toEqual([
    2,
    '--labels: found "dmz", expected a label of the list, which has none: an endpoint gets one with the key labels',
  ]);
});

it('judges without the files of client certificates, which makes their endpoints unverified', async () => {
  put('keyed.yml', 'endpoints:\n- url: https://orders.example\n  client-certificate: { path: gone.pem }\n');
  put(
    'keyed.json',
    changed((file) => {
      delete file.shard;
    }),
  );
  const probing = await run(cwd, 'check', 'keyed.yml');
  expect([probing.exitCode, probing.stderr]).toEqual([2, expect.stringContaining('no such file')]);
  const judging = await run(cwd, 'check', 'keyed.yml', '--observations', 'keyed.json');
  expect(judging.exitCode).not.toBe(2);
  expect(judging.stdout).toContain('observed without a client certificate');
});

it('believes a clock that is less than a day ahead', async () => {
  const startedAt = (ms: number) =>
    changed((file) => {
      file.startedAt = new Date(ms).toISOString();
    });
  put('ahead.json', startedAt(2 * day));
  expect(await read('ahead.json')).toHaveLength(1);
  put('ahead.json', startedAt(2 * day + 1));
  await expect(read('ahead.json')).rejects.toThrow('in the future');
});

it('warns in CI of observations in the checkout', async () => {
  const args = ['check', 'list.yml', '--observations', 'good-1.json'];
  const { stderr } = await runWith({ cwd, env: { CI: 'true' } }, ...args);
  expect(stderr).toContain('--observations: "good-1.json" is inside the checkout');
  expect((await run(cwd, ...args)).stderr).not.toContain('checkout');
});

it('refuses to write a file of what is only read', async () => {
  const args = ['check', 'list.yml', '--observations', 'good-1.json', '--observations-file', 'x.json'];
  const { exitCode, stderr } = await run(cwd, ...args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--observations-file: found "x.json", expected no file beside --observations');
});
