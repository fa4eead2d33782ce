import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { Connections } from '../../src/probe/connections.ts';
import { shakeHandsOnce } from '../../src/probe/handshake.ts';
import { testCertificates } from '../certificates.ts';
import { oddCertificates } from './odd-certificates.ts';
import { endpoint, settings } from './probing.ts';

const { valid } = await testCertificates();
const keys = ['RSA of 3072 bits', 'RSA-PSS', 'prime256v1', 'ed25519', 'ed448'];
const pairs = oddCertificates(['prime256v1']).filter(({ name }) => keys.includes(name));

it('covers every kind of key', () => {
  expect(new Set(pairs.map(({ name }) => name))).toEqual(new Set(keys));
});

describe.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'a server of %s that asks for a client certificate',
  (version) => {
    const offers = ['hybrid', 'classical', 'go', 'python'] as const;

    it.each(pairs)('gets one with this key from every client: $name', async ({ chain, key }) => {
      const seen: (string | undefined)[] = [];
      const server = createServer(
        {
          cert: valid.certificate,
          key: valid.key,
          minVersion: version,
          maxVersion: version,
          requestCert: true,
          rejectUnauthorized: false,
        },
        (socket) => {
          seen.push(socket.getPeerX509Certificate()?.fingerprint256);
          socket.on('error', () => undefined).end();
        },
      );
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      const clientCertificate = { cert: Buffer.from(chain.join('')), key: Buffer.from(key) };
      const connections = new Connections('127.0.0.1', port, settings());
      for (const offer of offers) {
        const where = endpoint(port, { clientCertificate });
        await shakeHandsOnce(connections, where, settings(), { offer, asksHttp: false });
      }
      await new Promise((closed) => server.close(closed));
      const { fingerprint256 } = new X509Certificate(chain[0] ?? '');
      expect(seen).toEqual(offers.map(() => fingerprint256));
    });
  },
);
