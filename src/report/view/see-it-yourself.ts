import { isIP } from 'node:net';
import type { Endpoint } from '../../config/endpoint.ts';
import { isStarttlsScheme, type Scheme } from '../../config/scheme.ts';
import type { Facts, Need } from '../../policy/finding.ts';
import type { Verdict } from '../../policy/verdict.ts';
import type { AddressObservation } from '../../probe/observation.ts';
import type { Protocol } from '../../tls/protocol.ts';
import { plain } from '../words/escape.ts';
import { neededVersion, oldProtocolsOf } from '../words/version-words.ts';
import type { Problem } from './problem.ts';

/** A command that shows a problem to the reader, without this product. */
export interface Reproduction {
  /** One line for a POSIX shell; what the list says in it is quoted. */
  readonly command: string;
  /** Whether it fails, with an exit code other than 0, as long as the problem lasts. */
  readonly fails: boolean;
}

/** One or two commands that reproduce the problem; none where no common tool shows it. */
export function seeItYourself({ findings }: Problem, verdict: Verdict): readonly Reproduction[] {
  if (verdict.kind === 'client') return [];
  const [{ facts }] = findings;
  const { integration: endpoint, observation } = verdict;
  const on = findings.find(({ address }) => address)?.address;
  const at = {
    endpoint,
    addresses: observation.addresses.filter(({ address }) => on === undefined || address === on),
  };
  switch (facts.kind) {
    case 'too-old':
      return [
        ...handshakeFails(at, neededVersion(facts.ceiling, facts.minimum)),
        ...handshakeWorks(at, facts.ceiling),
      ];
    case 'only-dated':
      return handshakeWorks(at, facts.protocol);
    case 'misses-minimum':
      return handshakeFails(at, facts.minimum);
    case 'current-clients-fail':
      return facts.need ? openssl(at, currentOffer[facts.need.kind], true) : [];
    case 'accepts-old':
      return oldProtocolsOf(findings.flatMap(({ facts: each }) => (isAccepted(each) ? [each] : [])))
        .flatMap((protocol) => handshakeWorks(at, protocol))
        .slice(0, 2);
    case 'not-verified': {
      const [first] = facts.failures;
      // What we do not dial nobody should, and an endpoint that is silent would keep the command waiting.
      if (!first || neverDialled.has(first.failure.kind)) return [];
      return openssl(at, '', true).map(({ command }) => ({ command: `timeout 20 ${command}`, fails: true }));
    }
    case 'handshake-failed':
    case 'no-starttls':
      return openssl(at, '', true);
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
    case 'certificate-untrusted':
      return openssl(usual(at), '-verify_return_error', true);
    case 'certificate-wrong-name':
      return openssl(usual(at), `${verifyName(endpoint)} -verify_return_error`, true);
    case 'certificate-expiring':
      return openssl(usual(at), '', false).map(({ command, fails }) => ({
        command: `${command} | openssl x509 -noout -enddate`,
        fails,
      }));
    case 'unexpected-status':
      return [
        {
          command: `curl -sS${curlProxy(at)} -o /dev/null -w '%{http_code}\\n' ${quote(endpoint.url)}`,
          fails: false,
        },
      ];
    default:
      return [];
  }
}

/** What clients of today share, as options of OpenSSL. */
const currentOffer: Readonly<Record<Need['kind'], string>> = {
  'key-exchange': '-tls1_2 -cipher ECDHE+AESGCM',
  suite: '-tls1_2 -cipher ECDHE+AESGCM',
  group: '-groups X25519:P-256:P-384:P-521',
  signature: '-sigalgs ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256',
  // OpenSSL 3 refuses such servers by itself.
  'no-renegotiation': '-tls1_2',
};

function isAccepted(facts: Facts): facts is Extract<Facts, { kind: 'accepts-old' }> {
  return facts.kind === 'accepts-old';
}

/** The endpoint, and the addresses that show the problem. */
interface Place {
  readonly endpoint: Endpoint;
  readonly addresses: readonly AddressObservation[];
}

const versionOptions: Partial<Readonly<Record<Protocol, string>>> = {
  'TLSv1.0': '-tls1',
  'TLSv1.1': '-tls1_1',
  'TLSv1.2': '-tls1_2',
  'TLSv1.3': '-tls1_3',
};

function handshakeFails(place: Place, protocol: Protocol): readonly Reproduction[] {
  const option = versionOptions[protocol];
  return option === undefined ? [] : openssl(place, option, true);
}

const neverDialled: ReadonlySet<string> = new Set([
  'address-denied',
  'unspecified-address',
  'deadline',
  'dns',
]);

/** What OpenSSL 3 has as distributions build it; others would fail for a reason of their own. */
const commonSuite = /_(?:AES|CAMELLIA|ARIA)_|_CHACHA20_/;

/**
 * A handshake that offers this version alone, where OpenSSL can do what the endpoint chose. It has no SSL 2.0 and 3.0, and
 * refuses TLS 1.0 and 1.1 itself but at security level 0.
 */
function handshakeWorks(place: Place, protocol: Protocol): readonly Reproduction[] {
  const option = versionOptions[protocol];
  const accepting = place.addresses.filter(({ protocols }) => {
    const acceptance = protocols[protocol];
    return acceptance.state === 'accepted' && commonSuite.test(acceptance.cipher);
  });
  if (option === undefined || accepting.length === 0) return [];
  const isOld = protocol === 'TLSv1.0' || protocol === 'TLSv1.1';
  const weak = isOld ? ' -cipher ALL:@SECLEVEL=0' : '';
  return openssl({ ...place, addresses: accepting }, option + weak, false);
}

/** The addresses with which every client of today completes a handshake, so that nothing else makes the command fail. */
function usual({ endpoint, addresses }: Place): Place {
  return {
    endpoint,
    addresses: addresses.filter(({ handshake, byClient }) => handshake.state === 'completed' && !byClient),
  };
}

/** Names that `openssl s_client -starttls` has for our schemes where they differ; undefined where it has none. */
const starttlsNames: Partial<Readonly<Record<Scheme, string | undefined>>> = {
  rdp: undefined,
  sqlserver: undefined,
  postgresql: 'postgres',
  mariadb: 'mysql',
};

function openssl({ endpoint, addresses }: Place, options: string, fails: boolean): readonly Reproduction[] {
  const { scheme, host, port, serverName } = endpoint;
  const starttls = scheme in starttlsNames ? starttlsNames[scheme] : scheme;
  const isStarttls = isStarttlsScheme(scheme);
  if (addresses.length === 0 || (isStarttls && starttls === undefined)) return [];
  // It knows no other proxy, and a password has no place in a report.
  const via = addresses[0]?.via;
  if (via && (via.hasCredentials || !via.url.startsWith('http://'))) return [];
  // A name may lead to an address that does not show it.
  const connect = addresses[0]?.address ?? host;
  const name = serverName ?? host;
  const parts = [
    'openssl s_client',
    `-connect ${quote(`${isIP(connect) === 6 ? `[${connect}]` : connect}:${port}`)}`,
    ...(via ? [`-proxy ${quote(via.url.replace('http://', ''))}`] : []),
    isIP(name) === 0 ? `-servername ${quote(name)}` : '-noservername',
    ...(isStarttls ? [`-starttls ${starttls}`] : []),
    ...(scheme.startsWith('xmpp') ? [`-name ${quote(name)}`] : []),
    ...(options === '' ? [] : [options]),
    '</dev/null',
  ];
  return [{ command: parts.join(' '), fails }];
}

/** With a login, curl has to find the proxy in the environment, as we did. */
function curlProxy({ addresses }: Place): string {
  const via = addresses[0]?.via;
  return via && !via.hasCredentials ? ` -x ${quote(via.url)}` : '';
}

function verifyName({ serverName, host }: Endpoint): string {
  const name = serverName ?? host;
  return `${isIP(name) === 0 ? '-verify_hostname' : '-verify_ip'} ${quote(name)}`;
}

/** A word of a POSIX shell (POSIX.1-2017, 2.2.2): what is not plainly harmless stands between single quotes. */
function quote(text: string): string {
  const word = plain(text, 2_000);
  return /^[\w.:/[\]%+-]+$/.test(word) && !/[[\]]/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
