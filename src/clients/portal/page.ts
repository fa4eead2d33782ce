import { createHash } from 'node:crypto';
import { compareProtocols, type Protocol, protocolLabel } from '../../tls/protocol.ts';
import type { HttpRequest, HttpResponse } from '../server/http.ts';

/** What is disabled: everything below a version, from a moment on. */
export interface Deprecation {
  readonly minVersion: Protocol;
  /** Undefined where no date is set. */
  readonly date?: { readonly text: string; readonly epochMs: number };
}

/**
 * The page that tells a browser's user which TLS version the browser came with, what that means, and by when. It holds
 * nothing that the caller sent but names from the registries, works without scripts, and lays itself out in browsers
 * as old as the versions that it speaks of.
 */
export function renderPage(request: HttpRequest, deprecation: Deprecation, nowMs: number): HttpResponse {
  const body = html(request, deprecation, nowMs);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}

function html(request: HttpRequest, deprecation: Deprecation, nowMs: number): string {
  const { hello, handshake } = request;
  const version = protocolLabel(hello?.offered.highest ?? handshake.protocol);
  const ready = compareProtocols(handshake.protocol, deprecation.minVersion) >= 0;
  const { title, text, todo } = ready ? readyWords(deprecation) : upgradeWords(deprecation, version, nowMs);
  const facts = [
    ['This connection', protocolLabel(handshake.protocol)],
    ['Newest version of this browser', version],
    ['Needed', `${protocolLabel(deprecation.minVersion)} or newer`],
    ['Cipher suite', handshake.cipher],
    ['Key exchange', handshake.group ?? 'without a named group'],
    ['Post-quantum key exchange', hello?.postQuantum ? 'offered' : 'not offered'],
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
<div class="verdict ${ready ? 'ready' : 'upgrade'}">
<p class="version">${version}</p>
<h1>${title}</h1>
<p>${text}</p>
</div>
${todo.map((paragraph) => `<p>${paragraph}</p>\n`).join('')}<h2>What was seen</h2>
<table>
${facts.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('\n')}
</table>
</div>
</body>
</html>
`;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly todo: readonly string[];
}

function readyWords({ minVersion }: Deprecation): Words {
  return {
    title: 'This browser is ready',
    text: `It speaks ${protocolLabel(minVersion)} or newer. There is nothing to do.`,
    todo: [],
  };
}

function upgradeWords({ minVersion, date }: Deprecation, version: string, nowMs: number): Words {
  const needed = `${protocolLabel(minVersion)} or newer`;
  const day = date && formatDay(date.epochMs);
  const passed = date !== undefined && date.epochMs <= nowMs;
  return {
    title: day && !passed ? `This browser must be updated by ${day}` : 'This browser must be updated',
    text:
      day === undefined
        ? `It speaks ${version} at most. Once older versions are disabled, only browsers with ${needed} get through.`
        : `It speaks ${version} at most. ${passed ? 'Since' : 'From'} ${day}${passed ? '' : ' on'}, only browsers with ${needed} get through.`,
    todo: [
      'Update the browser, or install another one. Every browser that still gets updates is new enough.',
      ...(compareProtocols(minVersion, 'TLSv1.2') > 0 ? [] : [internetExplorer]),
      'In a company, a proxy or virus scanner between this browser and the server may be what is too old: show this page to those who run it.',
    ],
  };
}

const internetExplorer =
  'In Internet Explorer 8 to 10, TLS 1.2 is there but disabled: Tools, Internet options, Advanced, then tick “Use TLS 1.2”.';

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

const style = `
body{margin:0;background:#f6f8fa;color:#1f2328;font:16px/1.5 "Segoe UI",system-ui,-apple-system,Helvetica,Arial,sans-serif}
.page{max-width:640px;margin:0 auto;padding:48px 24px}
.verdict{padding:24px 28px;margin-bottom:24px;background:#fff;border:1px solid #d0d7de;border-left-width:6px;border-radius:6px}
.ready{border-left-color:#1a7f37}
.upgrade{border-left-color:#b3261e}
.version{margin:0;font-size:14px;font-weight:600}
.ready .version{color:#116329}
.upgrade .version{color:#8f1d18}
h1{margin:4px 0 8px;font-size:26px;line-height:1.25}
h2{margin:32px 0 8px;font-size:18px}
p{margin:0 0 12px}
.verdict p:last-child{margin-bottom:0}
table{width:100%;border-collapse:collapse;font-size:15px}
th,td{padding:8px 0;border-top:1px solid #d0d7de;text-align:left;vertical-align:top}
th{width:45%;padding-right:16px;font-weight:400;color:#57606a}
td{overflow-wrap:anywhere;word-wrap:break-word}
`;

const styleHash = createHash('sha256').update(style).digest('base64');
