import { ByteWriter } from './byte-writer.ts';
import { type Protocol, wireVersions } from './protocol.ts';
import { groups as groupNames } from './registry/groups.ts';
import { renegotiationInfoScsv } from './suite-offers.ts';

/** The protocols that have a ClientHello in a TLS record; that of SSLv2 has a format of its own. */
export type HelloProtocol = Exclude<Protocol, 'SSLv2'>;

/** A ClientHello that offers one protocol. */
export interface ClientHello {
  /** The only protocol on offer. A peer may still answer with an older one. */
  readonly protocol: HelloProtocol;
  /** The version in the record header: TLS 1.0 as everybody sends it, or the offered one for strict peers. */
  readonly recordVersion: 'initial' | 'exact';
  readonly cipherSuites: readonly number[];
  /** Extensions can be left out for peers that fail on them, but not in TLS 1.3. */
  readonly extensions: boolean;
  /** The host name for SNI (RFC 6066 section 3): never an IP literal, never empty. */
  readonly serverName?: string;
  /** The names of application protocols (RFC 7301). */
  readonly alpn?: readonly string[];
  /** 32 bytes, for peers that close on a ClientHello without one. */
  readonly sessionId?: Uint8Array;
  /** Every registered group and signature, for TLS 1.3, and not only those that servers in use insist on. */
  readonly wide?: boolean;
  /** The only group on offer, without a key share, for TLS 1.3: a peer that has it asks for its share. */
  readonly onlyGroup?: number;
  /** 32 random bytes. */
  readonly random: Uint8Array;
  /** 32 bytes; any 32 bytes are a valid X25519 share (RFC 7748 section 5). Sent with TLS 1.3 only. */
  readonly keyShare: Uint8Array;
}

/** The group of the one key share in a TLS 1.3 ClientHello. */
export const keyShareGroup = 29;
const x25519 = keyShareGroup;

/** Curves and groups that servers insist on, for ECDHE before TLS 1.3: X25519, NIST, X448, Koblitz, Brainpool, FFDHE. */
const groupsBeforeTls13 = [x25519, 23, 24, 25, 30, 22, 26, 27, 28, 21, 9, 14, 256];

/** X25519MLKEM768, the hybrid post-quantum group that servers have first (draft-ietf-tls-ecdhe-mlkem). */
export const hybridGroupCode = 0x11ec;

/** The groups on offer in TLS 1.3. A peer that wants a key share of another one says so. */
export function groupsOfTls13(wide: boolean): readonly number[] {
  return wide ? allGroupsTls13 : commonGroupsTls13;
}

/** Classical ones, ML-KEM hybrids, Brainpool and SM2. */
const commonGroupsTls13 = [x25519, 23, 24, 25, 30, 0x11ec, 0x11eb, 0x11ed, 0x0201, 256, 257, 31, 41];

/** Every group in the registry that TLS 1.3 may use, with ML-KEM alone and GOST. */
const allGroupsTls13 = Object.keys(groupNames)
  .map(Number)
  .filter((group) => group >= 23 && group < 0xff00);

const signatureAlgorithms = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501,
  0x0601, 0x0201, 0x0203, 0x0202, 0x0402, 0x0301, 0x0303, 0x0101,
];

/** Those that few servers have: Brainpool, SM2, GOST and ML-DSA (IANA, TLS SignatureScheme). */
const rareSignatureAlgorithms = [
  0x081a, 0x081b, 0x081c, 0x0708, 0x0709, 0x070a, 0x070b, 0x070c, 0x070d, 0x070e, 0x070f, 0x0904, 0x0905,
  0x0906,
];

/**
 * Writes a ClientHello with its record header.
 *
 * The handshake message stays below 256 bytes where it can, and is padded to 512 where it cannot: some F5
 * appliances hang on lengths between (RFC 7685 section 4). Lengths of 10 and 14 modulo 256 hang other peers.
 */
export function writeClientHello(hello: ClientHello): Uint8Array {
  const message = fitLength((padding) => writeMessage(hello, padding), hello.extensions);
  const recordVersion =
    hello.recordVersion === 'exact' || hello.protocol === 'SSLv3' ? legacyVersion(hello.protocol) : 0x0301;
  return new ByteWriter()
    .uint8(22)
    .uint16(recordVersion)
    .vector16((record) => record.bytes(message))
    .toBytes();
}

function fitLength(write: (padding: number | undefined) => Uint8Array, canPad: boolean): Uint8Array {
  const plain = write(undefined);
  if (!canPad) return plain;
  const extensionHeader = 4;
  let length = plain.length;
  if (length >= 256 && length < 512) length = Math.max(512, length + extensionHeader);
  while (isFeared(length)) length = Math.max(length + 1, plain.length + extensionHeader);
  return length === plain.length ? plain : write(length - plain.length - extensionHeader);
}

/** The record's length counts the message, the message's own length field counts 4 bytes less. */
function isFeared(length: number): boolean {
  return [length, length - 4].some((counted) => counted % 256 === 10 || counted % 256 === 14);
}

function writeMessage(hello: ClientHello, padding: number | undefined): Uint8Array {
  return new ByteWriter()
    .uint8(1)
    .vector24((body) => {
      body.uint16(legacyVersion(hello.protocol)).bytes(hello.random);
      // Usually none: its 32 bytes would take a TLS 1.3 ClientHello past 255, and the real handshake sends one.
      body.vector8((id) => id.bytes(hello.sessionId ?? new Uint8Array(0)));
      body.vector16((suites) => {
        suites.uint16s(hello.cipherSuites);
        // Else there is the extension: wolfSSL refuses both together.
        if (!hello.extensions) suites.uint16(renegotiationInfoScsv);
      });
      body.vector8((compression) => compression.uint8(0));
      if (hello.extensions) body.vector16((extensions) => writeExtensions(extensions, hello, padding));
    })
    .toBytes();
}

/**
 * The extensions of a client of today: some servers insist on encrypt_then_mac (RFC 7366) or extended_master_secret (RFC
 * 7627), and some filters turn away what lacks ALPN, session_ticket or renegotiation_info. supported_groups comes last: an
 * empty last extension breaks some WebSphere servers.
 */
function writeExtensions(extensions: ByteWriter, hello: ClientHello, padding: number | undefined): void {
  const { protocol, serverName, keyShare, alpn = [], wide = false, onlyGroup } = hello;
  const tls13 = protocol === 'TLSv1.3';
  if (serverName) writeServerName(extensions, serverName);
  if (!tls13 || wide) {
    extension(extensions, 11, (data) => data.vector8((formats) => formats.uint8(0)));
    extension(extensions, 22, () => undefined);
    extension(extensions, 23, () => undefined);
    extension(extensions, 35, () => undefined);
    extension(extensions, 0xff01, (data) => data.vector8(() => undefined));
  }
  if (alpn.length > 0) writeAlpn(extensions, alpn);
  if (tls13 || protocol === 'TLSv1.2') {
    const signatures = wide ? [...signatureAlgorithms, ...rareSignatureAlgorithms] : signatureAlgorithms;
    extension(extensions, 13, (data) => data.vector16((list) => list.uint16s(signatures)));
  }
  if (tls13) {
    extension(extensions, 43, (data) => data.vector8((versions) => versions.uint16(wireVersions['TLSv1.3'])));
    extension(extensions, 45, (data) => data.vector8((modes) => modes.uint8(1)));
    extension(extensions, 51, (data) =>
      data.vector16((shares) => {
        if (onlyGroup === undefined) shares.uint16(x25519).vector16((share) => share.bytes(keyShare));
      }),
    );
  }
  if (padding !== undefined) extension(extensions, 21, (data) => data.bytes(new Uint8Array(padding)));
  const groups = onlyGroup !== undefined ? [onlyGroup] : tls13 ? groupsOfTls13(wide) : groupsBeforeTls13;
  extension(extensions, 10, (data) => data.vector16((list) => list.uint16s(groups)));
}

function writeServerName(extensions: ByteWriter, serverName: string): void {
  extension(extensions, 0, (data) =>
    data.vector16((list) =>
      list.uint8(0).vector16((name) => name.bytes(new TextEncoder().encode(serverName))),
    ),
  );
}

function writeAlpn(extensions: ByteWriter, names: readonly string[]): void {
  extension(extensions, 16, (data) =>
    data.vector16((list) => {
      for (const name of names) list.vector8((entry) => entry.bytes(new TextEncoder().encode(name)));
    }),
  );
}

function extension(extensions: ByteWriter, type: number, build: (data: ByteWriter) => void): void {
  extensions.uint16(type).vector16(build);
}

/** TLS 1.3 writes itself as 1.2 here and names itself in supported_versions (RFC 8446 section 4.1.2). */
function legacyVersion(protocol: HelloProtocol): number {
  return Math.min(wireVersions[protocol], wireVersions['TLSv1.2']);
}
