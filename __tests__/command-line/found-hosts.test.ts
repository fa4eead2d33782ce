import { findHosts, isWorthReading } from '../../src/command-line/found-hosts.ts';

const urlsIn = (text: string) => findHosts([{ path: 'src/a.ts', text }]).map(({ url }) => url);

describe('the hosts that a file names', () => {
  it.each([
    ["fetch('https://api.stripe.com/v1/charges?key=s3cret#x')", ['https://api.stripe.com']],
    ['DATABASE_URL=postgres://user:s3cret@db.acme.io:6543/app', ['postgres://db.acme.io:6543']],
    ['a: HTTPS://API.Acme.IO', ['https://api.acme.io']],
    ['https://acme.io:443/ and https://acme.io', ['https://acme.io']],
    ['See https://acme.io.', ['https://acme.io']],
    ['url: https://acme.io # see https://docs.acme.io', ['https://acme.io']],
    ["get('# https://acme.io')", ['https://acme.io']],
    ['https://acme.io/#https://b.acme.io', ['https://acme.io', 'https://b.acme.io']],
    ['["https://a.acme.io","imaps://b.acme.io"]', ['https://a.acme.io', 'imaps://b.acme.io']],
    [`https://api.acme.io:8443\${path}`, ['https://api.acme.io:8443']],
    ['smtp://8.8.8.8:587', ['smtp://8.8.8.8:587']],
    ['https://[2606:4700::1111]/', ['https://[2606:4700::1111]']],
    ['https://xn--bcher-kva.de/', ['https://xn--bcher-kva.de']],
  ])('%s', (line, urls) => {
    expect(urlsIn(line)).toEqual(urls);
  });

  it.each([
    'http://api.acme.io',
    'https://api.{{region}}.acme.io',
    'https://localhost:8443',
    'https://ci/job',
    'https://api.example.com',
    'https://api.example',
    'https://db.test:1 https://x.invalid https://x.local https://x.home.arpa https://a.internal',
    'https://10.0.0.1 https://127.0.0.1 https://192.0.2.1 https://169.254.169.254 https://[::1] https://[fd00::1]',
    '<a xmlns="https://ns.acme.io/">',
    '"$schema": "https://schemas.acme.io/a.json"',
    'xhttps://acme.io',
    '// see https://docs.acme.io',
    '# https://docs.acme.io',
    ' * https://docs.acme.io',
    'retries: 3 # see https://docs.acme.io',
    'const retries = 3; // https://docs.acme.io',
    'int retries = 3; /* https://docs.acme.io */',
    `https://acme.io ${'x'.repeat(3_000)}`,
  ])('none in %s', (line) => {
    expect(urlsIn(line)).toEqual([]);
  });

  it.each([
    'postgres://us.er:s3/cret.io@db.acme.io/app',
    'postgres://user:s3@cret.io@db.acme.io/app',
    'postgres://us.er:12 s3cret.io@db.acme.io',
    'postgres://us.er:12 # s3cret.io@db.acme.io',
    'postgres://us.er:12"s3cret.io@db.acme.io',
    'postgres://us.er:12?s3cret.io@db.acme.io',
    'https://s3cret.io#@db.acme.io',
  ])('none where it is not certain where the password ends: %s', (line) => {
    expect(urlsIn(line).join()).not.toMatch(/s3|cret|us\.er/);
  });

  it('stand once, at their first place', () => {
    const files = [
      { path: 'b.ts', text: '\n\nhttps://b.acme.io https://a.acme.io/1' },
      { path: 'a.ts', text: 'https://a.acme.io/2\nhttps://a.acme.io/3' },
    ];
    expect(findHosts(files)).toEqual([
      { url: 'https://b.acme.io', file: 'b.ts', line: 3, more: 0 },
      { url: 'https://a.acme.io', file: 'b.ts', line: 3, more: 2 },
    ]);
  });
});

it('what package.json says of the project itself is nothing that it calls', () => {
  const manifest = {
    name: 'shop',
    repository: { type: 'git', url: 'https://git.acme.io/shop.git' },
    homepage: 'https://www.acme.io/shop',
    bugs: 'https://bugs.acme.io',
    config: { api: 'https://api.acme.io', homepage: 'https://www.acme.io' },
    funding: [{ url: 'https://fund.acme.io' }, 'https://fund.acme.io'],
  };
  const found = [0, 2].map((indent) => {
    const text = JSON.stringify(manifest, null, indent);
    return findHosts([{ path: 'web/package.json', text }]).map(({ url, line }) => [url, line]);
  });
  expect(found).toEqual([[['https://api.acme.io', 1]], [['https://api.acme.io', 10]]]);
  const elsewhere = findHosts([
    { path: 'settings.json', text: JSON.stringify({ bugs: 'https://bugs.acme.io' }) },
  ]);
  expect(elsewhere).toHaveLength(1);
});

it.each([
  'src/client.ts',
  '.env.example',
  '.env.production',
  'config/settings.yml',
  'Dockerfile',
  'src/documents.ts',
  'src/testing-tools.ts',
  'latest/app.properties',
])('%s is worth reading', (path) => {
  expect(isWorthReading(path)).toBe(true);
});

it.each([
  'README',
  'docs/setup.yml',
  'notes.md',
  'package-lock.json',
  'Cargo.lock',
  'go.sum',
  'api.schema.json',
  'schemas/list.json',
  'order.xsd',
  'test/client.ts',
  'src/__tests__/client.ts',
  'src/client.test.ts',
  'client_test.go',
  'examples/client.ts',
  'config.example.yml',
  'node_modules/a/index.js',
  'web/app.min.js',
  '.github/tls-readiness.yml',
])('%s is not', (path) => {
  expect(isWorthReading(path)).toBe(false);
});
