import type { Integration } from '../../config/client.ts';
import type { Moment } from '../../config/endpoint.ts';
import type { Conclusion, FailOn, GateCircumstances } from '../../policy/gate.ts';
import {
  type ClientVerdict,
  type EndpointVerdict,
  type Verdict,
  type VerdictState,
  wasRun,
} from '../../policy/verdict.ts';
import type { Since } from './since.ts';

/** The result of one run: the one value that every writer takes. */
export interface Report extends GateCircumstances {
  readonly tool: { readonly name: string; readonly version: string };
  /** The moment of judgement (now, or `as-of`), milliseconds since the epoch. */
  readonly judgedAtMs: number;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  /** When the runs began that observed what is judged, milliseconds since the epoch, where that was before. */
  readonly observed?: { readonly fromMs: number; readonly toMs: number };
  readonly durationMs: number;
  readonly conclusion: Conclusion;
  /** The setting behind the conclusion. */
  readonly failOn: FailOn;
  /** The endpoints and clients that the conclusion is about, where it is not about all. */
  readonly gated?: ReadonlySet<Integration>;
  /** What changed since an earlier report, where there is one. */
  readonly since?: Since;
  readonly counts: { readonly endpoints: number } & StateCounts & {
      readonly clients?: { readonly clients: number } & StateCounts;
    };
  /**
   * The first date ahead that touches an endpoint, or a client that was run: a protocol's deadline, a sunset, or what a
   * header of the endpoint announces.
   */
  readonly nextDeadline: Moment | undefined;
  /** In the order of the list, endpoints first. */
  readonly verdicts: readonly Verdict[];
}

type StateCounts = Readonly<Record<VerdictState, number>>;

export function endpointVerdicts({ verdicts }: Pick<Report, 'verdicts'>): readonly EndpointVerdict[] {
  return verdicts.filter((verdict) => verdict.kind === 'endpoint');
}

export function clientVerdicts({ verdicts }: Pick<Report, 'verdicts'>): readonly ClientVerdict[] {
  return verdicts.filter((verdict) => verdict.kind === 'client');
}

/** Whether the conclusion is about this endpoint or client. */
export function isGated(integration: Integration, { gated }: Pick<Report, 'gated'>): boolean {
  return gated?.has(integration) ?? true;
}

/** What the conclusion is about. */
export function gatedVerdicts(report: Pick<Report, 'verdicts' | 'gated'>): readonly Verdict[] {
  return report.verdicts.filter(({ integration }) => isGated(integration, report));
}

/** Whether there is nothing left to do or to find out. */
export function isAllReady({ verdicts }: Report): boolean {
  return verdicts.filter(wasRun).every(({ state }) => state === 'ready');
}

export function countStates(verdicts: readonly Verdict[]): Report['counts'] {
  const endpoints = endpointVerdicts({ verdicts });
  const clients = clientVerdicts({ verdicts });
  return {
    endpoints: endpoints.length,
    ...inStates(endpoints),
    ...(clients.length > 0 && { clients: { clients: clients.length, ...inStates(clients) } }),
  };
}

function inStates(verdicts: readonly Verdict[]): StateCounts {
  const inState = (state: VerdictState) => verdicts.filter((each) => each.state === state).length;
  return {
    ready: inState('ready'),
    'at-risk': inState('at-risk'),
    'not-ready': inState('not-ready'),
    unverified: inState('unverified'),
  };
}
