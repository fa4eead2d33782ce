import type { ClientVerdict, EndpointVerdict, Verdict } from '../../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel, protocols } from '../../tls/protocol.ts';
import { describeOffer } from '../words/client-words.ts';
import { needTitle } from '../words/current-client-words.ts';
import { plain } from '../words/escape.ts';
import { joinWords } from '../words/wording.ts';

/** What an endpoint supports or a client offers, as a table shows it. */
export interface Supports {
  /** Oldest first; empty where nothing is known. */
  readonly versions: readonly Version[];
  /** The one version is all there is, and nothing is unknown. */
  readonly only: boolean;
}

interface Version {
  /** `1.2`, `SSL 3.0`, `1.0?` where it is unknown, `1.2 (1 of 2)` where not all addresses accept it, and from where those are seen. */
  readonly label: string;
  /** It is below the minimum, or has a date. */
  readonly old: boolean;
}

/** What the endpoint supports, or what the client offers. */
export function supportsOf(verdict: Verdict): Supports {
  return verdict.kind === 'client' ? offers(verdict) : accepts(verdict);
}

function accepts(verdict: EndpointVerdict): Supports {
  const { addresses } = verdict.observation;
  const accepted = protocols.filter((protocol) => verdict.protocols[protocol] === 'accepted');
  if (accepted.length === 0) return { versions: [], only: false };
  const isUnknown = (protocol: Protocol) => verdict.protocols[protocol] === 'unknown';
  const share = (protocol: Protocol) => {
    const accepting = addresses.filter((address) => address.protocols[protocol].state === 'accepted');
    if (accepting.length === addresses.length) return '';
    const origins = new Set(
      accepting.flatMap(({ origin }) => (origin === undefined ? [] : [plain(origin, 60)])),
    );
    const from = origins.size === 0 ? '' : `, from ${joinWords([...origins])}`;
    return ` (${accepting.length} of ${addresses.length}${from})`;
  };
  // That SSL 2.0 is unknown is the rule rather than news; the evidence says it.
  const shown = protocols.filter(
    (protocol) => verdict.protocols[protocol] !== 'refused' && !(protocol === 'SSLv2' && isUnknown(protocol)),
  );
  const limits = limitsOf(verdict);
  const versions = shown.map((protocol, index) => ({
    label:
      protocol === 'TLSv1.2' && limits !== ''
        ? protocolLabel(protocol) + share(protocol) + limits
        : versionLabel(protocol, shown[index - 1]) + (isUnknown(protocol) ? '?' : share(protocol)),
    old: isOld(protocol, verdict),
  }));
  return { versions, only: accepted.length === 1 && versions.length === 1 && limits === '' };
}

/** ` (RSA key exchange only)`: what TLS 1.2 is limited to; empty where clients of today get through with it. */
function limitsOf({ findings }: EndpointVerdict): string {
  const needs = findings.flatMap(({ facts }) =>
    facts.kind === 'current-clients-fail' && facts.need ? [needTitle(facts.need)] : [],
  );
  return needs.length === 0 ? '' : ` (${[...new Set(needs)].join(', ')})`;
}

function offers(verdict: ClientVerdict): Supports {
  const { lowest, highest } = verdict.offered;
  if (highest === undefined) return { versions: [], only: false };
  if (lowest === undefined) {
    const label = describeOffer(verdict.offered).replace('TLS ', '');
    return { versions: [{ label, old: isOld(highest, verdict) }], only: false };
  }
  const known = protocols.filter(
    (protocol) => compareProtocols(protocol, lowest) >= 0 && compareProtocols(protocol, highest) <= 0,
  );
  const versions = known.map((protocol, index) => ({
    label: versionLabel(protocol, known[index - 1]),
    old: isOld(protocol, verdict),
  }));
  return { versions, only: known.length === 1 };
}

function isOld(protocol: Protocol, { integration, deadlines }: Verdict): boolean {
  return (
    compareProtocols(protocol, integration.minVersion) < 0 ||
    compareProtocols(protocol, 'TLSv1.0') <= 0 ||
    deadlines.some((deadline) => 'protocol' in deadline && deadline.protocol === protocol)
  );
}

/** `1.2`; the family is named for SSL, and for TLS where it follows SSL. */
function versionLabel(protocol: Protocol, before: Protocol | undefined): string {
  return before?.startsWith('SSL') ? protocolLabel(protocol) : protocolLabel(protocol).replace('TLS ', '');
}
