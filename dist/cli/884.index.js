export const id = 884;
export const ids = [884];
export const modules = {

/***/ 901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   w: () => (/* binding */ createAuthority)
/* harmony export */ });
/* harmony import */ var reflect_metadata__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(477);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8927);



const rsa = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: Uint8Array.of(1, 0, 1),
    modulusLength: 2048,
};
/** Makes an authority that is valid from a day before now for ten years. */
async function createAuthority(commonName) {
    const keys = await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
    const leafKeys = await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
    const leafKey = await pkcs8(leafKeys.privateKey);
    const root = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .X509CertificateGenerator */ .Jy.createSelfSigned({
        name: `CN=${commonName}`,
        keys,
        notBefore: inDays(-1),
        notAfter: inDays(3650),
        signingAlgorithm: rsa,
        extensions: [
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .BasicConstraintsExtension */ .WA(true, 0, true),
            new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsagesExtension */ .hy(_peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsageFlags */ .Ob.keyCertSign | _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .KeyUsageFlags */ .Ob.cRLSign, true),
            await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .SubjectKeyIdentifierExtension */ .QE.create(keys.publicKey),
        ],
    });
    return {
        certificate: root.toString('pem'),
        async issue({ names, validFrom, validTo }) {
            const certificate = await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .X509CertificateGenerator */ .Jy.create({
                subject: `CN=${names[0]}`,
                issuer: root.subject,
                publicKey: leafKeys.publicKey,
                signingKey: keys.privateKey,
                signingAlgorithm: rsa,
                notBefore: validFrom,
                notAfter: validTo,
                extensions: [
                    new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .BasicConstraintsExtension */ .WA(false),
                    new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsageExtension */ .j6([_peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsage */ .CD.serverAuth, _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .ExtendedKeyUsage */ .CD.clientAuth]),
                    new _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .SubjectAlternativeNameExtension */ .Wx(names.map((value) => ({ type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value }))),
                    await _peculiar_x509__WEBPACK_IMPORTED_MODULE_2__/* .AuthorityKeyIdentifierExtension */ .Z$.create(keys.publicKey),
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
    const der = Buffer.from(await node_crypto__WEBPACK_IMPORTED_MODULE_1__.webcrypto.subtle.exportKey('pkcs8', key));
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}


/***/ }),

/***/ 5884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startDemo: () => (/* binding */ startDemo)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/clients/authority.js
var clients_authority = __webpack_require__(901);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/demo/mail-server.js


/** Speaks SMTP in the clear as far as STARTTLS (RFC 3207), and real TLS from there on; without options it offers none. */
function mailServer(tls) {
    const secureContext = tls && (0,external_node_tls_.createSecureContext)(tls);
    return (0,external_node_net_.createServer)((socket) => {
        // Callers hang up as soon as they know enough.
        socket.on('error', () => undefined);
        socket.write('220 mail.example.com ESMTP\r\n');
        answerLines(socket, (command) => {
            if (/^EHLO /i.test(command)) {
                return secureContext
                    ? '250-mail.example.com\r\n250 STARTTLS\r\n'
                    : '250-mail.example.com\r\n250 8BITMIME\r\n';
            }
            if (secureContext && /^STARTTLS$/i.test(command)) {
                socket.write('220 2.0.0 Ready to start TLS\r\n');
                speakTls(socket, secureContext);
                return undefined;
            }
            return '502 5.5.1 Command not implemented\r\n';
        });
    });
}
/** Answers each line, until there is no answer: what comes from then on is not ours. */
function answerLines(socket, answerTo) {
    let received = '';
    const read = (chunk) => {
        received += chunk.toString('latin1');
        const lines = received.split('\r\n');
        received = lines.pop()?.slice(-1_000) ?? '';
        for (const line of lines) {
            const answer = answerTo(line);
            if (answer === undefined)
                return void socket.off('data', read);
            socket.write(answer);
        }
    };
    socket.on('data', read);
}
function speakTls(socket, secureContext) {
    const secure = new external_node_tls_.TLSSocket(socket, { isServer: true, secureContext });
    secure.on('error', () => socket.destroy());
    secure.on('end', () => secure.end());
    secure.resume();
}

;// CONCATENATED MODULE: ./lib/demo/raw-peers.js

/** Speaks SSL 3.0 and nothing newer, as its ServerHello to every hello says. It never goes on from there. */
function sslv3OnlyServer() {
    return listener((socket) => {
        socket.once('data', (hello) => {
            const isTlsRecord = hello[0] === 22;
            if (isTlsRecord)
                socket.write(sslv3ServerHello());
            else
                socket.end();
        });
    });
}
/** Speaks HTTP in the clear. */
function plaintextServer() {
    return listener((socket) => {
        socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
    });
}
/** Accepts connections and never says a word. */
function silentServer() {
    return listener(() => undefined);
}
function listener(onConnection) {
    return (0,external_node_net_.createServer)((socket) => {
        // Callers hang up as soon as they know enough.
        socket.on('error', () => undefined);
        onConnection(socket);
    });
}
/** RFC 6101 section 5.6.1.3, with TLS_RSA_WITH_RC4_128_SHA, which every SSL 3.0 hello of old offered. */
function sslv3ServerHello() {
    const body = Buffer.concat([Buffer.from([3, 0]), Buffer.alloc(32, 1), Buffer.from([0, 0x00, 0x05, 0])]);
    const message = Buffer.concat([Buffer.from([2, 0, 0, body.length]), body]);
    return Buffer.concat([Buffer.from([22, 3, 0, 0, message.length]), message]);
}

;// CONCATENATED MODULE: ./lib/demo/servers.js





/** Starts a server of every kind on 127.0.0.1: real ones on Node's TLS, raw ones for what Node cannot serve. */
async function startDemo() {
    const authority = await (0,clients_authority/* createAuthority */.w)('tls-readiness demo');
    const names = ['127.0.0.1', 'localhost'];
    const valid = await authority.issue({ names, validFrom: (0,clients_authority/* inDays */.D)(-1), validTo: (0,clients_authority/* inDays */.D)(365) });
    const expired = await authority.issue({ names, validFrom: (0,clients_authority/* inDays */.D)(-90), validTo: (0,clients_authority/* inDays */.D)(-3) });
    const https = (minVersion, maxVersion, options = {}) => httpsServer({ key: valid.key, cert: valid.certificate, minVersion, maxVersion, ...options });
    const mail = (minVersion, maxVersion) => mailServer({ key: valid.key, cert: valid.certificate, minVersion, maxVersion, ciphers: oldCiphers });
    const plans = [
        {
            name: 'TLS 1.0 only',
            listener: https('TLSv1', 'TLSv1'),
            keys: ["owner: '@demo/legacy'"],
            expected: 'not-ready',
        },
        { name: 'SSL 3.0 only', listener: sslv3OnlyServer(), expected: 'not-ready' },
        {
            name: 'TLS 1.0 to 1.2, date passed',
            listener: https('TLSv1', 'TLSv1.2'),
            keys: [`deprecation-date: ${day(-30)}`],
            expected: 'not-ready',
        },
        {
            name: 'TLS 1.1 only, date ahead',
            listener: https('TLSv1.1', 'TLSv1.1'),
            keys: [`deprecation-date: ${day(30)}`],
            expected: 'at-risk',
        },
        { name: 'TLS 1.0 to 1.2', listener: https('TLSv1', 'TLSv1.2'), expected: 'ready' },
        {
            name: 'TLS 1.2 only',
            listener: https('TLSv1.2', 'TLSv1.2'),
            keys: ['expect: { status: 401 }'],
            expected: 'ready',
        },
        { name: 'TLS 1.2 and 1.3', listener: https('TLSv1.2', 'TLSv1.3'), expected: 'ready' },
        {
            name: 'TLS 1.3 only',
            listener: https('TLSv1.3', 'TLSv1.3'),
            keys: ['min-version: TLSv1.3'],
            expected: 'ready',
        },
        {
            name: 'Expired certificate',
            listener: https('TLSv1.2', 'TLSv1.3', { key: expired.key, cert: expired.certificate }),
            expected: 'at-risk',
        },
        {
            name: 'Client certificate required',
            listener: https('TLSv1.2', 'TLSv1.3', clientCertificate(authority)),
            expected: 'ready',
        },
        {
            name: 'Mail with STARTTLS, TLS 1.0 only',
            scheme: 'smtp',
            listener: mail('TLSv1', 'TLSv1'),
            expected: 'not-ready',
        },
        {
            name: 'Mail with STARTTLS, TLS 1.2 and 1.3',
            scheme: 'smtp',
            listener: mail('TLSv1.2', 'TLSv1.3'),
            expected: 'ready',
        },
        { name: 'Mail without STARTTLS', scheme: 'smtp', listener: mailServer(), expected: 'not-ready' },
        { name: 'HTTP in the clear', listener: plaintextServer(), expected: 'unverified' },
        { name: 'Port that hangs', listener: silentServer(), expected: 'unverified' },
        { name: 'Port that is closed', listener: undefined, expected: 'unverified' },
    ];
    const servers = await Promise.all(plans.map(async ({ listener, scheme = 'https', keys = [], ...plan }) => {
        return { ...plan, scheme, keys, port: await listen(listener) };
    }));
    return {
        servers,
        authority: authority.certificate,
        close: () => {
            for (const { listener } of plans)
                listener?.close();
        },
    };
}
/** Node's OpenSSL only serves TLS 1.0 and 1.1 at security level 0. */
const oldCiphers = 'DEFAULT:@SECLEVEL=0';
/** Answers every request with 401: TLS worked, and the API only wants a login. */
function httpsServer(options) {
    const server = (0,external_node_https_.createServer)({ ciphers: oldCiphers, ...options }, (_request, response) => {
        response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":"invalid_credentials"}');
    });
    // Refused handshakes are what the demo is about.
    server.on('tlsClientError', () => undefined);
    return server;
}
function clientCertificate(authority) {
    return { ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
}
/** Listens on a free port; without a server, gives a port on which nobody listens. */
async function listen(server) {
    const listener = server ?? silentServer();
    listener.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(listener, 'listening');
    const address = listener.address();
    if (address === null || typeof address === 'string')
        throw new Error('a TCP listener has an address and port');
    const { port } = address;
    if (!server) {
        listener.close();
        await (0,external_node_events_.once)(listener, 'close');
    }
    return port;
}
function day(days) {
    return (0,clients_authority/* inDays */.D)(days).toISOString().slice(0, 10);
}


/***/ })

};
