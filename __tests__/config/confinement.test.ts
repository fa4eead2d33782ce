import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onLinux } from '../systems.ts';
import { loadFiles, loadInline } from './parity.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const list = 'endpoints: [https://a.example]\n';
const outside = 'found a path that leads out of the workspace';

let root: string;
let cwd: string;
let env: { readonly RUNNER_TEMP: string };

/** A workspace beside a folder for secrets and one that is nobody's business. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'confinement-'));
  cwd = join(root, 'workspace');
  env = { RUNNER_TEMP: join(root, 'temp') };
  const pem = await readFile(join(fixtures, 'client.pem'), 'utf8');
  const files = {
    'workspace/lists/own.yml': list,
    'workspace/client.pem': pem,
    'temp/list.yml': list,
    'temp/client.pem': pem,
    'elsewhere/list.yml': list,
    'elsewhere/deep/list.yml': list,
    'elsewhere/client.pem': pem,
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
});

afterEach(() => rm(root, { recursive: true }));

const link = (to: string, path: string) => symlink(to, join(cwd, path));

async function named(pattern: string, byUser = false): Promise<readonly (string | undefined)[]> {
  const { endpoints } = await loadFiles({ patterns: [pattern], cwd, env, byUser });
  return endpoints.map(({ source }) => source.file);
}

describe('a list in the workspace', () => {
  it('may be a symbolic link within it, or into RUNNER_TEMP', async () => {
    await link('lists/own.yml', 'a.yml');
    await link('../temp/list.yml', 'b.yml');
    expect(await named('a.yml')).toEqual(['a.yml']);
    expect(await named('b.yml')).toEqual(['b.yml']);
    expect(await named('*.yml')).toEqual(['a.yml', 'b.yml']);
  });

  onLinux.it.each(['../../elsewhere/list.yml', '/proc/self/environ'])(
    'is no symbolic link to %s',
    async (to) => {
      await link(to, 'lists/link.yml');
      await expect(named('lists/link.yml')).rejects.toThrow(`lists/link.yml:1:1: ${outside}`);
      await expect(named(join(cwd, 'lists/link.yml'))).rejects.toThrow(outside);
      await expect(named('lists/*.yml')).rejects.toThrow(`lists/link.yml:1:1: ${outside}`);
    },
  );

  it('is not in a folder elsewhere, whatever the path to it looks like', async () => {
    await link('../elsewhere', 'linked');
    await symlink(cwd, join(root, 'also'));
    await expect(named('linked/list.yml')).rejects.toThrow(outside);
    await expect(named(join(root, 'also/linked/list.yml'))).rejects.toThrow(outside);
    await expect(named('linked/**/*.yml')).rejects.toThrow(outside);
    // Wildcards do not enter it at all.
    expect(await named('**/*.yml')).toEqual(['lists/own.yml']);
    await expect(named('*/deep/*.yml')).rejects.toThrow('no file that matches');
  });

  it('may be in a folder of the workspace behind a symbolic link', async () => {
    await link('lists', 'linked');
    expect(await named('linked/*.yml')).toEqual(['linked/own.yml']);
    expect(await named('**/*.yml')).toEqual(['linked/own.yml', 'lists/own.yml']);
  });
});

onLinux.it('what the workflow names outside of the workspace is read', async () => {
  expect(await named('../elsewhere/list.yml')).toEqual(['../elsewhere/list.yml']);
  expect(await named('../elsewhere/**/*.yml')).toEqual([
    '../elsewhere/deep/list.yml',
    '../elsewhere/list.yml',
  ]);
  await symlink('/proc/self/environ', join(root, 'elsewhere/link.yml'));
  await expect(named('../elsewhere/*.yml')).rejects.toThrow(outside);
});

it('what the user of a command line names is read, but not what a glob finds', async () => {
  await link('../elsewhere/list.yml', 'link.yml');
  expect(await named('link.yml', true)).toEqual(['link.yml']);
  await expect(named('*.yml', true)).rejects.toThrow(outside);
});

describe('a client certificate', () => {
  const load = (path: string) =>
    loadInline(`- url: https://a.example\n  client-certificate: { path: '${path}' }\n`, {}, { cwd, env });

  it.each(['client.pem', '../temp/client.pem', 'lists/../client.pem'])('may be %s', async (path) => {
    expect((await load(path)).endpoints[0]?.clientCertificate).toHaveProperty('cert');
  });

  onLinux.it.each(['../elsewhere/client.pem', '/proc/self/pagemap', 'link.pem', 'linked/client.pem'])(
    'may not be %s',
    async (path) => {
      await link('../elsewhere/client.pem', 'link.pem');
      await link('../elsewhere', 'linked');
      await expect(load(path)).rejects.toThrow(
        `${outside}, expected a file inside the workspace or RUNNER_TEMP`,
      );
    },
  );
});
