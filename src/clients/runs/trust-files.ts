import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { Environment } from './command-environment.ts';
import { javaTrustStore } from './java-trust-store.ts';
import { trustedSoFar } from './trusted-so-far.ts';

/** Files that make programs trust an authority, and the variables by which they find them. */
export interface TrustFiles {
  readonly variables: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/**
 * The variables by which usual stacks are told which authorities to trust: OpenSSL (with Python, Ruby, PHP, .NET on
 * Linux), Go and Rust; curl; Python's requests; Node; git; AWS's SDKs; and Perl's LWP. Then those of package managers,
 * which win over an authority that a file of theirs names: npm, pip, Cargo and Composer. Yarn has a variable
 * for each of its versions, and each version rejects those of the others.
 */
const bundleVariables = [
  'SSL_CERT_FILE',
  'CURL_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
  'NODE_EXTRA_CA_CERTS',
  'GIT_SSL_CAINFO',
  'AWS_CA_BUNDLE',
  'PERL_LWP_SSL_CA_FILE',
  'npm_config_cafile',
  'PIP_CERT',
  'CARGO_HTTP_CAINFO',
  'COMPOSER_CAFILE',
] as const;

/**
 * Writes an authority (PEM) to files in a directory of their own. Most of the variables replace what a program trusts,
 * so the files have the public roots too, and what was trusted before: a command that also calls others goes on
 * to reach them.
 */
export async function writeTrustFiles(
  authority: string,
  { cwd, env }: { readonly cwd: string; readonly env: Environment },
): Promise<TrustFiles> {
  const directory = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), 'tls-readiness-'));
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(directory, name);
    await writeFile(path, content);
    return path;
  };
  const before = await trustedSoFar(bundleVariables, { cwd, env });
  const certificates = [authority, ...rootCertificates, ...before].flatMap(pemBlocks);
  const distinct = [...new Set(certificates)];
  const bundle = await write('trusted.pem', distinct.join(''));
  const store = await write('trusted.jks', javaTrustStore(distinct.map(derOf), new Date()));
  return {
    variables: {
      TLS_READINESS_CA: await write('authority.pem', authority),
      ...Object.fromEntries(bundleVariables.map((name) => [name, bundle])),
      JAVA_TOOL_OPTIONS: [env.JAVA_TOOL_OPTIONS ?? '', ...javaOptions(store)].join(' ').trim(),
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Java takes options apart at spaces; those within quotes stay. */
function javaOptions(store: string): readonly string[] {
  const path = `-Djavax.net.ssl.trustStore=${store}`;
  return [/\s/.test(path) ? `"${path}"` : path, '-Djavax.net.ssl.trustStoreType=jks'];
}

function pemBlocks(pem: string): readonly string[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => `${block.replace(/\r/g, '')}\n`);
}

function derOf(block: string): Uint8Array {
  return Buffer.from(block.replace(/-----[^-]+-----/g, ''), 'base64');
}
