import type { ClientRun } from '../../src/clients/runs/client-run.ts';
import type { Call, Outcome } from '../../src/clients/server/call.ts';
import type { Client } from '../../src/config/client.ts';
import { concludes } from '../../src/policy/gate.ts';
import type { ClientVerdict, VerdictState } from '../../src/policy/verdict.ts';
import { countStates, type Report } from '../../src/report/view/report.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { dated, exampleReport, finding, now, range } from './reports.ts';

/** Clients in reports, built by hand. */

export function client(overrides: Partial<Client> = {}): Client {
  return {
    name: 'billing worker',
    run: 'python3 billing/ping.py "$TLS_READINESS_URL"',
    owner: '@acme/billing',
    timeoutMs: 60_000,
    env: {},
    minVersion: 'TLSv1.2',
    warnWithinMs: 0,
    dates: [],
    keyExchangeDates: [],
    minimums: [],
    exceptions: [],
    source: range(60),
    whole: range(60),
    ...overrides,
  };
}

export function call(lowest: Protocol | undefined, highest: Protocol, outcome: Outcome, text = ''): Call {
  return {
    atMs: now,
    lastedMs: 12,
    from: { address: '127.0.0.1', port: 40_000 },
    opening: {
      kind: 'client-hello',
      hello: {
        offered: { ...(lowest && { lowest }), highest },
        suites: [`TLS_AES_256_GCM_SHA384${text}`, `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384${text}`],
        groups: [`X25519MLKEM768${text}`, `x25519${text}`],
        signatureAlgorithms: [],
        postQuantum: true,
        serverName: `localhost${text}`,
        alpn: [`h2${text}`],
        ja4: `t13d3112h2_e8f1e7e78f70_b26ce05bbdd6${text}`,
        sessionTickets: true,
        compression: false,
      },
    },
    outcome,
    ...(outcome.kind === 'finished'
      ? { request: { method: `GET${text}`, target: `/${text}`, userAgent: `agent${text}`, status: 401 } }
      : {}),
  };
}

export function clientVerdict(
  state: VerdictState,
  of: Client,
  run: Partial<ClientRun>,
  more: Partial<ClientVerdict> = {},
): ClientVerdict {
  return {
    kind: 'client',
    integration: of,
    run: {
      client: of,
      ended: { kind: 'exit', code: 0 },
      calls: [],
      moreCalls: 0,
      output: '',
      durationMs: 130,
      ...run,
    },
    state,
    offered: {},
    deadlines: [],
    findings: [],
    ...more,
  };
}

export function withClients(report: Report, clients: readonly ClientVerdict[]): Report {
  const verdicts = [...report.verdicts, ...clients];
  const conclusion = concludes(verdicts, report.failOn);
  return { ...report, verdicts, conclusion, counts: countStates(verdicts) };
}

const finished: Outcome = {
  kind: 'finished',
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  group: 'X25519MLKEM768',
};

/** The example with a client of each state. */
export function reportWithClients(): Report {
  const date = dated('TLSv1.0', '2026-12-01');
  const [worker, sync] = [client(), client({ name: 'warehouse sync', source: range(63), whole: range(63) })];
  const [probe, cron] = [
    client({ name: 'probe', owner: 'ops@acme.example', source: range(66), whole: range(66) }),
    client({ name: 'cron', source: range(69), whole: range(69) }),
  ];
  return withClients(exampleReport(), [
    clientVerdict(
      'ready',
      cron,
      { calls: [call('TLSv1.2', 'TLSv1.3', finished)] },
      {
        offered: { lowest: 'TLSv1.2', highest: 'TLSv1.3' },
      },
    ),
    clientVerdict(
      'not-ready',
      worker,
      {
        ended: { kind: 'exit', code: 35 },
        calls: [
          call(undefined, 'TLSv1.0', {
            kind: 'no-common-version',
            alert: { by: 'server', name: 'protocol_version' },
          }),
        ],
        output: 'curl: (35) tlsv1 alert protocol version\n',
      },
      {
        offered: { highest: 'TLSv1.0' },
        findings: [
          finding(
            'error',
            { kind: 'client-too-old', highest: 'TLSv1.0', minimum: 'TLSv1.2' },
            { protocol: 'TLSv1.0', source: range(60) },
          ),
        ],
      },
    ),
    clientVerdict(
      'at-risk',
      sync,
      { calls: [call('TLSv1.0', 'TLSv1.3', finished)] },
      {
        offered: { lowest: 'TLSv1.0', highest: 'TLSv1.3' },
        deadlines: [date],
        findings: [
          finding(
            'warning',
            {
              kind: 'client-offers-old',
              protocol: 'TLSv1.0',
              minimum: 'TLSv1.2',
              belowMinimum: true,
              dated: date,
            },
            { rule: 'deprecated-version', protocol: 'TLSv1.0', source: range(63) },
          ),
        ],
      },
    ),
    clientVerdict(
      'unverified',
      probe,
      { ended: { kind: 'timeout', afterMs: 60_000 } },
      {
        findings: [
          finding(
            'warning',
            { kind: 'client-never-called', ended: { kind: 'timeout', afterMs: 60_000 } },
            { rule: 'unverified', source: range(66) },
          ),
        ],
      },
    ),
  ]);
}
