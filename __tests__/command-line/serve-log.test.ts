import type { Call, CallerHello } from '../../src/clients/server/call.ts';
import { jsonLine, plainLine } from '../../src/command-line/serve-log.ts';

const hello: CallerHello = {
  offered: { lowest: 'TLSv1.2', highest: 'TLSv1.3' },
  suites: [],
  groups: ['x25519'],
  signatureAlgorithms: [],
  postQuantum: false,
  alpn: [],
  ja4: 't13i000000_000000000000_000000000000',
  sessionTickets: false,
  compression: false,
};
const call: Call = {
  atMs: Date.UTC(2026, 10, 27, 19, 52, 37, 250),
  lastedMs: 12,
  from: { address: '203.0.113.7', port: 50_000 },
  opening: { kind: 'client-hello', hello },
  outcome: { kind: 'finished', protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256' },
  request: { method: 'GET', target: '/v2', status: 401, userAgent: 'curl/8.16.0' },
};
const { request: _request, ...silent } = call;

/** What follows the time and address. */
function words(given: Call, columns = 200): string {
  return plainLine(given, 'TLSv1.2', columns).trimEnd().split(/ {2,}/).slice(2).join('  ');
}

function offering(highest: 'SSLv2' | 'TLSv1.1', outcome: Call['outcome']): Call {
  return { ...silent, opening: { kind: 'client-hello', hello: { ...hello, offered: { highest } } }, outcome };
}

describe('the line of JSON of a caller', () => {
  it('has all names that a client offers', () => {
    const suites = Array.from({ length: 200 }, (_, index) => `suite ${index}`);
    const line = jsonLine(
      { ...call, opening: { kind: 'client-hello', hello: { ...hello, suites } } },
      'strict',
    );
    expect(JSON.parse(line)).toMatchObject({ suites, groups: ['x25519'] });
  });

  it.each([
    ['a ClientHello', { kind: 'client-hello', hello: { ...hello, ...manyNames() } }],
    ['a ClientHello of SSL 2.0', { kind: 'sslv2-hello', offered: {}, suites: manyNames().suites }],
  ] as const)('cuts the lists of %s that fills 16 KB', (_what, opening) => {
    const line = jsonLine({ ...call, opening }, 'strict');
    expect(line.length).toBeLessThan(60_000);
    const { suites } = JSON.parse(line);
    expect(suites).toHaveLength(201);
    expect(suites.at(-1)).toBe('and 7800 more');
  });
});

function manyNames() {
  const names = Array<string>(8000).fill('TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256');
  const alpn = Array<string>(64).fill('\x01'.repeat(255));
  return { suites: names, groups: names, signatureAlgorithms: names, alpn };
}

describe('the plain line of a caller', () => {
  it('says what a caller lacks that could not connect to current servers', () => {
    const suites = ['TLS_RSA_WITH_AES_128_GCM_SHA256'];
    const old: Call = {
      ...silent,
      opening: { kind: 'client-hello', hello: { ...hello, offered: { highest: 'TLSv1.2' }, suites } },
    };
    expect(words(old)).toBe('at risk: offers RSA key exchange only');
    expect(
      words({ ...silent, opening: { kind: 'client-hello', hello: { ...hello, groups: ['x448'] } } }),
    ).toBe('at risk: offers no current groups');
  });

  it('says when it called, from where, and that it is ready', () => {
    expect(plainLine(call, 'TLSv1.2', 120)).toBe(
      '2026-11-27T19:52:37Z  203.0.113.7      ready: TLS 1.3, GET /v2 (401), curl/8.16.0\n',
    );
  });

  it('calls one ready that sends no request after the handshake', () => {
    expect(words(silent)).toBe('ready: TLS 1.3');
  });

  it('calls one not ready that supports nothing at or above the minimum, even if a handshake succeeds', () => {
    const finished = {
      kind: 'finished',
      protocol: 'TLSv1.1',
      cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA',
    } as const;
    expect(words(offering('TLSv1.1', finished))).toBe('not ready: supports nothing newer than TLS 1.1');
    expect(words(offering('SSLv2', { kind: 'no-common-version' }))).toBe(
      'not ready: supports nothing newer than SSL 2.0',
    );
  });

  it.each<Call['outcome']>([
    { kind: 'certificate-refused', alert: { by: 'caller', name: 'unknown_ca' }, late: false },
    { kind: 'timeout', after: 'hello' },
    { kind: 'closed', after: 'certificate', reset: true },
    { kind: 'not-tls' },
    { kind: 'finished', protocol: 'TLSv1.1', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' },
  ])('calls one unverified that offers the minimum and ends with %j', (outcome) => {
    expect(words({ ...silent, outcome })).toMatch(/^unverified: \w+/);
  });

  it('is cut to the width of the terminal, but not within the verdict', () => {
    const long = { ...call, request: { method: 'GET', target: '/a'.repeat(100), status: 401 } };
    expect(plainLine(long, 'TLSv1.2', 80).trimEnd()).toHaveLength(80);
    expect(words(long, 10)).toBe('ready: TLS 1.3…');
  });

  it('stays one line without control characters or commands, whatever the caller sent', () => {
    const request = {
      method: 'GET',
      target: '/##[error]\u009b31m\u202e',
      status: 401,
      userAgent: '\n::error::x',
    };
    const line = plainLine({ ...call, request }, 'TLSv1.2', 200);
    expect(line).toMatch(/^[^\n\u0000-\u001f\u007f-\u009f\u202e]*\n$/);
    expect(line).not.toContain('##[');
  });
});
