import { type Command, type Plan, stack } from '../stack.ts';

interface Options {
  readonly priority: string;
  readonly arguments?: readonly string[];
}

const versions = ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

const speaking = (...speaks: readonly (typeof versions)[number][]): Plan<Options> => ({
  name: speaks.join(' '),
  speaks,
  options: { priority: priorityOf(speaks) },
});

/** NORMAL has all suites, but neither TLS 1.0 nor 1.1 unless they are named. */
function priorityOf(speaks: readonly string[]): string {
  return ['NORMAL:-VERS-ALL', ...speaks.map((version) => `+VERS-${version.replace('TLSv', 'TLS')}`)].join(
    ':',
  );
}

/** Debian's GnuTLS has no SSL 3.0. */
export const gnutls = stack<Options>({
  name: 'GnuTLS',
  version: ['gnutls-serv', '--version'],
  listensEverywhere: true,
  plans: [
    speaking('TLSv1.0'),
    speaking('TLSv1.1'),
    speaking('TLSv1.2'),
    { ...speaking('TLSv1.3'), unusual: 'refuses TLS 1.2 with handshake_failure, which may mean the suites' },
    speaking('TLSv1.0', 'TLSv1.1'),
    speaking('TLSv1.0', 'TLSv1.1', 'TLSv1.2'),
    speaking(...versions),
    speaking('TLSv1.2', 'TLSv1.3'),
    {
      // It turns down whoever does not offer encrypt_then_mac (RFC 7366), which every client of today does.
      name: 'TLSv1.0 to TLSv1.3, encrypt-then-MAC demanded',
      speaks: versions,
      options: { priority: `${priorityOf(versions)}:%FORCE_ETM` },
    },
    {
      ...speaking('TLSv1.0', 'TLSv1.2'),
      unusual: 'has a gap, which it meets with an alert that may mean the suites',
    },
    {
      // It leaves TLS 1.3 out where it has an older version than 1.2, but not 1.2 itself.
      name: 'TLSv1.1 TLSv1.3, which it takes for TLSv1.1',
      speaks: ['TLSv1.1'],
      options: { priority: priorityOf(['TLSv1.1', 'TLSv1.3']) },
    },
    {
      name: 'NORMAL, as Debian has it',
      speaks: ['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
      options: { priority: 'NORMAL' },
    },
    {
      name: 'SECURE192',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      options: { priority: 'SECURE192:-VERS-ALL:+VERS-TLS1.2:+VERS-TLS1.3' },
    },
    {
      name: 'TLSv1.2 TLSv1.3, a client certificate demanded',
      speaks: ['TLSv1.2', 'TLSv1.3'],
      handshake: 'client-certificate',
      // It hangs up right after its alert, so that a request over https would race that.
      options: { priority: priorityOf(['TLSv1.2', 'TLSv1.3']), arguments: ['--require-client-cert'] },
    },
    {
      name: 'TLSv1.0, anonymous suites only',
      speaks: ['TLSv1.0'],
      unusual: 'has only suites that few clients offer',
      options: { priority: 'NORMAL:-VERS-ALL:+VERS-TLS1.0:-KX-ALL:+ANON-DH:+ANON-ECDH' },
    },
  ],
  launch: (places, { rsa }) =>
    places.map(({ port, options: { priority, arguments: extra = ['--disable-client-cert'] } }): Command => {
      const identity = ['--x509certfile', rsa.certificate, '--x509keyfile', rsa.key];
      return [
        'gnutls-serv',
        '-q',
        '--http',
        '-p',
        String(port),
        '--priority',
        priority,
        ...identity,
        ...extra,
      ];
    }),
});
