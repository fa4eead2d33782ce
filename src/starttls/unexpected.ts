import type { Conversation } from './conversation.ts';
import { type Awaited, DialogueEnd, excerpt } from './problem.ts';

/**
 * Ends a dialogue of bytes in which the peer said something that this protocol does not say at this point: `bytes`, and
 * whatever has come after them. The reply is text where it can be read, and else hexadecimal with `0x` in front.
 */
export function unexpected(conversation: Conversation, awaited: Awaited, bytes: Uint8Array): DialogueEnd {
  const said = Buffer.concat([bytes, conversation.unread]);
  const reply = isText(said) ? excerpt(said.toString('latin1')) : `0x${said.toString('hex', 0, 32)}`;
  return new DialogueEnd({ kind: 'unexpected', awaited, reply });
}

/** Whether bytes are lines that people can read, in ASCII. */
export function isText(bytes: Buffer): boolean {
  return /^[\t\r\n -~]+$/.test(bytes.toString('latin1'));
}
