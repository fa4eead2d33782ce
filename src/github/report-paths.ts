import { resolve } from 'node:path';
import type { Integrations } from '../config/load.ts';
import { listFiles, refusePaths } from '../report-file.ts';
import { type Inputs, inputLabel } from './inputs.ts';

/**
 * Refuses, before the check, inputs that name a list or the file of another report. A file that cannot be written costs
 * nobody the verdict: that is said after the check.
 */
export async function refuseReportPaths(
  { files }: Inputs,
  workspace: string,
  list: Integrations,
): Promise<void> {
  const named = [...files].map(([setting, file]) => ({ setting, path: resolve(workspace, file) }));
  await refusePaths(named, listFiles([...list.endpoints, ...list.clients], workspace), inputLabel);
}
