import type { Certificate } from '../../src/probe/observation.ts';
import { address, completed, day, lines, now, only, verdictOn } from './observations.ts';

const certificate = (given: Partial<Certificate> = {}): Certificate => ({
  subject: 'orders.example',
  issuer: 'Example CA',
  altNames: ['orders.example'],
  validFromMs: now - 100 * day,
  validToMs: now + 200 * day,
  ...given,
});

const bearing = (given: Partial<Certificate>, warnWithinMs = 90 * day) =>
  verdictOn({ warnWithinMs }, [address('----++', { handshake: completed(certificate(given)) })]);

test('a good certificate makes no finding, and neither does none', () => {
  expect(lines(bearing({}))).toEqual([]);
  expect(lines(verdictOn({}, ['----++']))).toEqual([]);
});

test.each([
  ['expired at this moment', { validToMs: now }, ['warning certificate-expired']],
  [
    'expired, as the chain check says too',
    { validToMs: now, untrusted: 'CERT_HAS_EXPIRED' },
    ['warning certificate-expired'],
  ],
  [
    'expired and self-signed',
    { validToMs: now - 1, untrusted: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    ['warning certificate-expired', 'warning certificate-untrusted'],
  ],
  [
    'good, under an expired intermediate',
    { untrusted: 'CERT_HAS_EXPIRED' },
    ['warning certificate-untrusted'],
  ],
  ['valid from this moment', { validFromMs: now }, []],
  [
    'not yet valid',
    { validFromMs: now + 1, untrusted: 'CERT_NOT_YET_VALID' },
    ['warning certificate-not-yet-valid'],
  ],
  [
    'valid from this moment, under an intermediate of tomorrow',
    { validFromMs: now, untrusted: 'CERT_NOT_YET_VALID' },
    ['warning certificate-untrusted'],
  ],
  [
    'not yet valid and self-signed',
    { validFromMs: now + 1, untrusted: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    ['warning certificate-not-yet-valid', 'warning certificate-untrusted'],
  ],
  [
    'good, under an intermediate of tomorrow',
    { untrusted: 'CERT_NOT_YET_VALID' },
    ['warning certificate-untrusted'],
  ],
  ['of an end that cannot be read', { validToMs: undefined }, []],
  ['of a beginning that cannot be read', { validFromMs: undefined }, []],
  [
    'of an end that cannot be read, under an expired intermediate',
    { validToMs: undefined, untrusted: 'CERT_HAS_EXPIRED' },
    ['warning certificate-untrusted'],
  ],
  [
    'of a beginning that cannot be read, under an intermediate of tomorrow',
    { validFromMs: undefined, untrusted: 'CERT_NOT_YET_VALID' },
    ['warning certificate-untrusted'],
  ],
  ['for another name', { wrongName: 'orders.example' }, ['warning certificate-wrong-name']],
  ['expiring in 30 days', { validToMs: now + 30 * day }, ['warning certificate-expiring']],
  ['expiring a moment later', { validToMs: now + 30 * day + 1 }, []],
] as const)('a certificate %s', (_, given, expected) => {
  const verdict = bearing(given);
  expect(lines(verdict)).toEqual(expected);
  expect(verdict.state).toBe(expected.length > 0 ? 'at-risk' : 'ready');
});

test('the days to the expiry are rounded up, and the warning time is the shorter of the two', () => {
  expect(only(bearing({ validToMs: now + 6 * day + 1 }, 7 * day), 'certificate-expiring').facts.days).toBe(7);
  expect(lines(bearing({ validToMs: now + 7 * day + 1 }, 7 * day))).toEqual([]);
});

test('the same fault on every address is found once; on one of them, with its address', () => {
  const on = (ip: string, given: Partial<Certificate>) =>
    address('----++', { address: ip, handshake: completed(certificate(given)) });
  const expired = { validToMs: now - day };
  expect(
    only(verdictOn({}, [on('192.0.2.1', expired), on('192.0.2.2', expired)]), 'certificate-expired'),
  ).not.toHaveProperty('address');
  expect(
    only(verdictOn({}, [on('192.0.2.1', {}), on('192.0.2.2', expired)]), 'certificate-expired').address,
  ).toBe('192.0.2.2');
});

test('a fault of a certificate never hides the version verdict', () => {
  const seen = certificate({ untrusted: 'SELF_SIGNED_CERT_IN_CHAIN' });
  const handshake = { state: 'failed', failure: { kind: 'version', code: 'E' }, certificate: seen } as const;
  const verdict = verdictOn({}, [address('--+---', { handshake })]);
  expect(lines(verdict)).toEqual(['error too-old TLSv1.0', 'warning certificate-untrusted']);
});
