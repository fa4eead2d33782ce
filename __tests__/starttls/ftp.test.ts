import { describeLineProtocol } from './line-protocol.ts';

const greeted = `
  S: 220 (vsFTPd 3.0.3)
  C: AUTH TLS
`;

describeLineProtocol(
  'ftp',
  [
    ['as usual', `${greeted}S: 234 Proceed with negotiation.`],
    [
      'with a banner of lines of any kind',
      `
      S: 220-Welcome
      S: 120 users are logged in
      S:  220 is our lucky number
      S: 234
      S: 220-
      S: 220 Ready
      C: AUTH TLS
      S: 234-Here
      S: 234 we go
      `,
    ],
  ],
  [
    ['AUTH is not known', 'not-offered', `${greeted}S: 500 AUTH not understood`],
    ['AUTH is not implemented', 'not-offered', `${greeted}S: 502 Command not implemented`],
    ['TLS is no mechanism that it knows', 'not-offered', `${greeted}S: 504 Unknown security mechanism`],
    ['a login comes first', 'not-offered', `${greeted}S: 530 Please login with USER and PASS.`],
    ['AUTH is refused', 'refused', `${greeted}S: 534 Local policy on server does not allow TLS`],
    ['AUTH is refused with an unusual code', 'refused', `${greeted}S: 533 Denied`],
    ['the banner asks for minutes', 'busy', 'S: 120 Service ready in 5 minutes'],
    ['the banner asks to come later', 'busy', 'S: 421 There are too many connected users'],
    ['the banner breaks off with 421', 'busy', 'S: 220-Welcome\nS: 421 Service not available'],
    ['AUTH is answered with 421', 'busy', `${greeted}S: 421 Timeout`],
    ['a resource is missing', 'busy', `${greeted}S: 431 Need some unavailable resource`],
    ['the banner turns us away', 'unexpected', 'S: 530 No anonymous users from your network'],
    ['more of an exchange is wanted', 'unexpected', `${greeted}S: 334 ADAT=`],
    ['the go-ahead is that of SMTP', 'unexpected', `${greeted}S: 220 Ready to start TLS`],
  ],
);
