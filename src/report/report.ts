import type { Integration } from '../config/client.ts';
import type { Moment } from '../config/endpoint.ts';
import type { Finding } from '../policy/finding.ts';
import type { ClientVerdict, Verdict, VerdictState } from '../policy/verdict.ts';

/** The result of one run: the one value that every writer takes. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** The folder of the rule pages that reports link to, where it is not the one of the release. */
  readonly pages?: string;
  /** The moment of judgement (now, or `as-of`), milliseconds since the epoch. */
  readonly judgedAtMs: number;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly conclusion: 'success' | 'failure';
  /** The endpoints and clients that the conclusion is about, where it is not about all. */
  readonly gated?: ReadonlySet<Integration>;
  readonly counts: { readonly endpoints: number } & StateCounts & {
      readonly clients?: { readonly clients: number } & StateCounts;
    };
  /**
   * The first date ahead that touches an endpoint, or a client that was run: a protocol's deadline, a sunset, or what a
   * header of the endpoint announces.
   */
  readonly nextDeadline: Moment | undefined;
  /** In the order of the list. */
  readonly verdicts: readonly Verdict[];
  /** The same for clients; undefined where the list has none. */
  readonly clients?: readonly ClientVerdict[];
}

type StateCounts = Readonly<Record<VerdictState, number>>;

/** What was judged, as far as the writers of single findings need it. */
export type Judged = Pick<Report, 'verdicts' | 'clients' | 'pages'>;

/** All that was judged, endpoints first, each with its findings. */
export function judgedIntegrations({
  verdicts,
  clients = [],
}: Judged): readonly { readonly integration: Integration; readonly findings: readonly Finding[] }[] {
  return [
    ...verdicts.map(({ observation, findings }) => ({ integration: observation.endpoint, findings })),
    ...clients.map(({ run, findings }) => ({ integration: run.client, findings })),
  ];
}

/** Whether the conclusion is about this endpoint or client. */
export function isGated(integration: Integration, { gated }: Pick<Report, 'gated'>): boolean {
  return gated?.has(integration) ?? true;
}

/** Clients that were run: of the others nothing is known because nobody wanted to know. */
export function clientsRun({ clients = [] }: Pick<Report, 'clients'>): readonly ClientVerdict[] {
  return clients.filter(({ run }) => run.ended.kind !== 'not-run');
}

/** Whether there is nothing left to do or to find out. */
export function isAllReady(report: Report): boolean {
  const { counts } = report;
  return counts.ready === counts.endpoints && clientsRun(report).every(({ state }) => state === 'ready');
}

export function countStates(
  verdicts: readonly Verdict[],
  clients?: readonly ClientVerdict[],
): Report['counts'] {
  return {
    endpoints: verdicts.length,
    ...inStates(verdicts),
    ...(clients && { clients: { clients: clients.length, ...inStates(clients) } }),
  };
}

function inStates(judged: readonly { readonly state: VerdictState }[]): StateCounts {
  const inState = (state: VerdictState) => judged.filter((each) => each.state === state).length;
  return {
    ready: inState('ready'),
    'at-risk': inState('at-risk'),
    'not-ready': inState('not-ready'),
    unverified: inState('unverified'),
  };
}
