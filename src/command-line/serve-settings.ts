import type { PageOptions } from '../clients/portal/page.ts';
import type { ServableProtocol } from '../clients/server/strict-server.ts';
import { parseMoment } from '../config/date.ts';
import { SettingsError } from '../settings.ts';
import { parseProtocol, protocols } from '../tls/protocol.ts';

/** The options of `serve` as commander hands them over. */
export interface ServeOptions {
  readonly address: string;
  readonly port: string;
  readonly minVersion: string;
  readonly deprecationDate?: string;
  readonly pageFrom?: string;
  readonly pagePort?: string;
  readonly helpUrl?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly name?: readonly string[];
  readonly caFile?: string;
  readonly maxConnections: string;
  readonly json?: boolean;
}

interface ServeSettings {
  readonly port: number;
  /** Undefined where the page has no port of its own. */
  readonly page: { readonly port: number; readonly from: ServableProtocol } | undefined;
  readonly site: PageOptions & { readonly minVersion: ServableProtocol };
  readonly maxConnections: number;
}

/** Reads the options, or throws one SettingsError that names every error. */
export function readServeSettings(options: ServeOptions): ServeSettings {
  const errors: string[] = [];
  const refuse = (option: string, text: string, expected: string): undefined => {
    errors.push(`--${option}: found ${JSON.stringify(text.slice(0, 80))}, expected ${expected}`);
  };
  const count = (option: string, text: string, min: number, max: number): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) refuse(option, text, `a number from ${min} to ${max}`);
    return value;
  };
  const version = (option: string, text: string): ServableProtocol => {
    const protocol = parseProtocol(text);
    if (protocol && isServable(protocol)) return protocol;
    refuse(option, text, 'TLSv1.0, TLSv1.1, TLSv1.2 or TLSv1.3');
    return 'TLSv1.2';
  };
  const moment = (text: string): PageOptions['date'] => {
    const reading = parseMoment(text);
    return 'value' in reading ? reading.value : refuse('deprecation-date', text, reading.expected);
  };
  const helpUrl = (text: string): string | undefined =>
    URL.canParse(text) && /^(https?|mailto):/i.test(text)
      ? text
      : refuse('help-url', text, 'an http, https or mailto URL');

  const port = count('port', options.port, 0, 65_535);
  const minVersion = version('min-version', options.minVersion);
  const date = options.deprecationDate === undefined ? undefined : moment(options.deprecationDate);
  const page = pageOf(options, port, count, version);
  if (page && errors.length === 0 && protocols.indexOf(page.from) >= protocols.indexOf(minVersion)) {
    errors.push(
      options.pageFrom === undefined
        ? `--min-version: found ${minVersion}, expected a newer version beside --page-port, since the page is for callers that are too old`
        : `--page-from: found ${page.from}, expected a version older than ${minVersion}, the --min-version: the page is for callers that are too old`,
    );
  }
  const help = options.helpUrl === undefined ? undefined : helpUrl(options.helpUrl);
  const maxConnections = count('max-connections', options.maxConnections, 1, 100_000);
  if ((options.cert === undefined) !== (options.key === undefined)) {
    errors.push('--cert and --key: expected both or neither');
  }
  if (errors.length > 0) throw new SettingsError(errors.join('\n'));
  const site = { minVersion, ...(date && { date }), ...(help !== undefined && { helpUrl: help }) };
  return { port, page, site, maxConnections };
}

/** One of the two options is enough: the defaults are TLS 1.0 and newer, and the port after the strict one. */
function pageOf(
  { pageFrom, pagePort }: ServeOptions,
  port: number,
  count: (option: string, text: string, min: number, max: number) => number,
  version: (option: string, text: string) => ServableProtocol,
): ServeSettings['page'] {
  if (pageFrom === undefined && pagePort === undefined) return undefined;
  return {
    from: pageFrom === undefined ? 'TLSv1.0' : version('page-from', pageFrom),
    port: pagePort === undefined ? (port === 0 ? 0 : port + 1) : count('page-port', pagePort, 0, 65_535),
  };
}

function isServable(protocol: string): protocol is ServableProtocol {
  return ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].includes(protocol);
}
