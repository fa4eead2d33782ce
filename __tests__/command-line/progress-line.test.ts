import { progressLine } from '../../src/command-line/progress-line.ts';
import type { Client } from '../../src/config/client.ts';
import { loadInline } from '../../src/config/load.ts';
import { logProgress } from '../../src/progress.ts';
import { virtualTimer } from '../timer.ts';

async function clients(...names: readonly string[]): Promise<readonly Client[]> {
  const list = { clients: names.map((name) => ({ name, run: 'true' })) };
  return (await loadInline(JSON.stringify(list))).clients;
}

function terminal(columns = 80) {
  const written: string[] = [];
  return { columns, write: (text: string) => written.push(text), written };
}

const erase = '\r\u001b[2K';

describe('progress on a terminal', () => {
  it('counts what is done, and names what it waits for after two seconds without progress', async () => {
    const [a, b, c, d, e] = await clients('a', 'b', 'c', 'd', 'e');
    const output = terminal();
    const timer = virtualTimer();
    const progress = progressLine([a!, b!, c!, d!, e!], output, timer.every);
    timer.pass(1_999);
    progress.done(b!);
    timer.pass(1_999);
    expect(output.written).toEqual([`${erase}1 of 5 checked`]);
    timer.pass(1);
    expect(output.written.at(-1)).toBe(`${erase}1 of 5 checked, waiting for “a”, “c” and 2 more`);
    progress.done(a!);
    progress.done(e!);
    timer.pass(2_000);
    expect(output.written.at(-1)).toBe(`${erase}3 of 5 checked, waiting for “c” and “d”`);
    progress.done(c!);
    timer.pass(2_000);
    expect(output.written.at(-1)).toBe(`${erase}4 of 5 checked, waiting for “d”`);
    progress.done(d!);
    progress.end();
    timer.pass(60_000);
    expect(output.written.slice(-2)).toEqual([`${erase}5 of 5 checked`, erase]);
  });

  it('stays on one line, however narrow the terminal is and whatever is in a name', async () => {
    const output = terminal(30);
    const timer = virtualTimer();
    progressLine(await clients('\u001b[31mred\n::error::x', '日本語'.repeat(30)), output, timer.every);
    timer.pass(2_000);
    const [line = ''] = output.written;
    expect(line.slice(erase.length)).toBe('0 of 2 checked, waiting for …');
    const wide = terminal(200);
    progressLine(await clients('\u001b[31mred\n##[error]x', 'b'), wide, timer.every);
    timer.pass(2_000);
    expect(wide.written[0]).toBe(`${erase}0 of 2 checked, waiting for “red # #[error]x” and “b”`);
  });
});

describe('progress in a log', () => {
  it('is a line every ten seconds', async () => {
    const [a, b, c, d] = await clients('a', 'b', 'c', 'd');
    const lines: string[] = [];
    const timer = virtualTimer();
    const progress = logProgress([a!, b!, c!, d!], (line) => lines.push(line), timer.every);
    progress.done(a!);
    timer.pass(9_999);
    expect(lines).toEqual([]);
    timer.pass(1);
    progress.done(b!);
    timer.pass(10_000);
    progress.end();
    timer.pass(60_000);
    expect(lines).toEqual([
      '1 of 4 checked, waiting for “b”, “c” and 1 more',
      '2 of 4 checked, waiting for “c” and “d”',
    ]);
  });

  it('runs no command of a name', async () => {
    const lines: string[] = [];
    const timer = virtualTimer();
    logProgress(await clients('##[error]x\n::error::y'), (line) => lines.push(line), timer.every);
    timer.pass(10_000);
    expect(lines).toEqual(['0 of 1 checked, waiting for “# #[error]x ::error::y”']);
  });
});
