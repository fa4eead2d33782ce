import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { dial } from '../../src/net/dial.ts';
import { Conversation } from '../../src/starttls/conversation.ts';
import { DialogueEnd } from '../../src/starttls/problem.ts';
import { type Listener, listen } from '../net/listener.ts';
import { byByte } from './transcript.ts';

let listener: Listener | undefined;
let socket: Socket | undefined;
afterEach(async () => {
  socket?.destroy();
  await listener?.close();
});

async function conversationWith(serve: (peer: Socket) => void, timeoutMs = 5_000): Promise<Conversation> {
  listener = await listen(serve);
  const dialled = await dial(listener.address, listener.port, 5_000);
  if (dialled.kind !== 'connected') throw new Error(dialled.kind);
  socket = dialled.socket;
  return new Conversation(socket, timeoutMs);
}

async function problemOf(reading: Promise<unknown>) {
  try {
    return await reading;
  } catch (error) {
    return error instanceof DialogueEnd ? error.problem : error;
  }
}

const says = (text: string) => (peer: Socket) => peer.write(text, 'latin1');
const saysByByte = (text: string) => (peer: Socket) => byByte(peer, text, () => undefined);

describe('a conversation', () => {
  it.each([
    ['in one piece', says],
    ['byte by byte', saysByByte],
  ])('reads lines that come %s, with CRLF or LF, and keeps what is within', async (_name, peer) => {
    const conversation = await conversationWith(peer('one\r\n\ntwo\rtoo\n\r\r\n\x00\xff\n'));
    const lines = [];
    for (let count = 0; count < 5; count += 1) lines.push(await conversation.readLine('a line'));
    expect(lines).toEqual(['one', '', 'two\rtoo', '\r', '\x00\xff']);
  });

  it.each([
    ['in one piece', says],
    ['byte by byte', saysByByte],
  ])('reads lines with literals that come %s', async (_name, peer) => {
    const conversation = await conversationWith(
      peer('a {4}\r\nb\r\nc d {0+}\r\n {1}x\r\n{2}\r\n{}\r\nend {x}\r\n'),
    );
    const lines = [];
    for (let count = 0; count < 3; count += 1) lines.push(await conversation.readLineWithLiterals('a line'));
    expect(lines).toEqual(['a "b\r\nc" d "" {1}x', '"{}"', 'end {x}']);
  });

  it('takes a literal longer than it reads at all for too much', async () => {
    const conversation = await conversationWith(says('a {999999999}\r\n'));
    const problem = { kind: 'too-long', awaited: 'a line', maxBytes: 65_536 };
    expect(await problemOf(conversation.readLineWithLiterals('a line'))).toEqual(problem);
  });

  it.each([
    ['in one piece', says],
    ['byte by byte', saysByByte],
  ])('reads bytes, text up to a character and lines in turn, however they come: %s', async (_name, peer) => {
    const conversation = await conversationWith(peer('\x00\x01\x02<a b>tail\r\nrest'));
    expect((await conversation.readBytes(3, 'bytes')).toString('hex')).toBe('000102');
    expect(await conversation.readUntil([';', '>'], 'a tag')).toBe('<a b>');
    expect(await conversation.readLine('a line')).toBe('tail');
    expect((await conversation.readBytes(4, 'bytes')).toString()).toBe('rest');
    expect(conversation.unread).toHaveLength(0);
  });

  it('reads 64 KB, and not one byte more', async () => {
    const last = `${'x'.repeat(65_535)}\n`;
    const conversation = await conversationWith(says(last));
    expect(await conversation.readLine('a line')).toHaveLength(65_535);
    await listener?.close();
    const longer = await conversationWith(says(`x${last}`));
    expect(await problemOf(longer.readLine('a line'))).toMatchObject({ kind: 'too-long' });
  });

  it('shows what has come by the end of a wait, also in a process that was busy meanwhile', async () => {
    let send: (text: string) => void = () => undefined;
    const conversation = await conversationWith((peer) => {
      send = (text) => peer.write(text);
      peer.write('one\n');
    });
    await conversation.readLine('a line');
    const unread = conversation.unreadWithin(20);
    send('more');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
    expect(String(await unread)).toBe('more');
  });

  it('shows what has come and nobody has read, be it with what was read or later', async () => {
    let send: (text: string) => void = () => undefined;
    const conversation = await conversationWith((peer) => {
      send = (text) => peer.write(text);
      peer.write('one\ntwo');
    });
    await conversation.readLine('a line');
    expect(conversation.unread.toString()).toBe('two');
    send(' three');
    while (conversation.unread.length < 9) await sleep(5);
    expect(conversation.unread.toString()).toBe('two three');
    expect((await conversation.readBytes(9, 'bytes')).toString()).toBe('two three');
  });

  it.each([
    ['now and then', 20],
    ['without a pause', 0],
  ])('has one time for all of it, where the peer drips %s', async (_name, everyMs) => {
    const conversation = await conversationWith((peer) => {
      const drip = () => {
        if (peer.destroyed) return;
        peer.write('x');
        if (everyMs === 0) setImmediate(drip);
        else setTimeout(drip, everyMs);
      };
      drip();
    }, 150);
    const startedAt = performance.now();
    const received = expect.stringMatching(/^x+$/);
    const problem = { kind: 'silence', awaited: 'a line', afterMs: 150, received };
    expect(await problemOf(conversation.readLine('a line'))).toEqual(problem);
    // A time for each byte would never end.
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    ['closed', (peer: Socket) => peer.end('last words\n')],
    [
      'reset',
      (peer: Socket) => peer.write('last words\n', () => setTimeout(() => peer.resetAndDestroy(), 20)),
    ],
  ] as const)('is %s, but not before the last words are read', async (kind, serve) => {
    const conversation = await conversationWith(serve);
    await sleep(100);
    expect(await conversation.readLine('a line')).toBe('last words');
    conversation.send('to nobody');
    expect(await problemOf(conversation.readLine('a line'))).toEqual({ kind, awaited: 'a line' });
    expect(await problemOf(conversation.readLine('a line'))).toEqual({ kind, awaited: 'a line' });
  });
});
