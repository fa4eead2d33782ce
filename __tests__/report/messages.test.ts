import type { Facts, Finding } from '../../src/policy/finding.ts';
import { whatToDo } from '../../src/report/advice.ts';
import { findingMessage, findingsMessage } from '../../src/report/messages.ts';
import { findingsTitle, findingTitle } from '../../src/report/titles.ts';
import { dated, due, endpoint, finding, moment, range, verdict } from './reports.ts';

const exception = {
  rule: 'certificate',
  until: moment('2026-12-31'),
  reason: 'OPS-412',
  source: range(40),
} as const;
const timeout = { kind: 'connect-timeout', afterMs: 10_000 } as const;
const java = (version: string) =>
  `“Server chose ${version}, but that protocol version is not enabled or not supported by the client.”`;

interface Case {
  readonly facts: Facts;
  readonly title: string;
  readonly todo: string;
  /** What the message must say, in this order. */
  readonly says: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'requires TLS 1.0, date passed': {
    facts: {
      kind: 'requires-old',
      ceiling: 'TLSv1.0',
      minimum: 'TLSv1.2',
      dated: dated('TLSv1.0', '2018-02-28'),
    },
    title: 'still requires TLS 1.0',
    todo: 'Ask the operator to enable TLS 1.2: callers already fail with “Server chose TLSv1 …”',
    says: [
      'Orders API speaks nothing newer than TLS 1.0; at least TLS 1.2 is needed.',
      'TLS 1.0 ended on 28 Feb 2018 by your list.',
      java('TLSv1'),
      '“unsupported protocol”',
      'Only the operator of orders.example.com:443 can mend this, by enabling TLS 1.2: a client cannot.',
    ],
  },
  'requires SSL 3.0': {
    facts: { kind: 'requires-old', ceiling: 'SSLv3', minimum: 'TLSv1.2' },
    title: 'still requires SSL 3.0',
    todo: 'Ask the operator to enable TLS 1.2: callers already fail with “Server chose SSLv3 …”',
    says: [java('SSLv3')],
  },
  'requires SSL 2.0, which no library of today would name': {
    facts: { kind: 'requires-old', ceiling: 'SSLv2', minimum: 'TLSv1.2' },
    title: 'still requires SSL 2.0',
    todo: 'Ask the operator to enable TLS 1.2: callers already fail with “unsupported protocol”',
    says: ['no current TLS library speaks it'],
  },
  'requires TLS 1.1, date ahead': {
    facts: {
      kind: 'requires-old',
      ceiling: 'TLSv1.1',
      minimum: 'TLSv1.3',
      dated: dated('TLSv1.1', '2026-12-01'),
    },
    title: 'still requires TLS 1.1',
    todo: 'Ask the operator to enable TLS 1.3: callers already fail with “Server chose TLSv1.1 …”',
    says: ['at least TLS 1.3', 'TLS 1.1 ends on 1 Dec 2026 (9 days left) by your list.', java('TLSv1.1')],
  },
  'requires TLS 1.0 where the list asks for no more': {
    facts: { kind: 'requires-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.0' },
    title: 'still requires TLS 1.0',
    todo: 'Ask the operator to enable TLS 1.2: callers already fail with “Server chose TLSv1 …”',
    says: ['at least TLS 1.2 is needed'],
  },
  'requires TLS 1.2, which ends': {
    facts: {
      kind: 'requires-dated',
      protocol: 'TLSv1.2',
      dated: dated('TLSv1.2', '2026-12-01', { from: 'house' }),
    },
    title: 'requires TLS 1.2',
    todo: 'Ask the operator to enable TLS 1.3 before the date',
    says: [
      'TLS 1.2 ends on 1 Dec 2026 (9 days left) by house',
      'no caller can connect',
      'by enabling TLS 1.3',
    ],
  },
  'accepts TLS 1.0, no date': {
    facts: { kind: 'accepts-old', protocol: 'TLSv1.0', minimum: 'TLSv1.2', belowMinimum: true },
    title: 'still accepts TLS 1.0',
    todo: 'Switch TLS 1.0 off; no date yet',
    says: [
      'still accepts TLS 1.0, below the minimum of TLS 1.2.',
      'operator of orders.example.com:443',
      'no date is set',
    ],
  },
  'accepts TLS 1.1, date today': {
    facts: {
      kind: 'accepts-old',
      protocol: 'TLSv1.1',
      minimum: 'TLSv1.0',
      belowMinimum: false,
      dated: dated('TLSv1.1', '2026-11-22', { from: 'rfc8996' }),
    },
    title: 'still accepts TLS 1.1',
    todo: 'Switch TLS 1.1 off now: the date has passed',
    says: [
      'still accepts TLS 1.1. TLS 1.1 ended on 22 Nov 2026 (today) by RFC 8996: clients',
      'has to switch it off now',
    ],
  },
  'rejects requests over TLS 1.0': {
    facts: {
      kind: 'rejects-requests',
      protocol: 'TLSv1.0',
      status: 400,
      insteadOf: 200,
      dated: dated('TLSv1.0', '2026-12-01'),
    },
    title: 'rejects requests over TLS 1.0',
    todo: 'Nothing breaks: requests over TLS 1.0 are rejected already (400 instead of 200)',
    says: [
      'TLS 1.0 handshakes, but the service rejects requests over it: 400 instead of 200.',
      'fail already: the end of TLS 1.0 on 1 Dec 2026 by your list breaks nothing more',
      'the operator of orders.example.com:443 can disable it',
    ],
  },
  'completes no handshake with TLS 1.1': {
    facts: {
      kind: 'completes-no-handshake',
      protocol: 'TLSv1.1',
      failure: { kind: 'local', code: 'ERR_SSL_WRONG_CURVE', message: 'wrong curve' },
    },
    title: 'completes no handshake with TLS 1.1',
    todo: 'Disable TLS 1.1; no date yet. No handshake completes with it',
    says: [
      'answers TLS 1.1 with a ServerHello, but no handshake completes with it: the TLS library here broke off: wrong curve (ERR_SSL_WRONG_CURVE).',
      'fail already; the operator of orders.example.com:443 can disable it.',
    ],
  },
  'sunset ahead': {
    facts: { kind: 'sunset', due: due('2027-01-31') },
    title: 'goes away on 31 Jan 2027',
    todo: 'Move to its successor before 31 Jan 2027',
    says: ['Orders API itself goes away on 31 Jan 2027 (70 days left) by your list', 'only the operator of'],
  },
  'sunset passed': {
    facts: { kind: 'sunset', due: due('2026-01-31') },
    title: 'went away on 31 Jan 2026',
    todo: 'Move to its successor now',
    says: ['itself went away on 31 Jan 2026'],
  },
  'sunset header': {
    facts: { kind: 'sunset', due: due('2027-01-31'), header: 'Sunset' },
    title: 'goes away on 31 Jan 2027',
    todo: 'Move to its successor before 31 Jan 2027',
    says: ['says in a Sunset header (RFC 8594) that it goes away on 31 Jan 2027'],
  },
  'deprecation header': {
    facts: { kind: 'sunset', due: due('2026-01-31'), header: 'Deprecation' },
    title: 'is deprecated since 31 Jan 2026',
    todo: 'Ask the operator what replaces it',
    says: ['says in a Deprecation header (RFC 9745) that it is deprecated since 31 Jan 2026.'],
  },
  'deprecation header without a date': {
    facts: { kind: 'sunset', due: due('2026-11-22'), header: 'Deprecation', undated: true },
    title: 'is deprecated',
    todo: 'Ask the operator what replaces it',
    says: ['says in a Deprecation header (RFC 9745) that it is deprecated. Ask '],
  },
  'not checked': {
    facts: {
      kind: 'not-checked',
      addresses: 3,
      failures: [{ failure: timeout }, { failure: timeout }, { failure: { kind: 'reset' } }],
      reached: dated('TLSv1.0', '2021-03-25'),
    },
    title: 'could not be checked',
    todo: 'Not checked: connection timed out after 10 s on 2 of 3 addresses; connection reset without an answer on 1 of 3 addresses',
    says: [
      'connection timed out after 10 s on 2 of 3 addresses',
      'the date of TLS 1.0, 25 Mar 2021, has passed',
    ],
  },
  'not checked, past a date for all old versions': {
    facts: {
      kind: 'not-checked',
      addresses: 0,
      failures: [{ failure: { kind: 'dns', code: 'ENOTFOUND' } }],
      reached: dated('TLSv1.1', '2026-10-31', { from: 'endpoint', blanket: true }),
    },
    title: 'could not be checked',
    todo: 'Not checked: the name does not resolve (ENOTFOUND)',
    says: ['does not count as ready, and its deprecation date, 31 Oct 2026, has passed. Check'],
  },
  'not checked, since a name server blocks the name': {
    facts: {
      kind: 'not-checked',
      addresses: 1,
      failures: [{ failure: { kind: 'unspecified-address', address: '0.0.0.0', listed: false } }],
    },
    title: 'could not be checked',
    todo: 'Not checked: the name resolves to 0.0.0.0: is it blocked by the name server?',
    says: ['the name resolves to 0.0.0.0: is it blocked by the name server? Nothing is proven'],
  },
  'STARTTLS masked': {
    facts: { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'masked', reply: '250-XXXXXXXA' } },
    title: 'has its STARTTLS masked by a firewall',
    todo: 'Ask who runs the firewall on the way to let STARTTLS through: it masks the replies',
    says: [
      'a firewall on the way masks the replies, and STARTTLS with them: “250-XXXXXXXA”.',
      'Whoever runs the firewall, your own network or the operator of',
    ],
  },
  'TLS not available': {
    facts: {
      kind: 'no-starttls',
      scheme: 'smtp',
      problem: { kind: 'unavailable', reply: '454 TLS currently unavailable' },
    },
    title: 'offers STARTTLS, but cannot start TLS',
    todo: 'Ask the operator to look at the certificate and key of the server: it offers STARTTLS, but cannot start TLS',
    says: [
      'STARTTLS is offered, but TLS is not available: “454 TLS currently unavailable”.',
      'has no certificate or key that it can use',
    ],
  },
  'not checked, sunset passed': {
    facts: {
      kind: 'not-checked',
      addresses: 0,
      failures: [{ failure: { kind: 'dns', code: 'ENOTFOUND' } }],
      reached: due('2026-01-01'),
    },
    title: 'could not be checked',
    todo: 'Not checked: the name does not resolve (ENOTFOUND)',
    says: ['its sunset, 1 Jan 2026, has passed'],
  },
  'partly checked': {
    facts: { kind: 'partly-checked', protocols: ['TLSv1.0', 'TLSv1.1'], failure: { kind: 'reset' } },
    title: 'TLS 1.0 and 1.1 could not be checked',
    todo: 'Not known for TLS 1.0 and 1.1: connection reset without an answer',
    says: ['Whether Orders API accepts TLS 1.0 and 1.1 is not known', 'does not count as refused'],
  },
  'handshake failed': {
    facts: { kind: 'handshake-failed', failure: { kind: 'reset' }, minimum: 'TLSv1.2' },
    title: 'no handshake can be finished',
    todo: 'Find out why no handshake can be finished: connection reset without an answer',
    says: ['a real client cannot finish the handshake'],
  },
  'handshake failed for a signature': {
    facts: {
      kind: 'handshake-failed',
      failure: { kind: 'alert', alert: 'handshake_failure' },
      notOffered: { kind: 'signature', name: 'RSA with SHA-1' },
      minimum: 'TLSv1.2',
    },
    title: 'no handshake can be finished',
    todo: 'Find out why no handshake can be finished: alert handshake_failure; the server signs as RSA with SHA-1, which the handshake did not offer',
    says: ['alert handshake_failure; the server signs as RSA with SHA-1, which the handshake did not offer'],
  },
  'handshake failed for a name': {
    facts: {
      kind: 'handshake-failed',
      failure: { kind: 'closed' },
      notOffered: { kind: 'no-name', name: 'orders.example' },
      minimum: 'TLSv1.2',
    },
    title: 'no handshake can be finished',
    todo: 'Find out why no handshake can be finished: connection closed without an answer; the server rejects the name orders.example in SNI, and accepts a ClientHello without it',
    says: ['rejects the name orders.example in SNI'],
  },
  'client certificate': {
    facts: { kind: 'handshake-failed', failure: { kind: 'client-certificate-required' }, minimum: 'TLSv1.2' },
    title: 'demands a client certificate',
    todo: 'Client certificate demanded: the handshake stays unproven',
    says: ['demands a client certificate'],
  },
  'unexpected status': {
    facts: { kind: 'unexpected-status', expected: [200, 401], status: 503 },
    title: 'answered with HTTP status 503',
    todo: 'HTTP status 503 instead of 200 or 401: check the URL',
    says: ['HTTP status 503; 200 or 401 was expected. TLS itself worked.'],
  },
  'no HTTP answer': {
    facts: { kind: 'no-http-answer', expected: [401], failure: { kind: 'closed' } },
    title: 'gave no HTTP answer',
    todo: 'No HTTP answer: connection closed without an answer',
    says: ['status 401 was expected'],
  },
  'certificate expired': {
    facts: { kind: 'certificate-expired', onMs: Date.parse('2026-11-01') },
    title: 'certificate has expired',
    todo: 'Renew the certificate: it has expired',
    says: ['expired on 1 Nov 2026', 'operator of orders.example.com:443 has to renew it'],
  },
  'certificate not yet valid': {
    facts: { kind: 'certificate-not-yet-valid', onMs: Date.parse('2027-01-01') },
    title: 'certificate is not valid yet',
    todo: 'Replace the certificate: it is not valid yet',
    says: ['valid only from 1 Jan 2027 on'],
  },
  'certificate expiring': {
    facts: { kind: 'certificate-expiring', onMs: Date.parse('2026-11-23'), days: 1 },
    title: 'certificate expires in 1 day',
    todo: 'Renew the certificate within 1 day',
    says: ['expires on 23 Nov 2026 (1 day left)'],
  },
  'certificate untrusted': {
    facts: { kind: 'certificate-untrusted', code: 'SELF_SIGNED_CERT_IN_CHAIN', issuer: 'Acme CA' },
    title: 'certificate is not trusted',
    todo: 'Send the whole certificate chain, or trust its root',
    says: ['SELF_SIGNED_CERT_IN_CHAIN, issued by Acme CA'],
  },
  'certificate with another name': {
    facts: {
      kind: 'certificate-wrong-name',
      name: 'a.example',
      altNames: ['b.example', 'c.example', 'd.example', 'e.example'],
    },
    title: 'certificate bears another name',
    todo: 'Replace the certificate: it does not bear a.example',
    says: ['not made out to a.example, but to b.example, c.example, d.example and 1 more'],
  },
  'exception ended': {
    facts: { kind: 'exception-ended', exception },
    title: 'exception from certificate has ended',
    todo: 'Renew the exception from certificate or mend its cause',
    says: ['ended on 31 Dec 2026 (OPS-412)'],
  },
  'exception unused': {
    facts: { kind: 'exception-unused', exception },
    title: 'exception from certificate matches nothing',
    todo: 'Remove the exception from certificate: it matches nothing',
    says: ['matches nothing any more. Remove it.'],
  },
};

test.each(Object.entries(cases))('%s', (_, { facts, title, todo, says }) => {
  const seen = finding('warning', facts);
  expect(findingTitle(seen)).toBe(title);
  expect(whatToDo(verdict('at-risk', endpoint(), [], { findings: [seen] }))).toBe(todo);
  const message = findingMessage(seen, endpoint());
  const places = says.map((part) => message.indexOf(part));
  expect({ message, places }).toEqual({
    message,
    places: places.filter((place) => place >= 0).sort((a, b) => a - b),
  });
  expect(message).toMatch(/^[A-Z].*\.$/);
});

const old = (protocol: 'TLSv1.0' | 'TLSv1.1', date?: string, more: Partial<Finding> = {}): Finding =>
  finding(
    'warning',
    {
      kind: 'accepts-old',
      protocol,
      minimum: 'TLSv1.2',
      belowMinimum: true,
      ...(date ? { dated: dated(protocol, date) } : {}),
    },
    more,
  );

test('protocols that end on one date share a sentence and a title', () => {
  const both = [old('TLSv1.1', '2026-12-01'), old('TLSv1.0', '2026-12-01')];
  expect(findingsTitle(both)).toBe('still accepts TLS 1.0 and 1.1');
  expect(findingsMessage(both, endpoint())).toBe(
    'Orders API still accepts TLS 1.0 and 1.1, below the minimum of TLS 1.2. TLS 1.0 and 1.1 end on 1 Dec 2026 ' +
      '(9 days left) by your list: clients that know nothing newer lose the connection, and the operator of ' +
      'orders.example.com:443 has to switch them off by then.',
  );
});

test('protocols that end on different dates have a line each', () => {
  const both = [old('TLSv1.0', '2021-03-25'), old('TLSv1.1', '2026-12-01')];
  expect(findingsMessage(both, endpoint()).split('\n')).toEqual([
    expect.stringContaining('TLS 1.0 ended on 25 Mar 2021'),
    expect.stringContaining('TLS 1.1 ends on 1 Dec 2026'),
  ]);
});

test('a message names the address where only one shows it, and the owner', () => {
  const message = findingMessage(
    old('TLSv1.0', undefined, { address: '192.0.2.7' }),
    endpoint({ owner: '@acme/orders' }),
  );
  expect(message).toContain('Orders API (on 192.0.2.7) still accepts');
  expect(message).toContain('the operator of orders.example.com:443 (owner @acme/orders)');
});

test('an excepted finding says until when and why', () => {
  const excepted = { exception: { ...exception, rule: 'minimum-version' as const }, level: 'error' as const };
  const seen = { ...old('TLSv1.0'), level: 'notice' as const, excepted };
  expect(findingMessage(seen, endpoint())).toMatch(/ Excepted until 31 Dec 2026: OPS-412\.$/);
  expect(whatToDo(verdict('ready', endpoint(), [], { findings: [seen] }))).toBe(
    'Excepted from minimum-version until 31 Dec 2026',
  );
});

test('notices do not crowd a cell in which something worse stands', () => {
  const findings = [finding('notice', cases['sunset ahead']!.facts), old('TLSv1.0')];
  expect(whatToDo(verdict('at-risk', endpoint(), [], { findings }))).toBe('Switch TLS 1.0 off; no date yet');
});

test('there is nothing to do where nothing was found', () => {
  expect(whatToDo(verdict('ready', endpoint(), []))).toBe('');
});
