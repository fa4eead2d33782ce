/** Whoever reads our output may stop reading; that is not our error, and changes no exit code. */
export function ignoreClosedPipes(): void {
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/**
 * Ends the process once all output is out. A name look-up that nobody waits for any more would otherwise keep it
 * alive.
 */
export async function endProcess(): Promise<never> {
  const flushed = [process.stdout, process.stderr].map(
    (output) => new Promise<void>((done) => output.write('', () => done())),
  );
  await Promise.all(flushed);
  process.exit();
}
