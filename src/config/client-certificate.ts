import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import { confinedPlace, isConfined, type LoadContext } from './confinement.ts';
import { codeOf } from './find-files.ts';
import { keyIterations } from './key-iterations.ts';

/** Where the client certificate of an endpoint is, as the list says it; never the secret itself. */
export interface ClientCertificateConfig {
  readonly path: string;
  readonly 'key-path'?: string | undefined;
  readonly 'passphrase-env'?: string | undefined;
}

/** A client certificate with its key, as `tls.connect` takes it. */
export type ClientCertificate =
  | { readonly pfx: Buffer; readonly passphrase?: string }
  | { readonly cert: Buffer; readonly key: Buffer; readonly passphrase?: string };

/** Which key of the list is wrong, what was found there and what is expected. */
export interface ClientCertificateProblem {
  readonly key: keyof ClientCertificateConfig;
  readonly found: string;
  readonly expected: string;
}

/** A certificate with its chain is a few kilobytes. */
const maxBytes = 1024 * 1024;

/** About a second. The tools that are most careful write 600,000 at three places. */
const maxIterations = 3_000_000;

/** Reads a client certificate in PEM or PKCS #12 and makes sure that it can be used. No secret is in an error. */
export async function openClientCertificate(
  config: ClientCertificateConfig,
  context: LoadContext,
): Promise<ClientCertificate | ClientCertificateProblem> {
  const { cwd, env, files } = context;
  const passphraseEnv = config['passphrase-env'];
  const passphrase = passphraseEnv === undefined ? undefined : env[passphraseEnv];
  if (passphraseEnv !== undefined && !passphrase) {
    return {
      key: 'passphrase-env',
      found: 'an environment variable that is not set',
      expected: 'the name of one that is',
    };
  }
  const certificate = await read('path', config.path);
  if ('found' in certificate) return certificate;
  const keyPath = config['key-path'];
  const key = keyPath === undefined ? certificate : await read('key-path', keyPath);
  if ('found' in key) return key;
  const iterations = keyIterations(certificate.bytes) + (key === certificate ? 0 : keyIterations(key.bytes));
  if (iterations > maxIterations) {
    return {
      key: 'path',
      found: `a passphrase that takes ${iterations.toLocaleString('en-US')} iterations`,
      expected: `at most ${maxIterations.toLocaleString('en-US')} in all`,
    };
  }
  const secret = passphrase === undefined ? {} : { passphrase };
  const isPem = certificate.bytes.includes('-----BEGIN');
  const opened: ClientCertificate = isPem
    ? { cert: certificate.bytes, key: key.bytes, ...secret }
    : { pfx: certificate.bytes, ...secret };
  return refusal(opened, isPem) ?? opened;

  async function read(
    name: 'path' | 'key-path',
    path: string,
  ): Promise<{ bytes: Buffer } | ClientCertificateProblem> {
    const absolute = resolve(cwd, path);
    const expected = 'a PEM or PKCS #12 file, by its path from the working directory';
    try {
      if ((await files.look(absolute)) !== 'file') return { key: name, found: 'no such file', expected };
      if (!(await isConfined(absolute, context))) {
        return { key: name, found: 'a path that leads out of the workspace', expected: confinedPlace };
      }
      const read = await files.read(absolute, maxBytes);
      return 'refused' in read ? { key: name, found: read.refused, expected } : read;
    } catch (error) {
      return { key: name, found: `a file that cannot be read (${codeOf(error)})`, expected };
    }
  }
}

/**
 * From when to when the certificate is valid, in milliseconds since the epoch. Node reads no PKCS #12 file but through
 * OpenSSL, which gives the certificate of a socket that is connected to nothing.
 */
export function validityOf(certificate: ClientCertificate): {
  readonly validFromMs: number | undefined;
  readonly validToMs: number | undefined;
} {
  const secureContext = createSecureContext(certificate);
  const socket = new TLSSocket(new PassThrough(), { secureContext, isServer: true });
  try {
    const read = socket.getX509Certificate();
    return { validFromMs: timeOf(read?.validFrom), validToMs: timeOf(read?.validTo) };
  } finally {
    socket.destroy();
  }
}

function timeOf(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** OpenSSL's own judgement: wrong passphrase, key of another certificate, no key, an old cipher… */
function refusal(certificate: ClientCertificate, isPem: boolean): ClientCertificateProblem | undefined {
  try {
    createSecureContext(certificate);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    const found = `a certificate that cannot be used (${reason.replace(/^error:[^:]*:/, '')})`;
    const expected = isPem
      ? 'a PEM certificate with its key in the same file or in key-path, and the right passphrase-env where the key has one'
      : 'a PKCS #12 file with certificate and key, and its passphrase in passphrase-env';
    return { key: 'path', found, expected };
  }
}
