export const id = 497;
export const ids = [497];
export const modules = {

/***/ 61431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ annotateProblems),
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24619);



const commands = {
    error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3,
    warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e,
    notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm,
};
/**
 * Shows annotations by workflow commands, which need no permission and work on pull requests from forks. The runner takes
 * a relative path as that in the repository.
 */
function annotate(annotations, workspace) {
    for (const { level, file, line, endLine, column, endColumn, title, message } of annotations) {
        // A list that stands in no file has no lines that GitHub could show.
        const place = file === undefined ? {} : { file: (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInRepository */ .z)(file, workspace), startLine: line, endLine };
        const columns = file === undefined || column === undefined
            ? {}
            : { startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) };
        commands[level](message, { title, ...place, ...columns });
    }
}
/** Shows every fault of the configuration at its line. GitHub shows the first ten; the log has all. */
function annotateProblems({ problems }, workspace) {
    for (const problem of problems) {
        const { line, endLine, column, endColumn } = problem;
        const columns = line === endLine ? { startColumn: column, endColumn } : {};
        const place = problem.file === _config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineName */ .bI
            ? {}
            : { file: (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInRepository */ .z)(problem.file, workspace), startLine: line, endLine, ...columns };
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)(messageOf(problem), { title: 'tls-readiness: configuration', ...place });
    }
}
/** The whole text where nothing shows the line beside it, else the sentence and what to write instead. */
function messageOf(problem) {
    if (problem.file === _config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineName */ .bI)
        return (0,_config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .formatProblem */ .Vw)(problem);
    return problem.instead === undefined ? problem.message : `${problem.message}\nwrite: ${problem.instead}`;
}


/***/ }),

/***/ 46721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ addToJobSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);

/** Adds Markdown to the job's summary; outside of Actions, where there is none, does nothing. */
async function addToJobSummary(markdown, env, notes) {
    if (!env.GITHUB_STEP_SUMMARY)
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown).write();
    }
    catch (error) {
        // The verdict does not depend on where it is shown.
        notes.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 28566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ takeNotes)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);

function takeNotes() {
    const counts = { error: 0, warning: 0, notice: 0 };
    return {
        warning: (text) => {
            counts.warning += 1;
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(text);
        },
        error: (text) => {
            counts.error += 1;
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)(text);
        },
        counts,
    };
}


/***/ }),

/***/ 74573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ setOutputs),
/* harmony export */   o: () => (/* binding */ setOutputsOf)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _report_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73223);


/** Sets the action's outputs. `reportPath` is where the JSON report was written; empty where it was not. */
function setOutputs({ conclusion, counts, nextDeadline }, reportPath, notes) {
    setOutputsOf(notes, {
        conclusion,
        targets: counts.targets,
        ready: counts.ready,
        'at-risk': counts['at-risk'],
        'not-ready': counts['not-ready'],
        unverified: counts.unverified,
        'next-deadline': nextDeadline === undefined ? '' : (0,_report_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDay */ .kh)(nextDeadline.epochMs),
        report: reportPath,
    });
}
/** Sets outputs by name. The verdict does not depend on who can read it: a fault is a warning. */
function setOutputsOf(notes, outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
    }
    catch (error) {
        notes.warning(`The outputs could not be set: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 37497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishFault: () => (/* binding */ publishFault)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72527);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3390);
/* harmony import */ var _annotate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61431);
/* harmony import */ var _job_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46721);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28566);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74573);








/** Fails the step for what kept it from checking: faults of the list at their lines, of the inputs by name. */
async function publishFault(fault, { env, workspace }) {
    const [sentence, details] = explain(fault, workspace);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(sentence);
    const notes = (0,_notes_js__WEBPACK_IMPORTED_MODULE_5__/* .takeNotes */ .H)();
    (0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputsOf */ .o)(notes, { conclusion: 'failure' });
    const lines = details.slice(0, 200).map((detail) => `- ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownCode */ .D9)(detail, 1_000)}\n`);
    const more = details.length - lines.length;
    if (more > 0)
        lines.push(`- … and ${more} more: see the log\n`);
    await (0,_job_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .addToJobSummary */ .Y)(`### ❌ TLS readiness: nothing was checked\n\n${lines.join('')}`, env, notes);
}
function explain(fault, workspace) {
    if (fault instanceof _config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1) {
        (0,_annotate_js__WEBPACK_IMPORTED_MODULE_3__/* .annotateProblems */ .$)(fault, workspace);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .guardLines */ .F)(fault.message));
        const count = fault.problems.length;
        const details = fault.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
        return [
            `The list of endpoints has ${count === 1 ? 'a fault' : `${count} faults`} to mend; nothing was checked.`,
            details,
        ];
    }
    if (fault instanceof _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SettingsError */ .GN)
        return [fault.message, fault.message.split('\n')];
    const message = fault instanceof Error ? fault.message : String(fault);
    const stack = fault instanceof Error ? (fault.stack ?? message) : message;
    return [`tls-readiness could not do its work: ${stack}`, [message]];
}


/***/ }),

/***/ 24619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The path of a file, which may be given relative to the workspace, as GitHub knows it: relative to the root of its
 * repository, which actions/checkout can put anywhere below the workspace. Where none was checked out with git, that is
 * the workspace.
 */
function pathInRepository(file, workspace) {
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, file)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    // What lies above the workspace is the runner's, and may stand in a repository of its own.
    const root = parts.findLastIndex((_, depth) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, ...parts.slice(0, depth), '.git')));
    return parts.slice(Math.max(0, root)).join('/');
}


/***/ }),

/***/ 73223:
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
/* harmony import */ var _policy_calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20758);

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

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   F: () => (/* binding */ guardLines),
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   H9: () => (/* binding */ relativeUri),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   IE: () => (/* binding */ xmlAttribute),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   W3: () => (/* binding */ jsonOutput),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   xK: () => (/* binding */ xmlText),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/**
 * The one boundary for hostile text, once per output language. Everything that a peer sends (banners,
 * certificate names, headers, alerts) and everything in the YAML passes through one of these functions on its
 * way out; nothing else in `report/` escapes.
 */
/** Sequences that a terminal obeys: CSI, OSC up to its end, and two-character escapes (ECMA-48 sections 5 and 8). */
const terminalSequence = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[@-Z\\-_]/g;
/** What a reader of log lines, cells and messages can take in; longer text is cut. */
const defaultMax = 300;
/**
 * The text on one line, without anything that is not to be seen: terminal sequences and format characters
 * (bidi controls, zero-width ones, tags) go, white space becomes one space, other control characters become
 * U+FFFD. At most `max` code points, the last one an ellipsis where text was cut.
 */
function plain(text, max = defaultMax) {
    const head = text.slice(0, max * 8);
    const clean = head
        .toWellFormed()
        .replace(terminalSequence, '')
        .replace(/[\s\u0085]+/g, ' ')
        .replace(/\p{Cf}/gu, '')
        .replace(/\p{Cc}/gu, '\u{FFFD}')
        .trim();
    const points = Array.from(clean);
    if (points.length <= max && head.length === text.length)
        return clean;
    return `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
/** A no-break of zero width: invisible, but no mention, issue reference or e-mail address reaches across it. */
const wordJoiner = '\u2060';
/**
 * Text within GitHub-flavoured Markdown, table cells included: shown as it is, without markup, links, mentions
 * or issue references. Entities keep a character from being markup (CommonMark 0.31 section 2.5); mentions and
 * references are looked for after that, in the rendered text, hence the word joiner.
 */
function markdown(text, max = defaultMax) {
    return encode(withoutReferences(plain(text, max))).replace(/^(?:[-+=]|\d(?=\d*[.)]))/, numericEntity);
}
/** Text as inline code. HTML rather than backticks, so that it may hold backticks and stand in a table cell. */
function markdownCode(text, max = defaultMax) {
    return `<code>${encode(plain(text, max)).replace(/@/g, numericEntity)}</code>`;
}
/**
 * Text within a Mermaid diagram, anywhere but at the start of a line: letters, digits and what cannot be its syntax in
 * any diagram (no `:` `;` `#` `%` brackets, quotes or line ends); everything else becomes a space.
 */
function mermaidText(text, max = 60) {
    return plain(plain(text).replace(/[^\p{L}\p{M}\p{N} .,+/()@·–…-]/gu, ' '), max);
}
/** A link that shows the host it leads to, or the text as code where it is no http or https URL. */
function markdownLink(url) {
    if (!URL.canParse(url) || url.length > 2_000)
        return markdownCode(url);
    const parsed = new URL(url);
    if (!/^https?:$/.test(parsed.protocol) || parsed.username)
        return markdownCode(url);
    const href = parsed.href.replace(/[^A-Za-z0-9:/?=.%+,;-]/g, percentEncode);
    return `[${markdown(parsed.host, 100)}](${href})`;
}
/** Text within the terminal's output; the line as a whole still passes through `guardLines`. */
function terminal(text, max = defaultMax) {
    return plain(text, max).replace(/##(?=\[|$)/g, '# #');
}
/** A whole line of the Actions log. */
function logLine(text, max = 1_000) {
    return guardLines(plain(text, max));
}
/**
 * Keeps the runner from taking lines of output for its commands. It runs `::command::` where a line starts so
 * after white space, and `##[command]` anywhere in it (actions/runner, ActionCommand.cs). Both are broken with a
 * visible space, also behind colours: the runner compares as its culture does, which may overlook what is invisible.
 */
function guardLines(output) {
    return output.replace(/##(?=\[)/g, '# #').replace(/^((?:[^\S\n]|\u001b\[[\d;]*m)*):(?=:)/gm, '$1: ');
}
/** The message of a workflow command, which keeps its line breaks: `@actions/core` escapes them, `%` and CR. */
function annotationText(text, max = 4_096) {
    const lines = text
        .slice(0, max * 8)
        .split('\n')
        .map((line) => guardLines(plain(line, max)));
    return cut(lines.join('\n').trim(), max);
}
/** A string value of the JSON report: as it is, but cut where nobody can have meant it to be that long. */
function jsonText(text) {
    return cut(text.toWellFormed(), 2_000);
}
/**
 * JSON that can be printed in a terminal and in the Actions log without changing what it says: control and
 * format characters and the runner's `##[` are written as `\u` escapes. They can only stand within strings.
 */
function jsonOutput(json) {
    return json
        .replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (character) => Array.from({ length: character.length }, (_, index) => unicodeEscape(character.charCodeAt(index))).join(''))
        .replace(/##\[/g, '##\\u005b');
}
/**
 * A plain text message of SARIF, in which no placeholder and no link comes out of the text: braces are doubled, and
 * a space keeps `](` apart (SARIF 2.1.0 sections 3.11.5 and 3.11.6). Code scanning repeats messages in comments on
 * pull requests, hence neither mentions nor issue references.
 */
function sarifText(text, max = 2_000) {
    return withoutReferences(logLine(text, max))
        .replace(/[{}]/g, '$&$&')
        .replace(/\](?=\()/g, '] ');
}
/**
 * A relative reference to a file (RFC 3986 section 4.2): each segment of the path percent-encoded, and none empty, since
 * two slashes at the start would name a host.
 */
function relativeUri(path) {
    const segments = cut(path.toWellFormed(), 2_000).split('/');
    return segments
        .filter((segment) => segment !== '')
        .map(encodeURIComponent)
        .join('/');
}
/** The value of an XML attribute, on one line. */
function xmlAttribute(text, max = defaultMax) {
    return encodeXml(logLine(text, max));
}
/** The text of an XML element, which keeps its line breaks. Readers print it in logs, so that it is safe there too. */
function xmlText(text, max = 65_536) {
    const lines = text
        .slice(0, max * 8)
        .split('\n')
        .map((line) => logLine(line, 2_000));
    return encodeXml(cut(lines.join('\n'), max));
}
/** At most `max` UTF-16 units, the last one an ellipsis where text was cut; no surrogate pair is torn apart. */
function cut(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** An underscore within a word is no emphasis, and stays; schemes and `www.` would become links. */
function encode(text) {
    return text
        .replace(/[&<>"|`*~[\]\\$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, numericEntity)
        .replace(/:(?=\/\/)/g, numericEntity)
        .replace(/(?<=www)\./gi, numericEntity);
}
/** What XML 1.0 has no place for, not even escaped (section 2.2): control characters, U+FFFE and U+FFFF. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/**
 * Besides markup, `[[` is taken apart: readers of JUnit files look for `[[ATTACHMENT|path]]` in a test's output, and
 * fetch that file.
 */
function encodeXml(text) {
    return text
        .replace(notXml, '\u{fffd}')
        .replace(/\[(?=\[)/g, '[ ')
        .replace(/[&<>"']/g, numericEntity);
}
/** Mentions and issue references, taken apart where they would become one. */
function withoutReferences(text) {
    return text
        .replace(/@/g, `@${wordJoiner}`)
        .replace(/#(?=\d)/g, `#${wordJoiner}`)
        .replace(/(?<![\p{L}\p{N}])gh-(?=\d)/giu, (prefix) => prefix + wordJoiner);
}
function numericEntity(character) {
    return `&#${character.codePointAt(0)};`;
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
function unicodeEscape(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}


/***/ })

};
