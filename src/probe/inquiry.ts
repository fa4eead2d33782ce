import { type Protocol, protocols } from '../tls/protocol.ts';
import { acceptedProtocols, isProof } from './acceptance.ts';
import { type HelloForm, helloForm, nearestShape, type Shape, shapes } from './hello-form.ts';
import type { Answer, Asked } from './observation.ts';
import type { Peer } from './peer.ts';
import { askWithHello } from './question.ts';

/** A question and its answer in the order of time, by a clock that ticks with each. */
export interface Question extends Asked {
  readonly shape: Shape;
  readonly askedAt: number;
  readonly answeredAt: number;
  /** Put before it was known whether it would be worth asking. */
  readonly ahead: boolean;
}

/** What one address was asked so far, what it answered, and what that taught about it. */
export class Inquiry {
  readonly answers = new Map<Protocol, Answer[]>();
  /** Every question with its answer, in the order of the answers. */
  readonly questions: Question[] = [];
  readonly peer: Peer;
  readonly #serverName: string | undefined;
  readonly #worked = new Map<Protocol, HelloForm>();
  readonly #patient = new Set<Protocol>();
  readonly #pending = new Set<Promise<Answer>>();
  /** The peer was seen to answer, and only when it was given all the time there is. */
  #slow = false;
  #clock = 0;
  #spokeAt = Number.POSITIVE_INFINITY;

  constructor(peer: Peer, serverName: string | undefined) {
    this.peer = peer;
    this.#serverName = serverName;
  }

  /** The last form in which the peer spoke a protocol, and which one. */
  get known(): readonly [Protocol, HelloForm] | undefined {
    return [...this.#worked].at(-1);
  }

  /** When the real handshake was seen to get through, by the clock of the questions; infinity before that. */
  get spokeAt(): number {
    return this.#spokeAt;
  }

  /** Whether the peer was seen to speak any version. */
  get hasSpoken(): boolean {
    return (
      this.#spokeAt < Number.POSITIVE_INFINITY || this.questions.some(({ answer }) => answer.kind === 'chose')
    );
  }

  /** The real handshake got through. */
  noteHandshake(): void {
    this.#spokeAt = this.#tick();
  }

  #tick(): number {
    this.#clock += 1;
    return this.#clock;
  }

  /** What the peer answers only when it has all the time there is. */
  get slow(): boolean {
    return this.#slow;
  }

  /** Whether a question for this protocol has had all the time there is. */
  wasPatient(protocol: Protocol): boolean {
    return this.#patient.has(protocol);
  }

  of(protocol: Protocol): readonly Answer[] {
    return this.answers.get(protocol) ?? [];
  }

  accepts(protocol: Protocol): boolean {
    return acceptedProtocols(this.answers).includes(protocol);
  }

  isProven(protocol: Protocol): boolean {
    return this.of(protocol).some(isProof);
  }

  /** Whether a question in just this shape was answered with a proof. */
  isProvenIn(protocol: Protocol, shape: Shape): boolean {
    return this.questions.some(
      (question) => question.protocol === protocol && question.shape === shape && isProof(question.answer),
    );
  }

  /**
   * The shape in which to ask for this protocol, learned from the others: the plainer one in which the peer spoke one of
   * them after it had not in the usual one. Undefined where nothing was learned, or this protocol cannot be asked so.
   */
  learnedShape(protocol: Protocol): Shape | undefined {
    const others = [...this.#worked].filter(([other]) => other !== protocol).map(([, { shape }]) => shape);
    const learned = others.findLast((shape) => shape !== 'usual');
    return learned && nearestShape(protocol, learned);
  }

  /** Asks in a shape, or in a form of one's own. Silence ends the wait early unless there is reason to be patient. */
  ask(protocol: Protocol, as: Shape | HelloForm, patience: 'brief' | 'full' = 'brief'): Promise<Answer> {
    return this.#pend(this.#ask(protocol, as, patience));
  }

  /**
   * Asks before it is known whether it is worth asking. What turns that down is kept as evidence, and is no answer until
   * `heed` makes it one.
   */
  askAhead(protocol: Protocol, form: HelloForm): Promise<Answer> {
    return this.#pend(this.#ask(protocol, form, 'brief', true));
  }

  /** Takes the answer to what was asked ahead for one that was given now. */
  heed(protocol: Protocol, answer: Answer): void {
    this.answers.set(protocol, [...this.of(protocol), answer]);
  }

  #pend(question: Promise<Answer>): Promise<Answer> {
    const asking = question.finally(() => this.#pending.delete(asking));
    this.#pending.add(asking);
    return asking;
  }

  /** Waits for the questions that nobody waited for. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #ask(
    protocol: Protocol,
    as: Shape | HelloForm,
    patience: 'brief' | 'full',
    ahead = false,
  ): Promise<Answer> {
    const form = typeof as === 'string' ? helloForm(protocol, as) : as;
    const patient = patience === 'full' || this.#slow;
    if (patient) this.#patient.add(protocol);
    const { timeoutMs, briefMs } = this.peer;
    // Where its connection has to be tried again, others may get through before it.
    let askedAt = this.#tick();
    const noteConnect = () => {
      askedAt = this.#tick();
    };
    const patienceMs = patient ? timeoutMs : briefMs;
    const asked = await askWithHello(this.peer, protocol, form, this.#serverName, patienceMs, noteConnect);
    const { answer } = asked;
    const spoke = answer.kind === 'chose' || answer.kind === 'alert';
    if (patient && spoke && this.of(protocol).every(({ kind }) => kind === 'silence')) this.#slow = true;
    this.questions.push({ ...asked, shape: form.shape, askedAt, answeredAt: this.#tick(), ahead });
    if (!ahead || answer.kind === 'chose') this.heed(protocol, answer);
    if (answer.kind === 'chose' && answer.protocol === protocol) this.#learn(protocol, form);
    return answer;
  }

  /** Asks one after another until something is proven, or the answer is one to stop at. Gives the last answer. */
  async askInTurn(
    protocol: Protocol,
    [next, ...others]: readonly (Shape | HelloForm)[],
    isEnough: (answer: Answer) => boolean = isProof,
  ): Promise<Answer | undefined> {
    if (next === undefined) return this.of(protocol).at(-1);
    const answer = await this.ask(protocol, next);
    if (isProof(answer) || isEnough(answer) || endsAll(answer)) return answer;
    return this.askInTurn(protocol, others, isEnough);
  }

  /** Of several forms that worked, the one nearest to the usual tells most. */
  #learn(protocol: Protocol, form: HelloForm): void {
    const before = this.#worked.get(protocol);
    if (!before || shapes.indexOf(form.shape) < shapes.indexOf(before.shape))
      this.#worked.set(protocol, form);
  }

  /** The protocols of which this holds, oldest first. */
  where(holds: (protocol: Protocol) => boolean): readonly Protocol[] {
    return protocols.filter(holds);
  }
}

/**
 * What another form of the hello changes nothing about: the deadline does not come back (that it ended the questions is part
 * of the evidence), and a peer that does not get to TLS, after all retries, has not seen a hello.
 */
function endsAll({ kind }: Answer): boolean {
  return kind === 'deadline' || kind === 'no-starttls' || kind === 'starttls-failed';
}
