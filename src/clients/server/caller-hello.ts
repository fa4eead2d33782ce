import {
  extensionParsers,
  getExtensionData,
  isGREASE,
  SIGNATURE_ALGORITHMS,
  type TlsClientHelloMessage,
} from 'read-tls-client-hello';
import { errorCode } from '../../net/error-code.ts';
import { ByteReader, MalformedError } from '../../tls/byte-reader.ts';
import { compareProtocols, type Protocol, protocolOfWireVersion, wireVersions } from '../../tls/protocol.ts';
import { cipherSuiteName, groupName } from '../../tls/registry/names.ts';
import type { CallerHello, Offered } from './call.ts';
import { ja4 } from './ja4.ts';

/** A ClientHello as read, or what is wrong with it. */
export type HelloReading<T> = { readonly hello: T } | { readonly problem: string };

/**
 * Reads a whole ClientHello message (RFC 8446 section 4.1.2; RFC 5246 section 7.4.1.2 for those without extensions).
 * Extensions that break their own rules count as if they were not there. Never throws.
 *
 * The message is taken apart here and not by `readTlsClientHello`, which reads a stream, wants the ClientHello to be one
 * record with extensions, and waits for bytes that a malformed one does not have.
 */
export function readCallerHello(message: Uint8Array): HelloReading<CallerHello> {
  return orProblem(() => {
    const { hello, alpn } = readMessage(message);
    const groups = withoutGrease(getExtensionData(hello, 'supported_groups')?.groups ?? []).map(groupName);
    const serverName = getExtensionData(hello, 'server_name')?.serverName;
    return {
      offered: offeredVersions(hello),
      suites: withoutGrease(hello.cipherSuites).map(cipherSuiteName),
      groups,
      signatureAlgorithms: withoutGrease(
        getExtensionData(hello, 'signature_algorithms')?.algorithms ?? [],
      ).map((code) => SIGNATURE_ALGORITHMS[code] ?? `0x${code.toString(16).toUpperCase().padStart(4, '0')}`),
      postQuantum: groups.some((group) => /MLKEM|Kyber/i.test(group)),
      ...(serverName ? { serverName: serverName.slice(0, 255) } : {}),
      alpn: alpn.map((name) => Buffer.from(name).toString('latin1')),
      ja4: ja4(hello, alpn[0]),
      sessionTickets: hello.extensions.some(({ id }) => id === 35 || id === 45),
      compression: hello.compressionMethods.some((method) => method !== 0),
    };
  });
}

/** Reads a whole ClientHello in the format of SSL 2.0 (RFC 5246 appendix E.2). Never throws. */
export function readSslv2Hello(
  message: Uint8Array,
): HelloReading<{ readonly offered: Offered; readonly suites: readonly string[] }> {
  return orProblem(() => {
    const reader = new ByteReader(message);
    reader.uint8();
    const highest = legacyVersion(reader.uint16());
    const specsLength = reader.uint16();
    reader.uint16();
    reader.uint16();
    const specs = new ByteReader(reader.bytes(specsLength));
    const codes: number[] = [];
    while (specs.remaining > 0) codes.push(specs.uint24());
    // The cipher kinds of SSL 2.0 itself have a first byte other than zero.
    const lowest = codes.some((code) => code > 0xffff) ? ({ lowest: 'SSLv2' } as const) : {};
    return {
      offered: { ...lowest, ...(highest === undefined ? {} : { highest }) },
      suites: codes.filter((code) => code <= 0xffff).map(cipherSuiteName),
    };
  });
}

function orProblem<T>(read: () => T): HelloReading<T> {
  try {
    return { hello: read() };
  } catch (error) {
    if (error instanceof MalformedError) return { problem: error.message };
    throw error;
  }
}

function readMessage(message: Uint8Array): { hello: TlsClientHelloMessage; alpn: readonly Uint8Array[] } {
  const reader = new ByteReader(message);
  reader.uint8();
  const body = new ByteReader(reader.bytes(reader.uint24()));
  const version = body.uint16();
  const random = Buffer.from(body.bytes(32));
  const sessionId = Buffer.from(body.vector8());
  const cipherSuites = uint16s(body.vector16());
  const compressionMethods = [...body.vector8()];
  // SSL 3.0, TLS 1.0 and 1.1 may leave the extensions out, with their length.
  const block = new ByteReader(body.remaining > 0 ? body.vector16() : new Uint8Array());
  const extensions: { id: number; data: Record<string, unknown> | null }[] = [];
  let alpn: readonly Uint8Array[] = [];
  while (block.remaining > 0) {
    const id = block.uint16();
    const data = block.vector16();
    if (id === 16) alpn = readAlpn(data);
    extensions.push({ id, data: readExtension(id, data) });
  }
  const hello = { version, random, sessionId, cipherSuites, compressionMethods, extensions };
  return { hello, alpn };
}

const parsers = new Map<number, (data: Buffer) => Record<string, unknown> | null>(
  Object.entries(extensionParsers).map(([id, parser]) => [Number(id), parser]),
);

/** Of Node's buffers, for reading past the end. */
const endsEarly = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);

/** The content of an extension that the package knows, or null where it breaks its own rules. */
function readExtension(id: number, data: Uint8Array): Record<string, unknown> | null {
  try {
    return parsers.get(id)?.(Buffer.from(data)) ?? null;
  } catch (error) {
    if (endsEarly.has(errorCode(error))) return null;
    throw error;
  }
}

/** The names as bytes (RFC 7301 section 3.1), which JA4 asks for. */
function readAlpn(data: Uint8Array): readonly Uint8Array[] {
  const names: Uint8Array[] = [];
  try {
    const list = new ByteReader(new ByteReader(data).vector16());
    while (list.remaining > 0) names.push(list.vector8());
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
  }
  return names;
}

function offeredVersions(hello: TlsClientHelloMessage): Offered {
  const listed = getExtensionData(hello, 'supported_versions')?.versions;
  if (listed) {
    const known = listed
      .map(protocolOfWireVersion)
      .filter((protocol) => protocol !== undefined)
      .sort(compareProtocols);
    const [lowest] = known;
    const highest = known.at(-1);
    return lowest && highest ? { lowest, highest } : {};
  }
  const highest = legacyVersion(hello.version);
  return highest === undefined ? {} : { highest };
}

/** A version above TLS 1.2 counts as that where there are no supported_versions (RFC 8446 section 4.2.1). */
function legacyVersion(version: number): Protocol | undefined {
  return protocolOfWireVersion(version >>> 8 === 3 ? Math.min(version, wireVersions['TLSv1.2']) : version);
}

function withoutGrease(codes: readonly number[]): readonly number[] {
  return codes.filter((code) => !isGREASE(code));
}

function uint16s(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const values: number[] = [];
  while (reader.remaining > 0) values.push(reader.uint16());
  return values;
}
