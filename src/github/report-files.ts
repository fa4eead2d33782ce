import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Integrations } from '../config/load.ts';
import { fileOptions } from '../report/format-names.ts';
import { plainLayout, writers } from '../report/formats.ts';
import type { ReportView } from '../report/view/view.ts';
import { leavesWorkspace, writeReport } from '../report-file.ts';
import { contentToSave } from '../saved-observations.ts';
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
 * runner's temporary directory, so that later steps find it. All steps of a job share that, so each has a folder of its
 * own there. Nobody asked for it, so an error only warns.
 */
export async function writeReportFiles(
  view: ReportView,
  { files, settings }: Pick<Inputs, 'files' | 'settings'>,
  { workspace, env, notes }: { readonly workspace: string; readonly env: Env; readonly notes: Notes },
  list: Integrations,
): Promise<WrittenFiles> {
  let reportPath = '';
  let failed = false;
  for (const { option, format } of fileOptions) {
    const file = files.get(option);
    const isJson = option === 'json-file';
    if (!file && !isJson) continue;
    const path = file
      ? resolve(workspace, file)
      : join(env.RUNNER_TEMP || tmpdir(), `tls-readiness-${randomUUID()}`, 'tls-readiness-report.json');
    const error =
      (await leadsOut(path, { workspace, env })) ??
      (await writeReport(path, writers[format](view, plainLayout)));
    if (isJson && !error) reportPath = path;
    if (error && file) {
      failed = true;
      notes.error(`input \`${option}\`: ${error}`);
    } else if (error) {
      notes.warning(`The JSON report could not be written: ${error}`);
    }
  }
  const { observationsFile } = settings;
  if (observationsFile !== undefined) {
    const path = resolve(workspace, observationsFile);
    const error =
      (await leadsOut(path, { workspace, env })) ??
      (await writeReport(path, await contentToSave(path, view.report, settings, list)));
    if (error) {
      failed = true;
      notes.error(`input \`observations-file\`: ${error}`);
    }
  }
  return { reportPath, failed };
}

async function leadsOut(
  path: string,
  place: { readonly workspace: string; readonly env: Env },
): Promise<string | undefined> {
  return (await leavesWorkspace(path, place))
    ? 'found a path that leads out of the workspace, expected a file inside the workspace or RUNNER_TEMP'
    : undefined;
}
