import { type Level, levels } from '../policy/finding.ts';
import { formatCount, formatMoment } from './dates.ts';
import { markdown, markdownCode } from './escape.ts';
import { type RankedGroup, rankedGroups } from './ranked-groups.ts';
import type { Report } from './report.ts';
import { type RulePages, rulePage } from './rule-page.ts';
import { tableLines } from './summary-table.ts';
import { findingsTitle } from './titles.ts';
import { formatName, joinWords, plural } from './wording.ts';

/**
 * Every finding with its rule and its place, folded away: the table above names what is worst of each endpoint. `takes`
 * is asked for each row, worst first, whether there is room for it; once there is none, the others are left out.
 */
export function findingsFold(
  report: Report,
  takes: (row: string) => boolean,
): { readonly markdown: string; readonly leftOut: number } {
  const groups = rankedGroups(report.verdicts);
  const frame = `<details>\n<summary>All findings: ${counted(groups)}</summary>\n\n${head}\n</details>\n`;
  if (groups.length === 0 || !takes(frame)) return { markdown: '', leftOut: groups.length };
  const rows: string[] = [];
  for (const group of groups) {
    const row = rowOf(group, report);
    if (!takes(row)) break;
    rows.push(row);
  }
  return {
    markdown: rows.length > 0 ? frame.replace(head, () => head + rows.join('')) : '',
    leftOut: groups.length - rows.length,
  };
}

const columns = ['Level', 'Rule', 'Name', 'What', 'Where'];
const head = tableLines([columns, columns.map(() => '---')]);

function rowOf({ integration, findings }: RankedGroup, pages: RulePages): string {
  const [{ rule, level, excepted, source }] = findings;
  const until = excepted ? `, excepted until ${formatMoment(excepted.exception.until)}` : '';
  const place = `${source.file ?? 'inline list'}:${source.line}`;
  return tableLines([
    [
      level,
      `[${markdownCode(rule)}](${rulePage(rule, pages)})`,
      markdown(formatName(integration)),
      markdown(findingsTitle(findings) + until),
      markdownCode(place),
    ],
  ]);
}

/** `1 error, 6 warnings and 1 notice`. */
function counted(groups: readonly RankedGroup[]): string {
  const ofLevel = (level: Level) =>
    groups.filter(({ findings: [finding] }) => finding.level === level).length;
  return joinWords(
    levels
      .filter((level) => ofLevel(level) > 0)
      .map((level) => `${formatCount(ofLevel(level))} ${plural(ofLevel(level), level)}`),
  );
}
