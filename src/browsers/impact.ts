import { compareProtocols, type Protocol } from '../tls/protocol.ts';
import type { BrowserData, BrowserRecord } from './browser-data.ts';

/** Versions of one browser that meet the same fate. */
export interface AffectedBrowser {
  /** As people call it: `Safari on iOS`. */
  readonly browser: string;
  /** Oldest first, neighbours joined: `8–10`, `12.2–14.4`. */
  readonly versions: readonly string[];
  /** Percent of use in the world. */
  readonly share: number;
}

/** What becomes of browsers once a server speaks nothing older than its minimum version. */
export interface BrowserImpact {
  /** They speak nothing that is left. */
  readonly lose: readonly AffectedBrowser[];
  /** They could speak it, but come with it disabled: their users have to act. */
  readonly offByDefault: readonly AffectedBrowser[];
  /** They speak it on newer systems only. */
  readonly partly: readonly AffectedBrowser[];
  /** Percent of use in the world, of `lose` and `offByDefault` together. */
  readonly share: number;
  /** How recent the data is: `2026-11-10`. */
  readonly dataDate: string;
}

/** In the order of the letters of the data. TLS 1.0 and what is older has no table, since every browser spoke it. */
const tables = ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const satisfies readonly Protocol[];

/**
 * What becomes of these browsers, given as browserslist names them (`ie 8`, `ios_saf 12.2-12.5`), once only
 * `minVersion` and newer versions stay on. Browsers that the data does not know are left out.
 */
export function impactOn(
  selected: readonly string[],
  minVersion: Protocol,
  { browsers, date }: BrowserData,
): BrowserImpact {
  const wanted = new Set(selected);
  const isLeft = tables.map((protocol) => compareProtocols(protocol, minVersion) >= 0);
  const everybodyCan = compareProtocols(minVersion, tables[0]) < 0;
  const fates = browsers.flatMap((record): readonly Fated[] => {
    const versions = record.spans.flatMap(([support, list]) => {
      const fate = everybodyCan ? 'keeps' : fateOf([...support].filter((_, index) => isLeft[index]));
      return list.split(' ').map((version) => ({ version, fate }));
    });
    return (['lose', 'offByDefault', 'partly'] as const).flatMap((fate) => {
      const isMeant = (each: (typeof versions)[number]) =>
        each.fate === fate && wanted.has(`${record.id} ${each.version}`);
      const affected = affectedBrowser(record, versions, isMeant);
      return affected ? [{ fate, affected }] : [];
    });
  });
  const withFate = (fate: Fate) => fates.filter((each) => each.fate === fate).map(({ affected }) => affected);
  const [lose, offByDefault] = [withFate('lose'), withFate('offByDefault')];
  return {
    lose,
    offByDefault,
    partly: withFate('partly'),
    share: shareOf([...lose, ...offByDefault].map(({ share }) => share)),
    dataDate: date,
  };
}

type Fate = 'keeps' | 'lose' | 'offByDefault' | 'partly';

interface Fated {
  readonly fate: Fate;
  readonly affected: AffectedBrowser;
}

/** The best that a browser can do with one of the versions that are left. */
function fateOf(support: readonly string[]): Fate {
  if (support.includes('y')) return 'keeps';
  if (support.includes('p')) return 'partly';
  return support.includes('d') ? 'offByDefault' : 'lose';
}

function affectedBrowser<Version extends { readonly version: string }>(
  { name, shares }: BrowserRecord,
  versions: readonly Version[],
  isMeant: (version: Version) => boolean,
): AffectedBrowser | undefined {
  const meant = versions.filter(isMeant).map(({ version }) => version);
  if (meant.length === 0) return undefined;
  const share = shareOf(meant.map((version) => shares[version] ?? 0));
  return { browser: name, versions: joined(versions, isMeant), share };
}

/** Runs of versions that follow one another, each from the start of its first to the end of its last. */
function joined<Version extends { readonly version: string }>(
  versions: readonly Version[],
  isMeant: (version: Version) => boolean,
): readonly string[] {
  const runs: { first: string; last: string }[] = [];
  let open: { first: string; last: string } | undefined;
  for (const each of versions) {
    const [from = each.version, to = from] = each.version.split('-');
    if (!isMeant(each)) open = undefined;
    else if (open) open.last = to;
    else {
      open = { first: from, last: to };
      runs.push(open);
    }
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`));
}

/** The data has six decimals; a sum of many has no more. */
function shareOf(shares: readonly number[]): number {
  return Number(shares.reduce((sum, share) => sum + share, 0).toFixed(6));
}
