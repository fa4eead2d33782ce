export const id = 715;
export const ids = [715];
export const modules = {

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/report/browsers.js
var browsers = __webpack_require__(5229);
// EXTERNAL MODULE: ./lib/report/client-evidence.js
var client_evidence = __webpack_require__(9909);
// EXTERNAL MODULE: ./lib/report/client-table.js
var client_table = __webpack_require__(2114);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(3223);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/evidence.js
var evidence = __webpack_require__(3357);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/messages.js
var messages = __webpack_require__(6916);
// EXTERNAL MODULE: ./lib/report/ranked-groups.js
var ranked_groups = __webpack_require__(56);
// EXTERNAL MODULE: ./lib/report/ranking.js
var ranking = __webpack_require__(8888);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(4580);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
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
var wording = __webpack_require__(7142);
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


/***/ })

};
