import { schemes } from '../config/scheme.ts';
import type { StarttlsProblem } from '../starttls/problem.ts';
import { plain } from './escape.ts';

type ProblemByKind = { readonly [P in StarttlsProblem as P['kind']]: P };
type ProblemWords = { readonly [Kind in keyof ProblemByKind]: (problem: ProblemByKind[Kind]) => string };

const words: ProblemWords = {
  'not-offered': ({ reply, listed }) =>
    `STARTTLS is ${listed ? 'listed, but the command is not known' : 'not offered'}${reply ? `: ${quote(reply)}` : ''}`,
  masked: ({ reply }) => `a firewall on the way masks the replies, and STARTTLS with them: ${quote(reply)}`,
  unavailable: ({ reply }) => `STARTTLS is offered, but TLS is not available: ${quote(reply)}`,
  refused: ({ reply }) => `STARTTLS is refused: ${quote(reply)}`,
  'extra-bytes': ({ bytes }) =>
    `more was sent in the clear after the go-ahead for STARTTLS (bytes ${plain(bytes, 40)})`,
  busy: ({ reply }) => `asked to come back later: ${quote(reply)}`,
  unexpected: ({ awaited, reply, doubts }) =>
    `${quote(reply)} where ${plain(awaited, 60)} was expected${doubts ? `; ${doubtWords[doubts]}` : ''}`,
  'too-long': ({ awaited, maxBytes }) => `${plain(awaited, 60)} was longer than ${maxBytes / 1024} KB`,
  closed: ({ awaited }) => `connection closed instead of ${plain(awaited, 60)}`,
  reset: ({ awaited }) => `connection reset instead of ${plain(awaited, 60)}`,
  silence: ({ awaited, afterMs, received }) => {
    const wait = `within ${Number((afterMs / 1_000).toFixed(1))} s`;
    return received === undefined
      ? `connected, but ${plain(awaited, 60)} did not come ${wait}`
      : `${quote(received)} came, but ${plain(awaited, 60)} was not complete ${wait}`;
  },
};

/** What may be written in the list where a name was refused. */
const doubtWords = {
  'client-name': 'client-name in the list gives another name to greet with',
  'server-name': 'server-name in the list gives another name to ask for',
} as const;

/** Why a dialogue did not end in TLS, as a clause: `STARTTLS is not offered`. */
export function describeStarttls(problem: StarttlsProblem): string {
  return wordsOf(problem.kind, problem);
}

/**
 * The same with a guess where a banner was due: whoever speaks TLS from the first byte waits for us to speak. One that has
 * begun its reply delays the rest, as Postfix's postscreen does with its banner.
 */
export function describeStarttlsTrouble(problem: StarttlsProblem, scheme: string): string {
  const words = describeStarttls(problem);
  if (problem.kind !== 'silence') return words;
  if (problem.received !== undefined) return `${words}; if the server waits on purpose, raise timeout`;
  if (problem.awaited !== 'the banner') return words;
  const direct = `${scheme}s`;
  return `${words}; if the port speaks TLS from the first byte, use ${Object.hasOwn(schemes, direct) ? direct : 'tls'}://`;
}

function wordsOf<Kind extends keyof ProblemByKind>(kind: Kind, problem: ProblemByKind[Kind]): string {
  return words[kind](problem);
}

function quote(reply: string): string {
  return `“${plain(reply, 80)}”`;
}
