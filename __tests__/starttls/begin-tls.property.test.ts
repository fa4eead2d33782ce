import { Socket } from 'node:net';
import fc from 'fast-check';
import { beginTls, type StarttlsScheme, upgrades } from '../../src/starttls/begin-tls.ts';
import { beginWith, names, outcome } from './beginning.ts';
import { play, stepsOf } from './transcript.ts';

const schemes = Object.keys(upgrades) as StarttlsScheme[];

const dialogues = {
  smtp: `
    S: 220-mail.example.com
    S: 220 ESMTP
    C: EHLO client.example.com
    S: 250-mail.example.com
    S: 250 STARTTLS
    C: STARTTLS
    S: 220 go`,
  imap: `
    S: * OK ready
    C: a1 CAPABILITY
    S: * CAPABILITY STARTTLS
    S: * OK {3}
    S: abc
    S: a1 OK
    C: a2 STARTTLS
    S: a2 OK`,
  pop3: `
    S: +OK
    C: CAPA
    S: +OK
    S: STLS
    S: .
    C: STLS
    S: +OK`,
  ftp: `
    S: 220-ready
    S:  220 users
    S: 220 ready
    C: AUTH TLS
    S: 234 go`,
  sieve: `
    S: "SIEVE" {3}
    S: abc
    S: "STARTTLS"
    S: OK
    C: STARTTLS
    S: OK`,
  nntp: `
    S: 200 ready
    C: STARTTLS
    S: 382 go`,
  irc: `
    C: CAP LS
    S: NOTICE AUTH :hello
    S: PING :1
    C: PONG :1
    S: :irc.example.com CAP * LS :tls
    C: STARTTLS
    S: :irc.example.com 670 * :go`,
} as const satisfies Partial<Record<StarttlsScheme, string>>;

/** What brings some dialogue a step further, or breaks it off. */
const replies = [
  '220 mail.example.com\r\n',
  '220-mail\r\n220 mail\r\n',
  '250-mail\r\n250 STARTTLS\r\n',
  '421 busy\r\n',
  '234 go\r\n',
  '* OK ready\r\n',
  '* CAPABILITY STARTTLS\r\na1 OK\r\n',
  'a2 OK\r\n',
  '* BYE\r\n',
  '{3}\r\nabc\r\n',
  '{70000}\r\n',
  '+OK\r\n',
  '+OK\r\nSTLS\r\n.\r\n',
  '-ERR\r\n',
  '"STARTTLS"\r\nOK\r\n',
  'OK\r\n',
  '200 news\r\n',
  '382 go\r\n',
  'PING x\r\n',
  ':irc NOTICE x\r\n',
  ':irc CAP * LS :tls\r\n',
  ':irc 670 x\r\n',
  '\x30\x0c\x02\x01\x01\x78\x07\x0a\x01\x00\x04\x00\x04\x00',
  '\x30\x84\xff\xff\xff\xff',
  "<?xml version='1.0'?><stream:stream xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>",
  "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>",
  "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
  'S',
  'N',
  '\x4a\x00\x00\x00\x0a8.0.36\x00',
  '\x04\x01\x00\x2b\x00\x00\x00\x00',
  '\x03\x00\x00\x13\x0e\xd0\x00\x00\x12\x34\x00\x02\x00\x08\x00\x01\x00\x00\x00',
  '\x15\x03\x01\x00\x02\x02\x46',
  'x'.repeat(70_000),
].map((text) => Buffer.from(text, 'latin1'));

const bytes = fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array));

/** A reply with a few of its bytes struck out or replaced. */
const damaged = fc
  .tuple(fc.constantFrom(...replies), fc.nat(), fc.nat(4), bytes)
  .map(([reply, at, length, other]) => {
    const start = at % (reply.length + 1);
    return Buffer.concat([
      reply.subarray(0, start),
      other.subarray(0, length),
      reply.subarray(start + length),
    ]);
  });

const saying = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...replies) }, damaged, bytes);

/** What is said at once, what is said whenever something is heard, and how it ends. */
const peers = fc.record({
  sayings: fc.array(fc.array(saying, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
  inPieces: fc.boolean(),
  ending: fc.constantFrom('silence', 'close', 'reset'),
});

type Peer = typeof peers extends fc.Arbitrary<infer Value> ? Value : never;

function serve({ sayings, inPieces, ending }: Peer) {
  return (socket: Socket) => {
    const left = [...sayings];
    const speak = () => {
      for (const piece of left.shift() ?? []) {
        const cut = inPieces ? Math.floor(piece.length / 2) : 0;
        socket.write(piece.subarray(0, cut));
        setImmediate(() => !socket.destroyed && socket.write(piece.subarray(cut)));
      }
      if (left.length > 0) return;
      if (ending === 'close') setImmediate(() => socket.end());
      if (ending === 'reset') setImmediate(() => setImmediate(() => socket.resetAndDestroy()));
    };
    socket.on('data', speak);
    speak();
  };
}

/** Where a dialogue is damaged, and with what: bytes are struck out and others put in. */
const damage = fc.record({ turn: fc.nat(), at: fc.nat(), length: fc.nat(4), bytes });

function damagedText(text: string, at: number, length: number, by: Buffer): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + by.subarray(0, 4).toString('latin1') + text.slice(start + length);
}

const kinds = [
  'not-offered',
  'masked',
  'unavailable',
  'refused',
  'extra-bytes',
  'busy',
  'unexpected',
  'too-long',
  'closed',
  'reset',
  'silence',
];

test('whatever a peer says, the beginning of TLS is there in time, or a reason why it is not', async () => {
  const timeoutMs = 40;
  await fc.assert(
    fc.asyncProperty(peers, async (peer) => {
      const ends = schemes.map(async (scheme) => {
        const startedAt = performance.now();
        const ended = await beginWith(scheme, serve(peer), { timeoutMs }, (begun) =>
          'stream' in begun ? 'TLS' : begun.problem.kind,
        );
        return [scheme, ended, performance.now() - startedAt] as const;
      });
      for (const [scheme, ended, tookMs] of await Promise.all(ends)) {
        expect([scheme, ['TLS', ...kinds].includes(ended)]).toEqual([scheme, true]);
        // The machine may be busy with other things; a dialogue without an end would not come back at all.
        expect([scheme, tookMs < timeoutMs + 15_000]).toEqual([scheme, true]);
      }
    }),
    { numRuns: 100 },
  );
});

test('so it is when a dialogue that would end in TLS is damaged in one place', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ turn, at, length, bytes }) => {
      const ends = Object.entries(dialogues).map(async ([scheme, transcript]) => {
        const steps = stepsOf(transcript).map(({ says, hears }, index, all) => ({
          hears,
          says: index === turn % all.length ? damagedText(says, at, length, bytes) : says,
        }));
        const peer = play(steps, { next: (socket) => socket.end() });
        return [scheme, await outcome(scheme as StarttlsScheme, peer.serve, { timeoutMs: 40 })] as const;
      });
      for (const [scheme, ended] of await Promise.all(ends)) {
        const kind = ended === 'TLS' ? ended : ended.kind;
        expect([scheme, ['TLS', ...kinds].includes(kind)]).toEqual([scheme, true]);
      }
    }),
    { numRuns: 100 },
  );
});

test('a connection that is gone before it begins is a reason too', async () => {
  const gone = new Socket().destroy();
  expect(await beginTls('smtp', gone, names, 100)).toEqual({
    problem: { kind: 'closed', awaited: 'the banner' },
  });
});
