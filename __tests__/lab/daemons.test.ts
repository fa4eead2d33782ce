import { protocols } from '../../src/tls/protocol.ts';
import {
  type CheckedEndpoint,
  check,
  checkAll,
  checkCommands,
  maxConnections,
  seenHandshake,
} from './check.ts';
import { daemonServers, daemons, leftOut } from './daemons.ts';
import { expectedHandshake, type Lab, startLab } from './lab.ts';

let lab: Lab;
let endpoints: ReadonlyMap<string, CheckedEndpoint>;

beforeAll(async () => {
  lab = await startLab(daemons);
  endpoints = await checkAll(daemonServers, lab, ({ speaks, handshake }) =>
    speaks === 'no-starttls'
      ? 8
      : maxConnections({ speaks, handshake: handshake ?? expectedHandshake(speaks) }),
  );
}, 300_000);

afterAll(() => lab?.stop(), 30_000);

for (const { name, speaks, handshake, unusual, says } of daemonServers)
  describe(name, () => {
    const endpoint = () => endpoints.get(name);
    const address = () => endpoint()?.addresses[0];

    it('is shown by the commands of the summary', async () => {
      const checked = endpoint();
      if (checked) await checkCommands(checked);
    }, 60_000);

    if (speaks === 'no-starttls') {
      it('is not ready, since there is no STARTTLS to be had', () => {
        const levels = endpoint()
          ?.findings.filter(({ rule }) => rule === 'starttls')
          .map(({ level }) => level);
        check(levels?.join() === 'error', 'one error of the rule starttls', endpoint());
        check(endpoint()?.verdict === 'not-ready', 'not-ready', endpoint());
        const [finding] = endpoint()?.findings ?? [];
        check(says === undefined || says.test(finding?.message ?? ''), String(says), endpoint());
      });

      it.each(protocols)('%s unknown', (protocol) => {
        check(endpoint()?.protocols[protocol] === 'unknown', `${protocol} unknown`, endpoint());
      });
      return;
    }

    it.each(protocols)('%s', (protocol) => {
      const expected = speaks.includes(protocol) ? 'accepted' : 'refused';
      check(address()?.protocols[protocol].state === expected, `${protocol} ${expected}`, address());
    });

    const expected = handshake ?? expectedHandshake(speaks);
    it(`its handshake: ${expected}`, () => {
      check(seenHandshake(address()) === expected, expected, address());
    });

    if (unusual === undefined) {
      const most = maxConnections({ speaks, handshake: expected });
      it(`costs at most ${most} connections`, () => {
        const { connections = Number.POSITIVE_INFINITY } = address() ?? {};
        check(connections <= most, `at most ${most} connections`, address());
      });
    }
  });

// A skipped test stands for each, so that the counts tell what was not asked.
for (const { name } of leftOut) it.skip(`${name}, which takes root to start`, () => {});
