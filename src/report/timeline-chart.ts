import { dayMs } from '../policy/calendar.ts';
import { countDays, daysUntil, formatCount, formatDay, isoDay } from './dates.ts';
import { mermaidText } from './escape.ts';
import { byFate, type TimelineEntry, type Touched, touchedKinds } from './timeline.ts';
import { joinWords, plural } from './wording.ts';

/** One bar says less than its row in the table, and more than these nobody can read. */
const minBars = 2;
const maxBars = 12;

/** From this many days on, the axis names months, and from the other on years. */
const monthsFrom = 75;
const yearsFrom = 4 * 365;

/**
 * The dates ahead as a Mermaid Gantt chart: a bar for each, from the day of judgement until it ends, in red where a
 * endpoint or a client breaks soon. (Words beside a bar that is `active` or `done` cannot be read in the dark.) GitHub
 * draws it in the reader's own light or dark theme, since the chart names none. Empty where there is nothing to
 * compare.
 */
export function timelineChart(entries: readonly TimelineEntry[], judgedAtMs: number): string {
  const drawable = entries.filter(({ date }) => isoDay(date.epochMs).length === 10);
  if (drawable.length < minBars) return '';
  const shown = drawable.slice(0, maxBars);
  const lastDays = daysUntil(shown.at(-1)?.date ?? { text: '', epochMs: judgedAtMs }, judgedAtMs);
  const lines = [
    'gantt',
    `    accTitle: Deadlines ahead, from ${formatDay(judgedAtMs)}`,
    '    dateFormat YYYY-MM-DD',
    ...axis(lastDays),
    '    todayMarker off',
    ...shown.flatMap((entry, index) => bar(entry, shown[index - 1], judgedAtMs)),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n\n`;
}

/** The grid's lines cross the bars' words, so that they are few: about four. d3 chooses for years. */
function axis(days: number): readonly string[] {
  if (days >= yearsFrom) return ['    axisFormat %Y'];
  if (days >= monthsFrom) return ['    axisFormat %b %Y', `    tickInterval ${Math.ceil(days / 120)}month`];
  return ['    axisFormat %e %b', `    tickInterval ${Math.ceil(days / 28)}week`];
}

/** A section for each date, and in it a bar for what ends. Both begin with words of ours, never with a keyword. */
function bar(entry: TimelineEntry, before: TimelineEntry | undefined, judgedAtMs: number): readonly string[] {
  const { date, urgent } = entry;
  const from = isoDay(judgedAtMs);
  const to = isoDay(Math.max(date.epochMs, judgedAtMs + dayMs));
  const left = countDays(daysUntil(date, judgedAtMs));
  // Mermaid leaves room for no more than a day beside the bars.
  const section = `    section ${formatDay(date.epochMs)}`;
  const sameDate = before?.date.epochMs === date.epochMs;
  return [
    ...(sameDate ? [] : [section]),
    `    ${label(entry)} (${left}) :${urgent ? 'crit, ' : ''}${from}, ${to}`,
  ];
}

/** `TLS 1.0 and 1.1 · breaks Orders API`, `TLS 1.2 · breaks 1 of 3 endpoints`, `sunset · Legacy search`. */
function label({ protocols, what, touched }: TimelineEntry): string {
  return `${what} · ${protocols.length > 0 ? worstNews(touched) : whom(touched, touched)}`;
}

/** The worst that the day brings, and only those of whom it is true. */
function worstNews(touched: readonly Touched[]): string {
  const [worst, next] = byFate(touched);
  if (!worst) return '';
  if (worst.fate === 'accepts' && next?.fate === 'offers') {
    return `still spoken by ${whom([...worst.alike, ...next.alike], touched)}`;
  }
  return `${worst.words} ${whom(worst.alike, touched)}`;
}

/**
 * `Orders API`, `the client sync`, `1 of 3 endpoints`, `1 of 3 endpoints and 2 clients`. Of a kind that has none among
 * these nothing is said: that `1 of 2 clients` breaks is no news of endpoints.
 */
function whom(these: readonly Touched[], all: readonly Touched[]): string {
  const kinds = touchedKinds.filter((kind) => these.some(({ of }) => of === kind));
  const among = all.filter(({ of }) => kinds.includes(of));
  const [only] = among;
  if (only && among.length === 1) {
    return `${only.of === 'client' ? 'the client ' : ''}${mermaidText(only.name, 40)}`;
  }
  const counts = kinds.map((kind) => {
    const [count, total] = [countOf(kind, these), countOf(kind, all)];
    const someOf = count < total ? `${formatCount(count)} of ` : '';
    return `${someOf}${formatCount(total)} ${plural(total, kind)}`;
  });
  return joinWords(counts);
}

function countOf(kind: Touched['of'], touched: readonly Touched[]): number {
  return touched.filter(({ of }) => of === kind).length;
}
