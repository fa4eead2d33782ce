export const id = 497;
export const ids = [497];
export const modules = {

/***/ 1431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ annotateProblems),
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);


const commands = {
    error: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3,
    warning: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e,
    notice: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm,
};
/** Shows annotations by workflow commands, which need no permission and work on pull requests from forks. */
function annotate(annotations) {
    for (const { level, file, line, endLine, column, endColumn, title, message } of annotations) {
        // A list that stands in no file has no lines that GitHub could show.
        const place = file === undefined ? {} : { file, startLine: line, endLine };
        const columns = file === undefined || column === undefined
            ? {}
            : { startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) };
        commands[level](message, { title, ...place, ...columns });
    }
}
/** Shows every fault of the configuration at its line. GitHub shows the first ten; the log has all. */
function annotateProblems({ problems }) {
    for (const problem of problems) {
        const { line, endLine, column, endColumn } = problem;
        const columns = line === endLine ? { startColumn: column, endColumn } : {};
        const place = problem.file === _config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineName */ .bI ? {} : { file: problem.file, startLine: line, endLine, ...columns };
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

/***/ 7497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishFault: () => (/* binding */ publishFault)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2527);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3390);
/* harmony import */ var _annotate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1431);





/** Fails the step for what kept it from checking: faults of the list at their lines, of the inputs by name. */
function publishFault(fault) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('conclusion', 'failure');
    if (fault instanceof _config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1) {
        (0,_annotate_js__WEBPACK_IMPORTED_MODULE_3__/* .annotateProblems */ .$)(fault);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .guardLines */ .F)(fault.message));
        const count = fault.problems.length;
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(`The list of endpoints has ${count === 1 ? 'a fault' : `${count} faults`} to mend; nothing was checked.`);
        return;
    }
    if (fault instanceof _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SettingsError */ .GN) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(fault.message);
        return;
    }
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(`tls-readiness could not do its work: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   F: () => (/* binding */ guardLines),
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   W3: () => (/* binding */ jsonOutput),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wD: () => (/* binding */ markdown),
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
    return encode(plain(text, max))
        .replace(/^(?:[-+=]|\d(?=\d*[.)]))/, numericEntity)
        .replace(/@/g, `@${wordJoiner}`)
        .replace(/&#35;(?=\d)/g, `&#35;${wordJoiner}`)
        .replace(/\bgh-(?=\d)/gi, (prefix) => prefix + wordJoiner);
}
/** Text as inline code. HTML rather than backticks, so that it may hold backticks and stand in a table cell. */
function markdownCode(text, max = defaultMax) {
    return `<code>${encode(plain(text, max)).replace(/@/g, numericEntity)}</code>`;
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
