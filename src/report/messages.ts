import { type Client, type Integration, isClient } from '../config/client.ts';
import type { Endpoint } from '../config/endpoint.ts';
import type { DatedProtocol, Due, Facts, FactsKind, Finding, ReachedDate } from '../policy/finding.ts';
import { compareProtocols, type Protocol, protocolLabel, protocols } from '../tls/protocol.ts';
import { beginnings, describeEnd, describeOutcome, expectedExits } from './client-words.ts';
import { countDays, formatDay, formatMoment } from './dates.ts';
import { plain } from './escape.ts';
import { type Group, groupBy } from './grouping.ts';
import { describeStarttls } from './starttls.ts';
import {
  dateSource,
  describeFailure,
  describeHandshakeFailure,
  describeName,
  formatName,
  formatPlace,
  joinOr,
  listProtocols,
  plural,
} from './wording.ts';

export type FactsByKind = { readonly [F in Facts as F['kind']]: F };

/** Who is spoken of: `name` as the subject of a sentence, `operator` as the one who has to act, of a client its owner. */
interface Subject {
  readonly name: string;
  readonly operator: string;
}

const withoutTls =
  'A client that insists on TLS cannot connect, and any other sends everything in the clear.';

type Sentences = { readonly [Kind in FactsKind]: (facts: FactsByKind[Kind], subject: Subject) => string };

const sentences: Sentences = {
  'requires-old': ({ ceiling, minimum, dated }, { name, operator }) =>
    `${name} speaks nothing newer than ${protocolLabel(ceiling)}; at least ${protocolLabel(needed(ceiling, minimum))} is needed.` +
    `${dated ? ` ${datedSentence([ceiling], dated)}.` : ''} Callers that refuse ${protocolLabel(ceiling)} already fail: ${callersMeet(ceiling)}.` +
    ` Only ${operator} can mend this, by enabling ${protocolLabel(needed(ceiling, minimum))}: a client cannot.`,
  'requires-dated': ({ protocol, dated }, { name, operator }) =>
    `${name} speaks nothing newer than ${protocolLabel(protocol)}. ${datedSentence([protocol], dated)}, and no caller can connect from then on.` +
    ` Only ${operator} can mend this, by enabling ${newerThan(protocol)}: a client cannot.`,
  'accepts-old': (facts, subject) => acceptsOld([facts.protocol], facts, subject),
  'rejects-requests': ({ protocol, status, insteadOf, dated }, { name, operator }) =>
    `${name}: ${protocolLabel(protocol)} handshakes, but the service rejects requests over it: ${status} instead of ${insteadOf}.` +
    ` ${nothingMoreBreaks(protocol, dated)}; ${operator} can disable it.`,
  'completes-no-handshake': ({ protocol, failure, dated }, { name, operator }) =>
    `${name} answers ${protocolLabel(protocol)} with a ServerHello, but no handshake completes with it: ${describeFailure(failure)}.` +
    ` ${nothingMoreBreaks(protocol, dated)}; ${operator} can disable it.`,
  sunset: ({ due, header, undated }, { name, operator }) =>
    header === 'Deprecation'
      ? `${name} says in a Deprecation header (RFC 9745) that it is deprecated${undated ? '' : ` ${dayPhrase(due, 'from', 'since')}`}. Ask ${operator} what replaces it and until when it runs.`
      : `${name} ${header ? 'says in a Sunset header (RFC 8594) that it' : 'itself'} ${dayPhrase(due, 'goes away on', 'went away on')}${header ? '' : ' by your list'}, whatever TLS version callers speak.` +
        ` Every caller has to move to its successor; only ${operator} can put the date off.`,
  'not-checked': (facts, { name, operator }) =>
    `${name} could not be checked: ${sentence(summariseFailures(facts))} Nothing is proven about it, so it does not count as ready${reachedClause(facts.reached)}.` +
    ` Check host, port and the way there from this machine, or ask ${operator}.`,
  'partly-checked': ({ protocols: unknown, failure, reached }, { name, operator }) =>
    `Whether ${name} accepts ${listProtocols(unknown)} is not known: ${sentence(describeFailure(failure))}` +
    (failure.kind === 'closed' || failure.kind === 'reset'
      ? ' It may limit connections: lower per-host, or raise retries and timeout.'
      : '') +
    ` It does not count as refused${reachedClause(reached)}; if this stays so, ask ${operator}.`,
  'handshake-failed': ({ failure, notOffered, minimum }, { name, operator }) =>
    failure.kind === 'client-certificate-required'
      ? `${name} speaks ${protocolLabel(minimum)} or newer, and demands a client certificate, so the handshake could not be finished.`
      : `${name} answers a hello with ${protocolLabel(minimum)} or newer, but a real client cannot finish the handshake: ${describeHandshakeFailure(failure, notOffered)}.` +
        ` Callers may fail in the same way; ${operator} has to find out why.`,
  'no-starttls': ({ scheme, problem }, { name, operator }) => {
    switch (problem.kind) {
      case 'extra-bytes':
        return `${name} sends more in the clear after its go-ahead for STARTTLS (bytes ${plain(problem.bytes, 40)}), so TLS was not spoken. Whoever stands between could put commands into the encrypted session (CVE-2011-0411), and careful clients hang up; ${operator} has to update the server.`;
      case 'masked':
        return `${name} cannot be brought to TLS over ${plain(scheme, 40)}: ${describeStarttls(problem)}. ${withoutTls} Whoever runs the firewall, your own network or ${operator}, has to let STARTTLS through (Cisco: allow-tls in inspect esmtp).`;
      case 'unavailable':
        return `${name} cannot be brought to TLS over ${plain(scheme, 40)}: ${describeStarttls(problem)}. ${withoutTls} Only ${operator} can fix this; mostly the server has no certificate or key that it can use.`;
      case 'not-offered':
      case 'refused':
        return `${name} cannot be brought to TLS over ${plain(scheme, 40)}: ${describeStarttls(problem)}. ${withoutTls} Only ${operator} can switch STARTTLS on.`;
    }
  },
  'unexpected-status': ({ expected, status }, { name }) =>
    `${name} answered with HTTP status ${status}; ${joinOr(expected)} was expected. TLS itself worked.`,
  'no-http-answer': ({ expected, failure }, { name }) =>
    `${name} gave no HTTP answer: ${describeFailure(failure)}; status ${joinOr(expected)} was expected.`,
  'certificate-expired': ({ onMs }, { name, operator }) =>
    `The certificate of ${name} expired on ${formatDay(onMs)}. Callers that verify it fail; ${operator} has to renew it.`,
  'certificate-not-yet-valid': ({ onMs }, { name, operator }) =>
    `The certificate of ${name} is valid only from ${formatDay(onMs)} on. Callers that verify it fail; ${operator} has to replace it, or a clock is wrong.`,
  'certificate-expiring': ({ onMs, days }, { name, operator }) =>
    `The certificate of ${name} expires on ${formatDay(onMs)} (${countDays(days)} left). Callers that verify it fail from then on; ${operator} has to renew it.`,
  'certificate-untrusted': ({ code, issuer }, { name, operator }) =>
    `The certificate of ${name} is not trusted here (${plain(code, 80)}, issued by ${describeName(issuer)}). Callers need its root certificate, or ${operator} has to send the whole chain.`,
  'certificate-wrong-name': ({ name: asked, altNames }, { name, operator }) =>
    `The certificate of ${name} is not made out to ${plain(asked, 100)}${bornNames(altNames)}. Callers that verify it fail; ${operator} has to replace it, or the list needs another server-name.`,
  'exception-ended': ({ exception }, { name }) =>
    `The exception from ${exception.rule} for ${name} ended on ${formatMoment(exception.until)} (${plain(exception.reason, 200)}). Mend the cause, or agree on a new day.`,
  'exception-unused': ({ exception }, { name }) =>
    `The exception from ${exception.rule} for ${name} until ${formatMoment(exception.until)} matches nothing any more. Remove it.`,
  'client-requires-old': ({ highest, minimum, dated }, { name, operator }) =>
    `${name} offers nothing newer than ${protocolLabel(highest)}; at least ${protocolLabel(needed(highest, minimum))} is needed.` +
    `${dated ? ` ${datedSentence([highest], dated)}.` : ''} Servers without ${protocolLabel(highest)} refuse it: ${clientMeets}.` +
    ` Only ${operator} can mend this, by enabling ${protocolLabel(needed(highest, minimum))} in the client or updating the library below it: a server cannot.`,
  'client-requires-dated': ({ protocol, dated }, { name, operator }) =>
    `${name} offers nothing newer than ${protocolLabel(protocol)}. ${datedSentence([protocol], dated)}, and servers refuse the client from then on: ${clientMeets}.` +
    ` Only ${operator} can mend this, by enabling ${newerThan(protocol)} in the client or updating the library below it.`,
  'client-offers-old': (facts, subject) => offersOld([facts.protocol], facts, subject),
  'client-not-run': (_facts, { name }) =>
    `${name} was not run, so nothing is known about it. Commands of the list only run where the input run-clients, or on a command line the option --run-clients, switches them on.`,
  'client-never-called': ({ ended, reached }, { name, operator }) =>
    `${name} never called the server that was started for it: the command ${describeEnd(ended)}. Nothing is proven about it, so it does not count as ready${reachedClause(reached)}.` +
    ` It has to call the address in TLS_READINESS_URL; ask ${operator}.`,
  'client-without-tls': ({ began, reached }, { name, operator }) =>
    `${name} called without TLS: what came was ${beginnings[began]}. Nothing is proven about it, so it does not count as ready${reachedClause(reached)}.` +
    ` It has to speak TLS, as the https:// in TLS_READINESS_URL says; ask ${operator}.`,
  'client-without-hello': ({ alert, reached }, { name, operator }) =>
    `${name} called and broke off with the alert ${plain(alert, 40)} before its hello: its own TLS library lets it offer no version. Nothing is proven about it, so it does not count as ready${reachedClause(reached)}.` +
    ` Most likely it is set to versions that are switched off in that library; ask ${operator}.`,
  'client-refused-certificate': ({ alert, reached }, { name, operator }) =>
    `${name} got as far as the test server’s certificate and then ${alert ? `refused it with the alert ${plain(alert.name, 40)}` : 'hung up without an alert, most likely because it does not trust it'}. That is not about versions, but only a finished handshake proves that they are good enough, so it does not count as ready${reachedClause(reached)}.` +
    ` ${trustClause(operator)}`,
  'client-no-handshake': ({ outcome, minimum, reached }, { name, operator }) =>
    `${name} offers ${protocolLabel(minimum)} or newer, but finished no handshake: ${describeOutcome(outcome)}. It does not count as ready${reachedClause(reached)}.` +
    ` It may fail with other servers in the same way; ${operator} has to find out why.`,
  'client-no-request': ({ protocol, ended, reached }, { name, operator }) =>
    `${name} finished the handshake with ${protocolLabel(protocol)}, but sent no request, and its command ${describeEnd(ended)}. Some clients refuse a certificate in this way, without an alert, so it does not count as ready${reachedClause(reached)}.` +
    ` ${trustClause(operator)}`,
  'client-unexpected-exit': ({ expected, ended }, { name }) =>
    `The command of ${name} ${describeEnd(ended)}; ${expectedExits(expected)} was expected. What was seen of its TLS counts all the same.`,
};

/** What was seen, what breaks for whom, who has to act, and by when: a few plain sentences on one line. */
export function findingMessage(finding: Finding, integration: Integration): string {
  return findingsMessage([finding], integration);
}

/** The same for findings of one endpoint or client, rule and level: what they share is said once, the rest on lines of its own. */
export function findingsMessage(findings: readonly Finding[], integration: Integration): string {
  const lines = groupBy(findings, (finding) => sharedSentence(finding) ?? finding).map(([, group]) =>
    groupMessage(group, integration),
  );
  const exception = findings[0]?.excepted?.exception;
  if (exception) {
    lines.push(
      `Excepted until ${formatMoment(exception.until)}: ${plain(exception.reason, 200) || 'no reason given'}.`,
    );
  }
  return [...new Set(lines)].join(findings.length > 1 ? '\n' : ' ');
}

/** `connection timed out after 10 s on 2 of 2 addresses`. */
export function summariseFailures(facts: FactsByKind['not-checked']): string {
  const groups = groupBy(facts.failures, ({ failure }) => describeFailure(failure));
  const clauses = groups.map(([words, failures]) =>
    facts.addresses > 1 ? `${words} on ${failures.length} of ${facts.addresses} addresses` : words,
  );
  return clauses.slice(0, 3).join('; ') || 'no address was asked';
}

/** With the full stop that a question does not need. */
function sentence(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}

/** The version that has to be enabled: the minimum, or TLS 1.2 where the list asks for less. */
export function needed(ceiling: Protocol, minimum: Protocol): Protocol {
  return compareProtocols(minimum, ceiling) > 0 ? minimum : 'TLSv1.2';
}

/** `TLS 1.3`: the version after this one. */
export function newerThan(protocol: Protocol): string {
  const next = protocols[protocols.indexOf(protocol) + 1];
  return next ? protocolLabel(next) : 'a newer version';
}

/** The version as JSSE names it, which Java and Apex print: `TLSv1` is TLS 1.0. */
export function javaName(protocol: Protocol): string {
  return protocol === 'TLSv1.0' ? 'TLSv1' : protocol;
}

function groupMessage(findings: Group<Finding>, integration: Integration): string {
  const [{ facts, address }] = findings;
  const name = formatName(integration);
  const subject = {
    name: address ? `${name} (on ${plain(address, 60)})` : name,
    operator: isClient(integration) ? clientOwner(integration) : operatorOf(integration),
  };
  if (facts.kind === 'accepts-old') return acceptsOld(protocolsOf(findings, 'accepts-old'), facts, subject);
  if (facts.kind === 'client-offers-old') {
    return offersOld(protocolsOf(findings, 'client-offers-old'), facts, subject);
  }
  return sentenceOf(facts.kind, facts, subject);
}

function operatorOf(endpoint: Endpoint): string {
  return `the operator of ${formatPlace(endpoint)}${endpoint.owner ? ` (owner ${plain(endpoint.owner, 60)})` : ''}`;
}

function clientOwner({ owner }: Client): string {
  return owner ? `its owner ${plain(owner, 60)}` : 'whoever maintains it';
}

function protocolsOf(
  findings: readonly Finding[],
  kind: 'accepts-old' | 'client-offers-old',
): readonly Protocol[] {
  const old = findings.flatMap(({ facts }) => (facts.kind === kind ? [facts.protocol] : []));
  return [...new Set(old)].sort(compareProtocols);
}

/** What two findings about old versions must have in common to be said in one sentence. */
function sharedSentence({ facts, address }: Finding): string | undefined {
  if (facts.kind !== 'accepts-old' && facts.kind !== 'client-offers-old') return undefined;
  const { belowMinimum, dated } = facts;
  return JSON.stringify([
    belowMinimum,
    facts.kind === 'accepts-old' && facts.newerUnproven,
    address,
    dated && [dated.date.epochMs, dateSource(dated)],
  ]);
}

function acceptsOld(
  old: readonly Protocol[],
  facts: FactsByKind['accepts-old'],
  { name, operator }: Subject,
): string {
  const { minimum, belowMinimum, dated, newerUnproven } = facts;
  const below = belowMinimum ? `, below the minimum of ${protocolLabel(minimum)}` : '';
  const doubt = newerUnproven ? ', and whether it can do anything newer is not proven' : '';
  const seen = `${name} still accepts ${listProtocols(old)}${below}${doubt}.`;
  const it = plural(old.length, 'it', 'them');
  if (!dated) {
    return `${seen} Clients that know nothing newer lose the connection once ${operator} switches ${it} off; no date is set.`;
  }
  const act =
    dated.due.days > 0
      ? `${operator} has to switch ${it} off by then`
      : `${operator} has to switch ${it} off now`;
  return `${seen} ${datedSentence(old, dated)}: clients that know nothing newer lose the connection, and ${act}.`;
}

function offersOld(
  old: readonly Protocol[],
  { minimum, belowMinimum, dated }: FactsByKind['client-offers-old'],
  { name, operator }: Subject,
): string {
  const below = belowMinimum ? `, below the minimum of ${protocolLabel(minimum)}` : '';
  const it = plural(old.length, 'it', 'them');
  const seen = `${name} still offers ${listProtocols(old)}${below}, beside newer versions.`;
  const fate = 'The client itself keeps working';
  if (!dated)
    return `${seen} ${fate} where servers switch ${it} off; ${operator} can switch ${it} off as well.`;
  const when = dated.due.days > 0 ? 'by then' : 'now';
  return `${seen} ${datedSentence(old, dated)}. ${fate}; ${operator} has to switch ${it} off ${when}, so that no server talks it down to ${it}.`;
}

/** `TLS 1.0 and 1.1 end on 1 Dec 2026 (9 days left) by your list`. */
function datedSentence(old: readonly Protocol[], dated: DatedProtocol): string {
  const [ends, ended] = [plural(old.length, 'ends', 'end'), 'ended'];
  return `${listProtocols(old)} ${dayPhrase(dated.due, `${ends} on`, `${ended} on`)} by ${dateSource(dated)}`;
}

function dayPhrase({ date, days }: Due, ahead: string, reached: string): string {
  if (days > 0) return `${ahead} ${formatMoment(date)} (${countDays(days)} left)`;
  return `${reached} ${formatMoment(date)}${days === 0 ? ' (today)' : ''}`;
}

/** Who loses a connection once an old version that serves no client ends: nobody who has one. */
function nothingMoreBreaks(protocol: Protocol, dated: DatedProtocol | undefined): string {
  const seen = 'Clients that know nothing newer fail already';
  return dated
    ? `${seen}: the end of ${protocolLabel(protocol)} on ${formatMoment(dated.due.date)} by ${dateSource(dated)} breaks nothing more`
    : seen;
}

function reachedClause(reached: ReachedDate | undefined): string {
  if (!reached) return '';
  return `, and ${whoseDate(reached)}, ${formatMoment(reached.date)}, has passed`;
}

/** A `deprecation-date` is that of no single protocol: it covers everything below the minimum. */
function whoseDate(reached: ReachedDate): string {
  if (!('protocol' in reached)) return 'its sunset';
  return reached.blanket ? 'its deprecation date' : `the date of ${protocolLabel(reached.protocol)}`;
}

/** What a caller meets: JSSE's text (also Apex's), and OpenSSL's reason. Neither knows SSL 2.0 any more. */
function callersMeet(ceiling: Protocol): string {
  if (ceiling === 'SSLv2') return 'no current TLS library speaks it';
  const java = `Server chose ${javaName(ceiling)}, but that protocol version is not enabled or not supported by the client.`;
  return `Java and Apex with “${java}”, OpenSSL with “unsupported protocol”`;
}

/** What a client meets at a server that has disabled its versions, by the words of what it runs on. */
const clientMeets =
  'it meets “Received fatal alert: protocol_version” in Java, “tlsv1 alert protocol version” in OpenSSL, and “The client and server cannot communicate, because they do not possess a common algorithm” in .NET';

function trustClause(operator: string): string {
  return `${operator.replace(/^./, (first) => first.toUpperCase())} has to make the command trust the authority in TLS_READINESS_CA, where it does not read SSL_CERT_FILE and its like.`;
}

function bornNames(altNames: readonly string[]): string {
  if (altNames.length === 0) return '';
  const more = altNames.length > 3 ? ` and ${altNames.length - 3} more` : '';
  return `, but to ${altNames.slice(0, 3).map(describeName).join(', ')}${more}`;
}

function sentenceOf<Kind extends FactsKind>(kind: Kind, facts: FactsByKind[Kind], subject: Subject): string {
  return sentences[kind](facts, subject);
}
