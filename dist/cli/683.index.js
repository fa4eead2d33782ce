export const id = 683;
export const ids = [683,815,466];
export const modules = {

/***/ 7683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/load.js + 15 modules
var load = __webpack_require__(6680);
// EXTERNAL MODULE: ./lib/pipeline.js + 44 modules
var pipeline = __webpack_require__(3155);
// EXTERNAL MODULE: ./lib/policy/gate.js
var gate = __webpack_require__(9719);
// EXTERNAL MODULE: ./lib/policy/finding.js
var finding = __webpack_require__(7795);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(3223);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/messages.js
var messages = __webpack_require__(6916);
// EXTERNAL MODULE: ./lib/report/ranked-groups.js
var ranked_groups = __webpack_require__(56);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
// EXTERNAL MODULE: ./lib/report/titles.js
var titles = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/annotations.js









/**
 * GitHub shows the first ten annotations of each level of a step, and cuts messages at 4,096 characters. `taken` is how
 * many of the ten the step needs for other things.
 */
function commandLimits(taken = {}) {
    const room = (level) => Math.max(1, 10 - (taken[level] ?? 0));
    return {
        perLevel: { error: room('error'), warning: room('warning'), notice: room('notice') },
        message: 4_096,
    };
}
const annotations_all = Number.POSITIVE_INFINITY;
/** A check run takes them all; a message may have 64 KB, which no character exceeds with four bytes. */
const checkRunLimits = {
    perLevel: { error: annotations_all, warning: annotations_all, notice: annotations_all },
    message: 16_384,
};
/** The limit of check runs. */
const maxTitle = 255;
/**
 * The annotations that GitHub will show, worst first, each with the page about its rule at its end. Where there are more of a level than the limit, the last one
 * says how many, and where to find them.
 */
function annotations(report, limits = commandLimits()) {
    const groups = (0,ranked_groups/* rankedGroups */.E)((0,report_report/* judgedEntries */.Ab)(report));
    return finding/* levels */.y.flatMap((level) => {
        const ofLevel = groups.filter(({ findings: [finding] }) => finding.level === level);
        const room = limits.perLevel[level];
        return ofLevel
            .slice(0, room)
            .map((group, index) => annotation(group, (0,rule_page/* rulePage */.g)(group.findings[0].rule, report), index === room - 1 ? ofLevel.length - room : 0, limits.message));
    });
}
function annotation({ entry, findings }, page, more, maxMessage) {
    const [{ level, source }] = findings;
    const note = more > 0 ? `\n… and ${(0,dates/* formatCount */.B4)(more)} more ${(0,wording/* plural */.LS)(more, level)}: see the job summary.` : '';
    const rest = `\n${page}${note}`;
    return {
        level,
        ...(source.file === undefined ? {} : { file: (0,report_escape/* logLine */.BP)(source.file) }),
        line: source.line,
        endLine: source.endLine,
        ...(source.line === source.endLine ? { column: source.column, endColumn: source.endColumn } : {}),
        title: (0,report_escape/* cut */.Jj)((0,report_escape/* logLine */.BP)(`${(0,wording/* formatName */.nD)(entry)}: ${(0,titles/* findingsTitle */.f)(findings)}`), maxTitle),
        message: (0,report_escape/* annotationText */.xr)((0,messages/* findingsMessage */.yZ)(findings, entry), maxMessage - rest.length) + rest,
    };
}

// EXTERNAL MODULE: ./lib/report/json.js + 2 modules
var json = __webpack_require__(1815);
// EXTERNAL MODULE: ./lib/report/summary.js + 6 modules
var summary = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/report/terminal.js + 8 modules
var terminal = __webpack_require__(1715);
// EXTERNAL MODULE: ./lib/settings.js
var lib_settings = __webpack_require__(3390);
// EXTERNAL MODULE: ./lib/command-line/terminal-io.js
var terminal_io = __webpack_require__(865);
;// CONCATENATED MODULE: ./lib/command-line/demo.js











const listFile = 'endpoints.yml';
/**
 * Starts the demo's servers, checks them and its clients as `check` does, prints the table and writes the list and the reports
 * into a directory. Gives the exit code of the gate, which fails as it should.
 */
async function runDemo(directory, context) {
    // Only the demo needs servers and certificates.
    const { startDemo } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 5884));
    const { demoClients } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(27)]).then(__webpack_require__.bind(__webpack_require__, 9027));
    const { renderDemoList } = await __webpack_require__.e(/* import() */ 863).then(__webpack_require__.bind(__webpack_require__, 7863));
    const { stdout, stderr, env } = context;
    const demo = await startDemo();
    try {
        await (0,promises_.mkdir)(directory, { recursive: true }).catch((error) => {
            throw new lib_settings/* SettingsError */.GN(`--directory: ${error.message}`);
        });
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, listFile), renderDemoList(demo.servers, demoClients()));
        const settings = demoSettings(context.nowMs, demo.authority);
        const entries = await (0,load/* loadFiles */.aY)({
            patterns: [listFile],
            cwd: directory,
            overrides: settings.overrides,
        });
        const progress = (0,terminal_io/* progressLine */.oz)(stderr, entries.targets.length + entries.clients.length);
        const report = await (0,pipeline/* check */.z)(entries, settings, { ...context, cwd: directory }, (done) => progress.update(done));
        progress.clear();
        stdout.write((0,terminal.renderTerminal)(report, { color: (0,terminal_io/* wantsColor */.zK)(stdout, env), columns: (0,terminal_io/* widthOf */.qz)(stdout) }));
        await writeReports(report, directory);
        stderr.write(whereabouts((0,external_node_path_.relative)(context.cwd, directory) || '.'));
        return (0,gate/* exitCode */.I$)(report.conclusion);
    }
    finally {
        demo.close();
    }
}
/** Servers on this machine answer at once, so one that hangs need not be waited for as long as usual. */
function demoSettings(nowMs, authority) {
    const texts = { timeout: '3s', retries: '1' };
    const settings = (0,lib_settings/* readSettings */.sb)({
        text: (name) => (name === 'timeout' || name === 'retries' ? texts[name] : ''),
        label: (name) => name,
        nowMs,
        untrusted: false,
        warnWithin: 'default',
    });
    return {
        ...settings,
        // The commands are its own.
        runClients: true,
        probe: { ...settings.probe, extraCertificateAuthorities: [authority] },
    };
}
async function writeReports(report, directory) {
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'summary.md'), (0,summary.renderSummary)(report)),
        (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'report.json'), (0,json.renderJson)(report)),
        (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'annotations.txt'), renderAnnotations(report)),
    ]);
}
/** As a reviewer sees them: each at its line of the list. */
function renderAnnotations(report) {
    return annotations(report)
        .map(({ level, file, line, title, message }) => `${file}:${line}: ${level}: ${title}\n${message}\n`)
        .join('\n');
}
function whereabouts(directory) {
    return [
        '',
        `The list that was checked:     ${(0,external_node_path_.join)(directory, listFile)}`,
        `The summary of the workflow:   ${(0,external_node_path_.join)(directory, 'summary.md')}`,
        `The JSON report:               ${(0,external_node_path_.join)(directory, 'report.json')}`,
        `The pull request's notes:      ${(0,external_node_path_.join)(directory, 'annotations.txt')}`,
        'The exit code is 1 because some of these servers and clients are not ready, as they were built to be.',
        '',
    ].join('\n');
}


/***/ }),

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


/***/ }),

/***/ 6466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/client-table.js
var client_table = __webpack_require__(2114);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(3223);
;// CONCATENATED MODULE: ./lib/report/counts-bar.js

/** Below this many targets the table shows as much at a glance. */
const fromTargets = 8;
const squares = 20;
/** Worst first. Squares of these colours are told apart in light and in dark, and the words beside them need none. */
const looks = [
    { state: 'not-ready', square: '🟥', label: 'not ready' },
    { state: 'at-risk', square: '🟧', label: 'at risk' },
    { state: 'unverified', square: '🟪', label: 'not checked' },
    { state: 'ready', square: '🟩', label: 'ready' },
];
/** How the verdicts of a long list are spread, as a bar of squares with the counts beside it; empty for a short list. */
function countsBar({ counts }) {
    if (counts.targets < fromTargets)
        return '';
    const present = looks.filter(({ state }) => counts[state] > 0);
    const bar = shares(present.map(({ state }) => counts[state]));
    const drawn = present.map(({ square }, index) => square.repeat(bar[index] ?? 0)).join('');
    const words = present.map(({ state, label }) => `${(0,dates/* formatCount */.B4)(counts[state])} ${label}`).join(' · ');
    return `${drawn}\u2002${words}`;
}
/** Each count as squares of the bar, at least one for each, the largest taking what rounding leaves. */
function shares(counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const rounded = counts.map((count) => Math.max(1, Math.round((count / total) * squares)));
    const excess = rounded.reduce((sum, count) => sum + count, 0) - squares;
    const largest = rounded.indexOf(Math.max(...rounded));
    return rounded.map((count, index) => (index === largest ? count - excess : count));
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/policy/finding.js
var finding = __webpack_require__(7795);
// EXTERNAL MODULE: ./lib/report/ranked-groups.js
var ranked_groups = __webpack_require__(56);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
;// CONCATENATED MODULE: ./lib/report/summary-table.js

const stateIcons = {
    'not-ready': '❌',
    unverified: '❔',
    'at-risk': '⚠️',
    ready: '✅',
};
const none = '–';
/** The head of a table with a column for the state before these. */
function tableHead(columns) {
    return tableLines([['', ...columns], ['', ...columns].map(() => '---')]);
}
function rowMarkdown(row) {
    return tableLines([
        [
            stateIcons[row.state],
            nameCell(row),
            unbroken((0,report_escape/* markdown */.wD)(row.requires)),
            speaksCell(row.speaks, row.only),
            row.deadlines.map(deadlineCell).join('<br>') || none,
            (0,report_escape/* markdown */.wD)(row.whatToDo, 400) || none,
        ],
    ]);
}
/** Lines of a Markdown table from cells that are Markdown already. */
function tableLines(rows) {
    return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
/** The cell's content on one line: without this, GitHub breaks `1 Dec 2026` where another cell is long. */
function unbroken(content) {
    return content.replaceAll(' ', '&nbsp;');
}
function nameCell({ name, where }) {
    const place = [
        ...(where.place ? [(0,report_escape/* markdownCode */.D9)(where.place)] : []),
        ...(where.startTls ? ['STARTTLS'] : []),
    ].join(' ');
    // Where the line breaks, the dot stays with the owner.
    const owner = where.owner ? `·&nbsp;${(0,report_escape/* markdown */.wD)(where.owner, 80)}` : '';
    const second = [place, place ? owner : owner.replace('·&nbsp;', '')].filter((part) => part !== '');
    return [(0,report_escape/* markdown */.wD)(name), ...(second.length > 0 ? [second.join(' ')] : [])].join('<br>');
}
function speaksCell(speaks, only) {
    if (speaks.length === 0)
        return none;
    // Labels are our own words. They begin with a digit, which within a cell opens no list.
    const versions = speaks.map(({ label, strong }) => (strong ? `**${label}**` : label));
    return unbroken(versions.join(' · ') + (only ? ' only' : ''));
}
/** A date is not torn apart; a line may break before it, and before the days in parentheses. */
function deadlineCell(line) {
    const [, before = '', date = '', after = ''] = /^(.*? on |.*?passed )?(.*?)( \(.*)?$/.exec(line) ?? [];
    return [before, date, after]
        .map((part) => unbroken((0,report_escape/* markdown */.wD)(part)))
        .filter((part) => part !== '')
        .join(' ');
}

// EXTERNAL MODULE: ./lib/report/titles.js
var titles = __webpack_require__(131);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/report/findings-fold.js









/**
 * Every finding with its rule and its place, folded away: the table above names what is worst of each target. `takes`
 * is asked for each row, worst first, whether there is room for it; once there is none, the others are left out.
 */
function findingsFold(report, takes) {
    const groups = (0,ranked_groups/* rankedGroups */.E)((0,report_report/* judgedEntries */.Ab)(report));
    const frame = `<details>\n<summary>All findings: ${counted(groups)}</summary>\n\n${head}\n</details>\n`;
    if (groups.length === 0 || !takes(frame))
        return { markdown: '', leftOut: groups.length };
    const rows = [];
    for (const group of groups) {
        const row = rowOf(group, report);
        if (!takes(row))
            break;
        rows.push(row);
    }
    return {
        markdown: rows.length > 0 ? frame.replace(head, () => head + rows.join('')) : '',
        leftOut: groups.length - rows.length,
    };
}
const columns = ['Level', 'Rule', 'Name', 'What', 'Where'];
const head = tableLines([columns, columns.map(() => '---')]);
function rowOf({ entry, findings }, pages) {
    const [{ rule, level, excepted, source }] = findings;
    const until = excepted ? `, excepted until ${(0,dates/* formatMoment */.K9)(excepted.exception.until)}` : '';
    const place = `${source.file ?? 'inline list'}:${source.line}`;
    return tableLines([
        [
            level,
            `[${(0,report_escape/* markdownCode */.D9)(rule)}](${(0,rule_page/* rulePage */.g)(rule, pages)})`,
            (0,report_escape/* markdown */.wD)((0,wording/* formatName */.nD)(entry)),
            (0,report_escape/* markdown */.wD)((0,titles/* findingsTitle */.f)(findings) + until),
            (0,report_escape/* markdownCode */.D9)(place),
        ],
    ]);
}
/** `1 error, 6 warnings and 1 notice`. */
function counted(groups) {
    const ofLevel = (level) => groups.filter(({ findings: [finding] }) => finding.level === level).length;
    return (0,wording/* joinWords */.yZ)(finding/* levels */.y
        .filter((level) => ofLevel(level) > 0)
        .map((level) => `${(0,dates/* formatCount */.B4)(ofLevel(level))} ${(0,wording/* plural */.LS)(ofLevel(level), level)}`));
}

// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/policy/exceptions.js
var exceptions = __webpack_require__(8698);
// EXTERNAL MODULE: ./lib/report/browsers.js
var browsers = __webpack_require__(5229);
// EXTERNAL MODULE: ./lib/report/client-evidence.js
var client_evidence = __webpack_require__(9909);
// EXTERNAL MODULE: ./lib/report/evidence.js
var evidence = __webpack_require__(3357);
// EXTERNAL MODULE: ./lib/policy/announced-dates.js
var announced_dates = __webpack_require__(4915);
// EXTERNAL MODULE: ./lib/tls/protocol.js
var protocol = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/grouping.js
var grouping = __webpack_require__(3429);
;// CONCATENATED MODULE: ./lib/report/timeline.js




/** The dates ahead that touch a target, the nearest first. */
function timeline(report) {
    const touches = report.verdicts.flatMap((verdict) => [
        ...verdict.deadlines.map((deadline) => ({ verdict, deadline, date: deadline.date })),
        ...sunsetOf(verdict),
        ...(0,announced_dates/* announcedDates */.L)(verdict).map((announced) => ({ verdict, date: announced.date, announced })),
    ]);
    const ahead = touches.filter(({ date }) => date.epochMs > report.judgedAtMs);
    const groups = (0,grouping/* groupBy */.$)(ahead, ({ date, deadline, announced }) => JSON.stringify([
        date.epochMs,
        deadline && [deadline.protocol, (0,wording/* dateOrigin */.PK)(deadline), deadline.reason, deadline.url],
        announced?.header,
    ]));
    return merged(groups.map(([, group]) => entry(group, report.judgedAtMs))).toSorted((a, b) => a.date.epochMs - b.date.epochMs);
}
/** Entries that differ in their protocol alone are one. */
function merged(entries) {
    const groups = (0,grouping/* groupBy */.$)(entries, ({ protocols, what, ...rest }) => JSON.stringify([rest, protocols.length > 0 || what]));
    return groups.map(([, alike]) => {
        const protocols = alike.flatMap((entry) => entry.protocols).sort(protocol/* compareProtocols */.bh);
        return protocols.length > 0 ? { ...alike[0], protocols, what: (0,wording/* listProtocols */.QO)(protocols) } : alike[0];
    });
}
function sunsetOf(verdict) {
    const { sunset } = verdict.observation.target;
    return sunset ? [{ verdict, date: sunset.date }] : [];
}
function entry(group, judgedAtMs) {
    const [{ date, deadline, announced }] = group;
    const meeting = (fate) => group.filter((touch) => fateOf(touch) === fate);
    const where = (fate) => meeting(fate).map(({ verdict }) => (0,wording/* formatName */.nD)(verdict.observation.target));
    return {
        date,
        protocols: deadline ? [deadline.protocol] : [],
        what: deadline ? (0,protocol/* protocolLabel */.Pn)(deadline.protocol) : (announced?.header.toLowerCase() ?? 'sunset'),
        origin: deadline ? (0,wording/* dateOrigin */.PK)(deadline) : announced ? `its ${announced.header} header` : 'your list',
        reason: deadline?.reason,
        url: deadline?.url,
        accepts: where('accepts'),
        breaks: where('breaks'),
        unknown: where('unknown'),
        deprecates: where('deprecates'),
        urgent: meeting('breaks').some(({ verdict }) => date.epochMs - judgedAtMs <= verdict.observation.target.warnWithinMs),
    };
}
function fateOf({ verdict, deadline, announced }) {
    if (announced?.header === 'Deprecation')
        return 'deprecates';
    if (!deadline || verdict.ceiling === deadline.protocol)
        return 'breaks';
    return verdict.protocols[deadline.protocol] === 'accepted' ? 'accepts' : 'unknown';
}

// EXTERNAL MODULE: ./lib/policy/calendar.js
var calendar = __webpack_require__(758);
;// CONCATENATED MODULE: ./lib/report/timeline-chart.js




/** One bar says less than its row in the table, and more than these nobody can read. */
const minBars = 2;
const maxBars = 12;
/** From this many days on, the axis names months, and from the other on years. */
const monthsFrom = 75;
const yearsFrom = 4 * 365;
/**
 * The dates ahead as a Mermaid Gantt chart: a bar for each, from the day of judgement until it ends, in red where targets
 * break soon. (Words beside a bar that is `active` or `done` cannot be read in the dark.) GitHub draws it in the reader's own light or dark theme, since the chart names none. Empty where there is
 * nothing to compare.
 */
function timelineChart(entries, judgedAtMs) {
    const drawable = entries.filter(({ date }) => (0,dates/* isoDay */.kh)(date.epochMs).length === 10);
    if (drawable.length < minBars)
        return '';
    const shown = drawable.slice(0, maxBars);
    const lastDays = (0,dates/* daysUntil */.AQ)(shown.at(-1)?.date ?? { text: '', epochMs: judgedAtMs }, judgedAtMs);
    const lines = [
        'gantt',
        `    accTitle: Deadlines ahead, from ${(0,dates/* formatDay */.im)(judgedAtMs)}`,
        '    dateFormat YYYY-MM-DD',
        ...axis(lastDays),
        '    todayMarker off',
        ...shown.flatMap((entry, index) => bar(entry, shown[index - 1], judgedAtMs)),
    ];
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n\n`;
}
/** The grid's lines cross the bars' words, so that they are few: about four. d3 chooses for years. */
function axis(days) {
    if (days >= yearsFrom)
        return ['    axisFormat %Y'];
    if (days >= monthsFrom)
        return ['    axisFormat %b %Y', `    tickInterval ${Math.ceil(days / 120)}month`];
    return ['    axisFormat %e %b', `    tickInterval ${Math.ceil(days / 28)}week`];
}
/** A section for each date, and in it a bar for what ends. Both begin with words of ours, never with a keyword. */
function bar(entry, before, judgedAtMs) {
    const { date, urgent } = entry;
    const from = (0,dates/* isoDay */.kh)(judgedAtMs);
    const to = (0,dates/* isoDay */.kh)(Math.max(date.epochMs, judgedAtMs + calendar/* dayMs */.LP));
    const left = (0,dates/* countDays */.Tm)((0,dates/* daysUntil */.AQ)(date, judgedAtMs));
    // Mermaid leaves room for no more than a day beside the bars.
    const section = `    section ${(0,dates/* formatDay */.im)(date.epochMs)}`;
    const sameDate = before?.date.epochMs === date.epochMs;
    return [
        ...(sameDate ? [] : [section]),
        `    ${label(entry)} (${left}) :${urgent ? 'crit, ' : ''}${from}, ${to}`,
    ];
}
/** `TLS 1.0 and 1.1 · breaks Orders API`, `TLS 1.2 · breaks 1 of 3 targets`, `sunset · Legacy search`. */
function label({ protocols, what, breaks, accepts, unknown, deprecates }) {
    const touched = [...breaks, ...accepts, ...unknown, ...deprecates];
    const [only = ''] = touched;
    const who = touched.length === 1 ? (0,report_escape/* mermaidText */.Hg)(only, 40) : `${touched.length} ${(0,wording/* plural */.LS)(touched.length, 'target')}`;
    if (protocols.length === 0)
        return `${what} · ${who}`;
    if (breaks.length > 0) {
        const someOf = breaks.length < touched.length ? `${breaks.length} of ` : '';
        return `${what} · breaks ${someOf}${who}`;
    }
    return `${what} · ${accepts.length > 0 ? 'still accepted by' : 'not known of'} ${who}`;
}

;// CONCATENATED MODULE: ./lib/report/summary-sections.js











/** The sections below the summary's table. Each is empty where it has nothing to say. */
/** No section lists more entries than a person would read; the JSON report has them all. */
const maxEntries = 50;
const maxNames = 5;
/** The dates ahead, nearest first, with the targets that they touch. */
function timelineSection(report) {
    const entries = timeline(report);
    if (entries.length === 0)
        return '';
    const rows = entries
        .slice(0, maxEntries)
        .map((entry) => [
        unbroken(`**${(0,report_escape/* markdown */.wD)((0,dates/* formatMoment */.K9)(entry.date))}** (${(0,dates/* countDays */.Tm)((0,dates/* daysUntil */.AQ)(entry.date, report.judgedAtMs))})`),
        unbroken(entry.what),
        fates(entry),
        origin(entry),
    ]);
    return `#### Deadlines ahead\n\n${timelineChart(entries, report.judgedAtMs)}${section(['Date', 'What ends', 'Targets', 'By'], rows, entries.length)}`;
}
/** The exceptions in force, each with what it keeps from counting, its reason and its end. */
function exceptionsSection(report) {
    const exceptions = (0,report_report/* judgedEntries */.Ab)(report).flatMap((judged) => exceptionsOf(judged, report.judgedAtMs));
    if (exceptions.length === 0)
        return '';
    const rows = exceptions
        .slice(0, maxEntries)
        .map(({ name, exception, level }) => [
        (0,report_escape/* markdown */.wD)(name),
        (0,report_escape/* markdownCode */.D9)(exception.rule),
        level,
        unbroken((0,report_escape/* markdown */.wD)((0,dates/* formatDeadline */.oC)(exception.until, (0,dates/* daysUntil */.AQ)(exception.until, report.judgedAtMs)))),
        (0,report_escape/* markdown */.wD)(exception.reason),
    ]);
    return `#### Exceptions in force\n\n${section(['Target', 'Rule', 'Without it', 'Until', 'Reason'], rows, exceptions.length)}`;
}
/** Which browsers lose access to the targets that serve them, once only the minimum version and newer stay on. */
function browsersSection(report) {
    const table = (0,browsers/* browserTable */.T)(report);
    if (!table)
        return '';
    const rows = table.rows
        .slice(0, maxEntries)
        .map(({ name, requires, lose, offByDefault, share }) => [
        (0,report_escape/* markdown */.wD)(name),
        unbroken((0,report_escape/* markdown */.wD)(requires)),
        lines(lose),
        lines(offByDefault),
        unbroken(share),
    ]);
    return `#### Browsers\n\n${section(table.columns, rows, table.rows.length)}\n${(0,report_escape/* markdown */.wD)(table.source)}\n`;
}
/**
 * What each address answered, folded away. `takes` is asked for each target, worst first, whether there is room
 * for it; once there is none, the other targets are counted as left out.
 */
function evidenceSection(rows, takes) {
    const asked = rows.filter(({ verdict }) => verdict.observation.addresses.length > 0);
    return fold('Evidence per address', asked, takes, targetEvidence);
}
/** The same for clients: how each command ended, and what its calls offered. */
function clientEvidenceSection(rows, takes) {
    const run = rows.filter(({ verdict }) => verdict.run.ended.kind !== 'not-run');
    return fold('Evidence per client', run, takes, ({ state, name, verdict }) => {
        const cells = (0,client_evidence/* clientEvidence */.L)(verdict.run).map(evidenceCells);
        return `##### ${stateIcons[state]} ${(0,report_escape/* markdown */.wD)(name)}\n\n${tableLines([['Seen', 'What came of it'], ['---', '---'], ...cells])}\n`;
    });
}
function fold(title, rows, takes, render) {
    const open = `<details>\n<summary>${title}</summary>\n\n`;
    const close = '</details>\n';
    if (rows.length === 0 || !takes(open + close))
        return { markdown: '', leftOut: rows.length };
    const blocks = [];
    for (const row of rows) {
        const block = render(row);
        if (!takes(block))
            break;
        blocks.push(block);
    }
    const shown = blocks.length > 0 ? open + blocks.join('') + close : '';
    return { markdown: shown, leftOut: rows.length - blocks.length };
}
function targetEvidence({ state, name, verdict }) {
    const groups = (0,evidence/* addressEvidence */.W)(verdict.observation.addresses);
    return `##### ${stateIcons[state]} ${(0,report_escape/* markdown */.wD)(name)}\n\n${groups.map(addressTable).join('\n')}\n`;
}
function addressTable({ addresses, connections, evidence }) {
    const shown = addresses.slice(0, maxNames).map((address) => (0,report_escape/* markdownCode */.D9)(address));
    const more = addresses.length > maxNames ? ` and ${(0,dates/* formatCount */.B4)(addresses.length - maxNames)} more` : '';
    const made = `${(0,dates/* formatCount */.B4)(connections)} ${(0,wording/* plural */.LS)(connections, 'connection')}`;
    return `${shown.join(', ')}${more} · ${made}\n\n${tableLines([['Asked', 'Answer'], ['---', '---'], ...evidence.map(evidenceCells)])}`;
}
function evidenceCells({ asked, answer, named }) {
    return [asked, [(0,report_escape/* markdown */.wD)(answer, 500), ...named.map((name) => (0,report_escape/* markdownCode */.D9)(name))].join(' ')];
}
function fates({ accepts, breaks, unknown, deprecates }) {
    return [
        ...(breaks.length > 0 ? [`breaks ${names(breaks)}`] : []),
        ...(accepts.length > 0 ? [`still accepted by ${names(accepts)}`] : []),
        ...(unknown.length > 0 ? [`not known of ${names(unknown)}`] : []),
        ...(deprecates.length > 0 ? [`deprecates ${names(deprecates)}`] : []),
    ].join('<br>');
}
function names(targets) {
    const shown = targets.slice(0, maxNames).map((name) => `**${(0,report_escape/* markdown */.wD)(name)}**`);
    return (shown.join(', ') +
        (targets.length > maxNames ? ` and ${(0,dates/* formatCount */.B4)(targets.length - maxNames)} more` : ''));
}
function origin({ origin: by, reason, url }) {
    return [(0,report_escape/* markdown */.wD)(by), ...(reason ? [(0,report_escape/* markdown */.wD)(reason)] : []), ...(url ? [(0,report_escape/* markdownLink */.iQ)(url)] : [])].join(' · ');
}
function section(head, rows, total) {
    const more = total > rows.length ? `\n… and ${(0,dates/* formatCount */.B4)(total - rows.length)} more in the JSON report.\n` : '';
    return tableLines([head, head.map(() => '---'), ...rows]) + more;
}
function lines(texts) {
    return texts.map((text) => (0,report_escape/* markdown */.wD)(text)).join('<br>') || '–';
}
/** All that are in force, with the level of a finding that each has lowered, if it has. */
function exceptionsOf({ findings, entry }, nowMs) {
    return entry.exceptions
        .filter((exception) => (0,exceptions/* isInForce */.f)(exception, nowMs))
        .map((exception) => {
        const lowered = findings.find(({ excepted }) => excepted?.exception === exception);
        return { name: (0,wording/* formatName */.nD)(entry), exception, level: lowered?.excepted?.level ?? '–' };
    });
}

// EXTERNAL MODULE: ./lib/report/table.js
var report_table = __webpack_require__(8330);
;// CONCATENATED MODULE: ./lib/report/summary.js










/** Below this many ready rows they stand in the table, above it they fold away. */
const foldReadyAbove = 10;
const targetHead = tableHead(report_table/* columns */.YB);
const clientHead = tableHead(client_table/* clientColumns */.d);
const clientsHeading = '#### Clients\n\n';
/** What the notes on what was left out may need, in bytes. */
const reserveForNotes = 600;
/**
 * The job summary: headline, tables of targets and clients, time line, exceptions, findings and evidence as
 * GitHub-flavoured Markdown.
 *
 * GitHub drops a summary of more than 1 MiB (counted in bytes) whole, so this one never exceeds `maxBytes`:
 * ready rows go first, then evidence, then findings, then rows, and each time it says what was left out.
 */
function renderSummary(report, { maxBytes = 1_000_000 } = {}) {
    const rows = (0,report_table/* tableRows */.QE)(report);
    const concerning = rows.filter(({ state }) => state !== 'ready');
    const ready = rows.filter(({ state }) => state === 'ready');
    const folded = ready.length > foldReadyAbove;
    const clients = (0,client_table/* clientRows */.L)(report);
    const clientsConcerning = clients.filter(({ state }) => state !== 'ready');
    const clientsReady = clients.filter(({ state }) => state === 'ready');
    const clientsFolded = clientsReady.length > foldReadyAbove;
    const head = summaryHead(report);
    const room = new Room(maxBytes - bytes(head) - bytes(targetHead) - reserveForNotes);
    if (clients.length > 0)
        room.takes(clientsHeading + clientHead);
    const asides = [timelineSection(report), exceptionsSection(report), browsersSection(report)].map((section) => 
    // What must not crowd out the table may take a quarter of what is left.
    bytes(section) * 4 <= room.left && room.takes(section) ? section : '');
    const tableRowsShown = room.takeWhile(concerning.map(rowMarkdown));
    const clientsShown = room.takeWhile(clientsConcerning.map(rowMarkdown));
    const findings = findingsFold(report, (row) => room.takes(row));
    const evidence = evidenceSection(rows, (block) => room.takes(block));
    const clientEvidence = clientEvidenceSection(clients, (block) => room.takes(block));
    const frame = bytes(targetHead) + reserveForNotes;
    const readyShown = room.takeAll(ready.map(rowMarkdown), frame);
    const clientsReadyShown = room.takeAll(clientsReady.map(rowMarkdown), frame);
    const notes = [
        leftOut(concerning.length - tableRowsShown.length, 'target that is not ready', 'targets that are not ready'),
        leftOut(ready.length - readyShown.length, 'ready target', 'ready targets'),
        leftOut(findings.leftOut, 'finding', 'findings'),
        leftOut(evidence.leftOut, 'target’s evidence', 'targets’ evidence'),
        leftOut(clientsConcerning.length - clientsShown.length, 'client that is not ready', 'clients that are not ready'),
        leftOut(clientsReady.length - clientsReadyShown.length, 'ready client', 'ready clients'),
        leftOut(clientEvidence.leftOut, 'client’s evidence', 'clients’ evidence'),
    ].flatMap((note) => note ?? []);
    const table = [...tableRowsShown, ...(folded ? [] : readyShown)];
    const clientTable = [...clientsShown, ...(clientsFolded ? [] : clientsReadyShown)];
    const summary = [
        head,
        table.length > 0 ? targetHead + table.join('') : '',
        folded && readyShown.length > 0 ? readyFold(readyShown, 'target', targetHead) : '',
        clientTable.length > 0 ? clientsHeading + clientHead + clientTable.join('') : '',
        clientsFolded && clientsReadyShown.length > 0 ? readyFold(clientsReadyShown, 'client', clientHead) : '',
        notes.length > 0
            ? `> [!NOTE]\n> Left out to stay within GitHub’s size limit: ${notes.join(', ')}. The JSON report has them.\n`
            : '',
        ...asides,
        findings.markdown,
        evidence.markdown,
        clientEvidence.markdown,
    ];
    return fitted(summary.filter((part) => part !== '').join('\n'), maxBytes);
}
function summaryHead(report) {
    const icon = report.conclusion === 'failure' ? stateIcons['not-ready'] : stateIcons[(0,headline/* worstState */.Fk)(report)];
    const { worst, more, others, nextDeadline, judgedAsOf, judgedTargets } = (0,headline/* standfirst */.NT)(report);
    const sentences = [
        ...worst.map(({ name, phrase }) => `**${(0,report_escape/* markdown */.wD)(name)}** ${(0,report_escape/* markdown */.wD)(phrase)}`),
        ...(more > 0 ? [`${(0,dates/* formatCount */.B4)(more)} more`] : []),
        ...others,
        ...(nextDeadline ? [`next deadline **${(0,report_escape/* markdown */.wD)(nextDeadline)}**`] : []),
        ...(judgedAsOf ? [`judged as of ${(0,report_escape/* markdown */.wD)(judgedAsOf)}`] : []),
        ...(judgedTargets ? [(0,report_escape/* markdown */.wD)(judgedTargets)] : []),
    ];
    const parts = [sentences.join(' · '), countsBar(report)].filter((part) => part !== '');
    return `### ${icon} ${(0,report_escape/* markdown */.wD)((0,headline/* headline */.Pl)(report))}\n${parts.map((part) => `${part}\n`).join('\n')}`;
}
function readyFold(rows, what, head) {
    const count = `${(0,dates/* formatCount */.B4)(rows.length)} ready ${(0,wording/* plural */.LS)(rows.length, what)}`;
    return `<details>\n<summary>${stateIcons.ready} ${count}</summary>\n\n${head}${rows.join('')}\n</details>\n`;
}
function leftOut(count, one, many) {
    return count > 0 ? `${(0,dates/* formatCount */.B4)(count)} ${(0,wording/* plural */.LS)(count, one, many)}` : undefined;
}
/** The last resort for a limit too small even for the headline; cuts between characters. */
function fitted(summary, maxBytes) {
    if (bytes(summary) <= maxBytes)
        return summary;
    const { read } = new TextEncoder().encodeInto(summary, new Uint8Array(Math.max(0, maxBytes)));
    return summary.slice(0, read);
}
function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** How many bytes are left to write in. */
class Room {
    left;
    constructor(left) {
        this.left = left;
    }
    /** Whether the text fits; if so, its room is taken. */
    takes(text) {
        const size = bytes(text) + 1;
        if (size > this.left)
            return false;
        this.left -= size;
        return true;
    }
    /** The texts up to the first that does not fit. */
    takeWhile(texts) {
        const end = texts.findIndex((text) => !this.takes(text));
        return end === -1 ? texts : texts.slice(0, end);
    }
    /** All of the texts, or none where they and the `frame` bytes around them do not fit. */
    takeAll(texts, frame) {
        const size = frame + texts.reduce((sum, text) => sum + bytes(text), 0);
        if (size > this.left)
            return [];
        this.left -= size;
        return texts;
    }
}


/***/ })

};
