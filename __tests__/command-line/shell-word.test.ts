import { execFileSync } from 'node:child_process';
import { shellWord } from '../../src/command-line/shell-word.ts';
import { onPosix } from '../systems.ts';

const words = [
  'curl',
  'two words',
  "it's",
  'say "x"',
  '$HOME',
  '%PATH%',
  'a&b|c>d',
  '',
  'C:\\a b\\',
  '*',
  '\\"',
];

onPosix.it.each(words)('/bin/sh takes %j for one word', (word) => {
  const line = `printf '[%s]' ${shellWord(word, 'linux')}`;
  expect(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' })).toBe(`[${word}]`);
});

onPosix.it.each(['$TLS_READINESS_URL', '$' + '{TLS_READINESS_URL}'])('/bin/sh fills in %s', (name) => {
  const env = { TLS_READINESS_URL: 'https://localhost:1/a b' };
  const line = `printf '[%s]' ${shellWord(`--url=${name}'`, 'darwin')}`;
  expect(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8', env })).toBe(
    `[--url=${env.TLS_READINESS_URL}']`,
  );
});

// There is no cmd.exe here: these are written by hand, from the rules of CommandLineToArgvW and of cmd.exe.
test.each([
  ['curl.exe', 'curl.exe'],
  ['C:\\tools\\curl.exe', 'C:\\tools\\curl.exe'],
  ['', '^"^"'],
  ['two words', '^"two^ words^"'],
  ['say "x"', '^"say^ \\^"x\\^"^"'],
  ['C:\\a b\\', '^"C:\\a^ b\\\\^"'],
  ['\\"', '^"\\\\\\^"^"'],
  ['a&b|c>d', '^"a^&b^|c^>d^"'],
  ['%PATH%', '^"^%PATH^%^"'],
  ['it!', '^"it^!^"'],
  ['--url=%TLS_READINESS_URL%', '^"--url=%TLS_READINESS_URL%^"'],
])('for cmd.exe %j is %s', (word, expected) => {
  expect(shellWord(word, 'win32')).toBe(expected);
});
