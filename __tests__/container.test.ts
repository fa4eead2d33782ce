import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const instructions = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => line.split(' '));

const argumentsOf = (name: string) =>
  instructions.filter(([first]) => first === name).map(([, ...rest]) => rest);

let image: string;

beforeAll(() => {
  image = realpathSync(mkdtempSync(join(tmpdir(), 'container-')));
  for (const words of argumentsOf('COPY')) {
    const [destination = '', ...sources] = words.toReversed();
    for (const source of sources) {
      // A folder's content is copied, and a file by its name.
      const isFile = /^[\w.]*(?:\.json|LICENSE)$/.test(source);
      const to = join(image, destination, isFile ? basename(source) : '');
      cpSync(join(root, source), to, { recursive: true });
    }
  }
  for (const [command, option, from = '', to = ''] of argumentsOf('RUN')) {
    expect([command, option]).toEqual(['ln', '-s']);
    mkdirSync(join(image, dirname(to)), { recursive: true });
    symlinkSync(join(image, from), join(image, to));
  }
});

afterAll(() => rmSync(image, { recursive: true }));

it('the image is that of the action’s Node, and does not run as root', () => {
  expect(argumentsOf('FROM')).toEqual([['node:24-slim']]);
  expect(argumentsOf('USER')).toEqual([['node']]);
  expect(readFileSync(join(root, 'action.yml'), 'utf8')).toContain('using: node24');
});

it('what the Dockerfile copies is let through to it', () => {
  const lines = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n');
  const copied = argumentsOf('COPY').flatMap((words) => words.slice(0, -1));
  expect(lines.toSorted()).toEqual(['*', ...copied.map((path) => `!${path}`)].toSorted());
});

it('the entry point runs from what is copied, with the pages about rules', () => {
  expect(argumentsOf('ENTRYPOINT')).toEqual([['["tls-readiness"]']]);
  const entry = join(image, 'usr/local/bin/tls-readiness');
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, [entry, ...args], { cwd: image, encoding: 'utf8' });
  expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run('explain', 'sunset')).toContain('RFC 8594');
});
