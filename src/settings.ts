import { parseMoment } from './config/date.ts';
import type { Overrides } from './config/demands.ts';
import { durationRanges, parseDuration } from './config/duration.ts';
import { quoted } from './config/excerpt.ts';
import { parseFingerprint } from './config/fingerprint.ts';
import type { Integrations } from './config/load.ts';
import { nearestTo } from './config/nearest.ts';
import { linesOf, type Reading } from './config/reading.ts';
import { parseLabel, parseShard, type Selection, select } from './config/selection.ts';
import { expectedProxy, parseProxy } from './net/proxy.ts';
import { type EnvironmentProxies, type ProxySetting, readEnvironment } from './net/proxy-setting.ts';
import { type Level, levels } from './policy/finding.ts';
import { type FailOn, failOnValues } from './policy/gate.ts';
import { type ProbeSettings, usualWaits } from './probe/settings.ts';
import { parseProtocol } from './tls/protocol.ts';

/** How a run is set up, from the action's inputs or the command line's options; both use the same names. */
export interface Settings {
  readonly probe: ProbeSettings;
  /** The moment of judgement, milliseconds since the epoch. */
  readonly judgedAtMs: number;
  readonly onUnverified: Level;
  readonly failOn: FailOn;
  /** Whether the commands of the list's clients are run. Never a key of the list: a pull request can change that. */
  readonly runClients: boolean;
  readonly overrides: Overrides;
  readonly selection: Selection;
  /** Paths and globs of saved observations, which are judged instead of what is probed now. */
  readonly observations: readonly string[];
  /** Where to save what is observed. */
  readonly observationsFile?: string;
  /** Of the whole run, and how the user wrote it. */
  readonly timeLimit?: { readonly ms: number; readonly text: string };
  /** SHA-256 fingerprints, as Node writes them, of roots that are the endpoints' own and no TLS-inspecting proxy's. */
  readonly ownAuthorities: readonly string[];
}

/** The settings that the action and the command line share, with the default of each as the user would write it. */
export const settingDefaults = {
  'min-version': '',
  'fail-on': 'error',
  'on-unverified': 'warning',
  'as-of': '',
  'warn-within': '90d',
  timeout: '10s',
  retries: '2',
  concurrency: '64',
  'per-host': '4',
  'time-limit': '',
  'private-addresses': 'auto',
  proxy: 'env',
  'own-authorities': '',
  'run-clients': 'false',
  labels: '',
  shard: '',
  'observations-file': '',
  observations: '',
} as const;

export type SettingName = keyof typeof settingDefaults;

/** Thrown for inputs or options that the user must fix; the message has a line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export interface SettingsContext {
  /** Errors that were found elsewhere, to be named with those found here. */
  readonly errors?: readonly string[];
  /** What the user wrote; an empty text stands for the default. */
  readonly text: (name: SettingName) => string;
  /** How a setting is called where the user wrote it: "input `timeout`" or "--timeout". */
  readonly label: (name: SettingName) => string;
  readonly nowMs: number;
  /** For the proxies that it names. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Certificate authorities in PEM that are trusted beside Node's own and NODE_EXTRA_CA_CERTS. */
  readonly extraCertificateAuthorities?: readonly string[] | undefined;
  /** Code of strangers may have changed the list, so `auto` keeps private addresses out. */
  readonly untrusted: boolean;
  /** Whether `warn-within` stands above the file's, or only in for it where the file has none. */
  readonly warnWithin: 'override' | 'default';
}

/** The sentence about a value that cannot be used: whose it is, what was found, what is expected, what to write. */
export function settingError(
  label: string,
  found: string,
  { expected, instead }: { readonly expected: string; readonly instead?: string },
): string {
  const write = instead === undefined ? '' : `; write: ${instead}`;
  return `${label}: found ${found}, expected ${expected}${write}`;
}

/** Reads all settings, or throws one SettingsError that names every error. */
export function readSettings(context: SettingsContext): Settings {
  const errors: string[] = [...(context.errors ?? [])];
  const read = <T>(name: SettingName, parse: (text: string) => Reading<T>, fallback: T): T => {
    const text = context.text(name).trim() || settingDefaults[name];
    if (text === '') return fallback;
    const reading = parse(text);
    if ('value' in reading) return reading.value;
    errors.push(settingError(context.label(name), reading.found ?? quoted(text), reading));
    return fallback;
  };
  const { environment, wrong } = readEnvironment(context.env);
  const proxy = read('proxy', (text) => parseProxySetting(text, environment), { kind: 'none', environment });
  if (proxy.kind === 'environment') {
    for (const { variable, text, reading } of wrong)
      errors.push(settingError(`environment variable ${variable}`, reading.found ?? quoted(text), reading));
  }

  const readLines = <T>(name: SettingName, parse: (line: string) => Reading<T>): readonly T[] => {
    const text = context.text(name).trim();
    const lines = text.split(/[\n,]/).map((line) => line.trim());
    // Commas alone are no list, and an error.
    const given = lines.some((line) => line !== '') ? lines : [text];
    return given
      .filter((line) => line !== '')
      .flatMap((line) => {
        const reading = parse(line);
        if ('value' in reading) return [reading.value];
        errors.push(settingError(context.label(name), quoted(line, 120), reading));
        return [];
      });
  };

  const minVersion = read('min-version', parseVersion, undefined);
  const warnWithinMs = read('warn-within', (text) => parseDuration(text, durationRanges.warning), 0);
  const warnWithinGiven = context.warnWithin === 'override' && context.text('warn-within').trim() !== '';
  const privateAddresses = read('private-addresses', oneOf(['allow', 'deny', 'auto']), 'auto');
  const shard = read('shard', parseShard, undefined);
  const observations = linesOf(context.text('observations'));
  const observationsFile = context.text('observations-file').trim();
  if (observations.length > 0 && observationsFile !== '') {
    errors.push(
      settingError(context.label('observations-file'), quoted(observationsFile), {
        expected: `no file beside ${context.label('observations')}, since nothing is observed then`,
      }),
    );
  }
  const timeLimit = read('time-limit', parseTimeLimit, undefined);
  const settings: Settings = {
    judgedAtMs: read('as-of', parseMoment, { text: '', epochMs: context.nowMs }).epochMs,
    onUnverified: read('on-unverified', oneOf(levels), 'warning'),
    failOn: read('fail-on', oneOf(failOnValues), 'error'),
    runClients: read('run-clients', readBoolean, false),
    ownAuthorities: readLines('own-authorities', parseFingerprint),
    overrides: {
      ...(minVersion === undefined ? {} : { minVersion }),
      ...(warnWithinGiven ? { warnWithinMs } : { defaultWarnWithinMs: warnWithinMs }),
    },
    selection: { labels: [...new Set(readLines('labels', parseLabel))].toSorted(), ...(shard && { shard }) },
    observations,
    ...(observationsFile !== '' && { observationsFile }),
    ...(timeLimit && { timeLimit }),
    probe: {
      timeoutMs: read('timeout', (text) => parseDuration(text, durationRanges.connection), 1),
      retries: read('retries', countIn(0, 10), 0),
      concurrency: read('concurrency', countIn(1, 1000), 1),
      perHost: read('per-host', countIn(1, 100), 1),
      privateAddresses:
        privateAddresses === 'auto' ? (context.untrusted ? 'deny' : 'allow') : privateAddresses,
      proxy,
      extraCertificateAuthorities: context.extraCertificateAuthorities ?? [],
      waits: usualWaits,
    },
  };
  if (errors.length > 0) throw new SettingsError(errors.join('\n'));
  return settings;
}

/** Whether what a run finds is for another job to judge: it saves a part, and judges none. */
export function onlyObserves({ selection: { labels, shard }, observationsFile }: Settings): boolean {
  return observationsFile !== undefined && (labels.length > 0 || shard !== undefined);
}

/** The part of a list that the settings select. A label that no endpoint has is an error: it would select nothing. */
export function selectFrom(
  list: Integrations,
  { selection }: Settings,
  label: SettingsContext['label'],
): Integrations {
  const known = [...new Set(list.endpoints.flatMap(({ labels = [] }) => labels))].toSorted();
  const errors = selection.labels
    .filter((name) => !known.includes(name))
    .map((name) => {
      const expected =
        known.length === 0
          ? 'a label of the list, which has none: an endpoint gets one with the key labels'
          : `a label of the list, such as ${known.slice(0, 5).join(', ')}`;
      const instead = nearestTo(name, known);
      return settingError(label('labels'), quoted(name), {
        expected,
        ...(instead !== undefined && { instead }),
      });
    });
  if (errors.length > 0) throw new SettingsError(errors.join('\n'));
  return select(list, selection);
}

function parseTimeLimit(text: string): Reading<Settings['timeLimit']> {
  const reading = parseDuration(text, durationRanges.run);
  return 'value' in reading ? { value: { ms: reading.value, text } } : reading;
}

function parseProxySetting(text: string, environment: EnvironmentProxies): Reading<ProxySetting> {
  if (text === 'none') return { value: { kind: 'none', environment } };
  if (text === 'env') return { value: { kind: 'environment', environment } };
  const reading = parseProxy(text);
  const isHost = /[.:[]/.test(text);
  if ('value' in reading && isHost) return { value: { kind: 'named', proxy: reading.value } };
  const instead = isHost ? undefined : nearestTo(text, ['env', 'none']);
  return {
    ...('value' in reading ? {} : reading),
    expected: `env, none or ${'value' in reading ? expectedProxy : reading.expected}`,
    ...(instead === undefined ? {} : { instead }),
  };
}

function parseVersion(text: string): Reading<ReturnType<typeof parseProtocol>> {
  const value = parseProtocol(text);
  return value ? { value } : { expected: 'a TLS version such as TLSv1.2' };
}

/** Accepts one of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): (text: string) => Reading<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    if (value !== undefined) return { value };
    const instead = nearestTo(text, words);
    return { expected: `one of ${words.join(', ')}`, ...(instead !== undefined && { instead }) };
  };
}

/** Accepts what `getBooleanInput` of @actions/core does: the words of YAML 1.2. */
export function readBoolean(text: string): Reading<boolean> {
  if (/^(?:true|True|TRUE)$/.test(text)) return { value: true };
  if (/^(?:false|False|FALSE)$/.test(text)) return { value: false };
  const meant = /^(?:true|yes|y|on|1)$/i.test(text)
    ? 'true'
    : /^(?:false|no|n|off|0)$/i.test(text)
      ? 'false'
      : undefined;
  return { expected: 'true or false', ...(meant !== undefined && { instead: meant }) };
}

function countIn(min: number, max: number): (text: string) => Reading<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? { value } : { expected: `a whole number from ${min} to ${max}` };
  };
}
