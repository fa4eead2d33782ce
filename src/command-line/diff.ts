import { styleText } from 'node:util';
import { compare } from '../changes/compare.ts';
import type { ReportState } from '../changes/state.ts';
import { quoted } from '../config/excerpt.ts';
import { readEarlierReport } from '../earlier-report.ts';
import { type ChangesView, comparisonRows, nameOfEndpoint } from '../report/view/changes.ts';
import { isoDayWords } from '../report/words/change-words.ts';
import { guardLines, terminal } from '../report/words/escape.ts';
import { changeLines } from '../report/writers/terminal-changes.ts';
import { SettingsError, settingError } from '../settings.ts';
import { type CommandContext, wantsColor, widthOf } from './terminal-io.ts';

/** Longer lines are hard to read. */
const maxColumns = 140;

/** Prints what has changed between two reports. Gives the exit code. */
export async function runDiff(
  [older, newer]: readonly [string, string],
  context: CommandContext,
): Promise<number> {
  const { stdout, stderr, env } = context;
  const color = wantsColor(stdout, env);
  const [earlier, later] = [await readReport(older, context), await readReport(newer, context)];
  if (later.startedAt < earlier.startedAt) {
    stderr.write(
      guardLines(
        `${quoted(newer)} is older than ${quoted(older)}: to see what has changed, name the older report first.\n`,
      ),
    );
  }
  const changes = changesBetween(earlier, later);
  const lines = changeLines(
    changes,
    Math.max(40, Math.min(widthOf(stdout), maxColumns)),
    (text, format, max) => ({
      text: terminal(text, max) + (text.endsWith(' ') ? ' ' : ''),
      ...(color && format && { style: (each: string) => styleText(format, each, { validateStream: false }) }),
    }),
  );
  stdout.write(guardLines([changes.title, ...lines, ''].join('\n')));
  return 0;
}

async function readReport(file: string, { cwd }: CommandContext): Promise<ReportState> {
  const report = await readEarlierReport(file, { label: 'diff', cwd });
  if (report) return report;
  throw new SettingsError(settingError('diff', `no file ${quoted(file)}`, { expected: 'a JSON report' }));
}

function changesBetween(earlier: ReportState, later: ReportState): ChangesView {
  return {
    title: `${isoDayWords(later.startedAt)}, since ${isoDayWords(earlier.startedAt)}`,
    rows: comparisonRows(compare(earlier, later), later.endpoints, nameOfEndpoint),
  };
}
