import { type HttpRequest, type HttpResponse, jsonResponse, unauthorized } from '../server/http.ts';
import { checkResult } from './check-url.ts';
import { type Deprecation, renderPage } from './page.ts';
import { widgetScript } from './widget-script.ts';

/** What `serve` responds with, over the strict port and over the one for the page. */
export interface SiteOptions extends Deprecation {
  /** Over the port for the page, finishing a handshake proves nothing, so it does not respond as an API does. */
  readonly port: 'strict' | 'page';
  readonly now?: () => number;
}

/** Routes requests: the page for browsers, the check URL, the widget's script, and for everything else the 401. */
export function site({
  port,
  now = Date.now,
  ...deprecation
}: SiteOptions): (request: HttpRequest) => HttpResponse {
  return (request) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const path = request.target.split('?', 1)[0];
    if (path === '/a/check') {
      if (request.method === 'OPTIONS') return preflight;
      const { minVersion, date } = deprecation;
      return jsonResponse(200, checkResult(request, minVersion, date?.text), crossOrigin);
    }
    if (reads && path === '/widget.js') return script;
    if (reads && path === '/' && (port === 'page' || request.accept.includes('text/html'))) {
      return renderPage(request, deprecation, now());
    }
    return port === 'strict' ? unauthorized() : notFound;
  };
}

/** For any portal: the response tells a caller about itself, and takes no cookie. */
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
    'This port also speaks versions below the minimum, so that old browsers can read the page. The strict port is the test.',
});
