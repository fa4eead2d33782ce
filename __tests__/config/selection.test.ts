import fc from 'fast-check';
import { parseLabel, parseShard, select, shardOf } from '../../src/config/selection.ts';
import { readInputs } from '../../src/github/inputs.ts';
import { selectFrom } from '../../src/settings.ts';
import { loadInline } from './parity.ts';

const hosts = Array.from({ length: 60 }, (_, index) => `h${index}.example.com`);
const listOf = (names: readonly string[]) =>
  loadInline(JSON.stringify(names.map((name) => `https://${name}`)));
const namesIn = async (names: readonly string[], index: number, total: number) =>
  select(await listOf(names), { labels: [], shard: { index, total } }).endpoints.map(({ host }) => host);

describe('a shard', () => {
  it('has its part of the endpoints: together they have each once', async () => {
    const parts = await Promise.all([1, 2, 3, 4].map((index) => namesIn(hosts, index, 4)));
    expect(parts.flat().toSorted()).toEqual(hosts.toSorted());
    for (const part of parts) expect(part.length).toBeGreaterThan(4);
  });

  it('stays the same when other endpoints come and go', async () => {
    const edited = [...hosts.slice(20), 'new.example.com'];
    const before = await namesIn(hosts, 3, 4);
    const after = await namesIn(edited, 3, 4);
    expect(after.filter((name) => hosts.includes(name))).toEqual(
      before.filter((name) => edited.includes(name)),
    );
  });

  it('has all endpoints of a host, however the host is written', async () => {
    const urls = ['https://Bücher.example/a', 'imaps://xn--bcher-kva.example', 'https://bücher.EXAMPLE:8443'];
    const { endpoints } = await loadInline(JSON.stringify(urls));
    expect(new Set(endpoints.map((endpoint) => shardOf(endpoint, 1_000))).size).toBe(1);
  });

  it('is one of those that there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1_000 }), (host, total) => {
        const shard = shardOf({ host }, total);
        expect(shard >= 1 && shard <= total).toBe(true);
      }),
    );
  });

  it('has the clients where it is the first', async () => {
    const list = await loadInline('clients: [{ name: a, run: b }]');
    const clients = (index: number) => select(list, { labels: [], shard: { index, total: 2 } }).clients;
    expect([clients(1).length, clients(2).length]).toEqual([1, 0]);
  });

  it.each(['0/3', '4/3', '3', '3/', 'a/b', '1/1001', '-1/3', '1.5/3'])('is not %s', (text) => {
    expect(parseShard(text)).toMatchObject({ expected: expect.stringContaining('such as 3/10') });
  });

  it('is proposed where it is counted from 0', () => {
    expect(parseShard('0/4')).toMatchObject({ instead: '1/4' });
    expect(parseShard(' 2/4'.trim())).toEqual({ value: { index: 2, total: 4 } });
  });
});

describe('labels', () => {
  const list = loadInline(`endpoints:
  - https://everywhere.example
  - { url: https://a.example, labels: [dmz, checkout] }
  - { url: https://b.example, labels: [office] }
`);
  const selected = async (labels: string) => {
    const { settings } = readInputs({ INPUT_LABELS: labels }, { nowMs: 0, untrusted: false });
    return selectFrom(await list, settings, (name) => `input \`${name}\``).endpoints.map(({ host }) => host);
  };

  it('select the endpoints that have one of them, and none selects all', async () => {
    expect(await selected('dmz')).toEqual(['a.example']);
    expect(await selected('office\n checkout\n')).toEqual(['a.example', 'b.example']);
    expect(await selected('')).toHaveLength(3);
  });

  it('that no endpoint has are errors, each with the nearest one', async () => {
    await expect(selected('dnz\noffice\nhotel')).rejects.toThrow(
      'input `labels`: found "dnz", expected a label of the list, such as checkout, dmz, office; write: dmz\n' +
        'input `labels`: found "hotel", expected a label of the list, such as checkout, dmz, office',
    );
  });

  it('stand one on a line, or between commas', () => {
    const { selection } = readInputs(
      { INPUT_LABELS: 'dmz, office\ncheckout,dmz' },
      { nowMs: 0, untrusted: false },
    ).settings;
    expect(selection.labels).toEqual(['checkout', 'dmz', 'office']);
    expect(parseLabel('a b')).toMatchObject({ instead: 'a, b' });
    expect(parseLabel('::error::x')).toEqual({
      expected: 'a label of at most 50 letters, digits and . _ / -, such as dmz',
    });
  });

  it('are none where only commas stand, which is an error and selects nothing', async () => {
    await expect(selected(' , ')).rejects.toThrow(
      'input `labels`: found ",", expected a label of at most 50',
    );
  });

  it('of an endpoint are checked like all of the list', async () => {
    await expect(loadInline('endpoints: [{ url: https://a.example, labels: ["a b"] }]')).rejects.toThrow(
      'endpoints[0].labels[0]: found "a b", expected a label of at most 50 letters',
    );
  });
});

it('an input that is no shard says what to write', () => {
  expect(() => readInputs({ INPUT_SHARD: '0/10' }, { nowMs: 0, untrusted: false })).toThrow(
    'input `shard`: found "0/10", expected a part and the number of parts, from 1/1 to 1000/1000, such as 3/10; write: 1/10',
  );
});
