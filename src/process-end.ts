import { existsSync, writeSync } from 'node:fs';
import module from 'node:module';

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
      leave(hint === undefined ? 1 : 2);
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

/** Ends the process once all output is out, whatever its threads still wait for. */
export async function endProcess(): Promise<never> {
  const outputs = [process.stdout, process.stderr];
  const flushed = outputs.map((output) => new Promise<void>((done) => output.write('', () => done())));
  await Promise.all(flushed);
  return leave(Number(process.exitCode ?? 0));
}

function leave(code: number): never {
  if (process.execve && existsSync(shell)) {
    module.flushCompileCache?.();
    for (const output of [process.stdout, process.stderr]) restoreBlocking(output);
    process.execve(shell, ['sh', '-c', `exit ${code}`], {});
  }
  process.exit(code);
}

/**
 * `process.exit` joins all threads, and hangs where one waits for good: a compiler of V8 for a garbage collection, which the
 * main thread does no more (nodejs/node issue 54918), or one of the thread pool for a name server. The system ends all
 * threads at once where another program takes the process over, and a shell can end it with our exit code. Windows and Node
 * before 22.15 have no `execve`.
 */
const shell = '/bin/sh';

/** Node sets pipes non-blocking, for other programs that write to them too, and would undo that in `process.exit` alone. */
function restoreBlocking(output: object): void {
  const handle: unknown = '_handle' in output ? output._handle : undefined;
  if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle)) return;
  if (typeof handle.setBlocking === 'function') handle.setBlocking(true);
}
