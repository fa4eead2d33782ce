import { compareProtocols, protocols } from '../tls/protocol.ts';
import type { Difference } from './change.ts';
import type { EndpointState, Known } from './state.ts';

type Dated = Pick<EndpointState, 'dates' | 'minVersion'> & { readonly known: Known };

/**
 * How the dates of an endpoint have changed. A report names only those that matter to it, so that a date without a
 * counterpart is added or removed only where it would matter in the other report as well.
 */
export function compareDates(was: Dated, now: Dated): readonly Difference[] {
  const all = [...new Set([...was.dates.keys(), ...now.dates.keys()])].toSorted();
  return all.flatMap((of): readonly Difference[] => {
    const [before, after] = [was.dates.get(of), now.dates.get(of)];
    if (before !== undefined && after !== undefined) {
      return isSame(before, after) ? [] : [{ kind: 'date-moved', of, was: before, now: after }];
    }
    if (after !== undefined && matters(of, was)) return [{ kind: 'date-added', of, now: after }];
    if (before !== undefined && matters(of, now)) return [{ kind: 'date-removed', of, was: before }];
    return [];
  });
}

/** The same moment can be written in several ways. */
function isSame(a: string, b: string): boolean {
  return a === b || Date.parse(a) === Date.parse(b);
}

/** Whether a report would name a date of this, if there were one. */
function matters(of: string, { known, minVersion }: Dated): boolean {
  if (of === 'sunset') return true;
  const protocol = protocols.find((each) => each === of);
  // An unknown SSL 2.0 is passed over.
  if (protocol !== undefined) {
    const state = known.protocols[protocol];
    return state === 'accepted' || (state === 'unknown' && protocol !== 'SSLv2');
  }
  if (of === 'classical') return known.needs.classical !== 'not-needed';
  if (of === 'RSA' || of === 'DHE') {
    return known.needs[of] !== 'not-needed' && compareProtocols(minVersion, 'TLSv1.2') <= 0;
  }
  const minimum = protocols.find((each) => of === `minimum ${each}`);
  return minimum !== undefined && known.ceiling !== undefined && compareProtocols(known.ceiling, minimum) < 0;
}
