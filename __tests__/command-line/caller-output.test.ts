import { PassThrough, Writable } from 'node:stream';
import { callerOutput } from '../../src/command-line/caller-output.ts';

const line = `${'x'.repeat(9999)}\n`;

it('an output that nobody reads takes a megabyte, and the other lines are counted', () => {
  let goOn = () => {};
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => {
      goOn = done;
    },
    writev: (_chunks, done) => done(),
  });
  const stderr = new PassThrough();
  const output = callerOutput(stdout, stderr);
  for (let count = 0; count < 3200; count += 1) output.write(line);
  expect(stdout.writableLength).toBeGreaterThan(1_000_000);
  expect(stdout.writableLength).toBeLessThanOrEqual(2 ** 20);
  expect(stderr.read()).toBeNull();

  goOn();
  expect(stdout.writableLength).toBe(0);
  output.write(line);
  expect(String(stderr.read())).toBe('Callers left out, because the output was not read in time: 3096.\n');
  output.tellLeftOut();
  expect(stderr.read()).toBeNull();
});
