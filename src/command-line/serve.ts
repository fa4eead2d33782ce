import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { site } from '../clients/portal/site.ts';
import { createAuthority, inDays, type KeyPair } from '../clients/server/authority.ts';
import {
  type ServableProtocol,
  type StrictServer,
  startStrictServer,
} from '../clients/server/strict-server.ts';
import { realFileSystem } from '../config/file-system.ts';
import { codeOf } from '../config/find-files.ts';
import { plain } from '../report/words/escape.ts';
import { SettingsError } from '../settings.ts';
import { protocolLabel } from '../tls/protocol.ts';
import { callerOutput } from './caller-output.ts';
import { jsonLine, plainLine } from './serve-log.ts';
import { readServeSettings, type ServeOptions } from './serve-settings.ts';
import { type CommandContext, widthOf } from './terminal-io.ts';

/**
 * Runs the strict server, and the page's server beside it where an option of the page is given, until a signal to stop.
 * Every caller becomes a line on stdout: a plain one on a terminal, else JSON. Gives the exit code.
 */
export async function runServe(options: ServeOptions, context: CommandContext): Promise<number> {
  const settings = readServeSettings(options);
  const stopped = once(context.listenForCancel(), 'abort');
  const certificate = await certificateOf(options, context);
  const servers: StrictServer[] = [];
  const { stdout, stderr } = context;
  const plainLines = stdout.isTTY === true && options.json !== true;
  const output = callerOutput(stdout, stderr);
  const start = async (kind: 'strict' | 'page', port: number, from: ServableProtocol): Promise<void> => {
    const server = await startStrictServer({
      address: options.address,
      port,
      minVersion: from,
      certificate,
      limits: {
        connections: settings.maxConnections,
        connectionsPerAddress: Math.ceil(settings.maxConnections / 4),
      },
      respond: site({ port: kind, ...settings.site }),
      onCall: (call) =>
        output.write(
          plainLines ? plainLine(call, settings.site.minVersion, widthOf(stdout)) : jsonLine(call, kind),
        ),
    }).catch((error: Error) => {
      const port = kind === 'strict' ? '--port' : '--page-port';
      const option = /^(EADDRNOTAVAIL|EINVAL|ENOTFOUND|EAI_\w+)$/.test(codeOf(error)) ? '--address' : port;
      throw new SettingsError(`${option}: ${plain(error.message)}`);
    });
    servers.push(server);
    const use =
      kind === 'strict'
        ? 'A client that gets 401 Unauthorized from it is ready.'
        : 'Open it in a browser to see the page.';
    stderr.write(`${urlOf(server)} accepts ${protocolLabel(from)} and newer. ${use}\n`);
  };
  try {
    await start('strict', settings.port, settings.site.minVersion);
    if (settings.page) await start('page', settings.page.port, settings.page.from);
    if (plainLines) stderr.write('Each caller is one line below. Press Ctrl+C to stop.\n');
    await stopped;
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    output.tellLeftOut();
  }
  return 0;
}

/** A certificate with its chain is a few kilobytes. */
const maxPemBytes = 1024 * 1024;

/** The certificate of the options, or one of an authority made for this run. */
async function certificateOf(options: ServeOptions, { cwd, stderr }: CommandContext): Promise<KeyPair> {
  const { cert, key, caFile } = options;
  if (cert !== undefined && key !== undefined) {
    const pair = {
      certificate: await read('cert', resolve(cwd, cert)),
      key: await read('key', resolve(cwd, key)),
    };
    refuseMismatch(pair);
    return pair;
  }
  const authority = await createAuthority('tls-readiness throw-away authority');
  if (caFile !== undefined) {
    await writeFile(resolve(cwd, caFile), authority.certificate).catch((error: Error) => {
      throw new SettingsError(`--ca-file: ${plain(error.message)}`);
    });
  }
  stderr.write(
    caFile === undefined
      ? 'The certificate was made for this run, and no client trusts it. Use --ca-file, or --cert and --key.\n'
      : `The certificate was made for this run. Clients that trust the authority in ${plain(caFile)} accept it.\n`,
  );
  return authority.issue({ names: namesOf(options), validFrom: inDays(-1), validTo: inDays(397) });
}

/**
 * OpenSSL takes no certificate or key at all, and a key of another algorithm than the certificate's; then every handshake
 * fails.
 */
function refuseMismatch({ certificate, key }: KeyPair): void {
  const parsed = parseAs('cert', 'a certificate with its chain, in PEM', () => {
    // Reads the whole chain.
    createSecureContext({ cert: certificate });
    return new X509Certificate(certificate);
  });
  const privateKey = parseAs('key', 'a private key in PEM, without a passphrase', () =>
    createPrivateKey(key),
  );
  if (!parsed.checkPrivateKey(privateKey)) {
    throw new SettingsError(
      `--cert and --key: the key does not belong to the first certificate (${plain(parsed.subject, 100)})`,
    );
  }
}

function parseAs<Parsed>(option: string, expected: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new SettingsError(
      `--${option}: found a file that cannot be used (${plain(reason, 100)}), expected ${expected}`,
    );
  }
}

async function read(option: string, path: string): Promise<string> {
  const read = await realFileSystem
    .read(path, maxPemBytes)
    .catch((error: Error) => ({ refused: error.message }));
  if ('refused' in read) throw new SettingsError(`--${option}: ${plain(read.refused)}`);
  return read.bytes.toString();
}

function namesOf({ name = [], address }: ServeOptions): readonly string[] {
  const own = isIP(address) !== 0 && !['0.0.0.0', '::'].includes(address) ? [address] : [];
  return [...new Set([...name, 'localhost', '127.0.0.1', '::1', ...own, hostname()])];
}

function urlOf({ address, port }: StrictServer): string {
  return `https://${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
}
