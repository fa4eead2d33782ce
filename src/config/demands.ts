import { type Protocol, protocolsBelow } from '../tls/protocol.ts';
import type {
  Deadline,
  Exception,
  KeyExchangeDate,
  Levels,
  MinimumDate,
  Moment,
  ProtocolDate,
  SourceRange,
} from './endpoint.ts';
import type { Config, EndpointConfig } from './schema.ts';
import type { DeprecationConfig, MinimumConfig } from './schema-dates.ts';
import type { Source } from './source.ts';
import { entryAt, nodeAt, type SourceNode } from './source-node.ts';
import { standardDates } from './standards.ts';

/** What the action's inputs or the command line say above the file. */
export interface Overrides {
  /** Replaces the file's `min-version`, but not that of an endpoint or client. */
  readonly minVersion?: Protocol;
  /** Replaces the file's `warn-within`. */
  readonly warnWithinMs?: number;
  /** Applies where the file has no `warn-within`. */
  readonly defaultWarnWithinMs?: number;
}

/** What endpoints and clients must meet alike, and by when. */
export interface Demands {
  readonly minVersion: Protocol;
  readonly warnWithinMs: number;
  /** Every date that applies, of every origin; `policy/calendar.ts` picks the one that counts. */
  readonly dates: readonly ProtocolDate[];
  readonly keyExchangeDates: readonly KeyExchangeDate[];
  readonly minimums: readonly MinimumDate[];
  /** Set by the file for all its endpoints and clients. */
  readonly levels?: Levels;
  readonly exceptions: readonly Exception[];
}

type DemandsConfig = Pick<
  EndpointConfig,
  'min-version' | 'deprecation-date' | 'deprecations' | 'minimums' | 'exceptions'
>;

const ninetyDays = 90 * 86_400_000;

/** The demands on an endpoint or client: its own keys first, then what stands above the file, then the file's. */
export function demandsOf(
  source: Source,
  node: SourceNode,
  entry: DemandsConfig,
  config: Config,
  overrides: Overrides,
): Demands {
  const minVersion = entry['min-version'] ?? overrides.minVersion ?? config['min-version'] ?? 'TLSv1.2';
  const { whole } = placesOf(source, node);
  const dates = datesOf(entry, config, minVersion);
  return {
    minVersion,
    warnWithinMs:
      overrides.warnWithinMs ?? config['warn-within'] ?? overrides.defaultWarnWithinMs ?? ninetyDays,
    dates: dates.filter((each) => 'protocol' in each),
    keyExchangeDates: dates.filter((each) => 'keyExchange' in each),
    minimums: dates.filter((each) => 'minimum' in each),
    ...(config.levels && { levels: config.levels }),
    exceptions: (entry.exceptions ?? []).map((exception, index): Exception => {
      const item = nodeAt(node, ['exceptions', index]);
      return { ...exception, source: item ? source.range(item.span) : whole };
    }),
  };
}

/** Where an endpoint or client stands: the whole of it, and each of its keys with the value. */
export function placesOf(
  source: Source,
  node: SourceNode,
): { readonly whole: SourceRange; readonly pair: (key: string) => SourceRange } {
  const whole = source.range(node.span);
  return {
    whole,
    pair: (key) => {
      const entry = entryAt(node, key);
      return entry ? source.range(entry.pair) : whole;
    },
  };
}

/** Every date that applies, the most specific origin first. */
function datesOf(entry: DemandsConfig, config: Config, minVersion: Protocol): readonly Deadline[] {
  const own = (entry.deprecations ?? []).flatMap((each) => deprecationFrom('endpoint', each));
  const date = entry['deprecation-date'];
  const below = date === undefined ? [] : protocolsBelow(minVersion);
  return [
    ...own,
    ...below
      .filter((protocol) => !own.some((listed) => 'protocol' in listed && listed.protocol === protocol))
      .flatMap((protocol) => (date ? [blanket(protocol, date)] : [])),
    ...(entry.minimums ?? []).map((each) => minimumFrom('endpoint', each)),
    ...datesOfFile(config),
  ];
}

/** The dates that the file sets for all, made once however many endpoints have them. */
function datesOfFile(config: Config): readonly Deadline[] {
  const known = fileDates.get(config);
  if (known) return known;
  const dates = [
    ...(config.deprecations ?? []).flatMap((each) => deprecationFrom('file', each)),
    ...(config.minimums ?? []).map((each) => minimumFrom('file', each)),
    ...[...new Set(config.standards ?? [])].flatMap(standardDates),
  ];
  fileDates.set(config, dates);
  return dates;
}

const fileDates = new WeakMap<Config, readonly Deadline[]>();

function blanket(protocol: Protocol, date: Moment): ProtocolDate {
  return { protocol, date, from: 'endpoint', blanket: true };
}

type Origin = 'endpoint' | 'file';

/** The schema sees to it that an entry has either a protocol or a key exchange. */
function deprecationFrom(
  from: Origin,
  { protocol, 'key-exchange': keyExchange, brownouts, ...set }: DeprecationConfig,
): readonly (ProtocolDate | KeyExchangeDate)[] {
  const when = { ...setFrom(from, set), ...(brownouts !== undefined && { brownouts }) };
  if (protocol !== undefined) return [{ protocol, ...when }];
  return keyExchange === undefined ? [] : [{ keyExchange, ...when }];
}

function minimumFrom(from: Origin, { protocol: minimum, ...set }: MinimumConfig): MinimumDate {
  return { minimum, ...setFrom(from, set) };
}

function setFrom(from: Origin, { date, reason, url }: Pick<MinimumConfig, 'date' | 'reason' | 'url'>) {
  return { date, from, ...(reason !== undefined && { reason }), ...(url !== undefined && { url }) };
}
