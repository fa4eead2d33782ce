import { type ChildProcess, spawn } from 'node:child_process';
import { errorCode } from '../../net/error-code.ts';
import { markedProcesses } from './marked-processes.ts';

type Signal = 'SIGTERM' | 'SIGKILL';

/** Where processes run, and how another one is started there. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly spawn: (
    program: string,
    args: readonly string[],
    options: { readonly stdio: 'ignore'; readonly windowsHide: true },
  ) => ChildProcess;
}

export const thisSystem: System = { platform: process.platform, spawn };

/** Whether a process can have a group of its own, which signals reach as a whole. */
export function hasGroups({ platform }: System): boolean {
  return platform !== 'win32';
}

/** A process can start another one while they are looked for, so that they are killed until none is left. */
const killRounds = 20;

/** Sends a signal to a process and to all that it has started. Windows knows no signals: there it ends them. */
export function endTree(child: ChildProcess, mark: string, signal: Signal, system: System): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (!hasGroups(system)) {
    endTreeOnWindows(child, pid, system);
    return;
  }
  // All that are in the group.
  sendSignal(-pid, signal);
  for (let round = 0; round < (signal === 'SIGKILL' ? killRounds : 1); round += 1) {
    const left = markedProcesses(mark, system.platform);
    if (left.length === 0) break;
    for (const each of left) sendSignal(each, signal);
  }
}

function endTreeOnWindows(child: ChildProcess, pid: number, system: System): void {
  // The number of a process that has ended may be that of a stranger by now.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const args = ['/pid', String(pid), '/t', '/f'];
  const killer = system.spawn('taskkill', args, { stdio: 'ignore', windowsHide: true });
  // At least the command itself: else it would be waited for without end.
  killer.once('error', () => child.kill('SIGKILL'));
  killer.once('exit', (code) => {
    if (code !== 0) child.kill('SIGKILL');
  });
}

function sendSignal(pid: number, signal: Signal): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Nobody is left there.
    if (errorCode(error) !== 'ESRCH' && errorCode(error) !== 'EPERM') throw error;
  }
}
