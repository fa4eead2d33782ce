import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Dialled, dial, type Via } from '../net/dial.ts';
import { type Exchange, exchange, type IsComplete } from '../net/exchange.ts';
import { isLasting, repeatsLogin } from '../net/proxy.ts';
import type { Route } from '../net/proxy-setting.ts';
import type { Answer, NoAnswer } from './observation.ts';
import { addressDeadlineMs, type ProbeSettings } from './settings.ts';
import type { StarttlsUpgrade } from './starttls.ts';

/**
 * The connections to one address: a few at once, and all before the same deadline. Where its protocol begins in
 * plaintext, each connection goes through that first.
 */
export class Connections {
  readonly address: string;
  readonly port: number;
  readonly #settings: ProbeSettings;
  readonly #upgrade: StarttlsUpgrade | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #route: Route;
  readonly #via: Via | undefined;
  readonly #inPlaceOfName: boolean;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #endsAt: number;
  #count = 0;
  /** Connections in a row that came to nothing and may come to something later. */
  #troubles = 0;
  /** Whether any connection has got to TLS. */
  #begun = false;
  /** Whether the peer has asked us to come back later, as servers do that count connections. */
  #busy = false;
  /** The connections that `reach` opened, for the handshake and the first probes. */
  readonly #ahead: Promise<Opened | NoAnswer>[] = [];

  constructor(
    address: string,
    port: number,
    settings: ProbeSettings,
    {
      upgrade,
      oneAtATime = false,
      signal,
      route = {},
      inPlaceOfName = false,
    }: {
      readonly upgrade?: StarttlsUpgrade | undefined;
      readonly oneAtATime?: boolean;
      /** Ends all connections, and the time for more. */
      readonly signal?: AbortSignal | undefined;
      readonly route?: Route;
      /** The address was resolved here from the name in the list. */
      readonly inPlaceOfName?: boolean;
    } = {},
  ) {
    this.address = address;
    this.port = port;
    this.#settings = settings;
    this.#upgrade = upgrade;
    this.#signal = signal;
    this.#route = route;
    const { proxy } = route;
    const { extraCertificateAuthorities } = settings;
    this.#via = proxy && { proxy, extraCertificateAuthorities };
    this.#inPlaceOfName = inPlaceOfName;
    this.#limit = pLimit(oneAtATime ? 1 : settings.perHost);
    this.#endsAt = performance.now() + addressDeadlineMs(settings);
  }

  /** When the time for this address is over, by the clock of `performance.now`. */
  get deadline(): number {
    return this.#endsAt;
  }

  /** TCP connections opened so far. */
  get count(): number {
    return this.#count;
  }

  get timeoutMs(): number {
    return this.#settings.timeoutMs;
  }

  /** How long to wait for an answer while other probes may tell more: a third of the timeout. */
  get briefMs(): number {
    return Math.min(this.timeoutMs, Math.max(500, this.timeoutMs / 3));
  }

  get retries(): number {
    return this.#settings.retries;
  }

  /** What is left for the next connection, in milliseconds; zero once the deadline has passed. */
  get remainingMs(): number {
    if (this.#signal?.aborted) return 0;
    return Math.max(0, Math.min(this.#settings.timeoutMs, this.#endsAt - performance.now()));
  }

  get deadlineFailure(): NoAnswer {
    return { kind: 'deadline', afterMs: addressDeadlineMs(this.#settings) };
  }

  /** Waits, but not beyond the deadline, nor once `until` is there. */
  async wait(ms: number, until?: Promise<unknown>): Promise<void> {
    const waiting = new AbortController();
    const end = () => waiting.abort();
    void until?.then(end, end);
    await sleep(Math.min(ms, this.remainingMs), undefined, { signal: waiting.signal }).catch(() => undefined);
  }

  /** Waits before another attempt, longer each time. */
  backOff(attempt: number): Promise<void> {
    return this.wait(this.#settings.waits.backOffMs * 2 ** attempt);
  }

  /**
   * Opens the first connection, with retries; gives the failure if there is none to be had. Opens further ones beside the
   * first attempt, up to `count` in all, so that the first probes need not wait for it. Not where the protocol begins in
   * plaintext: after a refusal there, no other connection is needed.
   */
  async reach(count: number): Promise<NoAnswer | undefined> {
    const first = this.#patiently(
      (failure) => failure.kind !== 'proxy' || !isLasting(failure.problem),
      async () => {
        const opened = await this.#open({ listenMs: this.#settings.waits.watchMs });
        // What was opened beside a failed attempt will be stale once another one succeeds.
        if ('kind' in opened) this.close();
        return opened;
      },
    );
    const further = this.#upgrade ? 0 : Math.min(count, this.#limit.concurrency) - 1;
    for (let more = 0; more < further; more += 1) this.#ahead.push(this.#open());
    const opened = await first;
    if ('kind' in opened) return opened;
    this.#ahead.unshift(Promise.resolve(opened));
    return undefined;
  }

  /** Sends bytes over a connection of their own and collects the answer. `startedAt` is when that was opened. */
  async exchange(
    request: Uint8Array,
    isComplete: IsComplete,
    patienceMs: number,
  ): Promise<{ readonly outcome: Exchange | NoAnswer; readonly startedAt: number }> {
    const maxBytes = 32 * 1024;
    let startedAt = performance.now();
    const outcome = await this.use(
      (stream, leftMs) =>
        exchange(stream, request, isComplete, { timeoutMs: Math.min(leftMs, patienceMs), maxBytes }),
      () => {
        startedAt = performance.now();
      },
    );
    const plaintext = 'ended' in outcome ? this.#upgrade?.judge(outcome.received) : undefined;
    return { outcome: plaintext ?? outcome, startedAt };
  }

  /** The answer; where it quotes our login for the proxy, that this is no such proxy. */
  withoutLogin<Given extends Answer>(answer: Given): Given | NoAnswer {
    const proxy = this.#via?.proxy;
    const repeats = proxy && quotesOf(answer).some((quote) => repeatsLogin(quote, proxy));
    return repeats ? { kind: 'proxy', problem: { kind: 'garbage' } } : answer;
  }

  /**
   * Runs something over a connection of its own, once one of the address' places is free. `onConnect` is called right before
   * each attempt to open it: where it has to be tried again, others may get through before.
   */
  async use<Result>(
    run: (stream: Duplex, timeoutMs: number) => Promise<Result>,
    onConnect?: () => void,
  ): Promise<Result | NoAnswer> {
    // The caller judges whether a connection that fails is a transient error or an answer. An error in the dialogue before
    // TLS is never an answer to a ClientHello, so it is tried again here.
    const mayPass = ({ kind }: NoAnswer) => kind === 'starttls-failed';
    const attempt = () => this.#useOnce(run, onConnect);
    // With one place, a retry keeps it: others would meet the same error. With several, it gives its place up.
    const used =
      this.#limit.concurrency === 1
        ? await this.#limit(() => this.#patiently(mayPass, attempt))
        : await this.#patiently(mayPass, () => this.#limit(attempt));
    return 'kind' in used ? used : used.result;
  }

  async #useOnce<Result>(
    run: (stream: Duplex, timeoutMs: number) => Promise<Result>,
    onConnect?: () => void,
  ): Promise<{ readonly result: Result } | NoAnswer> {
    if (this.remainingMs === 0) return this.deadlineFailure;
    if (this.#ahead.length > 0) onConnect?.();
    const ahead = await this.#takeAhead();
    const opened = ahead ?? (await this.#open({ onConnect }));
    if ('kind' in opened) return opened;
    const { stream, socket, leftMs } = opened;
    try {
      return { result: await run(stream, ahead ? this.remainingMs : leftMs) };
    } finally {
      stream.destroy();
      socket.destroy();
    }
  }

  /** A connection that `reach` opened, unless the peer has ended it since. */
  async #takeAhead(): Promise<Opened | NoAnswer | undefined> {
    const opened = await this.#ahead.shift();
    return opened && 'socket' in opened && opened.socket.destroyed ? undefined : opened;
  }

  /** Frees the connections that `reach` opened and nobody used. */
  close(): void {
    for (const opening of this.#ahead.splice(0))
      void opening.then((opened) => 'socket' in opened && opened.socket.destroy());
  }

  /**
   * Tries again and again what opens a connection, while it fails in a way that may pass.
   *
   * That a peer does not do STARTTLS is believed after a second connection that says so; after a fifth, where another
   * connection has got to TLS, since several servers may share the address. That TLS is not available may pass, so it is
   * believed after all retries.
   */
  async #patiently<Result extends object>(
    mayPass: (failure: NoAnswer) => boolean,
    attempt: () => Promise<Result | NoAnswer>,
  ): Promise<Result | NoAnswer> {
    let last: NoAnswer | undefined;
    let denials = 0;
    for (let failed = 0; failed <= this.retries; ) {
      const outcome = await attempt();
      if (!('kind' in outcome)) return outcome;
      if (outcome.kind === 'no-starttls') {
        denials += 1;
        const isPassing = outcome.problem.kind === 'unavailable';
        const repeats = this.#begun ? 4 : 1;
        if (denials > (isPassing ? Math.max(repeats, this.retries) : repeats)) return outcome;
        if (isPassing) {
          this.#troubles += 1;
          last = outcome;
        }
        continue;
      }
      if (outcome.kind === 'deadline') return last ?? outcome;
      if (!mayPass(outcome)) return outcome;
      this.#troubles += 1;
      failed += 1;
      last = longerSilence(last, outcome);
    }
    return last ?? this.deadlineFailure;
  }

  /**
   * Opens a connection, after a wait where the last one came to nothing. The waits grow until a connection gets to TLS,
   * so that a peer that refuses all of them gets fewer and fewer. A peer that counts connections counts them over a
   * second at least, with those that it refused: it is left alone for that long.
   */
  async #open({
    listenMs = 0,
    onConnect,
  }: {
    readonly listenMs?: number;
    readonly onConnect?: (() => void) | undefined;
  } = {}): Promise<Opened | NoAnswer> {
    if (this.#troubles > 0) await this.backOff(this.#troubles - 1 + (this.#busy ? 2 : 0));
    if (this.remainingMs === 0) return this.deadlineFailure;
    const startedAt = performance.now();
    const timeoutMs = this.remainingMs;
    const leftMs = () => Math.max(1, timeoutMs - (performance.now() - startedAt));
    this.#count += 1;
    onConnect?.();
    const dialled = await dial(this.address, this.port, timeoutMs, { via: this.#via, signal: this.#signal });
    if (dialled.kind !== 'connected') return this.#dialFailure(dialled);
    const { socket } = dialled;
    const begun = (await this.#upgrade?.run(socket, leftMs(), listenMs)) ?? { stream: socket };
    if ('stream' in begun) {
      this.#noteSuccess(performance.now() - startedAt - listenMs);
      return { stream: begun.stream, socket, leftMs: leftMs() };
    }
    socket.destroy();
    this.#noteFailure(begun.failure);
    return this.withoutLogin(begun.failure);
  }

  #dialFailure(dialled: Exclude<Dialled, { kind: 'connected' }>): NoAnswer {
    const { unused } = this.#route;
    const way = unused === undefined ? {} : { unusedProxy: unused };
    switch (dialled.kind) {
      case 'proxy': {
        const { problem } = dialled;
        const mayMindIp = problem.kind === 'status' || problem.kind === 'socks';
        return { kind: 'proxy', problem, ...(this.#inPlaceOfName && mayMindIp ? { toIp: true } : {}) };
      }
      case 'timeout':
        return { kind: 'connect-timeout', afterMs: Math.round(dialled.afterMs), ...way };
      case 'failed':
        // A peer that resets what it has just accepted may be seen to do so while we are still connecting.
        if (dialled.code === 'ECONNRESET') return { kind: 'reset' };
        return { kind: 'connect', code: dialled.code, ...way };
    }
  }

  #noteSuccess(tookMs: number): void {
    this.#troubles = 0;
    this.#begun = true;
    // One after another would take a server that waits before each greeting longer than there is time.
    if (this.#upgrade && tookMs > this.#settings.waits.slowUpgradeMs && !this.#busy) {
      this.#limit.concurrency = this.#settings.perHost;
    }
  }

  #noteFailure(failure: NoAnswer): void {
    if (failure.kind !== 'starttls-failed' || failure.problem.kind !== 'busy') return;
    this.#busy = true;
    this.#limit.concurrency = 1;
  }
}

/** The texts in an answer that are the peer's own words. */
function quotesOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'plaintext':
      return [answer.excerpt];
    case 'garbage':
      return [answer.bytes];
    case 'no-starttls':
    case 'starttls-failed':
      return Object.entries(answer.problem).flatMap(([key, value]) =>
        quoteKeys.has(key) && typeof value === 'string' ? [value] : [],
      );
    default:
      return [];
  }
}

const quoteKeys: ReadonlySet<string> = new Set(['reply', 'received', 'bytes']);

/** Of two silences the longer one: the last attempt may have had little of the time. */
function longerSilence(last: NoAnswer | undefined, next: NoAnswer): NoAnswer {
  const lasted = (failure: NoAnswer | undefined) =>
    failure?.kind === 'starttls-failed' && failure.problem.kind === 'silence' ? failure.problem.afterMs : 0;
  return last && lasted(next) > 0 && lasted(last) > lasted(next) ? last : next;
}

interface Opened {
  /** What speaks TLS: the socket itself, or a stream that wraps it. */
  readonly stream: Duplex;
  readonly socket: Socket;
  /** What of the timeout is left, in milliseconds. */
  readonly leftMs: number;
}
