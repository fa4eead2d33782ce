import { ByteList, hex } from '../tls/byte-list.ts';
import { describeByteProtocol, type Exchange, greeting } from './byte-protocol.ts';

const version = (text: string) => new ByteList().ascii(text).hex('00').join().toString('hex');

/** A packet: its length, least significant byte first, its number, and what is in it. */
function packet(contents: string, number = 0): Buffer {
  const bytes = hex(contents);
  const length = Buffer.alloc(3);
  length.writeUIntLE(bytes.length, 0, 3);
  return new ByteList().add(length).number(number, 1).add(bytes).join();
}

/** Protocol 10 as MariaDB sends it, with these two halves of its capability flags. */
const greetingOf = (lower: string, upper: string, name = '5.5.5-10.11.6-MariaDB') =>
  packet(`
    0a ${version(name)} 2a000000 4142434445464748 00 ${lower}
    2d 0200 ${upper} 15 000000000000 0f000000 4142434445464748494a4b4c 00
    6d7973716c5f6e61746976655f70617373776f7264 00
  `);

function says(bytes: Buffer): readonly Exchange[] {
  return [greeting(bytes)];
}

/** 32 bytes with the number 1: the flags, 16 MB, utf8 and 23 zeros. */
const sslRequest = (flags: string) => hex(`200000 01  ${flags} 00000001 21 ${'00'.repeat(23)}`);

const awaited = 'the greeting';

describe.each(['mysql', 'mariadb'] as const)('the scheme %s', (scheme) => {
  describeByteProtocol({
    scheme,
    awaited: [awaited],
    succeeding: [
      // All but the flag that MariaDB does not have, CLIENT_MYSQL or LONG_PASSWORD.
      ['MariaDB offers CLIENT_SSL', says(greetingOf('feff', 'ff81')), sslRequest('04aa0800')],
      ['MySQL offers CLIENT_SSL', says(greetingOf('ffff', 'ffdf', '8.0.36')), sslRequest('05aa0800')],
      ['MySQL 5.1 knows no plugins', says(greetingOf('ffff', '0000', '5.1.73')), sslRequest('05aa0000')],
      [
        'the greeting ends after the lower half of the flags',
        says(packet(`0a ${version('4.1')} 01000000 4142434445464748 00 2caa`)),
        sslRequest('04aa0000'),
      ],
    ],
    failing: [
      ['the server has no TLS', { kind: 'not-offered' }, says(greetingOf('fef7', 'ff81'))],
      [
        'there are too many connections',
        { kind: 'busy', reply: '1040 Too many connections' },
        says(packet(`ff 1004 ${Buffer.from('Too many connections').toString('hex')}`)),
      ],
      [
        'our address is blocked',
        { kind: 'busy', reply: "1129 Host '192.0.2.7' is blocked" },
        says(packet(`ff 6904 ${Buffer.from("#HY000Host '192.0.2.7' is blocked").toString('hex')}`)),
      ],
      [
        'our address is not let in',
        { kind: 'unexpected', awaited, reply: "1130 Host '192.0.2.7' is not allowed to connect" },
        says(packet(`ff 6a04 ${Buffer.from("Host '192.0.2.7' is not allowed to connect").toString('hex')}`)),
      ],
      [
        'an error has a lot to say',
        { kind: 'unexpected', awaited, reply: `2003 ${'x'.repeat(995)}` },
        says(packet(`ff d307 ${'78'.repeat(4_000)}`)),
      ],
      [
        'an error has no code',
        { kind: 'unexpected', awaited, reply: '0x02000000ff10' },
        says(packet('ff 10')),
      ],
      [
        'the packet is empty',
        { kind: 'unexpected', awaited, reply: '0x000000000a' },
        says(hex('000000 00 0a')),
      ],
      [
        'it is not the first packet',
        { kind: 'unexpected', awaited, reply: '0x020000010a41' },
        says(packet('0a 41', 1)),
      ],
      [
        'it is the protocol before 10',
        { kind: 'unexpected', awaited, reply: '0x050000000935000000' },
        says(packet('09 35 000000')),
      ],
      [
        'the greeting ends within the version',
        { kind: 'unexpected', awaited, reply: '0x030000000a382e' },
        says(packet('0a 382e')),
      ],
      [
        'the greeting ends before its flags',
        { kind: 'unexpected', awaited, reply: `0x110000000a3800${'00'.repeat(14)}` },
        says(packet(`0a 3800 ${'00'.repeat(14)}`)),
      ],
      [
        'a packet is longer than anything may be',
        { kind: 'too-long', awaited, maxBytes: 65_536 },
        says(hex('ffffff 00 0a')),
      ],
    ],
    endless: hex('000002 00 0a'),
  });
});
