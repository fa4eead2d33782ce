import {
  type FailedHandshake,
  failedOutcome,
  negotiatedGroup,
  plaintextAlert,
} from '../../../src/clients/server/outcome.ts';
import { hex } from '../../tls/byte-list.ts';
import { captures } from '../../tls/captures.ts';

const failed: FailedHandshake = {
  offered: { lowest: 'TLSv1.2', highest: 'TLSv1.3' },
  minVersion: 'TLSv1.2',
  received: new Uint8Array(),
  sent: new Uint8Array(),
  errorMessage: undefined,
  ended: 'closed',
  finished: false,
};

describe('the outcome of a handshake that failed', () => {
  it("takes the caller's encrypted alert from OpenSSL's error, as TLS 1.3 has it", () => {
    // As Node 24 says it of gnutls-cli 3.7.
    const errorMessage =
      '40BDCA24D77F0000:error:0A000412:SSL routines:ssl3_read_bytes:ssl/tls alert bad certificate:../deps/openssl/openssl/ssl/record/rec_layer_s3.c:918:SSL alert number 42\n';
    const sent = captures.opensslTls13;
    const alert = { by: 'caller', name: 'bad_certificate' };
    expect(failedOutcome({ ...failed, sent, errorMessage })).toEqual({
      kind: 'certificate-refused',
      alert,
      late: false,
    });
    expect(failedOutcome({ ...failed, sent, errorMessage, finished: true })).toEqual({
      kind: 'certificate-refused',
      alert,
      late: true,
    });
  });

  it('has no version in common where the caller says so of the one that was chosen', () => {
    expect(failedOutcome({ ...failed, received: hex('15 0303 0002 0246') })).toEqual({
      kind: 'no-common-version',
      alert: { by: 'caller', name: 'protocol_version' },
    });
  });

  it('has no version in common where the highest offered is below the minimum, whatever alert was sent', () => {
    const offered = { highest: 'TLSv1.0' } as const;
    expect(failedOutcome({ ...failed, offered })).toEqual({ kind: 'no-common-version' });
    expect(failedOutcome({ ...failed, offered, sent: hex('15 0301 0002 0228') })).toEqual({
      kind: 'no-common-version',
      alert: { by: 'server', name: 'handshake_failure' },
    });
  });

  it('is told by where it ended, where nobody said why', () => {
    expect(failedOutcome(failed)).toEqual({ kind: 'closed', after: 'hello', reset: false });
    expect(failedOutcome({ ...failed, sent: captures.opensslTls12, ended: 'reset' })).toEqual({
      kind: 'closed',
      after: 'certificate',
      reset: true,
    });
    expect(failedOutcome({ ...failed, ended: 'timeout' })).toEqual({ kind: 'timeout', after: 'hello' });
  });
});

describe('an alert in plaintext', () => {
  it('is found behind other records', () => {
    expect(plaintextAlert(hex('16 0303 0003 010203  14 0303 0001 01  15 0303 0002 0230'))).toBe(48);
  });

  it('is no encrypted one, and none that is cut off', () => {
    expect(
      plaintextAlert(hex('15 0303 001a 0000000000000001b4aa1f7d9c3e5d00112233445566778899aa')),
    ).toBeUndefined();
    expect(plaintextAlert(hex('15 0303 0002 02'))).toBeUndefined();
  });

  it('is close_notify only where nothing else was said', () => {
    expect(plaintextAlert(hex('15 0303 0002 0100'))).toBe(0);
    expect(plaintextAlert(hex('15 0303 0002 0100  15 0303 0002 022a'))).toBe(42);
  });
});

describe('the group of the key exchange', () => {
  it("is that of the ServerHello's key share in TLS 1.3", () => {
    expect(negotiatedGroup(captures.opensslTls13)).toBe('x25519');
    expect(negotiatedGroup(captures.opensslRetryRequest)).toBe('secp384r1');
  });

  it('is that of the ServerKeyExchange up to TLS 1.2, also in a record of its own', () => {
    const keyExchange = hex('16 0303 000b 0c 000007 03 0017 03 010203');
    expect(negotiatedGroup(Buffer.concat([captures.opensslTls12, keyExchange]))).toBe('secp256r1');
  });

  it('is none where the ServerKeyExchange is missing, or there is no ServerHello', () => {
    expect(negotiatedGroup(captures.opensslTls12)).toBeUndefined();
    expect(negotiatedGroup(new Uint8Array())).toBeUndefined();
  });
});
