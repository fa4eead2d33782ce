import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import type { Inputs } from './inputs.ts';

/**
 * Writes the reports that the inputs ask for, relative to the workspace, and gives the path of the JSON report.
 * Without `json-file` that one goes to the runner's temporary directory, so that later steps always find it.
 */
export async function writeReportFiles(
  report: Report,
  { jsonFile, markdownFile }: Pick<Inputs, 'jsonFile' | 'markdownFile'>,
  {
    workspace,
    env,
  }: { readonly workspace: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<string> {
  const jsonPath = jsonFile
    ? resolve(workspace, jsonFile)
    : join(env.RUNNER_TEMP || tmpdir(), 'tls-readiness-report.json');
  await write(jsonPath, renderJson(report));
  if (markdownFile) await write(resolve(workspace, markdownFile), renderSummary(report));
  return jsonPath;
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
