import type { Socket } from 'node:net';
import { createSecureContext, TLSSocket, type TlsOptions } from 'node:tls';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { usualWaits } from '../../src/probe/settings.ts';
import { testCertificates } from '../certificates.ts';
import { listen } from '../net/listener.ts';
import type { Serve } from './peers.ts';
import { endpoint, probePeer, settings } from './probing.ts';

// Most of these peers wait, or make us wait: the cases run side by side, each with a listener of its own.
const certificates = await testCertificates();

interface Mail {
  /** What is said before anything else; nothing where it is undefined. */
  readonly banner?: string | ((number: number) => string);
  readonly bannerAfterMs?: number;
  readonly capabilities?: string;
  readonly goAhead?: string;
  readonly tls?: TlsOptions;
  readonly heard?: string[];
}

const tls10 = { minVersion: 'TLSv1', maxVersion: 'TLSv1' } as const;
const modern = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' } as const;

/** An SMTP server of a few lines, with a real TLS stack behind its STARTTLS. */
function mailServer({
  banner = '220 mail.example.com ESMTP\r\n',
  bannerAfterMs = 0,
  capabilities = '250-mail.example.com\r\n250-PIPELINING\r\n250 STARTTLS\r\n',
  goAhead = '220 2.0.0 Ready\r\n',
  tls = modern,
  heard = [],
}: Mail = {}) {
  const { certificate, key } = certificates.valid;
  const secureContext = createSecureContext({
    cert: certificate,
    key,
    ciphers: 'DEFAULT:@SECLEVEL=0',
    ...tls,
  });
  return (socket: Socket, number: number) => {
    setTimeout(() => socket.write(typeof banner === 'string' ? banner : banner(number)), bannerAfterMs);
    let line = '';
    const read = (chunk: Buffer) => {
      line += chunk.toString('latin1');
      if (!line.endsWith('\r\n')) return;
      const command = line.trimEnd();
      line = '';
      heard.push(command);
      if (command !== 'STARTTLS') return void socket.write(capabilities);
      socket.off('data', read);
      socket.write(goAhead);
      const secure = new TLSSocket(socket, { isServer: true, secureContext }).resume();
      secure.on('error', () => socket.destroy()).on('end', () => secure.end());
    };
    socket.on('data', read);
  };
}

/** Most of these peers make us come back later. */
const waits = { ...usualWaits, backOffMs: 25 };

/** For those that wait before they greet: longer than others take on a busy machine. */
const slow = { waits: { ...waits, slowUpgradeMs: 350 } };
const slowGreetingMs = 400;

// A busy machine needs time; only peers that say nothing use it up.
const probeSmtp = (serve: Serve, limits = {}) =>
  probePeer(serve, { scheme: 'smtp' }, { waits, timeoutMs: 5_000, ...limits });

const probeMail = (mail: Mail, limits = {}) => probeSmtp(mailServer(mail), limits);

function states({ protocols }: AddressObservation) {
  return Object.entries(protocols).flatMap(([protocol, { state }]) =>
    state === 'accepted' ? [protocol] : state === 'unknown' ? [`${protocol}?`] : [],
  );
}

const failureOf = (observation: AddressObservation) =>
  observation.handshake.state === 'failed' ? observation.handshake.failure : undefined;

describe('a mail server', () => {
  it.concurrent.each([
    ['TLS 1.0 alone', tls10, ['TLSv1.0'], 'failed'],
    ['TLS 1.2 and 1.3', modern, ['TLSv1.2', 'TLSv1.3'], 'completed'],
    [
      'TLS 1.0 to 1.3',
      { ...tls10, ...{ maxVersion: 'TLSv1.3' as const } },
      ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
      'completed',
    ],
  ])('with STARTTLS is told apart by its versions: %s', async (_name, tls, speaks, state) => {
    const { observation } = await probeMail({ tls });
    expect(states(observation)).toEqual(speaks);
    expect(observation.handshake.state).toBe(state);
  });

  it.concurrent('with STARTTLS is asked over one connection at a time, and over no more than eight', async () => {
    const { listener } = await probeMail({}, { waits: { ...waits, slowUpgradeMs: 30_000 } });
    // A server hears of the end of one connection a little later than we begin the next.
    expect(listener.atOnce).toBeLessThanOrEqual(2);
    expect(listener.accepted).toBeLessThanOrEqual(8);
  });

  it.concurrent('with STARTTLS shows its certificate, judged by the name of the list', async () => {
    const {
      observation: { handshake },
    } = await probeMail({});
    expect(handshake).toMatchObject({ certificate: { subject: 'localhost' } });
    expect(handshake).not.toHaveProperty('certificate.wrongName');
  });

  it.concurrent('with STARTTLS is greeted with the address of the connection, or with the name of the list', async () => {
    const heard: string[] = [];
    await probeMail({ heard });
    expect(new Set(heard)).toEqual(new Set(['EHLO [127.0.0.1]', 'STARTTLS']));
    heard.length = 0;
    await probePeer(mailServer({ heard }), { scheme: 'smtp', clientName: 'ci.example.com' });
    expect(heard).toContain('EHLO ci.example.com');
  });

  it.concurrent('with RSA key exchange alone is not reached by every client of today', async () => {
    const tls = { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA:@SECLEVEL=0' } as const;
    const { byClient, handshake } = (await probeMail({ tls })).observation;
    const completed = byClient?.handshakes.filter((each) => each.handshake.state === 'completed');
    expect(completed?.map(({ client }) => client)).toEqual(['openssl']);
    expect(handshake).toMatchObject({ state: 'completed', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' });
  });

  it.concurrent('with STARTTLS that waits before each greeting is asked over several connections', async () => {
    const { observation, listener } = await probeMail({ bannerAfterMs: slowGreetingMs }, slow);
    expect(states(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
    expect(listener.atOnce).toBeGreaterThan(1);
  });

  it.concurrent('with STARTTLS that turns some connections away with 421 is asked again later', async () => {
    const banner = (number: number) => (number % 2 === 0 ? '421 too many\r\n' : '220 mail.example.com\r\n');
    const { observation } = await probeMail({ banner });
    expect(states(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it.concurrent('with STARTTLS that serves three connections in a while is asked again in the next one', async () => {
    let window = { endsAt: 0, connections: 0 };
    const banner = () => {
      if (performance.now() > window.endsAt) window = { endsAt: performance.now() + 100, connections: 0 };
      window.connections += 1;
      return window.connections > 3 ? '421 too many\r\n' : '220 mail.example.com\r\n';
    };
    const { observation } = await probeMail({ banner }, { timeoutMs: 10_000 });
    expect(states(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it.concurrent.each([
    [
      'does not offer STARTTLS',
      { capabilities: '250-mail.example.com\r\n250 PIPELINING\r\n' },
      'not-offered',
    ],
    ['refuses it', { goAhead: '554 5.7.3 TLS is off\r\n' }, 'refused'],
    ['sends more after its go-ahead', { goAhead: '220 Ready\r\n250 injected\r\n' }, 'extra-bytes'],
  ])('that does not get to TLS because it %s is asked twice, and never in TLS', async (_name, mail, kind) => {
    const heard: string[] = [];
    const { observation, listener } = await probeMail({ ...mail, heard });
    expect(failureOf(observation)).toMatchObject({ kind: 'no-starttls', scheme: 'smtp', problem: { kind } });
    expect(states(observation).every((state) => state.endsWith('?'))).toBe(true);
    expect(states(observation)).toHaveLength(6);
    expect(observation.unreachable).toBeUndefined();
    expect(listener.accepted).toBe(2);
    expect(heard.every((line) => /^[ -~]*$/.test(line))).toBe(true);
  });

  it.concurrent('that does not get to TLS because it is busy every time stays unknown', async () => {
    const { observation } = await probeMail({ banner: '421 4.7.0 too many connections\r\n' });
    expect(failureOf(observation)).toMatchObject({ kind: 'starttls-failed', problem: { kind: 'busy' } });
    expect(states(observation)).toHaveLength(6);
  });

  it.concurrent('that does not get to TLS because it says each time that TLS is not available is asked again first', async () => {
    const goAhead = '454 4.7.0 TLS not available due to local problem\r\n';
    const { observation, listener } = await probeMail({ goAhead }, { retries: 3 });
    expect(failureOf(observation)).toEqual({
      kind: 'no-starttls',
      scheme: 'smtp',
      problem: { kind: 'unavailable', reply: goAhead.trimEnd() },
    });
    expect(listener.accepted).toBe(4);
  });

  it.concurrent('whose TLS is not available for a moment is judged by what it speaks then', async () => {
    const serve: Serve = (socket, number) =>
      mailServer(number <= 2 ? { goAhead: '454 4.7.0 TLS not available due to local problem\r\n' } : {})(
        socket,
        number,
      );
    const { observation } = await probeSmtp(serve, { retries: 2 });
    expect(states(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });

  it.concurrent('that delays the rest of its banner for longer than the timeout is told by what came of it', async () => {
    const { observation } = await probeSmtp((socket) => socket.write('220-mail.example.com ESMTP\r\n'), {
      timeoutMs: 300,
    });
    expect(failureOf(observation)).toMatchObject({
      kind: 'starttls-failed',
      problem: { kind: 'silence', awaited: 'the banner', received: '220-mail.example.com ESMTP\r\n' },
    });
  });

  it.concurrent('that does not get to TLS because it greets once and closes from then on is never said to refuse', async () => {
    const { observation } = await probeSmtp(
      (socket, number) => (number === 1 ? mailServer({})(socket, number) : socket.end()),
      { retries: 0, timeoutMs: 700 },
    );
    expect(Object.values(observation.protocols).filter(({ state }) => state === 'refused')).toEqual([]);
  });

  const without = '250-mail.example.com\r\n250 PIPELINING\r\n';
  const pool =
    (lacks: (number: number) => boolean): Serve =>
    (socket, number) =>
      mailServer(lacks(number) ? { capabilities: without } : {})(socket, number);

  it.concurrent.each<[string, (number: number) => boolean]>([
    ['first', (number) => number === 1],
    ['second', (number) => number === 2],
    ['at every other connection', (number) => number % 2 === 0],
    ['at three connections in a row', (number) => number > 2 && number < 6],
  ])(
    'of a pool in which one has no STARTTLS is judged by the others where that one is met %s',
    async (_name, lacks) => {
      const { observation } = await probeSmtp(pool(lacks));
      expect(states(observation)).toEqual(['TLSv1.2', 'TLSv1.3']);
      expect(observation.handshake.state).toBe('completed');
    },
  );

  it.concurrent('that turns connections away for good, after two, is left alone more and more', async () => {
    const banner = (number: number) =>
      number <= 2 ? '220 mail.example.com ESMTP\r\n' : '421 4.7.0 too many connections\r\n';
    const { observation, listener } = await probeMail({ banner }, { timeoutMs: 1_000 });
    // What TLS itself refused in the second connection is proven; that it is busy from then on proves nothing.
    const refused = Object.values(observation.protocols).filter(({ state }) => state === 'refused');
    for (const each of refused) expect(each).toMatchObject({ by: 'alert', alert: 'protocol_version' });
    expect(refused.length).toBeLessThanOrEqual(1);
    expect(listener.accepted).toBeLessThanOrEqual(14);
  });

  it.concurrent('that turns connections away beside the first, and waits before it greets, is asked over one at a time again', async () => {
    let open = 0;
    let turnedAway = 0;
    const greets = mailServer({ bannerAfterMs: slowGreetingMs });
    const serve: Serve = (socket, number) => {
      open += 1;
      socket.on('close', () => {
        open -= 1;
      });
      // The end of the connection before is heard of a little later.
      setTimeout(() => {
        if (open === 1) return greets(socket, number);
        turnedAway += 1;
        socket.end('421 4.7.0 too many connections\r\n');
      }, 50);
    };
    await probeSmtp(serve, { timeoutMs: 2_000, ...slow });
    // Four at once, until one of them was turned away.
    expect(turnedAway).toBeLessThanOrEqual(4);
  });

  it.concurrent('that turns connections away late, and is quick to greet, is asked over one connection at a time', async () => {
    const late = { banner: '421 4.7.0 too many connections\r\n', bannerAfterMs: 3_100 };
    const { listener } = await probeSmtp(
      (socket, number) => mailServer(number <= 2 ? {} : late)(socket, number),
      { timeoutMs: 4_500, waits: { ...waits, slowUpgradeMs: 3_000 } },
    );
    expect(listener.atOnce).toBeLessThanOrEqual(2);
  });

  it.concurrent('that says go ahead and a moment later something else has sent more in plaintext', async () => {
    const serve: Serve = (socket) => {
      socket.write('220 mail.example.com ESMTP\r\n');
      socket.on('data', (chunk) => {
        if (String(chunk).startsWith('EHLO')) socket.write('250 STARTTLS\r\n');
        if (!String(chunk).startsWith('STARTTLS')) return;
        socket.write('220 Ready\r\n');
        setTimeout(() => socket.write('250 injected\r\n'), 30);
      });
    };
    // The watch ends with the first byte. A busy machine is late to send it.
    const waits = { ...usualWaits, watchMs: 5_000 };
    const { observation } = await probeSmtp(serve, { timeoutMs: 10_000, waits });
    expect(failureOf(observation)).toEqual({
      kind: 'no-starttls',
      scheme: 'smtp',
      problem: { kind: 'extra-bytes', bytes: Buffer.from('250 injected\r\n').toString('hex') },
    });
  });

  it.concurrent('that says go ahead and stays in plaintext is not told to use STARTTLS', async () => {
    const { observation } = await probeSmtp((socket) => {
      socket.write('220 mail.example.com ESMTP\r\n');
      socket.on('data', (chunk) => {
        const command = String(chunk).split(/[ \r]/)[0];
        if (command === 'EHLO') socket.write('250 STARTTLS\r\n');
        else if (command === 'STARTTLS') socket.write('220 Ready\r\n');
        else socket.write('500 5.5.2 Error: bad syntax\r\n');
      });
    });
    expect(observation.protocols['TLSv1.2']).toEqual({
      state: 'unknown',
      failure: {
        kind: 'starttls-failed',
        scheme: 'smtp',
        problem: {
          kind: 'unexpected',
          awaited: 'an answer in TLS after the go-ahead for STARTTLS',
          reply: '500 5.5.2 Error: bad syntax\r\n',
        },
      },
    });
  });

  it.concurrent('that says nothing: the silence is told by the longest wait for it', async () => {
    const { observation } = await probeSmtp(() => undefined, { timeoutMs: 1_000, retries: 2 });
    const failure = failureOf(observation);
    if (failure?.kind !== 'starttls-failed' || failure.problem.kind !== 'silence')
      throw new Error('it spoke');
    expect(failure.problem.afterMs).toBeGreaterThan(500);
  });

  it.concurrent('is asked apart from an endpoint of the same address and port that speaks TLS from the first byte', async () => {
    const listener = await listen(mailServer({}));
    const earlier = new Map();
    const probe = (scheme: 'tls' | 'smtp', limits = {}) =>
      probeAddress(
        '127.0.0.1',
        endpoint(listener.port, { scheme }),
        settings({ timeoutMs: 5_000, ...limits }),
        earlier,
      );
    const first = await probe('tls', { timeoutMs: 300 });
    const second = await probe('smtp');
    await listener.close();
    expect(states(first)).toHaveLength(6);
    expect(states(second)).toEqual(['TLSv1.2', 'TLSv1.3']);
  });
});
