import type { Endpoint, KeyExchange } from '../../src/config/endpoint.ts';
import type {
  Acceptance,
  AddressObservation,
  Handshake,
  HandshakesByClient,
  KeyExchangeKind,
} from '../../src/probe/observation.ts';
import { type ClientName, clientNames } from '../../src/tls/client-profiles.ts';
import { address, at, completed, failed, unknown } from './observations.ts';

/** Addresses as clients of today find them, built by hand. */

const alert = failed({ kind: 'alert', alert: 'handshake_failure' });
const accepted = { state: 'accepted', cipher: 'TLS_RSA_WITH_AES_128_GCM_SHA256' } as const;
const refused: Acceptance = { state: 'refused', by: 'alert', alert: 'handshake_failure' };

/** Ways of a handshake by the first letter of a client's: `+` completes, `-` fails with an alert, `?` gets no answer. */
type Ways = string;

const cipherOf = { ECDHE: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', DHE: 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256' };

/** How the clients fare in the order of the table: Java, Go, Python, .NET, OpenSSL. */
function handshakes(ways: Ways, done: Handshake): HandshakesByClient['handshakes'] {
  return clientNames.map((client: ClientName, index) => ({
    client,
    handshake: ways[index] === '+' ? done : ways[index] === '-' ? alert : silent,
  }));
}

export const silent = failed({ kind: 'silence', afterMs: 10_000, received: 0 });

/** ECDHE, DHE and RSA by a letter each, as for versions. */
function keyExchanges(letters: string): Readonly<Record<KeyExchangeKind, Acceptance>> {
  const [ECDHE, DHE, RSA] = [...letters].map((letter) =>
    letter === '+' ? accepted : letter === '-' ? refused : unknown(),
  );
  return { ECDHE: ECDHE!, DHE: DHE!, RSA: RSA! };
}

/** A server of TLS 1.2 at which the shared handshake failed. */
export function limited(
  ways: Ways,
  letters: string,
  given: Partial<AddressObservation> & { readonly shared?: HandshakesByClient['shared'] } = {},
): AddressObservation {
  const { shared, ...rest } = given;
  const cipher = letters[0] === '+' ? cipherOf.ECDHE : letters[1] === '+' ? cipherOf.DHE : accepted.cipher;
  const done = { ...(completed() as Extract<Handshake, { state: 'completed' }>), cipher };
  return address('----+-', {
    handshake: ways.includes('+') ? done : alert,
    byClient: {
      shared: shared ?? (alert as NonNullable<HandshakesByClient['shared']>),
      handshakes: handshakes(ways, done),
      keyExchanges: keyExchanges(letters),
    },
    ...rest,
  });
}

/** RSA key exchange only: of all clients OpenSSL's defaults alone connect. */
export const rsaOnly = limited('----+', '--+');
/** Finite-field DHE only. */
export const dheOnly = limited('+-+-+', '-+-');

export const keyExchangeDate = (
  keyExchange: KeyExchange,
  text: string,
  from: Endpoint['keyExchangeDates'][number]['from'] = 'file',
): Endpoint['keyExchangeDates'][number] => ({ keyExchange, date: at(text), from });
