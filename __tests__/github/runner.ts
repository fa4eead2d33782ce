import { type ChildProcess, execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActionContext, Clock, Env } from '../../src/github/context.ts';
import { runAction } from '../../src/github/run.ts';
import { testCertificates } from '../certificates.ts';

/** The built action, or another build of it. */
const action =
  process.env.ACTION_UNDER_TEST ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface StepResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The workflow commands of a level, as the runner reads them. */
  readonly annotations: (level: 'error' | 'warning' | 'notice') => readonly string[];
  /** The content of a file that the step wrote, relative to the workspace or absolute. */
  readonly file: (path: string) => Promise<string>;
}

export interface Step {
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic links in the workspace, each with what it leads to. */
  readonly links?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs the built action as the runner does: inputs and files in the environment, an own process, which `onStart` gets.
 * One that a signal ends has the exit code -1.
 */
export async function runStep(step: Step, onStart?: (child: ChildProcess) => void): Promise<StepResult> {
  return inWorkspace(step, async (workspace, env) => {
    const authorityFile = join(workspace, '.authority.pem');
    await writeFile(authorityFile, (await testCertificates()).authority);
    const options = {
      cwd: workspace,
      env: { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: authorityFile, ...env },
      maxBuffer: 64 * 1024 * 1024,
    };
    return new Promise((settle) => {
      const child = execFile(process.execPath, [action], options, (error, stdout, stderr) => {
        settle({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
      });
      onStart?.(child);
    });
  });
}

/**
 * Runs the action in this process, from the sources, by a clock of the test; or several runs side by side, which share
 * their output. @actions/core takes neither environment nor output as a parameter, so both are replaced meanwhile.
 */
export async function runHere(
  step: Step,
  clock: Clock,
  { runs = 1, cancelled = new AbortController().signal } = {},
): Promise<StepResult> {
  return inWorkspace(
    step,
    async (workspace, env) => {
      const context: ActionContext = {
        nowMs: Date.now(),
        clock,
        cancelled,
        env,
        workspace,
        extraCertificateAuthorities: [(await testCertificates()).authority],
      };
      const { env: outerEnv, exitCode: outerExitCode } = process;
      const outerWrite = process.stdout.write;
      let stdout = '';
      process.env = { ...env };
      process.exitCode = 0;
      process.stdout.write = (chunk: string | Uint8Array) => {
        stdout += chunk;
        return true;
      };
      try {
        await Promise.all(Array.from({ length: runs }, () => runAction(context)));
        return { exitCode: Number(process.exitCode), stdout, stderr: '' };
      } finally {
        process.env = outerEnv;
        process.exitCode = outerExitCode;
        process.stdout.write = outerWrite;
      }
    },
    summaryFileHere,
  );
}

/** One for all runs in this process: @actions/core asks its environment only once. */
const summaryFileHere = join(tmpdir(), `tls-readiness-summary-${process.pid}.md`);

interface Done {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a workspace with the files of a step, has it run there, and reads what it wrote. */
async function inWorkspace(
  { files = {}, links = {}, inputs = {}, env = {} }: Step,
  run: (workspace: string, env: Env) => Promise<Done>,
  givenSummaryFile?: string,
): Promise<StepResult> {
  const workspace = await mkdtemp(join(tmpdir(), 'tls-readiness-step-'));
  const outputFile = join(workspace, '.output');
  const summaryFile = givenSummaryFile ?? join(workspace, '.summary');
  await writeFile(outputFile, '');
  await writeFile(summaryFile, '');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
  for (const [path, to] of Object.entries(links)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await symlink(to, join(workspace, path));
  }
  const inputVariables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    RUNNER_TEMP: workspace,
    INPUT_TIMEOUT: '10s',
    INPUT_RETRIES: '1',
    ...Object.fromEntries(inputVariables),
    ...env,
    ...(env.GITHUB_EVENT_PATH && { GITHUB_EVENT_PATH: resolve(workspace, env.GITHUB_EVENT_PATH) }),
  };
  const done = await run(workspace, variables);
  const summary = await readFile(summaryFile, 'utf8');
  const outputs = readOutputs(await readFile(outputFile, 'utf8'));
  const written = new Map<string, string>();
  if (outputs.report) written.set(outputs.report, await readFile(outputs.report, 'utf8'));
  for (const name of ['json-file', 'sarif-file', 'junit-file', 'markdown-file', 'codequality-file']) {
    const path = inputs[name];
    if (path) written.set(path, await readFile(join(workspace, path), 'utf8').catch(() => ''));
  }
  await rm(summaryFile);
  await rm(workspace, { recursive: true });
  return {
    ...done,
    summary,
    outputs,
    annotations: (level) =>
      done.stdout
        .split('\n')
        .filter((line) => line.startsWith(`::${level} `) || line.startsWith(`::${level}::`)),
    file: async (path) => written.get(path) ?? Promise.reject(new Error(`${dirname(path)} was not kept`)),
  };
}

/** The runner's file commands: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...entries].map(([, name = '', , value = '']) => [name, value]));
}
