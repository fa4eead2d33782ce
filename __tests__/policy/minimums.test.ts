import type { Endpoint } from '../../src/config/endpoint.ts';
import type { Handshake } from '../../src/probe/observation.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { address, at, completed, dated, failed, lines, only, verdictOn } from './observations.ts';

const minimum = (protocol: Protocol, text: string, from: Endpoint['minimums'][number]['from'] = 'file') => ({
  minimum: protocol,
  date: at(text),
  from,
});
const passed = [minimum('TLSv1.3', '2018-01-01')];
const ahead = [minimum('TLSv1.3', '2030-01-02')];
const handshakeAt = (protocol: Protocol) => ({ ...completed(), protocol }) as Handshake;

describe('a minimum with a date', () => {
  test('is met by a handshake that completes with it or a newer version', () => {
    const observed = address('----++', { handshake: handshakeAt('TLSv1.3') });
    const verdict = verdictOn({ minimums: [minimum('TLSv1.2', '2018-01-01'), ...passed] }, [observed]);
    expect(lines(verdict)).toEqual([]);
    expect(verdict.deadlines).toEqual([]);
  });

  test('is missed where the version is accepted, but the handshake completes with an older one', () => {
    const observed = address('----++', { handshake: handshakeAt('TLSv1.2') });
    const verdict = verdictOn({ minimums: passed }, [observed]);
    expect(only(verdict, 'misses-minimum').facts).toMatchObject({ minimum: 'TLSv1.3', newest: 'TLSv1.2' });
    expect(verdict.state).toBe('not-ready');
  });

  test('is met by an accepted version where only a client certificate is missing', () => {
    const observed = address('----++', { handshake: failed({ kind: 'client-certificate-required' }) });
    expect(lines(verdictOn({ minimums: passed }, [observed]))).toEqual([]);
  });

  test('is unverified where only a client certificate is missing and the version is unknown', () => {
    const observed = address('----+?', { handshake: failed({ kind: 'client-certificate-required' }) });
    expect(lines(verdictOn({ minimums: ahead }, [observed]))).toEqual(['warning partly-verified']);
    expect(lines(verdictOn({ minimums: passed }, [observed]))).toEqual(['error partly-verified']);
  });

  test('is missed by an endpoint of which one address misses it', () => {
    const good = address('----++', { handshake: handshakeAt('TLSv1.3') });
    const verdict = verdictOn({ minimums: passed }, [good, address('----+-', { address: '192.0.2.9' })]);
    expect(only(verdict, 'misses-minimum').address).toBe('192.0.2.9');
  });

  test('counts by the most specific origin', () => {
    const minimums = [minimum('TLSv1.3', '2018-01-01'), minimum('TLSv1.3', '2030-01-02', 'endpoint')];
    const verdict = verdictOn({ minimums }, ['----+-']);
    expect(lines(verdict)).toEqual(['notice misses-minimum TLSv1.3']);
    expect(verdict.deadlines).toEqual([minimums[1]]);
  });
});

describe('an endpoint that supports nothing at its minimum of today', () => {
  test('gets no second finding about that of later, unless it is worse', () => {
    expect(lines(verdictOn({ minimums: passed }, ['--+---']))).toEqual(['error too-old TLSv1.0']);
    const dates = [dated('TLSv1.1', '2030-01-01')];
    expect(lines(verdictOn({ minimums: ahead, dates }, ['---+--']))).toEqual(['warning too-old TLSv1.1']);
    expect(lines(verdictOn({ minimums: passed, dates }, ['---+--']))).toEqual([
      'error misses-minimum TLSv1.3',
      'warning too-old TLSv1.1',
    ]);
  });
});

test('a version that is the minimum of later still counts where it has an end of its own', () => {
  const dates = [dated('TLSv1.3', '2030-01-01')];
  expect(lines(verdictOn({ minimums: ahead, dates }, ['----++']))).toEqual([
    'warning only-dated TLSv1.3',
    'notice misses-minimum TLSv1.3',
  ]);
});
