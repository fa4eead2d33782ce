import type { Client } from '../../config/client.ts';
import { errorCode } from '../../net/error-code.ts';
import type { RunStop } from '../../net/stop.ts';
import type { Protocol } from '../../tls/protocol.ts';
import { createAuthority, inDays, type KeyPair } from '../server/authority.ts';
import type { Call } from '../server/call.ts';
import type { ServableProtocol } from '../server/strict-server.ts';
import { type ClientRun, withoutRun } from './client-run.ts';
import { commandEnvironment, type Environment } from './command-environment.ts';
import { loopback, startLoopbackServer } from './loopback-server.ts';
import { runCommand } from './run-command.ts';
import { writeTrustFiles } from './trust-files.ts';

/** Where and with what the shell runs the commands. */
export interface ShellContext {
  readonly cwd: string;
  readonly env: Environment;
}

/** By this name, for some old clients do not look for IP addresses in a certificate. */
const host = 'localhost';

/** A client that calls more often than this tells nothing new. */
const maxCalls = 50;

/**
 * Runs each client against a strict server of its own, which speaks the client's minimum version and newer. One after
 * another: they share the working directory and what else they use of the machine, and none is to run out of time
 * because of the next. What is not done when `stop` comes is ended. Never rejects for what a client does.
 */
export async function runClients(
  clients: readonly Client[],
  context: ShellContext,
  onRun?: (run: ClientRun) => void,
  stop?: RunStop,
): Promise<readonly ClientRun[]> {
  const authority = await createAuthority('tls-readiness throw-away authority');
  const names = [host, ...loopback];
  const certificate = await authority.issue({ names, validFrom: inDays(-1), validTo: inDays(1) });
  const trusted = await writeTrustFiles(authority.certificate, context);
  try {
    const runs: ClientRun[] = [];
    for (const client of clients) {
      if (stop?.signal.aborted) break;
      const run = await runClient(client, certificate, trusted.variables, context, stop?.signal);
      if (stop?.signal.aborted) break;
      runs.push(run);
      onRun?.(run);
    }
    const left = clients.slice(runs.length);
    if (left.length === 0 || !stop) return runs;
    const by = await stop.stopped;
    return [...runs, ...left.map((client) => withoutRun(client, { kind: 'stopped', by }))];
  } finally {
    trusted.remove();
  }
}

async function runClient(
  client: Client,
  certificate: KeyPair,
  trusted: Readonly<Record<string, string>>,
  { cwd, env }: ShellContext,
  signal: AbortSignal | undefined,
): Promise<ClientRun> {
  const calls: Call[] = [];
  let moreCalls = 0;
  const onCall = (call: Call): void => {
    if (calls.length < maxCalls) calls.push(call);
    else moreCalls += 1;
  };
  const minVersion = servable(client.minVersion);
  try {
    const server = await startLoopbackServer({ minVersion, certificate, onCall });
    const { run, timeoutMs } = client;
    // Some versions of httpx fail at an IPv6 address in NO_PROXY. Clients call the host by its name.
    const place = { host, address: loopback[0], port: server.port };
    const ran = await runCommand({
      run,
      cwd,
      env: commandEnvironment(env, place, trusted, client.env),
      timeoutMs,
      signal,
    });
    await server.close();
    return { client, ...ran, calls, moreCalls };
  } catch (error) {
    const ended = { kind: 'not-started', code: errorCode(error) } as const;
    return { ...withoutRun(client, ended), calls, moreCalls };
  }
}

/** The lowest version that Node's TLS can serve is TLS 1.0. */
function servable(minVersion: Protocol): ServableProtocol {
  return minVersion === 'SSLv2' || minVersion === 'SSLv3' ? 'TLSv1.0' : minVersion;
}
