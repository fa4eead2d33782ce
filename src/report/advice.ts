import { type DatedProtocol, type FactsKind, type Finding, levels } from '../policy/finding.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { StarttlsRefusal } from '../starttls/problem.ts';
import { compareProtocols, protocolLabel } from '../tls/protocol.ts';
import { beginnings, describeEnd, describeOutcome, expectedExits } from './client-words.ts';
import { countDays, formatMoment } from './dates.ts';
import { plain } from './escape.ts';
import { groupBy } from './grouping.ts';
import { type FactsByKind, javaName, needed, newerThan, summariseFailures } from './messages.ts';
import { compareFindings } from './ranking.ts';
import { describeStarttls } from './starttls.ts';
import { describeFailure, describeHandshakeFailure, joinOr, listProtocols } from './wording.ts';

/** What to do, in the imperative, for all findings of one kind at once. */
type Advice = { readonly [Kind in FactsKind]: (first: FactsByKind[Kind], all: readonly Finding[]) => string };

const advice: Advice = {
  'requires-old': ({ ceiling, minimum }) =>
    `Ask the operator to enable ${protocolLabel(needed(ceiling, minimum))}: callers already fail with ` +
    (ceiling === 'SSLv2' ? '“unsupported protocol”' : `“Server chose ${javaName(ceiling)} …”`),
  'requires-dated': ({ protocol, dated }) =>
    `Ask the operator to enable ${newerThan(protocol)}${dated.due.days > 0 ? ' before the date' : ' now'}`,
  'accepts-old': ({ dated }, all) => `Switch ${oldOnes(all)} off${byWhen(dated)}`,
  'rejects-requests': ({ status, insteadOf }, all) =>
    `Nothing breaks: requests over ${oldOnes(all)} are rejected already (${status} instead of ${insteadOf})`,
  'completes-no-handshake': ({ dated }, all) =>
    `Disable ${oldOnes(all)}${byWhen(dated)}. No handshake completes with it`,
  sunset: ({ due, header }) =>
    header === 'Deprecation'
      ? 'Ask the operator what replaces it'
      : `Move to its successor${due.days > 0 ? ` before ${formatMoment(due.date)}` : ' now'}`,
  'not-checked': (facts) => `Not checked: ${summariseFailures(facts)}`,
  'partly-checked': ({ protocols, failure }) =>
    `Not known for ${listProtocols(protocols)}: ${describeFailure(failure)}`,
  'handshake-failed': ({ failure, notOffered }) =>
    failure.kind === 'client-certificate-required'
      ? 'Client certificate demanded: the handshake stays unproven'
      : `Find out why no handshake can be finished: ${describeHandshakeFailure(failure, notOffered)}`,
  'no-starttls': ({ problem }) => starttlsAdvice(problem),
  'unexpected-status': ({ expected, status }) =>
    `HTTP status ${status} instead of ${joinOr(expected)}: check the URL`,
  'no-http-answer': ({ failure }) => `No HTTP answer: ${describeFailure(failure)}`,
  'certificate-expired': () => 'Renew the certificate: it has expired',
  'certificate-not-yet-valid': () => 'Replace the certificate: it is not valid yet',
  'certificate-expiring': ({ days }) => `Renew the certificate within ${countDays(days)}`,
  'certificate-untrusted': () => 'Send the whole certificate chain, or trust its root',
  'certificate-wrong-name': ({ name }) => `Replace the certificate: it does not bear ${plain(name, 60)}`,
  'exception-ended': ({ exception }) => `Renew the exception from ${exception.rule} or mend its cause`,
  'exception-unused': ({ exception }) => `Remove the exception from ${exception.rule}: it matches nothing`,
  'client-requires-old': ({ highest, minimum }) =>
    `Enable ${protocolLabel(needed(highest, minimum))} in the client: servers without ${protocolLabel(highest)} answer it with “protocol_version”`,
  'client-requires-dated': ({ protocol, dated }) =>
    `Enable ${newerThan(protocol)} in the client${dated.due.days > 0 ? ' before the date' : ' now'}`,
  'client-offers-old': ({ dated }, all) => `Switch ${oldOnes(all)} off in the client${byWhen(dated)}`,
  'client-not-run': () => 'Not run: run-clients is not switched on',
  'client-never-called': ({ ended }) => `Make the command call TLS_READINESS_URL: it ${describeEnd(ended)}`,
  'client-without-tls': ({ began }) => `Make the command speak TLS: what came was ${beginnings[began]}`,
  'client-without-hello': ({ alert }) =>
    `Set versions that its own TLS library has switched on: it broke off with the alert ${plain(alert, 40)}`,
  'client-refused-certificate': () => 'Make the command trust the authority in TLS_READINESS_CA',
  'client-no-handshake': ({ outcome }) =>
    `Find out why no handshake can be finished: ${describeOutcome(outcome)}`,
  'client-no-request': ({ ended }) =>
    `Find out why no request came: the command ${describeEnd(ended)}. It may not trust the authority in TLS_READINESS_CA`,
  'client-unexpected-exit': ({ expected, ended }) =>
    `The command ${describeEnd(ended)} instead of ${expectedExits(expected)}`,
};

const oldKinds: readonly FactsKind[] = [
  'accepts-old',
  'rejects-requests',
  'completes-no-handshake',
  'client-offers-old',
];

function starttlsAdvice(problem: StarttlsRefusal): string {
  switch (problem.kind) {
    case 'extra-bytes':
      return 'Ask the operator to update the server: it sends more in the clear before TLS';
    case 'refused':
      return `Ask the operator why ${describeStarttls(problem)}`;
    case 'not-offered':
      if (problem.listed) return `Ask the operator why ${describeStarttls(problem)}`;
      return 'Ask the operator to switch STARTTLS on: it is not offered';
    case 'masked':
      return 'Ask who runs the firewall on the way to let STARTTLS through: it masks the replies';
    case 'unavailable':
      return 'Ask the operator to look at the certificate and key of the server: it offers STARTTLS, but cannot start TLS';
  }
}

function oldOnes(findings: readonly Finding[]): string {
  const old = findings.flatMap(({ facts }) =>
    oldKinds.includes(facts.kind) && 'protocol' in facts ? [facts.protocol] : [],
  );
  return listProtocols([...new Set(old)].sort(compareProtocols));
}

function byWhen(dated: DatedProtocol | undefined): string {
  if (!dated) return '; no date yet';
  return dated.due.days > 0 ? ' before the date' : ' now: the date has passed';
}

/** At most so many things to do stand in one cell; the annotations have them all. */
const maxThings = 2;

/** What to do about an endpoint or client, short enough for a cell, worst thing first; empty where there is nothing to do. */
export function whatToDo(verdict: Verdict): string {
  const ranked = verdict.findings.toSorted(compareFindings);
  const worst = ranked[0]?.level;
  const groups = groupBy(
    ranked.filter(({ excepted }) => !excepted),
    ({ level, facts }) => `${level} ${facts.kind}`,
  );
  // Notices only stand in the cell where nothing worse does.
  const telling = groups.filter(([, [first]]) => first.level !== levels[2] || worst === levels[2]);
  const things = telling
    .slice(0, maxThings)
    .map(([, group]) => adviceOn(group[0].facts.kind, group[0].facts, group));
  const exceptions = new Set(ranked.flatMap(({ excepted }) => (excepted ? [excepted.exception] : [])));
  for (const { rule, until } of exceptions) {
    if (things.length < maxThings) things.push(`Excepted from ${rule} until ${formatMoment(until)}`);
  }
  return things.join('. ');
}

function adviceOn<Kind extends FactsKind>(
  kind: Kind,
  facts: FactsByKind[Kind],
  all: readonly Finding[],
): string {
  return advice[kind](facts, all);
}
