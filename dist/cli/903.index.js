export const id = 903;
export const ids = [903];
export const modules = {

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verdictStates)
/* harmony export */ });
/** Worst first. */
const verdictStates = ['not-ready', 'at-risk', 'unverified', 'ready'];


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

/***/ 1903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./lib/config/client.js
var client = __webpack_require__(8403);
// EXTERNAL MODULE: ./lib/config/target.js
var target = __webpack_require__(2889);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(3223);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/messages.js
var messages = __webpack_require__(6916);
// EXTERNAL MODULE: ./lib/report/ranking.js
var ranking = __webpack_require__(8888);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/report/grouping.js
var grouping = __webpack_require__(3429);
;// CONCATENATED MODULE: ./lib/report/sarif-fingerprints.js



/**
 * A fingerprint for each finding, in the same order, none twice. The same problem has the same one from day to day:
 * it is made of what the problem is and whom it is about, without level, dates, days left, place in the file, or what
 * merely varies, such as an error's code. An ordinal tells apart what is alike in all that, in the order of the list
 * and then by address. The address itself is no part of it: of several that show a problem a finding names the first,
 * and a name server gives them in another order each time.
 */
function fingerprints(found) {
    const places = new Map([...new Set(found.map(({ entry }) => entry))].map((entry, place) => [entry, place]));
    const placed = found.map(({ entry, finding }, index) => ({
        identity: identity(entry, finding),
        place: places.get(entry) ?? 0,
        address: finding.address ?? '',
        index,
    }));
    const result = [];
    for (const [key, alike] of (0,grouping/* groupBy */.$)(placed, (each) => each.identity)) {
        const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32);
        const inOrder = alike.toSorted((a, b) => a.place - b.place || compareText(a.address, b.address));
        for (const [ordinal, { index }] of inOrder.entries())
            result[index] = `${hash}:${ordinal + 1}`;
    }
    return result;
}
function identity(entry, { rule, facts, protocol }) {
    const whom = (0,client/* isClient */.o)(entry) ? ['client', entry.name] : [entry.url, entry.name];
    return JSON.stringify([rule, facts.kind, ...whom, protocol, aspect(facts)]);
}
/** What tells two problems of one kind and target apart, beside the protocol. */
function aspect(facts) {
    switch (facts.kind) {
        case 'sunset':
            return facts.header;
        case 'exception-ended':
        case 'exception-unused':
            return facts.exception.rule;
        default:
            return undefined;
    }
}
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
;// CONCATENATED MODULE: ./lib/report/sarif-rules.js


/** SARIF's words for our levels. */
const sarifLevels = { error: 'error', warning: 'warning', notice: 'note' };
const ruleTexts = {
    'minimum-version': {
        short: 'Requires a TLS version that is too old',
        full: 'The endpoint can negotiate nothing at or above the minimum version, or nothing newer than TLS 1.0. Clients that refuse the old version cannot connect.',
        mend: 'Only the operator of the endpoint can mend this, by enabling TLS 1.2 or newer. A client cannot.',
        level: 'error',
        precision: 'very-high',
        severity: '7.5',
        tags: ['security', 'tls', 'availability'],
    },
    'deprecated-version': {
        short: 'Still accepts a TLS version that is too old, or that has a date',
        full: 'The endpoint still speaks a version below the minimum, or one for which a date is set. Clients that know nothing newer lose the connection once it is switched off.',
        mend: 'Find out who still connects with the old version and move them to a newer one. Then the operator of the endpoint can switch it off.',
        level: 'warning',
        precision: 'very-high',
        severity: '5.0',
        tags: ['security', 'tls'],
    },
    sunset: {
        short: 'The endpoint itself goes away',
        full: 'The list, or a Sunset or Deprecation header of the endpoint itself (RFC 8594, RFC 9745), names a day on which it goes away, whatever TLS version callers speak.',
        mend: 'Move every caller to the successor before that day. Only the operator of the endpoint can put it off.',
        level: 'warning',
        precision: 'high',
        tags: ['availability'],
    },
    unverified: {
        short: 'Could not be checked',
        full: 'No address gave an answer that proves anything, or versions that matter are unknown, or no real client could finish the handshake. Such an endpoint never counts as ready.',
        mend: 'Check host, port and the way there from the machine that runs the check, or ask the operator of the endpoint.',
        level: 'warning',
        precision: 'medium',
        severity: '3.0',
        tags: ['security', 'tls', 'reachability'],
    },
    starttls: {
        short: 'Does not get from plain text to TLS',
        full: 'STARTTLS is not offered, or it is refused, or bytes were put behind the go-ahead. A client that insists on TLS cannot connect, and one that does not talks in the clear.',
        mend: 'The operator of the endpoint has to offer STARTTLS on this port, or the list needs the port that speaks TLS from the first byte.',
        level: 'error',
        precision: 'very-high',
        severity: '7.5',
        tags: ['security', 'tls', 'availability'],
    },
    'expected-status': {
        short: 'Answered with another HTTP status than expected',
        full: 'The HTTP request was answered with a status that the list does not expect, or not at all. TLS itself may well have worked.',
        mend: 'Check the URL and the expected status in the list, and whether the service behind it runs.',
        level: 'warning',
        precision: 'high',
        tags: ['availability'],
    },
    certificate: {
        short: 'A fault of the certificate',
        full: 'The certificate has expired, is not valid yet, expires within 30 days, is not trusted, or is made out to another name. Clients that verify it fail, whatever version they speak.',
        mend: 'The operator of the endpoint has to renew or replace it, or to send the whole chain. For a certificate authority of your own, let the check trust its root.',
        level: 'warning',
        precision: 'high',
        severity: '5.0',
        tags: ['security', 'tls', 'certificate'],
    },
    exception: {
        short: 'An exception that has ended, or that matches nothing',
        full: 'An exception of the list has passed its last day, so that its finding counts again, or there is no finding left that it could except.',
        mend: 'Mend the cause or agree on a new day; remove an exception that matches nothing.',
        level: 'warning',
        precision: 'very-high',
        tags: ['maintenance'],
    },
};
/** Every rule as SARIF describes it, in the order of `ruleNames`, whether it found something or not. */
function sarifRules(pages) {
    return target/* ruleNames */.X.map((name) => descriptor(name, (0,rule_page/* rulePage */.g)(name, pages)));
}
function descriptor(name, page) {
    const { short, full, mend, level, precision, severity, tags } = ruleTexts[name];
    return {
        id: name,
        shortDescription: { text: short },
        fullDescription: { text: full },
        helpUri: page,
        help: {
            text: `${full}\n\n${mend}\n\n${page}`,
            markdown: `${full}\n\n**How to mend it:** ${mend}\n\n[More about this rule](${page})`,
        },
        defaultConfiguration: { level: sarifLevels[level] },
        properties: {
            tags: [...tags],
            precision,
            ...(severity === undefined ? {} : { 'security-severity': severity }),
        },
    };
}

// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/sarif.js











const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** GitHub refuses a file with more results in a run. (It shows 5,000, and chooses those itself.) */
const maxResults = 25_000;
/** What all paths are relative to, by the name that code scanning looks for. */
const sourceRoot = '%SRCROOT%';
/**
 * Not `primaryLocationLineHash`: GitHub's upload action computes that one itself, from the line, and warns of every
 * result where it finds another.
 */
const fingerprintName = 'tlsReadiness/v1';
/**
 * The report as a SARIF 2.1.0 log, which code scanning reads; ends with a newline. Without `automationDetails`, whose
 * category would win over that of the upload step, so that of two lists the one replaced the other.
 */
function renderSarif(report) {
    const log = { $schema: schema, version: '2.1.0', runs: [toRun(report)] };
    return `${(0,report_escape/* jsonOutput */.W3)(JSON.stringify(log, null, 2))}\n`;
}
function toRun(report) {
    const { tool, startedAtMs, durationMs, judgedAtMs, conclusion } = report;
    const found = (0,report_report/* judgedEntries */.Ab)(report).flatMap(({ findings, entry }) => findings.map((finding) => ({ entry, finding })));
    const prints = fingerprints(found);
    const shown = worst(found.map((each, index) => ({ ...each, fingerprint: prints[index] ?? '' })));
    return {
        tool: {
            driver: {
                name: tool.name,
                version: tool.version,
                semanticVersion: tool.version,
                informationUri: version/* homepage */.T,
                rules: sarifRules(report),
            },
        },
        invocations: [
            {
                executionSuccessful: true,
                startTimeUtc: (0,dates/* isoTime */.Ly)(startedAtMs),
                endTimeUtc: (0,dates/* isoTime */.Ly)(startedAtMs + durationMs),
                toolExecutionNotifications: leftOut(found.length - shown.length),
            },
        ],
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The directory in which the check ran.' } } },
        columnKind: 'utf16CodeUnits',
        results: shown.map(toResult),
        properties: { day: (0,dates/* isoDay */.kh)(judgedAtMs), conclusion },
    };
}
/** As many as GitHub takes, the worst where there are more, in their order. */
function worst(found) {
    if (found.length <= maxResults)
        return found;
    const kept = new Set(found.toSorted((a, b) => (0,ranking/* compareFindings */.Eg)(a.finding, b.finding)).slice(0, maxResults));
    return found.filter((each) => kept.has(each));
}
function leftOut(count) {
    if (count === 0)
        return [];
    const text = `${(0,dates/* formatCount */.B4)(count)} ${(0,wording/* plural */.LS)(count, 'finding is', 'findings are')} left out, since code scanning takes no more ` +
        `than ${(0,dates/* formatCount */.B4)(maxResults)}. The worst are here; the other reports have all.`;
    return [{ level: 'warning', message: { text } }];
}
function toResult({ entry, finding, fingerprint }) {
    const { rule, level, source, protocol, address, excepted } = finding;
    return {
        ruleId: rule,
        ruleIndex: target/* ruleNames */.X.indexOf(rule),
        level: sarifLevels[excepted?.level ?? level],
        message: { text: (0,report_escape/* sarifText */.BC)((0,messages/* findingMessage */.pG)(finding, entry)) },
        locations: [toLocation(entry, source)],
        partialFingerprints: { [fingerprintName]: fingerprint },
        // Section 3.27.23: on all results or on none. An empty array says that nothing suppresses this one.
        suppressions: excepted
            ? [
                {
                    kind: 'external',
                    status: 'accepted',
                    justification: (0,report_escape/* sarifText */.BC)(`${excepted.exception.reason || 'No reason given'} (until ${excepted.exception.until.text})`),
                    location: toLocation(entry, excepted.exception.source),
                },
            ]
            : [],
        properties: {
            ...((0,client/* isClient */.o)(entry)
                ? { client: (0,report_escape/* jsonText */.s$)(entry.name) }
                : { target: (0,report_escape/* jsonText */.s$)(entry.name), url: (0,report_escape/* jsonText */.s$)(entry.url) }),
            ...(entry.owner === undefined ? {} : { owner: (0,report_escape/* jsonText */.s$)(entry.owner) }),
            ...(protocol === undefined ? {} : { protocol }),
            ...(address === undefined ? {} : { address: (0,report_escape/* jsonText */.s$)(address) }),
        },
    };
}
/** A list that stands in no file has no physical location; the entry still has a name. */
function toLocation(entry, { file, ...range }) {
    return {
        ...(file === undefined ? {} : { physicalLocation: toPhysicalLocation(file, range) }),
        logicalLocations: [
            (0,client/* isClient */.o)(entry)
                ? { name: (0,wording/* formatName */.nD)(entry), fullyQualifiedName: (0,report_escape/* jsonText */.s$)(entry.name), kind: 'client' }
                : { name: (0,wording/* formatName */.nD)(entry), fullyQualifiedName: (0,report_escape/* jsonText */.s$)(entry.url), kind: 'endpoint' },
        ],
    };
}
function toPhysicalLocation(file, range) {
    const { line, column, endLine, endColumn } = range;
    return {
        artifactLocation: { uri: (0,report_escape/* relativeUri */.H9)(file), uriBaseId: sourceRoot },
        region: { startLine: line, startColumn: column, endLine, endColumn },
    };
}


/***/ })

};
