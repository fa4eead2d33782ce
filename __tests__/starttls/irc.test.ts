import { outcome } from './beginning.ts';
import { describeLineProtocol } from './line-protocol.ts';
import { play, stepsOf } from './transcript.ts';

const asked = 'C: CAP LS\n';
const offered = `${asked}
  S: :irc.example.com CAP * LS :multi-prefix tls sasl
  C: STARTTLS
`;
const withoutCap = `${asked}
  S: :irc.example.com 421 * CAP :Unknown command
  C: STARTTLS
`;

describeLineProtocol(
  'irc',
  [
    [
      'as usual',
      `
      C: CAP LS
      S: :irc.example.com NOTICE * :*** Looking up your hostname...
      S: :irc.example.com CAP * LS :inspircd.org/poison tls 
      C: STARTTLS
      S: :irc.example.com 670 * :STARTTLS successful, go ahead with TLS handshake
      `,
    ],
    [
      'with notices and pings',
      `
      C: CAP LS
      S: NOTICE AUTH :*** Looking up your hostname
      S: :irc.example.com 020 * :Please wait while we process your connection.
      S: PING :83A7C5E1
      C: PONG :83A7C5E1
      S: :irc.example.com CAP * LS * :tls sasl
      S: :irc.example.com CAP * LS :multi-prefix
      C: STARTTLS
      S: :irc.example.com 439 * :Please wait while we process your connection.
      S: :irc.example.com PING irc.example.com
      C: PONG irc.example.com
      S: 670 * :go ahead
      `,
    ],
    ['without CAP', `${withoutCap}S: :irc.example.com 670 * :go ahead`],
  ],
  [
    [
      'tls is not in the list',
      'not-offered',
      `${asked}S: :irc.example.com CAP * LS :multi-prefix tls-x xtls`,
    ],
    ['the list is empty', 'not-offered', `${asked}S: :irc.example.com CAP * LS :`],
    ['neither CAP nor STARTTLS is known', 'not-offered', `${withoutCap}S: 421 * STARTTLS :Unknown command`],
    ['a registration comes first', 'not-offered', `${asked}S: 451 * :No\nC: STARTTLS\nS: 451 * :No`],
    [
      'STARTTLS fails',
      'refused',
      `${offered}S: :irc.example.com 691 * :STARTTLS failed (TLS is not configured)`,
    ],
    ['it hangs up', 'busy', `${asked}S: NOTICE AUTH :hello\nS: ERROR :Closing Link: (Throttled)`],
    ['it hangs up by name', 'busy', `${offered}S: :irc.example.com ERROR :Closing Link`],
    ['it welcomes us', 'unexpected', `${asked}S: :irc.example.com 001 somebody :Welcome`],
    ['it has banned us', 'unexpected', `${asked}S: ERROR :Closing Link: (K-Lined: no proxies)`],
    ['it bans us', 'unexpected', `${asked}S: :irc.example.com 465 * :You are banned from this server`],
    ['the list is one of another kind', 'unexpected', `${asked}S: :irc.example.com CAP * ACK :tls`],
    ['the number is the text of another', 'unexpected', `${offered}S: :irc.example.com 263 * :670 go ahead`],
    ['the number is that of a name', 'unexpected', `${offered}S: :670 263 * :wait`],
    ['the number is longer', 'unexpected', `${offered}S: :irc.example.com 6700 * :go ahead`],
  ],
);

it.each([
  ['notices and a ping are no answer', 'S: NOTICE AUTH :hello\nS: PING :1', 'TLS'],
  ['a go-ahead is one too many', 'S: :irc.example.com 670 * :go', 'unexpected'],
  ['an error ends it', 'S: ERROR :Closing Link', 'busy'],
])('before we have said a word to irc, %s', async (_name, before, expected) => {
  const rest = 'C: CAP LS\nC: PONG :1\nS: CAP * LS :tls\nC: STARTTLS\nS: 670 * :go';
  const peer = play(stepsOf(`${before}\n${expected === 'TLS' ? rest : ''}`));
  const ended = await outcome('irc', peer.serve, { afterMs: 50 });
  expect(ended === 'TLS' ? ended : ended.kind).toBe(expected);
  expect(peer.heard()).toBe(expected === 'TLS' ? 'CAP LS\r\nPONG :1\r\nSTARTTLS\r\n' : '');
});
