/** How a connection begins with a URL scheme: TLS from the first byte, or after a dialogue in plaintext. */
export interface SchemeFacts {
  readonly port: number;
  readonly transport: 'tls' | 'starttls';
  /** An HTTP request can be sent once the handshake is done. */
  readonly http: boolean;
  /** Such servers count connections of one client, and refuse one that opens several. */
  readonly oneAtATime: boolean;
}

const direct = (port: number) => ({ port, transport: 'tls', http: false, oneAtATime: false }) as const;
const starttls = (port: number) => ({ ...direct(port), transport: 'starttls' }) as const;
const mail = (port: number) => ({ ...starttls(port), oneAtATime: true }) as const;

/** The URL schemes of the list, with their default ports. `tls` needs an explicit port, given as 0 here. */
export const schemes = {
  https: { ...direct(443), http: true },
  wss: direct(443),
  tls: direct(0),
  smtps: direct(465),
  imaps: direct(993),
  pop3s: direct(995),
  ftps: direct(990),
  ldaps: direct(636),
  nntps: direct(563),
  ircs: direct(6697),
  amqps: direct(5671),
  mqtts: direct(8883),
  rediss: direct(6379),
  smtp: mail(25),
  lmtp: mail(24),
  imap: mail(143),
  pop3: mail(110),
  ftp: mail(21),
  sieve: mail(4190),
  nntp: mail(119),
  ldap: starttls(389),
  xmpp: starttls(5222),
  'xmpp-server': starttls(5269),
  postgres: starttls(5432),
  postgresql: starttls(5432),
  mysql: starttls(3306),
  mariadb: starttls(3306),
  sqlserver: starttls(1433),
  rdp: starttls(3389),
  irc: mail(6667),
} as const satisfies Record<string, SchemeFacts>;

export type Scheme = keyof typeof schemes;

/** Schemes that begin in plaintext. */
export type StarttlsScheme = {
  [S in Scheme]: (typeof schemes)[S]['transport'] extends 'starttls' ? S : never;
}[Scheme];

/** Whether this is a known scheme that begins in plaintext and is upgraded to TLS. */
export function isStarttlsScheme(scheme: string): scheme is StarttlsScheme {
  const known: Readonly<Record<string, SchemeFacts>> = schemes;
  return Object.hasOwn(known, scheme) && known[scheme]?.transport === 'starttls';
}
