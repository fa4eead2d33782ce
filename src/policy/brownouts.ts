import type { Integration } from '../config/client.ts';
import {
  type Brownout,
  type Deadline,
  type KeyExchangeDate,
  keyExchanges,
  type Moment,
  type ProtocolDate,
  type RuleName,
} from '../config/endpoint.ts';
import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';
import { dateOf, dayMs, keyExchangeDateOf } from './calendar.ts';
import type { RuleResult } from './finding.ts';

/** The end of a brownout that is on. */
export interface RunningBrownout {
  readonly until: Moment;
  /** It ends on the day of judgement (UTC), so that the time alone says when. */
  readonly endsToday: boolean;
  /** Set where it was on when the saved observation was made. */
  readonly observed?: true;
  /** Undefined for one of a key exchange. */
  readonly protocol?: Protocol;
}

/**
 * The brownout that is on, of the dates that count for this endpoint or client; of several the one that ends last. What it
 * supports does not matter: while a brownout is on, that may not be seen. `observedAt` are the times of saved observations.
 */
export function runningBrownout(
  integration: Integration,
  nowMs: number,
  observedAt?: readonly number[],
): RunningBrownout | undefined {
  const dates = [
    ...protocols.flatMap((protocol) => dateOf(integration, protocol) ?? []),
    ...keyExchanges.flatMap((keyExchange) => keyExchangeDateOf(integration, keyExchange) ?? []),
  ];
  const [last] = dates
    .flatMap((dated) => (dated.brownouts ?? []).map((brownout) => ({ ...brownout, dated })))
    .filter(({ from, to }) => (observedAt ?? [nowMs]).some((ms) => from.epochMs <= ms && ms < to.epochMs))
    .toSorted((a, b) => b.to.epochMs - a.to.epochMs);
  if (last === undefined) return undefined;
  const { dated } = last;
  const dayOf = (ms: number) => Math.floor(ms / dayMs);
  return {
    until: last.to,
    endsToday: dayOf(last.to.epochMs) === dayOf(nowMs),
    ...(observedAt && { observed: true }),
    ...('protocol' in dated && { protocol: dated.protocol }),
  };
}

/** Whether a brownout that is on can be the cause of this: while it is on, what it disables is refused. */
export function mayCause({ protocol }: RunningBrownout, rule: RuleName, result: RuleResult): boolean {
  if (rule !== 'minimum-version') return causedRules.includes(rule);
  // Nothing newer is accepted, perhaps because the brownout disables it.
  return (
    protocol !== undefined && result.protocol !== undefined && compareProtocols(protocol, result.protocol) > 0
  );
}

const causedRules: readonly RuleName[] = ['unverified', 'key-exchange', 'starttls', 'expected-status'];

/** A date with its next brownout, which is ahead and near. */
export interface NearBrownout {
  readonly dated: ProtocolDate | KeyExchangeDate;
  readonly brownout: Brownout;
}

/** The next brownout of each of these dates that begins within the warning time. */
export function nearBrownouts(
  deadlines: readonly Deadline[],
  nowMs: number,
  warnWithinMs: number,
): readonly NearBrownout[] {
  return deadlines.flatMap((dated): readonly NearBrownout[] => {
    if ('minimum' in dated || dated.date.epochMs <= nowMs) return [];
    const [next] = (dated.brownouts ?? [])
      .filter(({ from: { epochMs } }) => epochMs > nowMs && epochMs - nowMs <= warnWithinMs)
      .toSorted((a, b) => a.from.epochMs - b.from.epochMs);
    return next ? [{ dated, brownout: next }] : [];
  });
}
