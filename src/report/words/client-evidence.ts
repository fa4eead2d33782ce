import type { ClientRun } from '../../clients/runs/client-run.ts';
import type { Call } from '../../clients/server/call.ts';
import { describeEnd, describeOpening, describeOutcome } from './client-words.ts';
import { plain } from './escape.ts';
import type { Evidence } from './evidence.ts';
import { groupBy } from './grouping.ts';
import { plural, seconds } from './wording.ts';

/** What was seen of a client: how its command ended, and each call of it; calls that went alike are told of once. */
export function clientEvidence({ ended, durationMs, calls, moreCalls }: ClientRun): readonly Evidence[] {
  const told = calls.map((call) => ({ ...describeCall(call) }));
  return [
    {
      what: 'Command',
      answer: describeEnd(ended) + (ended.kind === 'exit' ? ` after ${seconds(durationMs)}` : ''),
      named: [],
    },
    ...groupBy(told, (one) => JSON.stringify(one)).map(([, group]) => ({
      what: `${group.length} ${plural(group.length, 'call')}`,
      ...group[0],
    })),
    ...(moreCalls > 0
      ? [{ what: `${moreCalls} more ${plural(moreCalls, 'call')}`, answer: 'not kept', named: [] }]
      : []),
  ];
}

/** The last lines of what the command wrote; the text of strangers, made plain. */
export function lastWords({ output }: ClientRun, maxLines = 5): readonly string[] {
  return output
    .split(/\r?\n/)
    .map((line) => plain(line, 200))
    .filter((line) => line !== '')
    .slice(-maxLines);
}

function describeCall(call: Call): Omit<Evidence, 'what'> {
  const { opening, outcome, request } = call;
  const asked = request
    ? `; ${plain(request.method, 20)} ${plain(request.target, 80)} answered with ${request.status}`
    : '';
  const names = [
    ...(outcome.kind === 'finished' ? [outcome.cipher, outcome.group] : []),
    ...(opening.kind === 'client-hello' ? [opening.hello.ja4] : []),
    request?.userAgent,
  ];
  return {
    answer: `${describeOpening(call)}; ${describeOutcome(outcome)}${asked}`,
    named: names.flatMap((name) => (name ? [plain(name, 80)] : [])),
  };
}
