import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testAuthority } from '../servers.ts';

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
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs the built action as the runner does: inputs and files in the environment, an own process. */
export async function runStep({ files = {}, inputs = {}, env = {} }: Step): Promise<StepResult> {
  const workspace = await mkdtemp(join(tmpdir(), 'tls-readiness-step-'));
  const [outputFile, summaryFile] = [join(workspace, '.output'), join(workspace, '.summary')];
  for (const [path, content] of Object.entries({ ...files, '.output': '', '.summary': '' })) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
  const authorityFile = join(workspace, '.authority.pem');
  await writeFile(authorityFile, (await testAuthority()).certificate);
  const inputVariables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const runnerVariables = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    RUNNER_TEMP: workspace,
    NODE_EXTRA_CA_CERTS: authorityFile,
    INPUT_TIMEOUT: '2s',
    INPUT_RETRIES: '1',
    ...Object.fromEntries(inputVariables),
    ...env,
  };
  const done = await new Promise<{ exitCode: number; stdout: string; stderr: string }>((settle) => {
    const options = { cwd: workspace, env: runnerVariables, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [action], options, (error, stdout, stderr) => {
      settle({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
  const summary = await readFile(summaryFile, 'utf8');
  const outputs = readOutputs(await readFile(outputFile, 'utf8'));
  const written = new Map<string, string>();
  if (outputs.report) written.set(outputs.report, await readFile(outputs.report, 'utf8'));
  for (const name of ['json-file', 'sarif-file', 'junit-file', 'markdown-file']) {
    const path = inputs[name];
    if (path) written.set(path, await readFile(join(workspace, path), 'utf8').catch(() => ''));
  }
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
