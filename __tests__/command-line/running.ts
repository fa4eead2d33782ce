import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/command-line/commands.ts';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, without variables of the environment, and gives all that it says. */
export function run(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return runWith({ cwd, env: {} }, ...args);
}

/** The same with an environment, what can be read from standard input, and what cancels it. */
export async function runWith(
  {
    cwd,
    env,
    stdin = Readable.from([]),
    cancelled = new AbortController().signal,
    extraCertificateAuthorities = [],
  }: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly stdin?: Readable;
    readonly cancelled?: AbortSignal;
    readonly extraCertificateAuthorities?: readonly string[];
  },
  ...args: readonly string[]
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said) =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const exitCode = await runCommandLine(args, {
    cwd,
    program: 'tls-readiness',
    nowMs: Date.now(),
    stdin: () => stdin,
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    extraCertificateAuthorities,
    listenForCancel: () => cancelled,
  });
  return { exitCode, ...said };
}
