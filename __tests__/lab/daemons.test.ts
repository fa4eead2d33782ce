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
import { type DaemonServer, daemonServers, daemons, leftOut } from './daemons.ts';
import { expectedHandshake, type Lab, startLab } from './lab.ts';

let lab: Lab;
let endpoints: ReadonlyMap<string, Scans>;

beforeAll(async () => {
  lab = await startLab(daemons);
  endpoints = await checkAll(daemonServers, lab, mostConnections);
}, 300_000);

afterAll(() => lab?.stop(), 30_000);

function mostConnections({ scheme, speaks, handshake, unusual }: DaemonServer): number | undefined {
  if (unusual !== undefined) return undefined;
  if (speaks === 'no-starttls') return 8;
  return maxConnections({ scheme, speaks, handshake: handshake ?? expectedHandshake(speaks) });
}

for (const server of daemonServers) {
  const { name, speaks, handshake, says } = server;
  describe(name, () => {
    const scans = () => endpoints.get(name);

    if (speaks === 'no-starttls') {
      it('is not ready, since there is no STARTTLS to be had', () => {
        checkEach(scans(), 'one error of the rule starttls', ({ findings }) => {
          const levels = findings.filter(({ rule }) => rule === 'starttls').map(({ level }) => level);
          return levels.join() === 'error';
        });
        checkEach(scans(), 'not-ready', ({ verdict }) => verdict === 'not-ready');
        checkEach(
          scans(),
          String(says),
          ({ findings: [finding] }) => says === undefined || says.test(finding?.message ?? ''),
        );
      });

      it.each(protocols)('%s unknown', (protocol) => {
        checkEach(scans(), `${protocol} unknown`, (scan) => scan.protocols[protocol] === 'unknown');
      });
      return;
    }

    it.each(protocols)('%s', (protocol) => {
      const expected = speaks.includes(protocol) ? 'accepted' : 'refused';
      checkEach(
        scans(),
        `${protocol} ${expected}`,
        ({ addresses: [address] }) => address?.protocols[protocol].state === expected,
      );
    });

    const expected = handshake ?? expectedHandshake(speaks);
    it(`its handshake: ${expected}`, () => {
      checkEach(scans(), expected, (scan) => seenHandshake(scan) === expected);
    });

    const most = mostConnections(server);
    if (most !== undefined) {
      it(`costs at most ${most} connections`, () => {
        check(fewestConnections(scans()) <= most, `at most ${most} connections`, scans());
      });
    }
  });
}

// `each` would take no empty list.
if (daemonServers.length > 0)
  describe('the commands of the summary show it', () => {
    it.concurrent.each(daemonServers)('$name', async ({ name }) => {
      await checkCommands(endpoints.get(name));
    });
  });

// A skipped test stands for each, so that the counts tell what was not asked.
for (const { name } of leftOut) it.skip(`${name}, which takes root to start`, () => {});
