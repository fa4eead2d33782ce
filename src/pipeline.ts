import { performance } from 'node:perf_hooks';
import type { ClientRun } from './clients/runs/client-run.ts';
import type { Client, Integration } from './config/client.ts';
import type { Integrations } from './config/load.ts';
import { concludes } from './policy/gate.ts';
import { judge } from './policy/judge.ts';
import { probeEndpoints } from './probe/probe-endpoints.ts';
import { nextDeadline } from './report/view/deadlines.ts';
import { countStates, type Report } from './report/view/report.ts';
import type { Settings } from './settings.ts';
import { tool } from './version.ts';

/** What a check needs of the world. */
export interface CheckContext {
  /** The wall clock at the start, milliseconds since the epoch. */
  readonly nowMs: number;
  /** Where the commands of clients run. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The whole way from a list to a report: probe every endpoint and run every client, judge what was seen, sum it up.
 * `onDone` is told of each that is done. Never rejects for what a peer, the network or a client does.
 */
export async function check(
  { endpoints, clients }: Integrations,
  settings: Settings,
  { nowMs: startedAtMs, ...context }: CheckContext,
  onDone?: (integration: Integration) => void,
): Promise<Report> {
  const clock = performance.now();
  const { judgedAtMs, onUnverified, failOn } = settings;
  const [observations, runs] = await Promise.all([
    probeEndpoints(endpoints, settings.probe, ({ endpoint }) => onDone?.(endpoint)),
    runAll(clients, settings, context, ({ client }) => onDone?.(client)),
  ]);

  const verdicts = [...observations, ...runs].map((seen) => judge(seen, { nowMs: judgedAtMs, onUnverified }));

  return {
    tool,
    startedAtMs,
    durationMs: Math.round(performance.now() - clock),
    judgedAtMs,
    conclusion: concludes(verdicts, failOn),
    failOn,
    counts: countStates(verdicts),
    nextDeadline: nextDeadline(verdicts, judgedAtMs),
    verdicts,
  };
}

/** What a check works on, and `onDone` is told of: clients only where they run. */
export function checkedBy(
  { endpoints, clients }: Integrations,
  { runClients }: Settings,
): readonly Integration[] {
  return runClients ? [...endpoints, ...clients] : endpoints;
}

/** Loaded where there is a command to run: a check of endpoints needs neither servers nor certificates. */
async function runAll(
  clients: readonly Client[],
  { runClients: isOn }: Settings,
  context: Omit<CheckContext, 'nowMs'>,
  onRun: (run: ClientRun) => void,
): Promise<readonly ClientRun[]> {
  if (clients.length > 0 && isOn) {
    const { runClients } = await import('./clients/runs/run-clients.ts');
    return runClients(clients, context, onRun);
  }
  const ended = { kind: 'not-run' } as const;
  return clients.map((client) => ({ client, ended, calls: [], moreCalls: 0, output: '', durationMs: 0 }));
}
