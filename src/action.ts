import './net/peer-certificate.ts';
import { listenForCancel } from './cancellation.ts';
import { systemClock } from './github/context.ts';
import { runAction } from './github/run.ts';
import { endProcess, explainSystemErrors, ignoreClosedPipes } from './process-end.ts';

ignoreClosedPipes();
explainSystemErrors();
await runAction({
  nowMs: Date.now(),
  clock: systemClock,
  cancelled: listenForCancel(),
  env: process.env,
  workspace: process.env.GITHUB_WORKSPACE || process.cwd(),
});
await endProcess();
