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
