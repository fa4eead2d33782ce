import Ajv from 'ajv';
import type { Target } from '../../src/config/target.ts';
import type { Facts } from '../../src/policy/finding.ts';
import type { Verdict } from '../../src/policy/verdict.ts';
import { annotations } from '../../src/report/annotations.ts';
import { failureSentence, headline } from '../../src/report/headline.ts';
import { renderJson, toJsonReport } from '../../src/report/json.ts';
import { renderReportSchema } from '../../src/report/json-schema.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { hostileTexts } from './hostile.ts';
import { acceptances, address, dated, finding, moment, range, report, target, verdict } from './reports.ts';

/** A report in which every text that a peer or the YAML can set is this one. */
function hostileReport(text: string): Report {
  const exception = {
    rule: 'sunset',
    until: moment('2026-12-31'),
    reason: text,
    source: range(3, text),
  } as const;
  const date = dated('TLSv1.0', '2026-12-01', { from: text, reason: text, url: text });
  const of: Target = target({
    name: text,
    url: text,
    host: text,
    owner: text,
    serverName: text,
    source: range(1, text),
  });
  const certificate = {
    subject: text,
    issuer: text,
    altNames: [text],
    validFromMs: 0,
    validToMs: Number.NaN,
    untrusted: text,
    wrongName: text,
  };
  const failures = [
    { kind: 'dns', code: text },
    { kind: 'address-denied', range: text },
    { kind: 'connect', code: text },
    { kind: 'plaintext', speaks: text, excerpt: text },
    { kind: 'plaintext', speaks: undefined, excerpt: text },
    { kind: 'garbage', bytes: text, problem: text },
    { kind: 'alert', alert: text },
    { kind: 'starttls-failed', scheme: text, problem: { kind: 'busy', reply: text } },
  ] as const;
  const facts: readonly Facts[] = [
    { kind: 'requires-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.2', dated: date },
    { kind: 'accepts-old', protocol: 'TLSv1.0', minimum: 'TLSv1.2', belowMinimum: true, dated: date },
    { kind: 'not-checked', addresses: 1, failures: failures.map((failure) => ({ address: text, failure })) },
    { kind: 'handshake-failed', minimum: 'TLSv1.2', failure: { kind: 'local', code: text, message: text } },
    { kind: 'handshake-failed', minimum: 'TLSv1.2', failure: { kind: 'version', code: text } },
    { kind: 'certificate-untrusted', code: text, issuer: text },
    { kind: 'certificate-wrong-name', name: text, altNames: [text, text] },
    { kind: 'exception-ended', exception },
    { kind: 'exception-unused', exception },
  ];
  const addresses = [
    address({
      address: text,
      protocols: acceptances({ 'TLSv1.0': text }, { state: 'refused', by: 'alert', alert: text }),
      handshake: {
        state: 'completed',
        protocol: 'TLSv1.2',
        cipher: text,
        group: text,
        alpn: text,
        classicalGroupsOnly: true,
        certificate,
      },
      http: { state: 'answered', status: 200, sunset: text, deprecation: text },
    }),
    ...failures.map((failure, port) =>
      address({
        address: text,
        port,
        protocols: acceptances({}, { state: 'unknown', failure }),
        handshake: { state: 'failed', failure, certificate },
        http: { state: 'failed', failure },
      }),
    ),
    address({ address: text, unreachable: failures[0] }),
  ];
  const one = (level: 'error' | 'warning', state: Verdict['state'], some: readonly Facts[]) =>
    verdict(state, of, addresses, {
      deadlines: [date],
      findings: some.map((fact) => finding(level, fact, { address: text, source: range(1, text) })),
    });
  const excepted = verdict('ready', of, addresses, {
    findings: [finding('notice', facts[0]!, { excepted: { exception, level: 'error' } })],
  });
  const each = facts.map((fact) => one('warning', 'at-risk', [fact]));
  return report([one('error', 'not-ready', facts), ...each, excepted]);
}

const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
/** Every format character but the word joiner, which the Markdown writer itself puts after `@` and `#`. */
const formats = /(?!\u2060)\p{Cf}/u;

function expectHarmless(output: string): void {
  expect(output).not.toMatch(controls);
  expect(output).not.toMatch(formats);
  expect(output).not.toContain('##[');
  expect(output).not.toMatch(/^\s*::/m);
  expect(output.isWellFormed()).toBe(true);
}

describe.each(Object.keys(hostileTexts))('%s', (name) => {
  const text = hostileTexts[name] ?? '';
  const of = hostileReport(text);

  test('in the summary', () => {
    const summary = renderSummary(of);
    // The Markdown goes to a file and into the log where somebody prints it.
    expectHarmless(summary);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_000_000);
    expect(liveHtml(summary)).toEqual([]);
    expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    expect(summary.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@(?!\u2060)/);
    expect(withoutLinks(summary)).not.toMatch(/https?:\/\/|www\./i);
    for (const table of tables(summary)) {
      expect(new Set(table.map(cellCount)).size).toBe(1);
    }
    // No line but our own headings, quotes, tables and folds begins a block.
    for (const line of summary.split('\n')) {
      expect(line).toMatch(
        /^(?:$|### \S|#### [DE]|##### \S|\| |> |<\/?details>$|<summary>|<code>|\*\*|… and |\S)/u,
      );
      expect(line).not.toMatch(/^(?: {4}|```|~~~|[-+*] |\d+[.)] |={3}|-{3})/);
    }
  });

  test.each([80, 120, 200])('in a terminal of %d columns', (columns) => {
    const output = renderTerminal(of, { color: false, columns });
    expectHarmless(output);
    expect(output).not.toContain('\u2060');
    expect(output).not.toMatch(/ $/m);
    expect(output.length).toBeLessThan(200_000);
  });

  test('in a terminal with colours, only ours', () => {
    const output = renderTerminal(of, { color: true, columns: 120 });
    expectHarmless(output.replace(/\u001b\[(?:0|1|2|22|3[1-6]|39)m/g, ''));
    expect(output).not.toMatch(/##(?:\u001b\[\d*m)*\[/);
  });

  test('in the JSON report, which still says what it said', () => {
    const output = renderJson(of);
    expectHarmless(output);
    expect(output).not.toContain('\u2060');
    const json = JSON.parse(output);
    expect(json.targets[0].name.slice(0, 1_000)).toBe(text.toWellFormed().slice(0, 1_000));
    expect(json.targets[0].name.length).toBeLessThanOrEqual(2_000);
    const validate = new (Ajv as unknown as typeof Ajv.default)({
      strict: false,
      validateFormats: false,
    }).compile(JSON.parse(renderReportSchema()));
    validate(toJsonReport(of));
    expect(validate.errors).toBeNull();
  });

  test('in annotations, headline and failure sentence', () => {
    for (const { title, message, file } of annotations(of)) {
      for (const part of [title, message, file ?? '', headline(of), failureSentence(of)]) {
        expectHarmless(part);
        expect(part).not.toContain('\u2060');
      }
      expect(title).not.toContain('\n');
      expect(title.length).toBeLessThanOrEqual(255);
      expect(message.length).toBeLessThanOrEqual(4_096);
    }
  });
});

/** Tags that are none of ours. */
function liveHtml(summary: string): readonly string[] {
  const ours = /^<(?:br|\/?code|\/?details|\/?summary)>$/;
  return (summary.match(/<[^>\n]*>?/g) ?? []).filter((tag) => !ours.test(tag));
}

/** The only links are those to a date's notice; their text is the host. */
function withoutLinks(summary: string): string {
  return summary.replace(/\]\(https?:\/\/[\w:/?=.%+,;-]+\)/g, ']');
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
