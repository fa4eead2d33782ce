import type { Entry } from '../config/client.ts';
import type { ProtocolDate, SourceRange } from '../config/target.ts';
import type { Finding } from '../policy/finding.ts';
import { jsonText } from './escape.ts';
import type { JsonReport } from './json-schema.ts';
import { findingMessage } from './messages.ts';
import { type RulePages, rulePage } from './rule-page.ts';

/** What targets and clients have in common in the JSON report. */

type JsonTarget = JsonReport['targets'][number];

export function toJsonFinding(
  finding: Finding,
  entry: Entry,
  pages: RulePages,
): JsonTarget['findings'][number] {
  const { rule, level, protocol, source, excepted } = finding;
  return {
    rule,
    level,
    ...(protocol === undefined ? {} : { protocol }),
    message: findingMessage(finding, entry),
    help: rulePage(rule, pages),
    file: toJsonFile(source),
    line: source.line,
    column: source.column,
    endLine: source.endLine,
    endColumn: source.endColumn,
    ...(excepted === undefined
      ? {}
      : {
          exception: {
            until: jsonText(excepted.exception.until.text),
            reason: jsonText(excepted.exception.reason),
            level: excepted.level,
          },
        }),
  };
}

export function toJsonDeadline({ protocol, date, from }: ProtocolDate): JsonTarget['deadlines'][number] {
  return { protocol, date: jsonText(date.text), from: jsonText(from) };
}

export function toJsonFile({ file }: SourceRange): string | null {
  return file === undefined ? null : jsonText(file);
}
