import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';
import { run } from './command-line/running.ts';

/** Documents of the repository as their readers meet them; paths are relative to its root. */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Those at the root, and the pages of `docs/`. */
export const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...pagesIn('docs'),
  ...pagesIn('docs/rules'),
];

export function pagesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.toSorted().map((name) => `${folder}/${name}`);
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every token of a document, those within others as well. */
export function allTokens(path: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(lexer(readText(path)), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** The rows of the one table of a document with this first column, each by the text of its column's head. */
export function rowsOf(path: string, head: string): Record<string, string>[] {
  const tables = allTokens(path).filter((token): token is Tokens.Table => token.type === 'table');
  const found = tables.filter(({ header }) => header[0]?.text === head);
  if (found.length !== 1) throw new Error(`${path} has ${found.length} tables with the column ${head}`);
  return found.flatMap(({ header, rows }) =>
    rows.map((row) => Object.fromEntries(row.map(({ text }, index) => [header[index]?.text ?? '', text]))),
  );
}

/** The code blocks of a language. */
export function blocksOf(path: string, language: string): string[] {
  return allTokens(path)
    .filter((token): token is Tokens.Code => token.type === 'code' && token.lang === language)
    .map(({ text }) => text);
}

/** What stands in backticks. */
export function codes(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

export function codeOf(text: string | undefined): string {
  return codes(text)[0] ?? '';
}

/** The links of a document that lead nowhere in this repository. */
export function brokenLinks(path: string): string[] {
  const links = allTokens(path).filter(
    (token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image',
  );
  return links.map(({ href }) => href).filter((href) => !resolves(href, path));
}

/** Whether a link leads to a file of this repository, to a heading, or elsewhere with https. */
function resolves(href: string, from: string): boolean {
  if (/^https:\/\//.test(href)) return true;
  const [path, anchor] = href.split('#');
  const linked = path ? join(dirname(from), path) : from;
  if (!existsSync(join(root, linked))) return false;
  return anchor === undefined || anchors(linked).includes(anchor);
}

/** The anchors that GitHub gives to headings. */
function anchors(path: string): string[] {
  return allTokens(path)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ text }) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    );
}

/** What the program prints as the help of a command; an empty name is the program itself. */
export async function helpOf(name: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(root, ...(name === '' ? [] : [name]), '--help');
  if (exitCode !== 0) throw new Error(`the help of ${name} ended with ${exitCode}`);
  return stdout + stderr;
}
