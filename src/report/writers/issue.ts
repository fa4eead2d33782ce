import type { Integration } from '../../config/client.ts';
import { type Level, levels } from '../../policy/finding.ts';
import { wasRun } from '../../policy/verdict.ts';
import { protocols } from '../../tls/protocol.ts';
import { type FindingChange, type GoneFinding, type OpenFinding, wasClient } from '../view/finding-set.ts';
import { problemsOf, problemTitle } from '../view/problem.ts';
import { clientVerdicts, isAllReady, type Report } from '../view/report.ts';
import type { ReportView } from '../view/view.ts';
import { formatCount } from '../words/dates.ts';
import { cut, logLine, markdown, markdownCode } from '../words/escape.ts';
import { groupBy } from '../words/grouping.ts';
import { allOf, formatName, listProtocols, plural } from '../words/wording.ts';
import { type Origin, originLine } from './comment.ts';
import { renderSummary } from './summary.ts';

/** The words of the tracking issue. */

/** A comment lists no more than a person would read; the issue's text has the rest. */
const maxLines = 30;
/** Both lists of a comment together stay below GitHub's limit, however long names become in Markdown. */
const maxListLength = 25_000;
const maxOwners = 20;

/** The title says which list it is about, and stays: a number in it would change with every run. At most 256 units. */
export function issueTitle(list: string): string {
  return `TLS readiness: ${cut(logLine(list), 200)}`;
}

export interface IssueOptions {
  readonly origin: Origin;
  /** Notify owners, where they are called as GitHub's users and teams are. */
  readonly mentionOwners: boolean;
}

/** The issue's text: the summary without its details, the owners that are mentioned, and how the issue is kept. At most `maxBytes`. */
export function renderIssue(
  view: ReportView,
  open: readonly OpenFinding[],
  { origin, mentionOwners, maxBytes }: IssueOptions & { readonly maxBytes: number },
): string {
  const foot = [
    '',
    ...(mentionOwners ? owners(open, true) : []),
    'The summary of the run has the details. Every run brings this issue up to date. It is closed once nothing is unverified and no error or warning is left, and opened again by the next error or by a run in which nothing could be verified.',
    '',
    originLine(origin),
  ].join('\n');
  return renderSummary(view, { maxBytes: maxBytes - Buffer.byteLength(foot), details: false }) + foot;
}

/** What is new and what is gone since the run before. */
export function renderChange(
  change: FindingChange,
  labelOf: Labels,
  { origin, mentionOwners }: IssueOptions,
): string {
  if (change.kind === 'some') {
    return `The findings have changed. There are too many to list each: the text above has the worst.\n\n${originLine(origin)}`;
  }
  const { appeared, gone } = change;
  const count = [
    ...(appeared.length > 0
      ? [`${formatCount(appeared.length)} new ${plural(appeared.length, 'finding')}`]
      : []),
    ...(gone.length > 0 ? [`${formatCount(gone.length)} gone`] : []),
  ];
  return [
    `**${count.join(', ') || 'The findings have changed'}**\n`,
    ...section('New:', appearedLines(appeared, labelOf)),
    ...section('Gone:', goneLines(gone, labelOf)),
    ...owners(appeared, mentionOwners),
    originLine(origin),
  ].join('\n');
}

/** The last comment before the issue is closed. */
export function renderSettled(report: Report, origin: Origin): string {
  const clients = clientVerdicts(report).filter(wasRun).length;
  const subject = [
    ...(report.counts.endpoints > 0 || clients === 0 ? [allOf(report.counts.endpoints, 'endpoint')] : []),
    ...(clients > 0 ? [allOf(clients, 'client')] : []),
  ].join(' and ');
  const predicate = report.counts.endpoints + clients === 1 ? 'is' : 'are';
  const all = isAllReady(report)
    ? `${subject.replace(/^./, (first) => first.toUpperCase())} ${predicate} ready.`
    : 'No error and no warning is left, but for those under an exception.';
  return `✅ ${all}\n\n${originLine(origin)}`;
}

/** The text of an issue that two runs opened at once, and that gives way to the other. */
export function renderDuplicate(number: number): string {
  return `Two runs at once each opened an issue. The one to follow is #${number}.\n`;
}

function section(head: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  let length = 0;
  const shown = lines.slice(0, maxLines).filter((line) => {
    length += line.length;
    return length <= maxListLength;
  });
  const more = lines.length - shown.length;
  return [head, '', ...shown, ...(more > 0 ? [`- … and ${formatCount(more)} more`] : []), ''];
}

const icons: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** One line for what a reader takes as one, worst first. */
function appearedLines(
  appeared: (FindingChange & { kind: 'these' })['appeared'],
  labelOf: Labels,
): readonly string[] {
  const was = new Map(appeared.map((each) => [each.finding, each.was]));
  const judged = groupBy(appeared, ({ integration }) => integration).map(([integration, found]) => ({
    integration,
    findings: found.map(({ finding }) => finding),
  }));
  return problemsOf(judged).map((problem) => {
    const { integration, findings } = problem;
    const [finding] = findings;
    const before = was.get(finding);
    const level = before === undefined ? finding.level : `${finding.level}, was ${article[before]} ${before}`;
    return `- ${icons[finding.level]} ${name(integration, labelOf)}: ${markdown(problemTitle(problem))} (${level})`;
  });
}

const article: Readonly<Record<Level, string>> = { error: 'an', warning: 'a', notice: 'a' };

function goneLines(gone: readonly GoneFinding[], labelOf: Labels): readonly string[] {
  const lines = groupBy(gone, ({ integrationKey, rule }) => `${integrationKey} ${rule}`).flatMap(
    ([, group]) => {
      const [first] = group;
      if (!first.integration) return [];
      const which = protocols.filter((each) => group.some(({ protocol }) => protocol === each));
      const versions = which.length > 0 ? ` (${listProtocols(which)})` : '';
      return `- ${name(first.integration, labelOf)}: ${markdownCode(first.rule)}${versions}`;
    },
  );
  const removed = gone.filter(({ integration }) => integration === undefined);
  return [
    ...lines,
    ...removedLine(
      removed.filter((each) => !wasClient(each)),
      'endpoint',
    ),
    ...removedLine(removed.filter(wasClient), 'client'),
  ];
}

function removedLine(gone: readonly GoneFinding[], what: string): readonly string[] {
  const count = new Set(gone.map(({ integrationKey }) => integrationKey)).size;
  return count > 0 ? [`- ${formatCount(count)} ${plural(count, what)} that the list no longer has`] : [];
}

type Labels = ReportView['labelOf'];

function name(integration: Integration, labelOf: Labels): string {
  return `**${markdown(labelOf.get(integration) ?? formatName(integration))}**`;
}

/** Owners as code notify nobody. Those that are mentioned stand in the comment and in the issue's text. */
function owners(found: readonly OpenFinding[], mention: boolean): readonly string[] {
  const worst = found.toSorted((a, b) => levels.indexOf(a.finding.level) - levels.indexOf(b.finding.level));
  const all = [
    ...new Set(worst.flatMap(({ integration }) => integration.owner?.split(', ').filter(Boolean) ?? [])),
  ];
  if (all.length === 0) return [];
  const shown = all
    .slice(0, maxOwners)
    .map((owner) => (mention && isAccount(owner) ? owner : markdownCode(owner, 80)));
  const more = all.length > maxOwners ? ` and ${formatCount(all.length - maxOwners)} more` : '';
  return [`${plural(all.length, 'Owner')}: ${shown.join(', ')}${more}\n`];
}

/** `@user` or `@organisation/team`, as GitHub lets them be called, and nothing else: it goes out as it is. */
function isAccount(owner: string): boolean {
  return /^@[a-z\d](?:-?[a-z\d]){0,38}(?:\/[a-z\d][\w-]{0,99})?$/i.test(owner);
}
