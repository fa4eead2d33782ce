import type { ChangeKind } from '../../changes/change.ts';
import type { Comparison } from '../../changes/compare.ts';
import type { EndpointState } from '../../changes/state.ts';
import type { Integration } from '../../config/client.ts';
import { changeLabels, changeWords, isoDayWords, unverifiedWords } from '../words/change-words.ts';
import { formatCount } from '../words/dates.ts';
import { plain } from '../words/escape.ts';
import { groupBy } from '../words/grouping.ts';
import { listProtocols } from '../words/wording.ts';
import type { Since } from './since.ts';

/** What changed, as people read it: the same change of several endpoints once. */
export interface ChangesView {
  /** `Since 26 Nov 2026`. */
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

export interface ChangeRow {
  /** Undefined for what is no change: it could not be verified. */
  readonly kind: ChangeKind | undefined;
  /** `Disabled`. */
  readonly label: string;
  /** `clients limited to TLS 1.0 lost access between 26 Nov 2026 and 27 Nov 2026`. */
  readonly words: string;
  /** The endpoints. */
  readonly names: readonly string[];
}

export function changesView(since: Since, labelOf: ReadonlyMap<Integration, string>): ChangesView {
  const integrationOf = new Map([...since.endpoints].map(([integration, state]) => [state, integration]));
  const nameOf = (endpoint: EndpointState) => {
    const integration = integrationOf.get(endpoint);
    return (integration && labelOf.get(integration)) ?? nameOfEndpoint(endpoint);
  };
  return {
    title: `Since ${isoDayWords(since.startedAt)}`,
    rows: [
      ...(since.observedBefore === undefined ? [] : [notCompared(since.observedBefore)]),
      ...comparisonRows(since, [...since.endpoints.values()], nameOf),
    ],
  };
}

function notCompared(observedAt: string): ChangeRow {
  const words = `observed on ${isoDayWords(observedAt)}, before the earlier report`;
  return { kind: undefined, label: 'Not compared', words, names: ['all endpoints'] };
}

/** The rows of what has changed, worst first, and then of what is unverified. */
export function comparisonRows(
  { changes, notVerifiedAgain }: Comparison,
  endpoints: readonly EndpointState[],
  nameOf: (endpoint: EndpointState) => string,
): readonly ChangeRow[] {
  const lost = new Map(notVerifiedAgain.map((each) => [each.endpoint, each.protocols]));
  const unverified = endpoints.flatMap((endpoint) => {
    const protocols = lost.get(endpoint);
    const since = endpoint.unverifiedSince;
    const again = protocols && `${listProtocols(protocols)} could not be verified again`;
    if (since === undefined) return again === undefined ? [] : [{ endpoint, words: again }];
    const words = unverifiedWords(since);
    return [{ endpoint, words: again === undefined ? words : `${again}, ${words}` }];
  });
  return [
    ...rowsOf(
      changes.map((change) => ({ ...change, words: changeWords(change) })),
      nameOf,
    ),
    ...rowsOf(
      unverified.map((each) => ({ ...each, kind: undefined })),
      nameOf,
    ),
  ];
}

function rowsOf(
  all: readonly {
    readonly kind: ChangeKind | undefined;
    readonly words: string;
    readonly endpoint: EndpointState;
  }[],
  nameOf: (endpoint: EndpointState) => string,
): readonly ChangeRow[] {
  return groupBy(all, ({ kind, words }) => `${kind} ${words}`).map(([, group]) => {
    const [{ kind, words }] = group;
    const label = kind === undefined ? 'Unverified' : changeLabels[kind];
    return { kind, label, words, names: group.map(({ endpoint }) => nameOf(endpoint)) };
  });
}

/** What an endpoint is called that the list no longer has. */
export function nameOfEndpoint({ name, url }: Pick<EndpointState, 'name' | 'url'>): string {
  return plain(name, 80) || plain(url, 80) || 'unnamed endpoint';
}

/** The names of a row that a reader takes in, and how many there are beyond them. */
export function namesOf({ names }: ChangeRow): readonly string[] {
  const more = names.length - maxNames;
  return more > 0 ? [...names.slice(0, maxNames), `${formatCount(more)} more`] : names;
}

const maxNames = 5;
