import type { Duplex } from 'node:stream';
import type { Conversation } from './conversation.ts';

/** The names that a dialogue may need. */
export interface Names {
  /** How we call ourselves: in SMTP's EHLO. */
  readonly client: string;
  /** The domain that is asked for: in the `to` of an XMPP stream. */
  readonly server: string;
}

/** A dialogue up to "begin TLS". Gives the stream that speaks TLS from here on; throws a DialogueEnd. */
export type Upgrade = (conversation: Conversation, names: Names) => Promise<Duplex>;
