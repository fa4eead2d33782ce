import { fileURLToPath } from 'node:url';
import { type Plan, range, stack } from '../stack.ts';

interface Options {
  readonly from: string;
  readonly to: string;
}

const versions = {
  TLSv1: 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
} as const;

function ranging(from: keyof typeof versions, to: keyof typeof versions): Plan<Options> {
  return { name: `${from} to ${to}`, speaks: range(versions, from, to), options: { from, to } };
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
    const servers = places.flatMap(({ port, options: { from, to } }) => [String(port), from, to]);
    return [[process.execPath, script, rsa.certificate, rsa.key, ...servers]];
  },
});
