import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { jsonPieces } from '../report/json.ts';
import { renderJunit } from '../report/junit.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderSummary } from '../report/summary.ts';
import type { Env } from './context.ts';
import type { Inputs } from './inputs.ts';
import type { Notes } from './step.ts';

export interface WrittenFiles {
  /** Where the JSON report is; empty where it could not be written. */
  readonly reportPath: string;
  /** A file that an input asks for could not be written. */
  readonly failed: boolean;
}

/**
 * Writes the reports that the inputs ask for, relative to the workspace. Without `json-file` that one goes to the
 * runner's temporary directory, so that later steps find it; nobody asked for it, so an error only warns there.
 */
export async function writeReportFiles(
  report: Report,
  inputs: Pick<Inputs, 'jsonFile' | 'sarifFile' | 'junitFile' | 'markdownFile'>,
  {
    workspace,
    env,
    notes,
  }: {
    readonly workspace: string;
    readonly env: Env;
    readonly notes: Notes;
  },
): Promise<WrittenFiles> {
  const { jsonFile, sarifFile, junitFile, markdownFile } = inputs;
  const jsonPath = jsonFile
    ? resolve(workspace, jsonFile)
    : join(env.RUNNER_TEMP || tmpdir(), 'tls-readiness-report.json');
  const jsonError = await write(jsonPath, jsonPieces(report));
  if (jsonError && !jsonFile) notes.warning(`The JSON report could not be written: ${jsonError}`);
  const errors = [{ input: 'json-file', error: jsonFile ? jsonError : undefined }];
  const others = [
    { input: 'sarif-file', file: sarifFile, render: renderSarif },
    { input: 'junit-file', file: junitFile, render: renderJunit },
    { input: 'markdown-file', file: markdownFile, render: renderSummary },
  ];
  for (const { input, file, render } of others) {
    if (file) errors.push({ input, error: await write(resolve(workspace, file), render(report)) });
  }
  for (const { input, error } of errors) if (error) notes.error(`input \`${input}\`: ${error}`);
  return {
    reportPath: jsonError ? '' : jsonPath,
    failed: errors.some(({ error }) => error !== undefined),
  };
}

/** Writes a file and the directories above it; gives what went wrong, if it did. */
async function write(path: string, content: string | Iterable<string>): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
