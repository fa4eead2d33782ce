import { readdirSync, readFileSync } from 'node:fs';

/** A variable that a process and all that it starts have in common. */
export const markVariable = 'TLS_READINESS_RUN';

/**
 * The processes with this mark, wherever they went: on Linux `/proc` shows the environment that each began with
 * (proc_pid_environ(5)). Elsewhere there are none.
 */
export function markedProcesses(mark: string, platform: NodeJS.Platform): readonly number[] {
  if (platform !== 'linux') return [];
  const entry = `\0${markVariable}=${mark}\0`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && `\0${environmentOf(name)}`.includes(entry))
    .map(Number);
}

/** Empty for one that has just ended, and for one of another user. */
function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}
