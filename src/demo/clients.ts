import { inDays } from '../clients/server/authority.ts';
import type { ClientVerdict } from '../policy/verdict.ts';

/** A client of the demo, as it stands in the list. */
export interface DemoClient {
  readonly name: string;
  /** The shell command. */
  readonly run: string;
  /** Further keys of the client, as they stand in the YAML. */
  readonly keys: readonly string[];
  /** The verdict that it was built to have. */
  readonly expected: ClientVerdict['state'];
}

/** Clients of every kind, all on the Node that runs the demo. */
export function demoClients(): readonly DemoClient[] {
  const date = inDays(30).toISOString().slice(0, 10);
  return [
    {
      name: 'Node as it comes',
      run: node(fetching),
      keys: ['expect: 0'],
      expected: 'ready',
    },
    {
      name: 'Node with TLS 1.1 at most',
      run: node(pinned),
      keys: ["owner: '@demo/legacy'"],
      expected: 'not-ready',
    },
    {
      name: 'Node from TLS 1.0 on, date ahead',
      run: node(lenient),
      keys: [`deprecation-date: ${date}`],
      expected: 'at-risk',
    },
    {
      name: 'Node that distrusts the server',
      run: node(fetching),
      keys: ["env: { NODE_EXTRA_CA_CERTS: '' }"],
      expected: 'unverified',
    },
  ];
}

const fetching = 'fetch(process.env.TLS_READINESS_URL).then(({ status }) => console.log(status))';

/** OpenSSL only offers TLS 1.0 and 1.1 at security level 0. */
const lenient =
  "require('node:https').get(process.env.TLS_READINESS_URL, { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' })";

const pinned =
  "require('node:tls').connect({ host: 'localhost', port: process.env.TLS_READINESS_PORT, " +
  "minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }).on('error', console.error)";

/** The quotes are those of any shell, and the programs hold nothing that means something within them. */
function node(program: string): string {
  return `"${process.execPath}" -e "${program}"`;
}
