import { performance } from 'node:perf_hooks';
import type { Moment, Target } from './config/target.ts';
import { concludes } from './policy/gate.ts';
import { judge } from './policy/judge.ts';
import type { Verdict } from './policy/verdict.ts';
import type { Observation } from './probe/observation.ts';
import { probeTargets } from './probe/probe-targets.ts';
import { countStates, type Report } from './report/report.ts';
import type { Settings } from './settings.ts';
import { tool } from './version.ts';

/**
 * The whole way from targets to a report: ask every target, judge what was seen, sum it up. `startedAtMs` is the
 * wall clock's time. Never rejects for what a peer or the network does.
 */
export async function checkTargets(
  targets: readonly Target[],
  settings: Settings,
  startedAtMs: number,
  onObserved?: (observation: Observation, done: number) => void,
): Promise<Report> {
  const clock = performance.now();
  const observations = await probeTargets(targets, settings.probe, onObserved);
  const { judgedAtMs, onUnverified, failOn } = settings;
  const verdicts = observations.map((observation) => judge(observation, { nowMs: judgedAtMs, onUnverified }));
  return {
    tool,
    judgedAtMs,
    startedAtMs,
    durationMs: Math.round(performance.now() - clock),
    conclusion: concludes(verdicts, failOn),
    counts: countStates(verdicts),
    nextDeadline: nextDeadline(verdicts, judgedAtMs),
    verdicts,
  };
}

function nextDeadline(verdicts: readonly Verdict[], nowMs: number): Moment | undefined {
  return verdicts
    .flatMap(({ deadlines, observation: { target } }) => [
      ...deadlines.map(({ date }) => date),
      ...(target.sunset ? [target.sunset.date] : []),
    ])
    .filter(({ epochMs }) => epochMs > nowMs)
    .toSorted((a, b) => a.epochMs - b.epochMs)[0];
}
