import { loadInline } from '../src/config/load.ts';
import { check } from '../src/pipeline.ts';
import { viewOf } from '../src/report/view/view.ts';
import { readSettings } from '../src/settings.ts';
import { listen } from './net/listener.ts';

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
    env: {},
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

describe('a run whose time is over', () => {
  it('reports all, judges as usual, and says how far it was', async () => {
    const silent = await listen((socket) => socket.resume());
    const nowMs = Date.parse('2026-11-22');
    const settings = readSettings({
      text: (name) => (name === 'time-limit' ? '5m' : name === 'run-clients' ? 'true' : ''),
      label: (name) => name,
      nowMs,
      env: {},
      untrusted: false,
      warnWithin: 'default',
    });
    expect(settings.timeLimit).toEqual({ ms: 300_000, text: '5m' });
    const endless = `endpoints: ["tls://127.0.0.1:${silent.port}"]\nclients: [{ name: endless, run: "sleep 60" }]\n`;
    const report = await check(
      await loadInline(endless),
      { ...settings, timeLimit: { ms: 50, text: '5m' } },
      { nowMs, cwd: process.cwd(), env: process.env },
    );
    await silent.close();
    expect(report.verdicts.map(({ state }) => state)).toEqual(['unverified', 'unverified']);
    expect(report.conclusion).toBe('failure');
    const { gate, notes, errors, unverified } = viewOf(report);
    expect(gate).toBe('The build fails: no endpoint and no client could be verified (fail-on: error)');
    const why = 'the time limit of 5m ended after 0 of 2 endpoint and client';
    expect(notes).toContain(why);
    expect(errors).toEqual([]);
    expect(unverified.map(({ heading }) => heading)).toEqual(['Time limit', 'Time limit']);
  });
});
