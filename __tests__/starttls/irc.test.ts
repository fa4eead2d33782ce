import { outcome } from './beginning.ts';
import { describeLineProtocol } from './line-protocol.ts';
import { play, stepsOf } from './transcript.ts';

const said = 'C: STARTTLS\n';

describeLineProtocol(
  'irc',
  [
    [
      'as usual',
      `
      C: STARTTLS
      S: :irc.example.com NOTICE * :*** Looking up your hostname...
      S: :irc.example.com 670 * :STARTTLS successful, go ahead with TLS handshake
      `,
    ],
    [
      'after notices and a ping',
      `
      C: STARTTLS
      S: NOTICE AUTH :*** Looking up your hostname
      S: :irc.example.com 020 * :Please wait while we process your connection.
      S: PING :83A7C5E1
      C: PONG :83A7C5E1
      S: :irc.example.com 439 * :Please wait while we process your connection.
      S: :irc.example.com PING irc.example.com
      C: PONG irc.example.com
      S: 670 * :go ahead
      `,
    ],
  ],
  [
    ['STARTTLS is not known', 'not-offered', `${said}S: :irc.example.com 421 * STARTTLS :Unknown command`],
    [
      'a registration comes first',
      'not-offered',
      `${said}S: :irc.example.com 451 * :You have not registered`,
    ],
    [
      'STARTTLS fails',
      'refused',
      `${said}S: :irc.example.com 691 * :STARTTLS failed (TLS is not configured)`,
    ],
    ['it hangs up', 'busy', `${said}S: NOTICE AUTH :hello\nS: ERROR :Closing Link: (Throttled)`],
    ['it hangs up by name', 'busy', `${said}S: :irc.example.com ERROR :Closing Link`],
    ['it welcomes us', 'unexpected', `${said}S: :irc.example.com 001 somebody :Welcome`],
    ['it bans us', 'unexpected', `${said}S: :irc.example.com 465 * :You are banned from this server`],
    ['the number is the text of another', 'unexpected', `${said}S: :irc.example.com 263 * :670 go ahead`],
    ['the number is that of a name', 'unexpected', `${said}S: :670 263 * :wait`],
    ['the number is longer', 'unexpected', `${said}S: :irc.example.com 6700 * :go ahead`],
  ],
);

it.each([
  ['notices and a ping are no answer', 'S: NOTICE AUTH :hello\nS: PING :1', 'TLS'],
  ['a go-ahead is one too many', 'S: :irc.example.com 670 * :go', 'unexpected'],
  ['an error ends it', 'S: ERROR :Closing Link', 'busy'],
])('before we have said a word to irc, %s', async (_name, before, expected) => {
  const rest = expected === 'TLS' ? 'C: STARTTLS\nC: PONG :1\nS: 670 * :go' : '';
  const peer = play(stepsOf(`${before}\n${rest}`));
  const ended = await outcome('irc', peer.serve, { afterMs: 50 });
  expect(ended === 'TLS' ? ended : ended.kind).toBe(expected);
  expect(peer.heard()).toBe(expected === 'TLS' ? 'STARTTLS\r\nPONG :1\r\n' : '');
});
