import type { Certificate } from '../../probe/observation.ts';
import { dayMs } from '../calendar.ts';
import type { Facts, RuleResult } from '../finding.ts';
import { acrossAddresses, type EndpointContext, type Rule } from '../rule.ts';

/**
 * Errors of the certificate, and of our own where the endpoint gets one. They only warn, so that they never hide what the
 * endpoint says about versions.
 */
export const certificate: Rule = {
  name: 'certificate',
  endpoint: (context) => [
    ...acrossAddresses(context.support, ({ observed }) => {
      const seen = observed.handshake.certificate;
      return seen ? [...validity(seen, context), ...trust(seen, context), ...name(seen)] : [];
    }).map((result): RuleResult => ({ level: 'warning', ...result })),
    ...ownCertificate(context),
  ],
};

/** Certificates are renewed late and by machines: to warn earlier than this would only be noise. */
const longestWarningMs = 30 * dayMs;

interface Times {
  readonly validFromMs: number | undefined;
  readonly validToMs: number | undefined;
}

/** What is wrong with these times, and the moment that it is about; undefined where nothing is or they cannot be read. */
function wrongTime({ validFromMs, validToMs }: Times, { nowMs, integration }: EndpointContext) {
  if (validFromMs === undefined || validToMs === undefined) return undefined;
  const days = Math.ceil((validToMs - nowMs) / dayMs);
  if (validToMs <= nowMs) return { state: 'expired', onMs: validToMs, days } as const;
  if (validFromMs > nowMs) return { state: 'not-yet-valid', onMs: validFromMs, days } as const;
  if (validToMs - nowMs > Math.min(integration.warnWithinMs, longestWarningMs)) return undefined;
  return { state: 'expiring', onMs: validToMs, days } as const;
}

/** Where a time cannot be read, OpenSSL's code says so. */
function validity(seen: Certificate, context: EndpointContext): readonly Facts[] {
  const wrong = wrongTime(seen, context);
  if (wrong === undefined) return [];
  const { state, onMs, days } = wrong;
  return [
    state === 'expiring'
      ? { kind: 'certificate-expiring', onMs, days }
      : { kind: `certificate-${state}`, onMs },
  ];
}

function ownCertificate(context: EndpointContext): readonly RuleResult[] {
  const own = context.integration.ownCertificate;
  const wrong = own && wrongTime(own, context);
  if (!wrong) return [];
  const { path, source } = own;
  return [{ level: 'warning', source, facts: { kind: 'own-certificate', path, ...wrong } }];
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
