import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ruleNames } from '../config/endpoint.ts';
import { quoted } from '../config/excerpt.ts';
import { nearestTo } from '../config/nearest.ts';
import { oneOf, SettingsError } from '../settings.ts';
import { layOutPage } from './page-layout.ts';
import { type CommandContext, wantsColor, widthOf } from './terminal-io.ts';

/** The folder of the pages. They stand at the same place beside src/command-line and beside dist/cli. */
const pages = join(import.meta.dirname, '../../docs/rules');

/** The page about each rule, and the one on servers to which they lead. */
const pageNames = [...ruleNames, 'fixing'] as const;

type PageName = (typeof pageNames)[number];

/** Prints the page about a rule, or the list of rules where none is named. Gives the exit code. */
export async function runExplain(rule: string | undefined, context: CommandContext): Promise<number> {
  const { stdout, env } = context;
  const page = rule === undefined ? await listOfRules(context.program) : await pageOf(known(rule));
  stdout.write(layOutPage(page, { color: wantsColor(stdout, env), columns: widthOf(stdout) }));
  return 0;
}

/** The page of that name, or the only one whose name begins so. */
function known(rule: string): PageName {
  const [found, ...more] = pageNames.filter((name) => name.startsWith(rule));
  const reading = oneOf(pageNames)(found && more.length === 0 ? found : rule);
  if ('value' in reading) return reading.value;
  const meant = nearestTo(rule, pageNames);
  const hint = meant === undefined ? `The rules are ${ruleNames.join(', ')}.` : `Did you mean ${meant}?`;
  throw new SettingsError(`error: there is no rule ${quoted(rule)}\n(${hint})`);
}

async function listOfRules(program: string): Promise<string> {
  const rows = await Promise.all(
    ruleNames.map(async (rule) => `| ${rule} | ${summaryOf(await pageOf(rule))} |`),
  );
  const [first] = ruleNames;
  return `| Rule | What it finds |\n|---|---|\n${rows.join('\n')}\n\nTo read the page about a rule: ${program} explain ${first}\n\nTo read how to configure servers: ${program} explain fixing\n`;
}

/** The first sentence under the title. */
function summaryOf(page: string): string {
  const [, paragraph = ''] = page.split(/\n\n+/);
  const [sentence = ''] = paragraph.replaceAll('\n', ' ').split(/(?<=\.) /);
  return sentence.replaceAll('|', '\\|');
}

async function pageOf(rule: PageName): Promise<string> {
  const path = join(pages, `${rule}.md`);
  return readFile(path, 'utf8').catch((error: Error) => {
    throw new SettingsError(`error: the page about ${rule} cannot be read (${error.message})`);
  });
}
