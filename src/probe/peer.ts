import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Dialled, dial } from '../net/dial.ts';
import { type Exchange, exchange } from '../net/exchange.ts';
import type { Failure } from './observation.ts';
import { addressDeadlineMs, type ProbeSettings } from './settings.ts';

/**
 * One address that is being asked: opens its connections, at most `perHost` at once, and keeps the deadline
 * that all of them share.
 */
export class Peer {
  readonly address: string;
  readonly port: number;
  readonly #settings: ProbeSettings;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #endsAt: number;
  #connections = 0;
  /** A connection that first contact opened and that the first question uses. */
  #spare: Socket | undefined;

  constructor(address: string, port: number, settings: ProbeSettings) {
    this.address = address;
    this.port = port;
    this.#settings = settings;
    this.#limit = pLimit(settings.perHost);
    this.#endsAt = performance.now() + addressDeadlineMs(settings);
  }

  /** TCP connections opened so far. */
  get connections(): number {
    return this.#connections;
  }

  get timeoutMs(): number {
    return this.#settings.timeoutMs;
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
    for (let attempt = 0; ; attempt += 1) {
      const dialled = await this.#dial();
      if (dialled.kind === 'connected') {
        this.#spare = dialled.socket;
        return undefined;
      }
      if (attempt >= this.retries || this.remainingMs === 0) return dialFailure(dialled);
      await this.backOff(attempt);
    }
  }

  /** Sends bytes over a connection of their own and collects the answer. */
  ask(request: Uint8Array, isComplete: (received: Uint8Array) => boolean): Promise<Exchange | Failure> {
    const maxBytes = 32 * 1024;
    return this.use((socket, timeoutMs) => exchange(socket, request, isComplete, { timeoutMs, maxBytes }));
  }

  /** Runs something over a connection of its own, once one of the address' places is free. */
  use<Result>(run: (socket: Socket, timeoutMs: number) => Promise<Result>): Promise<Result | Failure> {
    return this.#limit(async () => {
      if (this.remainingMs === 0) return this.deadlineFailure;
      const startedAt = performance.now();
      const timeoutMs = this.remainingMs;
      const dialled = await this.#dial();
      if (dialled.kind !== 'connected') return dialFailure(dialled);
      try {
        return await run(dialled.socket, Math.max(1, timeoutMs - (performance.now() - startedAt)));
      } finally {
        dialled.socket.destroy();
      }
    });
  }

  /** Frees what first contact opened, should nobody have used it. */
  close(): void {
    this.#spare?.destroy();
    this.#spare = undefined;
  }

  async #dial(): Promise<Dialled> {
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare && !spare.destroyed) return { kind: 'connected', socket: spare };
    this.#connections += 1;
    return dial(this.address, this.port, this.remainingMs);
  }
}

function dialFailure(dialled: Exclude<Dialled, { kind: 'connected' }>): Failure {
  if (dialled.kind === 'timeout') return { kind: 'connect-timeout', afterMs: Math.round(dialled.afterMs) };
  // A peer that resets what it has just accepted may be seen to do so while we are still connecting.
  return dialled.code === 'ECONNRESET' ? { kind: 'reset' } : { kind: 'connect', code: dialled.code };
}
