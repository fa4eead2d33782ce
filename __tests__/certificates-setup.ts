import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, inDays } from '../src/clients/server/authority.ts';
import type { Certificates } from './certificates.ts';

/** Jest calls this before the first test: an RSA key takes 50 ms, and 60 files need these certificates. */
export default async function shareCertificates(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tls-readiness-test-certificates-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, 'certificates.json');
  await writeFile(file, JSON.stringify(await makeCertificates()));
  process.env.TLS_READINESS_TEST_CERTIFICATES = file;
}

export async function makeCertificates(): Promise<Certificates> {
  const authority = await createAuthority('Test Authority');
  const now = { validFrom: inDays(-1), validTo: inDays(90) };
  return {
    authority: authority.certificate,
    valid: await authority.issue({ names: ['localhost', '127.0.0.1'], ...now }),
    expired: await authority.issue({ names: ['localhost'], validFrom: inDays(-90), validTo: inDays(-2) }),
    otherName: await authority.issue({ names: ['other.example'], ...now }),
  };
}
