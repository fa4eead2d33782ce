import type { Ended } from '../../clients/runs/client-run.ts';
import type { Call } from '../../clients/server/call.ts';
import { protocols } from '../../tls/protocol.ts';
import { datedProtocol } from '../calendar.ts';
import { offeredBy } from '../client-standing.ts';
import type { ClientFacts, DatedProtocol, RuleResult } from '../finding.ts';
import { isEnough } from '../shortfall.ts';
import type { ClientRuleContext } from './context.ts';

type Doubt = Extract<ClientFacts, { readonly reached?: DatedProtocol }>;

/**
 * What nothing is proven of: a client that was not run, or never called, or whose handshake came to nothing though its
 * versions are good enough. One that nobody has switched on is none of its owner's faults, and never fails a build.
 */
export function unverified(context: ClientRuleContext): readonly RuleResult[] {
  if (context.run.ended.kind === 'not-run') {
    return [{ level: 'notice', facts: { kind: 'client-not-run' } }];
  }
  const doubt = doubtAbout(context);
  if (doubt === undefined) return [];
  const reached = reachedDate(context);
  return [
    { level: reached ? 'error' : context.onUnverified, facts: reached ? { ...doubt, reached } : doubt },
  ];
}

function doubtAbout({ run, client, standing }: ClientRuleContext): Doubt | undefined {
  const [call] = run.calls;
  if (call === undefined) return { kind: 'client-never-called', ended: run.ended };
  const [failed] = standing.failed.filter((each) => {
    const highest = offeredBy(each)?.highest;
    return highest === undefined || isEnough(highest, client.minVersion);
  });
  if (failed) return failedHandshake(failed, client.minVersion);
  // One that offers too little is another rule's.
  if (standing.failed.length > 0) return undefined;
  if (standing.finished === undefined) return withoutHello(call);
  // Node and some others look at the certificate once the handshake is finished, and say nothing where they refuse it.
  const unheard = run.calls.every(({ request }) => request === undefined);
  return unheard && hasFailed(run.ended, client.expect?.exitCodes)
    ? { kind: 'client-no-request', protocol: standing.finished.protocol, ended: run.ended }
    : undefined;
}

function failedHandshake({ outcome }: Call, minimum: ClientRuleContext['client']['minVersion']): Doubt {
  switch (outcome.kind) {
    case 'certificate-refused':
      return { kind: 'client-refused-certificate', alert: outcome.alert };
    case 'closed':
      if (outcome.after === 'certificate') return { kind: 'client-refused-certificate' };
      return { kind: 'client-no-handshake', outcome, minimum };
    case 'finished':
    case 'not-tls':
      throw new Error(`a failed handshake does not end as ${outcome.kind}`);
    default:
      return { kind: 'client-no-handshake', outcome, minimum };
  }
}

function withoutHello({ opening }: Call): Doubt {
  switch (opening.kind) {
    case 'client-hello':
    case 'sslv2-hello':
      throw new Error('a call with a hello is finished or failed');
    case 'alert':
      return { kind: 'client-without-hello', alert: opening.alert };
    default:
      return { kind: 'client-without-tls', began: opening.kind };
  }
}

function hasFailed(ended: Ended, expected: readonly number[] = [0]): boolean {
  return ended.kind === 'exit' && !expected.includes(ended.code);
}

/**
 * The last date that has been reached, of what the client offers, or of everything where nobody knows what it does; of
 * several protocols with that date, that of the newest.
 */
function reachedDate({ client, standing, nowMs }: ClientRuleContext): DatedProtocol | undefined {
  const open = standing.offered.highest === undefined ? protocols : standing.protocols;
  return open
    .toReversed()
    .flatMap((protocol) => datedProtocol(client, protocol, nowMs) ?? [])
    .filter(({ due }) => due.state === 'reached')
    .toSorted((a, b) => b.date.epochMs - a.date.epochMs)[0];
}
