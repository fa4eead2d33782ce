import { ModuleMocker } from 'jest-mock';

/** Node itself: a context of its own for each file, as jest makes by default, would compile all sources anew in each. */
export default class NodeItself {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern = null;

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {}

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  /** None: this is for what runs in a context of its own. */
  getVmContext(): null {
    return null;
  }
}
