import type { Finding } from '../../../src/policy/finding.ts';
import { changeSince, encodeFindings, openFindings } from '../../../src/report/view/finding-set.ts';
import { dated, endpoint, finding, range, report, verdict } from '../reports.ts';

const orders = endpoint();
const mail = endpoint({
  name: 'Mail',
  url: 'smtp://mail.example.com',
  scheme: 'smtp',
  host: 'mail.example.com',
  port: 25,
});

const old = (more: Partial<Finding> = {}, date = '2026-12-01') =>
  finding(
    'warning',
    {
      kind: 'accepts-old',
      protocol: 'TLSv1.1',
      minimum: 'TLSv1.2',
      belowMinimum: true,
      dated: dated('TLSv1.1', date),
    },
    { rule: 'deprecated-version', protocol: 'TLSv1.1', ...more },
  );

const of = (...findings: readonly Finding[]) => report([verdict('at-risk', orders, [], { findings })]);
const encoded = (some: ReturnType<typeof report>, max = 20_000) => encodeFindings(openFindings(some), max);

describe('the set of findings', () => {
  it('is the same on another day, with another date, line, name, owner or address', () => {
    const first = encoded(of(old()));
    const moved = endpoint({ name: 'Renamed', owner: '@acme/other', source: range(99), whole: range(99) });
    const later = report([
      verdict('at-risk', moved, [], {
        findings: [old({ address: '192.0.2.7', source: range(99) }, '2027-06-01')],
      }),
    ]);
    expect(encoded(later)).toBe(first);
    expect(first).toMatch(/^deprecated-version:warning:TLSv1\.1:[0-9a-f]{8}:[0-9a-f]{4}$/);
  });

  it('has what several addresses show once, and leaves out notices and what is excepted', () => {
    const several = of(
      old({ address: '192.0.2.7' }),
      old({ address: '192.0.2.8' }),
      old({ level: 'notice' }),
    );
    expect(openFindings(several)).toHaveLength(1);
  });

  it('is in the same order whatever the order of the list', () => {
    const both = [
      verdict('at-risk', orders, [], { findings: [old()] }),
      verdict('at-risk', mail, [], { findings: [old()] }),
    ];
    expect(encoded(report(both))).toBe(encoded(report(both.toReversed())));
  });

  it('does not change where nothing has changed', () => {
    const same = of(old());
    expect(changeSince(encoded(same), openFindings(same), same)).toBeUndefined();
    expect(changeSince(encoded(same, 0), openFindings(same), same)).toBeUndefined();
  });

  it('changes where a warning becomes an error, which is neither new nor gone', () => {
    const [before, after] = [of(old()), of(old({ level: 'error' }))];
    expect(changeSince(encoded(before), openFindings(after), after)).toMatchObject({
      kind: 'these',
      appeared: [{ was: 'warning' }],
      gone: [],
    });
  });

  it('says what is gone, by the endpoint where there still is one', () => {
    const before = report([
      verdict('at-risk', orders, [], { findings: [old()] }),
      verdict('at-risk', mail, [], { findings: [old()] }),
    ]);
    const after = of();
    expect(changeSince(encoded(before), [], after)).toMatchObject({
      appeared: [],
      gone: [
        { rule: 'deprecated-version', protocol: 'TLSv1.1', integration: orders },
        { rule: 'deprecated-version', protocol: 'TLSv1.1', integration: undefined },
      ],
    });
  });

  it('only says that it changed where it was too long to be remembered', () => {
    const [before, after] = [of(old()), of()];
    expect(changeSince(encoded(before, 10), openFindings(after), after)).toEqual({ kind: 'some' });
  });

  it('takes what somebody has changed by hand for a set without it', () => {
    const now = of(old());
    expect(changeSince('no-rule:error:x:y:z,,', openFindings(now), now)).toMatchObject({
      appeared: [{ integration: orders }],
      gone: [],
    });
  });
});
