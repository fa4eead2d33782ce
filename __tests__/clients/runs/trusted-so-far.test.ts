import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { trustedSoFar } from '../../../src/clients/runs/trusted-so-far.ts';

let directory: string;
let cwd: string;
let home: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'trusted-so-far-'));
  [cwd, home] = [join(directory, 'work'), join(directory, 'home')];
  write('home/company.pem', 'the company');
  write('work/own.pem', 'the project');
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(file: string, text: string): void {
  const path = join(directory, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace('HOME/', `${home}/`));
}

/** Without what this machine's own /etc/pip.conf may name. */
async function trusted(env: Record<string, string> = {}): Promise<readonly string[]> {
  const place = { cwd, env: { HOME: home, ...env } };
  const texts = await trustedSoFar(['npm_config_cafile', 'PIP_CERT'], place);
  return texts.filter((text) => !text.includes('BEGIN CERTIFICATE'));
}

it('is nothing where nothing says so', async () => {
  expect(await trusted()).toEqual([]);
});

it('is what a variable names, in any case', async () => {
  expect(await trusted({ NPM_CONFIG_CAFILE: join(home, 'company.pem'), PIP_CERT: 'own.pem' })).toEqual([
    'the company',
    'the project',
  ]);
});

it('is nothing for a file that is not there', async () => {
  expect((await trusted({ PIP_CERT: '/nowhere.pem' })).join('')).toBe('');
});

it.each([
  ['home/.npmrc', `registry=https://npm.example\ncafile=\${HOME}/company.pem\n`],
  ['home/.npmrc', 'cafile = "~/company.pem"\r\n'],
  ['home/.config/pip/pip.conf', '[global]\ncert = ~/company.pem\n'],
  ['home/.pip/pip.conf', '[global]\ntimeout = 3\ncert = HOME/company.pem\n'],
  ['home/.cargo/config.toml', '[http]\ncainfo = "HOME/company.pem"\n'],
  ['home/.config/composer/config.json', '{ "config": { "cafile": "HOME/company.pem" } }'],
])('is what %s names, as %j', async (file, text) => {
  write(file, text);
  expect(await trusted()).toEqual(['the company']);
});

it.each([
  ['work/.npmrc', 'cafile=own.pem\n'],
  ['work/.cargo/config.toml', "http.cainfo = 'own.pem'\n"],
  ['work/composer.json', '{ "config": { "cafile": "own.pem" } }'],
])('is what %s of the project names, as %j', async (file, text) => {
  write(file, text);
  expect(await trusted()).toEqual(['the project']);
});

it.each([
  ['npm_config_userconfig', 'other/npmrc', 'cafile=HOME/company.pem'],
  ['PIP_CONFIG_FILE', 'other/pip.conf', 'cert = HOME/company.pem'],
  ['CARGO_HOME', 'other/config.toml', 'http.cainfo = "HOME/company.pem"'],
  ['COMPOSER_HOME', 'other/config.json', '{ "config": { "cafile": "HOME/company.pem" } }'],
])('follows %s to %s', async (name, file, text) => {
  write(file, text);
  const place = name.endsWith('HOME') ? 'other' : file;
  expect(await trusted({ [name]: join(directory, place) })).toEqual(['the company']);
});

it('is not what a comment names', async () => {
  write('work/.npmrc', '# cafile=own.pem\n; cafile=own.pem\n');
  expect(await trusted()).toEqual([]);
});
