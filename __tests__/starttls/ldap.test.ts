import { hex } from '../tls/byte-list.ts';
import { describeByteProtocol, type Exchange } from './byte-protocol.ts';

/**
 * SEQUENCE { INTEGER 1, [APPLICATION 23] { [0] "1.3.6.1.4.1.1466.20037" } }, as OpenLDAP's client sends it.
 */
const request = hex(`
  30 1d  02 01 01
    77 18  80 16 312e332e362e312e342e312e313436362e3230303337
`);

/** The request, and then this answer. */
function answers(response: string): readonly Exchange[] {
  return [{ hears: request, says: hex(response) }];
}

const ascii = (text: string) => Buffer.from(text).toString('hex');

describeByteProtocol({
  scheme: 'ldap',
  awaited: ['the answer to StartTLS'],
  succeeding: [
    ['OpenLDAP says success', answers('30 0c  02 01 01  78 07  0a 01 00  04 00  04 00')],
    [
      'Active Directory writes every length with four bytes, and names the response',
      answers(`
        30 84 00 00 00 28  02 01 01
          78 84 00 00 00 1f  0a 01 00  04 00  04 00
            8a 16 312e332e362e312e342e312e313436362e3230303337
      `),
    ],
    [
      'a length is written with a needless byte',
      answers('30 81 0d  02 01 01  78 81 07  0a 01 00  04 00  04 00'),
    ],
    [
      'there are controls, and an integer of two bytes',
      answers('30 11  02 02 00 01  78 07  0a 01 00  04 00  04 00  a0 02 30 00'),
    ],
  ],
  failing: [
    [
      'no such operation is known: protocolError',
      { kind: 'not-offered', reply: '2 protocolError: unsupported extended operation' },
      answers(`30 2a  02 01 01  78 25  0a 01 02  04 00  04 1e ${ascii('unsupported extended operation')}`),
    ],
    [
      'it comes out of order: operationsError',
      { kind: 'not-offered', reply: '1 operationsError: TLS already started' },
      answers(`30 1f  02 01 01  78 1a  0a 01 01  04 00  04 13 ${ascii('TLS already started')}`),
    ],
    [
      'the server is busy',
      { kind: 'busy', reply: '51 busy' },
      answers('30 0c  02 01 01  78 07  0a 01 33  04 00  04 00'),
    ],
    [
      'it takes the server too long',
      { kind: 'busy', reply: '3 timeLimitExceeded' },
      answers('30 0c  02 01 01  78 07  0a 01 03  04 00  04 00'),
    ],
    [
      'a limit of the server is reached',
      { kind: 'busy', reply: '11 adminLimitExceeded' },
      answers('30 0c  02 01 01  78 07  0a 01 0b  04 00  04 00'),
    ],
    [
      'something else went wrong',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '80 other' },
      answers('30 0c  02 01 01  78 07  0a 01 50  04 00  04 00'),
    ],
    [
      'the server is not willing',
      { kind: 'refused', reply: '53 unwillingToPerform' },
      answers('30 0c  02 01 01  78 07  0a 01 35  04 00  04 00'),
    ],
    [
      'the server hangs up and wants more security',
      {
        kind: 'unexpected',
        awaited: 'the answer to StartTLS',
        reply: 'Notice of Disconnection: 8 strongerAuthRequired',
      },
      answers('30 0c  02 01 00  78 07  0a 01 08  04 00  04 00'),
    ],
    [
      'the server is unavailable',
      { kind: 'busy', reply: '52 unavailable: shutting down' },
      answers(`30 19  02 01 01  78 14  0a 01 34  04 00  04 0d ${ascii('shutting down')}`),
    ],
    [
      'a domain controller has no certificate',
      {
        kind: 'unavailable',
        reply:
          '52 unavailable: 00000000: LdapErr: DSID-0C090F7B, comment: Error initializing SSL/TLS, data 0, v2580',
      },
      answers(`
        30 84 00 00 00 7d  02 01 01
          78 84 00 00 00 74  0a 01 34  04 00
            04 55 ${ascii('00000000: LdapErr: DSID-0C090F7B, comment: Error initializing SSL/TLS, data 0, v2580')} 00
            8a 16 312e332e362e312e342e312e313436362e3230303337
      `),
    ],
    [
      'OpenLDAP has TLS that does not start',
      { kind: 'unavailable', reply: '52 unavailable: Could not initialize TLS' },
      answers(`30 24  02 01 01  78 1f  0a 01 34  04 00  04 18 ${ascii('Could not initialize TLS')}`),
    ],
    [
      'somebody else is to be asked: referral',
      { kind: 'refused', reply: '10 referral' },
      answers(
        `30 28  02 01 01  78 23  0a 01 0a  04 00  04 00  a3 1a 04 18 ${ascii('ldap://other.example.com')}`,
      ),
    ],
    [
      'the result code is one that nobody knows',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '16654: private' },
      answers(`30 14  02 01 01  78 0f  0a 02 41 0e  04 00  04 07 ${ascii('private')}`),
    ],
    [
      'the server has a lot to say',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: `80 other: ${'x'.repeat(990)}` },
      answers(`30 820fae  02 01 01  78 820fa7  0a 01 50  04 00  04 820f9e ${'78'.repeat(3998)}`),
    ],
    [
      'the server says that it hangs up',
      { kind: 'busy', reply: 'Notice of Disconnection: 52 unavailable' },
      answers(`
        30 24  02 01 00  78 1f  0a 01 34  04 00  04 00
            8a 16 312e332e362e312e342e312e313436362e3230303336
      `),
    ],
    [
      'the server hangs up over a request that it cannot read',
      {
        kind: 'unexpected',
        awaited: 'the answer to StartTLS',
        reply: 'Notice of Disconnection: 2 protocolError',
      },
      answers(`
        30 24  02 01 00  78 1f  0a 01 02  04 00  04 00
            8a 16 312e332e362e312e342e312e313436362e3230303336
      `),
    ],
    [
      'success is said unasked',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: 'Notice of Disconnection: 0 success' },
      answers('30 0c  02 01 00  78 07  0a 01 00  04 00  04 00'),
    ],
    [
      'another request is answered',
      {
        kind: 'unexpected',
        awaited: 'the answer to StartTLS',
        reply: '0x300c02010278070a010004000400',
      },
      answers('30 0c  02 01 02  78 07  0a 01 00  04 00  04 00'),
    ],
    [
      'it is the answer to a bind request',
      {
        kind: 'unexpected',
        awaited: 'the answer to StartTLS',
        reply: '0x300c02010161070a010004000400',
      },
      answers('30 0c  02 01 01  61 07  0a 01 00  04 00  04 00'),
    ],
    [
      'a length is indefinite',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '0x30800201010000' },
      answers('30 80  02 01 01  00 00'),
    ],
    [
      'a length has five bytes',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '0x30850000000001' },
      answers('30 85 00 00 00 00 01'),
    ],
    [
      'a length within points past the end',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '0x300c02010178080a010004000400' },
      answers('30 0c  02 01 01  78 08  0a 01 00  04 00  04 00'),
    ],
    [
      'the message is empty',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '0x3000' },
      answers('30 00'),
    ],
    [
      'the result code has no value',
      { kind: 'unexpected', awaited: 'the answer to StartTLS', reply: '0x300b02010178060a0004000400' },
      answers('30 0b  02 01 01  78 06  0a 00  04 00  04 00'),
    ],
    [
      'the message is longer than anything may be',
      { kind: 'too-long', awaited: 'the answer to StartTLS', maxBytes: 65_536 },
      answers('30 84 7f ff ff ff'),
    ],
  ],
  endless: hex('30 84 00 01 00 01'),
});
