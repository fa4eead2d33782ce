import { describeLineProtocol } from './line-protocol.ts';

const greeted = `
  S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] Server ready.
  C: a1 CAPABILITY
`;
const offered = `${greeted}
  S: * CAPABILITY IMAP4rev1 SASL-IR STARTTLS LOGINDISABLED
  S: a1 OK Pre-login capabilities listed, post-login capabilities have more.
  C: a2 STARTTLS
`;

describeLineProtocol(
  'imap',
  [
    ['as usual', `${offered}S: a2 OK Begin TLS negotiation now.`],
    [
      'with lines that nobody asked for',
      `
      S: * OK ready
      S: * OK [ALERT] The server goes down at noon.
      C: a1 CAPABILITY
      S: * OK Still here
      S: * 3 EXISTS
      S: * capability STARTTLS imap4rev1
      S: A1 ok done
      S: * OK Still here
      C: a2 STARTTLS
      S: * OK Still here
      S: a2 OK
      `,
    ],
    [
      'with a literal that looks like an answer',
      `
      S: * OK ready
      C: a1 CAPABILITY
      S: * NOTE {9}
      S: a1 BAD x and {0}
      S: the rest
      S: * CAPABILITY IMAP4rev1 STARTTLS
      S: a1 OK done
      C: a2 STARTTLS
      S: a2 OK go ahead
      `,
    ],
  ],
  [
    [
      'STARTTLS is not among the capabilities',
      'not-offered',
      `${greeted}S: * CAPABILITY IMAP4rev1\nS: a1 OK`,
    ],
    ['only the greeting lists it', 'not-offered', `${greeted}S: a1 OK done`],
    ['it only is part of another', 'not-offered', `${greeted}S: * CAPABILITY XSTARTTLS STARTTLS=X\nS: a1 OK`],
    ['STARTTLS is not known', 'not-offered', `${offered}S: a2 BAD Unknown command`],
    ['STARTTLS is refused', 'refused', `${offered}S: a2 NO TLS is off`],
    ['the connection is logged in already', 'refused', 'S: * PREAUTH IMAP4rev1 server logged in as Smith'],
    ['the banner says good-bye', 'busy', 'S: * BYE Maximum number of connections exceeded'],
    ['CAPABILITY is answered with good-bye', 'busy', `${greeted}S: * BYE Shutting down`],
    ['STARTTLS is answered with good-bye', 'busy', `${offered}S: * BYE Shutting down`],
    ['good-bye follows the banner', 'busy', 'S: * OK ready\nS: * BYE Idle for too long'],
    ['what TLS needs is away', 'busy', `${offered}S: a2 NO [UNAVAILABLE] Try later`],
    ['the server has a fault', 'busy', `${offered}S: a2 NO [SERVERBUG] Internal error occurred.`],
    ['TLS does not start', 'unavailable', `${offered}S: a2 NO [UNAVAILABLE] TLS is not available`],
    ['it has too much to do', 'busy', `${offered}S: a2 NO Server is busy, try again later`],
    ['a limit is reached', 'busy', `${offered}S: a2 NO [LIMIT] Too many connections`],
    ['CAPABILITY meets a fault', 'busy', `${greeted}S: a1 NO [SERVERBUG] Internal error occurred.`],
    [
      'the banner names another server',
      'unexpected',
      'S: * BYE [REFERRAL imap://imap.example.net/] Elsewhere',
    ],
    ['the banner is not untagged', 'unexpected', 'S: OK ready'],
    ['the banner is an error', 'unexpected', 'S: * NO not here'],
    ['CAPABILITY is refused', 'unexpected', `${greeted}S: a1 NO not for you`],
    ['the tag is another', 'unexpected', `${greeted}S: * CAPABILITY STARTTLS\nS: a7 OK done`],
    ['the command was not understood', 'unexpected', `${offered}S: * BAD invalid tag`],
    ['the old tag is used again', 'unexpected', `${offered}S: a1 OK Begin TLS negotiation now.`],
    ['an answer precedes its command', 'unexpected', 'S: * OK ready\nS: * OK Still here\nS: a1 OK done'],
  ],
);
