import { partOf } from '../../src/changes/part.ts';
import type { Endpoint } from '../../src/config/endpoint.ts';
import { isSelected, type Selection, shardOf } from '../../src/config/selection.ts';
import { compareWith } from '../../src/report/view/since.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { endpoint } from '../policy/observations.ts';
import { type Night, readAgain, reportOf } from './nights.ts';

const hosts = ['a.example.com', 'b.example.com', 'c.example.com', 'd.example.com', 'e.example.com'];
const labelled = (host: string, index: number): Partial<Endpoint> => ({
  name: host,
  host,
  url: `https://${host}/`,
  labels: [index < 2 ? 'public' : 'dmz'],
});
const all = hosts.map(labelled);
const night = (given: readonly Partial<Endpoint>[]): Night => given.map((each) => [each, '----++']);

/** The changes of a part of today's list since a report of all five hosts. */
function changes(today: readonly Partial<Endpoint>[], selection: Selection): readonly string[] {
  const earlier = readAgain(viewOf(reportOf(night(all), '2026-11-26')));
  const list = today.map((each) => endpoint(each));
  const selected = list.filter((each) => isSelected(each, selection));
  const report = reportOf(night(selected), '2026-11-27');
  const { since } = compareWith(report, partOf(earlier, list, selection), 'all');
  return (since?.changes ?? []).map(({ kind, endpoint: { name } }) => `${kind} ${name}`);
}

const shards = [1, 2, 3].map((index) => ({ labels: [], shard: { index, total: 3 } }));

it.each<[string, Selection]>([
  ['labels', { labels: ['public'] }],
  ...shards.map((each): [string, Selection] => [`shard ${each.shard.index}`, each]),
])('what is outside the %s is not removed', (_, selection) => {
  expect(changes(all, selection)).toEqual([]);
});

it('what the list no longer has is removed in its shard alone', () => {
  const [gone = '', ...others] = hosts;
  const shard = shardOf({ host: gone }, 3);
  expect(shards.map((selection) => changes(others.map(labelled), selection))).toEqual(
    [1, 2, 3].map((index) => (index === shard ? [`endpoint-removed ${gone}`] : [])),
  );
});
