import { parseMoment } from './config/date.ts';
import type { Overrides } from './config/demands.ts';
import { parseDuration } from './config/duration.ts';
import type { Reading } from './config/reading.ts';
import { type Level, levels } from './policy/finding.ts';
import { type FailOn, failOnValues } from './policy/gate.ts';
import { type ProbeSettings, usualWaits } from './probe/settings.ts';
import { parseProtocol, protocols } from './tls/protocol.ts';

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
  'private-addresses': 'auto',
  'run-clients': 'false',
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
  /** Code of strangers may have changed the list, so `auto` keeps private addresses out. */
  readonly untrusted: boolean;
  /** Whether `warn-within` stands above the file's, or only in for it where the file has none. */
  readonly warnWithin: 'override' | 'default';
}

/** Reads all settings, or throws one SettingsError that names every error. */
export function readSettings(context: SettingsContext): Settings {
  const errors: string[] = [...(context.errors ?? [])];
  const read = <T>(name: SettingName, parse: (text: string) => Reading<T>, fallback: T): T => {
    const text = context.text(name).trim() || settingDefaults[name];
    if (text === '') return fallback;
    const reading = parse(text);
    if ('value' in reading) return reading.value;
    const instead = reading.instead === undefined ? '' : `; write: ${reading.instead}`;
    errors.push(
      `${context.label(name)}: found ${JSON.stringify(text.slice(0, 80))}, expected ${reading.expected}${instead}`,
    );
    return fallback;
  };

  const minVersion = read('min-version', parseVersion, undefined);
  const warnWithinMs = read('warn-within', parseDuration, 0);
  const warnWithinGiven = context.warnWithin === 'override' && context.text('warn-within').trim() !== '';
  const privateAddresses = read('private-addresses', oneOf(['allow', 'deny', 'auto']), 'auto');
  const settings: Settings = {
    judgedAtMs: read('as-of', parseMoment, { text: '', epochMs: context.nowMs }).epochMs,
    onUnverified: read('on-unverified', oneOf(levels), 'warning'),
    failOn: read('fail-on', oneOf(failOnValues), 'error'),
    runClients: read('run-clients', oneOf(['false', 'true']), 'false') === 'true',
    overrides: {
      ...(minVersion === undefined ? {} : { minVersion }),
      ...(warnWithinGiven ? { warnWithinMs } : { defaultWarnWithinMs: warnWithinMs }),
    },
    probe: {
      timeoutMs: read('timeout', within(parseDuration, 1, 600_000, 'from 1ms to 10m'), 1),
      retries: read('retries', within(parseCount, 0, 10, 'from 0 to 10'), 0),
      concurrency: read('concurrency', within(parseCount, 1, 1000, 'from 1 to 1000'), 1),
      perHost: read('per-host', within(parseCount, 1, 100, 'from 1 to 100'), 1),
      privateAddresses:
        privateAddresses === 'auto' ? (context.untrusted ? 'deny' : 'allow') : privateAddresses,
      extraCertificateAuthorities: [],
      waits: usualWaits,
    },
  };
  if (errors.length > 0) throw new SettingsError(errors.join('\n'));
  return settings;
}

function parseVersion(text: string): Reading<ReturnType<typeof parseProtocol>> {
  const value = parseProtocol(text);
  return value ? { value } : { expected: `one of ${protocols.join(', ')}` };
}

function parseCount(text: string): Reading<number> {
  return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { expected: 'a whole number' };
}

/** Accepts one of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): (text: string) => Reading<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { expected: `one of ${words.join(', ')}` } : { value };
  };
}

function within(parse: (text: string) => Reading<number>, min: number, max: number, range: string) {
  return (text: string): Reading<number> => {
    const reading = parse(text);
    if (!('value' in reading)) return reading;
    return reading.value >= min && reading.value <= max ? reading : { expected: `a value ${range}` };
  };
}
