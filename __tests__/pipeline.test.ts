import { loadInline } from '../src/config/load.ts';
import { check } from '../src/pipeline.ts';
import { viewOf } from '../src/report/view/view.ts';
import { readSettings } from '../src/settings.ts';

/** A command that ends well and calls nobody, so that every one of its dates counts. */
const list = `clients:
  - name: silent
    run: '"${process.execPath}" --version'
    deprecation-date: 2026-12-01
`;

async function checkClients(runClients: 'true' | 'false') {
  const nowMs = Date.parse('2026-11-22');
  const settings = readSettings({
    text: (name) => (name === 'run-clients' ? runClients : ''),
    label: (name) => name,
    nowMs,
    untrusted: false,
    warnWithin: 'default',
  });
  return check(await loadInline(list), settings, { nowMs, cwd: process.cwd(), env: process.env });
}

describe('the next deadline', () => {
  it('is the first of the deadlines ahead', async () => {
    const report = await checkClients('true');
    expect(report.nextDeadline?.text).toBe('2026-12-01');
    expect(viewOf(report).deadlines.map(({ date }) => date)).toEqual([report.nextDeadline]);
  });

  it('is none of a client that was not run, as the deadlines ahead have none of it', async () => {
    const report = await checkClients('false');
    expect(report.verdicts[0]?.deadlines[0]?.date.text).toBe('2026-12-01');
    expect(report.nextDeadline).toBeUndefined();
    expect(viewOf(report).deadlines).toEqual([]);
  });
});
