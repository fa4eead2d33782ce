import { type Conversation, type Upgrade, unexpected } from './conversation.ts';
import { DialogueEnd, excerpt } from './problem.ts';
import { asksForLater } from './reply.ts';

/**
 * SSLRequest of MySQL and MariaDB (MySQL's "Connection Phase": Protocol::HandshakeV10 and Protocol::SSLRequest).
 *
 * Each connection that ends without a log-in counts as a failed one; after `max_connect_errors` of them in a row, 100 by
 * default, the server blocks the client's address.
 */
export const mysql: Upgrade = async (conversation) => {
  const packet = await readFirstPacket(conversation);
  const payload = packet.subarray(headerLength);
  if (payload[0] === errorMarker) throw errorOf(conversation, packet);
  const offered = readCapabilities(payload);
  if (offered === undefined) throw unexpected(conversation, awaited, packet);
  if ((offered & capability.ssl) === 0) throw new DialogueEnd({ kind: 'not-offered' });
  conversation.send(sslRequest(offered));
  return conversation.socket;
};

const awaited = 'the greeting';

/** Three bytes of length, least significant first, and a sequence number. */
const headerLength = 4;

/** The first byte of the greeting of protocol 10, which all servers since MySQL 3.21 speak. */
const greetingMarker = 10;
const errorMarker = 0xff;

const capability = {
  longPassword: 1 << 0,
  longFlag: 1 << 2,
  protocol41: 1 << 9,
  ssl: 1 << 11,
  transactions: 1 << 13,
  secureConnection: 1 << 15,
  pluginAuth: 1 << 19,
} as const;

/** What clients of these days ask for where it is offered. */
const usual =
  capability.longPassword |
  capability.longFlag |
  capability.transactions |
  capability.secureConnection |
  capability.pluginAuth;

/**
 * Errors that pass: too many connections, out of memory, shutting down, this client's address blocked (until somebody
 * unblocks it), no thread for the connection.
 */
const passing = new Set([1040, 1041, 1053, 1129, 1135]);

/** The greeting, or the error that comes in its place, with its header. */
async function readFirstPacket(conversation: Conversation): Promise<Buffer> {
  const head = await conversation.readBytes(headerLength + 1, awaited);
  const length = head.readUIntLE(0, 3);
  const marker = head[headerLength];
  const first = head[3] === 0 && length > 0;
  if (!first || (marker !== greetingMarker && marker !== errorMarker)) {
    throw unexpected(conversation, awaited, head);
  }
  return Buffer.concat([head, await conversation.readBytes(length - 1, awaited)]);
}

/** The capability flags of a greeting; undefined where it ends before them. */
function readCapabilities(greeting: Buffer): number | undefined {
  const versionEnd = greeting.indexOf(0, 1);
  if (versionEnd < 0) return undefined;
  // The connection's id, the first eight bytes of the challenge, and a zero.
  const lower = versionEnd + 1 + 4 + 8 + 1;
  // A character set and the server's status stand between the two halves.
  const upper = lower + 2 + 1 + 2;
  if (greeting.length < lower + 2) return undefined;
  const upperHalf = greeting.length < upper + 2 ? 0 : greeting.readUInt16LE(upper);
  return upperHalf * 0x10000 + greeting.readUInt16LE(lower);
}

function sslRequest(offered: number): Buffer {
  const packet = Buffer.alloc(headerLength + 32);
  packet.writeUIntLE(32, 0, 3);
  packet.writeUInt8(1, 3);
  packet.writeUInt32LE((offered & usual) | capability.protocol41 | capability.ssl, headerLength);
  const maxPacketBytes = 0x01000000;
  packet.writeUInt32LE(maxPacketBytes, headerLength + 4);
  const utf8 = 33;
  packet.writeUInt8(utf8, headerLength + 8);
  return packet;
}

/**
 * An ERR packet says why this client gets no greeting. It says nothing of TLS, so it is never a refusal of that: hosts
 * that are not let in, proxies whose database is down.
 */
function errorOf(conversation: Conversation, packet: Buffer): DialogueEnd {
  if (packet.length < headerLength + 3) return unexpected(conversation, awaited, packet);
  const code = packet.readUInt16LE(headerLength + 1);
  // Between code and message there may be a number sign and five characters of SQLSTATE.
  const message = packet.toString('latin1', headerLength + 3).replace(/^#[\dA-Z]{5}/, '');
  const reply = excerpt(`${code} ${message}`);
  return new DialogueEnd(
    passing.has(code) || asksForLater(message)
      ? { kind: 'busy', reply }
      : { kind: 'unexpected', awaited, reply },
  );
}
