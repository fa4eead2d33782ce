import { posix, win32 } from 'node:path';
import { isWithin } from '../../src/config/confinement.ts';
import { slashed } from '../../src/config/find-files.ts';

test.each([
  ['win32', 'lists\\a.yml', 'lists/a.yml'],
  ['win32', 'C:\\work\\lists\\*.yml', 'C:/work/lists/*.yml'],
  ['linux', 'odd\\name.yml', 'odd\\name.yml'],
  ['darwin', 'lists/a.yml', 'lists/a.yml'],
] as const)('on %s the path %s is shown as %s', (platform, path, shown) => {
  expect(slashed(path, platform)).toBe(shown);
});

test.each([
  [win32, 'C:\\work\\lists\\a.yml', 'C:\\work', true],
  [win32, 'c:\\WORK\\a.yml', 'C:\\work', true],
  [win32, 'C:\\work\\..a.yml', 'C:\\work', true],
  [win32, 'C:\\workshop\\a.yml', 'C:\\work', false],
  [win32, 'C:\\a.yml', 'C:\\work', false],
  [win32, 'D:\\work\\a.yml', 'C:\\work', false],
  [win32, '\\\\server\\work\\a.yml', 'C:\\work', false],
  [posix, '/work/a\\b.yml', '/work', true],
  [posix, '/workshop/a.yml', '/work', false],
] as const)('%#: whether a path lies in a folder', (paths, path, folder, expected) => {
  expect(isWithin(path, folder, paths)).toBe(expected);
});
