import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../../net/error-code.ts';
import type { ClientRun } from './client-run.ts';
import { markVariable } from './marked-processes.ts';
import { endTree, hasGroups, type System, thisSystem } from './process-tree.ts';

export interface Command {
  /** For the system's shell: `/bin/sh`, or `cmd.exe` on Windows. */
  readonly run: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  /** Ends the command at once. */
  readonly signal?: AbortSignal | undefined;
}

/** Errors are said last; nobody reads more than this of what came before. */
const keptOutput = 16 * 1024;

/** For a process that cleans up when it is told to end. */
const graceMs = 2_000;

/** How long it takes to start a program, on a busy machine too. */
const startsWithinMs = 50;

/**
 * Runs a command in a process group of its own, without input. Whatever it leaves behind ends with it, and all of it
 * ends when the time is up, or at the signal. What left the group is found on Linux. On Windows, which has no groups, what
 * is left behind by a command that ends by itself stays. Never rejects.
 */
export async function runCommand(
  { run, cwd, env, timeoutMs, signal }: Command,
  system: System = thisSystem,
): Promise<Pick<ClientRun, 'ended' | 'output' | 'durationMs'>> {
  const startedAt = performance.now();
  const mark = randomUUID();
  const child = spawn(run, {
    shell: true,
    cwd,
    env: { ...env, [markVariable]: mark },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups(system),
    windowsHide: true,
  });
  const output = new Tail(keptOutput);
  child.stdout.on('data', (chunk: Buffer) => output.add(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.add(chunk));
  const end: End = (name) => endTree(child, mark, name, system);
  // A group of its own does not hear of Ctrl+C.
  const abort = () => end('SIGKILL');
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const ended = await endOf(child, timeoutMs, end);
  const durationMs = Math.round(performance.now() - startedAt);
  end('SIGKILL');
  // One that could not be found may hold the other end of the pipes for ever.
  await Promise.race([closed, sleep(500, undefined, { ref: false })]);
  // A process that was just starting a program had no environment to be known by (execve(2)).
  await sleep(startsWithinMs);
  end('SIGKILL');
  child.stdout.destroy();
  child.stderr.destroy();
  signal?.removeEventListener('abort', abort);
  return { ended, output: output.text, durationMs };
}

/** Sends a signal to a command and to all that it has started. */
type End = (signal: 'SIGTERM' | 'SIGKILL') => void;

async function endOf(child: ChildProcess, timeoutMs: number, end: End): Promise<ClientRun['ended']> {
  let timedOut = false;
  let kill: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    timedOut = true;
    end('SIGTERM');
    kill = setTimeout(() => end('SIGKILL'), graceMs);
  }, timeoutMs);
  try {
    const [code, signal]: unknown[] = await once(child, 'exit');
    if (timedOut) return { kind: 'timeout', afterMs: timeoutMs };
    return typeof code === 'number' ? { kind: 'exit', code } : { kind: 'signal', signal: String(signal) };
  } catch (error) {
    return { kind: 'not-started', code: errorCode(error) };
  } finally {
    clearTimeout(timer);
    clearTimeout(kill);
  }
}

/** The last bytes of a stream. */
class Tail {
  #chunks: Buffer[] = [];
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get text(): string {
    return Buffer.concat(this.#chunks).subarray(-this.#limit).toString('utf8');
  }

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= 4 * this.#limit) return;
    this.#chunks = [Buffer.concat(this.#chunks).subarray(-this.#limit)];
    this.#length = this.#limit;
  }
}
