import fc from 'fast-check';

/**
 * Any character of Unicode, for `fc.string({ unit })`. The unit `binary` of fast-check is the same, but makes a table of all
 * characters, which takes a second in each file.
 */
export const anyCharacter = fc
  .nat(0x10ffff - 0x800)
  .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800), indexOf);

/** The way back, without which fast-check would not try strings such as `__proto__`. */
function indexOf(character: unknown): number {
  const point = typeof character === 'string' ? (character.codePointAt(0) ?? 0) : -1;
  if (point < 0 || character !== String.fromCodePoint(point)) throw new Error('no single character');
  return point < 0xd800 ? point : point - 0x800;
}
