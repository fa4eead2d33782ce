import { join, resolve } from 'node:path';
import { readDeadlineMs, readLimited } from '../../config/read-limited.ts';
import type { Environment } from './command-environment.ts';

interface Place {
  readonly cwd: string;
  readonly env: Environment;
}

/** A setting of a package manager that names a file of authorities, and the files in which it may stand. */
interface Setting {
  readonly files: readonly string[];
  readonly pattern: RegExp;
}

/**
 * What programs trust before they get variables of ours (PEM): what these variables name, and what files of npm, pip,
 * Cargo and Composer name, since a variable wins over the file.
 */
export async function trustedSoFar(variables: readonly string[], place: Place): Promise<readonly string[]> {
  const { cwd, env } = place;
  const names = new Set(variables.map((name) => name.toLowerCase()));
  const byVariable = Object.entries(env).map(([name, path]) => (names.has(name.toLowerCase()) ? path : ''));
  const byFile = await Promise.all(settingsOf(place).map((setting) => pathsIn(setting, env)));
  const paths = new Set([...byVariable, ...byFile.flat()].flatMap((path) => path || []));
  return Promise.all([...paths].map((path) => readText(resolve(cwd, path))));
}

function settingsOf({ cwd, env }: Place): readonly Setting[] {
  const home = homeOf(env);
  const npmrc = env.npm_config_userconfig || env.NPM_CONFIG_USERCONFIG || join(home, '.npmrc');
  return [
    { files: [join(cwd, '.npmrc'), npmrc], pattern: /^\s*cafile\s*=\s*(.+)$/m },
    {
      files: [
        ...(env.PIP_CONFIG_FILE ? [env.PIP_CONFIG_FILE] : []),
        join(home, '.config', 'pip', 'pip.conf'),
        join(home, '.pip', 'pip.conf'),
        '/etc/pip.conf',
      ],
      pattern: /^\s*cert\s*=\s*(.+)$/m,
    },
    {
      files: [
        join(cwd, '.cargo', 'config.toml'),
        join(env.CARGO_HOME || join(home, '.cargo'), 'config.toml'),
      ],
      pattern: /^\s*(?:http\.)?cainfo\s*=\s*(.+)$/m,
    },
    {
      files: [
        join(cwd, 'composer.json'),
        join(env.COMPOSER_HOME || join(home, '.config', 'composer'), 'config.json'),
      ],
      pattern: /"cafile"\s*:\s*("[^"]+")/,
    },
  ];
}

async function pathsIn({ files, pattern }: Setting, env: Environment): Promise<readonly string[]> {
  const texts = await Promise.all(files.map(readText));
  return texts.flatMap((text) => {
    const [, value] = pattern.exec(text) ?? [];
    return value === undefined ? [] : [expand(value, env)];
  });
}

/** Without the quotes, and with what npm puts in for `${NAME}` and `~`. */
function expand(value: string, env: Environment): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/\$\{(\w+)\}/g, (_, name) => env[name] ?? '')
    .replace(/^~(?=\/)/, homeOf(env));
}

function homeOf(env: Environment): string {
  return env.HOME || env.USERPROFILE || '';
}

/** Empty where there is no such file: nothing is trusted because of it. */
async function readText(path: string): Promise<string> {
  const limits = { maxBytes: maxFileBytes, deadlineMs: readDeadlineMs };
  const read = await readLimited(path, limits).catch(() => undefined);
  return read && 'bytes' in read ? read.bytes.toString('latin1') : '';
}

/** The public roots take a quarter of a megabyte. */
const maxFileBytes = 16 * 1024 * 1024;
