import type { TlsOptions } from 'node:tls';
import { startOfDay } from '../../src/config/date.ts';
import type { Endpoint } from '../../src/config/endpoint.ts';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { testCertificates } from '../certificates.ts';
import { endpoint, settings } from './probing.ts';
import { itWithHybrid, whileServing } from './tls-servers.ts';

const certificates = await testCertificates();

const tls12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;

async function observe(options: TlsOptions, given: Partial<Endpoint> = {}): Promise<AddressObservation> {
  return whileServing(certificates.valid, options, (port) =>
    probeAddress('127.0.0.1', endpoint(port, given), settings({ retries: 2 })),
  );
}

const refusal = { state: 'refused', by: 'alert', alert: 'handshake_failure' };

describe('the hybrid group', () => {
  const dated: Partial<Endpoint> = {
    keyExchangeDates: [{ keyExchange: 'classical', date: startOfDay('2030-01-01'), from: 'endpoint' }],
  };

  it('is not probed where classical key exchange has no date', async () => {
    expect((await observe({})).hybrid).toBeUndefined();
  });

  it('is refused by a server of classical groups, and by one of TLS 1.2', async () => {
    expect((await observe({ ecdhCurve: 'X25519' }, dated)).hybrid).toEqual(refusal);
    expect((await observe(tls12, dated)).hybrid).toMatchObject({ state: 'refused' });
  });

  itWithHybrid('is accepted beside classical groups, preferred or not', async () => {
    const accepted = { state: 'accepted', group: 'X25519MLKEM768' };
    expect((await observe({ ecdhCurve: 'X25519MLKEM768:X25519' }, dated)).hybrid).toMatchObject(accepted);
    expect((await observe({ ecdhCurve: 'X25519:X25519MLKEM768' }, dated)).hybrid).toMatchObject(accepted);
  });
});
