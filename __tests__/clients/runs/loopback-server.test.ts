import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { connect } from 'node:tls';
import { startLoopbackServer } from '../../../src/clients/runs/loopback-server.ts';
import { createAuthority, inDays, type KeyPair } from '../../../src/clients/server/authority.ts';
import type { Call } from '../../../src/clients/server/call.ts';
import { startStrictServer } from '../../../src/clients/server/strict-server.ts';

/** An address for documentation (RFC 3849), which no machine has. */
const nobodys = '2001:db8::1';

let certificate: KeyPair;
let calls: Call[];
beforeAll(async () => {
  const authority = await createAuthority('loopback');
  const names = ['localhost', '127.0.0.1', '::1'];
  certificate = await authority.issue({ names, validFrom: inDays(-1), validTo: inDays(1) });
});
beforeEach(() => {
  calls = [];
});

const start = (starting?: typeof startStrictServer) =>
  startLoopbackServer({ certificate, minVersion: 'TLSv1.2', onCall: (call) => calls.push(call) }, starting);

/** `connected`, or the code of the error. */
async function call(host: string, port: number): Promise<string> {
  const socket = connect({ host, port, servername: 'localhost', rejectUnauthorized: false });
  const ended = await Promise.race([
    once(socket, 'secureConnect').then(() => 'connected'),
    once(socket, 'error').then(([error]) => error.code),
  ]).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  socket.destroy();
  return ended;
}

test('`localhost` is answered at 127.0.0.1 and at ::1', async () => {
  const server = await start();
  expect(await call('127.0.0.1', server.port)).toBe('connected');
  expect(await call('::1', server.port)).toBe('connected');
  await server.close();
  expect(calls).toHaveLength(2);
  expect(await call('127.0.0.1', server.port)).toBe('ECONNREFUSED');
  expect(await call('::1', server.port)).toBe('ECONNREFUSED');
});

test('on a machine without ::1 it is answered at 127.0.0.1', async () => {
  const addresses: string[] = [];
  const server = await start((options) => {
    const address = options.address === '::1' ? nobodys : options.address;
    addresses.push(address);
    return startStrictServer({ ...options, address });
  });
  expect(addresses).toEqual(['127.0.0.1', nobodys]);
  expect(await call('127.0.0.1', server.port)).toBe('connected');
  await server.close();
  expect(calls).toHaveLength(1);
});

test('a port that another program has at ::1 is not used', async () => {
  const others: Server[] = [];
  const ports: number[] = [];
  const server = await start(async (options) => {
    if (options.address === '::1' && others.length === 0) {
      const other = createServer().listen(options.port, '::1');
      await once(other, 'listening');
      others.push(other);
      ports.push(options.port);
    }
    return startStrictServer(options);
  });
  expect(ports).not.toContain(server.port);
  expect(await call('::1', server.port)).toBe('connected');
  await server.close();
  others[0]?.close();
});
