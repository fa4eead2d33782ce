import type { Reading } from './reading.ts';

const bytes = /(?<![0-9a-f]:?)(?:(?:[0-9a-f]{2}:){31}[0-9a-f]{2}|[0-9a-f]{64})(?!:?[0-9a-f])/i;

/** Reads the SHA-256 fingerprint of a certificate, with colons or without, and writes it as Node does: `AB:CD:…`. */
export function parseFingerprint(text: string): Reading<string> {
  const [found] = bytes.exec(text) ?? [];
  if (found === text) return { value: normalise(found) };
  return {
    expected: 'a SHA-256 fingerprint of 64 hexadecimal digits, with or without colons',
    ...(found !== undefined && { instead: normalise(found) }),
  };
}

function normalise(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/[0-9A-F]{2}/g) ?? []).join(':');
}
