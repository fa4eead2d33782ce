import fc from 'fast-check';
import { type RecordFragment, RecordReader, readHandshakeMessages } from '../../src/tls/records.ts';
import { hex } from './byte-list.ts';

/** A handshake record of 3 bytes, an empty one, an alert and application data. */
const stream = hex('16 0301 0003 aabbcc  16 0303 0000  15 0303 0002 0228  17 0303 0001 ff');

const read = (bytes: Uint8Array) => {
  const reader = new RecordReader();
  return { fragments: reader.read(bytes).map(inHex), error: reader.error };
};

const inHex = ({ content, ...rest }: RecordFragment) => ({
  ...rest,
  content: Buffer.from(content).toString('hex'),
});

describe('records', () => {
  it('are read with type, length, place and content', () => {
    expect(read(stream)).toEqual({
      fragments: [
        { type: 22, length: 3, start: 0, content: 'aabbcc' },
        { type: 22, length: 0, start: 8, content: '' },
        { type: 21, length: 2, start: 13, content: '0228' },
        { type: 23, length: 1, start: 20, content: 'ff' },
      ],
      error: undefined,
    });
  });

  it('are read as far as they have come', () => {
    expect(read(hex('16 0301 0003 aa')).fragments).toEqual([
      { type: 22, length: 3, start: 0, content: 'aa' },
    ]);
    expect(read(hex('16 0301 0003')).fragments).toEqual([{ type: 22, length: 3, start: 0, content: '' }]);
    expect(read(hex('16 0301 00'))).toEqual({ fragments: [], error: undefined });
    expect(read(hex(''))).toEqual({ fragments: [], error: undefined });
  });

  it('tell where they began where they go on in the next chunk', () => {
    const reader = new RecordReader();
    expect(reader.read(hex('16 0301')).map(inHex)).toEqual([]);
    expect(reader.read(hex('0003 aa')).map(inHex)).toEqual([
      { type: 22, length: 3, start: -3, content: 'aa' },
    ]);
    expect(reader.read(hex('bbcc 14 0303 0001 01')).map(inHex)).toEqual([
      { type: 22, length: 3, start: -6, content: 'bbcc' },
      { type: 20, length: 1, start: 2, content: '01' },
    ]);
  });

  it('are the same however the stream is cut', () => {
    const whole = read(stream);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        const reader = new RecordReader();
        const records = new Map<number, { type: number; length: number; start: number; content: string }>();
        places.slice(1).forEach((end, index) => {
          const begin = places[index]!;
          for (const fragment of reader.read(stream.subarray(begin, end))) {
            const { content, ...record } = inHex(fragment);
            const start = begin + record.start;
            const before = records.get(start)?.content ?? '';
            records.set(start, { ...record, start, content: before + content });
          }
        });
        expect([...records.values()]).toEqual(whole.fragments);
      }),
    );
  });

  it.each([
    ['text', Buffer.from('H')],
    ['a type below those of TLS', hex('13')],
    ['a type above those of TLS', hex('19')],
    ['another major version', hex('16 02')],
  ])('are none from the first byte on that is not TLS: %s', (_, bytes) => {
    expect(read(bytes)).toEqual({ fragments: [], error: { kind: 'not-tls' } });
  });

  it('are read up to the first bytes that are none, and not after them', () => {
    const reader = new RecordReader();
    expect(reader.read(hex('15 0303 0002 0170 0d0a 16 0303 0000'))).toHaveLength(1);
    expect(reader.error).toEqual({ kind: 'not-tls' });
    expect(reader.read(stream)).toEqual([]);
  });

  it('are at most as long as TLS lets encrypted ones be', () => {
    expect(read(hex('17 0303 4800')).error).toBeUndefined();
    expect(read(hex('17 0303 4801'))).toEqual({
      fragments: [],
      error: { kind: 'malformed', problem: 'a record of 18433 bytes' },
    });
    // The length is not known yet.
    expect(read(hex('17 0303 ff')).error).toBeUndefined();
  });

  it('are views, and take time in proportion to the bytes', () => {
    const many = Buffer.concat(Array<Buffer>(100_000).fill(hex('16 0303 0001 0e')));
    const [fragment] = new RecordReader().read(many);
    expect(fragment?.content.buffer).toBe(many.buffer);
    const reader = new RecordReader();
    const started = performance.now();
    for (let at = 0; at < many.length; at += 1) reader.read(many.subarray(at, at + 1));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('handshake messages', () => {
  it('are read one after another, the last one as far as it has come', () => {
    expect(readHandshakeMessages(hex('00 000000  0b 000002 aabb  0c 000003 cc'))).toEqual([
      { type: 0, length: 0, body: hex('') },
      { type: 11, length: 2, body: hex('aabb') },
      { type: 12, length: 3, body: hex('cc') },
    ]);
    expect(readHandshakeMessages(hex('02 ffffff'))).toEqual([{ type: 2, length: 0xffffff, body: hex('') }]);
  });

  it('are none before their header is complete', () => {
    expect(readHandshakeMessages(hex('02 0000'))).toEqual([]);
    expect(readHandshakeMessages(hex(''))).toEqual([]);
  });
});
