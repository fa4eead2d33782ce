import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readCertificate } from '../../src/probe/certificate.ts';
import { Connections } from '../../src/probe/connections.ts';
import { shakeHands, shakeHandsOnce } from '../../src/probe/handshake.ts';
import type { OddServer } from './odd-certificate-servers.ts';
import { damagedEverywhere } from './odd-certificates.ts';
import { endpoint, settings } from './probing.ts';

/*
 * A program for Node 24: does a handshake with each server that it is told of, and prints a line before it, so that a crash
 * has a name, and a line with what was seen.
 */

const say = (line: unknown) => console.log(JSON.stringify(line));

let input = '';
process.stdin.on('data', (chunk) => {
  input += String(chunk);
});
await once(process.stdin, 'end');
const servers: readonly OddServer[] = JSON.parse(input);
for (const { name, port } of servers) {
  say({ begins: name });
  const limits = settings({ timeoutMs: 10_000, retries: 0 });
  const connections = new Connections('127.0.0.1', port, limits);
  const { handshake: shared } = await shakeHands(connections, endpoint(port), limits);
  const everything = () =>
    shakeHandsOnce(connections, endpoint(port), limits, { offer: 'everything', asksHttp: false });
  const handshake = shared.state === 'completed' ? shared : (await everything()).handshake;
  say({ name, handshake });
}
say({ begins: 'damage at each byte' });
let read = 0;
for (const bytes of damagedEverywhere([0x01, 0x80, 0xff])) {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(bytes);
  } catch {
    continue;
  }
  readCertificate(certificate, 'localhost');
  readCertificate(certificate, '127.0.0.1');
  read += 1;
}
say({ name: 'damage at each byte', read });
