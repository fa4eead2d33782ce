import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asNobody, directoryOfNobody } from '../daemons/nobody.ts';
import { mortal } from '../mortal.ts';
import type { Command, Program } from '../stack.ts';

/** Where the proxies listen, as the network of the client sees it, and the name server that they ask. */
export const proxyHost = '10.9.0.1';

export const login = { user: 'lab', password: 'a secret: 100%' } as const;

const versionOf = (name: string): Command => [
  'dpkg-query',
  '--show',
  '--showformat',
  `\${Package} \${Version}\\n`,
  name,
];

/** One squid with a port for each of its plans. */
export const squid: Program = {
  name: 'squid',
  version: versionOf('squid-openssl'),
  plans: [{ name: 'open' }, { name: 'with a login' }, { name: 'port 443 only' }],
  launch([open, withLogin, only443], { directory }) {
    const own = directoryOfNobody(directory, 'squid');
    const hash = execFileSync('openssl', ['passwd', '-apr1', login.password], { encoding: 'utf8' });
    writeFileSync(join(own, 'users'), `${login.user}:${hash}`);
    const lines = [
      `http_port ${proxyHost}:${open} name=open`,
      `http_port ${proxyHost}:${withLogin} name=login`,
      `http_port ${proxyHost}:${only443} name=only443`,
      'acl open myportname open',
      'acl login myportname login',
      'acl https port 443',
      `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${own}/users`,
      'acl known proxy_auth REQUIRED',
      'http_access allow open',
      'http_access allow login known',
      'http_access allow https',
      'http_access deny all',
      // Each answer of the name server counts.
      'positive_dns_ttl 1 second',
      'negative_dns_ttl 1 second',
    ];
    return [runSquid(own, lines)];
  },
};

/** Runs squid with this configuration in a directory of nobody's. Nothing is kept there but its logs. */
export function runSquid(own: string, lines: readonly string[]): Command {
  const file = join(own, 'squid.conf');
  const all = [
    ...lines,
    `dns_nameservers ${proxyHost}`,
    'cache deny all',
    'cache_mem 8 MB',
    'max_filedescriptors 1024',
    'pinger_enable off',
    'shutdown_lifetime 0 seconds',
    `pid_filename ${own}/squid.pid`,
    `access_log stdio:${own}/access.log`,
    `cache_log ${own}/cache.log`,
    `coredump_dir ${own}`,
    'visible_hostname squid.lab.example',
  ];
  writeFileSync(file, `${all.join('\n')}\n`);
  return asNobody('squid', '-N', '-f', file);
}

export const tinyproxy: Program = {
  name: 'tinyproxy',
  version: versionOf('tinyproxy'),
  plans: [{ name: 'open' }],
  launch([port], { directory }) {
    const own = directoryOfNobody(directory, 'tinyproxy');
    const file = join(own, 'tinyproxy.conf');
    writeFileSync(file, `Port ${port}\nListen ${proxyHost}\nTimeout 600\nMaxClients 200\nLogLevel Error\n`);
    return [withNameServer(directory, asNobody('tinyproxy', '-d', '-c', file))];
  },
};

export const dante: Program = {
  name: 'dante',
  version: versionOf('dante-server'),
  plans: [{ name: 'open' }],
  launch([port], { directory }) {
    const own = join(directory, 'dante');
    mkdirSync(own);
    const file = join(own, 'danted.conf');
    const lines = [
      'logoutput: stderr',
      `internal: ${proxyHost} port = ${port}`,
      'external: lo',
      'clientmethod: none',
      'socksmethod: none',
      'user.unprivileged: nobody',
      'client pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }',
      'socks pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }',
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    return [withNameServer(directory, mortal(['danted', '-f', file]))];
  },
};

/** Runs a program for which the lab's name server is the only one. */
export function withNameServer(directory: string, command: Command): Command {
  const file = join(directory, 'resolv.conf');
  writeFileSync(file, `nameserver ${proxyHost}\noptions timeout:1 attempts:1\n`);
  return [
    'unshare',
    '--mount',
    'sh',
    '-c',
    'mount --bind "$0" /etc/resolv.conf && exec "$@"',
    file,
    ...command,
  ];
}
