import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type Plan, stack } from '../stack.ts';

interface Options {
  /** Lines of a policy; without any, Botan's own default applies. */
  readonly policy: readonly string[];
}

/** What TLS 1.0 and 1.1 need besides their permission: suites with CBC and SHA-1, and signatures with SHA-1. */
const old = [
  'ciphers = AES-256/GCM AES-128/GCM AES-256 AES-128 3DES',
  'macs = AEAD SHA-256 SHA-1',
  'key_exchange_methods = ECDH DH RSA',
  'signature_methods = ECDSA RSA IMPLICIT',
  'signature_hashes = SHA-512 SHA-384 SHA-256 SHA-1',
];

const versions = (...allowed: readonly string[]) =>
  ['tls10', 'tls11', 'tls12'].map((version) => `allow_${version} = ${allowed.includes(version)}`);

const plans: readonly Plan<Options>[] = [
  { name: 'default policy', speaks: ['TLSv1.2'], options: { policy: [] } },
  {
    name: 'policy with TLS 1.0 to 1.2',
    speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2'],
    options: { policy: [...versions('tls10', 'tls11', 'tls12'), ...old] },
  },
  { name: 'policy with TLS 1.0', speaks: ['TLSv1.0'], options: { policy: [...versions('tls10'), ...old] } },
  { name: 'policy with TLS 1.1', speaks: ['TLSv1.1'], options: { policy: [...versions('tls11'), ...old] } },
  {
    name: 'policy with TLS 1.0 and 1.2, with a gap',
    speaks: ['TLSv1.0', 'TLSv1.2'],
    unusual: 'has a gap, which it meets with an alert that may mean the suites',
    options: { policy: [...versions('tls10', 'tls12'), ...old] },
  },
];

/**
 * Botan 2 has no TLS 1.3. Its server is no web server: it answers ALPN, which comes with `https`, with an empty
 * name, upon which OpenSSL's clients break off.
 */
export const botan = stack<Options>({
  name: 'Botan',
  version: ['botan', 'version'],
  listensEverywhere: true,
  plans: plans.map((plan) => ({ ...plan, scheme: 'tls' })),
  launch: (places, { directory, rsa }) =>
    places.map(({ port, options: { policy } }): Command => {
      const file = join(directory, `botan-${port}.txt`);
      writeFileSync(file, `${policy.join('\n')}\n`);
      const extra = policy.length === 0 ? [] : [`--policy=${file}`];
      return ['botan', 'tls_server', rsa.certificate, rsa.key, `--port=${port}`, ...extra];
    }),
});
