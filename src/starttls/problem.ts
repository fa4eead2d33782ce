/** What the dialogue waited for, such as `the banner` or `the answer to EHLO`. */
export type Awaited = string;

/**
 * Why a dialogue did not end in TLS. Replies are the peer's own bytes, one character a byte, and hostile.
 *
 * The first five are about STARTTLS: a client that insists on TLS cannot connect. The others prove nothing of what the peer
 * would do another time.
 */
export type StarttlsProblem =
  /** STARTTLS is not among what the peer says it can do, or the command is unknown to it, although it may be `listed`. */
  | { readonly kind: 'not-offered'; readonly reply?: string; readonly listed?: true }
  /** A firewall on the way masks what the peer says, and STARTTLS with it. `reply` is a line that it has masked. */
  | { readonly kind: 'masked'; readonly reply: string }
  /** The peer knows the command and cannot start TLS, mostly for want of a certificate. It says so as something that may pass. */
  | { readonly kind: 'unavailable'; readonly reply: string }
  /** The peer knows the command and says no to it. */
  | { readonly kind: 'refused'; readonly reply: string }
  /**
   * The peer sent more plaintext after its go-ahead: whoever stands between could put words into the encrypted session
   * (CVE-2011-0411, https://nostarttls.secvuln.info). `bytes` is their beginning in hex.
   */
  | { readonly kind: 'extra-bytes'; readonly bytes: string }
  /** The peer asks to come back later, as with SMTP's 421. */
  | { readonly kind: 'busy'; readonly reply: string }
  /**
   * Not a reply with which the dialogue can go on, nor one about STARTTLS: another protocol, words out of turn, or a banner
   * such as SMTP's 554, with which a server turns us away as a whole. `doubts` is the key of the list that may be to blame.
   */
  | {
      readonly kind: 'unexpected';
      readonly awaited: Awaited;
      readonly reply: string;
      readonly doubts?: 'client-name' | 'server-name';
    }
  | { readonly kind: 'too-long'; readonly awaited: Awaited; readonly maxBytes: number }
  | { readonly kind: 'closed'; readonly awaited: Awaited }
  | { readonly kind: 'reset'; readonly awaited: Awaited }
  /** `received` is what came of the reply, where it is text. */
  | {
      readonly kind: 'silence';
      readonly awaited: Awaited;
      readonly afterMs: number;
      readonly received?: string;
    };

const refusals = ['not-offered', 'masked', 'unavailable', 'refused', 'extra-bytes'] as const;

/** What is about STARTTLS, so that it is believed once it has been said again: there is no TLS to be had. */
export type StarttlsRefusal = Extract<StarttlsProblem, { readonly kind: (typeof refusals)[number] }>;

/** What may be otherwise another time. */
export type StarttlsTrouble = Exclude<StarttlsProblem, StarttlsRefusal>;

/** Whether this says that there is no STARTTLS to be had. */
export function isRefusal(problem: StarttlsProblem): problem is StarttlsRefusal {
  return refusals.some((kind) => kind === problem.kind);
}

/** Ends a dialogue from within. Never leaves this folder: `beginTls` turns it into data. */
export class DialogueEnd extends Error {
  override readonly name = 'DialogueEnd';
  readonly problem: StarttlsProblem;

  constructor(problem: StarttlsProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The beginning of a reply: less than a peer may send, and more than anybody reads. */
export function excerpt(reply: string): string {
  return reply.slice(0, 1000);
}
