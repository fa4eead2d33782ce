import type { judge } from '../../../src/policy/judge.ts';
import { problemMessage, problemsOf, problemTitle } from '../../../src/report/view/problem.ts';
import { supportsOf } from '../../../src/report/view/supports.ts';
import { listClients } from '../../../src/report/words/current-client-words.ts';
import { clientNames } from '../../../src/tls/client-profiles.ts';
import { dheOnly, keyExchangeDate, limited, rsaOnly } from '../../policy/current-clients.ts';
import { verdictOn } from '../../policy/observations.ts';

const problemIn = (verdict: ReturnType<typeof judge>) => problemsOf([verdict])[0]!;

describe('clients of today', () => {
  test.each([
    [['java'], 'Java 17.0.18 and newer'],
    [['java', 'go'], 'Java 17.0.18, Go 1.22 and newer'],
    [['go', 'openssl'], 'Go 1.22 and newer, OpenSSL'],
    [clientNames, 'all current clients (Java, Go, Python, .NET, OpenSSL)'],
  ] as const)('%j are named with their versions', (names, words) => {
    expect(listClients(names)).toBe(words);
  });
});

describe('the message', () => {
  test.each([
    ['RSA', rsaOnly],
    ['DHE', dheOnly],
    ['either', limited('+-+-+', '-++')],
  ])('has at most 200 characters where it is about %s', (_what, observed) => {
    expect(problemMessage(problemIn(verdictOn({}, [observed]))).length).toBeLessThanOrEqual(200);
  });

  test('says what is supported, since when that has ended, who fails and who must act', () => {
    const keyExchangeDates = [keyExchangeDate('RSA', '2026-07-01', 'rfc10015')];
    const problem = problemIn(verdictOn({ keyExchangeDates }, [rsaOnly]));
    expect(problemTitle(problem)).toBe('RSA key exchange only, which ended on 1 Jul 2026');
    expect(problemMessage(problem)).toBe(
      'orders.example:443 supports TLS 1.2 with RSA key exchange only, which ended on 1 Jul 2026 by RFC 10015; handshakes fail with Java 17.0.18, Go 1.22, Python 3.10, .NET 5 and newer. Ask the operator to enable ECDHE with AES-GCM, or TLS 1.3.',
    );
  });
});

test('“Supports” shows what TLS 1.2 is limited to', () => {
  expect(supportsOf(verdictOn({}, [rsaOnly]))).toMatchObject({
    versions: [{ label: 'TLS 1.2 (RSA key exchange only)' }],
    only: false,
  });
  expect(supportsOf(verdictOn({}, ['----+-']))).toMatchObject({ versions: [{ label: '1.2' }], only: true });
});
