import type { Integrations } from './config/load.ts';
import type { ReadOptions } from './observations/read.ts';
import type { ObservedBefore } from './observations/save.ts';
import { clientVerdicts, endpointVerdicts, type Report } from './report/view/report.ts';
import { plural } from './report/words/wording.ts';
import type { Settings } from './settings.ts';

/** What saved observations have of the selected part of a list; undefined where none are to be judged. */
export async function recallSaved(
  list: Integrations,
  { observations: patterns, selection, runClients }: Settings,
  {
    writeLine,
    ...options
  }: Omit<ReadOptions, 'patterns'> & { readonly writeLine: (line: string) => unknown },
): Promise<ObservedBefore | undefined> {
  if (patterns.length === 0) return undefined;
  const { readObservations } = await import('./observations/read.ts');
  const { recall } = await import('./observations/recall.ts');
  const files = await readObservations({ ...options, patterns });
  const count = `${files.length} ${plural(files.length, 'file')}`;
  writeLine(`Nothing is probed: observations of ${count} are judged.`);
  return recall(list, files, { selection, runClients });
}

/** The content of a file with everything that was seen for a report. `list` is the whole list. */
export async function contentToSave(
  path: string,
  report: Report,
  { selection }: Settings,
  list: Integrations,
): Promise<Iterable<string | Uint8Array>> {
  const { observationsContent } = await import('./observations/save.ts');
  const observed = {
    observations: endpointVerdicts(report).map(({ observation }) => observation),
    runs: clientVerdicts(report).map(({ run }) => run),
  };
  return observationsContent(path, observed, { ...report, selection }, list);
}
