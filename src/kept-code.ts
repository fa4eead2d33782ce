// Node's own modules that the command line loads at its start. They come with code compiled in another way, and have to
// be there before that is changed.
import 'node:child_process';
import 'node:dns/promises';
import 'node:fs/promises';
import 'node:os';
import 'node:perf_hooks';
import 'node:timers/promises';
import 'node:tls';
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Loads our code so that the next start is sooner: what Node compiles it keeps, from Node 22 on, and
 * NODE_DISABLE_COMPILE_CACHE=1 switches that off. It keeps what was compiled as a file was loaded, which by default leaves
 * out each function until somebody calls it. Hence all of them at once: a check of one endpoint takes no longer the first
 * time, and a tenth less every other time; `--help` a hundredth of a second more.
 */
export async function loadKept<Module>(load: () => Promise<Module>): Promise<Module> {
  const { ENABLED, ALREADY_ENABLED } = module.constants?.compileCacheStatus ?? {};
  const status = module.enableCompileCache?.().status;
  if (status === undefined || (status !== ENABLED && status !== ALREADY_ENABLED)) return load();
  // It only says when a function is compiled, and may be changed while others run.
  setFlagsFromString('--no-lazy');
  try {
    return await load();
  } finally {
    setFlagsFromString('--lazy');
  }
}
