import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Protocol } from '../src/tls/protocol.ts';

/** What a scanner says of a protocol. Of one that is missing it says nothing. */
export type Says = Readonly<Partial<Record<Protocol, 'accepted' | 'refused'>>>;

/** A port of 127.0.0.1, and the name for SNI, where there is one. */
export interface Place {
  readonly port: number;
  readonly serverName: string | undefined;
}

export interface Scanner {
  readonly name: string;
  /** What it is able to ask for. */
  readonly asks: (protocol: Protocol) => boolean;
  /** Peers asked at once: as many as the machine bears. */
  readonly atOnce: number;
  /** It takes seconds of processor time for each peer, so that `--every` applies to it. */
  readonly isSlow?: true;
  version(): string;
  /** The program and its arguments. It may write into `file`. */
  command(place: Place, file: string): readonly [string, ...string[]];
  read(output: string, file: string): Says;
}

const everything = () => true;

const sslscan: Scanner = {
  name: 'sslscan',
  asks: everything,
  atOnce: 8,
  version: () => firstMatch(/\d+\.\d+\.\d+/, 'sslscan', '--version'),
  command: ({ port, serverName }) => [
    'sslscan',
    '--no-ciphersuites',
    '--no-fallback',
    '--no-renegotiation',
    '--no-compression',
    '--no-heartbleed',
    '--no-groups',
    '--no-check-certificate',
    '--ipv4',
    '--xml=-',
    ...(serverName === undefined ? [] : [`--sni-name=${serverName}`]),
    `127.0.0.1:${port}`,
  ],
  read: (output) => {
    const lines = output.matchAll(/<protocol type="(ssl|tls)" version="([\d.]+)" enabled="([01])"/g);
    return saying(
      [...lines].map(([, type, version, enabled]) => [
        `${type === 'ssl' ? 'SSL' : 'TLS'}v${version}`,
        enabled === '1',
      ]),
    );
  },
};

/** Its script lists what it found. A protocol that is not on a list counts as refused, as every reader takes it. */
const nmap: Scanner = {
  name: 'nmap ssl-enum-ciphers',
  asks: (protocol) => protocol !== 'SSLv2',
  atOnce: 16,
  version: () => firstMatch(/\d+\.\d+/, 'nmap', '--version'),
  command: ({ port, serverName }) => [
    'nmap',
    '-n',
    '-Pn',
    '--script',
    // The sign makes it run on a port of any number.
    '+ssl-enum-ciphers',
    ...(serverName === undefined ? [] : ['--script-args', `tls.servername=${serverName}`]),
    '-p',
    `${port}`,
    '-oX',
    '-',
    '127.0.0.1',
  ],
  read: (output) => {
    const found = [...output.matchAll(/<table key="((?:SSL|TLS)v[\d.]+)"/g)].map(([, name]) => name);
    if (found.length === 0) return {};
    const asked = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
    return saying(asked.map((name) => [name, found.includes(name)]));
  },
};

const testsslNames: Readonly<Record<string, Protocol>> = {
  SSLv2: 'SSLv2',
  SSLv3: 'SSLv3',
  TLS1: 'TLSv1.0',
  TLS1_1: 'TLSv1.1',
  TLS1_2: 'TLSv1.2',
  TLS1_3: 'TLSv1.3',
};

const testssl: Scanner = {
  name: 'testssl.sh',
  asks: everything,
  atOnce: 4,
  isSlow: true,
  version: () => firstMatch(/\d+\.\d+\.\d+/, 'testssl', '--version'),
  command: ({ port, serverName }, file) => [
    'testssl',
    '--protocols',
    // With `batch` it gives up where its own OpenSSL cannot finish a handshake, which most peers do not let it.
    '--warnings=off',
    '--nodns=none',
    '--ip=127.0.0.1',
    `--jsonfile=${file}`,
    `${serverName ?? '127.0.0.1'}:${port}`,
  ],
  read: (_, file) => {
    // It is killed at times: what it has written by then counts, though it is not yet JSON.
    const findings = readIfThere(file).matchAll(/"id"\s*:\s*"(\w+)"[^}]*?"finding"\s*:\s*"([^"]*)"/g);
    return saying(
      [...findings].flatMap(([, id = '', finding = '']) => {
        const protocol = testsslNames[id];
        // "offered with final", "not offered + downgraded to weaker protocol", "connection failed rather than …"
        const [word] = /^(offered|not offered|connection failed rather than downgrading)/.exec(finding) ?? [];
        return protocol && word ? [[protocol, word === 'offered'] as const] : [];
      }),
    );
  },
};

export const scanners: readonly Scanner[] = [sslscan, nmap, testssl];

function saying(all: readonly (readonly [string, boolean])[]): Says {
  return Object.fromEntries(
    all.map(([name, isAccepted]) => [name, isAccepted ? 'accepted' : 'refused'] as const),
  );
}

function firstMatch(pattern: RegExp, program: string, ...args: string[]): string {
  return pattern.exec(execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? 'unknown';
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended before it had anything to say.
    return '';
  }
}
