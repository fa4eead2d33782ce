import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderPage } from '../../src/clients/portal/page.ts';
import { createAuthority } from '../../src/clients/server/authority.ts';
import type { Browser } from './browser.ts';
import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';

const pictures = fileURLToPath(new URL('../../browser-pictures', import.meta.url));
/** Of a phone. Browsers on a desktop have no window as narrow, hence a frame. */
const width = 400;

/** With the longest names that there are. */
const page = renderPage(
  {
    atMs: Date.UTC(2026, 10, 27, 19, 52, 37),
    from: { address: '2001:db8:1111:2222:3333:4444:5555:6666', port: 50_000 },
    method: 'GET',
    target: '/',
    accept: 'text/html',
    handshake: {
      kind: 'finished',
      protocol: 'TLSv1.2',
      cipher: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384',
      group: 'SecP384r1MLKEM1024',
    },
    hello: undefined,
  },
  {
    minVersion: 'TLSv1.3',
    date: { text: '2999-12-31', epochMs: Date.UTC(2999, 11, 31) },
    helpUrl: 'https://help.example.com/',
  },
  0,
).body;

let directory: string;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  directory = mkdtempSync(join(tmpdir(), 'tls-readiness-phone-'));
  const { certificate } = await createAuthority('authority of the phone');
  writeFileSync(join(directory, 'ca.pem'), certificate);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each([chromium, firefox])("the server's own page on a phone, in $name", (browser) => {
  it('is as wide as the phone', async () => {
    expect(await widthIn(browser, page)).toBe(width);
  });

  it('would be caught with a line that is too wide', async () => {
    const wide = page.replace('<td>', `<td style="white-space:nowrap">${'wide '.repeat(40)}`);
    expect(await widthIn(browser, wide)).toBeGreaterThan(width);
  });
});

/** How wide the content of a frame with that page is. */
async function widthIn({ name, look }: Browser, html: string): Promise<number> {
  let measured = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://phone.example');
    if (url.pathname === '/width') measured = Number(url.search.slice(1));
    const body = url.pathname === '/page' ? html : url.pathname === '/' ? frame : '';
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has a port');
  await look({
    url: `http://127.0.0.1:${address.port}/`,
    authority: join(directory, 'ca.pem'),
    picture: join(pictures, `${name.toLowerCase()}-phone.png`),
    size: { width: 500, height: 1100 },
  });
  server.closeAllConnections();
  server.close();
  return measured;
}

/** The request is synchronous, so that the browser does not end before it. */
const frame = `<!DOCTYPE html><body style="margin:0"><iframe id="phone" src="/page" style="border:0;width:${width}px;height:1100px"></iframe>
<script>
document.getElementById('phone').onload = function () {
  var request = new XMLHttpRequest();
  request.open('GET', '/width?' + this.contentDocument.documentElement.scrollWidth, false);
  request.send();
};
</script>`;
