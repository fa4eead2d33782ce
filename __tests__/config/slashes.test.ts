import { slashed } from '../../src/config/find-files.ts';

test.each([
  ['win32', 'lists\\a.yml', 'lists/a.yml'],
  ['win32', 'C:\\work\\lists\\*.yml', 'C:/work/lists/*.yml'],
  ['linux', 'odd\\name.yml', 'odd\\name.yml'],
  ['darwin', 'lists/a.yml', 'lists/a.yml'],
] as const)('on %s the path %s is shown as %s', (platform, path, shown) => {
  expect(slashed(path, platform)).toBe(shown);
});
