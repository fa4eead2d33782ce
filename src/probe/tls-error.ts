import { types } from 'node:util';
import { errorCode } from '../net/error-code.ts';
import type { HandshakeFailure } from './observation.ts';

/** Alerts that only make sense about a certificate of ours. We sent none, so the peer wants one. */
const clientCertificateAlerts = new Set([
  'no_certificate',
  'bad_certificate',
  'unsupported_certificate',
  'certificate_unknown',
  'certificate_required',
]);

/** Alerts that a peer sends about a certificate that it was shown. */
const refusalAlerts = new Set([
  ...clientCertificateAlerts,
  'certificate_revoked',
  'certificate_expired',
  'unknown_ca',
  'access_denied',
  'decrypt_error',
]);

/**
 * Tells apart who broke a handshake or a conversation over TLS: the network, the peer, or our own library.
 * `withCertificate` tells that a client certificate was there to be sent, `established` that both sides had finished:
 * before that, an alert about a certificate of ours may come from a peer that never requested one (explain-handshake.ts).
 */
export function classifyTlsError(
  error: unknown,
  { withCertificate = false, established = true }: { withCertificate?: boolean; established?: boolean } = {},
): HandshakeFailure {
  const code = errorCode(error);
  const message = types.isNativeError(error) ? error.message : String(error);
  // Node's own words for an orderly end in mid-handshake, under the code of a reset.
  if (/disconnected before secure TLS connection|other side closed|socket hang up/.test(message)) {
    return { kind: 'closed' };
  }
  if (code === 'ECONNRESET') return { kind: 'reset' };
  if (code === 'EPIPE') return { kind: 'closed' };
  const alert = alertOf(code);
  if (alert === 'protocol_version') return { kind: 'version', code };
  if (alert !== undefined) {
    return (established && aboutClientCertificate(alert, withCertificate)) || { kind: 'alert', alert };
  }
  // OpenSSL's words for a ServerHello older than what we offered.
  if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL') return { kind: 'version', code };
  return { kind: 'local', code, message: openSslReason(message) };
}

/** What an alert means of our certificate, or of the lack of one, from a peer that has requested it; undefined if nothing. */
export function aboutClientCertificate(
  alert: string,
  withCertificate: boolean,
): HandshakeFailure | undefined {
  if (withCertificate && refusalAlerts.has(alert)) return { kind: 'client-certificate-refused', alert };
  return clientCertificateAlerts.has(alert) ? { kind: 'client-certificate-required' } : undefined;
}

/** Whether TLS itself works, and only our client certificate, or the lack of one, ended the handshake. */
export function isAboutClientCertificate({ kind }: HandshakeFailure): boolean {
  return kind === 'client-certificate-required' || kind === 'client-certificate-refused';
}

/**
 * OpenSSL writes a received alert as ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE or ERR_SSL_TLSV1_UNRECOGNIZED_NAME, and
 * from 3.5 on also as ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE.
 */
function alertOf(code: string): string | undefined {
  const match = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_(?:ALERT_)?(.+)$/.exec(code);
  return match?.[1]?.toLowerCase();
}

/** The reason out of `40F7…:error:0A000152:SSL routines:final_renegotiate:unsafe legacy …:../deps/…:964:`. */
function openSslReason(message: string): string {
  return /:error:[^:]*:[^:]*:[^:]*:([^:]+):/.exec(message)?.[1] ?? message.split('\n')[0] ?? message;
}
