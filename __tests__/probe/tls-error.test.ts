import { classifyTlsError } from '../../src/probe/tls-error.ts';

const failure = (code: string | undefined, message: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('who broke the conversation', () => {
  it.each([
    // The network or the peer's hanging up.
    ['ECONNRESET', 'read ECONNRESET', { kind: 'reset' }],
    [
      'ECONNRESET',
      'Client network socket disconnected before secure TLS connection was established',
      { kind: 'closed' },
    ],
    ['UND_ERR_SOCKET', 'other side closed', { kind: 'closed' }],
    ['ECONNRESET', 'socket hang up', { kind: 'closed' }],
    ['EPIPE', 'write EPIPE', { kind: 'closed' }],
    // Versions.
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tlsv1 alert protocol version', { kind: 'version' }],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'unsupported protocol', { kind: 'version' }],
    // Alerts.
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', '', { kind: 'alert', alert: 'handshake_failure' }],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', '', { kind: 'alert', alert: 'handshake_failure' }],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', '', { kind: 'alert', alert: 'unrecognized_name' }],
    ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', '', { kind: 'alert', alert: 'internal_error' }],
    ['ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY', '', { kind: 'alert', alert: 'insufficient_security' }],
    // A certificate of ours is wanted.
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', '', { kind: 'client-certificate-required' }],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', '', { kind: 'client-certificate-required' }],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN', '', { kind: 'client-certificate-required' }],
    // Our own library.
    ['ERR_SSL_NO_PROTOCOLS_AVAILABLE', 'no protocols available', { kind: 'local' }],
    [
      'ERR_SSL_DH_KEY_TOO_SMALL',
      '40F7:error:0A00018A:SSL routines:tls_process_ske_dhe:dh key too small:../deps/statem_clnt.c:2237:',
      { kind: 'local', code: 'ERR_SSL_DH_KEY_TOO_SMALL', message: 'dh key too small' },
    ],
    [
      undefined,
      'something else\nover two lines',
      { kind: 'local', code: 'UNKNOWN', message: 'something else' },
    ],
  ])('%s %s', (code, message, expected) => {
    expect(classifyTlsError(failure(code, message))).toMatchObject(expected);
  });

  it('copes with what is no error', () => {
    expect(classifyTlsError('odd')).toEqual({ kind: 'local', code: 'UNKNOWN', message: 'odd' });
  });
});

describe('an alert about a certificate', () => {
  const unknownCa = Object.assign(new Error('tlsv1 alert unknown ca'), {
    code: 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
  });

  it('refuses the certificate that was shown', () => {
    expect(classifyTlsError(unknownCa, { withCertificate: true })).toEqual({
      kind: 'client-certificate-refused',
      alert: 'unknown_ca',
    });
  });

  it('is an alert like others where none was', () => {
    expect(classifyTlsError(unknownCa)).toEqual({ kind: 'alert', alert: 'unknown_ca' });
  });
});
