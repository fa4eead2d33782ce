import type { HttpAnswer } from '../../src/probe/observation.ts';
import { address, line, lines, only, verdictOn } from './observations.ts';

const expect401 = { status: [401, 403], source: line(6) };
const answering = (http: HttpAnswer | undefined, expected: typeof expect401 | undefined = expect401) =>
  verdictOn(expected ? { expect: expected } : {}, [address('----++', http ? { http } : {})]);

test('an expected status makes no finding: 401 is TLS that worked', () => {
  expect(answering({ state: 'answered', status: 403 }).state).toBe('ready');
});

test('another status warns, at the line that expects it', () => {
  const verdict = answering({ state: 'answered', status: 200 });
  expect(only(verdict, 'unexpected-status')).toMatchObject({
    level: 'warning',
    source: expect401.source,
    facts: { expected: [401, 403], status: 200 },
  });
  expect(verdict.state).toBe('at-risk');
});

test('no answer warns', () => {
  const failure = { kind: 'silence', afterMs: 10_000, received: 0 } as const;
  expect(only(answering({ state: 'failed', failure }), 'no-http-answer')).toMatchObject({
    level: 'warning',
    facts: { expected: [401, 403], failure },
  });
});

test('nothing is found where no request was made, or nothing is expected', () => {
  expect(lines(answering(undefined))).toEqual([]);
  expect(lines(verdictOn({}, [address('----++', { http: { state: 'answered', status: 500 } })]))).toEqual([]);
});
