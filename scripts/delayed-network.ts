import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the servers are reached over the line. */
export const farAddress = '10.99.0.2';

/** What opens a network namespace of its own for a command, which ends with it. */
export const inNewNamespace: readonly string[] = ['unshare', '--net'];

export interface DelayedNetwork {
  /** What runs a command at the near end of the line, from which only the far end can be reached. */
  readonly near: readonly string[];
  readonly close: () => void;
}

/** Why there can be no such network here, or undefined. */
export function whyNoDelayedNetwork(): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/dev/net/tun')) return 'it needs Linux with /dev/net/tun';
  return process.getuid?.() === 0 ? undefined : 'it needs root, for two network namespaces';
}

/**
 * A line with a delay between a new network namespace and that of the server process, which listens there. Linux with
 * root only. Nothing remains of it once both processes have ended.
 */
export async function openDelayedNetwork(server: ChildProcess, delayMs: number): Promise<DelayedNetwork> {
  const script = fileURLToPath(new URL('delayed-network.py', import.meta.url));
  const [command = '', ...args] = [...inNewNamespace, 'python3', script, String(delayMs), String(server.pid)];
  const line = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(line, 'exit').then(([code]) => {
    throw new Error(`the delayed network ended with exit code ${code}`);
  });
  await Promise.race([once(line.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return { near: ['nsenter', '--net', '--target', String(line.pid)], close: () => line.stdin.end() };
}
