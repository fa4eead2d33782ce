import { getMaxListeners } from 'node:events';
import { watchForStop } from '../../src/net/stop.ts';

it('any number of connections may listen for the stop without a warning', () => {
  const { signal, end } = watchForStop({}, () => ({ done: 0, endpoints: 0, clients: 0 }));
  end();
  expect(getMaxListeners(signal)).toBe(0);
});
