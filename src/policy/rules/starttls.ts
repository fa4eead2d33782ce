import { acrossAddresses, type Rule } from '../rule.ts';

/**
 * The server does not get to TLS: STARTTLS is not offered, refused or not available, or plaintext follows the go-ahead. A client
 * that insists on TLS cannot connect, whatever versions the server would speak.
 */
export const starttls: Rule = {
  name: 'starttls',
  endpoint: ({ support }) =>
    acrossAddresses(support, ({ observed: { handshake } }) =>
      handshake.state === 'failed' && handshake.failure.kind === 'no-starttls' ? [handshake.failure] : [],
    ).map((result) => ({ level: 'error', ...result })),
};
