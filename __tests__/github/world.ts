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
  /** The time of the calls of the API. It goes on by a minute where the API does not answer. */
  readonly clock: TestClock;
  /** Runs the action here, by that clock; or several runs side by side. */
  run(step: Step, options?: { readonly runs?: number }): Promise<StepResult>;
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
    run: (step, options) => runHere(step, clock, options),
  };
}
