import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../../net/error-code.ts';
import type { ClientRun } from './client-run.ts';

export interface Command {
  /** For the system's shell: `/bin/sh`, or `cmd.exe` on Windows. */
  readonly run: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

/** Errors are said last; nobody reads more than this of what came before. */
const keptOutput = 16 * 1024;

/** For a process that cleans up when it is told to end. */
const graceMs = 2_000;

/**
 * Runs a command in a process group of its own, without input. Whatever it leaves behind in the group ends with it, and
 * all of it ends when the time is up, or when this process is told to end. Never rejects.
 */
export async function runCommand({
  run,
  cwd,
  env,
  timeoutMs,
}: Command): Promise<Pick<ClientRun, 'ended' | 'output' | 'durationMs'>> {
  const startedAt = performance.now();
  const child = spawn(run, {
    shell: true,
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups,
    windowsHide: true,
  });
  const output = new Tail(keptOutput);
  child.stdout.on('data', (chunk: Buffer) => output.add(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.add(chunk));
  const release = endWithThisProcess(child);
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  const ended = await endOf(child, timeoutMs);
  endGroup(child, 'SIGKILL');
  // One that has left the group may hold the other end of the pipes for ever.
  await Promise.race([closed, sleep(500, undefined, { ref: false })]);
  child.stdout.destroy();
  child.stderr.destroy();
  release();
  return { ended, output: output.text, durationMs: Math.round(performance.now() - startedAt) };
}

const hasGroups = process.platform !== 'win32';

async function endOf(child: ChildProcess, timeoutMs: number): Promise<ClientRun['ended']> {
  let timedOut = false;
  let kill: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child, 'SIGTERM');
    kill = setTimeout(() => endGroup(child, 'SIGKILL'), graceMs);
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

/** Sends a signal to a command and to all that it has started. */
function endGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  if (!hasGroups) {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' }).on('error', () => undefined);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody is left in the group.
    if (errorCode(error) !== 'ESRCH' && errorCode(error) !== 'EPERM') throw error;
  }
}

/** A group of its own does not hear of Ctrl+C. Gives what takes the watch off. */
function endWithThisProcess(child: ChildProcess): () => void {
  const watches = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const end = (): void => {
      endGroup(child, 'SIGKILL');
      release();
      process.kill(process.pid, signal);
    };
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  const release = (): void => {
    for (const off of watches) off();
  };
  return release;
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
