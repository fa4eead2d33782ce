import type { Facts } from '../../../src/policy/finding.ts';
import type { EndpointVerdict } from '../../../src/policy/verdict.ts';
import type { Failure } from '../../../src/probe/observation.ts';
import { type ProblemTable, viewOf } from '../../../src/report/view/view.ts';
import { client, clientVerdict, reportWithClients, withClients } from '../client-reports.ts';
import {
  acceptances,
  address,
  dated,
  endpoint,
  exampleReport,
  finding,
  login,
  moment,
  now,
  ordersApi,
  outgoingMail,
  partnerFtp,
  report,
  richReport,
  unreachable,
  verdict,
  view,
} from '../reports.ts';

const named = (name: string, one: EndpointVerdict): EndpointVerdict => ({
  ...one,
  integration: { ...one.integration, name },
});

/** `No TLS 1.2: Orders API, Billing`. */
const told = (tables: readonly ProblemTable[]) =>
  tables.map(({ heading, entries }) => `${heading}: ${entries.map(({ row }) => row.label).join(', ')}`);

function unverifiedFor(name: string, failure: Failure): EndpointVerdict {
  return verdict('unverified', endpoint({ name }), [unreachable('192.0.2.1', failure)], {
    findings: [
      finding(
        'warning',
        { kind: 'not-verified', addresses: 1, failures: [{ failure }] },
        { rule: 'unverified' },
      ),
    ],
  });
}

function acceptsOld(name: string, date?: string): EndpointVerdict {
  const facts: Facts = {
    kind: 'accepts-old',
    protocol: 'TLSv1.0',
    minimum: 'TLSv1.2',
    belowMinimum: true,
    ...(date && { dated: dated('TLSv1.0', date) }),
  };
  const both = address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.2': 'B' }) });
  return verdict('at-risk', endpoint({ name }), [both], {
    findings: [finding('warning', facts, { rule: 'deprecated-version', protocol: 'TLSv1.0' })],
  });
}

describe('the rows', () => {
  it('stand by state, the worst first, and in the order of the list where they are alike', () => {
    const { rows } = view([
      login('b'),
      partnerFtp(),
      acceptsOld('no date'),
      login('a'),
      outgoingMail(),
      ordersApi(),
    ]);
    const labels = Object.entries(rows).map(([state, own]) => [state, own.map(({ label }) => label)]);
    expect(Object.fromEntries(labels)).toEqual({
      'not-ready': ['Orders API'],
      'at-risk': ['Outgoing mail', 'no date'],
      unverified: ['Partner FTP'],
      ready: ['b', 'a'],
    });
  });

  it('say where an endpoint is, unless that is its name', () => {
    const { rows } = viewOf(exampleReport());
    const places = Object.values(rows).flatMap((own) =>
      own.map(({ label, place, startTls, owner }) => [label, place, startTls, owner]),
    );
    expect(places).toEqual([
      ['Orders API', 'orders.example.com:443', false, '@acme/orders'],
      ['Outgoing mail', 'mail.example.com:587', true, undefined],
      ['Partner FTP', 'ftp.example.com:21', false, undefined],
      ['login.example.com:443', '', false, undefined],
    ]);
  });

  it('have each a label of its own', () => {
    const at = (host: string, path: string) => verdict('ready', endpoint({ name: 'API', host, path }), []);
    const unnamed = (path: string) =>
      verdict('ready', endpoint({ name: 'orders.example.com:443', path }), []);
    const all = report([
      at('a.example.com', '/'),
      at('b.example.com', '/v1?key=secret'),
      at('a.example.com', '/'),
      unnamed('/orders'),
      unnamed('/status#top'),
      login('Other'),
    ]);
    const { rows } = viewOf(withClients(all, [clientVerdict('ready', client({ name: 'API' }), {})]));
    expect(rows.ready.map(({ label }) => label)).toEqual([
      'API (a.example.com:443)',
      'API (b.example.com:443/v1)',
      'API (a.example.com:443) (2)',
      'orders.example.com:443/orders',
      'orders.example.com:443/status',
      'Other',
      'API (client)',
    ]);
  });

  it('count clients that were not run apart from those that could not be verified', () => {
    const notRun = clientVerdict(
      'unverified',
      client(),
      { ended: { kind: 'not-run' } },
      { findings: [finding('notice', { kind: 'client-not-run' }, { rule: 'unverified' })] },
    );
    const { counts, countsSentence, unverified } = viewOf(withClients(report([partnerFtp()]), [notRun]));
    expect(counts).toEqual({ 'not-ready': 0, 'at-risk': 0, unverified: 1, ready: 0 });
    expect(countsSentence).toBe('1 endpoint: 1 unverified; 1 client not run');
    expect(told(unverified)).toEqual(['Connection timed out: Partner FTP', 'Client not run: billing worker']);
  });
});

describe('the tables of problems', () => {
  it('are one for each kind of error, at risk and unverified, the worst first', () => {
    const { errors, atRisk, further, unverified } = viewOf(richReport());
    expect(told(errors)).toEqual(['No TLS 1.2: Orders API, Billing']);
    expect(told(atRisk)).toEqual([
      'TLS 1.2 only, which ends on 1 Jun 2027 16:00 UTC: Legacy search',
      'Goes away: Legacy search',
      expect.stringMatching(/^TLS 1\.0\/1\.1 .*1 Dec 2026.*: Outgoing mail$/),
    ]);
    expect(told(further)).toEqual(['Certificate expires soon: Billing']);
    expect(told(unverified)).toEqual([
      'Connection timed out: Partner FTP',
      'Wrong protocol: Relay',
      'Some versions unverified: Warehouse',
    ]);
  });

  it('keep apart what has to be enabled, why it is unverified, and whether it is a client', () => {
    const needs = (name: string, minimum: 'TLSv1.2' | 'TLSv1.3') => {
      const [first] = ordersApi().findings;
      const facts = { kind: 'too-old', ceiling: 'TLSv1.0', minimum } as const;
      return named(name, { ...ordersApi(), findings: first ? [{ ...first, facts }] : [] });
    };
    const refused: Failure = { kind: 'connect', code: 'ECONNREFUSED' };
    const { errors, unverified } = view([
      needs('A', 'TLSv1.2'),
      needs('B', 'TLSv1.3'),
      needs('C', 'TLSv1.2'),
      unverifiedFor('D', refused),
      unverifiedFor('E', { kind: 'dns', code: 'ENOTFOUND' }),
      unverifiedFor('F', refused),
    ]);
    expect(told(errors)).toEqual(['No TLS 1.2: A, C', 'No TLS 1.3: B']);
    expect(told(unverified)).toEqual(['Connection refused: D, F', 'Name does not resolve: E']);
    const tables = viewOf(reportWithClients()).errors;
    expect(tables.map(({ of }) => of)).toEqual(['endpoint', 'client']);
  });

  it('have a date in the heading where it is the same for all, and else one for each entry', () => {
    const tableOf = (...verdicts: readonly EndpointVerdict[]) => view(verdicts).atRisk[0];
    const same = tableOf(acceptsOld('A', '2026-12-01'), acceptsOld('B', '2026-12-01'));
    expect(same?.heading).toContain('1 Dec 2026');
    expect(same?.dated).toBe(false);
    const several = tableOf(acceptsOld('A', '2026-12-17'), acceptsOld('B', '2026-12-01'));
    expect(several?.heading).not.toMatch(/\d{4}/);
    expect(several?.dated).toBe(true);
    expect(several?.entries.map(({ row, date }) => [row.label, date?.date.text])).toEqual([
      ['B', '2026-12-01'],
      ['A', '2026-12-17'],
    ]);
  });

  it('have what stands beside the name, where that is not what the endpoint supports', () => {
    const { errors, unverified } = viewOf(richReport());
    expect(errors[0]?.entries.map(({ detail }) => detail)).toEqual([undefined, undefined]);
    expect(unverified[0]?.entries.map(({ detail }) => detail)).toEqual([
      'connection timed out after 10 s on 2 of 2 addresses',
    ]);
  });

  it('have the errors of unverified endpoints among the errors, and nowhere else', () => {
    const one = unverifiedFor('A', { kind: 'reset' });
    const { errors, unverified } = view([
      { ...one, findings: one.findings.map((each) => ({ ...each, level: 'error' as const })) },
    ]);
    expect(told(errors)).toEqual(['Connection reset: A']);
    expect(unverified).toEqual([]);
  });

  it('mark what is excepted, and keep it apart', () => {
    const exception = {
      rule: 'deprecated-version',
      until: moment('2026-12-31'),
      reason: 'OPS-412',
      source: finding('notice', { kind: 'client-not-run' }).source,
    } as const;
    const excepted = acceptsOld('A');
    const findings = excepted.findings.map((each) => ({
      ...each,
      level: 'notice' as const,
      excepted: { exception, level: 'warning' as const },
    }));
    const tables = view([{ ...excepted, findings }, acceptsOld('B')]).atRisk;
    expect(told(tables)).toEqual(['TLS 1.0 still enabled: B', 'TLS 1.0 still enabled (excepted): A']);
  });

  it('tell of a blocked port apart, and only where nothing was heard', () => {
    const at = (port: number, failure: Failure): EndpointVerdict => {
      const one = unverifiedFor(`port ${port}`, failure);
      return { ...one, integration: { ...one.integration, port } };
    };
    const late: Failure = { kind: 'connect-timeout', afterMs: 10_000 };
    const unknown: Failure = { kind: 'dns', code: 'ENOTFOUND' };
    const { unverified } = view([at(25, late), at(443, late), at(25, unknown)], { blockedPorts: [25] });
    expect(unverified.map(({ advice }) => /cannot reach port 25/.test(advice))).toEqual([true, false, false]);
  });
});

describe('the rest of the view', () => {
  it('counts what is not ready by owner, the most first, and what has none last', () => {
    const owned = (owner: string | undefined, index: number): EndpointVerdict => {
      const { owner: _none, ...of } = endpoint({ name: `n${index}` });
      return { ...ordersApi(), integration: owner === undefined ? of : { ...of, owner } };
    };
    const { owners } = view([
      ...[undefined, undefined, undefined, '@acme/b', '@acme/a', '@acme/b', '\u200b'].map(owned),
      outgoingMail(),
    ]);
    expect(owners).toEqual([
      { name: '@acme/b', count: 2 },
      { name: '@acme/a', count: 1 },
      { name: undefined, count: 4 },
    ]);
  });

  it('lists the exceptions in force, with the level that they lower', () => {
    expect(viewOf(richReport()).exceptions).toEqual([
      expect.objectContaining({ label: 'Fax gateway', level: 'error', until: '31 Dec 2026 (39 days)' }),
    ]);
    const until = (text: string) => ({
      rule: 'certificate' as const,
      until: moment(text),
      reason: '',
      source: endpoint().source,
    });
    const exceptions = [until('2026-11-01'), until('2027-01-01')];
    expect(view([verdict('ready', endpoint({ exceptions }), [])]).exceptions).toEqual([
      expect.objectContaining({ exception: exceptions[1], level: undefined }),
    ]);
  });

  it('says as of which day it was judged, where that is not the day of the run', () => {
    const future = report([login()], { judgedAtMs: moment('2027-03-01').epochMs, startedAtMs: now });
    expect(viewOf(future).notes).toEqual(['judged as of 1 Mar 2027']);
    expect(viewOf(exampleReport()).notes).toEqual([]);
  });

  it('has no text where there is no endpoint', () => {
    const empty = view([]);
    expect([empty.errors, empty.atRisk, empty.unverified, empty.problems, empty.owners]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(empty.countsSentence).toBe('0 endpoints');
  });
});
