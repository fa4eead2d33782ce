import { berHeaderLength, readBerElements, readBerHeader } from './ber.ts';
import { type Conversation, type Upgrade, unexpected } from './conversation.ts';
import { DialogueEnd, excerpt, type StarttlsProblem } from './problem.ts';
import { isAboutTls } from './reply.ts';

/** StartTLS of LDAP (RFC 4511 section 4.14, RFC 4513 section 3). */
export const ldap: Upgrade = async (conversation) => {
  conversation.send(startTlsRequest);
  const message = await readMessage(conversation);
  const response = readExtendedResponse(message);
  if (!response) throw unexpected(conversation, awaited, message);
  const problem = problemOf(response);
  if (problem) throw new DialogueEnd(problem);
  return conversation.socket;
};

const awaited = 'the answer to StartTLS';

const tag = { integer: 0x02, octetString: 0x04, enumerated: 0x0a, sequence: 0x30, extendedResponse: 0x78 };

const messageId = 1;

/** What a server says unasked, before it closes the connection, has this id (RFC 4511 section 4.4). */
const unsolicited = 0;

/** An LDAPMessage with the id 1 and an ExtendedRequest ([APPLICATION 23]) of the name 1.3.6.1.4.1.1466.20037. */
const startTlsRequest = Buffer.concat([
  Buffer.from('301d 020101 7718 8016'.replaceAll(' ', ''), 'hex'),
  Buffer.from('1.3.6.1.4.1.1466.20037'),
]);

interface ExtendedResponse {
  readonly unsolicited: boolean;
  readonly resultCode: number;
  readonly diagnosticMessage: string;
}

/** What a code says of StartTLS; undefined for what is about something that was not requested, or says nothing. */
type Meaning = 'not-offered' | 'passing' | 'refused' | undefined;

/** RFC 4511 section 4.1.9. */
const resultCodes: Readonly<Record<number, readonly [name: string, meaning?: Meaning]>> = {
  0: ['success'],
  1: ['operationsError', 'not-offered'],
  2: ['protocolError', 'not-offered'],
  3: ['timeLimitExceeded', 'passing'],
  4: ['sizeLimitExceeded'],
  7: ['authMethodNotSupported', 'refused'],
  8: ['strongerAuthRequired', 'refused'],
  10: ['referral', 'refused'],
  11: ['adminLimitExceeded', 'passing'],
  12: ['unavailableCriticalExtension', 'refused'],
  13: ['confidentialityRequired', 'refused'],
  34: ['invalidDNSyntax'],
  48: ['inappropriateAuthentication', 'refused'],
  49: ['invalidCredentials'],
  50: ['insufficientAccessRights', 'refused'],
  51: ['busy', 'passing'],
  52: ['unavailable', 'passing'],
  53: ['unwillingToPerform', 'refused'],
  54: ['loopDetect'],
  80: ['other'],
};

/** The bytes of one LDAPMessage, with its header. */
async function readMessage(conversation: Conversation): Promise<Buffer> {
  const start = await conversation.readBytes(2, awaited);
  const headerLength = berHeaderLength(start.readUInt8(0), start.readUInt8(1));
  if (start[0] !== tag.sequence || headerLength === undefined) throw unexpected(conversation, awaited, start);
  const head = Buffer.concat([start, await conversation.readBytes(headerLength - 2, awaited)]);
  const header = readBerHeader(head);
  if (!header) throw unexpected(conversation, awaited, head);
  return Buffer.concat([head, await conversation.readBytes(header.contentsLength, awaited)]);
}

/** RFC 4511 sections 4.1.1 and 4.12; undefined where the message is another one, or answers another request. */
function readExtendedResponse(message: Buffer): ExtendedResponse | undefined {
  const [envelope] = readBerElements(message) ?? [];
  const [id, response] = (envelope && readBerElements(envelope.contents)) ?? [];
  if (id?.tag !== tag.integer || response?.tag !== tag.extendedResponse) return undefined;
  const [result, matchedDn, diagnosticMessage] = readBerElements(response.contents) ?? [];
  if (result?.tag !== tag.enumerated || matchedDn?.tag !== tag.octetString) return undefined;
  if (diagnosticMessage?.tag !== tag.octetString) return undefined;
  const resultCode = readInteger(result.contents);
  const answered = readInteger(id.contents);
  if (resultCode === undefined || (answered !== messageId && answered !== unsolicited)) return undefined;
  return {
    unsolicited: answered === unsolicited,
    resultCode,
    // Active Directory ends its messages with a NUL, as in C.
    diagnosticMessage: diagnosticMessage.contents.toString('latin1').replace(/\0+$/, ''),
  };
}

function readInteger(contents: Buffer): number | undefined {
  return contents.length >= 1 && contents.length <= 4 ? contents.readIntBE(0, contents.length) : undefined;
}

function problemOf(response: ExtendedResponse): StarttlsProblem | undefined {
  const { resultCode, diagnosticMessage } = response;
  const reply = excerpt(describe(response));
  const meaning = resultCodes[resultCode]?.[1];
  // A notice says why the server closes the connection, and never answers a request.
  if (response.unsolicited) return meaning === 'passing' ? { kind: 'busy', reply } : unexpectedReply(reply);
  if (resultCode === 0) return undefined;
  // "Unavailable" is the whole server for a moment, or its TLS for good: a domain controller without a certificate says so
  // with "Error initializing SSL/TLS", OpenLDAP with "Could not initialize TLS".
  if (meaning === 'passing') return { kind: isAboutTls(diagnosticMessage) ? 'unavailable' : 'busy', reply };
  return meaning ? { kind: meaning, reply } : unexpectedReply(reply);
}

function unexpectedReply(reply: string): StarttlsProblem {
  return { kind: 'unexpected', awaited, reply };
}

/** `52 unavailable: …`, with what kind of message it is where that is not an answer. */
function describe({ unsolicited: notice, resultCode, diagnosticMessage }: ExtendedResponse): string {
  const [name = ''] = resultCodes[resultCode] ?? [];
  return [notice ? 'Notice of Disconnection' : '', `${resultCode} ${name}`.trimEnd(), diagnosticMessage]
    .filter((part) => part !== '')
    .join(': ');
}
