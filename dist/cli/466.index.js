export const id = 466;
export const ids = [466];
export const modules = {

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
