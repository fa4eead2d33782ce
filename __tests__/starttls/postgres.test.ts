import { hex } from '../tls/byte-list.ts';
import { outcome } from './beginning.ts';
import { describeByteProtocol, type Exchange } from './byte-protocol.ts';
import { inPieces, play } from './transcript.ts';

/** A length of eight bytes, and 1234 5679. */
const request = hex('00000008 04d2162f');

function answers(says: string): readonly Exchange[] {
  return [{ hears: request, says: Buffer.from(says, 'latin1') }];
}

/** An ErrorResponse: a letter, a length that counts itself, fields up to NUL each, and a NUL. */
function error(...fields: readonly string[]): readonly Exchange[] {
  const body = `${fields.map((field) => `${field}\0`).join('')}\0`;
  return answers(`E\0\0\0${String.fromCharCode(4 + body.length)}${body}`);
}

const awaited = 'the answer to SSLRequest';

describe.each(['postgres', 'postgresql'] as const)('the scheme %s', (scheme) => {
  describeByteProtocol({
    scheme,
    awaited: [awaited],
    succeeding: [['the server says S', answers('S')]],
    failing: [
      ['the server says N', { kind: 'not-offered' }, answers('N')],
      [
        'there are too many connections',
        { kind: 'busy', reply: '53300 sorry, too many clients already' },
        answers('E\0\0\0\x43SFATAL\0VFATAL\0C53300\0Msorry, too many clients already\0Fproc.c\0\0'),
      ],
      [
        'the server is starting up',
        { kind: 'busy', reply: '57P03 the database system is starting up' },
        error('SFATAL', 'C57P03', 'Mthe database system is starting up'),
      ],
      [
        'the server has no process left',
        {
          kind: 'busy',
          reply: 'could not fork new process for connection: Cannot allocate memory',
        },
        answers('Ecould not fork new process for connection: Cannot allocate memory\n\0'),
      ],
      [
        'a server of old takes it for a version',
        {
          kind: 'not-offered',
          reply: 'FATAL:  unsupported frontend protocol 1234.5679: server supports 1.0 to 3.0',
        },
        answers('EFATAL:  unsupported frontend protocol 1234.5679: server supports 1.0 to 3.0\n\0'),
      ],
      [
        'a relative of it takes it for a version',
        { kind: 'not-offered', reply: '08P01 unsupported startup message' },
        error('SERROR', 'C08P01', 'Munsupported startup message'),
      ],
      [
        'PgBouncer has no connection left',
        { kind: 'busy', reply: '08P01 no more connections allowed (max_client_conn)' },
        error('SFATAL', 'C08P01', 'Mno more connections allowed (max_client_conn)'),
      ],
      [
        'a proxy does not reach its server',
        { kind: 'unexpected', awaited, reply: '08006 connection failure' },
        error('SFATAL', 'C08006', 'Mconnection failure'),
      ],
      [
        'the server says no',
        { kind: 'refused', reply: '28000 no encryption for you' },
        error('SFATAL', 'C28000', 'Mno encryption for you'),
      ],
      [
        'an error bears no code',
        { kind: 'unexpected', awaited, reply: '0x450000001353464154414c004d776861743f0000' },
        answers('E\0\0\0\x13SFATAL\0Mwhat?\0\0'),
      ],
      [
        'an error never ends its last field',
        { kind: 'unexpected', awaited, reply: '0x450000000d53464154414c002020' },
        answers('E\0\0\0\x0dSFATAL\0  '),
      ],
      [
        'it is another protocol that begins with the letter of an error',
        { kind: 'unexpected', awaited, reply: 'ERROR\r\n' },
        answers('ERROR\r\n'),
      ],
      [
        'it is another protocol that begins with the letter of a no',
        { kind: 'unexpected', awaited, reply: 'NOTICE AUTH :*** Looking up your hostname\r\n' },
        answers('NOTICE AUTH :*** Looking up your hostname\r\n'),
      ],
      ['it is a byte of nothing', { kind: 'unexpected', awaited, reply: '0x00' }, answers('\0')],
    ],
    endless: Buffer.from('Ecould not fork'),
  });
});

it.each(['NOTICE AUTH :*** Looking up your hostname\r\n', 'SSH-2.0-OpenSSH_9.2p1\r\n'])(
  'takes the first letter of %j for what it is, though the rest comes a moment later',
  async (line) => {
    const deliver = inPieces(/^[NS]|[\s\S]+/g, 15);
    const steps = [{ hears: request.toString('latin1'), says: line }];
    const problem = await outcome('postgres', play(steps, { deliver }).serve);
    expect(problem).toEqual({ kind: 'unexpected', awaited, reply: line });
  },
);
