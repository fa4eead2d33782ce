import fc from 'fast-check';
import { levels } from '../../src/policy/finding.ts';
import { concludes } from '../../src/policy/gate.ts';
import { judge } from '../../src/policy/judge.ts';
import type { HandshakeFailure } from '../../src/probe/observation.ts';
import { protocols } from '../../src/tls/protocol.ts';
import { limited } from './current-clients.ts';
import { address, at, endpoint, failed, line, now, observe, unreachable } from './observations.ts';

const letters = fc.string({ unit: fc.constantFrom('+', '-', '?'), minLength: 6, maxLength: 6 });
const absent = fc
  .constantFrom('ECONNREFUSED', 'ENETUNREACH', 'ETIMEDOUT')
  .map((code) => unreachable({ kind: 'connect', code }));
const dates = fc.array(
  fc.record({
    protocol: fc.constantFrom(...protocols),
    date: fc.constantFrom('2018-02-28', '2026-11-22', '2026-12-01', '2030-01-01').map(at),
    from: fc.constantFrom('endpoint', 'file', 'rfc8996'),
  }),
);
const endpoints = fc.record({
  minVersion: fc.constantFrom(...protocols),
  warnWithinMs: fc.constantFrom(0, 90 * 86_400_000),
  dates,
});
const settings = { nowMs: now, onUnverified: 'warning' } as const;

test('whatever was seen, there is a verdict, and its findings stand worst first', () => {
  fc.assert(
    fc.property(endpoints, fc.array(fc.oneof(letters, absent), { maxLength: 4 }), (given, addresses) => {
      const verdict = judge(observe(endpoint(given), addresses), settings);
      const order = verdict.findings.map(({ level }) => levels.indexOf(level));
      expect(order).toEqual(order.toSorted());
    }),
    { numRuns: 2000 },
  );
});

test('an endpoint of which nothing is known is unverified', () => {
  fc.assert(
    fc.property(
      endpoints,
      fc.array(fc.oneof(fc.constant('??????'), absent), { maxLength: 4 }),
      (given, addresses) => {
        expect(judge(observe(endpoint(given), addresses), settings).state).toBe('unverified');
      },
    ),
  );
});

test('an address that is proven to require TLS 1.0 or older always fails the build', () => {
  const old = letters.map((text) => `${text.slice(0, 3)}---`).filter((text) => text.includes('+'));
  fc.assert(
    fc.property(
      endpoints,
      old,
      fc.array(fc.oneof(letters, absent), { maxLength: 3 }),
      (given, worst, others) => {
        const verdict = judge(observe(endpoint(given), [...others, worst]), settings);
        expect(verdict.state).toBe('not-ready');
        expect(concludes([verdict], 'error')).toBe('failure');
      },
    ),
    { numRuns: 1000 },
  );
});

test('a ready endpoint stays ready under every way its unknowns may turn out, but for silence on SSLv2', () => {
  // Mostly endpoints that can be ready, or the property would say nothing.
  const good = fc
    .tuple(
      fc.constantFrom('----', '?---', '---+', '--++'),
      fc.constantFrom('++', '+?', '?+', '+-', '-+', '??'),
    )
    .map((halves) => halves.join(''));
  const only = fc.array(fc.oneof(letters, good), { minLength: 1, maxLength: 2 });
  let withUnknowns = 0;
  fc.assert(
    fc.property(endpoints, only, fc.infiniteStream(fc.boolean()), (given, addresses, coin) => {
      const asked = endpoint(given);
      if (judge(observe(asked, addresses), settings).state !== 'ready') return;
      withUnknowns += addresses.join('').includes('?') ? 1 : 0;
      const settled = addresses.map((text) =>
        [...text]
          .map((letter, index) => {
            if (letter !== '?') return letter;
            return index > 0 && coin.next().value ? '+' : '-';
          })
          .join(''),
      );
      expect(judge(observe(asked, settled), settings).state).toBe('ready');
    }),
    { numRuns: 5000 },
  );
  expect(withUnknowns).toBeGreaterThan(100);
});

test('a later day never makes a verdict better', () => {
  const state = (given: Parameters<typeof endpoint>[0], addresses: readonly string[], nowMs: number) =>
    judge(observe(endpoint({ ...given, sunset: { date: at('2027-03-01'), source: line(7) } }), addresses), {
      ...settings,
      nowMs,
    });
  const failsOn = (verdict: ReturnType<typeof judge>) => concludes([verdict], 'error') === 'failure';
  fc.assert(
    fc.property(
      // Without a date an endpoint fails that gets time with one: dates are given here, and only time goes by.
      endpoints,
      fc.array(letters, { minLength: 1, maxLength: 2 }),
      fc.nat(2000),
      (given, addresses, later) => {
        const before = state(given, addresses, now);
        const after = state(given, addresses, now + later * 86_400_000);
        if (failsOn(before)) expect(failsOn(after)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a ready endpoint completes a handshake at its minimum or newer, but for a client certificate, at every address', () => {
  const ways = fc.oneof(
    fc.constant('+++++'),
    fc.string({ unit: fc.constantFrom('+', '-', '?'), minLength: 5, maxLength: 5 }),
  );
  const keys = fc.string({ unit: fc.constantFrom('+', '-', '?'), minLength: 3, maxLength: 3 });
  const failure: fc.Arbitrary<HandshakeFailure> = fc.constantFrom(
    { kind: 'alert', alert: 'handshake_failure' },
    { kind: 'silence', afterMs: 1, received: 0 },
    { kind: 'client-certificate-required' },
    { kind: 'version', code: 'x' },
    { kind: 'no-starttls', scheme: 'smtp', problem: { kind: 'not-offered' } },
  );
  const addresses = fc.oneof(
    fc.constantFrom('----++', '----+-').map((text) => address(text)),
    letters.map((text) => address(text)),
    fc
      .tuple(fc.oneof(fc.constant('----++'), letters), failure)
      .map(([text, each]) => address(text, { handshake: failed(each) })),
    fc.tuple(ways, keys).map(([way, key]) => limited(way, key)),
  );
  let ready = 0;
  fc.assert(
    fc.property(endpoints, fc.array(addresses, { minLength: 1, maxLength: 2 }), (given, observed) => {
      const asked = endpoint({ ...given, minVersion: 'TLSv1.2', levels: { starttls: 'off' } });
      if (judge(observe(asked, observed), settings).state !== 'ready') return;
      ready += 1;
      const proven = observed.every(
        ({ handshake, byClient }) =>
          handshake.state === 'completed' ||
          handshake.failure.kind === 'client-certificate-required' ||
          byClient?.handshakes.some((each) => each.handshake.state === 'completed'),
      );
      expect(proven).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(ready).toBeGreaterThan(50);
});
