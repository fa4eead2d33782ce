import { error, warning } from '@actions/core';
import type { Level } from '../policy/finding.ts';

/** What the action has to say of its own work, as workflow commands. */
export interface Notes {
  warning(text: string): void;
  error(text: string): void;
  /** How many there are so far: GitHub counts them among the annotations that it shows of a step. */
  readonly counts: Readonly<Record<Level, number>>;
}

export function takeNotes(): Notes {
  const counts = { error: 0, warning: 0, notice: 0 };
  return {
    warning: (text) => {
      counts.warning += 1;
      warning(text);
    },
    error: (text) => {
      counts.error += 1;
      error(text);
    },
    counts,
  };
}
