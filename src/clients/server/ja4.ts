import { createHash } from 'node:crypto';
import { getExtensionData, isGREASE, type TlsClientHelloMessage } from 'read-tls-client-hello';

/**
 * The JA4 fingerprint of a ClientHello over TCP, by https://github.com/FoxIO-LLC/ja4, technical_details/JA4.md.
 * `alpn` is the first ALPN value. The package's own function takes every ClientHello with supported_versions for TLS 1.3,
 * knows neither SSL 3.0 nor counts above 99, and writes an ALPN that is not alphanumeric as it is.
 */
export function ja4(hello: TlsClientHelloMessage, alpn: Uint8Array | undefined): string {
  const suites = hello.cipherSuites.filter(isNoGrease);
  const extensions = hello.extensions.map(({ id }) => id).filter(isNoGrease);
  const signatures = (getExtensionData(hello, 'signature_algorithms')?.algorithms ?? []).filter(isNoGrease);
  const hashed = extensions.filter((id) => id !== 0 && id !== 16);
  return [
    `t${version(hello)}${extensions.includes(0) ? 'd' : 'i'}${count(suites)}${count(extensions)}${alpnEnds(alpn)}`,
    suites.length === 0 ? noHash : hash(list(suites).toSorted().join(',')),
    hashed.length === 0 ? noHash : hash(extensionText(list(hashed).toSorted(), list(signatures))),
  ].join('_');
}

const noHash = '000000000000';

const versions: Readonly<Record<number, string | undefined>> = {
  0x0304: '13',
  0x0303: '12',
  0x0302: '11',
  0x0301: '10',
  0x0300: 's3',
  0x0002: 's2',
};

function version(hello: TlsClientHelloMessage): string {
  const listed = getExtensionData(hello, 'supported_versions')?.versions.filter(isNoGrease);
  return versions[listed ? Math.max(...listed) : hello.version] ?? '00';
}

function count(codes: readonly number[]): string {
  return String(Math.min(codes.length, 99)).padStart(2, '0');
}

/** The first and last character; of the hexadecimal form where one of the two is not alphanumeric. */
function alpnEnds(name: Uint8Array | undefined): string {
  if (!name || name.length === 0) return '00';
  const text = Buffer.from(name).toString('latin1');
  const shown = /^[0-9A-Za-z](.*[0-9A-Za-z])?$/s.test(text) ? text : Buffer.from(name).toString('hex');
  return `${shown.at(0)}${shown.at(-1)}`;
}

function extensionText(extensions: readonly string[], signatures: readonly string[]): string {
  const parts = [extensions.join(','), signatures.join(',')];
  return parts.filter((part) => part !== '').join('_');
}

function list(codes: readonly number[]): readonly string[] {
  return codes.map((code) => code.toString(16).padStart(4, '0'));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function isNoGrease(code: number): boolean {
  return !isGREASE(code);
}
