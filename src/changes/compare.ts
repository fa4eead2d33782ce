import { clientNames } from '../tls/client-profiles.ts';
import { compareProtocols, type Protocol, protocols } from '../tls/protocol.ts';
import { type Change, changeKinds, type Difference } from './change.ts';
import { compareDates } from './dates.ts';
import type { EndpointState, Known, NeedState, ReportState } from './state.ts';

/** What differs between two reports. */
export interface Comparison {
  /** Worst first, and in the order of the later list where they are alike. */
  readonly changes: readonly Change[];
  /** What was accepted then, and is unknown now: no change, since nothing is known of it. */
  readonly notVerifiedAgain: readonly {
    readonly endpoint: EndpointState;
    readonly protocols: readonly Protocol[];
  }[];
}

/** Compares two reports. Pure: with the reports exchanged every change is its opposite. */
export function compare(earlier: ReportState, later: ReportState): Comparison {
  const before = new Map(earlier.endpoints.map((endpoint) => [endpoint.key, endpoint]));
  const now = new Map(later.endpoints.map((endpoint) => [endpoint.key, endpoint]));
  const pairs = later.endpoints.flatMap((endpoint) => {
    const was = before.get(endpoint.key);
    return was ? [{ was, now: endpoint }] : [];
  });
  const added = later.endpoints.filter(({ key }) => !before.has(key));
  const removed = earlier.endpoints.filter(({ key }) => !now.has(key));
  const changes: readonly Change[] = [
    ...pairs.flatMap((pair) =>
      differences(pair.was, pair.now).map((change) => ({ ...change, endpoint: pair.now })),
    ),
    ...added.map((endpoint) => ({ kind: 'endpoint-added', endpoint }) as const),
    ...removed.map((endpoint) => ({ kind: 'endpoint-removed', endpoint }) as const),
  ];
  return {
    changes: changes.toSorted((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind)),
    notVerifiedAgain: pairs.flatMap(({ was, now: endpoint }) => {
      const lost = protocols.filter(
        (protocol) =>
          was.known.protocols[protocol] === 'accepted' && endpoint.seen.protocols[protocol] === 'unknown',
      );
      return lost.length === 0 ? [] : [{ endpoint, protocols: lost }];
    }),
  };
}

function differences(was: EndpointState, now: EndpointState): readonly Difference[] {
  // Only the earlier report may tell of runs before it: those of the later one can be older than the earlier report.
  const before = was.seen.startedAt < now.seen.startedAt ? was.known : was.seen;
  const after = now.seen.startedAt < was.seen.startedAt ? now.known : now.seen;
  const dates = compareDates({ ...was, known: before }, { ...now, known: after });
  // What refuses every version is unverified.
  if (topOf(before) === undefined || topOf(after) === undefined) {
    return [...dates, ...compareRoots(before, after)];
  }
  const minimum = older(was.minVersion, now.minVersion);
  const versionsAndNeeds = [...compareVersions(before, after, minimum), ...compareNeeds(before, after)];
  return [
    ...versionsAndNeeds,
    ...compareClients(before, after, versionsAndNeeds),
    ...compareHybrid(before, after),
    ...compareRoots(before, after),
    ...dates,
  ];
}

/** The newest version that every address accepts; where that is not proven, that any does. */
function topOf({ ceiling, protocols: states }: Known): Protocol | undefined {
  return ceiling ?? protocols.findLast((protocol) => states[protocol] === 'accepted');
}

/** How the newest version has changed, and which others are refused or accepted now. */
function compareVersions(before: Known, after: Known, minimum: Protocol): readonly Difference[] {
  const top = compareTops(before, after, minimum);
  // What only some addresses accept beyond that is news of the newest version, or none.
  const below = older(topOf(before) ?? 'TLSv1.3', topOf(after) ?? 'TLSv1.3');
  const flipped = protocols.filter((protocol) => {
    const states = [before.protocols[protocol], after.protocols[protocol]];
    const isOld = compareProtocols(protocol, below) <= 0;
    return states.includes('accepted') && states.includes('refused') && isOld;
  });
  const refused = flipped.filter((protocol) => after.protocols[protocol] === 'refused');
  const accepted = flipped.filter((protocol) => after.protocols[protocol] === 'accepted');
  return [
    ...(top ? [top] : []),
    ...(accepted.length > 0 ? [{ kind: 'regressed', about: 'version', protocols: accepted } as const] : []),
    ...(refused.length > 0
      ? [
          {
            kind: 'disabled',
            protocols: refused,
            shutOut: refused.filter((protocol) => isShutOut(protocol, after)),
            from: before.startedAt,
            to: after.startedAt,
          } as const,
        ]
      : []),
  ];
}

function compareTops(before: Known, after: Known, minimum: Protocol): Difference | undefined {
  const [was, now] = [topOf(before), topOf(after)];
  if (was === undefined || now === undefined || was === now) return undefined;
  const isWorse = compareProtocols(now, was) < 0;
  const [low, high] = isWorse ? [now, was] : [was, now];
  const isProven =
    (before.ceiling !== undefined && after.ceiling !== undefined) ||
    protocols.some(
      (protocol) =>
        compareProtocols(protocol, low) > 0 &&
        compareProtocols(protocol, high) <= 0 &&
        [before, after].every(({ protocols: states }) => states[protocol] !== 'unknown') &&
        before.protocols[protocol] !== after.protocols[protocol],
    );
  if (!isProven) return undefined;
  const isAround = compareProtocols(low, minimum) < 0 && compareProtocols(high, minimum) >= 0;
  if (isAround) return { kind: isWorse ? 'lost' : 'recovered', minimum, was, now };
  const quality = { about: 'ceiling', was, now } as const;
  return isWorse ? { kind: 'regressed', ...quality } : { kind: 'improved', ...quality };
}

/** Whether a client that can do nothing newer has nothing left: SSL 2.0 hardly ever answers, and nobody falls back to it. */
function isShutOut(protocol: Protocol, { protocols: states }: Known): boolean {
  return protocols.every(
    (each) => each === 'SSLv2' || compareProtocols(each, protocol) > 0 || states[each] === 'refused',
  );
}

/** Needs of TLS 1.2 say nothing about what is too old for it. */
function compareNeeds(before: Known, after: Known): readonly Difference[] {
  const isTls12 = ({ ceiling }: Known) => ceiling === 'TLSv1.2' || ceiling === 'TLSv1.3';
  if (!isTls12(before) || !isTls12(after)) return [];
  const was = needed(before);
  const now = needed(after);
  if (was.state === 'not-needed' && now.state === 'needed') {
    return [{ kind: 'regressed', about: 'key-exchange', keyExchanges: now.keyExchanges }];
  }
  if (was.state === 'needed' && now.state === 'not-needed') {
    return [{ kind: 'improved', about: 'key-exchange', keyExchanges: was.keyExchanges }];
  }
  return [];
}

function needed({ needs }: Known) {
  const keyExchanges = (['RSA', 'DHE'] as const).filter((each) => needs[each] === 'needed');
  const isUnknown = needs.RSA === 'unknown' || needs.DHE === 'unknown';
  const state: NeedState = keyExchanges.length > 0 ? 'needed' : isUnknown ? 'unknown' : 'not-needed';
  return { state, keyExchanges };
}

/** No news where the reason is told: nothing new enough gets through, or a key exchange is needed. */
function compareClients(
  { currentClients: was }: Known,
  { currentClients: now }: Known,
  told: readonly Difference[],
): readonly Difference[] {
  const moved = (
    from: 'connects' | 'fails',
    [all, some]: readonly ['lost', 'regressed'] | readonly ['recovered', 'improved'],
  ): readonly Difference[] => {
    const [to, failing] = from === 'connects' ? (['fails', now] as const) : (['connects', was] as const);
    const clients = clientNames.filter((client) => was[client] === from && now[client] === to);
    const kind = clientNames.every((client) => failing[client] === 'fails') ? all : some;
    const isTold = told.some(
      (each) => each.kind === all || (each.kind === kind && 'about' in each && each.about === 'key-exchange'),
    );
    return clients.length === 0 || isTold ? [] : [{ kind, about: 'current-clients', clients }];
  };
  return [...moved('connects', ['lost', 'regressed']), ...moved('fails', ['recovered', 'improved'])];
}

function compareHybrid(before: Known, after: Known): readonly Difference[] {
  const [was, now] = [before.needs.classical, after.needs.classical];
  if (was === 'needed' && now === 'not-needed') return [{ kind: 'improved', about: 'hybrid' }];
  if (was === 'not-needed' && now === 'needed') return [{ kind: 'regressed', about: 'hybrid' }];
  return [];
}

/** Addresses may differ in their roots, and not each answers every time: only if none is the same they have changed. */
function compareRoots({ roots: was }: Known, { roots: now }: Known): readonly Difference[] {
  const isSame = was.length === 0 || now.length === 0 || was.some((root) => now.includes(root));
  return isSame ? [] : [{ kind: 'root-changed', was, now }];
}

function older(a: Protocol, b: Protocol): Protocol {
  return compareProtocols(a, b) < 0 ? a : b;
}
