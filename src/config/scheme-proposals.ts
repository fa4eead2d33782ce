import leven from 'leven';
import { nearestTo } from './nearest.ts';
import { type Scheme, type SchemeFacts, schemes } from './scheme.ts';

/* What people write in place of a scheme of the list, and what works instead. */

/** Schemes that have no TLS over TCP, with the reason. */
const refused: ReadonlyMap<string, string> = new Map([
  ['http', 'http:// has no TLS'],
  ['ws', 'ws:// has no TLS'],
  ['udp', 'there is no TLS over UDP, and DTLS and QUIC are not supported'],
  ['dtls', 'DTLS is not supported'],
  ['coaps', 'DTLS is not supported'],
  ['quic', 'QUIC is not supported'],
  ['h3', 'HTTP/3 runs over QUIC, which is not supported'],
  ...['ssh', 'sftp', 'scp', 'git', 'rsync'].map((name) => [name, 'SSH is not TLS'] as const),
  ...['coap', 'dns', 'file', 'nfs', 'ntp', 'rtsp', 'sip', 'smb', 'snmp', 'sntp', 'telnet', 'tftp'].map(
    (name) => [name, `${name}:// has no TLS`] as const,
  ),
]);

interface Meant {
  readonly scheme: Scheme;
  /** Where the URL names none; that of the scheme without this. */
  readonly port?: number;
  /** The port of the same service without TLS, which is of no use. */
  readonly plaintextPort?: number;
}

const tls = (port: number, plaintextPort?: number): Meant => ({
  scheme: 'tls',
  port,
  ...(plaintextPort !== undefined && { plaintextPort }),
});
const plain = (scheme: Scheme, plaintextPort: number): Meant => ({ scheme, plaintextPort });

/** Schemes that are another one here. Those without a scheme of their own are `tls`, with the usual port. */
const meant: ReadonlyMap<string, Meant> = new Map<string, Meant>([
  ['http', plain('https', 80)],
  ['ws', plain('wss', 80)],
  ['h3', { scheme: 'https' }],
  ['redis', { scheme: 'rediss' }],
  ['amqp', plain('amqps', 5672)],
  ['mqtt', plain('mqtts', 1883)],
  ['mssql', { scheme: 'sqlserver' }],
  ['pgsql', { scheme: 'postgres' }],
  ['postgresql', { scheme: 'postgres', port: 5432 }],
  ['ftpes', { scheme: 'ftp' }],
  ['pop', { scheme: 'pop3' }],
  ['submission', { scheme: 'smtp', port: 587 }],
  ['submissions', { scheme: 'smtps' }],
  ['ssl', tls(443)],
  ['tcp', tls(443)],
  ['grpc', tls(443)],
  ['grpcs', tls(443)],
  ['kafka', tls(9093, 9092)],
  ['mongodb', tls(27017)],
  ['cassandra', tls(9042)],
  ['bolt', tls(7687)],
  ['neo4j', tls(7687)],
  ['sips', tls(5061)],
  ['xmpps', tls(5223)],
]);

/** Ports of a service that has another one by default. */
const furtherPorts: Readonly<Record<number, Scheme>> = {
  587: 'smtp',
  2525: 'smtp',
  3269: 'ldaps',
  8443: 'https',
};

/** The scheme that is usual at a port, if one is. */
export function usualScheme(port: number): Scheme | undefined {
  return furtherPorts[port] ?? schemeNames.find((name) => schemes[name].port === port && port !== 0);
}

const schemeNames = Object.keys(schemes).filter((name) => isScheme(name));

export function isScheme(text: string): text is Scheme {
  return Object.hasOwn(schemes, text);
}

/** Why a scheme cannot be used, if that can be said. */
export function refusalOf(scheme: string): string | undefined {
  return refused.get(scheme);
}

/**
 * The URL that was probably meant by one with an unknown scheme, if that is sure enough. `rest` is what follows the scheme
 * and its slashes. Only HTTP has a path: elsewhere it is the name of a database or the like.
 */
export function proposal(scheme: string, rest: string): string | undefined {
  const known = meantBy(scheme);
  if (!known) return undefined;
  const facts: SchemeFacts = schemes[known.scheme];
  const [, authority = '', tail = ''] = /^([^/?#;]*)(.*)$/s.exec(rest) ?? [];
  const place = authority.slice(authority.lastIndexOf('@') + 1);
  const [, host = place, written] = /^(.*?)(?::(\d*))?$/.exec(place) ?? [];
  const isUseless = written === undefined || written === '' || Number(written) === known.plaintextPort;
  const port = isUseless ? known.port : written;
  return `${known.scheme}://${host}${port === undefined ? '' : `:${port}`}${facts.http ? tail : ''}`;
}

/** `imap+ssl` is TLS from the first byte, `ldap+tls` begins in plaintext, and `mysql+pymysql` names a driver. */
function meantBy(scheme: string): Meant | undefined {
  const [base = '', variant] = scheme.split('+');
  // Its host only has a record in DNS that names the servers.
  if (variant === 'srv') return undefined;
  const direct = `${base}s`;
  if (variant === 'ssl' && isScheme(direct)) return { scheme: direct };
  const known = meant.get(base);
  if (known) return known;
  if (refused.has(base)) return undefined;
  if (isScheme(base)) return { scheme: base };
  const nearest = nearestTo(base, schemeNames);
  if (nearest === undefined || !isScheme(nearest)) return undefined;
  // Short names that differ in two letters are two protocols.
  return base.length > 4 || leven(base, nearest) < 2 ? { scheme: nearest } : undefined;
}
