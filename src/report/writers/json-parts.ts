import type { Integration } from '../../config/client.ts';
import type { Deadline, SourceRange } from '../../config/endpoint.ts';
import type { Facts, Finding } from '../../policy/finding.ts';
import { findingMessage } from '../view/problem.ts';
import type { Surroundings } from '../view/view.ts';
import { daysUntil } from '../words/dates.ts';
import { jsonText } from '../words/escape.ts';
import { rulePage } from '../words/rule-page.ts';
import type { JsonReport } from './json-schema.ts';

/** What endpoints and clients have in common in the JSON report. */

type JsonEndpoint = JsonReport['endpoints'][number];

export function toJsonFinding(
  finding: Finding,
  integration: Integration,
  surroundings: Surroundings,
): JsonEndpoint['findings'][number] {
  const help = rulePage(finding.rule, surroundings);
  const { rule, level, protocol, source, excepted, facts } = finding;
  const keyExchange = keyExchangeOf(facts);
  return {
    rule,
    kind: facts.kind,
    level,
    ...(protocol === undefined ? {} : { protocol }),
    ...(keyExchange === undefined ? {} : { keyExchange }),
    message: findingMessage(finding, integration, surroundings),
    ...(help === undefined ? {} : { help }),
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

/** The key exchange that a finding is about, where it is about one. */
function keyExchangeOf(facts: Facts): string | undefined {
  if ('keyExchange' in facts) return facts.keyExchange;
  if (facts.kind === 'classical-only') return 'classical';
  if (facts.kind === 'current-clients-fail' && facts.need?.kind === 'key-exchange') {
    return facts.need.oneOf.join(' or ');
  }
  if (facts.kind === 'brownout-ahead' && 'keyExchange' in facts.of) return facts.of.keyExchange;
  return undefined;
}

export function toJsonDeadline(deadline: Deadline, nowMs: number): JsonEndpoint['deadlines'][number] {
  const { date, from } = deadline;
  const when = { date: jsonText(date.text), from: jsonText(from), days: daysUntil(date, nowMs) };
  if ('protocol' in deadline) return { protocol: deadline.protocol, ...when };
  if ('keyExchange' in deadline) return { keyExchange: deadline.keyExchange, ...when };
  return { minimum: deadline.minimum, ...when };
}

export function toJsonFile({ file }: SourceRange): string | null {
  return file === undefined ? null : jsonText(file);
}
