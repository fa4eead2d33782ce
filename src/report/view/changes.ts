import type { Change, ChangeKind } from '../../changes/change.ts';
import type { EndpointState } from '../../changes/state.ts';
import type { Integration } from '../../config/client.ts';
import { changeLabels, changeWords, isoDayWords } from '../words/change-words.ts';
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
  /** `refuses TLS 1.0: clients limited to TLS 1.0 lost access between 26 Nov 2026 and 27 Nov 2026`. */
  readonly words: string;
  /** The endpoints. */
  readonly names: readonly string[];
}

export function changesView(since: Since, labelOf: ReadonlyMap<Integration, string>): ChangesView {
  const nameOf = (endpoint: EndpointState) => {
    const integration = since.integrationOf.get(endpoint);
    return (integration && labelOf.get(integration)) ?? nameOfEndpoint(endpoint);
  };
  return {
    title: `Since ${isoDayWords(since.startedAt)}`,
    rows: [...changeRows(since.changes, nameOf), ...unverifiedRows(since, nameOf, labelOf)],
  };
}

/** What an endpoint is called that the list no longer has. */
export function nameOfEndpoint({ name, url }: Pick<EndpointState, 'name' | 'url'>): string {
  return plain(name, 80) || plain(url, 80) || 'unnamed endpoint';
}

/** The names of a row that a reader takes in, and how many there are beyond them. */
export function namesOf({ names }: ChangeRow): readonly string[] {
  const shown = names.slice(0, maxNames);
  const more = names.length - shown.length;
  return more > 0 ? [...shown, `${formatCount(more)} more`] : shown;
}

const maxNames = 5;

/** The rows of changes, worst first. */
export function changeRows(
  changes: readonly Change[],
  nameOf: (endpoint: EndpointState) => string,
): readonly ChangeRow[] {
  const all = changes.map((change) => ({ ...change, words: changeWords(change) }));
  return groupBy(all, ({ kind, words }) => `${kind} ${words}`).map(([, group]) => {
    const [{ kind, words }] = group;
    return { kind, label: changeLabels[kind], words, names: group.map(({ endpoint }) => nameOf(endpoint)) };
  });
}

function unverifiedRows(
  { notVerifiedAgain, endpoints }: Since,
  nameOf: (endpoint: EndpointState) => string,
  labelOf: ReadonlyMap<Integration, string>,
): readonly ChangeRow[] {
  return [
    ...notVerifiedRows(notVerifiedAgain, nameOf),
    ...groupBy(
      [...endpoints].flatMap(([integration, { unverifiedSince }]) =>
        unverifiedSince === undefined ? [] : [{ name: labelOf.get(integration) ?? '', unverifiedSince }],
      ),
      ({ unverifiedSince }) => unverifiedSince,
    ).map(([day, group]) => ({
      kind: undefined,
      label: 'Unverified',
      words: `unverified since ${isoDayWords(day)}`,
      names: group.map(({ name }) => name),
    })),
  ];
}

export function notVerifiedRows(
  notVerifiedAgain: Since['notVerifiedAgain'],
  nameOf: (endpoint: EndpointState) => string,
): readonly ChangeRow[] {
  return groupBy(notVerifiedAgain, ({ protocols }) => listProtocols(protocols)).map(([which, group]) => ({
    kind: undefined,
    label: 'Unverified',
    words: `${which} could not be verified again`,
    names: group.map(({ endpoint }) => nameOf(endpoint)),
  }));
}
