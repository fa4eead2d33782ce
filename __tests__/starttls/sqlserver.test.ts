import { hex } from '../tls/byte-list.ts';
import { describeByteProtocol, type Exchange } from './byte-protocol.ts';
import { prelogin, response, tdsServer } from './tds-server.ts';

function answers(...packets: readonly (Buffer | string)[]): readonly Exchange[] {
  const bytes = packets.map((packet) => (typeof packet === 'string' ? hex(packet) : packet));
  return [{ hears: prelogin, says: Buffer.concat(bytes) }];
}

const awaited = 'the answer to PRELOGIN';

describeByteProtocol({
  scheme: 'sqlserver',
  awaited: [awaited],
  succeeding: [
    ['the server turns encryption on', answers(response(1))],
    ['the server demands encryption', answers(response(3))],
    ['the server would encrypt the log-in alone', answers(response(0))],
    [
      'the answer comes in several packets',
      answers(
        '04 00 000a 0000 01 00  00 00',
        '04 00 0008 0000 02 00',
        '04 01 0018 0000 03 00  0b 0006 01 0011 0001 ff 0f0007d00000 01',
      ),
    ],
    [
      'SQL Server 2000 answers with what it has',
      answers(
        '04 01 0025 0000 01 00  00 0015 0006  01 001b 0001  02 001c 0001  03 001d 0000  ff  080001370000 01 00',
      ),
    ],
  ],
  failing: [
    ['encryption is not supported', { kind: 'not-offered' }, answers(response(2))],
    [
      'it is a code that nobody knows',
      {
        kind: 'unexpected',
        awaited,
        reply: '0x00001a00060100200001020021000103002200000400220001ff0a000fa00000',
      },
      answers(response(4)),
    ],
    [
      'nothing is said of encryption',
      { kind: 'unexpected', awaited, reply: '0x0000060006ff0f0007d00000' },
      answers('04 01 0014 0000 01 00  00 0006 0006  ff 0f0007d00000'),
    ],
    [
      'the word on encryption is said to stand behind the end',
      { kind: 'unexpected', awaited, reply: '0x00000b000601ffff0001ff0f0007d00000' },
      answers('04 01 0019 0000 01 00  00 000b 0006  01 ffff 0001  ff 0f0007d00000'),
    ],
    [
      'the word on encryption is empty',
      { kind: 'unexpected', awaited, reply: '0x00000b00060100000000ff0f0007d00000' },
      answers('04 01 0019 0000 01 00  00 000b 0006  01 0000 0000  ff 0f0007d00000'),
    ],
    [
      'the options never end',
      { kind: 'unexpected', awaited, reply: '0x00000b000602000000' },
      answers('04 01 0011 0000 01 00  00 000b 0006  02 0000 00'),
    ],
    [
      'it is an error message, as of a server that knows no PRELOGIN',
      { kind: 'unexpected', awaited, reply: '0xaa1000a24600000110' },
      answers('04 01 0011 0000 01 00  aa 1000 a2460000 01 10'),
    ],
    ['the message is empty', { kind: 'unexpected', awaited, reply: '0x' }, answers('04 01 0008 0000 01 00')],
    [
      'the answer has the type of a question',
      { kind: 'unexpected', awaited, reply: '0x1201000a000001000000' },
      answers('12 01 000a 0000 01 00  00 00'),
    ],
    [
      'a packet is shorter than its header',
      { kind: 'unexpected', awaited, reply: '0x0401000700000100' },
      answers('04 01 0007 0000 01 00'),
    ],
    [
      'a packet is longer than any may be',
      { kind: 'unexpected', awaited, reply: '0x0401800100000100' },
      answers('04 01 8001 0000 01 00'),
    ],
    [
      'the message is longer than any may be',
      { kind: 'too-long', awaited, maxBytes: 32_768 },
      answers('04 00 8000 0000 01 00', Buffer.alloc(0x8000 - 8), '04 01 0011 0000 02 00'),
    ],
  ],
  behind: async (version) =>
    (await tdsServer({ tls: { minVersion: version, maxVersion: version } })).beginTls,
});
