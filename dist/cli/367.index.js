export const id = 367;
export const ids = [367];
export const modules = {

/***/ 9367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runClients: () => (/* binding */ runClients)
});

// EXTERNAL MODULE: ./lib/net/error-code.js
var error_code = __webpack_require__(8579);
// EXTERNAL MODULE: ./lib/clients/authority.js
var clients_authority = __webpack_require__(901);
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
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
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

// EXTERNAL MODULE: ./lib/clients/strict-server.js + 7 modules
var strict_server = __webpack_require__(1294);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/clients/java-trust-store.js

/** What Java's own trust store has; whoever gives none reads the store unchecked. */
const java_trust_store_password = 'changeit';
/** No standard describes the format: it is read and written by JavaKeyStore.java in OpenJDK. */
const magic = 0xfeedfeed;
const version = 2;
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
    const store = Buffer.concat([int32(magic), int32(version), int32(certificates.length), ...entries]);
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
    const authority = await (0,clients_authority/* createAuthority */.w)('tls-readiness throw-away authority');
    const names = [host, address];
    const certificate = await authority.issue({ names, validFrom: (0,clients_authority/* inDays */.D)(-1), validTo: (0,clients_authority/* inDays */.D)(1) });
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
        const server = await (0,strict_server/* startStrictServer */.d)({ address, port: 0, minVersion, certificate, onCall });
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
