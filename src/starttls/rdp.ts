import { type Conversation, type Upgrade, unexpected } from './conversation.ts';
import { DialogueEnd } from './problem.ts';

/**
 * TLS of the Remote Desktop Protocol ([MS-RDPBCGR] sections 2.2.1.1 and 2.2.1.2): both the protocols that are asked for
 * begin with TLS, CredSSP in it comes later. A server that demands CredSSP (Network Level Authentication) would turn away
 * who asks for TLS alone, and one without it who asks for CredSSP alone.
 */
export const rdp: Upgrade = async (conversation) => {
  conversation.send(connectionRequest);
  const confirm = await readPacket(conversation);
  const negotiation = readNegotiation(confirm);
  if (negotiation === undefined) throw unexpected(conversation, awaited, confirm);
  if (negotiation.kind === 'failure') {
    const reply = failureCodes[negotiation.code] ?? `failure code ${negotiation.code}`;
    throw new DialogueEnd({ kind: 'refused', reply });
  }
  if (negotiation.kind === 'none' || negotiation.protocol === standardSecurity) {
    throw new DialogueEnd({ kind: 'not-offered' });
  }
  return conversation.socket;
};

const awaited = 'the connection confirm';

const standardSecurity = 0;

/**
 * TPKT (version 3, 19 bytes); an X.224 connection request of 14 bytes without references, class 0; RDP_NEG_REQ of 8 bytes
 * for PROTOCOL_SSL (1) and PROTOCOL_HYBRID (2).
 */
const connectionRequest = Buffer.from('03000013 0ee000000000 00 0100080003000000'.replaceAll(' ', ''), 'hex');

/** [MS-RDPBCGR] section 2.2.1.2.2. */
const failureCodes: Readonly<Record<number, string>> = {
  1: 'SSL_REQUIRED_BY_SERVER',
  2: 'SSL_NOT_ALLOWED_BY_SERVER',
  3: 'SSL_CERT_NOT_ON_SERVER',
  4: 'INCONSISTENT_FLAGS',
  5: 'HYBRID_REQUIRED_BY_SERVER',
  6: 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER',
};

type Negotiation =
  /** The server is older than the negotiation. */
  | { readonly kind: 'none' }
  | { readonly kind: 'response'; readonly protocol: number }
  | { readonly kind: 'failure'; readonly code: number };

const tpktHeaderLength = 4;

/** A TPKT packet (RFC 1006 section 6), with its header. */
async function readPacket(conversation: Conversation): Promise<Buffer> {
  const header = await conversation.readBytes(tpktHeaderLength, awaited);
  const length = header.readUInt16BE(2);
  if (header[0] !== 3 || header[1] !== 0 || length < tpktHeaderLength) {
    throw unexpected(conversation, awaited, header);
  }
  return Buffer.concat([header, await conversation.readBytes(length - tpktHeaderLength, awaited)]);
}

/** What follows the seven bytes of an X.224 connection confirm; undefined where the packet is none. */
function readNegotiation(packet: Buffer): Negotiation | undefined {
  const connectionConfirm = 0xd0;
  const confirmLength = 7;
  if (packet.length < tpktHeaderLength + confirmLength) return undefined;
  // The length indicator does not count itself.
  if (packet.readUInt8(tpktHeaderLength) !== packet.length - tpktHeaderLength - 1) return undefined;
  if ((packet.readUInt8(tpktHeaderLength + 1) & 0xf0) !== connectionConfirm) return undefined;
  const data = packet.subarray(tpktHeaderLength + confirmLength);
  if (data.length === 0) return { kind: 'none' };
  if (data.length !== 8 || data.readUInt16LE(2) !== 8) return undefined;
  const value = data.readUInt32LE(4);
  if (data[0] === 2) return { kind: 'response', protocol: value };
  if (data[0] === 3) return { kind: 'failure', code: value };
  return undefined;
}
