import { httpsServer, type TestServer } from '../servers.ts';
import { type ApiServer, apiServer } from './api-server.ts';

/** What a run of the action meets: GitHub's API, an endpoint that is not ready, and one that is. */
export interface World {
  readonly api: ApiServer;
  readonly tls10: TestServer;
  readonly modern: TestServer;
}

/**
 * Starts a world for the tests of the file that calls this, and ends it behind them. No test may have asked the API for
 * anything that GitHub does not know.
 */
export function startWorld(): World {
  let started: World | undefined;
  const world = (): World => {
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
  };
}
