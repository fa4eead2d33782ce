import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';

/** What the widget on the portal came to, as the page's event and the page itself say. */
export interface Seen {
  readonly outcome: string;
  /** The outcome that the page shows; the texts are empty where it shows none. */
  readonly shown: string;
  readonly title: string;
  readonly message: string;
  readonly violations: number;
}

/**
 * A customer's portal with the widget in its sidebar, under a strict content security policy. Its page has loaded once
 * the widget has said something: an image keeps it waiting, so that pictures show the end.
 */
export interface Portal {
  readonly url: string;
  /** What the widget said, once it has. */
  readonly seen: Promise<Seen>;
  close(): Promise<void>;
}

export async function startPortal({
  widget,
  attributes,
  origins,
}: {
  readonly widget: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
}): Promise<Portal> {
  let resolve: (seen: Seen) => void = () => undefined;
  const seen = new Promise<Seen>((settle) => {
    resolve = settle;
  });
  const images: ServerResponse[] = [];
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ${origins.join(' ')}`;
  const send = (response: ServerResponse, type: string, body: string) => {
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
  };
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal.example');
    switch (pathname) {
      case '/':
        return send(response, 'text/html; charset=utf-8', page(attributes));
      case '/portal.css':
        return send(response, 'text/css', css);
      case '/widget.js':
        return send(response, 'text/javascript; charset=utf-8', widget);
      case '/report.js':
        return send(response, 'text/javascript', reporter);
      case '/seen':
        response.writeHead(204).end();
        resolve({
          outcome: searchParams.get('outcome') ?? '',
          shown: searchParams.get('shown') ?? '',
          title: searchParams.get('title') ?? '',
          message: searchParams.get('message') ?? '',
          violations: Number(searchParams.get('violations')),
        });
        for (const image of images) image.end(pixel);
        return undefined;
      case '/wait.gif':
        response.writeHead(200, { 'content-type': 'image/gif' });
        images.push(response);
        return undefined;
      default:
        return response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has a port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function page(attributes: Readonly<Record<string, string>>): string {
  const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`);
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Support portal</title><link rel="stylesheet" href="portal.css">
<script src="report.js"></script></head>
<body>
<header>Example support</header>
<div class="columns">
<main><h1>How can we help?</h1><p>Search the answers, or write to us.</p><img src="wait.gif" alt="" width="1" height="1"></main>
<aside><h2>Before you start</h2><script src="widget.js"${data.join('')}></script><p>Mon to Fri, 9 to 17</p></aside>
</div>
</body>
</html>`;
}

const css = `body{margin:0;font:16px/1.5 "Liberation Sans",Arial,sans-serif;color:#1f2328}
header{background:#24292f;color:#fff;padding:14px 24px;font-weight:bold}
.columns{display:flex;gap:32px;padding:24px}
main{flex:1}aside{width:280px}h1{margin-top:0}h2{font-size:18px;margin:0 0 12px}`;

/** Tells the portal of the widget's event, and of everything that the policy forbade. */
const reporter = `
var violations = 0;
document.addEventListener('securitypolicyviolation', function () { violations += 1; });
document.addEventListener('tls-readiness', function (event) {
  var place = document.querySelector('[role=status]');
  var box = place.querySelector('.tls-readiness');
  function textOf(name) {
    var element = place.querySelector('.tls-readiness-' + name);
    return element ? element.textContent : '';
  }
  var query = new URLSearchParams({
    outcome: event.detail.outcome,
    shown: box ? box.getAttribute('data-outcome') : '',
    title: textOf('title'),
    message: textOf('message'),
    violations: String(violations)
  });
  fetch('/seen?' + query);
});
`;
