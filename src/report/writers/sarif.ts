import type { Location, Log, Notification, PhysicalLocation, Result, Run } from 'sarif';
import { type Integration, isClient } from '../../config/client.ts';
import { ruleNames, type SourceRange } from '../../config/endpoint.ts';
import { compareFindings, findingMessage } from '../view/problem.ts';
import type { ReportView, Surroundings } from '../view/view.ts';
import { formatCount, isoDay, isoTime } from '../words/dates.ts';
import { jsonOutput, jsonText, relativeUri, sarifText } from '../words/escape.ts';
import { formatName, plural } from '../words/wording.ts';
import { type FingerprintedFinding, fingerprintedFindings } from './fingerprints.ts';
import { sarifLevels, sarifRules } from './sarif-rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub refuses a file with more results in a run. (It shows 5,000, and chooses those itself.) */
const maxResults = 25_000;

/** What all paths are relative to, by the name that code scanning looks for. */
const sourceRoot = '%SRCROOT%';

/**
 * Not `primaryLocationLineHash`: GitHub's upload action computes that one itself, from the line, and warns of every
 * result where it finds another.
 */
const fingerprintName = 'tlsReadiness/v1';

/**
 * The report as a SARIF 2.1.0 log, which code scanning reads; ends with a newline. Without `automationDetails`, whose
 * category would win over that of the upload step, so that of two lists the one replaced the other.
 */
export function renderSarif(view: ReportView): string {
  const log: Log = { $schema: schema, version: '2.1.0', runs: [toRun(view)] };
  return `${jsonOutput(JSON.stringify(log, null, 2))}\n`;
}

function toRun({ report, surroundings, gate: reason }: ReportView): Run {
  const { tool, startedAtMs, durationMs, judgedAtMs, conclusion } = report;
  const found = fingerprintedFindings(report);
  const shown = worst(found);
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        rules: sarifRules(surroundings),
      },
    },
    invocations: [
      {
        executionSuccessful: true,
        startTimeUtc: isoTime(startedAtMs),
        endTimeUtc: isoTime(startedAtMs + durationMs),
        toolExecutionNotifications: leftOut(found.length - shown.length),
      },
    ],
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The directory in which the check ran.' } } },
    columnKind: 'utf16CodeUnits',
    results: shown.map((each) => toResult(each, surroundings)),
    properties: { day: isoDay(judgedAtMs), conclusion, reason },
  };
}

/** As many as GitHub takes, the worst where there are more, in their order. */
function worst(found: readonly FingerprintedFinding[]): readonly FingerprintedFinding[] {
  if (found.length <= maxResults) return found;
  const kept = new Set(found.toSorted((a, b) => compareFindings(a.finding, b.finding)).slice(0, maxResults));
  return found.filter((each) => kept.has(each));
}

function leftOut(count: number): Notification[] {
  if (count === 0) return [];
  const text =
    `${formatCount(count)} ${plural(count, 'finding is', 'findings are')} left out, since code scanning takes no more ` +
    `than ${formatCount(maxResults)}. The worst are here; the other reports have all.`;
  return [{ level: 'warning', message: { text } }];
}

function toResult(
  { integration, finding, fingerprint }: FingerprintedFinding,
  surroundings: Surroundings,
): Result {
  const { rule, level, source, protocol, address, excepted } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleNames.indexOf(rule),
    level: sarifLevels[excepted?.level ?? level],
    message: { text: sarifText(findingMessage(finding, integration, surroundings)) },
    locations: [toLocation(integration, source)],
    partialFingerprints: { [fingerprintName]: fingerprint },
    // Section 3.27.23: on all results or on none. An empty array says that nothing suppresses this one.
    suppressions: excepted
      ? [
          {
            kind: 'external',
            status: 'accepted',
            justification: sarifText(
              `${excepted.exception.reason || 'No reason given'} (until ${excepted.exception.until.text})`,
            ),
            location: toLocation(integration, excepted.exception.source),
          },
        ]
      : [],
    properties: {
      ...(isClient(integration)
        ? { client: jsonText(integration.name) }
        : { endpoint: jsonText(integration.name), url: jsonText(integration.url) }),
      ...(integration.owner === undefined ? {} : { owner: jsonText(integration.owner) }),
      ...(protocol === undefined ? {} : { protocol }),
      ...(address === undefined ? {} : { address: jsonText(address) }),
    },
  };
}

/** A list that stands in no file has no physical location; the integration still has a name. */
function toLocation(integration: Integration, { file, ...range }: SourceRange): Location {
  return {
    ...(file === undefined ? {} : { physicalLocation: toPhysicalLocation(file, range) }),
    logicalLocations: [
      isClient(integration)
        ? { name: formatName(integration), fullyQualifiedName: jsonText(integration.name), kind: 'client' }
        : { name: formatName(integration), fullyQualifiedName: jsonText(integration.url), kind: 'endpoint' },
    ],
  };
}

function toPhysicalLocation(file: string, range: Omit<SourceRange, 'file'>): PhysicalLocation {
  const { line, column, endLine, endColumn } = range;
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: sourceRoot },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
