import type { AddressObservation } from '../../src/probe/observation.ts';
import { toJsonReport } from '../../src/report/writers/json.ts';
import { limited } from '../policy/current-clients.ts';
import { address, completed, unreachable } from '../policy/observations.ts';
import { nightly } from './nights.ts';

/** What each report carries to the next one. */

const orders = { name: 'Orders API', host: 'orders.example.com', url: 'https://orders.example.com/' };
const down = unreachable({ kind: 'connect-timeout', afterMs: 10_000 });

const withRoot = (fingerprint256: string) =>
  address('----++', {
    handshake: completed({
      subject: 'orders.example.com',
      issuer: 'an authority',
      altNames: [],
      validFromMs: Date.UTC(2026, 0),
      validToMs: Date.UTC(2028, 0),
      root: { subject: 'Root', fingerprint256, bundled: true },
    }),
  });

/** The changes that the last of these nights tells of. */
function changesOn(...found: readonly (AddressObservation | string)[]) {
  const nights = found.map((each, index) => ({
    day: `2026-11-${20 + index}`,
    night: [[orders, each]] as const,
  }));
  const last = nightly(nights).at(-1);
  return (last && toJsonReport(last).changes)?.map(({ kind, message }) => `${kind}: ${message}`);
}

describe('over nights in which the endpoint is down', () => {
  it('a root is not forgotten', () => {
    const changed = ['root-changed: the certificate leads to another root'];
    expect(changesOn(withRoot('AA'), withRoot('BB'))).toEqual(changed);
    expect(changesOn(withRoot('AA'), down, down, withRoot('BB'))).toEqual(changed);
    expect(changesOn(withRoot('AA'), down)).toEqual([]);
    expect(changesOn(withRoot('AA'), down, withRoot('AA'))).toEqual([]);
  });

  it('clients of today that connected are not forgotten', () => {
    const unreached = limited('-----', '+--');
    const lost = ['lost: no current client connects any more'];
    expect(changesOn('----+-', unreached)).toEqual(lost);
    expect(changesOn('----+-', down, unreached)).toEqual(lost);
    expect(changesOn(unreached, down, '----+-')).toEqual([
      'recovered: all current clients (Java, Go, Python, .NET, OpenSSL) connect',
    ]);
    expect(changesOn('----+-', limited('+-+++', '+--'))).toEqual([
      'regressed: Go 1.22 and newer no longer connects',
    ]);
  });
});
