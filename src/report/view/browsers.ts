import type { AffectedBrowser, BrowserImpact } from '../../browsers/impact.ts';
import type { Integration } from '../../config/client.ts';
import { protocolLabel } from '../../tls/protocol.ts';
import { formatDay } from '../words/dates.ts';
import { formatName } from '../words/wording.ts';
import { endpointVerdicts, type Report } from './report.ts';

/** What the summary and the terminal say of browsers, as plain text. */
export interface BrowserTable {
  readonly columns: readonly [string, string, string, string, string];
  readonly rows: readonly BrowserRow[];
  /** Where the data is from and how recent it is. */
  readonly source: string;
}

interface BrowserRow {
  readonly name: string;
  /** `TLS 1.2`. */
  readonly minimum: string;
  /** `IE 5.5–7`, those that are used most first. */
  readonly lose: readonly string[];
  readonly offByDefault: readonly string[];
  /** `0.17%`. */
  readonly share: string;
}

/** Nobody reads on; the JSON report has them all. */
const maxBrowsers = 8;

/** A row for each endpoint that serves browsers, or undefined where none does. */
export function browserTable(
  report: Report,
  labelOf: ReadonlyMap<Integration, string>,
): BrowserTable | undefined {
  const serving = endpointVerdicts(report).flatMap(({ integration: endpoint }) =>
    endpoint.browsers ? [{ endpoint, impact: endpoint.browsers }] : [],
  );
  const [first] = serving;
  if (!first) return undefined;
  return {
    columns: ['Endpoint', 'Minimum', 'Lose access', 'Disabled by default', 'Share of use'],
    rows: serving.map(({ endpoint, impact }) => ({
      name: labelOf.get(endpoint) ?? formatName(endpoint),
      minimum: protocolLabel(endpoint.minVersion),
      lose: listed([...named(impact.lose), ...onSomeSystems(impact)]),
      offByDefault: listed(named(impact.offByDefault)),
      share: percent(impact.share),
    })),
    source: `Browsers that lose access once only the minimum and newer stay enabled. Data: caniuse.com (CC BY 4.0), ${formatDay(Date.parse(first.impact.dataDate))}; the share is of all use in the world.`,
  };
}

function named(browsers: readonly AffectedBrowser[]): readonly string[] {
  return browsers
    .toSorted((a, b) => b.share - a.share)
    .map(({ browser, versions }) => `${browser} ${versions.join(', ')}`);
}

function onSomeSystems({ partly }: BrowserImpact): readonly string[] {
  return named(partly).map((browser) => `${browser} on older systems`);
}

function listed(browsers: readonly string[]): readonly string[] {
  if (browsers.length <= maxBrowsers) return browsers;
  return [...browsers.slice(0, maxBrowsers), `and ${browsers.length - maxBrowsers} more`];
}

/** What is hardly used is not nothing. */
function percent(share: number): string {
  if (share === 0) return '0%';
  return share < 0.01 ? 'under 0.01%' : `${share.toFixed(2)}%`;
}
