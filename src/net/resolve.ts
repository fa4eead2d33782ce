import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

/** The addresses of a name, or the resolver's error code (ENOTFOUND, EAI_AGAIN, ETIMEOUT, …). */
export type Resolution =
  | { readonly kind: 'resolved'; readonly addresses: readonly string[] }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Resolves a host name to all its IPv4 and IPv6 addresses, in the system's order and without repeats; an IP
 * literal is its own address. Asks again after a temporary failure, `retries` times.
 */
export async function resolve(host: string, timeoutMs: number, retries: number): Promise<Resolution> {
  if (isIP(host) !== 0) return { kind: 'resolved', addresses: [host] };
  for (let attempt = 0; ; attempt += 1) {
    const resolution = await lookUp(host, timeoutMs);
    const temporary = resolution.kind === 'failed' && resolution.code === 'EAI_AGAIN';
    if (!temporary || attempt >= retries) return resolution;
    await sleep(250 * 2 ** attempt);
  }
}

async function lookUp(host: string, timeoutMs: number): Promise<Resolution> {
  const timer = new AbortController();
  const timeout = sleep(timeoutMs, { kind: 'failed', code: 'ETIMEOUT' } as const, { signal: timer.signal });
  // The aborted timer rejects when the look-up was faster; nobody waits for it then.
  timeout.catch(() => undefined);
  try {
    return await Promise.race([systemLookUp(host), timeout]);
  } finally {
    timer.abort();
  }
}

async function systemLookUp(host: string): Promise<Resolution> {
  try {
    const found = await lookup(host, { all: true, order: 'verbatim' });
    return { kind: 'resolved', addresses: [...new Set(found.map(({ address }) => address))] };
  } catch (error) {
    return { kind: 'failed', code: errorCode(error) };
  }
}
