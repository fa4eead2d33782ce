import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Exchange, exchange } from '../../src/net/exchange.ts';
import { type Listener, listen } from './listener.ts';

const generous = { timeoutMs: 10_000, maxBytes: 1000 };
const request = Buffer.from('question');
const never = () => false;

describe('an exchange', () => {
  let listener: Listener | undefined;
  afterEach(() => listener?.close());

  async function connectTo(serve: (socket: Socket) => void): Promise<Socket> {
    listener = await listen(serve);
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    return socket;
  }

  const said = ({ received, ended }: Exchange) => [Buffer.from(received).toString(), ended];

  it('is complete when the answer is, and destroys the socket', async () => {
    const socket = await connectTo((peer) => peer.on('data', (data) => peer.write(`echo ${data}`)));
    const isComplete = (received: Uint8Array) => received.length >= 'echo question'.length;
    expect(said(await exchange(socket, request, isComplete, generous))).toEqual([
      'echo question',
      'complete',
    ]);
    expect(socket.destroyed).toBe(true);
  });

  it('puts together what comes in pieces', async () => {
    const socket = await connectTo((peer) => {
      let sent = 0;
      const timer = setInterval(() => {
        peer.write('abcde'.charAt(sent));
        sent += 1;
        if (sent === 5) clearInterval(timer);
      }, 5);
    });
    const isComplete = (received: Uint8Array) => Buffer.from(received).toString() === 'abcde';
    expect(said(await exchange(socket, request, isComplete, generous))).toEqual(['abcde', 'complete']);
  });

  it('is closed when the peer ends it, and keeps what was said', async () => {
    const socket = await connectTo((peer) => peer.once('data', () => peer.end('bye')));
    expect(said(await exchange(socket, request, never, generous))).toEqual(['bye', 'closed']);
  });

  it('is closed when the peer ends it without a word', async () => {
    const socket = await connectTo((peer) => peer.end());
    expect(said(await exchange(socket, request, never, generous))).toEqual(['', 'closed']);
  });

  it('is reset when the peer resets it', async () => {
    const socket = await connectTo((peer) => peer.once('data', () => peer.resetAndDestroy()));
    expect(said(await exchange(socket, request, never, generous))).toEqual(['', 'reset']);
  });

  it('is reset when the peer had done so before the question', async () => {
    let reset = () => {};
    const socket = await connectTo((peer) => {
      reset = () => peer.resetAndDestroy();
      peer.write('x');
    });
    // What the peer wrote shows that it has its end of the connection by now.
    await once(socket, 'data');
    reset();
    await new Promise((closed) => socket.once('close', closed));
    expect(said(await exchange(socket, request, never, generous))).toEqual(['', 'reset']);
  });

  it('ends when its time is over, however slowly the peer drips', async () => {
    let dripping: NodeJS.Timeout | undefined;
    const socket = await connectTo((peer) => {
      dripping = setInterval(() => peer.write('x'), 50);
      peer.on('close', () => clearInterval(dripping));
    });
    const startedAt = performance.now();
    const { ended, received } = await exchange(socket, request, never, { timeoutMs: 400, maxBytes: 1000 });
    expect(ended).toBe('timeout');
    expect(received.length).toBeGreaterThan(0);
    // Were each byte to start the clock anew, the 1000 bytes would take 50 seconds.
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  it('ends when the peer says more than it may', async () => {
    const socket = await connectTo((peer) => peer.write(Buffer.alloc(1_000_000)));
    const { ended, received } = await exchange(socket, request, never, generous);
    expect(ended).toBe('overflow');
    expect(received.length).toBeGreaterThan(1000);
    // No more than what one read of a socket brings on top.
    expect(received.length).toBeLessThan(200_000);
  });
});
