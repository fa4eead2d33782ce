import { describeLineProtocol } from './line-protocol.ts';

const greeted = `
  S: +OK Dovecot ready.
  C: CAPA
`;
const offered = `${greeted}
  S: +OK
  S: TOP
  S: RESP-CODES
  S: STLS
  S: SASL PLAIN
  S: .
  C: STLS
`;
const withoutCapa = `${greeted}
  S: -ERR Unknown command.
  C: STLS
`;

describeLineProtocol(
  'pop3',
  [
    ['as usual', `${offered}S: +OK Begin TLS negotiation now.`],
    ['without CAPA', `${withoutCapa}S: +OK Begin TLS`],
    [
      'with dots in front of what is listed',
      `
      S: +OK
      C: CAPA
      S: +OK Capability list follows
      S: ..
      S: ..X-DOTTED
      S: stls
      S: .
      C: STLS
      S: +OK
      `,
    ],
  ],
  [
    ['STLS is not in the list', 'not-offered', `${greeted}S: +OK\nS: TOP\nS: X-STLS\nS: .`],
    ['the list is empty', 'not-offered', `${greeted}S: +OK\nS: .`],
    ['neither CAPA nor STLS is known', 'not-offered', `${withoutCapa}S: -ERR Unknown command.`],
    ['STLS is offered and not implemented', 'not-offered', `${offered}S: -ERR STLS not implemented`],
    ['STLS is refused', 'refused', `${offered}S: -ERR TLS is off for this network`],
    ['the banner is a passing fault', 'busy', 'S: -ERR [SYS/TEMP] Too many connections'],
    [
      'the banner says that it is in use',
      'busy',
      'S: -ERR [IN-USE] Do you have another POP session running?',
    ],
    ['CAPA is answered with a passing fault', 'busy', `${greeted}S: -ERR [SYS/TEMP] Shutting down`],
    ['STLS is answered with a passing fault', 'busy', `${offered}S: -ERR [SYS/TEMP] No entropy left`],
    [
      'STLS is answered with a fault of TLS',
      'unavailable',
      `${offered}S: -ERR [SYS/TEMP] TLS does not start`,
    ],
    ['the banner has no code, but words', 'busy', 'S: -ERR Too many connections'],
    ['STLS is answered in words', 'busy', `${offered}S: -ERR Server busy, try again later`],
    ['the banner turns us away', 'unexpected', 'S: -ERR [SYS/PERM] Not for you'],
    ['the banner is of another protocol', 'unexpected', 'S: * OK ready'],
    ['the list has no first line', 'unexpected', `${greeted}S: STLS\nS: .`],
    ['the list is only its end', 'unexpected', `${greeted}S: .`],
    ['the go-ahead is glued to a word', 'unexpected', `${offered}S: +OKAY`],
  ],
);
