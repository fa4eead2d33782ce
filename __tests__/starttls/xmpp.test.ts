import { names, outcome } from './beginning.ts';
import { describeByteProtocol, type Exchange } from './byte-protocol.ts';
import { play } from './transcript.ts';

const opening = {
  xmpp:
    "<?xml version='1.0'?><stream:stream to='server.example.com' version='1.0' xml:lang='en'" +
    " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>",
  'xmpp-server':
    "<?xml version='1.0'?><stream:stream to='server.example.com' version='1.0' xml:lang='en'" +
    " xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams'>",
};

const starttls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

/** As Prosody opens a stream. */
const header =
  "<?xml version='1.0'?><stream:stream xml:lang='en' version='1.0' from='server.example.com' id='f3a1'" +
  " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
const features =
  "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls></stream:features>";
const proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

const text = (value: string) => Buffer.from(value, 'utf8');

describe.each(['xmpp', 'xmpp-server'] as const)('the scheme %s', (scheme) => {
  /** What the peer says to the opened stream, and to starttls. */
  function says(first: string, second?: string): readonly Exchange[] {
    return [
      { hears: text(opening[scheme]), says: text(first) },
      ...(second === undefined ? [] : [{ hears: text(starttls), says: text(second) }]),
    ];
  }
  const error = (condition: string) =>
    says(`${header}<stream:error>${condition}</stream:error></stream:stream>`);
  const conditions = "xmlns='urn:ietf:params:xml:ns:xmpp-streams'";

  describeByteProtocol({
    scheme,
    awaited: ['the stream header', 'the answer to starttls'],
    succeeding: [
      ['as Prosody does it', says(header + features, proceed)],
      [
        'as ejabberd does it, with other features',
        says(
          `<?xml version="1.0"?>\n<stream:stream id="77" version="1.0" xml:lang="en"
            xmlns:stream="http://etherx.jabber.org/streams" from="server.example.com" xmlns="jabber:client">
          <stream:features>
            <c xmlns="http://jabber.org/protocol/caps" hash="sha-1" node="http://www.process-one.net/en/ejabberd/" ver="a>b"/>
            <mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>PLAIN</mechanism></mechanisms>
            <starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"></starttls>
            <limits xmlns="urn:xmpp:stream-limits:0"><max-bytes>262144</max-bytes></limits>
          </stream:features>\n`,
          `\n<proceed xmlns="urn:ietf:params:xml:ns:xmpp-tls"></proceed>`,
        ),
      ],
      [
        'with prefixes of its own, and without a declaration',
        says(
          `<s:stream xmlns:s='http://etherx.jabber.org/streams' xmlns:t = 'urn:ietf:params:xml:ns:xmpp-tls' version='1.0'>` +
            `<s:features><t:starttls/></s:features >`,
          `<t:proceed/>`,
        ),
      ],
      [
        'with the streams as the default namespace, after a byte order mark',
        says(
          `\u{FEFF}<stream xmlns='http://etherx.jabber.org/streams' version='1.0'>` +
            `<features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></features>`,
          proceed,
        ),
      ],
    ],
    failing: [
      [
        'starttls is not among the features',
        { kind: 'not-offered' },
        says(
          `${header}<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></stream:features>`,
        ),
      ],
      ['there are no features', { kind: 'not-offered' }, says(`${header}<stream:features/>`)],
      [
        'a starttls of another namespace is among them',
        { kind: 'not-offered' },
        says(`${header}<stream:features><starttls/></stream:features>`),
      ],
      [
        'starttls stands in a text, an attribute and a deeper element only',
        { kind: 'not-offered' },
        says(
          `${header}<stream:features>starttls<a b="&lt;starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"/>` +
            "<c><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></c></stream:features>",
        ),
      ],
      [
        'the domain is unknown',
        { kind: 'unexpected', awaited: 'the stream features', reply: 'host-unknown', doubts: 'server-name' },
        error(`<host-unknown ${conditions}/>`),
      ],
      [
        'an error brings words',
        {
          kind: 'unexpected',
          awaited: 'the stream features',
          reply: 'host-gone: This server does not serve server.example.com',
          doubts: 'server-name',
        },
        error(
          `<host-gone ${conditions}/><text ${conditions} xml:lang='en'>This server does not serve server.example.com</text>`,
        ),
      ],
      [
        'an error stands alone, without a header of version 1.0',
        { kind: 'unexpected', awaited: 'the stream features', reply: 'host-unknown', doubts: 'server-name' },
        says(
          "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1'>" +
            `<stream:error><host-unknown ${conditions}></host-unknown></stream:error></stream:stream>`,
        ),
      ],
      [
        'the server is short of something',
        { kind: 'busy', reply: 'resource-constraint' },
        error(`<resource-constraint ${conditions}/>`),
      ],
      [
        'it names another server',
        { kind: 'unexpected', awaited: 'the stream features', reply: 'see-other-host: xmpp.example.net' },
        error(`<see-other-host ${conditions}>xmpp.example.net</see-other-host>`),
      ],
      [
        'TLS does not start',
        { kind: 'unavailable', reply: 'internal-server-error: no TLS certificate' },
        error(`<internal-server-error ${conditions}/><text ${conditions}>no TLS certificate</text>`),
      ],
      [
        'the server shuts down',
        { kind: 'busy', reply: 'system-shutdown' },
        error(`<system-shutdown ${conditions}/>`),
      ],
      ...['connection-timeout', 'internal-server-error', 'remote-connection-failed', 'reset'].map(
        (condition) =>
          [
            `it passes: ${condition}`,
            { kind: 'busy', reply: condition },
            error(`<${condition} ${conditions}/>`),
          ] as const,
      ),
      ...['not-authorized', 'policy-violation', 'undefined-condition'].map(
        (condition) =>
          [
            `it is not about starttls: ${condition}`,
            { kind: 'unexpected', awaited: 'the stream features', reply: condition },
            error(`<${condition} ${conditions}/>`),
          ] as const,
      ),
      [
        'an error has a condition of nobody',
        { kind: 'unexpected', awaited: 'the stream features', reply: '<stream:error>' },
        error("<no-luck xmlns='urn:example'/>"),
      ],
      [
        'starttls fails',
        { kind: 'refused', reply: "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" },
        says(header + features, "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>"),
      ],
      [
        'an error comes after starttls',
        { kind: 'unexpected', awaited: 'the answer to starttls', reply: 'policy-violation' },
        says(header + features, `<stream:error><policy-violation ${conditions}/></stream:error>`),
      ],
      [
        'a message comes after starttls',
        { kind: 'unexpected', awaited: 'the answer to starttls', reply: '<message>' },
        says(header + features, '<message><body>hello</body></message>'),
      ],
      [
        'a proceed of another namespace comes after starttls',
        { kind: 'unexpected', awaited: 'the answer to starttls', reply: '<proceed/>' },
        says(header + features, '<proceed/>'),
      ],
      [
        'proceed was there before it was asked for',
        { kind: 'unexpected', awaited: 'silence until our next command', reply: proceed },
        says(header + features + proceed),
      ],
      [
        'the stream ends at once',
        { kind: 'closed', awaited: 'the stream features' },
        says(`${header}</stream:stream>`),
      ],
      [
        'it is a page',
        { kind: 'unexpected', awaited: 'the stream header', reply: '<!DOCTYPE html><html><body>hello' },
        says('<!DOCTYPE html><html><body>hello'),
      ],
      [
        'it is an XML document of another kind',
        {
          kind: 'unexpected',
          awaited: 'the stream header',
          reply: "<html xmlns='http://www.w3.org/1999/xhtml'>",
        },
        says("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>"),
      ],
      [
        'there is a comment',
        { kind: 'unexpected', awaited: 'the stream features', reply: '<!-- hello -->' },
        says(`${header}<!-- hello -->`),
      ],
      [
        'the header has no end of its own',
        { kind: 'unexpected', awaited: 'the stream header', reply: "<stream:stream xmlns:stream='x'/>" },
        says("<stream:stream xmlns:stream='x'/>"),
      ],
      [
        'an end tag does not fit',
        { kind: 'unexpected', awaited: 'the stream features', reply: '<stream:features><a></b>' },
        says(`${header}<stream:features><a></b>`),
      ],
      [
        'there is text between the elements',
        { kind: 'unexpected', awaited: 'the stream features', reply: 'hello' },
        says(`${header}hello`),
      ],
      [
        'it is no tag',
        { kind: 'unexpected', awaited: 'the stream features', reply: '<a b=c>' },
        says(`${header}<a b=c>`),
      ],
      [
        'elements are too deep',
        { kind: 'unexpected', awaited: 'the stream features', reply: '<a>'.repeat(9) },
        says(header + '<a>'.repeat(9)),
      ],
    ],
    endless: Buffer.from('<stream:stream '),
  });
});

it('asks for a name with characters of XML in it as what it is', async () => {
  const peer = play([{ hears: '', says: 'no XML' }]);
  const hostile = { ...names, server: `a&b'c"d<e>f` };
  await outcome('xmpp', peer.serve, { names: hostile });
  expect(peer.heard()).toContain("<stream:stream to='a&amp;b&apos;c&quot;d&lt;e&gt;f' version='1.0'");
});

it('is quick with as many tags, attributes and spaces as there is room for', async () => {
  for (const piece of ['<a/>', "<a b='c'>", " b='c'", ' ', "'", 'a=', '<a ']) {
    const startedAt = process.cpuUsage();
    const flood = `${header}<stream:features><x ${piece.repeat(70_000 / piece.length)}`;
    const peer = play([{ hears: opening.xmpp, says: flood }]);
    const problem = await outcome('xmpp', peer.serve);
    expect(problem).toMatchObject({ kind: expect.stringMatching(/^(too-long|unexpected)$/) });
    const { user, system } = process.cpuUsage(startedAt);
    expect((user + system) / 1000).toBeLessThan(1_500);
  }
});
