import { basename, relative } from 'node:path';

/**
 * The command as it was called, to be printed where people can copy it: with `npx` where npm installed it, which on
 * Windows calls the script itself, `tls-readiness` where it has that name, else `node` with the path of the script.
 */
export function programName(script: string, cwd: string): string {
  if (/[\\/]node_modules[\\/]/.test(script)) return 'npx tls-readiness';
  if (basename(script) === 'tls-readiness') return 'tls-readiness';
  const near = relative(cwd, script);
  const path = near.length < script.length ? near : script;
  return `node ${/\s/.test(path) ? `"${path}"` : path}`;
}
