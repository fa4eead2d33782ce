import { type ChildProcess, spawn } from 'node:child_process';
import type { System } from '../../../src/clients/runs/process-tree.ts';
import { runCommand } from '../../../src/clients/runs/run-command.ts';
import { onPosix } from '../../systems.ts';

interface Recorded {
  readonly system: System;
  /** The programs that were started, each with its arguments. */
  readonly started: (readonly string[])[];
}

/** Windows, as far as ending processes goes. `taskkill` is played by a program that ends the process or fails to. */
function windows(taskkill: (pid: string) => readonly [string, ...string[]]): Recorded {
  const started: (readonly string[])[] = [];
  const play = (
    program: string,
    args: readonly string[],
    options: Parameters<System['spawn']>[2],
  ): ChildProcess => {
    started.push([program, ...args]);
    const [player, ...played] = taskkill(args[1] ?? '');
    return spawn(player, played, options);
  };
  return { started, system: { platform: 'win32', spawn: play } };
}

const kills = (pid: string) => ['/bin/kill', '-KILL', pid] as const;
const command = (run: string, timeoutMs: number) => ({ run, cwd: '.', env: process.env, timeoutMs });

// The shell here is `/bin/sh`, and `exec` makes it the command itself.
onPosix.describe('on Windows a command', () => {
  it('that does not end in time is ended with its tree, by taskkill', async () => {
    const { system, started } = windows(kills);
    const { ended } = await runCommand(command('exec sleep 300', 500), system);
    expect(ended).toEqual({ kind: 'timeout', afterMs: 500 });
    expect(started).toEqual([['taskkill', '/pid', expect.stringMatching(/^\d+$/), '/t', '/f']]);
  });

  it('that is ended with the run is ended in the same way', async () => {
    const { system, started } = windows(kills);
    const signal = AbortSignal.timeout(300);
    const { ended } = await runCommand({ ...command('exec sleep 300', 60_000), signal }, system);
    expect(ended.kind).toBe('signal');
    expect(started).toHaveLength(1);
  });

  it('that has ended by itself is left alone, since another may have its number', async () => {
    const { system, started } = windows(kills);
    const { ended } = await runCommand(command('exit 3', 60_000), system);
    expect(ended).toEqual({ kind: 'exit', code: 3 });
    expect(started).toEqual([]);
  });

  it.each([
    ['is not there', ['/nowhere/taskkill']],
    ['fails', ['false']],
  ] as const)('is ended without its tree where taskkill %s', async (_, failing) => {
    const { system } = windows(() => failing);
    const { ended } = await runCommand(command('exec sleep 300', 500), system);
    expect(ended).toEqual({ kind: 'timeout', afterMs: 500 });
  });
});
