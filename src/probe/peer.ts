import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Dialled, dial } from '../net/dial.ts';
import { type Exchange, exchange } from '../net/exchange.ts';
import type { Failure } from './observation.ts';
import { addressDeadlineMs, type ProbeSettings } from './settings.ts';

/** Brings a fresh connection to the point where it speaks TLS, or says why it does not. */
export type Begin = (
  socket: Socket,
  timeoutMs: number,
) => Promise<{ readonly stream: Duplex } | { readonly failure: Failure }>;

/** Longer than any dialogue takes whose peer does not wait on purpose, as some mail servers do before they greet. */
const slowBeginMs = 1_000;

/**
 * One address that is being asked: opens its connections, a few at once, and keeps the deadline that all of them
 * share. Where its protocol begins in the clear, each connection goes through that first.
 */
export class Peer {
  readonly address: string;
  readonly port: number;
  readonly #settings: ProbeSettings;
  readonly #begin: Begin | undefined;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #endsAt: number;
  #connections = 0;
  /** A connection that first contact opened and that the first question uses. */
  #spare: Opened | undefined;

  constructor(
    address: string,
    port: number,
    settings: ProbeSettings,
    { begin, oneAtATime = false }: { readonly begin?: Begin | undefined; readonly oneAtATime?: boolean } = {},
  ) {
    this.address = address;
    this.port = port;
    this.#settings = settings;
    this.#begin = begin;
    this.#limit = pLimit(oneAtATime ? 1 : settings.perHost);
    this.#endsAt = performance.now() + addressDeadlineMs(settings);
  }

  /** TCP connections opened so far. */
  get connections(): number {
    return this.#connections;
  }

  get timeoutMs(): number {
    return this.#settings.timeoutMs;
  }

  /** How long silence lasts before other questions are worth more than waiting: a third, so that three fit. */
  get briefMs(): number {
    return Math.min(this.timeoutMs, Math.max(500, this.timeoutMs / 3));
  }

  get retries(): number {
    return this.#settings.retries;
  }

  /** What is left for the next connection, in milliseconds; zero once the deadline has passed. */
  get remainingMs(): number {
    return Math.max(0, Math.min(this.#settings.timeoutMs, this.#endsAt - performance.now()));
  }

  get deadlineFailure(): Failure {
    return { kind: 'deadline', afterMs: addressDeadlineMs(this.#settings) };
  }

  /** Waits before a repeated question, longer each time; at once where the deadline has passed. */
  async backOff(attempt: number): Promise<void> {
    await sleep(Math.min(250 * 2 ** attempt, this.remainingMs));
  }

  /** Opens the first connection, with retries; gives the failure if there is none to be had. */
  async reach(): Promise<Failure | undefined> {
    const opened = await this.#openPatiently(() => true);
    if ('kind' in opened) return opened;
    this.#spare = opened;
    return undefined;
  }

  /** Sends bytes over a connection of their own and collects the answer. */
  ask(
    request: Uint8Array,
    isComplete: (received: Uint8Array) => boolean,
    patienceMs = this.timeoutMs,
  ): Promise<Exchange | Failure> {
    const maxBytes = 32 * 1024;
    return this.use((stream, leftMs) =>
      exchange(stream, request, isComplete, { timeoutMs: Math.min(leftMs, patienceMs), maxBytes }),
    );
  }

  /** Runs something over a connection of its own, once one of the address' places is free. */
  use<Result>(run: (stream: Duplex, timeoutMs: number) => Promise<Result>): Promise<Result | Failure> {
    return this.#limit(async () => {
      if (this.remainingMs === 0) return this.deadlineFailure;
      const spare = this.#takeSpare();
      // Whether a connection that fails is a transient fault or an answer is for the asker to judge, but for the
      // dialogue before TLS: whatever goes wrong there is no answer to a hello.
      const opened = spare ?? (await this.#openPatiently(({ kind }) => kind === 'starttls-failed'));
      if ('kind' in opened) return opened;
      const { stream, socket, leftMs } = opened;
      try {
        return await run(stream, spare ? this.remainingMs : leftMs);
      } finally {
        stream.destroy();
        socket.destroy();
      }
    });
  }

  /** Frees what first contact opened, should nobody have used it. */
  close(): void {
    this.#takeSpare()?.socket.destroy();
  }

  #takeSpare(): Opened | undefined {
    const spare = this.#spare;
    this.#spare = undefined;
    return spare?.socket.destroyed ? undefined : spare;
  }

  async #openPatiently(mayPass: (failure: Failure) => boolean): Promise<Opened | Failure> {
    for (let attempt = 0; ; attempt += 1) {
      const opened = await this.#open();
      if (!('kind' in opened) || opened.kind === 'no-starttls' || !mayPass(opened)) return opened;
      if (attempt >= this.retries || this.remainingMs === 0) return opened;
      await this.backOff(attempt);
    }
  }

  async #open(): Promise<Opened | Failure> {
    const startedAt = performance.now();
    const timeoutMs = this.remainingMs;
    const leftMs = () => Math.max(1, timeoutMs - (performance.now() - startedAt));
    this.#connections += 1;
    const dialled = await dial(this.address, this.port, timeoutMs);
    if (dialled.kind !== 'connected') return dialFailure(dialled);
    const { socket } = dialled;
    if (!this.#begin) return { stream: socket, socket, leftMs: leftMs() };
    const begun = await this.#begin(socket, leftMs());
    // One after another would take a server that waits before each greeting longer than there is time.
    if (performance.now() - startedAt > slowBeginMs) this.#limit.concurrency = this.#settings.perHost;
    if ('stream' in begun) return { stream: begun.stream, socket, leftMs: leftMs() };
    socket.destroy();
    return begun.failure;
  }
}

interface Opened {
  /** What speaks TLS: the socket itself, or a stream that wraps it. */
  readonly stream: Duplex;
  readonly socket: Socket;
  /** What of the timeout is left for the question, in milliseconds. */
  readonly leftMs: number;
}

function dialFailure(dialled: Exclude<Dialled, { kind: 'connected' }>): Failure {
  if (dialled.kind === 'timeout') return { kind: 'connect-timeout', afterMs: Math.round(dialled.afterMs) };
  // A peer that resets what it has just accepted may be seen to do so while we are still connecting.
  return dialled.code === 'ECONNRESET' ? { kind: 'reset' } : { kind: 'connect', code: dialled.code };
}
