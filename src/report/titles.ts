import type { FactsKind, Finding } from '../policy/finding.ts';
import { compareProtocols, protocolLabel } from '../tls/protocol.ts';
import { clientTitles } from './client-words.ts';
import { countDays, formatMoment } from './dates.ts';
import type { FactsByKind } from './messages.ts';
import { listProtocols } from './wording.ts';

const titles: { readonly [Kind in FactsKind]: (facts: FactsByKind[Kind]) => string } = {
  'requires-old': ({ ceiling }) => `still requires ${protocolLabel(ceiling)}`,
  'requires-dated': ({ protocol }) => `requires ${protocolLabel(protocol)}`,
  'accepts-old': ({ protocol }) => `still accepts ${protocolLabel(protocol)}`,
  'rejects-requests': ({ protocol }) => `rejects requests over ${protocolLabel(protocol)}`,
  'completes-no-handshake': ({ protocol }) => `completes no handshake with ${protocolLabel(protocol)}`,
  sunset: ({ due, header, undated }) =>
    header === 'Deprecation'
      ? undated
        ? 'is deprecated'
        : `is deprecated ${due.days > 0 ? 'from' : 'since'} ${formatMoment(due.date)}`
      : `${due.days > 0 ? 'goes' : 'went'} away on ${formatMoment(due.date)}`,
  'not-checked': () => 'could not be checked',
  'partly-checked': ({ protocols: unknown }) => `${listProtocols(unknown)} could not be checked`,
  'handshake-failed': ({ failure }) =>
    failure.kind === 'client-certificate-required'
      ? 'demands a client certificate'
      : 'no handshake can be finished',
  'no-starttls': ({ problem }) => starttlsTitles[problem.kind],
  'unexpected-status': ({ status }) => `answered with HTTP status ${status}`,
  'no-http-answer': () => 'gave no HTTP answer',
  'certificate-expired': () => 'certificate has expired',
  'certificate-not-yet-valid': () => 'certificate is not valid yet',
  'certificate-expiring': ({ days }) => `certificate expires in ${countDays(days)}`,
  'certificate-untrusted': () => 'certificate is not trusted',
  'certificate-wrong-name': () => 'certificate bears another name',
  'exception-ended': ({ exception }) => `exception from ${exception.rule} has ended`,
  'exception-unused': ({ exception }) => `exception from ${exception.rule} matches nothing`,
  ...clientTitles,
};

const starttlsTitles = {
  'not-offered': 'does not offer STARTTLS',
  masked: 'has its STARTTLS masked by a firewall',
  unavailable: 'offers STARTTLS, but cannot start TLS',
  refused: 'refuses STARTTLS',
  'extra-bytes': 'sends more in the clear before TLS',
} as const;

/** The finding as the predicate of a sentence about its endpoint: `still requires TLS 1.0`. */
export function findingTitle(finding: Finding): string {
  return titleOf(finding.facts.kind, finding.facts);
}

/** The titles of findings of one endpoint or client, rule and level as one: `still accepts TLS 1.0 and 1.1`. */
export function findingsTitle(findings: readonly Finding[]): string {
  return (
    merged(findings, 'accepts-old', 'still accepts') ??
    merged(findings, 'client-offers-old', 'still offers') ??
    [...new Set(findings.map(findingTitle))].join('; ')
  );
}

/** All of them as one, where they are of this kind and more than one. */
function merged(
  findings: readonly Finding[],
  kind: 'accepts-old' | 'client-offers-old',
  predicate: string,
): string | undefined {
  const old = findings.flatMap(({ facts }) => (facts.kind === kind ? [facts.protocol] : []));
  if (old.length !== findings.length || old.length < 2) return undefined;
  return `${predicate} ${listProtocols([...new Set(old)].sort(compareProtocols))}`;
}

function titleOf<Kind extends FactsKind>(kind: Kind, facts: FactsByKind[Kind]): string {
  return titles[kind](facts);
}
