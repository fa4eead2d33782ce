/** The SSL and TLS versions, oldest first, as they are written in config, JSON and code. */
export const protocols = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

export type Protocol = (typeof protocols)[number];

/** The version as it stands in a ClientHello or ServerHello (RFC 8446 section 4.2.1, RFC 6101 for SSLv3). */
export const wireVersions: Readonly<Record<Protocol, number>> = {
  SSLv2: 0x0002,
  SSLv3: 0x0300,
  'TLSv1.0': 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': 0x0304,
};

const labels: Readonly<Record<Protocol, string>> = {
  SSLv2: 'SSL 2.0',
  SSLv3: 'SSL 3.0',
  'TLSv1.0': 'TLS 1.0',
  'TLSv1.1': 'TLS 1.1',
  'TLSv1.2': 'TLS 1.2',
  'TLSv1.3': 'TLS 1.3',
};

/** The protocol as people read it: `TLSv1.2` is "TLS 1.2", `SSLv3` is "SSL 3.0". */
export function protocolLabel(protocol: Protocol): string {
  return labels[protocol];
}

/**
 * Reads a protocol from what a person wrote: `TLSv1.2`, `TLS 1.2`, `TLSv1_2`, `TLSv12`, `tls12` and `1.2` mean the
 * same, and `TLSv1` is TLS 1.0. Returns undefined for anything else.
 */
export function parseProtocol(text: string): Protocol | undefined {
  const match = /^\s*(?:(ssl|tls)[\s_-]*|[_-][\s_-]*)?(?:v\s*)?([123])(?:([._]?)([0123]))?\s*$/i.exec(text);
  if (!match) return undefined;
  const [, family, major, separator, minor = '0'] = match;
  // Without its family, 12 is a number like any other.
  if (family === undefined && separator === '') return undefined;
  const ssl = family?.toLowerCase() === 'ssl';
  const canonical = ssl ? (minor === '0' ? `SSLv${major}` : '') : `TLSv${major}.${minor}`;
  return protocols.find((protocol) => protocol === canonical);
}

/** The protocol with this number on the wire, or undefined. */
export function protocolOfWireVersion(version: number): Protocol | undefined {
  return protocols.find((protocol) => wireVersions[protocol] === version);
}

/** Negative where `a` is older than `b`, zero where they are the same, positive where it is newer. */
export function compareProtocols(a: Protocol, b: Protocol): number {
  return protocols.indexOf(a) - protocols.indexOf(b);
}

/** All protocols older than this one, oldest first. */
export function protocolsBelow(protocol: Protocol): readonly Protocol[] {
  return protocols.slice(0, protocols.indexOf(protocol));
}
