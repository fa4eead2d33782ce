import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { defaultFile } from '../config/find-files.ts';
import { type Integrations, loadFiles, loadInline } from '../config/load.ts';
import { ConfigurationError } from '../config/problem.ts';
import { check } from '../pipeline.ts';
import { exitCode } from '../policy/gate.ts';
import { guardLines, plain } from '../report/escape.ts';
import {
  readSettings,
  type SettingName,
  type Settings,
  SettingsError,
  settingDefaults,
} from '../settings.ts';
import { tool } from '../version.ts';
import { type ClientOptions, clientOf } from './client.ts';
import { type Format, type Writer, writers } from './formats.ts';
import type { ServeOptions } from './serve-settings.ts';
import { type CommandContext, progressLine, wantsColor, widthOf } from './terminal-io.ts';
import { runWidget } from './widget.ts';

/** Commander hands options over by their names in camel case; `settingsOf` looks them up by their own. */
interface Options extends Readonly<Record<string, string | boolean | undefined>> {
  readonly format: Format;
  readonly output?: string;
  readonly verbose?: boolean;
}

/**
 * Runs the command line and gives the exit code: 0 where the gate passed, 1 where it failed, 2 where the command
 * line or the configuration is wrong.
 */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<number> {
  let code = 0;
  const program = buildProgram(context, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ConfigurationError || error instanceof SettingsError) {
      // It quotes the list, and a workflow's step may be what runs this.
      context.stderr.write(guardLines(`${error.message}\n`));
      return 2;
    }
    throw error;
  }
}

function buildProgram(context: CommandContext, finish: (code: number) => void): Command {
  const program = new Command('tls-readiness')
    .description(
      'Checks which TLS versions the systems you integrate with can speak, and fails while there is still time to act.',
    )
    .version(tool.version, '-v, --version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(guardLines(text)),
      getOutHelpWidth: () => widthOf(context.stdout),
      getErrHelpWidth: () => widthOf(context.stderr),
      outputError: (text, write) => write(`${text.trimEnd()}\nSee tls-readiness --help.\n`),
    });

  const checkCommand = program
    .command('check', { isDefault: true })
    .argument('[file...]', `lists of endpoints, as paths or globs (default: ${defaultFile})`)
    .description('check every endpoint of the lists (the default command)')
    .action(async (files: string[], options: Options) => {
      const settings = settingsOf(options, context);
      const patterns = files.length > 0 ? files : [defaultFile];
      const integrations = await loadFiles({
        patterns,
        cwd: context.cwd,
        overrides: settings.overrides,
        env: context.env,
      });
      finish(await checkAndReport(integrations, settings, options, context));
    });

  const probe = program
    .command('probe')
    .argument('<url...>', 'endpoints such as https://api.example.com or imaps://mail.example.com')
    .description('check endpoints without a list')
    .action(async (urls: string[], options: Options) => {
      const settings = settingsOf(options, context);
      const integrations = await loadInline(
        urls.map((url) => `- ${JSON.stringify(url)}\n`).join(''),
        settings.overrides,
      );
      finish(await checkAndReport(integrations, settings, options, context));
    });

  const client = addClient(program, context, finish);

  program
    .command('demo')
    .description('start servers of every kind on this machine, check them, and show what comes out')
    .option('--directory <path>', 'where the list and the reports are written', 'tls-readiness-demo')
    .action(async ({ directory }: { directory: string }) => {
      const { runDemo } = await import('./demo.ts');
      finish(await runDemo(resolve(context.cwd, directory), context));
    });

  addServe(program, context, finish);
  addWidget(program, context, finish);

  for (const command of [checkCommand, probe, client]) addOptions(command);
  addRunClients(checkCommand);
  return program;
}

function addClient(program: Command, context: CommandContext, finish: (code: number) => void): Command {
  return program
    .command('client')
    .usage('[options] -- COMMAND...')
    .argument('<command...>', 'one word for the shell, or a program and its arguments')
    .description('run a command against a strict server, and judge it as a client')
    .option('--name <name>', 'of the client in the report (default: the command)')
    .option('--deprecation-date <date>', 'when servers drop everything below the minimum version')
    .option('--command-timeout <duration>', 'when the command is ended (default: 60s)')
    .action(async (words: string[], options: Options & ClientOptions) => {
      const settings = settingsOf(options, context);
      const integrations = await clientOf(words, options, settings);
      // Whoever writes the command here wants it to run.
      finish(await checkAndReport(integrations, { ...settings, runClients: true }, options, context));
    });
}

/** `serve` and `demo` are loaded when they are called: what makes certificates takes 130 ms. */
function addServe(program: Command, context: CommandContext, finish: (code: number) => void): void {
  program
    .command('serve')
    .description('run a strict server that shows which TLS versions its callers support')
    .option('--address <address>', 'the IP address or host name to listen on', '127.0.0.1')
    .option('--port <port>', 'the port of the strict server; 0 picks a free one', '8443')
    .option('--min-version <version>', 'the oldest version that the strict server accepts', 'TLSv1.2')
    .option('--deprecation-date <date>', 'the date on which older versions are disabled, for page and widget')
    .option('--page-from <version>', 'serve the page on a second port, which accepts this version and newer')
    .option(
      '--page-port <port>',
      'the port of the page (default: the one after the port of the strict server)',
    )
    .option('--help-url <url>', 'where visitors of the page get help: an http, https or mailto URL')
    .option('--cert <file>', 'the certificate with its chain, in PEM (default: one made for this run)')
    .option('--key <file>', 'the private key of the certificate, in PEM')
    .option(
      '--name <name>',
      'a further host name or IP address in the certificate made for this run; may be repeated',
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .option('--ca-file <file>', 'write the authority of the certificate made for this run to this file')
    .option('--max-connections <count>', 'how many connections may be open at once', '256')
    .option('--json', 'print each caller as a line of JSON (default: only where stdout is not a terminal)')
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./serve.ts');
      finish(await runServe(options, context));
    });
}

function addWidget(program: Command, context: CommandContext, finish: (code: number) => void): void {
  program
    .command('widget')
    .description('print the script of the portal widget, which tells visitors to update an old browser')
    .option('-o, --output <file>', 'write the script to a file and not to the terminal')
    .action(async ({ output }: { output?: string }) => {
      finish(await runWidget(output, context));
    });
}

async function checkAndReport(
  integrations: Integrations,
  settings: Settings,
  { format, output, verbose = false }: Options,
  context: CommandContext,
): Promise<number> {
  const { stdout, stderr, env } = context;
  if (output !== undefined) await writeOrExplain(resolve(context.cwd, output), '');
  const progress = progressLine(stderr, integrations.endpoints.length + integrations.clients.length);
  const report = await check(integrations, settings, context, (done) => progress.update(done));
  progress.clear();
  const write: Writer = writers[format];
  if (output === undefined) {
    const layout = { color: wantsColor(stdout, env), columns: widthOf(stdout), verbose };
    for (const piece of write(report, layout)) stdout.write(piece);
  } else {
    const path = resolve(context.cwd, output);
    await writeOrExplain(path, write(report, { color: false, columns: 120, verbose }));
    stderr.write(`The report is in ${plain(path)}\n`);
  }
  return exitCode(report.conclusion);
}

async function writeOrExplain(path: string, content: Iterable<string>): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new SettingsError(`--output: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function settingsOf(options: Options, { nowMs }: CommandContext): Settings {
  return readSettings({
    text: (name) => {
      const value = options[camelCase(name)];
      return typeof value === 'boolean' ? String(value) : (value ?? '');
    },
    label: (name) => `--${name}`,
    nowMs,
    untrusted: false,
    warnWithin: 'override',
  });
}

/** `as-of` is `asOf` to Commander. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function addOptions(command: Command): void {
  const setting = (name: SettingName, value: string, text: string): Option => {
    const fallback = settingDefaults[name];
    return new Option(`--${name} <${value}>`, fallback === '' ? text : `${text} (default: ${fallback})`);
  };
  command
    .addOption(
      new Option('-f, --format <format>', 'of the report that is printed')
        .choices(Object.keys(writers))
        .default('text'),
    )
    .addOption(new Option('-o, --output <file>', 'write the report to a file and not to the terminal'))
    .addOption(new Option('--verbose', 'show every ClientHello that was sent, and what came back'))
    .addOption(setting('as-of', 'date', 'judge as if it were that day, such as 2026-03-01 (default: now)'))
    .addOption(setting('fail-on', 'level', 'what fails the check: error, warning or never'))
    .addOption(setting('on-unverified', 'level', 'how bad an endpoint is that could not be checked'))
    .addOption(
      setting(
        'min-version',
        'version',
        "what endpoints must be able to speak (default: the list's, or TLSv1.2)",
      ),
    )
    .addOption(setting('warn-within', 'duration', 'how early a date starts to warn'))
    .addOption(
      setting('timeout', 'duration', 'for each connection; all of one address get three times as long'),
    )
    .addOption(setting('retries', 'count', 'how often a transient failure is tried again'))
    .addOption(setting('concurrency', 'count', 'addresses that are checked at once'))
    .addOption(setting('per-host', 'count', 'connections at once to one address'))
    .addOption(
      setting(
        'private-addresses',
        'mode',
        'private and loopback addresses: allow, deny, or auto, which allows them here',
      ),
    );
}

/** What a list can ask for and only the command line can allow. */
function addRunClients(command: Command): void {
  command.addOption(
    new Option('--run-clients', 'run the commands of the clients that the list names (default: false)'),
  );
}

const examples = `
Examples:
  tls-readiness                              check the list in ${defaultFile}
  tls-readiness check partners.yml           check another list
  tls-readiness check --as-of 2026-12-01     see what breaks on that day
  tls-readiness probe https://example.com    check one endpoint without a list
  tls-readiness check --format json          print the report as JSON
  tls-readiness demo                         see it work on servers of its own

All options of a check: tls-readiness help check
Exit codes: 0 the check passed, 1 it failed, 2 the command line or the list is wrong.
`;
