import { performance } from 'node:perf_hooks';
import { type ClientRun, withoutRun } from './clients/runs/client-run.ts';
import type { Client, Integration } from './config/client.ts';
import type { Integrations } from './config/load.ts';
import { collectGarbage } from './garbage.ts';
import { type RunStop, watchForStop } from './net/stop.ts';
import type { Observed, ObservedBefore } from './observations/save.ts';
import { concludes, type GateCircumstances } from './policy/gate.ts';
import { attribute } from './policy/interception.ts';
import { judge } from './policy/judge.ts';
import { probeEndpoints } from './probe/probe-endpoints.ts';
import { nextDeadline } from './report/view/deadlines.ts';
import { countStates, type Report } from './report/view/report.ts';
import { onlyObserves, type Settings } from './settings.ts';
import { tool } from './version.ts';

/** What a check needs of the world. */
export interface CheckContext {
  /** The wall clock at the start, milliseconds since the epoch. */
  readonly nowMs: number;
  /** Where the commands of clients run. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the check is to end with what is known by then. */
  readonly cancelled?: AbortSignal;
  /** What was observed before: it is judged, and nothing is probed or run. */
  readonly saved?: ObservedBefore | undefined;
}

/**
 * A list of so many endpoints has garbage collected before and after each step, and after each so many endpoints
 * (docs/performance.md).
 */
const endpointsPerCollection = 250;

/**
 * The whole way from a list to a report: probe every endpoint and run every client, or take what was saved of them; judge
 * what was seen, sum it up. `onDone` is told of each that is done. What is not done when the check is cancelled or its time
 * limit ends is unverified. Never rejects for what a peer, the network or a client does.
 */
export async function check(
  { endpoints, clients }: Integrations,
  settings: Settings,
  { nowMs: startedAtMs, cancelled, saved, ...context }: CheckContext,
  onDone?: (integration: Integration) => void,
): Promise<Report> {
  const clock = performance.now();
  const { judgedAtMs, onUnverified, failOn, timeLimit, runClients, ownAuthorities } = settings;
  const isLong = endpoints.length >= endpointsPerCollection;
  if (isLong) await collectGarbage();
  let done = 0;
  const noteDone = (integration: Integration): void => {
    done += 1;
    if (done % endpointsPerCollection === 0) void collectGarbage();
    onDone?.(integration);
  };
  const stop = watchForStop({ cancelled, timeLimit }, () => ({
    done,
    endpoints: endpoints.length,
    clients: runClients ? clients.length : 0,
  }));
  const observe = async (): Promise<Observed> => {
    const [observations, runs] = await Promise.all([
      probeEndpoints(endpoints, settings.probe, ({ endpoint }) => noteDone(endpoint), undefined, stop),
      runAll(clients, settings, context, ({ client }) => noteDone(client), stop),
    ]);
    return { observations, runs };
  };
  const { observations, runs } = await Promise.resolve(saved ?? observe()).finally(stop.end);
  const stopped = stop.signal.aborted ? await stop.stopped : undefined;

  if (isLong) await collectGarbage();
  const moment = { nowMs: judgedAtMs, onUnverified };
  const attributed = await attribute(observations, ownAuthorities);
  const verdicts = [
    ...attributed.map(({ observation, interceptor }) => judge(observation, { ...moment, interceptor })),
    ...runs.map((run) => judge(run, moment)),
  ];

  if (isLong) await collectGarbage();

  const circumstances: GateCircumstances = {
    ...(stopped && { stopped }),
    ...(onlyObserves(settings) ? { judgedElsewhere: true } : {}),
  };
  return {
    tool,
    startedAtMs,
    ...(saved && { observed: saved.when }),
    durationMs: Math.round(performance.now() - clock),
    judgedAtMs,
    conclusion: concludes(verdicts, failOn, circumstances),
    failOn,
    ...circumstances,
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
  context: Pick<CheckContext, 'cwd' | 'env'>,
  onRun: (run: ClientRun) => void,
  stop: RunStop,
): Promise<readonly ClientRun[]> {
  if (clients.length > 0 && isOn) {
    const { runClients } = await import('./clients/runs/run-clients.ts');
    return runClients(clients, context, onRun, stop);
  }
  return clients.map((client) => withoutRun(client, { kind: 'not-run' }));
}
