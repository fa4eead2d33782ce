import type { Protocol } from '../tls/protocol.ts';
import {
  type Evidence,
  type HandshakeEvidence,
  type HelloEvidence,
  isProof,
  isSlow,
  type Probe,
} from './evidence.ts';
import { type HelloForm, helloForm, type Shape } from './hello-form.ts';
import type { Answer } from './observation.ts';

/** The strategy's only way to the network. Nothing here rejects: what goes wrong is an answer. */
export interface Door {
  /** Sends a ClientHello over a connection of its own, as soon as there is a place for one. */
  readonly probe: (probe: Probe) => Promise<HelloEvidence>;
  /** Does the real handshake, with its own retries. Resolves as soon as a protocol is negotiated. */
  readonly handshake: () => Promise<HandshakeEvidence>;
  /** Waits, but not beyond the deadline, nor once `until` is there. */
  readonly wait: (ms: number, until?: Promise<unknown>) => Promise<void>;
  /** When the time for this address is over, in milliseconds of the clock of the evidence. */
  readonly deadline: number;
}

/** One address being probed. The log is all there is to know of it. */
export interface Run {
  readonly door: Door;
  readonly log: Evidence[];
  /** Probes that nobody waited for where another answer came first. */
  readonly unawaited: Promise<unknown>[];
}

export interface Manner {
  readonly patient?: boolean;
}

/** Sends one ClientHello, with the whole timeout for an answer where `patient` or where the peer is slow. */
export async function send(
  { door, log }: Run,
  protocol: Protocol,
  as: Shape | HelloForm,
  { patient = false }: Manner = {},
): Promise<Answer> {
  const form = typeof as === 'string' ? helloForm(protocol, as) : as;
  const evidence = await door.probe({ protocol, form, patient: patient || isSlow(log) });
  log.push(evidence);
  return evidence.answer;
}

/** Sends one form after another until something is proven, or the answer is one to stop at. */
export async function sendInTurn(
  run: Run,
  protocol: Protocol,
  forms: readonly (Shape | HelloForm)[],
  isEnough: (answer: Answer) => boolean = isProof,
): Promise<void> {
  for (const form of forms) {
    const answer = await send(run, protocol, form);
    if (isProof(answer) || isEnough(answer) || endsAll(answer)) return;
  }
}

/** Whether another ClientHello is pointless: the deadline is over, or the peer does not get to TLS, after all retries. */
function endsAll({ kind }: Answer): boolean {
  return kind === 'deadline' || kind === 'no-starttls' || kind === 'starttls-failed';
}

export function isOver(run: Run): boolean {
  return leftMs(run) === 0;
}

/** The pause before a repeated probe, longer each time. */
export function pauseMs(attempt: number): number {
  return 250 * 2 ** attempt;
}

/** What is left of the time for this address when the last answer came. */
export function leftMs({ door, log }: Run): number {
  return Math.max(0, door.deadline - (log.at(-1)?.endedAt ?? 0));
}
