import fc from 'fast-check';
import type { Change, ChangeKind } from '../../src/changes/change.ts';
import { compare } from '../../src/changes/compare.ts';
import { reportState } from '../../src/changes/state.ts';
import { reports } from './generated-reports.ts';

/** What a change is called from the other side. */
const opposites: Readonly<Record<ChangeKind, ChangeKind>> = {
  lost: 'recovered',
  recovered: 'lost',
  regressed: 'improved',
  improved: 'regressed',
  disabled: 'regressed',
  'date-added': 'date-removed',
  'date-moved': 'date-moved',
  'date-removed': 'date-added',
  'root-changed': 'root-changed',
  'endpoint-added': 'endpoint-removed',
  'endpoint-removed': 'endpoint-added',
};

/** The change as one text, with the reports exchanged if wanted. */
function textOf(change: Change, isMirrored: boolean): string {
  const { endpoint, kind, ...rest } = change;
  const of: Record<string, unknown> = { key: endpoint.key, ...rest };
  // Which clients are shut out, and when, is said of what is disabled alone.
  for (const key of ['shutOut', 'from', 'to']) delete of[key];
  const isVersion = 'protocols' in change;
  if (kind === 'disabled') of.about = 'version';
  if (!isMirrored) return JSON.stringify([kind, Object.entries(of).toSorted()]);
  const mirrored = kind === 'regressed' && isVersion ? 'disabled' : opposites[kind];
  const { was, now, ...others } = of;
  const exchanged = {
    ...others,
    ...(now === undefined ? {} : { was: now }),
    ...(was === undefined ? {} : { now: was }),
  };
  return JSON.stringify([mirrored, Object.entries(exchanged).toSorted()]);
}

test('a report does not differ from itself', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const state = reportState(report);
      expect(compare(state, state)).toMatchObject({ changes: [] });
    }),
    { numRuns: 1000 },
  );
});

test('with the reports exchanged, every change is its opposite', () => {
  const kinds = new Set<ChangeKind>();
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      const [a, b] = [reportState(one), reportState(other)];
      const there = compare(a, b).changes;
      const back = compare(b, a).changes;
      for (const { kind } of there) kinds.add(kind);
      expect(there.map((change) => textOf(change, false)).toSorted()).toEqual(
        back.map((change) => textOf(change, true)).toSorted(),
      );
    }),
    { numRuns: 3000 },
  );
  expect([...kinds].toSorted()).toEqual(Object.keys(opposites).toSorted());
});

test('a change of clients of today has both sides proven', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      const [a, b] = [reportState(one), reportState(other)];
      const before = new Map(a.endpoints.map((endpoint) => [endpoint.key, endpoint]));
      for (const change of compare(a, b).changes) {
        if (!('about' in change) || change.about !== 'current-clients') continue;
        const isWorse = change.kind === 'lost' || change.kind === 'regressed';
        kinds.add(change.kind);
        for (const client of change.clients) {
          const was = before.get(change.endpoint.key)?.known.currentClients[client];
          const now = change.endpoint.known.currentClients[client];
          expect([was, now]).toEqual(isWorse ? ['connects', 'fails'] : ['fails', 'connects']);
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect([...kinds].toSorted()).toEqual(['improved', 'lost', 'recovered', 'regressed']);
});

test('a change of a version is only claimed where both runs, or one before them, have seen it', () => {
  fc.assert(
    fc.property(reports, reports, (one, other) => {
      const [a, b] = [reportState(one), reportState(other)];
      const before = new Map(a.endpoints.map((endpoint) => [endpoint.key, endpoint]));
      for (const change of compare(a, b).changes) {
        if (change.kind !== 'disabled') continue;
        const was = before.get(change.endpoint.key);
        for (const protocol of change.protocols) {
          expect(was?.known.protocols[protocol]).toBe('accepted');
          expect(change.endpoint.known.protocols[protocol]).toBe('refused');
        }
      }
    }),
    { numRuns: 1000 },
  );
});
