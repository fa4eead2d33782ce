import { readEvent } from '../../src/github/event.ts';
import { onLinux } from '../systems.ts';

onLinux.it.each(['/dev/zero', '/nowhere/event.json'])(
  'a payload that cannot be read is one of a fork: %s',
  async (path) => {
    const event = await readEvent({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path });
    expect(event).toEqual({ name: 'pull_request', fromFork: true, untrusted: true });
  },
);
