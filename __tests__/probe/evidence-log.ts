import type { EvidenceLog, HandshakeEvidence, HelloEvidence, Probe, Span } from '../../src/probe/evidence.ts';
import { helloForm, otherSuiteForms, type Shape } from '../../src/probe/hello-form.ts';
import type { Answer } from '../../src/probe/observation.ts';
import type { Protocol } from '../../src/tls/protocol.ts';

/** Evidence without its times: these follow from its place in the log. */
export type Step = Omit<HelloEvidence, keyof Span> | Omit<HandshakeEvidence, keyof Span>;

const cipher = 'TLS_RSA_WITH_AES_128_CBC_SHA';

export const chose = (protocol: Protocol): Extract<Answer, { kind: 'chose' }> => ({
  kind: 'chose',
  protocol,
  cipher,
});
export const alert = (name: string): Extract<Answer, { kind: 'alert' }> => ({ kind: 'alert', alert: name });
export const silence: Answer = { kind: 'silence', afterMs: 1000, received: 0 };
export const closed: Answer = { kind: 'closed' };
export const reset: Answer = { kind: 'reset' };
export const garbage: Answer = { kind: 'garbage', bytes: 'de00', problem: 'bytes that are not TLS' };
export const refusedConnection: Answer = { kind: 'connect', code: 'ECONNREFUSED' };
export const deadline: Answer = { kind: 'deadline', afterMs: 3000 };

/** A probe of a protocol, in the usual form where nothing else is said, with its answer. */
export function probed(
  protocol: Protocol,
  answer: Answer,
  { shape = 'usual', otherSuites = false, ...manner }: ProbedAs = {},
): Step {
  const form = otherSuites ? otherSuiteForms(protocol, shape)[0] : helloForm(protocol, shape);
  if (!form) throw new Error(`there are no other suites for ${protocol}`);
  const { cipherSuites, extensions } = form;
  return {
    kind: 'client-hello',
    probe: { protocol, form, patient: false, ...manner },
    hello: { suites: cipherSuites.length, extensions, bytes: 200 },
    answer,
  };
}

interface ProbedAs extends Partial<Pick<Probe, 'patient'>> {
  readonly shape?: Shape;
  readonly otherSuites?: boolean;
}

export function handshake(answer: HandshakeEvidence['answer']): Step {
  return { kind: 'handshake', answer };
}

/** One connection after another. Steps in a list of their own were opened side by side. */
export function logOf(...steps: readonly (Step | readonly Step[])[]): EvidenceLog {
  return steps.flatMap((step, turn) =>
    [step].flat().map((each, place) => ({
      ...each,
      startedAt: 100 * turn + place,
      endedAt: 100 * turn + 50 + place,
    })),
  );
}

/** Refusals in pairs, right between answers to a version that the peer accepts, and more answers than any pattern has. */
export function confirmed(protocol: Protocol, refusal: Answer, known: Protocol, pairs = 2): readonly Step[] {
  const there = probed(known, chose(known));
  const pair = [there, probed(protocol, refusal), probed(protocol, refusal)];
  return [...Array<readonly Step[]>(pairs).fill(pair).flat(), ...Array<Step>(7).fill(there)];
}
