import { httpsServer, type TestServer } from '../servers.ts';
import { type ApiServer, apiServer } from './api-server.ts';
import { type TestClock, testClock } from './clock.ts';
import { runHere, type Step, type StepResult } from './runner.ts';

type Servers = Pick<World, 'api' | 'tls10' | 'modern'>;

/** What a run of the action meets: GitHub's API, an endpoint that is not ready, and one that is. */
export interface World {
  readonly api: ApiServer;
  readonly tls10: TestServer;
  readonly modern: TestServer;
  /** The time of the calls of the API. It only goes on where the API does not answer, by a minute, or a test says so. */
  readonly clock: TestClock;
  /**
   * Expects one request of a route, and one more after each of these waits, in seconds of that clock. A busy machine may
   * make a wait longer, and none makes it shorter.
   */
  expectTries(route: string, waits: readonly number[]): void;
  /** Runs the action here, by that clock; or several runs side by side. */
  run(
    step: Step,
    options?: { readonly runs?: number; readonly cancelled?: AbortSignal },
  ): Promise<StepResult>;
}

/**
 * Starts a world for the tests of the file that calls this, and ends it behind them. No test may have asked the API for
 * anything that GitHub does not know.
 */
export function startWorld(): World {
  let clock = testClock();
  let started: Servers | undefined;
  const world = (): Servers => {
    if (!started) throw new Error('the world starts before the first test');
    return started;
  };
  beforeAll(async () => {
    started = {
      api: await apiServer(),
      tls10: await httpsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
      modern: await httpsServer({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' }),
    };
  });
  beforeEach(() => {
    clock = testClock();
    world().api.unanswered = () => clock.pass(60_000);
  });
  afterEach(() => {
    expect(world().api.violations).toEqual([]);
    world().api.reset();
  });
  afterAll(() => Promise.all([world().api, world().tls10, world().modern].map((server) => server.close())));
  return {
    get api() {
      return world().api;
    },
    get tls10() {
      return world().tls10;
    },
    get modern() {
      return world().modern;
    },
    get clock() {
      return clock;
    },
    expectTries: (route, waits) => {
      const times = world().api.requests.flatMap((each) => (each.route === route ? [each.atMs] : []));
      expect(times).toHaveLength(waits.length + 1);
      for (const [index, wait] of waits.entries()) {
        // Timers may ring up to a millisecond early.
        expect((times[index + 1] ?? 0) - (times[index] ?? 0)).toBeGreaterThanOrEqual(
          wait * clock.secondMs - 1,
        );
      }
    },
    run: (step, options) => runHere(step, clock, options),
  };
}

/** The sentence that names a permission, where that may be what is missing. */
export function permissionSentence(status: number | undefined, permission: string): string {
  return status === 403 || status === 404 ? ` It needs the permission \`${permission}\`.` : '';
}

/** How GitHub may fail the two routes of what is kept up to date: route, status, message, and the waits before more tries. */
export function failures(list: string, create: string): [string, number, string, number[]][] {
  return [
    [list, 403, 'Resource not accessible by integration', []],
    [create, 403, 'Resource not accessible by integration', []],
    [create, 404, 'Not Found', []],
    [create, 422, 'Validation Failed', []],
    [list, 401, 'Bad credentials', []],
    [list, 429, 'wait', []],
    [list, 500, 'out', [1, 4]],
  ];
}
