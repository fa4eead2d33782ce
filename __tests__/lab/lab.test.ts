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
import { type Lab, labServers, leftOut, startLab } from './lab.ts';

let lab: Lab;
let endpoints: ReadonlyMap<string, Scans>;

beforeAll(async () => {
  lab = await startLab();
  endpoints = await checkAll(labServers, lab, maxConnections);
}, 300_000);

afterAll(() => lab?.stop(), 30_000);

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

  it('is shown by the commands of the summary', async () => {
    const [scan] = scans() ?? [];
    if (scan) await checkCommands(scan);
  }, 60_000);

  if (server.unusual === undefined) {
    const most = maxConnections(server);
    it(`costs at most ${most} connections`, () => {
      check(fewestConnections(scans()) <= most, `at most ${most} connections`, scans());
    });
  }
});

// A skipped test stands for each, so that the counts tell what was not asked.
for (const { name } of leftOut)
  it.skip(`${name}, which would listen on every address of this machine`, () => {});
