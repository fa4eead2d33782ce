import { protocols } from '../../src/tls/protocol.ts';
import {
  check,
  checkAll,
  checkCommands,
  checkEach,
  fewestConnections,
  maxConnections,
  type Scans,
  seenHandshake,
} from './check.ts';
import { type Lab, type LabServer, labServers, leftOut, startLab } from './lab.ts';

let lab: Lab;
let endpoints: ReadonlyMap<string, Scans>;

beforeAll(async () => {
  lab = await startLab();
  endpoints = await checkAll(labServers, lab, mostConnections);
}, 300_000);

afterAll(() => lab?.stop(), 30_000);

function mostConnections(server: LabServer): number | undefined {
  return server.unusual === undefined ? maxConnections(server) : undefined;
}

describe.each(labServers)('$name', (server) => {
  const scans = () => endpoints.get(server.name);

  it.each(protocols)('%s', (protocol) => {
    const expected = server.speaks.includes(protocol) ? 'accepted' : 'refused';
    checkEach(
      scans(),
      `${protocol} ${expected}`,
      ({ addresses: [address] }) => address?.protocols[protocol].state === expected,
    );
  });

  it(`its handshake: ${server.handshake}`, () => {
    checkEach(scans(), server.handshake, (scan) => seenHandshake(scan) === server.handshake);
  });

  const most = mostConnections(server);
  if (most !== undefined) {
    it(`costs at most ${most} connections`, () => {
      check(fewestConnections(scans()) <= most, `at most ${most} connections`, scans());
    });
  }
});

describe('the commands of the summary show it', () => {
  it.concurrent.each(labServers)('$name', async ({ name }) => {
    await checkCommands(endpoints.get(name));
  });
});

// A skipped test stands for each, so that the counts tell what was not asked.
for (const { name } of leftOut)
  it.skip(`${name}, which would listen on every address of this machine`, () => {});
