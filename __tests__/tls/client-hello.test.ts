import { Readable } from 'node:stream';
import { getExtensionData, readTlsClientHello, type TlsClientHelloMessage } from 'read-tls-client-hello';
import { type ClientHello, type HelloProtocol, writeClientHello } from '../../src/tls/client-hello.ts';
import { protocols, wireVersions } from '../../src/tls/protocol.ts';
import { commonSuites, fewSuites, otherSuites } from '../../src/tls/suite-offers.ts';
import { ByteList, hex } from './byte-list.ts';

const helloProtocols = protocols.filter((protocol): protocol is HelloProtocol => protocol !== 'SSLv2');

const random = Buffer.alloc(32, 0x11);
const keyShare = Buffer.alloc(32, 0x22);

function hello(protocol: HelloProtocol, given: Partial<ClientHello> = {}): ClientHello {
  return {
    protocol,
    recordVersion: 'initial',
    cipherSuites: commonSuites(protocol),
    extensions: protocol !== 'SSLv3',
    serverName: 'orders.example.com',
    random,
    keyShare,
    ...given,
  };
}

/** The parser takes extensions for granted, so a hello without any gets an empty block of them. */
function parse(bytes: Uint8Array): Promise<TlsClientHelloMessage> {
  const record = Buffer.from(bytes);
  const readable = extensionsOf(record).length > 0 ? record : withEmptyExtensions(record);
  return readTlsClientHello(Readable.from([readable], { objectMode: false }));
}

function withEmptyExtensions(record: Buffer): Buffer {
  const body = new ByteList().add(record.subarray(9)).hex('0000');
  const message = new ByteList().hex('01').vector(3, body);
  return new ByteList().add(record.subarray(0, 3)).vector(2, message).join();
}

/** Every form in which the probe asks for a protocol. */
function formsOf(protocol: HelloProtocol): readonly Partial<ClientHello>[] {
  const extensions = protocol === 'TLSv1.3' ? [true] : protocol === 'SSLv3' ? [false] : [true, false];
  return extensions.flatMap((withThem) =>
    [commonSuites(protocol), fewSuites(protocol), ...otherSuites(protocol, withThem)].map((cipherSuites) => ({
      cipherSuites,
      extensions: withThem,
    })),
  );
}

/** The types of the extensions in their order, read by hand from the end of the fixed part. */
function extensionsOf(bytes: Uint8Array): readonly { type: number; length: number }[] {
  const view = Buffer.from(bytes);
  let at = 5 + 4 + 2 + 32;
  at += 1 + view.readUInt8(at);
  at += 2 + view.readUInt16BE(at);
  at += 1 + view.readUInt8(at);
  if (at === view.length) return [];
  expect(view.readUInt16BE(at)).toBe(view.length - at - 2);
  at += 2;
  const found: { type: number; length: number }[] = [];
  while (at < view.length) {
    const length = view.readUInt16BE(at + 2);
    found.push({ type: view.readUInt16BE(at), length });
    at += 4 + length;
  }
  expect(at).toBe(view.length);
  return found;
}

describe('a ClientHello, byte for byte', () => {
  it('of TLS 1.2 with two suites', () => {
    const groups = hex('001d 0017 0018 0019 001e 0016 001a 001b 001c 0015 0009 000e 0100');
    const signatures = hex(`
      0403 0503 0603 0807 0808 0804 0805 0806 0809 080a 080b 0401 0501
      0601 0201 0203 0202 0402 0301 0303 0101`);
    const extensions = new ByteList()
      // server_name: one host_name.
      .hex('0000 000f 000d 00 000a')
      .ascii('a.example1')
      // ec_point_formats: uncompressed alone.
      .hex('000b 0002 01 00')
      // encrypt_then_mac, extended_master_secret.
      .hex('0016 0000  0017 0000')
      // session_ticket, and renegotiation_info of a first handshake.
      .hex('0023 0000  ff01 0001 00')
      .number(13, 2)
      .vector(2, new ByteList().vector(2, signatures))
      .number(10, 2)
      .vector(2, new ByteList().vector(2, groups));
    const body = new ByteList()
      .hex('0303')
      .add(random)
      // No session id.
      .hex('00')
      // ECDHE-RSA-AES128-GCM-SHA256, RSA-AES128-SHA.
      .hex('0004 c02f 002f')
      // No compression.
      .hex('01 00')
      .vector(2, extensions);
    const message = new ByteList().hex('01').vector(3, body);
    const expected = new ByteList().hex('16 0301').vector(2, message).join();

    const written = writeClientHello(
      hello('TLSv1.2', { cipherSuites: [0xc02f, 0x002f], serverName: 'a.example1' }),
    );
    expect(Buffer.from(written).toString('hex')).toBe(expected.toString('hex'));
  });

  it('of SSL 3.0, which has nothing after the compression methods', () => {
    const expected = hex(`
      16 0300 002f
      01 00002b
      0300
      1111111111111111111111111111111111111111111111111111111111111111
      00
      0004 000a 00ff
      01 00`);
    const written = writeClientHello(hello('SSLv3', { cipherSuites: [0x000a] }));
    expect(Buffer.from(written).toString('hex')).toBe(expected.toString('hex'));
  });

  it('of TLS 1.3: its version and key share stand in extensions', () => {
    const written = Buffer.from(writeClientHello(hello('TLSv1.3', { cipherSuites: [0x1301] }))).toString(
      'hex',
    );
    // supported_versions with 0x0304 alone, psk_key_exchange_modes with psk_dhe_ke, key_share with X25519.
    expect(written).toContain(hex('002b 0003 02 0304').toString('hex'));
    expect(written).toContain(hex('002d 0002 01 01').toString('hex'));
    expect(written).toContain(hex(`0033 0026 0024 001d 0020 ${'22'.repeat(32)}`).toString('hex'));
  });

  it('of TLS 1.3 with one group alone, and no share of it', () => {
    const written = writeClientHello(
      hello('TLSv1.3', { cipherSuites: [0x1301, 0xc02f], serverName: 'a.example', onlyGroup: 0x11ec }),
    );
    const signatures =
      '0403 0503 0603 0807 0808 0804 0805 0806 0809 080a 080b 0401 0501 0601 0201 0203 0202 0402 0301 0303 0101';
    const extensions = new ByteList()
      .hex('0000 000e 000c 00 0009')
      .add(Buffer.from('a.example'))
      .hex(`000d 002c 002a ${signatures}`)
      .hex('002b 0003 02 0304')
      .hex('002d 0002 01 01')
      .hex('0033 0002 0000')
      .hex('000a 0004 0002 11ec');
    const body = new ByteList()
      .hex('0303')
      .add(random)
      .hex('00')
      .hex('0004 1301 c02f')
      .hex('01 00')
      .vector(2, extensions);
    const message = new ByteList().hex('01').vector(3, body);
    const expected = new ByteList().hex('16 0301').vector(2, message).join();
    expect(Buffer.from(written).toString('hex')).toBe(expected.toString('hex'));
    expect(written.length).toBeLessThan(160);
  });
});

describe.each(helloProtocols)('the %s hello, read by an independent parser', (protocol) => {
  const read = (given: Partial<ClientHello> = {}) => parse(writeClientHello(hello(protocol, given)));

  it('offers this version alone', async () => {
    const parsed = await read();
    expect(parsed.version).toBe(Math.min(wireVersions[protocol], 0x0303));
    expect(getExtensionData(parsed, 'supported_versions')?.versions).toEqual(
      protocol === 'TLSv1.3' ? [0x0304] : undefined,
    );
  });

  it('bears the random value, no session id and no compression', async () => {
    const parsed = await read();
    expect(parsed.random).toEqual(random);
    expect(parsed.sessionId).toHaveLength(0);
    expect(parsed.compressionMethods).toEqual([0]);
  });

  it('offers the suites given, and without extensions the renegotiation signal', async () => {
    const cipherSuites = [0xc02f, 0x000a];
    const signal = protocol === 'SSLv3' ? [0x00ff] : [];
    expect((await read({ cipherSuites })).cipherSuites).toEqual([...cipherSuites, ...signal]);
    const plain = await read({ cipherSuites, extensions: false });
    expect(plain.cipherSuites).toEqual([...cipherSuites, 0x00ff]);
  });

  it('bears the session ID given', async () => {
    const sessionId = new Uint8Array(32).fill(3);
    expect((await read({ sessionId })).sessionId).toEqual(Buffer.from(sessionId));
  });

  it('never signals a fallback, which would draw a refusal of its own', async () => {
    for (const form of formsOf(protocol)) expect((await read(form)).cipherSuites).not.toContain(0x5600);
  });

  if (protocol === 'SSLv3') {
    it('has no extensions', async () => {
      expect((await read()).extensions).toEqual([]);
    });
    return;
  }

  it('names the server', async () => {
    expect(getExtensionData(await read(), 'server_name')?.serverName).toBe('orders.example.com');
  });

  it.each([
    ['no name', {}],
    ['an empty name', { serverName: '' }],
  ])('has no SNI for %s', async (_, given) => {
    const { serverName: _none, ...nameless } = hello(protocol);
    const parsed = await parse(writeClientHello({ ...nameless, ...given }));
    expect(parsed.extensions.map(({ id }) => id)).not.toContain(0);
  });

  it('offers groups of every age for ECDHE', async () => {
    const groups = getExtensionData(await read(), 'supported_groups')?.groups ?? [];
    expect(groups.slice(0, 4)).toEqual([29, 23, 24, 25]);
    expect(new Set(groups).size).toBe(groups.length);
  });

  it('lists signature algorithms from TLS 1.2 on', async () => {
    const algorithms = getExtensionData(await read(), 'signature_algorithms')?.algorithms;
    if (protocol === 'TLSv1.2' || protocol === 'TLSv1.3') {
      // ECDSA and RSA with SHA-256, RSA-PSS, and RSA with SHA-1 for servers of old.
      expect(algorithms).toEqual(expect.arrayContaining([0x0403, 0x0401, 0x0804, 0x0201]));
    } else {
      expect(algorithms).toBeUndefined();
    }
  });

  it('bears a key share in TLS 1.3 only', async () => {
    const entries = getExtensionData(await read(), 'key_share')?.entries;
    expect(entries).toEqual(protocol === 'TLSv1.3' ? [{ group: 29, keyExchangeLength: 32 }] : undefined);
  });

  if (protocol !== 'TLSv1.3') {
    it('can be written without extensions', async () => {
      expect((await read({ extensions: false })).extensions).toEqual([]);
    });
  }
});

describe('the version in the record header', () => {
  it.each([
    ['SSLv3', 'initial', 0x0300],
    ['SSLv3', 'exact', 0x0300],
    ['TLSv1.0', 'initial', 0x0301],
    ['TLSv1.1', 'initial', 0x0301],
    ['TLSv1.1', 'exact', 0x0302],
    ['TLSv1.2', 'initial', 0x0301],
    ['TLSv1.2', 'exact', 0x0303],
    ['TLSv1.3', 'initial', 0x0301],
    // Nothing newer than 0x0303 ever stands there (RFC 8446 section 5.1).
    ['TLSv1.3', 'exact', 0x0303],
  ] as const)('of %s, %s', (protocol, recordVersion, expected) => {
    const written = Buffer.from(writeClientHello(hello(protocol, { recordVersion })));
    expect(written.readUInt16BE(1)).toBe(expected);
  });
});

describe('lengths that peers hang on', () => {
  const cases = helloProtocols.flatMap((protocol) =>
    formsOf(protocol).map((form) => [protocol, form.cipherSuites?.length, form.extensions, form] as const),
  );

  it.each(cases)(
    '%s with %i suites, extensions %s: avoided for names of every length',
    (protocol, _, __, form) => {
      for (let length = 0; length <= 253; length += 1) {
        const written = Buffer.from(
          writeClientHello(hello(protocol, { ...form, serverName: 'a'.repeat(length) })),
        );
        const message = written.length - 5;
        expect(written.readUInt16BE(3)).toBe(message);
        expect(written.readUIntBE(6, 3)).toBe(message - 4);
        // F5 BIG-IP hangs on these (RFC 7685 section 4).
        if (message >= 256 && message <= 511) throw new Error(`${message} bytes with a name of ${length}`);
        // Others on lengths of 10 and 14 modulo 256 (testssl.sh issue 1113).
        for (const counted of [message, message - 4]) {
          if ([10, 14].includes(counted % 256)) throw new Error(`${counted} bytes with a name of ${length}`);
        }
        const last = extensionsOf(written).at(-1);
        if (last?.length === 0) throw new Error(`the last extension is empty with a name of ${length}`);
      }
    },
  );

  it.each(helloProtocols)('%s: the first question fits into 255 bytes for ordinary names', (protocol) => {
    for (const name of ['a.io', 'api.example.com', 'orders-api.eu1.example.com']) {
      const written = writeClientHello(hello(protocol, { serverName: name }));
      expect(written.length - 5).toBeLessThanOrEqual(255);
    }
  });
});
