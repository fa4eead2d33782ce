export const id = 470;
export const ids = [470];
export const modules = {

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verdictStates)
/* harmony export */ });
/** Worst first. */
const verdictStates = ['not-ready', 'at-risk', 'unverified', 'ready'];


/***/ }),

/***/ 9909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ clientEvidence),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(487);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7142);




/** What was seen of a client: how its command ended, and each call of it; calls that went alike are told of once. */
function clientEvidence({ ended, durationMs, calls, moreCalls }) {
    const told = calls.map((call) => ({ ...describeCall(call) }));
    return [
        {
            asked: 'Command',
            answer: (0,_client_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeEnd */ .lA)(ended) + (ended.kind === 'exit' ? ` after ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(durationMs)}` : ''),
            named: [],
        },
        ...(0,_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(told, (one) => JSON.stringify(one)).map(([, group]) => ({
            asked: `${group.length} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(group.length, 'call')}`,
            ...group[0],
        })),
        ...(moreCalls > 0
            ? [{ asked: `${moreCalls} more ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(moreCalls, 'call')}`, answer: 'not kept', named: [] }]
            : []),
    ];
}
/** The last lines of what the command wrote; the text of strangers, made plain. */
function lastWords({ output }, maxLines = 5) {
    return output
        .split(/\r?\n/)
        .map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(line, 200))
        .filter((line) => line !== '')
        .slice(-maxLines);
}
function describeCall(call) {
    const { opening, outcome, request } = call;
    const asked = request
        ? `; ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(request.method, 20)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(request.target, 80)} answered with ${request.status}`
        : '';
    const names = [
        ...(outcome.kind === 'finished' ? [outcome.cipher, outcome.group] : []),
        ...(opening.kind === 'client-hello' ? [opening.hello.ja4] : []),
        request?.userAgent,
    ];
    return {
        answer: `${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeOpening */ .e_)(call)}; ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeOutcome */ .SS)(outcome)}${asked}`,
        named: names.flatMap((name) => (name ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(name, 80)] : [])),
    };
}


/***/ }),

/***/ 3357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ addressEvidence)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);





/**
 * The evidence of a target's addresses; addresses that answered alike are told of once. Versions that took at least
 * `fromHellos` hellos are shown with all of them.
 */
function addressEvidence(addresses, fromHellos = 2) {
    const told = addresses.map((address) => ({ address, evidence: evidenceOf(address, fromHellos) }));
    return (0,_grouping_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(told, ({ evidence }) => JSON.stringify(evidence)).map(([, group]) => ({
        addresses: group.map(({ address: { address, port } }) => formatAddress(address, port)),
        connections: group.reduce((sum, { address }) => sum + address.connections, 0),
        evidence: group[0].evidence,
    }));
}
function evidenceOf(address, fromHellos) {
    if (address.unreachable) {
        return [{ asked: 'Connection', answer: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(address.unreachable), named: [] }];
    }
    const answers = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.map((protocol) => ({
        protocol,
        words: acceptanceWords(address.protocols[protocol]),
    }));
    const versions = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(answers, ({ words }) => JSON.stringify(words)).map(([, group]) => ({
        asked: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listProtocols */ .QO)(group.map(({ protocol }) => protocol)),
        ...group[0].words,
    }));
    const { certificate } = address.handshake;
    return [
        ...versions,
        ...hellosSent(address, fromHellos),
        { asked: 'Handshake', ...handshakeWords(address.handshake) },
        ...(certificate ? [{ asked: 'Certificate', answer: certificateWords(certificate), named: [] }] : []),
        ...(address.http ? [{ asked: 'HTTP', answer: httpWords(address.http), named: [] }] : []),
    ];
}
function hellosSent({ asked }, fromHellos) {
    return (0,_grouping_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(asked, ({ protocol }) => protocol)
        .filter(([, questions]) => questions.length >= fromHellos)
        .sort(([a], [b]) => (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(a, b))
        .map(([protocol, questions]) => ({
        asked: `${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}, ${questions.length} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(questions.length, 'hello')}`,
        answer: questions
            .map(({ hello, answer }) => `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O1)(answer)} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describeHello */ .Ed)(hello)})`)
            .join('; '),
        named: [],
    }));
}
function acceptanceWords(acceptance) {
    switch (acceptance.state) {
        case 'accepted':
            return { answer: 'accepted', named: named(acceptance.cipher, acceptance.group) };
        case 'refused':
            return refusalWords(acceptance);
        case 'unknown':
            return { answer: `not known: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(acceptance.failure)}`, named: [] };
    }
}
function refusalWords(refusal) {
    switch (refusal.by) {
        case 'alert':
            return { answer: 'refused with alert', named: named(refusal.alert) };
        case 'version':
            return { answer: `refused: chose ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(refusal.chose)} instead`, named: [] };
        case 'close':
            return { answer: 'refused: connection closed', named: [] };
        case 'reset':
            return { answer: 'refused: connection reset', named: [] };
    }
}
function handshakeWords(handshake) {
    if (handshake.state === 'failed') {
        return { answer: `failed: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(handshake.failure)}`, named: [] };
    }
    const classical = handshake.classicalGroupsOnly ? ', only without the post-quantum key share' : '';
    return {
        answer: `completed with ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(handshake.protocol)}${classical}`,
        named: named(handshake.cipher, handshake.group, handshake.alpn),
    };
}
function certificateWords(certificate) {
    const { subject, issuer, validFromMs, validToMs, untrusted, wrongName } = certificate;
    const trust = untrusted === undefined ? 'trusted' : `not trusted (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(untrusted, 80)})`;
    return [
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(subject, 100)}, issued by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(issuer, 100)}`,
        `valid ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(validFromMs)} to ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(validToMs)}`,
        trust,
        ...(wrongName === undefined ? [] : [`does not bear ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(wrongName, 100)}`]),
    ].join('; ');
}
function httpWords(answer) {
    if (answer.state === 'failed')
        return `no answer: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(answer.failure)}`;
    return [
        `status ${answer.status}`,
        ...(answer.sunset === undefined ? [] : [`Sunset: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(answer.sunset, 60)}`]),
        ...(answer.deprecation === undefined ? [] : [`Deprecation: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(answer.deprecation, 60)}`]),
    ].join('; ');
}
function named(...names) {
    return names.flatMap((name) => (name ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(name, 80)] : []));
}
function formatAddress(address, port) {
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(address, 60);
    return text.includes(':') ? `[${text}]:${port}` : `${text}:${port}`;
}


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _config_client_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8403);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _client_evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9909);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2527);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3357);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3429);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6916);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8888);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4580);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(131);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7142);













/**
 * The report as JUnit XML, in the dialect of Jenkins' junit-10.xsd, which most readers share; ends with a newline. A
 * suite for each list and a case for each target and client: failed where it has errors, skipped where it could not be checked.
 * A case has one failure at most, since most readers show the first alone.
 */
function renderJunit(report) {
    const cases = [...report.verdicts.map(targetCase), ...(report.clients ?? []).map(clientCase)];
    const suites = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_10__/* .groupBy */ .$)(cases, ({ entry }) => entry.source.file);
    const { tool, durationMs } = report;
    const root = element('testsuites', { name: tool.name, ...count(cases, false), time: seconds(durationMs) }, suites.map(([file, own]) => suite(file, own, report)));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
/** What a list is called that stands in no file. */
const inlineList = 'inline list';
function suite(file, cases, report) {
    const { tool, judgedAtMs, startedAtMs, conclusion } = report;
    const list = file ?? inlineList;
    const names = distinctNames(cases.map(({ entry }) => entry));
    const properties = { tool: `${tool.name} ${tool.version}`, 'as-of': (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .isoDay */ .kh)(judgedAtMs), conclusion };
    return element('testsuite', {
        name: list,
        ...count(cases, true),
        time: seconds(cases.reduce((sum, each) => sum + each.durationMs, 0)),
        timestamp: (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .isoTime */ .Ly)(startedAtMs)?.slice(0, 19),
        file,
    }, [
        element('properties', {}, Object.entries(properties).map(([name, value]) => element('property', { name, value }))),
        ...cases.map((each, index) => testCase(each, names[index] ?? '', list, report)),
    ]);
}
function targetCase({ observation, protocols: states, state, findings }) {
    const { target, addresses, durationMs } = observation;
    const spoken = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.filter((protocol) => states[protocol] === 'accepted');
    return {
        entry: target,
        state,
        findings,
        durationMs,
        about: [
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(target.url)} at ${position(target.source)}`,
            ...(target.owner === undefined ? [] : [`owner: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(target.owner)}`]),
            `requires at least ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(target.minVersion)}, speaks ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .listProtocols */ .QO)(spoken) || 'nothing that is known'}`,
        ],
        evidence: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .addressEvidence */ .W)(addresses).flatMap(({ addresses: places, connections, evidence }) => [
            `${places.join(', ')}: ${connections} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .plural */ .LS)(connections, 'connection')}`,
            ...evidence.map(evidenceLine),
        ]),
    };
}
function clientCase({ run, offered, state, findings }) {
    const { client, durationMs } = run;
    return {
        entry: client,
        state,
        findings,
        durationMs,
        about: [
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(client.run)} at ${position(client.source)}`,
            ...(client.owner === undefined ? [] : [`owner: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(client.owner)}`]),
            `must offer ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(client.minVersion)}, offers ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeOffer */ .qN)(offered)}`,
        ],
        evidence: (0,_client_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .clientEvidence */ .L)(run).map(evidenceLine),
    };
}
function evidenceLine({ asked, answer, named }) {
    return `- ${asked}: ${[answer, ...named].join(', ')}`;
}
function testCase(tested, name, list, pages) {
    return element('testcase', { name, classname: list, time: seconds(tested.durationMs) }, [
        ...(hasFailed(tested) ? [failure(tested, pages)] : []),
        ...(isSkipped(tested) ? [skipped(tested)] : []),
        textElement('system-out', {}, output(tested, pages)),
    ]);
}
function failure({ findings, entry }, pages) {
    const errors = findings.filter(isError).toSorted(_ranking_js__WEBPACK_IMPORTED_MODULE_6__/* .compareFindings */ .Eg);
    return textElement('failure', { message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .formatName */ .nD)(entry)}: ${(0,_titles_js__WEBPACK_IMPORTED_MODULE_8__/* .findingsTitle */ .f)(errors)}`, type: errors[0]?.rule }, [...errors.map((finding) => told(finding, entry)), ...pagesOf(errors, pages)]);
}
/** `minimum-version: https://…`, for each rule. */
function pagesOf(findings, pages) {
    const rules = new Set(findings.map(({ rule }) => rule));
    return [...rules].map((rule) => `${rule}: ${(0,_rule_page_js__WEBPACK_IMPORTED_MODULE_7__/* .rulePage */ .g)(rule, pages)}`);
}
function skipped({ findings, entry }) {
    const reasons = findings.filter(({ rule }) => rule === 'unverified');
    return element('skipped', { message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .formatName */ .nD)(entry)}: ${(0,_titles_js__WEBPACK_IMPORTED_MODULE_8__/* .findingsTitle */ .f)(reasons)}` });
}
/** An exception lowers its finding to a notice, which fails nothing. */
function isError({ level }) {
    return level === 'error';
}
function hasFailed({ findings }) {
    return findings.some(isError);
}
function isSkipped(tested) {
    return tested.state === 'unverified' && !hasFailed(tested);
}
/** `errors` are those of a test that could not run; what could not be checked is skipped instead. */
function count(cases, skipped) {
    return {
        tests: String(cases.length),
        failures: String(cases.filter(hasFailed).length),
        errors: '0',
        // The schema has no place for it on <testsuites>.
        ...(skipped ? { skipped: String(cases.filter(isSkipped).length) } : {}),
    };
}
/** Everything else that is known: where it stands, what was found beside errors, and all evidence. */
function output({ entry, findings, about, evidence }, pages) {
    const others = findings.filter((finding) => !isError(finding)).toSorted(_ranking_js__WEBPACK_IMPORTED_MODULE_6__/* .compareFindings */ .Eg);
    return [...about, ...others.map((finding) => told(finding, entry)), ...pagesOf(others, pages), ...evidence];
}
/** `error: Orders API speaks nothing newer … (minimum-version at .github/tls-readiness.yml:12:5)`. */
function told(finding, entry) {
    const { level, rule, source } = finding;
    return `${level}: ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .findingMessage */ .pG)(finding, entry)} (${rule} at ${position(source)})`;
}
function position({ file, line, column }) {
    return `${file === undefined ? inlineList : (0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .plain */ .pj)(file)}:${line}:${column}`;
}
/** Readers take cases of one list and name for one case; the place, or else a number, tells them apart. */
function distinctNames(entries) {
    const bearers = new Map((0,_grouping_js__WEBPACK_IMPORTED_MODULE_10__/* .groupBy */ .$)(entries, _wording_js__WEBPACK_IMPORTED_MODULE_9__/* .formatName */ .nD));
    const given = new Map();
    return entries.map((entry) => {
        const name = (0,_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .formatName */ .nD)(entry);
        const alone = bearers.get(name)?.length === 1;
        const placed = alone ? name : `${name} (${(0,_config_client_js__WEBPACK_IMPORTED_MODULE_12__/* .isClient */ .o)(entry) ? 'client' : (0,_wording_js__WEBPACK_IMPORTED_MODULE_9__/* .formatPlace */ .dE)(entry)})`;
        const times = (given.get(placed) ?? 0) + 1;
        given.set(placed, times);
        return times === 1 ? placed : `${placed} (${times})`;
    });
}
/** `0.120`. */
function seconds(milliseconds) {
    return (milliseconds / 1_000).toFixed(3);
}
/** An element that holds elements. */
function element(name, attributes, children = []) {
    const tag = name + attributeList(attributes);
    return children.length === 0 ? `<${tag}/>` : `<${tag}>\n${children.join('\n')}\n</${name}>`;
}
/** An element that holds text. */
function textElement(name, attributes, lines) {
    return `<${name}${attributeList(attributes)}>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .xmlText */ .xK)(lines.join('\n'))}</${name}>`;
}
/** The attributes without those that are undefined. */
function attributeList(attributes) {
    return Object.entries(attributes)
        .map(([key, value]) => (value === undefined ? '' : ` ${key}="${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .xmlAttribute */ .IE)(value, 1_000)}"`))
        .join('');
}


/***/ }),

/***/ 8888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   tq: () => (/* binding */ worstFinding)
/* harmony export */ });
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7795);
/* harmony import */ var _policy_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7335);


/** How bad a finding is among those of its level, worst first. */
const severity = {
    'requires-old': 0,
    'client-requires-old': 1,
    'requires-dated': 2,
    'client-requires-dated': 3,
    sunset: 4,
    'no-starttls': 5,
    'accepts-old': 6,
    'not-checked': 7,
    'handshake-failed': 8,
    'client-never-called': 9,
    'client-without-tls': 10,
    'client-no-handshake': 11,
    'client-refused-certificate': 12,
    'client-no-request': 13,
    'client-not-run': 14,
    'client-offers-old': 15,
    'partly-checked': 16,
    'certificate-expired': 17,
    'certificate-not-yet-valid': 18,
    'certificate-wrong-name': 19,
    'certificate-untrusted': 20,
    'certificate-expiring': 21,
    'no-http-answer': 22,
    'unexpected-status': 23,
    'client-unexpected-exit': 24,
    'exception-ended': 25,
    'exception-unused': 26,
};
/** Negative where `a` is worse: by level, then kind, then the nearer date. */
function compareFindings(a, b) {
    return (_policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .levels */ .y.indexOf(a.level) - _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .levels */ .y.indexOf(b.level) ||
        severity[a.facts.kind] - severity[b.facts.kind] ||
        compareDays(daysLeft(a), daysLeft(b)));
}
/**
 * The targets or clients as people should read them: the worst level first (so that an unverified target that fails the build
 * stands above one with warnings), then the worst state, the worst finding, and the order of the list.
 */
function worstFirst(verdicts) {
    return verdicts
        .map((verdict) => ({ verdict, worst: worstFinding(verdict) }))
        .sort((a, b) => rankOf(a.worst) - rankOf(b.worst) ||
        _policy_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictStates */ .O.indexOf(a.verdict.state) - _policy_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictStates */ .O.indexOf(b.verdict.state) ||
        (a.worst && b.worst ? compareFindings(a.worst, b.worst) : 0))
        .map(({ verdict }) => verdict);
}
function rankOf(finding) {
    return finding === undefined ? _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .levels */ .y.length : _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .levels */ .y.indexOf(finding.level);
}
/** The finding that decides what a target or client is known for. */
function worstFinding(verdict) {
    return verdict.findings.toSorted(compareFindings)[0];
}
function daysLeft({ facts }) {
    if (facts.kind === 'sunset')
        return facts.due.days;
    if ('dated' in facts && facts.dated)
        return facts.dated.due.days;
    return Number.POSITIVE_INFINITY;
}
function compareDays(a, b) {
    return a === b ? 0 : a - b;
}


/***/ }),

/***/ 131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findingsTitle)
/* harmony export */ });
/* unused harmony export findingTitle */
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3223);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7142);




const titles = {
    'requires-old': ({ ceiling }) => `still requires ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(ceiling)}`,
    'requires-dated': ({ protocol }) => `requires ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}`,
    'accepts-old': ({ protocol }) => `still accepts ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}`,
    sunset: ({ due, header, undated }) => header === 'Deprecation'
        ? undated
            ? 'is deprecated'
            : `is deprecated ${due.days > 0 ? 'from' : 'since'} ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(due.date)}`
        : `${due.days > 0 ? 'goes' : 'went'} away on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(due.date)}`,
    'not-checked': () => 'could not be checked',
    'partly-checked': ({ protocols: unknown }) => `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listProtocols */ .QO)(unknown)} could not be checked`,
    'handshake-failed': ({ failure }) => failure.kind === 'client-certificate-required'
        ? 'demands a client certificate'
        : 'no handshake can be finished',
    'no-starttls': ({ problem }) => starttlsTitles[problem.kind],
    'unexpected-status': ({ status }) => `answered with HTTP status ${status}`,
    'no-http-answer': () => 'gave no HTTP answer',
    'certificate-expired': () => 'certificate has expired',
    'certificate-not-yet-valid': () => 'certificate is not valid yet',
    'certificate-expiring': ({ days }) => `certificate expires in ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .countDays */ .Tm)(days)}`,
    'certificate-untrusted': () => 'certificate is not trusted',
    'certificate-wrong-name': () => 'certificate bears another name',
    'exception-ended': ({ exception }) => `exception from ${exception.rule} has ended`,
    'exception-unused': ({ exception }) => `exception from ${exception.rule} matches nothing`,
    ..._client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .clientTitles */ .H7,
};
const starttlsTitles = {
    'not-offered': 'does not offer STARTTLS',
    refused: 'refuses STARTTLS',
    'extra-bytes': 'sends more in the clear before TLS',
};
/** The finding as the predicate of a sentence about its target: `still requires TLS 1.0`. */
function findingTitle(finding) {
    return titleOf(finding.facts.kind, finding.facts);
}
/** The titles of findings of one target or client, rule and level as one: `still accepts TLS 1.0 and 1.1`. */
function findingsTitle(findings) {
    return (merged(findings, 'accepts-old', 'still accepts') ??
        merged(findings, 'client-offers-old', 'still offers') ??
        [...new Set(findings.map(findingTitle))].join('; '));
}
/** All of them as one, where they are of this kind and more than one. */
function merged(findings, kind, predicate) {
    const old = findings.flatMap(({ facts }) => (facts.kind === kind ? [facts.protocol] : []));
    if (old.length !== findings.length || old.length < 2)
        return undefined;
    return `${predicate} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listProtocols */ .QO)([...new Set(old)].sort(_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh))}`;
}
function titleOf(kind, facts) {
    return titles[kind](facts);
}


/***/ })

};
