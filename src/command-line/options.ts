import { type Command, Option } from 'commander';
import { type Format, fileOptions, formats } from '../report/format-names.ts';
import { readSettings, type SettingName, type Settings, settingDefaults } from '../settings.ts';
import type { CommandContext } from './terminal-io.ts';

/** The options of a check. Commander hands them over by their names in camel case; `optionText` finds them by their own. */
export interface CheckOptions extends Readonly<Record<string, string | boolean | undefined>> {
  readonly format: Format;
  readonly output?: string;
  readonly verbose?: boolean;
  readonly all?: boolean;
}

/** Adds what `check`, `probe` and `client` have in common. */
export function addCheckOptions(command: Command): void {
  const setting = (name: SettingName, value: string, text: string): Option => {
    const fallback = defaultOf(name, command);
    return new Option(`--${name} <${value}>`, fallback === '' ? text : `${text} (default: ${fallback})`);
  };
  command
    .addOption(
      new Option('-f, --format <format>', 'format of the printed report').choices(formats).default('text'),
    )
    .option('-o, --output <file>', 'write the report to a file instead of printing it');
  for (const { option, format } of fileOptions) {
    command.option(`--${option} <file>`, `also write the report as ${formatTitle(format)} to a file`);
  }
  command
    .option('--all', 'show a row for every endpoint, ready ones too')
    .option('--verbose', 'show every ClientHello that was sent and the answer to it')
    .addOption(setting('as-of', 'date', 'judge as if it were this day, such as 2026-12-01 (default: today)'))
    .addOption(setting('fail-on', 'level', 'fail on findings of this level: error, warning or never'))
    .addOption(
      setting(
        'on-unverified',
        'level',
        'level of an endpoint that could not be verified: error, warning or notice',
      ),
    )
    .addOption(
      setting(
        'min-version',
        'version',
        command.name() === 'check'
          ? "minimum TLS version, in place of the list's; an endpoint's own wins (default: the list's, or TLSv1.2)"
          : 'minimum TLS version (default: TLSv1.2)',
      ),
    )
    .addOption(setting('warn-within', 'duration', 'warn this long before a date'))
    .addOption(
      setting(
        'timeout',
        'duration',
        'time limit of each connection; one address gets three times as long in all',
      ),
    )
    .addOption(setting('retries', 'count', 'how often to retry after a temporary failure'))
    .addOption(setting('concurrency', 'count', 'how many addresses to probe at once'))
    .addOption(setting('per-host', 'count', 'how many connections to open to one address at once'))
    .addOption(
      setting(
        'time-limit',
        'duration',
        'time limit of the whole run; what is not done by then is unverified',
      ),
    )
    .addOption(
      setting(
        'private-addresses',
        'mode',
        'allow or deny addresses that are not globally reachable; auto allows them here',
      ),
    )
    .addOption(
      setting(
        'proxy',
        'proxy',
        'the proxy of all connections: env for HTTPS_PROXY, ALL_PROXY and NO_PROXY, none, or a URL with http, https or socks5h',
      ),
    )
    .addOption(
      setting(
        'own-authorities',
        'fingerprints',
        "SHA-256 fingerprints of roots that are the endpoints' own, separated by commas or lines",
      ),
    );
}

/** Adds what only a list can be asked for. */
export function addListOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--labels <label>',
        'only endpoints with this label; may be repeated, or several with commas',
      ).argParser(addLine),
    )
    .option('--shard <shard>', 'only one shard of the list, such as 3/10')
    .option('--observations-file <file>', 'also write what was observed to a file, to be judged later')
    .addOption(
      new Option(
        '--observations <glob...>',
        'judge what these files have, instead of probing; it takes every word that follows, so put the lists before it',
      ).argParser(addLine),
    )
    .option('--run-clients', 'run the commands of the clients in the list (default: false)');
}

/** An option that is given several times is a line for each, as an input is. */
function addLine(line: string, before?: string): string {
  return before === undefined ? line : `${before}\n${line}`;
}

/** What a format is called in a sentence. */
export function formatTitle(format: Format): string {
  return titles[format];
}

const titles: Readonly<Record<Format, string>> = {
  text: 'text',
  json: 'JSON',
  sarif: 'SARIF',
  junit: 'JUnit XML',
  markdown: 'Markdown',
  codequality: 'Code Quality',
};

/** `probe` and `client` check what the user names: unverified is an error there, where in a list it is a warning. */
function defaultOf(name: SettingName, command: Command): string {
  return name === 'on-unverified' && command.name() !== 'check' ? 'error' : settingDefaults[name];
}

/** The value of an option by its name, such as `as-of`; undefined where it was not given. */
export function optionText(options: CheckOptions, name: string): string | undefined {
  const value = options[name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())];
  return typeof value === 'boolean' ? String(value) : value;
}

/** How an option is called in a sentence. */
export function optionLabel(name: string): string {
  return `--${name}`;
}

export function settingsOf(
  options: CheckOptions,
  command: Command,
  { nowMs, env, extraCertificateAuthorities }: CommandContext,
): Settings {
  return readSettings({
    text: (name) => optionText(options, name) || defaultOf(name, command),
    label: optionLabel,
    nowMs,
    env,
    extraCertificateAuthorities,
    untrusted: false,
    warnWithin: 'override',
  });
}
