import fc from 'fast-check';
import { parseEndpointUrl, parseHostName } from '../../src/config/endpoint-url.ts';
import { type SchemeFacts, schemes } from '../../src/config/scheme.ts';
import { endpointUrlPattern } from '../../src/config/url-pattern.ts';
import { anyCharacter } from '../any-character.ts';
import { loadInline } from './parity.ts';

/** The URL in a list, which an editor validates as well. */
const inList = (url: string) => loadInline(JSON.stringify([url]));

/** Ports that no HTTP server can have, as far as browsers are concerned. */
const portsOfOthers = (
  [
    [587, 'smtp'],
    [25, 'smtp'],
    [465, 'smtps'],
    [993, 'imaps'],
    [143, 'imap'],
    [636, 'ldaps'],
    [6697, 'ircs'],
  ] as const
).map(([port, scheme]): [string, string, string] => [
  `https://mail.example.com:${port}`,
  `a URL with the scheme of the port: ${port} is not for HTTP`,
  `${scheme}://mail.example.com:${port}`,
]);

describe('an endpoint URL', () => {
  test.each([
    ['https://api.example.com', 'https', 'api.example.com', 443, '/'],
    ['https://api.example.com:443/', 'https', 'api.example.com', 443, '/'],
    ['https://api.example.com:8443/v2/ping?x=1#part', 'https', 'api.example.com', 8443, '/v2/ping?x=1'],
    ['https://api.example.com?x=1', 'https', 'api.example.com', 443, '/?x=1'],
    ['https://api.example.com/@me', 'https', 'api.example.com', 443, '/@me'],
    ['https://api.example.com/a/../b', 'https', 'api.example.com', 443, '/b'],
    ['HTTPS://API.Example.COM', 'https', 'api.example.com', 443, '/'],
    ['smtp://mail.example.com:443', 'smtp', 'mail.example.com', 443, '/'],
    ['smtp://mail.example.com', 'smtp', 'mail.example.com', 25, '/'],
    ['tls://host.example:9000', 'tls', 'host.example', 9000, '/'],
    ['xmpp-server://chat.example', 'xmpp-server', 'chat.example', 5269, '/'],
    ['https://bücher.example', 'https', 'xn--bcher-kva.example', 443, '/'],
    ['ldap://BÜCHER.example', 'ldap', 'xn--bcher-kva.example', 389, '/'],
    ['https://_dmarc.my_host', 'https', '_dmarc.my_host', 443, '/'],
    ['https://192.0.2.7', 'https', '192.0.2.7', 443, '/'],
    ['https://[2001:DB8::7]', 'https', '2001:db8::7', 443, '/'],
    ['imaps://[::1]:9993', 'imaps', '::1', 9993, '/'],
    ['https://localhost:1', 'https', 'localhost', 1, '/'],
    ['https://localhost:65535', 'https', 'localhost', 65_535, '/'],
  ])('%s is read', async (url, scheme, host, port, path) => {
    await inList(url);
    const shown = url.replace(/[?#].*/, '');
    expect(parseEndpointUrl(url)).toEqual({ value: { url: shown, scheme, host, port, path } });
  });

  test.each(Object.entries<SchemeFacts>(schemes).filter(([, { port }]) => port !== 0))(
    '%s has its default port',
    async (scheme, { port }) => {
      await inList(`${scheme}://host.example`);
      expect(parseEndpointUrl(`${scheme}://host.example`)).toMatchObject({ value: { scheme, port } });
    },
  );

  test.each([
    ['http://x.example:8080/a', 'a URL with TLS over TCP (http:// has no TLS)', 'https://x.example:8080/a'],
    ['ws://x.example', 'a URL with TLS over TCP (ws:// has no TLS)', 'wss://x.example'],
    [
      'h3://x.example',
      'a URL with TLS over TCP (HTTP/3 runs over QUIC, which is not supported)',
      'https://x.example',
    ],
    ['dtls://x.example:1', 'a URL with TLS over TCP (DTLS is not supported)', undefined],
    ['quic://x.example:1', 'a URL with TLS over TCP (QUIC is not supported)', undefined],
    [
      'udp://x.example:1',
      'a URL with TLS over TCP (there is no TLS over UDP, and DTLS and QUIC are not supported)',
      undefined,
    ],
    ['api.example.com', 'a URL with its scheme', 'https://api.example.com'],
    ['api.example.com/v1', 'a URL with its scheme', 'https://api.example.com/v1'],
    ['api.example.com:443', 'a URL with its scheme', 'https://api.example.com:443'],
    ['ldap.example.com:636', 'a URL with its scheme', 'ldaps://ldap.example.com:636'],
    ['//api.example.com', 'a URL with its scheme', 'https://api.example.com'],
    ['https:api.example.com', 'a URL with its scheme', 'https://api.example.com'],
    ['https:/api.example.com', 'a URL with its scheme', 'https://api.example.com'],
    ['https//api.example.com', 'a URL with its scheme', 'https://api.example.com'],
    ['imaps:/mail.example.com', 'a URL with its scheme', 'imaps://mail.example.com'],
    ['smtp//mail.example.com:587', 'a URL with its scheme', 'smtp://mail.example.com:587'],
    ['http:api.example.com', 'a URL with its scheme', 'https://api.example.com'],
    ['api.example.com//v1', 'a URL with its scheme', 'https://api.example.com//v1'],
    ['', 'a URL with its scheme', undefined],
    ['foo:bar', 'a URL with its scheme', undefined],
    ['foo', 'a URL with its scheme', undefined],
    ['1.10', 'a URL with its scheme', undefined],
    ['localhost:8080/x', 'a URL with its scheme', 'https://localhost:8080/x'],
    ['mail.example.com:587', 'a URL with its scheme', 'smtp://mail.example.com:587'],
    ['jdbc:postgresql://db/x', 'a URL with its scheme', 'postgres://db:5432'],
    ['jdbc:mysql://db:3306/x?useSSL=true', 'a URL with its scheme', 'mysql://db:3306'],
    ['jdbc:sqlserver://db:1433;databaseName=x', 'a URL with its scheme', 'sqlserver://db:1433'],
    ['jdbc:oracle:thin:@db:1521', 'a URL with its scheme', undefined],
    ['http:x.example:80', 'a URL with its scheme', 'https://x.example'],
    ['http://x.example:80/a', 'a URL with TLS over TCP (http:// has no TLS)', 'https://x.example/a'],
    ['sftp://x.example', 'a URL with TLS over TCP (SSH is not TLS)', undefined],
    ['snmp://x.example', 'a URL with TLS over TCP (snmp:// has no TLS)', undefined],
    ...portsOfOthers,
    ['tls://host.example', 'an explicit port, since tls:// has no default', 'tls://host.example:443'],
    [' https://x.example', 'a URL without white space', 'https://x.example'],
    ['https://x.example/a b', 'a URL without white space', undefined],
    ['https://x.example/\u0000', 'a URL without white space', undefined],
    ['https://', 'a URL with a host', 'https://host.example.com'],
    ['https:///path', 'a URL with a host', 'https://host.example.com'],
    ['https://:443', 'a URL with a host', 'https://host.example.com'],
    ['tls://:443', 'a URL with a host', 'tls://host.example.com:443'],
    ['https://x.example:', 'a port from 1 to 65535', undefined],
    ['https://x.example:0', 'a port from 1 to 65535', undefined],
    ['https://x.example:65536', 'a port from 1 to 65535', undefined],
    ['https://x.example:https', 'a port from 1 to 65535', undefined],
    ['https://x.example:-1', 'a port from 1 to 65535', undefined],
    ['https://::1', 'an IPv6 address in brackets', 'https://[::1]'],
    ['https://::1:443', 'an IPv6 address in brackets', 'https://[::1]:443'],
    ['https://2001:db8::7:8443/x', 'an IPv6 address in brackets', 'https://[2001:db8::7]:8443'],
    ['https://2001:db8::7:1', 'an IPv6 address in brackets', 'https://[2001:db8::7:1]'],
    ['https://1:2:3:4:5:6:7:8:9000', 'an IPv6 address in brackets', 'https://[1:2:3:4:5:6:7:8]:9000'],
    ['https://1.10', 'a host name or an IP address', undefined],
    ['https://0x7f.1', 'a host name or an IP address', undefined],
    ['https://2130706433', 'a host name or an IP address', undefined],
    ['https://a:b:c', 'a port from 1 to 65535', undefined],
    ['https://[::1', 'a host and at most one port', 'https://host.example.com'],
    ['https://[::1]x', 'a host and at most one port', 'https://host.example.com'],
    ['https://[x]', 'an IPv6 address in the brackets', undefined],
    ['https://[1.2.3.4]', 'an IPv6 address in the brackets', undefined],
    [
      'https://[fe80::1%25eth0]',
      'an IPv6 address without a zone: a zone only means something on one machine',
      undefined,
    ],
    ['https://*.example.com', 'one host: a wildcard cannot be probed', undefined],
    ['https://x.example.', 'a host name without a dot at its end', 'https://x.example'],
    ['https://x.example.:8443', 'a host name without a dot at its end', 'https://x.example:8443'],
    ['https://a..example', 'a host name or an IP address', undefined],
    [`https://${'a'.repeat(64)}.example`, 'a host name or an IP address', undefined],
    ['https://x%2Fy.example', 'a host name or an IP address', undefined],
    ['https://x\\y.example', 'a host name or an IP address', undefined],
    ['https://1.2.3.999', 'a host name or an IP address', undefined],
  ])('%j is refused: %s', async (text, expected, instead) => {
    await expect(inList(text)).rejects.toThrow(expected);
    expect(parseEndpointUrl(text)).toEqual({ expected, ...(instead !== undefined && { instead }) });
  });

  test.each([
    ['htps://x.example', 'https://x.example'],
    ['redis://x.example', 'rediss://x.example'],
    ['mongodb://db:27017', 'tls://db:27017'],
    ['mongodb://me:s3cret@db/orders?ssl=true', 'tls://db:27017'],
    ['mongodb+srv://db.example', undefined],
    ['kafka://b.example:9092', 'tls://b.example:9093'],
    ['amqp://mq.example:5672', 'amqps://mq.example'],
    ['mqtt://mq.example:8883', 'mqtts://mq.example:8883'],
    ['mqtt+tls://mq.example', 'mqtts://mq.example'],
    ['grpcs://api.example', 'tls://api.example:443'],
    ['ssl://x.example:9443', 'tls://x.example:9443'],
    ['mssql://db.example/orders', 'sqlserver://db.example'],
    ['mssql+pyodbc://db.example', 'sqlserver://db.example'],
    ['postgresql+psycopg2://db.example/x', 'postgres://db.example:5432'],
    ['ldap+tls://ldap.example', 'ldap://ldap.example'],
    ['imap+ssl://mail.example', 'imaps://mail.example'],
    ['mysql+pymysql://db.example', 'mysql://db.example'],
    ['submission://mail.example', 'smtp://mail.example:587'],
    ['oracle://db.example', undefined],
    ['nats://x.example', undefined],
    ['imap4://x.example', 'imaps://x.example'],
    ['gopher://x.example', undefined],
    ['constructor://x.example', undefined],
  ])('the unknown scheme of %s is answered with the known ones', async (text, instead) => {
    await expect(inList(text)).rejects.toThrow('a known scheme such as https');
    const reading = parseEndpointUrl(text);
    expect(reading).toMatchObject({
      expected: expect.stringMatching(/^a known scheme such as https/),
    });
    expect(reading).toEqual({ expected: expect.any(String), ...(instead !== undefined && { instead }) });
  });

  test.each([
    'https://user:s3cret@x.example/a',
    'https://s3cret@x.example/a',
    'https://a@s3cret@x.example/a',
  ])('the credentials of %s are refused and not repeated', async (text) => {
    await expect(inList(text)).rejects.toThrow('a URL without credentials');
    expect(parseEndpointUrl(text)).toEqual({
      expected: 'a URL without credentials, since none are sent',
      found: 'a URL with a user name or password',
      instead: 'https://x.example/a',
    });
  });

  test('no suggestion repeats credentials', () => {
    for (const scheme of ['http', 'h3', 'htps', 'smtp', 'xyz']) {
      expect(JSON.stringify(parseEndpointUrl(`${scheme}://user:s3cret@x.example`))).not.toContain('s3cret');
    }
    expect(JSON.stringify(parseEndpointUrl('user:s3cret@x.example'))).not.toContain('s3cret');
  });

  test.each([
    `https://$\{API_HOST}/v1`,
    'https://$API_HOST/v1',
    `https://api.example.com:$\{PORT}`,
    `https://$\{{ vars.HOST }}`,
    `$\{API_URL}`,
  ])('the variable in %s is refused, and how to fill it in is said', async (text) => {
    await expect(inList(text)).rejects.toThrow('envsubst');
    const reading = parseEndpointUrl(text);
    expect(reading).toEqual({ expected: expect.stringMatching(/envsubst.* input endpoints/) });
  });

  test('any text is read or refused, and every suggestion can be read', () => {
    const url = fc.tuple(
      fc.constantFrom('https://', 'HTTP://', 'tls://', 'smtp:/', '', 'h3:', '//'),
      fc.oneof(fc.string({ unit: anyCharacter }), fc.webAuthority(), fc.ipV6(), fc.string()),
      fc.constantFrom('', ':443', ':', '/a?b#c', '.', '@x'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          url.map((parts) => parts.join('')),
        ),
        (text) => {
          const reading = parseEndpointUrl(text);
          if ('value' in reading) {
            expect(reading.value.url).toBe(text.replace(/[?#].*/s, ''));
            expect(reading.value.port).toBeGreaterThan(0);
            expect(reading.value.path).toMatch(/^\//);
            expect(text).toMatch(new RegExp(endpointUrlPattern, 'u'));
          } else if (reading.instead !== undefined) {
            expect(parseEndpointUrl(reading.instead)).toHaveProperty('value');
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a host name', () => {
  test('comes in lower case and punycode', () => {
    expect(parseHostName('Straße.Example')).toEqual({ value: 'xn--strae-oqa.example' });
  });

  test.each(['', 'a b', 'a/b', 'a:1', 'a@b', 'a#b', '%61', '[::1]'])('%j is refused', (text) => {
    expect(parseHostName(text)).toEqual({ expected: 'a host name or an IP address' });
  });
});
