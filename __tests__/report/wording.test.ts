import type { HandshakeFailure } from '../../src/probe/observation.ts';
import {
  dateSource,
  describeFailure,
  formatPlace,
  joinWords,
  listProtocols,
} from '../../src/report/wording.ts';
import { moment } from './reports.ts';

test.each<[HandshakeFailure, string]>([
  [{ kind: 'dns', code: 'ENOTFOUND' }, 'the name does not resolve (ENOTFOUND)'],
  [{ kind: 'dns', code: 'EAI_AGAIN' }, 'the name could not be resolved (EAI_AGAIN)'],
  [
    { kind: 'address-denied', range: 'loopback' },
    'connections to loopback addresses are not allowed here (private-addresses)',
  ],
  [
    { kind: 'address-denied', range: 'cloud metadata' },
    'connections to cloud metadata addresses are never made',
  ],
  [
    { kind: 'unspecified-address', address: '0.0.0.0', listed: false },
    'the name resolves to 0.0.0.0: is it blocked by the name server?',
  ],
  [
    { kind: 'unspecified-address', address: '::', listed: false },
    'the name resolves to [::]: is it blocked by the name server?',
  ],
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
  [
    { kind: 'plaintext', speaks: 'SMTP', excerpt: '220 x' },
    'this port speaks SMTP in the clear; use smtp:// for STARTTLS',
  ],
  [
    { kind: 'plaintext', speaks: 'HTTP', excerpt: 'HTTP/1.1 400' },
    'this port speaks HTTP in the clear; use the port on which it speaks TLS',
  ],
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
    'answered with the alert protocol_version, but not to every form of the question',
  ],
  [{ kind: 'newer-version', chose: 'TLSv1.2' }, 'answered with TLS 1.2, which was not offered'],
  [{ kind: 'deadline', afterMs: 60_000 }, 'not asked: the endpoint’s time of 60 s was used up'],
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
    'more was sent in the clear after the go-ahead for STARTTLS (bytes 323530)',
  ],
  [
    { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'busy', reply: '421 too many' } },
    'asked to come back later: “421 too many”',
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
    '“501 Invalid domain name” where the answer to EHLO was expected; client-name in the list gives another name to greet with',
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
    '“host-unknown” where the stream features was expected; server-name in the list gives another name to ask for',
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
    'connected, but the banner did not come within 10 s; if the port speaks TLS from the first byte, use smtps://',
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
    '“220-mail.example.com” came, but the banner was not complete within 10 s; if the server waits on purpose, raise timeout',
  ],
  [
    { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'masked', reply: '250-XXXXXXXA' } },
    'a firewall on the way masks the replies, and STARTTLS with them: “250-XXXXXXXA”',
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
    'connected, but the banner did not come within 10 s; if the port speaks TLS from the first byte, use tls://',
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
    'TLS works, but the peer hung up on the client certificate of the list, most likely since it does not trust it',
  ],
  [{ kind: 'version', code: 'ERR_SSL_X' }, 'no version in common (ERR_SSL_X)'],
  [
    { kind: 'local', code: 'ERR_SSL_DH_KEY_TOO_SMALL', message: 'dh key too small' },
    'the TLS library here broke off: dh key too small (ERR_SSL_DH_KEY_TOO_SMALL)',
  ],
])('%j reads %j', (failure, expected) => {
  expect(describeFailure(failure)).toBe(expected);
});

test('a peer that names the prototype as its protocol gets no STARTTLS advice', () => {
  const words = describeFailure({ kind: 'plaintext', speaks: 'constructor', excerpt: '' });
  expect(words).toContain('use the port on which it speaks TLS');
});

test('protocols are listed with their family where it changes', () => {
  expect(listProtocols(['TLSv1.0'])).toBe('TLS 1.0');
  expect(listProtocols(['TLSv1.0', 'TLSv1.1'])).toBe('TLS 1.0 and 1.1');
  expect(listProtocols(['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'])).toBe('SSL 2.0, 3.0, TLS 1.0 and 1.1');
});

test('words are joined as people join them', () => {
  expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test('an IPv6 address stands in brackets before its port', () => {
  expect(formatPlace({ host: '2001:db8::7', port: 443 })).toBe('[2001:db8::7]:443');
});

test.each([
  ['endpoint', 'your list'],
  ['file', 'your list'],
  ['rfc8996', 'RFC 8996'],
  ['pci-dss', 'PCI DSS'],
  ['nist-800-52r2', 'NIST SP 800-52 Rev. 2'],
  ['house-rules', 'house-rules'],
])('a date from %s is set by %s', (from, expected) => {
  expect(dateSource({ protocol: 'TLSv1.0', date: moment('2021-03-25'), from })).toBe(expected);
});

test('a date gives its reason and address', () => {
  const date = { protocol: 'TLSv1.1', date: moment('2026-12-01'), from: 'file' } as const;
  expect(dateSource({ ...date, reason: 'off', url: 'https://vendor.example' })).toBe(
    'your list (off, https://vendor.example)',
  );
});
