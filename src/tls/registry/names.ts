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

function hex(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
