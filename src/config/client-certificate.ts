import { X509Certificate } from 'node:crypto';
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

/** What a certificate says; undefined where it cannot be read. Times are milliseconds since the epoch. */
export interface CertificateFacts {
  readonly validFromMs: number | undefined;
  readonly validToMs: number | undefined;
  /** SHA-256, as Node writes it. */
  readonly fingerprint256: string | undefined;
}

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
  const passphraseEnv = config['passphrase-env'];
  const passphrase = passphraseEnv === undefined ? undefined : context.env[passphraseEnv];
  if (passphraseEnv !== undefined && !passphrase) {
    return {
      key: 'passphrase-env',
      found: 'an environment variable that is not set',
      expected: 'the name of one that is',
    };
  }
  const certificate = await read('path', config.path, context);
  if ('found' in certificate) return certificate;
  const keyPath = config['key-path'];
  const key = keyPath === undefined ? certificate : await read('key-path', keyPath, context);
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
  const isPem = isPemFile(certificate.bytes);
  const opened: ClientCertificate = isPem
    ? { cert: certificate.bytes, key: key.bytes, ...secret }
    : { pfx: certificate.bytes, ...secret };
  return refusal(opened, isPem) ?? opened;
}

/** Reads the certificate alone. A file that is not there is no error: only a probe needs it. */
export async function readCertificateFacts(
  config: ClientCertificateConfig,
  context: LoadContext,
): Promise<CertificateFacts> {
  const file = await read('path', config.path, context);
  if ('found' in file) return factsOf(undefined);
  try {
    if (isPemFile(file.bytes)) return factsOf(new X509Certificate(file.bytes));
  } catch {
    return factsOf(undefined);
  }
  const opened = await openClientCertificate(config, context);
  return 'found' in opened ? factsOf(undefined) : certificateFacts(opened);
}

async function read(
  key: 'path' | 'key-path',
  path: string,
  context: LoadContext,
): Promise<{ bytes: Buffer } | ClientCertificateProblem> {
  const { cwd, files } = context;
  const absolute = resolve(cwd, path);
  const expected = 'a PEM or PKCS #12 file, by its path from the working directory';
  try {
    if ((await files.look(absolute)) !== 'file') return { key, found: 'no such file', expected };
    if (!(await isConfined(absolute, context))) {
      return { key, found: 'a path that leads out of the workspace', expected: confinedPlace };
    }
    const read = await files.read(absolute, maxBytes);
    return 'refused' in read ? { key, found: read.refused, expected } : read;
  } catch (error) {
    return { key, found: `a file that cannot be read (${codeOf(error)})`, expected };
  }
}

function isPemFile(bytes: Buffer): boolean {
  return bytes.includes('-----BEGIN');
}

/**
 * Node reads no PKCS #12 file but through OpenSSL, which gives the certificate of a socket that is connected to nothing.
 */
export function certificateFacts(certificate: ClientCertificate): CertificateFacts {
  const secureContext = createSecureContext(certificate);
  const socket = new TLSSocket(new PassThrough(), { secureContext, isServer: true });
  try {
    return factsOf(socket.getX509Certificate());
  } finally {
    socket.destroy();
  }
}

function factsOf(certificate: X509Certificate | undefined): CertificateFacts {
  return {
    validFromMs: timeOf(certificate?.validFrom),
    validToMs: timeOf(certificate?.validTo),
    fingerprint256: certificate?.fingerprint256,
  };
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
