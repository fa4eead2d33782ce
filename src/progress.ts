import type { Integration } from './config/client.ts';
import { logLine, terminal } from './report/words/escape.ts';

/** Says while a check runs how far it is and what it waits for. */
export interface Progress {
  done(integration: Integration): void;
  end(): void;
}

/** Calls a function again and again. Gives a function that stops it. */
export type Every = (ms: number, run: () => void) => () => void;

export const realTime: Every = (ms, run) => {
  const timer = setInterval(run, ms).unref();
  return () => clearInterval(timer);
};

/** How often a log gets a line. */
const logPaceMs = 10_000;

/** A line every ten seconds, for a log. A short check has none. */
export function logProgress(
  integrations: readonly Integration[],
  writeLine: (line: string) => unknown,
  every: Every = realTime,
): Progress {
  const waiting = new Set(integrations);
  const stop = every(logPaceMs, () =>
    writeLine(logLine(`${counted(integrations, waiting)}${named(waiting)}`)),
  );
  return { done: (integration) => waiting.delete(integration), end: stop };
}

/** How far a check is. */
export function counted(all: readonly Integration[], waiting: ReadonlySet<Integration>): string {
  return `${all.length - waiting.size} of ${all.length} checked`;
}

/** What it waits for: the first two by name, since they have waited for longest. */
export function named(waiting: ReadonlySet<Integration>): string {
  const [first, second, third] = Array.from(waiting, ({ name }) => `“${terminal(name, 40)}”`);
  if (first === undefined) return '';
  if (second === undefined) return `, waiting for ${first}`;
  if (third === undefined) return `, waiting for ${first} and ${second}`;
  return `, waiting for ${first}, ${second} and ${waiting.size - 2} more`;
}
