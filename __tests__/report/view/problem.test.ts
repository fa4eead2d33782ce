import type { Finding } from '../../../src/policy/finding.ts';
import {
  compareFindings,
  findingMessage,
  problemDate,
  problemMessage,
  problemsOf,
  problemTitle,
} from '../../../src/report/view/problem.ts';
import { client } from '../client-reports.ts';
import {
  dated,
  due,
  endpoint,
  finding,
  moment,
  ordersApi,
  outgoingMail,
  partnerFtp,
  range,
} from '../reports.ts';

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
    { rule: 'deprecated-version', protocol, ...more },
  );

const expired = (address: string, more: Partial<Finding> = {}): Finding =>
  finding(
    'warning',
    { kind: 'certificate-expired', onMs: Date.parse('2026-11-01') },
    { rule: 'certificate', address, ...more },
  );

const of = (...findings: readonly Finding[]) => problemsOf([{ integration: endpoint(), findings }]);
const messagesOf = (...findings: readonly Finding[]) => of(...findings).map((each) => problemMessage(each));

describe('the findings of one endpoint', () => {
  it('of versions that end on one date are one problem, in one sentence', () => {
    const both = of(old('TLSv1.1', '2026-12-01'), old('TLSv1.0', '2026-12-01'));
    expect(both.map((each) => problemTitle(each))).toEqual([
      expect.stringMatching(/^still accepts TLS 1\.0 and 1\.1\b.*1 Dec 2026/),
    ]);
    expect(both.map((each) => problemMessage(each))).toEqual([
      expect.stringMatching(
        /accepts TLS 1\.0 and 1\.1, which end on 1 Dec 2026 \(9 days\)\. .*disable TLS 1\.0 and 1\.1/,
      ),
    ]);
  });

  it('of a date that two versions share, and that has passed, name both in one sentence', () => {
    const integration = endpoint({
      dates: [dated('TLSv1.0', '2026-11-01'), dated('TLSv1.1', '2026-11-01'), dated('TLSv1.2', '2027-01-01')],
    });
    const unknown = (address: string) =>
      finding(
        'error',
        {
          kind: 'clients-unverified',
          unknown: ['go'],
          failure: { kind: 'reset' },
          reached: dated('TLSv1.1', '2026-11-01'),
        },
        { rule: 'unverified', address },
      );
    const [problem] = problemsOf([{ integration, findings: [unknown('192.0.2.1'), unknown('192.0.2.2')] }]);
    const message = problem && problemMessage(problem);
    expect(message).toContain('The date of TLS 1.0 and 1.1, 1 Nov 2026, has passed.');
    expect(message?.match(/has passed/g)).toHaveLength(1);
  });

  it('of versions that end on different dates are one problem that tells both', () => {
    const [problem, ...more] = of(old('TLSv1.1', '2026-12-01'), old('TLSv1.0', '2021-03-25'));
    expect(more).toEqual([]);
    const message = problem && problemMessage(problem);
    expect(message).toContain('TLS 1.0, which ended on 25 Mar 2021');
    expect(message).toContain('TLS 1.1, which ends on 1 Dec 2026 (9 days)');
    expect(problem && problemDate(problem)?.date.text).toBe('2021-03-25');
  });

  it('of one kind at different addresses are one problem, with a line for each that says something else', () => {
    const soon = { kind: 'certificate-expiring', onMs: Date.parse('2026-12-04'), days: 12 } as const;
    const findings = ['192.0.2.7', '192.0.2.8'].map((address) =>
      finding('warning', soon, { rule: 'certificate', address }),
    );
    const [message, ...more] = messagesOf(...findings);
    expect(more).toEqual([]);
    expect(message?.split('\n')).toEqual([
      expect.stringContaining('(192.0.2.7)'),
      expect.stringContaining('(192.0.2.8)'),
    ]);
  });

  it('at many addresses name four and count the rest', () => {
    const many = Array.from({ length: 9 }, (_, index) => expired(`192.0.2.${index + 1}`));
    const lines = messagesOf(...many)[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(5);
    expect(lines[3]).toContain('(192.0.2.4)');
    expect(lines[4]).toMatch(/^… and 5 more\. Ask /);
  });

  it.each<[string, Finding]>([
    ['level', old('TLSv1.1', undefined, { level: 'notice' })],
    ['place in the list', old('TLSv1.1', undefined, { source: range(99) })],
    ['kind', expired('192.0.2.7')],
    [
      'exception',
      old('TLSv1.1', undefined, {
        excepted: {
          exception: {
            rule: 'deprecated-version',
            until: moment('2026-12-31'),
            reason: '',
            source: range(3),
          },
          level: 'error',
        },
      }),
    ],
  ])('of another %s are another problem', (_, other) => {
    expect(of(old('TLSv1.0'), old('TLSv1.1'))).toHaveLength(1);
    expect(of(old('TLSv1.0'), other)).toHaveLength(2);
  });
});

describe('the order of problems', () => {
  it('is that of levels, then of kinds, then of dates, then of the list', () => {
    const sunset = (date: string, name: string) => ({
      integration: endpoint({ name }),
      findings: [finding('warning', { kind: 'sunset', due: due(date) }, { rule: 'sunset' })],
    });
    const problems = problemsOf([
      sunset('2027-01-01', 'later'),
      { integration: endpoint({ name: 'expired' }), findings: [expired('192.0.2.7')] },
      partnerFtp(),
      outgoingMail(),
      ordersApi(),
      sunset('2026-12-01', 'sooner'),
      sunset('2026-12-01', 'sooner, too'),
    ]);
    expect(problems.map(({ integration: { name }, kind }) => `${kind}: ${name}`)).toEqual([
      'too-old: Orders API',
      'sunset: sooner',
      'sunset: sooner, too',
      'sunset: later',
      'accepts-old: Outgoing mail',
      'not-verified: Partner FTP',
      'certificate-expired: expired',
    ]);
  });

  it('puts what has no date behind what has one', () => {
    const findings = [old('TLSv1.1'), old('TLSv1.0', '2030-01-01'), old('TLSv1.0', '2026-12-01')];
    const sorted = findings.toSorted(compareFindings);
    expect(sorted).toEqual([findings[2], findings[1], findings[0]]);
    expect(compareFindings(old('TLSv1.0'), old('TLSv1.1'))).toBe(0);
  });
});

describe('a message', () => {
  it('names the address where not all show it, and whom to ask', () => {
    const owned = endpoint({ owner: '@acme/orders' });
    const message = findingMessage(old('TLSv1.0', undefined, { address: '192.0.2.7' }), owned);
    expect(message).toContain('orders.example.com:443 (192.0.2.7) accepts');
    expect(message).toContain('Ask @acme/orders to disable TLS 1.0');
    expect(findingMessage(old('TLSv1.0'), endpoint({ owner: '\u200b' }))).toContain('Ask the operator ');
    const offers = finding('warning', {
      kind: 'client-offers-old',
      protocol: 'TLSv1.0',
      minimum: 'TLSv1.2',
      belowMinimum: true,
    });
    const { owner: _nobody, ...nobodys } = client();
    expect(findingMessage(offers, nobodys)).toMatch(
      /the client “billing worker” offers .*Ask the maintainer /i,
    );
  });

  it('of an excepted finding says until when and why', () => {
    const excepted = (reason: string) => ({
      exception: {
        rule: 'deprecated-version',
        until: moment('2026-12-31'),
        reason,
        source: range(3),
      } as const,
      level: 'error' as const,
    });
    const message = (reason: string) =>
      findingMessage(old('TLSv1.0', undefined, { level: 'notice', excepted: excepted(reason) }), endpoint());
    expect(message('OPS-412')).toMatch(/\. [^.]*until 31 Dec 2026: OPS-412\.$/);
    expect(message(' \u200b')).toMatch(/\. [^.]*until 31 Dec 2026: no reason given\.$/);
  });

  it('says which port the run cannot reach, and only of that port', () => {
    const unreachable = partnerFtp().findings[0];
    const message = (port: number, blockedPorts?: readonly number[]) =>
      unreachable &&
      findingMessage(unreachable, endpoint({ port }), { ...(blockedPorts && { blockedPorts }) });
    expect(message(25, [25])).toMatch(/GitHub-hosted runners cannot reach port 25: use port 587/);
    expect(message(587, [25])).not.toContain('GitHub-hosted');
    expect(message(25)).not.toContain('GitHub-hosted');
  });

  it('has no date where a time is none', () => {
    const never = { text: '', epochMs: Number.NaN };
    const findings = [
      finding('warning', { kind: 'certificate-expired', onMs: Number.NaN }),
      finding('warning', { kind: 'certificate-not-yet-valid', onMs: Number.NaN }),
      finding('warning', { kind: 'sunset', due: { state: 'ahead', date: never, days: 9 } }),
      old('TLSv1.0', undefined, {
        facts: {
          kind: 'accepts-old',
          protocol: 'TLSv1.0',
          minimum: 'TLSv1.2',
          belowMinimum: true,
          dated: {
            ...dated('TLSv1.0', '2026-12-01'),
            date: never,
            due: { state: 'ahead', date: never, days: 9 },
          },
        },
      }),
    ];
    const texts = of(...findings).flatMap((problem) => [problemTitle(problem), problemMessage(problem)]);
    expect(texts).toHaveLength(8);
    expect(texts.filter((text) => /NaN|Invalid|undefined|null| {2}/.test(text))).toEqual([]);
  });
});
