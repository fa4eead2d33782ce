import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, KeyPair } from './stack.ts';

/** Makes a self-signed certificate of each kind of key, by OpenSSL's command line. */
export function makeCertificates(directory: string): Files {
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
  const path = (name: string) => join(directory, name);

  function keyPair(name: string, ...generate: string[]): KeyPair {
    const pair = { certificate: path(`${name}.pem`), key: path(`${name}-key.pem`) };
    openssl('genpkey', ...generate, '-out', pair.key);
    const names = 'subjectAltName=DNS:localhost,DNS:lab.example,IP:127.0.0.1';
    openssl(
      ...['req', '-new', '-x509', '-key', pair.key, '-out', pair.certificate, '-days', '30'],
      ...['-subj', `/CN=${name}`, '-addext', names],
    );
    return pair;
  }

  function store(name: string, { certificate, key }: KeyPair): string {
    const file = path(`${name}.p12`);
    openssl(
      ...['pkcs12', '-export', '-in', certificate, '-inkey', key, '-name', name],
      ...['-passout', 'pass:changeit', '-out', file],
    );
    return file;
  }

  const bits = (option: string, value: number) => ['-pkeyopt', `${option}:${value}`];
  // A signature with SHA-1, as TLS 1.0 has it, needs a q of 160 bits.
  const parameters = [...bits('dsa_paramgen_bits', 1024), ...bits('dsa_paramgen_q_bits', 160)];
  openssl('genpkey', '-genparam', '-algorithm', 'DSA', ...parameters, '-out', 'dsa-parameters.pem');
  const rsa = keyPair('rsa', '-algorithm', 'RSA', ...bits('rsa_keygen_bits', 2048));
  const ecdsa = keyPair('ecdsa', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256');
  const ed25519 = keyPair('ed25519', '-algorithm', 'ED25519');
  const rsaPss = keyPair('rsa-pss', '-algorithm', 'RSA-PSS', ...bits('rsa_keygen_bits', 2048));
  const dsa = keyPair('dsa', '-paramfile', 'dsa-parameters.pem');
  const p521 = keyPair('p521', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521');
  const dh = { '1024': path('dh-1024.pem'), '2048': path('dh-2048.pem') };
  writeFileSync(dh['1024'], dh1024);
  openssl('genpkey', '-genparam', '-algorithm', 'DH', '-pkeyopt', 'group:ffdhe2048', '-out', dh['2048']);
  const stores = { rsa: store('rsa', rsa), ecdsa: store('ecdsa', ecdsa), dsa: store('dsa', dsa) };
  return { directory, rsa, ecdsa, ed25519, rsaPss, dsa, p521, dh, stores };
}

/** Made once by `openssl dhparam 1024`, which takes its time. */
const dh1024 = `-----BEGIN DH PARAMETERS-----
MIGHAoGBANGZGPf9Nuyrqqb5KKVsGpUJ2owFxmcV5px1a+nLb+k1BscMlIoPw3Jg
zSNTxCC/Qeto1IOGod4wjbaWJZZPUBvuGjw0F76P6MdzNlVxvLvNeKLZu17p22yr
WGL42gQoihaztIItyziVJYhHXzylk4VnZXsSwA0DNnDQ5n4mEekPAgEC
-----END DH PARAMETERS-----
`;
