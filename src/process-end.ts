import { writeSync } from 'node:fs';

/** Whoever reads our output may stop reading; that is not our error, and changes no exit code. */
export function ignoreClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    error.message = `standard output cannot be written: ${error.message}`;
    throw error;
  });
  // What cannot be said there can be said nowhere, and the report is complete without it.
  process.stderr.on('error', () => {});
}

/**
 * Ends the process with one sentence for what the system refuses and nobody has handled, such as another open file or
 * space on the disk. The exit code is that of a wrong command line: nothing is known about the endpoints.
 */
export function explainSystemErrors(): void {
  process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
    const hint = hints[error.code ?? ''];
    const text = hint === undefined ? error.stack : `error: ${error.message}${hint}`;
    try {
      writeSync(process.stderr.fd, `${text}\n`);
    } finally {
      process.exit(hint === undefined ? 1 : 2);
    }
  });
}

const moreFiles = '; raise the limit with `ulimit -n 1024`, or lower `concurrency`';

/** What to do about errors that are the machine's own. All others are errors of the program. */
const hints: Readonly<Record<string, string>> = {
  EMFILE: moreFiles,
  ENFILE: moreFiles,
  ENOSPC: '',
  EDQUOT: '',
  EIO: '',
  ENOMEM: '',
};

/**
 * Ends the process once all output is out. A name look-up that nobody waits for any more would otherwise keep it
 * alive.
 */
export async function endProcess(): Promise<never> {
  const flushed = [process.stdout, process.stderr].map(
    (output) => new Promise<void>((done) => output.write('', () => done())),
  );
  await Promise.all(flushed);
  process.exit();
}
