import type { Facts, Level } from '../../../src/policy/finding.ts';
import type { Failure } from '../../../src/probe/observation.ts';
import {
  effectAndAdvice,
  headingOf,
  type Problem,
  problemDetail,
  problemMessage,
  problemsOf,
  problemTitle,
} from '../../../src/report/view/problem.ts';
import { catalogue } from '../../../src/report/words/catalogue.ts';
import { client } from '../client-reports.ts';
import { factsWith, failuresWith } from '../hostile-report.ts';
import { dated, due, endpoint, finding, moment, range } from '../reports.ts';

const exception = {
  rule: 'certificate',
  until: moment('2026-12-31'),
  reason: 'OPS-412',
  source: range(40),
} as const;
const timeout = { kind: 'connect-timeout', afterMs: 10_000 } as const;

/** The problem that an endpoint or a client with these facts has. */
function problemWith(facts: Facts, level: Level = 'warning'): Problem {
  const integration = facts.kind.startsWith('client-') ? client() : endpoint();
  const [problem] = problemsOf([{ integration, findings: [finding(level, facts)] }]);
  if (!problem) throw new Error('there is no problem');
  return problem;
}

interface Case {
  readonly facts: Facts;
  readonly title: string;
  /** What the message must say, in this order. */
  readonly says: readonly string[];
  /** It has more to say than the usual case. */
  readonly long?: true;
}

const unverifiedFor = (failure: Failure, more: Partial<Extract<Facts, { kind: 'not-verified' }>> = {}) =>
  ({ kind: 'not-verified', addresses: 1, failures: [{ failure }], ...more }) as const;

const cases: Readonly<Record<string, Case>> = {
  'supports only TLS 1.0, date passed': {
    facts: {
      kind: 'too-old',
      ceiling: 'TLSv1.0',
      minimum: 'TLSv1.2',
      failure: { kind: 'alert', alert: 'protocol_version' },
      dated: dated('TLSv1.0', '2018-02-28'),
    },
    title: 'no TLS 1.2 (TLS 1.0 only)',
    says: [
      'orders.example.com:443 ',
      '28 Feb 2018',
      '“protocol_version”',
      'Ask the operator to enable TLS 1.2',
    ],
  },
  'supports only TLS 1.1, no date': {
    facts: {
      kind: 'too-old',
      ceiling: 'TLSv1.1',
      minimum: 'TLSv1.2',
      failure: { kind: 'version', code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' },
    },
    title: 'no TLS 1.2 (TLS 1.1 only)',
    says: ['refuses TLS 1.2 and 1.3', '“protocol_version”'],
  },
  'supports only SSL 3.0': {
    facts: { kind: 'too-old', ceiling: 'SSLv3', minimum: 'TLSv1.2' },
    title: 'no TLS 1.2 (SSL 3.0 only)',
    says: ['refuses TLS 1.2 and 1.3'],
  },
  'supports only TLS 1.1, date ahead, minimum TLS 1.3': {
    facts: { kind: 'too-old', ceiling: 'TLSv1.1', minimum: 'TLSv1.3', dated: dated('TLSv1.1', '2026-12-01') },
    title: 'no TLS 1.3 (TLS 1.1 only)',
    says: ['1 Dec 2026 (9 days)', 'enable TLS 1.3'],
  },
  'supports only TLS 1.0, and the list asks for no more': {
    facts: { kind: 'too-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.0' },
    title: 'no TLS 1.2 (TLS 1.0 only)',
    says: ['refuses TLS 1.2 and 1.3', 'enable TLS 1.2'],
  },
  'supports only TLS 1.2, which ends': {
    facts: {
      kind: 'only-dated',
      protocol: 'TLSv1.2',
      dated: dated('TLSv1.2', '2026-12-01', { from: 'house' }),
    },
    title: 'TLS 1.2 only, which ends on 1 Dec 2026',
    says: ['TLS 1.2', 'ends on 1 Dec 2026 (9 days) by house', 'enable TLS 1.3'],
  },
  'accepts TLS 1.0, no date': {
    facts: { kind: 'accepts-old', protocol: 'TLSv1.0', minimum: 'TLSv1.2', belowMinimum: true },
    title: 'still accepts TLS 1.0',
    says: ['accepts TLS 1.0, below the minimum TLS 1.2', 'disable TLS 1.0', 'no date is set'],
  },
  'accepts TLS 1.1, date today': {
    facts: {
      kind: 'accepts-old',
      protocol: 'TLSv1.1',
      minimum: 'TLSv1.0',
      belowMinimum: false,
      dated: dated('TLSv1.1', '2026-11-22', { from: 'rfc8996' }),
    },
    title: 'still accepts TLS 1.1 after 22 Nov 2026',
    says: ['accepts TLS 1.1', '22 Nov 2026 (today) by RFC 8996', 'disable TLS 1.1 now'],
  },
  'accepts TLS 1.0, date ahead, and nothing newer is proven': {
    facts: {
      kind: 'accepts-old',
      protocol: 'TLSv1.0',
      minimum: 'TLSv1.2',
      belowMinimum: true,
      newerUnproven: true,
      dated: dated('TLSv1.0', '2026-12-01'),
    },
    title: 'still accepts TLS 1.0 (ends on 1 Dec 2026)',
    says: ['accepts TLS 1.0', 'unknown', 'disable TLS 1.0 by then'],
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
    says: ['status 400 instead of 200', 'Nothing more breaks'],
  },
  'completes no handshake with TLS 1.1': {
    facts: {
      kind: 'completes-no-handshake',
      protocol: 'TLSv1.1',
      failure: { kind: 'local', code: 'ERR_SSL_WRONG_CURVE', message: 'wrong curve' },
    },
    title: 'completes no handshake with TLS 1.1',
    says: ['ServerHello', 'wrong curve (ERR_SSL_WRONG_CURVE)', 'disable TLS 1.1'],
  },
  'sunset ahead': {
    facts: { kind: 'sunset', due: due('2027-01-31') },
    title: 'goes away on 31 Jan 2027',
    says: ['goes away on 31 Jan 2027 (70 days) by your list', 'Move to its successor before'],
  },
  'sunset passed': {
    facts: { kind: 'sunset', due: due('2026-01-31') },
    title: 'went away on 31 Jan 2026',
    says: ['went away on 31 Jan 2026', 'Move to its successor now'],
  },
  'sunset header': {
    facts: { kind: 'sunset', due: due('2027-01-31'), header: 'Sunset' },
    title: 'goes away on 31 Jan 2027',
    says: ['Sunset header (RFC 8594)', 'goes away on 31 Jan 2027'],
  },
  'deprecation header': {
    facts: { kind: 'sunset', due: due('2026-01-31'), header: 'Deprecation' },
    title: 'is deprecated since 31 Jan 2026',
    says: ['Deprecation header (RFC 9745)', 'since 31 Jan 2026'],
  },
  'deprecation header with a date ahead': {
    facts: { kind: 'sunset', due: due('2027-01-31'), header: 'Deprecation' },
    title: 'is deprecated from 31 Jan 2027',
    says: ['from 31 Jan 2027 (70 days)'],
  },
  'deprecation header without a date': {
    facts: { kind: 'sunset', due: due('2026-11-22'), header: 'Deprecation', undated: true },
    title: 'is deprecated',
    says: ['says that it is deprecated. '],
  },
  'unverified, with several reasons': {
    facts: {
      kind: 'not-verified',
      addresses: 3,
      failures: [{ failure: timeout }, { failure: timeout }, { failure: { kind: 'reset' } }],
    },
    title: 'unverified (connection timed out)',
    long: true,
    says: [
      'connection timed out after 10 s on 2 of 3 addresses; connection reset without an answer on 1 of 3',
    ],
  },
  'unverified, past the date of a version': {
    facts: unverifiedFor({ kind: 'reset' }, { reached: dated('TLSv1.0', '2021-03-25') }),
    title: 'unverified (connection reset)',
    says: ['The date of TLS 1.0, 25 Mar 2021, has passed'],
  },
  'unverified, past a date for all old versions': {
    facts: unverifiedFor(
      { kind: 'dns', code: 'ENOTFOUND' },
      { reached: dated('TLSv1.1', '2026-10-31', { from: 'endpoint', blanket: true }) },
    ),
    title: 'unverified (name does not resolve)',
    long: true,
    says: ['the name does not resolve (ENOTFOUND)', 'Its deprecation date, 31 Oct 2026, has passed'],
  },
  'unverified, sunset passed': {
    facts: unverifiedFor({ kind: 'dns', code: 'ENOTFOUND' }, { reached: due('2026-01-01') }),
    title: 'unverified (name does not resolve)',
    says: ['Its sunset, 1 Jan 2026, has passed'],
  },
  'unverified, since a name server blocks the name': {
    facts: unverifiedFor({ kind: 'unspecified-address', address: '0.0.0.0', listed: false }),
    title: 'unverified (no address to connect to)',
    says: ['the name resolves to 0.0.0.0', 'DNS'],
  },
  'a TLS-inspecting proxy': {
    facts: {
      kind: 'intercepted',
      root: { subject: 'ACME Inspection', fingerprint256: 'AB:CD', bundled: false },
    },
    title: 'unverified (a TLS-inspecting proxy answered)',
    says: [
      'a TLS-inspecting proxy answered (root ACME Inspection); this says nothing about the endpoint.',
      'add AB:CD to own-authorities.',
    ],
  },
  'unverified without an address': {
    facts: { kind: 'not-verified', addresses: 0, failures: [] },
    title: 'unverified (no address)',
    says: ['is unverified: no address was probed'],
  },
  'STARTTLS masked': {
    facts: { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'masked', reply: '250-XXXXXXXA' } },
    title: 'STARTTLS is masked by a firewall',
    says: ['a firewall masks the replies', '“250-XXXXXXXA”', 'Ask whoever runs the firewall'],
  },
  'TLS not available': {
    facts: {
      kind: 'no-starttls',
      scheme: 'smtp',
      problem: { kind: 'unavailable', reply: '454 TLS currently unavailable' },
    },
    title: 'offers STARTTLS, but cannot start TLS',
    says: ['“454 TLS currently unavailable”', 'certificate and key'],
  },
  'STARTTLS not offered': {
    facts: { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'not-offered' } },
    title: 'does not offer STARTTLS',
    says: ['STARTTLS is not offered', 'enable STARTTLS'],
  },
  'some versions unverified': {
    facts: { kind: 'partly-verified', protocols: ['TLSv1.0', 'TLSv1.1'], failure: { kind: 'reset' } },
    title: 'TLS 1.0 and 1.1 unverified',
    says: ['accepts TLS 1.0 and 1.1 is unknown: connection reset'],
  },
  'handshake failed': {
    facts: { kind: 'handshake-failed', failure: { kind: 'reset' }, minimum: 'TLSv1.2' },
    title: 'no handshake completes',
    says: ['accepts TLS 1.2 or newer', 'connection reset without an answer'],
  },
  'handshake failed for a signature': {
    facts: {
      kind: 'handshake-failed',
      failure: { kind: 'alert', alert: 'handshake_failure' },
      notOffered: { kind: 'signature', name: 'RSA with SHA-1' },
      minimum: 'TLSv1.2',
    },
    title: 'no handshake completes',
    long: true,
    says: ['alert handshake_failure; the server signs as RSA with SHA-1'],
  },
  'handshake failed for a name': {
    facts: {
      kind: 'handshake-failed',
      failure: { kind: 'closed' },
      notOffered: { kind: 'no-name', name: 'orders.example' },
      minimum: 'TLSv1.2',
    },
    title: 'no handshake completes',
    long: true,
    says: ['orders.example in SNI', 'server-name'],
  },
  'unexpected status': {
    facts: { kind: 'unexpected-status', expected: [200, 401], status: 503 },
    title: 'HTTP status 503',
    says: ['HTTP status 503; 200 or 401 was expected. TLS itself worked.'],
  },
  'no HTTP answer': {
    facts: { kind: 'no-http-answer', expected: [401], failure: { kind: 'closed' } },
    title: 'no HTTP answer',
    says: ['connection closed without an answer', '401'],
  },
  'certificate expired': {
    facts: { kind: 'certificate-expired', onMs: Date.parse('2026-11-01') },
    title: 'certificate expired on 1 Nov 2026',
    says: ['expired on 1 Nov 2026', 'renew it'],
  },
  'certificate not yet valid': {
    facts: { kind: 'certificate-not-yet-valid', onMs: Date.parse('2027-01-01') },
    title: 'certificate valid only from 1 Jan 2027',
    says: ['only from 1 Jan 2027 on'],
  },
  'certificate expiring': {
    facts: { kind: 'certificate-expiring', onMs: Date.parse('2026-11-23'), days: 1 },
    title: 'certificate expires in 1 day',
    says: ['expires on 23 Nov 2026 (1 day)'],
  },
  'certificate self-signed': {
    facts: { kind: 'certificate-untrusted', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', issuer: 'Acme CA' },
    title: 'certificate is self-signed',
    says: ['self-signed (issued by Acme CA)', 'NODE_EXTRA_CA_CERTS'],
  },
  'certificate for another name': {
    facts: {
      kind: 'certificate-wrong-name',
      name: 'a.example',
      altNames: ['b.example', 'c.example', 'd.example', 'e.example'],
    },
    title: 'certificate for another name',
    says: ['not for a.example, but for b.example, c.example, d.example and 1 more'],
  },
  'exception ended': {
    facts: { kind: 'exception-ended', exception },
    title: 'exception from certificate ended',
    says: ['ended on 31 Dec 2026 (OPS-412)'],
  },
  'exception unused': {
    facts: { kind: 'exception-unused', exception },
    title: 'exception from certificate matches nothing',
    says: ['matches no finding', 'Remove it.'],
  },
  'client offers nothing newer than TLS 1.1': {
    facts: {
      kind: 'client-too-old',
      highest: 'TLSv1.1',
      minimum: 'TLSv1.2',
      dated: dated('TLSv1.1', '2026-12-01'),
    },
    title: 'does not offer TLS 1.2 (TLS 1.1 at most)',
    says: ['The client “billing worker”', 'TLS 1.1', '1 Dec 2026 (9 days)', 'Ask @acme/billing', 'TLS 1.2'],
  },
  'client offers nothing newer than TLS 1.2, which ends': {
    facts: { kind: 'client-only-dated', protocol: 'TLSv1.2', dated: dated('TLSv1.2', '2026-12-01') },
    title: 'offers TLS 1.2 at most, which ends on 1 Dec 2026',
    says: ['TLS 1.2', 'enable TLS 1.3'],
  },
  'client still offers TLS 1.0': {
    facts: { kind: 'client-offers-old', protocol: 'TLSv1.0', minimum: 'TLSv1.2', belowMinimum: true },
    title: 'still offers TLS 1.0',
    says: ['below the minimum TLS 1.2', 'disable TLS 1.0'],
  },
  'client not run': {
    facts: { kind: 'client-not-run' },
    title: 'was not run',
    says: ['unverified', 'run-clients'],
  },
  'client never called': {
    facts: { kind: 'client-never-called', ended: { kind: 'exit', code: 3 } },
    title: 'never called',
    says: ['ended with exit code 3', 'TLS_READINESS_URL'],
  },
  'client refused the certificate': {
    facts: { kind: 'client-refused-certificate', alert: { by: 'caller', name: 'unknown_ca' } },
    title: 'refused the strict server’s certificate',
    long: true,
    says: ['alert unknown_ca', 'TLS_READINESS_CA'],
  },
  'client command ended unexpectedly': {
    facts: {
      kind: 'client-unexpected-exit',
      expected: [0, 22],
      ended: { kind: 'timeout', afterMs: 60_000 },
    },
    title: 'its command did not end within 60 s',
    says: ['did not end within 60 s', 'exit code 0 or 22'],
  },
};

test.each(Object.entries(cases))('%s', (_, { facts, title, says }) => {
  const problem = problemWith(facts);
  const message = problemMessage(problem);
  expect(problemTitle(problem)).toBe(title);
  const places = says.map((part) => message.indexOf(part));
  expect({ message, places }).toEqual({
    message,
    places: places.filter((place) => place >= 0).sort((a, b) => a - b),
  });
  expect(message).toMatch(/^\S.*\.$/);
});

const usual = Object.entries(cases).filter(([, { long }]) => !long);
test.each(usual)('%s: the message has at most 200 characters', (_, { facts }) => {
  const message = problemMessage(problemWith(facts));
  expect(message.length > 200 ? `${message.length}: ${message}` : '').toBe('');
});

/** Every text of the catalogue about facts of each kind and each failure. */
function everyText(): readonly { readonly kind: string; readonly texts: readonly string[] }[] {
  const failures = failuresWith('TEXT');
  const facts: readonly Facts[] = [
    ...Object.values(factsWith('TEXT')),
    ...Object.values(cases).map((each) => each.facts),
    ...failures.map((failure) => ({ kind: 'handshake-failed', minimum: 'TLSv1.2', failure }) as const),
    ...failures.map(
      (failure) => ({ kind: 'too-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.2', failure }) as const,
    ),
  ];
  return facts.map((each) => {
    const problem = problemWith(each);
    const { kind } = problem;
    return {
      kind,
      texts: [
        headingOf(problem),
        problemTitle(problem),
        problemMessage(problem),
        effectAndAdvice(problem, { place: 'orders.example.com:443', who: 'the operator' }),
        problemDetail(problem) ?? '–',
      ],
    };
  });
}

describe('the catalogue', () => {
  it('has words for each kind, and no two kinds of one rank', () => {
    const texts = everyText();
    expect(new Set(texts.map(({ kind }) => kind))).toEqual(new Set(Object.keys(catalogue)));
    const empty = texts.filter((each) => each.texts.some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
    const ranks = Object.values(catalogue).map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('has sentences where sentences belong, and none in headings and titles', () => {
    const wrong = everyText().filter(
      ({ texts: [heading = '', title = '', message = '', advice = ''] }) =>
        !/^[A-Z]/.test(heading) ||
        /\.$/.test(heading + title) ||
        !/\.$/.test(message) ||
        !/^[A-Z].*\.$/.test(advice),
    );
    expect(wrong).toEqual([]);
  });

  it('has none of the words that the glossary rejects', () => {
    const rejected =
      /\bmend|\bin the clear\b|(?<!Client|Server)hello\b|\brequires\b|\bswitch(?:ed)? (?:\S+ ){0,3}(?:on|off)\b|\bfaults?\b|\bnot (?:be )?checked\b/i;
    expect('a hello that nobody could be checked for'.match(rejected)?.[0]).toBe('hello');
    expect('It could not be checked.').toMatch(rejected);
    const texts = everyText().flatMap(({ texts }) => texts);
    expect(texts.filter((text) => rejected.test(text))).toEqual([]);
  });
});
