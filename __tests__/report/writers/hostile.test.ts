import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { marked } from 'marked';
import type { Log } from 'sarif';
import { lineUrlsOf } from '../../../src/github/repository.ts';
import { annotate } from '../../../src/github/step.ts';
import { plainLayout } from '../../../src/report/formats.ts';
import { openFindings } from '../../../src/report/view/finding-set.ts';
import { failureSentence, headline } from '../../../src/report/view/headline.ts';
import type { Report } from '../../../src/report/view/report.ts';
import { type Surroundings, viewOf } from '../../../src/report/view/view.ts';
import { annotations } from '../../../src/report/writers/annotations.ts';
import { renderCheckRun } from '../../../src/report/writers/check-run.ts';
import { renderCodeQuality } from '../../../src/report/writers/codequality.ts';
import { renderComment } from '../../../src/report/writers/comment.ts';
import { issueTitle, renderChange, renderIssue } from '../../../src/report/writers/issue.ts';
import { renderJson } from '../../../src/report/writers/json.ts';
import { renderReportSchema } from '../../../src/report/writers/json-schema.ts';
import { renderJunit } from '../../../src/report/writers/junit.ts';
import { renderSarif } from '../../../src/report/writers/sarif.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import { renderTerminal } from '../../../src/report/writers/terminal.ts';
import { codeQualityIssues } from '../codequality-schema.ts';
import { hostileTexts } from '../hostile.ts';
import { hostileReport } from '../hostile-report.ts';
import { readJunit, textsAt } from '../junit-schema.ts';
import { sarifSchema } from '../sarif-validator.ts';

const validateJson = new (Ajv as unknown as typeof Ajv.default)({
  strict: false,
  validateFormats: false,
}).compile(JSON.parse(renderReportSchema()));
const sarifAjv = new (Ajv2020 as unknown as typeof Ajv2020.default)({ strict: false });
(addFormats as unknown as typeof addFormats.default)(sarifAjv);
const validateSarif = sarifAjv.compile(await sarifSchema());

const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
/** Every format character but the word joiner, which the Markdown writer itself puts after `@` and `#`. */
const formats = /[^\P{Cf}\u2060]/u;

const everything = { ...plainLayout, verbose: true, all: true };

/** No output may have a match of these. */
const harms = [controls, formats, /##\w*\[/, /^\s*::/m];

/** One assertion, since an output has thousands of texts and each call of `expect` takes time. */
function expectHarmless(...outputs: readonly string[]): void {
  const harmful = outputs.filter(
    (output) => !output.isWellFormed() || harms.some((harm) => harm.test(output)),
  );
  expect(harmful).toEqual([]);
}

const lineUrl = lineUrlsOf(
  { GITHUB_SERVER_URL: 'https://git.example.com', GITHUB_REPOSITORY: 'a/b' },
  '/',
  'c0ffee',
);
/** Everything that a report links to and says of the run. No path that the system gives has a lone surrogate. */
const surroundings: Surroundings = {
  pages: 'https://git.example.com/docs',
  lineUrl: (file, line) => lineUrl?.(file.toWellFormed(), line),
  blockedPorts: [443],
};
const written = Object.entries(hostileTexts).map(([name, text]) => {
  const of = hostileReport(text);
  const view = viewOf(of, surroundings);
  const quality = renderCodeQuality(view);
  return {
    ...{ name, text, of, view, quality },
    ...{ json: renderJson(view), sarif: renderSarif(view), junit: renderJunit(view) },
    terminal: renderTerminal(view, everything),
  };
});

describe.each(written)('$name', ({ text, of, view, terminal, json, sarif, junit, quality }) => {
  test('in the summary', () => {
    const summary = renderSummary(view);
    // The Markdown goes to a file and into the log where somebody prints it.
    expectHarmless(summary);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
    expectOnlyOurs(summary);
    expect(summary.match(/<details(?: open)?>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    for (const table of tables(summary)) {
      expect(new Set(table.map(cellCount)).size).toBe(1);
    }
    // No line but our own headings, lists, quotes, tables and folds begins a block.
    const ours = /^(?:### \S|#### \S|##### \S|\| |> |- \w+, [[<]| {2}- See it yourself, this \w+: <code>)/;
    const blocks = /^(?: {2}|\t|```|~~~|#|\||>|[-+*] |\d+[.)] |={3}|-{3}|<!--)/;
    expect(summary.split('\n').filter((line) => blocks.test(line) && !ours.test(line))).toEqual([]);
  });

  test('in a terminal', () => {
    expectHarmlessInTerminal(terminal);
  });

  test.each([80, 200])('in a terminal of %d columns with colours, only ours', (columns) => {
    const output = renderTerminal(view, { ...everything, color: true, columns });
    expect(output).not.toMatch(/##(?:\u001b\[\d*m)*\[/);
    expectHarmlessInTerminal(output.replace(/\u001b\[(?:0|1|2|22|3[1-6]|39)m/g, ''));
  });

  test('in the JSON report, which still says what it said', () => {
    expectHarmless(json);
    expect(json).not.toContain('\u2060');
    const read = JSON.parse(json);
    expect(read.endpoints[0].name.slice(0, 1_000)).toBe(text.toWellFormed().slice(0, 1_000));
    expect(read.endpoints[0].name.length).toBeLessThanOrEqual(2_000);
    validateJson(read);
    expect(validateJson.errors).toBeNull();
  });

  test('in annotations, headline and failure sentence', () => {
    const shown = annotations(view);
    const parts = shown.flatMap(({ title, message, file = '' }) => [title, message, file]);
    const texts = [...parts, headline(of), failureSentence(of)];
    expectHarmless(...texts);
    expect(texts.filter((text) => text.includes('\u2060'))).toEqual([]);
    expect(shown.filter(({ title }) => title.includes('\n') || title.length > 255)).toEqual([]);
    expect(shown.filter(({ message }) => message.length > 4_096)).toEqual([]);
  });

  test('in the log of a step, where the runner finds our annotations and nothing else', () => {
    const shown = annotations(view);
    const lines = printed(() => {
      annotate(shown, '/');
      for (const output of [terminal, json, sarif, junit, quality]) process.stdout.write(output);
    });
    const commands = lines.flatMap((line) => commandIn(line) ?? []);
    expect(commands.map(({ name }) => name)).toEqual(shown.map(({ level }) => level));
    expect(commands.map(({ message }) => message)).toEqual(shown.map(({ message }) => message));
    expect(commands.map(({ title }) => title)).toEqual(shown.map(({ title }) => title));
  });

  test('in comment, tracking issue and check run, where nobody is notified', () => {
    const origin = { list: text, commit: text, startedAtMs: of.startedAtMs, run: undefined };
    const open = openFindings(of);
    const gone = open.map(({ integration, finding: { rule, protocol } }) => ({
      rule,
      protocol,
      integration,
      integrationKey: '1',
    }));
    const { title, summary, text: placeless = '' } = renderCheckRun(view);
    const inline = renderCheckRun(viewOf(withoutFile(of), surroundings)).text ?? '';
    for (const body of [
      renderComment(view, origin, 65_536),
      renderIssue(view, open, { origin, mentionOwners: false, maxBytes: 65_536 }),
      renderChange({ kind: 'these', appeared: open, gone }, view.labelOf, { origin, mentionOwners: false }),
      summary,
      placeless,
      inline,
    ]) {
      expectHarmless(body);
      expectOnlyOurs(body);
      expect(body.length).toBeLessThanOrEqual(65_536);
    }
    for (const line of [title, issueTitle(text)]) {
      expect(line).not.toMatch(controls);
      expect(line).not.toMatch(/\n/);
      expect(line).not.toMatch(formats);
      expect(Array.from(line).length).toBeLessThanOrEqual(256);
    }
  });

  test('in SARIF, which stays a valid log without links, placeholders and mentions', () => {
    expectHarmless(sarif);
    expect(sarif.length).toBeLessThan(4_000_000);
    const log: Log = JSON.parse(sarif);
    validateSarif(log);
    expect(validateSarif.errors).toBeNull();
    const results = log.runs[0]?.results ?? [];
    expect(results).toHaveLength(of.verdicts.flatMap(({ findings }) => findings).length);
    const shown = results.flatMap(({ message, suppressions }) => [
      message.text ?? '',
      ...suppressions!.map(({ justification = '' }) => justification),
    ]);
    const live = /\]\(|(?<!\{)(?:\{\{)*\{(?!\{)|@(?!\u2060)|#(?=\d)|\bgh-(?=\d)|\n/i;
    expect(shown.filter((part) => live.test(part) || part.length > 4_200)).toEqual([]);
    const origins = results.map(({ locations }) => {
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
      return new URL(uri, 'https://root.example/a/b/c/d/').origin;
    });
    expect(new Set(origins)).toEqual(new Set(['https://root.example']));
  });

  test('in the Code Quality report, which stays valid and has one issue for each finding', () => {
    expectHarmless(quality);
    expect(quality.length).toBeLessThan(1_000_000);
    const issues = codeQualityIssues(quality);
    expect(issues).toHaveLength(of.verdicts.flatMap(({ findings }) => findings).length);
    // GitLab shows the description as it is, and a reader may print it.
    expectHarmless(...issues.map(({ description }) => description));
    expect(issues.filter(({ description }) => description.includes('\n'))).toEqual([]);
  });

  test('in JUnit XML, which stays valid and has one case for each endpoint and client', () => {
    expectHarmless(junit);
    expect(junit).not.toContain('\u2060');
    expect(junit.length).toBeLessThan(1_000_000);
    const document = readJunit(junit);
    expect(textsAt(document, '//testcase/@name')).toHaveLength(of.verdicts.length);
    expect(textsAt(document, '//*[name() != "testcase" and @onload]')).toEqual([]);
    // What a reader takes out of the XML and prints is as harmless as the file itself.
    const shown = textsAt(document, '//@* | //failure | //system-out');
    expectHarmless(...shown);
    expect(shown.filter((text) => text.includes('[['))).toEqual([]);
    document.dispose();
  });
});

test('every text has changes since an earlier report, which was as hostile', () => {
  const kinds = written.map(({ view }) => new Set(view.changes?.rows.map(({ kind }) => kind)));
  const expected = [
    'lost',
    'regressed',
    'date-removed',
    'endpoint-added',
    'endpoint-removed',
    undefined,
  ] as const;
  expect(kinds.filter((each) => !expected.every((kind) => each.has(kind)))).toEqual([]);
});

test('one megabyte in every place leaves each report within its limits', () => {
  const of = hostileReport('A'.repeat(1_000_000));
  const view = viewOf(of);
  const checkRun = renderCheckRun(view);
  const origin = { list: 'list.yml', commit: 'c0ffee', startedAtMs: of.startedAtMs, run: undefined };
  const limits: readonly [string, number][] = [
    [renderSummary(view), 1_000_000],
    [renderTerminal(view, everything), 500_000],
    [renderSarif(view), 4_000_000],
    [renderJunit(view), 1_000_000],
    [renderCodeQuality(view), 1_000_000],
    [checkRun.summary, 65_536],
    [checkRun.text ?? '', 65_536],
    [renderComment(view, origin, 65_536), 65_536],
    [renderIssue(view, openFindings(of), { origin, mentionOwners: false, maxBytes: 65_536 }), 65_536],
  ];
  for (const [output, limit] of limits) {
    expectHarmless(output);
    expect(output.length).toBeLessThanOrEqual(limit);
  }
  const json = renderJson(view);
  expectHarmless(json);
  expect(JSON.parse(json).endpoints[0].name.length).toBeLessThanOrEqual(2_000);
});

/** What is printed on a terminal, without its colours. */
function expectHarmlessInTerminal(output: string): void {
  expectHarmless(output);
  expect(output).not.toContain('\u2060');
  expect(output).not.toMatch(/ $/m);
  expect(output.split('\n').flatMap((line) => commandIn(line) ?? [])).toEqual([]);
  expect(output.length).toBeLessThan(800_000);
}

/** Markdown in which neither markup nor a mention nor a link came out of a text. */
function expectOnlyOurs(markdown: string): void {
  expect(liveHtml(markdown)).toEqual([]);
  expect(strangeHtml(marked.parse(markdown, { async: false, gfm: true }))).toEqual([]);
  expect(markdown.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@(?!\u2060)/);
  expect(withoutLinks(markdown)).not.toMatch(/https?:\/\/|www\./i);
}

/** The same findings in a list that stands in no file. */
function withoutFile(of: Report): Report {
  const verdicts = of.verdicts.map((one) => ({
    ...one,
    findings: one.findings.map((each) => ({ ...each, source: { ...each.source, file: undefined } })),
  }));
  return { ...of, verdicts };
}

/** Tags that are none of ours. */
function liveHtml(summary: string): readonly string[] {
  const ours = /^<(?:br|\/?code|details open|\/?details|\/?summary|\/?sub)>$/;
  return (summary.match(/<[^>\n]*>?/g) ?? []).filter((tag) => !ours.test(tag));
}

/** What a renderer of GFM makes of the summary that we did not mean: other elements, attributes, or links that hide their host. */
function strangeHtml(html: string): readonly string[] {
  const elements =
    /^<\/?(?:h[345]|p|ul|li|strong|code|table|thead|tbody|tr|t[hd](?: align="\w+")?|details(?: open="")?|details open|summary|sub|blockquote|br|hr)>$/;
  return (
    html
      .replace(ourLinks, '')
      .replace(/<a href="https?:\/\/([^"/]+)[^"]*">([^<]+)<\/a>/g, (link, host, text) =>
        text === host ? '' : link,
      )
      .match(/<[^>]*>?/g)
      ?.filter((tag) => !elements.test(tag)) ?? []
  );
}

/** Our links to the pages about rules, and to lines of the list. */
const ourLinks =
  /<a href="https:\/\/git\.example\.com\/(?:docs\/([\w-]+)\.md">(?:Details|<code>\1<\/code>)|a\/b\/blob\/c0ffee\/[^"]*#L\d+"><code>[^<]*<\/code>)<\/a>/g;

/** The addresses of links, those to a date's notice among them, whose text is the host. */
function withoutLinks(summary: string): string {
  return summary.replace(/\]\(https?:\/\/[\w:/?=.%+,;~#!*'-]+\)/g, ']');
}

function tables(summary: string): readonly (readonly string[])[] {
  return summary
    .split(/\n\n+/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((rows) => rows.length > 0);
}

/** As GFM counts: at every pipe, backticks or not. */
function cellCount(row: string): number {
  return row.split('|').length;
}

/** The lines that something writes to stdout, as the runner gets them. */
function printed(write: () => void): readonly string[] {
  const original = process.stdout.write;
  let output = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    output += String(chunk);
    return true;
  };
  try {
    write();
  } finally {
    process.stdout.write = original;
  }
  return output.split(/\r?\n/);
}

/**
 * The command in a line, as the runner finds it (actions/runner, ActionCommand.cs): `::name key=value,…::message` at its
 * start behind white space, or else `##[name …]message` anywhere.
 */
function commandIn(
  line: string,
): { readonly name: string; readonly title: string; readonly message: string } | undefined {
  const [, name, properties = '', message = ''] =
    /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: (.*?))?\](.*)$/.exec(line) ?? [];
  if (name === undefined) return undefined;
  const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1] ?? '';
  return {
    name,
    title: decodeBreaks(title).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%'),
    message: decodeBreaks(message).replaceAll('%25', '%'),
  };
}

function decodeBreaks(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
