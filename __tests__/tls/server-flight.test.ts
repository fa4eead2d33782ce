import fc from 'fast-check';
import { FlightReader, readCertificateRequested, readKeyExchange } from '../../src/tls/server-flight.ts';
import { cpuMsOf } from '../cpu.ts';
import { ByteList, hex } from './byte-list.ts';
import { alert, record, serverHelloMessage, splitRecords } from './server-messages.ts';

const hello = serverHelloMessage({ version: 0x0303, suite: 0xc02f });
const certificate = hex('0b 000003 000000');
// The end of what `openssl s_server -tls1_2 -Verify 1` (OpenSSL 3.0.19) sends, as captured.
const request = hex(`
  0d000030030102400028040305030603080708080809080a080b
  080408050806040105010601030303010302040205020602 0000`);
const done = hex('0e 000000');

const demanding = Buffer.concat([hello, certificate, request, done]);
const content = Buffer.concat([hello, certificate, done]);

describe('a client certificate', () => {
  it('is requested where the flight holds a CertificateRequest', () => {
    expect(readCertificateRequested(record(22, 0x0303, demanding))).toBe(true);
  });

  it('is not requested where ServerHelloDone comes without one', () => {
    expect(readCertificateRequested(record(22, 0x0303, content))).toBe(false);
  });

  it.each([1, 3, 100])('is found over records of %i bytes', (size) => {
    expect(readCertificateRequested(splitRecords(0x0303, demanding, size))).toBe(true);
    expect(readCertificateRequested(splitRecords(0x0303, content, size))).toBe(false);
  });

  it.each([
    ['requested', demanding, true],
    ['not requested', content, false],
  ])('is %s, told by the last byte of a flight that comes byte by byte', (_what, flight, requested) => {
    const reader = new FlightReader();
    const told = [...record(22, 0x0303, flight)].map((byte) => reader.read(Uint8Array.of(byte)));
    // The type and the length of ServerHelloDone are enough.
    expect(told.filter((each) => each !== undefined)).toEqual([requested]);
  });

  it('costs no more where HelloRequests come byte by byte', () => {
    const reader = new FlightReader();
    const bytes = record(22, 0x0303, Buffer.alloc(16_384));
    // Read anew for each byte, they would take several seconds.
    const tookMs = cpuMsOf(() => {
      for (const byte of bytes) reader.read(Uint8Array.of(byte));
      for (const byte of bytes) reader.read(Uint8Array.of(byte));
    });
    expect(reader.read(Buffer.alloc(0))).toBeUndefined();
    expect(tookMs).toBeLessThan(1500);
  });

  it('is open at every boundary before', () => {
    const bytes = record(22, 0x0303, content);
    for (let length = 0; length < bytes.length - 3; length += 1) {
      expect(readCertificateRequested(bytes.subarray(0, length))).toBeUndefined();
    }
  });

  it('is found behind a warning alert', () => {
    const flight = Buffer.concat([alert('warning', 112), record(22, 0x0303, demanding)]);
    expect(readCertificateRequested(flight)).toBe(true);
  });

  it('is not requested before the flight is complete, nor without a ServerHello', () => {
    const begun = Buffer.concat([hello, certificate, request]);
    expect(readCertificateRequested(record(22, 0x0303, begun))).toBeUndefined();
    const refused = Buffer.concat([record(22, 0x0303, begun), alert('fatal', 40)]);
    expect(readCertificateRequested(refused)).toBe(false);
    expect(readCertificateRequested(record(22, 0x0303, Buffer.concat([request, done])))).toBe(false);
  });

  it('is not requested by a refusal or by what is not TLS', () => {
    expect(readCertificateRequested(alert('fatal', 40))).toBe(false);
    expect(readCertificateRequested(Buffer.from('HTTP/1.1 400 Bad Request\r\n'))).toBe(false);
  });

  it('stays requested, or not, whatever comes behind the flight', () => {
    const piece = fc.constantFrom(request, certificate, done, hello);
    const records = fc
      .array(fc.oneof(piece, fc.uint8Array({ maxLength: 20 })), { maxLength: 5 })
      .map((parts) => record(22, 0x0303, Buffer.concat(parts)));
    const behind = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(alert('fatal', 40)), records);
    fc.assert(
      fc.property(records, behind, (bytes, more) => {
        const before = readCertificateRequested(bytes);
        if (before !== undefined) expect(readCertificateRequested(Buffer.concat([bytes, more]))).toBe(before);
      }),
      { numRuns: 1000 },
    );
    expect(readCertificateRequested(Buffer.concat([record(22, 0x0303, demanding), alert('fatal', 40)]))).toBe(
      true,
    );
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, wrapped) => {
        readCertificateRequested(wrapped ? record(22, 0x0303, bytes) : bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a ServerKeyExchange', () => {
  const flight = (body: Uint8Array) =>
    record(22, 0x0303, Buffer.concat([hello, new ByteList().hex('0c').vector(3, body).join(), done]));
  const point = new ByteList().vector(1, Buffer.alloc(65, 4)).join();
  const signed = new ByteList().hex('0201').vector(2, Buffer.alloc(256, 7)).join();
  const ecdhe = Buffer.concat([hex('03 001a'), point, signed]);
  // A prime of 6144 bits: its length begins with the byte that means "named curve" for ECDHE.
  const prime = new ByteList()
    .vector(2, Buffer.alloc(0x300, 9))
    .vector(2, hex('02'))
    .vector(2, Buffer.alloc(0x300, 3));
  const dhe = Buffer.concat([prime.join(), signed]);

  it('names group and signature for ECDHE, and the signature alone for DHE', () => {
    expect(readKeyExchange(flight(ecdhe), 'ECDHE')).toEqual({ group: 26, signature: 0x0201 });
    expect(readKeyExchange(flight(dhe), 'DHE')).toEqual({ signature: 0x0201 });
  });

  it('names what there is of it where it ends early, and nothing where there is none', () => {
    expect(readKeyExchange(flight(ecdhe.subarray(0, 10)), 'ECDHE')).toEqual({ group: 26 });
    expect(readKeyExchange(flight(hex('01 0002')), 'ECDHE')).toEqual({});
    expect(readKeyExchange(flight(hex('')), 'DHE')).toEqual({});
    expect(readKeyExchange(record(22, 0x0303, content), 'ECDHE')).toEqual({});
  });
});
