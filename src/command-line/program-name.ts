import { basename, relative } from 'node:path';

/**
 * The command as it was called, to be printed where people can copy it: `tls-readiness` where it is installed under that
 * name, else `node` with the path of the script.
 */
export function programName(script: string, cwd: string): string {
  if (basename(script) === 'tls-readiness') return 'tls-readiness';
  const near = relative(cwd, script);
  const path = near.length < script.length ? near : script;
  return `node ${/\s/.test(path) ? `"${path}"` : path}`;
}
