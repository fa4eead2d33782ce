import { resolve } from 'node:path';
import type { Integrations } from '../config/load.ts';
import { checkReportPath, leavesWorkspace, listFiles, refusePaths } from '../report-file.ts';
import type { ActionContext } from './context.ts';
import { type Inputs, inputLabel } from './inputs.ts';

type Place = Pick<ActionContext, 'workspace' | 'env'>;

/** Refuses, before the check, the paths that inputs name and that cannot be written after it. */
export async function refuseReportPaths({ files }: Inputs, place: Place, list: Integrations): Promise<void> {
  const { workspace } = place;
  const named = [...files].map(([setting, file]) => ({ setting, path: resolve(workspace, file) }));
  const lists = listFiles([...list.endpoints, ...list.clients], workspace);
  await refusePaths(
    named,
    lists,
    inputLabel,
    async (path) => (await leadsOut(path, place)) ?? checkReportPath(path),
  );
}

/** Checked again before a report is written, since a client's command can make a symbolic link meanwhile. */
export async function leadsOut(path: string, place: Place): Promise<string | undefined> {
  return (await leavesWorkspace(path, place))
    ? 'found a path that leads out of the workspace, expected a file inside the workspace or RUNNER_TEMP'
    : undefined;
}
