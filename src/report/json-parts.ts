import type { Integration } from '../config/client.ts';
import type { ProtocolDate, SourceRange } from '../config/endpoint.ts';
import type { Finding } from '../policy/finding.ts';
import { jsonText } from './escape.ts';
import type { JsonReport } from './json-schema.ts';
import { findingMessage } from './messages.ts';
import { type RulePages, rulePage } from './rule-page.ts';

/** What endpoints and clients have in common in the JSON report. */

type JsonEndpoint = JsonReport['endpoints'][number];

export function toJsonFinding(
  finding: Finding,
  integration: Integration,
  pages: RulePages,
): JsonEndpoint['findings'][number] {
  const { rule, level, protocol, source, excepted } = finding;
  return {
    rule,
    level,
    ...(protocol === undefined ? {} : { protocol }),
    message: findingMessage(finding, integration),
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

export function toJsonDeadline({ protocol, date, from }: ProtocolDate): JsonEndpoint['deadlines'][number] {
  return { protocol, date: jsonText(date.text), from: jsonText(from) };
}

export function toJsonFile({ file }: SourceRange): string | null {
  return file === undefined ? null : jsonText(file);
}
