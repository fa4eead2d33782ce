import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handshake } from '../../src/probe/observation.ts';
import { viewOf } from '../../src/report/view/view.ts';
import { renderJson } from '../../src/report/writers/json.ts';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';
import { renderSummary } from '../../src/report/writers/summary.ts';
import { renderTerminal } from '../../src/report/writers/terminal.ts';
import { address, verdictOn } from '../policy/observations.ts';
import { report } from '../report/reports.ts';
import type { OddServer } from './odd-certificate-servers.ts';

/*
 * Node 24 ends the process where it reads some certificates, so they are served and read in processes of their own, on the
 * Node that the action runs on.
 */

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const node24 = path('../../node_modules/.bin/node');

interface Seen {
  readonly name: string;
  readonly handshake: Handshake;
}

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  /** How it ended: `0`, `1` or `SIGSEGV`. */
  readonly ended: string;
}

/** The servers with odd certificates, and what was read of them. */
export interface OddCertificates {
  readonly servers: readonly OddServer[];
  /** What was read of each server's certificate where nobody trusts it, and where its root is trusted. */
  readonly untrusted: readonly Seen[];
  readonly trusted: readonly Seen[];
  /** The environment in which the roots are trusted. */
  readonly trusting: NodeJS.ProcessEnv;
  readonly directory: string;
  run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Run>;
  close(): Promise<void>;
}

/** Serves and reads the odd certificates with keys on these curves: on all where none is given. */
export async function readOddCertificates(...curves: readonly string[]): Promise<OddCertificates> {
  const directory = await mkdtemp(join(tmpdir(), 'tls-readiness-certificates-'));
  const run = (args: readonly string[], env: NodeJS.ProcessEnv, input?: string) =>
    runIn(directory, args, env, input);
  const program = spawn(node24, [path('odd-certificate-servers.ts'), ...curves], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async () => {
    program.kill('SIGKILL');
    await rm(directory, { recursive: true });
  };
  try {
    const servers: readonly OddServer[] = JSON.parse(await firstLine(program)).served;
    await writeFile(join(directory, 'roots.pem'), [...new Set(servers.map(({ root }) => root))].join(''));
    const trusting = { NODE_EXTRA_CA_CERTS: join(directory, 'roots.pem') };
    const readAll = async (env: NodeJS.ProcessEnv) =>
      seenIn(await run([path('read-odd-certificates.ts')], env, JSON.stringify(servers)));
    const [untrusted, trusted] = await Promise.all([readAll({}), readAll(trusting)]);
    return { servers, untrusted, trusted, trusting, directory, run, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\n')) resolve(said);
    });
    stdout?.on('end', () => resolve(said));
  });
}

function runIn(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Run> {
  const child = spawn(node24, args, { cwd, env: { PATH: process.env.PATH, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ ...said, ended: String(signal ?? code) }));
  });
}

/** Fails with the name of the certificate that ended the process. */
function seenIn({ stdout, stderr, ended }: Run): readonly Seen[] {
  const lines = stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  if (ended !== '0') throw new Error(`ended by ${ended} at ${lines.at(-1)?.begins}: ${stderr}`);
  return lines.filter((line) => line.handshake);
}

/** Gives how many handshakes were completed where the roots are trusted. */
export function expectAllRead({ servers, untrusted, trusted }: OddCertificates): number {
  expect(untrusted.map(({ name }) => name)).toEqual(servers.map(({ name }) => name));
  expect(trusted.map(({ name }) => name)).toEqual(servers.map(({ name }) => name));
  const completed = trusted.filter(({ handshake }) => handshake.state === 'completed');
  const believed = completed.filter(({ handshake }) => handshake.certificate?.untrusted === undefined);
  expect(believed.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['brainpoolP256r1', 'below brainpoolP256r1', 'below secp256k1', 'ml-dsa-65']),
  );
  return completed.length;
}

/** Gives how many certificates the reports show. */
export function expectSoundReports({ untrusted, trusted }: OddCertificates): number {
  const of = report(
    [...untrusted, ...trusted].map(({ handshake }) => verdictOn({}, [address('----++', { handshake })])),
  );
  const view = viewOf(of);
  const json = renderJson(view);
  const texts = [
    json,
    renderSummary(view),
    renderTerminal(view, { color: false, columns: 120, verbose: true, all: true }),
    ...untrusted.map(({ handshake }) =>
      renderSummary(viewOf(report([verdictOn({}, [address('----++', { handshake })])]))),
    ),
  ];
  for (const text of texts) {
    expect(text.match(/.*(?:\bNaN\b|Invalid Date|\bundefined\b|issued by ?[;.,)]|“”|: "").*/)).toBeNull();
  }
  const shown = (JSON.parse(json) as JsonReport).endpoints.flatMap(
    ({ addresses }) => addresses[0]?.handshake.certificate ?? [],
  );
  const words = shown.flatMap(({ subject, issuer, altNames }) => [subject, issuer, ...altNames]);
  expect(words.filter((word) => word.trim() === '')).toEqual([]);
  return shown.length;
}
