import { type Integration, isClient } from '../config/client.ts';
import type { SourceRange } from '../config/endpoint.ts';
import type { Finding } from '../policy/finding.ts';
import type { ClientVerdict, EndpointVerdict, Verdict } from '../policy/verdict.ts';
import { protocolLabel, protocols } from '../tls/protocol.ts';
import { clientEvidence } from './client-evidence.ts';
import { describeOffer } from './client-words.ts';
import { isoDay, isoTime } from './dates.ts';
import { plain, xmlAttribute, xmlText } from './escape.ts';
import { addressEvidence, type Evidence } from './evidence.ts';
import { groupBy } from './grouping.ts';
import { findingMessage } from './messages.ts';
import { compareFindings } from './ranking.ts';
import type { Report } from './report.ts';
import { type RulePages, rulePage } from './rule-page.ts';
import { findingsTitle } from './titles.ts';
import { formatName, formatPlace, listProtocols, plural } from './wording.ts';

/**
 * The report as JUnit XML, in the dialect of Jenkins' junit-10.xsd, which most readers share; ends with a newline. A
 * suite for each list and a case for each endpoint and client: failed where it has errors, skipped where it could not be checked.
 * A case has one failure at most, since most readers show the first alone.
 */
export function renderJunit(report: Report): string {
  const cases = report.verdicts.map(toCase);
  const suites = groupBy(cases, ({ integration }) => integration.source.file);
  const { tool, durationMs } = report;
  const root = element(
    'testsuites',
    { name: tool.name, ...count(cases, false), time: seconds(durationMs) },
    suites.map(([file, own]) => suite(file, own, report)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** What a list is called that stands in no file. */
const inlineList = 'inline list';

function suite(file: string | undefined, cases: readonly Case[], report: Report): string {
  const { tool, judgedAtMs, startedAtMs, conclusion } = report;
  const list = file ?? inlineList;
  const names = distinctNames(cases.map(({ integration }) => integration));
  const properties = { tool: `${tool.name} ${tool.version}`, 'as-of': isoDay(judgedAtMs), conclusion };
  return element(
    'testsuite',
    {
      name: list,
      ...count(cases, true),
      time: seconds(cases.reduce((sum, each) => sum + each.durationMs, 0)),
      timestamp: isoTime(startedAtMs)?.slice(0, 19),
      file,
    },
    [
      element(
        'properties',
        {},
        Object.entries(properties).map(([name, value]) => element('property', { name, value })),
      ),
      ...cases.map((each, index) => testCase(each, names[index] ?? '', list, report)),
    ],
  );
}

/** An endpoint or a client as a test. */
interface Case extends Pick<Verdict, 'integration' | 'state' | 'findings'> {
  readonly durationMs: number;
  /** What it is, and what it must meet and does. */
  readonly about: readonly string[];
  readonly evidence: readonly string[];
}

function toCase(verdict: Verdict): Case {
  const { integration, state, findings } = verdict;
  const { source, owner } = integration;
  const { called, does, ...seen } = verdict.kind === 'client' ? clientCase(verdict) : endpointCase(verdict);
  const about = [
    `${plain(called)} at ${position(source)}`,
    ...(owner === undefined ? [] : [`owner: ${plain(owner)}`]),
    does,
  ];
  return { integration, state, findings, about, ...seen };
}

function endpointCase({ integration, observation, protocols: states }: EndpointVerdict) {
  const { addresses, durationMs } = observation;
  const spoken = protocols.filter((protocol) => states[protocol] === 'accepted');
  return {
    durationMs,
    called: integration.url,
    does: `requires at least ${protocolLabel(integration.minVersion)}, speaks ${listProtocols(spoken) || 'nothing that is known'}`,
    evidence: addressEvidence(addresses).flatMap(({ addresses: places, connections, evidence }) => [
      `${places.join(', ')}: ${connections} ${plural(connections, 'connection')}`,
      ...evidence.map(evidenceLine),
    ]),
  };
}

function clientCase({ integration, run, offered }: ClientVerdict) {
  return {
    durationMs: run.durationMs,
    called: integration.run,
    does: `must offer ${protocolLabel(integration.minVersion)}, offers ${describeOffer(offered)}`,
    evidence: clientEvidence(run).map(evidenceLine),
  };
}

function evidenceLine({ asked, answer, named }: Evidence): string {
  return `- ${asked}: ${[answer, ...named].join(', ')}`;
}

function testCase(tested: Case, name: string, list: string, pages: RulePages): string {
  return element('testcase', { name, classname: list, time: seconds(tested.durationMs) }, [
    ...(hasFailed(tested) ? [failure(tested, pages)] : []),
    ...(isSkipped(tested) ? [skipped(tested)] : []),
    textElement('system-out', {}, output(tested, pages)),
  ]);
}

function failure({ findings, integration }: Case, pages: RulePages): string {
  const errors = findings.filter(isError).toSorted(compareFindings);
  return textElement(
    'failure',
    { message: `${formatName(integration)}: ${findingsTitle(errors)}`, type: errors[0]?.rule },
    [...errors.map((finding) => told(finding, integration)), ...pagesOf(errors, pages)],
  );
}

/** `minimum-version: https://…`, for each rule. */
function pagesOf(findings: readonly Finding[], pages: RulePages): readonly string[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  return [...rules].map((rule) => `${rule}: ${rulePage(rule, pages)}`);
}

function skipped({ findings, integration }: Case): string {
  const reasons = findings.filter(({ rule }) => rule === 'unverified');
  return element('skipped', { message: `${formatName(integration)}: ${findingsTitle(reasons)}` });
}

/** An exception lowers its finding to a notice, which fails nothing. */
function isError({ level }: Finding): boolean {
  return level === 'error';
}

function hasFailed({ findings }: Case): boolean {
  return findings.some(isError);
}

function isSkipped(tested: Case): boolean {
  return tested.state === 'unverified' && !hasFailed(tested);
}

/** `errors` are those of a test that could not run; what could not be checked is skipped instead. */
function count(cases: readonly Case[], skipped: boolean) {
  return {
    tests: String(cases.length),
    failures: String(cases.filter(hasFailed).length),
    errors: '0',
    // The schema has no place for it on <testsuites>.
    ...(skipped ? { skipped: String(cases.filter(isSkipped).length) } : {}),
  };
}

/** Everything else that is known: where it stands, what was found beside errors, and all evidence. */
function output({ integration, findings, about, evidence }: Case, pages: RulePages): readonly string[] {
  const others = findings.filter((finding) => !isError(finding)).toSorted(compareFindings);
  return [
    ...about,
    ...others.map((finding) => told(finding, integration)),
    ...pagesOf(others, pages),
    ...evidence,
  ];
}

/** `error: Orders API speaks nothing newer … (minimum-version at .github/tls-readiness.yml:12:5)`. */
function told(finding: Finding, integration: Integration): string {
  const { level, rule, source } = finding;
  return `${level}: ${findingMessage(finding, integration)} (${rule} at ${position(source)})`;
}

function position({ file, line, column }: SourceRange): string {
  return `${file === undefined ? inlineList : plain(file)}:${line}:${column}`;
}

/** Readers take cases of one list and name for one case; the place, or else a number, tells them apart. */
function distinctNames(integrations: readonly Integration[]): readonly string[] {
  const bearers = new Map(groupBy(integrations, formatName));
  const given = new Map<string, number>();
  return integrations.map((integration) => {
    const name = formatName(integration);
    const alone = bearers.get(name)?.length === 1;
    const placed = alone ? name : `${name} (${isClient(integration) ? 'client' : formatPlace(integration)})`;
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
