import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';

/** Documents of the repository as their readers meet them; paths are relative to its root. */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every token of a document, those within others as well. */
export function allTokens(path: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(lexer(readFileSync(join(root, path), 'utf8')), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** Whether a link leads to a file of this repository, to a heading, or elsewhere with https. */
export function resolves(href: string, from: string): boolean {
  if (/^https:\/\//.test(href)) return true;
  const [path, anchor] = href.split('#');
  const endpoint = path ? join(dirname(from), path) : from;
  if (!existsSync(join(root, endpoint))) return false;
  return anchor === undefined || anchors(endpoint).includes(anchor);
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
