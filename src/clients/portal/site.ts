import { type HttpRequest, type HttpResponse, jsonResponse, unauthorized } from '../server/http.ts';
import { checkResult } from './check-url.ts';
import { type PageOptions, renderPage } from './page.ts';
import { widgetScript } from './widget-script.ts';

/** What `serve` responds with, on the strict port and on the page's port. */
export interface SiteOptions extends PageOptions {
  /** The page's port accepts old versions, so a handshake there proves nothing: it does not respond with 401. */
  readonly port: 'strict' | 'page';
  readonly now?: () => number;
}

/** Routes requests: the page for browsers, the check URL, the widget's script, and for everything else the 401. */
export function site({
  port,
  now = Date.now,
  ...options
}: SiteOptions): (request: HttpRequest) => HttpResponse {
  return (request) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const path = request.target.split('?', 1)[0];
    if (path === '/a/check') {
      if (request.method === 'OPTIONS') return preflight;
      const { minVersion, date } = options;
      return jsonResponse(200, checkResult(request, minVersion, date?.text), crossOrigin);
    }
    if (reads && path === '/widget.js') return script;
    if (reads && path === '/' && (port === 'page' || request.accept.includes('text/html'))) {
      return renderPage(request, options, now());
    }
    return port === 'strict' ? unauthorized() : notFound;
  };
}

/** Any page may read it: the response tells callers about themselves only, and no cookie is used. */
const crossOrigin = { 'access-control-allow-origin': '*' };

const preflight: HttpResponse = {
  status: 204,
  headers: { ...crossOrigin, 'access-control-allow-methods': 'GET', 'access-control-max-age': '86400' },
  body: '',
};

const script: HttpResponse = {
  status: 200,
  headers: {
    ...crossOrigin,
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  },
  body: widgetScript,
};

const notFound = jsonResponse(404, {
  code: 'not_found',
  message:
    'This port also accepts versions below the minimum, so that old browsers can read the page. Use the strict port to test a client.',
});
