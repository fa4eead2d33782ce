import { PassThrough } from 'node:stream';
import { runCommandLine } from '../../src/command-line/commands.ts';

/** Runs the command line in this process and gives all that it says. */
export async function run(
  cwd: string,
  ...args: readonly string[]
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exitCode = await runCommandLine(args, {
    cwd,
    program: 'tls-readiness',
    nowMs: Date.now(),
    stdout,
    stderr,
    env: {},
  });
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}
