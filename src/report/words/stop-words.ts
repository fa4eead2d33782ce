import type { Stop } from '../../net/stop.ts';
import { formatCount } from './dates.ts';
import { plain } from './escape.ts';
import { plural } from './wording.ts';

/** Why a run ended early, as a clause: `the time limit of 5m ended after 40 of 130 endpoints`. */
export function describeStop(stop: Stop): string {
  const { done, endpoints, clients } = stop;
  const what = [
    ...(endpoints > 0 ? [plural(endpoints, 'endpoint')] : []),
    ...(clients > 0 ? [plural(clients, 'client')] : []),
  ].join(' and ');
  const after = `after ${formatCount(done)} of ${formatCount(endpoints + clients)} ${what}`;
  return stop.kind === 'cancelled'
    ? `the run was cancelled ${after}`
    : `the time limit of ${plain(stop.limit, 20)} ended ${after}`;
}

/** The same in two words, which are alike for all that the run did not get to. */
export function stopLabel({ kind }: Stop): string {
  return kind === 'cancelled' ? 'run cancelled' : 'time limit';
}

export function adviseOnStop({ kind }: Stop): string {
  return kind === 'cancelled'
    ? 'Run the check again.'
    : 'Raise time-limit, lower timeout or retries, or check the list in parts.';
}
