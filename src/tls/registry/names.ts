import { alerts } from './alerts.ts';
import { groups } from './groups.ts';
import { knownSuites } from './known-suites.ts';

/** IANA's name of a cipher suite, or that of its draft, or its code as `0xC02F` where it has none. */
export function cipherSuiteName(code: number): string {
  return knownSuites[code] ?? hex(code);
}

/** IANA's name of a supported group, or its code as `0x11EC` where the registry has none. */
export function groupName(code: number): string {
  return groups[code] ?? hex(code);
}

/** IANA's name of an alert description, or `alert 199` where the registry has none. */
export function alertName(description: number): string {
  return alerts[description] ?? `alert ${description}`;
}

const hashes: Readonly<Record<number, string>> = {
  1: 'MD5',
  2: 'SHA-1',
  3: 'SHA-224',
  4: 'SHA-256',
  5: 'SHA-384',
  6: 'SHA-512',
};
const signatures: Readonly<Record<number, string>> = { 1: 'RSA', 2: 'DSA', 3: 'ECDSA' };

/** A signature algorithm of TLS 1.2 (RFC 5246 section 7.4.1.4.1), such as `RSA with SHA-1`, or its code. */
export function signatureName(code: number): string {
  const [hash, signature] = [hashes[code >> 8], signatures[code & 0xff]];
  return hash && signature ? `${signature} with ${hash}` : hex(code);
}

function hex(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
