import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { endpoint, settings } from './probing.ts';
import { createCertificates } from './tls-servers.ts';

describe('a process that is so busy that each answer is there before it looks', () => {
  it('is told that a client certificate is required', async () => {
    const { valid } = await createCertificates();
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
