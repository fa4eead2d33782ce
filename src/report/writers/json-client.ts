import type { Ended } from '../../clients/runs/client-run.ts';
import type { Call, CallerHello, CallRequest, Offered, Outcome } from '../../clients/server/call.ts';
import type { ClientVerdict } from '../../policy/verdict.ts';
import { isGated } from '../view/report.ts';
import type { ReportView } from '../view/view.ts';
import { jsonText } from '../words/escape.ts';
import { toJsonDeadline, toJsonFile, toJsonFinding } from './json-parts.ts';
import type { JsonReport } from './json-schema.ts';

type JsonClient = NonNullable<JsonReport['clients']>[number];
type JsonCall = JsonClient['calls'][number];

/** No program names more of anything; whoever does so wants the report to be long. */
const maxNames = 200;

export function toJsonClient(
  { integration: client, run, state, offered, deadlines, findings }: ClientVerdict,
  { report, surroundings }: Pick<ReportView, 'report' | 'surroundings'>,
): JsonClient {
  const { ended, calls, moreCalls, output, durationMs } = run;
  const { line, column } = client.source;
  return {
    name: jsonText(client.name),
    run: jsonText(client.run),
    ...(client.owner === undefined ? {} : { owner: jsonText(client.owner) }),
    source: { file: toJsonFile(client.source), line, column },
    minVersion: client.minVersion,
    verdict: state,
    ...(isGated(client, report) ? {} : { judged: false }),
    offered: toOffered(offered),
    ended: toEnded(ended),
    calls: calls.map(toCall),
    moreCalls,
    output: jsonText(output.slice(-maxOutput)),
    durationMs,
    deadlines: deadlines.map((deadline) => toJsonDeadline(deadline, report.judgedAtMs)),
    findings: findings.map((finding) => toJsonFinding(finding, client, surroundings)),
  };
}

/** What is said last tells most. */
const maxOutput = 2_000;

function toCall({ opening, outcome, request, lastedMs }: Call): JsonCall {
  return {
    began: opening.kind,
    ...(opening.kind === 'client-hello' ? toHello(opening.hello) : {}),
    ...(opening.kind === 'sslv2-hello'
      ? { offered: toOffered(opening.offered), suites: names(opening.suites) }
      : {}),
    outcome: toOutcome(outcome),
    ...(request ? { request: toRequest(request) } : {}),
    durationMs: lastedMs,
  };
}

function toHello(hello: CallerHello) {
  return {
    offered: toOffered(hello.offered),
    suites: names(hello.suites),
    groups: names(hello.groups),
    postQuantum: hello.postQuantum,
    ...(hello.serverName === undefined ? {} : { serverName: jsonText(hello.serverName) }),
    alpn: names(hello.alpn),
    ja4: jsonText(hello.ja4),
  };
}

function toRequest({ method, target, userAgent, status }: CallRequest): NonNullable<JsonCall['request']> {
  return {
    method: jsonText(method),
    target: jsonText(target),
    ...(userAgent === undefined ? {} : { userAgent: jsonText(userAgent) }),
    status,
  };
}

function toOffered({ lowest, highest }: Offered): JsonClient['offered'] {
  return { lowest: lowest ?? null, highest: highest ?? null };
}

function toOutcome(outcome: Outcome): JsonCall['outcome'] {
  if (outcome.kind === 'finished') {
    const { kind, protocol, cipher, group } = outcome;
    return {
      kind,
      protocol,
      cipher: jsonText(cipher),
      ...(group === undefined ? {} : { group: jsonText(group) }),
    };
  }
  if (!('alert' in outcome) || outcome.alert === undefined) return outcome;
  return { ...outcome, alert: { by: outcome.alert.by, name: jsonText(outcome.alert.name) } };
}

function toEnded(ended: Ended): JsonClient['ended'] {
  if (ended.kind === 'signal') return { kind: 'signal', signal: jsonText(ended.signal) };
  if (ended.kind === 'not-started') return { kind: 'not-started', code: jsonText(ended.code) };
  if (ended.kind === 'stopped') return { kind: 'stopped', by: ended.by.kind };
  return ended;
}

function names(all: readonly string[]): string[] {
  return all.slice(0, maxNames).map(jsonText);
}
