import fc from 'fast-check';
import { ByteReader, MalformedError } from '../../src/tls/byte-reader.ts';
import { ByteWriter } from '../../src/tls/byte-writer.ts';

describe('the writer', () => {
  it('writes numbers with the highest byte first, and vectors with their length in front', () => {
    const written = new ByteWriter()
      .uint8(1)
      .uint16(0x0203)
      .uint24(0x040506)
      .vector8((inner) => inner.uint16s([0x0708, 0x090a]))
      .vector16((inner) => inner.bytes([0x0b]))
      .vector24(() => undefined)
      .toBytes();
    expect(Buffer.from(written).toString('hex')).toBe('010203040506' + '040708090a' + '00010b' + '000000');
  });
});

describe('the reader', () => {
  it('reads what the lengths say', () => {
    const reader = new ByteReader(Buffer.from('01020304050602aabb0001cc', 'hex'));
    expect([reader.uint8(), reader.uint16(), reader.uint24()]).toEqual([1, 0x0203, 0x040506]);
    expect([...reader.vector8()]).toEqual([0xaa, 0xbb]);
    expect([...reader.vector16()]).toEqual([0xcc]);
    expect(reader.remaining).toBe(0);
  });

  it.each([
    ['a byte', (reader: ByteReader) => reader.uint8(), ''],
    ['two bytes', (reader: ByteReader) => reader.uint16(), '01'],
    ['three bytes', (reader: ByteReader) => reader.uint24(), '0102'],
    ['bytes', (reader: ByteReader) => reader.bytes(3), '0102'],
    ['a short vector', (reader: ByteReader) => reader.vector8(), '020a'],
    ['a long vector', (reader: ByteReader) => reader.vector16(), '0100ff'],
  ])('stops at the end of the view for %s', (_, read, digits) => {
    const buffer = Buffer.from(`${digits}ffffffff`, 'hex');
    const view = new Uint8Array(buffer).subarray(0, digits.length / 2);
    expect(() => read(new ByteReader(view))).toThrow(MalformedError);
  });

  it('gives what lies within the view, byte for byte, or stops', () => {
    const steps = fc.array(fc.constantFrom('uint8', 'uint16', 'uint24', 'vector8', 'vector16'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), steps, (bytes, names) => {
        const view = Buffer.concat([Buffer.alloc(5, 0xee), bytes, Buffer.alloc(70_000, 0xee)]).subarray(
          5,
          5 + bytes.length,
        );
        const reader = new ByteReader(view);
        try {
          for (const name of names) {
            const before = reader.remaining;
            reader[name]();
            expect(reader.remaining).toBeLessThan(before);
            expect(reader.remaining).toBeGreaterThanOrEqual(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
