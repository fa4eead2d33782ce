import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';

const commandLine = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Every address is this machine there, so that nothing leaves it; the kernel counts the packets that were sent. */
const network = `ip link set lo up
ip route add local default dev lo
ip -6 route add local default dev lo
"$@" > /dev/null
code=$?
awk '/^Ip:/ { sent = $11 } END { printf "%d ", sent }' /proc/net/snmp
awk '$1 == "Ip6OutRequests" { print $2 }' /proc/net/snmp6
exit $code`;

const unshare = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];

/** Runs the built command line in a network of its own over these addresses, and counts the packets. */
function check(hosts: readonly string[], privateAddresses: 'allow' | 'deny') {
  const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-refused-'));
  try {
    const [list, report] = [join(directory, 'endpoints.yml'), join(directory, 'report.json')];
    writeFileSync(list, JSON.stringify({ endpoints: hosts.map((host) => `https://${host}:8443`) }));
    const command = [process.execPath, commandLine, 'check', list, '--private-addresses', privateAddresses];
    const options = ['--format', 'json', '--output', report, '--fail-on', 'never', '--retries', '0'];
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [...unshare, 'sh', '-c', network, 'network', ...command, ...options],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`);
    const { endpoints }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
    const packets = stdout
      .trim()
      .split(' ')
      .reduce((sum, count) => sum + Number(count), 0);
    return {
      packets,
      messages: endpoints.map(({ findings }) => findings[0]?.message ?? ''),
      connections: endpoints.flatMap(({ addresses }) => addresses.map((address) => address.connections)),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Refused always; in the forms that the list can have. */
const refused = [
  ...['169.254.169.254', '169.254.170.2', '168.63.129.16', '100.100.100.200', '224.0.0.1'],
  ...['[fd00:ec2::254]', '[fd00:ec2::23]', '[fd20:ce::254]', '[fd00:c1::a9fe:a9fe]', '[fe80::a9fe:a9fe]'],
  ...['[::ffff:169.254.169.254]', '[64:ff9b::a9fe:a9fe]', '[2002:a83f:8110::1]', '[64:ff9b:1::a9fe:a9fe]'],
];

/** Not globally reachable. */
const limited = [
  ...['10.0.0.1', '127.0.0.1', '198.18.0.1', '240.0.0.1', '192.0.0.1', '203.0.113.1'],
  ...['[::1]', '[fd12:3456::1]', '[2001:db8::1]', '[100::1]', '[2001::1]', '[::ffff:10.0.0.1]', '[4000::1]'],
];

const reachable = ['192.0.0.9', '93.184.216.34', '[2606:2800:220:1::1]'];

it('sends no packet to what is refused always', () => {
  const { packets, messages } = check(refused, 'allow');
  expect(packets).toBe(0);
  for (const message of messages) expect(message).toContain('never probed');
});

it('sends no packet to what is not globally reachable, where that is denied', () => {
  const { packets, messages } = check([...limited, ...refused], 'deny');
  expect(packets).toBe(0);
  for (const message of messages) expect(message).toMatch(/not allowed here|never probed/);
});

it.each([
  ['what is globally reachable', reachable, 'deny'],
  ['the rest, where private addresses are allowed', limited, 'allow'],
] as const)('would be seen to send packets, as it does to %s', (_, hosts, privateAddresses) => {
  const { packets, connections } = check(hosts, privateAddresses);
  expect(Math.min(...connections)).toBeGreaterThan(0);
  expect(packets).toBeGreaterThanOrEqual(hosts.length);
});
