import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { renderJson } from '../report/json.ts';
import { renderJunit } from '../report/junit.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderSummary } from '../report/summary.ts';
import type { Inputs } from './inputs.ts';
import type { Notes } from './notes.ts';

export interface WrittenFiles {
  /** Where the JSON report is; empty where it could not be written. */
  readonly reportPath: string;
  /** A file that an input asks for could not be written. */
  readonly failed: boolean;
}

/**
 * Writes the reports that the inputs ask for, relative to the workspace. Without `json-file` that one goes to the
 * runner's temporary directory, so that later steps find it; nobody asked for it, so a fault only warns there.
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
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly notes: Notes;
  },
): Promise<WrittenFiles> {
  const { jsonFile, sarifFile, junitFile, markdownFile } = inputs;
  const jsonPath = jsonFile
    ? resolve(workspace, jsonFile)
    : join(env.RUNNER_TEMP || tmpdir(), 'tls-readiness-report.json');
  const jsonFault = await write(jsonPath, renderJson(report));
  if (jsonFault && !jsonFile) notes.warning(`The JSON report could not be written: ${jsonFault}`);
  const faults = [{ input: 'json-file', fault: jsonFile ? jsonFault : undefined }];
  const others = [
    { input: 'sarif-file', file: sarifFile, render: renderSarif },
    { input: 'junit-file', file: junitFile, render: renderJunit },
    { input: 'markdown-file', file: markdownFile, render: renderSummary },
  ];
  for (const { input, file, render } of others) {
    if (file) faults.push({ input, fault: await write(resolve(workspace, file), render(report)) });
  }
  for (const { input, fault } of faults) if (fault) notes.error(`input \`${input}\`: ${fault}`);
  return {
    reportPath: jsonFault ? '' : jsonPath,
    failed: faults.some(({ fault }) => fault !== undefined),
  };
}

/** Writes a file and the directories above it; gives what went wrong, if it did. */
async function write(path: string, content: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
