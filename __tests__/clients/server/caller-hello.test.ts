import type { CallerHello } from '../../../src/clients/server/call.ts';
import { readCallerHello, readSslv2Hello } from '../../../src/clients/server/caller-hello.ts';
import { ByteList, hex } from '../../tls/byte-list.ts';
import { alpn, type HelloParts, helloMessage, list16, serverName, supportedVersions } from './hello-bytes.ts';

function read(parts: HelloParts): CallerHello {
  const reading = readCallerHello(helloMessage(parts));
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.hello;
}

const empty = new ByteList();

describe('the versions that a caller offers', () => {
  it('are the lowest and highest of supported_versions, in whatever order', () => {
    const extensions = [supportedVersions(0x0303, 0x0304, 0x0302)];
    expect(read({ extensions }).offered).toEqual({ lowest: 'TLSv1.1', highest: 'TLSv1.3' });
  });

  it('leave out GREASE, drafts and versions to come', () => {
    const extensions = [supportedVersions(0x7a7a, 0x7f1c, 0x0305, 0x0304, 0x0303)];
    expect(read({ extensions }).offered).toEqual({ lowest: 'TLSv1.2', highest: 'TLSv1.3' });
  });

  it.each([
    [0x0300, 'SSLv3'],
    [0x0301, 'TLSv1.0'],
    [0x0302, 'TLSv1.1'],
    [0x0303, 'TLSv1.2'],
    [0x0304, 'TLSv1.2'],
    [0x03ff, 'TLSv1.2'],
  ])('have a highest but no lowest where only the message names one: %i', (version, highest) => {
    expect(read({ version, extensions: [] }).offered).toEqual({ highest });
  });

  it('are read without extensions, as SSL 3.0 and TLS 1.0 send it', () => {
    const hello = read({ version: 0x0301, suites: [0x002f, 0x000a] });
    expect(hello).toMatchObject({
      offered: { highest: 'TLSv1.0' },
      suites: ['TLS_RSA_WITH_AES_128_CBC_SHA', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
      groups: [],
      alpn: [],
    });
  });

  it('are none that we know', () => {
    expect(read({ version: 0xfefd, extensions: [] }).offered).toEqual({});
    expect(read({ extensions: [supportedVersions(0x0305)] }).offered).toEqual({});
  });
});

describe('what else a hello tells', () => {
  it('is suites, groups and signature algorithms by name, without GREASE', () => {
    const hello = read({
      suites: [0xaaaa, 0x1301, 0xc02f, 0xfafb],
      extensions: [
        [10, list16([0x1a1a, 0x11ec, 29])],
        [13, list16([0x0403, 0x0804])],
      ],
    });
    expect(hello).toMatchObject({
      suites: ['TLS_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', '0xFAFB'],
      groups: ['X25519MLKEM768', 'x25519'],
      signatureAlgorithms: ['ecdsa_secp256r1_sha256', 'rsa_pss_rsae_sha256'],
      postQuantum: true,
    });
  });

  it.each([
    [0x0201, true],
    [0x6399, true],
    [29, false],
  ])('is whether it offers a post-quantum group: %i', (group, postQuantum) => {
    expect(read({ extensions: [[10, list16([group])]] }).postQuantum).toBe(postQuantum);
  });

  it('is server name, ALPN, tickets and compression', () => {
    const extensions = [
      serverName('api.example.com'),
      alpn(Buffer.from('h2'), Buffer.from('http/1.1')),
      [35, empty] as const,
    ];
    expect(read({ extensions, compression: [0, 1] })).toMatchObject({
      serverName: 'api.example.com',
      alpn: ['h2', 'http/1.1'],
      sessionTickets: true,
      compression: true,
    });
  });

  it('counts an extension that breaks its own rules as absent', () => {
    const extensions = [
      [43, hexList('04 03')],
      [10, hexList('00ff 001d')],
      [16, hexList('0009 02 68')],
    ] as const;
    expect(read({ extensions })).toMatchObject({ offered: { highest: 'TLSv1.2' }, groups: [], alpn: [] });
  });

  it('is nothing where the message contradicts itself', () => {
    const message = helloMessage({ extensions: [] });
    for (let length = 0; length < message.length; length += 1) {
      expect(readCallerHello(message.subarray(0, length))).toHaveProperty('problem');
    }
  });
});

describe('the JA4 fingerprint', () => {
  // The example of https://github.com/FoxIO-LLC/ja4, technical_details/JA4.md.
  const suites = [
    0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c, 0x009d,
    0x002f, 0x0035,
  ];
  const signatures = list16([0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601]);
  const extensions = [
    [0x001b, empty],
    serverName('example.com'),
    [0x0033, empty],
    alpn(Buffer.from('h2')),
    [0x4469, empty],
    [0x0017, empty],
    [0x002d, empty],
    [0x000d, signatures],
    [0x0005, empty],
    [0x0023, empty],
    [0x0012, empty],
    supportedVersions(0x0304, 0x0303),
    [0xff01, empty],
    [0x000b, empty],
    [0x000a, empty],
    [0x0015, empty],
  ] as const;

  it("is the specification's for the specification's example", () => {
    expect(read({ suites, extensions }).ja4).toBe('t13d1516h2_8daaf6152771_e5627efa2ab1');
  });

  it('overlooks GREASE wherever it is', () => {
    const greased = extensions.map(([id, data]) =>
      id === 43 ? supportedVersions(0x8a8a, 0x0304, 0x0303) : ([id, data] as const),
    );
    const ja4 = read({
      suites: [0x2a2a, ...suites],
      extensions: [[0x3a3a, empty], ...greased, [0xdada, empty]],
    }).ja4;
    expect(ja4).toBe('t13d1516h2_8daaf6152771_e5627efa2ab1');
  });

  it('ends without an underscore where there are no signature algorithms', () => {
    const without = extensions.map(([id, data]) =>
      id === 13 ? ([id, list16([])] as const) : ([id, data] as const),
    );
    expect(read({ suites, extensions: without }).ja4).toBe('t13d1516h2_8daaf6152771_6d807ffa2a79');
  });

  it.each([
    [{ version: 0x0300 }, 't', 's3i010000'],
    [{ version: 0x0301 }, 't', '10i010000'],
    [{ version: 0x0303, extensions: [supportedVersions(0x0303)] }, 't', '12i010100'],
    [{ version: 0x0001 }, 't', '00i010000'],
    [{ suites: [] }, 't', '12i000000'],
    [{ suites: Array.from({ length: 120 }, () => 0x1301) }, 't', '12i990000'],
  ])('begins with version and counts: %#', (parts, transport, rest) => {
    expect(read(parts).ja4.split('_')[0]).toBe(`${transport}${rest}`);
  });

  it('has zeros for lists that are empty', () => {
    expect(read({ suites: [] }).ja4).toBe('t12i000000_000000000000_000000000000');
  });

  // The examples of the specification.
  it.each([
    ['ab', 'ab'],
    ['abcd', 'ad'],
    ['30ab', '3b'],
    ['3031abcd', '3d'],
    ['30abcd31', '01'],
    ['78', 'xx'],
    ['687474702f312e31', 'h1'],
    ['', '00'],
  ])('writes the ALPN %s as %s', (bytes, ends) => {
    expect(read({ extensions: [alpn(hex(bytes))] }).ja4.split('_')[0]).toBe(`t12i0101${ends}`);
  });
});

describe('a hello in the format of SSL 2.0', () => {
  it('names the highest version, and SSL 2.0 as the lowest where it has kinds of it', () => {
    expect(readSslv2Hello(hex('01 0301 0006 0000 0010 00002f 010080'))).toEqual({
      hello: {
        offered: { lowest: 'SSLv2', highest: 'TLSv1.0' },
        suites: ['TLS_RSA_WITH_AES_128_CBC_SHA'],
      },
    });
  });

  it('names SSL 2.0 alone', () => {
    expect(readSslv2Hello(hex('01 0002 0003 0000 0010 010080'))).toEqual({
      hello: { offered: { lowest: 'SSLv2', highest: 'SSLv2' }, suites: [] },
    });
  });

  it('is nothing where it is cut', () => {
    expect(readSslv2Hello(hex('01 0301 0006 0000 0010 00002f'))).toHaveProperty('problem');
  });
});

function hexList(text: string): ByteList {
  return new ByteList().hex(text);
}
