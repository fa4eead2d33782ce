import type { Certificate } from '../../probe/observation.ts';
import { dayMs } from '../calendar.ts';
import type { Facts } from '../finding.ts';
import { acrossAddresses, type EndpointContext, type Rule } from '../rule.ts';

/** Errors of the certificate. They only warn, so that they never hide what the endpoint says about versions. */
export const certificate: Rule = {
  name: 'certificate',
  endpoint: (context) =>
    acrossAddresses(context.support, ({ observed }) => {
      const seen = observed.handshake.certificate;
      return seen ? [...validity(seen, context), ...trust(seen, context), ...name(seen)] : [];
    }).map((result) => ({ level: 'warning', ...result })),
};

/** Certificates are renewed late and by machines: to warn earlier than this would only be noise. */
const longestWarningMs = 30 * dayMs;

function validity(
  { validFromMs, validToMs }: Certificate,
  { nowMs, integration }: EndpointContext,
): readonly Facts[] {
  // OpenSSL's code says so where a time cannot be read.
  if (validFromMs === undefined || validToMs === undefined) return [];
  if (validToMs <= nowMs) return [{ kind: 'certificate-expired', onMs: validToMs }];
  if (validFromMs > nowMs) return [{ kind: 'certificate-not-yet-valid', onMs: validFromMs }];
  const leftMs = validToMs - nowMs;
  if (leftMs > Math.min(integration.warnWithinMs, longestWarningMs)) return [];
  return [{ kind: 'certificate-expiring', onMs: validToMs, days: Math.ceil(leftMs / dayMs) }];
}

/** OpenSSL's X509_V_ERR_ codes for dates: not reported again where the validity itself already shows it. */
function trust(
  { untrusted, issuer, validFromMs = -Infinity, validToMs = Infinity }: Certificate,
  { nowMs }: EndpointContext,
): readonly Facts[] {
  if (untrusted === undefined) return [];
  if (untrusted === 'CERT_HAS_EXPIRED' && validToMs <= nowMs) return [];
  if (untrusted === 'CERT_NOT_YET_VALID' && validFromMs > nowMs) return [];
  return [{ kind: 'certificate-untrusted', code: untrusted, issuer }];
}

function name({ wrongName, altNames }: Certificate): readonly Facts[] {
  return wrongName === undefined ? [] : [{ kind: 'certificate-wrong-name', name: wrongName, altNames }];
}
