import type { VerdictState } from '../policy/verdict.ts';
import { formatCount } from './dates.ts';
import type { Report } from './report.ts';

/** Below this many endpoints the table shows as much at a glance. */
const fromEndpoints = 8;
const squares = 20;

/** Worst first. Squares of these colours are told apart in light and in dark, and the words beside them need none. */
const looks: readonly { readonly state: VerdictState; readonly square: string; readonly label: string }[] = [
  { state: 'not-ready', square: '🟥', label: 'not ready' },
  { state: 'at-risk', square: '🟧', label: 'at risk' },
  { state: 'unverified', square: '🟪', label: 'not checked' },
  { state: 'ready', square: '🟩', label: 'ready' },
];

/** How the verdicts of a long list are spread, as a bar of squares with the counts beside it; empty for a short list. */
export function countsBar({ counts }: Report): string {
  if (counts.endpoints < fromEndpoints) return '';
  const present = looks.filter(({ state }) => counts[state] > 0);
  const bar = shares(present.map(({ state }) => counts[state]));
  const drawn = present.map(({ square }, index) => square.repeat(bar[index] ?? 0)).join('');
  const words = present.map(({ state, label }) => `${formatCount(counts[state])} ${label}`).join(' · ');
  return `${drawn}\u2002${words}`;
}

/** Each count as squares of the bar, at least one for each, the largest taking what rounding leaves. */
function shares(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rounded = counts.map((count) => Math.max(1, Math.round((count / total) * squares)));
  const excess = rounded.reduce((sum, count) => sum + count, 0) - squares;
  const largest = rounded.indexOf(Math.max(...rounded));
  return rounded.map((count, index) => (index === largest ? count - excess : count));
}
