import type { Call } from '../clients/server/call.ts';
import { jsonOutput } from '../report/escape.ts';

/** One line of JSON for a caller, safe in a terminal and in the Actions log whatever the caller sent. */
export function callLine(call: Call, port: 'strict' | 'page'): string {
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
      ...rest,
      ...hello,
      ...(request ? { request } : {}),
      durationMs: call.lastedMs,
    }),
  )}\n`;
}
