import { createHash } from 'node:crypto';
import { htmlText } from '../../report/words/escape.ts';
import { compareProtocols, type Protocol, protocolLabel } from '../../tls/protocol.ts';
import type { HttpRequest, HttpResponse } from '../server/http.ts';

export interface PageOptions {
  /** Everything below it is disabled on the date. */
  readonly minVersion: Protocol;
  /** Undefined where no date is set. */
  readonly date?: { readonly text: string; readonly epochMs: number };
  /** Where the visitor gets help: an http, https or mailto URL. */
  readonly helpUrl?: string;
}

/**
 * The page that tells visitors which TLS version their browser supports, what that means, and by when they must act. It
 * works without scripts, and in browsers as old as the versions that it is about.
 */
export function renderPage(request: HttpRequest, options: PageOptions, nowMs: number): HttpResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: html(request, options, nowMs),
  };
}

function html(request: HttpRequest, options: PageOptions, nowMs: number): string {
  const { protocol } = request.handshake;
  const ready = compareProtocols(protocol, options.minVersion) >= 0;
  const { title, text, steps } = ready ? readyWords(protocol) : notReadyWords(protocol, options, nowMs);
  const list = `<h2>What to do</h2>\n<ul>\n${steps.map((step) => `<li>${step}</li>\n`).join('')}</ul>\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<div class="verdict ${ready ? 'ready' : 'not-ready'}">
<p class="version">${protocolLabel(protocol)}</p>
<h1>${title}</h1>
<p>${text}</p>
</div>
${steps.length === 0 ? '' : list}<h2>Details for support</h2>
<table>
${details(request, options.minVersion)
  .map(
    ([name, value]) =>
      `<tr><th scope="row">${name}</th><td>${htmlText(value).replaceAll('_', '_<wbr>')}</td></tr>`,
  )
  .join('\n')}
</table>
</div>
</body>
</html>
`;
}

function details(
  { hello, handshake, from, atMs }: HttpRequest,
  minVersion: Protocol,
): readonly (readonly [name: string, value: string])[] {
  return [
    ['Time', `${formatDay(atMs)}, ${new Date(atMs).toISOString().slice(11, 19)} UTC`],
    ['Your address', from.address],
    ['This connection', protocolLabel(handshake.protocol)],
    ['Newest version offered', protocolLabel(hello?.offered.highest ?? handshake.protocol)],
    ['Minimum', protocolLabel(minVersion)],
    ['Cipher suite', handshake.cipher],
    ['Key exchange group', handshake.group ?? 'none'],
    ['Post-quantum key exchange', hello?.postQuantum ? 'offered' : 'not offered'],
  ];
}

/** Everything here is HTML. */
interface Words {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
}

function readyWords(protocol: Protocol): Words {
  return {
    title: 'This browser is ready',
    text: `It supports ${protocolLabel(protocol)}. You have nothing to do.`,
    steps: [],
  };
}

function notReadyWords(protocol: Protocol, options: PageOptions, nowMs: number): Words {
  const { minVersion, date, helpUrl } = options;
  const minimum = `${protocolLabel(minVersion)} or newer`;
  const passed = date !== undefined && date.epochMs <= nowMs;
  const consequence =
    date === undefined
      ? `When older versions are disabled, only ${minimum} will be accepted.`
      : passed
        ? `Since ${formatMoment(date.epochMs)}, only ${minimum} is accepted.`
        : `From then on, only ${minimum} is accepted.`;
  return {
    title: `Update this browser${date && !passed ? ` before ${formatMoment(date.epochMs)}` : ''}`,
    text: `It supports nothing newer than ${protocolLabel(protocol)}. ${consequence}`,
    steps: [
      `Update this browser, or install a different one. Every browser that still gets updates supports ${protocolLabel(minVersion)}.`,
      ...(compareProtocols(minVersion, 'TLSv1.2') > 0 ? [] : [internetExplorer]),
      'At work, the cause may be a proxy or a virus scanner between this browser and the server. Show this page to your IT department.',
      ...(helpUrl === undefined ? [] : [helpLink(helpUrl)]),
    ],
  };
}

const internetExplorer =
  'Internet Explorer 8 to 10 supports TLS 1.2, but it is disabled there. Open Tools, Internet options, Advanced, and select “Use TLS 1.2”.';

function helpLink(url: string): string {
  return `<a href="${htmlText(url, 2_000)}">Get help</a>, and quote the details below.`;
}

/** `31 December 2026`, with the time where the moment is not the beginning of a day: `08:00 UTC on 30 November 2026`. */
function formatMoment(epochMs: number): string {
  const time = new Date(epochMs).toISOString().slice(11, 16);
  return time === '00:00' ? formatDay(epochMs) : `${time}\u00a0UTC on ${formatDay(epochMs)}`;
}

/** With spaces that keep it on one line. */
function formatDay(epochMs: number): string {
  const day = new Date(epochMs).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return day.replaceAll(' ', '\u00a0');
}

/**
 * Old browsers skip the media queries. `word-wrap` is an older name of `overflow-wrap`, so that it must stand before it.
 */
const style = `
body{margin:0;background:#f6f8fa;color:#1f2328;font:16px/1.5 "Segoe UI",system-ui,-apple-system,Helvetica,Arial,sans-serif}
.page{max-width:640px;margin:0 auto;padding:48px 24px}
.verdict{padding:24px 28px;margin-bottom:24px;background:#fff;border:1px solid #d0d7de;border-left-width:6px;border-radius:6px}
.ready{border-left-color:#1a7f37}
.not-ready{border-left-color:#b3261e}
.version{margin:0;font-size:14px;font-weight:600}
.ready .version{color:#116329}
.not-ready .version{color:#8f1d18}
h1{margin:4px 0 8px;font-size:26px;line-height:1.25}
h2{margin:32px 0 8px;font-size:18px}
p{margin:0 0 12px}
.verdict p:last-child{margin-bottom:0}
ul{margin:0;padding-left:20px}
li{margin:0 0 8px}
a{color:#0550ae}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:15px}
th,td{padding:8px 0;border-top:1px solid #d0d7de;text-align:left;vertical-align:top}
th{width:38%;padding-right:16px;font-weight:400;color:#57606a}
td{word-wrap:break-word;overflow-wrap:anywhere}
@media (max-width:480px){
.page{padding:16px}
.verdict{padding:16px 18px}
h1{font-size:22px}
}
@media (prefers-color-scheme:dark){
body{background:#0d1117;color:#e6edf3}
.verdict{background:#161b22;border-color:#30363d}
.ready{border-left-color:#3fb950}
.not-ready{border-left-color:#f85149}
.ready .version{color:#3fb950}
.not-ready .version{color:#ff7b72}
a{color:#58a6ff}
th,td{border-top-color:#30363d}
th{color:#9198a1}
}
`;

const styleHash = createHash('sha256').update(style).digest('base64');
