import { isLasting, type ProxyProblem, parseProxy, showProxy } from '../../src/net/proxy.ts';

const credentials = (user: string, password: string) => ({ credentials: { user, password } });

describe('a proxy', () => {
  it.each([
    ['http://proxy.example:3128', { scheme: 'http', host: 'proxy.example', port: 3128 }],
    ['proxy.example:3128', { scheme: 'http', host: 'proxy.example', port: 3128 }],
    ['http://proxy.example', { scheme: 'http', host: 'proxy.example', port: 80 }],
    ['http://proxy.example:80/', { scheme: 'http', host: 'proxy.example', port: 80 }],
    ['HTTPS://Proxy.Example', { scheme: 'https', host: 'proxy.example', port: 443 }],
    ['https://proxy.example:80', { scheme: 'https', host: 'proxy.example', port: 80 }],
    ['socks5h://proxy.example', { scheme: 'socks5h', host: 'proxy.example', port: 1080 }],
    ['socks5://proxy.example:9050', { scheme: 'socks5h', host: 'proxy.example', port: 9050 }],
    ['http://[2001:db8::1]:3128', { scheme: 'http', host: '2001:db8::1', port: 3128 }],
    ['http://[2001:db8::1]', { scheme: 'http', host: '2001:db8::1', port: 80 }],
    [
      'http://bob:a@proxy.example:1',
      { scheme: 'http', host: 'proxy.example', port: 1, ...credentials('bob', 'a') },
    ],
    [
      'bob:p%40ss@proxy.example:1',
      { scheme: 'http', host: 'proxy.example', port: 1, ...credentials('bob', 'p@ss') },
    ],
    [
      'http://bob@proxy.example:1',
      { scheme: 'http', host: 'proxy.example', port: 1, ...credentials('bob', '') },
    ],
  ])('%s is read', (text, value) => {
    expect(parseProxy(text)).toEqual({ value });
  });

  it.each([
    ['', /http:\/\/proxy\.example\.com:3128/],
    ['http://', /http:\/\/proxy\.example\.com:3128/],
    ['http://proxy.example:99999', /http:\/\/proxy\.example\.com:3128/],
    ['http://proxy.example:3128/path', /http:\/\/proxy\.example\.com:3128/],
    ['http://proxy example:3128', /http:\/\/proxy\.example\.com:3128/],
    ['socks4://proxy.example', /one of http:\/\/, https:\/\/ and socks5h:\/\//],
    ['ftp://proxy.example', /one of http:\/\/, https:\/\/ and socks5h:\/\//],
    ['http://bob:50%@proxy.example:1', /% is written as %25/],
    ['http://bob:se/cret@proxy.example:1', /%2F/],
    ['http://bob:se#cret@proxy.example:1', /%23/],
    ['http://proxy.example:0', /a port from 1 to 65535/],
    ['http://b%3Aob:secret@proxy.example:1', /a user without a colon/],
    [`socks5h://bob:${'x'.repeat(256)}@proxy.example:1`, /at most 255 bytes/],
  ])('%s is refused with what to write', (text, expected) => {
    const reading = parseProxy(text);
    expect('value' in reading ? '' : reading.expected).toMatch(expected);
  });

  it.each([
    'ftp://bob:secret@proxy.example',
    'http://bob:secret/x@proxy.example:1',
    'http://bob:sec@ret@proxy.example:x',
    'http://bob:secret%@proxy.example',
    'http://bob:secret:proxy.example:3128',
    'bob:secret:proxy.example:3128',
    'http://b%3Aob:secret@proxy.example:3128',
    'socks4://bob:secret\u0000@proxy example',
  ])('%j is refused without its credentials', (text) => {
    const reading = parseProxy(text);
    expect('value' in reading).toBe(false);
    const said = JSON.stringify(reading);
    for (const secret of ['bob', 'secret', 'sec@', 'ret@']) expect(said).not.toContain(secret);
    expect('found' in reading && reading.found).toBeTruthy();
  });

  it.each([
    ['socks4://proxy.example:1', 'socks5h://proxy.example:1'],
    ['socks4a://proxy.example:1', 'socks5h://proxy.example:1'],
    ['socks://proxy.example:1', 'socks5h://proxy.example:1'],
    ['ftp://proxy.example', undefined],
  ])('in place of %s, %s is suggested', (text, instead) => {
    const reading = parseProxy(text);
    expect('value' in reading ? text : reading.instead).toBe(instead);
  });

  it('is shown without its credentials', () => {
    const reading = parseProxy('http://bob:secret@[2001:db8::1]:3128');
    expect('value' in reading && showProxy(reading.value)).toEqual({
      url: 'http://[2001:db8::1]:3128',
      hasCredentials: true,
    });
  });
});

it.each<[ProxyProblem, boolean]>([
  [{ kind: 'status', status: 403, words: '', offers: [] }, true],
  [{ kind: 'status', status: 407, words: '', offers: ['basic'] }, true],
  [{ kind: 'status', status: 302, words: '', offers: [] }, true],
  [{ kind: 'status', status: 429, words: '', offers: [] }, false],
  [{ kind: 'status', status: 502, words: '', offers: [] }, false],
  [{ kind: 'socks', words: 'not allowed' }, true],
  [{ kind: 'socks', words: 'host unreachable' }, false],
  [{ kind: 'socks-login' }, true],
  [{ kind: 'garbage' }, true],
  [{ kind: 'closed' }, false],
  [{ kind: 'silence', afterMs: 1 }, false],
  [{ kind: 'unreachable', code: 'ECONNREFUSED' }, false],
])('%j lasts: %s', (problem, lasts) => {
  expect(isLasting(problem)).toBe(lasts);
});
