import fc from 'fast-check';
import { readClientOffer } from '../../src/tls/client-offer.ts';
import { ByteList } from './byte-list.ts';
import { record } from './server-messages.ts';

const body = new ByteList()
  .hex('0303')
  .add(Buffer.alloc(32, 1))
  .vector(1, Buffer.alloc(32, 2))
  .vector(2, new ByteList().hex('1301 c02f 002f'))
  .vector(1, new ByteList().hex('00'));
const extensions = new ByteList()
  .hex('0017 0000')
  .hex('000a 0006 0004 001d 0017')
  .hex('000d 0006 0004 0403 0804')
  .hex('0023 0000');
const message = (content: ByteList) => new ByteList().hex('01').vector(3, content).join();
const hello = message(new ByteList().add(body.join()).vector(2, extensions));

describe('what a ClientHello offers', () => {
  it('is read from its suites and extensions', () => {
    expect(readClientOffer(record(22, 0x0301, hello))).toEqual({
      suites: [0x1301, 0xc02f, 0x002f],
      groups: [29, 23],
      signatures: [0x0403, 0x0804],
    });
  });

  it('has neither groups nor signatures where there are no extensions', () => {
    const plain = record(22, 0x0301, message(body));
    expect(readClientOffer(plain)).toEqual({ suites: [0x1301, 0xc02f, 0x002f], groups: [], signatures: [] });
  });

  it('is read over several records', () => {
    const records = [record(22, 0x0301, hello.subarray(0, 50)), record(22, 0x0301, hello.subarray(50))];
    expect(readClientOffer(Buffer.concat(records))?.groups).toEqual([29, 23]);
  });

  it('is unknown where the message ends early or is another one', () => {
    expect(readClientOffer(record(22, 0x0301, hello.subarray(0, 80)))).toBeUndefined();
    expect(readClientOffer(record(22, 0x0303, new ByteList().hex('02 000000').join()))).toBeUndefined();
    expect(readClientOffer(Buffer.from('GET / HTTP/1.1'))).toBeUndefined();
  });

  it('never makes the reader throw', () => {
    const damaged = fc.tuple(fc.nat(hello.length - 1), fc.nat(255)).map(([place, value]) => {
      const bytes = Buffer.from(hello);
      bytes[place] = value;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 100 })), fc.boolean(), (bytes, wrapped) => {
        readClientOffer(wrapped ? record(22, 0x0301, bytes) : bytes);
      }),
      { numRuns: 2_000 },
    );
  });
});
