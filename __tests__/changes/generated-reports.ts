import fc from 'fast-check';
import { keyExchanges } from '../../src/config/endpoint.ts';
import type { ComparedReport } from '../../src/report/writers/json-schema.ts';
import { protocols } from '../../src/tls/protocol.ts';

/** Reports of a few endpoints at a few places, so that two of them have much in common. */

type ComparedEndpoint = ComparedReport['endpoints'][number];

const acceptance = fc.constantFrom('accepted', 'refused', 'unknown');
const need = fc.constantFrom('needed', 'not-needed', 'unknown');
const protocol = fc.constantFrom(...protocols);
const ofProtocols = <T>(each: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(protocols.map((name) => [name, each]))) as fc.Arbitrary<
    Record<(typeof protocols)[number], T>
  >;
const ofNeeds = <T>(each: fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(keyExchanges.map((name) => [name, each]))) as fc.Arbitrary<
    Record<(typeof keyExchanges)[number], T>
  >;
const ofClients = fc
  .constantFrom<readonly ('connects' | 'fails' | 'unknown')[]>(
    ['connects', 'connects', 'connects'],
    ['fails', 'fails', 'fails'],
    ['fails', 'connects', 'connects'],
    ['connects', 'unknown', 'fails'],
    ['unknown', 'unknown', 'unknown'],
  )
  .map(([java = 'unknown', go = 'unknown', others = 'unknown']) => ({
    java,
    go,
    python: others,
    dotnet: others,
    openssl: others,
  }));
const date = fc.constantFrom('2026-12-01', '2026-12-01T00:00Z', '2027-01-01');
const when = fc.record({ date, from: fc.constant('file'), days: fc.constant(4) });
const deadline = fc.oneof(
  fc.tuple(protocol, when).map(([name, rest]) => ({ protocol: name, ...rest })),
  fc.tuple(fc.constantFrom(...keyExchanges), when).map(([name, rest]) => ({ keyExchange: name, ...rest })),
  fc.tuple(protocol, when).map(([name, rest]) => ({ minimum: name, ...rest })),
);
const startedAt = fc.constantFrom('2026-11-24T03:17:00.000Z', '2026-11-25T03:17:00.000Z');
const root = fc.constantFrom('AA', 'BB').map((fingerprint256) => ({ fingerprint256, bundled: true }));
const address = fc.record({
  handshake: fc.record({ certificate: fc.record({ root }, { requiredKeys: [] }) }, { requiredKeys: [] }),
});
const lastKnown = fc.record({
  startedAt,
  protocols: ofProtocols(acceptance),
  ceiling: fc.option(protocol, { nil: undefined }),
  needs: ofNeeds(need),
  currentClients: fc.option(ofClients, { nil: undefined }),
  roots: fc.option(fc.array(fc.constantFrom('AA', 'BB'), { maxLength: 1 }), { nil: undefined }),
});

const endpoint: fc.Arbitrary<ComparedEndpoint> = fc.record(
  {
    name: fc.constantFrom('Orders API', 'Mail', '::error::no'),
    url: fc.constantFrom(
      'https://orders.example.com/v2',
      'https://ORDERS.example.com:443/v2?key=1',
      'smtp://mail.example.com:587',
      'not a URL',
    ),
    minVersion: fc.constantFrom('TLSv1.1', 'TLSv1.2', 'TLSv1.3'),
    verdict: fc.constantFrom('ready', 'at-risk', 'not-ready', 'unverified'),
    ceiling: fc.option(protocol),
    protocols: ofProtocols(acceptance),
    needs: ofNeeds(need),
    currentClients: ofClients,
    deadlines: fc.uniqueArray(deadline, {
      maxLength: 3,
      selector: ({ date: _date, ...of }) => JSON.stringify(of),
    }),
    findings: fc.constant([]),
    addresses: fc.array(address, { maxLength: 2 }),
    serverName: fc.constantFrom('a.example.com', 'b.example.com'),
    address: fc.constant('192.0.2.7'),
    unverifiedSince: fc.constant('2026-11-12'),
    lastKnown,
    sunset: date,
  },
  {
    requiredKeys: [
      'name',
      'url',
      'minVersion',
      'verdict',
      'ceiling',
      'protocols',
      'deadlines',
      'findings',
      'addresses',
    ],
  },
);

export const reports: fc.Arbitrary<ComparedReport> = fc.record({
  schemaVersion: fc.constant(1 as const),
  day: fc.constantFrom('2026-11-24', '2026-11-25'),
  startedAt: fc.constantFrom(
    '2026-11-26T03:17:00.000Z',
    '2026-11-27T03:17:00.000Z',
    '2026-11-28T03:17:00.000Z',
  ),
  endpoints: fc.array(endpoint, { maxLength: 6 }),
});
