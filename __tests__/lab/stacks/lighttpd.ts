import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type Plan, range, type StackOf, stack } from '../stack.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  /** As `ssl-conf-cmd` has it. */
  readonly suites?: string;
}

const versions = {
  'TLSv1.0': 'TLSv1.0',
  'TLSv1.1': 'TLSv1.1',
  'TLSv1.2': 'TLSv1.2',
  'TLSv1.3': 'TLSv1.3',
} as const;

function ranging(from: keyof typeof versions, to: keyof typeof versions): Plan<Options> {
  return { name: `${from} to ${to}`, speaks: range(versions, from, to), options: { from, to } };
}

/** lighttpd can be had with several TLS stacks, two of which have no server of their own in Debian. */
function lighttpd(
  name: string,
  module: string,
  library: string,
  plans: readonly Plan<Options>[],
): StackOf<Options> {
  return stack<Options>({
    name,
    version: ['dpkg-query', '-W', '-f', `\${Version}`, library],
    plans,
    launch: (places, { directory, rsa }) =>
      places.map(({ port, options: { from, to, suites = '"CipherString" => "DEFAULT"' } }): Command => {
        const file = join(directory, `lighttpd-${port}.conf`);
        writeFileSync(
          file,
          `server.modules = ("mod_access", "${module}")
          server.document-root = "${directory}"
          url.access-deny = ("")
          server.bind = "127.0.0.1"
          server.port = ${port}
          ssl.engine = "enable"
          ssl.pemfile = "${rsa.certificate}"
          ssl.privkey = "${rsa.key}"
          ssl.openssl.ssl-conf-cmd = ("MinProtocol" => "${from}", "MaxProtocol" => "${to}", ${suites})
          `,
        );
        return ['lighttpd', '-D', '-f', file];
      }),
  });
}

export const mbedtls = lighttpd('Mbed TLS', 'mod_mbedtls', 'libmbedtls[0-9]*', [
  ranging('TLSv1.0', 'TLSv1.0'),
  ranging('TLSv1.1', 'TLSv1.1'),
  ranging('TLSv1.2', 'TLSv1.2'),
  ranging('TLSv1.0', 'TLSv1.1'),
  ranging('TLSv1.0', 'TLSv1.2'),
]);

const wolfsslPlans = [
  ranging('TLSv1.1', 'TLSv1.1'),
  ranging('TLSv1.2', 'TLSv1.2'),
  ranging('TLSv1.3', 'TLSv1.3'),
  ranging('TLSv1.2', 'TLSv1.3'),
];

export const wolfssl = lighttpd(
  'wolfSSL',
  'mod_wolfssl',
  'libwolfssl[0-9]*',
  // An SSL 2.0 hello makes it hang up, and a version that it does not have is the same alert as no common suite.
  wolfsslPlans.map((plan) => ({ ...plan, unusual: 'refuses with handshake_failure, and closes on SSL 2.0' })),
);
