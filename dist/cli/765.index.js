export const id = 765;
export const ids = [765,670];
export const modules = {

/***/ 1765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beginTls: () => (/* binding */ beginTls),
  upgrades: () => (/* binding */ upgrades)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/net/error-code.js
var error_code = __webpack_require__(8579);
// EXTERNAL MODULE: ./lib/starttls/problem.js
var starttls_problem = __webpack_require__(670);
;// CONCATENATED MODULE: ./lib/starttls/conversation.js



/** Far more than any server says before TLS: banners with a page of terms of use are in the wild. */
const maxDialogueBytes = 64 * 1024;
/**
 * A dialogue in the clear: reads whole lines or a number of bytes, however the peer's segments fall, within a limit of
 * bytes and of time for all of it. What goes wrong is thrown as a DialogueEnd.
 */
class Conversation {
    /** Must have a listener for errors, as one from `dial` has: a peer may reset it while nobody reads. */
    socket;
    #timeoutMs;
    #endsAt;
    #buffered = Buffer.alloc(0);
    #received = 0;
    constructor(socket, timeoutMs) {
        this.socket = socket;
        this.#timeoutMs = timeoutMs;
        this.#endsAt = external_node_perf_hooks_.performance.now() + timeoutMs;
    }
    send(data) {
        // Errors are met by whoever reads next.
        if (this.socket.writable)
            this.socket.write(data);
    }
    /** The next line without its line end (CRLF, or LF alone), one character a byte. */
    async readLine(awaited) {
        for (let searched = 0;;) {
            const end = this.#buffered.indexOf(0x0a, searched);
            if (end >= 0)
                return this.#takeText(end + 1).replace(/\r?\n$/, '');
            searched = this.#buffered.length;
            await this.#receive(awaited);
        }
    }
    /**
     * The next line of a protocol with literals: `{5}` at the end of a line is followed by that many bytes and the rest of
     * the line (RFC 9051 section 4.3, RFC 5804 section 4). They are put into the line as a quoted string.
     */
    async readLineWithLiterals(awaited) {
        for (let line = '';;) {
            const part = await this.readLine(awaited);
            const [announced = '', length] = /\{(\d{1,9})\+?\}$/.exec(part) ?? [];
            line += part.slice(0, part.length - announced.length);
            if (length === undefined)
                return line;
            line += `"${(await this.readBytes(Number(length), awaited)).toString('latin1')}"`;
        }
    }
    async readBytes(length, awaited) {
        if (length > maxDialogueBytes)
            throw tooLong(awaited);
        while (this.#buffered.length < length)
            await this.#receive(awaited);
        return this.#take(length);
    }
    /** Everything up to and including the first match of the pattern, one character a byte. */
    async readUntil(pattern, awaited) {
        for (;;) {
            const text = this.#buffered.toString('latin1');
            const match = pattern.exec(text);
            if (match)
                return this.#takeText(match.index + match[0].length);
            await this.#receive(awaited);
        }
    }
    /** What the peer has sent and nobody has read. What is still on its way is not seen: whoever reads next meets it. */
    get unread() {
        this.#drain();
        return this.#buffered;
    }
    /** The same, after a wait for more that ends with the first of it. */
    async unreadWithin(waitMs) {
        if (waitMs > 0 && this.unread.length === 0)
            await this.#untilReadable(waitMs);
        return this.unread;
    }
    #take(length) {
        const taken = this.#buffered.subarray(0, length);
        this.#buffered = this.#buffered.subarray(length);
        return taken;
    }
    #takeText(length) {
        return this.#take(length).toString('latin1');
    }
    /** Waits until there is more than before in the buffer. */
    async #receive(awaited) {
        // A peer that drips without a pause is cut off as well.
        const leftMs = this.#endsAt - external_node_perf_hooks_.performance.now();
        if (!this.#drain()) {
            const end = leftMs > 0 ? await this.#untilReadable(leftMs) : 'silence';
            if (!this.#drain() && end !== 'readable')
                throw new starttls_problem.DialogueEnd(this.#problemOf(end, awaited));
        }
        if (this.#received > maxDialogueBytes)
            throw tooLong(awaited);
    }
    #drain() {
        const chunk = this.socket.read();
        if (!Buffer.isBuffer(chunk))
            return false;
        this.#buffered = Buffer.concat([this.#buffered, chunk]);
        this.#received += chunk.length;
        return true;
    }
    #untilReadable(leftMs) {
        const { socket } = this;
        return new Promise((settle) => {
            const finish = (how) => () => {
                clearTimeout(timer);
                for (const [event, listener] of Object.entries(listeners))
                    socket.off(event, listener);
                settle(how);
            };
            const ended = finish('ended');
            const listeners = { readable: finish('readable'), end: ended, close: ended, error: ended };
            const timer = setTimeout(finish('silence'), leftMs);
            // The peer may have ended it before anybody listened.
            if (socket.destroyed || socket.readableEnded)
                ended();
            else
                for (const [event, listener] of Object.entries(listeners))
                    socket.on(event, listener);
        });
    }
    #problemOf(end, awaited) {
        if (end === 'silence')
            return { kind: 'silence', awaited, afterMs: this.#timeoutMs };
        // What breaks off may say more than that it did: a TLS server sends an alert, which has no line end.
        const reply = this.#buffered.toString('latin1');
        if (reply !== '')
            return { kind: 'unexpected', awaited, reply: (0,starttls_problem.excerpt)(reply) };
        return { kind: (0,error_code/* errorCode */.C)(this.socket.errored) === 'ECONNRESET' ? 'reset' : 'closed', awaited };
    }
}
function tooLong(awaited) {
    return new starttls_problem.DialogueEnd({ kind: 'too-long', awaited, maxBytes: maxDialogueBytes });
}

;// CONCATENATED MODULE: ./lib/starttls/coded-reply.js
/**
 * Replies of SMTP (RFC 5321 section 4.2.1) and FTP (RFC 959 section 4.2): a code and a hyphen in the first line say that
 * more lines follow, and the same code and a space end them. In between FTP allows lines of any kind. 421 ends a reply
 * wherever it comes: the server hangs up.
 */
const codedReply = (lines) => {
    const first = /^(\d{3})-/.exec(lines[0] ?? '')?.[1];
    const last = lines.at(-1);
    if (first === undefined || last === undefined)
        return last;
    const isLast = [first, '421'].some((final) => last === final || last.startsWith(`${final} `));
    return isLast ? last : undefined;
};
/** Matches the last line of a reply with this code. `4..` stands for all that begin with a 4. */
function code(digits) {
    return new RegExp(`^(?:${digits.replaceAll('.', '\\d')})(?:\\s|$)`);
}

;// CONCATENATED MODULE: ./lib/starttls/dialogue.js

/** Goes through the turns in order; the connection then speaks TLS. */
function dialogue(habits, turns) {
    return async (conversation, names) => {
        for (const turn of turns) {
            if (turn.send !== undefined)
                say(turn.send, habits, conversation, names);
            const problem = judge(await hear(turn, habits, conversation), turn, habits);
            if (problem)
                throw new starttls_problem.DialogueEnd(problem);
        }
        return conversation.socket;
    };
}
/** Says the line of a turn, unless the peer has already spoken: what it said cannot be the answer. */
function say(line, { unasked, busy }, conversation, names) {
    const early = tooEarly(conversation.unread.toString('latin1'), unasked);
    if (early !== undefined) {
        throw new starttls_problem.DialogueEnd(busy.test(early)
            ? { kind: 'busy', reply: (0,starttls_problem.excerpt)(early) }
            : { kind: 'unexpected', awaited: 'silence until our next command', reply: (0,starttls_problem.excerpt)(early) });
    }
    conversation.send(`${typeof line === 'string' ? line : line(names)}\r\n`);
}
/** The first unread line that the peer should not have sent yet, if there is one. */
function tooEarly(unread, unasked) {
    const lines = unread.split(/\r?\n/);
    const begun = lines.pop() ?? '';
    // Of a line that has only begun nobody knows what it will be; where nothing may come, it is too much already.
    if (!unasked && begun !== '')
        lines.push(begun);
    return lines.find((line) => !unasked?.test(line));
}
async function hear(turn, habits, conversation) {
    const { reply = habits.reply, awaited } = turn;
    const lines = [];
    for (;;) {
        const line = await (habits.literals
            ? conversation.readLineWithLiterals(awaited)
            : conversation.readLine(awaited));
        const answer = habits.answerTo?.(line);
        if (answer === undefined)
            lines.push(line);
        else
            conversation.send(`${answer}\r\n`);
        const status = reply(lines);
        if (status !== undefined)
            return { lines, status };
    }
}
/** Undefined where the dialogue goes on. */
function judge({ lines, status }, turn, habits) {
    const { awaited, goAhead, offers, notOffered, nameRefused, refused } = turn;
    const reply = (0,starttls_problem.excerpt)(lines.join('\n'));
    if (habits.busy.test(status))
        return { kind: 'busy', reply };
    if (goAhead.test(status)) {
        const isOffered = !offers || lines.some((line) => offers.test(line));
        return isOffered ? undefined : { kind: 'not-offered' };
    }
    if (notOffered?.test(status))
        return { kind: 'not-offered', reply };
    if (refused?.test(status))
        return { kind: 'refused', reply };
    if (nameRefused?.test(status))
        return { kind: 'unexpected', awaited, reply, doubts: 'client-name' };
    return { kind: 'unexpected', awaited, reply };
}

;// CONCATENATED MODULE: ./lib/starttls/ftp.js


/**
 * AUTH TLS of FTP (RFC 4217 section 4). FEAT is not asked, since servers may want a login first. Nor is AUTH SSL tried
 * where AUTH TLS is not known: it is no name of RFC 4217, and to a client that keeps to the RFC such a server has no TLS.
 */
const ftp = dialogue(
// 120 is "ready in so many minutes"; 431 of AUTH is a resource that is missing for the moment.
{ reply: codedReply, busy: code('120|4..') }, [
    { awaited: 'the banner', goAhead: code('220') },
    {
        awaited: 'the answer to AUTH TLS',
        send: 'AUTH TLS',
        goAhead: code('234'),
        // vsftpd without TLS says 530 to whatever comes before a login.
        notOffered: code('50[0-4]|530'),
        refused: code('5..'),
    },
]);

;// CONCATENATED MODULE: ./lib/starttls/reply.js
/** Every line is a reply of its own. */
const oneLine = (lines) => lines.at(-1);
/** Lines of one kind come first; the first other line ends the reply and says yes or no. */
function past(kind) {
    return (lines) => {
        const last = lines.at(-1);
        return last === undefined || kind.test(last) ? undefined : last;
    };
}

;// CONCATENATED MODULE: ./lib/starttls/imap.js


/** STARTTLS of IMAP (RFC 9051 section 6.2.1, RFC 3501 section 6.2.1). */
const imap = dialogue({
    // Untagged lines come before the tagged one. BYE is untagged and the last; BAD names no tag if ours was not seen.
    reply: past(/^\* (?!BYE\b|BAD\b)/i),
    // Response codes of RFC 5530: none of them is about the command.
    busy: /^\* BYE\b|^\S+ NO \[(?:UNAVAILABLE|INUSE|SERVERBUG|LIMIT)\]/i,
    literals: true,
    unasked: /^\* (?!BYE\b)/i,
}, [
    {
        awaited: 'the banner',
        reply: oneLine,
        goAhead: /^\* OK\b/i,
        // The connection counts as logged in, and STARTTLS is only for those that are not.
        refused: /^\* PREAUTH\b/i,
    },
    {
        awaited: 'the answer to CAPABILITY',
        send: 'a1 CAPABILITY',
        goAhead: /^a1 OK\b/i,
        offers: /^\* CAPABILITY(?: .*)? STARTTLS(?: |$)/i,
    },
    {
        awaited: 'the answer to STARTTLS',
        send: 'a2 STARTTLS',
        goAhead: /^a2 OK\b/i,
        notOffered: /^a2 BAD\b/i,
        refused: /^a2 NO\b/i,
    },
]);

;// CONCATENATED MODULE: ./lib/starttls/irc.js


/** What servers say while they look up who we are: 020 is IRCnet's "please wait", 439 that of others. */
const notices = 'NOTICE|PING|020|439';
/** STARTTLS of IRC (IRCv3 `tls` 3.1, https://ircv3.net/specs/deprecated/tls), which needs no banner and no login. */
const irc = dialogue({
    reply: past(message(notices)),
    // Servers that throttle, or are full, say ERROR and hang up.
    busy: message('ERROR'),
    unasked: message(notices),
    answerTo: pong,
}, [
    {
        // Before a login InspIRCd says nothing at all to STARTTLS where it does not know it, but lists what it knows.
        awaited: 'the answer to CAP LS',
        send: 'CAP LS',
        // A list of more than one line has a star in all but the last.
        reply: past(message(`${notices}|CAP \\S+ LS \\*`)),
        // Where CAP is unknown (421), or wants a login first (451), STARTTLS may be known all the same.
        goAhead: message('CAP \\S+ LS|421|451'),
        offers: message('CAP \\S+ LS(?: \\*)? :(?:.* )?tls|421|451'),
    },
    {
        awaited: 'the answer to STARTTLS',
        send: 'STARTTLS',
        goAhead: message('670'),
        notOffered: message('421|451'),
        refused: message('691'),
    },
]);
/** Matches a message that begins so, whoever it comes from (RFC 2812 section 2.3.1). */
function message(beginning) {
    return new RegExp(`^(?::\\S+ +)?(?:${beginning})(?: |$)`, 'i');
}
function pong(line) {
    const token = /^(?::\S+ +)?PING +(.+)$/i.exec(line)?.[1];
    return token === undefined ? undefined : `PONG ${token}`;
}

;// CONCATENATED MODULE: ./lib/starttls/ber.js
/**
 * How many bytes the header of an element has, judged by its first two; undefined where LDAP has no such element.
 *
 * Lengths may be written longer than they need be: Active Directory writes each with four bytes (0x84). The indefinite
 * form is ruled out (RFC 4511 section 5.1), and tags of several bytes are not in use.
 */
function berHeaderLength(tag, length) {
    const lengthBytes = length < 0x80 ? 0 : length - 0x80;
    if ((tag & 0x1f) === 0x1f || length === 0x80 || lengthBytes > 4)
        return undefined;
    return 2 + lengthBytes;
}
/** Reads a header off the front, or gives undefined where there is none. */
function readBerHeader(bytes) {
    const [tag, length] = bytes;
    if (tag === undefined || length === undefined)
        return undefined;
    const headerLength = berHeaderLength(tag, length);
    if (headerLength === undefined || headerLength > bytes.length)
        return undefined;
    const contentsLength = headerLength === 2 ? length : bytes.readUIntBE(2, headerLength - 2);
    return { tag, headerLength, contentsLength };
}
/** The elements that stand one after the other in these bytes; undefined where the bytes are something else. */
function readBerElements(bytes) {
    const elements = [];
    for (let rest = bytes; rest.length > 0;) {
        const header = readBerHeader(rest);
        if (!header)
            return undefined;
        const end = header.headerLength + header.contentsLength;
        if (end > rest.length)
            return undefined;
        elements.push({ tag: header.tag, contents: rest.subarray(header.headerLength, end) });
        rest = rest.subarray(end);
    }
    return elements;
}

;// CONCATENATED MODULE: ./lib/starttls/unexpected.js

/**
 * Ends a dialogue of bytes in which the peer said something that this protocol does not say at this point: `bytes`, and
 * whatever has come after them. The reply is text where it can be read, and else hexadecimal with `0x` in front.
 */
function unexpected(conversation, awaited, bytes) {
    const said = Buffer.concat([bytes, conversation.unread]);
    const reply = isText(said) ? (0,starttls_problem.excerpt)(said.toString('latin1')) : `0x${said.toString('hex', 0, 32)}`;
    return new starttls_problem.DialogueEnd({ kind: 'unexpected', awaited, reply });
}
/** Whether bytes are lines that people can read, in ASCII. */
function isText(bytes) {
    return /^[\t\r\n -~]+$/.test(bytes.toString('latin1'));
}

;// CONCATENATED MODULE: ./lib/starttls/ldap.js



/** StartTLS of LDAP (RFC 4511 section 4.14, RFC 4513 section 3). */
const ldap = async (conversation) => {
    conversation.send(startTlsRequest);
    const message = await readMessage(conversation);
    const response = readExtendedResponse(message);
    if (!response)
        throw unexpected(conversation, awaited, message);
    const problem = problemOf(response);
    if (problem)
        throw new starttls_problem.DialogueEnd(problem);
    return conversation.socket;
};
const awaited = 'the answer to StartTLS';
const tag = { integer: 0x02, octetString: 0x04, enumerated: 0x0a, sequence: 0x30, extendedResponse: 0x78 };
const messageId = 1;
/** What a server says unasked, before it hangs up, has this id (RFC 4511 section 4.4). */
const unsolicited = 0;
/** An LDAPMessage with the id 1 and an ExtendedRequest ([APPLICATION 23]) of the name 1.3.6.1.4.1.1466.20037. */
const startTlsRequest = Buffer.concat([
    Buffer.from('301d 020101 7718 8016'.replaceAll(' ', ''), 'hex'),
    Buffer.from('1.3.6.1.4.1.1466.20037'),
]);
/** RFC 4511 section 4.1.9. */
const resultCodes = {
    0: 'success',
    1: 'operationsError',
    2: 'protocolError',
    3: 'timeLimitExceeded',
    4: 'sizeLimitExceeded',
    7: 'authMethodNotSupported',
    8: 'strongerAuthRequired',
    10: 'referral',
    11: 'adminLimitExceeded',
    12: 'unavailableCriticalExtension',
    13: 'confidentialityRequired',
    34: 'invalidDNSyntax',
    48: 'inappropriateAuthentication',
    49: 'invalidCredentials',
    50: 'insufficientAccessRights',
    51: 'busy',
    52: 'unavailable',
    53: 'unwillingToPerform',
    54: 'loopDetect',
    80: 'other',
};
/** The bytes of one LDAPMessage, with its header. */
async function readMessage(conversation) {
    const start = await conversation.readBytes(2, awaited);
    const headerLength = berHeaderLength(start.readUInt8(0), start.readUInt8(1));
    if (start[0] !== tag.sequence || headerLength === undefined)
        throw unexpected(conversation, awaited, start);
    const head = Buffer.concat([start, await conversation.readBytes(headerLength - 2, awaited)]);
    const header = readBerHeader(head);
    if (!header)
        throw unexpected(conversation, awaited, head);
    return Buffer.concat([head, await conversation.readBytes(header.contentsLength, awaited)]);
}
/** RFC 4511 sections 4.1.1 and 4.12; undefined where the message is another one, or answers another request. */
function readExtendedResponse(message) {
    const [envelope] = readBerElements(message) ?? [];
    const [id, response] = (envelope && readBerElements(envelope.contents)) ?? [];
    if (id?.tag !== tag.integer || response?.tag !== tag.extendedResponse)
        return undefined;
    const [result, matchedDn, diagnosticMessage] = readBerElements(response.contents) ?? [];
    if (result?.tag !== tag.enumerated || matchedDn?.tag !== tag.octetString)
        return undefined;
    if (diagnosticMessage?.tag !== tag.octetString)
        return undefined;
    const resultCode = readInteger(result.contents);
    const answered = readInteger(id.contents);
    if (resultCode === undefined || (answered !== messageId && answered !== unsolicited))
        return undefined;
    return {
        unsolicited: answered === unsolicited,
        resultCode,
        // Active Directory ends its messages with a NUL, as in C.
        diagnosticMessage: diagnosticMessage.contents.toString('latin1').replace(/\0+$/, ''),
    };
}
function readInteger(contents) {
    return contents.length >= 1 && contents.length <= 4 ? contents.readIntBE(0, contents.length) : undefined;
}
function problemOf(response) {
    const { resultCode, diagnosticMessage } = response;
    const reply = (0,starttls_problem.excerpt)(describe(response));
    const unexpectedReply = { kind: 'unexpected', awaited, reply };
    // A notice says why the server hangs up, and never answers a request.
    if (response.unsolicited)
        return passing.has(resultCode) ? { kind: 'busy', reply } : unexpectedReply;
    if (resultCode === 0)
        return undefined;
    if (resultCode === 1 || resultCode === 2)
        return { kind: 'not-offered', reply };
    // "Unavailable" is the whole server for a moment, or its TLS for good: a domain controller without a certificate says so
    // with "Error initializing SSL/TLS", OpenLDAP with "Could not initialize TLS".
    if (resultCode === 52 && /\b(SSL|TLS)\b/i.test(diagnosticMessage))
        return { kind: 'refused', reply };
    if (passing.has(resultCode))
        return { kind: 'busy', reply };
    return refusals.has(resultCode) ? { kind: 'refused', reply } : unexpectedReply;
}
/** timeLimitExceeded, adminLimitExceeded, busy, unavailable. */
const passing = new Set([3, 11, 51, 52]);
/**
 * Codes with which a server that has understood says no: authMethodNotSupported, strongerAuthRequired, referral,
 * unavailableCriticalExtension, confidentialityRequired, inappropriateAuthentication, insufficientAccessRights,
 * unwillingToPerform. The others are about something that was not asked, or do not say what went wrong.
 */
const refusals = new Set([7, 8, 10, 12, 13, 48, 50, 53]);
/** `52 unavailable: …`, with what kind of message it is where that is not an answer. */
function describe({ unsolicited: notice, resultCode, diagnosticMessage }) {
    const code = [String(resultCode), resultCodes[resultCode]].filter((part) => part !== undefined).join(' ');
    return [notice ? 'Notice of Disconnection' : '', code, diagnosticMessage]
        .filter((part) => part !== '')
        .join(': ');
}

;// CONCATENATED MODULE: ./lib/starttls/mysql.js


/**
 * SSLRequest of MySQL and MariaDB (MySQL's "Connection Phase": Protocol::HandshakeV10 and Protocol::SSLRequest).
 *
 * Each connection that ends without a log-in counts as a failed one; after `max_connect_errors` of them in a row, 100 by
 * default, the server blocks the client's address.
 */
const mysql = async (conversation) => {
    const packet = await readFirstPacket(conversation);
    const payload = packet.subarray(headerLength);
    if (payload[0] === errorMarker)
        throw errorOf(conversation, packet);
    const offered = readCapabilities(payload);
    if (offered === undefined)
        throw unexpected(conversation, mysql_awaited, packet);
    if ((offered & capability.ssl) === 0)
        throw new starttls_problem.DialogueEnd({ kind: 'not-offered' });
    conversation.send(sslRequest(offered));
    return conversation.socket;
};
const mysql_awaited = 'the greeting';
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
};
/** What clients of these days ask for where it is offered. */
const usual = capability.longPassword |
    capability.longFlag |
    capability.transactions |
    capability.secureConnection |
    capability.pluginAuth;
/**
 * Errors that pass: too many connections, out of memory, shutting down, this client's address blocked (until somebody
 * unblocks it), no thread for the connection.
 */
const mysql_passing = new Set([1040, 1041, 1053, 1129, 1135]);
/** The greeting, or the error that comes in its place, with its header. */
async function readFirstPacket(conversation) {
    const head = await conversation.readBytes(headerLength + 1, mysql_awaited);
    const length = head.readUIntLE(0, 3);
    const marker = head[headerLength];
    const first = head[3] === 0 && length > 0;
    if (!first || (marker !== greetingMarker && marker !== errorMarker)) {
        throw unexpected(conversation, mysql_awaited, head);
    }
    return Buffer.concat([head, await conversation.readBytes(length - 1, mysql_awaited)]);
}
/** The capability flags of a greeting; undefined where it ends before them. */
function readCapabilities(greeting) {
    const versionEnd = greeting.indexOf(0, 1);
    if (versionEnd < 0)
        return undefined;
    // The connection's id, the first eight bytes of the challenge, and a zero.
    const lower = versionEnd + 1 + 4 + 8 + 1;
    // A character set and the server's status stand between the two halves.
    const upper = lower + 2 + 1 + 2;
    if (greeting.length < lower + 2)
        return undefined;
    const upperHalf = greeting.length < upper + 2 ? 0 : greeting.readUInt16LE(upper);
    return upperHalf * 0x10000 + greeting.readUInt16LE(lower);
}
function sslRequest(offered) {
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
function errorOf(conversation, packet) {
    if (packet.length < headerLength + 3)
        return unexpected(conversation, mysql_awaited, packet);
    const code = packet.readUInt16LE(headerLength + 1);
    // Between code and message there may be a number sign and five characters of SQLSTATE.
    const message = packet.toString('latin1', headerLength + 3).replace(/^#[\dA-Z]{5}/, '');
    const reply = (0,starttls_problem.excerpt)(`${code} ${message}`);
    return new starttls_problem.DialogueEnd(mysql_passing.has(code) ? { kind: 'busy', reply } : { kind: 'unexpected', awaited: mysql_awaited, reply });
}

;// CONCATENATED MODULE: ./lib/starttls/nntp.js



/** STARTTLS of NNTP (RFC 4642 section 2.2). Servers older than CAPABILITIES may know it, so it is simply tried. */
const nntp = dialogue(
// 400 is "not now", whatever was asked (RFC 3977 section 3.2.1).
{ reply: oneLine, busy: code('400') }, [
    // 200 allows posting, 201 does not.
    { awaited: 'the banner', goAhead: code('20[01]') },
    {
        awaited: 'the answer to STARTTLS',
        send: 'STARTTLS',
        goAhead: code('382'),
        notOffered: code('50[013]'),
        refused: code('502|580'),
    },
]);

;// CONCATENATED MODULE: ./lib/starttls/pop3.js


/** STLS of POP3 (RFC 2595 section 4). */
const pop3 = dialogue({
    reply: oneLine,
    // Response codes of RFC 2449 section 8 and RFC 3206.
    busy: /^-ERR \[(?:SYS\/TEMP|IN-USE|LOGIN-DELAY)\]/i,
}, [
    { awaited: 'the banner', goAhead: /^\+OK\b/i },
    {
        awaited: 'the answer to CAPA',
        send: 'CAPA',
        reply: list,
        // Where CAPA is not known (RFC 2449), the only way to learn about STLS is to try it.
        goAhead: /^(?:\+OK|-ERR)\b/i,
        offers: /^(?:STLS\s*$|-ERR\b)/i,
    },
    {
        awaited: 'the answer to STLS',
        send: 'STLS',
        goAhead: /^\+OK\b/i,
        // There is one reply for all errors, and only its text tells an unknown command.
        notOffered: /^-ERR\b.*(?:unknown|unrecogni[sz]ed|invalid|unsupported|not (?:supported|implemented))/i,
        refused: /^-ERR\b/i,
    },
]);
/**
 * The first line says yes or no; after a yes, lines follow up to one with a single dot (RFC 1939 section 3). A line of
 * the list that begins with a dot has another put in front, which changes nothing for the names that are sought here.
 */
function list(lines) {
    const [first] = lines;
    if (first === undefined || !/^\+OK\b/i.test(first))
        return first;
    return lines.at(-1) === '.' ? first : undefined;
}

;// CONCATENATED MODULE: ./lib/starttls/postgres.js


/**
 * SSLRequest of PostgreSQL (its manual, "Message Flow", section "SSL Session Encryption"). A server that sends anything
 * after its S in the clear is caught by `beginTls` (CVE-2021-23222). What starts with TLS at once, as PostgreSQL 17 can,
 * is a matter of the scheme `tls`.
 */
const postgres = async (conversation) => {
    conversation.send(postgres_sslRequest);
    const answer = await conversation.readBytes(1, postgres_awaited);
    const letter = answer.toString('latin1');
    if (letter === 'E')
        throw await postgres_errorOf(conversation, answer);
    // The first letter of another protocol's line, as of SSH or IRC: what PostgreSQL may say next has zeros in it. The rest of
    // the line may come a moment later.
    const isLine = 'SN'.includes(letter) && isText(await conversation.unreadWithin(lineMs));
    if (!'SN'.includes(letter) || isLine)
        throw unexpected(conversation, postgres_awaited, answer);
    if (letter === 'N')
        throw new starttls_problem.DialogueEnd({ kind: 'not-offered' });
    return conversation.socket;
};
const postgres_awaited = 'the answer to SSLRequest';
/** How far apart the segments of one line may be. */
const lineMs = 50;
/** The length of the message, and 1234 and 5679 where other clients name the protocol's version. */
const postgres_sslRequest = Buffer.from('0000000804d2162f', 'hex');
/** The bounds that PostgreSQL's own client has for the length of an error; other numbers are text. */
const errorLength = { min: 8, max: 30_000 };
async function postgres_errorOf(conversation, answer) {
    const start = await conversation.readBytes(4, postgres_awaited);
    const length = start.readUInt32BE(0);
    if (length < errorLength.min || length > errorLength.max) {
        return textErrorOf(conversation, start.toString('latin1'));
    }
    const body = await conversation.readBytes(length - 4, postgres_awaited);
    const fields = readFields(body);
    const code = fields?.get('C');
    if (code === undefined)
        return unexpected(conversation, postgres_awaited, Buffer.concat([answer, start, body]));
    return new starttls_problem.DialogueEnd(postgres_problemOf(code, (0,starttls_problem.excerpt)([code, fields?.get('M') ?? ''].join(' ').trimEnd())));
}
/** The fields of an ErrorResponse, each a letter and a text up to NUL, with a NUL after the last one. */
function readFields(body) {
    const fields = new Map();
    for (let at = 0; body[at] !== 0;) {
        const end = body.indexOf(0, at + 1);
        if (end < 0)
            return undefined;
        fields.set(body.toString('latin1', at, at + 1), body.toString('latin1', at + 1, end));
        at = end + 1;
    }
    return fields;
}
/** SQLSTATE classes of PostgreSQL's manual, appendix A. */
function postgres_problemOf(code, reply) {
    // 53: resources are short, too_many_connections for one. 57P01 to 57P03: it shuts down, or is not up yet.
    if (/^(53|57P0[123])/.test(code))
        return { kind: 'busy', reply };
    // It took the request for a version of the protocol that it does not speak.
    if (code === '0A000' || code === '08P01')
        return { kind: 'not-offered', reply };
    return { kind: 'refused', reply };
}
/** Before version 3 of the protocol an error was a text up to NUL; a server that cannot fork still sends that. */
async function textErrorOf(conversation, start) {
    const ended = /[\n\0]/.test(start);
    const reply = ended ? start : start + (await conversation.readUntil(/[\n\0]/, postgres_awaited));
    const text = (0,starttls_problem.excerpt)(reply.replace(/[\r\n\0]+$/, ''));
    if (/^could not fork/.test(text))
        return new starttls_problem.DialogueEnd({ kind: 'busy', reply: text });
    if (/unsupported frontend protocol/.test(text)) {
        return new starttls_problem.DialogueEnd({ kind: 'not-offered', reply: text });
    }
    return unexpected(conversation, postgres_awaited, Buffer.from(`E${reply}`, 'latin1'));
}

;// CONCATENATED MODULE: ./lib/starttls/rdp.js


/**
 * TLS of the Remote Desktop Protocol ([MS-RDPBCGR] sections 2.2.1.1 and 2.2.1.2): both the protocols that are asked for
 * begin with TLS, CredSSP in it comes later. A server that demands CredSSP (Network Level Authentication) would turn away
 * who asks for TLS alone, and one without it who asks for CredSSP alone.
 */
const rdp = async (conversation) => {
    conversation.send(connectionRequest);
    const confirm = await readPacket(conversation);
    const negotiation = readNegotiation(confirm);
    if (negotiation === undefined)
        throw unexpected(conversation, rdp_awaited, confirm);
    if (negotiation.kind === 'failure') {
        const reply = failureCodes[negotiation.code] ?? `failure code ${negotiation.code}`;
        throw new starttls_problem.DialogueEnd({ kind: 'refused', reply });
    }
    if (negotiation.kind === 'none' || negotiation.protocol === standardSecurity) {
        throw new starttls_problem.DialogueEnd({ kind: 'not-offered' });
    }
    return conversation.socket;
};
const rdp_awaited = 'the connection confirm';
const standardSecurity = 0;
/**
 * TPKT (version 3, 19 bytes); an X.224 connection request of 14 bytes without references, class 0; RDP_NEG_REQ of 8 bytes
 * for PROTOCOL_SSL (1) and PROTOCOL_HYBRID (2).
 */
const connectionRequest = Buffer.from('03000013 0ee000000000 00 0100080003000000'.replaceAll(' ', ''), 'hex');
/** [MS-RDPBCGR] section 2.2.1.2.2. */
const failureCodes = {
    1: 'SSL_REQUIRED_BY_SERVER',
    2: 'SSL_NOT_ALLOWED_BY_SERVER',
    3: 'SSL_CERT_NOT_ON_SERVER',
    4: 'INCONSISTENT_FLAGS',
    5: 'HYBRID_REQUIRED_BY_SERVER',
    6: 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER',
};
const tpktHeaderLength = 4;
/** A TPKT packet (RFC 1006 section 6), with its header. */
async function readPacket(conversation) {
    const header = await conversation.readBytes(tpktHeaderLength, rdp_awaited);
    const length = header.readUInt16BE(2);
    if (header[0] !== 3 || header[1] !== 0 || length < tpktHeaderLength) {
        throw unexpected(conversation, rdp_awaited, header);
    }
    return Buffer.concat([header, await conversation.readBytes(length - tpktHeaderLength, rdp_awaited)]);
}
/** What follows the seven bytes of an X.224 connection confirm; undefined where the packet is none. */
function readNegotiation(packet) {
    const connectionConfirm = 0xd0;
    const confirmLength = 7;
    if (packet.length < tpktHeaderLength + confirmLength)
        return undefined;
    // The length indicator does not count itself.
    if (packet.readUInt8(tpktHeaderLength) !== packet.length - tpktHeaderLength - 1)
        return undefined;
    if ((packet.readUInt8(tpktHeaderLength + 1) & 0xf0) !== connectionConfirm)
        return undefined;
    const data = packet.subarray(tpktHeaderLength + confirmLength);
    if (data.length === 0)
        return { kind: 'none' };
    if (data.length !== 8 || data.readUInt16LE(2) !== 8)
        return undefined;
    const value = data.readUInt32LE(4);
    if (data[0] === 2)
        return { kind: 'response', protocol: value };
    if (data[0] === 3)
        return { kind: 'failure', code: value };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/starttls/sieve.js


/** STARTTLS of ManageSieve (RFC 5804 section 2.2), whose banner is the list of its capabilities. */
const sieve = dialogue({
    // Each capability is a line that begins with a string.
    reply: past(/^"/),
    busy: /^(?:BYE\b|NO \(TRYLATER\b)/i,
    literals: true,
}, [
    { awaited: 'the banner', goAhead: /^OK\b/i, offers: /^"STARTTLS"/i },
    {
        awaited: 'the answer to STARTTLS',
        send: 'STARTTLS',
        goAhead: /^OK\b/i,
        // There is one reply for all errors.
        refused: /^NO\b/i,
    },
]);

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/starttls/smtp.js



/** STARTTLS of SMTP (RFC 3207). */
const smtp = greetAnd('EHLO');
/** STARTTLS of LMTP, which greets with LHLO (RFC 2033 section 4.1). */
const lmtp = greetAnd('LHLO');
function greetAnd(greeting) {
    // Besides 421 servers throttle with 450, 451 and others; 454 says that TLS is off for the moment.
    return dialogue({ reply: codedReply, busy: code('4..') }, [
        { awaited: 'the banner', goAhead: code('220') },
        {
            awaited: `the answer to ${greeting}`,
            send: ({ client }) => `${greeting} ${inBrackets(client)}`,
            goAhead: code('250'),
            offers: /^250[ -]STARTTLS(?:\s|$)/i,
            // Without ESMTP there are no extensions.
            notOffered: code('50[02]'),
            // 501 and 504 are about the form of our name, 550 and the like about us. Nothing was said of STARTTLS then.
            nameRefused: code('5..'),
        },
        {
            awaited: 'the answer to STARTTLS',
            send: 'STARTTLS',
            goAhead: code('220'),
            notOffered: code('50[0-4]'),
            refused: code('5..'),
        },
    ]);
}
/** Address literals stand in brackets, and those of IPv6 bear a tag (RFC 5321 section 4.1.3). */
function inBrackets(client) {
    const kind = (0,external_node_net_.isIP)(client);
    if (kind === 0)
        return client;
    return kind === 4 ? `[${client}]` : `[IPv6:${client}]`;
}

;// CONCATENATED MODULE: ./lib/starttls/tds-packet.js
const tdsHeaderLength = 8;
/** Reads the eight bytes of a header; undefined where they are none, or one that TLS never comes in. */
function readTdsHeader(bytes) {
    const kind = packetTypes.get(bytes.readUInt8(0));
    const length = bytes.readUInt16BE(2);
    if (kind === undefined || length < tdsHeaderLength || length > maxPacketBytes)
        return undefined;
    return { kind, last: (bytes.readUInt8(1) & endOfMessage) !== 0, contentsLength: length - tdsHeaderLength };
}
/** Whether a packet can begin with this byte; TLS records begin with 0x14 to 0x17. */
function isTdsType(type) {
    return packetTypes.has(type);
}
/** Cuts a PRELOGIN message into packets; none where it is empty. */
function tdsPackets(message) {
    const most = packetBytes - tdsHeaderLength;
    const count = Math.ceil(message.length / most);
    return Array.from({ length: count }, (_, index) => {
        const contents = message.subarray(index * most, (index + 1) * most);
        const header = Buffer.alloc(tdsHeaderLength);
        header.writeUInt8(preloginType, 0);
        header.writeUInt8(index === count - 1 ? endOfMessage : 0, 1);
        header.writeUInt16BE(tdsHeaderLength + contents.length, 2);
        header.writeUInt8((index + 1) & 0xff, 6);
        return Buffer.concat([header, contents]);
    });
}
const preloginType = 0x12;
/** Some servers send their part of the handshake in packets of this type. */
const responseType = 0x04;
const packetTypes = new Map([
    [preloginType, 'prelogin'],
    [responseType, 'response'],
]);
const endOfMessage = 0x01;
/** What client and server use until they have agreed on another size, which they do after TLS. */
const packetBytes = 4096;
/** The most that they could agree on, rounded up ([MS-TDS] section 2.2.6.4, PacketSize). */
const maxPacketBytes = 32 * 1024;

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/starttls/tls-records.js
/** Follows TLS through a stream by the headers of its records, the only part that is never encrypted (RFC 5246 section 6.2.1). */
class TlsRecords {
    #followed = true;
    /** What has come of the header of the record, when it is split. */
    #header = [];
    /** How much of the record is still to come. */
    #left = 0;
    #changedCipher = false;
    #finished = false;
    #applicationData = false;
    /** Whether a handshake record came after ChangeCipherSpec: the Finished message of TLS up to 1.2. */
    get finished() {
        return this.#finished;
    }
    get applicationData() {
        return this.#applicationData;
    }
    /** Looks at the next bytes of the stream; gives the place where the first record of application data begins, if there. */
    follow(bytes) {
        let applicationDataAt;
        for (let at = 0; at < bytes.length && this.#followed;) {
            if (this.#left > 0) {
                const skipped = Math.min(this.#left, bytes.length - at);
                this.#left -= skipped;
                at += skipped;
                continue;
            }
            const byte = bytes.readUInt8(at);
            if (this.#header.length === 0) {
                if (this.#begin(byte) === contentType.applicationData)
                    applicationDataAt ??= at;
            }
            this.#header.push(byte);
            if (this.#header.length === tls_records_headerLength)
                this.#endHeader();
            at += 1;
        }
        return applicationDataAt;
    }
    #begin(type) {
        // SSL 2.0 has records of another kind.
        if (type < contentType.changeCipherSpec || type > contentType.applicationData)
            this.#followed = false;
        if (type === contentType.changeCipherSpec)
            this.#changedCipher = true;
        if (type === contentType.handshake && this.#changedCipher)
            this.#finished = true;
        if (type === contentType.applicationData)
            this.#applicationData = true;
        return type;
    }
    #endHeader() {
        const [, , , high = 0, low = 0] = this.#header;
        this.#left = high * 0x100 + low;
        this.#header = [];
    }
}
const tls_records_headerLength = 5;
const contentType = { changeCipherSpec: 20, handshake: 22, applicationData: 23 };

;// CONCATENATED MODULE: ./lib/starttls/tds-unwrapper.js


/**
 * Takes TLS out of a server's packets, however its segments fall. From where no packet begins any more, everything is handed
 * on as it is: TLS after the handshake, an alert that nobody wrapped, or bytes that TLS itself has to judge.
 */
class TdsUnwrapper {
    /** What has come in packets. */
    records = new TlsRecords();
    #raw = false;
    #header = Buffer.alloc(0);
    /** How much of the packet is still to come. */
    #left = 0;
    /** Whether the server has ceased to send packets. */
    get raw() {
        return this.#raw;
    }
    /** The TLS in the next bytes; empty where they are headers only. */
    unwrap(chunk) {
        const parts = [];
        for (let rest = chunk; rest.length > 0;) {
            const length = this.#raw ? rest.length : this.#left || tdsHeaderLength - this.#header.length;
            const piece = rest.subarray(0, length);
            parts.push(this.#take(piece));
            rest = rest.subarray(length);
        }
        return Buffer.concat(parts);
    }
    #take(piece) {
        if (this.#raw)
            return piece;
        if (this.#left === 0)
            return this.#takeHeader(piece);
        this.#left -= piece.length;
        this.records.follow(piece);
        return piece;
    }
    #takeHeader(piece) {
        const bytes = Buffer.concat([this.#header, piece]);
        this.#header = Buffer.alloc(0);
        if (isTdsType(bytes.readUInt8(0))) {
            if (bytes.length < tdsHeaderLength) {
                this.#header = bytes;
                return Buffer.alloc(0);
            }
            const header = readTdsHeader(bytes);
            if (header) {
                this.#left = header.contentsLength;
                return Buffer.alloc(0);
            }
        }
        this.#raw = true;
        return bytes;
    }
}

;// CONCATENATED MODULE: ./lib/starttls/tds-stream.js




/**
 * The stream for TLS over a connection to SQL Server ([MS-TDS] section 2.2.6.5): the handshake goes in PRELOGIN packets,
 * everything after it as it is. Ends, errors and destruction are passed on both ways.
 */
class TdsStream extends external_node_stream_.Duplex {
    #socket;
    #incoming = new TdsUnwrapper();
    #outgoing = new TlsRecords();
    #handshakeSent = false;
    /** Whether somebody wants to read. Until then everything stays in the socket, where `beginTls` looks for it. */
    #wanted = false;
    constructor(socket) {
        super({ allowHalfOpen: false });
        this.#socket = socket;
        // The peer may hang up before anybody listens here; who reads next sees it.
        this.on('error', () => undefined);
        socket.on('readable', () => this.#pump());
        socket.on('end', () => this.push(null));
        socket.on('error', (error) => this.destroy(error));
        // After an end in good order there may be bytes to be read from here yet.
        socket.on('close', () => {
            if (!socket.readableEnded)
                this.destroy();
        });
        if (socket.destroyed)
            this.destroy(socket.errored ?? undefined);
    }
    _read() {
        this.#wanted = true;
        this.#pump();
    }
    /** Takes all that was written together as one message: TLS hands over the records of a flight one by one. */
    _writev(writes, done) {
        const bytes = Buffer.concat(writes.map(({ chunk }) => chunk));
        this.#socket.write(this.#wrap(bytes), done);
    }
    _final(done) {
        if (this.#socket.writable)
            this.#socket.end(done);
        else
            done();
    }
    _destroy(error, done) {
        this.#socket.destroy();
        done(error);
    }
    #pump() {
        while (this.#wanted) {
            const chunk = this.#socket.read();
            if (!Buffer.isBuffer(chunk))
                return;
            const bytes = this.#incoming.unwrap(chunk);
            if (bytes.length === 0)
                continue;
            // Pushing may ask for more at once, which must not be undone here.
            this.#wanted = false;
            if (this.push(bytes))
                this.#wanted = true;
        }
    }
    #wrap(bytes) {
        const { records: answered, raw } = this.#incoming;
        const sinceTls13 = answered.applicationData;
        const finished = answered.finished && this.#outgoing.finished && !sinceTls13;
        if (this.#handshakeSent || raw || finished)
            return bytes;
        const applicationData = this.#outgoing.follow(bytes);
        if (applicationData === undefined)
            return Buffer.concat(tdsPackets(bytes));
        this.#handshakeSent = true;
        // In TLS 1.3 the end of the handshake looks like application data, and goes out as one flight.
        const end = sinceTls13 ? bytes.length : applicationData;
        return Buffer.concat([...tdsPackets(bytes.subarray(0, end)), bytes.subarray(end)]);
    }
}

;// CONCATENATED MODULE: ./lib/starttls/sqlserver.js




/**
 * TLS of SQL Server up to TDS 7.4 ([MS-TDS] sections 2.2.6.5 and 3.2.5.1): PRELOGIN messages agree on encryption, then
 * carry the handshake. TDS 8.0, "strict" encryption, has TLS from the first byte with the ALPN name `tds/8.0`: that is the
 * scheme `tls` with port 1433. TLS 1.3 needs it, by Microsoft's word; a server may well speak 1.3 there and only 1.2 here.
 */
const sqlserver = async (conversation) => {
    conversation.send(Buffer.concat(tdsPackets(prelogin)));
    const response = await sqlserver_readMessage(conversation);
    const encryption = readEncryption(response);
    if (encryption === undefined)
        throw unexpected(conversation, sqlserver_awaited, response);
    if (encryption === encryptionCodes.notSupported)
        throw new starttls_problem.DialogueEnd({ kind: 'not-offered' });
    return new TdsStream(conversation.socket);
};
const sqlserver_awaited = 'the answer to PRELOGIN';
const optionTokens = { version: 0x00, encryption: 0x01, terminator: 0xff };
/**
 * Whoever asks for encryption is told `on` where the server has a certificate, whether it insists or not. `off` says that
 * it would encrypt the log-in alone, `required` is meant for those who ask for less: both begin with TLS as well.
 */
const encryptionCodes = { off: 0, on: 1, notSupported: 2, required: 3 };
/** Options with the place and the length of their values; then the values. Of what a client usually sends, all. */
const prelogin = Buffer.from([
    // VERSION of the client, ENCRYPTION, INSTOPT, THREADID, MARS, terminator.
    '00 001a 0006  01 0020 0001  02 0021 0001  03 0022 0004  04 0026 0001  ff',
    // Version 1.0, encryption on, no name of an instance, no thread, one request at a time.
    '010000000000  01  00  00000000  00',
]
    .join('')
    .replaceAll(' ', ''), 'hex');
/** Responses have some 40 bytes. */
const maxResponseBytes = 32 * 1024;
/** The contents of the packets up to the last one of a message. */
async function sqlserver_readMessage(conversation) {
    const parts = [];
    for (let length = 0;;) {
        const type = await conversation.readBytes(1, sqlserver_awaited);
        // An alert of TLS is shorter than a header.
        if (!isTdsType(type.readUInt8(0)))
            throw unexpected(conversation, sqlserver_awaited, type);
        const bytes = Buffer.concat([type, await conversation.readBytes(tdsHeaderLength - 1, sqlserver_awaited)]);
        const header = readTdsHeader(bytes);
        if (header?.kind !== 'response')
            throw unexpected(conversation, sqlserver_awaited, bytes);
        length += header.contentsLength;
        if (length > maxResponseBytes)
            throw new starttls_problem.DialogueEnd(sqlserver_tooLong);
        parts.push(await conversation.readBytes(header.contentsLength, sqlserver_awaited));
        if (header.last)
            return Buffer.concat(parts);
    }
}
const sqlserver_tooLong = { kind: 'too-long', awaited: sqlserver_awaited, maxBytes: maxResponseBytes };
/** What the server says of encryption; undefined where this is no PRELOGIN response. */
function readEncryption(response) {
    if (response[0] !== optionTokens.version)
        return undefined;
    for (let at = 0; at + 5 <= response.length && response[at] !== optionTokens.terminator; at += 5) {
        if (response[at] !== optionTokens.encryption)
            continue;
        const code = response[response.readUInt16BE(at + 1)];
        const known = response.readUInt16BE(at + 3) === 1 && Object.values(encryptionCodes).some((each) => each === code);
        return known ? code : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/starttls/xml-stream.js


/**
 * An XML document that never ends, as XMPP has it (RFC 6120 section 4), read element by element and not a byte further:
 * what follows `<proceed/>` must be seen to be there.
 *
 * Of XML it knows what RFC 6120 section 11.1 leaves before TLS: a declaration, elements, attributes, namespaces, text. The
 * rest (comments, DTDs, other instructions) is forbidden there, and unexpected here. A library would be some 50 KB in
 * everybody's bundle for these few rules, with entities and encodings to be switched off; and streaming parsers read ahead.
 */
class XmlStream {
    #conversation;
    #scope = new Map();
    /** What the peer said since somebody began to wait for it, for those who want to see it. */
    #said = '';
    constructor(conversation) {
        this.#conversation = conversation;
    }
    /** The start tag of the document's element, in which all others stand. */
    async open(awaited) {
        this.#said = '';
        let tag = await this.#tag(awaited);
        if (/^<\?xml\s/.test(tag.source))
            tag = await this.#tag(awaited);
        if (tag.kind !== 'start')
            throw this.#unexpected(awaited);
        this.#scope = scopeOf(tag, this.#scope);
        return elementOf(tag, this.#scope, [], '');
    }
    /** The next element in the document's; throws `closed` where the document ends. */
    async next(awaited) {
        this.#said = '';
        const tag = await this.#tag(awaited);
        if (tag.kind === 'end')
            throw new starttls_problem.DialogueEnd({ kind: 'closed', awaited });
        return this.#element(tag, this.#scope, 1, awaited);
    }
    async #element(tag, outer, depth, awaited) {
        if (tag.kind === 'other' || depth > maxDepth)
            throw this.#unexpected(awaited);
        const scope = scopeOf(tag, outer);
        const children = [];
        let text = '';
        while (tag.kind === 'start') {
            const inner = await this.#tag(awaited, (piece) => {
                text += piece;
            });
            if (inner.kind === 'end') {
                if (inner.name !== tag.name)
                    throw this.#unexpected(awaited);
                break;
            }
            children.push(await this.#element(inner, scope, depth + 1, awaited));
        }
        return elementOf(tag, scope, children, text);
    }
    /** The next tag. Text before it goes to `onText`; without that only white space may stand there. */
    async #tag(awaited, onText) {
        let source = '';
        let quote = '';
        for (;;) {
            const character = (await this.#conversation.readBytes(1, awaited)).toString('latin1');
            this.#said += character;
            if (source === '' && character !== '<') {
                if (!onText && !betweenElements.test(character))
                    throw this.#unexpected(awaited);
                onText?.(character);
                continue;
            }
            source += character;
            if (quote !== '') {
                if (character === quote)
                    quote = '';
            }
            else if (character === '"' || character === "'")
                quote = character;
            else if (character === '>')
                return parseTag(source);
        }
    }
    #unexpected(awaited) {
        return unexpected(this.#conversation, awaited, Buffer.from(this.#said, 'latin1'));
    }
}
/** Features are three deep. */
const maxDepth = 8;
/** White space, and the bytes of the mark with which a text in UTF-8 may begin. */
const betweenElements = /[ \t\r\n\u00ef\u00bb\u00bf]/;
const xml_stream_name = `[^\\s<>/=?!"']+`;
const attribute = `(${xml_stream_name})\\s*=\\s*(?:"([^<"]*)"|'([^<']*)')`;
const tagPattern = new RegExp(`^<(/?)(${xml_stream_name})((?:\\s+${attribute})*)\\s*(/?)>$`);
function parseTag(source) {
    const match = tagPattern.exec(source);
    if (!match)
        return { kind: 'other', source, name: '', attributes: new Map() };
    const [, closing, tagName = '', attributes = ''] = match;
    const kind = closing ? 'end' : match.at(-1) ? 'empty' : 'start';
    const pairs = [...attributes.matchAll(new RegExp(attribute, 'g'))];
    return {
        kind,
        source,
        name: tagName,
        attributes: new Map(pairs.map(([, key = '', double, single]) => [key, double ?? single ?? ''])),
    };
}
function scopeOf({ attributes }, outer) {
    const declared = [...attributes].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    if (declared.length === 0)
        return outer;
    return new Map([...outer, ...declared.map(([key, value]) => [key.slice('xmlns:'.length), value])]);
}
function elementOf({ name: qualified, source }, scope, children, text) {
    const colon = qualified.indexOf(':');
    const prefix = qualified.slice(0, Math.max(0, colon));
    return {
        namespace: scope.get(prefix) ?? '',
        name: qualified.slice(colon + 1),
        source,
        children,
        text: text.trim(),
    };
}

;// CONCATENATED MODULE: ./lib/starttls/xmpp.js



/** STARTTLS of XMPP for clients (RFC 6120 section 5.4). */
const xmpp = overStream('jabber:client');
/** STARTTLS of XMPP between servers, without a `from`: we are nobody's server. */
const xmppServer = overStream('jabber:server');
const namespaces = {
    streams: 'http://etherx.jabber.org/streams',
    conditions: 'urn:ietf:params:xml:ns:xmpp-streams',
    tls: 'urn:ietf:params:xml:ns:xmpp-tls',
};
function overStream(contentNamespace) {
    return async (conversation, { server }) => {
        const stream = new XmlStream(conversation);
        conversation.send(`<?xml version='1.0'?><stream:stream to='${escapeXml(server)}' version='1.0' xml:lang='en'` +
            ` xmlns='${contentNamespace}' xmlns:stream='${namespaces.streams}'>`);
        const header = await stream.open('the stream header');
        if (!is(header, 'streams', 'stream'))
            throw unlike(header, conversation, 'the stream header');
        const features = await stream.next('the stream features');
        if (!is(features, 'streams', 'features'))
            throw unlike(features, conversation, 'the stream features');
        if (!features.children.some((feature) => is(feature, 'tls', 'starttls'))) {
            throw new starttls_problem.DialogueEnd({ kind: 'not-offered' });
        }
        // As in dialogues of lines: what the peer says before it is asked cannot be the answer.
        const early = conversation.unread;
        if (/\S/.test(early.toString('latin1'))) {
            throw unexpected(conversation, 'silence until our next command', Buffer.alloc(0));
        }
        conversation.send(`<starttls xmlns='${namespaces.tls}'/>`);
        const answer = await stream.next('the answer to starttls');
        if (!is(answer, 'tls', 'proceed'))
            throw unlike(answer, conversation, 'the answer to starttls');
        return conversation.socket;
    };
}
function is(element, namespace, name) {
    return element.namespace === namespaces[namespace] && element.name === name;
}
/** What it means that this element came and not the one that leads on. */
function unlike(element, conversation, awaited) {
    if (is(element, 'streams', 'error'))
        return new starttls_problem.DialogueEnd(streamError(element, awaited));
    if (is(element, 'tls', 'failure')) {
        return new starttls_problem.DialogueEnd({ kind: 'refused', reply: (0,starttls_problem.excerpt)(element.source) });
    }
    return unexpected(conversation, awaited, Buffer.from(element.source, 'latin1'));
}
/**
 * The condition and the text of a stream error (RFC 6120 section 4.9.2), such as `host-unknown`. None is about STARTTLS,
 * for whose failure there is an element of its own.
 */
function streamError({ children, source }, awaited) {
    const defined = children.filter(({ namespace }) => namespace === namespaces.conditions);
    const condition = defined.find(({ name }) => name !== 'text')?.name ?? source;
    const text = defined.find(({ name }) => name === 'text')?.text ?? '';
    const reply = (0,starttls_problem.excerpt)(text === '' ? condition : `${condition}: ${text}`);
    if (xmpp_passing.has(condition))
        return { kind: 'busy', reply };
    return {
        kind: 'unexpected',
        awaited,
        reply,
        ...(aboutDomain.has(condition) ? { doubts: 'server-name' } : {}),
    };
}
/** Conditions that pass, or with which a server asks to come anew (RFC 6120 section 4.9.3). */
const xmpp_passing = new Set([
    'connection-timeout',
    'internal-server-error',
    'remote-connection-failed',
    'reset',
    'resource-constraint',
    'system-shutdown',
]);
/** The domain that was asked for is not served here, or not any more. */
const aboutDomain = new Set(['host-unknown', 'host-gone', 'improper-addressing']);
function escapeXml(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll("'", '&apos;')
        .replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./lib/starttls/begin-tls.js















/** How each scheme of the list gets from its own protocol to TLS. */
const upgrades = {
    smtp: smtp,
    lmtp: lmtp,
    imap: imap,
    pop3: pop3,
    ftp: ftp,
    sieve: sieve,
    nntp: nntp,
    irc: irc,
    ldap: ldap,
    xmpp: xmpp,
    'xmpp-server': xmppServer,
    postgres: postgres,
    postgresql: postgres,
    mysql: mysql,
    mariadb: mysql,
    sqlserver: sqlserver,
    rdp: rdp,
};
/**
 * Runs the dialogue of a scheme over a fresh connection. Never rejects, and leaves the socket open: what comes of it is
 * the caller's. For `watchMs` after the go-ahead nothing is said, so that whatever comes then cannot be an answer to TLS.
 */
async function beginTls(scheme, socket, names, timeoutMs, watchMs = 0) {
    const conversation = new Conversation(socket, timeoutMs);
    try {
        const stream = await upgrades[scheme](conversation, names);
        const unread = await conversation.unreadWithin(watchMs);
        if (unread.length === 0)
            return { stream };
        return { problem: { kind: 'extra-bytes', bytes: unread.subarray(0, 16).toString('hex') } };
    }
    catch (error) {
        if (error instanceof starttls_problem.DialogueEnd)
            return { problem: error.problem };
        throw error;
    }
}


/***/ }),

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DialogueEnd: () => (/* binding */ DialogueEnd),
/* harmony export */   excerpt: () => (/* binding */ excerpt),
/* harmony export */   isFinal: () => (/* binding */ isFinal)
/* harmony export */ });
/** Whether this says that the peer does not do STARTTLS, whenever it is asked. */
function isFinal(problem) {
    return problem.kind === 'not-offered' || problem.kind === 'refused' || problem.kind === 'extra-bytes';
}
/** Ends a dialogue from within. Never leaves this folder: `beginTls` turns it into data. */
class DialogueEnd extends Error {
    name = 'DialogueEnd';
    problem;
    constructor(problem) {
        super(problem.kind);
        this.problem = problem;
    }
}
/** The beginning of a reply: less than a peer may send, and more than anybody reads. */
function excerpt(reply) {
    return reply.slice(0, 1000);
}


/***/ })

};
