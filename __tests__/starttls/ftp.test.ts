import { outcome } from './beginning.ts';
import { describeLineProtocol } from './line-protocol.ts';
import { play, stepsOf } from './transcript.ts';

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
      S: 421 of them today
      S: 421-
      S: 421
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
    ['AUTH is answered with 421', 'busy', `${greeted}S: 421 Timeout`],
    ['a resource is missing', 'busy', `${greeted}S: 431 Need some unavailable resource`],
    ['there are too many of us', 'busy', `${greeted}S: 530 Maximum number of clients reached`],
    ['TLS does not start', 'unavailable', `${greeted}S: 431 Unable to load the TLS certificate`],
    ['the banner turns us away', 'unexpected', 'S: 530 No anonymous users from your network'],
    ['more of an exchange is wanted', 'unexpected', `${greeted}S: 334 ADAT=`],
    ['the go-ahead is that of SMTP', 'unexpected', `${greeted}S: 220 Ready to start TLS`],
  ],
);

// 421 within a reply of several lines is text (RFC 959 section 4.2), unless the server hangs up upon it.
test.each([
  ['S: 220-Welcome\nS: 421 Service not available', '220-Welcome\n421 Service not available'],
  ['S: 220-Willkommen f\xfcr\nS: 421 Timeout', '220-Willkommen f\xfcr\n421 Timeout'],
])('a banner of ftp that breaks off with 421 is busy: %j', async (transcript, reply) => {
  const hangsUp = play(stepsOf(transcript), { next: (socket) => socket.end() });
  expect(await outcome('ftp', hangsUp.serve)).toEqual({ kind: 'busy', reply });
});

test('a banner of ftp that breaks off with other text is told in full', async () => {
  const hangsUp = play(stepsOf('S: 220-Welcome\nS: You are blocked.'), { next: (socket) => socket.end() });
  const reply = '220-Welcome\r\nYou are blocked.\r\n';
  expect(await outcome('ftp', hangsUp.serve)).toEqual({ kind: 'unexpected', awaited: 'the banner', reply });
});
