export const id = 944;
export const ids = [944];
export const modules = {

/***/ 96944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runClients: () => (/* binding */ runClients)
});

// EXTERNAL MODULE: ./lib/net/error-code.js
var error_code = __webpack_require__(88579);
// EXTERNAL MODULE: ./node_modules/reflect-metadata/Reflect.js
var Reflect = __webpack_require__(80477);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@peculiar/x509/build/x509.cjs.js
var x509_cjs = __webpack_require__(8927);
;// CONCATENATED MODULE: ./lib/clients/authority.js



const rsa = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: Uint8Array.of(1, 0, 1),
    modulusLength: 2048,
};
/** Makes an authority that is valid from a day before now for ten years. */
async function createAuthority(commonName) {
    const keys = await external_node_crypto_.webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
    const leafKeys = await external_node_crypto_.webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
    const leafKey = await pkcs8(leafKeys.privateKey);
    const root = await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
        name: `CN=${commonName}`,
        keys,
        notBefore: inDays(-1),
        notAfter: inDays(3650),
        signingAlgorithm: rsa,
        extensions: [
            new x509_cjs/* BasicConstraintsExtension */.WA(true, 0, true),
            new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.keyCertSign | x509_cjs/* KeyUsageFlags */.Ob.cRLSign, true),
            await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(keys.publicKey),
        ],
    });
    return {
        certificate: root.toString('pem'),
        async issue({ names, validFrom, validTo }) {
            const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.create({
                subject: `CN=${names[0]}`,
                issuer: root.subject,
                publicKey: leafKeys.publicKey,
                signingKey: keys.privateKey,
                signingAlgorithm: rsa,
                notBefore: validFrom,
                notAfter: validTo,
                extensions: [
                    new x509_cjs/* BasicConstraintsExtension */.WA(false),
                    new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.serverAuth, x509_cjs/* ExtendedKeyUsage */.CD.clientAuth]),
                    new x509_cjs/* SubjectAlternativeNameExtension */.Wx(names.map((value) => ({ type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value }))),
                    await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(keys.publicKey),
                ],
            });
            return { certificate: certificate.toString('pem'), key: leafKey };
        },
    };
}
/** A point in time so many days from now; negative for the past. */
function inDays(days) {
    return new Date(Date.now() + days * 86_400_000);
}
async function pkcs8(key) {
    const der = Buffer.from(await external_node_crypto_.webcrypto.subtle.exportKey('pkcs8', key));
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}

;// CONCATENATED MODULE: ./lib/clients/command-environment.js
/**
 * The environment of a client's command: that of this process without what the command has no business with, then where
 * the server is and what to trust, then what the list says.
 */
function commandEnvironment(env, { host, address, port }, trusted, listed) {
    const noProxy = [env.no_proxy ?? env.NO_PROXY ?? '', host, address].filter((part) => part !== '').join(',');
    const merged = {
        ...Object.fromEntries(Object.entries(env).filter(([name]) => !isWithheld(name))),
        ...trusted,
        TLS_READINESS_URL: `https://${host}:${port}`,
        TLS_READINESS_HOST: host,
        TLS_READINESS_PORT: String(port),
        // The server is on this machine, where no proxy can reach it.
        NO_PROXY: noProxy,
        no_proxy: noProxy,
        ...listed,
    };
    return Object.fromEntries(Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/**
 * Inputs, of which one is the token; the tokens by which a job talks to the runner's own services; the job's token by
 * the names that GitHub's programs look for; and the files by which a step tells the runner something, such as the
 * variables of later steps. A command that asks for no more than a URL needs none of them, and may print what it has.
 */
function isWithheld(name) {
    return /^(?:INPUT_|ACTIONS_)/i.test(name) || withheld.has(name.toUpperCase());
}
const withheld = new Set([
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
]);

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/clients/run-command.js





/** Errors are said last; nobody reads more than this of what came before. */
const keptOutput = 16 * 1024;
/** For a process that cleans up when it is told to end. */
const graceMs = 2_000;
/**
 * Runs a command in a process group of its own, without input. Whatever it leaves behind in the group ends with it, and
 * all of it ends when the time is up, or when this process is told to end. Never rejects.
 */
async function runCommand({ run, cwd, env, timeoutMs, }) {
    const startedAt = external_node_perf_hooks_.performance.now();
    const child = (0,external_node_child_process_.spawn)(run, {
        shell: true,
        cwd,
        env: { ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: hasGroups,
        windowsHide: true,
    });
    const output = new Tail(keptOutput);
    child.stdout.on('data', (chunk) => output.add(chunk));
    child.stderr.on('data', (chunk) => output.add(chunk));
    const release = endWithThisProcess(child);
    const closed = new Promise((done) => child.once('close', () => done()));
    const ended = await endOf(child, timeoutMs);
    endGroup(child, 'SIGKILL');
    // One that has left the group may hold the other end of the pipes for ever.
    await Promise.race([closed, (0,promises_.setTimeout)(500, undefined, { ref: false })]);
    child.stdout.destroy();
    child.stderr.destroy();
    release();
    return { ended, output: output.text, durationMs: Math.round(external_node_perf_hooks_.performance.now() - startedAt) };
}
const hasGroups = process.platform !== 'win32';
async function endOf(child, timeoutMs) {
    let timedOut = false;
    let kill;
    const timer = setTimeout(() => {
        timedOut = true;
        endGroup(child, 'SIGTERM');
        kill = setTimeout(() => endGroup(child, 'SIGKILL'), graceMs);
    }, timeoutMs);
    try {
        const [code, signal] = await (0,external_node_events_.once)(child, 'exit');
        if (timedOut)
            return { kind: 'timeout', afterMs: timeoutMs };
        return typeof code === 'number' ? { kind: 'exit', code } : { kind: 'signal', signal: String(signal) };
    }
    catch (error) {
        return { kind: 'not-started', code: (0,error_code/* errorCode */.C)(error) };
    }
    finally {
        clearTimeout(timer);
        clearTimeout(kill);
    }
}
/** Sends a signal to a command and to all that it has started. */
function endGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    if (!hasGroups) {
        (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' }).on('error', () => undefined);
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // Nobody is left in the group.
        if ((0,error_code/* errorCode */.C)(error) !== 'ESRCH' && (0,error_code/* errorCode */.C)(error) !== 'EPERM')
            throw error;
    }
}
/** A group of its own does not hear of Ctrl+C. Gives what takes the watch off. */
function endWithThisProcess(child) {
    const watches = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
        const end = () => {
            endGroup(child, 'SIGKILL');
            release();
            process.kill(process.pid, signal);
        };
        process.once(signal, end);
        return () => process.off(signal, end);
    });
    const release = () => {
        for (const off of watches)
            off();
    };
    return release;
}
/** The last bytes of a stream. */
class Tail {
    #chunks = [];
    #length = 0;
    #limit;
    constructor(limit) {
        this.#limit = limit;
    }
    get text() {
        return Buffer.concat(this.#chunks).subarray(-this.#limit).toString('utf8');
    }
    add(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        if (this.#length <= 4 * this.#limit)
            return;
        this.#chunks = [Buffer.concat(this.#chunks).subarray(-this.#limit)];
        this.#length = this.#limit;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/tls/protocol.js
var tls_protocol = __webpack_require__(22813);
;// CONCATENATED MODULE: ./lib/clients/answer.js
/**
 * The answer to every request that asks for nothing of ours: an API that wants a login. Whoever reads it has come
 * through the handshake, and that was the test.
 */
function unauthorized() {
    return jsonAnswer(401, {
        code: 'invalid_credentials',
        message: 'TLS works: this caller can speak a version that the server accepts. No login is needed to know it.',
    });
}
/** An answer of JSON, which no cache keeps: the next caller is another. */
function jsonAnswer(status, value, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
        body: `${JSON.stringify(value)}\n`,
    };
}

// EXTERNAL MODULE: ./node_modules/read-tls-client-hello/dist/index.js
var dist = __webpack_require__(50794);
// EXTERNAL MODULE: ./lib/tls/byte-reader.js
var byte_reader = __webpack_require__(44775);
// EXTERNAL MODULE: ./lib/tls/registry/names.js + 2 modules
var names = __webpack_require__(77882);
;// CONCATENATED MODULE: ./lib/clients/ja4.js


/**
 * The JA4 fingerprint of a ClientHello over TCP, by https://github.com/FoxIO-LLC/ja4, technical_details/JA4.md.
 * `alpn` is the first ALPN value. The package's own function takes every hello with supported_versions for TLS 1.3,
 * knows neither SSL 3.0 nor counts above 99, and writes an ALPN that is not alphanumeric as it is.
 */
function ja4(hello, alpn) {
    const suites = hello.cipherSuites.filter(isNoGrease);
    const extensions = hello.extensions.map(({ id }) => id).filter(isNoGrease);
    const signatures = ((0,dist.getExtensionData)(hello, 'signature_algorithms')?.algorithms ?? []).filter(isNoGrease);
    const hashed = extensions.filter((id) => id !== 0 && id !== 16);
    return [
        `t${version(hello)}${extensions.includes(0) ? 'd' : 'i'}${count(suites)}${count(extensions)}${alpnEnds(alpn)}`,
        suites.length === 0 ? noHash : hash(list(suites).toSorted().join(',')),
        hashed.length === 0 ? noHash : hash(extensionText(list(hashed).toSorted(), list(signatures))),
    ].join('_');
}
const noHash = '000000000000';
const versions = {
    0x0304: '13',
    0x0303: '12',
    0x0302: '11',
    0x0301: '10',
    0x0300: 's3',
    0x0002: 's2',
};
function version(hello) {
    const listed = (0,dist.getExtensionData)(hello, 'supported_versions')?.versions.filter(isNoGrease);
    return versions[listed ? Math.max(...listed) : hello.version] ?? '00';
}
function count(codes) {
    return String(Math.min(codes.length, 99)).padStart(2, '0');
}
/** The first and last character; of the hexadecimal form where one of the two is not alphanumeric. */
function alpnEnds(name) {
    if (!name || name.length === 0)
        return '00';
    const text = Buffer.from(name).toString('latin1');
    const shown = /^[0-9A-Za-z](.*[0-9A-Za-z])?$/s.test(text) ? text : Buffer.from(name).toString('hex');
    return `${shown.at(0)}${shown.at(-1)}`;
}
function extensionText(extensions, signatures) {
    const parts = [extensions.join(','), signatures.join(',')];
    return parts.filter((part) => part !== '').join('_');
}
function list(codes) {
    return codes.map((code) => code.toString(16).padStart(4, '0'));
}
function hash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
function isNoGrease(code) {
    return !(0,dist.isGREASE)(code);
}

;// CONCATENATED MODULE: ./lib/clients/caller-hello.js






/**
 * Reads a whole ClientHello message (RFC 8446 section 4.1.2; RFC 5246 section 7.4.1.2 for those without extensions).
 * Extensions that break their own rules count as if they were not there. Never throws.
 *
 * The message is taken apart here and not by `readTlsClientHello`, which reads a stream, wants the hello to be one
 * record with extensions, and waits for bytes that a malformed one does not have.
 */
function readCallerHello(message) {
    return orProblem(() => {
        const { hello, alpn } = readMessage(message);
        const groups = withoutGrease((0,dist.getExtensionData)(hello, 'supported_groups')?.groups ?? []).map(names/* groupName */.hv);
        const serverName = (0,dist.getExtensionData)(hello, 'server_name')?.serverName;
        return {
            offered: offeredVersions(hello),
            suites: withoutGrease(hello.cipherSuites).map(names/* cipherSuiteName */.Jk),
            groups,
            signatureAlgorithms: withoutGrease((0,dist.getExtensionData)(hello, 'signature_algorithms')?.algorithms ?? []).map((code) => dist.SIGNATURE_ALGORITHMS[code] ?? `0x${code.toString(16).toUpperCase().padStart(4, '0')}`),
            postQuantum: groups.some((group) => /MLKEM|Kyber/i.test(group)),
            ...(serverName ? { serverName: serverName.slice(0, 255) } : {}),
            alpn: alpn.map((name) => Buffer.from(name).toString('latin1')),
            ja4: ja4(hello, alpn[0]),
            sessionTickets: hello.extensions.some(({ id }) => id === 35 || id === 45),
            compression: hello.compressionMethods.some((method) => method !== 0),
        };
    });
}
/** Reads a whole hello in the format of SSL 2.0 (RFC 5246 appendix E.2). Never throws. */
function readSslv2Hello(message) {
    return orProblem(() => {
        const reader = new byte_reader/* ByteReader */.k(message);
        reader.uint8();
        const highest = legacyVersion(reader.uint16());
        const specsLength = reader.uint16();
        reader.uint16();
        reader.uint16();
        const specs = new byte_reader/* ByteReader */.k(reader.bytes(specsLength));
        const codes = [];
        while (specs.remaining > 0)
            codes.push(specs.uint24());
        // The cipher kinds of SSL 2.0 itself have a first byte other than zero.
        const lowest = codes.some((code) => code > 0xffff) ? { lowest: 'SSLv2' } : {};
        return {
            offered: { ...lowest, ...(highest === undefined ? {} : { highest }) },
            suites: codes.filter((code) => code <= 0xffff).map(names/* cipherSuiteName */.Jk),
        };
    });
}
function orProblem(read) {
    try {
        return { hello: read() };
    }
    catch (error) {
        if (error instanceof byte_reader/* MalformedError */.G)
            return { problem: error.message };
        throw error;
    }
}
function readMessage(message) {
    const reader = new byte_reader/* ByteReader */.k(message);
    reader.uint8();
    const body = new byte_reader/* ByteReader */.k(reader.bytes(reader.uint24()));
    const version = body.uint16();
    const random = Buffer.from(body.bytes(32));
    const sessionId = Buffer.from(body.vector8());
    const cipherSuites = uint16s(body.vector16());
    const compressionMethods = [...body.vector8()];
    // SSL 3.0, TLS 1.0 and 1.1 may leave the extensions out, with their length.
    const block = new byte_reader/* ByteReader */.k(body.remaining > 0 ? body.vector16() : new Uint8Array());
    const extensions = [];
    let alpn = [];
    while (block.remaining > 0) {
        const id = block.uint16();
        const data = block.vector16();
        if (id === 16)
            alpn = readAlpn(data);
        extensions.push({ id, data: readExtension(id, data) });
    }
    const hello = { version, random, sessionId, cipherSuites, compressionMethods, extensions };
    return { hello, alpn };
}
const parsers = new Map(Object.entries(dist.extensionParsers).map(([id, parser]) => [Number(id), parser]));
/** Of Node's buffers, for reading past the end. */
const endsEarly = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);
/** The content of an extension that the package knows, or null where it breaks its own rules. */
function readExtension(id, data) {
    try {
        return parsers.get(id)?.(Buffer.from(data)) ?? null;
    }
    catch (error) {
        if (endsEarly.has((0,error_code/* errorCode */.C)(error)))
            return null;
        throw error;
    }
}
/** The names as bytes (RFC 7301 section 3.1), which JA4 asks for. */
function readAlpn(data) {
    const names = [];
    try {
        const list = new byte_reader/* ByteReader */.k(new byte_reader/* ByteReader */.k(data).vector16());
        while (list.remaining > 0)
            names.push(list.vector8());
    }
    catch (error) {
        if (!(error instanceof byte_reader/* MalformedError */.G))
            throw error;
    }
    return names;
}
function offeredVersions(hello) {
    const listed = (0,dist.getExtensionData)(hello, 'supported_versions')?.versions;
    if (listed) {
        const known = listed
            .map(tls_protocol/* protocolOfWireVersion */.rk)
            .filter((protocol) => protocol !== undefined)
            .sort(tls_protocol/* compareProtocols */.bh);
        const [lowest] = known;
        const highest = known.at(-1);
        return lowest && highest ? { lowest, highest } : {};
    }
    const highest = legacyVersion(hello.version);
    return highest === undefined ? {} : { highest };
}
/** A version above TLS 1.2 counts as that where there are no supported_versions (RFC 8446 section 4.2.1). */
function legacyVersion(version) {
    return (0,tls_protocol/* protocolOfWireVersion */.rk)(version >>> 8 === 3 ? Math.min(version, tls_protocol/* wireVersions */.BM['TLSv1.2']) : version);
}
function withoutGrease(codes) {
    return codes.filter((code) => !(0,dist.isGREASE)(code));
}
function uint16s(bytes) {
    const reader = new byte_reader/* ByteReader */.k(bytes);
    const values = [];
    while (reader.remaining > 0)
        values.push(reader.uint16());
    return values;
}

;// CONCATENATED MODULE: ./lib/clients/opening.js

/** A ClientHello with a key share of ML-KEM has about 2 KB, one with many tickets a few more. */
const maxHelloBytes = 16 * 1024;
/** No caller cuts its hello finer; whoever does so wants us to join it over and over. */
const maxRecords = 64;
/** An opening that is not whole after this many bytes never will be. */
const maxOpeningBytes = maxHelloBytes + 4 + 5 * maxRecords;
/**
 * Reads how a caller begins from all bytes received so far. A ClientHello may be spread over any number of records
 * (RFC 8446 section 5.1). Never throws.
 */
function readOpening(bytes) {
    const first = bytes[0];
    if (first === undefined)
        return { kind: 'incomplete' };
    try {
        if (first === 22)
            return readRecords(new byte_reader/* ByteReader */.k(bytes));
        if (first & 0x80)
            return readSslv2(new byte_reader/* ByteReader */.k(bytes));
    }
    catch (error) {
        if (error instanceof byte_reader/* MalformedError */.G)
            return { kind: 'incomplete' };
        throw error;
    }
    return readText(bytes);
}
/** What comes after the hello, such as early data, is left alone. */
function readRecords(reader) {
    const fragments = [];
    let gathered = 0;
    while (reader.remaining > 0) {
        const type = reader.uint8();
        if (type !== 22)
            return { kind: 'malformed', problem: `a record of type ${type} within the ClientHello` };
        if (reader.uint8() !== 3)
            return { kind: 'other' };
        reader.uint8();
        const length = reader.uint16();
        // RFC 8446 section 5.1: at most 2^14 bytes, and no empty fragments of the handshake.
        if (length === 0 || length > 2 ** 14)
            return { kind: 'malformed', problem: `a record of ${length} bytes` };
        const fragment = reader.bytes(Math.min(length, reader.remaining));
        fragments.push(fragment);
        gathered += fragment.length;
        if (fragments.length > maxRecords)
            return { kind: 'malformed', problem: 'a ClientHello in shreds' };
        const whole = gathered >= 4 ? wholeMessage(fragments, gathered) : undefined;
        if (whole)
            return whole;
    }
    return { kind: 'incomplete' };
}
/** The message, or what is wrong with it; undefined where it goes on. */
function wholeMessage(fragments, gathered) {
    const header = new byte_reader/* ByteReader */.k(Buffer.concat(fragments.slice(0, 4)));
    const type = header.uint8();
    if (type !== 1)
        return { kind: 'malformed', problem: `handshake message ${type} where a ClientHello was due` };
    const length = header.uint24();
    if (length > maxHelloBytes)
        return { kind: 'malformed', problem: `a ClientHello of ${length} bytes` };
    if (gathered < 4 + length)
        return undefined;
    return { kind: 'client-hello', message: Buffer.concat(fragments).subarray(0, 4 + length) };
}
/** A header of two bytes, then CLIENT-HELLO (1) and the version (RFC 5246 appendix E.2). */
function readSslv2(reader) {
    const length = reader.uint16() & 0x7fff;
    if (reader.remaining < Math.min(length, 3))
        return { kind: 'incomplete' };
    const start = new byte_reader/* ByteReader */.k(reader.bytes(Math.min(length, reader.remaining)));
    if (length < 9 || start.uint8() !== 1)
        return { kind: 'other' };
    const major = start.uint8();
    const minor = start.uint8();
    if (major !== 3 && !(major === 0 && minor === 2))
        return { kind: 'other' };
    if (start.remaining + 3 < length)
        return { kind: 'incomplete' };
    return { kind: 'sslv2-hello', message: Uint8Array.of(1, major, minor, ...start.bytes(length - 3)) };
}
/** The methods that a caller without TLS would begin with, and the preface of HTTP/2. */
const methods = [
    'GET ',
    'HEAD ',
    'POST ',
    'PUT ',
    'PATCH ',
    'DELETE ',
    'OPTIONS ',
    'CONNECT ',
    'TRACE ',
    'PRI * ',
];
function readText(bytes) {
    const text = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
    if (methods.some((method) => text.startsWith(method)))
        return { kind: 'http' };
    return methods.some((method) => method.startsWith(text)) ? { kind: 'incomplete' } : { kind: 'other' };
}

// EXTERNAL MODULE: ./lib/tls/server-reply.js
var server_reply = __webpack_require__(76659);
;// CONCATENATED MODULE: ./lib/clients/plaintext-alert.js

const alertRecord = 21;
const closeNotify = 0;
/**
 * The description of the first alert among records that is readable, and worth telling: close_notify only where
 * nothing else was said. Encrypted alerts are longer than two bytes. Never throws; a record that is cut off ends it.
 */
function plaintextAlert(bytes) {
    const reader = new byte_reader/* ByteReader */.k(bytes);
    let found;
    while (reader.remaining >= 5) {
        const type = reader.uint8();
        reader.uint16();
        const length = reader.uint16();
        if (length > reader.remaining)
            break;
        const [level, description] = reader.bytes(length);
        if (type !== alertRecord || length !== 2 || (level !== 1 && level !== 2))
            continue;
        found = description;
        if (description !== closeNotify)
            return description;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/clients/outcome.js





/** Why a handshake has failed, told from what went over the wire rather than from errors. */
function failedOutcome(failure) {
    const { offered, minVersion, ended } = failure;
    const alert = alertOf(failure);
    const tooOld = offered.highest !== undefined && (0,tls_protocol/* compareProtocols */.bh)(offered.highest, minVersion) < 0;
    if (alert?.name === 'protocol_version' || (tooOld && alert?.by !== 'caller')) {
        return { kind: 'no-common-version', ...(alert ? { alert } : {}) };
    }
    if (alert?.by === 'caller' && certificateAlerts.has(alert.name)) {
        return { kind: 'certificate-refused', alert, late: failure.finished };
    }
    if (alert)
        return { kind: 'alert', alert };
    const after = (0,server_reply/* readServerReply */.U)(failure.sent).kind === 'server-hello' ? 'certificate' : 'hello';
    if (ended === 'timeout')
        return { kind: 'timeout', after };
    return { kind: 'closed', after, reset: ended === 'reset' };
}
/**
 * The alerts that speak of the peer's certificate (RFC 8446 section 6.2). The server has no other reason to get them,
 * for it asks for no certificate of the caller's.
 */
const certificateAlerts = new Set([
    'bad_certificate',
    'unsupported_certificate',
    'certificate_revoked',
    'certificate_expired',
    'certificate_unknown',
    'unknown_ca',
    'bad_certificate_status_response',
]);
function alertOf({ received, sent, errorMessage, finished }) {
    const code = /SSL alert number (\d+)/.exec(errorMessage ?? '')?.[1];
    const description = code === undefined ? plaintextAlert(received) : Number(code);
    if (description !== undefined)
        return { by: 'caller', name: (0,names/* alertName */.Q6)(description) };
    const own = finished ? undefined : plaintextAlert(sent);
    return own === undefined ? undefined : { by: 'server', name: (0,names/* alertName */.Q6)(own) };
}
/**
 * The group of the key exchange from what the server sent: of the ServerHello's key share, or up to TLS 1.2 of the
 * ServerKeyExchange (RFC 8422 section 5.4). Undefined where there was none.
 */
function negotiatedGroup(sent) {
    const reply = (0,server_reply/* readServerReply */.U)(sent);
    if (reply.kind !== 'server-hello')
        return undefined;
    const ephemeral = (0,names/* cipherSuiteName */.Jk)(reply.cipherSuite).includes('_ECDHE_');
    const group = reply.protocol === 'TLSv1.3' ? reply.group : ephemeral ? serverKeyExchangeGroup(sent) : undefined;
    return group === undefined ? undefined : (0,names/* groupName */.hv)(group);
}
const serverKeyExchange = 12;
const namedCurve = 3;
function serverKeyExchangeGroup(sent) {
    try {
        const messages = new byte_reader/* ByteReader */.k(handshakeContent(new byte_reader/* ByteReader */.k(sent)));
        while (messages.remaining >= 4) {
            const type = messages.uint8();
            const message = new byte_reader/* ByteReader */.k(messages.bytes(messages.uint24()));
            if (type === serverKeyExchange)
                return message.uint8() === namedCurve ? message.uint16() : undefined;
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof byte_reader/* MalformedError */.G)
            return undefined;
        throw error;
    }
}
/** The content of the handshake records up to the first record of another kind. */
function handshakeContent(records) {
    const fragments = [];
    while (records.remaining >= 5 && records.uint8() === 22) {
        records.uint16();
        const length = records.uint16();
        fragments.push(records.bytes(Math.min(length, records.remaining)));
    }
    return Buffer.concat(fragments);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/clients/tapped-wire.js

/** What is kept of each direction: enough for a ServerHello, the certificates behind it, and an alert. */
const maxKept = 32 * 1024;
/**
 * A caller's connection as a stream for Node's TLS, which tells neither the alerts that it sends nor the group that it
 * chooses; so what went over the wire is kept, up to a limit. Ends, errors and destruction are passed on both ways.
 */
class TappedWire extends external_node_stream_.Duplex {
    #socket;
    #received = new Capture();
    #sent = new Capture();
    /** `opening` is what was already read from the socket: TLS gets to see it first. */
    constructor(socket, opening) {
        super({ allowHalfOpen: true });
        this.#socket = socket;
        this.#take(opening);
        socket.on('data', (chunk) => this.#take(chunk));
        socket.on('end', () => this.push(null));
        socket.on('close', () => this.destroy());
    }
    get received() {
        return this.#received.bytes;
    }
    get sent() {
        return this.#sent.bytes;
    }
    _read() {
        this.#socket.resume();
    }
    _write(chunk, _encoding, done) {
        this.#sent.add(chunk);
        this.#socket.write(chunk, done);
    }
    _final(done) {
        if (this.#socket.writable)
            this.#socket.end(done);
        else
            done();
    }
    /** What is still to be sent, such as the alert of a refusal, goes out first. */
    _destroy(error, done) {
        this.#socket.destroySoon();
        done(error);
    }
    #take(chunk) {
        this.#received.add(chunk);
        if (!this.push(chunk))
            this.#socket.pause();
    }
}
class Capture {
    #chunks = [];
    #length = 0;
    get bytes() {
        return Buffer.concat(this.#chunks);
    }
    add(chunk) {
        if (this.#length >= maxKept)
            return;
        // A copy: TLS may reuse its buffers.
        const kept = Uint8Array.from(chunk.subarray(0, maxKept - this.#length));
        this.#chunks.push(kept);
        this.#length += kept.length;
    }
}

;// CONCATENATED MODULE: ./lib/clients/caller-connection.js








/** One connection of a caller, from its first byte to its end. Tells of it exactly once. */
class CallerConnection {
    /** Resolves once the connection is over and told of. Never rejects. */
    over;
    #socket;
    #service;
    #atMs = Date.now();
    #startedAt = external_node_perf_hooks_.performance.now();
    #from;
    #lifetime;
    #deadline;
    #opening = { kind: 'incomplete', bytes: 0 };
    #wire;
    #finished;
    #ended = 'closed';
    #errorMessage;
    #closing = false;
    #told = false;
    constructor(socket, service) {
        this.#socket = socket;
        this.#service = service;
        this.#from = { address: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 };
        this.#deadline = this.#within(service.limits.handshakeMs);
        this.#lifetime = this.#within(service.limits.connectionMs);
        socket.on('error', (error) => {
            if ((0,error_code/* errorCode */.C)(error) === 'ECONNRESET')
                this.#ended = 'reset';
        });
        this.over = new Promise((over) => {
            socket.once('close', () => {
                this.#end();
                over();
            });
        });
        this.#awaitOpening();
    }
    /** Answers a request and, with the first of them, tells of the caller. */
    respond(request, response, answer) {
        const handshake = this.#finished;
        if (!handshake)
            throw new Error('a request comes after the handshake');
        clearTimeout(this.#deadline);
        const { method = '', url = '', headers } = request;
        const visit = {
            method,
            target: url,
            accept: headers.accept ?? '',
            handshake,
            hello: this.#opening.kind === 'client-hello' ? this.#opening.hello : undefined,
        };
        const { status, headers: fields, body } = answer(visit);
        if (this.#closing)
            response.shouldKeepAlive = false;
        response.writeHead(status, { ...fields, 'content-length': Buffer.byteLength(body) });
        response.end(method === 'HEAD' ? undefined : body);
        response.once('close', () => {
            const userAgent = headers['user-agent'];
            this.#tell({
                method: method.slice(0, 20),
                target: url.slice(0, 200),
                ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, 200) }),
                status,
            });
        });
    }
    /** Ends the connection once it has its answer, which may be now. */
    closeSoon() {
        this.#closing = true;
        if (this.#told)
            this.destroy();
    }
    destroy() {
        this.#socket.destroy();
    }
    #awaitOpening() {
        const socket = this.#socket;
        let bytes = new Uint8Array();
        const onData = (chunk) => {
            bytes = Buffer.concat([bytes, chunk]);
            this.#opening = { kind: 'incomplete', bytes: bytes.length };
            const opening = readOpening(bytes);
            if (opening.kind === 'incomplete' && bytes.length <= maxOpeningBytes)
                return;
            socket.pause();
            socket.removeListener('data', onData);
            socket.removeListener('end', onEnd);
            this.#begin(opening, bytes);
        };
        const onEnd = () => this.destroy();
        socket.on('data', onData);
        socket.on('end', onEnd);
    }
    #begin(opening, bytes) {
        this.#opening = describe(opening);
        // One that knows SSL 2.0 alone would get an answer that it cannot read.
        const sslv2Only = opening.kind === 'sslv2-hello' && this.#offered.highest === 'SSLv2';
        const hello = opening.kind === 'client-hello' || opening.kind === 'sslv2-hello';
        if (hello && !sslv2Only)
            this.#shakeHands(bytes);
        else
            this.#hangUp(opening.kind === 'http' ? plaintextAnswer : '');
    }
    /** Node's TLS does the handshake. A server for each connection is what tells whose handshake an event is about. */
    #shakeHands(bytes) {
        const wire = new TappedWire(this.#socket, bytes);
        this.#wire = wire;
        const server = (0,external_node_tls_.createServer)(this.#service.tls);
        server.once('secureConnection', (socket) => this.#secured(socket));
        server.on('tlsClientError', (error) => this.#failed(error));
        server.emit('connection', wire);
        // Node waits on where the caller ends its side within the handshake. What it sent before that is read by then.
        wire.once('end', () => setImmediate(() => {
            if (!this.#finished)
                this.#hangUp();
        }));
    }
    #secured(socket) {
        this.#finished = finishedOutcome(socket, this.#wire?.sent ?? new Uint8Array());
        clearTimeout(this.#deadline);
        this.#deadline = this.#within(this.#service.limits.requestMs);
        socket.on('error', (error) => this.#failed(error));
        this.#service.onSecured(socket, this);
    }
    #failed(error) {
        this.#errorMessage ??= error.message;
        if (!this.#finished)
            this.#hangUp();
    }
    /** Says a last word, if there is one, and ends both sides. */
    #hangUp(lastWord = '') {
        this.#socket.resume();
        this.#socket.end(lastWord, () => this.#socket.destroySoon());
    }
    #within(limitMs) {
        return setTimeout(() => {
            this.#ended = 'timeout';
            this.destroy();
        }, limitMs);
    }
    #end() {
        clearTimeout(this.#deadline);
        clearTimeout(this.#lifetime);
        this.#tell();
    }
    #tell(request) {
        if (!this.#told) {
            this.#told = true;
            this.#service.onCall({
                atMs: this.#atMs,
                lastedMs: Math.round(external_node_perf_hooks_.performance.now() - this.#startedAt),
                from: this.#from,
                opening: this.#opening,
                outcome: this.#outcome(),
                ...(request ? { request } : {}),
            });
        }
        if (this.#closing)
            this.#socket.destroySoon();
    }
    #outcome() {
        const { kind } = this.#opening;
        if (kind === 'http' || kind === 'other')
            return { kind: 'not-tls' };
        const ended = this.#ended;
        if (!this.#wire && this.#offered.highest !== 'SSLv2') {
            if (ended === 'timeout')
                return { kind: 'timeout', after: 'nothing' };
            return { kind: 'closed', after: 'nothing', reset: ended === 'reset' };
        }
        if (this.#finished && this.#errorMessage === undefined)
            return this.#finished;
        const failed = failedOutcome({
            offered: this.#offered,
            minVersion: this.#service.minVersion,
            received: this.#wire?.received ?? new Uint8Array(),
            sent: this.#wire?.sent ?? new Uint8Array(),
            errorMessage: this.#errorMessage,
            ended,
            finished: this.#finished !== undefined,
        });
        // After the handshake, only the caller's word against our certificate takes it back.
        return this.#finished && failed.kind !== 'certificate-refused' ? this.#finished : failed;
    }
    get #offered() {
        const opening = this.#opening;
        if (opening.kind === 'client-hello')
            return opening.hello.offered;
        return opening.kind === 'sslv2-hello' ? opening.offered : {};
    }
}
/** For whoever forgot the `s` of https. */
const plaintextBody = 'This port speaks TLS only: use https.\n';
const plaintextAnswer = [
    'HTTP/1.1 400 Bad Request',
    'content-type: text/plain',
    `content-length: ${plaintextBody.length}`,
    'connection: close',
    '',
    plaintextBody,
].join('\r\n');
function describe(opening) {
    switch (opening.kind) {
        case 'incomplete':
            return { kind: 'malformed', problem: `no whole ClientHello within ${maxOpeningBytes} bytes` };
        case 'client-hello': {
            const reading = readCallerHello(opening.message);
            return 'problem' in reading ? { kind: 'malformed', ...reading } : { kind: 'client-hello', ...reading };
        }
        case 'sslv2-hello': {
            const reading = readSslv2Hello(opening.message);
            return 'problem' in reading
                ? { kind: 'malformed', ...reading }
                : { kind: 'sslv2-hello', ...reading.hello };
        }
        default:
            return opening;
    }
}
function finishedOutcome(socket, sent) {
    const protocol = (0,tls_protocol/* parseProtocol */.gR)(socket.getProtocol() ?? '') ?? 'TLSv1.2';
    const group = negotiatedGroup(sent);
    return {
        kind: 'finished',
        protocol,
        cipher: socket.getCipher().standardName ?? socket.getCipher().name,
        ...(group === undefined ? {} : { group }),
    };
}

;// CONCATENATED MODULE: ./lib/clients/strict-server.js









const defaultLimits = {
    connections: 256,
    handshakeMs: 10_000,
    requestMs: 10_000,
    connectionMs: 60_000,
    headerBytes: 16 * 1024,
    stopMs: 2_000,
};
/**
 * Starts a server that speaks TLS from a minimum version on and answers every request with 401: a caller that gets so
 * far is ready. Each caller's ClientHello is read before the handshake, and told of even where that fails. Rejects
 * with the system's error where the address or port cannot be had, and with OpenSSL's where the certificate and key
 * are no pair.
 */
async function startStrictServer(options) {
    const limits = { ...defaultLimits, ...options.limits };
    const answer = options.answer ?? unauthorized;
    const tls = tlsOptions(options);
    // Throws now what would otherwise be thrown at the first caller.
    (0,external_node_tls_.createSecureContext)(tls);
    const connections = new Set();
    const bySocket = new WeakMap();
    const http = (0,external_node_http_.createServer)({ maxHeaderSize: limits.headerBytes }, respond);
    http.on('checkContinue', respond);
    // Node itself would close before its answer is out.
    http.on('clientError', (error, socket) => {
        const status = (0,error_code/* errorCode */.C)(error) === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
        if (socket.writable)
            socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`, () => socket.destroy());
        else
            socket.destroy();
    });
    http.maxRequestsPerSocket = 100;
    function respond(request, response) {
        bySocket.get(request.socket)?.respond(request, response, answer);
    }
    const service = {
        minVersion: options.minVersion,
        tls,
        limits,
        onSecured: (socket, connection) => {
            bySocket.set(socket, connection);
            http.emit('connection', socket);
        },
        onCall: options.onCall,
    };
    const listener = (0,external_node_net_.createServer)({ allowHalfOpen: true, noDelay: true }, (socket) => {
        const connection = new CallerConnection(socket, service);
        connections.add(connection);
        socket.once('close', () => connections.delete(connection));
    });
    listener.maxConnections = limits.connections;
    listener.listen(options.port, options.address);
    await (0,external_node_events_.once)(listener, 'listening');
    const bound = listener.address();
    if (bound === null || typeof bound === 'string')
        throw new Error('a TCP listener has an address and port');
    let closed;
    return {
        address: bound.address,
        port: bound.port,
        close() {
            closed ??= stop();
            return closed;
        },
    };
    async function stop() {
        const over = [(0,external_node_events_.once)(listener, 'close'), ...[...connections].map((connection) => connection.over)];
        listener.close();
        for (const connection of connections)
            connection.closeSoon();
        const timer = setTimeout(() => {
            for (const connection of connections)
                connection.destroy();
        }, limits.stopMs);
        await Promise.all(over);
        clearTimeout(timer);
    }
}
const nodeVersions = {
    'TLSv1.0': 'TLSv1',
    'TLSv1.1': 'TLSv1.1',
    'TLSv1.2': 'TLSv1.2',
    'TLSv1.3': 'TLSv1.3',
};
function tlsOptions({ certificate, minVersion, limits }) {
    const old = (0,tls_protocol/* compareProtocols */.bh)(minVersion, 'TLSv1.2') < 0;
    return {
        key: certificate.key,
        cert: certificate.certificate,
        minVersion: nodeVersions[minVersion],
        maxVersion: 'TLSv1.3',
        // OpenSSL serves TLS 1.0 and 1.1 at security level 0 only.
        ...(old ? { ciphers: 'DEFAULT:@SECLEVEL=0' } : {}),
        // A caller that only speaks HTTP/2 gets no answer, but its TLS is what counts.
        ALPNCallback: ({ protocols }) => protocols.find((name) => name === 'http/1.1') ?? protocols[0],
        handshakeTimeout: 2 * (limits?.handshakeMs ?? defaultLimits.handshakeMs),
        // Each connection has a TLS server of its own; this lets them take each other's tickets.
        ticketKeys: (0,external_node_crypto_.randomBytes)(48),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/clients/java-trust-store.js

/** What Java's own trust store has; whoever gives none reads the store unchecked. */
const java_trust_store_password = 'changeit';
/** No standard describes the format: it is read and written by JavaKeyStore.java in OpenJDK. */
const magic = 0xfeedfeed;
const java_trust_store_version = 2;
const trustedCertificate = 2;
/**
 * A trust store for Java with these certificates (DER), in the format JKS, which every Java from 1.2 on reads: it is the
 * old ones that clients are tested for.
 */
function javaTrustStore(certificates, now) {
    const entries = certificates.flatMap((certificate, index) => [
        int32(trustedCertificate),
        java_trust_store_text(`ca-${index + 1}`),
        int64(now.getTime()),
        java_trust_store_text('X.509'),
        int32(certificate.length),
        certificate,
    ]);
    const store = Buffer.concat([int32(magic), int32(java_trust_store_version), int32(certificates.length), ...entries]);
    return Buffer.concat([store, digest(store)]);
}
/** The words between password and content are the format's own. */
function digest(store) {
    return (0,external_node_crypto_.createHash)('sha1')
        .update(Buffer.from(java_trust_store_password, 'utf16le').swap16())
        .update('Mighty Aphrodite')
        .update(store)
        .digest();
}
function int32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function int64(value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(value));
    return bytes;
}
/** ASCII with its length in front, as DataOutput.writeUTF writes it. */
function java_trust_store_text(ascii) {
    return Buffer.concat([Uint8Array.of(0, ascii.length), Buffer.from(ascii, 'latin1')]);
}

;// CONCATENATED MODULE: ./lib/clients/trust-files.js





/**
 * The variables by which usual stacks are told which authorities to trust: OpenSSL (with Python, Ruby, PHP, .NET on
 * Linux), Go and Rust; curl; Python's requests; Node; git; AWS's SDKs; and Perl's LWP.
 */
const bundleVariables = [
    'SSL_CERT_FILE',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
    'NODE_EXTRA_CA_CERTS',
    'GIT_SSL_CAINFO',
    'AWS_CA_BUNDLE',
    'PERL_LWP_SSL_CA_FILE',
];
/**
 * Writes an authority (PEM) to files in a directory of their own. Most of the variables replace what a program trusts,
 * so the files have the public roots too, and what the variables named before: a command that also calls others goes on
 * to reach them.
 */
async function writeTrustFiles(authority, env) {
    const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'tls-readiness-'));
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(directory, name);
        await (0,external_node_fs_promises_.writeFile)(path, content);
        return path;
    };
    const certificates = [authority, ...external_node_tls_.rootCertificates, ...(await trustedSoFar(env))].flatMap(pemBlocks);
    const distinct = [...new Set(certificates)];
    const bundle = await write('trusted.pem', distinct.join(''));
    const store = await write('trusted.jks', javaTrustStore(distinct.map(derOf), new Date()));
    return {
        variables: {
            TLS_READINESS_CA: await write('authority.pem', authority),
            ...Object.fromEntries(bundleVariables.map((name) => [name, bundle])),
            JAVA_TOOL_OPTIONS: [env.JAVA_TOOL_OPTIONS ?? '', ...javaOptions(store)].join(' ').trim(),
        },
        remove: () => (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true }),
    };
}
/** Java takes options apart at spaces; those within quotes stay. */
function javaOptions(store) {
    const path = `-Djavax.net.ssl.trustStore=${store}`;
    return [/\s/.test(path) ? `"${path}"` : path, '-Djavax.net.ssl.trustStoreType=jks'];
}
async function trustedSoFar(env) {
    const paths = new Set(bundleVariables.flatMap((name) => env[name] || []));
    return Promise.all([...paths].map((path) => (0,external_node_fs_promises_.readFile)(path, 'latin1').catch(() => '')));
}
function pemBlocks(pem) {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    return blocks.map((block) => `${block.replace(/\r/g, '')}\n`);
}
function derOf(block) {
    return Buffer.from(block.replace(/-----[^-]+-----/g, ''), 'base64');
}

;// CONCATENATED MODULE: ./lib/clients/run-clients.js






/** By this name, for some old clients do not look for IP addresses in a certificate. */
const host = 'localhost';
const address = '127.0.0.1';
/** A client that calls more often than this tells nothing new. */
const maxCalls = 50;
/**
 * Runs each client against a strict server of its own, which speaks the client's minimum version and newer. One after
 * another: they share the working directory and what else they use of the machine, and none is to run out of time
 * because of the next. Never rejects for what a client does.
 */
async function runClients(clients, surroundings, onRun) {
    const authority = await createAuthority('tls-readiness throw-away authority');
    const names = [host, address];
    const certificate = await authority.issue({ names, validFrom: inDays(-1), validTo: inDays(1) });
    const trusted = await writeTrustFiles(authority.certificate, surroundings.env);
    try {
        const runs = [];
        for (const client of clients) {
            const run = await runClient(client, certificate, trusted.variables, surroundings);
            runs.push(run);
            onRun?.(run);
        }
        return runs;
    }
    finally {
        await trusted.remove();
    }
}
async function runClient(client, certificate, trusted, { cwd, env }) {
    const calls = [];
    let moreCalls = 0;
    const onCall = (call) => {
        if (calls.length < maxCalls)
            calls.push(call);
        else
            moreCalls += 1;
    };
    const minVersion = servable(client.minVersion);
    try {
        const server = await startStrictServer({ address, port: 0, minVersion, certificate, onCall });
        const { run, timeoutMs } = client;
        const place = { host, address, port: server.port };
        const ran = await runCommand({
            run,
            cwd,
            env: commandEnvironment(env, place, trusted, client.env),
            timeoutMs,
        });
        await server.close();
        return { client, ...ran, calls, moreCalls };
    }
    catch (error) {
        const ended = { kind: 'not-started', code: (0,error_code/* errorCode */.C)(error) };
        return { client, ended, calls, moreCalls, output: '', durationMs: 0 };
    }
}
/** What Node's TLS can serve; nothing that asks for less can ask for SSL. */
function servable(minVersion) {
    return minVersion === 'SSLv2' || minVersion === 'SSLv3' ? 'TLSv1.0' : minVersion;
}


/***/ })

};
