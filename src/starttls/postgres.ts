import { type Conversation, isText, type Upgrade, unexpected } from './conversation.ts';
import { DialogueEnd, excerpt, type StarttlsProblem } from './problem.ts';
import { asksForLater } from './reply.ts';

/**
 * SSLRequest of PostgreSQL (its manual, "Message Flow", section "SSL Session Encryption"). A server that sends anything
 * in plaintext after its S is caught by `beginTls` (CVE-2021-23222). What starts with TLS at once, as PostgreSQL 17 can,
 * is a matter of the scheme `tls`.
 */
export const postgres: Upgrade = async (conversation) => {
  conversation.send(sslRequest);
  const answer = await conversation.readBytes(1, awaited);
  const letter = answer.toString('latin1');
  if (letter === 'E') throw await errorOf(conversation, answer);
  // The first letter of another protocol's line, as of SSH or IRC: what PostgreSQL may say next has zeros in it. The rest of
  // the line may come a moment later.
  const isLine = 'SN'.includes(letter) && isText(await conversation.unreadWithin(lineMs));
  if (!'SN'.includes(letter) || isLine) throw unexpected(conversation, awaited, answer);
  if (letter === 'N') throw new DialogueEnd({ kind: 'not-offered' });
  return conversation.socket;
};

const awaited = 'the answer to SSLRequest';

/** How far apart the segments of one line may be. */
const lineMs = 50;

/** The length of the message, and 1234 and 5679 where other clients name the protocol's version. */
const sslRequest = Buffer.from('0000000804d2162f', 'hex');

/** The bounds that PostgreSQL's own client has for the length of an error; other numbers are text. */
const errorLength = { min: 8, max: 30_000 };

async function errorOf(conversation: Conversation, answer: Buffer): Promise<DialogueEnd> {
  const start = await conversation.readBytes(4, awaited);
  const length = start.readUInt32BE(0);
  if (length < errorLength.min || length > errorLength.max) {
    return textErrorOf(conversation, start.toString('latin1'));
  }
  const body = await conversation.readBytes(length - 4, awaited);
  const fields = readFields(body);
  const code = fields?.get('C');
  if (code === undefined) return unexpected(conversation, awaited, Buffer.concat([answer, start, body]));
  return new DialogueEnd(problemOf(code, excerpt([code, fields?.get('M') ?? ''].join(' ').trimEnd())));
}

/** The fields of an ErrorResponse, each a letter and a text up to NUL, with a NUL after the last one. */
function readFields(body: Buffer): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (let at = 0; body[at] !== 0; ) {
    const end = body.indexOf(0, at + 1);
    if (end < 0) return undefined;
    fields.set(body.toString('latin1', at, at + 1), body.toString('latin1', at + 1, end));
    at = end + 1;
  }
  return fields;
}

/** SQLSTATE classes of PostgreSQL's manual, appendix A. */
function problemOf(code: string, reply: string): StarttlsProblem {
  // 53: resources are short, too_many_connections for one. 57P01 to 57P03: it shuts down, or is not up yet.
  // PgBouncer says "no more connections allowed" with its code for everything, 08P01.
  if (/^(53|57P0[123])/.test(code) || asksForLater(reply)) return { kind: 'busy', reply };
  // It took the request for a version of the protocol that it does not speak.
  if (code === '0A000' || code === '08P01') return { kind: 'not-offered', reply };
  // 08: no connection behind a proxy. 57, 58 and XX: somebody stepped in, the system or the server itself failed.
  if (/^(08|5[78]|XX)/.test(code)) return { kind: 'unexpected', awaited, reply };
  return { kind: 'refused', reply };
}

/** Before version 3 of the protocol an error was a text up to NUL; a server that cannot fork still sends that. */
async function textErrorOf(conversation: Conversation, start: string): Promise<DialogueEnd> {
  const ended = /[\n\0]/.test(start);
  const reply = ended ? start : start + (await conversation.readUntil(['\n', '\0'], awaited));
  const text = excerpt(reply.replace(/[\r\n\0]+$/, ''));
  if (/^could not fork/.test(text)) return new DialogueEnd({ kind: 'busy', reply: text });
  if (/unsupported frontend protocol/.test(text)) {
    return new DialogueEnd({ kind: 'not-offered', reply: text });
  }
  return unexpected(conversation, awaited, Buffer.from(`E${reply}`, 'latin1'));
}
