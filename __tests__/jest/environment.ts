import { ModuleMocker } from 'jest-mock';

/**
 * Runs all files of tests in Node's own context. By default Jest makes a new one for each file, which compiles all sources
 * again. So a file must leave the process as it found it, or it fails.
 */
export default class SharedContext {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern = null;
  readonly #console = globalThis.console;
  readonly #exit = process.exit;
  readonly #before = processState();

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {
    // Jest replaces both for each file.
    globalThis.console = this.#console;
    process.exit = this.#exit;
    const changed = [...processState()].filter(([name, value]) => value !== this.#before.get(name));
    if (changed.length > 0) {
      throw new Error(`a test changed ${changed.map(([name]) => name).join(', ')}, and left it so`);
    }
  }

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  /** There is no other context. */
  getVmContext(): null {
    return null;
  }
}

function processState(): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['process.env', process.env],
    ['process.exitCode', process.exitCode],
    ['process.cwd()', process.cwd()],
    ['process.stdout.write', process.stdout.write],
  ]);
}
