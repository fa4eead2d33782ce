import { type Answer, jsonAnswer, unauthorized, type Visit } from '../server/http.ts';
import { checkAnswer } from './check-url.ts';
import { type Deprecation, renderPage } from './page.ts';
import { widgetScript } from './widget-script.ts';

/** What `serve` answers with, over the strict port and over the one for the page. */
export interface SiteOptions extends Deprecation {
  /** Over the port for the page, finishing a handshake proves nothing, so it does not answer as an API does. */
  readonly port: 'strict' | 'page';
  readonly now?: () => number;
}

/** Routes requests: the page for browsers, `/a/check`, the widget's script, and for everything else the 401. */
export function site({ port, now = Date.now, ...deprecation }: SiteOptions): (visit: Visit) => Answer {
  return (visit) => {
    const reads = visit.method === 'GET' || visit.method === 'HEAD';
    const path = visit.target.split('?', 1)[0];
    if (path === '/a/check') {
      if (visit.method === 'OPTIONS') return preflight;
      const { minVersion, date } = deprecation;
      return jsonAnswer(200, checkAnswer(visit, minVersion, date?.text), crossOrigin);
    }
    if (reads && path === '/widget.js') return script;
    if (reads && path === '/' && (port === 'page' || visit.accept.includes('text/html'))) {
      return renderPage(visit, deprecation, now());
    }
    return port === 'strict' ? unauthorized() : notFound;
  };
}

/** Any portal may ask: the answer tells a caller about itself, and takes no cookie. */
const crossOrigin = { 'access-control-allow-origin': '*' };

const preflight: Answer = {
  status: 204,
  headers: { ...crossOrigin, 'access-control-allow-methods': 'GET', 'access-control-max-age': '86400' },
  body: '',
};

const script: Answer = {
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

const notFound = jsonAnswer(404, {
  code: 'not_found',
  message:
    'This port also speaks versions below the minimum, so that old browsers can read the page. The strict port is the test.',
});
