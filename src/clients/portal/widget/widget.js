/*!
 * tls-readiness: tells the visitors of a page whether their browser can speak the TLS version that will be needed.
 *
 * <script src="widget.js" data-strict="https://tls.example.com:8443" data-page="https://tls.example.com:8444"></script>
 *
 * Requests the check URL of the strict port, which refuses old versions. If that fails, it requests that of the page's
 * port, which accepts them: if this one responds that the browser is too old, the browser is; if neither responds,
 * nothing is said against the browser. A content security policy must allow this file in script-src and the two ports
 * in connect-src.
 * Plain ECMAScript 5, for old browsers.
 */
(function () {
  'use strict';

  var outcomes = {
    checking: {
      title: 'Checking your browser',
      text: 'One moment.',
      mark: 'M12 7v5l3 2',
      line: '#57606a',
      ground: '#f3f4f6',
      head: '#424a53',
    },
    ready: {
      title: 'Your browser is ready',
      text: 'It connects with {version}. There is nothing to do.',
      mark: 'M7.5 12.5l3 3 6-7',
      line: '#1a7f37',
      ground: '#eef7f0',
      head: '#116329',
    },
    upgrade: {
      title: 'Please update your browser',
      text: 'It connects with {version}. This site will need {minimum} or newer.',
      dated: 'It connects with {version}. From {date} on, this site needs {minimum} or newer.',
      mark: 'M12 6.5v6.5M12 16.5v.5',
      line: '#b3261e',
      ground: '#fdf1f0',
      head: '#8f1d18',
    },
    unknown: {
      title: 'Your browser could not be checked',
      text: 'The test did not answer. Please try again later.',
      mark: 'M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.5',
      line: '#57606a',
      ground: '#f3f4f6',
      head: '#424a53',
    },
  };
  var timeoutMs = 10000;

  var script = document.currentScript || lastScript();
  var settings = readAttributes(script);
  var box = null;
  if (settings.target && !document.getElementById(settings.target) && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }

  function start() {
    var target = settings.target && document.getElementById(settings.target);
    box = document.createElement('div');
    box.setAttribute('role', 'status');
    if (target) target.appendChild(box);
    else if (script.parentNode === document.head) document.body.appendChild(box);
    else script.parentNode.insertBefore(box, script.nextSibling);
    show('checking', {});
    check(settings.strict, function (strict) {
      if (strict) return show(strict.meets_minimum === false ? 'upgrade' : 'ready', strict);
      check(settings.page, function (page) {
        show(page && page.meets_minimum === false ? 'upgrade' : 'unknown', page || {});
      });
    });
  }

  /** Gives what the check URL responds, or null if the handshake failed or nothing listens there. */
  function check(origin, done) {
    var finished = false;
    var request;
    function finish(text) {
      if (finished) return;
      finished = true;
      done(parse(text));
    }
    function fail() {
      finish('');
    }
    if (!origin) return fail();
    try {
      request = new XMLHttpRequest();
      // Internet Explorer 9 has another name for requests across origins.
      if (!('withCredentials' in request) && window.XDomainRequest) request = new window.XDomainRequest();
      request.open('GET', origin.replace(/\/+$/, '') + '/a/check');
      request.timeout = timeoutMs;
      request.onload = function () {
        finish(request.responseText);
      };
      request.onerror = request.ontimeout = request.onabort = fail;
      // Without it, Internet Explorer 9 may break off.
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

  function show(outcome, answer) {
    var kind = outcomes[outcome];
    var date = formatDate(settings.date || answer.deprecation_date || '');
    var words = {
      version: answer.tls_version || 'an old version of TLS',
      minimum: settings.minimum || answer.minimum_version || 'a newer version of TLS',
      date: date,
    };
    var title = settings[outcome + 'Title'] || kind.title;
    var text = settings[outcome] || (date && kind.dated) || kind.text;
    var content = document.createElement('div');
    content.className = 'tls-readiness-text';
    content.appendChild(paragraph('tls-readiness-title', fill(title, words)));
    content.appendChild(paragraph('tls-readiness-message', fill(text, words)));
    if (outcome === 'upgrade' && /^https?:\/\//i.test(settings.link)) {
      content.appendChild(link(settings.link, settings.linkText || 'How to update'));
    }
    while (box.firstChild) box.removeChild(box.firstChild);
    box.className = 'tls-readiness tls-readiness-' + outcome;
    box.setAttribute('data-outcome', outcome);
    box.appendChild(icon(kind));
    box.appendChild(content);
    if (settings.style !== 'none') dress(kind, content);
    if (outcome !== 'checking') tell(outcome, answer);
  }

  function paragraph(name, text) {
    var element = document.createElement('p');
    element.className = name;
    element.textContent = text;
    return element;
  }

  function link(href, text) {
    var line = paragraph('tls-readiness-link', '');
    var anchor = document.createElement('a');
    anchor.href = href;
    anchor.textContent = text;
    line.appendChild(anchor);
    return line;
  }

  /** A mark for the eye alone; the title says the same in words. */
  function icon(kind) {
    var svg = svgElement('svg', {
      viewBox: '0 0 24 24',
      width: '22',
      height: '22',
      'aria-hidden': 'true',
      focusable: 'false',
      fill: 'none',
      stroke: kind.line,
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });
    svg.setAttribute('class', 'tls-readiness-icon');
    svg.appendChild(svgElement('circle', { cx: '12', cy: '12', r: '10' }));
    svg.appendChild(svgElement('path', { d: kind.mark }));
    return svg;
  }

  function svgElement(name, attributes) {
    var element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (var attribute in attributes) element.setAttribute(attribute, attributes[attribute]);
    return element;
  }

  /** Through the DOM, which a content security policy allows: it forbids style attributes in the markup only. */
  function dress(kind, content) {
    put(box, {
      boxSizing: 'border-box',
      position: 'relative',
      maxWidth: '420px',
      padding: '12px 14px 12px 46px',
      border: '1px solid ' + kind.line,
      borderLeftWidth: '4px',
      borderRadius: '6px',
      background: kind.ground,
      color: '#1f2328',
      fontSize: '14px',
      lineHeight: '1.45',
      textAlign: 'left',
    });
    put(box.firstChild, { position: 'absolute', left: '13px', top: '11px' });
    var line;
    for (line = content.firstChild; line; line = line.nextSibling) put(line, { margin: '2px 0 0' });
    put(content.firstChild, { margin: '0', fontWeight: 'bold', color: kind.head });
    var anchor = content.getElementsByTagName('a')[0];
    if (anchor) put(anchor, { color: kind.head, textDecoration: 'underline' });
  }

  function put(element, values) {
    for (var name in values) element.style[name] = values[name];
  }

  /** For owners who want to count: an event on the document with the outcome and what the check URL said. */
  function tell(outcome, answer) {
    var event = document.createEvent('CustomEvent');
    event.initCustomEvent('tls-readiness', false, false, { outcome: outcome, answer: answer });
    document.dispatchEvent(event);
  }

  function fill(text, words) {
    return text.replace(/\{(version|minimum|date)\}/g, function (_match, name) {
      return words[name];
    });
  }

  /** A day such as 2026-12-01 in the page's language, on one line; any other text is shown as it is. */
  function formatDate(text) {
    var day = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
    if (!day) return text;
    try {
      return new Date(Date.UTC(+day[1], day[2] - 1, +day[3]))
        .toLocaleDateString(document.documentElement.lang || 'en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        })
        .replace(/ /g, '\u00a0');
    } catch (_error) {
      return day[0];
    }
  }

  function readAttributes(element) {
    function attribute(name) {
      return element.getAttribute('data-' + name) || '';
    }
    return {
      strict: attribute('strict'),
      page: attribute('page'),
      target: attribute('target'),
      date: attribute('date'),
      minimum: attribute('minimum'),
      style: attribute('style'),
      link: attribute('link'),
      linkText: attribute('link-text'),
      checking: attribute('checking'),
      checkingTitle: attribute('checking-title'),
      ready: attribute('ready'),
      readyTitle: attribute('ready-title'),
      upgrade: attribute('upgrade'),
      upgradeTitle: attribute('upgrade-title'),
      unknown: attribute('unknown'),
      unknownTitle: attribute('unknown-title'),
    };
  }

  /** Internet Explorer does not know the running script, which is the last one so far. */
  function lastScript() {
    var scripts = document.getElementsByTagName('script');
    return scripts[scripts.length - 1];
  }
})();
