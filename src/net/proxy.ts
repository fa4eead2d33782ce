/** A proxy that connections go through. A SOCKS proxy resolves names itself, whether it is written socks5h or socks5. */
export interface ProxyServer {
  readonly scheme: 'http' | 'https' | 'socks5h';
  readonly host: string;
  readonly port: number;
  readonly credentials?: { readonly user: string; readonly password: string };
}

/** What is shown of a proxy: nothing of its credentials, other than that it has some. */
export interface ShownProxy {
  /** `http://proxy.example.com:3128`. */
  readonly url: string;
  readonly hasCredentials: boolean;
}

/** Why a proxy gave no connection. It says nothing about the endpoint. */
export type ProxyProblem =
  /** No connection to the proxy itself; `code` is the system's, or that of TLS to a proxy with https. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'silence'; readonly afterMs: number }
  | { readonly kind: 'closed' }
  /** It answered CONNECT with this status; `offers` are the ways to log in, in lower case, where it wants a login. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly words: string;
      readonly offers: readonly string[];
    }
  /** It answered with this reply of SOCKS (RFC 1928 section 6), in words. */
  | { readonly kind: 'socks'; readonly words: string }
  /** It refused the login by SOCKS, or wants one that we have not. */
  | { readonly kind: 'socks-login' }
  /** What it says is not what such a proxy says. */
  | { readonly kind: 'garbage' };

/** What came of reading the URL of a proxy; `found` stands in for a text that must not be repeated. */
type ProxyReading =
  | { readonly value: ProxyServer }
  | { readonly expected: string; readonly instead?: string; readonly found?: string };

const defaultPorts = { http: 80, https: 443, socks5h: 1080 } as const;

/** What to write where a proxy is expected. */
export const expectedProxy =
  'a proxy such as http://proxy.example.com:3128 or socks5h://proxy.example.com:1080';

/** Reads `http://user:password@host:port`; without a scheme it is http, as in curl. Never repeats credentials. */
export function parseProxy(text: string): ProxyReading {
  const [, written, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
  const secret = rest.includes('@');
  // With a second colon the @ may have been forgotten; IPv6 has its colons in brackets.
  const mayHide = secret || /:.*:/s.test(rest.replace(/^\[[^\]]*\]/, ''));
  const place = secret ? rest.slice(rest.lastIndexOf('@') + 1) : (/:([^:]*:[^:]*)$/s.exec(rest)?.[1] ?? '');
  const shown = `${written === undefined ? '' : `${written}://`}***@${place}`;
  const wrong = (expected: string, instead?: string): ProxyReading => ({
    expected,
    ...(mayHide ? { found: `"${/[\p{C}\s]/u.test(shown) ? 'a proxy with credentials' : shown}"` } : {}),
    ...(instead === undefined || mayHide ? {} : { instead }),
  });
  const scheme = schemeOf(written);
  if (scheme === undefined) {
    const isSocks = /^socks(?:4a?)?$/i.test(written ?? '');
    return wrong('one of http://, https:// and socks5h://', isSocks ? `socks5h://${rest}` : undefined);
  }
  const url = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`) : undefined;
  if (url?.pathname !== '/' || url.search || url.hash || /\s/.test(rest)) {
    const encode = secret
      ? '; in user and password, write @ : / ? # and % as %40 %3A %2F %3F %23 and %25'
      : '';
    return wrong(expectedProxy + encode);
  }
  const port = /:0*(\d+)\/?$/.exec(rest)?.[1];
  if (port !== undefined && Number(port) === 0) return wrong('a port from 1 to 65535');
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (user === undefined || password === undefined) {
    return wrong('user and password in which % is written as %25');
  }
  // RFC 7617 section 2: Basic ends the user at the first colon.
  if (scheme !== 'socks5h' && user.includes(':')) return wrong('a user without a colon');
  // RFC 1929 section 2 has one byte for the length of each.
  if (scheme === 'socks5h' && [user, password].some((part) => Buffer.byteLength(part) > 255)) {
    return wrong('a user and a password of at most 255 bytes each');
  }
  return {
    value: {
      scheme,
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === undefined ? defaultPorts[scheme] : Number(port),
      ...(secret ? { credentials: { user, password } } : {}),
    },
  };
}

export function showProxy({ scheme, host, port, credentials }: ProxyServer): ShownProxy {
  return {
    url: `${scheme}://${authorityOf({ host, port })}`,
    hasCredentials: credentials !== undefined,
  };
}

/** Host and port as CONNECT and `Host` have them (RFC 9112 section 3.2.3). */
export function authorityOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** RFC 7617 section 2. */
export function basicToken({ user, password }: NonNullable<ProxyServer['credentials']>): string {
  return Buffer.from(`${user}:${password}`).toString('base64');
}

/**
 * Whether a text repeats our login or a piece of it: a peer may echo what it gets, and a report would quote it. A piece counts
 * since a peer may send the login in two segments, and since quotes are cut. The text may be bytes in hex.
 */
export function repeatsLogin(text: string, { credentials }: ProxyServer): boolean {
  if (!credentials) return false;
  const { user, password } = credentials;
  const pieces = [basicToken(credentials), password].flatMap(formsOf).flatMap(piecesOf);
  const said = [text, Buffer.from(text.replace(/^0x/, ''), 'hex').toString('latin1')].map((each) =>
    each.toLowerCase(),
  );
  return [...pieces, ...formsOf(user)]
    .filter((secret) => secret !== '')
    .some((secret) => said.some((each) => each.includes(secret.toLowerCase())));
}

/** As it is, as in a URL, and as its bytes read one by one. */
function formsOf(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret), Buffer.from(secret).toString('latin1')];
}

/** All pieces of this length; a shorter secret as a whole. */
function piecesOf(secret: string): readonly string[] {
  const length = 6;
  const count = Math.max(1, secret.length - length + 1);
  return Array.from({ length: count }, (_, at) => secret.slice(at, at + length));
}

/** Whether another attempt is pointless: the proxy has said what it thinks of this connection, or of us. */
export function isLasting(problem: ProxyProblem): boolean {
  switch (problem.kind) {
    case 'status':
      return problem.status < 500 && problem.status !== 408 && problem.status !== 429;
    case 'socks-login':
    case 'garbage':
      return true;
    case 'socks':
      return problem.words === 'not allowed';
    default:
      return false;
  }
}

function schemeOf(written: string | undefined): ProxyServer['scheme'] | undefined {
  switch (written?.toLowerCase()) {
    case undefined:
    case 'http':
      return 'http';
    case 'https':
      return 'https';
    case 'socks5':
    case 'socks5h':
      return 'socks5h';
    default:
      return undefined;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
