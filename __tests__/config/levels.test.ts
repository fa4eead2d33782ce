import { fileURLToPath } from 'node:url';
import { loadInline } from './parity.ts';
import { problemOf } from './text.ts';

const list = 'endpoints: [https://x.example]\n';

test('levels are those of every endpoint and client of the file', async () => {
  const { endpoints, clients } = await loadInline(
    `${list}clients: [{ name: a, run: b }]\nlevels: { certificate: off, key-exchange: error }`,
  );
  const levels = { certificate: 'off', 'key-exchange': 'error' };
  expect([...endpoints, ...clients].map((each) => each.levels)).toEqual([levels, levels]);
});

describe('errors in levels', () => {
  const rules = 'key-exchange, starttls, expected-status, certificate, exception';
  test.each([
    ['sunset: off', `levels: found the unknown key "sunset", expected one of ${rules}`, '2:11-2:17'],
    ['unverified: off', `levels: found the unknown key "unverified", expected one of ${rules}`, '2:11-2:21'],
    ['certficate: off', 'levels: found the unknown key "certficate", expected certificate', '2:11-2:21'],
    [
      'certificate: none',
      'levels.certificate: found "none", expected one of the levels off, notice, warning, error',
      '2:24-2:28',
    ],
  ])('%s', async (text, message, place) => {
    expect(await problemOf(`${list}levels: { ${text} }`)).toMatchObject({ message, place });
  });
});

describe('small keys', () => {
  const oneOf = async (text: string) => (await loadInline(text)).endpoints[0];

  test('keys that begin with x- may stand at the top, for anchors, and nowhere else', async () => {
    const text = 'x-mail: &mail { owner: "@acme/mail" }\nendpoints: [{ <<: *mail, url: https://x.example }]';
    expect(await oneOf(text)).toMatchObject({ owner: '@acme/mail' });
    expect(await problemOf('- { url: https://x.example, x-why: 1 }')).toMatchObject({ place: '1:29-1:34' });
  });

  test('an owner may be a list', async () => {
    expect(await oneOf('- { url: https://x.example, owner: ["@acme/a", "@acme/b"] }')).toMatchObject({
      owner: '@acme/a, @acme/b',
    });
    expect(await problemOf('- { url: https://x.example, owner: [] }')).toMatchObject({
      message: 'endpoints[0].owner: found an empty list, expected at least one owner',
    });
  });

  test('notes are kept', async () => {
    expect(await oneOf('- { url: https://x.example, notes: contract ends in March }')).toMatchObject({
      notes: 'contract ends in March',
    });
  });
});

describe('the validity of a client certificate', () => {
  const cwd = fileURLToPath(new URL('../fixtures', import.meta.url));
  const env = { PASSPHRASE: 'correct-horse' };

  test.each(['{ path: client.pem }', '{ path: client.p12, passphrase-env: PASSPHRASE }'])(
    'is read from %s',
    async (written) => {
      const text = `- url: https://x.example\n  client-certificate: ${written}`;
      const { endpoints } = await loadInline(text, {}, { cwd, env });
      expect(endpoints[0]?.ownCertificate).toMatchObject({
        validFromMs: Date.parse('2026-11-22T03:05:33Z'),
        validToMs: Date.parse('2126-10-29T03:05:33Z'),
        source: { line: 2, column: 3 },
      });
    },
  );
});
