import type { Endpoint, ProtocolDate } from '../../src/config/endpoint.ts';
import { concludes } from '../../src/policy/gate.ts';
import { judge } from '../../src/policy/judge.ts';
import type { AddressObservation, Failure, Handshake } from '../../src/probe/observation.ts';
import { nextDeadline } from '../../src/report/view/deadlines.ts';
import { countStates, type Report } from '../../src/report/view/report.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { acceptances, address, endpoint, moment, now, range, unreachable } from './reports.ts';

const teams = ['billing', 'orders', 'checkout', 'data', 'identity', 'support', 'platform'] as const;
const systems = [
  'gateway',
  'price feed',
  'search',
  'callback',
  'file exchange',
  'export',
  'webhook',
] as const;
const dayMs = 86_400_000;

/** A long list as a company keeps it, judged by the real rules: of 300 endpoints 20 are not ready. */
export function longReport(count = 300): Report {
  const verdicts = Array.from({ length: count }, (_, index) =>
    judge(observe(index), { nowMs: now, onUnverified: 'warning' }),
  );
  return {
    tool: { name: 'tls-readiness', version: '1.0.0' },
    judgedAtMs: now,
    startedAtMs: now,
    durationMs: 48_000,
    conclusion: concludes(verdicts, 'error'),
    failOn: 'error',
    counts: countStates(verdicts),
    nextDeadline: nextDeadline(verdicts, now),
    verdicts,
  };
}

function observe(index: number) {
  const team = teams[(index * 5) % teams.length] ?? 'billing';
  const system = systems[(index * 3) % systems.length] ?? 'gateway';
  const of: Endpoint = {
    ...endpoint({
      name: `${team.charAt(0).toUpperCase()}${team.slice(1)} ${system} ${index + 1}`,
      url: `https://${team}-${index + 1}.acme.example`,
      host: `${team}-${index + 1}.acme.example`,
      source: range(2 * index + 8, '.github/tls-readiness.yml'),
      whole: range(2 * index + 8, '.github/tls-readiness.yml'),
    }),
    ...(index % 4 === 1 ? {} : { owner: `@acme/${team}` }),
  };
  const at = `192.0.2.${(index % 250) + 1}`;
  const seen = (endpointWithDates: Endpoint, observed: AddressObservation) => ({
    endpoint: endpointWithDates,
    addresses: [observed],
    durationMs: 300,
  });
  const speaks = (...protocols: readonly Protocol[]) =>
    address({ address: at, protocols: acceptances(accepting(protocols)), handshake: handshakeOf(protocols) });
  const silent = (failure: Failure) => unreachable(at, failure);
  switch (index % 25) {
    case 3:
      return seen(of, speaks(index % 2 === 0 ? 'TLSv1.1' : 'TLSv1.0'));
    case 11:
      if (index > 200) return seen(of, speaks('TLSv1.2', 'TLSv1.3'));
      return seen(dated(of, ['TLSv1.0', 'TLSv1.1'], '2026-11-07'), speaks('TLSv1.0', 'TLSv1.1', 'TLSv1.2'));
    case 14:
      return seen(
        dated(of, ['TLSv1.1'], index % 2 === 0 ? '2026-12-17' : '2026-12-31'),
        speaks(...(index % 3 === 0 ? (['TLSv1.1'] as const) : (['TLSv1.1', 'TLSv1.2'] as const))),
      );
    case 19:
      return seen(dated(of, ['TLSv1.0', 'TLSv1.1'], '2027-01-30'), speaks('TLSv1.0', 'TLSv1.1', 'TLSv1.2'));
    case 22:
      if (index % 3 === 0) return seen(of, silent({ kind: 'connect', code: 'ECONNREFUSED' }));
      if (index % 3 === 1) return seen(of, silent({ kind: 'connect-timeout', afterMs: 10_000 }));
      return seen(of, silent({ kind: 'plaintext', speaks: 'HTTP', excerpt: 'HTTP/1.1 400 Bad Request' }));
    default:
      return seen(of, speaks('TLSv1.2', 'TLSv1.3'));
  }
}

function accepting(protocols: readonly Protocol[]): Partial<Record<Protocol, string>> {
  return Object.fromEntries(protocols.map((protocol) => [protocol, 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256']));
}

function handshakeOf(protocols: readonly Protocol[]): Handshake {
  const newest = protocols.at(-1);
  if (newest !== 'TLSv1.2' && newest !== 'TLSv1.3') {
    return { state: 'failed', failure: { kind: 'version', code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' } };
  }
  const certificate = {
    subject: 'acme.example',
    issuer: 'Example Trust CA R3',
    altNames: ['*.acme.example'],
    validFromMs: now - 30 * dayMs,
    validToMs: now + 200 * dayMs,
  };
  const cipher = 'TLS_AES_128_GCM_SHA256';
  return { state: 'completed', protocol: newest, cipher, classicalGroupsOnly: false, certificate };
}

function dated(of: Endpoint, protocols: readonly Protocol[], day: string): Endpoint {
  const dates = protocols.map(
    (protocol): ProtocolDate => ({ protocol, date: moment(day), from: 'endpoint', blanket: true }),
  );
  return { ...of, dates };
}
