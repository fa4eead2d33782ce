import { site } from '../../../src/clients/portal/site.ts';
import { widgetScript } from '../../../src/clients/portal/widget-script.ts';
import type { CallerHello } from '../../../src/clients/server/call.ts';
import type { HttpRequest } from '../../../src/clients/server/http.ts';

const hello: CallerHello = {
  offered: { lowest: 'TLSv1.2', highest: 'TLSv1.3' },
  suites: ['TLS_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
  groups: ['X25519MLKEM768', 'x25519'],
  signatureAlgorithms: ['ecdsa_secp256r1_sha256'],
  postQuantum: true,
  alpn: ['http/1.1'],
  ja4: 't13i0200h1_000000000000_000000000000',
  sessionTickets: true,
  compression: false,
};
const modern: HttpRequest = {
  atMs: Date.UTC(2026, 10, 22, 9, 30, 5, 250),
  from: { address: '203.0.113.7', port: 50_000 },
  method: 'GET',
  target: '/',
  accept: 'text/html,*/*',
  handshake: { kind: 'finished', protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', group: 'x25519' },
  hello,
};
const old: HttpRequest = {
  ...modern,
  handshake: { kind: 'finished', protocol: 'TLSv1.0', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' },
  hello: {
    ...hello,
    offered: { highest: 'TLSv1.0' },
    suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'],
    postQuantum: false,
  },
};
const date = { text: '2026-12-01', epochMs: Date.UTC(2026, 11, 1) };
const before = () => Date.UTC(2026, 10, 22);
const strict = site({ port: 'strict', minVersion: 'TLSv1.2', date, now: before });
const page = site({ port: 'page', minVersion: 'TLSv1.2', date, now: before });

describe('the strict port', () => {
  it('answers 401 to everybody but a browser, on every path', () => {
    for (const request of [
      { ...modern, accept: '*/*' },
      { ...modern, target: '/v2/tickets' },
      { ...modern, method: 'POST' },
    ]) {
      expect(strict(request)).toMatchObject({ status: 401 });
    }
  });

  it('shows a browser that it is ready', () => {
    const { status, body } = strict(modern);
    expect(status).toBe(200);
    expect(body).toContain('<h1>This browser is ready</h1>');
    expect(body).toContain('It supports TLS 1.3. You have nothing to do.');
    expect(body).toContain('<th scope="row">This connection</th><td>TLS 1.3</td>');
    expect(body).not.toContain('What to do');
  });
});

describe('the port of the page', () => {
  it('tells an old browser what it supports, what that means, and by when to act', () => {
    const { body } = page(old);
    expect(body).toContain('<p class="version">TLS 1.0</p>');
    expect(body).toContain('<h1>Update this browser before 1\u00a0December\u00a02026</h1>');
    expect(body).toContain(
      'It supports nothing newer than TLS 1.0. From then on, only TLS 1.2 or newer is accepted.',
    );
    expect(body).toContain('Internet Explorer 8 to 10');
  });

  it('says that the date has passed once it has', () => {
    const after = site({ port: 'page', minVersion: 'TLSv1.2', date, now: () => date.epochMs });
    expect(after(old).body).toContain('<h1>Update this browser</h1>');
    expect(after(old).body).toContain('Since 1\u00a0December\u00a02026, only TLS 1.2 or newer is accepted.');
  });

  it('names the time of day of a date that has one', () => {
    const morning = { text: '2026-11-30T08:00:00Z', epochMs: Date.UTC(2026, 10, 30, 8) };
    const respond = site({ port: 'page', minVersion: 'TLSv1.2', date: morning, now: before });
    expect(respond(old).body).toContain(
      '<h1>Update this browser before 08:00\u00a0UTC on 30\u00a0November\u00a02026</h1>',
    );
  });

  it('names no day where there is none, and no setting that does not help', () => {
    const undated = site({ port: 'page', minVersion: 'TLSv1.3' });
    expect(undated(old).body).toContain(
      'When older versions are disabled, only TLS 1.3 or newer will be accepted.',
    );
    expect(undated(old).body).not.toContain('Internet Explorer');
  });

  it('gives the time and address of the visitor for support', () => {
    const { body } = page(old);
    expect(body).toContain('<th scope="row">Time</th><td>22 November 2026, 09:30:05 UTC</td>');
    expect(body).toContain('<th scope="row">Your address</th><td>203.0.113.7</td>');
  });

  it('shows an address as text, whatever it holds', () => {
    const from = { address: '<script>alert(1)</script>\u202e', port: 1 };
    expect(page({ ...old, from }).body).toContain('<td>&#60;script&#62;alert(1)&#60;/script&#62;</td>');
  });

  it('links to help where the browser must be updated and there is a URL', () => {
    const helpUrl = 'https://help.example.com/?a=1&b="2"';
    const helped = site({ port: 'page', minVersion: 'TLSv1.2', date, helpUrl, now: before });
    const link = '<a href="https://help.example.com/?a=1&#38;b=&#34;2&#34;">Get help</a>';
    expect(helped(old).body).toContain(link);
    expect(helped(modern).body).not.toContain('Get help');
    expect(page(old).body).not.toContain('Get help');
  });

  it('passes no test: other paths are not found', () => {
    expect(page({ ...old, target: '/v2/tickets' })).toMatchObject({ status: 404 });
  });

  it('has a policy that allows its own style and nothing else', () => {
    const policy = page(old).headers['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'/);
  });
});

describe('/a/check', () => {
  const check = (request: HttpRequest, respond = page) =>
    JSON.parse(respond({ ...request, target: '/a/check?x=1' }).body);

  it("has howsmyssl's fields", () => {
    expect(check(modern, strict)).toEqual({
      given_cipher_suites: ['TLS_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
      given_named_groups: ['X25519MLKEM768', 'x25519'],
      given_signature_algorithms: ['ecdsa_secp256r1_sha256'],
      post_quantum_key_agreement: true,
      ephemeral_keys_supported: true,
      session_ticket_supported: true,
      tls_compression_supported: false,
      unknown_cipher_suite_supported: false,
      beast_vuln: false,
      able_to_detect_n_minus_one_splitting: false,
      insecure_cipher_suites: {},
      tls_version: 'TLS 1.3',
      rating: 'Probably Okay',
      minimum_version: 'TLS 1.2',
      meets_minimum: true,
      deprecation_date: '2026-12-01',
      negotiated_version: 'TLS 1.3',
      negotiated_cipher_suite: 'TLS_AES_128_GCM_SHA256',
    });
  });

  it.each([
    ['TLS 1.0', { offered: { highest: 'TLSv1.0' } }, 'Bad'],
    ['TLS 1.1', { offered: { highest: 'TLSv1.1' } }, 'Improvable'],
    ['compression', { compression: true }, 'Bad'],
    [
      'no ephemeral keys',
      { offered: { highest: 'TLSv1.2' }, suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'] },
      'Improvable',
    ],
    ['a suite without a name', { suites: ['0xFAFB'] }, 'Bad'],
  ] as const)('rates %s', (_what, differs, rating) => {
    expect(check({ ...modern, hello: { ...hello, ...differs } }).rating).toBe(rating);
  });

  it.each([
    ['TLS_RSA_WITH_NULL_SHA', ['does not encrypt']],
    ['TLS_DH_anon_WITH_AES_128_CBC_SHA', ['does not authenticate the server']],
    ['TLS_RSA_EXPORT_WITH_RC4_40_MD5', ['its keys are too short', 'RC4 is broken']],
    ['TLS_RSA_WITH_DES_CBC_SHA', ['its keys are too short']],
  ])('says what is wrong with %s', (suite, reasons) => {
    const answer = check({ ...modern, hello: { ...hello, suites: [suite] } });
    expect(answer).toMatchObject({ insecure_cipher_suites: { [suite]: reasons }, rating: 'Bad' });
  });

  it('says that an old browser does not meet the minimum', () => {
    expect(check(old)).toMatchObject({ tls_version: 'TLS 1.0', meets_minimum: false });
  });

  it('answers any origin, also when that asks first', () => {
    expect(page({ ...modern, target: '/a/check' }).headers).toMatchObject({
      'access-control-allow-origin': '*',
    });
    expect(strict({ ...modern, target: '/a/check', method: 'OPTIONS' })).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET' },
    });
  });
});

describe('/widget.js', () => {
  it('is the script, for any page to load', () => {
    expect(strict({ ...modern, target: '/widget.js' })).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cross-origin-resource-policy': 'cross-origin',
      },
      body: widgetScript,
    });
  });
});
