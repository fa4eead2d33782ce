import type { HandshakeFailure } from '../../../src/probe/observation.ts';
import {
  adviseOnFailure,
  describeFailure,
  describeHandshakeFailure,
  labelFailure,
  quoteFailure,
} from '../../../src/report/words/failures.ts';
import { failuresWith } from '../hostile-report.ts';

test.each<[HandshakeFailure, string]>([
  [{ kind: 'dns', code: 'ENOTFOUND' }, 'the name does not resolve (ENOTFOUND)'],
  [{ kind: 'dns', code: 'EAI_AGAIN' }, 'the name could not be resolved (EAI_AGAIN)'],
  [{ kind: 'address-denied', range: 'loopback' }, 'loopback addresses are not allowed here'],
  [{ kind: 'address-denied', range: 'cloud metadata' }, 'cloud metadata addresses are never probed'],
  [{ kind: 'unspecified-address', address: '0.0.0.0', listed: false }, 'the name resolves to 0.0.0.0'],
  [{ kind: 'unspecified-address', address: '::', listed: false }, 'the name resolves to [::]'],
  [{ kind: 'unspecified-address', address: '0.0.0.0', listed: true }, '0.0.0.0 is no address to connect to'],
  [{ kind: 'connect', code: 'ECONNREFUSED' }, 'connection refused (ECONNREFUSED)'],
  [{ kind: 'connect', code: 'EADDRNOTAVAIL' }, 'no connection (EADDRNOTAVAIL)'],
  [{ kind: 'connect-timeout', afterMs: 10_000 }, 'connection timed out after 10 s'],
  [{ kind: 'silence', afterMs: 2_500, received: 0 }, 'connected, but no answer within 2.5 s'],
  [
    { kind: 'silence', afterMs: 10_000, received: 3 },
    'connected, but the answer was not complete within 10 s (3 bytes)',
  ],
  [{ kind: 'closed' }, 'connection closed without an answer'],
  [{ kind: 'reset' }, 'connection reset without an answer'],
  [{ kind: 'plaintext', speaks: 'SMTP', excerpt: '220 x' }, 'this port speaks SMTP in plaintext'],
  [{ kind: 'plaintext', speaks: 'HTTP', excerpt: 'HTTP/1.1 400' }, 'this port speaks HTTP in plaintext'],
  [
    { kind: 'plaintext', speaks: undefined, excerpt: 'hello\u001b[0m\n' },
    'this port does not speak TLS; it says “hello”',
  ],
  [
    { kind: 'garbage', bytes: 'deadbeef', problem: 'unknown record type 222' },
    'the answer is not TLS: unknown record type 222 (bytes deadbeef)',
  ],
  [
    { kind: 'alert', alert: 'internal_error' },
    'answered with the alert internal_error, which proves nothing about the version',
  ],
  [
    { kind: 'alert', alert: 'protocol_version' },
    'answered with the alert protocol_version, which alone proves nothing here',
  ],
  [{ kind: 'newer-version', chose: 'TLSv1.2' }, 'answered with TLS 1.2, which was not offered'],
  [{ kind: 'deadline', afterMs: 60_000 }, 'not probed: the endpoint’s time of 60 s was used up'],
  [
    { kind: 'cancelled', done: 40, endpoints: 130, clients: 0 },
    'not probed: the run was cancelled after 40 of 130 endpoints',
  ],
  [
    { kind: 'time-limit', limit: '5m', done: 40, endpoints: 130, clients: 0 },
    'not probed: the time limit of 5m ended after 40 of 130 endpoints',
  ],
  [{ kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'not-offered' } }, 'STARTTLS is not offered'],
  [
    { kind: 'no-starttls', scheme: 'pop3', problem: { kind: 'not-offered', reply: '-ERR unknown' } },
    'STARTTLS is not offered: “-ERR unknown”',
  ],
  [
    {
      kind: 'no-starttls',
      scheme: 'smtp',
      problem: { kind: 'not-offered', reply: '500 unrecognized', listed: true },
    },
    'STARTTLS is listed, but the command is not known: “500 unrecognized”',
  ],
  [
    { kind: 'no-starttls', scheme: 'imap', problem: { kind: 'refused', reply: 'a1 NO not now' } },
    'STARTTLS is refused: “a1 NO not now”',
  ],
  [
    { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'extra-bytes', bytes: '323530' } },
    'the server sends plaintext after accepting STARTTLS (bytes 323530)',
  ],
  [
    { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'busy', reply: '421 too many' } },
    'the server asks to come back later: “421 too many”',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: { kind: 'unexpected', awaited: 'the banner', reply: 'SSH-2.0' },
    },
    '“SSH-2.0” where the banner was expected',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: {
        kind: 'unexpected',
        awaited: 'the answer to EHLO',
        reply: '501 Invalid domain name',
        doubts: 'client-name',
      },
    },
    '“501 Invalid domain name” where the answer to EHLO was expected',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'xmpp',
      problem: {
        kind: 'unexpected',
        awaited: 'the stream features',
        reply: 'host-unknown',
        doubts: 'server-name',
      },
    },
    '“host-unknown” where the stream features was expected',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: { kind: 'too-long', awaited: 'the banner', maxBytes: 65_536 },
    },
    'the banner was longer than 64 KB',
  ],
  [
    { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'closed', awaited: 'the banner' } },
    'connection closed instead of the banner',
  ],
  [
    { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'reset', awaited: 'the banner' } },
    'connection reset instead of the banner',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: { kind: 'silence', awaited: 'the banner', afterMs: 10_000 },
    },
    'connected, but the banner did not come within 10 s',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: {
        kind: 'silence',
        awaited: 'the banner',
        afterMs: 10_000,
        received: '220-mail.example.com\r\n',
      },
    },
    '“220-mail.example.com” came, but the banner was not complete within 10 s',
  ],
  [
    { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'masked', reply: '250-XXXXXXXA' } },
    'a firewall masks the replies, and STARTTLS with them: “250-XXXXXXXA”',
  ],
  [
    {
      kind: 'no-starttls',
      scheme: 'smtp',
      problem: { kind: 'unavailable', reply: '454 TLS currently unavailable' },
    },
    'STARTTLS is offered, but TLS is not available: “454 TLS currently unavailable”',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'sieve',
      problem: { kind: 'silence', awaited: 'the banner', afterMs: 10_000 },
    },
    'connected, but the banner did not come within 10 s',
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: { kind: 'silence', awaited: 'the answer to EHLO', afterMs: 10_000 },
    },
    'connected, but the answer to EHLO did not come within 10 s',
  ],
  [{ kind: 'client-certificate-required' }, 'TLS works, but a client certificate is required'],
  [
    { kind: 'client-certificate-refused' },
    'TLS works, but the endpoint hung up on our client certificate; most likely it does not trust it',
  ],
  [{ kind: 'version', code: 'ERR_SSL_X' }, 'no version in common (ERR_SSL_X)'],
  [
    { kind: 'local', code: 'ERR_SSL_DH_KEY_TOO_SMALL', message: 'dh key too small' },
    'dh key too small (ERR_SSL_DH_KEY_TOO_SMALL)',
  ],
])('%j reads %j', (failure, expected) => {
  expect(describeFailure(failure)).toBe(expected);
});

const awaitedFor10s = { kind: 'silence', awaited: 'the banner', afterMs: 10_000 } as const;

test.each<[HandshakeFailure, RegExp]>([
  [{ kind: 'dns', code: 'ENOTFOUND' }, /host name, and the DNS/],
  [{ kind: 'address-denied', range: 'private' }, /set private-addresses to allow/],
  [{ kind: 'address-denied', range: 'link-local' }, /off the list/],
  [{ kind: 'unspecified-address', address: '0.0.0.0', listed: false }, /DNS/],
  [{ kind: 'unspecified-address', address: '0.0.0.0', listed: true }, /Correct the address/],
  [{ kind: 'connect', code: 'ECONNREFUSED' }, /host and port, and/],
  [{ kind: 'connect-timeout', afterMs: 1 }, /firewall/],
  [{ kind: 'reset' }, /per-host/],
  [{ kind: 'plaintext', speaks: 'SMTP', excerpt: '' }, /smtp:\/\/ .*STARTTLS/],
  [{ kind: 'plaintext', speaks: 'HTTP', excerpt: '' }, /scheme or the port/],
  [{ kind: 'deadline', afterMs: 1 }, /timeout/],
  [{ kind: 'client-certificate-required' }, /client-certificate/],
  [{ kind: 'starttls-failed', scheme: 'smtp', problem: awaitedFor10s }, /smtps:\/\//],
  [{ kind: 'starttls-failed', scheme: 'sieve', problem: awaitedFor10s }, /tls:\/\//],
  [
    { kind: 'starttls-failed', scheme: 'smtp', problem: { ...awaitedFor10s, received: '220-' } },
    /raise timeout/,
  ],
  [
    { kind: 'starttls-failed', scheme: 'smtp', problem: { ...awaitedFor10s, awaited: 'the answer to EHLO' } },
    /^Ask the operator why\.$/,
  ],
  [
    {
      kind: 'starttls-failed',
      scheme: 'smtp',
      problem: { kind: 'unexpected', awaited: 'the answer to EHLO', reply: '501', doubts: 'client-name' },
    },
    /another client-name\./,
  ],
  [{ kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'busy', reply: '421' } }, /per-host/],
])('the advice on %j names what to change', (failure, expected) => {
  expect(adviseOnFailure(failure, 'the operator')).toMatch(expected);
});

test('a peer that names the prototype as its protocol gets no STARTTLS advice', () => {
  const advice = adviseOnFailure({ kind: 'plaintext', speaks: 'constructor', excerpt: '' }, 'the operator');
  expect(advice).not.toContain('constructor');
});

test('every failure has a clause, a short label without a text of the peer, and advice in sentences', () => {
  for (const failure of failuresWith('TEXT')) {
    expect(describeFailure(failure)).toMatch(/^\S.*[^.]$/);
    expect(labelFailure(failure)).toMatch(/^[a-zA-Z]+(?: \w+){1,4}$/);
    expect(labelFailure(failure)).not.toContain('TEXT');
    expect(adviseOnFailure(failure, 'the operator')).toMatch(/^[A-Z].*\.$/);
  }
});

test.each<[HandshakeFailure, string]>([
  [{ kind: 'alert', alert: 'handshake_failure' }, '“handshake_failure”'],
  [{ kind: 'version', code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' }, '“protocol_version”'],
  [{ kind: 'version', code: 'ERR_SSL_UNSUPPORTED_PROTOCOL' }, '“unsupported protocol”'],
  [{ kind: 'local', code: 'ERR_SSL_WRONG_CURVE', message: 'wrong curve' }, '“wrong curve”'],
  [{ kind: 'reset' }, '“connection reset without an answer”'],
])('the error of %j is quoted as %s', (failure, expected) => {
  expect(quoteFailure(failure)).toBe(expected);
});

test.each([
  [undefined, 'connection closed without an answer'],
  [
    { kind: 'group', name: 'secp224r1' },
    /; the server chose the group secp224r1, which the handshake did not offer$/,
  ],
  [
    { kind: 'suite', name: 'TLS_RSA_WITH_RC4_128_SHA' },
    /; the server chose the cipher suite TLS_RSA_WITH_RC4_128_SHA/,
  ],
  [{ kind: 'suite', name: 'TLS_PSK_WITH_AES_128_CBC_SHA' }, /; the server needs a pre-shared key/],
  [{ kind: 'signature', name: 'RSA with SHA-1' }, /; the server signs as RSA with SHA-1/],
  [{ kind: 'no-name', name: 'a.example' }, /; the server rejects the name a\.example in SNI/],
] as const)('a failed handshake that did not offer %j says so', (notOffered, expected) => {
  expect(describeHandshakeFailure({ kind: 'closed' }, notOffered)).toMatch(expected);
});
