export const id = 815;
export const ids = [815];
export const modules = {

/***/ 1815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJson: () => (/* binding */ renderJson),
  toJsonReport: () => (/* binding */ toJsonReport)
});

// EXTERNAL MODULE: ./lib/tls/protocol.js
var protocol = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(3223);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/messages.js
var messages = __webpack_require__(6916);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
;// CONCATENATED MODULE: ./lib/report/json-parts.js



function toJsonFinding(finding, entry, pages) {
    const { rule, level, protocol, source, excepted } = finding;
    return {
        rule,
        level,
        ...(protocol === undefined ? {} : { protocol }),
        message: (0,messages/* findingMessage */.pG)(finding, entry),
        help: (0,rule_page/* rulePage */.g)(rule, pages),
        file: toJsonFile(source),
        line: source.line,
        column: source.column,
        endLine: source.endLine,
        endColumn: source.endColumn,
        ...(excepted === undefined
            ? {}
            : {
                exception: {
                    until: (0,report_escape/* jsonText */.s$)(excepted.exception.until.text),
                    reason: (0,report_escape/* jsonText */.s$)(excepted.exception.reason),
                    level: excepted.level,
                },
            }),
    };
}
function toJsonDeadline({ protocol, date, from }) {
    return { protocol, date: (0,report_escape/* jsonText */.s$)(date.text), from: (0,report_escape/* jsonText */.s$)(from) };
}
function toJsonFile({ file }) {
    return file === undefined ? null : (0,report_escape/* jsonText */.s$)(file);
}

// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
;// CONCATENATED MODULE: ./lib/report/json-client.js



/** No program names more of anything; whoever does so wants the report to be long. */
const maxNames = 200;
function toJsonClient({ run, state, offered, deadlines, findings }, report) {
    const { client, ended, calls, moreCalls, output, durationMs } = run;
    const { line, column } = client.source;
    return {
        name: (0,report_escape/* jsonText */.s$)(client.name),
        run: (0,report_escape/* jsonText */.s$)(client.run),
        ...(client.owner === undefined ? {} : { owner: (0,report_escape/* jsonText */.s$)(client.owner) }),
        source: { file: toJsonFile(client.source), line, column },
        minVersion: client.minVersion,
        verdict: state,
        ...((0,report_report/* isGated */.m3)(client, report) ? {} : { judged: false }),
        offered: toOffered(offered),
        ended: toEnded(ended),
        calls: calls.map(toCall),
        moreCalls,
        output: (0,report_escape/* jsonText */.s$)(output.slice(-maxOutput)),
        durationMs,
        deadlines: deadlines.map(toJsonDeadline),
        findings: findings.map((finding) => toJsonFinding(finding, client, report)),
    };
}
/** What is said last tells most. */
const maxOutput = 2_000;
function toCall({ opening, outcome, request, lastedMs }) {
    return {
        began: opening.kind,
        ...(opening.kind === 'client-hello' ? toHello(opening.hello) : {}),
        ...(opening.kind === 'sslv2-hello'
            ? { offered: toOffered(opening.offered), suites: names(opening.suites) }
            : {}),
        outcome: toOutcome(outcome),
        ...(request ? { request: toRequest(request) } : {}),
        durationMs: lastedMs,
    };
}
function toHello(hello) {
    return {
        offered: toOffered(hello.offered),
        suites: names(hello.suites),
        groups: names(hello.groups),
        postQuantum: hello.postQuantum,
        ...(hello.serverName === undefined ? {} : { serverName: (0,report_escape/* jsonText */.s$)(hello.serverName) }),
        alpn: names(hello.alpn),
        ja4: (0,report_escape/* jsonText */.s$)(hello.ja4),
    };
}
function toRequest({ method, target, userAgent, status }) {
    return {
        method: (0,report_escape/* jsonText */.s$)(method),
        target: (0,report_escape/* jsonText */.s$)(target),
        ...(userAgent === undefined ? {} : { userAgent: (0,report_escape/* jsonText */.s$)(userAgent) }),
        status,
    };
}
function toOffered({ lowest, highest }) {
    return { lowest: lowest ?? null, highest: highest ?? null };
}
function toOutcome(outcome) {
    if (outcome.kind === 'finished') {
        const { kind, protocol, cipher, group } = outcome;
        return {
            kind,
            protocol,
            cipher: (0,report_escape/* jsonText */.s$)(cipher),
            ...(group === undefined ? {} : { group: (0,report_escape/* jsonText */.s$)(group) }),
        };
    }
    if (!('alert' in outcome) || outcome.alert === undefined)
        return outcome;
    return { ...outcome, alert: { by: outcome.alert.by, name: (0,report_escape/* jsonText */.s$)(outcome.alert.name) } };
}
function toEnded(ended) {
    if (ended.kind === 'signal')
        return { kind: 'signal', signal: (0,report_escape/* jsonText */.s$)(ended.signal) };
    if (ended.kind === 'not-started')
        return { kind: 'not-started', code: (0,report_escape/* jsonText */.s$)(ended.code) };
    return ended;
}
function names(all) {
    return all.slice(0, maxNames).map(report_escape/* jsonText */.s$);
}

// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/json.js







/** The report as data, to the contract of `json-schema.ts`. */
function toJsonReport(report) {
    const { tool, durationMs, conclusion, counts } = report;
    return {
        schemaVersion: 1,
        tool: { name: tool.name, version: tool.version },
        day: (0,dates/* isoDay */.kh)(report.judgedAtMs),
        startedAt: (0,dates/* isoTime */.Ly)(report.startedAtMs) ?? '',
        durationMs,
        conclusion,
        counts: {
            targets: counts.targets,
            ready: counts.ready,
            'at-risk': counts['at-risk'],
            'not-ready': counts['not-ready'],
            unverified: counts.unverified,
            ...(counts.clients && {
                clients: {
                    clients: counts.clients.clients,
                    ready: counts.clients.ready,
                    'at-risk': counts.clients['at-risk'],
                    'not-ready': counts.clients['not-ready'],
                    unverified: counts.clients.unverified,
                },
            }),
        },
        targets: report.verdicts.map((verdict) => toTarget(verdict, report)),
        ...(report.clients && { clients: report.clients.map((client) => toJsonClient(client, report)) }),
    };
}
/** The report as JSON text that can also be printed in the Actions log; ends with a newline. */
function renderJson(report) {
    return `${(0,report_escape/* jsonOutput */.W3)(JSON.stringify(toJsonReport(report), null, 2))}\n`;
}
function toTarget(verdict, report) {
    const { target, addresses } = verdict.observation;
    const { line, column } = target.source;
    return {
        name: (0,report_escape/* jsonText */.s$)(target.name),
        url: (0,report_escape/* jsonText */.s$)(target.url),
        ...(target.owner === undefined ? {} : { owner: (0,report_escape/* jsonText */.s$)(target.owner) }),
        source: { file: toJsonFile(target.source), line, column },
        minVersion: target.minVersion,
        verdict: verdict.state,
        ...((0,report_report/* isGated */.m3)(target, report) ? {} : { judged: false }),
        floor: verdict.floor ?? null,
        ceiling: verdict.ceiling ?? null,
        protocols: eachProtocol((protocol) => verdict.protocols[protocol]),
        ...(target.browsers === undefined ? {} : { browsers: toBrowsers(target.browsers) }),
        addresses: addresses.map(toAddress),
        deadlines: verdict.deadlines.map(toJsonDeadline),
        findings: verdict.findings.map((finding) => toJsonFinding(finding, target, report)),
    };
}
function toBrowsers({ lose, offByDefault, partly, share, dataDate }) {
    return {
        lose: lose.map(toAffected),
        offByDefault: offByDefault.map(toAffected),
        partly: partly.map(toAffected),
        share,
        dataDate,
    };
}
function toAffected({ browser, versions, share }) {
    return { browser, versions: [...versions], share };
}
function toAddress(observation) {
    const { address, port, handshake, http, connections } = observation;
    return {
        address: (0,report_escape/* jsonText */.s$)(address),
        port,
        protocols: eachProtocol((protocol) => toAcceptance(observation.protocols[protocol])),
        asked: observation.asked.map(({ protocol, hello, answer }) => ({
            protocol,
            sent: (0,wording/* describeHello */.Ed)(hello),
            received: (0,wording/* describeAnswer */.O1)(answer),
        })),
        handshake: toHandshake(handshake),
        ...(http === undefined ? {} : { http: toHttp(http) }),
        connections,
    };
}
function toAcceptance(acceptance) {
    if (acceptance.state === 'unknown')
        return { state: 'unknown', reason: (0,wording/* describeFailure */.Ic)(acceptance.failure) };
    if (acceptance.state === 'accepted') {
        const { state, cipher, group } = acceptance;
        return { state, cipher: (0,report_escape/* jsonText */.s$)(cipher), ...(group === undefined ? {} : { group: (0,report_escape/* jsonText */.s$)(group) }) };
    }
    const { state, by } = acceptance;
    if (by === 'alert')
        return { state, by, alert: (0,report_escape/* jsonText */.s$)(acceptance.alert) };
    return by === 'version' ? { state, by, chose: acceptance.chose } : { state, by };
}
function toHandshake(handshake) {
    const certificate = handshake.certificate ? { certificate: toCertificate(handshake.certificate) } : {};
    if (handshake.state === 'failed') {
        return { state: 'failed', reason: (0,wording/* describeFailure */.Ic)(handshake.failure), ...certificate };
    }
    const { state, protocol, cipher, group, alpn, classicalGroupsOnly } = handshake;
    return {
        state,
        protocol,
        cipher: (0,report_escape/* jsonText */.s$)(cipher),
        ...(group === undefined ? {} : { group: (0,report_escape/* jsonText */.s$)(group) }),
        ...(alpn === undefined ? {} : { alpn: (0,report_escape/* jsonText */.s$)(alpn) }),
        classicalGroupsOnly,
        ...certificate,
    };
}
function toCertificate(certificate) {
    const { subject, issuer, altNames, validFromMs, validToMs, untrusted, wrongName } = certificate;
    return {
        subject: (0,report_escape/* jsonText */.s$)(subject),
        issuer: (0,report_escape/* jsonText */.s$)(issuer),
        altNames: altNames.map(report_escape/* jsonText */.s$),
        validFrom: (0,dates/* isoTime */.Ly)(validFromMs) ?? null,
        validTo: (0,dates/* isoTime */.Ly)(validToMs) ?? null,
        trusted: untrusted === undefined,
        ...(untrusted === undefined ? {} : { untrusted: (0,report_escape/* jsonText */.s$)(untrusted) }),
        ...(wrongName === undefined ? {} : { wrongName: (0,report_escape/* jsonText */.s$)(wrongName) }),
    };
}
function toHttp(answer) {
    if (answer.state === 'failed')
        return { reason: (0,wording/* describeFailure */.Ic)(answer.failure) };
    const { status, sunset, deprecation } = answer;
    return {
        status,
        ...(sunset === undefined ? {} : { sunset: (0,report_escape/* jsonText */.s$)(sunset) }),
        ...(deprecation === undefined ? {} : { deprecation: (0,report_escape/* jsonText */.s$)(deprecation) }),
    };
}
/** One value for each protocol, oldest first. */
function eachProtocol(give) {
    const [ssl2, ssl3, tls10, tls11, tls12, tls13] = protocol/* protocols */.WH;
    return {
        [ssl2]: give(ssl2),
        [ssl3]: give(ssl3),
        [tls10]: give(tls10),
        [tls11]: give(tls11),
        [tls12]: give(tls12),
        [tls13]: give(tls13),
    };
}


/***/ })

};
