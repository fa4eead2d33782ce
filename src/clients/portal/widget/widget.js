/*!
 * tls-readiness: tells the visitors of a page whether their browser supports the TLS version that will be needed.
 *
 * <script src="widget.js" data-strict="https://tls.example.com:8443" data-page="https://tls.example.com:8444"></script>
 *
 * Requests the check URL of the strict port, which refuses old versions. If that fails, it requests the check URL of
 * the page's port, which accepts them. Only a response that says that the browser is too old makes it not ready; without
 * any response it is unverified.
 * Shows a message only where the visitor must act; data-show="all" shows one for every state. data-not-ready,
 * data-unverified, data-ready and data-checking are messages of your own; an empty one hides its state.
 * A content security policy must allow this file in script-src and the two ports in connect-src.
 * Plain ECMAScript 5, for old browsers.
 */
(function () {
  'use strict';

  /** The colours can be seen on light and on dark pages. */
  var states = {
    checking: {
      title: 'Checking your browser',
      text: 'One moment.',
      mark: 'M12 7v5l3 2',
      color: '#768390',
      tint: 'rgba(118,131,144,.1)',
    },
    ready: {
      title: 'Your browser is ready',
      text: 'It supports {version}. You have nothing to do.',
      mark: 'M7.5 12.5l3 3 6-7',
      color: '#2c974b',
      tint: 'rgba(44,151,75,.1)',
    },
    'not-ready': {
      title: 'Please update your browser',
      text: 'This site will accept only {minimum} or newer. Your browser supports nothing newer than {version}.',
      ahead:
        'Update it before {date}. From then on, this site accepts only {minimum} or newer. Your browser supports nothing newer than {version}.',
      passed:
        'This site accepts only {minimum} or newer. Your browser supports nothing newer than {version}.',
      mark: 'M12 6.5v6.5M12 16.5v.5',
      color: '#e0443e',
      tint: 'rgba(224,68,62,.1)',
    },
    unverified: {
      title: 'Your browser is unverified',
      text: 'The test server did not respond. Please try again later.',
      mark: 'M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.5',
      color: '#768390',
      tint: 'rgba(118,131,144,.1)',
    },
  };
  var timeoutMs = 10000;

  var script = document.currentScript || lastScript();
  var place = null;
  if (setting('target') && !document.getElementById(setting('target')) && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }

  function start() {
    var target = setting('target') && document.getElementById(setting('target'));
    place = document.createElement('div');
    place.setAttribute('role', 'status');
    if (target) target.appendChild(place);
    else if (script.parentNode === document.head) document.body.appendChild(place);
    else script.parentNode.insertBefore(place, script.nextSibling);
    show('checking', {});
    check(setting('strict'), function (strict) {
      if (strict) return finish(strict.meets_minimum === false ? 'not-ready' : 'ready', strict);
      check(setting('page'), function (page) {
        finish(page && page.meets_minimum === false ? 'not-ready' : 'unverified', page || {});
      });
    });
  }

  /** Gives what the check URL responds, or null if the handshake failed or nothing listens there. */
  function check(origin, done) {
    var finished = false;
    var request;
    function end(text) {
      if (finished) return;
      finished = true;
      done(parse(text));
    }
    function fail() {
      end('');
    }
    if (!origin) return fail();
    try {
      request = new XMLHttpRequest();
      // Internet Explorer 9 has another name for requests across origins.
      if (!('withCredentials' in request) && window.XDomainRequest) request = new window.XDomainRequest();
      request.open('GET', withoutSlash(origin) + '/a/check');
      request.timeout = timeoutMs;
      request.onload = function () {
        end(request.responseText);
      };
      request.onerror = request.ontimeout = request.onabort = fail;
      // Without it, Internet Explorer 9 may abort the request.
      request.onprogress = function () {};
      request.send();
    } catch (_error) {
      fail();
    }
  }

  function parse(text) {
    var answer;
    try {
      answer = JSON.parse(text);
      return answer && typeof answer.tls_version === 'string' ? answer : null;
    } catch (_error) {
      return null;
    }
  }

  /** Also for owners who want to count: an event on the document with the outcome and what the check URL said. */
  function finish(outcome, answer) {
    var event = document.createEvent('CustomEvent');
    show(outcome, answer);
    event.initCustomEvent('tls-readiness', false, false, { outcome: outcome, answer: answer });
    document.dispatchEvent(event);
  }

  function show(name, answer) {
    var state = states[name];
    var date = setting('date') || answer.deprecation_date || '';
    var words = {
      version: answer.tls_version || 'TLS',
      minimum: setting('minimum') || answer.minimum_version || 'TLS',
      date: formatDate(date),
    };
    var text = own(name, defaultText(name, date));
    var title = own(name + '-title', state.title);
    var href = own('link', setting('page') && withoutSlash(setting('page')) + '/');
    var box, content;
    while (place.firstChild) place.removeChild(place.firstChild);
    if (!text) return;
    box = element('div', 'tls-readiness tls-readiness-' + name);
    box.setAttribute('data-outcome', name);
    content = element('div', 'tls-readiness-text');
    if (title) content.appendChild(element('p', 'tls-readiness-title', fill(title, words)));
    content.appendChild(element('p', 'tls-readiness-message', fill(text, words)));
    if (name === 'not-ready' && /^https?:\/\//i.test(href)) {
      content.appendChild(link(href, own('link-text', 'How to update')));
    }
    box.appendChild(icon(state));
    box.appendChild(content);
    if (setting('style') !== 'none') dress(box, state);
    place.appendChild(box);
  }

  /** Empty where the state is not to be shown. */
  function defaultText(name, date) {
    var state = states[name];
    if (name !== 'not-ready' && setting('show') !== 'all') return '';
    if (!state.ahead || !date) return state.text;
    var moment = momentOf(date);
    return moment && moment <= Date.now() ? state.passed : state.ahead;
  }

  function element(tag, name, text) {
    var made = document.createElement(tag);
    made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function link(href, text) {
    var line = element('p', 'tls-readiness-link');
    var anchor = element('a', '', text);
    anchor.href = href;
    line.appendChild(anchor);
    return line;
  }

  /** A mark for the eye alone; the title says the same in words. */
  function icon(state) {
    var svg = svgElement('svg', {
      viewBox: '0 0 24 24',
      width: '22',
      height: '22',
      'aria-hidden': 'true',
      focusable: 'false',
      fill: 'none',
      stroke: state.color,
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
    svg.setAttribute('class', 'tls-readiness-icon');
    svg.appendChild(svgElement('circle', { cx: '12', cy: '12', r: '10' }));
    svg.appendChild(svgElement('path', { d: state.mark }));
    return svg;
  }

  function svgElement(name, attributes) {
    var made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (var attribute in attributes) made.setAttribute(attribute, attributes[attribute]);
    return made;
  }

  /**
   * Through the DOM, which a content security policy allows: it forbids style attributes in the markup only. Text keeps
   * the colour of the page, which may be dark.
   */
  function dress(box, state) {
    var lines = box.getElementsByTagName('p');
    var anchor = box.getElementsByTagName('a')[0];
    put(box, {
      boxSizing: 'border-box',
      position: 'relative',
      maxWidth: '420px',
      padding: '12px 14px 12px 46px',
      border: '1px solid ' + state.color,
      borderLeftWidth: '4px',
      borderRadius: '6px',
      background: state.tint,
      fontSize: '14px',
      lineHeight: '1.45',
      textAlign: 'left',
    });
    put(box.firstChild, { position: 'absolute', left: '13px', top: '11px' });
    for (var index = 0; index < lines.length; index += 1) {
      put(lines[index], { margin: index === 0 ? '0' : '2px 0 0' });
      if (/-title$/.test(lines[index].className)) put(lines[index], { fontWeight: 'bold' });
    }
    if (anchor) put(anchor, { color: 'inherit', textDecoration: 'underline' });
  }

  function put(made, values) {
    for (var name in values) made.style[name] = values[name];
  }

  /** With spaces that keep each of the words on one line. */
  function fill(text, words) {
    return text.replace(/\{(version|minimum|date)\}/g, function (_match, name) {
      return words[name].replace(/ /g, '\u00a0');
    });
  }

  /** A date such as 2026-12-01 in the page's language; any other text is shown as it is. */
  function formatDate(text) {
    var moment = momentOf(text);
    if (!moment) return text;
    try {
      return new Date(moment).toLocaleDateString(document.documentElement.lang || 'en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
    } catch (_error) {
      return text.slice(0, 10);
    }
  }

  /** Undefined where the text is no ISO 8601 date: it may be in the owner's own words. */
  function momentOf(text) {
    return /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) || undefined : undefined;
  }

  function withoutSlash(url) {
    return url.replace(/\/+$/, '');
  }

  /** The owner's text where there is one, even if it is empty. */
  function own(name, text) {
    var value = setting(name);
    return value === null ? text : value;
  }

  function setting(name) {
    return script.getAttribute('data-' + name);
  }

  /** Internet Explorer does not know the running script, which is the last one so far. */
  function lastScript() {
    var scripts = document.getElementsByTagName('script');
    return scripts[scripts.length - 1];
  }
})();
