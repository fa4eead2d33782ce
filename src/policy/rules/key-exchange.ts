import type { Demands } from '../../config/demands.ts';
import type { KeyExchangeDate, ObsoleteKeyExchange } from '../../config/endpoint.ts';
import type { HandshakesByClient } from '../../probe/observation.ts';
import { sharedOffer } from '../../tls/client-profiles.ts';
import { nearBrownouts } from '../brownouts.ts';
import { datedKeyExchange, type LevelByDue } from '../calendar.ts';
import { isProvenToFail, noRenegotiation } from '../current-clients.ts';
import { obsoleteOfferOf } from '../current-offer.ts';
import { type Dated, levels, type Need, type RuleResult } from '../finding.ts';
import { getsThrough, keyExchangeState, neededKeyExchanges } from '../needs.ts';
import { acrossAddresses, type ClientContext, type EndpointContext, type Rule } from '../rule.ts';
import type { AddressSupport } from '../support.ts';

const neededByDue: LevelByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
const classicalByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };

/**
 * Clients of today that complete no handshake, since the endpoint needs what they no longer offer; and no hybrid group where
 * classical key exchange has a date. Only the date of a key exchange makes an error of it: suites, groups and signatures have
 * no dates. What an endpoint merely accepts is no finding.
 */
export const keyExchange: Rule = {
  name: 'key-exchange',

  endpoint: (context) => [
    ...acrossAddresses(context.support, (address) => failingClients(address, context)).map(
      (result): RuleResult => ({ level: levelOf(result.facts.dated), ...result }),
    ),
    ...classicalOnly(context),
    ...brownoutsAhead(context),
  ],

  client: (context) => obsoleteOffer(context),
};

function levelOf(dated: Dated<KeyExchangeDate> | undefined): RuleResult['level'] {
  return dated ? neededByDue[dated.due.state] : 'warning';
}

type FailingClients = Extract<RuleResult['facts'], { readonly kind: 'current-clients-fail' }>;

/** Nothing where no handshake completes at all: that is unverified. */
function failingClients(
  address: AddressSupport,
  { integration, nowMs }: EndpointContext,
): readonly FailingClients[] {
  const { byClient, handshake } = address.observed;
  if (byClient === undefined) return [];
  const connecting = byClient.handshakes.filter((each) => getsThrough(each.handshake));
  if (handshake.state === 'failed' && connecting.length === 0) return [];
  const failing = byClient.handshakes.filter(isProvenToFail);
  const oneOf = neededKeyExchanges(address) ?? [];
  if (failing.length === 0 && oneOf.length === 0) return [];
  const need: Need | undefined =
    oneOf.length > 0 ? { kind: 'key-exchange', oneOf } : otherNeed(address, byClient);
  const dated = dateOfNeed(oneOf, integration, nowMs);
  return [
    {
      kind: 'current-clients-fail',
      failing: failing.map(({ client }) => client),
      connecting: connecting.map(({ client }) => client),
      ...(need && { need }),
      ...(dated && { dated }),
    },
  ];
}

/** What the completed handshake has and not all clients offer, or else what the shared one lacked. */
function otherNeed(
  { observed: { handshake } }: AddressSupport,
  { shared }: HandshakesByClient,
): Need | undefined {
  if (handshake.state === 'completed') {
    const { protocol, cipher, group } = handshake;
    if (protocol !== 'TLSv1.3' && !sharedOffer.suites.includes(cipher))
      return { kind: 'suite', name: cipher };
    if (group !== undefined && !sharedOffer.groups.includes(group)) return { kind: 'group', name: group };
  }
  if (shared?.failure.kind === 'local' && shared.failure.code === noRenegotiation) {
    return { kind: 'no-renegotiation' };
  }
  const notOffered = shared?.notOffered;
  if (notOffered === undefined || notOffered.kind === 'no-name') return undefined;
  return { kind: notOffered.kind, name: notOffered.name };
}

/** Where one of several key exchanges will do, what is needed ends with the last of them. */
function dateOfNeed(
  oneOf: readonly ObsoleteKeyExchange[],
  demands: Demands,
  nowMs: number,
): Dated<KeyExchangeDate> | undefined {
  const dates = oneOf.flatMap((each) => datedKeyExchange(demands, each, nowMs) ?? []);
  if (dates.length < oneOf.length) return undefined;
  return dates.toSorted((a, b) => b.date.epochMs - a.date.epochMs)[0];
}

function classicalOnly({ integration, support, nowMs }: EndpointContext): readonly RuleResult[] {
  const dated = datedKeyExchange(integration, 'classical', nowMs);
  if (dated === undefined) return [];
  return acrossAddresses(support, ({ observed: { hybrid } }) =>
    hybrid?.state === 'refused' ? [{ kind: 'classical-only', dated } as const] : [],
  ).map((result) => ({ level: classicalByDue[dated.due.state], ...result }));
}

/** Of the key exchanges that are known to be needed. */
function brownoutsAhead({ deadlines, integration, support, nowMs }: EndpointContext): readonly RuleResult[] {
  return nearBrownouts(deadlines, nowMs, integration.warnWithinMs).flatMap(({ dated, brownout }) =>
    'keyExchange' in dated && keyExchangeState(support, dated.keyExchange) === 'needed'
      ? [
          {
            level: 'warning',
            facts: { kind: 'brownout-ahead', of: { keyExchange: dated.keyExchange }, ...brownout },
          } as const,
        ]
      : [],
  );
}

/** What the worst of the calls lacks: a command may hold more than one caller. */
function obsoleteOffer({ run, integration, nowMs }: ClientContext): readonly RuleResult[] {
  const results = run.calls
    .flatMap(({ opening }) => obsoleteOfferOf(opening) ?? [])
    .map((facts): RuleResult => {
      const dated = dateOfNeed(facts.oneOf ?? [], integration, nowMs);
      return { level: levelOf(dated), facts: { ...facts, ...(dated && { dated }) } };
    });
  const [worst] = results.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return worst ? [worst] : [];
}
