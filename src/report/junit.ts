import type { SourceRange, Target } from '../config/target.ts';
import type { Finding } from '../policy/finding.ts';
import type { Verdict } from '../policy/verdict.ts';
import { protocolLabel, protocols } from '../tls/protocol.ts';
import { isoDay, isoTime } from './dates.ts';
import { plain, xmlAttribute, xmlText } from './escape.ts';
import { addressEvidence } from './evidence.ts';
import { groupBy } from './grouping.ts';
import { findingMessage } from './messages.ts';
import { compareFindings } from './ranking.ts';
import type { Report } from './report.ts';
import { type RulePages, rulePage } from './rule-page.ts';
import { findingsTitle } from './titles.ts';
import { formatName, formatPlace, listProtocols, plural } from './wording.ts';

/**
 * The report as JUnit XML, in the dialect of Jenkins' junit-10.xsd, which most readers share; ends with a newline. A
 * suite for each list and a case for each target: failed where it has errors, skipped where it could not be checked.
 * A case has one failure at most, since most readers show the first alone.
 */
export function renderJunit(report: Report): string {
  const suites = groupBy(report.verdicts, ({ observation }) => observation.target.source.file);
  const { tool, durationMs } = report;
  const root = element(
    'testsuites',
    { name: tool.name, ...count(report.verdicts, false), time: seconds(durationMs) },
    suites.map(([file, verdicts]) => suite(file, verdicts, report)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** What a list is called that stands in no file. */
const inlineList = 'inline list';

function suite(file: string | undefined, verdicts: readonly Verdict[], report: Report): string {
  const { tool, judgedAtMs, startedAtMs, conclusion } = report;
  const list = file ?? inlineList;
  const names = distinctNames(verdicts);
  const properties = { tool: `${tool.name} ${tool.version}`, 'as-of': isoDay(judgedAtMs), conclusion };
  return element(
    'testsuite',
    {
      name: list,
      ...count(verdicts, true),
      time: seconds(verdicts.reduce((sum, { observation }) => sum + observation.durationMs, 0)),
      timestamp: isoTime(startedAtMs)?.slice(0, 19),
      file,
    },
    [
      element(
        'properties',
        {},
        Object.entries(properties).map(([name, value]) => element('property', { name, value })),
      ),
      ...verdicts.map((verdict, index) => testCase(verdict, names[index] ?? '', list, report)),
    ],
  );
}

function testCase(verdict: Verdict, name: string, list: string, pages: RulePages): string {
  return element('testcase', { name, classname: list, time: seconds(verdict.observation.durationMs) }, [
    ...(hasFailed(verdict) ? [failure(verdict, pages)] : []),
    ...(isSkipped(verdict) ? [skipped(verdict)] : []),
    textElement('system-out', {}, output(verdict, pages)),
  ]);
}

function failure({ findings, observation: { target } }: Verdict, pages: RulePages): string {
  const errors = findings.filter(isError).toSorted(compareFindings);
  return textElement(
    'failure',
    { message: `${formatName(target)}: ${findingsTitle(errors)}`, type: errors[0]?.rule },
    [...errors.map((finding) => told(finding, target)), ...pagesOf(errors, pages)],
  );
}

/** `minimum-version: https://…`, for each rule. */
function pagesOf(findings: readonly Finding[], pages: RulePages): readonly string[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  return [...rules].map((rule) => `${rule}: ${rulePage(rule, pages)}`);
}

function skipped({ findings, observation: { target } }: Verdict): string {
  const reasons = findings.filter(({ rule }) => rule === 'unverified');
  return element('skipped', { message: `${formatName(target)}: ${findingsTitle(reasons)}` });
}

/** An exception lowers its finding to a notice, which fails nothing. */
function isError({ level }: Finding): boolean {
  return level === 'error';
}

function hasFailed({ findings }: Verdict): boolean {
  return findings.some(isError);
}

function isSkipped(verdict: Verdict): boolean {
  return verdict.state === 'unverified' && !hasFailed(verdict);
}

/** `errors` are those of a test that could not run; what could not be checked is skipped instead. */
function count(verdicts: readonly Verdict[], skipped: boolean) {
  return {
    tests: String(verdicts.length),
    failures: String(verdicts.filter(hasFailed).length),
    errors: '0',
    // The schema has no place for it on <testsuites>.
    ...(skipped ? { skipped: String(verdicts.filter(isSkipped).length) } : {}),
  };
}

/** Everything else that is known of a target: where it stands, what was found beside errors, and all evidence. */
function output(verdict: Verdict, pages: RulePages): readonly string[] {
  const { target, addresses } = verdict.observation;
  const spoken = protocols.filter((protocol) => verdict.protocols[protocol] === 'accepted');
  const others = verdict.findings.filter((finding) => !isError(finding)).toSorted(compareFindings);
  return [
    `${plain(target.url)} at ${position(target.source)}`,
    ...(target.owner === undefined ? [] : [`owner: ${plain(target.owner)}`]),
    `requires at least ${protocolLabel(target.minVersion)}, speaks ${listProtocols(spoken) || 'nothing that is known'}`,
    ...others.map((finding) => told(finding, target)),
    ...pagesOf(others, pages),
    ...addressEvidence(addresses).flatMap(({ addresses: places, connections, evidence }) => [
      `${places.join(', ')}: ${connections} ${plural(connections, 'connection')}`,
      ...evidence.map(({ asked, answer, named }) => `- ${asked}: ${[answer, ...named].join(', ')}`),
    ]),
  ];
}

/** `error: Orders API speaks nothing newer … (minimum-version at .github/tls-readiness.yml:12:5)`. */
function told(finding: Finding, target: Target): string {
  const { level, rule, source } = finding;
  return `${level}: ${findingMessage(finding, target)} (${rule} at ${position(source)})`;
}

function position({ file, line, column }: SourceRange): string {
  return `${file === undefined ? inlineList : plain(file)}:${line}:${column}`;
}

/** Readers take cases of one list and name for one case; the place, or else a number, tells them apart. */
function distinctNames(verdicts: readonly Verdict[]): readonly string[] {
  const targets = verdicts.map(({ observation }) => observation.target);
  const bearers = new Map(groupBy(targets, formatName));
  const given = new Map<string, number>();
  return targets.map((target) => {
    const name = formatName(target);
    const alone = bearers.get(name)?.length === 1;
    const placed = alone ? name : `${name} (${formatPlace(target)})`;
    const times = (given.get(placed) ?? 0) + 1;
    given.set(placed, times);
    return times === 1 ? placed : `${placed} (${times})`;
  });
}

/** `0.120`. */
function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(3);
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element that holds elements. */
function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const tag = name + attributeList(attributes);
  return children.length === 0 ? `<${tag}/>` : `<${tag}>\n${children.join('\n')}\n</${name}>`;
}

/** An element that holds text. */
function textElement(name: string, attributes: Attributes, lines: readonly string[]): string {
  return `<${name}${attributeList(attributes)}>${xmlText(lines.join('\n'))}</${name}>`;
}

/** The attributes without those that are undefined. */
function attributeList(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlAttribute(value, 1_000)}"`))
    .join('');
}
