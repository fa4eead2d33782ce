import type { Level } from '../../policy/finding.ts';
import { findingMessage } from '../view/problem.ts';
import type { ReportView } from '../view/view.ts';
import { jsonOutput, jsonText, logLine } from '../words/escape.ts';
import { inlineList } from '../words/wording.ts';
import { type FingerprintedFinding, fingerprintedFindings } from './fingerprints.ts';

/** GitLab's words for our levels; its others are `minor` and `blocker`. */
const severities = { error: 'critical', warning: 'major', notice: 'info' } as const satisfies Readonly<
  Record<Level, string>
>;

/**
 * The findings as GitLab's Code Quality report, an array that merge requests and pipelines show; ends with a newline.
 * GitLab compares two reports by the fingerprints alone: what is on the branch to merge into is not shown as new.
 */
export function renderCodeQuality(view: ReportView): string {
  const issues = fingerprintedFindings(view.report).map((each) => toIssue(each, view));
  return `${jsonOutput(JSON.stringify(issues, null, 2))}\n`;
}

function toIssue(
  { integration, finding, fingerprint }: FingerprintedFinding,
  { labelOf, surroundings }: ReportView,
) {
  const { rule, level, source } = finding;
  const message = findingMessage(finding, integration, surroundings);
  const label = labelOf.get(integration) ?? '';
  return {
    description: logLine(message.includes(label) ? message : `${label}: ${message}`, 2_000),
    check_name: rule,
    fingerprint,
    severity: severities[level],
    location: { path: issuePath(source.file), lines: { begin: source.line } },
  };
}

/** GitLab wants a path, relative to the repository and without `./`. A list that stands in no file has a name instead. */
function issuePath(file: string | undefined): string {
  return jsonText((file ?? '').replace(/^(?:\.\/+)+/, '')) || inlineList;
}
