#!/usr/bin/env node
import module from 'node:module';
import { endProcess, ignoreClosedPipes } from './process-end.ts';

// What Node compiled once it keeps for the next start (not before Node 22), which is a quarter of a second sooner then.
// NODE_DISABLE_COMPILE_CACHE=1 switches it off. What is to be kept has to be loaded after this.
module.enableCompileCache?.();

ignoreClosedPipes();
const { runCommandLine } = await import('./command-line/commands.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  nowMs: Date.now(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
await endProcess();
