import { ReceivedBytes } from '../../src/net/received-bytes.ts';
import { cpuMsOf } from '../cpu.ts';

describe('received bytes', () => {
  it('are all chunks in their order', () => {
    const received = new ReceivedBytes();
    expect(received.all).toHaveLength(0);
    for (const chunk of ['ab', '', 'c']) received.add(Buffer.from(chunk));
    expect(received.all.toString()).toBe('abc');
    expect(received.length).toBe(3);
  });

  it('stay as they were for who has them', () => {
    const received = new ReceivedBytes();
    received.add(Buffer.from('ab'));
    const before = received.all;
    received.add(Buffer.alloc(5000, 'c'));
    received.add(Buffer.from('d'));
    expect(before.toString()).toBe('ab');
  });

  it('keep what a chunk was when it came', () => {
    const chunk = Buffer.from('ab');
    const received = new ReceivedBytes();
    received.add(chunk);
    chunk.fill('x');
    expect(received.all.toString()).toBe('ab');
  });

  it('cost no more in small chunks', () => {
    const received = new ReceivedBytes();
    const chunk = Uint8Array.of(7);
    // Copied whole for each chunk, they would take half a minute.
    const tookMs = cpuMsOf(() => {
      for (let count = 0; count < 500_000; count += 1) received.add(chunk);
    });
    expect(received.length).toBe(500_000);
    expect(tookMs).toBeLessThan(5000);
  });
});
