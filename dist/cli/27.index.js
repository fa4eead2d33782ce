export const id = 27;
export const ids = [27];
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

/***/ 9027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoClients: () => (/* binding */ demoClients)
/* harmony export */ });
/* harmony import */ var _clients_authority_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(901);

/** Clients of every kind, all on the Node that runs the demo. */
function demoClients() {
    const date = (0,_clients_authority_js__WEBPACK_IMPORTED_MODULE_0__/* .inDays */ .D)(30).toISOString().slice(0, 10);
    return [
        {
            name: 'Node as it comes',
            run: node(fetching),
            keys: ['expect: 0'],
            expected: 'ready',
        },
        {
            name: 'Node with TLS 1.1 at most',
            run: node(pinned),
            keys: ["owner: '@demo/legacy'"],
            expected: 'not-ready',
        },
        {
            name: 'Node from TLS 1.0 on, date ahead',
            run: node(lenient),
            keys: [`deprecation-date: ${date}`],
            expected: 'at-risk',
        },
        {
            name: 'Node that distrusts the server',
            run: node(fetching),
            keys: ["env: { NODE_EXTRA_CA_CERTS: '' }"],
            expected: 'unverified',
        },
    ];
}
const fetching = 'fetch(process.env.TLS_READINESS_URL).then(({ status }) => console.log(status))';
/** OpenSSL only offers TLS 1.0 and 1.1 at security level 0. */
const lenient = "require('node:https').get(process.env.TLS_READINESS_URL, { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' })";
const pinned = "require('node:tls').connect({ host: 'localhost', port: process.env.TLS_READINESS_PORT, " +
    "minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }).on('error', console.error)";
/** The quotes are those of any shell, and the programs hold nothing that means something within them. */
function node(program) {
    return `"${process.execPath}" -e "${program}"`;
}


/***/ })

};
