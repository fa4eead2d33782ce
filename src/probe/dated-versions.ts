import type { Endpoint } from '../config/endpoint.ts';
import { type Protocol, protocols } from '../tls/protocol.ts';
import type { AddressObservation } from './observation.ts';

/** The old versions that are tried alone: they have a date, and the address accepts them beside a newer one. */
export function datedVersions(
  { dates }: Pick<Endpoint, 'dates'>,
  { protocols: acceptances, handshake }: Pick<AddressObservation, 'protocols' | 'handshake'>,
): readonly Protocol[] {
  const accepted = protocols.filter((protocol) => acceptances[protocol].state === 'accepted');
  const completed = handshake.state === 'completed' ? handshake.protocol : undefined;
  return accepted
    .slice(0, -1)
    .filter((protocol) => protocol.startsWith('TLS') && protocol !== completed)
    .filter((protocol) => dates.some((date) => date.protocol === protocol));
}
