import fc from 'fast-check';
import { readSslv2Reply, writeSslv2ClientHello } from '../../src/tls/sslv2.ts';
import { hex } from './byte-list.ts';
import { alert, serverHello, sslv2ServerHello } from './server-messages.ts';

describe('the SSL 2.0 CLIENT-HELLO', () => {
  it('offers every cipher kind', () => {
    const expected = hex(`
      802e
      01 0002 0015 0000 0010
      010080 020080 030080 040080 050080 060040 0700c0
      abababababababababababababababab`);
    expect(Buffer.from(writeSslv2ClientHello(Buffer.alloc(16, 0xab))).toString('hex')).toBe(
      expected.toString('hex'),
    );
  });
});

describe('an SSL 2.0 answer', () => {
  const accepting = sslv2ServerHello([0x0700c0, 0x010080]);

  it.each([
    ['a SERVER-HELLO', accepting, { kind: 'server-hello', cipher: 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5' }],
    // OpenSSL after the fix for CVE-2015-3197 may still answer, without a cipher.
    ['a SERVER-HELLO without ciphers', sslv2ServerHello([]), { kind: 'server-hello', cipher: undefined }],
    [
      'a cipher kind that was not offered',
      sslv2ServerHello([0x0900ff]),
      { kind: 'server-hello', cipher: undefined },
    ],
    ['an ERROR', hex('8003 00 0001'), { kind: 'error' }],
    ['a TLS alert', alert('fatal', 70), { kind: 'not-sslv2' }],
    ['a TLS ServerHello', serverHello({ version: 0x0301, suite: 0x002f }), { kind: 'not-sslv2' }],
    ['an SMTP banner', Buffer.from('220 mail.example ESMTP\r\n'), { kind: 'not-sslv2' }],
    ['another message', hex('8003 09 0000'), { kind: 'not-sslv2' }],
    ['another version', hex('800b 04 00 01 0300 0000 0000 0000'), { kind: 'not-sslv2' }],
    ['lengths that contradict themselves', hex('800b 04 00 01 0002 0000 0003 0000'), { kind: 'not-sslv2' }],
    ['a SERVER-HELLO too short to be one', hex('8003 04 00 01'), { kind: 'not-sslv2' }],
    ['nothing yet', hex(''), { kind: 'incomplete' }],
  ])('%s', (_, bytes, expected) => {
    expect(readSslv2Reply(bytes)).toEqual(expected);
  });

  it('is incomplete at every boundary before its end', () => {
    for (let length = 0; length < accepting.length; length += 1) {
      expect(readSslv2Reply(accepting.subarray(0, length))).toEqual({ kind: 'incomplete' });
    }
  });

  it('never makes the reader throw', () => {
    const behindHeader = fc
      .uint8Array({ maxLength: 60 })
      .map((bytes) => Buffer.concat([Uint8Array.of(0x80, bytes.length, 4), bytes]));
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 60 }), behindHeader),
        (bytes) => typeof readSslv2Reply(bytes).kind === 'string',
      ),
      { numRuns: 2000 },
    );
  });

  it('never changes when more bytes come', () => {
    const part = fc.nat(accepting.length).map((length) => accepting.subarray(0, length));
    const damaged = fc.tuple(part, fc.nat(), fc.nat(255)).map(([bytes, at, value]) => {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at % copy.length] = value;
      return copy;
    });
    fc.assert(
      fc.property(damaged, fc.uint8Array({ maxLength: 60 }), (bytes, more) => {
        const before = readSslv2Reply(bytes);
        if (before.kind !== 'incomplete')
          expect(readSslv2Reply(Buffer.concat([bytes, more]))).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });
});
