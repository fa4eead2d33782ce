import { addressEvidence } from '../../../src/report/words/evidence.ts';
import { toJsonReport } from '../../../src/report/writers/json.ts';
import { limited, rsaOnly } from '../../policy/current-clients.ts';
import { verdictOn } from '../../policy/observations.ts';
import { view } from '../reports.ts';

test('the evidence tells what each client met, those alike together, and the key exchanges', () => {
  const [{ evidence }] = addressEvidence({ addresses: [rsaOnly] }) as [
    ReturnType<typeof addressEvidence>[number],
  ];
  const rows = evidence.map(({ what, answer }) => `${what}: ${answer}`);
  expect(rows).toEqual(
    expect.arrayContaining([
      'Java 17.0.18, Go 1.22, Python 3.10, .NET 5 and newer: failed: alert handshake_failure',
      'OpenSSL by its defaults (Node.js, curl): completed with TLS 1.2',
      'ECDHE key exchange: refused with the alert handshake_failure',
      'RSA key exchange: accepted',
    ]),
  );
});

test('the JSON report has the same for each client', () => {
  const hybrid = { state: 'refused', by: 'alert', alert: 'handshake_failure' } as const;
  const json = toJsonReport(view([verdictOn({}, [limited('?-?-+', '-+-', { hybrid })])]));
  const address = json.endpoints[0]?.addresses[0];
  expect(address?.hybrid).toEqual(hybrid);
  expect(address?.byClient?.handshakes.map(({ client, handshake }) => [client, handshake.state])).toEqual([
    ['java', 'failed'],
    ['go', 'failed'],
    ['python', 'failed'],
    ['dotnet', 'failed'],
    ['openssl', 'completed'],
  ]);
  expect(address?.byClient?.handshakes[0]?.handshake).toEqual({
    state: 'failed',
    reason: 'connected, but no answer within 10 s',
  });
  expect(address?.byClient?.keyExchanges).toMatchObject({
    ECDHE: { state: 'refused' },
    DHE: { state: 'accepted' },
    RSA: { state: 'refused' },
  });
});
