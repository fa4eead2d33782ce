import fc from 'fast-check';
import type { ClientRun } from '../../src/clients/runs/client-run.ts';
import { parseFile, type SavedFile } from '../../src/observations/read.ts';
import { recall } from '../../src/observations/recall.ts';
import { observationsPieces } from '../../src/observations/save.ts';
import { judge } from '../../src/policy/judge.ts';
import type {
  Acceptance,
  AddressObservation,
  Failure,
  Handshake,
  HandshakeFailure,
  HttpAnswer,
  Observation,
} from '../../src/probe/observation.ts';
import { plainLayout, writers } from '../../src/report/formats.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { clientNames } from '../../src/tls/client-profiles.ts';
import { protocols } from '../../src/tls/protocol.ts';
import { endpoint, now } from '../policy/observations.ts';
import { hostileTexts } from '../report/hostile.ts';
import { failuresWith } from '../report/hostile-report.ts';
import { report } from '../report/reports.ts';

const madeBy = {
  tool: { name: 'tls-readiness', version: '1.0.0' },
  startedAtMs: Date.UTC(2026, 10, 22),
  durationMs: 812,
  selection: { labels: [] },
};
const everything = { selection: { labels: [] }, runClients: true };

/** Of no handshake alone, and nothing that only files of observations bring. */
const ofHandshakes = [
  'client-certificate-required',
  'client-certificate-refused',
  'version',
  'not-http',
  'local',
];
const savedFailures = (text: string) =>
  failuresWith(text).filter(({ kind }) => kind !== 'no-observation' && kind !== 'observed-otherwise');
const isFailure = (failure: HandshakeFailure): failure is Failure => !ofHandshakes.includes(failure.kind);

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...Object.values(hostileTexts).filter(({ length }) => length <= 10_000)),
);
const protocol = fc.constantFrom(...protocols);
const maybe = <Key extends string, Of>(key: Key, value: fc.Arbitrary<Of>) =>
  fc.option(value).map((given) => (given === null ? {} : ({ [key]: given } as { [K in Key]: Of })));
const joined = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));

const handshakeFailure = texts.chain((text) => fc.constantFrom(...savedFailures(text)));
const failure = texts.chain((text) => fc.constantFrom(...savedFailures(text).filter(isFailure)));
const acceptance: fc.Arbitrary<Acceptance> = fc.oneof(
  joined(fc.record({ state: fc.constant('accepted'), cipher: texts }), maybe('group', texts)),
  fc.record({ state: fc.constant('refused'), by: fc.constant('alert'), alert: texts }),
  fc.record({ state: fc.constant('refused'), by: fc.constant('version'), chose: protocol }),
  fc.record({ state: fc.constant('refused'), by: fc.constantFrom('close', 'reset') }),
  fc.record({ state: fc.constant('unknown'), failure }),
) as fc.Arbitrary<Acceptance>;
const certificate = joined(
  fc.record({ subject: texts, issuer: texts, altNames: fc.array(texts, { maxLength: 3 }) }),
  fc.record({
    validFromMs: fc.option(fc.integer(), { nil: undefined }),
    validToMs: fc.option(fc.integer(), { nil: undefined }),
  }),
  maybe('untrusted', texts),
  maybe('wrongName', texts),
  maybe('root', fc.record({ subject: texts, fingerprint256: texts, bundled: fc.boolean() })),
);
const failedHandshake = joined(
  fc.record({ state: fc.constant('failed'), failure: handshakeFailure }),
  maybe(
    'notOffered',
    fc.record({ kind: fc.constantFrom('suite', 'group', 'signature', 'no-name'), name: texts }),
  ),
  maybe('certificate', certificate),
);
const handshake = fc.oneof(
  joined(
    fc.record({
      state: fc.constant('completed'),
      protocol: fc.constantFrom('TLSv1.2', 'TLSv1.3'),
      cipher: texts,
      classicalGroupsOnly: fc.boolean(),
    }),
    maybe('group', texts),
    maybe('alpn', texts),
    maybe('certificate', certificate),
  ),
  failedHandshake,
) as fc.Arbitrary<Handshake>;
const http = fc.oneof(
  joined(
    fc.record({ state: fc.constant('answered'), status: fc.integer({ min: 100, max: 599 }) }),
    maybe('sunset', texts),
    maybe('deprecation', texts),
  ),
  fc.record({ state: fc.constant('failed'), failure: handshakeFailure }),
) as fc.Arbitrary<HttpAnswer>;
const hello = joined(
  fc.record({ suites: fc.nat(), extensions: fc.boolean(), bytes: fc.nat() }),
  maybe('named', fc.constant(false)),
  maybe('recordVersion', protocol),
);
const answer = fc.oneof(
  joined(
    fc.record({ kind: fc.constant('chose'), protocol, cipher: texts }),
    maybe('group', texts),
    maybe('unnamed', fc.constant(true)),
  ),
  joined(fc.record({ kind: fc.constant('alert'), alert: texts }), maybe('unnamed', fc.constant(true))),
  failure,
);
const exactHandshake = fc.oneof(
  joined(fc.record({ protocol, state: fc.constant('completed') }), maybe('http', http)),
  fc.record({ protocol, state: fc.constant('rejected'), status: fc.nat(), insteadOf: fc.nat() }),
  fc.record({ protocol, state: fc.constantFrom('broken', 'failed'), failure: handshakeFailure }),
);
const byClient = joined(
  fc.record({
    handshakes: fc.array(
      joined(
        fc.record({ client: fc.constantFrom(...clientNames), handshake }),
        maybe('doubtful', fc.constant(true)),
      ),
      { maxLength: 3 },
    ),
  }),
  maybe('shared', failedHandshake),
  maybe('keyExchanges', fc.record({ ECDHE: acceptance, DHE: acceptance, RSA: acceptance })),
);
const ip = fc.oneof(fc.ipV4(), fc.ipV6());
const proxyUrls = ['http://proxy.example.com:3128', 'https://[2001:db8::1]:443', 'socks5h://192.0.2.1:1080'];
const via = fc.record({ url: fc.constantFrom(...proxyUrls), hasCredentials: fc.boolean() });
const address = joined(
  fc.oneof(
    joined(fc.record({ address: ip }), maybe('via', via)),
    // A proxy resolves names itself.
    fc.record({ address: fc.constantFrom('orders.example.com', 'a_b', 'xn--bcher-kva.example'), via }),
  ),
  fc.record({
    port: fc.constant(443),
    protocols: fc.record({
      SSLv2: acceptance,
      SSLv3: acceptance,
      'TLSv1.0': acceptance,
      'TLSv1.1': acceptance,
      'TLSv1.2': acceptance,
      'TLSv1.3': acceptance,
    }),
    asked: fc.array(fc.record({ protocol, hello, answer }), { maxLength: 3 }),
    handshake,
    connections: fc.nat(),
  }),
  maybe('byClient', byClient),
  maybe('hybrid', acceptance),
  maybe('http', http),
  maybe('exactHandshakes', fc.array(exactHandshake, { maxLength: 2 })),
  maybe('unreachable', failure),
) as fc.Arbitrary<AddressObservation>;
const observation = joined(
  fc.oneof(
    joined(
      fc.record({ addresses: fc.array(address, { minLength: 1, maxLength: 2 }) }),
      maybe('failure', failure),
    ),
    fc.record({ addresses: fc.constant([]), failure }),
  ),
  fc.record({ durationMs: fc.nat() }),
).map((seen): Observation => ({ ...seen, endpoint: endpoint() }));

/** What a file says after it was written and read. */
function saved(observation: Observation, runs: readonly ClientRun[] = []) {
  const list = { endpoints: [observation.endpoint], clients: runs.map(({ client }) => client) };
  const text = [...observationsPieces({ observations: [observation], runs }, madeBy, list)].join('');
  const file = parseFile(Buffer.from(text));
  if ('refused' in file) throw new Error(file.refused);
  return { text, file, list };
}

const again = ({ file, list }: { file: SavedFile; list: Parameters<typeof recall>[0] }) =>
  recall(list, [file], everything);

it('what is written is read again as it was', () => {
  fc.assert(
    fc.property(observation, (observed) => {
      expect(again(saved(observed)).observations).toEqual([
        { ...observed, observedAt: [madeBy.startedAtMs] },
      ]);
    }),
    { numRuns: 150 },
  );
});

const offered = joined(maybe('lowest', protocol), maybe('highest', protocol));
const names = fc.array(texts, { maxLength: 2 });
const callerHello = joined(
  fc.record({
    offered,
    suites: names,
    groups: names,
    signatureAlgorithms: names,
    postQuantum: fc.boolean(),
    alpn: names,
    ja4: texts,
    sessionTickets: fc.boolean(),
    compression: fc.boolean(),
  }),
  maybe('serverName', texts),
);
const alert = fc.record({ by: fc.constantFrom('server', 'caller'), name: texts });
const after = fc.constantFrom('nothing', 'hello', 'certificate');
const helloCall = fc.record({
  opening: fc.oneof(
    fc.record({ kind: fc.constant('client-hello'), hello: callerHello }),
    fc.record({ kind: fc.constant('sslv2-hello'), offered, suites: names }),
  ),
  outcome: fc.oneof(
    joined(fc.record({ kind: fc.constant('finished'), protocol, cipher: texts }), maybe('group', texts)),
    joined(fc.record({ kind: fc.constant('no-common-version') }), maybe('alert', alert)),
    fc.record({ kind: fc.constant('certificate-refused'), alert, late: fc.boolean() }),
    fc.record({ kind: fc.constant('alert'), alert }),
    fc.record({ kind: fc.constant('closed'), after, reset: fc.boolean() }),
    fc.record({ kind: fc.constant('timeout'), after }),
  ),
});
const otherCall = fc.record({
  opening: fc.oneof(
    fc.record({ kind: fc.constant('alert'), alert: texts }),
    fc.record({ kind: fc.constantFrom('http', 'other') }),
    fc.record({ kind: fc.constant('malformed'), problem: texts }),
    fc.record({ kind: fc.constant('incomplete'), bytes: fc.nat() }),
  ),
  outcome: fc.record({ kind: fc.constant('not-tls') }),
});
const call = joined(
  fc.record({ atMs: fc.nat(), lastedMs: fc.nat(), from: fc.record({ address: texts, port: fc.nat() }) }),
  fc.oneof(helloCall, otherCall),
  maybe(
    'request',
    joined(
      fc.record({
        method: texts,
        target: texts.map((text) => text.replace(/[?#][\s\S]*/, '')),
        status: fc.nat(),
      }),
      maybe('userAgent', fc.constantFrom('curl/8.5.0', 'okhttp', 'Mozilla/5.0')),
    ),
  ),
);
const ended = fc.oneof(
  fc.record({ kind: fc.constant('exit'), code: fc.integer() }),
  fc.record({ kind: fc.constant('signal'), signal: texts }),
  fc.record({ kind: fc.constant('timeout'), afterMs: fc.nat() }),
  fc.record({ kind: fc.constant('not-started'), code: texts }),
  fc.record({
    kind: fc.constant('stopped'),
    by: fc.record({
      kind: fc.constant('time-limit'),
      limit: texts,
      done: fc.nat(),
      endpoints: fc.nat(),
      clients: fc.nat(),
    }),
  }),
);
const { name: _name, ...demands } = endpoint();
const client = {
  ...demands,
  name: 'billing',
  run: 'true',
  timeoutMs: 1,
  env: {},
} as unknown as ClientRun['client'];
const clientRun = joined(
  fc.record({ ended, calls: fc.array(call, { maxLength: 3 }), moreCalls: fc.nat(), durationMs: fc.nat() }),
).map((seen): ClientRun => ({ ...(seen as ClientRun), client, output: '' }));

it('so is what was seen of a client, and any of it can be judged and shown', () => {
  fc.assert(
    fc.property(observation, clientRun, (observed, run) => {
      const recalled = again(saved(observed, [run]));
      expect(recalled.runs).toEqual([run]);
      const verdicts = [...recalled.observations, ...recalled.runs].map((seen) =>
        judge(seen, { nowMs: now, onUnverified: 'warning' }),
      );
      const view = viewOf(report(verdicts));
      for (const write of Object.values(writers)) {
        expect([...write(view, { ...plainLayout, verbose: true })].join('')).not.toMatch(/^::|##\[|\u001b/m);
      }
    }),
    { numRuns: 100 },
  );
});

it.each(Object.entries(hostileTexts))(
  'a file does nothing in a log that it is printed to: %s',
  (_name, text) => {
    const reply = { kind: 'no-starttls', scheme: text, problem: { kind: 'refused', reply: text } } as const;
    const observed = {
      endpoint: endpoint({ serverName: text, path: `/${text}` }),
      addresses: [],
      failure: reply,
      durationMs: 1,
    };
    const { text: written } = saved(observed);
    expect(written).not.toMatch(/##\[|[\p{Cf}\p{Zl}\p{Zp}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
    for (const line of written.split('\n')) expect(line).toMatch(/^[[\]{},]*$|^,?[{\]]/);
  },
);

it('neither a key, nor a query, nor what a command wrote gets into a file', () => {
  const secret = 'hunter2';
  const clientCertificate = { certificate: secret, key: secret, passphrase: secret };
  const observed: Observation = {
    endpoint: {
      ...endpoint({ path: `/a?token=${secret}` }),
      clientCertificate,
    } as unknown as Observation['endpoint'],
    addresses: [],
    failure: { kind: 'closed' },
    durationMs: 1,
  };
  const run = {
    client: { name: 'billing', run: secret, env: { TOKEN: secret }, minVersion: 'TLSv1.2' },
    ended: { kind: 'exit', code: 0 },
    calls: [
      {
        atMs: 0,
        lastedMs: 1,
        from: { address: '127.0.0.1', port: 1 },
        opening: { kind: 'http' },
        outcome: { kind: 'not-tls' },
        request: {
          method: 'GET',
          target: `/a?token=${secret}`,
          userAgent: `billing/2.1 (${secret}) ${secret}/1`,
          status: 200,
        },
      },
    ],
    moreCalls: 0,
    output: secret,
    durationMs: 1,
  } as unknown as ClientRun;
  const { text, ...read } = saved(observed, [run]);
  expect(text).toContain('"https://orders.example:443/a"');
  expect(text).not.toContain(secret);
  expect(again(read).runs).toMatchObject([
    {
      client: { name: 'billing' },
      ended: { code: 0 },
      output: '',
      calls: [{ request: { target: '/a', userAgent: 'billing/2.1' } }],
    },
  ]);
});
