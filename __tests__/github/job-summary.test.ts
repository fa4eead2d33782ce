import { closedPort } from '../servers.ts';
import { runStep } from './runner.ts';

const maxBytes = 1_000_000;

/** A step that finds so many bytes in its summary already, and a list with that text. */
async function runAfter(bytes: number, list: string) {
  const files = { '.summary': 'x'.repeat(bytes), 'list.yml': list };
  const step = await runStep({ files, inputs: { config: 'list.yml', retries: '0', 'fail-on': 'never' } });
  expect(step.summary.slice(0, bytes)).toBe('x'.repeat(bytes));
  return { ...step, added: step.summary.slice(bytes) };
}

describe('the job summary', () => {
  it('stays below the limit together with what the step has written before', async () => {
    const port = await closedPort();
    const lines = Array.from({ length: 200 }, (_, index) => `  - tls://127.0.0.${index + 1}:${port}\n`);
    const { summary, added } = await runAfter(960_000, `endpoints:\n${lines.join('')}`);
    expect(added).toContain('Left out to stay within GitHub’s size limit');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
  });

  it('of a list with errors does too', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `  - http://${'x'.repeat(60)}${index}.example\n`);
    const { summary, added } = await runAfter(995_000, `endpoints:\n${lines.join('')}`);
    expect(added).toMatch(/nothing was checked\n(.*\n)+There are \d+ more errors, which are not shown/);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
  });

  it('gets nothing where there is no room, and a warning says so', async () => {
    const { added, annotations } = await runAfter(
      maxBytes,
      `endpoints: [tls://127.0.0.1:${await closedPort()}]`,
    );
    expect(added).toBe('');
    expect(annotations('warning').join()).toContain(
      'The job summary could not be written: this step has written',
    );
  });
});
