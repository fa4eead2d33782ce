import { withoutRun } from '../../src/clients/runs/client-run.ts';
import type { Client } from '../../src/config/client.ts';
import type { Endpoint } from '../../src/config/endpoint.ts';
import type { Selection } from '../../src/config/selection.ts';
import { shardOf } from '../../src/config/selection.ts';
import { parseFile, type SavedFile } from '../../src/observations/read.ts';
import { recall } from '../../src/observations/recall.ts';
import { observationsPieces } from '../../src/observations/save.ts';
import { judge } from '../../src/policy/judge.ts';
import type { Failure, Observation } from '../../src/probe/observation.ts';
import { plainLayout, writers } from '../../src/report/formats.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { describeFailure } from '../../src/report/words/failures.ts';
import {
  address,
  dated,
  endpoint,
  failed,
  now,
  observe,
  unknown,
  unreachable,
} from '../policy/observations.ts';
import { report } from '../report/reports.ts';

const silent = { kind: 'connect-timeout', afterMs: 10_000 } as const;
const modern = '----++';

/** A file of these observations. `list` is the list of then, where it had more in it. */
function fileOf(
  observations: readonly Observation[],
  {
    selection = { labels: [] } as Selection,
    startedAtMs = now,
    list = observations.map((each) => each.endpoint),
  } = {},
): SavedFile {
  const madeBy = { tool: { name: 'tls-readiness', version: '1.0.0' }, startedAtMs, durationMs: 1, selection };
  const file = parseFile(
    Buffer.from(
      [...observationsPieces({ observations, runs: [] }, madeBy, { endpoints: list, clients: [] })].join(''),
    ),
  );
  if ('refused' in file) throw new Error(file.refused);
  return file;
}

const recalled = (
  endpoints: readonly Endpoint[],
  files: readonly SavedFile[],
  clients: readonly Client[] = [],
) => recall({ endpoints, clients }, files, { selection: { labels: [] }, runClients: true });

const one = (today: Endpoint, ...files: readonly SavedFile[]): Observation => {
  const [observation] = recalled([today], files).observations;
  if (!observation) throw new Error('an endpoint has an observation');
  return observation;
};

const why = ({ failure }: Observation) => failure && describeFailure(failure);

describe('an endpoint without an observation', () => {
  it('is unverified', () => {
    const observation = one(endpoint(), fileOf([]));
    expect(why(observation)).toBe('no observation');
    expect(judge(observation, { nowMs: now, onUnverified: 'warning' }).state).toBe('unverified');
  });

  it('names the shard that is missing', () => {
    const today = endpoint();
    const index = shardOf(today, 10);
    const shard = (number: number) =>
      fileOf([], { selection: { labels: [], shard: { index: number, total: 10 } } });
    expect(why(one(today, shard((index % 10) + 1)))).toBe(`no observation; shard ${index} of 10 is missing`);
    expect(why(one(today, shard(index)))).toBe('no observation');
    const labelled = fileOf([], {
      selection: { labels: ['dmz'], shard: { index: (index % 10) + 1, total: 10 } },
    });
    expect(why(one(today, labelled))).toBe('no observation');
  });
});

describe('an observation is found again', () => {
  const seen = observe(endpoint(), [modern]);

  it('wherever its endpoint stands in the list, and whatever it is called', () => {
    const today = endpoint({ name: 'Other', source: { ...endpoint().source, line: 99 } });
    expect(one(today, fileOf([seen])).addresses).toEqual(seen.addresses);
  });

  it.each<[string, Partial<Endpoint>]>([
    ['path', { path: '/v2' }],
    ['port', { port: 8443 }],
    ['server-name', { serverName: 'b.example' }],
    ['address', { address: '192.0.2.9' }],
  ])('and not for another %s', (_what, given) => {
    expect(why(one(endpoint(given), fileOf([seen])))).toBe('no observation');
  });

  it('among several that differ in their query alone, by their order in the whole list', () => {
    const [a, b] = [endpoint({ path: '/?a' }), endpoint({ path: '/?b' })];
    const [first, second] = [observe(a, [modern]), observe(b, ['--+---'])];
    const part = fileOf([second], { list: [a, b] });
    const { observations } = recalled([a, b], [part]);
    expect(observations.map(why)).toEqual(['no observation', undefined]);
    const whole = fileOf([first, second]);
    expect(recalled([a, b], [whole]).observations).toMatchObject([first, second]);
    const other = 'observed with another query';
    expect(recalled([b, a], [whole]).observations.map(why)).toEqual([other, other]);
    expect(recalled([b], [whole]).observations.map(why)).toEqual([other]);
  });
});

describe('an observation that was made with something else', () => {
  const judged = (then: Partial<Endpoint>, today: Partial<Endpoint>, letters = '--++++') =>
    why(one(endpoint(today), fileOf([observe(endpoint(then), [letters])])));
  const own = (fingerprint256: string | undefined): Partial<Endpoint> => ({
    ownCertificate: {
      path: 'client.crt',
      validFromMs: undefined,
      validToMs: undefined,
      fingerprint256,
      source: endpoint().source,
    },
  });
  const classical = {
    keyExchange: 'classical',
    date: { text: '2030-01-01', epochMs: 1 },
    from: 'file',
  } as const;

  it.each<[string, Partial<Endpoint>, Partial<Endpoint>, string]>([
    ['minimum', { minVersion: 'TLSv1.0' }, {}, 'observed with minimum TLS 1.0'],
    ['dates', {}, { dates: [dated('TLSv1.1', '2027-01-01')] }, 'observed without a date for TLS 1.1'],
    [
      'key exchange',
      {},
      { keyExchangeDates: [classical] },
      'observed without a date for classical key exchange',
    ],
    ['addresses', { addresses: 'first' }, {}, 'observed at its first address only'],
    ['client-name', { clientName: 'a.example' }, {}, 'observed with another client-name'],
    ['client certificate gone', own('AB'), {}, 'observed with a client certificate'],
    ['client certificate new', {}, own('AB'), 'observed without a client certificate'],
    ['client certificate changed', own('AB'), own('CD'), 'observed with another client certificate'],
    [
      'client certificate not there',
      own('AB'),
      own(undefined),
      'observed with a client certificate, and the one of the list cannot be read here',
    ],
  ])('is unverified: %s', (_what, then, today, says) => {
    expect(judged(then, today)).toBe(says);
  });

  it('answers where the difference decides nothing', () => {
    expect(judged({}, { dates: [dated('TLSv1.1', '2027-01-01')] }, '----++')).toBeUndefined();
    expect(judged({ dates: [dated('TLSv1.1', '2027-01-01')] }, {})).toBeUndefined();
    expect(judged(own('AB'), own('AB'))).toBeUndefined();
    expect(
      judged({ dates: [dated('TLSv1.1', '2027-01-01')] }, { dates: [dated('TLSv1.1', '2029-01-01')] }),
    ).toBeUndefined();
  });

  it('answers where no version is accepted, so that no group could be tried', () => {
    const dead = unknown({ kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'not-offered' } });
    const seen = address('??????', {
      protocols: {
        SSLv2: dead,
        SSLv3: dead,
        'TLSv1.0': dead,
        'TLSv1.1': dead,
        'TLSv1.2': dead,
        'TLSv1.3': dead,
      },
      handshake: failed({ kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'not-offered' } }),
    });
    const today = endpoint({ scheme: 'smtp', keyExchangeDates: [classical] });
    for (const then of [today, endpoint({ scheme: 'smtp' })]) {
      const observation = one(today, fileOf([observe(then, [seen])]));
      expect(judge(observation, { nowMs: now, onUnverified: 'warning' }).state).toBe('not-ready');
    }
  });

  it('answers where nothing was reached, whatever was wanted of it', () => {
    const then = observe(endpoint({ minVersion: 'TLSv1.0' }), [unreachable(silent)]);
    expect(one(endpoint(), fileOf([then])).addresses).toEqual(then.addresses);
  });
});

describe('several observations of one endpoint', () => {
  const at = (labels: readonly string[], startedAtMs = now) => ({ selection: { labels }, startedAtMs });
  const today = endpoint();

  it('of the same origin: the newest counts', () => {
    const files = [
      fileOf([observe(today, ['--+---'])], at([], now - 2)),
      fileOf([observe(today, [modern])], at([], now)),
      fileOf([observe(today, ['---+--'])], at([], now - 1)),
    ];
    expect(one(today, ...files)).toEqual({ ...observe(today, [modern]), observedAt: [now] });
  });

  it('of two origins, one of which reached nothing: the other judges, and the row says so', () => {
    const files = [
      fileOf([observe(today, [unreachable(silent)])], at(['public'])),
      fileOf([observe(today, [modern])], at(['dmz'])),
    ];
    const observation = one(today, ...files);
    expect(observation.addresses).toMatchObject([{ address: '192.0.2.1', origin: 'dmz' }]);
    expect(observation.unreached).toEqual([{ origin: 'public', failure: silent }]);
    const verdict = judge(observation, { nowMs: now, onUnverified: 'warning' });
    expect(verdict.state).toBe('ready');
    const view = viewOf(report([verdict]));
    const layout = { color: false, columns: 120, verbose: true, all: true };
    const said = 'not reached from public (connection timed out)';
    for (const format of ['text', 'markdown'] as const)
      expect([...writers[format](view, layout)].join('')).toContain(said);
    expect(JSON.parse([...writers.json(view, layout)].join('')).endpoints[0]).toMatchObject({
      unreached: [{ origin: 'public', reason: 'connection timed out after 10 s' }],
      addresses: [{ origin: 'dmz' }],
    });
  });

  it('of two origins that reach the same IP: two addresses, and a finding says which', () => {
    const files = [
      fileOf([observe(today, [address('--+---')])], at(['public'])),
      fileOf([observe(today, [address(modern)])], at(['dmz'])),
    ];
    const observation = one(today, ...files);
    expect(observation.addresses.map(({ address: ip, origin }) => [ip, origin])).toEqual([
      ['192.0.2.7', 'dmz'],
      ['192.0.2.7', 'public'],
    ]);
    const verdict = judge(observation, { nowMs: now, onUnverified: 'warning' });
    expect(verdict.state).toBe('not-ready');
    expect([...viewOf(report([verdict])).problems].map(({ findings: [first] }) => first.origin)).toContain(
      'public',
    );
    const text = [...writers.text(viewOf(report([verdict])), plainLayout)].join('');
    expect(text).toContain('1.0 (1 of 2, from public)');
    const json = JSON.parse([...writers.json(viewOf(report([verdict])), plainLayout)].join(''));
    expect(json.endpoints[0].findings[0].message).toContain('orders.example:443 (192.0.2.7 from public)');
  });

  it.each([
    ['public', modern, '--+---', undefined],
    ['dmz', '--+---', modern, 'http://proxy.example.com:3128'],
  ])(
    'of two origins, one behind a proxy: what was found from %s names only its way',
    (origin, behind, direct, way) => {
      const via = { url: 'http://proxy.example.com:3128', hasCredentials: false };
      const files = [
        fileOf([observe(today, [{ ...address(behind), via }])], at(['dmz'])),
        fileOf([observe(today, [address(direct)])], at(['public'])),
      ];
      const { findings } = judge(one(today, ...files), { nowMs: now, onUnverified: 'warning' });
      expect(findings.find(({ level }) => level === 'error')).toMatchObject({ origin });
      expect(findings.find(({ level }) => level === 'error')?.via).toBe(way);
    },
  );

  it('none of which reached it: it is unverified, with all reasons', () => {
    const files = [
      fileOf([observe(today, [unreachable(silent)])], at(['public'])),
      fileOf([observe(today, [], { kind: 'dns', code: 'ENOTFOUND' })], at(['dmz'])),
    ];
    const verdict = judge(one(today, ...files), { nowMs: now, onUnverified: 'warning' });
    expect(verdict.findings).toMatchObject([
      {
        facts: {
          kind: 'not-verified',
          failures: [
            { origin: 'dmz', failure: { kind: 'dns' } },
            { origin: 'public', failure: silent },
          ],
        },
      },
    ]);
  });

  it('none of which reached its one IP: both are named', () => {
    const refused = { kind: 'connect', code: 'ECONNREFUSED' } as const;
    const files = ['public', 'dmz'].map((label) =>
      fileOf([observe(today, [unreachable(refused)])], at([label])),
    );
    const verdict = judge(one(today, ...files), { nowMs: now, onUnverified: 'warning' });
    const text = [...writers.text(viewOf(report([verdict])), plainLayout)].join('');
    expect(text).toContain(
      'orders.example:443 is unverified: connection refused (ECONNREFUSED) from dmz and public.',
    );
    expect(text).not.toContain('not reached');
  });

  it.each<Failure>([
    { kind: 'time-limit', limit: '25m', done: 1, endpoints: 3, clients: 0 },
    { kind: 'cancelled', done: 1, endpoints: 3, clients: 0 },
  ])('of two origins, one of which ended too early ($kind): the other does not stand in for it', (stop) => {
    const files = [
      fileOf([observe(today, [modern])], at(['public'])),
      fileOf([observe(today, [], stop)], at(['dmz'])),
    ];
    const verdict = judge(one(today, ...files), { nowMs: now, onUnverified: 'warning' });
    expect(verdict.state).toBe('unverified');
    const text = [...writers.text(viewOf(report([verdict])), plainLayout)].join('');
    expect(text).toMatch(
      /is unverified: not probed: the (run|time limit) .*after 1 of 3 endpoints from dmz\./,
    );
  });

  it('names the day of the files that were used alone', () => {
    const day = 86_400_000;
    const files = [
      fileOf([observe(today, ['--+---'])], at([], now - 26 * day)),
      fileOf([observe(today, [modern])], at([], now)),
      fileOf([observe(today, [modern])], at(['dmz'], now - day)),
    ];
    expect(recalled([today], files).when).toEqual({ fromMs: now - day, toMs: now });
    expect(recalled([], files).when).toEqual({ fromMs: now - 26 * day, toMs: now });
  });
});

describe('an origin that is missing', () => {
  const today = endpoint({ labels: ['public', 'dmz'] });
  const seen = observe(today, [modern]);
  const index = shardOf(today, 4);
  const of = (labels: readonly string[], number?: number) =>
    fileOf(number === undefined || number === index ? [seen] : [], {
      selection: { labels, ...(number !== undefined && { shard: { index: number, total: 4 } }) },
    });

  it.each<[string, readonly SavedFile[], string | undefined]>([
    ['none', [of(['public']), of(['dmz'])], undefined],
    ['both labels in one file', [of(['dmz', 'public'])], undefined],
    ['a whole job', [of(['public'])], 'no observation from dmz'],
    [
      'a shard',
      [of(['public']), of(['dmz'], (index % 4) + 1)],
      `no observation; shard ${index} of 4 (dmz) is missing`,
    ],
    [
      'a shard, beside a file without labels',
      [of([]), of(['dmz'], (index % 4) + 1)],
      `no observation; shard ${index} of 4 (dmz) is missing`,
    ],
    ['none where labels decide nothing', [of([])], undefined],
    ['a record', [of(['public']), fileOf([], { selection: { labels: ['dmz'] } })], 'no observation from dmz'],
  ])('makes the endpoint unverified, although another has it: %s', (_what, files, says) => {
    expect(why(one(today, ...files))).toBe(says);
  });

  it('counts only among the labels that are judged', () => {
    const only = (labels: readonly string[]) =>
      recall({ endpoints: [today], clients: [] }, [of(['dmz'])], {
        selection: { labels },
        runClients: false,
      }).observations.map(why);
    expect(only(['dmz'])).toEqual([undefined]);
    expect(only([])).toEqual(['no observation from public']);
  });

  it('is found among as many files as there may be shards, each looked at once', () => {
    let looks = 0;
    const files = Array.from({ length: 1_000 }, (_, at) => {
      const file = fileOf([], { selection: { labels: [], shard: { index: at + 1, total: 1_000 } } });
      return {
        ...file,
        get selection() {
          looks += 1;
          return file.selection;
        },
      };
    });
    const hosts = Array.from({ length: 20 }, (_, at) => endpoint({ host: `h${at}.example` }));
    expect(recalled(hosts, files).observations.map(why)).toEqual(hosts.map(() => 'no observation'));
    expect(looks).toBe(files.length);
  });
});

describe('a client', () => {
  const { minVersion, warnWithinMs, dates, keyExchangeDates, minimums, exceptions, source, whole } =
    endpoint();
  const demands = { minVersion, warnWithinMs, dates, keyExchangeDates, minimums, exceptions, source, whole };
  const client: Client = { name: 'billing', run: 'true', timeoutMs: 1, env: {}, ...demands };
  const madeBy = {
    tool: { name: 'a', version: '1' },
    startedAtMs: now,
    durationMs: 1,
    selection: { labels: [] },
  };
  const fileWith = (run: ReturnType<typeof withoutRun>) => {
    const pieces = observationsPieces({ observations: [], runs: [run] }, madeBy, {
      endpoints: [],
      clients: [run.client],
    });
    const file = parseFile(Buffer.from([...pieces].join('')));
    if ('refused' in file) throw new Error(file.refused);
    return file;
  };
  const stateOf = (files: readonly SavedFile[], today = client) =>
    recalled([], files, [today]).runs.map((run) => judge(run, { nowMs: now, onUnverified: 'warning' }));

  it('is judged by what was seen of it', () => {
    const run = { ...withoutRun(client, { kind: 'exit', code: 0 }), durationMs: 7 };
    expect(recalled([], [fileWith(run)], [client]).runs).toEqual([run]);
  });

  it('is unverified without an observation, and with one of another minimum', () => {
    const run = withoutRun(client, { kind: 'exit', code: 0 });
    expect(stateOf([])).toMatchObject([
      { state: 'unverified', findings: [{ facts: { kind: 'client-not-done' } }] },
    ]);
    expect(stateOf([fileWith(run)], { ...client, minVersion: 'TLSv1.3' })).toMatchObject([
      { findings: [{ facts: { by: { kind: 'observed-otherwise', by: [{ minimum: 'TLSv1.2' }] } } }] },
    ]);
  });

  it('is unverified where the first shard is lost, which may have run it, whether clients are to run or not', () => {
    const second = { labels: [], shard: { index: 2, total: 2 } };
    const found = (selection: Selection) =>
      recall({ endpoints: [], clients: [client] }, [fileOf([], { selection })], {
        selection: { labels: [] },
        runClients: false,
      }).runs.map(({ ended }) => ended);
    expect(found(second)).toEqual([
      {
        kind: 'stopped',
        by: { kind: 'no-observation', missing: [{ labels: [], shard: { index: 1, total: 2 } }] },
      },
    ]);
    expect(found({ labels: [] })).toEqual([{ kind: 'not-run' }]);
  });

  it.each([{ run: 'false' }, { env: { MODE: 'a' } }])(
    'is unverified with a run of another command: %j',
    (change) => {
      const run = withoutRun(client, { kind: 'exit', code: 0 });
      expect(stateOf([fileWith(run)], { ...client, ...change })).toMatchObject([
        {
          state: 'unverified',
          findings: [{ facts: { by: { kind: 'observed-otherwise', by: [{ kind: 'command' }] } } }],
        },
      ]);
    },
  );

  it('is judged when the value of a variable has changed', () => {
    const run = withoutRun({ ...client, env: { TOKEN: 'a' } }, { kind: 'exit', code: 0 });
    const [again] = recalled([], [fileWith(run)], [{ ...client, env: { TOKEN: 'b' } }]).runs;
    expect(again?.ended).toEqual({ kind: 'exit', code: 0 });
  });
});
