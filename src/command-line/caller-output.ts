import type { Output } from './terminal-io.ts';

/** How far a reader may be behind. Without a limit, callers could fill the memory. */
const maxBacklogBytes = 1024 * 1024;

export interface CallerOutput {
  readonly write: (line: string) => void;
  /** Tells how many lines were left out since that was last told, if any. */
  readonly tellLeftOut: () => void;
}

/** Writes the lines of callers to stdout, but for those that come while too much there waits to be read. */
export function callerOutput(stdout: Output, stderr: Output): CallerOutput {
  let leftOut = 0;
  const tellLeftOut = (): void => {
    if (leftOut > 0) stderr.write(`Callers left out, because the output was not read in time: ${leftOut}.\n`);
    leftOut = 0;
  };
  return {
    write: (line) => {
      if ((stdout.writableLength ?? 0) + line.length > maxBacklogBytes) leftOut += 1;
      else {
        tellLeftOut();
        stdout.write(line);
      }
    },
    tellLeftOut,
  };
}
