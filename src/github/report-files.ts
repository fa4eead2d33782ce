import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { error, warning } from '@actions/core';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import type { Inputs } from './inputs.ts';

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
  { jsonFile, markdownFile }: Pick<Inputs, 'jsonFile' | 'markdownFile'>,
  {
    workspace,
    env,
  }: { readonly workspace: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<WrittenFiles> {
  const jsonPath = jsonFile
    ? resolve(workspace, jsonFile)
    : join(env.RUNNER_TEMP || tmpdir(), 'tls-readiness-report.json');
  const jsonFault = await write(jsonPath, renderJson(report));
  const markdownFault = markdownFile
    ? await write(resolve(workspace, markdownFile), renderSummary(report))
    : undefined;
  if (jsonFault && jsonFile) error(`input \`json-file\`: ${jsonFault}`);
  else if (jsonFault) warning(`The JSON report could not be written: ${jsonFault}`);
  if (markdownFault) error(`input \`markdown-file\`: ${markdownFault}`);
  return {
    reportPath: jsonFault ? '' : jsonPath,
    failed: (jsonFault !== undefined && jsonFile !== '') || markdownFault !== undefined,
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
