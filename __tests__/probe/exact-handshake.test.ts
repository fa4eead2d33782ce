import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import type { TLSSocket, TlsOptions } from 'node:tls';
import type { Endpoint, ProtocolDate } from '../../src/config/endpoint.ts';
import { judge } from '../../src/policy/judge.ts';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { type Certificates, testCertificates } from '../certificates.ts';
import { listen } from '../net/listener.ts';
import { lines } from '../policy/observations.ts';
import { ByteList } from '../tls/byte-list.ts';
import { record, serverHelloMessage } from '../tls/server-messages.ts';
import type { Serve } from './peers.ts';
import { endpoint, settings } from './probing.ts';
import { serveTls } from './tls-servers.ts';

let certificates: Certificates;
beforeAll(async () => {
  certificates = await testCertificates();
});

const on = (protocol: Protocol, text = '2018-02-28'): ProtocolDate => ({
  protocol,
  date: { text, epochMs: Date.parse(text) },
  from: 'endpoint',
});

const tls10 = { dates: [on('TLSv1.0')] } as const;
const nowMs = Date.parse('2026-11-22');

const probe = (port: number, given: Partial<Endpoint>): Promise<AddressObservation> =>
  // Real handshakes compute, and machines differ.
  probeAddress('127.0.0.1', endpoint(port, given), settings({ timeoutMs: 10_000 }));

/** The findings about versions, as of a day after the date. */
const findings = (port: number, given: Partial<Endpoint>, observation: AddressObservation) =>
  lines(
    judge(
      { endpoint: endpoint(port, given), addresses: [observation], durationMs: 1 },
      { nowMs, onUnverified: 'warning' },
    ),
  ).filter((line) => !line.includes('certificate'));

interface Served {
  readonly observation: AddressObservation;
  readonly findings: readonly string[];
  /** The version of each request, in their order. */
  readonly requests: readonly string[];
}

/** Probes an HTTPS server of Node that speaks TLS 1.0 to 1.2 and answers each request with the status given. */
async function served(
  status: (protocol: string, number: number) => number,
  given: Partial<Endpoint> = tls10,
  options: TlsOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.2' },
): Promise<Served> {
  const requests: string[] = [];
  const answer: RequestListener = (request, response) => {
    const protocol = (request.socket as TLSSocket).getProtocol() ?? '';
    requests.push(protocol);
    response.writeHead(status(protocol, requests.length)).end();
  };
  const server = await serveTls(certificates.valid, options, answer);
  const asked = { scheme: 'https', ...given } as const;
  try {
    const observation = await probe(server.port, asked);
    return { observation, findings: findings(server.port, asked, observation), requests };
  } finally {
    await server.close();
  }
}

const over = (old: number, newer: number) => (protocol: string) => (protocol === 'TLSv1' ? old : newer);

describe('an https endpoint that accepts TLS 1.0, which has a date', () => {
  it('and answers requests over it with 400 alone gets a notice', async () => {
    const { observation, findings, requests } = await served(over(400, 200));
    expect(observation.protocols['TLSv1.0'].state).toBe('accepted');
    expect(observation.exactHandshakes).toEqual([
      { protocol: 'TLSv1.0', state: 'rejected', status: 400, insteadOf: 200 },
    ]);
    expect(findings).toEqual(['notice rejects-requests TLSv1.0', 'notice accepts-old TLSv1.1']);
    expect(requests).toEqual(['TLSv1.2', 'TLSv1', 'TLSv1', 'TLSv1.2']);
  });

  it.each([
    ['403', '401', over(403, 401)],
    ['404', '503', over(404, 503)],
  ])('and answers with %s instead of %s gets a notice', async (_old, _newer, status) => {
    expect((await served(status)).findings).toContain('notice rejects-requests TLSv1.0');
  });

  it('gets an error with the same 400 over newer versions, and one request over TLS 1.0', async () => {
    const { observation, findings, requests } = await served(() => 400);
    expect(findings).toContain('error accepts-old TLSv1.0');
    expect(requests).toEqual(['TLSv1.2', 'TLSv1']);
    expect(observation.exactHandshakes).toEqual([
      { protocol: 'TLSv1.0', state: 'completed', http: { state: 'answered', status: 400 } },
    ]);
  });

  it.each([200, 302, 408, 429, 500])('gets an error where it answers with %i over TLS 1.0', async (old) => {
    const { findings, requests } = await served(over(old, 204));
    expect(findings).toContain('error accepts-old TLSv1.0');
    expect(requests).toEqual(['TLSv1.2', 'TLSv1']);
  });

  it.each([
    [
      '400 once, and then 200',
      (protocol: string, number: number) => (protocol === 'TLSv1' && number === 2 ? 400 : 200),
    ],
    ['400, and then 403', (protocol: string, number: number) => (protocol === 'TLSv1' ? 400 + number : 200)],
    ['200 and 400 by turns', (_: string, number: number) => (number % 2 === 1 ? 200 : 400)],
    [
      '403 to everybody from the second request on',
      (_: string, number: number) => (number === 1 ? 200 : 403),
    ],
  ])('gets an error where it answers %s', async (_what, status) => {
    const { observation, findings } = await served(status);
    expect(observation.exactHandshakes).toMatchObject([{ state: 'completed' }]);
    expect(findings).toContain('error accepts-old TLSv1.0');
  });

  it('gets one notice for each version that it rejects', async () => {
    const { findings } = await served((protocol) => (protocol === 'TLSv1.2' ? 200 : 400), {
      dates: [on('TLSv1.0'), on('TLSv1.1')],
    });
    expect(findings).toEqual(['notice rejects-requests TLSv1.0', 'notice rejects-requests TLSv1.1']);
  });

  it('is tried whatever the day of the date', async () => {
    const { observation } = await served(over(400, 200), { dates: [on('TLSv1.0', '2040-01-01')] });
    expect(observation.exactHandshakes).toMatchObject([{ state: 'rejected' }]);
  });

  it('and that has no other version, is not tried', async () => {
    const { observation } = await served(over(400, 200), tls10, { minVersion: 'TLSv1', maxVersion: 'TLSv1' });
    expect(observation).not.toHaveProperty('exactHandshakes');
  });
});

describe('no connection more', () => {
  it('is made to an endpoint without a date, or with one for a version that it refuses', async () => {
    const tls12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;
    const without = await served(over(400, 200), { dates: [] });
    expect(without.requests).toEqual(['TLSv1.2']);
    expect(without.observation).not.toHaveProperty('exactHandshakes');
    const refusing = await served(over(400, 200), { dates: [on('TLSv1.0')] }, tls12);
    expect(refusing.requests).toEqual(['TLSv1.2']);
    const undated = await served(over(400, 200), { dates: [] }, tls12);
    expect(refusing.observation.connections).toBe(undated.observation.connections);
  });

  it('is made for a dated version where one handshake is enough', async () => {
    const without = await served(() => 200, { dates: [] });
    const dated = await served(() => 200);
    expect(dated.observation.connections).toBe(without.observation.connections + 1);
  });
});

it('of an endpoint that speaks no HTTP only the handshake is tried', async () => {
  const given = { scheme: 'tls', ...tls10 } as const;
  const { observation, findings, requests } = await served(over(400, 200), given);
  expect(observation.exactHandshakes).toEqual([{ protocol: 'TLSv1.0', state: 'completed' }]);
  expect(findings).toContain('error accepts-old TLSv1.0');
  expect(requests).toEqual([]);
});

it('requests are not sent over a version that is no older than the minimum', async () => {
  const { findings, requests } = await served(
    (protocol) => (protocol === 'TLSv1.2' ? 400 : 200),
    { dates: [on('TLSv1.2')] },
    { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' },
  );
  expect(requests).toEqual(['TLSv1.3']);
  expect(findings).toEqual(['error accepts-old TLSv1.2']);
});

/** Passes connections on to a server, but for ClientHellos that offer no more than this version. */
function exceptAt(protocol: 'TLSv1.0' | 'TLSv1.2', port: number, answer: Serve): Serve {
  return (socket, number) => {
    socket.once('data', (first: Buffer) => {
      const supportedVersions = Buffer.from('002b', 'hex');
      const offered = first[10] === 3 && first.includes(supportedVersions) ? 4 : first[10];
      if (first[0] === 22 && offered === (protocol === 'TLSv1.0' ? 1 : 3)) return answer(socket, number);
      const server = connect(port, '127.0.0.1', () => server.write(first));
      server.on('error', () => socket.destroy());
      socket.on('close', () => server.destroy());
      socket.pipe(server).pipe(socket);
    });
  };
}

const message = (type: number, body: ByteList) => new ByteList().number(type, 1).vector(3, body).join();

/** A server's flight up to what breaks it, in one record for each message. */
function flight(version: number, suite: number, ...messages: readonly Uint8Array[]): Serve {
  const der = new X509Certificate(certificates.valid.certificate).raw;
  const chain = new ByteList().vector(3, new ByteList().vector(3, der));
  const all = [serverHelloMessage({ version, suite }), message(11, chain), ...messages];
  return (socket) => socket.write(Buffer.concat(all.map((each) => record(22, version, each))));
}

/** A ServerKeyExchange with a share of this group: its signature is as long as one, and wrong. */
function keyExchange(group: number, point: Uint8Array, hashAndSignature: string): Buffer {
  const key = createPrivateKey(certificates.valid.key);
  const body = new ByteList().number(3, 1).number(group, 2).vector(1, point).hex(hashAndSignature);
  return message(12, body.vector(2, sign('sha256', Buffer.from('something else'), key)));
}

const x25519Point = Buffer.alloc(32, 9);
const unofferedGroup = 0x00fe;

/** What breaks each flight, and OpenSSL's word for it. */
const broken: readonly (readonly [string, () => Uint8Array, number, string])[] = [
  [
    'a group that was not offered',
    () => keyExchange(unofferedGroup, x25519Point, ''),
    0xc013,
    'ERR_SSL_WRONG_CURVE',
  ],
  ['a wrong signature', () => keyExchange(29, x25519Point, ''), 0xc013, 'ERR_SSL_BAD_SIGNATURE'],
  [
    'a CertificateRequest of 200,000 bytes',
    () => Buffer.from('0d030d40', 'hex'),
    0x002f,
    'ERR_SSL_EXCESSIVE_MESSAGE_SIZE',
  ],
];

async function behind(
  protocol: 'TLSv1.0' | 'TLSv1.2',
  answer: () => Serve,
  given: Partial<Endpoint>,
): Promise<{ readonly observation: AddressObservation; readonly findings: readonly string[] }> {
  const server = await serveTls(certificates.valid, { minVersion: 'TLSv1.1' });
  const listener = await listen(exceptAt(protocol, server.port, answer()));
  try {
    const observation = await probe(listener.port, given);
    return { observation, findings: findings(listener.port, given, observation) };
  } finally {
    await listener.close();
    await server.close();
  }
}

describe('an endpoint that chooses TLS 1.0 and goes on with', () => {
  it.each(broken)('%s accepts it, and gets a warning', async (_what, last, suite, code) => {
    const { observation, findings } = await behind('TLSv1.0', () => flight(0x0301, suite, last()), tls10);
    expect(observation.protocols['TLSv1.0'].state).toBe('accepted');
    expect(observation.exactHandshakes).toMatchObject([
      { state: 'broken', failure: { kind: 'local', code } },
    ]);
    expect(findings).toContain('warning completes-no-handshake TLSv1.0');
    expect(findings.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it.each([
    [
      'the end of the connection',
      (): Serve => (socket) =>
        socket.end(record(22, 0x0301, serverHelloMessage({ version: 0x0301, suite: 0x002f }))),
    ],
    [
      'handshake_failure',
      (): Serve => (socket, number) => {
        flight(0x0301, 0x002f)(socket, number);
        socket.write(Buffer.from('15030100020228', 'hex'));
      },
    ],
    ['a message of another place', () => flight(0x0301, 0x002f, Buffer.from('16000000', 'hex'))],
  ])('%s gets an error: other clients may complete the handshake', async (_what, answer) => {
    const { observation, findings } = await behind('TLSv1.0', answer, tls10);
    expect(observation.exactHandshakes).toMatchObject([{ state: 'failed' }]);
    expect(findings).toContain('error accepts-old TLSv1.0');
  });
});

it('an endpoint that chooses TLS 1.2 with a group that was not offered gets a warning for it', async () => {
  const given = { dates: [on('TLSv1.2')] };
  const last = () => keyExchange(unofferedGroup, x25519Point, '0401');
  const { findings } = await behind('TLSv1.2', () => flight(0x0303, 0xc02f, last()), given);
  expect(findings).toContain('warning completes-no-handshake TLSv1.2');
  expect(findings.filter((line) => line.startsWith('error'))).toEqual([]);
});

it.each([
  ['a weak key exchange', { dhparam: 'auto', ciphers: 'DHE-RSA-AES128-SHA:@SECLEVEL=0' }],
  ['a curve of old', { ecdhCurve: 'secp224r1', ciphers: 'ECDHE-RSA-AES128-SHA:@SECLEVEL=0' }],
] as const)('a real server with %s completes, and gets an error', async (_what, options) => {
  const { observation, findings } = await served(
    () => 200,
    { scheme: 'tls', ...tls10 },
    {
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.2',
      ...options,
    },
  );
  expect(observation.exactHandshakes).toEqual([{ protocol: 'TLSv1.0', state: 'completed' }]);
  expect(findings).toContain('error accepts-old TLSv1.0');
});
