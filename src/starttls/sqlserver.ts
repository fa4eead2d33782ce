import { type Conversation, type Upgrade, unexpected } from './conversation.ts';
import { DialogueEnd, type StarttlsProblem } from './problem.ts';
import { isTdsType, readTdsHeader, tdsHeaderLength, tdsPackets } from './tds-packet.ts';
import { TdsStream } from './tds-stream.ts';

/**
 * TLS of SQL Server up to TDS 7.4 ([MS-TDS] sections 2.2.6.5 and 3.2.5.1): PRELOGIN messages agree on encryption, then
 * carry the handshake. TDS 8.0, "strict" encryption, has TLS from the first byte with the ALPN name `tds/8.0`: that is the
 * scheme `tls` with port 1433. TLS 1.3 needs it, by Microsoft's word; a server may well speak 1.3 there and only 1.2 here.
 */
export const sqlserver: Upgrade = async (conversation) => {
  conversation.send(Buffer.concat(tdsPackets(prelogin)));
  const response = await readMessage(conversation);
  const encryption = readEncryption(response);
  if (encryption === undefined) throw unexpected(conversation, awaited, response);
  if (encryption === encryptionCodes.notSupported) throw new DialogueEnd({ kind: 'not-offered' });
  return new TdsStream(conversation.socket);
};

const awaited = 'the answer to PRELOGIN';

const optionTokens = { version: 0x00, encryption: 0x01, terminator: 0xff };

/**
 * Whoever asks for encryption is told `on` where the server has a certificate, whether it insists or not. `off` says that
 * it would encrypt the log-in alone, `required` is meant for those who ask for less: both begin with TLS as well.
 */
const encryptionCodes = { off: 0, on: 1, notSupported: 2, required: 3 };

/** Options with the place and the length of their values; then the values. Of what a client usually sends, all. */
const prelogin = Buffer.from(
  [
    // VERSION of the client, ENCRYPTION, INSTOPT, THREADID, MARS, terminator.
    '00 001a 0006  01 0020 0001  02 0021 0001  03 0022 0004  04 0026 0001  ff',
    // Version 1.0, encryption on, no name of an instance, no thread, one request at a time.
    '010000000000  01  00  00000000  00',
  ]
    .join('')
    .replaceAll(' ', ''),
  'hex',
);

/** Responses have some 40 bytes. */
const maxResponseBytes = 32 * 1024;

/** The contents of the packets up to the last one of a message. */
async function readMessage(conversation: Conversation): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; ; ) {
    const type = await conversation.readBytes(1, awaited);
    // An alert of TLS is shorter than a header.
    if (!isTdsType(type.readUInt8(0))) throw unexpected(conversation, awaited, type);
    const bytes = Buffer.concat([type, await conversation.readBytes(tdsHeaderLength - 1, awaited)]);
    const header = readTdsHeader(bytes);
    if (header?.kind !== 'response') throw unexpected(conversation, awaited, bytes);
    length += header.contentsLength;
    if (length > maxResponseBytes) throw new DialogueEnd(tooLong);
    parts.push(await conversation.readBytes(header.contentsLength, awaited));
    if (header.last) return Buffer.concat(parts);
  }
}

const tooLong: StarttlsProblem = { kind: 'too-long', awaited, maxBytes: maxResponseBytes };

/** What the server says of encryption; undefined where this is no PRELOGIN response. */
function readEncryption(response: Buffer): number | undefined {
  if (response[0] !== optionTokens.version) return undefined;
  for (let at = 0; at + 5 <= response.length && response[at] !== optionTokens.terminator; at += 5) {
    if (response[at] !== optionTokens.encryption) continue;
    const code = response[response.readUInt16BE(at + 1)];
    const known =
      response.readUInt16BE(at + 3) === 1 && Object.values(encryptionCodes).some((each) => each === code);
    return known ? code : undefined;
  }
  return undefined;
}
