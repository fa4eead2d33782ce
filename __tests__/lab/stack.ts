import type { Protocol } from '../../src/tls/protocol.ts';

/** What must be seen of the real handshake, which is at TLS 1.2 or newer. */
export type ExpectedHandshake = 'completed' | 'failed' | 'client-certificate';

/** A server of the lab, and what is true of it by its configuration. */
export interface Plan<Options> {
  readonly name: string;
  /** The protocols that it accepts; it refuses every other. */
  readonly speaks: readonly Protocol[];
  /** Where it is not what follows from `speaks`: completed with TLS 1.2 or 1.3, else failed. */
  readonly handshake?: ExpectedHandshake;
  /** Of its URL: `https` unless the server speaks something else above TLS. */
  readonly scheme?: 'tls';
  /** The name for SNI, where the server insists on one. */
  readonly serverName?: string;
  /** Not a usual server: it may cost more than eight connections, for this reason. */
  readonly unusual?: string;
  readonly options: Options;
}

interface Place<Options> {
  readonly port: number;
  readonly options: Options;
}

/** A program and its arguments. */
export type Command = readonly [string, ...(readonly string[])];

/** What the lab can start: servers that have something in common, and how to run them. */
export interface Program {
  readonly name: string;
  /** Prints the version. */
  readonly version: Command;
  readonly plans: readonly { readonly name: string }[];
  /** What to run so that a server listens on each of these ports, given in the order of the plans. */
  launch(ports: readonly number[], files: Files): readonly Command[];
}

/** A TLS implementation, and the servers that run on it. */
export interface Stack extends Program {
  /** Listens on every address of the machine, since it cannot do otherwise. */
  readonly listensEverywhere: boolean;
  readonly plans: readonly Plan<unknown>[];
}

export interface StackOf<Options> extends Stack {
  /** The same implementation with other servers. */
  readonly serving: (plans: readonly Plan<Options>[]) => Stack;
}

/** A certificate and its private key, by their paths. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** What was made for this run, in a directory of its own. */
export interface Files {
  readonly directory: string;
  readonly rsa: KeyPair;
  readonly ecdsa: KeyPair;
  readonly ed25519: KeyPair;
  readonly rsaPss: KeyPair;
  readonly dsa: KeyPair;
  /** ECDSA on P-521; the other ECDSA key is on P-256. */
  readonly p521: KeyPair;
  /** Diffie-Hellman parameters, by their paths: a group of 1,024 bits, and ffdhe2048. */
  readonly dh: Readonly<Record<'1024' | '2048', string>>;
  /** RSA, ECDSA and DSA in one PKCS #12 file each; the passphrase is `changeit`. */
  readonly stores: Readonly<Record<'rsa' | 'ecdsa' | 'dsa', string>>;
}

export function stack<Options>(definition: {
  readonly name: string;
  readonly version: Command;
  readonly listensEverywhere?: boolean;
  readonly plans: readonly Plan<Options>[];
  readonly launch: Launch<Options>;
}): StackOf<Options> {
  const { plans, launch, listensEverywhere = false } = definition;
  const serving = (others: readonly Plan<Options>[]) => stack({ ...definition, plans: others });
  return { ...definition, listensEverywhere, serving, launch: withPlaces(plans, launch) };
}

/** How a program is run, with what each of its servers was planned to be. */
export type Launch<Options> = (places: readonly Place<Options>[], files: Files) => readonly Command[];

export function withPlaces<Options>(
  plans: readonly { readonly options: Options }[],
  launch: Launch<Options>,
): Program['launch'] {
  return (ports, files) =>
    launch(
      plans.map(({ options }, index) => ({ options, port: ports[index]! })),
      files,
    );
}

/** The protocols from one to another, by the names that a stack has for them, oldest first. */
export function range<Name extends string>(
  versions: Readonly<Record<Name, Protocol>>,
  from: Name,
  to: Name,
): readonly Protocol[] {
  const names = Object.keys(versions);
  return Object.values<Protocol>(versions).slice(names.indexOf(from), names.indexOf(to) + 1);
}
