import type { ClientVerdict, Verdict } from '../../src/policy/verdict.ts';
import { timelineSection } from '../../src/report/summary-sections.ts';
import { client, clientVerdict, withClients } from './client-reports.ts';
import { acceptances, address, dated, endpoint, report, verdict } from './reports.ts';

describe('the deadlines ahead', () => {
  const deadlines = [dated('TLSv1.0', '2026-12-01')];
  const old = [address({ protocols: acceptances({ 'TLSv1.0': 'A' }) })];
  const both = [address({ protocols: acceptances({ 'TLSv1.0': 'A', 'TLSv1.2': 'B' }) })];
  const dead = [address({})];
  const reached = (name: string, addresses = old) =>
    verdict('at-risk', endpoint({ name }), addresses, { deadlines });
  const called = (name: string, offered: ClientVerdict['offered'] = { highest: 'TLSv1.0' }) =>
    clientVerdict('at-risk', client({ name }), {}, { offered, deadlines });
  const upToNewest = { lowest: 'TLSv1.0', highest: 'TLSv1.3' } as const;

  function tableOf(endpoints: readonly Verdict[], clients: readonly ClientVerdict[]) {
    const [, , head, , row] = timelineSection(withClients(report(endpoints), clients)).split('\n');
    return { column: head?.split(' | ')[2], cell: row?.split(' | ')[2]?.split('<br>') };
  }

  it.each([
    ['Endpoints', [reached('A')], []],
    ['Clients', [], [called('a')]],
    ['Endpoints and clients', [reached('A')], [called('a')]],
  ])('are headed by what they touch: %s', (column, endpoints, clients) => {
    expect(tableOf(endpoints, clients).column).toBe(column);
  });

  it('tell a client from the endpoint of the same name', () => {
    expect(tableOf([reached('Billing')], [called('Billing')]).cell).toEqual([
      'breaks **Billing** and the client **Billing**',
    ]);
  });

  it('have a line for each fate, with the endpoints first', () => {
    const endpoints = [reached('dead', dead), reached('modern', both), reached('A'), reached('B')];
    const clients = [called('silent', {}), called('sync', upToNewest), called('a'), called('b')];
    expect(tableOf(endpoints, clients).cell).toEqual([
      'breaks **A**, **B**, the clients **a** and **b**',
      'still accepted by **modern**',
      'still offered by the client **sync**',
      'not known of **dead** and the client **silent**',
    ]);
  });

  it('name five endpoints and five clients at most', () => {
    const seven = ['1', '2', '3', '4', '5', '6', '7'];
    const { cell } = tableOf(
      seven.map((name) => reached(name)),
      seven.map((name) => called(name)),
    );
    expect(cell).toEqual([
      'breaks **1**, **2**, **3**, **4**, **5**, 2 more, the clients **1**, **2**, **3**, **4**, **5** and 2 more',
    ]);
  });
});
