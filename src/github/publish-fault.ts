import { info, setFailed, setOutput } from '@actions/core';
import { ConfigurationError } from '../config/problem.ts';
import { guardLines } from '../report/escape.ts';
import { SettingsError } from '../settings.ts';
import { annotateProblems } from './annotate.ts';

/** Fails the step for what kept it from checking: faults of the list at their lines, of the inputs by name. */
export function publishFault(fault: unknown): void {
  setOutput('conclusion', 'failure');
  if (fault instanceof ConfigurationError) {
    annotateProblems(fault);
    info(guardLines(fault.message));
    const count = fault.problems.length;
    setFailed(
      `The list of endpoints has ${count === 1 ? 'a fault' : `${count} faults`} to mend; nothing was checked.`,
    );
    return;
  }
  if (fault instanceof SettingsError) {
    setFailed(fault.message);
    return;
  }
  setFailed(
    `tls-readiness could not do its work: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
  );
}
