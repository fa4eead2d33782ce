import { viewOf } from '../../../src/report/view/view.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import { renderTerminal } from '../../../src/report/writers/terminal.ts';
import { longReport } from '../long-report.ts';

const view = viewOf(longReport(300), { pages: 'https://github.com/acme/tls-readiness/blob/v1/docs/rules' });

/** The phrases of so many words that stand more than twice in the text. */
function repeated(text: string, words: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of text.replaceAll('&nbsp;', ' ').split(/\n|\||<br>/)) {
    const all = line
      .replace(/<[^>]*>|[*|#_·:.,;()]/g, ' ')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word));
    for (let start = 0; start + words <= all.length; start += 1) {
      const phrase = all.slice(start, start + words).join(' ');
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count > 2).map(([phrase]) => phrase);
}

/** What a reader sees before opening anything. */
function aboveTheFolds(markdown: string): string {
  return markdown.replace(/<details>[\s\S]*?<\/details>/g, '');
}

describe('the summary of 300 endpoints with 20 errors', () => {
  const summary = renderSummary(view);

  it('says nothing of five or more words more than twice above the folds', () => {
    expect(view.report.counts).toMatchObject({ endpoints: 300, 'not-ready': 20 });
    expect(repeated(aboveTheFolds(summary), 5)).toEqual([]);
    expect(repeated(summary, 5)).not.toEqual([]);
  });

  it('names each endpoint that is not ready once above the folds', () => {
    const seen = aboveTheFolds(summary);
    for (const { label } of view.rows['not-ready']) {
      expect(seen.split(`**${label}**`)).toHaveLength(2);
    }
  });

  it('folds away what needs no action, with its count', () => {
    expect(summary).toMatch(/<summary>⚠️ 24 at risk<\/summary>/);
    expect(summary).toMatch(
      /<summary>🟪 12 unverified: 4 connection timed out, 4 wrong protocol, 4 connection refused<\/summary>/,
    );
    expect(summary).toMatch(/<summary>✅ 244 ready<\/summary>/);
    expect(summary).not.toMatch(/<details open>/);
  });
});

describe('the last screen of the terminal', () => {
  it.each([80, 120])('has what is not ready, what to do, and the counts in %d columns', (columns) => {
    const text = renderTerminal(view, { color: false, columns, verbose: false, all: false });
    const lines = text.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('300 endpoints: 20 not ready, 24 at risk, 12 unverified, 244 ready');
    const screen = lines.slice(-50).join(' ').replace(/\s+/g, ' ');
    expect(screen).toContain('TLS 1.0/1.1 still enabled after 7 Nov 2026 (8)');
    expect(screen).toContain('Ask the operator to disable TLS 1.0 and 1.1 now.');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });
});
