import type { Call } from '../clients/server/call.ts';
import { offeredBy } from '../policy/client-support.ts';
import { obsoleteOfferOf } from '../policy/current-offer.ts';
import { describeOutcome } from '../report/words/client-words.ts';
import { offerTitle } from '../report/words/current-client-words.ts';
import { jsonOutput, terminal } from '../report/words/escape.ts';
import { compareProtocols, type Protocol, protocolLabel } from '../tls/protocol.ts';

/** A caller as one line of JSON, safe in a terminal and in the Actions log whatever the caller sent. */
export function jsonLine(call: Call, port: 'strict' | 'page'): string {
  const { opening, outcome, request } = call;
  const { kind: began, ...beginning } = opening;
  const { hello, ...rest } = 'hello' in beginning ? beginning : { hello: undefined, ...beginning };
  const { kind: came, ...end } = outcome;
  return `${jsonOutput(
    JSON.stringify({
      time: new Date(call.atMs).toISOString(),
      port,
      from: call.from.address,
      fromPort: call.from.port,
      outcome: came,
      ...end,
      opening: began,
      ...cut(rest),
      ...(hello && cut(hello)),
      ...(request ? { request } : {}),
      durationMs: call.lastedMs,
    }),
  )}\n`;
}

/** No client offers more of anything, and a ClientHello of 16 KB has room for 8,000 names. */
const maxNames = 200;

/** A protocol's name may have 255 bytes (RFC 7301 section 3.1). */
const maxProtocols = 20;

/** The lists of a ClientHello, no longer than any client's; the last element then tells how many more there were. */
function cut(offered: object): object {
  const entries = Object.entries(offered).map(([name, value]: [string, unknown]) => {
    const most = name === 'alpn' ? maxProtocols : maxNames;
    if (!Array.isArray(value) || value.length <= most) return [name, value];
    return [name, [...value.slice(0, most), `and ${value.length - most} more`]];
  });
  return Object.fromEntries(entries);
}

/**
 * A caller as one line for people: `2026-11-27T19:52:37Z  203.0.113.7      ready: TLS 1.3, GET / (401), curl/8.16.0`. The
 * width of the terminal cuts what the caller sent, never the verdict.
 */
export function plainLine(call: Call, minVersion: Protocol, columns: number): string {
  const { atMs, from, request } = call;
  const time = `${new Date(atMs).toISOString().slice(0, 19)}Z`;
  const start = `${time}  ${terminal(from.address).padEnd(15)}  `;
  const verdict = describeVerdict(call, minVersion);
  const sent = request
    ? [`${request.method} ${request.target} (${request.status})`, request.userAgent ?? []].flat()
    : [];
  const columnsLeft = Math.max(columns - start.length, verdict.length + 1);
  return `${start}${terminal([verdict, ...sent].join(', '), columnsLeft)}\n`;
}

/** On the page's port, a handshake below the minimum succeeds: what counts is what the caller offered. */
function describeVerdict(call: Call, minVersion: Protocol): string {
  const { outcome } = call;
  const highest = offeredBy(call)?.highest;
  if (highest !== undefined && compareProtocols(highest, minVersion) < 0) {
    return `not ready: supports nothing newer than ${protocolLabel(highest)}`;
  }
  const lack = obsoleteOfferOf(call.opening);
  if (lack) return `at risk: ${offerTitle(lack)}`;
  if (outcome.kind === 'finished' && compareProtocols(outcome.protocol, minVersion) >= 0) {
    return `ready: ${protocolLabel(outcome.protocol)}`;
  }
  return `unverified: ${describeOutcome(outcome)}`;
}
