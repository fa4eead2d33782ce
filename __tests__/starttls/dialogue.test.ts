import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StarttlsScheme } from '../../src/starttls/begin-tls.ts';
import { beginWith, outcome } from './beginning.ts';
import { byByte, inPieces, play, stepsOf, whole } from './transcript.ts';

const offered = `
  S: 220 mail.example.com ESMTP
  C: EHLO client.example.com
  S: 250-mail.example.com
  S: 250 STARTTLS
  C: STARTTLS
`;
const smtp = stepsOf(`${offered}S: 220 Ready to start TLS`);

describe('a dialogue', () => {
  it('takes a banner of 60 KB, in lines and bytes', async () => {
    const terms = `220-${'terms of use '.repeat(76)}\r\n`;
    const [first, ...rest] = smtp;
    const steps = [{ ...first!, says: terms.repeat(60) + first!.says }, ...rest];
    expect(steps[0]?.says.length).toBeGreaterThan(59_000);
    expect(await outcome('smtp', play(steps).serve)).toBe('TLS');
    const deliver = inPieces(/[\s\S]{1,997}/g);
    expect(await outcome('smtp', play(steps, { deliver }).serve)).toBe('TLS');
  });

  it.each<[StarttlsScheme, string, string]>([
    ['smtp', '', '220-\r\n'],
    ['smtp', 'S: 220-', '\n'],
    ['imap', 'S: * OK ready\nC: a1 CAPABILITY', '* \n'],
    ['imap', '', '{0}\n'],
    ['pop3', 'S: +OK\nC: CAPA\nS: +OK', '\n'],
    ['sieve', '', '"\n'],
    ['sieve', '', '{0}\n'],
    ['irc', 'C: CAP LS', 'NOTICE\n'],
    ['irc', 'C: CAP LS', 'PING x\n'],
  ])('of %s ends soon where the peer does not: after %j always %j', async (scheme, before, piece) => {
    // First so much that all of it is read, line by line.
    const flood = async (socket: Socket) => {
      socket.write(piece.repeat(65_000 / piece.length));
      await sleep(30);
      socket.write(piece.repeat(1_000));
    };
    const startedAt = process.cpuUsage();
    const problem = await outcome(scheme, play(stepsOf(before), { next: flood }).serve);
    expect(problem).toMatchObject({ kind: 'too-long', maxBytes: 65_536 });
    const { user, system } = process.cpuUsage(startedAt);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });

  it('waits for a slow banner within its time', async () => {
    const deliver = inPieces(/[\s\S]{1,5}/g, 30);
    expect(await outcome('smtp', play(smtp, { deliver }).serve)).toBe('TLS');
  });

  it('does not take a CR for the end of a line', async () => {
    const problem = await outcome('smtp', (socket) => socket.end('220 mail.example.com\r250 STARTTLS\r'));
    expect(problem).toMatchObject({ kind: 'unexpected', reply: '220 mail.example.com\r250 STARTTLS\r' });
  });

  it('never puts more than a thousand characters of a reply into what it tells', async () => {
    const steps = stepsOf(`S: 554-no\n${'S: 554-no, no, no\n'.repeat(500)}S: 554 no`);
    const problem = await outcome('smtp', play(steps).serve);
    if (problem === 'TLS' || problem.kind !== 'unexpected') throw new Error('this is no mail server');
    expect(problem.reply).toHaveLength(1000);
  });

  it('says nothing to a peer that has said one byte more than its banner', async () => {
    const peer = play([{ hears: '', says: '220 mail.example.com\r\n2' }]);
    const problem = { kind: 'unexpected', awaited: 'silence until our next command', reply: '2' };
    expect(await outcome('smtp', peer.serve)).toEqual(problem);
    expect(peer.heard()).toBe('');
  });

  it('goes on where a line that may come at any time has only begun', async () => {
    const steps = [
      { hears: '', says: '* OK ready\r\n* OK Still here\r\n*' },
      { hears: 'a1 CAPABILITY\r\n', says: ' OK Still here\r\n* CAPABILITY STARTTLS\r\na1 OK\r\n' },
      { hears: 'a2 STARTTLS\r\n', says: 'a2 OK\r\n' },
    ];
    expect(await outcome('imap', play(steps).serve)).toBe('TLS');
  });

  it('that ends in a go-ahead and the end of the connection hands both on', async () => {
    const ends = play(smtp, { next: (socket) => socket.end() });
    const rest = await beginWith('smtp', ends.serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      return begun.stream.toArray();
    });
    expect(rest).toEqual([]);
  });

  it('leaves what comes after the go-ahead to whoever reads next, to the first byte', async () => {
    const late = async (socket: Socket) => {
      await sleep(20);
      whole(socket, 'injected', () => undefined);
    };
    const read = await beginWith('smtp', play(smtp, { next: late }).serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      const [chunk] = await once(begun.stream, 'data');
      return String(chunk);
    });
    expect(read).toBe('injected');
  });

  it.each<[StarttlsScheme, string, string]>([
    [
      'imap',
      'S: * OK\nC: a1 CAPABILITY\nS: * CAPABILITY STARTTLS\nS: a1 OK\nC: a2 STARTTLS\nS: a2 OK Begin TLS now.',
      '* BYE [UNAVAILABLE] TLS initialization failed.',
    ],
    [
      'pop3',
      'S: +OK\nC: CAPA\nS: +OK\nS: STLS\nS: .\nC: STLS\nS: +OK Begin TLS now.',
      '-ERR [SYS/TEMP] TLS initialization failed.',
    ],
    [
      'sieve',
      'S: "STARTTLS"\nS: OK\nC: STARTTLS\nS: OK "Begin TLS now."',
      'BYE "TLS initialization failed."',
    ],
  ])('of %s that says go ahead and then that TLS fails is no injection', async (scheme, goAhead, reply) => {
    const peer = play(stepsOf(`${goAhead}\nS: ${reply}`));
    expect(await outcome(scheme, peer.serve)).toEqual({ kind: 'unavailable', reply });
  });

  it.each(['250-STARTTLS', '* CAPABILITY STARTTLS', '454 4.7.0 Error: too many new TLS sessions'])(
    'that says go ahead and then %j has sent more',
    async (extra) => {
      const problem = await outcome('smtp', play(stepsOf(`${offered}S: 220 Go\nS: ${extra}`)).serve);
      expect(problem).toMatchObject({ kind: 'extra-bytes' });
    },
  );

  it.each<[StarttlsScheme, string, string]>([
    ['smtp', offered, '500 5.5.1 unrecognized command'],
    [
      'imap',
      'S: * OK\nC: a1 CAPABILITY\nS: * CAPABILITY STARTTLS\nS: a1 OK\nC: a2 STARTTLS\n',
      'a2 BAD what?',
    ],
    ['pop3', 'S: +OK\nC: CAPA\nS: +OK\nS: STLS\nS: .\nC: STLS\n', '-ERR unknown command'],
    ['irc', 'C: CAP LS\nS: :irc CAP * LS :tls\nC: STARTTLS\n', ':irc 421 * STARTTLS :Unknown command'],
  ])('of %s tells STARTTLS that is listed and then withdrawn', async (scheme, before, reply) => {
    const problem = await outcome(scheme, play(stepsOf(`${before}S: ${reply}`)).serve);
    expect(problem).toEqual({ kind: 'not-offered', reply, listed: true });
  });

  it.each<[StarttlsScheme, string, string]>([
    ['pop3', 'S: +OK\nC: CAPA\nS: -ERR what?\nC: STLS\n', '-ERR unknown command'],
    [
      'irc',
      'C: CAP LS\nS: :irc 421 * CAP :Unknown command\nC: STARTTLS\n',
      '421 * STARTTLS :Unknown command',
    ],
  ])('of %s does not say that STARTTLS is listed where there is no list', async (scheme, before, reply) => {
    const problem = await outcome(scheme, play(stepsOf(`${before}S: ${reply}`)).serve);
    expect(problem).toEqual({ kind: 'not-offered', reply });
  });

  it('leaves no listener behind', async () => {
    const counts = await beginWith('smtp', play(smtp, { deliver: byByte }).serve, {}, (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      const { stream } = begun;
      return ['readable', 'close', 'data'].map((event) => stream.listenerCount(event));
    });
    expect(counts).toEqual([0, 0, 0]);
  });

  it('is not undone by a peer that resets while nobody reads', async () => {
    const resets = play(smtp, { next: (socket) => setTimeout(() => socket.resetAndDestroy(), 10) });
    const errored = await beginWith('smtp', resets.serve, {}, async (begun) => {
      if (!('stream' in begun)) throw new Error(begun.problem.kind);
      await new Promise((closed) => begun.stream.once('close', closed));
      return begun.stream.errored;
    });
    expect(errored).toMatchObject({ code: 'ECONNRESET' });
  });
});
