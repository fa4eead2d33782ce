export const id = 980;
export const ids = [980];
export const modules = {

/***/ 38403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isClient)
/* harmony export */ });
function isClient(entry) {
    return 'run' in entry;
}


/***/ }),

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

/***/ 72106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ explainFault),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   cd: () => (/* binding */ isInDoubt),
/* harmony export */   or: () => (/* binding */ isSilence)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);

/**
 * Why a call to GitHub's API failed, as a clause: `403: Resource not accessible by integration`. The text is
 * GitHub's, or of whoever answered in its place.
 */
function explainFault(error) {
    if (!(error instanceof Error))
        return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(String(error));
    const status = statusOf(error);
    if (status === undefined)
        return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(error.message);
    // Octokit adds the address of the documentation.
    return `${status}: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(error.message.replace(/ - https?:\/\/\S+$/, ''), 200)}`;
}
/** Whether the request may have been carried out although it failed. */
function isInDoubt(error) {
    const status = error instanceof Error ? statusOf(error) : undefined;
    return status === undefined || status >= 500;
}
/** Whether GitHub does not let the token do that. */
function isForbidden(error) {
    return error instanceof Error && statusOf(error) === 403;
}
/** Whether nobody answered in time. */
function isSilence(error) {
    return error instanceof Error && error.name === 'AbortError';
}
/** The status of an answer; undefined where there was none. */
function statusOf(error) {
    if (!('response' in error) || !error.response)
        return undefined;
    return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}


/***/ }),

/***/ 19948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: () => (/* binding */ tasksOf),
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* unused harmony export apiTasks */
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19607);

/** What an input may ask of GitHub's API, with the permission that it takes and what happens without. */
const apiTasks = {
    'check run': {
        failed: 'The check run could not be written',
        permission: 'checks: write',
        instead: 'The findings are shown by workflow commands instead.',
    },
    comment: {
        failed: 'The comment on the pull request could not be written',
        permission: 'pull-requests: write',
        instead: 'There is none from this run.',
    },
    issue: {
        failed: 'The tracking issue could not be written',
        permission: 'issues: write',
        instead: 'It stays as it was.',
    },
    changes: {
        failed: 'What the pull request changes could not be read',
        permission: 'pull-requests: read',
        instead: 'Everything counts as changed.',
    },
};
/**
 * What this run asks of GitHub's API. A comment and what is changed are matters of pull requests. The issue shows
 * the state of things, which a pull request, what comes from a fork, another branch and another day are not.
 */
function tasksOf(inputs, { event, ref, nowMs }) {
    const { annotations, annotate, gate, comment, issue, settings } = inputs;
    const forPullRequest = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isPullRequest */ .r)(event.name);
    const isOtherBranch = event.defaultBranch !== undefined && ref !== `refs/heads/${event.defaultBranch}`;
    const isToday = settings.judgedAtMs === nowMs;
    const tasks = {
        'check run': annotations === 'check-run',
        comment: comment !== 'never' && forPullRequest,
        issue: issue && !forPullRequest && !event.fromFork && !isOtherBranch && isToday,
        changes: (annotate === 'changed' || gate === 'changed') && forPullRequest,
    };
    const names = ['check run', 'comment', 'issue', 'changes'];
    return new Set(names.filter((name) => tasks[name]));
}
/** Why something that was asked of the API did not come about: the one warning that says what to do. */
function failureOf(task, why, fromFork) {
    const { failed, permission, instead } = apiTasks[task];
    const fork = fromFork && permission.endsWith('write')
        ? ', which GitHub does not give to pull requests from forks'
        : '';
    return `${failed} (${why}). It needs the permission \`${permission}\`${fork}. ${instead}`;
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

/***/ 41980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(91116);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/report/summary.js + 6 modules
var summary = __webpack_require__(36466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/report/browsers.js
var browsers = __webpack_require__(85229);
// EXTERNAL MODULE: ./lib/report/client-evidence.js
var client_evidence = __webpack_require__(99909);
// EXTERNAL MODULE: ./lib/report/client-table.js
var client_table = __webpack_require__(92114);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(73223);
// EXTERNAL MODULE: ./lib/report/evidence.js
var evidence = __webpack_require__(83357);
// EXTERNAL MODULE: ./lib/report/messages.js
var messages = __webpack_require__(26916);
// EXTERNAL MODULE: ./lib/report/ranked-groups.js
var ranked_groups = __webpack_require__(50056);
// EXTERNAL MODULE: ./lib/report/ranking.js
var ranking = __webpack_require__(18888);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(44580);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(68330);
;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/string-width/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ./lib/report/terminal-layout.js

/** The spans' words in lines of at most `width` columns; words that are longer than a line are broken. */
function wrap(spans, width) {
    const lines = [[]];
    let used = 0;
    for (const { text, ...style } of spans) {
        for (const token of text.split(/( +|\n)/).flatMap((word) => pieces(word, width))) {
            const size = columnsOf(token);
            if (token === '\n' || (used + size > width && used > 0)) {
                lines.push([]);
                used = 0;
            }
            if (token.trim() === '' && used === 0)
                continue;
            lines.at(-1)?.push({ text: token, ...style });
            used += size;
        }
    }
    return lines;
}
/** The line as it is printed, padded to `width` columns. */
function paint(line, width = 0) {
    const painted = line.map(({ text, style }) => (style && text.trim() !== '' ? style(text) : text)).join('');
    return painted + ' '.repeat(Math.max(0, width - widthOf(line)));
}
/** Rows of cells side by side, wrapped to the columns' widths, with two spaces between columns. */
function layOut(cells, widths) {
    const columns = cells.map((spans, index) => wrap(spans, widths[index] ?? 0));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => columns
        .map((lines, index) => paint(lines[line] ?? [], widths[index]))
        .join('  ')
        .trimEnd());
}
/** The columns that the longest line of the spans takes. */
function naturalWidth(spans) {
    const text = spans.map((span) => span.text).join('');
    return Math.max(...text.split('\n').map((line) => columnsOf(line)));
}
function widthOf(line) {
    return columnsOf(line.map(({ text }) => text).join(''));
}
/** The word in pieces of at most `width` columns, broken between what a reader sees as characters. */
function pieces(word, width) {
    if (columnsOf(word) <= width)
        return [word];
    const parts = [];
    let part = '';
    let used = 0;
    for (const { segment } of new Intl.Segmenter().segment(word)) {
        const size = columnsOf(segment);
        if (part !== '' && used + size > width) {
            parts.push(part);
            part = '';
            used = 0;
        }
        part += segment;
        used += size;
    }
    return [...parts, part];
}
/** ASCII and the marks of our own texts take a column each; string-width is slow to find that out. */
const narrow = /^[ -~·‐-…─✓✗]*$/;
/** The columns that the text takes in a terminal. */
function columnsOf(text) {
    return narrow.test(text) ? text.length : stringWidth(text);
}

// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(57142);
;// CONCATENATED MODULE: ./lib/report/terminal.js
















const marks = {
    'not-ready': '✗',
    unverified: '?',
    'at-risk': '!',
    ready: '✓',
};
const stateFormats = {
    'not-ready': ['red', 'bold'],
    unverified: ['magenta', 'bold'],
    'at-risk': ['yellow', 'bold'],
    ready: ['green', 'bold'],
};
const levelFormats = {
    error: ['red', 'bold'],
    warning: ['yellow', 'bold'],
    notice: 'cyan',
};
/** Narrower than this, the table's last column has no room, and each target becomes a paragraph. */
const minTableColumns = 112;
/** Longer lines are hard to read. */
const maxColumns = 180;
/**
 * The report for a terminal: headline, table (or paragraphs, where it is narrow), and each finding at its place in
 * the list, `file:line:column`, which editors make a link of, and the pages about their rules; with `verbose`, all
 * evidence. Ends with a newline.
 */
function renderTerminal(report, { color, columns, verbose = false, }) {
    const paintWith = (format) => color ? (text) => (0,external_node_util_.styleText)(format, text, { validateStream: false }) : undefined;
    const width = Math.max(40, Math.min(columns, maxColumns));
    const printer = new Printer(width, paintWith);
    const clients = (0,client_table/* clientRows */.L)(report);
    const body = (rows, names) => width < minTableColumns ? printer.paragraphs(rows, names) : printer.table(rows, names);
    const evidence = verbose ? printer.evidence(report) : [];
    const blocks = [
        printer.head(report),
        ...(report.verdicts.length > 0 || clients.length === 0 ? [body((0,table/* tableRows */.QE)(report), table/* columns */.YB)] : []),
        ...(clients.length > 0 ? [body(clients, client_table/* clientColumns */.d)] : []),
        printer.findings(report),
        printer.lastWords(clients),
        printer.pages(report),
        printer.browsers(report),
        evidence,
    ].filter((lines) => lines.length > 0);
    return (0,report_escape/* guardLines */.F)(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}
class Printer {
    width;
    paintWith;
    constructor(width, paintWith) {
        this.width = width;
        this.paintWith = paintWith;
    }
    head(report) {
        const { worst, more, others, nextDeadline, judgedAsOf, judgedTargets } = (0,headline/* standfirst */.NT)(report);
        const parts = [
            ...worst.map(({ name, phrase }) => [this.span(name, 'bold'), this.span(` ${phrase}`)]),
            ...(more > 0 ? [[this.span(`${(0,dates/* formatCount */.B4)(more)} more`)]] : []),
            ...others.map((other) => [this.span(other)]),
            ...(nextDeadline ? [[this.span('next deadline '), this.span(nextDeadline, 'bold')]] : []),
            ...(judgedAsOf ? [[this.span(`judged as of ${judgedAsOf}`)]] : []),
            ...(judgedTargets ? [[this.span(judgedTargets)]] : []),
        ];
        const sentence = parts.flatMap((part, index) => (index > 0 ? [this.span(' · ', 'dim'), ...part] : part));
        return [
            ...this.wrapped([this.span((0,headline/* headline */.Pl)(report), stateFormats[(0,headline/* worstState */.Fk)(report)])], this.width),
            ...(sentence.length > 0 ? this.wrapped(sentence, this.width) : []),
        ];
    }
    table(shown, names) {
        const rows = shown.map((row) => this.cells(row));
        const head = ['', ...names].map((label) => [this.span(label, 'dim')]);
        const natural = head.map((_, index) => Math.max(...[head, ...rows].map((cells) => naturalWidth(cells[index] ?? []))));
        const limits = [1, Math.max(28, Math.floor(this.width * 0.26)), 8, 20, this.width < 140 ? 22 : 34];
        const fixed = natural.slice(0, -1).map((width, index) => Math.min(width, limits[index] ?? width));
        const rest = this.width - fixed.reduce((sum, width) => sum + width + 2, 0);
        const widths = [...fixed, Math.max(20, Math.min(rest, natural.at(-1) ?? rest))];
        const rule = paint([this.span('─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), 'dim')]);
        return [...layOut(head, widths), rule, ...rows.flatMap((cells) => layOut(cells, widths))];
    }
    paragraphs(shown, names) {
        const [, requiresLabel = '', speaksLabel = ''] = names.map((name) => `${name.toLowerCase()} `);
        const paragraphs = shown.map((row) => {
            const [mark = [], target = [], requires = [], speaks = [], deadline = [], todo = []] = this.cells(row);
            const body = [
                [...target],
                [
                    ...(row.speaks.length > 0
                        ? [this.span(speaksLabel, 'dim'), ...speaks, this.span(', ', 'dim')]
                        : []),
                    this.span(requiresLabel, 'dim'),
                    ...requires,
                ],
                ...(row.deadlines.length > 0 ? [[this.span('deadline ', 'dim'), ...this.oneLine(deadline)]] : []),
                ...(row.whatToDo ? [todo] : []),
            ];
            const lines = body.flatMap((spans) => this.wrapped(spans, this.width - 2));
            return lines.map((line, index) => `${index === 0 ? paint(mark) : ' '} ${line}`).join('\n');
        });
        return [paragraphs.join('\n\n')];
    }
    findings(report) {
        return (0,ranked_groups/* rankedGroups */.E)((0,report_report/* judgedEntries */.Ab)(report)).flatMap((group) => this.finding(group));
    }
    /** An address is never broken: a terminal would not make a link of it. */
    pages(report) {
        const rules = [...new Set((0,ranked_groups/* rankedGroups */.E)((0,report_report/* judgedEntries */.Ab)(report)).map(({ findings: [{ rule }] }) => rule))];
        const width = Math.max(...rules.map((rule) => rule.length));
        return rules.map((rule) => `${paint([this.span(rule, 'dim')], width)}  ${(0,rule_page/* rulePage */.g)(rule, report)}`);
    }
    browsers(report) {
        const table = (0,browsers/* browserTable */.T)(report);
        if (!table)
            return [];
        const rows = table.rows.map(({ name, requires, lose, offByDefault, share }) => [[name], [requires], lose, offByDefault, [share]].map((texts, index) => texts.length > 0 ? this.joined(texts, index === 0 ? 'bold' : undefined) : [this.span('–', 'dim')]));
        const source = this.wrapped([this.span(table.source, 'dim')], this.width);
        if (this.width < minTableColumns) {
            const paragraphs = rows.flatMap(([name = [], ...cells]) => [
                ...this.wrapped(name, this.width),
                ...cells.flatMap((cell, index) => {
                    const label = table.columns[index + 1]?.toLowerCase() ?? '';
                    return this.wrapped([this.span(`${label} `, 'dim'), ...cell], this.width - 2).map((line) => `  ${line}`);
                }),
            ]);
            return [...paragraphs, ...source];
        }
        const fixed = [28, 9, 0, 0, 12];
        const rest = Math.floor((this.width - 57) / 2);
        const widths = fixed.map((width) => width || rest);
        const head = table.columns.map((label) => [this.span(label, 'dim')]);
        return [...[head, ...rows].flatMap((cells) => layOut(cells, widths)), ...source];
    }
    /** What commands said that did not come out well: the reason is most likely there. */
    lastWords(rows) {
        return rows
            .filter(({ state }) => state !== 'ready')
            .flatMap(({ name, verdict }) => {
            const lines = (0,client_evidence/* lastWords */.a)(verdict.run).map((line) => this.span(line, 'dim'));
            if (lines.length === 0)
                return [];
            return [
                paint([this.span(name, 'bold'), this.span(' ended with the words')]),
                ...lines.flatMap((line) => this.wrapped([line], this.width - 2).map((part) => `  ${part}`)),
            ];
        });
    }
    evidence(report) {
        return [...this.targetEvidence(report), ...this.clientEvidence(report)];
    }
    clientEvidence({ clients = [] }) {
        return (0,ranking/* worstFirst */.md)(clients).flatMap(({ run }) => [
            paint([this.span((0,wording/* formatName */.nD)(run.client), 'bold')]),
            ...(0,client_evidence/* clientEvidence */.L)(run).flatMap(({ asked, answer, named }) => this.evidenceLines(asked, [answer, ...named].join(' '))),
            ...(0,client_evidence/* lastWords */.a)(run, 20).flatMap((line, index) => this.evidenceLines(index === 0 ? 'Output' : '', line)),
        ]);
    }
    targetEvidence(report) {
        return (0,ranking/* worstFirst */.md)(report.verdicts).flatMap(({ observation: { target, addresses } }) => (0,evidence/* addressEvidence */.W)(addresses, 1).flatMap(({ addresses: places, connections, evidence }) => [
            paint([
                this.span((0,wording/* formatName */.nD)(target), 'bold'),
                this.span(` at ${places.join(', ')}, ${connections} ${(0,wording/* plural */.LS)(connections, 'connection')}`),
            ]),
            ...evidence.flatMap(({ asked, answer, named }) => this.evidenceLines(asked, [answer, ...named].join(' '))),
        ]));
    }
    evidenceLines(asked, answer) {
        const widths = [26, this.width - 30];
        return layOut([[this.span(asked, 'dim')], [this.span(answer, undefined, 4_000)]], widths).map((line) => `  ${line}`);
    }
    finding({ entry, findings }) {
        const [{ source, level, rule }] = findings;
        // What was given on a command line or as an input has no line that anybody could open.
        const { file, line, column } = source;
        const place = file === undefined ? '' : `${(0,report_escape/* terminal */.Fo)(file)}:${line}:${column} `;
        const message = (0,messages/* findingsMessage */.yZ)(findings, entry)
            .split('\n')
            .flatMap((line) => this.wrapped([this.span(line, undefined, 2_000)], this.width - 2));
        return [
            `${place}${paint([this.span(level, levelFormats[level]), this.span(` ${rule}`, 'dim')])}`,
            ...message.map((line) => `  ${line}`),
        ];
    }
    cells(row) {
        const { place, startTls, owner } = row.where;
        const where = [
            ...(place ? [startTls ? `${place} STARTTLS` : place] : startTls ? ['STARTTLS'] : []),
            ...(owner ? [owner] : []),
        ].join(' · ');
        return [
            [this.span(marks[row.state], stateFormats[row.state])],
            [this.span(row.name, 'bold'), ...(where ? [{ text: '\n' }, this.span(where, 'dim')] : [])],
            [this.span(row.requires)],
            this.speaks(row),
            row.deadlines.length > 0
                ? row.deadlines.flatMap((line, index) => [...(index > 0 ? [{ text: '\n' }] : []), this.span(line)])
                : [this.span('–', 'dim')],
            [row.whatToDo ? this.span(row.whatToDo) : this.span('–', 'dim')],
        ];
    }
    speaks({ speaks, only, state }) {
        if (speaks.length === 0)
            return [this.span('–', 'dim')];
        const versions = speaks.flatMap(({ label, strong }, index) => [
            ...(index > 0 ? [this.span(' · ', 'dim')] : []),
            this.span(label, strong ? stateFormats[state] : undefined),
        ]);
        return only ? [...versions, this.span(' only')] : versions;
    }
    joined(texts, format) {
        return texts.flatMap((text, index) => [
            ...(index > 0 ? [this.span(' · ', 'dim')] : []),
            this.span(text, format),
        ]);
    }
    oneLine(spans) {
        return spans.map((span) => (span.text === '\n' ? this.span(', ') : span));
    }
    wrapped(spans, width) {
        return wrap(spans, width).map((line) => paint(line).trimEnd());
    }
    /** The one way for text into the output. */
    span(text, format, max) {
        const style = format === undefined ? undefined : this.paintWith(format);
        const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? [];
        const safe = before + (0,report_escape/* terminal */.Fo)(inner, max) + after;
        return style ? { text: safe, style } : { text: safe };
    }
}

// EXTERNAL MODULE: ./lib/github/annotate.js
var annotate = __webpack_require__(61431);
// EXTERNAL MODULE: ./lib/github/api-fault.js
var api_fault = __webpack_require__(72106);
// EXTERNAL MODULE: ./lib/github/api-tasks.js
var api_tasks = __webpack_require__(19948);
// EXTERNAL MODULE: ./lib/github/job-summary.js
var job_summary = __webpack_require__(46721);
// EXTERNAL MODULE: ./lib/github/notes.js
var github_notes = __webpack_require__(28566);
// EXTERNAL MODULE: ./lib/github/outputs.js
var outputs = __webpack_require__(74573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/tls/protocol.js
var protocol = __webpack_require__(22813);
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

// EXTERNAL MODULE: ./lib/config/client.js
var client = __webpack_require__(38403);
// EXTERNAL MODULE: ./lib/report/client-words.js
var client_words = __webpack_require__(70487);
// EXTERNAL MODULE: ./lib/report/grouping.js
var grouping = __webpack_require__(23429);
// EXTERNAL MODULE: ./lib/report/titles.js
var titles = __webpack_require__(90131);
;// CONCATENATED MODULE: ./lib/report/junit.js













/**
 * The report as JUnit XML, in the dialect of Jenkins' junit-10.xsd, which most readers share; ends with a newline. A
 * suite for each list and a case for each target and client: failed where it has errors, skipped where it could not be checked.
 * A case has one failure at most, since most readers show the first alone.
 */
function renderJunit(report) {
    const cases = [...report.verdicts.map(targetCase), ...(report.clients ?? []).map(clientCase)];
    const suites = (0,grouping/* groupBy */.$)(cases, ({ entry }) => entry.source.file);
    const { tool, durationMs } = report;
    const root = junit_element('testsuites', { name: tool.name, ...count(cases, false), time: seconds(durationMs) }, suites.map(([file, own]) => suite(file, own, report)));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
/** What a list is called that stands in no file. */
const inlineList = 'inline list';
function suite(file, cases, report) {
    const { tool, judgedAtMs, startedAtMs, conclusion } = report;
    const list = file ?? inlineList;
    const names = distinctNames(cases.map(({ entry }) => entry));
    const properties = { tool: `${tool.name} ${tool.version}`, 'as-of': (0,dates/* isoDay */.kh)(judgedAtMs), conclusion };
    return junit_element('testsuite', {
        name: list,
        ...count(cases, true),
        time: seconds(cases.reduce((sum, each) => sum + each.durationMs, 0)),
        timestamp: (0,dates/* isoTime */.Ly)(startedAtMs)?.slice(0, 19),
        file,
    }, [
        junit_element('properties', {}, Object.entries(properties).map(([name, value]) => junit_element('property', { name, value }))),
        ...cases.map((each, index) => testCase(each, names[index] ?? '', list, report)),
    ]);
}
function targetCase({ observation, protocols: states, state, findings }) {
    const { target, addresses, durationMs } = observation;
    const spoken = protocol/* protocols */.WH.filter((protocol) => states[protocol] === 'accepted');
    return {
        entry: target,
        state,
        findings,
        durationMs,
        about: [
            `${(0,report_escape/* plain */.pj)(target.url)} at ${position(target.source)}`,
            ...(target.owner === undefined ? [] : [`owner: ${(0,report_escape/* plain */.pj)(target.owner)}`]),
            `requires at least ${(0,protocol/* protocolLabel */.Pn)(target.minVersion)}, speaks ${(0,wording/* listProtocols */.QO)(spoken) || 'nothing that is known'}`,
        ],
        evidence: (0,evidence/* addressEvidence */.W)(addresses).flatMap(({ addresses: places, connections, evidence }) => [
            `${places.join(', ')}: ${connections} ${(0,wording/* plural */.LS)(connections, 'connection')}`,
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
            `${(0,report_escape/* plain */.pj)(client.run)} at ${position(client.source)}`,
            ...(client.owner === undefined ? [] : [`owner: ${(0,report_escape/* plain */.pj)(client.owner)}`]),
            `must offer ${(0,protocol/* protocolLabel */.Pn)(client.minVersion)}, offers ${(0,client_words/* describeOffer */.qN)(offered)}`,
        ],
        evidence: (0,client_evidence/* clientEvidence */.L)(run).map(evidenceLine),
    };
}
function evidenceLine({ asked, answer, named }) {
    return `- ${asked}: ${[answer, ...named].join(', ')}`;
}
function testCase(tested, name, list, pages) {
    return junit_element('testcase', { name, classname: list, time: seconds(tested.durationMs) }, [
        ...(hasFailed(tested) ? [failure(tested, pages)] : []),
        ...(isSkipped(tested) ? [skipped(tested)] : []),
        textElement('system-out', {}, output(tested, pages)),
    ]);
}
function failure({ findings, entry }, pages) {
    const errors = findings.filter(isError).toSorted(ranking/* compareFindings */.Eg);
    return textElement('failure', { message: `${(0,wording/* formatName */.nD)(entry)}: ${(0,titles/* findingsTitle */.f)(errors)}`, type: errors[0]?.rule }, [...errors.map((finding) => told(finding, entry)), ...pagesOf(errors, pages)]);
}
/** `minimum-version: https://…`, for each rule. */
function pagesOf(findings, pages) {
    const rules = new Set(findings.map(({ rule }) => rule));
    return [...rules].map((rule) => `${rule}: ${(0,rule_page/* rulePage */.g)(rule, pages)}`);
}
function skipped({ findings, entry }) {
    const reasons = findings.filter(({ rule }) => rule === 'unverified');
    return junit_element('skipped', { message: `${(0,wording/* formatName */.nD)(entry)}: ${(0,titles/* findingsTitle */.f)(reasons)}` });
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
    const others = findings.filter((finding) => !isError(finding)).toSorted(ranking/* compareFindings */.Eg);
    return [...about, ...others.map((finding) => told(finding, entry)), ...pagesOf(others, pages), ...evidence];
}
/** `error: Orders API speaks nothing newer … (minimum-version at .github/tls-readiness.yml:12:5)`. */
function told(finding, entry) {
    const { level, rule, source } = finding;
    return `${level}: ${(0,messages/* findingMessage */.pG)(finding, entry)} (${rule} at ${position(source)})`;
}
function position({ file, line, column }) {
    return `${file === undefined ? inlineList : (0,report_escape/* plain */.pj)(file)}:${line}:${column}`;
}
/** Readers take cases of one list and name for one case; the place, or else a number, tells them apart. */
function distinctNames(entries) {
    const bearers = new Map((0,grouping/* groupBy */.$)(entries, wording/* formatName */.nD));
    const given = new Map();
    return entries.map((entry) => {
        const name = (0,wording/* formatName */.nD)(entry);
        const alone = bearers.get(name)?.length === 1;
        const placed = alone ? name : `${name} (${(0,client/* isClient */.o)(entry) ? 'client' : (0,wording/* formatPlace */.dE)(entry)})`;
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
function junit_element(name, attributes, children = []) {
    const tag = name + attributeList(attributes);
    return children.length === 0 ? `<${tag}/>` : `<${tag}>\n${children.join('\n')}\n</${name}>`;
}
/** An element that holds text. */
function textElement(name, attributes, lines) {
    return `<${name}${attributeList(attributes)}>${(0,report_escape/* xmlText */.xK)(lines.join('\n'))}</${name}>`;
}
/** The attributes without those that are undefined. */
function attributeList(attributes) {
    return Object.entries(attributes)
        .map(([key, value]) => (value === undefined ? '' : ` ${key}="${(0,report_escape/* xmlAttribute */.IE)(value, 1_000)}"`))
        .join('');
}

// EXTERNAL MODULE: ./lib/config/target.js
var target = __webpack_require__(52889);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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

;// CONCATENATED MODULE: ./lib/github/report-files.js







/**
 * Writes the reports that the inputs ask for, relative to the workspace. Without `json-file` that one goes to the
 * runner's temporary directory, so that later steps find it; nobody asked for it, so a fault only warns there.
 */
async function writeReportFiles(report, inputs, { workspace, env, notes, }) {
    const { jsonFile, sarifFile, junitFile, markdownFile } = inputs;
    const jsonPath = jsonFile
        ? (0,external_node_path_.resolve)(workspace, jsonFile)
        : (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'tls-readiness-report.json');
    const jsonFault = await write(jsonPath, renderJson(report));
    if (jsonFault && !jsonFile)
        notes.warning(`The JSON report could not be written: ${jsonFault}`);
    const faults = [{ input: 'json-file', fault: jsonFile ? jsonFault : undefined }];
    const others = [
        { input: 'sarif-file', file: sarifFile, render: renderSarif },
        { input: 'junit-file', file: junitFile, render: renderJunit },
        { input: 'markdown-file', file: markdownFile, render: summary/* renderSummary */.B },
    ];
    for (const { input, file, render } of others) {
        if (file)
            faults.push({ input, fault: await write((0,external_node_path_.resolve)(workspace, file), render(report)) });
    }
    for (const { input, fault } of faults)
        if (fault)
            notes.error(`input \`${input}\`: ${fault}`);
    return {
        reportPath: jsonFault ? '' : jsonPath,
        failed: faults.some(({ fault }) => fault !== undefined),
    };
}
/** Writes a file and the directories above it; gives what went wrong, if it did. */
async function write(path, content) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, content);
        return undefined;
    }
    catch (fault) {
        return fault instanceof Error ? fault.message : String(fault);
    }
}

;// CONCATENATED MODULE: ./lib/github/rule-pages.js
/**
 * The folder of the rule pages in the repository from which the runner took the action, at the reference that the
 * workflow names, so that forks and GitHub Enterprise link to their own. Undefined where the runner does not say it,
 * as for an action in the repository itself.
 */
function rulePagesOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: reference, } = env;
    if (!server || !repository || !reference)
        return undefined;
    const path = [...repository.split('/'), 'blob', ...reference.split('/')].map(encodeURIComponent).join('/');
    const url = `${server}/${path}/docs/rules`;
    return URL.canParse(url) ? url : undefined;
}

// EXTERNAL MODULE: ./lib/policy/gate.js
var policy_gate = __webpack_require__(9719);
;// CONCATENATED MODULE: ./lib/github/scope.js


/** `changed` has the targets and clients that the pull request touches; undefined where there is none, or nobody knows. */
function scope_narrow(report, { annotate, gate, settings }, changed) {
    if (!changed)
        return { report, judged: report, annotated: report };
    const verdicts = report.verdicts.filter(({ observation: { target } }) => changed.has(target));
    const clients = report.clients?.filter(({ run: { client } }) => changed.has(client));
    const { pages } = report;
    const touched = { verdicts, ...(clients && { clients }), ...(pages && { pages }) };
    const annotated = annotate === 'changed' ? touched : report;
    if (gate === 'all')
        return { report, judged: report, annotated };
    const conclusion = (0,policy_gate/* concludes */.f9)([...verdicts, ...(clients ?? [])], settings.failOn);
    return {
        report: { ...report, conclusion, gated: changed },
        judged: { ...report, ...touched, conclusion, counts: (0,report_report/* countStates */.c0)(verdicts, clients) },
        annotated,
    };
}

;// CONCATENATED MODULE: ./lib/github/publish.js
















/** Puts a report everywhere it is read: log, annotations, summary, files, outputs; and fails the step if it must. */
async function publish(checked, inputs, context, event) {
    const { env, workspace, nowMs } = context;
    const pages = rulePagesOf(env);
    const whole = { ...checked, ...(pages !== undefined && { pages }) };
    const tasks = (0,api_tasks/* tasksOf */.a4)(inputs, { event, ref: env.GITHUB_REF, nowMs });
    const notes = (0,github_notes/* takeNotes */.H)();
    const places = tasks.size > 0 ? await loadPlaces(tasks, inputs, context, event, notes) : undefined;
    const changed = await places?.changed((0,report_report/* judgedEntries */.Ab)(whole).map(({ entry }) => entry));
    const { report, judged, annotated } = scope_narrow(whole, inputs, changed);
    (0,core/* info */.pq)(renderTerminal(report, { color: false, columns: 120 }));
    await (0,job_summary/* addToJobSummary */.Y)((0,summary/* renderSummary */.B)(report), env, notes);
    const { reportPath, failed } = await writeReportFiles(report, inputs, { workspace, env, notes });
    (0,outputs/* setOutputs */.n)(report, reportPath, notes);
    const isShown = await places?.checkRun(report, annotated);
    await places?.comment(report);
    await places?.issue(report);
    const failure = failureOf(report, judged, failed);
    if (inputs.annotations === 'commands' || (inputs.annotations === 'check-run' && !isShown)) {
        // Last, when it is known how much room there is for them.
        const taken = { ...notes.counts, error: notes.counts.error + (failure === undefined ? 0 : 1) };
        (0,annotate/* annotate */.f)((0,annotations/* annotations */.hk)(annotated, (0,annotations/* commandLimits */.eD)(taken)), workspace);
    }
    if (failure !== undefined)
        (0,core/* setFailed */.C1)(failure);
}
/** The sentence that fails the step, where something does. */
function failureOf(report, judged, aFileFailed) {
    if (report.conclusion === 'failure')
        return (0,headline/* failureSentence */.Qz)(judged);
    return aFileFailed
        ? 'The check passed, but a report could not be written where an input wants it.'
        : undefined;
}
/** Octokit takes a while to load, and few runs need it. While it does, it reads the event and the API's address. */
async function loadPlaces(...run) {
    const notes = run[4];
    try {
        return (await Promise.all(/* import() */[__webpack_require__.e(392), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 69351))).apiPlaces(...run);
    }
    catch (fault) {
        notes.warning((0,report_escape/* logLine */.BP)(`GitHub's API cannot be used here: ${(0,api_fault/* explainFault */.Oy)(fault)}`));
        return undefined;
    }
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

/***/ 67335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verdictStates)
/* harmony export */ });
/** Worst first. */
const verdictStates = ['not-ready', 'at-risk', 'unverified', 'ready'];


/***/ }),

/***/ 30248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whatToDo)
/* harmony export */ });
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27795);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23429);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26916);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18888);
/* harmony import */ var _starttls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31629);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57142);










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

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ checkRunLimits),
/* harmony export */   eD: () => (/* binding */ commandLimits),
/* harmony export */   hk: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27795);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72527);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26916);
/* harmony import */ var _ranked_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50056);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45650);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44580);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90131);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57142);









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
const all = Number.POSITIVE_INFINITY;
/** A check run takes them all; a message may have 64 KB, which no character exceeds with four bytes. */
const checkRunLimits = {
    perLevel: { error: all, warning: all, notice: all },
    message: 16_384,
};
/** The limit of check runs. */
const maxTitle = 255;
/**
 * The annotations that GitHub will show, worst first, each with the page about its rule at its end. Where there are more of a level than the limit, the last one
 * says how many, and where to find them.
 */
function annotations(report, limits = commandLimits()) {
    const groups = (0,_ranked_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .rankedGroups */ .E)((0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .judgedEntries */ .Ab)(report));
    return _policy_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .levels */ .y.flatMap((level) => {
        const ofLevel = groups.filter(({ findings: [finding] }) => finding.level === level);
        const room = limits.perLevel[level];
        return ofLevel
            .slice(0, room)
            .map((group, index) => annotation(group, (0,_rule_page_js__WEBPACK_IMPORTED_MODULE_3__/* .rulePage */ .g)(group.findings[0].rule, report), index === room - 1 ? ofLevel.length - room : 0, limits.message));
    });
}
function annotation({ entry, findings }, page, more, maxMessage) {
    const [{ level, source }] = findings;
    const note = more > 0 ? `\n… and ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(more)} more ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(more, level)}: see the job summary.` : '';
    const rest = `\n${page}${note}`;
    return {
        level,
        ...(source.file === undefined ? {} : { file: (0,_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logLine */ .BP)(source.file) }),
        line: source.line,
        endLine: source.endLine,
        ...(source.line === source.endLine ? { column: source.column, endColumn: source.endColumn } : {}),
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .logLine */ .BP)(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .formatName */ .nD)(entry)}: ${(0,_titles_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsTitle */ .f)(findings)}`), maxTitle),
        message: (0,_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .annotationText */ .xr)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsMessage */ .yZ)(findings, entry), maxMessage - rest.length) + rest,
    };
}


/***/ }),

/***/ 85229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ browserTable)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73223);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57142);



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

/***/ 99909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ clientEvidence),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70487);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57142);




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

/***/ 92114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ clientRows),
/* harmony export */   d: () => (/* binding */ clientColumns)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30248);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70487);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72527);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18888);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68330);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57142);







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

/***/ 70487:
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
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72527);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57142);



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


/***/ }),

/***/ 83357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ addressEvidence)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57142);





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

/***/ 23429:
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

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ worstState),
/* harmony export */   NT: () => (/* binding */ standfirst),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Qz: () => (/* binding */ failureSentence)
/* harmony export */ });
/* harmony import */ var _config_client_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38403);
/* harmony import */ var _policy_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67335);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23429);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18888);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45650);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90131);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57142);









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
    const [verdict] = (0,_ranking_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(judgedOf(report));
    if (!verdict || verdict.state === 'ready')
        return `${headline(report)}.`;
    const groups = groupsOf(report)
        .filter(({ total, counts }) => total > counts.ready)
        .map(({ what, total, counts }) => {
        const counted = _policy_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictStates */ .O
            .filter((state) => state !== 'ready' && counts[state] > 0)
            .map((state) => `${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(counts[state])} ${predicate(state, counts[state])}`);
        return `of ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(total)} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total, what)}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .joinWords */ .yZ)(counted)}`;
    });
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)(`${whereabouts(entryOf(verdict))} ${whatIsWrong(verdict)}; ${groups.join('; ')}.`);
}
function whereabouts(entry) {
    const name = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .formatName */ .nD)(entry);
    const place = (0,_config_client_js__WEBPACK_IMPORTED_MODULE_7__/* .isClient */ .o)(entry) ? name : (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlace */ .dE)(entry);
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
    const group = (0,_grouping_js__WEBPACK_IMPORTED_MODULE_8__/* .groupFindings */ .k)(verdict.findings).find((findings) => worst && findings.includes(worst)) ?? [];
    const telling = group.filter(({ facts }) => facts.kind === worst?.facts.kind);
    return (0,_titles_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsTitle */ .f)(telling) || predicate(verdict.state, 1);
}
function predicate(state, count) {
    return predicates[state][count === 1 ? 0 : 1];
}


/***/ }),

/***/ 26916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   TH: () => (/* binding */ newerThan),
/* harmony export */   WB: () => (/* binding */ javaName),
/* harmony export */   gv: () => (/* binding */ summariseFailures),
/* harmony export */   pG: () => (/* binding */ findingMessage),
/* harmony export */   yZ: () => (/* binding */ findingsMessage)
/* harmony export */ });
/* harmony import */ var _config_client_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38403);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23429);
/* harmony import */ var _starttls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31629);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57142);








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

/***/ 50056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rankedGroups)
/* harmony export */ });
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23429);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18888);


/** All findings as a reader takes them, the worst first, and in the order of the list where they are alike. */
function rankedGroups(judged) {
    return judged
        .flatMap(({ entry, findings }) => (0,_grouping_js__WEBPACK_IMPORTED_MODULE_1__/* .groupFindings */ .k)(findings.toSorted(_ranking_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)).map((group) => ({ entry, findings: group })))
        .sort(({ findings: [a] }, { findings: [b] }) => (0,_ranking_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)(a, b));
}


/***/ }),

/***/ 18888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   tq: () => (/* binding */ worstFinding)
/* harmony export */ });
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27795);
/* harmony import */ var _policy_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67335);


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

/***/ 44580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13411);

/** The page about a rule: in `pages`, or else in the release that workflows name, `v1`. */
function rulePage(name, { pages = released } = {}) {
    return `${pages}/${name}.md`;
}
const released = `${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .homepage */ .T}/blob/v${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .tool */ .z.version.split('.')[0]}/docs/rules`;


/***/ }),

/***/ 31629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeStarttlsTrouble),
/* harmony export */   Z: () => (/* binding */ describeStarttls)
/* harmony export */ });
/* harmony import */ var _config_scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10599);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);


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

/***/ 36466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/client-table.js
var client_table = __webpack_require__(92114);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(73223);
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
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/policy/finding.js
var finding = __webpack_require__(27795);
// EXTERNAL MODULE: ./lib/report/ranked-groups.js
var ranked_groups = __webpack_require__(50056);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(44580);
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
var titles = __webpack_require__(90131);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(57142);
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
var exceptions = __webpack_require__(28698);
// EXTERNAL MODULE: ./lib/report/browsers.js
var browsers = __webpack_require__(85229);
// EXTERNAL MODULE: ./lib/report/client-evidence.js
var client_evidence = __webpack_require__(99909);
// EXTERNAL MODULE: ./lib/report/evidence.js
var evidence = __webpack_require__(83357);
// EXTERNAL MODULE: ./lib/policy/announced-dates.js
var announced_dates = __webpack_require__(84915);
// EXTERNAL MODULE: ./lib/tls/protocol.js
var protocol = __webpack_require__(22813);
// EXTERNAL MODULE: ./lib/report/grouping.js
var grouping = __webpack_require__(23429);
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
var calendar = __webpack_require__(20758);
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
var report_table = __webpack_require__(68330);
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


/***/ }),

/***/ 68330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ deadlineLines),
/* harmony export */   QE: () => (/* binding */ tableRows),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   dp: () => (/* binding */ versionLabel)
/* harmony export */ });
/* harmony import */ var _config_scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10599);
/* harmony import */ var _policy_announced_dates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84915);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22813);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30248);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73223);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72527);
/* harmony import */ var _grouping_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23429);
/* harmony import */ var _ranking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18888);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57142);









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

/***/ 90131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findingsTitle)
/* harmony export */ });
/* unused harmony export findingTitle */
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22813);
/* harmony import */ var _client_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70487);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73223);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57142);




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


/***/ }),

/***/ 57142:
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
/* harmony import */ var _config_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38403);
/* harmony import */ var _config_scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10599);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22813);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72527);
/* harmony import */ var _starttls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31629);





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
