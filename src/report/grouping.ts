import type { Finding } from '../policy/finding.ts';

/** What has a key in common: at least one item. */
export type Group<Item> = readonly [Item, ...Item[]];

/** The items by key, keys and items in the order in which they first came. (`Map.groupBy` needs Node 21.) */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly [Key, Group<Item>][] {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}

/**
 * The findings of one endpoint that a reader takes as one: same rule, level, place in the list and exception.
 * TLS 1.0 and TLS 1.1 accepted by one server are one piece of news.
 */
export function groupFindings(findings: readonly Finding[]): readonly Group<Finding>[] {
  return groupBy(findings, ({ rule, level, source, excepted }) =>
    JSON.stringify([rule, level, source, excepted?.exception.source, excepted?.level]),
  ).map(([, group]) => group);
}
