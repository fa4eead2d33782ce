import { readFile } from 'node:fs/promises';
import type { KeyPair } from '../src/clients/server/authority.ts';

/** Throw-away certificates for servers of tests, all of one authority. */
export interface Certificates {
  /** The root certificate in PEM. */
  readonly authority: string;
  readonly valid: KeyPair;
  readonly expired: KeyPair;
  readonly otherName: KeyPair;
}

let certificates: Promise<Certificates> | undefined;

/** The certificates that Jest made for all test files; a script makes its own. */
export function testCertificates(): Promise<Certificates> {
  certificates ??= get();
  return certificates;
}

async function get(): Promise<Certificates> {
  const file = process.env.TLS_READINESS_TEST_CERTIFICATES;
  if (file !== undefined) return JSON.parse(await readFile(file, 'utf8'));
  const { makeCertificates } = await import('./certificates-setup.ts');
  return makeCertificates();
}
