import { hex } from '../tls/byte-list.ts';
import { describeByteProtocol, type Exchange } from './byte-protocol.ts';

/** TPKT of 19 bytes, X.224 connection request, negotiation request for TLS and for CredSSP. */
const request = hex('03000013  0e e0 0000 0000 00  01 00 0800 03000000');

function answers(response: string): readonly Exchange[] {
  return [{ hears: request, says: hex(response) }];
}

const awaited = 'the connection confirm';

const failures = [
  [1, 'SSL_REQUIRED_BY_SERVER'],
  [2, 'SSL_NOT_ALLOWED_BY_SERVER'],
  [3, 'SSL_CERT_NOT_ON_SERVER'],
  [4, 'INCONSISTENT_FLAGS'],
  [5, 'HYBRID_REQUIRED_BY_SERVER'],
  [6, 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER'],
  [7, 'failure code 7'],
] as const;

describeByteProtocol({
  scheme: 'rdp',
  awaited: [awaited],
  succeeding: [
    [
      'the server wants CredSSP, which is TLS first',
      answers('03000013  0e d0 0000 1234 00  02 1f 0800 02000000'),
    ],
    ['the server wants TLS', answers('03000013  0e d0 0000 1234 00  02 01 0800 01000000')],
    [
      'the server wants CredSSP with early authorization',
      answers('03000013  0e d0 0000 1234 00  02 1f 0800 08000000'),
    ],
  ],
  failing: [
    ['the server knows no negotiation', { kind: 'not-offered' }, answers('0300000b  06 d0 0000 1234 00')],
    [
      'the server stays with the security of old',
      { kind: 'not-offered' },
      answers('03000013  0e d0 0000 1234 00  02 00 0800 00000000'),
    ],
    ...failures.map(
      ([code, reply]) =>
        [
          `the server says ${reply}`,
          { kind: 'refused', reply },
          answers(`03000013  0e d0 0000 1234 00  03 00 0800 0${code}000000`),
        ] as const,
    ),
    [
      'the server wants to part: a disconnect request of X.224',
      { kind: 'unexpected', awaited, reply: '0x0300000b06800000123400' },
      answers('0300000b  06 80 0000 1234 00'),
    ],
    [
      'the packet ends within the confirm',
      { kind: 'unexpected', awaited, reply: '0x0300000606d0' },
      answers('03000006  06 d0'),
    ],
    [
      'the lengths contradict each other',
      { kind: 'unexpected', awaited, reply: '0x0300000b0ed00000123400' },
      answers('0300000b  0e d0 0000 1234 00'),
    ],
    [
      'the negotiation is cut',
      { kind: 'unexpected', awaited, reply: '0x0300000f0ad0000012340002000800' },
      answers('0300000f  0a d0 0000 1234 00  02 00 0800'),
    ],
    [
      'more stands behind the negotiation',
      { kind: 'unexpected', awaited, reply: '0x0300001510d0000012340002010800010000000100' },
      answers('03000015  10 d0 0000 1234 00  02 01 0800 01000000 0100'),
    ],
    [
      'the negotiation is of another kind',
      { kind: 'unexpected', awaited, reply: '0x030000130ed000001234000400080001000000' },
      answers('03000013  0e d0 0000 1234 00  04 00 0800 01000000'),
    ],
    [
      'the packet is shorter than its header',
      { kind: 'unexpected', awaited, reply: '0x03000003' },
      answers('03000003'),
    ],
  ],
});
