import { type Verdict, verdictStates } from './verdict.ts';

/**
 * Verdicts worst first: by state, then most errors, then the earliest date, then the name. Equal ones keep the
 * order of the list.
 */
export function rank(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted(
    (a, b) =>
      verdictStates.indexOf(a.state) - verdictStates.indexOf(b.state) ||
      errors(b) - errors(a) ||
      ascending(earliestDateMs(a), earliestDateMs(b)) ||
      ascending(a.observation.target.name, b.observation.target.name),
  );
}

function errors({ findings }: Verdict): number {
  return findings.filter(({ level }) => level === 'error').length;
}

function earliestDateMs({ deadlines, observation: { target } }: Verdict): number {
  const dates = [...deadlines.map(({ date }) => date), ...(target.sunset ? [target.sunset.date] : [])];
  return Math.min(...dates.map(({ epochMs }) => epochMs));
}

/** Code unit order and no locale, so that a report is the same on every machine. */
function ascending<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
