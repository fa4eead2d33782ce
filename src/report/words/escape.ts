/**
 * The one boundary for hostile text, once per output language. Everything that a peer sends (banners,
 * certificate names, headers, alerts) and everything in the YAML passes through one of these functions on its
 * way out; nothing else in `report/` escapes.
 */

/** Sequences that a terminal obeys: CSI, OSC up to its end, and two-character escapes (ECMA-48 sections 5 and 8). */
const terminalSequence =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[@-Z\\-_]/g;

/** What a reader of log lines, cells and messages can take in; longer text is cut. */
const defaultMax = 300;

/**
 * The text on one line, without anything that is not to be seen: terminal sequences and format characters
 * (bidi controls, zero-width ones, tags) go, white space becomes one space, other control characters become
 * U+FFFD. At most `max` code points, the last one an ellipsis where text was cut.
 */
export function plain(text: string, max = defaultMax): string {
  const head = text.slice(0, max * 8);
  const clean = head
    .toWellFormed()
    .replace(terminalSequence, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, '\u{FFFD}')
    .trim();
  const isWhole = head.length === text.length;
  if (isWhole && clean.length <= max) return clean;
  // No code point takes more than two UTF-16 units, so that these are more than `max` where the text is longer.
  const points = Array.from(clean.slice(0, 2 * max + 2));
  if (isWhole && points.length <= max) return clean;
  return `${points
    .slice(0, max - 1)
    .join('')
    .trimEnd()}…`;
}

/** A no-break of zero width: invisible, but no mention, issue reference or e-mail address reaches across it. */
const wordJoiner = '\u2060';

/**
 * Text within GitHub-flavoured Markdown, table cells included: shown as it is, without markup, links, mentions
 * or issue references. Entities keep a character from being markup (CommonMark 0.31 section 2.5); mentions and
 * references are looked for after that, in the rendered text, hence the word joiner.
 */
export function markdown(text: string, max = defaultMax): string {
  return encode(withoutReferences(plain(text, max))).replace(/^(?:[-+=]|\d(?=\d*[.)]))/, numericEntity);
}

/** Text as inline code. HTML rather than backticks, so that it may hold backticks and stand in a table cell. */
export function markdownCode(text: string, max = defaultMax): string {
  return `<code>${encode(plain(text, max)).replace(/@/g, numericEntity)}</code>`;
}

/** Lines as a block of code, with their indentation. No line of it is Markdown (CommonMark 0.31 section 4.6). */
export function markdownCodeBlock(text: string, max = 2_000): string {
  const lines = cut(text, max)
    .split('\n')
    .map((line) => (/^ */.exec(line)?.[0] ?? '') + encode(plain(line, max)).replace(/@/g, numericEntity));
  return `<pre>${lines.join('\n')}</pre>`;
}

/** A link that shows the host it leads to, or the text as code where it is no http or https URL. */
export function markdownLink(url: string): string {
  if (!URL.canParse(url) || url.length > 2_000) return markdownCode(url);
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol) || parsed.username) return markdownCode(url);
  const href = parsed.href.replace(/[^A-Za-z0-9:/?=.%+,;-]/g, percentEncode);
  return `[${markdown(parsed.host, 100)}](${href})`;
}

/** Text within the terminal's output; the line as a whole still passes through `guardLines`. */
export function terminal(text: string, max = defaultMax): string {
  return plain(text, max).replace(/##(?=\w*(?:\[|$))/g, '# #');
}

/** A whole line of the Actions log. */
export function logLine(text: string, max = 1_000): string {
  return guardLines(plain(text, max));
}

/**
 * Keeps the runner from taking lines of output for its commands. It runs `::command::` where a line starts so
 * after white space, and `##[command]` anywhere in it (actions/runner, ActionCommand.cs); Azure Pipelines does so with
 * `##vso[command]`, and TeamCity with `##teamcity[command]`. All are broken with a visible space, also behind colours:
 * the runner compares as its culture does, which may overlook what is invisible.
 */
export function guardLines(output: string): string {
  return output.replace(/##(?=\w*\[)/g, '# #').replace(/^((?:[^\S\n]|\u001b\[[\d;]*m)*):(?=:)/gm, '$1: ');
}

/** The message of a workflow command, which keeps its line breaks: `@actions/core` escapes them, `%` and CR. */
export function annotationText(text: string, max = 4_096): string {
  const lines = text
    .slice(0, max * 8)
    .split('\n')
    .map((line) => guardLines(plain(line, max)));
  return cut(lines.join('\n').trim(), max);
}

/** A string value of the JSON report: as it is, but cut where nobody can have meant it to be that long. */
export function jsonText(text: string): string {
  return cut(text.toWellFormed(), 2_000);
}

/**
 * JSON that can be printed in a terminal and in the Actions log without changing what it says: control and
 * format characters and the runners' `##[` and `##vso[` are written as `\u` escapes. They can only stand within strings.
 */
export function jsonOutput(json: string): string {
  return json
    .replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (character) =>
      Array.from({ length: character.length }, (_, index) => unicodeEscape(character.charCodeAt(index))).join(
        '',
      ),
    )
    .replace(/##(?=\w*\[)/g, '#\\u0023');
}

/**
 * A plain text message of SARIF, in which no placeholder and no link comes out of the text: braces are doubled, and
 * a space keeps `](` apart (SARIF 2.1.0 sections 3.11.5 and 3.11.6). Code scanning repeats messages in comments on
 * pull requests, hence neither mentions nor issue references.
 */
export function sarifText(text: string, max = 2_000): string {
  return withoutReferences(logLine(text, max))
    .replace(/[{}]/g, '$&$&')
    .replace(/\](?=\()/g, '] ');
}

/**
 * A relative reference to a file (RFC 3986 section 4.2): each segment of the path percent-encoded, and none empty, since
 * two slashes at the start would name a host.
 */
export function relativeUri(path: string): string {
  const segments = cut(path.toWellFormed(), 2_000).split('/');
  return segments
    .filter((segment) => segment !== '')
    .map(encodeURIComponent)
    .join('/');
}

/** Text within HTML, and within the quotation marks of an attribute. */
export function htmlText(text: string, max = defaultMax): string {
  return plain(text, max).replace(/[&<>"']/g, numericEntity);
}

/** The value of an XML attribute, on one line. */
export function xmlAttribute(text: string, max = defaultMax): string {
  return encodeXml(logLine(text, max));
}

/** The text of an XML element, which keeps its line breaks. Readers print it in logs, so that it is safe there too. */
export function xmlText(text: string, max = 65_536): string {
  const lines = text
    .slice(0, max * 8)
    .split('\n')
    .map((line) => logLine(line, 2_000));
  return encodeXml(cut(lines.join('\n'), max));
}

/** At most `max` UTF-16 units, the last one an ellipsis where text was cut; no surrogate pair is torn apart. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** An underscore within a word is no emphasis, and stays; schemes and `www.` would become links. */
function encode(text: string): string {
  return text
    .replace(/[&<>"|`*~[\]\\$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, numericEntity)
    .replace(/:(?=\/\/)/g, numericEntity)
    .replace(/(?<=www)\./gi, numericEntity);
}

/** What XML 1.0 has no place for, not even escaped (section 2.2): control characters, U+FFFE and U+FFFF. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * Besides markup, `[[` is taken apart: readers of JUnit files look for `[[ATTACHMENT|path]]` in a test's output, and
 * fetch that file.
 */
function encodeXml(text: string): string {
  return text
    .replace(notXml, '\u{fffd}')
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/[&<>"']/g, numericEntity);
}

/** Mentions and issue references, taken apart where they would become one. */
function withoutReferences(text: string): string {
  return text
    .replace(/@/g, `@${wordJoiner}`)
    .replace(/#(?=\d)/g, `#${wordJoiner}`)
    .replace(/(?<![\p{L}\p{N}])gh-(?=\d)/giu, (prefix) => prefix + wordJoiner);
}

function numericEntity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
