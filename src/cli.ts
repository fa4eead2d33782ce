#!/usr/bin/env node
import { runCommandLine } from './command-line/commands.ts';
import { endProcess, ignoreClosedPipes } from './process-end.ts';

ignoreClosedPipes();
process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  nowMs: Date.now(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
await endProcess();
