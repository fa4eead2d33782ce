import leven from 'leven';

/** The known word that the user most likely meant, if one is near; case and underscores do not count as mistakes. */
export function nearestTo(word: string, known: readonly string[]): string | undefined {
  const plain = word.slice(0, 40).toLowerCase().replaceAll('_', '-');
  const ranked = known
    .map((name) => ({ name, distance: Math.min(leven(plain, name), leven(plain, name.replaceAll('-', ''))) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const near =
    best && best.distance < plain.length && best.distance <= Math.max(2, Math.ceil(plain.length / 3));
  return near ? best.name : undefined;
}
