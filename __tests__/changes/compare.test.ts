import type { Difference } from '../../src/changes/change.ts';
import { compare } from '../../src/changes/compare.ts';
import { reportState } from '../../src/changes/state.ts';
import type { ComparedReport } from '../../src/report/writers/json-schema.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';

type ComparedEndpoint = ComparedReport['endpoints'][number];

/** One letter for each version, SSLv2 to TLS 1.3, as in the tests of the policy. */
function server(letters: string, given: Partial<ComparedEndpoint> = {}): ComparedEndpoint {
  const stateOf = (protocol: Protocol) => {
    const letter = letters[protocols.indexOf(protocol)];
    return letter === '+' ? 'accepted' : letter === '-' ? 'refused' : 'unknown';
  };
  const newest = letters.lastIndexOf('+');
  return {
    name: 'Orders API',
    url: 'https://orders.example.com/',
    minVersion: 'TLSv1.2',
    verdict: 'ready',
    ceiling: (!letters.slice(newest).includes('?') && protocols[newest]) || null,
    protocols: {
      SSLv2: stateOf('SSLv2'),
      SSLv3: stateOf('SSLv3'),
      'TLSv1.0': stateOf('TLSv1.0'),
      'TLSv1.1': stateOf('TLSv1.1'),
      'TLSv1.2': stateOf('TLSv1.2'),
      'TLSv1.3': stateOf('TLSv1.3'),
    },
    needs: { RSA: 'not-needed', DHE: 'not-needed', classical: 'unknown' },
    deadlines: [],
    findings: [],
    addresses: [],
    ...given,
  };
}

const state = (startedAt: string, ...endpoints: readonly ComparedEndpoint[]) =>
  reportState({ schemaVersion: 1, day: startedAt.slice(0, 10), startedAt, endpoints: [...endpoints] });

function between(was: ComparedEndpoint, now: ComparedEndpoint): readonly Difference[] {
  const { changes } = compare(state('2026-11-26T03:17:00Z', was), state('2026-11-27T03:17:00Z', now));
  return changes.map(({ endpoint: _, ...difference }) => difference);
}

const withRoot = (...fingerprints: readonly string[]) => ({
  addresses: fingerprints.map((fingerprint256) => ({
    handshake: { certificate: { root: { fingerprint256, bundled: true } } },
  })),
});

/** One letter for each client: it connects, fails, or that is unknown. */
const connecting = (letters: string) => {
  const stateOf = (index: number) =>
    letters[index] === '+' ? 'connects' : letters[index] === '-' ? 'fails' : 'unknown';
  return {
    currentClients: {
      java: stateOf(0),
      go: stateOf(1),
      python: stateOf(2),
      dotnet: stateOf(3),
      openssl: stateOf(4),
    },
  } as const;
};

const when = (date: string) => ({ date, from: 'file', days: 9 });

describe('one endpoint', () => {
  it.each<[string, ComparedEndpoint, ComparedEndpoint, readonly Difference[]]>([
    ['that stays as it is', server('?-++++'), server('?-++++'), []],
    [
      'that falls below its minimum',
      server('----++'),
      server('--+---'),
      [
        { kind: 'lost', minimum: 'TLSv1.2', was: 'TLSv1.3', now: 'TLSv1.0' },
        { kind: 'regressed', about: 'version', protocols: ['TLSv1.0'] },
      ],
    ],
    [
      'that loses its newest version',
      server('----++'),
      server('----+-'),
      [{ kind: 'regressed', about: 'ceiling', was: 'TLSv1.3', now: 'TLSv1.2' }],
    ],
    ['that goes down', server('--++++'), server('??????', { verdict: 'unverified' }), []],
    ['that comes back', server('??????', { verdict: 'unverified' }), server('--++++'), []],
    ['that refuses everything, as an unverified one may', server('--++++'), server('------'), []],
    [
      'of which nobody knows whether older versions are left',
      server('--+++-'),
      server('??-++-'),
      [
        {
          kind: 'disabled',
          protocols: ['TLSv1.0'],
          shutOut: [],
          from: '2026-11-26T03:17:00.000Z',
          to: '2026-11-27T03:17:00.000Z',
        },
      ],
    ],
    ['whose newest version is unknown now', server('----++'), server('----+?'), []],
    [
      'that needs RSA',
      server('----+-'),
      server('----+-', { needs: { RSA: 'needed', DHE: 'not-needed', classical: 'unknown' } }),
      [{ kind: 'regressed', about: 'key-exchange', keyExchanges: ['RSA'] }],
    ],
    [
      'that no current client can reach any more',
      server('----+-', connecting('+++++')),
      server('----+-', connecting('-----')),
      [{ kind: 'lost', about: 'current-clients', clients: ['java', 'go', 'python', 'dotnet', 'openssl'] }],
    ],
    [
      'that some current clients can reach again',
      server('----+-', connecting('---?+')),
      server('----+-', connecting('++??+')),
      [{ kind: 'improved', about: 'current-clients', clients: ['java', 'go'] }],
    ],
    [
      'that some current clients cannot reach, since it needs RSA',
      server('----+-', connecting('+++++')),
      server('----+-', {
        needs: { RSA: 'needed', DHE: 'not-needed', classical: 'unknown' },
        ...connecting('----+'),
      }),
      [{ kind: 'regressed', about: 'key-exchange', keyExchanges: ['RSA'] }],
    ],
    [
      'of which nobody knows whether current clients reach it',
      server('----+-', connecting('+++++')),
      server('----+-', connecting('?????')),
      [],
    ],
    [
      'that leads to another root',
      server('----++', withRoot('AA', 'BB')),
      server('----++', withRoot('CC')),
      [{ kind: 'root-changed', was: ['AA', 'BB'], now: ['CC'] }],
    ],
    [
      'of which an address with another root did not answer',
      server('----++', withRoot('AA', 'BB')),
      server('----++', withRoot('AA')),
      [],
    ],
    ['whose root an older version did not report', server('----++'), server('----++', withRoot('AA')), []],
    [
      'whose date is written in another way',
      server('--++++', { deadlines: [{ protocol: 'TLSv1.0', ...when('2026-12-01') }] }),
      server('--++++', { deadlines: [{ protocol: 'TLSv1.0', ...when('2026-12-01T00:00Z') }] }),
      [],
    ],
    [
      'that has refused a version with a date, which no longer matters then',
      server('--++++', { deadlines: [{ protocol: 'TLSv1.0', ...when('2026-12-01') }] }),
      server('---+++'),
      [
        {
          kind: 'disabled',
          protocols: ['TLSv1.0'],
          shutOut: ['TLSv1.0'],
          from: '2026-11-26T03:17:00.000Z',
          to: '2026-11-27T03:17:00.000Z',
        },
      ],
    ],
    [
      'with a sunset and a date more',
      server('--++++'),
      server('--++++', { sunset: '2027-06-30', deadlines: [{ minimum: 'TLSv1.3', ...when('2030-01-02') }] }),
      [{ kind: 'date-added', of: 'sunset', now: '2027-06-30' }],
    ],
    ['whose minimum the list has raised', server('----+-'), server('----+-', { minVersion: 'TLSv1.3' }), []],
  ])('%s', (_, was, now, expected) => {
    expect(between(was, now)).toEqual(expected);
  });
});

describe('which endpoint is which', () => {
  const kinds = (was: readonly ComparedEndpoint[], now: readonly ComparedEndpoint[]) =>
    compare(state('2026-11-26T03:17:00Z', ...was), state('2026-11-27T03:17:00Z', ...now)).changes.map(
      ({ kind, endpoint }) => `${kind} ${endpoint.name}`,
    );
  const named = (name: string, given: Partial<ComparedEndpoint> = {}) => server('----++', { name, ...given });

  it('is said by its normal URL, and not by name, query or order', () => {
    const was = [named('A'), named('B', { url: 'https://b.example.com/x?key=1' })];
    const now = [
      named('renamed', { url: 'https://B.example.com:443/x' }),
      named('A', { url: 'HTTPS://orders.example.com' }),
    ];
    expect(kinds(was, now)).toEqual([]);
  });

  it('is said by server name and address', () => {
    const was = [named('A', { serverName: 'a.example.com' }), named('B', { address: '192.0.2.1' })];
    const now = [named('C', { serverName: 'b.example.com' }), named('D', { address: '192.0.2.2' })];
    expect(kinds(was, now)).toEqual([
      'endpoint-added C',
      'endpoint-added D',
      'endpoint-removed A',
      'endpoint-removed B',
    ]);
    expect(kinds(was, [was[1]!, was[0]!])).toEqual([]);
  });

  it('is said by their order where they are equal', () => {
    expect(kinds([named('A'), named('B')], [named('A')])).toEqual(['endpoint-removed B']);
  });
});
