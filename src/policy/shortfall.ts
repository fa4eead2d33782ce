import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import type { LevelByDue } from './calendar.ts';
import type { DatedProtocol, Level } from './finding.ts';

/** What requires TLS 1.0 or older fails, whatever the minimum version and the dates say. */
const neverEnough: Protocol = 'TLSv1.0';

/** Whether it is enough to speak nothing newer than this. */
export function isEnough(newest: Protocol, minimum: Protocol): boolean {
  return compareProtocols(newest, minimum) >= 0 && compareProtocols(newest, neverEnough) > 0;
}

const byDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };

/** How bad it is to speak nothing newer than a protocol that is not enough: the first two rows of the decision table. */
export function shortfallLevel(newest: Protocol, dated: DatedProtocol | undefined): Level {
  if (dated === undefined || compareProtocols(newest, neverEnough) <= 0) return 'error';
  return byDue[dated.due.state];
}
