import { resolve } from 'node:path';
import { type ReportState, reportState } from './changes/state.ts';
import { quoted } from './config/excerpt.ts';
import { realFileSystem } from './config/file-system.ts';
import { parseJson } from './config/json-text.ts';
import { errorCode } from './net/error-code.ts';
import { SettingsError, settingError } from './settings.ts';

/** A report of 5,000 endpoints has about 50 MB. */
const maxBytes = 256 * 1024 * 1024;

const expected = 'a JSON report of tls-readiness (schemaVersion 1)';

/**
 * Reads an earlier JSON report, as far as it is compared. Undefined where there is no such file; whatever else is wrong
 * with it is a SettingsError. `label` says where the path was given.
 */
export async function readEarlierReport(
  file: string,
  { label, cwd }: { readonly label: string; readonly cwd: string },
): Promise<ReportState | undefined> {
  const refuse = (found: string) =>
    new SettingsError(settingError(label, `${quoted(file)}, ${found}`, { expected }));
  const found = await readData(resolve(cwd, file), refuse);
  if (found === undefined) return undefined;
  const { comparedReport } = await import('./report/writers/json-schema.ts');
  const parsed = comparedReport.safeParse(found.data);
  if (parsed.success) return reportState(parsed.data);
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw refuse(path === '' ? 'which is no report' : `in which ${quoted(path)} is not what a report has`);
}

/** What the file holds; undefined where there is none. */
async function readData(
  path: string,
  refuse: (found: string) => SettingsError,
): Promise<{ readonly data: unknown } | undefined> {
  try {
    const found = await realFileSystem.look(path);
    if (found === 'missing') return undefined;
    if (found !== 'file') throw refuse('which is no file');
    const read = await realFileSystem.read(path, maxBytes);
    if ('refused' in read) throw refuse(`which is ${read.refused}`);
    const parsed = parseJson(read.bytes);
    if ('refused' in parsed) throw refuse(`which is ${parsed.refused}`);
    return parsed;
  } catch (error) {
    throw error instanceof SettingsError ? error : refuse(`which cannot be read (${errorCode(error)})`);
  }
}

/** Why `gate: new` cannot be, without an earlier report to compare with. */
export function newNeedsSince(since: string): string {
  return `found "new", which compares with an earlier report, expected \`${since}\` to name one`;
}

/** The notice where there is no earlier report yet. */
export function firstRun(file: string): string {
  return `There is no earlier report ${quoted(file)}, so nothing is compared: this looks like the first run.`;
}
