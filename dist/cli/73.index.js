export const id = 73;
export const ids = [73];
export const modules = {

/***/ 8403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isClient)
/* harmony export */ });
function isClient(entry) {
    return 'run' in entry;
}


/***/ }),

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ expectedExits),
/* harmony export */   H7: () => (/* binding */ clientTitles),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   e_: () => (/* binding */ describeOpening),
/* harmony export */   lA: () => (/* binding */ describeEnd),
/* harmony export */   qN: () => (/* binding */ describeOffer),
/* harmony export */   t: () => (/* binding */ beginnings)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7142);



/** The finding as the predicate of a sentence about its client. */
const clientTitles = {
    'client-requires-old': ({ highest }) => `offers nothing newer than ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(highest)}`,
    'client-requires-dated': ({ protocol }) => `offers nothing newer than ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}`,
    'client-offers-old': ({ protocol }) => `still offers ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}`,
    'client-not-run': () => 'was not run',
    'client-never-called': () => 'never called',
    'client-without-tls': () => 'called without TLS',
    'client-refused-certificate': ({ alert }) => alert ? 'refused the test’s certificate' : 'hung up on the test’s certificate',
    'client-no-handshake': () => 'finished no handshake',
    'client-no-request': () => 'sent no request',
    'client-unexpected-exit': ({ ended }) => describeEnd(ended),
};
/** How the command ended, as a predicate: `ended with exit code 3`. */
function describeEnd(ended) {
    switch (ended.kind) {
        case 'not-run':
            return 'was not run';
        case 'exit':
            return `ended with exit code ${ended.code}`;
        case 'signal':
            return `was ended by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(ended.signal, 40)}`;
        case 'timeout':
            return `did not end within ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(ended.afterMs)}`;
        case 'not-started':
            return `could not be started (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(ended.code, 40)})`;
    }
}
/** `exit code 0 or 22`. */
function expectedExits(codes) {
    return `exit ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(codes.length, 'code')} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .joinOr */ .So)(codes)}`;
}
/** What a call began with: `offered TLS 1.0 to 1.3`. */
function describeOpening({ opening }) {
    switch (opening.kind) {
        case 'client-hello':
            return `offered ${describeOffer(opening.hello.offered)}`;
        case 'sslv2-hello':
            return `offered ${describeOffer(opening.offered)} in a hello of SSL 2.0’s form`;
        case 'malformed':
            return `a broken hello: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(opening.problem, 100)}`;
        default:
            return beginnings[opening.kind];
    }
}
/** What is no ClientHello, as the object of a sentence. */
const beginnings = {
    http: 'a request in the clear',
    other: 'bytes that are neither TLS nor HTTP',
    malformed: 'a hello that breaks the rules of TLS',
    incomplete: 'nothing, or too little to tell what it is',
};
/** `TLS 1.0 to 1.3`; `up to TLS 1.2` where only the highest version was named. */
function describeOffer({ lowest, highest, }) {
    if (highest === undefined)
        return 'no version that is known';
    if (lowest === undefined)
        return `up to ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(highest)}`;
    if (lowest === highest)
        return (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(highest);
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listProtocols */ .QO)([lowest, highest]).replace(' and ', ' to ');
}
/** How far a call came, as a clause. */
function describeOutcome(outcome) {
    switch (outcome.kind) {
        case 'finished':
            return `finished the handshake with ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(outcome.protocol)}`;
        case 'no-common-version':
            return `no version in common${outcome.alert ? ` (alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(outcome.alert.name, 40)})` : ''}`;
        case 'certificate-refused':
            return `refused the certificate with the alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(outcome.alert.name, 40)}`;
        case 'alert':
            return outcome.alert.by === 'caller'
                ? `the client broke off with the alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(outcome.alert.name, 40)}`
                : `the server had to refuse it with the alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(outcome.alert.name, 40)}`;
        case 'closed':
            return `the client ${outcome.reset ? 'reset' : 'closed'} the connection after ${stages[outcome.after]}`;
        case 'timeout':
            return `nothing more came from the client after ${stages[outcome.after]}`;
        case 'not-tls':
            return 'spoke no TLS';
    }
}
const stages = {
    nothing: 'connecting',
    hello: 'its hello',
    certificate: 'the server’s certificate',
};


/***/ }),

/***/ 3223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ daysUntil),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   Tm: () => (/* binding */ countDays),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kh: () => (/* binding */ isoDay),
/* harmony export */   oC: () => (/* binding */ formatDeadline)
/* harmony export */ });
/* harmony import */ var _policy_calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);

/** Dates as people read them, in UTC. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `1 Dec 2026`. */
function formatDay(epochMs) {
    const date = new Date(epochMs);
    if (Number.isNaN(date.getTime()))
        return 'an unknown day';
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
/** `1 Dec 2026`, or with the time where the moment is not the beginning of a day: `30 Nov 2016 08:00 UTC`. */
function formatMoment(moment) {
    const day = formatDay(moment.epochMs);
    return moment.epochMs % _policy_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP === 0 ? day : `${day} ${isoTime(moment.epochMs)?.slice(11, 16) ?? ''} UTC`;
}
/** Whole days until the moment, rounded up: 0 on the day itself, negative after it. */
function daysUntil(moment, nowMs) {
    return Math.ceil((moment.epochMs - nowMs) / _policy_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
}
/** `1 day`, `9 days`, `1,234 days`. */
function countDays(days) {
    return `${formatCount(days)} ${days === 1 ? 'day' : 'days'}`;
}
/** `1 Dec 2026 (9 days)`, `1 Dec 2026 (today)`, `passed 28 Feb 2018`. */
function formatDeadline(moment, days) {
    const day = formatMoment(moment);
    if (days > 0)
        return `${day} (${countDays(days)})`;
    return days === 0 ? `${day} (today)` : `passed ${day}`;
}
/** `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `2026-12-01`, in UTC. */
function isoDay(epochMs) {
    return isoTime(epochMs)?.slice(0, 10) ?? '';
}
/** `2026-12-01T00:00:00.000Z`, or undefined where the number is no time. */
function isoTime(epochMs) {
    const date = new Date(epochMs);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}


/***/ }),

/***/ 3429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy),
/* harmony export */   k: () => (/* binding */ groupFindings)
/* harmony export */ });
/** The items by key, keys and items in the order in which they first came. (`Map.groupBy` needs Node 21.) */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups];
}
/**
 * The findings of one target that a reader takes as one: same rule, level, place in the list and exception.
 * TLS 1.0 and TLS 1.1 accepted by one server are one piece of news.
 */
function groupFindings(findings) {
    return groupBy(findings, ({ rule, level, source, excepted }) => JSON.stringify([rule, level, source, excepted?.exception.source, excepted?.level])).map(([, group]) => group);
}


/***/ }),

/***/ 6916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   TH: () => (/* binding */ newerThan),
/* harmony export */   WB: () => (/* binding */ javaName),
/* harmony export */   gv: () => (/* binding */ summariseFailures),
/* harmony export */   pG: () => (/* binding */ findingMessage),
/* harmony export */   yZ: () => (/* binding */ findingsMessage)
/* harmony export */ });
/* harmony import */ var _config_client_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8403);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3429);
/* harmony import */ var _starttls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1629);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7142);








const sentences = {
    'requires-old': ({ ceiling, minimum, dated }, { name, operator }) => `${name} speaks nothing newer than ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(ceiling)}; at least ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(needed(ceiling, minimum))} is needed.` +
        `${dated ? ` ${datedSentence([ceiling], dated)}.` : ''} Callers that refuse ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(ceiling)} already fail: ${callersMeet(ceiling)}.` +
        ` Only ${operator} can mend this, by enabling ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(needed(ceiling, minimum))}: a client cannot.`,
    'requires-dated': ({ protocol, dated }, { name, operator }) => `${name} speaks nothing newer than ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}. ${datedSentence([protocol], dated)}, and no caller can connect from then on.` +
        ` Only ${operator} can mend this, by enabling ${newerThan(protocol)}: a client cannot.`,
    'accepts-old': (facts, subject) => acceptsOld([facts.protocol], facts, subject),
    sunset: ({ due, header, undated }, { name, operator }) => header === 'Deprecation'
        ? `${name} says in a Deprecation header (RFC 9745) that it is deprecated${undated ? '' : ` ${dayPhrase(due, 'from', 'since')}`}. Ask ${operator} what replaces it and until when it runs.`
        : `${name} ${header ? 'says in a Sunset header (RFC 8594) that it' : 'itself'} ${dayPhrase(due, 'goes away on', 'went away on')}${header ? '' : ' by your list'}, whatever TLS version callers speak.` +
            ` Every caller has to move to its successor; only ${operator} can put the date off.`,
    'not-checked': (facts, { name, operator }) => `${name} could not be checked: ${summariseFailures(facts)}. Nothing is proven about it, so it does not count as ready${reachedClause(facts.reached)}.` +
        ` Check host, port and the way there from this machine, or ask ${operator}.`,
    'partly-checked': ({ protocols: unknown, failure, reached }, { name, operator }) => `Whether ${name} accepts ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listProtocols */ .QO)(unknown)} is not known: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(failure)}.` +
        ` It does not count as refused${reachedClause(reached)}; if this stays so, ask ${operator}.`,
    'handshake-failed': ({ failure, minimum }, { name, operator }) => failure.kind === 'client-certificate-required'
        ? `${name} speaks ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(minimum)} or newer, and demands a client certificate, so the handshake could not be finished.`
        : `${name} answers a hello with ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(minimum)} or newer, but a real client cannot finish the handshake: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(failure)}.` +
            ` Callers may fail in the same way; ${operator} has to find out why.`,
    'no-starttls': ({ scheme, problem }, { name, operator }) => problem.kind === 'extra-bytes'
        ? `${name} sends more in the clear after its go-ahead for STARTTLS (bytes ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(problem.bytes, 40)}), so TLS was not spoken. Whoever stands between could put commands into the encrypted session (CVE-2011-0411), and careful clients hang up; ${operator} has to update the server.`
        : `${name} cannot be brought to TLS over ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(scheme, 40)}: ${(0,_starttls_js__WEBPACK_IMPORTED_MODULE_3__/* .describeStarttls */ .Z)(problem)}. A client that insists on TLS cannot connect, and any other sends everything in the clear. Only ${operator} can switch STARTTLS on.`,
    'unexpected-status': ({ expected, status }, { name }) => `${name} answered with HTTP status ${status}; ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .joinOr */ .So)(expected)} was expected. TLS itself worked.`,
    'no-http-answer': ({ expected, failure }, { name }) => `${name} gave no HTTP answer: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(failure)}; status ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .joinOr */ .So)(expected)} was expected.`,
    'certificate-expired': ({ onMs }, { name, operator }) => `The certificate of ${name} expired on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(onMs)}. Callers that verify it fail; ${operator} has to renew it.`,
    'certificate-not-yet-valid': ({ onMs }, { name, operator }) => `The certificate of ${name} is valid only from ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(onMs)} on. Callers that verify it fail; ${operator} has to replace it, or a clock is wrong.`,
    'certificate-expiring': ({ onMs, days }, { name, operator }) => `The certificate of ${name} expires on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(onMs)} (${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .countDays */ .Tm)(days)} left). Callers that verify it fail from then on; ${operator} has to renew it.`,
    'certificate-untrusted': ({ code, issuer }, { name, operator }) => `The certificate of ${name} is not trusted here (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(code, 80)}, issued by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(issuer, 100)}). Callers need its root certificate, or ${operator} has to send the whole chain.`,
    'certificate-wrong-name': ({ name: asked, altNames }, { name, operator }) => `The certificate of ${name} is not made out to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(asked, 100)}${bornNames(altNames)}. Callers that verify it fail; ${operator} has to replace it, or the list needs another server-name.`,
    'exception-ended': ({ exception }, { name }) => `The exception from ${exception.rule} for ${name} ended on ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(exception.until)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(exception.reason, 200)}). Mend the cause, or agree on a new day.`,
    'exception-unused': ({ exception }, { name }) => `The exception from ${exception.rule} for ${name} until ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(exception.until)} matches nothing any more. Remove it.`,
    'client-requires-old': ({ highest, minimum, dated }, { name, operator }) => `${name} offers nothing newer than ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(highest)}; at least ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(needed(highest, minimum))} is needed.` +
        `${dated ? ` ${datedSentence([highest], dated)}.` : ''} Servers without ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(highest)} refuse it: ${clientMeets}.` +
        ` Only ${operator} can mend this, by enabling ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(needed(highest, minimum))} in the client or updating the library below it: a server cannot.`,
    'client-requires-dated': ({ protocol, dated }, { name, operator }) => `${name} offers nothing newer than ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}. ${datedSentence([protocol], dated)}, and servers refuse the client from then on: ${clientMeets}.` +
        ` Only ${operator} can mend this, by enabling ${newerThan(protocol)} in the client or updating the library below it.`,
    'client-offers-old': (facts, subject) => offersOld([facts.protocol], facts, subject),
    'client-not-run': (_facts, { name }) => `${name} was not run, so nothing is known about it. Commands of the list only run where the input run-clients, or on a command line the option --run-clients, switches them on.`,
    'client-never-called': ({ ended, reached }, { name, operator }) => `${name} never called the server that was started for it: the command ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEnd */ .lA)(ended)}. Nothing is proven about it, so it does not count as ready${reachedClause(reached)}.` +
        ` It has to call the address in TLS_READINESS_URL; ask ${operator}.`,
    'client-without-tls': ({ began, reached }, { name, operator }) => `${name} called without TLS: what came was ${_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .beginnings */ .t[began]}. Nothing is proven about it, so it does not count as ready${reachedClause(reached)}.` +
        ` It has to speak TLS, as the https:// in TLS_READINESS_URL says; ask ${operator}.`,
    'client-refused-certificate': ({ alert, reached }, { name, operator }) => `${name} got as far as the test server’s certificate and then ${alert ? `refused it with the alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(alert.name, 40)}` : 'hung up without an alert, most likely because it does not trust it'}. That is not about versions, but only a finished handshake proves that they are good enough, so it does not count as ready${reachedClause(reached)}.` +
        ` ${trustClause(operator)}`,
    'client-no-handshake': ({ outcome, minimum, reached }, { name, operator }) => `${name} offers ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(minimum)} or newer, but finished no handshake: ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOutcome */ .SS)(outcome)}. It does not count as ready${reachedClause(reached)}.` +
        ` It may fail with other servers in the same way; ${operator} has to find out why.`,
    'client-no-request': ({ protocol, ended, reached }, { name, operator }) => `${name} finished the handshake with ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(protocol)}, but sent no request, and its command ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEnd */ .lA)(ended)}. Some clients refuse a certificate in this way, without an alert, so it does not count as ready${reachedClause(reached)}.` +
        ` ${trustClause(operator)}`,
    'client-unexpected-exit': ({ expected, ended }, { name }) => `The command of ${name} ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEnd */ .lA)(ended)}; ${(0,_client_words_js__WEBPACK_IMPORTED_MODULE_1__/* .expectedExits */ .Es)(expected)} was expected. What was seen of its TLS counts all the same.`,
};
/** What was seen, what breaks for whom, who has to act, and by when: a few plain sentences on one line. */
function findingMessage(finding, entry) {
    return findingsMessage([finding], entry);
}
/** The same for findings of one target or client, rule and level: what they share is said once, the rest on lines of its own. */
function findingsMessage(findings, entry) {
    const lines = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(findings, (finding) => sharedSentence(finding) ?? finding).map(([, group]) => groupMessage(group, entry));
    const exception = findings[0]?.excepted?.exception;
    if (exception) {
        lines.push(`Excepted until ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(exception.until)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(exception.reason, 200) || 'no reason given'}.`);
    }
    return [...new Set(lines)].join(findings.length > 1 ? '\n' : ' ');
}
/** `connection timed out after 10 s on 2 of 2 addresses`. */
function summariseFailures(facts) {
    const groups = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(facts.failures, ({ failure }) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(failure));
    const clauses = groups.map(([words, failures]) => facts.addresses > 1 ? `${words} on ${failures.length} of ${facts.addresses} addresses` : words);
    return clauses.slice(0, 3).join('; ') || 'no address was asked';
}
/** The version that has to be enabled: the minimum, or TLS 1.2 where the list asks for less. */
function needed(ceiling, minimum) {
    return (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(minimum, ceiling) > 0 ? minimum : 'TLSv1.2';
}
/** `TLS 1.3`: the version after this one. */
function newerThan(protocol) {
    const next = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH[_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.indexOf(protocol) + 1];
    return next ? (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(next) : 'a newer version';
}
/** The version as JSSE names it, which Java and Apex print: `TLSv1` is TLS 1.0. */
function javaName(protocol) {
    return protocol === 'TLSv1.0' ? 'TLSv1' : protocol;
}
function groupMessage(findings, entry) {
    const [{ facts, address }] = findings;
    const name = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .formatName */ .nD)(entry);
    const subject = {
        name: address ? `${name} (on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(address, 60)})` : name,
        operator: (0,_config_client_js__WEBPACK_IMPORTED_MODULE_7__/* .isClient */ .o)(entry) ? clientOwner(entry) : operatorOf(entry),
    };
    if (facts.kind === 'accepts-old')
        return acceptsOld(protocolsOf(findings, 'accepts-old'), facts, subject);
    if (facts.kind === 'client-offers-old') {
        return offersOld(protocolsOf(findings, 'client-offers-old'), facts, subject);
    }
    return sentenceOf(facts.kind, facts, subject);
}
function operatorOf(target) {
    return `the operator of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlace */ .dE)(target)}${target.owner ? ` (owner ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(target.owner, 60)})` : ''}`;
}
function clientOwner({ owner }) {
    return owner ? `its owner ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(owner, 60)}` : 'whoever maintains it';
}
function protocolsOf(findings, kind) {
    const old = findings.flatMap(({ facts }) => (facts.kind === kind ? [facts.protocol] : []));
    return [...new Set(old)].sort(_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh);
}
/** What two findings about old versions must have in common to be said in one sentence. */
function sharedSentence({ facts, address }) {
    if (facts.kind !== 'accepts-old' && facts.kind !== 'client-offers-old')
        return undefined;
    const { belowMinimum, dated } = facts;
    return JSON.stringify([
        belowMinimum,
        facts.kind === 'accepts-old' && facts.newerUnproven,
        address,
        dated && [dated.date.epochMs, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .dateSource */ .iE)(dated)],
    ]);
}
function acceptsOld(old, facts, { name, operator }) {
    const { minimum, belowMinimum, dated, newerUnproven } = facts;
    const below = belowMinimum ? `, below the minimum of ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(minimum)}` : '';
    const doubt = newerUnproven ? ', and whether it can do anything newer is not proven' : '';
    const seen = `${name} still accepts ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listProtocols */ .QO)(old)}${below}${doubt}.`;
    const it = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(old.length, 'it', 'them');
    if (!dated) {
        return `${seen} Clients that know nothing newer lose the connection once ${operator} switches ${it} off; no date is set.`;
    }
    const act = dated.due.days > 0
        ? `${operator} has to switch ${it} off by then`
        : `${operator} has to switch ${it} off now`;
    return `${seen} ${datedSentence(old, dated)}: clients that know nothing newer lose the connection, and ${act}.`;
}
function offersOld(old, { minimum, belowMinimum, dated }, { name, operator }) {
    const below = belowMinimum ? `, below the minimum of ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(minimum)}` : '';
    const it = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(old.length, 'it', 'them');
    const seen = `${name} still offers ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listProtocols */ .QO)(old)}${below}, beside newer versions.`;
    const fate = 'The client itself keeps working';
    if (!dated)
        return `${seen} ${fate} where servers switch ${it} off; ${operator} can switch ${it} off as well.`;
    const when = dated.due.days > 0 ? 'by then' : 'now';
    return `${seen} ${datedSentence(old, dated)}. ${fate}; ${operator} has to switch ${it} off ${when}, so that no server talks it down to ${it}.`;
}
/** `TLS 1.0 and 1.1 end on 1 Dec 2026 (9 days left) by your list`. */
function datedSentence(old, dated) {
    const [ends, ended] = [(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(old.length, 'ends', 'end'), 'ended'];
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .listProtocols */ .QO)(old)} ${dayPhrase(dated.due, `${ends} on`, `${ended} on`)} by ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .dateSource */ .iE)(dated)}`;
}
function dayPhrase({ date, days }, ahead, reached) {
    if (days > 0)
        return `${ahead} ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(date)} (${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .countDays */ .Tm)(days)} left)`;
    return `${reached} ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(date)}${days === 0 ? ' (today)' : ''}`;
}
function reachedClause(reached) {
    if (!reached)
        return '';
    return `, and ${whoseDate(reached)}, ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(reached.date)}, has passed`;
}
/** A `deprecation-date` is that of no single protocol: it covers everything below the minimum. */
function whoseDate(reached) {
    if (!('protocol' in reached))
        return 'its sunset';
    return reached.blanket ? 'its deprecation date' : `the date of ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolLabel */ .Pn)(reached.protocol)}`;
}
/** What a caller meets: JSSE's text (also Apex's), and OpenSSL's reason. Neither knows SSL 2.0 any more. */
function callersMeet(ceiling) {
    if (ceiling === 'SSLv2')
        return 'no current TLS library speaks it';
    const java = `Server chose ${javaName(ceiling)}, but that protocol version is not enabled or not supported by the client.`;
    return `Java and Apex with “${java}”, OpenSSL with “unsupported protocol”`;
}
/** What a client meets at a server that has switched its versions off, by the words of what it runs on. */
const clientMeets = 'it meets “Received fatal alert: protocol_version” in Java, “tlsv1 alert protocol version” in OpenSSL, and “The client and server cannot communicate, because they do not possess a common algorithm” in .NET';
function trustClause(operator) {
    return `${operator.replace(/^./, (first) => first.toUpperCase())} has to make the command trust the authority in TLS_READINESS_CA, where it does not read SSL_CERT_FILE and its like.`;
}
function bornNames(altNames) {
    if (altNames.length === 0)
        return '';
    const more = altNames.length > 3 ? ` and ${altNames.length - 3} more` : '';
    return `, but to ${altNames
        .slice(0, 3)
        .map((name) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(name, 80))
        .join(', ')}${more}`;
}
function sentenceOf(kind, facts, subject) {
    return sentences[kind](facts, subject);
}


/***/ }),

/***/ 4580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3411);

/** The page about a rule: in `pages`, or else in the release that workflows name, `v1`. */
function rulePage(name, { pages = released } = {}) {
    return `${pages}/${name}.md`;
}
const released = `${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .homepage */ .T}/blob/v${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .tool */ .z.version.split('.')[0]}/docs/rules`;


/***/ }),

/***/ 1629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeStarttlsTrouble),
/* harmony export */   Z: () => (/* binding */ describeStarttls)
/* harmony export */ });
/* harmony import */ var _config_scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(599);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);


const words = {
    'not-offered': ({ reply }) => `STARTTLS is not offered${reply ? `: ${quote(reply)}` : ''}`,
    refused: ({ reply }) => `STARTTLS is refused: ${quote(reply)}`,
    'extra-bytes': ({ bytes }) => `more was sent in the clear after the go-ahead for STARTTLS (bytes ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(bytes, 40)})`,
    busy: ({ reply }) => `asked to come back later: ${quote(reply)}`,
    unexpected: ({ awaited, reply, doubts }) => `${quote(reply)} where ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(awaited, 60)} was expected${doubts ? `; ${doubtWords[doubts]}` : ''}`,
    'too-long': ({ awaited, maxBytes }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(awaited, 60)} was longer than ${maxBytes / 1024} KB`,
    closed: ({ awaited }) => `connection closed instead of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(awaited, 60)}`,
    reset: ({ awaited }) => `connection reset instead of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(awaited, 60)}`,
    silence: ({ awaited, afterMs }) => `connected, but ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(awaited, 60)} did not come within ${Number((afterMs / 1_000).toFixed(1))} s`,
};
/** What may be written in the list where a name was turned down. */
const doubtWords = {
    'client-name': 'client-name in the list gives another name to greet with',
    'server-name': 'server-name in the list gives another name to ask for',
};
/** Why a dialogue did not end in TLS, as a clause: `STARTTLS is not offered`. */
function describeStarttls(problem) {
    return wordsOf(problem.kind, problem);
}
/** The same with a guess where a banner was due: whoever speaks TLS from the first byte waits for us to speak. */
function describeStarttlsTrouble(problem, scheme) {
    const words = describeStarttls(problem);
    if (problem.kind !== 'silence' || problem.awaited !== 'the banner')
        return words;
    const direct = `${scheme}s`;
    return `${words}; if the port speaks TLS from the first byte, use ${Object.hasOwn(_config_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .schemes */ .f, direct) ? direct : 'tls'}://`;
}
function wordsOf(kind, problem) {
    return words[kind](problem);
}
function quote(reply) {
    return `“${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reply, 80)}”`;
}


/***/ }),

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ describeHello),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   O1: () => (/* binding */ describeAnswer),
/* harmony export */   PK: () => (/* binding */ dateOrigin),
/* harmony export */   QO: () => (/* binding */ listProtocols),
/* harmony export */   So: () => (/* binding */ joinOr),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   iE: () => (/* binding */ dateSource),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   yZ: () => (/* binding */ joinWords)
/* harmony export */ });
/* harmony import */ var _config_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8403);
/* harmony import */ var _config_scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(599);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2527);
/* harmony import */ var _starttls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1629);





const failureWords = {
    dns: ({ code }) => code === 'ENOTFOUND'
        ? 'the name does not resolve (ENOTFOUND)'
        : `the name could not be resolved (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(code, 40)})`,
    'address-denied': ({ range }) => `connections to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(range, 40)} addresses are not allowed here (private-addresses)`,
    connect: ({ code }) => connectWords[code] ?? `no connection (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(code, 40)})`,
    'connect-timeout': ({ afterMs }) => `connection timed out after ${seconds(afterMs)}`,
    silence: ({ afterMs, received }) => received === 0
        ? `connected, but no answer within ${seconds(afterMs)}`
        : `connected, but the answer was not complete within ${seconds(afterMs)} (${received} bytes)`,
    closed: () => 'connection closed without an answer',
    reset: () => 'connection reset without an answer',
    plaintext: ({ speaks, excerpt }) => describePlaintext(speaks, excerpt),
    garbage: ({ problem, bytes }) => `the answer is not TLS: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(problem, 100)} (bytes ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(bytes, 40)})`,
    alert: ({ alert }) => alert === 'protocol_version'
        ? 'answered with the alert protocol_version, but not to every form of the question'
        : `answered with the alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(alert, 40)}, which proves nothing about the version`,
    'newer-version': ({ chose }) => `answered with ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn)(chose)}, which was not offered`,
    deadline: ({ afterMs }) => `not asked: the target’s time of ${seconds(afterMs)} was used up`,
    'no-starttls': ({ problem }) => (0,_starttls_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStarttls */ .Z)(problem),
    'starttls-failed': ({ problem, scheme }) => (0,_starttls_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStarttlsTrouble */ .M)(problem, scheme),
    'client-certificate-required': () => 'TLS works, but a client certificate is required',
    'client-certificate-refused': ({ alert }) => `TLS works, but the client certificate of the list was refused (alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(alert, 40)})`,
    version: ({ code }) => `no version in common (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(code, 80)})`,
    'not-http': ({ message }) => `the answer over TLS is not HTTP/1.1: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(message, 160)}`,
    local: ({ code, message }) => `the TLS library here broke off: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(message, 160)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(code, 80)})`,
};
const connectWords = {
    ECONNREFUSED: 'connection refused (ECONNREFUSED)',
    ECONNRESET: 'connection reset (ECONNRESET)',
    EHOSTUNREACH: 'no route to the host (EHOSTUNREACH)',
    ENETUNREACH: 'network unreachable from here (ENETUNREACH)',
};
/** Why a question got no answer, as a clause: `connection timed out after 10 s`. */
function describeFailure(failure) {
    return failureWordsOf(failure.kind, failure);
}
/** The form of a hello: `38 suites, 251 bytes`, with what of it is unusual. */
function describeHello({ suites, bytes, extensions, named, recordVersion }) {
    const unusualRecord = recordVersion !== undefined && recordVersion !== 'TLSv1.0';
    return [
        `${suites} ${plural(suites, 'suite')}`,
        ...(extensions ? [] : ['no extensions']),
        ...(named === false ? ['no SNI'] : []),
        ...(unusualRecord ? [`${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn)(recordVersion)} record`] : []),
        `${bytes} bytes`,
    ].join(', ');
}
/** What came back upon a hello: `chose TLS 1.2, TLS_RSA_WITH_…`, `alert protocol_version`, or how it ended. */
function describeAnswer(answer) {
    if (answer.kind === 'alert')
        return `alert ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(answer.alert, 40)}`;
    if (answer.kind !== 'chose')
        return describeFailure(answer);
    const { protocol, cipher, group } = answer;
    return [`chose ${(0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn)(protocol)}`, (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(cipher, 80), ...(group ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(group, 40)] : [])].join(', ');
}
function failureWordsOf(kind, failure) {
    return failureWords[kind](failure);
}
function describePlaintext(speaks, excerpt) {
    if (speaks === undefined)
        return `this port does not speak TLS; it says “${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(excerpt, 60)}”`;
    const protocol = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(speaks, 40);
    const scheme = protocol.toLowerCase();
    return (0,_config_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .isStarttlsScheme */ .V)(scheme)
        ? `this port speaks ${protocol} in the clear; use ${scheme}:// for STARTTLS`
        : `this port speaks ${protocol} in the clear; use the port on which it speaks TLS`;
}
/** `10 s`, `0.5 s`. */
function seconds(milliseconds) {
    return `${Number((milliseconds / 1_000).toFixed(1))} s`;
}
/** `orders.example.com:443`, `[2001:db8::7]:443`. */
function formatPlace({ host, port }) {
    const text = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(host, 253);
    return text.includes(':') ? `[${text}]:${port}` : `${text}:${port}`;
}
/** The name of a target or a client at a length that suits a cell or a sentence. */
function formatName(entry) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(entry.name, 80) || ((0,_config_client_js__WEBPACK_IMPORTED_MODULE_4__/* .isClient */ .o)(entry) ? 'unnamed client' : formatPlace(entry));
}
/** `TLS 1.0`, `TLS 1.0 and 1.1`, `SSL 3.0, TLS 1.0 and 1.1`: the family is named where it changes. */
function listProtocols(protocols) {
    const labels = protocols.map(_tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .protocolLabel */ .Pn);
    return joinWords(labels.map((label, index) => labels[index - 1]?.slice(0, 3) === label.slice(0, 3) ? label.slice(4) : label));
}
/** `a`, `a and b`, `a, b and c`. */
function joinWords(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** `200`, `200 or 401`. */
function joinOr(numbers) {
    return joinWords(numbers.map(String)).replace(' and ', ' or ');
}
/** `1 target`, `4 targets`. */
function plural(count, singular, many = `${singular}s`) {
    return count === 1 ? singular : many;
}
const standardNames = {
    endpoint: 'your list',
    file: 'your list',
    'pci-dss': 'PCI DSS',
    'nist-800-52r2': 'NIST SP 800-52 Rev. 2',
};
/** Who set the date: `your list`, `RFC 8996`, `PCI DSS`. */
function dateOrigin({ from }) {
    return standardNames[from] ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(from, 60).replace(/^rfc(?=\d)/, 'RFC ');
}
/** The same with its reason and address: `your list (the vendor switches TLS 1.1 off, https://vendor.example)`. */
function dateSource(date) {
    const details = [date.reason, date.url].flatMap((text) => (text ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(text, 200)] : []));
    return details.length > 0 ? `${dateOrigin(date)} (${details.join(', ')})` : dateOrigin(date);
}


/***/ })

};
