import type { RuleName } from '../../config/endpoint.ts';
import type { Verdict, VerdictState } from '../../policy/verdict.ts';
import type { Supports } from '../view/supports.ts';
import type { Row } from '../view/view.ts';
import { markdown, markdownCode } from '../words/escape.ts';
import { type Links, rulePage } from '../words/rule-page.ts';
import { inlineList } from '../words/wording.ts';

/** Pieces of GitHub-flavoured Markdown that the summary's parts share. */

export const stateIcons: Readonly<Record<VerdictState, string>> = {
  'not-ready': '❌',
  unverified: '🟪',
  'at-risk': '⚠️',
  ready: '✅',
};

export const none = '–';

/** A table from cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableLines([head, head.map(() => '---'), ...rows]);
}

export function tableLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The cell's content on one line: without this, GitHub breaks `1 Dec 2026` where another cell is long. */
export function unbroken(content: string): string {
  return content.replaceAll(' ', '&nbsp;');
}

/** Folded away, or open. The content ends with a newline. */
export function fold(title: string, content: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>\n\n${content}\n</details>\n`;
}

/** The name in bold, and where it is below it. */
export function nameCell({ label, place, startTls, unreached }: Row): string {
  const where = [
    ...(place ? [markdownCode(place)] : []),
    ...(startTls ? ['STARTTLS'] : []),
    ...(unreached ? [markdown(unreached, 200)] : []),
  ].join(' ');
  return `**${markdown(label)}**${where ? `<br>${where}` : ''}`;
}

/** `**1.0** · **1.1** · 1.2`: bold is what is below the minimum or has a date. */
export function supportsCell({ versions, only }: Supports): string {
  if (versions.length === 0) return none;
  // Labels are our own words. They begin with a digit, which within a cell opens no list.
  const shown = versions.map(({ label, old }) => (old ? `**${label}**` : label));
  return unbroken(shown.join(' · ') + (only ? ' only' : ''));
}

export function ownerCell({ owner }: Row): string {
  return owner === undefined ? none : markdown(owner, 80);
}

/** A link to the page about a rule, or the command that prints it. */
export function ruleLink(rule: RuleName, words: string, links: Links): string {
  const page = rulePage(rule, links);
  return page === undefined ? markdownCode(`npx tls-readiness explain ${rule}`) : `[${words}](${page})`;
}

/** `.github/tls-readiness.yml:12`, linked to that line where its address is known. */
export function lineLink({ integration }: Pick<Verdict, 'integration'>, { lineUrl }: Links): string {
  const { file, line } = integration.source;
  if (file === undefined) return inlineList;
  const url = lineUrl?.(file, line);
  const place = markdownCode(`${file}:${line}`);
  return url === undefined
    ? place
    : `[${place}](${url.replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29'))})`;
}
