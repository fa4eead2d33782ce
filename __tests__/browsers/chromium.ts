import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, runIn } from './browser.ts';

/** Debian's Chromium. It knows nothing older than TLS 1.2 any more. */
export const chromium: Browser = {
  name: 'Chromium',
  oldest: 'TLSv1.2',
  look: ({ url, maxVersion, authority, picture, size }) =>
    runIn(async (home) => {
      trust(home, authority);
      return [
        'chromium',
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--hide-scrollbars',
        `--user-data-dir=${join(home, 'profile')}`,
        ...(maxVersion === 'TLSv1.2' ? ['--ssl-version-max=tls1.2'] : []),
        `--window-size=${size.width},${size.height}`,
        `--screenshot=${picture}`,
        url,
      ];
    }),
};

/** On Linux it takes authorities that the user trusts from NSS's database in the home directory. */
function trust(home: string, authority: string): void {
  const database = join(home, '.pki', 'nssdb');
  mkdirSync(database, { recursive: true });
  execFileSync('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
  execFileSync('certutil', ['-A', '-d', `sql:${database}`, '-n', 'test', '-t', 'C,,', '-i', authority]);
}
