import type { Failure } from '../../src/probe/observation.ts';
import type { StarttlsRefusal } from '../../src/starttls/problem.ts';
import { address, dated, except, failed, lines, only, unknown, verdictOn } from './observations.ts';

function turnedDown(problem: StarttlsRefusal, name = '192.0.2.7') {
  const failure: Failure = { kind: 'no-starttls', scheme: 'smtp', problem };
  const state = unknown(failure);
  return address('??????', {
    address: name,
    protocols: {
      SSLv2: state,
      SSLv3: state,
      'TLSv1.0': state,
      'TLSv1.1': state,
      'TLSv1.2': state,
      'TLSv1.3': state,
    },
    handshake: failed(failure),
  });
}

const notOffered: StarttlsRefusal = { kind: 'not-offered' };

test.each<StarttlsRefusal>([
  notOffered,
  { kind: 'refused', reply: '554 no' },
  { kind: 'masked', reply: '250-XXXXXXXA' },
  { kind: 'unavailable', reply: '454 TLS currently unavailable' },
  { kind: 'extra-bytes', bytes: '323530' },
])('a server that does not get to TLS is not ready: $kind', (problem) => {
  const verdict = verdictOn({}, [turnedDown(problem)]);
  expect(lines(verdict)).toEqual(['error no-starttls']);
  expect(only(verdict, 'no-starttls').facts).toEqual({ kind: 'no-starttls', scheme: 'smtp', problem });
  expect(verdict.state).toBe('not-ready');
});

test('what may be otherwise another time leaves an endpoint unverified', () => {
  const busy: Failure = { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'busy', reply: '421' } };
  const verdict = verdictOn({}, [address('??????', { handshake: failed(busy) })]);
  expect(lines(verdict)).toEqual(['warning not-verified']);
  expect(verdict.state).toBe('unverified');
});

test('several addresses that turn it down alike make one finding', () => {
  const verdict = verdictOn({}, [turnedDown(notOffered, '192.0.2.1'), turnedDown(notOffered, '192.0.2.2')]);
  expect(lines(verdict)).toEqual(['error no-starttls']);
  expect(verdict.findings[0]?.address).toBeUndefined();
});

test('one of several addresses that turns it down is named, and the others count', () => {
  const verdict = verdictOn({}, [turnedDown(notOffered, '192.0.2.9'), '--+---']);
  expect(lines(verdict).toSorted()).toEqual(['error no-starttls', 'error too-old TLSv1.0']);
  expect(only(verdict, 'no-starttls').address).toBe('192.0.2.9');
});

test('an exception takes it out of the gate, and the endpoint is at risk', () => {
  const verdict = verdictOn({ exceptions: [except('starttls', '2026-12-31')] }, [turnedDown(notOffered)]);
  expect(lines(verdict)).toEqual(['notice no-starttls']);
  expect(verdict.state).toBe('at-risk');
});

test('a date that has been reached adds nothing to it', () => {
  const dates = [dated('TLSv1.0', '2020-01-01')];
  const verdict = verdictOn({ dates }, [turnedDown(notOffered)]);
  expect(lines(verdict)).toContain('error no-starttls');
  expect(lines(verdict).filter((line) => line.includes('not-verified'))).toEqual([]);
});
