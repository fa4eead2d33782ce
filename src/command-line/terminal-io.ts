import type { Readable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { Integration } from '../config/client.ts';
import { logProgress, type Progress } from '../progress.ts';
import { progressLine } from './progress-line.ts';

/** What a command needs of the process it runs in. */
export interface CommandContext {
  readonly cwd: string;
  /** The command as it was called: `tls-readiness`, or `node` with a path. */
  readonly program: string;
  /** The wall clock, milliseconds since the epoch. */
  readonly nowMs: number;
  /** Opened where a list is read from it, and not before. */
  readonly stdin: () => Readable;
  /** Carries the report and nothing else. */
  readonly stdout: Output;
  /** Carries progress and diagnostics. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Certificate authorities in PEM that are trusted beside Node's own and NODE_EXTRA_CA_CERTS. */
  readonly extraCertificateAuthorities?: readonly string[];
  /** From now on, a signal to end the process aborts this one instead, the first time. */
  readonly listenForCancel: () => AbortSignal;
}

export type Output = NodeJS.WritableStream &
  Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'writableLength'>>;

/** Colour only on a terminal, and never with NO_COLOR (https://no-color.org). */
export function wantsColor(output: Output, env: CommandContext['env']): boolean {
  return output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The width for tables: the terminal's, or one that fits most logs. */
export function widthOf(output: Output): number {
  return output.columns ?? 120;
}

/** Progress on stderr: a line in place on a terminal, and a line every ten seconds elsewhere. */
export function showProgress(output: Output, checked: readonly Integration[]): Progress {
  if (output.isTTY === true) return progressLine(checked, output);
  return logProgress(checked, (line) => output.write(`${line}\n`));
}
