#!/usr/bin/env node
import { runCommandLine } from './command-line/commands.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  nowMs: Date.now(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
// A name look-up that nobody waits for any more would keep the process alive.
await new Promise((flushed) => process.stdout.write('', flushed));
process.exit();
