#!/usr/bin/env node
import { loadKept } from './kept-code.ts';
import { endProcess, ignoreClosedPipes } from './process-end.ts';

ignoreClosedPipes();
const { runCommandLine } = await loadKept(() => import('./command-line/commands.ts'));
process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  nowMs: Date.now(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
await endProcess();
