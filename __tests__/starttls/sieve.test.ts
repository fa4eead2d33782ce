import { describeLineProtocol } from './line-protocol.ts';

const offered = `
  S: "IMPLEMENTATION" "Example ManageSieve"
  S: "SIEVE" "fileinto reject"
  S: "STARTTLS"
  S: OK "ready."
  C: STARTTLS
`;

describeLineProtocol(
  'sieve',
  [
    ['as usual', `${offered}S: OK "Begin TLS negotiation now."`],
    [
      'with literals, which may hold lines of any kind',
      `
      S: {14}
      S: IMPLEMENTATION {13}
      S: OK
      S: NO
      S: BYE x
      S: {8}
      S: starttls
      S: ok (WARNINGS) {6}
      S: a
      S: b {
      C: STARTTLS
      S: OK
      `,
    ],
  ],
  [
    ['STARTTLS is not among the capabilities', 'not-offered', 'S: "IMPLEMENTATION" "x"\nS: OK'],
    ['it only is a value', 'not-offered', 'S: "SIEVE" "STARTTLS"\nS: OK'],
    ['STARTTLS is refused', 'refused', `${offered}S: NO "TLS is off"`],
    ['the banner says good-bye', 'busy', 'S: BYE "Too many connections"'],
    ['it does so after its capabilities', 'busy', 'S: "STARTTLS"\nS: BYE (TRYLATER) "Shutting down"'],
    ['good-bye follows the banner', 'busy', 'S: "STARTTLS"\nS: OK\nS: BYE "Idle for too long"'],
    ['STARTTLS is answered with good-bye', 'busy', `${offered}S: BYE {4}\nS: idle`],
    ['STARTTLS is to be tried later', 'busy', `${offered}S: NO (TRYLATER) "No"`],
    ['TLS does not start for now', 'unavailable', `${offered}S: NO (TRYLATER) "No TLS certificate"`],
    ['it has too much to do', 'busy', `${offered}S: NO "Too many connections"`],
    [
      'the banner names another server',
      'unexpected',
      'S: BYE (REFERRAL "sieve://sieve.example.net") "Elsewhere"',
    ],
    ['the banner is an error', 'unexpected', 'S: NO "not here"'],
    ['the go-ahead is glued to a word', 'unexpected', `${offered}S: OKAY`],
    ['the go-ahead is that of POP3', 'unexpected', `${offered}S: +OK`],
  ],
);
