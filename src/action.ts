import { runAction } from './github/run.ts';

await runAction({
  nowMs: Date.now(),
  env: process.env,
  workspace: process.env.GITHUB_WORKSPACE || process.cwd(),
});
// A name look-up that nobody waits for any more would keep the step running.
await new Promise((flushed) => process.stdout.write('', flushed));
process.exit();
