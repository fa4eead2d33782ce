import { fileURLToPath } from 'node:url';
import { type Plan, range, stack } from '../stack.ts';

interface Options {
  readonly minVersion: string;
  readonly maxVersion: string;
  readonly ciphers?: string;
  readonly ecdhCurve?: string;
  readonly dhparam?: 'auto';
}

const versions = {
  TLSv1: 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
} as const;

function ranging(from: keyof typeof versions, to: keyof typeof versions): Plan<Options> {
  return {
    name: `${from} to ${to}`,
    speaks: range(versions, from, to),
    options: { minVersion: from, maxVersion: to },
  };
}

/** Brings an OpenSSL of its own, which is newer than Debian's. */
export const node = stack<Options>({
  name: 'Node',
  version: [process.execPath, '--print', 'process.version + ", OpenSSL " + process.versions.openssl'],
  plans: [
    ranging('TLSv1', 'TLSv1'),
    ranging('TLSv1.1', 'TLSv1.1'),
    ranging('TLSv1.2', 'TLSv1.2'),
    ranging('TLSv1.3', 'TLSv1.3'),
    ranging('TLSv1', 'TLSv1.2'),
    ranging('TLSv1', 'TLSv1.3'),
    ranging('TLSv1.2', 'TLSv1.3'),
  ],
  launch(places, { rsa }) {
    const script = fileURLToPath(new URL('node-server.ts', import.meta.url));
    const servers = places.flatMap(({ port, options }) => [String(port), JSON.stringify(options)]);
    return [[process.execPath, script, rsa.certificate, rsa.key, ...servers]];
  },
});
