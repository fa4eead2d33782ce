import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { site } from '../clients/portal/site.ts';
import { createAuthority, inDays, type KeyPair } from '../clients/server/authority.ts';
import {
  type ServableProtocol,
  type StrictServer,
  startStrictServer,
} from '../clients/server/strict-server.ts';
import { parseMoment } from '../config/date.ts';
import type { Moment } from '../config/endpoint.ts';
import { plain } from '../report/escape.ts';
import { SettingsError } from '../settings.ts';
import { parseProtocol, protocolLabel } from '../tls/protocol.ts';
import { callLine } from './serve-log.ts';
import type { CommandContext } from './terminal-io.ts';

/** The options of `serve` as commander hands them over. */
export interface ServeOptions {
  readonly address: string;
  readonly port: string;
  readonly minVersion: string;
  readonly deprecationDate?: string;
  readonly pageFrom?: string;
  readonly pagePort?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly name: readonly string[];
  readonly caFile?: string;
  readonly maxConnections: string;
}

/**
 * Runs the strict server, and the page's server beside it where one is asked for, until a signal to stop. Every caller
 * becomes a line of JSON on stdout. Gives the exit code.
 */
export async function runServe(
  options: ServeOptions,
  context: CommandContext,
  stopped: Promise<unknown> = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
): Promise<number> {
  const settings = readServeSettings(options);
  const certificate = await certificateOf(options, context);
  const servers: StrictServer[] = [];
  const start = async (kind: 'strict' | 'page', port: number, from: ServableProtocol): Promise<void> => {
    const server = await startStrictServer({
      address: options.address,
      port,
      minVersion: from,
      certificate,
      limits: { connections: settings.maxConnections },
      respond: site({ port: kind, minVersion: settings.minVersion, ...settings.date }),
      onCall: (call) => context.stdout.write(callLine(call, kind)),
    }).catch((error: Error) => {
      throw new SettingsError(`${kind === 'strict' ? '--port' : '--page-port'}: ${plain(error.message)}`);
    });
    servers.push(server);
    const words = kind === 'strict' ? 'answers 401 where TLS works' : 'serves the page';
    context.stderr.write(`${urlOf(server)} speaks ${protocolLabel(from)} and newer, and ${words}\n`);
  };
  try {
    await start('strict', settings.port, settings.minVersion);
    if (settings.page) await start('page', settings.page.port, settings.page.from);
    await stopped;
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
  return 0;
}

interface ServeSettings {
  readonly port: number;
  readonly minVersion: ServableProtocol;
  readonly page: { readonly port: number; readonly from: ServableProtocol } | undefined;
  readonly date: { readonly date?: Moment };
  readonly maxConnections: number;
}

/** Reads the options, or throws one SettingsError that names every error. */
function readServeSettings(options: ServeOptions): ServeSettings {
  const errors: string[] = [];
  const refuse = (option: string, text: string, expected: string): void => {
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
  const port = count('port', options.port, 0, 65_535);
  const minVersion = version('min-version', options.minVersion);
  const moment = options.deprecationDate === undefined ? undefined : parseMoment(options.deprecationDate);
  if (moment && !('value' in moment)) {
    refuse('deprecation-date', options.deprecationDate ?? '', moment.expected);
  }
  const settings: ServeSettings = {
    port,
    minVersion,
    page: pageOf(options, port, count, version),
    date: moment && 'value' in moment ? { date: moment.value } : {},
    maxConnections: count('max-connections', options.maxConnections, 1, 100_000),
  };
  if ((options.cert === undefined) !== (options.key === undefined)) {
    errors.push('--cert and --key go together');
  }
  if (errors.length > 0) throw new SettingsError(errors.join('\n'));
  return settings;
}

/** One of the two options is enough: the page is then served from TLS 1.0 on, on the next port. */
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

/** The certificate that was given, or one of an authority made for this run. */
async function certificateOf(options: ServeOptions, { cwd, stderr }: CommandContext): Promise<KeyPair> {
  const { cert, key, caFile } = options;
  if (cert !== undefined && key !== undefined) {
    return { certificate: await read('cert', resolve(cwd, cert)), key: await read('key', resolve(cwd, key)) };
  }
  const authority = await createAuthority('tls-readiness throw-away authority');
  if (caFile !== undefined) {
    await writeFile(resolve(cwd, caFile), authority.certificate).catch((error: Error) => {
      throw new SettingsError(`--ca-file: ${plain(error.message)}`);
    });
  }
  stderr.write(
    caFile === undefined
      ? 'The certificate was made for this run, and nobody trusts it: see --ca-file, or --cert and --key\n'
      : `The certificate was made for this run; its authority is in ${plain(caFile)}\n`,
  );
  return authority.issue({ names: namesOf(options), validFrom: inDays(-1), validTo: inDays(397) });
}

async function read(option: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: Error) => {
    throw new SettingsError(`--${option}: ${plain(error.message)}`);
  });
}

function namesOf({ name, address }: ServeOptions): readonly string[] {
  const own = isIP(address) !== 0 && !['0.0.0.0', '::'].includes(address) ? [address] : [];
  return [...new Set([...name, 'localhost', '127.0.0.1', '::1', ...own, hostname()])];
}

function urlOf({ address, port }: StrictServer): string {
  return `https://${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
}
