import { getEventListeners, once } from 'node:events';
import { dial } from '../../src/net/dial.ts';
import { closedPort, type Listener, listen } from './listener.ts';

describe('dialling', () => {
  let listener: Listener;
  beforeEach(async () => {
    listener = await listen(() => undefined);
  });
  afterEach(() => listener.close());

  it('gives a connected socket', async () => {
    const dialled = await dial('127.0.0.1', listener.port, 5000);
    expect(dialled.kind).toBe('connected');
    if (dialled.kind !== 'connected') return;
    expect(dialled.socket.remotePort).toBe(listener.port);
    dialled.socket.destroy();
  });

  it('ends a socket with the signal, and leaves nothing of ended ones behind', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const closed = await closedPort();
    for (const port of [listener.port, closed, listener.port]) {
      const dialled = await dial('127.0.0.1', port, 5000, { signal });
      if (dialled.kind !== 'connected') continue;
      const ended = once(dialled.socket, 'close');
      dialled.socket.destroy();
      await ended;
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    const open = await dial('127.0.0.1', listener.port, 5000, { signal });
    controller.abort();
    expect(open.kind === 'connected' && open.socket.destroyed).toBe(true);
    expect((await dial('127.0.0.1', listener.port, 5000, { signal })).kind).toBe('failed');
  });

  it('tells that nobody listens, with the code of the system', async () => {
    expect(await dial('127.0.0.1', await closedPort(), 5000)).toEqual({
      kind: 'failed',
      code: 'ECONNREFUSED',
    });
  });

  it('gives up after the time it was given', async () => {
    const dialling = dial('127.0.0.1', listener.port, 1);
    // Timers come before the network in Node's event loop, so this delay makes the connection come too late.
    const until = performance.now() + 20;
    while (performance.now() < until);
    expect(await dialling).toEqual({ kind: 'timeout', afterMs: 1 });
  });

  it('keeps a socket alive that is reset before anybody listens to it', async () => {
    const resetting = await listen((socket) => socket.resetAndDestroy());
    const dialled = await dial('127.0.0.1', resetting.port, 5000);
    if (dialled.kind === 'connected') {
      await new Promise((closed) => dialled.socket.once('close', closed).resume());
      expect(dialled.socket.destroyed).toBe(true);
    } else {
      expect(dialled).toEqual({ kind: 'failed', code: 'ECONNRESET' });
    }
    await resetting.close();
  });
});
