import { outcome } from './beginning.ts';
import { describeLineProtocol } from './line-protocol.ts';
import { play, stepsOf } from './transcript.ts';

const greeted = `
  S: 220 mail.example.com ESMTP
  C: EHLO client.example.com
`;
const offered = `${greeted}
  S: 250-mail.example.com
  S: 250-SIZE 10240000
  S: 250 STARTTLS
  C: STARTTLS
`;

describeLineProtocol(
  'smtp',
  [
    ['as usual', `${offered}S: 220 2.0.0 Ready to start TLS`],
    [
      'with a banner of many lines, some without a code',
      `
      S: 220-mail.example.com ESMTP
      S: Unsolicited mail is not welcome here.
      S: 2026 and before
      S:
      S: 220-
      S: 220 
      C: EHLO client.example.com
      S: 250-mail.example.com
      S: 250-starttls
      S: 250
      C: STARTTLS
      S: 220-Ready
      S: 220
      `,
    ],
  ],
  [
    [
      'STARTTLS is not among the capabilities',
      'not-offered',
      `${greeted}S: 250-mail.example.com\nS: 250 PIPELINING`,
    ],
    ['it only is the beginning of another', 'not-offered', `${greeted}S: 250-mail\nS: 250 STARTTLSX`],
    ['its name stands in the greeting', 'not-offered', `${greeted}S: 250 mail STARTTLS`],
    ['EHLO is not known', 'not-offered', `${greeted}S: 502 5.5.2 Error: command not recognized`],
    ['EHLO is not recognised', 'not-offered', `${greeted}S: 500 5.5.1 unrecognized command`],
    ['STARTTLS is offered and not known', 'not-offered', `${offered}S: 500 5.5.1 unrecognized command`],
    ['STARTTLS is out of order', 'not-offered', `${offered}S: 503 STARTTLS command used when not advertised`],
    ['STARTTLS is refused', 'refused', `${offered}S: 554 5.7.3 Unable to initialize security subsystem`],
    ['STARTTLS is refused in two lines', 'refused', `${offered}S: 554-5.7.3 Unable\nS: 554 5.7.3 Sorry`],
    ['the banner asks to come later', 'busy', 'S: 421 4.7.0 mail.example.com Error: too many connections'],
    ['the banner asks so in two lines', 'busy', 'S: 421-4.7.0 Too many\nS: 421 4.7.0 connections'],
    ['the banner is greylisted', 'busy', 'S: 451 4.7.1 Try again in five minutes'],
    ['the answer to EHLO is to come later', 'busy', `${greeted}S: 421 4.3.2 Shutting down`],
    [
      'it is so in the middle of the capabilities',
      'busy',
      `${greeted}S: 250-mail.example.com\nS: 421 4.3.2 Shutting down`,
    ],
    [
      'Postfix has no certificate',
      'unavailable',
      `${offered}S: 454 4.7.0 TLS not available due to local problem`,
    ],
    ['Exim has no certificate', 'unavailable', `${offered}S: 454 TLS currently unavailable`],
    [
      'qmail has no certificate',
      'unavailable',
      `${offered}S: 454 TLS missing certificate: error:02001002 (#4.3.0)`,
    ],
    ['TLS fails with another code', 'unavailable', `${offered}S: 451 4.3.0 TLS not available, try later`],
    [
      'it says so in two lines',
      'unavailable',
      `${offered}S: 454-4.7.0 Sorry\nS: 454 4.7.0 TLS is not available`,
    ],
    ['454 has no word about TLS', 'busy', `${offered}S: 454 4.7.0 Temporary failure`],
    [
      'Postfix counts handshakes',
      'busy',
      `${offered}S: 454 4.7.0 Error: too many new TLS sessions from unknown`,
    ],
    ['TLS is spoken of in the banner', 'busy', 'S: 454 TLS currently unavailable'],
    [
      'it turns us away for now with 5xx',
      'busy',
      `${offered}S: 554 5.7.3 Too many connections, try again later`,
    ],
    ['421 follows the banner', 'busy', 'S: 220 mail.example.com ESMTP\nS: 421 4.4.2 timeout'],
    ['the banner turns us away', 'unexpected', 'S: 554 5.7.1 Service unavailable; client host blocked'],
    [
      'the name in EHLO has a form that is not liked',
      'unexpected',
      `${greeted}S: 501 5.5.4 Invalid domain name`,
    ],
    ['the name in EHLO is too short', 'unexpected', `${greeted}S: 504 5.5.2 need fully-qualified hostname`],
    ['EHLO is out of order', 'unexpected', `${greeted}S: 503 5.5.1 bad sequence of commands`],
    ['the name in EHLO is turned away', 'unexpected', `${greeted}S: 550 5.7.1 Invalid EHLO domain`],
    ['the banner is that of another code', 'unexpected', 'S: 250 mail.example.com'],
    ['the code is too long', 'unexpected', 'S: 2200 mail.example.com'],
    ['the code has a letter behind it', 'unexpected', 'S: 220x mail.example.com'],
    ['the go-ahead is that of another code', 'unexpected', `${offered}S: 250 OK`],
    ['there is a NUL before the code', 'unexpected', 'S: \x00220 mail.example.com'],
    ['an empty line comes first', 'unexpected', 'S:\nS: 220 mail.example.com'],
  ],
);

describeLineProtocol(
  'lmtp',
  [
    [
      'as usual',
      `
      S: 220 mail.example.com LMTP
      C: LHLO client.example.com
      S: 250-mail.example.com
      S: 250 STARTTLS
      C: STARTTLS
      S: 220 2.0.0 OK
      `,
    ],
  ],
  [
    [
      'LHLO is not known',
      'not-offered',
      `
      S: 220 mail.example.com ESMTP
      C: LHLO client.example.com
      S: 500 5.5.1 Command unrecognized
      `,
    ],
  ],
);

describe('the name in EHLO', () => {
  it.each(['501 5.5.4 Invalid domain name', '504 5.5.2 need fully-qualified hostname', '550 5.7.1 go away'])(
    'may be to blame for %s',
    async (reply) => {
      const problem = await outcome('smtp', play(stepsOf(`${greeted}S: ${reply}`)).serve);
      expect(problem).toEqual({
        kind: 'unexpected',
        awaited: 'the answer to EHLO',
        reply,
        doubts: 'client-name',
      });
    },
  );

  it.each([
    ['client.example.com', 'client.example.com'],
    ['127.0.0.1', '[127.0.0.1]'],
    ['::1', '[IPv6:::1]'],
    ['2001:db8::7', '[IPv6:2001:db8::7]'],
    ['client_1', 'client_1'],
  ])('is %s, written %s', async (client, written) => {
    const peer = play(stepsOf(`S: 220 mail.example.com\nC: EHLO ${written}\nS: 250 mail.example.com`));
    const names = { client, server: 'mail.example.com' };
    await outcome('smtp', peer.serve, { names });
    expect(peer.heard()).toBe(`EHLO ${written}\r\n`);
  });
});

const blinded = `${greeted}S: 250-mail.example.com\nS: 250-PIPELINING\n`;

describe('a firewall that masks SMTP', () => {
  it.each([
    ['the extension, with its number', `${blinded}S: 250-XXXXXXXA\nS: 250 HELP`, '250-XXXXXXXA'],
    ['the extension, in the last line', `${blinded}S: 250 XXXXXXXX`, '250 XXXXXXXX'],
    ['the extension, with a value', `${blinded}S: 250-XXXX 10240000\nS: 250 HELP`, '250-XXXX 10240000'],
    [
      'the command',
      `${offered}S: 500 5.5.1 Command unrecognized: "XXXXXXXX"`,
      '500 5.5.1 Command unrecognized: "XXXXXXXX"',
    ],
    [
      'the banner, and EHLO',
      'S: 220 **********0**2*\nC: EHLO client.example.com\nS: 502 5.5.2 Error: command not recognized',
      '220 **********0**2*',
    ],
    [
      'the banner alone',
      'S: 220 ****\nC: EHLO client.example.com\nS: 250-mail.example.com\nS: 250 PIPELINING',
      '220 ****',
    ],
  ])('is seen by %s', async (_name, transcript, reply) => {
    expect(await outcome('smtp', play(stepsOf(transcript)).serve)).toEqual({ kind: 'masked', reply });
  });

  it.each([
    ['stars around a banner', 'S: 220-**********\nS: 220-* Welcome *\nS: 220 **********'],
    ['stars within a banner', 'S: 220 ***** mail.example.com *****'],
    ['a name with X', 'S: 220 XXXX.example.com'],
  ])('is not seen in %s', async (_name, banner) => {
    const transcript = `${banner}\nC: EHLO client.example.com\nS: 250-XXXX.example.com\nS: 250 PIPELINING`;
    expect(await outcome('smtp', play(stepsOf(transcript)).serve)).toEqual({ kind: 'not-offered' });
  });

  it('does not count where STARTTLS gets through', async () => {
    const transcript = `S: 220 ****\n${offered.replace(/^.*\n.*\n/, '')}S: 220 Go`;
    expect(await outcome('smtp', play(stepsOf(transcript)).serve)).toBe('TLS');
  });
});

test('the first line of a banner whose rest is delayed is kept', async () => {
  const peer = play(stepsOf('S: 220-mail.example.com ESMTP'));
  expect(await outcome('smtp', peer.serve, { timeoutMs: 1_000 })).toEqual({
    kind: 'silence',
    awaited: 'the banner',
    afterMs: 1_000,
    received: '220-mail.example.com ESMTP\r\n',
  });
});
