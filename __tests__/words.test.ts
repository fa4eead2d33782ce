import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documents, helpOf, readText } from './documents.ts';

/** Words that the glossary in CONTRIBUTING.md rejects, as far as a program can tell. */
const rejected: readonly RegExp[] = [
  /\bmend(s|ed|ing)?\b/gi,
  /\bfaults?\b/gi,
  /\bin the clear\b/gi,
  /(?<!-)\bhellos?\b(?!-)/gi,
  /\brequires\b/gi,
  /\bswitch(es|ed|ing)? (\S+ ){0,3}(on|off)\b/gi,
  /\btargets?\b/gi,
  /\b(not|never) (be )?checked\b/gi,
];

/** `3: mend`, for each line with a rejected word. */
function rejectedIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      rejected.flatMap((pattern) => [...line.matchAll(pattern)].map(([word]) => `${index + 1}: ${word}`)),
    );
}

/** The same lines without code, the addresses of links, what programs print, and the glossary itself. */
function proseOf(markdown: string): string {
  return markdown
    .replaceAll(/^```text\n[\s\S]*?^```$/gm, blank)
    .replaceAll(/^## Glossary\n[\s\S]*?(?=^## )/gm, blank)
    .replaceAll(/`[^`\n]*`/g, ' ')
    .replaceAll(/\]\([^)\n]*\)/g, ']');
}

/**
 * The same lines with nothing but the string and template literals of two words or more: a single one is a name. What
 * stands in `{}` is code.
 */
function messagesOf(code: string): string {
  const pieces =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[\s\S]/g;
  return code.replaceAll(pieces, (piece) => {
    const text = withoutBraces(piece);
    return /^['"`]/.test(text) && /\S\s+\S/.test(text) ? text : blank(text);
  });
}

/** The innermost braces first. */
function withoutBraces(text: string): string {
  const outer = text.replaceAll(/\{[^{}]*\}/g, blank);
  return outer === text ? text : withoutBraces(outer);
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, '');
}

/** The script of the widget is code in literals, and an attribute of it has this name. */
const allowed: readonly RegExp[] = [/^src\/clients\/portal\/widget-script\.ts:\d+: target$/];

const root = new URL('..', import.meta.url);
const examples = readdirSync(fileURLToPath(new URL('examples', root)));
const sources = ['src/report', 'src/policy', 'src/command-line', 'src/github', 'src/config', 'src/clients'];
const commands = ['', 'check', 'probe', 'client', 'serve', 'widget', 'init', 'explain', 'demo'];

it('finds a rejected word with its line', () => {
  expect(rejectedIn('Fix it.\nOnly the operator can mend it, and switch TLS 1.0 off.')).toEqual([
    '2: mend',
    '2: switch TLS 1.0 off',
  ]);
  expect(rejectedIn(proseOf('`mend`, [code](mend.md), ClientHello, SERVER-HELLO'))).toEqual([]);
  const code = `const hello = 'x';\nsay(\`to \${'mend it'}: a hello\`);`;
  expect(rejectedIn(messagesOf(code))).toEqual(['2: hello']);
});

it.each(documents)('%s has no rejected word', (path) => {
  expect(rejectedIn(proseOf(readText(path))).map((found) => `${path}:${found}`)).toEqual([]);
});

it.each(['action.yml', ...examples.map((name) => `examples/${name}`)])('%s has no rejected word', (path) => {
  expect(rejectedIn(readText(path)).map((found) => `${path}:${found}`)).toEqual([]);
});

it.each(sources)('the messages in %s have no rejected word', (folder) => {
  const names = readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
  const found = files.flatMap((path) =>
    rejectedIn(messagesOf(readText(path))).map((rejection) => `${path}:${rejection}`),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(found.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
});

it.each(commands)('the help of “tls-readiness %s” has no rejected word', async (name) => {
  expect(rejectedIn(await helpOf(name)).map((found) => `help ${name}:${found}`)).toEqual([]);
});
