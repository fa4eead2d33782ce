export const id = 970;
export const ids = [970];
export const modules = {

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verdictStates)
/* harmony export */ });
/** Worst first. */
const verdictStates = ['not-ready', 'at-risk', 'unverified', 'ready'];


/***/ }),

/***/ 248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whatToDo)
/* harmony export */ });
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7795);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3429);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6916);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8888);
/* harmony import */ var _starttls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1629);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7142);










const advice = {
    'requires-old': ({ ceiling, minimum }) => `Ask the operator to enable ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)((0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .needed */ .Ow)(ceiling, minimum))}: callers already fail with ` +
        (ceiling === 'SSLv2' ? '“unsupported protocol”' : `“Server chose ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .javaName */ .WB)(ceiling)} …”`),
    'requires-dated': ({ protocol, dated }) => `Ask the operator to enable ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .newerThan */ .TH)(protocol)}${dated.due.days > 0 ? ' before the date' : ' now'}`,
    'accepts-old': ({ dated }, all) => `Switch ${oldOnes(all)} off${byWhen(dated)}`,
    sunset: ({ due, header }) => header === 'Deprecation'
        ? 'Ask the operator what replaces it'
        : `Move to its successor${due.days > 0 ? ` before ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(due.date)}` : ' now'}`,
    'not-checked': (facts) => `Not checked: ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .summariseFailures */ .gv)(facts)}`,
    'partly-checked': ({ protocols, failure }) => `Not known for ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .listProtocols */ .QO)(protocols)}: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFailure */ .Ic)(failure)}`,
    'handshake-failed': ({ failure }) => failure.kind === 'client-certificate-required'
        ? 'Client certificate demanded: the handshake stays unproven'
        : `Find out why no handshake can be finished: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFailure */ .Ic)(failure)}`,
    'no-starttls': ({ problem }) => problem.kind === 'extra-bytes'
        ? 'Ask the operator to update the server: it sends more in the clear before TLS'
        : problem.kind === 'refused'
            ? `Ask the operator why ${(0,_starttls_js__WEBPACK_IMPORTED_MODULE_5__/* .describeStarttls */ .Z)(problem)}`
            : 'Ask the operator to switch STARTTLS on: it is not offered',
    'unexpected-status': ({ expected, status }) => `HTTP status ${status} instead of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .joinOr */ .So)(expected)}: check the URL`,
    'no-http-answer': ({ failure }) => `No HTTP answer: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFailure */ .Ic)(failure)}`,
    'certificate-expired': () => 'Renew the certificate: it has expired',
    'certificate-not-yet-valid': () => 'Replace the certificate: it is not valid yet',
    'certificate-expiring': ({ days }) => `Renew the certificate within ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .countDays */ .Tm)(days)}`,
    'certificate-untrusted': () => 'Send the whole certificate chain, or trust its root',
    'certificate-wrong-name': ({ name }) => `Replace the certificate: it does not bear ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .pj)(name, 60)}`,
    'exception-ended': ({ exception }) => `Renew the exception from ${exception.rule} or mend its cause`,
    'exception-unused': ({ exception }) => `Remove the exception from ${exception.rule}: it matches nothing`,
    'client-requires-old': ({ highest, minimum }) => `Enable ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)((0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .needed */ .Ow)(highest, minimum))} in the client: servers without ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(highest)} answer it with “protocol_version”`,
    'client-requires-dated': ({ protocol, dated }) => `Enable ${(0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .newerThan */ .TH)(protocol)} in the client${dated.due.days > 0 ? ' before the date' : ' now'}`,
    'client-offers-old': ({ dated }, all) => `Switch ${oldOnes(all)} off in the client${byWhen(dated)}`,
    'client-not-run': () => 'Not run: run-clients is not switched on',
    'client-never-called': ({ ended }) => `Make the command call TLS_READINESS_URL: it ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEnd */ .lA)(ended)}`,
    'client-without-tls': ({ began }) => `Make the command speak TLS: what came was ${_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .beginnings */ .t[began]}`,
    'client-refused-certificate': () => 'Make the command trust the authority in TLS_READINESS_CA',
    'client-no-handshake': ({ outcome }) => `Find out why no handshake can be finished: ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOutcome */ .SS)(outcome)}`,
    'client-no-request': ({ ended }) => `Find out why no request came: the command ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEnd */ .lA)(ended)}. It may not trust the authority in TLS_READINESS_CA`,
    'client-unexpected-exit': ({ expected, ended }) => `The command ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEnd */ .lA)(ended)} instead of ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .expectedExits */ .Es)(expected)}`,
};
function oldOnes(findings) {
    const old = findings.flatMap(({ facts }) => facts.kind === 'accepts-old' || facts.kind === 'client-offers-old' ? [facts.protocol] : []);
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .listProtocols */ .QO)([...new Set(old)].sort(_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh));
}
function byWhen(dated) {
    if (!dated)
        return '; no date yet';
    return dated.due.days > 0 ? ' before the date' : ' now: the date has passed';
}
/** At most so many things to do stand in one cell; the annotations have them all. */
const maxThings = 2;
/** What to do about a target or client, short enough for a cell, worst thing first; empty where there is nothing to do. */
function whatToDo(verdict) {
    const ranked = verdict.findings.toSorted(_ranking_js__WEBPACK_IMPORTED_MODULE_4__/* .compareFindings */ .Eg);
    const worst = ranked[0]?.level;
    const groups = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_8__/* .groupBy */ .$)(ranked.filter(({ excepted }) => !excepted), ({ level, facts }) => `${level} ${facts.kind}`);
    // Notices only stand in the cell where nothing worse does.
    const telling = groups.filter(([, [first]]) => first.level !== _policy_finding_js__WEBPACK_IMPORTED_MODULE_9__/* .levels */ .y[2] || worst === _policy_finding_js__WEBPACK_IMPORTED_MODULE_9__/* .levels */ .y[2]);
    const things = telling
        .slice(0, maxThings)
        .map(([, group]) => adviceOn(group[0].facts.kind, group[0].facts, group));
    const exceptions = new Set(ranked.flatMap(({ excepted }) => (excepted ? [excepted.exception] : [])));
    for (const { rule, until } of exceptions) {
        if (things.length < maxThings)
            things.push(`Excepted from ${rule} until ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(until)}`);
    }
    return things.join('. ');
}
function adviceOn(kind, facts, all) {
    return advice[kind](facts, all);
}


/***/ }),

/***/ 5229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ browserTable)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3223);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);



/** Nobody reads on; the JSON report has them all. */
const maxBrowsers = 8;
/** A row for each target that serves browsers, or undefined where none does. */
function browserTable(report) {
    const serving = report.verdicts.flatMap(({ observation: { target } }) => target.browsers ? [{ target, impact: target.browsers }] : []);
    const [first] = serving;
    if (!first)
        return undefined;
    return {
        columns: ['Target', 'Requires at least', 'Lose access', 'Switched off by default', 'Share of use'],
        rows: serving.map(({ target, impact }) => ({
            name: (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .formatName */ .nD)(target),
            requires: (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(target.minVersion),
            lose: listed([...named(impact.lose), ...onSomeSystems(impact)]),
            offByDefault: listed(named(impact.offByDefault)),
            share: percent(impact.share),
        })),
        source: `What becomes of browsers once nothing older stays on, by the data of caniuse.com (CC BY 4.0) of ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDay */ .im)(Date.parse(first.impact.dataDate))}. The share is that of all use in the world.`,
    };
}
function named(browsers) {
    return browsers
        .toSorted((a, b) => b.share - a.share)
        .map(({ browser, versions }) => `${browser} ${versions.join(', ')}`);
}
function onSomeSystems({ partly }) {
    return named(partly).map((browser) => `${browser} on older systems`);
}
function listed(browsers) {
    if (browsers.length <= maxBrowsers)
        return browsers;
    return [...browsers.slice(0, maxBrowsers), `and ${browsers.length - maxBrowsers} more`];
}
/** What is hardly used is not nothing. */
function percent(share) {
    if (share === 0)
        return '0%';
    return share < 0.01 ? 'under 0.01%' : `${share.toFixed(2)}%`;
}


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

/***/ 2114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ clientRows),
/* harmony export */   d: () => (/* binding */ clientColumns)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(248);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(487);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2527);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8888);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8330);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7142);







/** The headers of the columns, after the one for the state. */
const clientColumns = ['Client', 'Must offer', 'Offers', 'Deadline', 'What to do'];
/** A long command says no more in a table than its beginning. */
const maxCommand = 60;
/** The rows, worst first; none where the list has no clients. */
function clientRows({ clients = [], judgedAtMs }) {
    return (0,_ranking_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .md)(clients).map((verdict) => clientRow(verdict, judgedAtMs));
}
function clientRow(verdict, judgedAtMs) {
    const { client } = verdict.run;
    const { lowest, highest } = verdict.offered;
    const known = highest === undefined ? [] : protocolsFrom(lowest ?? highest, highest);
    return {
        state: verdict.state,
        name: (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .formatName */ .nD)(client),
        where: {
            place: (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(client.run, maxCommand),
            startTls: false,
            owner: client.owner && (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(client.owner, 80),
        },
        requires: (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(client.minVersion),
        speaks: offers(verdict, known),
        only: lowest !== undefined && lowest === highest,
        deadlines: (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .deadlineLines */ .GE)(verdict.deadlines, known, [], judgedAtMs),
        whatToDo: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .whatToDo */ .H)(verdict),
        verdict,
    };
}
function offers({ offered, run: { client } }, known) {
    const { lowest, highest } = offered;
    if (highest === undefined)
        return [];
    if (lowest === undefined)
        return [{ label: (0,_client_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeOffer */ .qN)(offered).replace('TLS ', ''), strong: true }];
    const enough = known.filter((protocol) => (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(protocol, client.minVersion) >= 0);
    const strong = enough.length > 0 ? enough : [highest];
    return known.map((protocol, index) => ({
        label: (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .versionLabel */ .dp)(protocol, known[index - 1]),
        strong: strong.includes(protocol),
    }));
}
function protocolsFrom(lowest, highest) {
    return _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.filter((protocol) => (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(protocol, lowest) >= 0 && (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(protocol, highest) <= 0);
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

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ worstState),
/* harmony export */   NT: () => (/* binding */ standfirst),
/* harmony export */   Pl: () => (/* binding */ headline)
/* harmony export */ });
/* unused harmony export failureSentence */
/* harmony import */ var _policy_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7335);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3223);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3429);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8888);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5650);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(131);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7142);









const predicates = {
    'not-ready': ['is not ready', 'are not ready'],
    unverified: ['could not be checked', 'could not be checked'],
    'at-risk': ['is at risk', 'are at risk'],
    ready: ['is ready', 'are ready'],
};
/** `TLS readiness: 1 of 4 targets is not ready`: the worst state that any target or client is in. */
function headline(report) {
    const state = worstState(report);
    const groups = groupsOf(report).filter(({ total }) => total > 0);
    if (groups.length === 0) {
        const waiting = report.clients?.length ?? 0;
        return waiting > 0
            ? `TLS readiness: ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(waiting)} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(waiting, 'client was', 'clients were')} not run, and there was nothing else to check`
            : 'TLS readiness: there was no target to check';
    }
    const concerned = groups
        .map((group) => ({ ...group, count: group.counts[state] }))
        .filter(({ count }) => count > 0);
    const subjects = concerned.map(({ what, count, total }) => {
        if (count < total)
            return `${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} of ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)} ${what}s`;
        if (count === 1)
            return `the only ${what}`;
        return state === 'ready'
            ? `all ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${what}s`
            : `${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} of ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} ${what}s`;
    });
    const count = concerned.reduce((sum, each) => sum + each.count, 0);
    return `TLS readiness: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .joinWords */ .yZ)(subjects)} ${predicate(state, count)}`;
}
/** Targets, and the clients that were run. */
function groupsOf(report) {
    const run = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .countStates */ .c0)([], (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsRun */ .ol)(report)).clients;
    return [
        { what: 'target', total: report.counts.targets, counts: report.counts },
        ...(run ? [{ what: 'client', total: run.clients, counts: run }] : []),
    ];
}
const namedEntries = 3;
function standfirst(report) {
    const state = worstState(report);
    const inState = state === 'ready' ? [] : (0,_ranking_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(judgedOf(report)).filter((verdict) => verdict.state === state);
    const worst = inState
        .slice(0, namedEntries)
        .map((verdict) => ({ name: (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .formatName */ .nD)(entryOf(verdict)), phrase: whatIsWrong(verdict) }));
    const others = groupsOf(report).flatMap(({ what, counts }) => _policy_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictStates */ .O
        .filter((other) => other !== state && other !== 'ready' && counts[other] > 0)
        .map((other) => {
        const count = counts[other];
        const whom = what === 'client' ? ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'client')}` : '';
        return `${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)}${whom} ${predicate(other, count)}`;
    }));
    const waiting = (report.clients?.length ?? 0) - (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsRun */ .ol)(report).length;
    const next = report.nextDeadline;
    const judged = (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(report.judgedAtMs);
    return {
        worst,
        more: inState.length - worst.length,
        others: waiting > 0
            ? [...others, `${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(waiting)} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(waiting, 'client was', 'clients were')} not run`]
            : others,
        nextDeadline: next && (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDeadline */ .oC)(next, (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .daysUntil */ .AQ)(next, report.judgedAtMs)),
        judgedAsOf: judged === (0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(report.startedAtMs) ? undefined : judged,
        judgedTargets: judgedOnly(report),
    };
}
function judgedOnly(report) {
    const { counts } = report;
    const count = (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .judgedEntries */ .Ab)(report).filter(({ entry }) => (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .isGated */ .m3)(entry, report)).length;
    const total = counts.targets + (counts.clients?.clients ?? 0);
    const what = counts.clients ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total, 'entry', 'entries') : (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total, 'target');
    if (count === total)
        return undefined;
    if (count === 0)
        return 'nothing that this pull request touches can fail the build';
    return `only ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} of ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)} ${what} can fail the build`;
}
/** One sentence that names the worst target or client, for the line of the log that fails the build. */
function failureSentence(report) {
    const [verdict] = worstFirst(judgedOf(report));
    if (!verdict || verdict.state === 'ready')
        return `${headline(report)}.`;
    const groups = groupsOf(report)
        .filter(({ total, counts }) => total > counts.ready)
        .map(({ what, total, counts }) => {
        const counted = verdictStates
            .filter((state) => state !== 'ready' && counts[state] > 0)
            .map((state) => `${formatCount(counts[state])} ${predicate(state, counts[state])}`);
        return `of ${formatCount(total)} ${plural(total, what)}, ${joinWords(counted)}`;
    });
    return logLine(`${whereabouts(entryOf(verdict))} ${whatIsWrong(verdict)}; ${groups.join('; ')}.`);
}
function whereabouts(entry) {
    const name = formatName(entry);
    const place = isClient(entry) ? name : formatPlace(entry);
    return name === place ? name : `${name} (${place})`;
}
/** The state of the target or client that reads worst; `ready` where all are. */
function worstState(report) {
    return (0,_ranking_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(judgedOf(report))[0]?.state ?? 'ready';
}
/** Clients that nobody let run say nothing about how things stand. */
function judgedOf(report) {
    return [...report.verdicts, ...(0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .clientsRun */ .ol)(report)];
}
function entryOf(verdict) {
    return 'run' in verdict ? verdict.run.client : verdict.observation.target;
}
/** The worst finding with those that are one piece of news with it: `still accepts TLS 1.0 and 1.1`. */
function whatIsWrong(verdict) {
    const worst = (0,_ranking_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFinding */ .tq)(verdict);
    const group = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_6__/* .groupFindings */ .k)(verdict.findings).find((findings) => worst && findings.includes(worst)) ?? [];
    const telling = group.filter(({ facts }) => facts.kind === worst?.facts.kind);
    return (0,_titles_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsTitle */ .f)(telling) || predicate(verdict.state, 1);
}
function predicate(state, count) {
    return predicates[state][count === 1 ? 0 : 1];
}


/***/ }),

/***/ 56:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rankedGroups)
/* harmony export */ });
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3429);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8888);


/** All findings as a reader takes them, the worst first, and in the order of the list where they are alike. */
function rankedGroups(judged) {
    return judged
        .flatMap(({ entry, findings }) => (0,_grouping_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFindings */ .k)(findings.toSorted(_ranking_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)).map((group) => ({ entry, findings: group })))
        .sort(({ findings: [a] }, { findings: [b] }) => (0,_ranking_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)(a, b));
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

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ deadlineLines),
/* harmony export */   QE: () => (/* binding */ tableRows),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   dp: () => (/* binding */ versionLabel)
/* harmony export */ });
/* harmony import */ var _config_scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(599);
/* harmony import */ var _policy_announced_dates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4915);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(248);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3429);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8888);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7142);









/** The headers of the columns, after the one for the state. */
const columns = ['Target', 'Requires at least', 'Speaks', 'Deadline', 'What to do'];
/** The rows, worst first. */
function tableRows(report) {
    return (0,_ranking_js__WEBPACK_IMPORTED_MODULE_4__/* .worstFirst */ .md)(report.verdicts).map((verdict) => tableRow(verdict, report.judgedAtMs));
}
function tableRow(verdict, judgedAtMs) {
    const { target } = verdict.observation;
    const [name, place] = [(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .formatName */ .nD)(target), (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlace */ .dE)(target)];
    const accepted = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocols */ .WH.filter((protocol) => verdict.protocols[protocol] === 'accepted');
    const speaks = spoken(verdict, accepted);
    return {
        state: verdict.state,
        name,
        where: {
            place: name === place ? '' : place,
            startTls: (0,_config_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .isStarttlsScheme */ .V)(target.scheme),
            owner: target.owner && (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(target.owner, 80),
        },
        requires: (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn)(target.minVersion),
        speaks,
        only: accepted.length === 1 && speaks.length === 1,
        deadlines: deadlineLines(verdict.deadlines, accepted, otherEnds(verdict), judgedAtMs),
        whatToDo: (0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .whatToDo */ .H)(verdict),
        verdict,
    };
}
function spoken(verdict, accepted) {
    if (accepted.length === 0)
        return [];
    const { addresses, target } = verdict.observation;
    const acceptedBy = (protocol) => addresses.filter((address) => address.protocols[protocol].state === 'accepted').length;
    const isUnknown = (protocol) => verdict.protocols[protocol] === 'unknown';
    const share = (protocol) => everywhere(protocol) ? '' : ` (${acceptedBy(protocol)} of ${addresses.length})`;
    const everywhere = (protocol) => acceptedBy(protocol) === addresses.length;
    const meets = accepted.filter((protocol) => (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .compareProtocols */ .bh)(protocol, target.minVersion) >= 0 && everywhere(protocol));
    const strong = meets.length > 0 ? meets : [verdict.ceiling];
    const shown = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocols */ .WH.filter(
    // That nobody knows of SSL 2.0 is the rule rather than news; the evidence says it.
    (protocol) => verdict.protocols[protocol] !== 'refused' && !(protocol === 'SSLv2' && isUnknown(protocol)));
    return shown.map((protocol, index) => ({
        label: versionLabel(protocol, shown[index - 1]) + (isUnknown(protocol) ? '?' : share(protocol)),
        strong: strong.includes(protocol),
    }));
}
/** `1.2`; the family is named for SSL, and for TLS where it follows SSL. */
function versionLabel(protocol, before) {
    return before?.startsWith('SSL') ? (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn)(protocol) : (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn)(protocol).replace('TLS ', '');
}
/** What ends beside protocols: the target itself, by the list or by what its headers announce. */
function otherEnds(verdict) {
    const { sunset } = verdict.observation.target;
    const announced = (0,_policy_announced_dates_js__WEBPACK_IMPORTED_MODULE_7__/* .announcedDates */ .L)(verdict).map(({ header, date }) => ({ date, what: header.toLowerCase() }));
    return [...(sunset ? [{ date: sunset.date, what: 'sunset' }] : []), ...announced];
}
/** The dates that touch an entry: of the protocols it speaks, or of all where nothing is known, and others. */
function deadlineLines(deadlines, speaks, others, judgedAtMs) {
    const relevant = deadlines.filter(({ protocol }) => speaks.length === 0 || speaks.includes(protocol));
    const ends = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_8__/* .groupBy */ .$)(relevant, ({ date }) => date.epochMs).map(([, dates]) => {
        const names = (0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .listProtocols */ .QO)(dates.map(({ protocol }) => protocol).sort(_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .compareProtocols */ .bh));
        return { date: dates[0].date, what: speaks.length === 1 ? '' : names };
    });
    return [...ends, ...others]
        .sort((a, b) => a.date.epochMs - b.date.epochMs)
        .map(({ date, what }) => deadlineLine(what, date, (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .daysUntil */ .AQ)(date, judgedAtMs)));
}
/** `TLS 1.1 on 1 Dec 2026 (9 days)`, `TLS 1.0 passed 28 Feb 2018`. */
function deadlineLine(what, date, days) {
    const deadline = (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDeadline */ .oC)(date, days);
    if (what === '')
        return deadline;
    return days < 0 ? `${what} ${deadline}` : `${what} on ${deadline}`;
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
