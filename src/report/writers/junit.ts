import type { SourceRange } from '../../config/endpoint.ts';
import type { ClientVerdict, EndpointVerdict, Verdict } from '../../policy/verdict.ts';
import { protocolLabel, protocols } from '../../tls/protocol.ts';
import { type Problem, problemMessage, problemTitle } from '../view/problem.ts';
import type { ReportView, Surroundings } from '../view/view.ts';
import { clientEvidence } from '../words/client-evidence.ts';
import { describeOffer } from '../words/client-words.ts';
import { isoDay, isoTime } from '../words/dates.ts';
import { plain, xmlAttribute, xmlText } from '../words/escape.ts';
import { addressEvidence, type Evidence } from '../words/evidence.ts';
import { groupBy } from '../words/grouping.ts';
import { ruleHelp } from '../words/rule-page.ts';
import { inlineList, listProtocols, plural } from '../words/wording.ts';

/**
 * The report as JUnit XML, in the dialect of Jenkins' junit-10.xsd, which most readers share; ends with a newline. A
 * suite for each list and a case for each endpoint and client: failed where it has errors, skipped where it is
 * unverified. A case has one failure at most, since most readers show the first alone.
 */
export function renderJunit(view: ReportView): string {
  const cases = view.report.verdicts.map((verdict) =>
    toCase(
      verdict,
      view.labelOf.get(verdict.integration) ?? '',
      view.problemsOf.get(verdict.integration) ?? [],
    ),
  );
  const suites = groupBy(cases, ({ file }) => file);
  const { tool, durationMs } = view.report;
  const root = element(
    'testsuites',
    { name: tool.name, ...count(cases, false), time: seconds(durationMs) },
    suites.map(([file, own]) => suite(file, own, view)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suite(
  file: string | undefined,
  cases: readonly Case[],
  { report, surroundings, gate: reason }: ReportView,
): string {
  const { tool, judgedAtMs, startedAtMs, conclusion } = report;
  const list = file ?? inlineList;
  const properties = {
    tool: `${tool.name} ${tool.version}`,
    'as-of': isoDay(judgedAtMs),
    conclusion,
    reason,
  };
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
      ...cases.map((each) => testCase(each, list, surroundings)),
    ],
  );
}

/** An endpoint or a client as a test. */
interface Case {
  readonly label: string;
  readonly file: string | undefined;
  readonly errors: readonly Problem[];
  readonly others: readonly Problem[];
  /** Unverified, and no error. */
  readonly skipped: boolean;
  readonly durationMs: number;
  /** What it is, and what it must meet and does. */
  readonly about: readonly string[];
  readonly evidence: readonly string[];
}

function toCase(verdict: Verdict, label: string, problems: readonly Problem[]): Case {
  const { integration, state } = verdict;
  const { source, owner } = integration;
  const { called, does, ...seen } = verdict.kind === 'client' ? clientCase(verdict) : endpointCase(verdict);
  const errors = problems.filter(({ level }) => level === 'error');
  const about = [
    `${plain(called)} at ${position(source)}`,
    ...(owner === undefined ? [] : [`owner: ${plain(owner)}`]),
    does,
  ];
  return {
    label,
    file: source.file,
    errors,
    others: problems.filter(({ level }) => level !== 'error'),
    skipped: state === 'unverified' && errors.length === 0,
    about,
    ...seen,
  };
}

function endpointCase({ integration, observation, protocols: states }: EndpointVerdict) {
  const { durationMs } = observation;
  const supported = protocols.filter((protocol) => states[protocol] === 'accepted');
  return {
    durationMs,
    called: integration.url,
    does: `minimum ${protocolLabel(integration.minVersion)}, supports ${listProtocols(supported) || 'nothing that is known'}`,
    evidence: addressEvidence(observation).flatMap(({ addresses: places, connections, evidence }) => [
      `${places.join(', ')}: ${connections} ${plural(connections, 'connection')}`,
      ...evidence.map(evidenceLine),
    ]),
  };
}

function clientCase({ integration, run, offered }: ClientVerdict) {
  return {
    durationMs: run.durationMs,
    called: integration.run,
    does: `minimum ${protocolLabel(integration.minVersion)}, offers ${describeOffer(offered)}`,
    evidence: clientEvidence(run).map(evidenceLine),
  };
}

function evidenceLine({ what, answer, named }: Evidence): string {
  return `- ${what}: ${answer}${named.length > 0 ? ` (${named.join(', ')})` : ''}`;
}

function testCase(tested: Case, list: string, surroundings: Surroundings): string {
  const { label, errors, others, skipped, about, evidence, durationMs } = tested;
  return element('testcase', { name: label, classname: list, time: seconds(durationMs) }, [
    ...(errors.length > 0
      ? [
          textElement('failure', { message: titleOf(tested, errors), type: errors[0]?.rule }, [
            ...errors.flatMap((problem) => told(problem, surroundings)),
          ]),
        ]
      : []),
    ...(skipped ? [element('skipped', { message: titleOf(tested, others) })] : []),
    textElement('system-out', {}, [
      ...about,
      ...others.flatMap((problem) => told(problem, surroundings)),
      ...evidence,
    ]),
  ]);
}

function titleOf({ label }: Case, problems: readonly Problem[]): string {
  return `${label}: ${problems.map(problemTitle).join('; ')}`;
}

/** `errors` are those of a test that could not run; what is unverified is skipped instead. */
function count(cases: readonly Case[], skipped: boolean) {
  return {
    tests: String(cases.length),
    failures: String(cases.filter(({ errors }) => errors.length > 0).length),
    errors: '0',
    // The schema has no place for it on <testsuites>.
    ...(skipped ? { skipped: String(cases.filter((each) => each.skipped).length) } : {}),
  };
}

/** `error: orders.example.com:443 refuses … (minimum-version at .github/tls-readiness.yml:12:5)`, and where to read more. */
function told(problem: Problem, surroundings: Surroundings): readonly string[] {
  const { level, rule, findings } = problem;
  const message = problemMessage(problem, surroundings);
  return [
    `${level}: ${message} (${rule} at ${position(findings[0].source)})`,
    `  ${ruleHelp(rule, surroundings)}`,
  ];
}

function position({ file, line, column }: SourceRange): string {
  return `${file === undefined ? inlineList : plain(file)}:${line}:${column}`;
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
