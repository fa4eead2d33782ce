import { plain } from './escape.ts';

interface CodeWords {
  /** The problem as it stands behind a name and a colon. */
  readonly title: string;
  readonly advice: (who: string) => string;
}

const ownAuthority = 'If the authority is your own, name the file of its root in NODE_EXTRA_CA_CERTS';

const selfSigned: CodeWords = {
  title: 'certificate is self-signed',
  advice: (who) =>
    `If it is your own, name its file in NODE_EXTRA_CA_CERTS; else ask ${who} for one of a public authority.`,
};
const unknownRoot: CodeWords = {
  title: 'certificate comes from an unknown root',
  advice: (who) => `${ownAuthority}; else ask ${who} for one of a public authority.`,
};
const incompleteChain: CodeWords = {
  title: 'certificate chain is incomplete or its root unknown',
  advice: (who) => `Ask ${who} to send the whole chain. ${ownAuthority}.`,
};
const weakKey: CodeWords = {
  title: 'key of the certificate is too weak',
  advice: (who) => `Ask ${who} for a certificate with RSA 2048, P-256 or better.`,
};
const weakAuthority: CodeWords = {
  title: 'key of the authority is too weak',
  advice: (who) => `Ask ${who} for a certificate of an authority with RSA 2048, P-256 or better.`,
};
const weakSignature: CodeWords = {
  title: 'certificate is signed with SHA-1 or MD5',
  advice: (who) => `Ask ${who} for a certificate that is signed with SHA-256 or better.`,
};
const wrongPurpose: CodeWords = {
  title: 'certificate is not for servers',
  advice: (who) => `Ask ${who} for a certificate with the extended key usage serverAuth.`,
};
const badAuthority: CodeWords = {
  title: 'an issuer of the certificate is no authority',
  advice: (who) => `Ask ${who} for a certificate whose issuers are authorities (basicConstraints CA:TRUE).`,
};

/**
 * What the verification of a chain ends with: the names of X509_V_ERR_ in OpenSSL's x509_vfy.h as Node gives them, and
 * OpenSSL's words where Node has no name.
 */
const codes: Readonly<Record<string, CodeWords>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: unknownRoot,
  UNABLE_TO_GET_ISSUER_CERT: incompleteChain,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: incompleteChain,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: incompleteChain,
  CERT_HAS_EXPIRED: {
    title: 'a certificate of the chain has expired',
    advice: (who) =>
      `Ask ${who} to send a chain without expired certificates; also update the roots of this machine.`,
  },
  CERT_NOT_YET_VALID: {
    title: 'a certificate of the chain is not valid yet',
    advice: (who) => `Ask ${who} to replace it, unless the clock of this machine is wrong.`,
  },
  CERT_REVOKED: { title: 'certificate is revoked', advice: (who) => `Ask ${who} to replace it.` },
  CERT_SIGNATURE_FAILURE: {
    title: 'signature of the certificate is wrong',
    advice: (who) => `Ask ${who} to replace it, or to send the chain that belongs to it.`,
  },
  INVALID_CA: badAuthority,
  PATH_LENGTH_EXCEEDED: badAuthority,
  INVALID_PURPOSE: wrongPurpose,
  'EE certificate key too weak': weakKey,
  'CA certificate key too weak': weakAuthority,
  'CA signature digest algorithm too weak': weakSignature,
};

function wordsOf(code: string): CodeWords | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}

/** What is wrong with a certificate that is not trusted: `certificate is self-signed`. */
export function certificateWords(code: string): string {
  return wordsOf(code)?.title ?? 'certificate is not trusted';
}

/** What to do about it, in a sentence. */
export function certificateAdvice(code: string, who: string): string {
  return wordsOf(code)?.advice(who) ?? `Ask ${who} what “${plain(code, 80)}” comes from.`;
}
