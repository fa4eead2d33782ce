import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asNobody, directoryOfNobody, keyPairOfNobody } from '../daemons/nobody.ts';
import type { Files, KeyPair, Program } from '../stack.ts';
import { node } from '../stacks/node.ts';
import { proxyHost, runSquid, squid } from './programs.ts';

/** Names of unrelated domains. The proxy alone knows where their servers are, and lets connections to one through as they are. */
export const inspected = ['api.stripe.com', 'orders.example.org'] as const;
export const spliced = 'login.example.co.uk';

/** What was made for them: the roots of proxy and servers, and both in one file. */
export const roots = { proxy: 'proxy-root.pem', servers: 'servers-root.pem', both: 'roots.pem' } as const;

const modern = node.serving(
  [...inspected, spliced].map((name) => ({
    name,
    speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
    options: { minVersion: 'TLSv1', maxVersion: 'TLSv1.3' },
  })),
);

/** A server for each of the names, from TLS 1.0 on, with a certificate that has them all. */
export const namedServers: Program = {
  ...modern,
  launch(ports, files) {
    const names = [...inspected, spliced].map((name) => `DNS:${name}`).join();
    const rsa = makeRoot(files, roots.servers, '/CN=Servers', `subjectAltName=${names}`);
    return modern.launch(ports, { ...files, rsa });
  },
};

/** Is started after the servers. Ends TLS, from 1.2 on, and starts it anew. It makes certificates for the names of `CONNECT`. */
export const inspectingSquid: Program = {
  name: 'inspecting squid',
  version: squid.version,
  plans: [{ name: 'open' }],
  launch([port], files) {
    const { directory } = files;
    const own = directoryOfNobody(directory, 'inspecting-squid');
    const root = makeRoot(files, roots.proxy, '/CN=Inspecting Proxy', 'keyUsage=critical,keyCertSign');
    const { certificate, key } = keyPairOfNobody(root, own);
    const [one, other] = [roots.proxy, roots.servers].map((name) => readFileSync(join(directory, name)));
    writeFileSync(join(directory, roots.both), `${one}${other}`);
    const makesCertificates = `/usr/lib/squid/security_file_certgen -s ${own}/certificates -M 4MB`;
    const [program, ...args] = asNobody('sh', '-c', `${makesCertificates} -c`);
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    writeFileSync(join(own, 'hosts'), `127.0.0.1 ${inspected.join(' ')} ${spliced}\n`);
    const authority = `tls-cert=${certificate} tls-key=${key} generate-host-certificates=on`;
    const lines = [
      `http_port ${proxyHost}:${port} ssl-bump tls-min-version=1.2 ${authority}`,
      `sslcrtd_program ${makesCertificates}`,
      `acl spliced ssl::server_name ${spliced}`,
      'ssl_bump splice spliced',
      'ssl_bump bump all',
      `tls_outgoing_options cafile=${join(directory, roots.servers)}`,
      `hosts_file ${own}/hosts`,
      'http_access allow all',
    ];
    return [runSquid(own, lines)];
  },
};

/** A root and its key. */
function makeRoot({ directory }: Files, name: string, subject: string, extension: string): KeyPair {
  const pair = { certificate: join(directory, name), key: join(directory, `key-of-${name}`) };
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-noenc', '-days', '365', '-subj', subject],
      ...['-addext', extension, '-keyout', pair.key, '-out', pair.certificate],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return pair;
}
