import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { nameAttributes } from './peer-certificate.ts';

/** No chain that is verified is longer: OpenSSL stops there. */
const longestChain = 100;

/**
 * The last certificate of a chain that was verified, whose certificates may be sent in any order, with further ones, or without
 * the root. As OpenSSL does it, a trusted issuer goes before one that was sent, so that a root that is also cross-signed ends
 * the chain where it is trusted itself. Undefined where the root cannot be found, as in a store that Node does not list.
 */
export function rootOf(
  leaf: X509Certificate,
  sent: readonly X509Certificate[],
  anchors: TrustAnchors,
): X509Certificate | undefined {
  let anchor: X509Certificate | undefined;
  let last = leaf;
  for (let length = 1; length < longestChain; length += 1) {
    if (issued(last, last)) return anchor ?? last;
    const trusted = anchors.issuerOf(last);
    const issuer = trusted ?? sentIssuer(last, sent);
    if (issuer === undefined) return anchor;
    if (trusted) anchor = trusted;
    last = issuer;
  }
  return anchor;
}

/** Where the root was sent though it is not trusted, one of the same name and key that an older root signed leads on. */
function sentIssuer(
  certificate: X509Certificate,
  sent: readonly X509Certificate[],
): X509Certificate | undefined {
  const issuers = sent.filter((candidate) => issued(candidate, certificate));
  return issuers.find((candidate) => !issued(candidate, candidate)) ?? issuers[0];
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    // OpenSSL fails on keys that it does not know.
    return false;
  }
}

/** Certificates at which a chain may end: those that come with Node, and others in PEM. */
export class TrustAnchors {
  readonly #others = new Map<string, X509Certificate[]>();

  constructor(others: readonly string[]) {
    const pems = others.flatMap((text) => text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END/g) ?? []);
    for (const der of pems.map(toDer)) {
      const certificate = isBundled(der) ? undefined : parse(der);
      if (!certificate) continue;
      const alike = this.#others.get(certificate.subject) ?? [];
      this.#others.set(certificate.subject, [...alike, certificate]);
    }
  }

  /** One of Node's first, of which others may have another edition. */
  issuerOf(certificate: X509Certificate): X509Certificate | undefined {
    const { issuer } = certificate;
    return [...bundledNamed(issuer), ...(this.#others.get(issuer) ?? [])].find((candidate) =>
      issued(candidate, certificate),
    );
  }
}

let bundled: ReadonlyMap<string, Buffer> | undefined;

/** The roots that come with Node, in DER, by their base64. */
function bundledRoots(): ReadonlyMap<string, Buffer> {
  bundled ??= new Map(tls.rootCertificates.map(toDer).map((der) => [der.toString('base64'), der]));
  return bundled;
}

export function isBundled(der: Buffer): boolean {
  return bundledRoots().has(der.toString('base64'));
}

const parsed = new Map<Buffer, X509Certificate | undefined>();

/** Only those that have the last part of this name somewhere are parsed: all take 20 ms with Node 24, and 150 ms with Node 20. */
function bundledNamed(name: string): readonly X509Certificate[] {
  const part = nameAttributes(name).at(-1)?.[1] ?? '';
  return [...bundledRoots().values()].flatMap((der) => {
    if (!der.includes(part)) return [];
    if (!parsed.has(der)) parsed.set(der, parse(der));
    const root = parsed.get(der);
    return root?.subject === name ? [root] : [];
  });
}

function toDer(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]*(?:-----)?/g, ''), 'base64');
}

/** Undefined for what OpenSSL cannot read. */
function parse(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

const known = new Map<string, TrustAnchors>();

/** What Node trusts, and these further authorities in PEM. Read once. */
export function trustAnchors(further: readonly string[]): TrustAnchors {
  const key = further.join('\n');
  const anchors = known.get(key) ?? new TrustAnchors([...listedByNode(), ...further]);
  known.set(key, anchors);
  return anchors;
}

/** With the system's where NODE_USE_SYSTEM_CA asks for them. Node 20 lists none, and reads no others than this file's. */
function listedByNode(extraFile = process.env.NODE_EXTRA_CA_CERTS): readonly string[] {
  if ('getCACertificates' in tls) return tls.getCACertificates('default');
  try {
    return extraFile ? [readFileSync(extraFile, 'utf8')] : [];
  } catch {
    // Node warns of a file that it cannot read, and goes on.
    return [];
  }
}
