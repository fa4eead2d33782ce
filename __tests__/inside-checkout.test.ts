import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { warnInsideCheckout } from '../src/inside-checkout.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inside-checkout-'));
  await mkdir(join(folder, 'checkout'));
  await writeFile(join(folder, 'outside.json'), '');
  await symlink(join(folder, 'checkout'), join(folder, 'link'));
});

afterAll(() => rm(folder, { recursive: true }));

const warned = (since: string, ...observations: readonly string[]) =>
  warnInsideCheckout({ since, observations }, join(folder, 'checkout'), (setting) => `--${setting}`);

it('warns of a file by its path and behind a link', async () => {
  for (const inside of ['report.json', '..report.json', '../link']) {
    expect(await warned(inside)).toEqual([
      expect.stringMatching(/^--since: ".*" is inside the checkout, so that a pull request can change it\./),
    ]);
  }
  for (const outside of ['', '../outside.json', join(folder, 'outside.json')])
    expect(await warned(outside)).toEqual([]);
});

it('warns of each glob of observations that looks into it', async () => {
  expect(await warned('', 'o/*.json.gz', '../o/*.json.gz', '!o/old.json.gz')).toEqual([
    expect.stringMatching(/^--observations: "o\/\*\.json\.gz" is inside the checkout/),
  ]);
});
