import { alerts } from './alerts.ts';
import { cipherSuites } from './cipher-suites.ts';
import { groups } from './groups.ts';

/** IANA's name of a cipher suite, or its code as `0xC02F` where the registry has none. */
export function cipherSuiteName(code: number): string {
  return cipherSuites[code] ?? hex(code);
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
