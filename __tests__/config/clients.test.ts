import { loadInline } from './parity.ts';
import { problemOf, problemsOf } from './text.ts';

const day = 86_400_000;

test('a client of two keys has every default', async () => {
  expect(await loadInline('clients:\n  - name: billing\n    run: python3 ping.py\n')).toEqual({
    endpoints: [],
    clients: [
      {
        name: 'billing',
        run: 'python3 ping.py',
        timeoutMs: 60_000,
        env: {},
        minVersion: 'TLSv1.2',
        warnWithinMs: 90 * day,
        dates: [],
        keyExchangeDates: [],
        minimums: [],
        exceptions: [],
        source: { file: undefined, line: 3, column: 5, endLine: 3, endColumn: 25 },
        whole: { file: undefined, line: 2, column: 5, endLine: 3, endColumn: 25 },
      },
    ],
  });
});

test('everything that a client can say arrives, with its place', async () => {
  const text = `min-version: TLSv1.1
warn-within: 2w
deprecations:
  - { protocol: TLSv1.2, date: 2030-01-01 }
clients:
  - name: billing
    run: |
      cd billing
      python3 ping.py
    owner: '@acme/billing'
    min-version: TLSv1.2
    deprecation-date: 2026-12-01
    timeout: 5m
    env:
      API_USER: demo
      EMPTY: ''
    expect: [0, 22]
    exceptions:
      - rule: minimum-version
        until: 2026-12-31
        reason: rewritten in December
`;
  const { clients } = await loadInline(text);
  const date = { text: '2026-12-01', epochMs: Date.UTC(2026, 11, 1) };
  const below = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'].map((protocol) => ({
    protocol,
    date,
    from: 'endpoint',
    blanket: true,
  }));
  expect(clients).toEqual([
    {
      name: 'billing',
      run: 'cd billing\npython3 ping.py\n',
      owner: '@acme/billing',
      timeoutMs: 300_000,
      env: { API_USER: 'demo', EMPTY: '' },
      expect: {
        exitCodes: [0, 22],
        source: { file: undefined, line: 17, column: 5, endLine: 17, endColumn: 20 },
      },
      minVersion: 'TLSv1.2',
      warnWithinMs: 14 * day,
      dates: [
        ...below,
        { protocol: 'TLSv1.2', date: { text: '2030-01-01', epochMs: Date.UTC(2030, 0, 1) }, from: 'file' },
      ],
      keyExchangeDates: [],
      minimums: [],
      exceptions: [
        {
          rule: 'minimum-version',
          until: { text: '2026-12-31', epochMs: Date.UTC(2026, 11, 31) },
          reason: 'rewritten in December',
          source: { file: undefined, line: 19, column: 9, endLine: 21, endColumn: 38 },
        },
      ],
      source: { file: undefined, line: 7, column: 5, endLine: 9, endColumn: 22 },
      whole: { file: undefined, line: 6, column: 5, endLine: 21, endColumn: 38 },
    },
  ]);
});

test('a list can hold both, and one exit code can stand alone', async () => {
  const text = 'endpoints: [https://a.example]\nclients: [{ name: a, run: b, expect: 0 }]';
  const { endpoints, clients } = await loadInline(text, { minVersion: 'TLSv1.3' });
  expect(endpoints.map(({ host }) => host)).toEqual(['a.example']);
  expect(clients).toMatchObject([{ minVersion: 'TLSv1.3', expect: { exitCodes: [0] } }]);
});

describe('an error', () => {
  const entry = (keys: string) => `clients:\n  - { name: a, run: b, ${keys} }`;

  it.each([
    ['clients: []', 'clients: found an empty list, expected at least one client', '1:10-1:12'],
    ['clients: 5', 'clients: found 5, expected a list of clients, each with name and run', '1:10-1:11'],
    [
      'clients:\n  - curl x',
      'clients[0]: found "curl x", expected a map with the keys name and run',
      '2:5-2:11',
    ],
    ['clients:\n  - name: a', 'clients[0]: found no key run, expected the key run with a text', '2:5-2:9'],
    ['clients:\n  - run: a', 'clients[0]: found no key name, expected the key name with a text', '2:5-2:8'],
    [
      "clients:\n  - { name: a, run: '' }",
      'clients[0].run: found "", expected a text that is not empty',
      '2:21-2:23',
    ],
    [
      entry('timeout: 10'),
      'clients[0].timeout: found 10, expected a duration from 1s to 1h, such as 60s',
      '2:33-2:35',
    ],
    [
      entry('timeout: 0s'),
      'clients[0].timeout: found "0s", expected a duration from 1s to 1h, such as 60s',
      '2:33-2:35',
    ],
    [
      entry('timeout: 2h'),
      'clients[0].timeout: found "2h", expected a duration from 1s to 1h, such as 60s',
      '2:33-2:35',
    ],
    [entry('expect: 256'), 'clients[0].expect: found 256, expected an exit code from 0 to 255', '2:32-2:35'],
    [
      entry('expect: []'),
      'clients[0].expect: found an empty list, expected at least one exit code',
      '2:32-2:34',
    ],
    [entry('env: { A: 1 }'), 'clients[0].env.A: found 1, expected a text', '2:34-2:35'],
    [
      entry('env: [A]'),
      'clients[0].env: found a list, expected a map of variables and their texts',
      '2:29-2:32',
    ],
    [
      entry('env: { A-B: x }'),
      'clients[0].env.A-B: found the name "A-B", expected the name of an environment variable, such as API_USER',
      '2:36-2:37',
    ],
    [
      entry('env: { TLS_READINESS_CA: x }'),
      'clients[0].env.TLS_READINESS_CA: found the name "TLS_READINESS_CA", expected another name, since those with TLS_READINESS_ are set for the command',
      '2:49-2:50',
    ],
    [entry('expcet: 0'), 'clients[0]: found the unknown key "expcet", expected expect', '2:24-2:30'],
    [
      entry('run-clients: true'),
      'clients[0]: found the unknown key "run-clients", expected one of name, run, owner, min-version, deprecation-date, timeout, env, expect, exceptions',
      '2:24-2:35',
    ],
    [
      'clients:\n  - { name: a, run: b }\n  - { name: c, run: d }\n  - { name: a, run: e }',
      'clients[2].name: found "a" a second time, expected a name of its own for each client (the first is in line 2)',
      '4:13-4:14',
    ],
  ])('%j is told with its place', async (text, message, place) => {
    expect(await problemOf(text)).toMatchObject({ message, place });
  });

  it('says what to write instead where that is known', async () => {
    expect(await problemOf(entry('env: { A: 8080 }'))).toMatchObject({ instead: "'8080'" });
    expect(await problemOf(entry('timeout: 2 min'))).toMatchObject({ instead: '2m' });
    expect(await problemOf(entry('ruun: x'))).toMatchObject({ instead: 'run' });
  });

  it('is told beside those of the endpoints', async () => {
    const text = 'endpoints: [http://a.example]\nclients: [{ name: a }]';
    expect((await problemsOf(text)).map(({ line }) => line)).toEqual([1, 2]);
  });
});

test('a file that holds neither says that it lacks endpoints', async () => {
  expect(await problemOf('warn-within: 2w')).toMatchObject({
    message: 'found no key endpoints, expected the key endpoints with a list of endpoints',
  });
});

test('no key of the list lets commands run', async () => {
  const [problem] = await problemsOf('run-clients: true\nclients: [{ name: a, run: b }]');
  expect(problem?.message).toMatch('found the unknown key "run-clients"');
});
