import type { Socket } from 'node:net';
import fc from 'fast-check';
import type { StarttlsScheme } from '../../src/starttls/begin-tls.ts';
import { hex } from '../tls/byte-list.ts';
import { outcome } from './beginning.ts';

/** What a peer says when it is asked, up to TLS: digits of bytes, and text in quotation marks. Greetings come unasked. */
const answers = {
  ldap: [
    '30 84 00000028 02 01 01 78 84 0000001f 0a 01 00 04 00 04 00 8a 16 "1.3.6.1.4.1.1466.20037"',
    '30 16 02 01 00 78 11 0a 01 34 04 00 04 0a "good night"',
  ],
  postgres: [
    '"S"',
    '"N"',
    '"E" 0000002d "SFATAL" 00 "C53300" 00 "Mtoo many clients" 00 "Fproc.c" 00 00',
    '"Ecould not fork" 0a 00',
  ],
  mysql: [
    `4a 0000 00 0a "8.0.36" 00 2a000000 "ABCDEFGH" 00 ffff 2d 0200 ffdf 15 00000000000000000000
      "ABCDEFGHIJKL" 00 "caching_sha2_password" 00`,
    '17 0000 00 ff 1004 "Too many connections"',
  ],
  sqlserver: [
    `04 01 002b 0000 01 00 00 001a 0006 01 0020 0001 02 0021 0001 03 0022 0000 04 0022 0001 ff
      0a000fa00000 01 00 00`,
    '04 00 000a 0000 01 00 00 00  04 01 0018 0000 02 00 0b 0006 01 0011 0001 ff 0f0007d00000 02',
  ],
  rdp: ['03000013 0e d0 0000 1234 00 02 1f 0800 02000000', '03000013 0e d0 0000 1234 00 03 00 0800 05000000'],
  xmpp: [
    `"<?xml version='1.0'?><s:stream version='1.0' xmlns:s='http://etherx.jabber.org/streams'>"
      "<s:features><a b='c'>d</a><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></s:features>"`,
    `"<s:stream xmlns:s='http://etherx.jabber.org/streams'><s:error>"
      "<host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></s:error></s:stream>"`,
  ],
} as const satisfies Partial<Record<StarttlsScheme, readonly string[]>>;

function bytesOf(answer: string): string {
  const parts = answer.match(/"[^"]*"|[^"]+/g) ?? [];
  return parts
    .map((part) => (part.startsWith('"') ? part.slice(1, -1) : hex(part).toString('latin1')))
    .join('');
}

type Scheme = keyof typeof answers;

const schemes = Object.keys(answers) as Scheme[];

/** Bytes that mean something to one of the protocols, among any others. */
const byte = fc.oneof(
  fc.constantFrom(0x00, 0x01, 0x02, 0x04, 0x12, 0x30, 0x7f, 0x80, 0x84, 0xff, 0x3c, 0x3e, 0x22, 0x27, 0x2f),
  fc.nat(255),
);

/** A few places, each struck out, overwritten, doubled or filled up. */
const damage = fc.array(
  fc.record({ at: fc.nat(), struck: fc.nat(3), put: fc.array(byte, { maxLength: 4 }) }),
  { minLength: 1, maxLength: 4 },
);

function damaged(
  answer: string,
  places: typeof damage extends fc.Arbitrary<infer Value> ? Value : never,
): string {
  return places.reduce((text, { at, struck, put }) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + String.fromCharCode(...put) + text.slice(start + struck);
  }, answer);
}

const kinds = /^(TLS|not-offered|refused|extra-bytes|busy|unexpected|too-long|closed)$/;

/** A peer that says this when it is its turn, and then does that. */
const saying = (scheme: Scheme, says: string, then: (socket: Socket) => void) => (socket: Socket) => {
  const speak = () => {
    socket.write(says, 'latin1');
    then(socket);
  };
  // A peer only hears that we are gone once it has read what we said.
  socket.resume();
  if (scheme === 'mysql') speak();
  else socket.once('data', speak);
};

test.each(schemes)('a damaged answer of %s is TLS or a reason why not, at once', async (scheme) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<string>(...answers[scheme]), damage, async (answer, places) => {
      const startedAt = performance.now();
      // The peer hangs up; otherwise it would be the time that ends it.
      const ended = await outcome(
        scheme,
        saying(scheme, damaged(bytesOf(answer), places), (socket) => socket.end()),
      );
      const kind = ended === 'TLS' ? ended : ended.kind;
      seen.add(kind);
      expect(kind).toMatch(kinds);
      expect(performance.now() - startedAt).toBeLessThan(15_000);
    }),
    { numRuns: 250 },
  );
  // The damage reaches further than the first byte.
  expect(seen.size).toBeGreaterThan(2);
});

test.each(schemes)('what is damaged of %s was good before', async (scheme) => {
  const [good] = answers[scheme];
  const peer = saying(scheme, bytesOf(good), () => undefined);
  const ended = await outcome(scheme, peer, { timeoutMs: 2_000 });
  // XMPP has another question.
  if (scheme === 'xmpp') expect(ended).toMatchObject({ kind: 'silence', awaited: 'the answer to starttls' });
  else expect(ended).toBe('TLS');
});
