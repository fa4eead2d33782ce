import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import type { AddressObservation } from '../../src/probe/observation.ts';
import { probeAddress } from '../../src/probe/probe-address.ts';
import { readClientOffer } from '../../src/tls/client-offer.ts';
import { clientNames, clientProfiles, type Offer, sharedOffer } from '../../src/tls/client-profiles.ts';
import { protocols } from '../../src/tls/protocol.ts';
import { cipherSuiteName, groupName } from '../../src/tls/registry/names.ts';
import { endpoint, settings } from '../probe/probing.ts';
import { check } from './check.ts';
import { type Lab, nameOf, startLab } from './lab.ts';
import { type Accepted, predict } from './prediction.ts';
import { offerOf, realClients, versionOf } from './real-clients.ts';
import { type Restriction, restrictedStacks, restrictions } from './restricted-servers.ts';

const isolated = process.env.LAB_ISOLATED === 'yes';
const stacks = restrictedStacks.filter(({ listensEverywhere }) => isolated || !listensEverywhere);
const servers = stacks.flatMap((stack) =>
  stack.plans.map((plan) => ({
    name: nameOf(stack, plan),
    restriction: plan.name as Restriction,
    scheme: plan.scheme ?? ('https' as const),
    speaks: plan.speaks,
  })),
);

let lab: Lab;
/** What each client said of each server, by their names. */
const said = new Map<string, ReadonlyMap<string, string>>();
const offered = new Map<string, Omit<Offer, 'smallestDh'>>();
const observations = new Map<string, AddressObservation>();
const clients = realClients.map((client) => ({ ...client, installed: versionOf(client) }));
const installed = clients.filter((client) => client.installed !== undefined);

beforeAll(async () => {
  lab = await startLab(stacks);
  // More at once would be late for each other on a machine of two cores.
  const limit = pLimit(4);
  await limit.map(installed, callAll);
  await limit.map(servers, async ({ name, scheme }) => {
    const of = endpoint(lab.ports.get(name)!, { scheme });
    observations.set(name, await probeAddress('127.0.0.1', of, settings({ retries: 2 })));
  });
}, 600_000);

afterAll(() => lab?.stop(), 30_000);

/** Calls every server, and then one that only keeps the ClientHello. */
async function callAll({ name, command: [program, ...args] }: (typeof realClients)[number]): Promise<void> {
  const listener = createServer((socket) => {
    const received: Buffer[] = [];
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        received.push(chunk);
        const offer = readClientOffer(Buffer.concat(received));
        if (!offer) return;
        offered.set(name, {
          suites: offer.suites.map(cipherSuiteName),
          groups: offer.groups.map(groupName),
          signatures: offer.signatures.map((code) => signatureNames[code] ?? String(code)),
        });
        socket.destroy();
      });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const ports = servers.map((server) => String(lab.ports.get(server.name)));
  const { port } = listener.address() as AddressInfo;
  const { stdout } = await promisify(execFile)(program, [...args, ...ports, String(port)], {
    env: { ...process.env, GO111MODULE: 'off', GOCACHE: `${lab.directory}/go` },
  });
  listener.close();
  const lines = new Map(stdout.split('\n').map((line) => [line.split(' ')[0], line.replace(/^\d+ /, '')]));
  said.set(
    name,
    new Map(servers.map((server, index) => [server.name, lines.get(ports[index]) ?? 'nothing'])),
  );
}

/** IANA's registry TLS SignatureScheme, and for SHA-224 and DSA names made like those (RFC 5246 section 7.4.1.4.1). */
const signatureNames: Readonly<Record<number, string>> = {
  0x0201: 'rsa_pkcs1_sha1',
  0x0203: 'ecdsa_sha1',
  0x0301: 'rsa_pkcs1_sha224',
  0x0302: 'dsa_sha224',
  0x0303: 'ecdsa_sha224',
  0x0401: 'rsa_pkcs1_sha256',
  0x0402: 'dsa_sha256',
  0x0403: 'ecdsa_secp256r1_sha256',
  0x0501: 'rsa_pkcs1_sha384',
  0x0503: 'ecdsa_secp384r1_sha384',
  0x0601: 'rsa_pkcs1_sha512',
  0x0603: 'ecdsa_secp521r1_sha512',
  0x0804: 'rsa_pss_rsae_sha256',
  0x0805: 'rsa_pss_rsae_sha384',
  0x0806: 'rsa_pss_rsae_sha512',
  0x0807: 'ed25519',
  0x0808: 'ed448',
  0x0809: 'rsa_pss_pss_sha256',
  0x080a: 'rsa_pss_pss_sha384',
  0x080b: 'rsa_pss_pss_sha512',
};

/** What matters to any profile or any server here. */
const known = (kind: 'suites' | 'groups' | 'signatures') => {
  const accepted: readonly Accepted[] = Object.values(restrictions);
  const ofServers = accepted.flatMap(({ tls12, tls13 }) => [
    ...(tls12?.[kind] ?? []),
    ...(kind === 'suites' ? [] : (tls13?.[kind] ?? [])),
  ]);
  return new Set([...ofServers, ...clientNames.flatMap((client) => clientProfiles[client][kind])]);
};

for (const { name } of clients.filter((client) => !installed.includes(client)))
  it.skip(`${name}, which is not installed`, () => {});

describe.each(installed)('$name $installed', (client) => {
  const offer = offerOf(client, client.installed ?? '');

  it.each(['suites', 'groups', 'signatures'] as const)(
    'offers the %s of its profile, and what its version has besides',
    (kind) => {
      const relevant = known(kind);
      const seen = (offered.get(client.name)?.[kind] ?? []).filter((name) => relevant.has(name));
      const expected = offer[kind].filter((name) => relevant.has(name));
      expect([...seen].sort()).toEqual([...new Set(expected)].sort());
    },
  );

  it.each(servers)('$name', ({ name, restriction }) => {
    const expected = predict(offer, restrictions[restriction]);
    const answer = said.get(client.name)?.get(name) ?? '';
    check(/^yes/.test(answer) === expected, expected ? 'a complete handshake' : 'none', answer);
  });
});

describe('the probe', () => {
  describe.each(servers)('$name', ({ name, restriction, speaks }) => {
    it('agrees with the table on each client', () => {
      const { handshake, byClient } = observations.get(name)!;
      for (const client of clientNames) {
        const tried = byClient?.handshakes.find((each) => each.client === client)?.handshake ?? handshake;
        const expected = predict(clientProfiles[client], restrictions[restriction]);
        check((tried.state === 'completed') === expected, `${client} ${expected}`, {
          tried,
          handshake,
          byClient,
        });
      }
    });

    it('sees the versions, and is as usual where every client completes a handshake with what all share', () => {
      const observation = observations.get(name)!;
      const accepted = protocols.filter((each) => observation.protocols[each].state === 'accepted');
      expect(accepted).toEqual(speaks);
      if (!predict(sharedOffer, restrictions[restriction])) return;
      expect(observation.byClient).toBeUndefined();
    });
  });
});
