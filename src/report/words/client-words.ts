import type { Ended } from '../../clients/runs/client-run.ts';
import type { Call, Outcome } from '../../clients/server/call.ts';
import { type Protocol, protocolLabel } from '../../tls/protocol.ts';
import { plain } from './escape.ts';
import { describeNotObserved } from './not-observed-words.ts';
import { describeStop } from './stop-words.ts';
import { joinOr, listProtocols, seconds } from './wording.ts';

/** The words for clients that all reports share. Everything here gives plain text; the writers escape it. */

/** How the command ended, as a predicate: `ended with exit code 3`. */
export function describeEnd(ended: Ended): string {
  switch (ended.kind) {
    case 'not-run':
      return 'was not run';
    case 'exit':
      return `ended with exit code ${ended.code}`;
    case 'signal':
      return `was ended by ${plain(ended.signal, 40)}`;
    case 'timeout':
      return `did not end within ${seconds(ended.afterMs)}`;
    case 'not-started':
      return `could not be started (${plain(ended.code, 40)})`;
    case 'stopped':
      return ended.by.kind === 'cancelled' || ended.by.kind === 'time-limit'
        ? `was not done when ${describeStop(ended.by)}`
        : `was not judged: ${describeNotObserved(ended.by)}`;
  }
}

/** `exit code 0 or 22`. */
export function expectedExits(codes: readonly number[]): string {
  return `exit code ${joinOr(codes)}`;
}

/** What a call began with: `offered TLS 1.0 to 1.3`. */
export function describeOpening({ opening }: Call): string {
  switch (opening.kind) {
    case 'client-hello':
      return `offered ${describeOffer(opening.hello.offered)}`;
    case 'sslv2-hello':
      return `offered ${describeOffer(opening.offered)} in a ClientHello of SSL 2.0’s form`;
    case 'alert':
      return 'no ClientHello';
    case 'malformed':
      return `a broken ClientHello: ${plain(opening.problem, 100)}`;
    default:
      return beginnings[opening.kind];
  }
}

/** What is no ClientHello, as the object of a sentence. */
export const beginnings = {
  http: 'a request in plaintext',
  other: 'bytes that are neither TLS nor HTTP',
  malformed: 'a ClientHello that breaks the rules of TLS',
  incomplete: 'nothing, or too little to tell what it is',
} as const;

/** `TLS 1.0 to 1.3`; `up to TLS 1.2` where only the highest version was named. */
export function describeOffer({
  lowest,
  highest,
}: {
  readonly lowest?: Protocol;
  readonly highest?: Protocol;
}): string {
  if (highest === undefined) return 'no version that is known';
  if (lowest === undefined) return `up to ${protocolLabel(highest)}`;
  if (lowest === highest) return protocolLabel(highest);
  return listProtocols([lowest, highest]).replace(' and ', ' to ');
}

/** How far a call came, as a clause. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'finished':
      return `completed the handshake with ${protocolLabel(outcome.protocol)}`;
    case 'no-common-version':
      return `no version in common${outcome.alert ? ` (alert ${plain(outcome.alert.name, 40)})` : ''}`;
    case 'certificate-refused':
      return `refused the certificate with the alert ${plain(outcome.alert.name, 40)}`;
    case 'alert':
      return outcome.alert.by === 'caller'
        ? `the client broke off with the alert ${plain(outcome.alert.name, 40)}`
        : `the server had to refuse it with the alert ${plain(outcome.alert.name, 40)}`;
    case 'closed':
      return `the client ${outcome.reset ? 'reset' : 'closed'} the connection after ${stages[outcome.after]}`;
    case 'timeout':
      return `nothing more came from the client after ${stages[outcome.after]}`;
    case 'not-tls':
      return 'did not speak TLS';
  }
}

const stages = {
  nothing: 'connecting',
  hello: 'its ClientHello',
  certificate: 'the server’s certificate',
} as const;
