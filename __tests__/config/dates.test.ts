import { loadInline } from './parity.ts';
import { problemOf } from './text.ts';

const list = 'endpoints: [https://x.example]\n';

async function demandsOf(text: string) {
  const { endpoints } = await loadInline(text);
  const [endpoint] = endpoints;
  return endpoint!;
}

describe('dates of key exchanges and minimums', () => {
  test('are those of the endpoint, then the file, then the standards, apart from those of protocols', async () => {
    const { dates, keyExchangeDates, minimums } = await demandsOf(`
standards: [rfc10015, nist-800-52r2-tls13]
deprecations:
  - { key-exchange: DHE, date: 2026-04-01, reason: Azure Front Door, url: https://x.example }
  - { protocol: 1.1, date: 2026-12-01 }
minimums: [{ protocol: 1.3, date: 2030-01-02 }]
endpoints:
  - url: https://x.example
    deprecations: [{ key-exchange: classical, date: 2035-01-01 }]
    minimums: [{ protocol: 1.3, date: 2028-01-02, reason: contract }]
`);
    expect(dates.map(({ protocol, from }) => [protocol, from])).toEqual([['TLSv1.1', 'file']]);
    expect(keyExchangeDates.map(({ keyExchange, date, from }) => [keyExchange, date.text, from])).toEqual([
      ['classical', '2035-01-01', 'endpoint'],
      ['DHE', '2026-04-01', 'file'],
      ['RSA', '2026-07-01', 'rfc10015'],
      ['DHE', '2026-07-01', 'rfc10015'],
    ]);
    expect(keyExchangeDates[1]).toMatchObject({ reason: 'Azure Front Door', url: 'https://x.example' });
    expect(minimums.map(({ minimum, date, from }) => [minimum, date.text, from])).toEqual([
      ['TLSv1.3', '2028-01-02', 'endpoint'],
      ['TLSv1.3', '2030-01-02', 'file'],
      ['TLSv1.3', '2024-01-01', 'nist-800-52r2-tls13'],
    ]);
  });

  test('are left alone by deprecation-date', async () => {
    const { keyExchangeDates, minimums } = await demandsOf(
      '- { url: https://x.example, deprecation-date: 2026-12-01 }',
    );
    expect([keyExchangeDates, minimums]).toEqual([[], []]);
  });
});

test('brownouts are times with their zone', async () => {
  const { dates } = await demandsOf(
    `${list}deprecations: [{ protocol: 1.1, date: 2026-06-30, brownouts: [{ from: 2026-06-01T16:00Z, to: 2026-06-01T22:00+02:00 }] }]`,
  );
  expect(dates[0]?.brownouts).toEqual([
    {
      from: { text: '2026-06-01T16:00Z', epochMs: Date.UTC(2026, 5, 1, 16) },
      to: { text: '2026-06-01T22:00+02:00', epochMs: Date.UTC(2026, 5, 1, 20) },
    },
  ]);
});

describe('errors', () => {
  const brownout = (text: string) =>
    `${list}deprecations: [{ protocol: 1.1, date: 2026-06-30, brownouts: [{ ${text} }] }]`;

  test.each([
    [
      `${list}deprecations: [{ date: 2026-12-01 }]`,
      'deprecations[0]: found no key protocol, expected the key protocol with a TLS version such as TLSv1.1, or the key key-exchange with RSA, DHE, classical',
      '2:18-2:22',
    ],
    [
      `${list}deprecations: [{ protocol: 1.1, key-exchange: RSA, date: 2026-12-01 }]`,
      'deprecations[0].key-exchange: found key-exchange beside protocol, expected one of the two: a date for each is an entry of its own',
      '2:47-2:50',
    ],
    [
      `${list}deprecations: [{ key-exchange: ECDH, date: 2026-12-01 }]`,
      'deprecations[0].key-exchange: found "ECDH", expected one of the key exchanges RSA, DHE, classical',
      '2:32-2:36',
    ],
    [
      `${list}deprecations: [{ key-exchange: RSA, date: 2026-12-01 }, { key-exchange: RSA, date: 2027-01-01 }]`,
      'deprecations[1].key-exchange: found RSA a second time, expected one date for each; what stops working for a while before it are its brownouts: [{ from: 2026-06-01T16:00Z, to: 2026-06-01T20:00Z }]',
      '2:73-2:76',
    ],
    [
      `${list}minimums: [{ protocol: 1.3, date: 2026-12-01 }, { protocol: 1.3, date: 2027-01-01 }]`,
      'minimums[1].protocol: found TLSv1.3 a second time, expected one date for each protocol',
      '2:61-2:64',
    ],
    [
      brownout('from: 2026-07-01T16:00Z, to: 2026-07-01T20:00Z'),
      'deprecations[0].brownouts[0].to: found 2026-07-01T20:00Z, expected a time before the date 2026-06-30; if the vendor has postponed it, change the date',
      '2:94-2:111',
    ],
    [
      brownout('from: 2026-06-01, to: 2026-06-01T20:00Z'),
      'deprecations[0].brownouts[0].from: found "2026-06-01", expected a time with its zone behind the day',
      '2:71-2:81',
    ],
    [
      brownout('from: 2026-06-01T20:00Z, to: 2026-06-01T16:00Z'),
      'deprecations[0].brownouts[0].to: found "2026-06-01T16:00Z", expected a time after that in from',
      '2:94-2:111',
    ],
    [
      brownout('from: 2026-06-01T20:00Z'),
      'deprecations[0].brownouts[0]: found no key to, expected the key to with a date-time with its zone such as 2026-12-01T08:00Z',
      '2:65-2:69',
    ],
  ])('%s', async (text, message, place) => {
    expect(await problemOf(text)).toMatchObject({ message, place });
  });
});
