import type { Endpoint } from '../../src/config/endpoint.ts';
import { problemMessage, problemsOf } from '../../src/report/view/problem.ts';
import { toJsonReport } from '../../src/report/writers/json.ts';
import { view } from '../report/reports.ts';
import { keyExchangeDate, rsaOnly } from './current-clients.ts';
import {
  address,
  completed,
  dated,
  day,
  except,
  line,
  lines,
  now,
  only,
  unreachable,
  verdictOn,
} from './observations.ts';

const expired = address('----++', {
  handshake: completed({
    subject: 'x',
    issuer: 'x',
    altNames: [],
    validFromMs: 0,
    validToMs: now - day,
  }),
});
describe('the level of a rule that the list sets', () => {
  test.each([
    ['off', [], 'ready'],
    ['notice', ['notice certificate-expired'], 'ready'],
    ['warning', ['warning certificate-expired'], 'at-risk'],
    ['error', ['error certificate-expired'], 'not-ready'],
  ] as const)('%s is that of its findings, and the verdict follows', (level, found, state) => {
    const verdict = verdictOn({ levels: { certificate: level } }, [expired]);
    expect(lines(verdict)).toEqual(found);
    expect(verdict.state).toBe(state);
  });

  test('is not that of another rule', () => {
    expect(lines(verdictOn({ levels: { certificate: 'off' } }, [rsaOnly]))).toEqual([
      'warning current-clients-fail',
    ]);
  });

  test('is lowered by an exception all the same, which names it', () => {
    const given: Partial<Endpoint> = {
      levels: { certificate: 'error' },
      exceptions: [except('certificate', '2026-12-31')],
    };
    const verdict = verdictOn(given, [expired]);
    expect(only(verdict, 'certificate-expired')).toMatchObject({
      level: 'notice',
      excepted: { level: 'error' },
    });
  });

  test('is not that of a finding with a date', () => {
    const on = (text: string) =>
      lines(
        verdictOn(
          { levels: { 'key-exchange': 'notice' }, keyExchangeDates: [keyExchangeDate('RSA', text)] },
          [rsaOnly],
        ),
      );
    expect(on('2030-01-01')).toEqual(['warning current-clients-fail']);
    expect(on('2026-11-23')).toEqual(['warning current-clients-fail']);
    expect(on('2026-11-22')).toEqual(['error current-clients-fail']);
  });

  test.each(['off', 'notice'] as const)(
    '%s never makes a server ready that current clients cannot reach',
    (level) => {
      const verdict = verdictOn({ levels: { 'key-exchange': level } }, [rsaOnly]);
      expect(verdict.state).toBe('at-risk');
      expect(lines(verdict)).toEqual(['notice current-clients-fail']);
    },
  );

  test.each(['off', 'notice'] as const)('%s never makes a server ready that does not get to TLS', (level) => {
    const failure = { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'not-offered' } } as const;
    const { unreachable: _reached, ...observed } = unreachable(failure);
    const verdict = verdictOn({ levels: { starttls: level } }, [observed]);
    expect(verdict.state).toBe('at-risk');
    expect(lines(verdict)).toEqual(['notice no-starttls']);
  });
});

test('the JSON report shows the levels as set, the mildest where lists differ, and none where none is set', () => {
  const verdicts = [
    verdictOn({ levels: { certificate: 'error', exception: 'off' } }, ['----++']),
    verdictOn({ levels: { certificate: 'notice' } }, ['----++']),
  ];
  expect(toJsonReport(view(verdicts)).levels).toEqual({ certificate: 'notice', exception: 'off' });
  expect(toJsonReport(view([verdictOn({}, ['----++'])]))).not.toHaveProperty('levels');
});

describe('the file of a client certificate', () => {
  const own = (validFromMs: number | undefined, validToMs: number | undefined) =>
    verdictOn(
      {
        ownCertificate: {
          path: 'certs/client.p12',
          validFromMs,
          validToMs,
          fingerprint256: 'AB',
          source: line(8),
        },
      },
      ['----++'],
    );

  test.each([
    ['expired', own(0, now), 'expired'],
    ['not valid yet', own(now + 1, now + 90 * day), 'not-yet-valid'],
    ['expiring within 30 days', own(0, now + 30 * day), 'expiring'],
  ])('that is %s gets a warning at its key', (_what, verdict, state) => {
    expect(only(verdict, 'own-certificate')).toMatchObject({
      level: 'warning',
      rule: 'certificate',
      source: line(8),
      facts: { state },
    });
  });

  test.each([
    ['is valid for longer', own(0, now + 30 * day + 1)],
    ['has times that cannot be read', own(undefined, undefined)],
  ])('that %s gets none', (_what, verdict) => {
    expect(lines(verdict)).toEqual([]);
  });

  test('is named in the message', () => {
    const [problem] = problemsOf([own(0, now + day)]);
    expect(problemMessage(problem!)).toBe(
      'The client certificate certs/client.p12 for orders.example:443 expires on 23 Nov 2026. Servers that verify it refuse the connection. Renew it, and change it wherever your code uses it.',
    );
  });
});

test('the notes of an endpoint stand behind each of its messages', () => {
  const verdict = verdictOn({ notes: 'contract ends in March', dates: [dated('TLSv1.0', '2018-02-28')] }, [
    '--+---',
  ]);
  const [problem] = problemsOf([verdict]);
  expect(problemMessage(problem!)).toMatch(/ Note: contract ends in March\.$/);
});
