import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, runIn } from './browser.ts';

/** Debian's Firefox ESR, which still has TLS 1.0 inside. */
export const firefox: Browser = {
  name: 'Firefox',
  oldest: 'TLSv1.0',
  look: ({ url, maxVersion, authority, picture, size }) =>
    runIn(async (home) => {
      const profile = join(home, 'profile');
      mkdirSync(profile);
      execFileSync('certutil', ['-N', '-d', `sql:${profile}`, '--empty-password']);
      execFileSync('certutil', ['-A', '-d', `sql:${profile}`, '-n', 'test', '-t', 'C,,', '-i', authority]);
      writeFileSync(join(profile, 'user.js'), preferences(maxVersion));
      return [
        'firefox-esr',
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--window-size',
        `${size.width},${size.height}`,
        '--screenshot',
        picture,
        url,
      ];
    }),
};

/** 1 is TLS 1.0, 3 is TLS 1.2, 4 is TLS 1.3 (security/manager/ssl in Mozilla's sources). */
const numbers = { 'TLSv1.0': 1, 'TLSv1.2': 3 } as const;
const tls13 = 4;

function preferences(maxVersion: keyof typeof numbers | undefined): string {
  const values: Record<string, string | number | boolean> = {
    'security.tls.version.max': maxVersion === undefined ? tls13 : numbers[maxVersion],
    'security.tls.version.min': 1,
    'security.tls.version.enable-deprecated': maxVersion === 'TLSv1.0',
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.auto': false,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'services.settings.server': 'data:,',
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
