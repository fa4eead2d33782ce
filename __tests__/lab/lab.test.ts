import { protocols } from '../../src/tls/protocol.ts';
import {
  type CheckedEndpoint,
  check,
  checkAll,
  checkCommands,
  maxConnections,
  seenHandshake,
} from './check.ts';
import { type Lab, labServers, leftOut, startLab } from './lab.ts';

let lab: Lab;
let endpoints: ReadonlyMap<string, CheckedEndpoint>;

beforeAll(async () => {
  lab = await startLab();
  endpoints = await checkAll(labServers, lab, maxConnections);
}, 300_000);

afterAll(() => lab?.stop(), 30_000);

describe.each(labServers)('$name', (server) => {
  const address = () => endpoints.get(server.name)?.addresses[0];

  it.each(protocols)('%s', (protocol) => {
    const expected = server.speaks.includes(protocol) ? 'accepted' : 'refused';
    check(address()?.protocols[protocol].state === expected, `${protocol} ${expected}`, address());
  });

  it(`its handshake: ${server.handshake}`, () => {
    check(seenHandshake(address()) === server.handshake, server.handshake, address());
  });

  it('is shown by the commands of the summary', async () => {
    const endpoint = endpoints.get(server.name);
    if (endpoint) await checkCommands(endpoint);
  }, 60_000);

  if (server.unusual === undefined) {
    const most = maxConnections(server);
    it(`costs at most ${most} connections`, () => {
      const { connections = Number.POSITIVE_INFINITY } = address() ?? {};
      check(connections <= most, `at most ${most} connections`, address());
    });
  }
});

// A skipped test stands for each, so that the counts tell what was not asked.
for (const { name } of leftOut)
  it.skip(`${name}, which would listen on every address of this machine`, () => {});
