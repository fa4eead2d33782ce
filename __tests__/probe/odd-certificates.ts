import { generateKeyPairSync, getCurves, type KeyObject, sign } from 'node:crypto';

/*
 * Certificates of every shape, written by hand in DER (RFC 5280 section 4.1), since no library writes what is wrong. Takes
 * Node 24, whose OpenSSL knows ML-DSA.
 */

/** What a server shows, with the key of the first certificate. */
export interface OddCertificate {
  readonly name: string;
  /** PEM, the server's own certificate first, the root last. */
  readonly chain: readonly string[];
  readonly key: string;
}

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const bytes: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  const length = content.length < 128 ? [content.length] : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...parts: readonly Uint8Array[]) => element(0x30, ...parts);
const oid = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string) => element(0x0c, Buffer.from(text));
const ia5 = (tag: number, text: string) => element(tag, Buffer.from(text, 'latin1'));
const generalizedTime = (text: string) => element(0x18, Buffer.from(text));

const attribute = (type: string, value: Uint8Array) => element(0x31, sequence(oid(type), value));
const commonName = '550403';
const named = (text: string) => sequence(attribute(commonName, utf8(text)));
const noName = sequence();

const extension = (type: string, value: Uint8Array, critical = false) =>
  sequence(oid(type), ...(critical ? [Buffer.from('0101ff', 'hex')] : []), element(0x04, value));
const altNames = (...names: readonly Uint8Array[]) => extension('551d11', sequence(...names));
const dnsName = (text: string) => ia5(0x82, text);
const usualNames = altNames(dnsName('localhost'), element(0x87, Buffer.from([127, 0, 0, 1])));
const authority = extension('551d13', sequence(Buffer.from('0101ff', 'hex')), true);

interface Parts {
  readonly version?: Uint8Array;
  readonly serial?: Uint8Array;
  readonly issuer?: Uint8Array;
  readonly from?: Uint8Array;
  readonly to?: Uint8Array;
  readonly subject?: Uint8Array;
  readonly extensions?: readonly Uint8Array[];
}

const algorithms: Readonly<Record<string, Buffer>> = {
  rsa: sequence(oid('2a864886f70d01010b'), Buffer.from('0500', 'hex')),
  ec: sequence(oid('2a8648ce3d040302')),
  dsa: sequence(oid('608648016503040302')),
  ed25519: sequence(oid('2b6570')),
  ed448: sequence(oid('2b6571')),
  'ml-dsa-44': sequence(oid('608648016503040311')),
  'ml-dsa-65': sequence(oid('608648016503040312')),
  'ml-dsa-87': sequence(oid('608648016503040313')),
};

function certificate(publicKey: KeyObject | Uint8Array, issuer: KeyObject, parts: Parts = {}): Buffer {
  const type = issuer.asymmetricKeyType ?? '';
  const algorithm = algorithms[type];
  if (!algorithm) throw new Error(`no algorithm for a key of type ${type}`);
  const { extensions = [usualNames] } = parts;
  const body = sequence(
    parts.version ?? element(0xa0, Buffer.from('020102', 'hex')),
    parts.serial ?? Buffer.from('02021234', 'hex'),
    algorithm,
    parts.issuer ?? named('Test Root'),
    sequence(
      parts.from ?? generalizedTime('20200101000000Z'),
      parts.to ?? generalizedTime('20991231235959Z'),
    ),
    parts.subject ?? named('localhost'),
    publicKey instanceof Uint8Array ? publicKey : publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length > 0 ? [element(0xa3, sequence(...extensions))] : []),
  );
  const hash = ['rsa', 'ec', 'dsa'].includes(type) ? 'sha256' : null;
  return sequence(body, algorithm, element(0x03, Buffer.from([0]), sign(hash, body, issuer)));
}

const pem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
const pemKey = ({ privateKey }: KeyPair) => String(privateKey.export({ type: 'pkcs8', format: 'pem' }));

const pair = (type: string, options: object = {}): KeyPair =>
  (generateKeyPairSync as (type: string, options: object) => KeyPair)(type, options);
const ec = (namedCurve: string, paramEncoding?: 'explicit') =>
  pair('ec', { namedCurve, ...(paramEncoding ? { paramEncoding } : {}) });

const rsa = pair('rsa', { modulusLength: 2048 });
const rootKey = ec('prime256v1');
const root = certificate(rootKey.publicKey, rootKey.privateKey, {
  subject: named('Test Root'),
  extensions: [authority],
});

/** A leaf with this key, issued by the root. */
function leaf(name: string, key: KeyPair, parts: Parts = {}): OddCertificate {
  const chain = [certificate(key.publicKey, rootKey.privateKey, parts), root];
  return { name, chain: chain.map(pem), key: pemKey(key) };
}

/** A usual leaf below a root with this key, whose certificate the server sends as well. */
function below(name: string, key: KeyPair): OddCertificate {
  const subject = named(`Root ${name}`);
  const own = certificate(key.publicKey, key.privateKey, {
    subject,
    issuer: subject,
    extensions: [authority],
  });
  const chain = [certificate(rsa.publicKey, key.privateKey, { issuer: subject }), own];
  return { name: `below ${name}`, chain: chain.map(pem), key: pemKey(rsa) };
}

/** A usual leaf and root, and between them a certificate of no use with a public key that nobody has the private one of. */
function beside(name: string, publicKey: Uint8Array): OddCertificate {
  const other = certificate(publicKey, rootKey.privateKey, { subject: named(name) });
  const chain = [certificate(rsa.publicKey, rootKey.privateKey), other, root];
  return { name: `beside ${name}`, chain: chain.map(pem), key: pemKey(rsa) };
}

/** An RSA key of so many bits. Its modulus is no product of two primes, which no reader looks at. */
function rsaOf(bits: number): Buffer {
  const modulus = Buffer.alloc(bits / 8 + 1, 0xfd);
  modulus[0] = 0;
  const key = sequence(element(0x02, modulus), Buffer.from('0203010001', 'hex'));
  return sequence(
    sequence(oid('2a864886f70d010101'), Buffer.from('0500', 'hex')),
    element(0x03, Buffer.from([0]), key),
  );
}

const manyNames = (bytes: number) =>
  altNames(
    ...Array.from({ length: bytes / 25 }, (_, index) => dnsName(`host-${100_000 + index}.example.com`)),
  );
const time = (text: string) => ({ to: generalizedTime(text) });

const shapes: Readonly<Record<string, Parts>> = {
  'no subject': { subject: noName },
  'no issuer': { issuer: noName },
  'no name at all': { subject: noName, issuer: noName, extensions: [] },
  'an empty common name': { subject: named('') },
  'a common name of spaces': { subject: named('   ') },
  'a common name of what is not to be seen': { subject: named('\u200b\u202e\u0007') },
  'a common name with every escape': { subject: named(' #a,b+c"d\\e<f>g;h=i\nj ') },
  'a common name with NUL': { subject: named('localhost\0.example') },
  'a common name that is no UTF-8': { subject: sequence(attribute(commonName, ia5(0x0c, '\xff\xfe\xc0'))) },
  'a common name of UTF-16 with half a character': {
    subject: sequence(attribute(commonName, ia5(0x1e, '\xd8\x00a'))),
  },
  'a common name that is a number': {
    subject: sequence(attribute(commonName, Buffer.from('020101', 'hex'))),
  },
  'a common name that is a sequence': { subject: sequence(attribute(commonName, sequence())) },
  'an unknown attribute': { subject: sequence(attribute('2a0304', utf8('odd'))) },
  'an attribute of two parts': {
    subject: sequence(
      element(0x31, sequence(oid(commonName), utf8('localhost')), sequence(oid('55040b'), utf8('unit'))),
    ),
  },
  'a thousand common names': {
    subject: sequence(
      ...Array.from({ length: 1_000 }, (_, index) => attribute(commonName, utf8(`n${index}`))),
    ),
  },
  'a common name of 60 KB': { subject: named('x'.repeat(60_000)) },
  'no alternative names': { extensions: [] },
  'an empty list of alternative names': { extensions: [altNames()] },
  'an empty alternative name': { extensions: [altNames(dnsName(''))] },
  'alternative names with NUL': {
    extensions: [altNames(dnsName('localhost\0.example'), dnsName('localhost'))],
  },
  'alternative names with commas and quotes': {
    extensions: [altNames(dnsName('a, DNS:b"c\\'), dnsName('d'))],
  },
  'alternative names of every kind': {
    extensions: [
      altNames(
        ia5(0x81, 'who@example.com'),
        ia5(0x86, 'https://example.com/'),
        element(0x87, Buffer.from([1, 2, 3])),
        element(0x88, Buffer.from('2a0304', 'hex')),
        element(0xa4, named('directory')),
        element(0xa0, oid('2a0304'), element(0xa0, utf8('other'))),
      ),
    ],
  },
  'alternative names that are broken': {
    extensions: [extension('551d11', Buffer.from('3005820a61', 'hex'))],
  },
  'alternative names twice': { extensions: [usualNames, usualNames] },
  '60 KB of alternative names': { extensions: [manyNames(60_000)] },
  '1 MB of alternative names': { extensions: [manyNames(1_000_000)] },
  'a time that is none': time('20261332256199Z'),
  'a time of letters': time('tomorrow'),
  'an empty time': time(''),
  'a time of year 0': time('00000101000000Z'),
  'a time of year 9999': time('99991231235959Z'),
  'a time with a fraction and a zone': time('20991231235959.123+0200'),
  'a beginning that is none': { from: generalizedTime('x') },
  'no time at all, twice': { from: generalizedTime(''), to: generalizedTime('') },
  'an end before its beginning': {
    from: generalizedTime('20900101000000Z'),
    to: generalizedTime('20100101000000Z'),
  },
  'version 1': { version: Buffer.alloc(0), extensions: [] },
  'version 1 with extensions': { version: Buffer.alloc(0) },
  'version 200': { version: element(0xa0, Buffer.from('020200c8', 'hex')) },
  'an unknown critical extension': { extensions: [usualNames, extension('2a0304', utf8('odd'), true)] },
  'a serial number of 20,000 bytes': { serial: element(0x02, Buffer.alloc(20_000, 0x55)) },
  'a negative serial number': { serial: Buffer.from('0201ff', 'hex') },
  'a serial number of zero': { serial: Buffer.from('020100', 'hex') },
  'an empty serial number': { serial: Buffer.from('0200', 'hex') },
};

/** Every certificate that is quick to make, with keys on these curves. */
export function oddCertificates(among: readonly string[] = getCurves()): readonly OddCertificate[] {
  const curves = among.flatMap((curve) => {
    const explicit = `${curve} by its parameters`;
    const unnamed = ec(curve, 'explicit');
    // Oakley's curves have no identifier, and OpenSSL cannot sign with them.
    if (curve.startsWith('Oakley'))
      return [beside(explicit, unnamed.publicKey.export({ type: 'spki', format: 'der' }))];
    const key = ec(curve);
    return [leaf(curve, key), below(curve, key), leaf(explicit, unnamed), below(explicit, unnamed)];
  });
  const kinds = ['ed25519', 'ed448', 'ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87'].flatMap((type) => {
    const key = pair(type);
    return [leaf(type, key), below(type, key)];
  });
  const dsa = pair('dsa', { modulusLength: 1024, divisorLength: 160 });
  return [
    ...[512, 1024, 3072].map((bits) => leaf(`RSA of ${bits} bits`, pair('rsa', { modulusLength: bits }))),
    ...[512, 4096, 8192, 16_384, 32_768].map((bits) => beside(`RSA of ${bits} bits`, rsaOf(bits))),
    leaf('RSA-PSS', pair('rsa-pss', { modulusLength: 2048 })),
    leaf('DSA', dsa),
    below('DSA', dsa),
    ...kinds,
    ...curves,
    ...Object.entries(shapes).map(([name, parts]) => leaf(name, rsa, parts)),
    ...damaged(),
  ];
}

/** The first bytes of a certificate, up to its signature, each damaged in a certificate of its own: every so many. */
function damaged(step = 7): readonly OddCertificate[] {
  const whole = certificate(rsa.publicKey, rootKey.privateKey);
  const places = Array.from({ length: Math.floor(whole.length / step) }, (_, index) => index * step);
  return places.map((place) => {
    const bytes = Buffer.from(whole);
    bytes[place] = bytes.readUInt8(place) ^ 0x15;
    return { name: `damaged at byte ${place}`, chain: [pem(bytes), pem(root)], key: pemKey(rsa) };
  });
}

/** A usual certificate with each of its bytes replaced in turn, in DER. */
export function* damagedEverywhere(values: readonly number[]): Generator<Buffer> {
  const whole = certificate(rsa.publicKey, rootKey.privateKey, {
    extensions: [usualNames, authority, altNames(dnsName('a, b'))],
  });
  for (let place = 0; place < whole.length; place += 1) {
    for (const value of values) {
      const bytes = Buffer.from(whole);
      bytes[place] = bytes.readUInt8(place) ^ value;
      yield bytes;
    }
  }
}
