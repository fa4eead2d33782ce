import { nextTick } from 'node:process';
import { acceptanceOf } from '../../src/probe/acceptance.ts';
import type { Door } from '../../src/probe/address-run.ts';
import type { EvidenceLog, HandshakeEvidence, HelloEvidence, Probe } from '../../src/probe/evidence.ts';
import type { Acceptance, Answer } from '../../src/probe/observation.ts';
import { probeVersions } from '../../src/probe/strategy.ts';
import { writeClientHello } from '../../src/tls/client-hello.ts';
import { type Protocol, protocols, wireVersions } from '../../src/tls/protocol.ts';
import { cipherSuiteName } from '../../src/tls/registry/names.ts';
import { writeSslv2ClientHello } from '../../src/tls/sslv2.ts';
import { commonSuites } from '../../src/tls/suite-offers.ts';
import type { Hello, ModelPeer, Reaction } from './model.ts';
import { readHello } from './peers.ts';

// What is global takes long to look up in Jest's contexts, and this is done millions of times.
const { max, min, round } = Math;
const Later = Promise;

/** Time that passes only while everybody waits. */
class VirtualTime {
  now = 0;
  readonly #timers: { readonly at: number; readonly resolve: () => void }[] = [];

  sleep(ms: number): Promise<void> {
    return new Later((resolve) => {
      const at = this.now + max(0, ms);
      const place = this.#timers.findIndex((timer) => timer.at > at);
      this.#timers.splice(place === -1 ? this.#timers.length : place, 0, { at, resolve });
    });
  }

  /** Lets time pass until the work is done. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let isDone = false;
    const finish = () => {
      isDone = true;
    };
    work.then(finish, finish);
    for (;;) {
      // Comes after all promises that can be settled by now. A turn of the event loop would take much longer.
      await new Later(nextTick);
      if (isDone) return work;
      const next = this.#timers[0];
      if (!next) throw new Error('everybody waits for something that never comes');
      this.now = next.at;
      while (this.#timers[0]?.at === this.now) this.#timers.shift()?.resolve();
    }
  }
}

export interface Network {
  /** The time from a packet to its answer. */
  readonly rttMs: number;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly perHost: number;
  /** How long a busy machine takes to begin with the handshake, beside which the first probes are sent. */
  readonly handshakeAfterMs: number;
  /** How long a busy peer takes to see that a connection was ended. */
  readonly endSeenAfterMs: number;
  /** Whether the endpoint has a name for SNI. */
  readonly named: boolean;
  /** Whether a handshake is completed where a ServerHello was sent, or the peer falls silent. */
  readonly completes: boolean;
  /** The port closes once so many connections were accepted. */
  readonly diesAfter: number;
  /** How long our system tries before it says that a port is closed: Windows for two seconds. */
  readonly refusedAfterMs: number;
}

export const usualNetwork: Network = {
  rttMs: 20,
  timeoutMs: 10_000,
  retries: 2,
  perHost: 4,
  handshakeAfterMs: 0,
  endSeenAfterMs: 0,
  named: true,
  completes: true,
  diesAfter: Number.POSITIVE_INFINITY,
  refusedAfterMs: 20,
};

export interface Probed {
  readonly log: EvidenceLog;
  readonly protocols: Readonly<Record<Protocol, Acceptance>>;
  readonly connections: number;
  readonly tookMs: number;
}

/** Probes a modelled peer in virtual time. */
export async function probeModel(peer: ModelPeer, given: Partial<Network> = {}): Promise<Probed> {
  const time = new VirtualTime();
  const door = new VirtualDoor(time, peer, { ...usualNetwork, ...given });
  const log = await time.run(probeVersions(door, door.network.retries));
  const verdicts = protocols.map((protocol) => [protocol, acceptanceOf(protocol, log)] as const);
  return {
    log,
    protocols: Object.fromEntries(verdicts) as Record<Protocol, Acceptance>,
    connections: door.connections,
    tookMs: time.now,
  };
}

class VirtualDoor implements Door {
  readonly deadline: number;
  readonly network: Network;
  connections = 0;
  #open = 0;
  #free: number;
  readonly #queue: (() => void)[] = [];
  readonly #time: VirtualTime;
  readonly #peer: ModelPeer;

  constructor(time: VirtualTime, peer: ModelPeer, network: Network) {
    this.#time = time;
    this.#peer = peer;
    this.network = network;
    this.#free = network.perHost;
    this.deadline = 3 * network.timeoutMs;
  }

  async probe(probe: Probe): Promise<HelloEvidence> {
    const { timeoutMs } = this.network;
    const patienceMs = probe.patient ? timeoutMs : min(timeoutMs, max(500, timeoutMs / 3));
    const hello = helloOf(probe, this.network.named);
    const { answer, startedAt } = await this.#exchange(hello, patienceMs, (reaction) =>
      answerTo(hello, reaction),
    );
    const unnamed =
      this.network.named && !hello.named && !probe.protocol.startsWith('SSL')
        ? { unnamed: true as const }
        : {};
    return {
      kind: 'client-hello',
      probe,
      hello: { suites: hello.suites.length, extensions: hello.extensions, bytes: hello.length },
      answer: answer.kind === 'chose' || answer.kind === 'alert' ? { ...answer, ...unnamed } : answer,
      startedAt,
      endedAt: this.#time.now,
    };
  }

  async handshake(): Promise<HandshakeEvidence> {
    const { timeoutMs, retries, completes, handshakeAfterMs } = this.network;
    if (handshakeAfterMs > 0) await this.#time.sleep(handshakeAfterMs);
    for (let attempt = 0; ; attempt += 1) {
      const hello = { ...handshakeHello, named: this.network.named, length: attempt % 2 === 0 ? 1_700 : 517 };
      const { answer, startedAt } = await this.#exchange(
        hello,
        timeoutMs,
        (reaction) => (reaction.kind === 'chose' && !completes ? undefined : answerTo(hello, reaction)),
        // A request over the same connection.
        this.network.rttMs,
      );
      const mayPass = ['reset', 'closed', 'silence', 'connect'].includes(answer.kind);
      if (!mayPass || attempt >= retries) {
        const outcome =
          answer.kind === 'chose' || answer.kind === 'alert' ? answer : { kind: 'closed' as const };
        return { kind: 'handshake', answer: outcome, startedAt, endedAt: this.#time.now };
      }
      await this.wait(250 * 2 ** attempt);
    }
  }

  async wait(ms: number, until?: Promise<unknown>): Promise<void> {
    await Later.race([this.#time.sleep(min(ms, this.deadline - this.#time.now)), ...(until ? [until] : [])]);
  }

  async #exchange(
    hello: Hello,
    patienceMs: number,
    read: (reaction: Exclude<Reaction, { kind: 'wait' }>) => Answer | undefined,
    heldMs = 0,
  ): Promise<{ answer: Answer; startedAt: number }> {
    await this.#takePlace();
    const startedAt = this.#time.now;
    const { rttMs, diesAfter, refusedAfterMs } = this.network;
    const leftMs = min(this.network.timeoutMs, this.deadline - startedAt);
    if (leftMs <= 0) {
      this.#freePlace();
      return { answer: { kind: 'deadline', afterMs: this.deadline }, startedAt };
    }
    this.connections += 1;
    const number = this.connections;
    if (number > diesAfter) {
      await this.#time.sleep(min(refusedAfterMs, leftMs));
      this.#freePlace();
      return { answer: { kind: 'connect', code: 'ECONNREFUSED' }, startedAt };
    }
    await this.#time.sleep(rttMs / 2);
    this.#open += 1;
    const open = this.#open;
    await this.#time.sleep(rttMs);
    let reaction = this.#peer(hello, { number, atMs: this.#time.now, open });
    let waitMs = 0;
    for (; reaction.kind === 'wait'; reaction = reaction.next) waitMs += reaction.forMs;
    const answer = read(reaction);
    // From when the connection was there, half a round trip before the ClientHello reached the peer.
    const silentMs = max(0, min(patienceMs, leftMs - rttMs));
    if (!answer || waitMs + rttMs > silentMs) {
      await this.#time.sleep(silentMs - rttMs / 2);
      this.#leave();
      return { answer: { kind: 'silence', afterMs: round(silentMs), received: 0 }, startedAt };
    }
    await this.#time.sleep(waitMs + rttMs / 2);
    if (answer.kind === 'chose' && heldMs > 0) void this.#time.sleep(heldMs).then(() => this.#leave());
    else this.#leave();
    return { answer, startedAt };
  }

  /** The peer sees the end of a connection half a round trip later, or after more. */
  #leave(): void {
    this.#freePlace();
    const { rttMs, endSeenAfterMs } = this.network;
    void this.#time.sleep(rttMs / 2 + endSeenAfterMs).then(() => {
      this.#open -= 1;
    });
  }

  async #takePlace(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Later<void>((resolve) => this.#queue.push(resolve));
  }

  #freePlace(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free += 1;
  }
}

const handshakeHello: Hello = {
  protocol: 'TLSv1.3',
  offersTls12: true,
  recordVersion: 0x0301,
  suites: [0x1301, 0x1302, 0x1303, ...commonSuites('TLSv1.2')],
  extensions: true,
  named: true,
  likeClient: true,
  sessionId: true,
  length: 1_700,
};

/** What the peer reads from the ClientHello of a probe. Its bytes are really written. */
function helloOf({ protocol, form }: Probe, hasName: boolean): Hello {
  const named = form.named && hasName;
  const { shape, offer, cipherSuites, recordVersion, extensions, wide, sessionId } = form;
  const key = `${protocol} ${shape} ${offer} ${cipherSuites[0]} ${cipherSuites.length} ${named}`;
  const known = read.get(key);
  if (known) return known;
  const zeros = new Uint8Array(32);
  const bytes =
    protocol === 'SSLv2'
      ? writeSslv2ClientHello(zeros.subarray(16))
      : writeClientHello({
          protocol,
          recordVersion,
          cipherSuites,
          extensions,
          wide,
          ...(named ? { serverName: 'localhost' } : {}),
          ...(sessionId ? { sessionId: zeros } : {}),
          random: zeros,
          keyShare: zeros,
        });
  const hello = readHello(Buffer.from(bytes));
  if (!hello) throw new Error('a ClientHello that nobody can read');
  read.set(key, hello);
  return hello;
}

const read = new Map<string, Hello>();

/** What a prober makes of a reaction; undefined for silence. */
function answerTo(hello: Hello, reaction: Exclude<Reaction, { kind: 'wait' }>): Answer | undefined {
  if (reaction.kind === 'chose') {
    const { protocol, suite } = reaction;
    if (wireVersions[protocol] > wireVersions[hello.protocol])
      return { kind: 'newer-version', chose: protocol };
    if (protocol === 'SSLv2') return { kind: 'chose', protocol, cipher: 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5' };
    if (!hello.suites.includes(suite))
      return { kind: 'garbage', bytes: '16', problem: 'a suite that was not offered' };
    return { kind: 'chose', protocol, cipher: cipherSuiteName(suite) };
  }
  const { refusal } = reaction;
  if (refusal === 'silence') return undefined;
  if (refusal === 'close') return { kind: 'closed' };
  if (refusal === 'reset') return { kind: 'reset' };
  return { kind: 'alert', alert: refusal };
}
