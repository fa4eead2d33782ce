import { isStop } from '../../net/stop.ts';
import type { Facts, FactsKind } from '../../policy/finding.ts';
import { compareProtocols, type Protocol, protocolLabel, protocols } from '../../tls/protocol.ts';
import { certificateAdvice, certificateWords } from './certificate-words.ts';
import { clientRows } from './client-catalogue.ts';
import { currentClientRows } from './current-client-catalogue.ts';
import { countDays, formatDay, formatMoment } from './dates.ts';
import { plain } from './escape.ts';
import {
  adviseOnFailure,
  describeFailure,
  describeHandshakeFailure,
  describeStarttls,
  labelFailure,
  quoteFailure,
} from './failures.ts';
import { type Group, groupBy } from './grouping.ts';

import {
  ageOf,
  datesOf,
  endPhrase,
  fromPhrase,
  isAhead,
  mayBePostponed,
  neededVersion,
  nextVersion,
  oldProtocolsOf,
  sayDate,
  sayDay,
  whenOf,
} from './version-words.ts';
import {
  capitalise,
  describeName,
  firstOf,
  joinOr,
  joinWords,
  keyExchangeLabel,
  listProtocols,
  plural,
} from './wording.ts';

export type FactsByKind = { readonly [F in Facts as F['kind']]: F };

/** Of whom a sentence speaks. */
export interface Subject {
  /** `orders.example.com:443`, with the address where not all show it; of a client `the client “sync”`. */
  readonly place: string;
  /** Whom to ask: the owner, or else `the operator` or `the maintainer`. */
  readonly who: string;
  /** The run cannot reach this port, whatever the endpoint does: port 25 on a GitHub-hosted runner. */
  readonly portBlocked?: boolean;
  /** It is about several endpoints, and not all versions that are named are those of each. */
  readonly mixed?: boolean;
  /** It follows what was observed of one endpoint. */
  readonly alone?: boolean;
}

/** Everything that people read about one kind of finding. All texts are plain; the writers escape them. */
export interface Row<F extends Facts> {
  /** How bad it is among findings of its level; the lowest number is the worst. */
  readonly rank: number;
  /** The heading above all endpoints that have this problem: `No TLS 1.2`. */
  readonly heading: (all: Group<F>) => string;
  /** Endpoints whose problem differs in this stand below headings of their own. */
  readonly key?: (facts: F) => string;
  /** The problem of one endpoint, behind its name and a colon: `no TLS 1.2 (TLS 1.1 only)`. */
  readonly title: (all: Group<F>) => string;
  /** What was observed, with the day that counts: one or two sentences. */
  readonly observed: (all: Group<F>, subject: Subject) => string;
  /** What breaks for whom, in a sentence. */
  readonly effect?: (all: Group<F>, subject: Pick<Subject, 'mixed' | 'alone'>) => string;
  /** Who must do what, in a sentence to the reader. */
  readonly advice: (all: Group<F>, subject: Pick<Subject, 'who' | 'portBlocked' | 'mixed'>) => string;
  /** What stands beside the name in the table, where it is not what the endpoint supports. */
  readonly detail?: (all: Group<F>) => string;
}

type Catalogue = { readonly [Kind in FactsKind]: Row<FactsByKind[Kind]> };

/** One row for each kind of finding. */
export const catalogue: Catalogue = {
  'too-old': {
    rank: 0,
    key: (facts) => `${neededVersion(facts.ceiling, facts.minimum)} ${isPostponed(facts)}`,
    heading: (all) =>
      `No ${protocolLabel(neededVersion(all[0].ceiling, all[0].minimum))}${isPostponed(all[0]) ? `, and ${ceilings(all)} on ${whenOf(all)}` : ''}`,
    title: ([{ ceiling, minimum }]) =>
      `no ${protocolLabel(neededVersion(ceiling, minimum))} (${protocolLabel(ceiling)} only)`,
    observed: ([{ ceiling, minimum, failure, dated }], { place }) =>
      (dated
        ? `${place} supports ${protocolLabel(ceiling)} at most, which ${endPhrase(1, dated)}`
        : `${place} refuses ${listProtocols(from(neededVersion(ceiling, minimum)))}`) +
      `${failure ? `; our handshake failed with ${quoteFailure(failure)}` : ''}.`,
    effect: ([{ ceiling, minimum }]) =>
      `Clients with ${protocolLabel(neededVersion(ceiling, minimum))} as their minimum cannot connect.`,
    advice: ([{ ceiling, minimum }], { who }) =>
      `Ask ${who} to enable ${protocolLabel(neededVersion(ceiling, minimum))}; no setting on your side can fix this.`,
  },
  'only-dated': {
    rank: 2,
    key: ({ protocol }) => protocol,
    heading: (all) =>
      `${protocolLabel(all[0].protocol)} only, which ${isAhead(all) ? 'ends' : 'ended'} on ${whenOf(all)}`,
    title: ([{ protocol, dated }]) => `${protocolLabel(protocol)} only, which ${sayDay(dated.due)}`,
    observed: ([{ protocol, dated }], { place }) =>
      `${place} supports ${protocolLabel(protocol)} at most, which ${endPhrase(1, dated)}.`,
    effect: (all) =>
      isAhead(all) ? 'From that day on no client can connect.' : 'No client can connect once it is disabled.',
    advice: ([{ protocol }], { who }) =>
      `Ask ${who} to enable ${nextVersion(protocol)}; no setting on your side can fix this.`,
  },
  'accepts-old': {
    rank: 10,
    heading: (all) => {
      const old = slashed(oldProtocolsOf(all));
      if (datesOf(all).length === 0) return `${old} still enabled`;
      return isAhead(all)
        ? `${old} to be disabled by ${whenOf(all)}`
        : `${old} still enabled after ${whenOf(all)}`;
    },
    title: (all) => `still accepts ${listProtocols(oldProtocolsOf(all))}${ageOf(all)}`,
    observed: (all, { place }) => {
      const doubt = all.some(({ newerUnproven }) => newerUnproven)
        ? ' Whether it accepts anything newer is unknown.'
        : '';
      return `${place} accepts ${oldVersions(all)}.${doubt}`;
    },
    effect: (all, { mixed }) => {
      const old = oldProtocolsOf(all);
      const limited = `Clients limited to ${mixed ? 'the marked versions' : listProtocols(old)} lose access`;
      return `${limited} ${isAhead(all) ? 'then' : `once ${plural(mixed ? 2 : old.length, 'it is', 'they are')} disabled`}.`;
    },
    advice: (all, { who, mixed }) => {
      const dates = datesOf(all);
      const when = dates.length === 0 ? '; no date is set' : isAhead(all) ? ' by then' : ' now';
      const old = mixed ? 'the marked versions' : listProtocols(oldProtocolsOf(all));
      return `Ask ${who} to disable ${old}${when}.${mayBePostponed(all) ? ' Vendors postpone: if so, change the date.' : ''}`;
    },
  },
  'rejects-requests': {
    rank: 27,
    heading: (all) => `Requests over ${slashed(oldProtocolsOf(all))} are rejected`,
    title: (all) => `rejects requests over ${listProtocols(oldProtocolsOf(all))}`,
    observed: (all, { place }) =>
      `${place} completes handshakes with ${listProtocols(oldProtocolsOf(all))}, but answers requests with status ${all[0].status} instead of ${all[0].insteadOf}.`,
    advice: (all) =>
      `Nothing more breaks when ${plural(oldProtocolsOf(all).length, 'it is', 'they are')} disabled.`,
    detail: ([{ status, insteadOf }]) => `status ${status} instead of ${insteadOf}`,
  },
  'completes-no-handshake': {
    rank: 12,
    heading: (all) => `${slashed(oldProtocolsOf(all))} chosen, but no handshake completes`,
    title: (all) => `completes no handshake with ${listProtocols(oldProtocolsOf(all))}`,
    observed: (all, { place }) =>
      `${place} answers ${listProtocols(oldProtocolsOf(all))} with a ServerHello, but no handshake completes: ${describeFailure(all[0].failure)}.${all[0].dated ? ` ${sayDate(oldProtocolsOf(all), all[0].dated)}.` : ''}`,
    advice: (all, { who }) =>
      `Ask ${who} to disable ${listProtocols(oldProtocolsOf(all))}; nothing more breaks.`,
  },
  'misses-minimum': {
    rank: 6,
    key: ({ minimum }) => minimum,
    heading: (all) => `No ${protocolLabel(all[0].minimum)}, the minimum from ${whenOf(all)}`,
    title: ([{ minimum, dated }]) =>
      `no ${protocolLabel(minimum)}, the minimum from ${formatMoment(dated.date)}`,
    observed: ([{ minimum, newest, dated }], { place }) =>
      `${place} completes no handshake newer than ${protocolLabel(newest)}, and the minimum is ${protocolLabel(minimum)} ${fromPhrase(dated)}.`,
    advice: ([{ minimum }], { who }) => `Ask ${who} to enable ${protocolLabel(minimum)}.`,
  },
  'brownout-ahead': {
    rank: 9,
    key: ({ of, from }) => JSON.stringify([of, from.epochMs]),
    heading: ([{ of, from }]) => `${capitalise(brownoutOf(of))} on ${formatMoment(from)}`,
    title: ([{ of, from }]) => `${brownoutOf(of)} on ${formatMoment(from)}`,
    observed: ([{ of, from, to }], { place }) =>
      `${place}: ${endingLabel(of)} is disabled for a while from ${formatMoment(from)} to ${formatMoment(to)}.`,
    effect: () => 'Whoever needs it cannot connect in that time.',
    advice: () => 'Expect failures in that time; they show who still needs it.',
    detail: ([{ from, to }]) => `${formatMoment(from)} to ${formatMoment(to)}`,
  },
  sunset: {
    rank: 7,
    key: ({ header, due }) => `${header ?? ''} ${due.days > 0}`,
    heading: ([{ header, due }]) =>
      header === 'Deprecation' ? 'Deprecated by its own header' : `${due.days > 0 ? 'Goes' : 'Went'} away`,
    title: ([{ due, header, undated }]) => {
      if (header !== 'Deprecation')
        return `${due.days > 0 ? 'goes' : 'went'} away on ${formatMoment(due.date)}`;
      return undated
        ? 'is deprecated'
        : `is deprecated ${due.days > 0 ? 'from' : 'since'} ${formatMoment(due.date)}`;
    },
    observed: ([{ due, header, undated }], { place }) => {
      const left = due.days > 0 ? ` (${countDays(due.days)})` : '';
      const day = `${formatMoment(due.date)}${left}`;
      if (header === 'Deprecation') {
        const since = undated ? '' : ` ${due.days > 0 ? 'from' : 'since'} ${day}`;
        return `A Deprecation header (RFC 9745) of ${place} says that it is deprecated${since}.`;
      }
      const goes = `${due.days > 0 ? 'goes' : 'went'} away on ${day}`;
      return header
        ? `A Sunset header (RFC 8594) of ${place} says that it ${goes}.`
        : `${place} ${goes} by your list.`;
    },
    advice: ([{ due, header }], { who }) =>
      header === 'Deprecation'
        ? `Ask ${who} what replaces it, and until when it runs.`
        : `Move to its successor ${due.days > 0 ? 'before that day' : 'now, or correct the date'}.`,
    detail: ([{ due, undated }]) => (undated ? 'no date' : formatMoment(due.date)),
  },
  'no-starttls': {
    rank: 8,
    key: ({ problem }) => problem.kind,
    heading: ([{ problem }]) => capitalise(starttlsTitles[problem.kind]),
    title: ([{ problem }]) => starttlsTitles[problem.kind],
    observed: ([{ problem }], { place }) => `${place}: ${describeStarttls(problem)}.`,
    effect: ([{ problem }]) =>
      problem.kind === 'extra-bytes'
        ? 'An attacker on the way could put commands into the encrypted session (CVE-2011-0411), so careful clients hang up.'
        : 'Clients that insist on TLS cannot connect, and all others send plaintext.',
    advice: ([{ problem }], { who }) => {
      switch (problem.kind) {
        case 'extra-bytes':
          return `Ask ${who} to update the server.`;
        case 'masked':
          return 'Ask whoever runs the firewall to let STARTTLS through (Cisco: allow-tls in inspect esmtp).';
        case 'unavailable':
          return `Ask ${who} to check the certificate and key of the server.`;
        case 'refused':
          return `Ask ${who} why.`;
        case 'not-offered':
          return problem.listed ? `Ask ${who} why.` : `Ask ${who} to enable STARTTLS.`;
      }
    },
    detail: ([{ problem }]) => describeStarttls(problem),
  },
  'not-verified': {
    rank: 13,
    key: ({ failures: [first] }) => (first ? labelFailure(first.failure) : ''),
    heading: ([
      {
        failures: [first],
      },
    ]) => capitalise(first ? labelFailure(first.failure) : 'no address'),
    title: ([
      {
        failures: [first],
      },
    ]) => `unverified (${first ? labelFailure(first.failure) : 'no address'})`,
    observed: ([facts], { place }) => `${place} is unverified: ${summariseFailures(facts)}.`,
    advice: (
      [
        {
          failures: [first],
        },
      ],
      { who, portBlocked },
    ) => {
      if (portBlocked)
        return 'GitHub-hosted runners cannot reach port 25: use port 587, or a self-hosted runner.';
      return first ? adviseOnFailure(first.failure, who) : 'Check the list.';
    },
    // How far the run was is said once, above the table.
    detail: ([facts]) =>
      facts.failures.some(({ failure, origin }) => isStop(failure) && origin === undefined)
        ? 'not probed'
        : summariseFailures(facts),
  },
  intercepted: {
    rank: 12.5,
    key: ({ root }) => root.fingerprint256,
    heading: () => 'A TLS-inspecting proxy answered',
    title: () => 'unverified (a TLS-inspecting proxy answered)',
    observed: ([{ root }], { place }) =>
      `${place}: a TLS-inspecting proxy answered (root ${describeName(root.subject)}); this says nothing about the endpoint.`,
    advice: ([{ root }]) =>
      `Exempt it from inspection; if the root is its own, add ${root.fingerprint256} to own-authorities.`,
    detail: ([{ root }]) => `root ${describeName(root.subject)}`,
  },
  'partly-verified': {
    rank: 23,
    key: ({ failure }) => labelFailure(failure),
    heading: () => 'Some versions unverified',
    title: ([{ protocols: unknown }]) => `${listProtocols(unknown)} unverified`,
    observed: ([{ protocols: unknown, failure }], { place }) =>
      `Whether ${place} accepts ${listProtocols(unknown)} is unknown: ${describeFailure(failure)}.`,
    advice: ([{ failure }], { who }) => adviseOnFailure(failure, who),
    detail: ([{ protocols: unknown, failure }]) => `${listProtocols(unknown)}: ${describeFailure(failure)}`,
  },
  'handshake-failed': {
    rank: 14,
    key: ({ failure, notOffered }) => (notOffered ? notOffered.kind : labelFailure(failure)),
    heading: ([{ failure, notOffered }]) =>
      notOffered || failure.kind === 'alert' || failure.kind === 'local'
        ? 'No handshake completes'
        : capitalise(labelFailure(failure)),
    title: () => 'no handshake completes',
    observed: ([{ failure, notOffered, minimum }], { place }) =>
      `${place} accepts ${protocolLabel(minimum)} or newer, but our handshake failed: ${describeHandshakeFailure(failure, notOffered)}.`,
    effect: () => 'Clients may fail in the same way.',
    advice: ([{ failure, notOffered }], { who }) =>
      notOffered?.kind === 'no-name'
        ? `Check server-name, or ask ${who} which name it serves.`
        : notOffered
          ? `Ask ${who} to enable what current clients offer.`
          : adviseOnFailure(failure, who),
    detail: ([{ failure, notOffered }]) => describeHandshakeFailure(failure, notOffered),
  },
  'unexpected-status': {
    rank: 34,
    heading: () => 'Unexpected HTTP status',
    title: ([{ status }]) => `HTTP status ${status}`,
    observed: ([{ expected, status }], { place }) =>
      `${place} answered with HTTP status ${status}; ${joinOr(expected)} was expected. TLS itself worked.`,
    advice: () => 'Check the URL and expect in the list, and whether the service runs.',
    detail: ([{ expected, status }]) => `${status} instead of ${joinOr(expected)}`,
  },
  'no-http-answer': {
    rank: 33,
    heading: () => 'No HTTP answer',
    title: () => 'no HTTP answer',
    observed: ([{ expected, failure }], { place }) =>
      `${place} gave no HTTP answer: ${describeFailure(failure)}; status ${joinOr(expected)} was expected.`,
    advice: () => 'Check the URL and expect in the list, and whether the service runs.',
    detail: ([{ failure }]) => describeFailure(failure),
  },
  'certificate-expired': {
    rank: 28,
    heading: () => 'Certificate expired',
    title: ([{ onMs }]) => `certificate expired on ${formatDay(onMs)}`,
    observed: ([{ onMs }], { place }) => `The certificate of ${place} expired on ${formatDay(onMs)}.`,
    effect: () => failsVerification,
    advice: (_all, { who }) => `Ask ${who} to renew it.`,
    detail: ([{ onMs }]) => formatDay(onMs),
  },
  'certificate-not-yet-valid': {
    rank: 29,
    heading: () => 'Certificate not valid yet',
    title: ([{ onMs }]) => `certificate valid only from ${formatDay(onMs)}`,
    observed: ([{ onMs }], { place }) =>
      `The certificate of ${place} is valid only from ${formatDay(onMs)} on.`,
    effect: () => failsVerification,
    advice: (_all, { who }) => `Ask ${who} to replace it, unless the clock of this machine is wrong.`,
    detail: ([{ onMs }]) => formatDay(onMs),
  },
  'certificate-expiring': {
    rank: 32,
    heading: () => 'Certificate expires soon',
    title: ([{ days }]) => `certificate expires in ${countDays(days)}`,
    observed: ([{ onMs, days }], { place }) =>
      `The certificate of ${place} expires on ${formatDay(onMs)} (${countDays(days)}).`,
    effect: () => 'From then on clients that verify it cannot connect.',
    advice: (_all, { who }) => `Ask ${who} to renew it.`,
    detail: ([{ onMs, days }]) => `${formatDay(onMs)} (${countDays(days)})`,
  },
  'certificate-untrusted': {
    rank: 31,
    key: ({ code }) => code,
    heading: ([{ code }]) => capitalise(certificateWords(code)),
    title: ([{ code }]) => certificateWords(code),
    observed: ([{ code, issuer }], { place }) =>
      `${place}: ${certificateWords(code)} (issued by ${describeName(issuer)}).`,
    effect: () => failsVerification,
    advice: ([{ code }], { who }) => certificateAdvice(code, who),
    detail: ([{ issuer }]) => `issued by ${describeName(issuer)}`,
  },
  'certificate-wrong-name': {
    rank: 30,
    heading: () => 'Certificate for another name',
    title: () => 'certificate for another name',
    observed: ([{ name, altNames }], { place }) =>
      `The certificate of ${place} is not for ${plain(name, 100)}${bornNames(altNames)}.`,
    effect: () => failsVerification,
    advice: (_all, { who }) => `Ask ${who} to replace it, or set server-name.`,
    detail: ([{ altNames }]) => bornNames(altNames).replace(', but ', ''),
  },
  'own-certificate': {
    rank: 26,
    key: ({ state }) => state,
    heading: ([{ state }]) => `Client certificate ${ownStates[state].short}`,
    title: ([{ state }]) => `client certificate ${ownStates[state].short}`,
    observed: ([{ state, path, onMs }], { place }) =>
      `The client certificate ${plain(path, 100)} for ${place} ${ownStates[state].verb} ${formatDay(onMs)}.`,
    effect: () => 'Servers that verify it refuse the connection.',
    advice: () => 'Renew it, and change it wherever your code uses it.',
    detail: ([{ path, onMs }]) => `${plain(path, 60)}, ${formatDay(onMs)}`,
  },
  'exception-ended': {
    rank: 36,
    heading: () => 'Exception ended',
    title: ([{ exception }]) => `exception from ${exception.rule} ended`,
    observed: ([{ exception }], { place }) =>
      `The exception from ${exception.rule} for ${place} ended on ${formatMoment(exception.until)} (${plain(exception.reason, 200)}).`,
    advice: () => 'Fix the cause, or agree on a new day.',
    detail: ([{ exception }]) => `${exception.rule}, ended on ${formatMoment(exception.until)}`,
  },
  'exception-unused': {
    rank: 37,
    heading: () => 'Exception no longer needed',
    title: ([{ exception }]) => `exception from ${exception.rule} matches nothing`,
    observed: ([{ exception }], { place }) =>
      `The exception from ${exception.rule} for ${place} until ${formatMoment(exception.until)} matches no finding.`,
    advice: () => 'Remove it.',
    detail: ([{ exception }]) => exception.rule,
  },
  ...currentClientRows,
  ...clientRows,
};

const ownStates = {
  expired: { short: 'expired', verb: 'expired on' },
  'not-yet-valid': { short: 'not valid yet', verb: 'is valid only from' },
  expiring: { short: 'expires soon', verb: 'expires on' },
} as const;

/** `brownout of TLS 1.1`. */
function brownoutOf(of: FactsByKind['brownout-ahead']['of']): string {
  return `brownout of ${endingLabel(of)}`;
}

function endingLabel(of: FactsByKind['brownout-ahead']['of']): string {
  return 'protocol' in of ? protocolLabel(of.protocol) : keyExchangeLabel(of.keyExchange);
}

const failsVerification = 'Clients that verify certificates cannot connect.';

const starttlsTitles = {
  'not-offered': 'does not offer STARTTLS',
  masked: 'STARTTLS is masked by a firewall',
  unavailable: 'offers STARTTLS, but cannot start TLS',
  refused: 'refuses STARTTLS',
  'extra-bytes': 'sends plaintext after accepting STARTTLS',
} as const;

/** `connection timed out after 10 s on 2 of 2 addresses`, `connection refused from dmz and public`. */
function summariseFailures(facts: FactsByKind['not-verified']): string {
  const groups = groupBy(facts.failures, ({ failure }) => describeFailure(failure));
  const clauses = groups.map(([words, failures]) => {
    const from = new Set(failures.flatMap(({ origin }) => (origin === undefined ? [] : [plain(origin, 60)])));
    if (from.size > 0) return `${words} from ${joinWords([...from])}`;
    return facts.addresses > 1 ? `${words} on ${failures.length} of ${facts.addresses} addresses` : words;
  });
  return firstOf(clauses) || 'no address was probed';
}

/** `TLS 1.0 and 1.1, which end on 1 Dec 2026 (9 days)`; without a date, what they fall short of. */
function oldVersions(all: Group<FactsByKind['accepts-old']>): string {
  const [{ minimum, belowMinimum }] = all;
  return groupBy(all, ({ dated }) => dated && `${dated.date.epochMs} ${dated.from}`)
    .map(([, group]) => {
      const [{ dated }] = group;
      const old = oldProtocolsOf(group);
      if (dated) return `${listProtocols(old)}, which ${endPhrase(old.length, dated)}`;
      return `${listProtocols(old)}${belowMinimum ? `, below the minimum ${protocolLabel(minimum)}` : ''}`;
    })
    .join('; also ');
}

/** A date ahead makes it a warning; it postpones nothing where TLS 1.0 is the newest. */
function isPostponed({ ceiling, dated }: FactsByKind['too-old']): boolean {
  return compareProtocols(ceiling, 'TLSv1.0') > 0 && dated !== undefined && dated.due.days > 0;
}

/** `TLS 1.1 ends`, `TLS 1.0 and 1.1 end`. */
function ceilings(all: Group<FactsByKind['too-old']>): string {
  const old = oldProtocolsOf(all.map(({ ceiling }) => ({ protocol: ceiling })));
  return `${listProtocols(old)} ${plural(old.length, 'ends', 'end')}`;
}

/** The protocols from this one on, oldest first. */
function from(oldest: Protocol): readonly Protocol[] {
  return protocols.filter((protocol) => compareProtocols(protocol, oldest) >= 0);
}

/** `TLS 1.0/1.1`, `SSL 3.0, TLS 1.0/1.1`. */
function slashed(list: readonly Protocol[]): string {
  return listProtocols(list)
    .replace(/(?:, | and )(?=\d)/g, '/')
    .replace(' and ', ', ');
}

/** `orders.example.com`: OpenSSL writes `DNS:orders.example.com` and `IP Address:192.0.2.7`. */
function withoutType(name: string): string {
  return describeName(name.replace(/^(?:DNS|IP Address):/, ''));
}

function bornNames(altNames: readonly string[]): string {
  if (altNames.length === 0) return '';
  const more = altNames.length > 3 ? [`${altNames.length - 3} more`] : [];
  return `, but for ${joinWords([...altNames.slice(0, 3).map(withoutType), ...more])}`;
}
