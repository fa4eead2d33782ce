import type { WriteStream } from 'node:tty';

/** What a command needs of the process it runs in. */
export interface CommandContext {
  readonly cwd: string;
  /** The wall clock, milliseconds since the epoch. */
  readonly nowMs: number;
  /** Carries the report and nothing else. */
  readonly stdout: Output;
  /** Carries progress and diagnostics. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** Colour only on a terminal, and never with NO_COLOR (https://no-color.org). */
export function wantsColor(output: Output, env: CommandContext['env']): boolean {
  return output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The width for tables: the terminal's, or one that fits most logs. */
export function widthOf(output: Output): number {
  return output.columns ?? 120;
}

/** A line that says how far the run is, over and over in place; nothing at all where nobody watches. */
export function progressLine(output: Output, total: number): { update(done: number): void; clear(): void } {
  const live = output.isTTY === true;
  return {
    update: (done) => {
      if (live) output.write(`\r\u001b[2K${done} of ${total} checked`);
    },
    clear: () => {
      if (live) output.write('\r\u001b[2K');
    },
  };
}
