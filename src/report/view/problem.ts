import { type Integration, isClient } from '../../config/client.ts';
import type { RuleName } from '../../config/endpoint.ts';
import { type Due, type FactsKind, type Finding, type Level, levels } from '../../policy/finding.ts';
import type { Verdict } from '../../policy/verdict.ts';
import { catalogue, type FactsByKind, type Row, type Subject } from '../words/catalogue.ts';
import { brownoutWords, formatMoment } from '../words/dates.ts';
import { plain } from '../words/escape.ts';
import { type Group, groupBy } from '../words/grouping.ts';
import { datesOf, reachedSentence } from '../words/version-words.ts';
import { capitalise, firstOf, formatPlace } from '../words/wording.ts';

/** The findings of one endpoint or client that a reader takes as one: TLS 1.0 and 1.1 accepted are one piece of news. */
export interface Problem {
  readonly integration: Integration;
  readonly kind: FactsKind;
  readonly rule: RuleName;
  readonly level: Level;
  readonly findings: Group<Finding>;
}

/** What may be said of the run beside its findings. */
export interface Circumstances {
  /** The run cannot reach these ports, whatever the endpoint does: port 25 on a GitHub-hosted runner. */
  readonly blockedPorts?: readonly number[];
}

/** All problems, the worst first, and in the order of the list where they are alike. */
export function problemsOf(
  verdicts: readonly Pick<Verdict, 'integration' | 'findings'>[],
): readonly Problem[] {
  return verdicts
    .flatMap(({ integration, findings }) =>
      groupBy(findings.toSorted(compareFindings), problemKey).map(([, group]): Problem => {
        const [{ rule, level, facts }] = group;
        return { integration, kind: facts.kind, rule, level, findings: group };
      }),
    )
    .sort((a, b) => compareFindings(a.findings[0], b.findings[0]));
}

function problemKey({ level, facts, source, excepted }: Finding): string {
  return JSON.stringify([facts.kind, level, source, excepted?.exception.source, keyOf(facts.kind, facts)]);
}

/** Negative where `a` is worse: by level, then kind, then the nearer date. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    catalogue[a.facts.kind].rank - catalogue[b.facts.kind].rank ||
    compareDays(daysLeft(a), daysLeft(b))
  );
}

function daysLeft({ facts }: Finding): number {
  if (facts.kind === 'sunset') return facts.due.days;
  return 'dated' in facts && facts.dated ? facts.dated.due.days : Number.POSITIVE_INFINITY;
}

function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The heading, effect and advice for problems of one kind and key, of any number of endpoints. */
export function headingOf({ kind, findings }: Pick<Problem, 'kind' | 'findings'>): string {
  return withRow(kind, findings, (row, all) => row.heading(all));
}

/** What tells tables of one kind apart. */
export function groupKeyOf({ kind, findings: [{ facts }] }: Problem): string {
  return keyOf(kind, facts);
}

/** What breaks for whom, and who must do what: one or two sentences. */
export function effectAndAdvice(
  { kind, findings }: Pick<Problem, 'kind' | 'findings'>,
  subject: Subject,
): string {
  return withRow(kind, findings, (row, all) =>
    [...(row.effect ? [row.effect(all, subject)] : []), row.advice(all, subject) + proxyDoubt(findings)].join(
      ' ',
    ),
  );
}

/** The problem behind a name and a colon: `no TLS 1.2 (TLS 1.1 only)`. */
export function problemTitle({ kind, findings }: Pick<Problem, 'kind' | 'findings'>): string {
  return withRow(kind, findings, (row, all) => distinct(titleGroups(all).map((group) => row.title(group))));
}

/** What stands in the table beside the name; undefined where that is what the endpoint supports. */
export function problemDetail({ kind, findings }: Pick<Problem, 'kind' | 'findings'>): string | undefined {
  return withRow(
    kind,
    findings,
    ({ detail }, all) => detail && distinct(titleGroups(all).map((group) => detail(group))),
  );
}

/** The first date of the versions that the problem is about. */
export function problemDate({ findings }: Pick<Problem, 'findings'>): Due | undefined {
  const dues = datesOf(findings.map(({ facts }) => ('dated' in facts ? facts : {})));
  return dues[0];
}

/** What was observed, and who must do what: a few sentences, on a line of its own for each address that differs. */
export function problemMessage(problem: Problem, circumstances: Circumstances = {}): string {
  const { integration, findings } = problem;
  const [{ excepted, brownout }] = findings;
  // Versions of one address are told of together.
  const byAddress = groupBy(findings, (finding) =>
    'protocol' in finding.facts ? JSON.stringify([finding.address, finding.origin]) : finding,
  );
  const observed = byAddress.map(([, group]) =>
    withRow(problem.kind, group, (row, all) => row.observed(all, subjectOf(integration, group[0]))),
  );
  const lines = [...new Set(observed)];
  const more = lines.length > maxLines ? [`… and ${lines.length - maxLines} more.`] : [];
  const subject = subjectOf(integration, {}, isPortBlocked(problem, circumstances));
  const [effect, advice] = withRow(problem.kind, findings, (row, all) => [
    row.effect?.(all, { alone: true }),
    row.advice(all, subject) + proxyDoubt(findings),
  ]);
  const exception = excepted
    ? ` Accepted by an exception until ${formatMoment(excepted.exception.until)}: ${plain(excepted.exception.reason, 200) || 'no reason given'}.`
    : '';
  const reached = findings.flatMap(({ facts }) => ('reached' in facts && facts.reached) || [])[0];
  const cause = brownout ? ` ${capitalise(brownoutWords(brownout))}.` : '';
  const since = reached ? reachedSentence(reached, integration) : '';
  const seen = [...lines.slice(0, maxLines), ...more].join('\n') + since + cause;
  const whole = [seen, ...(effect ? [effect] : []), advice].join(' ');
  return (whole.length <= maxLength ? whole : `${seen} ${advice}`) + exception + notesOf(integration);
}

/** ` Note: contract ends in March.` */
function notesOf(integration: Integration): string {
  const notes = isClient(integration) ? '' : plain(integration.notes ?? '', 300).replace(/\.$/, '');
  return notes && ` Note: ${notes}.`;
}

const maxLines = 4;
/** A reader of an annotation takes in so many characters; what breaks is left out where there are more. */
const maxLength = 200;

/** The same for one finding alone. */
export function findingMessage(
  finding: Finding,
  integration: Integration,
  circumstances: Circumstances = {},
): string {
  const { rule, level, facts } = finding;
  return problemMessage({ integration, kind: facts.kind, rule, level, findings: [finding] }, circumstances);
}

/** Whether nothing was heard from the endpoint because the run cannot reach its port. */
export function isPortBlocked(
  { integration, findings: [{ facts }] }: Pick<Problem, 'integration' | 'findings'>,
  { blockedPorts }: Circumstances,
): boolean {
  if (isClient(integration) || facts.kind !== 'not-verified') return false;
  const kind = facts.failures[0]?.failure.kind ?? '';
  return (
    ['connect', 'connect-timeout', 'silence'].includes(kind) &&
    (blockedPorts?.includes(integration.port) ?? false)
  );
}

/** A proxy may say that it is connected before it is, and then end the connection or show a page of its own. */
function proxyDoubt(findings: Problem['findings']): string {
  const mayBeProxy = ({ via, facts }: Finding) => {
    const failure =
      'failures' in facts ? facts.failures[0]?.failure : 'failure' in facts ? facts.failure : undefined;
    return via !== undefined && ['closed', 'reset', 'plaintext'].includes(failure?.kind ?? '');
  };
  return findings.some(mayBeProxy) ? ' Or the proxy did this: check whether it can reach the endpoint.' : '';
}

function subjectOf(
  integration: Integration,
  { address, origin, via }: Pick<Finding, 'address' | 'origin' | 'via'> = {},
  portBlocked = false,
): Subject {
  if (isClient(integration)) {
    return {
      place: `the client “${plain(integration.name, 80)}”`,
      who: plain(integration.owner ?? '', 60) || 'the maintainer',
    };
  }
  const on = address ? ` (${plain(address, 60)}${origin ? ` from ${plain(origin, 60)}` : ''})` : '';
  const through = via === undefined ? '' : ` via proxy ${plain(via, 100)}`;
  return {
    place: formatPlace(integration) + on + through,
    who: plain(integration.owner ?? '', 60) || 'the operator',
    ...(portBlocked && { portBlocked }),
  };
}

/** Versions are told of together; whatever else differs by address is told of one by one. */
function titleGroups<F extends FactsByKind[FactsKind]>(all: Group<F>): readonly Group<F>[] {
  return 'protocol' in all[0] ? [all] : all.map((facts): Group<F> => [facts]);
}

function distinct(texts: readonly string[]): string {
  return firstOf([...new Set(texts)]);
}

function keyOf<Kind extends FactsKind>(kind: Kind, facts: FactsByKind[Kind]): string {
  const row: Row<FactsByKind[Kind]> = catalogue[kind];
  return row.key?.(facts) ?? '';
}

/** The catalogue's row of a kind, with the facts of that kind among the findings. */
function withRow<Kind extends FactsKind, Result>(
  kind: Kind,
  findings: readonly Finding[],
  use: (row: Row<FactsByKind[Kind]>, all: Group<FactsByKind[Kind]>) => Result,
): Result {
  const [first, ...more] = findings.flatMap(({ facts }) => (isOfKind(facts, kind) ? [facts] : []));
  if (first === undefined) throw new Error(`no finding is of the kind ${kind}`);
  return use(catalogue[kind], [first, ...more]);
}

function isOfKind<Kind extends FactsKind>(
  facts: FactsByKind[FactsKind],
  kind: Kind,
): facts is FactsByKind[Kind] {
  return facts.kind === kind;
}
