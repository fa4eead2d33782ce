import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { errorCode } from './error-code.ts';

/** The addresses of a name, or the resolver's error code (ENOTFOUND, EAI_AGAIN, ETIMEOUT, …). */
export type Resolution =
  | { readonly kind: 'resolved'; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly code: string };

export interface ResolverLimits {
  /** For one look-up, from when the system begins with it. */
  readonly timeoutMs: number;
  /** How often a temporary failure is asked again. */
  readonly retries: number;
}

/** What asks the system for a name. Never rejects, and may take longer than anybody waits. */
export type LookUp = (host: string) => Promise<Resolution>;

/**
 * Resolves host names to all their IPv4 and IPv6 addresses, in the system's order and without repeats, each name once; an
 * IP literal is its own address. Asks again after a temporary failure.
 *
 * No more look-ups are begun than run side by side. A name whose query is lost holds its place for as long as the
 * system tries; were the others' time to run meanwhile, two such names would take the whole list down.
 */
export class Resolver {
  readonly #limits: ResolverLimits;
  readonly #lookUp: LookUp;
  readonly #places: ReturnType<typeof pLimit>;
  readonly #known = new Map<string, Promise<Resolution>>();
  /** When a name server last said anything; before that, when the first look-up began. */
  #heardAt: number | undefined;

  constructor(
    limits: ResolverLimits,
    {
      lookUp = askSystem,
      atOnce = lookUpsAtOnce(process.env.UV_THREADPOOL_SIZE),
    }: { readonly lookUp?: LookUp; readonly atOnce?: number } = {},
  ) {
    this.#limits = limits;
    this.#lookUp = lookUp;
    this.#places = pLimit(atOnce);
  }

  /** Never rejects. */
  resolve(host: string): Promise<Resolution> {
    if (isIP(host) !== 0) return Promise.resolve({ kind: 'resolved', addresses: [host] });
    const known = this.#known.get(host) ?? this.#resolve(host);
    this.#known.set(host, known);
    return known;
  }

  async #resolve(host: string): Promise<Resolution> {
    for (let attempt = 0; ; attempt += 1) {
      const resolution = await this.#attempt(host);
      if (!isTemporary(resolution) || attempt >= this.#limits.retries) return resolution;
      await sleep(250 * 2 ** attempt);
    }
  }

  /** Waits for a place, which is only free again once the system is done with the name. */
  #attempt(host: string): Promise<Resolution> {
    return new Promise((resolve) => {
      void this.#places(async () => {
        this.#heardAt ??= performance.now();
        // Where no name server says a word, a long list would wait for hours, each name for all of its time.
        if (performance.now() - this.#heardAt > longestSilence * this.#limits.timeoutMs)
          return resolve(timedOut);
        const timer = setTimeout(resolve, this.#limits.timeoutMs, timedOut);
        const resolution = await this.#lookUp(host);
        clearTimeout(timer);
        if (!isTemporary(resolution)) this.#heardAt = performance.now();
        resolve(resolution);
      });
    });
  }
}

/** After so many timeouts without a word from any name server nobody is asked any more. */
const longestSilence = 6;

const timedOut: Resolution = { kind: 'failed', code: 'ETIMEOUT' };

function isTemporary(resolution: Resolution): boolean {
  return resolution.kind === 'failed' && ['EAI_AGAIN', 'ETIMEOUT'].includes(resolution.code);
}

/**
 * How many look-ups run side by side: libuv has a pool of threads, 4 where UV_THREADPOOL_SIZE says nothing else, and gives
 * half of them, rounded up, to what is slow (its source, `slow_work_thread_threshold`).
 */
export function lookUpsAtOnce(poolSize: string | undefined): number {
  const threads =
    poolSize === undefined ? 4 : Math.min(Math.max(1, Number.parseInt(poolSize, 10) || 0), 1024);
  return Math.floor((threads + 1) / 2);
}

async function askSystem(host: string): Promise<Resolution> {
  try {
    const found = await lookup(host, { all: true, order: 'verbatim' });
    return { kind: 'resolved', addresses: [...new Set(found.map(({ address }) => address))] };
  } catch (error) {
    return { kind: 'failed', code: errorCode(error) };
  }
}
