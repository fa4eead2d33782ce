import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { defaultFile } from '../config/find-files.ts';
import { loadFiles } from '../config/load.ts';
import { ConfigurationError } from '../config/problem.ts';
import { guardLines } from '../report/words/escape.ts';
import { SettingsError } from '../settings.ts';
import { tool } from '../version.ts';
import { checkAndReport } from './check-and-report.ts';
import { type ClientOptions, clientOf } from './client.ts';
import { addCheckOptions, addListOptions, type CheckOptions, settingsOf } from './options.ts';
import type { ServeOptions } from './serve-settings.ts';
import { refuseLists, refuseUnknownHelp, refuseWords } from './suggestion.ts';
import { type CommandContext, widthOf } from './terminal-io.ts';
import { runWidget } from './widget.ts';
import { endpointsOf } from './without-list.ts';

/**
 * Runs the command line and gives the exit code: 0 where the gate passed, 1 where it failed, 2 where the command
 * line or the configuration is wrong.
 */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<number> {
  let code = 0;
  let help = '';
  const program = buildProgram(context, (result) => {
    code = result;
  });
  program.hook('preAction', (_program, command) => {
    help = helpOf(command);
  });
  try {
    refuseUnknownHelp(args, program);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ConfigurationError || error instanceof SettingsError) {
      const hint = error instanceof SettingsError ? help : '';
      // It quotes the list, and a workflow's step may be what runs this.
      context.stderr.write(guardLines(`${error.message}\n${hint}`));
      return 2;
    }
    throw error;
  }
}

/** The line below an error that leads to the help of its command. */
function helpOf(command: Command): string {
  const names = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  return `See ${names} --help.\n`;
}

/** Without a command's name, a misspelt option of the program is one of `check` to the parser. */
function meantCommand(error: string, command: Command): Command {
  const [, option] = /\(Did you mean (--[\w-]+)\?\)/.exec(error) ?? [];
  const { parent } = command;
  return parent?.options.some(({ long }) => long === option) ? parent : command;
}

function buildProgram(context: CommandContext, finish: (code: number) => void): Command {
  const program = new Command(context.program)
    .description(
      'Checks which TLS versions your endpoints support, and fails before a version that they need is disabled.',
    )
    .version(tool.version, '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', examplesOf(context.program))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(guardLines(text)),
      getOutHelpWidth: () => widthOf(context.stdout),
      getErrHelpWidth: () => widthOf(context.stderr),
    });

  program
    .command('check', { isDefault: true })
    .argument(
      '[file...]',
      `lists of endpoints, as paths or globs, - for standard input (default: ${defaultFile})`,
    )
    .description('check every endpoint of the lists (the default command)')
    .action(async (files: string[], options: CheckOptions, command: Command) => {
      const settings = settingsOf(options, command, context);
      refuseLists(settings.observations);
      refuseWords(files, program, context);
      const integrations = await loadFiles({
        patterns: files.length > 0 ? files : [defaultFile],
        cwd: context.cwd,
        overrides: settings.overrides,
        env: context.env,
        withoutKeys: settings.observations.length > 0,
        byUser: files.length > 0,
        stdin: context.stdin,
      });
      finish(await checkAndReport(integrations, settings, options, context));
    });

  program
    .command('probe')
    .argument('<url...>', 'endpoints such as https://api.example.com or imaps://mail.example.com')
    .description('check endpoints without a list')
    .action(async (urls: string[], options: CheckOptions, command: Command) => {
      const settings = settingsOf(options, command, context);
      const integrations = await endpointsOf(urls, settings, context);
      finish(await checkAndReport(integrations, settings, options, context));
    });

  addClient(program, context, finish);
  addServe(program, context, finish);
  addWidget(program, context, finish);
  addOffline(program, context, finish);
  for (const command of [program, ...program.commands]) {
    if (['check', 'probe', 'client'].includes(command.name())) addCheckOptions(command);
    if (command.name() === 'check') {
      command
        .option('--since <file>', 'an earlier JSON report: report what has changed since then')
        .addOption(
          new Option(
            '--gate <scope>',
            'fail on everything, or only on what the report of --since does not have (default: all)',
          ).choices(['all', 'new']),
        );
      addListOptions(command);
    }
    command.configureOutput({
      outputError: (text, write) => write(`${text.trimEnd()}\n${helpOf(meantCommand(text, command))}`),
    });
  }
  return program;
}

function addClient(program: Command, context: CommandContext, finish: (code: number) => void): void {
  program
    .command('client')
    .usage('[options] -- COMMAND...')
    .argument('<command...>', 'the command: one word for the shell, or a program and its arguments')
    .description('run a command against a strict server, and check which TLS versions it supports')
    .option('--name <name>', 'name of the client in the report (default: the command)')
    .option(
      '--deprecation-date <date>',
      'day on which servers disable everything below the minimum, such as 2026-12-01',
    )
    .option('--command-timeout <duration>', 'time limit of the command (default: 60s)')
    .action(async (words: string[], options: CheckOptions & ClientOptions, command: Command) => {
      const settings = settingsOf(options, command, context);
      const integrations = await clientOf(words, options, settings);
      // A command that is given here is given to be run.
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

/** The commands that connect to nothing but this machine. */
function addOffline(program: Command, context: CommandContext, finish: (code: number) => void): void {
  program
    .command('init')
    .description(`write a first ${defaultFile} and a workflow that checks it; overwrites nothing`)
    .action(async () => {
      const { runInit } = await import('./init.ts');
      finish(await runInit(context));
    });
  program
    .command('explain')
    .argument(
      '[rule]',
      'name of a rule, such as minimum-version, or fixing for how to configure servers (default: a list of the rules)',
    )
    .description('show the page about a rule: what it means and how to fix what it finds')
    .action(async (rule: string | undefined) => {
      const { runExplain } = await import('./explain.ts');
      finish(await runExplain(rule, context));
    });
  program
    .command('diff')
    .argument('<old>', 'the earlier JSON report')
    .argument('<new>', 'the later JSON report')
    .description('show what has changed between two JSON reports')
    .action(async (...files: [older: string, newer: string]) => {
      const { runDiff } = await import('./diff.ts');
      finish(await runDiff(files, context));
    });
  program
    .command('demo')
    .description('start servers of every kind on this machine, check them, and show the reports')
    .option('--directory <path>', 'write the list and the reports to this directory', 'tls-readiness-demo')
    .action(async ({ directory }: { directory: string }) => {
      const { runDemo } = await import('./demo.ts');
      finish(await runDemo(resolve(context.cwd, directory), context));
    });
}

const examplesOf = (program: string) =>
  `
Examples:
  ${program}                              check the list in ${defaultFile}
  ${program} check partners.yml           check another list
  ${program} check --as-of 2026-12-01     see what breaks on that day
  ${program} probe https://example.com    check one endpoint without a list
  ${program} check --json-file out.json   print the report, and write it as JSON too
  ${program} init                         write a first list and a workflow
  ${program} explain minimum-version      read what a rule means
  ${program} demo                         see it work on servers of its own

All options of a check: ${program} check --help
Exit codes: 0 the check passed, 1 it failed, 2 the command line or the list is wrong.
`;
