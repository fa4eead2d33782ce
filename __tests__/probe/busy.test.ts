import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { type Protocol, protocols } from '../../src/tls/protocol.ts';
import { testCertificates } from '../certificates.ts';
import { servesAtOnce, speaks } from './model.ts';
import { endpoint, settings } from './probing.ts';
import { probeModel } from './virtual-door.ts';

describe('a process that is so busy that each answer is there before it looks', () => {
  it('is told that a client certificate is required', async () => {
    const { valid } = await testCertificates();
    const worker = new Worker(new URL('./demanding-server.ts', import.meta.url), {
      workerData: { cert: valid.certificate, key: valid.key },
    });
    const [{ port }] = await once(worker, 'message');
    const asleep = new Int32Array(new SharedArrayBuffer(4));
    const work = setInterval(() => Atomics.wait(asleep, 0, 0, 5), 1);
    try {
      const seen: string[] = [];
      for (let time = 0; time < 10; time += 1) {
        const { handshake } = await probeAddress('127.0.0.1', endpoint(port, { scheme: 'smtp' }), settings());
        seen.push(handshake.state === 'failed' ? handshake.failure.kind : handshake.state);
      }
      expect(new Set(seen)).toEqual(new Set(['client-certificate-required']));
    } finally {
      clearInterval(work);
      await worker.terminate();
    }
  });
});

describe('a busy machine, on which the handshake begins late and the peer sees the ends of connections late', () => {
  const spoken: readonly (readonly Protocol[])[] = [
    ['SSLv2', 'TLSv1.2'],
    ['SSLv3', 'TLSv1.2', 'TLSv1.3'],
    protocols,
  ];

  it.each(spoken)(
    'makes no refusal of a peer that serves two connections at once: %s, %s…',
    async (...speaking) => {
      const wrong: unknown[] = [];
      for (const rttMs of [1, 5, 20])
        for (const handshakeAfterMs of [0, 0.1, 5, 30])
          for (const endSeenAfterMs of [0, 0.5, 1, 5, 40]) {
            const network = { rttMs, handshakeAfterMs, endSeenAfterMs };
            const peer = servesAtOnce(2, 'handshake_failure', speaks(speaking));
            const found = await probeModel(peer, network);
            const refused = speaking.filter((protocol) => found.protocols[protocol].state === 'refused');
            if (refused.length > 0) wrong.push({ ...network, refused });
          }
      expect(wrong).toEqual([]);
    },
  );
});
