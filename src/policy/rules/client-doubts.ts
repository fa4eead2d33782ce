import type { Ended } from '../../clients/runs/client-run.ts';
import type { Call } from '../../clients/server/call.ts';
import type { Protocol } from '../../tls/protocol.ts';
import { offeredBy } from '../client-support.ts';
import type { Facts, ReachedDate } from '../finding.ts';
import type { ClientContext } from '../rule.ts';
import { isEnough } from './minimum-version.ts';

/** The facts that grow worse once a date has been reached. */
export type Doubt = Extract<Facts, { readonly reached?: ReachedDate }>;

/** Why the client could not be verified; undefined where it was, or where another rule says why not. */
export function doubtAboutClient({ run, integration, support }: ClientContext): Doubt | undefined {
  if (run.ended.kind === 'stopped') return { kind: 'client-not-done', by: run.ended.by };
  const [call] = run.calls;
  if (call === undefined) return { kind: 'client-never-called', ended: run.ended };
  const [failed] = support.failed.filter((each) => {
    const highest = offeredBy(each)?.highest;
    return highest === undefined || isEnough(highest, integration.minVersion);
  });
  if (failed) return failedHandshake(failed, integration.minVersion);
  // One that offers too little is another rule's.
  if (support.failed.length > 0) return undefined;
  if (support.finished === undefined) return withoutHello(call);
  // Node and some others look at the certificate once the handshake is finished, and say nothing where they refuse it.
  const unheard = run.calls.every(({ request }) => request === undefined);
  return unheard && hasFailed(run.ended, integration.expect?.exitCodes)
    ? { kind: 'client-no-request', protocol: support.finished.protocol, ended: run.ended }
    : undefined;
}

function failedHandshake({ outcome }: Call, minimum: Protocol): Doubt {
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
      throw new Error('a call with a ClientHello is finished or failed');
    case 'alert':
      return { kind: 'client-without-hello', alert: opening.alert };
    default:
      return { kind: 'client-without-tls', began: opening.kind };
  }
}

function hasFailed(ended: Ended, expected: readonly number[] = [0]): boolean {
  return ended.kind === 'exit' && !expected.includes(ended.code);
}
