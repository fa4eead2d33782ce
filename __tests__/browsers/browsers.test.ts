import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { widgetScript } from '../../src/clients/portal/widget-script.ts';
import { closedPort } from '../servers.ts';
import type { Browser } from './browser.ts';
import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { type Seen, startPortal } from './portal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'browser-pictures');
const browsers: readonly Browser[] = [chromium, firefox];

/** What `serve` prints of a caller, as far as these tests need it. */
interface Line {
  readonly port: 'strict' | 'page';
  readonly outcome: string;
  readonly protocol?: string;
  readonly alert?: { readonly name: string };
  readonly offered?: { readonly highest?: string };
  readonly request?: { readonly target: string };
}

interface Serving {
  readonly strict: string;
  readonly page: string;
  readonly authority: string;
  readonly lines: Line[];
  stop(): Promise<number>;
}

let directory: string;
let serving: Serving;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tls-readiness-browsers-'));
  mkdirSync(pictures, { recursive: true });
  serving = await serve('TLSv1.3');
});

afterAll(async () => {
  expect(await serving.stop()).toBe(0);
  rmSync(directory, { recursive: true, force: true });
});

beforeEach(() => {
  serving.lines.length = 0;
});

const hidden = { shown: '', title: '', message: '' };

describe.each(browsers)('the widget in $name', (browser) => {
  const strictAndPage = () => ({ strict: serving.strict, page: serving.page });

  it('shows nothing to a browser that is ready', async () => {
    const seen = await portalSeenBy(browser, 'ready-hidden', {}, strictAndPage());
    expect(seen).toEqual({ outcome: 'ready', ...hidden, violations: 0 });
    expect(serving.lines).toContainEqual(
      expect.objectContaining({ port: 'strict', outcome: 'finished', protocol: 'TLSv1.3' }),
    );
  });

  it('says that a browser is ready where all states are shown', async () => {
    const seen = await portalSeenBy(browser, 'ready', {}, { ...strictAndPage(), show: 'all' });
    expect(seen).toEqual({
      outcome: 'ready',
      shown: 'ready',
      title: 'Your browser is ready',
      message: 'It supports TLS\u00a01.3. You have nothing to do.',
      violations: 0,
    });
  });

  it('says that a browser must be updated that supports nothing newer than TLS 1.2', async () => {
    const attributes = { ...strictAndPage(), date: '2999-12-31' };
    const seen = await portalSeenBy(browser, 'not-ready', { maxVersion: 'TLSv1.2' }, attributes);
    expect(seen).toEqual({
      outcome: 'not-ready',
      shown: 'not-ready',
      title: 'Please update your browser',
      message:
        'Update it before December\u00a031,\u00a02999. From then on, this site accepts only TLS\u00a01.3 or newer. Your browser supports nothing newer than TLS\u00a01.2.',
      violations: 0,
    });
    expect(serving.lines).toContainEqual(
      expect.objectContaining({
        port: 'strict',
        outcome: 'no-common-version',
        offered: { highest: 'TLSv1.2' },
        alert: { by: 'server', name: 'protocol_version' },
      }),
    );
  });

  it('says that the site accepts no old version any more once the date has passed', async () => {
    const attributes = { ...strictAndPage(), date: '2018-02-28' };
    const seen = await portalSeenBy(browser, 'passed', { maxVersion: 'TLSv1.2' }, attributes);
    expect(seen.message).toMatch(/^This site accepts only TLS\u00a01\.3 or newer\./);
  });

  it("shows the owner's own words", async () => {
    const attributes = {
      ...strictAndPage(),
      'not-ready-title': 'Bitte aktualisieren',
      'not-ready': 'Ab {date} brauchen Sie {minimum}, Sie haben {version}.',
      date: '1. Dezember',
      link: 'https://example.com/hilfe',
      'link-text': 'So geht es',
    };
    const seen = await portalSeenBy(browser, 'own-words', { maxVersion: 'TLSv1.2' }, attributes);
    expect(seen).toMatchObject({
      title: 'Bitte aktualisieren',
      message: 'Ab 1.\u00a0Dezember brauchen Sie TLS\u00a01.3, Sie haben TLS\u00a01.2.',
      violations: 0,
    });
  });

  it('shows nothing for a state whose message is empty', async () => {
    const attributes = { ...strictAndPage(), show: 'all', 'not-ready': '' };
    const seen = await portalSeenBy(browser, 'empty-message', { maxVersion: 'TLSv1.2' }, attributes);
    expect(seen).toEqual({ outcome: 'not-ready', ...hidden, violations: 0 });
  });

  it('shows a state that has a message of its own', async () => {
    const attributes = { ...strictAndPage(), ready: 'Fine: {version}' };
    const seen = await portalSeenBy(browser, 'own-message', {}, attributes);
    expect(seen).toMatchObject({ shown: 'ready', message: 'Fine: TLS\u00a01.3' });
  });

  it('calls a browser unverified where no port answers', async () => {
    const nobody = `https://127.0.0.1:${await closedPort()}`;
    const attributes = { strict: nobody, page: nobody, show: 'all' };
    const seen = await portalSeenBy(browser, 'unverified', {}, attributes);
    expect(seen).toMatchObject({ outcome: 'unverified', title: 'Your browser is unverified' });
  });

  it('calls a browser unverified that supports the minimum where only the strict port is down', async () => {
    const nobody = `https://127.0.0.1:${await closedPort()}`;
    const seen = await portalSeenBy(browser, 'strict-down', {}, { strict: nobody, page: serving.page });
    expect(seen).toMatchObject({ outcome: 'unverified', ...hidden });
  });
});

describe.each(browsers)('a certificate that $name distrusts', (browser) => {
  it('is refused with an alert, and the browser is unverified', async () => {
    // Each run has an authority of its own.
    const other = await serve('TLSv1.2');
    try {
      const attributes = { strict: other.strict, page: other.page };
      const seen = await portalSeenBy(browser, 'distrusted', {}, attributes);
      expect(seen.outcome).toBe('unverified');
      expect(other.lines).toContainEqual(
        expect.objectContaining({
          outcome: 'certificate-refused',
          alert: {
            by: 'caller',
            name: expect.stringMatching(/unknown_ca|bad_certificate|certificate_unknown/),
          },
        }),
      );
    } finally {
      await other.stop();
    }
  });
});

describe('the widget in a browser of TLS 1.0', () => {
  it('says that it must be updated', async () => {
    const attributes = { strict: serving.strict, page: serving.page };
    const seen = await portalSeenBy(firefox, 'not-ready-1.0', { maxVersion: 'TLSv1.0' }, attributes);
    expect(seen).toMatchObject({
      outcome: 'not-ready',
      message: expect.stringMatching(/Your browser supports nothing newer than TLS\u00a01\.0\.$/),
    });
    expect(serving.lines).toContainEqual(
      expect.objectContaining({ port: 'page', outcome: 'finished', protocol: 'TLSv1.0' }),
    );
  });
});

describe.each(browsers)("the server's own page in $name", (browser) => {
  const size = { width: 900, height: 900 };

  it('is shown to a browser that is ready, over the strict port', async () => {
    const picture = pictureOf(browser, 'page-ready');
    await browser.look({ url: serving.strict, authority: serving.authority, picture, size });
    expect(statSync(picture).size).toBeGreaterThan(1_000);
    expect(serving.lines).toContainEqual(
      expect.objectContaining({ port: 'strict', protocol: 'TLSv1.3', request: visited('/') }),
    );
  });

  it('is shown to one that must be updated, over its own port', async () => {
    const picture = pictureOf(browser, 'page-not-ready');
    const maxVersion = browser.oldest;
    await browser.look({ url: serving.page, maxVersion, authority: serving.authority, picture, size });
    expect(statSync(picture).size).toBeGreaterThan(1_000);
    expect(serving.lines).toContainEqual(
      expect.objectContaining({ port: 'page', protocol: maxVersion, request: visited('/') }),
    );
  });
});

function visited(target: string): unknown {
  return expect.objectContaining({ target, status: 200 });
}

function pictureOf(browser: Browser, what: string): string {
  return join(pictures, `${browser.name.toLowerCase()}-${what}.png`);
}

/** Opens a portal with the widget in a browser. Gives what the widget said. */
async function portalSeenBy(
  browser: Browser,
  what: string,
  limit: { readonly maxVersion?: 'TLSv1.0' | 'TLSv1.2' },
  attributes: Readonly<Record<string, string>> & { readonly strict: string; readonly page: string },
): Promise<Seen> {
  const origins = [attributes.strict, attributes.page];
  const portal = await startPortal({ widget: widgetScript, attributes, origins });
  try {
    const size = { width: 900, height: 420 };
    const picture = pictureOf(browser, what);
    await browser.look({ url: portal.url, ...limit, authority: serving.authority, picture, size });
    expect(statSync(picture).size).toBeGreaterThan(1_000);
    return await portal.seen;
  } finally {
    await portal.close();
  }
}

/** Runs `serve` from the sources, on free ports. */
async function serve(minVersion: string): Promise<Serving> {
  const authority = join(directory, `${minVersion}.pem`);
  const child = spawn(
    process.execPath,
    [
      join(root, 'src/cli.ts'),
      'serve',
      ...['--port', '0', '--min-version', minVersion, '--page-from', 'TLSv1.0'],
      ...['--deprecation-date', '2026-12-01', '--ca-file', authority],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines: Line[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  const [strict, page] = await urlsOf(child);
  return { strict, page, authority, lines, stop: () => stop(child) };
}

async function urlsOf(child: ChildProcess): Promise<[string, string]> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const [strict, page] = said.match(/https:\S+/g) ?? [];
    if (strict && page && said.endsWith('\n')) return [strict, page];
  }
  throw new Error(`serve ended: ${said}`);
}

async function stop(child: ChildProcess): Promise<number> {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const [code] = await closed;
  return code;
}
