export const id = 577;
export const ids = [577];
export const modules = {

/***/ 9577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/config/find-files.js
var find_files = __webpack_require__(5753);
// EXTERNAL MODULE: ./lib/config/load.js + 15 modules
var load = __webpack_require__(6680);
// EXTERNAL MODULE: ./lib/config/problem.js
var problem = __webpack_require__(7109);
// EXTERNAL MODULE: ./lib/pipeline.js + 44 modules
var pipeline = __webpack_require__(3155);
// EXTERNAL MODULE: ./lib/policy/gate.js
var gate = __webpack_require__(9719);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/settings.js
var settings = __webpack_require__(3390);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/command-line/formats.js
const formats = ['text', 'json', 'markdown', 'sarif', 'junit'];
/** The writer of a format of `--format`. Only that one is loaded: some take longer than a check of one endpoint. */
async function writerOf(format) {
    switch (format) {
        case 'text':
            return (await Promise.all(/* import() */[__webpack_require__.e(73), __webpack_require__.e(970), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 1715))).renderTerminal;
        case 'json':
            return (await Promise.all(/* import() */[__webpack_require__.e(73), __webpack_require__.e(815)]).then(__webpack_require__.bind(__webpack_require__, 1815))).renderJson;
        case 'markdown': {
            const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(73), __webpack_require__.e(970), __webpack_require__.e(466)]).then(__webpack_require__.bind(__webpack_require__, 6466));
            return (report) => renderSummary(report);
        }
        case 'sarif':
            return (await Promise.all(/* import() */[__webpack_require__.e(73), __webpack_require__.e(903)]).then(__webpack_require__.bind(__webpack_require__, 1903))).renderSarif;
        case 'junit':
            return (await Promise.all(/* import() */[__webpack_require__.e(73), __webpack_require__.e(470)]).then(__webpack_require__.bind(__webpack_require__, 5470))).renderJunit;
    }
}

// EXTERNAL MODULE: ./lib/command-line/terminal-io.js
var terminal_io = __webpack_require__(865);
;// CONCATENATED MODULE: ./lib/command-line/commands.js













/**
 * Runs the command line and gives the exit code: 0 where the gate passed, 1 where it failed, 2 where the command
 * line or the configuration is wrong.
 */
async function runCommandLine(args, context) {
    let code = 0;
    const program = buildProgram(context, (result) => {
        code = result;
    });
    try {
        await program.parseAsync([...args], { from: 'user' });
        return code;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : 2;
        if (error instanceof problem/* ConfigurationError */.j1 || error instanceof settings/* SettingsError */.GN) {
            // It quotes the list, and a workflow's step may be what runs this.
            context.stderr.write((0,report_escape/* guardLines */.F)(`${error.message}\n`));
            return 2;
        }
        throw error;
    }
}
function buildProgram(context, finish) {
    const program = new esm/* Command */.uB('tls-readiness')
        .description('Checks which TLS versions the systems you integrate with can speak, and fails while there is still time to act.')
        .version(version/* tool */.z.version, '-v, --version')
        .helpOption('-h, --help', 'show this help')
        .helpCommand('help [command]', 'show the help of a command')
        .addHelpText('after', examples)
        .exitOverride()
        .configureOutput({
        writeOut: (text) => context.stdout.write(text),
        writeErr: (text) => context.stderr.write((0,report_escape/* guardLines */.F)(text)),
        getOutHelpWidth: () => (0,terminal_io/* widthOf */.qz)(context.stdout),
        getErrHelpWidth: () => (0,terminal_io/* widthOf */.qz)(context.stderr),
        outputError: (text, write) => write(`${text.trimEnd()}\nSee tls-readiness --help.\n`),
    });
    const checkCommand = program
        .command('check', { isDefault: true })
        .argument('[file...]', `lists of endpoints, as paths or globs (default: ${find_files/* defaultFile */.kL})`)
        .description('check every endpoint of the lists (the default command)')
        .action(async (files, options) => {
        const settings = settingsOf(options, context);
        const patterns = files.length > 0 ? files : [find_files/* defaultFile */.kL];
        const entries = await (0,load/* loadFiles */.aY)({
            patterns,
            cwd: context.cwd,
            overrides: settings.overrides,
            env: context.env,
        });
        finish(await checkAndReport(entries, settings, options, context));
    });
    const probe = program
        .command('probe')
        .argument('<url...>', 'endpoints such as https://api.example.com or imaps://mail.example.com')
        .description('check endpoints without a list')
        .action(async (urls, options) => {
        const settings = settingsOf(options, context);
        const entries = await (0,load/* loadInline */.kn)(urls.map((url) => `- ${JSON.stringify(url)}\n`).join(''), settings.overrides);
        finish(await checkAndReport(entries, settings, options, context));
    });
    const client = addClient(program, context, finish);
    program
        .command('demo')
        .description('start servers of every kind on this machine, check them, and show what comes out')
        .option('--directory <path>', 'where the list and the reports are written', 'tls-readiness-demo')
        .action(async ({ directory }) => {
        const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(73), __webpack_require__.e(970), __webpack_require__.e(715), __webpack_require__.e(683)]).then(__webpack_require__.bind(__webpack_require__, 7683));
        finish(await runDemo((0,external_node_path_.resolve)(context.cwd, directory), context));
    });
    addServe(program, context, finish);
    addWidget(program, context, finish);
    for (const command of [checkCommand, probe, client])
        addOptions(command);
    addRunClients(checkCommand);
    return program;
}
function addClient(program, context, finish) {
    return program
        .command('client')
        .usage('[options] -- COMMAND...')
        .argument('<command...>', 'one word for the shell, or a program and its arguments')
        .description('run a command against a strict server, and judge it as a client')
        .option('--name <name>', 'of the client in the report (default: the command)')
        .option('--deprecation-date <date>', 'when servers drop everything below the minimum version')
        .option('--command-timeout <duration>', 'when the command is ended (default: 60s)')
        .action(async (words, options) => {
        const settings = settingsOf(options, context);
        const { clientOf } = await __webpack_require__.e(/* import() */ 91).then(__webpack_require__.bind(__webpack_require__, 91));
        const entries = await clientOf(words, options, settings);
        // Whoever writes the command here wants it to run.
        finish(await checkAndReport(entries, { ...settings, runClients: true }, options, context));
    });
}
/** Loaded where it is asked for: a check needs neither servers nor certificates. */
function addServe(program, context, finish) {
    program
        .command('serve')
        .description('run a strict server for other machines and people to call')
        .option('--address <address>', 'to listen on', '127.0.0.1')
        .option('--port <port>', 'of the strict server; 0 takes a free one', '8443')
        .option('--min-version <version>', 'what callers must be able to speak', 'TLSv1.2')
        .option('--deprecation-date <date>', 'when older versions are switched off, for the page and the widget')
        .option('--page-from <version>', 'serve the page below the minimum as well, from this version on, on a port of its own')
        .option('--page-port <port>', 'of the page (default: the port after the strict one)')
        .option('--cert <file>', 'the certificate and its chain, in PEM (default: one made for the run)')
        .option('--key <file>', 'its private key, in PEM')
        .option('--name <name>', 'a further host name or address for the certificate made for the run; may be repeated', (name, names) => [...names, name], [])
        .option('--ca-file <file>', 'where to write the authority of the certificate made for the run')
        .option('--max-connections <count>', 'callers at once', '256')
        .action(async (options) => {
        const { runServe } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(794), __webpack_require__.e(410), __webpack_require__.e(452)]).then(__webpack_require__.bind(__webpack_require__, 9452));
        finish(await runServe(options, context));
    });
}
function addWidget(program, context, finish) {
    program
        .command('widget')
        .description("print the portal widget's script, which tells visitors whether their browser is ready")
        .option('-o, --output <file>', 'write it to a file')
        .action(async ({ output }) => {
        const { runWidget } = await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 4048));
        finish(await runWidget(output, context));
    });
}
async function checkAndReport(entries, settings, { format, output, verbose = false }, context) {
    const { stdout, stderr, env } = context;
    if (output !== undefined)
        await writeOrExplain((0,external_node_path_.resolve)(context.cwd, output), '');
    const progress = (0,terminal_io/* progressLine */.oz)(stderr, entries.targets.length + entries.clients.length);
    const checking = (0,pipeline/* check */.z)(entries, settings, context, (done) => progress.update(done));
    // Loaded while the first connections are under way.
    const write = await writerOf(format);
    const report = await checking;
    progress.clear();
    if (output === undefined) {
        stdout.write(write(report, { color: (0,terminal_io/* wantsColor */.zK)(stdout, env), columns: (0,terminal_io/* widthOf */.qz)(stdout), verbose }));
    }
    else {
        const path = (0,external_node_path_.resolve)(context.cwd, output);
        await writeOrExplain(path, write(report, { color: false, columns: 120, verbose }));
        stderr.write(`The report is in ${(0,report_escape/* plain */.pj)(path)}\n`);
    }
    return (0,gate/* exitCode */.I$)(report.conclusion);
}
async function writeOrExplain(path, content) {
    try {
        await (0,promises_.writeFile)(path, content);
    }
    catch (error) {
        throw new settings/* SettingsError */.GN(`--output: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function settingsOf(options, { nowMs }) {
    return (0,settings/* readSettings */.sb)({
        text: (name) => {
            const value = options[camelCase(name)];
            return typeof value === 'boolean' ? String(value) : (value ?? '');
        },
        label: (name) => `--${name}`,
        nowMs,
        untrusted: false,
        warnWithin: 'override',
    });
}
/** `as-of` is `asOf` to Commander. */
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_match, letter) => letter.toUpperCase());
}
function addOptions(command) {
    const setting = (name, value, text) => {
        const fallback = settings/* settingDefaults */.xq[name];
        return new esm/* Option */.c$(`--${name} <${value}>`, fallback === '' ? text : `${text} (default: ${fallback})`);
    };
    command
        .addOption(new esm/* Option */.c$('-f, --format <format>', 'of the report that is printed').choices(formats).default('text'))
        .addOption(new esm/* Option */.c$('-o, --output <file>', 'write the report to a file and not to the terminal'))
        .addOption(new esm/* Option */.c$('--verbose', 'show every hello that was sent, and what came back'))
        .addOption(setting('as-of', 'date', 'judge as if it were that day, such as 2026-03-01 (default: now)'))
        .addOption(setting('fail-on', 'level', 'what fails the check: error, warning or never'))
        .addOption(setting('on-unverified', 'level', 'how bad a target is that could not be checked'))
        .addOption(setting('min-version', 'version', "what targets must be able to speak (default: the list's, or TLSv1.2)"))
        .addOption(setting('warn-within', 'duration', 'how early a date starts to warn'))
        .addOption(setting('timeout', 'duration', 'for each connection; all of one address get three times as long'))
        .addOption(setting('retries', 'count', 'how often a transient failure is tried again'))
        .addOption(setting('concurrency', 'count', 'addresses that are checked at once'))
        .addOption(setting('per-host', 'count', 'connections at once to one address'))
        .addOption(setting('private-addresses', 'mode', 'private and loopback addresses: allow, deny, or auto, which allows them here'));
}
/** What a list can ask for and only the command line can allow. */
function addRunClients(command) {
    command.addOption(new esm/* Option */.c$('--run-clients', 'run the commands of the clients that the list names (default: false)'));
}
const examples = `
Examples:
  tls-readiness                              check the list in ${find_files/* defaultFile */.kL}
  tls-readiness check partners.yml           check another list
  tls-readiness check --as-of 2026-12-01     ask what breaks on that day
  tls-readiness probe https://example.com    check one endpoint without a list
  tls-readiness check --format json          print the report as JSON
  tls-readiness demo                         see it work on servers of its own

All options of a check: tls-readiness help check
Exit codes: 0 the check passed, 1 it failed, 2 the command line or the list is wrong.
`;


/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   zK: () => (/* binding */ wantsColor)
/* harmony export */ });
/** Colour only on a terminal, and never with NO_COLOR (https://no-color.org). */
function wantsColor(output, env) {
    return output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
/** The width for tables: the terminal's, or one that fits most logs. */
function widthOf(output) {
    return output.columns ?? 120;
}
/** A line that says how far the run is, over and over in place; nothing at all where nobody watches. */
function progressLine(output, total) {
    const live = output.isTTY === true;
    return {
        update: (done) => {
            if (live)
                output.write(`\r\u001b[2K${done} of ${total} checked`);
        },
        clear: () => {
            if (live)
                output.write('\r\u001b[2K');
        },
    };
}


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   TX: () => (/* binding */ momentPattern),
/* harmony export */   bd: () => (/* binding */ dayPattern),
/* harmony export */   mI: () => (/* binding */ parseMoment),
/* harmony export */   ol: () => (/* binding */ startOfDay)
/* harmony export */ });
/** For the JSON Schema: a plain day. */
const dayPattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
/** For the JSON Schema: a plain day, or a date-time with its zone. */
const momentPattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$';
const aDay = 'a date such as 2026-12-01';
const aMoment = `${aDay}, or a date-time with its zone such as 2026-12-01T08:00:00Z`;
/** The moment at which a day begins, 00:00 UTC. For days that are known to exist; `parseDay` reads a user's. */
function startOfDay(text) {
    return { text, epochMs: Date.parse(`${text}T00:00:00Z`) };
}
/** Reads a plain day, `2026-12-01`. */
function parseDay(text) {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!day) {
        const [date] = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(text) ?? [rearranged(text)];
        return { expected: aDay, ...(date !== undefined && { instead: date }) };
    }
    return wrongDay(text) ?? { value: { text, epochMs: Date.parse(`${text}T00:00:00Z`) } };
}
/** Reads a plain day, which stands for 00:00 UTC, or an ISO 8601 date-time with its zone. */
function parseMoment(text) {
    const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:(Z)|([+-]\d{2}):?(\d{2}))?$/.exec(text);
    if (!match) {
        const reading = parseDay(text);
        if ('value' in reading || reading.expected !== aDay)
            return reading;
        const instead = /^\d{4}-\d{2}-\d{2} +\d{2}:/.test(text) ? withZone(text) : reading.instead;
        return { expected: aMoment, ...(instead !== undefined && { instead }) };
    }
    const [, day = '', hour, minute, second = '0', utc, zoneHour, zoneMinute] = match;
    if (!utc && zoneHour === undefined) {
        return { expected: 'a date-time with its zone, Z for UTC', instead: withZone(text) };
    }
    const clock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
    if (!clock)
        return { expected: 'a time of day from 00:00:00 to 23:59:59' };
    if (Math.abs(Number(zoneHour ?? 0)) > 14 || Number(zoneMinute ?? 0) > 59) {
        return { expected: 'a zone from -14:00 to +14:00' };
    }
    if (zoneHour !== undefined && !text.endsWith(`${zoneHour}:${zoneMinute}`)) {
        return { expected: 'a zone with a colon', instead: withZone(text) };
    }
    return wrongDay(day) ?? { value: { text, epochMs: Date.parse(text) } };
}
/** JavaScript reads 2026-02-30 as 2 March; a deadline must not move by itself. */
function wrongDay(text) {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    if (month < 1 || month > 12)
        return { expected: 'a month from 01 to 12' };
    const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    if (day >= 1 && day <= last)
        return undefined;
    const instead = day > last ? `${text.slice(0, 8)}${last}` : `${text.slice(0, 8)}01`;
    return { expected: `a day that exists (${text.slice(0, 7)} has ${last} days)`, instead };
}
/** `2026/1/5` and `2026.01.05` are 2026-01-05. Orders that put the year last are ambiguous and left alone. */
function rearranged(text) {
    const [, year, month, day] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(text) ?? [];
    if (year === undefined || month === undefined || day === undefined)
        return undefined;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return wrongDay(date) ? undefined : date;
}
/** The date-time with `T`, a colon in its zone, and UTC where it has none. */
function withZone(text) {
    const joined = text.replace(/^(\S{10}) +(\S+) *(\S*)$/, '$1T$2$3');
    const zoned = joined.replace(/([+-]\d{2}):?(\d{2})$/, '$1:$2');
    return /(Z|[+-]\d{2}:\d{2})$/.test(zoned) ? zoned : `${zoned}Z`;
}


/***/ }),

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   Z: () => (/* binding */ durationPattern)
/* harmony export */ });
const milliseconds = {
    ms: 1,
    s: 1_000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
/** For the JSON Schema: a whole number and its unit. */
const durationPattern = '^[0-9]+(ms|s|m|h|d|w)$';
/** A hundred years. Longer spans leave the range of a JavaScript date once they are added to one. */
const longest = 36_525 * milliseconds.d;
const expected = 'a whole number with a unit (ms, s, m, h, d or w) such as 90d or 12h';
/** Reads `90d`, `12h`, `30m`, `10s`, `500ms` or `2w` and gives it in milliseconds. */
function parseDuration(text) {
    const [, count, unit] = /^([0-9]+)(ms|s|m|h|d|w)$/.exec(text) ?? [];
    if (count === undefined || !isUnit(unit)) {
        const instead = suggestion(text);
        return { expected, ...(instead !== undefined && { instead }) };
    }
    const value = Number(count) * milliseconds[unit];
    if (value > longest)
        return { expected: 'a duration of at most a hundred years', instead: '36525d' };
    return { value };
}
const words = [
    [/^(ms|msecs?|milliseconds?)$/i, 'ms'],
    [/^(s|secs?|seconds?)$/i, 's'],
    [/^(m|mins?|minutes?)$/, 'm'],
    [/^(h|hrs?|hours?)$/i, 'h'],
    [/^(|d|days?)$/i, 'd'],
    [/^(w|wks?|weeks?)$/i, 'w'],
];
/** What the user most likely meant: `90`, `90 days` and `90D` are `90d`, `1.5h` is `90m`. */
function suggestion(text) {
    const [, count, word = ''] = /^\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)\s*$/i.exec(text) ?? [];
    const unit = words.find(([pattern]) => pattern.test(word))?.[1];
    if (count === undefined || unit === undefined)
        return undefined;
    const span = Number(count) * milliseconds[unit];
    if (span > longest)
        return undefined;
    if (!count.includes('.'))
        return `${Number(count)}${unit}`;
    const whole = Object.entries(milliseconds).findLast(([, size]) => span >= size && span % size === 0);
    return whole && `${span / whole[1]}${whole[0]}`;
}
function isUnit(text) {
    return text !== undefined && Object.hasOwn(milliseconds, text);
}


/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** How much of a source line is shown around the caret. */
const width = 120;
/**
 * The text with everything escaped that a terminal or a log would act upon instead of showing it: control
 * characters, and the format characters that turn or hide text (U+202E, U+200B …).
 */
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
    });
}
/** `visible` for a text of several lines, which stay lines. */
function visibleLines(text) {
    return text.split('\n').map(visible).join('\n');
}
/** The text with all credentials before an @ starred out, at the same length: `//user:secret@` and `user:secret@`. */
function withoutCredentials(text) {
    const credentials = /(?<=:\/\/)[^/\s"'@]+(?:@[^/\s"'@]*)*(?=@)|(?<=^|[\s"'])[^/\s"'@:]+:[^/\s"'@]+(?=@)/g;
    return text.replace(credentials, (secret) => '*'.repeat(secret.length));
}
/** The text in quotes, cut to a length that fits into a sentence. */
function quoted(text, longest = 80) {
    const shown = visible(withoutCredentials(text));
    return `"${shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown}"`;
}
/**
 * One source line with carets under the columns from `start` to before `end`, which count from 0. A long line
 * is cut around the first of them, and what could not be shown as it is is escaped.
 */
function excerpt(line, start, end) {
    const safe = withoutCredentials(line).replaceAll('\t', ' ');
    const from = Math.max(0, Math.min(start - width / 3, safe.length - width));
    const to = Math.min(safe.length, from + width);
    const before = `${from > 0 ? '…' : ''}${visible(safe.slice(from, start))}`;
    const marked = visible(safe.slice(start, Math.min(end, to)));
    const after = `${visible(safe.slice(Math.max(start, Math.min(end, to)), to))}${to < safe.length ? '…' : ''}`;
    return `${before}${marked}${after}\n${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`;
}


/***/ }),

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   en: () => (/* binding */ minimalFile),
/* harmony export */   kL: () => (/* binding */ defaultFile),
/* harmony export */   lY: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3382);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3319);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7109);




/** Where the list is when nobody names a file. */
const defaultFile = '.github/tls-readiness.yml';
/** The smallest file that checks something, for whoever has none yet. */
const minimalFile = 'endpoints:\n  - https://api.example.com';
/**
 * Finds the files that paths and globs name, in the order of the patterns and sorted within each, every file
 * once. A pattern that begins with `!` takes files away. A pattern without a match is a problem.
 */
async function findFiles(patterns, cwd, files) {
    const ignore = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const found = new Map();
    const problems = [];
    if (wanted.length === 0)
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)('.', 'no path', 'the path of a configuration file'));
    for (const pattern of wanted) {
        const matches = await match(pattern, ignore, cwd, files);
        if (!Array.isArray(matches))
            problems.push(matches);
        else
            for (const file of matches)
                found.set(file.path, found.get(file.path) ?? file);
    }
    return { found: [...found.values()], problems };
}
/** A path that exists is taken as it is, even where its name looks like a glob. */
async function match(pattern, ignore, cwd, files) {
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, pattern);
        const literal = await files.look(path);
        if (literal.kind === 'file')
            return [{ path, name: nameOf(path, cwd), size: literal.size }];
        if (literal.kind === 'other') {
            const instead = `${pattern.replace(/[/\\]+$/, '')}/*.yml`;
            return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(pattern, 'a directory', 'a file, or a glob of files', instead);
        }
        if (!(0,tinyglobby__WEBPACK_IMPORTED_MODULE_2__/* .isDynamicPattern */ .ey)(pattern)) {
            return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(nameOf(path, cwd), `no such file in ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(cwd, 200)}`, 'a configuration file', minimalFile);
        }
        const matches = [];
        for (const each of (await files.find([slashed(pattern)], { cwd, ignore })).toSorted()) {
            const seen = await files.look(each);
            if (seen.kind === 'file')
                matches.push({ path: each, name: nameOf(each, cwd), size: seen.size });
        }
        if (matches.length > 0)
            return matches;
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(pattern, `no file that matches in ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(cwd, 200)}`, 'at least one file', minimalFile);
    }
    catch (error) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fileProblem */ .Wj)(pattern, `a path that cannot be searched (${codeOf(error)})`, 'a readable path');
    }
}
/** The system's code of a file error, such as EACCES. What is not one of the system's is a bug, and thrown on. */
function codeOf(error) {
    if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
        return error.code;
    }
    throw error;
}
function nameOf(path, cwd) {
    return slashed((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, path)) || '.';
}
/** Windows separates with backslashes; annotations and globs want forward slashes everywhere. */
function slashed(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}


/***/ }),

/***/ 6680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aY: () => (/* binding */ loadFiles),
  kn: () => (/* binding */ loadInline)
});

// UNUSED EXPORTS: combine

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/config/source-node.js
/** The plain data of a node, for validation. */
function dataOf(node) {
    if (node.kind === 'scalar')
        return node.value;
    if (node.kind === 'list')
        return node.items.map(dataOf);
    return Object.fromEntries(Array.from(node.entries, ([key, { value }]) => [key, dataOf(value)]));
}
/** The node at a path, or undefined where there is none. */
function nodeAt(node, path) {
    const [step, ...rest] = path;
    if (step === undefined)
        return node;
    const child = node.kind === 'list' ? node.items[Number(step)] : entryAt(node, step)?.value;
    return child && nodeAt(child, rest);
}
/** The entry of a map node under a key, or undefined. */
function entryAt(node, key) {
    return node?.kind === 'map' ? node.entries.get(String(key)) : undefined;
}
/** The path as people write it: `endpoints[1].min-version`. */
function pathText(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        const key = /^[\w-]+$/.test(String(step)) ? String(step) : JSON.stringify(String(step));
        return text === '' ? key : `${text}.${key}`;
    }, '');
}

;// CONCATENATED MODULE: ./lib/config/browser-impacts.js

/**
 * Says of each target that serves browsers which of the file's `browsers` its minimum version shuts out, and finds
 * queries that cannot be answered and keys that have no effect.
 */
async function addBrowserImpacts(source, root, { browsers: queries, endpoints = [] }, targets) {
    const serving = endpoints.flatMap((endpoint, index) => 'serves' in endpoint && endpoint.serves === 'browsers' ? [index] : []);
    if (queries === undefined) {
        const problems = serving.map((index) => useless(['endpoints', index, 'serves'], withoutQueries));
        return { targets, problems };
    }
    const [{ resolveQueries }, { impactOn }, { tlsSupport }] = await Promise.all([
        __webpack_require__.e(/* import() */ 241).then(__webpack_require__.bind(__webpack_require__, 1241)),
        __webpack_require__.e(/* import() */ 196).then(__webpack_require__.bind(__webpack_require__, 4815)),
        __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 9261)),
    ]);
    const resolved = await resolveQueries(queries);
    if ('found' in resolved) {
        const { index, found, expected, instead } = resolved;
        const fault = { found, expected, ...(instead !== undefined && { instead: scalar(instead) }) };
        const single = nodeAt(root, ['browsers']);
        const path = single?.kind === 'list' ? ['browsers', index] : ['browsers'];
        const span = nodeAt(root, path)?.span ?? root.span;
        return { targets, problems: [source.problem({ span, path: pathText(path), ...fault })] };
    }
    if (serving.length === 0)
        return { targets, problems: [useless(['browsers'], withoutTargets)] };
    return {
        targets: targets.map((target, index) => serving.includes(index)
            ? { ...target, browsers: impactOn(resolved.browsers, target.minVersion, tlsSupport) }
            : target),
        problems: [],
    };
    function useless(path, fault) {
        const entry = entryAt(nodeAt(root, path.slice(0, -1)), path.at(-1) ?? '');
        return source.problem({ span: entry?.key ?? root.span, path: pathText(path), ...fault });
    }
}
const withoutQueries = {
    found: 'serves: browsers in a file that names no browsers',
    expected: 'the key browsers beside endpoints, such as browsers: defaults',
};
const withoutTargets = {
    found: 'browsers, and no endpoint that serves them',
    expected: 'serves: browsers at each endpoint that people come to with theirs',
};
/** The query as YAML takes it: one that begins with `>` would be a folded text. */
function scalar(query) {
    return /^\w[\w .,<>=%-]*$/.test(query) ? query : JSON.stringify(query);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/config/find-files.js
var find_files = __webpack_require__(5753);
;// CONCATENATED MODULE: ./lib/config/client-certificate.js



/** A certificate with its chain is a few kilobytes. */
const maxBytes = 1024 * 1024;
/** Reads a client certificate in PEM or PKCS #12 and makes sure that it can be used. No secret is in a fault. */
async function openClientCertificate(config, { cwd, env, files }) {
    const passphraseEnv = config['passphrase-env'];
    const passphrase = passphraseEnv === undefined ? undefined : env[passphraseEnv];
    if (passphraseEnv !== undefined && !passphrase) {
        return {
            key: 'passphrase-env',
            found: 'an environment variable that is not set',
            expected: 'the name of one that is',
        };
    }
    const certificate = await read('path', config.path);
    if ('found' in certificate)
        return certificate;
    const keyPath = config['key-path'];
    const key = keyPath === undefined ? certificate : await read('key-path', keyPath);
    if ('found' in key)
        return key;
    const secret = passphrase === undefined ? {} : { passphrase };
    const isPem = certificate.bytes.includes('-----BEGIN');
    const opened = isPem
        ? { cert: certificate.bytes, key: key.bytes, ...secret }
        : { pfx: certificate.bytes, ...secret };
    return refusal(opened, isPem) ?? opened;
    async function read(name, path) {
        const absolute = (0,external_node_path_.resolve)(cwd, path);
        const expected = 'a PEM or PKCS #12 file, by its path from the working directory';
        try {
            const found = await files.look(absolute);
            if (found.kind !== 'file')
                return { key: name, found: 'no such file', expected };
            if (found.size > maxBytes)
                return { key: name, found: `a file of ${found.size} bytes`, expected };
            return { bytes: Buffer.from(await files.read(absolute)) };
        }
        catch (error) {
            return { key: name, found: `a file that cannot be read (${(0,find_files/* codeOf */.$N)(error)})`, expected };
        }
    }
}
/** OpenSSL's own judgement: wrong passphrase, key of another certificate, no key, an old cipher… */
function refusal(certificate, isPem) {
    try {
        (0,external_node_tls_.createSecureContext)(certificate);
        return undefined;
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
        const found = `a certificate that cannot be used (${reason.replace(/^error:[^:]*:/, '')})`;
        const expected = isPem
            ? 'a PEM certificate with its key in the same file or in key-path, and the right passphrase-env where the key has one'
            : 'a PKCS #12 file with certificate and key, and its passphrase in passphrase-env';
        return { key: 'path', found, expected };
    }
}

// EXTERNAL MODULE: ./lib/tls/protocol.js
var protocol = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/config/date.js
var config_date = __webpack_require__(3364);
;// CONCATENATED MODULE: ./lib/config/standards.js

/** Named sets of deprecations: which protocols a standard forbids, and since when. */
const standards = {
    rfc8996: {
        title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1',
        url: 'https://www.rfc-editor.org/rfc/rfc8996',
        dates: [
            { protocol: 'TLSv1.0', date: '2021-03-25', note: 'The day of publication, from the IETF datatracker.' },
            { protocol: 'TLSv1.1', date: '2021-03-25', note: 'The day of publication, from the IETF datatracker.' },
        ],
    },
    rfc7568: {
        title: 'RFC 7568, Deprecating Secure Sockets Layer Version 3.0',
        url: 'https://www.rfc-editor.org/rfc/rfc7568',
        dates: [
            {
                protocol: 'SSLv3',
                date: '2015-06-25',
                note: 'The RFC names June 2015; the day is that of its announcement.',
            },
        ],
    },
    rfc6176: {
        title: 'RFC 6176, Prohibiting Secure Sockets Layer (SSL) Version 2.0',
        url: 'https://www.rfc-editor.org/rfc/rfc6176',
        dates: [
            {
                protocol: 'SSLv2',
                date: '2011-03-01',
                note: 'The RFC names March 2011 without a day: the first of that month stands for it.',
            },
        ],
    },
    'pci-dss': {
        title: 'PCI DSS 3.2, Appendix A2: SSL and early TLS',
        url: 'https://www.pcisecuritystandards.org/faq/articles/Frequently_Asked_Question/how-do-the-updated-ssl-early-tls-migration-dates-apply-to-service-providers/',
        dates: [
            { protocol: 'SSLv2', date: '2018-06-30' },
            { protocol: 'SSLv3', date: '2018-06-30' },
            { protocol: 'TLSv1.0', date: '2018-06-30', note: 'What the standard calls early TLS.' },
        ],
    },
    /** What must not be spoken any more; that TLS 1.3 is to be supported by 2024-01-01 is no deprecation. */
    'nist-800-52r2': {
        title: 'NIST SP 800-52 Rev. 2, Guidelines for TLS Implementations',
        url: 'https://csrc.nist.gov/pubs/sp/800/52/r2/final',
        dates: [
            { protocol: 'SSLv2', date: '2019-08-29', note: 'The day of publication.' },
            { protocol: 'SSLv3', date: '2019-08-29', note: 'The day of publication.' },
            { protocol: 'TLSv1.0', date: '2019-08-29', note: 'The day of publication.' },
            { protocol: 'TLSv1.1', date: '2019-08-29', note: 'The day of publication.' },
        ],
    },
};
const standardNames = [
    'rfc8996',
    'rfc7568',
    'rfc6176',
    'pci-dss',
    'nist-800-52r2',
];
/** The dates that a standard sets, as they go into a target. */
function standardDates(name) {
    const { title, url, dates } = standards[name];
    return dates.map(({ protocol, date }) => ({
        protocol,
        date: (0,config_date/* startOfDay */.ol)(date),
        from: name,
        reason: title,
        url,
    }));
}

;// CONCATENATED MODULE: ./lib/config/entry.js



const ninetyDays = 90 * 86_400_000;
/** The demands on an entry: its own keys first, then what stands above the file, then the file's. */
function demandsOf(source, node, entry, config, overrides) {
    const minVersion = entry['min-version'] ?? overrides.minVersion ?? config['min-version'] ?? 'TLSv1.2';
    const { whole } = placesOf(source, node);
    return {
        minVersion,
        warnWithinMs: overrides.warnWithinMs ?? config['warn-within'] ?? overrides.defaultWarnWithinMs ?? ninetyDays,
        dates: datesOf(entry, config, minVersion),
        exceptions: (entry.exceptions ?? []).map((exception, index) => {
            const item = nodeAt(node, ['exceptions', index]);
            return { ...exception, source: item ? source.range(item.span) : whole };
        }),
    };
}
/** Where an entry stands: the whole of it, and each of its keys with the value. */
function placesOf(source, node) {
    const whole = source.range(node.span);
    return {
        whole,
        pair: (key) => {
            const entry = entryAt(node, key);
            return entry ? source.range(entry.pair) : whole;
        },
    };
}
/** Every date that applies, the most specific origin first. */
function datesOf(entry, config, minVersion) {
    const own = (entry.deprecations ?? []).map(dated('endpoint'));
    const date = entry['deprecation-date'];
    const below = date === undefined ? [] : (0,protocol/* protocolsBelow */.XA)(minVersion);
    return [
        ...own,
        ...below
            .filter((protocol) => !own.some((listed) => listed.protocol === protocol))
            .flatMap((protocol) => (date ? [blanket(protocol, date)] : [])),
        ...(config.deprecations ?? []).map(dated('file')),
        ...[...new Set(config.standards ?? [])].flatMap(standardDates),
    ];
}
function blanket(protocol, date) {
    return { protocol, date, from: 'endpoint', blanket: true };
}
function dated(from) {
    return ({ protocol, date, reason, url }) => ({
        protocol,
        date,
        from,
        ...(reason !== undefined && { reason }),
        ...(url !== undefined && { url }),
    });
}

// EXTERNAL MODULE: ./lib/config/excerpt.js
var excerpt = __webpack_require__(3319);
;// CONCATENATED MODULE: ./lib/config/clients.js



/** A command that waits for more than a caller does needs to say so. */
const defaultClientTimeoutMs = 60_000;
/** Builds the clients of a file whose data is valid, and finds names that stand for two of them. */
function buildClients(source, root, config, overrides) {
    const clients = (config.clients ?? []).map((client, index) => buildClient(source, nodeAt(root, ['clients', index]) ?? root, client, config, overrides));
    return { clients, problems: duplicates(source, root, clients) };
}
function buildClient(source, node, client, config, overrides) {
    const { name, run, owner, timeout = defaultClientTimeoutMs, env = {}, expect } = client;
    const { pair, whole } = placesOf(source, node);
    return {
        name,
        run,
        ...(owner !== undefined && { owner }),
        timeoutMs: timeout,
        env,
        ...(expect && { expect: { exitCodes: expect, source: pair('expect') } }),
        ...demandsOf(source, node, client, config, overrides),
        source: pair('run'),
        entry: whole,
    };
}
/** The name is all that tells clients apart in the reports, and from one run to the next. */
function duplicates(source, root, clients) {
    return clients.flatMap(({ name }, index) => {
        const first = clients.findIndex((other) => other.name === name);
        const earlier = clients[first];
        if (first === index || earlier === undefined)
            return [];
        const place = ['clients', index, 'name'];
        const span = entryAt(nodeAt(root, place.slice(0, 2)), 'name')?.value.span ?? root.span;
        return [
            source.problem({
                span,
                path: pathText(place),
                found: `${(0,excerpt/* quoted */.TL)(name)} a second time`,
                expected: `a name of its own for each client (the first is in line ${earlier.entry.line})`,
            }),
        ];
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/config/file-system.js


/** The file system of this machine. */
const realFileSystem = {
    async look(path) {
        const found = await (0,promises_.stat)(path).catch((error) => {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
                return undefined;
            throw error;
        });
        if (!found)
            return { kind: 'missing' };
        return found.isFile() ? { kind: 'file', size: found.size } : { kind: 'other' };
    },
    read: (path) => (0,promises_.readFile)(path),
    async find(globs, { cwd, ignore }) {
        // Most lists are named by a plain path, and do not wait for this to load.
        const { glob } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3382));
        const paths = await glob([...globs], {
            cwd,
            ignore: [...ignore],
            dot: true,
            absolute: true,
            expandDirectories: false,
        });
        return paths.map((path) => (0,external_node_path_.resolve)(path));
    },
};

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/config/issues.js



/** Gives each issue of the schema its place in the text and the words that a person needs. */
function issueProblems(source, root, issues) {
    const flat = issues.flatMap((issue) => flatten(issue));
    const misspelt = new Set(flat.flatMap((issue) => unknownKeys(issue).map(({ meant }) => meant)));
    const problems = flat.flatMap((issue) => {
        if (issue.code === 'unrecognized_keys') {
            return unknownKeys(issue).map((unknown) => unknownKey(source, root, issue.path, unknown));
        }
        const node = nodeAt(root, issue.path);
        if (node)
            return [wrongValue(source, node, issue)];
        // Whoever wrote `ulr` needs to hear of one mistake, not also of a missing `url`.
        if (misspelt.has(pathText(issue.path)))
            return [];
        return [missingKey(source, root, issue)];
    });
    return onceEach(problems);
}
/** A fault behind an alias is one fault, however often the alias is used. */
function onceEach(problems) {
    const seen = new Map();
    for (const problem of problems) {
        const { line, column, found, expected } = problem;
        const key = JSON.stringify([line, column, found, expected]);
        seen.set(key, seen.get(key) ?? problem);
    }
    return [...seen.values()];
}
function wrongValue(source, node, issue) {
    const expected = issue.message;
    const path = pathText(issue.path);
    const hints = hintsOf(issue, node);
    const instead = hints.instead ?? inMap(node, issue) ?? quotes(node, expected);
    return source.problem({
        span: node.kind === 'scalar' ? node.span : firstLine(source, node.span),
        path,
        found: hints.found ?? describe(node),
        expected,
        ...(instead !== undefined && { instead }),
    });
}
function missingKey(source, root, issue) {
    const parent = nodeAt(root, issue.path.slice(0, -1)) ?? root;
    const first = parent.kind === 'map' ? parent.entries.values().next().value?.key : undefined;
    const key = String(issue.path.at(-1));
    return source.problem({
        span: first ?? parent.span,
        path: pathText(issue.path.slice(0, -1)),
        found: `no key ${key}`,
        expected: `the key ${key} with ${issue.message}`,
    });
}
function unknownKey(source, root, path, { key, known, nearest }) {
    const parent = nodeAt(root, path);
    return source.problem({
        span: entryAt(parent, key)?.key ?? parent?.span ?? root.span,
        path: pathText(path),
        found: `the unknown key ${(0,excerpt/* quoted */.TL)(key)}`,
        expected: `one of ${known.join(', ')}`,
        ...(nearest !== undefined && { instead: nearest }),
    });
}
function unknownKeys(issue) {
    if (issue.code !== 'unrecognized_keys')
        return [];
    const known = issue.message.split(', ');
    return issue.keys.map((key) => {
        const nearest = nearestTo(key, known);
        return { key, known, nearest, meant: nearest && pathText([...issue.path, nearest]) };
    });
}
/** The known word that the user most likely meant; case and underscores do not count as mistakes. */
function nearestTo(word, known) {
    const plain = word.slice(0, 40).toLowerCase().replaceAll('_', '-');
    const ranked = known
        .map((name) => ({ name, distance: Math.min((0,leven/* default */.A)(plain, name), (0,leven/* default */.A)(plain, name.replaceAll('-', ''))) }))
        .toSorted((a, b) => a.distance - b.distance);
    const [best] = ranked;
    const near = best && best.distance < plain.length && best.distance <= Math.max(2, Math.ceil(plain.length / 3));
    return near ? best.name : undefined;
}
/**
 * Replaces the issue of a union by those of the alternative that was meant: the only one that the value's own
 * type fits. A union that speaks for itself, or that nothing fits, stays one issue.
 */
function flatten(issue, prefix = []) {
    const placed = { ...issue, path: [...prefix, ...issue.path] };
    if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input')
        return [placed];
    const fitting = issue.errors.filter((branch) => !branch.some(isWrongType));
    const [only, ...others] = fitting;
    if (only && others.length === 0)
        return only.flatMap((inner) => flatten(inner, placed.path));
    const phrases = issue.errors.flatMap((branch) => branch.filter(isWrongType).map(({ message }) => message));
    return [{ ...placed, message: [...new Set(phrases)].join(', or ') }];
}
/** Whether the issue says that the value itself, and nothing in it, has the wrong type. */
function isWrongType(issue) {
    return issue.code === 'invalid_type' && issue.path.length === 0;
}
function hintsOf(issue, node) {
    if (issue.code === 'invalid_value' && node.kind === 'scalar') {
        const nearest = nearestTo(String(node.value), issue.values.map(String));
        return nearest === undefined ? {} : { instead: nearest };
    }
    if (issue.code !== 'custom')
        return {};
    const found = issue.params?.found;
    const instead = issue.params?.instead;
    return {
        ...(typeof found === 'string' && { found }),
        ...(typeof instead === 'string' && { instead }),
    };
}
function describe(node) {
    if (node.kind === 'list')
        return node.items.length === 0 ? 'an empty list' : 'a list';
    if (node.kind === 'map')
        return node.entries.size === 0 ? 'an empty map' : 'a map';
    if (node.value === null)
        return 'nothing';
    return typeof node.value === 'string' ? (0,excerpt/* quoted */.TL)(node.value) : String(node.value);
}
/** `expect: 401` leaves out the key that the value belongs to. */
function inMap(node, { message, path }) {
    const [, key] = /^a map with the key (\S+)$/.exec(message) ?? [];
    if (key === undefined || node.kind !== 'scalar' || node.value === null)
        return undefined;
    return typeof path.at(-1) === 'string' ? `{ ${key}: ${String(node.value)} }` : undefined;
}
/** `name: 4711` is a number to YAML; quotes make it the text that was meant. */
function quotes(node, expected) {
    const number = node.kind === 'scalar' && ['number', 'boolean'].includes(typeof node.value);
    return number && expected === 'a text' ? `'${String(node.value)}'` : undefined;
}
/** A whole map or list would underline half the file. */
function firstLine(source, { start, end }) {
    const line = /^[^\r\n]*/.exec(source.text.slice(start, end))?.[0].trimEnd() ?? '';
    return { start, end: start + Math.max(1, line.length) };
}

// EXTERNAL MODULE: ./lib/config/problem.js
var config_problem = __webpack_require__(7109);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/config/scheme.js
var config_scheme = __webpack_require__(599);
;// CONCATENATED MODULE: ./lib/config/endpoint-url.js



/** For the JSON Schema: any scheme in any case, since the list of schemes stands in the description. */
const endpointUrlPattern = '^[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#@]+([/?#]\\S*)?$';
/** Schemes that people write and that have no TLS over TCP, with the reason or with what they mean. */
const refused = new Map([
    ['http', { why: 'http:// has no TLS', write: 'https' }],
    ['ws', { why: 'ws:// has no TLS', write: 'wss' }],
    ['udp', { why: 'there is no TLS over UDP, and DTLS and QUIC are not supported' }],
    ['dtls', { why: 'DTLS is not supported' }],
    ['quic', { why: 'QUIC is not supported' }],
    ['h3', { why: 'HTTP/3 runs over QUIC, which is not supported', write: 'https' }],
]);
/** Reads the URL of an endpoint. Never throws; credentials in a URL are refused and not repeated. */
function parseEndpointUrl(text) {
    const reading = read(text);
    if ('value' in reading || reading.instead === undefined)
        return reading;
    const { instead, ...refusal } = reading;
    // A suggestion with another fault in it would only lead to the next error.
    return 'value' in read(instead) ? reading : refusal;
}
function read(text) {
    if (/[\s\p{Cc}]/u.test(text))
        return { expected: 'a URL without white space', instead: text.trim() };
    const [, written, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? [];
    if (written === undefined)
        return withoutScheme(text);
    const scheme = written.toLowerCase();
    if (!isScheme(scheme))
        return unknownScheme(scheme, rest);
    const [authority = '', tail = ''] = split(rest);
    if (authority.includes('@')) {
        return {
            expected: 'a URL without credentials: a secret does not belong in the list',
            found: 'a URL with a user name or password',
            instead: `${scheme}://${rest.slice(authority.lastIndexOf('@') + 1)}`,
        };
    }
    const place = readAuthority(authority, scheme);
    if (!('value' in place))
        return place;
    return { value: { url: text, scheme, ...place.value, path: requestPath(tail) } };
}
/**
 * Reads a host name or IP literal as the URL standard does, which brings it to lower case and punycode.
 * Refuses wildcards and everything else that cannot be looked up.
 */
function parseHostName(text) {
    const expected = 'a host name or an IP address';
    if (text.includes('*'))
        return { expected: 'one host: a wildcard cannot be asked' };
    if (text === '' || /[/\\?#@:%\s]/.test(text) || !URL.canParse(`https://${text}/`))
        return { expected };
    const host = new URL(`https://${text}/`).hostname;
    if (host.endsWith('.')) {
        return { expected: 'a host name without a dot at its end', instead: text.replace(/\.$/, '') };
    }
    const labels = host.split('.');
    const sound = labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label)) && host.length <= 253;
    return sound ? { value: host } : { expected };
}
function readAuthority(authority, scheme) {
    const [, bracketed, name, portText] = /^(?:(\[[^\]]*\])|([^:[\]]*))(?::(.*))?$/.exec(authority) ?? [];
    if ((0,external_node_net_.isIP)(authority) === 6) {
        return { expected: 'an IPv6 address in brackets', instead: `${scheme}://[${authority}]` };
    }
    if (bracketed === undefined && name === undefined) {
        return { expected: 'a host and at most one port', ...example(scheme) };
    }
    const host = bracketed === undefined ? parseHostName(name ?? '') : readIpv6(bracketed);
    if (!('value' in host)) {
        if (authority === '' || name === '')
            return { expected: 'a URL with a host', ...example(scheme) };
        const instead = host.instead === undefined ? undefined : `${scheme}://${host.instead}${portSuffix(portText)}`;
        return { expected: host.expected, ...(instead !== undefined && { instead }) };
    }
    const facts = config_scheme/* schemes */.f[scheme];
    if (portText === undefined) {
        if (facts.port !== 0)
            return { value: { host: host.value, port: facts.port } };
        return {
            expected: `an explicit port, since ${scheme}:// has no default`,
            instead: `${scheme}://${authority}:443`,
        };
    }
    const port = /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
    if (port < 1 || port > 65_535)
        return { expected: 'a port from 1 to 65535' };
    return { value: { host: host.value, port } };
}
function readIpv6(bracketed) {
    const literal = bracketed.slice(1, -1);
    if (literal.includes('%')) {
        return { expected: 'an IPv6 address without a zone: a zone only means something on one machine' };
    }
    if ((0,external_node_net_.isIP)(literal) !== 6)
        return { expected: 'an IPv6 address in the brackets' };
    return { value: new URL(`https://${bracketed}/`).hostname.slice(1, -1) };
}
function withoutScheme(text) {
    const expected = 'a URL with its scheme';
    const [, rest = text] = /^[a-z][a-z0-9+.-]*:\/?(?!\d+(?:[/?#]|$))(.*)$/i.exec(text) ?? [];
    const bare = rest.replace(/^\/+/, '');
    const [authority = ''] = split(bare);
    const port = Number(/:(\d+)$/.exec(authority)?.[1] ?? 0);
    const scheme = Object.entries(config_scheme/* schemes */.f).find(([, facts]) => facts.port === port && port !== 0)?.[0];
    return { expected, instead: `${scheme ?? 'https'}://${bare}` };
}
function unknownScheme(scheme, rest) {
    const known = refused.get(scheme);
    if (known) {
        return {
            expected: `a URL that speaks TLS over TCP (${known.why})`,
            ...(known.write && { instead: `${known.write}://${rest}` }),
        };
    }
    const names = Object.keys(config_scheme/* schemes */.f);
    const distance = (name) => (0,leven/* default */.A)(scheme.slice(0, 40), name);
    const nearest = names.toSorted((a, b) => distance(a) - distance(b))[0];
    const near = nearest !== undefined && distance(nearest) <= 2;
    return {
        expected: `a URL with one of the schemes ${names.join(', ')}`,
        ...(near && { instead: `${nearest}://${rest}` }),
    };
}
/** The authority, and the rest from the first `/`, `?` or `#` on. */
function split(rest) {
    const end = rest.search(/[/?#]/);
    return end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
}
function requestPath(tail) {
    const { pathname, search } = new URL(`https://host${tail}`);
    return `${pathname}${search}`;
}
function example(scheme) {
    const facts = config_scheme/* schemes */.f[scheme];
    return { instead: `${scheme}://host.example.com${facts.port === 0 ? ':443' : ''}` };
}
function portSuffix(port) {
    return port === undefined ? '' : `:${port}`;
}
function isScheme(text) {
    return Object.hasOwn(config_scheme/* schemes */.f, text);
}

;// CONCATENATED MODULE: ./lib/config/schema-scalars.js






/*
 * What the schema is made of. The message of every issue is the phrase that goes after "expected"; `issues.ts`
 * adds the rest. A title names the type in editors and on the reference page.
 */
const aProtocol = 'a TLS version such as TLSv1.2';
/** Spellings that `parseProtocol` takes, as a pattern that an editor can check without flags. */
const protocolSpelling = /^\s*(?:(?:[tT][lL][sS])?[\s_-]*[vV]?\s*1(?:[._][0123])?|[sS][sS][lL][\s_-]*[vV]?\s*[23](?:[._]0)?)\s*$/;
/** A protocol in any of the spellings that people use, and as the number that YAML makes of some of them. */
const schema_scalars_protocol = schemas/* union */.KCZ([schemas/* enum */.k5n(protocol/* protocols */.WH), schemas/* string */.YjP().regex(protocolSpelling, aProtocol), schemas/* literal */.euz([1, 1.1, 1.2, 1.3])], aProtocol)
    .meta({ title: 'TLS version' })
    .transform((written, context) => {
    const read = (0,protocol/* parseProtocol */.gR)(String(written));
    if (read === undefined)
        context.addIssue({ code: 'custom', message: aProtocol });
    return read ?? core/* NEVER */.tm;
});
const schema_scalars_duration = schemas/* preprocess */.vkY(textOfNumber, schemas/* string */.YjP('a duration such as 90d or 12h')
    .meta({ title: 'duration', pattern: duration/* durationPattern */.Z })
    .transform(reads(duration/* parseDuration */.E)));
const day = schemas/* preprocess */.vkY(textOfNumber, schemas/* string */.YjP('a date such as 2026-12-01')
    .meta({ title: 'day', pattern: config_date/* dayPattern */.bd })
    .transform(reads(config_date/* parseDay */.Iq)));
const moment = schemas/* preprocess */.vkY(textOfNumber, schemas/* string */.YjP('a date such as 2026-12-01')
    .meta({ title: 'date', pattern: config_date/* momentPattern */.TX })
    .transform(reads(config_date/* parseMoment */.mI)));
const endpointUrl = schemas/* string */.YjP('a URL such as https://api.example.com')
    .meta({ title: 'URL', pattern: endpointUrlPattern })
    .transform(reads(parseEndpointUrl));
const schema_scalars_text = schemas/* string */.YjP('a text').regex(/\S/, 'a text that is not empty').meta({ title: 'text' });
const schema_scalars_link = schemas/* url */.OZ5({ protocol: /^https?$/, error: 'a link that begins with https://' })
    .meta({ title: 'link' });
const addresses = schemas/* enum */.k5n(['all', 'first'], 'all or first');
const hostName = schemas/* string */.YjP('a host name')
    .meta({ title: 'host name' })
    .transform(reads((name) => {
    const host = parseHostName(name);
    return 'value' in host && (0,external_node_net_.isIP)(host.value) !== 0
        ? { expected: 'a host name, since an IP address is never sent as a server name (RFC 6066 section 3)' }
        : host;
}));
const ipAddress = schemas/* string */.YjP('an IP address')
    .meta({ title: 'IP address' })
    .transform(reads((address) => {
    if ((0,external_node_net_.isIP)(address) !== 0 && !address.includes('%'))
        return { value: address };
    const bare = address.replace(/^\[(.*)\]$/, '$1');
    const clean = bare !== address && (0,external_node_net_.isIP)(bare) === 6;
    return { expected: 'an IP address without a zone or a port', ...(clean && { instead: bare }) };
}));
/**
 * A map in which every other key is an error. The issue of an unknown key carries the known ones as its message,
 * separated by a comma and a space, since it knows nothing else about its schema.
 */
function mapOf(expected, shape) {
    return schemas/* strictObject */.rej(shape, {
        error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : expected),
    });
}
/** Turns one of this folder's readers into a transformation whose faults are issues. */
function reads(read) {
    return (written, context) => {
        const reading = read(written);
        if ('value' in reading)
            return reading.value;
        const { expected, found, instead } = reading;
        context.addIssue({ code: 'custom', message: expected, params: { found, instead } });
        return core/* NEVER */.tm;
    };
}
/** `90` and `2026` come as numbers; the readers of durations and dates say best what is missing. */
function textOfNumber(value) {
    return typeof value === 'number' ? String(value) : value;
}

// EXTERNAL MODULE: ./lib/config/target.js
var target = __webpack_require__(2889);
;// CONCATENATED MODULE: ./lib/config/schema.js





/*
 * The one truth about the configuration file: types, validation, JSON Schema and the reference page follow from
 * it. What a key means stands in its description.
 */
const deprecation = mapOf('a map with protocol and date', {
    protocol: schema_scalars_protocol.meta({ description: 'The protocol that stops working.' }),
    date: moment.meta({
        description: 'When it stops working: a day, which begins at 00:00 UTC, or an ISO 8601 date-time with its zone.',
        examples: ['2026-12-01', '2026-11-30T00:00:00-08:00'],
    }),
    reason: schema_scalars_text.optional().meta({ description: 'Who switches it off and why, shown with each finding.' }),
    url: schema_scalars_link.optional().meta({ description: 'The announcement, as an https:// link.' }),
}).meta({ title: 'deprecation' });
const deprecations = schemas/* array */.YOg(deprecation, 'a list of deprecations, each with protocol and date')
    .superRefine(refuseSecondDate);
const schema_status = schemas/* int */.Whr('an HTTP status from 100 to 599')
    .min(100, 'an HTTP status from 100 to 599')
    .max(599, 'an HTTP status from 100 to 599')
    .meta({ title: 'HTTP status' });
const expectation = mapOf('a map with the key status', {
    status: schemas/* union */.KCZ([schema_status, schemas/* array */.YOg(schema_status, 'a list of HTTP statuses').min(1, 'at least one HTTP status')])
        .transform((one) => (Array.isArray(one) ? one : [one]))
        .meta({
        description: 'The HTTP status, or a list of statuses, that shows the API to be well. 401 is fine where the API only wants a login: TLS worked.',
        examples: [401, [200, 204]],
    }),
}).meta({ title: 'expectation' });
const exception = mapOf('a map with rule, until and reason', {
    rule: schemas/* enum */.k5n(target/* ruleNames */.X, `one of the rules ${target/* ruleNames */.X.join(', ')}`)
        .meta({ description: 'The rule whose findings are accepted for a while.' }),
    until: day.meta({
        description: 'The last day (UTC) on which the exception holds. It ends by itself.',
        examples: ['2026-12-31'],
    }),
    reason: schema_scalars_text.meta({ description: 'Why, and what will end it, shown in every report.' }),
}).meta({ title: 'exception' });
const clientCertificate = mapOf('a map with the key path', {
    path: schema_scalars_text.meta({
        description: 'The certificate, with its chain: a PEM or PKCS #12 file, relative to the working directory.',
        examples: ['certs/client.p12'],
    }),
    'key-path': schema_scalars_text.optional().meta({
        description: 'The private key in PEM, where it is not in the same file.',
        examples: ['certs/client.key'],
    }),
    'passphrase-env': schemas/* string */.YjP('the name of an environment variable')
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable, such as CLIENT_CERTIFICATE_PASSPHRASE')
        .optional()
        .meta({
        title: 'text',
        description: 'The name of the environment variable that holds the passphrase; never the passphrase itself.',
        examples: ['CLIENT_CERTIFICATE_PASSPHRASE'],
    }),
}).meta({ title: 'client certificate' });
const query = schemas/* string */.YjP('a browserslist query such as defaults')
    .regex(/\S/, 'a browserslist query such as defaults')
    .max(200, 'a query of at most 200 characters; a list can hold several')
    .meta({ title: 'browserslist query' });
const endpoint = mapOf('a map with the key url', {
    url: endpointUrl.meta({
        description: `Where the endpoint is: scheme://host, with :port where it is not the scheme's own. Schemes: ${Object.keys(config_scheme/* schemes */.f).join(', ')}.`,
        examples: ['https://api.example.com/health', 'smtp://mail.example.com:587'],
    }),
    name: schema_scalars_text.optional().meta({
        description: 'What people call it, for the reports. Without it, the host and port stand there.',
    }),
    owner: schema_scalars_text.optional().meta({
        description: 'Who has to act, such as a team or a mail address, for the reports.',
        examples: ['@acme/orders'],
    }),
    'min-version': schema_scalars_protocol.optional().meta({
        description: "What this endpoint must be able to negotiate, instead of the file's min-version.",
    }),
    'deprecation-date': moment.optional().meta({
        description: 'Short for: everything below the minimum version stops working on that date.',
        examples: ['2026-12-01'],
    }),
    deprecations: deprecations.optional().meta({
        description: "Dates of this endpoint alone. They win over deprecation-date and over the file's.",
    }),
    sunset: moment.optional().meta({
        description: 'When the endpoint itself goes away, whatever TLS it speaks.',
        examples: ['2027-06-30'],
    }),
    serves: schemas/* enum */.k5n(['browsers'], 'the word browsers').optional().meta({
        description: 'The word `browsers` where people come to it with their browsers: the reports then say which of them lose access.',
    }),
    expect: expectation.optional().meta({ description: 'What the HTTP request must find, for https:// only.' }),
    exceptions: schemas/* array */.YOg(exception, 'a list of exceptions, each with rule, until and reason')
        .optional()
        .meta({ description: 'Findings that the team accepts for a while.' }),
    'server-name': hostName.optional().meta({
        description: 'The name that is sent as SNI and that the certificate must bear, instead of the host.',
    }),
    'client-name': hostName.optional().meta({
        description: 'How we call ourselves before STARTTLS: the name in EHLO and LHLO. By default the address of the connection, as in [192.0.2.1].',
        examples: ['ci.example.com'],
    }),
    address: ipAddress.optional().meta({
        description: 'The IP address that is dialled, instead of what the host resolves to.',
        examples: ['192.0.2.7', '2001:db8::7'],
    }),
    'client-certificate': clientCertificate.optional().meta({
        description: 'The certificate with which the real handshake is done, for endpoints that demand one.',
    }),
    addresses: addresses.optional().meta({
        description: "Whether every address of the host is asked or the first one only, instead of the file's.",
    }),
}).meta({ title: 'endpoint' });
const exitCode = schemas/* int */.Whr('an exit code from 0 to 255')
    .min(0, 'an exit code from 0 to 255')
    .max(255, 'an exit code from 0 to 255')
    .meta({ title: 'exit code' });
const environment = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP('a text'), 'a map of variables and their texts')
    .superRefine(refuseVariableNames)
    .meta({ title: 'map of texts' });
const client = mapOf('a map with the keys name and run', {
    name: schema_scalars_text.meta({
        description: 'What people call it, for the reports. No two clients have the same.',
    }),
    run: schema_scalars_text.meta({
        description: 'The command that calls a server as your code does. It runs in the shell, in the working directory, and finds the server in `TLS_READINESS_URL`.',
        examples: ['python3 billing/ping.py "$TLS_READINESS_URL"'],
    }),
    owner: schema_scalars_text.optional().meta({
        description: 'Who has to act, such as a team or a mail address, for the reports.',
        examples: ['@acme/billing'],
    }),
    'min-version': schema_scalars_protocol.optional().meta({
        description: "What this client must be able to speak, instead of the file's min-version.",
    }),
    'deprecation-date': moment.optional().meta({
        description: 'Short for: servers drop everything below the minimum version on that date.',
        examples: ['2026-12-01'],
    }),
    timeout: schema_scalars_duration
        .refine((ms) => ms >= 1_000 && ms <= 3_600_000, 'a duration from 1s to 1h')
        .optional()
        .meta({ description: 'After this, the command and all that it has started is ended.', default: '60s' }),
    env: environment.optional().meta({
        description: 'Variables for the command. They win over those that it gets from tls-readiness.',
    }),
    expect: schemas/* union */.KCZ([exitCode, schemas/* array */.YOg(exitCode, 'a list of exit codes').min(1, 'at least one exit code')])
        .transform((one) => (Array.isArray(one) ? one : [one]))
        .optional()
        .meta({
        description: 'The exit code, or a list of them, that shows the command to be well. Without it any does: what counts is TLS.',
        examples: [0, [0, 22]],
    }),
    exceptions: schemas/* array */.YOg(exception, 'a list of exceptions, each with rule, until and reason')
        .optional()
        .meta({ description: 'Findings that the team accepts for a while.' }),
}).meta({ title: 'client' });
const configSchema = mapOf('a map with the key endpoints', {
    'min-version': schema_scalars_protocol.optional().meta({
        description: 'The oldest protocol with which an endpoint is still ready.',
        default: 'TLSv1.2',
    }),
    'warn-within': schema_scalars_duration.optional().meta({
        description: 'How early a date starts to warn: a whole number with ms, s, m, h, d or w.',
        default: '90d',
        examples: ['90d', '2w'],
    }),
    standards: schemas/* array */.YOg(schemas/* enum */.k5n(standardNames, `one of the standards ${standardNames.join(', ')}`), `a list of standards (${standardNames.join(', ')})`)
        .optional()
        .meta({ description: 'Named sets of deprecations that apply to every endpoint.' }),
    deprecations: deprecations.optional().meta({
        description: 'Dates that apply to every endpoint. They win over those of the standards.',
    }),
    addresses: addresses.optional().meta({
        description: 'Whether every address of a host is asked, or the first one only.',
        default: 'all',
    }),
    browsers: schemas/* union */.KCZ([
        query,
        schemas/* array */.YOg(query, 'a list of browserslist queries')
            .min(1, 'at least one query')
            .max(50, 'at most 50 queries'),
    ])
        .transform((one) => (Array.isArray(one) ? one : [one]))
        .optional()
        .meta({
        description: 'The browsers that endpoints with `serves: browsers` are meant for, as browserslist queries: by name, version, age or use in the world.',
        examples: ['> 0.01%, ie 8-11', 'defaults'],
    }),
    endpoints: schemas/* array */.YOg(schemas/* union */.KCZ([
        endpointUrl.meta({
            description: 'The short form: the URL alone.',
            examples: ['https://api.example.com'],
        }),
        endpoint,
    ]), 'a list of endpoints')
        .min(1, 'at least one endpoint')
        .optional()
        .meta({ description: 'What is checked: URLs, or maps with a url and whatever else applies.' }),
    clients: schemas/* array */.YOg(client, 'a list of clients, each with name and run')
        .min(1, 'at least one client')
        .optional()
        .meta({
        description: 'Commands that call a server as your code does. They only run where the input `run-clients` or the option `--run-clients` says so.',
    }),
})
    .refine(({ endpoints, clients }) => endpoints !== undefined || clients !== undefined, {
    message: 'a list of endpoints',
    path: ['endpoints'],
    // Also where something else is wrong, so that all faults are told at once.
    when: ({ value }) => typeof value === 'object' && value !== null && !hasList(value),
})
    .meta({
    title: 'tls-readiness',
    description: 'The endpoints that a repository integrates with, and the dates by which they must be ready.',
    // One of the two is enough.
    anyOf: [{ required: ['endpoints'] }, { required: ['clients'] }],
});
/** A protocol with two dates in one list has no date. */
function refuseSecondDate(list, context) {
    for (const [index, { protocol: name }] of list.entries()) {
        if (list.findIndex((other) => other.protocol === name) === index)
            continue;
        context.addIssue({
            code: 'custom',
            message: 'one date for each protocol',
            path: [index, 'protocol'],
            params: { found: `${name} a second time` },
        });
    }
}
function hasList(config) {
    return 'endpoints' in config || 'clients' in config;
}
/** What a shell takes for the name of a variable, and none of those that say where the server is. */
function refuseVariableNames(variables, context) {
    for (const name of Object.keys(variables)) {
        if (/^(?!TLS_READINESS_)[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            continue;
        context.addIssue({
            code: 'custom',
            message: name.startsWith('TLS_READINESS_')
                ? 'another name, since those with TLS_READINESS_ are set for the command'
                : 'the name of an environment variable, such as API_USER',
            path: [name],
            params: { found: `the name ${JSON.stringify(name.slice(0, 80))}` },
        });
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/config/source.js



/** How far the excerpt of a problem looks around it: a line can be as long as the file. */
const nearby = 1_000;
/** Prepares a text for reading. `file` is undefined for the list that was given inline. */
function sourceOf(file, text) {
    const lineCounter = new dist/* LineCounter */.HN();
    lineCounter.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g))
        lineCounter.addNewLine(index + 1);
    const range = ({ start, end }) => {
        const first = lineCounter.linePos(start);
        const last = lineCounter.linePos(Math.max(start, end));
        return { file, line: first.line, column: first.col, endLine: last.line, endColumn: last.col };
    };
    return { text, range, problem };
    function problem({ span, path, found, expected, instead }) {
        const { line, column, endLine, endColumn } = range(span);
        const from = Math.max(span.start - (column - 1), span.start - nearby);
        const lineText = /[^\r\n]*/.exec(text.slice(from, span.start + nearby))?.[0] ?? '';
        const until = endLine === line ? span.end - from : lineText.length;
        return {
            file: file === undefined ? config_problem/* inlineName */.bI : (0,excerpt/* visible */.RK)(file),
            line,
            column,
            endLine,
            endColumn,
            message: safe(`${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`),
            found: safe(found),
            expected: safe(expected),
            ...(instead !== undefined && { instead: (0,excerpt/* visibleLines */.gB)((0,excerpt/* withoutCredentials */.ri)(instead)) }),
            excerpt: lineText === '' ? '' : (0,excerpt/* excerpt */.Kb)(lineText, span.start - from, until),
        };
    }
}
function safe(text) {
    return (0,excerpt/* visible */.RK)((0,excerpt/* withoutCredentials */.ri)(text));
}

;// CONCATENATED MODULE: ./lib/config/targets.js





/** Builds the targets of a file whose data is valid, and finds what the schema alone cannot see. */
function buildTargets(source, root, config, overrides) {
    const targets = (config.endpoints ?? []).map((endpoint, index) => {
        const node = nodeAt(root, ['endpoints', index]) ?? root;
        // The short form is the URL alone.
        const entry = 'scheme' in endpoint ? { url: endpoint } : endpoint;
        return buildTarget(source, node, entry, config, overrides);
    });
    return { targets, problems: [...targets_duplicates(source, root, targets), ...uselessKeys(source, root, targets)] };
}
function buildTarget(source, node, endpoint, config, overrides) {
    const { url, name, owner, sunset, expect, address } = endpoint;
    const serverName = endpoint['server-name'];
    const clientName = endpoint['client-name'];
    const { pair, whole } = placesOf(source, node);
    return {
        ...url,
        name: name ?? placeName(url),
        ...(owner !== undefined && { owner }),
        ...(serverName !== undefined && { serverName }),
        ...(clientName !== undefined && { clientName }),
        ...(address !== undefined && { address }),
        addresses: endpoint.addresses ?? config.addresses ?? 'all',
        ...demandsOf(source, node, endpoint, config, overrides),
        ...(sunset && { sunset: { date: sunset, source: pair('sunset') } }),
        ...(expect && { expect: { status: expect.status, source: pair('expect') } }),
        source: pair('url'),
        entry: whole,
    };
}
/** Host and port as in a URL, without the port that the scheme has by default. */
function placeName({ scheme, host, port }) {
    const place = (0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host;
    return port === config_scheme/* schemes */.f[scheme].port ? place : `${place}:${port}`;
}
/** An endpoint that stands in the list twice is checked twice, and its two entries can contradict each other. */
function targets_duplicates(source, root, targets) {
    const first = new Map();
    return targets.flatMap((target, index) => {
        const { scheme, host, port, path, serverName, address } = target;
        const key = JSON.stringify([scheme, host, port, path, serverName, address]);
        const earlier = first.get(key);
        if (!earlier) {
            first.set(key, target);
            return [];
        }
        const place = ['endpoints', index];
        const node = nodeAt(root, place) ?? root;
        return [
            source.problem({
                span: entryAt(node, 'url')?.pair ?? node.span,
                path: pathText(place),
                found: `${(0,excerpt/* quoted */.TL)(target.url)} a second time`,
                expected: `each endpoint once (the first is in line ${earlier.source.line})`,
            }),
        ];
    });
}
/** Keys that can never have an effect with the scheme of their endpoint: whoever wrote them expects one. */
function uselessKeys(source, root, targets) {
    return targets.flatMap((target, index) => keysOfSomeSchemes.flatMap(({ key, isUseful, expected }) => {
        const place = ['endpoints', index];
        const entry = entryAt(nodeAt(root, place), key);
        if (!entry || isUseful(config_scheme/* schemes */.f[target.scheme], target.scheme))
            return [];
        return [
            source.problem({
                span: entry.key,
                path: pathText([...place, key]),
                found: `${key} with ${target.scheme}://`,
                expected,
            }),
        ];
    }));
}
const keysOfSomeSchemes = [
    {
        key: 'expect',
        isUseful: ({ http }) => http,
        expected: 'it with https:// only, since nothing else is sent an HTTP request',
    },
    {
        key: 'serves',
        isUseful: (_facts, scheme) => scheme === 'https' || scheme === 'wss',
        expected: 'it with https:// or wss:// only, since browsers speak nothing else',
    },
    {
        key: 'client-name',
        isUseful: ({ transport }) => transport === 'starttls',
        expected: 'it with schemes that begin in the clear only, such as smtp://, since TLS has no such name',
    },
];

;// CONCATENATED MODULE: ./lib/config/yaml-syntax.js

/** The fault of a text that is not valid YAML, in this product's words where the parser's are of little help. */
function syntaxProblem(source, error) {
    const [start, end] = error.pos;
    const bounds = { start: Math.min(start, source.text.length), end: Math.min(end, source.text.length) };
    return source.problem({ span: bounds, path: '', ...explain(source.text, error) });
}
function explain(text, { code, message, pos: [start, end] }) {
    const there = text.slice(start, end);
    const restOfLine = /^[^\r\n]*/
        .exec(text.slice(start))?.[0]
        .replace(/\s+#.*$/, '')
        .trimEnd() ?? '';
    const unexplained = { found: `a fault (${yaml_syntax_firstLine(message)})`, expected: 'valid YAML' };
    switch (code) {
        case 'TAB_AS_INDENT':
            return { found: 'a tab in the indentation', expected: 'spaces, since YAML does not allow tabs there' };
        case 'MULTIPLE_DOCS':
            return { found: 'a second YAML document', expected: 'one document in a file' };
        case 'BAD_SCALAR_START':
            return {
                found: `a value that begins with ${(0,excerpt/* quoted */.TL)(there)}`,
                expected: 'quotes around it',
                instead: `'${restOfLine.replaceAll("'", "''")}'`,
            };
        case 'UNEXPECTED_TOKEN': {
            // `browsers: > 1%` is the beginning of a folded text to YAML.
            const [, sign] = /[:-] (> *)$/.exec(text.slice(0, start)) ?? [];
            if (sign === undefined)
                return unexplained;
            const instead = `'${sign}${restOfLine.replaceAll("'", "''")}'`;
            return { found: 'a value that begins with ">"', expected: 'quotes around it', instead };
        }
        case 'BLOCK_AS_IMPLICIT_KEY':
            return {
                found: 'a second colon, or a map that begins on the line of its key',
                expected: 'one key on each line, and quotes around a value that holds ": "',
                ...(/^[^'"\s].*: /.test(restOfLine) && { instead: `'${restOfLine.replaceAll("'", "''")}'` }),
            };
        case 'MULTILINE_IMPLICIT_KEY':
            return { found: 'a key that spans several lines', expected: 'a colon and a space after each key' };
        case 'MISSING_CHAR':
            if (!/without - indicator/.test(message))
                return unexplained;
            return {
                found: 'a line that begins left of the entry it follows',
                expected: "an entry's keys below each other, or a - where a new entry begins",
            };
        case 'TAG_RESOLVE_FAILED':
            return { found: `the tag ${(0,excerpt/* quoted */.TL)(there)}`, expected: 'a value without a tag' };
        case 'RESOURCE_EXHAUSTION':
            return { found: 'values that are nested too deeply to be read', expected: 'at most a few levels' };
        default:
            return unexplained;
    }
}
function yaml_syntax_firstLine(message) {
    const line = message.split('\n', 1)[0] ?? '';
    return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

;// CONCATENATED MODULE: ./lib/config/yaml-reader.js



/** How many nodes aliases may add to a text. A list of 5,000 endpoints that share defaults needs far fewer. */
const aliasBudget = 200_000;
/**
 * Reads one YAML document (YAML 1.2 core, with merge keys) into nodes that know their place. Never throws: what
 * cannot be read comes back as problems. A number comes as the text that the user wrote where JavaScript would
 * print it differently, so that `1.0` stays apart from `1`.
 */
function readYaml(source) {
    // Duplicate keys are found below, in linear time; the parser compares every key with every other.
    const document = (0,dist/* parseDocument */.Tp)(source.text, { merge: true, uniqueKeys: false, prettyErrors: false });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0)
        return { problems: faults.map((fault) => syntaxProblem(source, fault)) };
    if (document.contents === null) {
        return { node: { kind: 'scalar', span: { start: 0, end: 0 }, value: null }, problems: [] };
    }
    return walk(source, document.contents);
}
/** Thrown inside the walk for a fault behind which nothing sensible can be read. */
class Unreadable extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
function walk(source, root) {
    const problems = [];
    const anchors = new Map();
    const sizes = new WeakMap();
    let expanded = 0;
    try {
        return { node: read(root, { start: 0, end: 0 }), problems };
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { problems: [...problems, error.problem] };
        throw error;
    }
    /** `around` is the place of a value that is not written at all, as in a set. */
    function read(node, around) {
        if ((0,dist/* isAlias */.Vj)(node))
            return follow(node);
        const anchor = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? node.anchor : undefined;
        if (anchor !== undefined)
            anchors.set(anchor, 'open');
        const value = readContent(node, around);
        if (anchor !== undefined)
            anchors.set(anchor, value);
        return value;
    }
    function readContent(node, around) {
        if ((0,dist/* isMap */.jh)(node))
            return readMap(node.items, spanOf(node), node.flow === true);
        if ((0,dist/* isSeq */.oP)(node)) {
            const span = spanOf(node);
            let end = span.start + 1;
            const items = node.items.map((item) => {
                // The items of an ordered map (`!!omap`) are pairs.
                if ((0,dist/* isPair */.tO)(item))
                    return readMap([item], span, true);
                const itemNode = asNode(item);
                const child = read(itemNode, span);
                end = endOf(itemNode, child);
                return child;
            });
            return sized({ kind: 'list', span: node.flow ? span : { start: span.start, end }, items }, items);
        }
        if ((0,dist/* isScalar */.jn)(node))
            return sized({ kind: 'scalar', span: spanOf(node), value: plainValue(node) }, []);
        return sized({ kind: 'scalar', span: around, value: null }, []);
    }
    function readMap(pairs, span, flow) {
        const entries = new Map();
        const merged = [];
        let end = flow ? span.end : span.start;
        for (const { key, value } of pairs) {
            const keyNode = asNode(key);
            const keySpan = spanOf(keyNode);
            const name = readKey(keyNode, keySpan);
            const valueNode = asNode(value);
            const child = read(valueNode, keySpan);
            const pair = { start: keySpan.start, end: Math.max(keySpan.end, endOf(valueNode, child)) };
            if (!flow)
                end = Math.max(end, pair.end);
            if (name === mergeKey) {
                merged.push(...mergeSources(child, valueNode === null ? keySpan : spanOf(valueNode)));
            }
            else if (entries.has(name)) {
                const first = source.range(entries.get(name)?.key ?? keySpan).line;
                problems.push(source.problem({
                    span: keySpan,
                    path: '',
                    found: `the key ${(0,excerpt/* quoted */.TL)(name)} a second time`,
                    expected: `each key once (the first is in line ${first})`,
                }));
            }
            else {
                entries.set(name, { key: keySpan, pair, value: child });
            }
        }
        // What the map itself says wins over what it merges, and an earlier merge wins over a later one.
        for (const { entries: inherited } of merged) {
            for (const [name, entry] of inherited)
                if (!entries.has(name))
                    entries.set(name, entry);
        }
        const children = Array.from(entries.values(), ({ value }) => value);
        return sized({ kind: 'map', span: { start: span.start, end }, entries }, children);
    }
    function readKey(key, span) {
        if ((0,dist/* isScalar */.jn)(key)) {
            if (key.source === '<<' && key.type === 'PLAIN')
                return mergeKey;
            if (key.anchor !== undefined)
                read(key, span);
            return key.source ?? String(key.value);
        }
        const resolved = (0,dist/* isAlias */.Vj)(key) ? follow(key) : undefined;
        if (resolved?.kind === 'scalar')
            return String(resolved.value);
        throw unreadable(span, 'a key that is not a text', 'a plain key');
    }
    function mergeSources(node, written) {
        const candidates = node.kind === 'list' ? node.items : [node];
        return candidates.map((candidate) => {
            if (candidate.kind === 'map')
                return candidate;
            throw unreadable(written, 'a merge key without a map', 'an alias of a map, or a list of such aliases');
        });
    }
    function follow(alias) {
        const span = spanOf(alias);
        const target = anchors.get(alias.source);
        if (target === undefined) {
            throw unreadable(span, `the alias ${(0,excerpt/* quoted */.TL)(`*${alias.source}`)}`, 'an alias of an anchor that stands above it');
        }
        if (target === 'open') {
            throw unreadable(span, 'an alias inside its own anchor', 'a value that does not contain itself');
        }
        expanded += sizes.get(target) ?? 1;
        if (expanded > aliasBudget) {
            const limit = aliasBudget.toLocaleString('en-US');
            throw unreadable(span, 'aliases that multiply beyond measure', `at most ${limit} values through aliases`);
        }
        return target;
    }
    function sized(node, children) {
        sizes.set(node, children.reduce((sum, child) => sum + (sizes.get(child) ?? 1), 1));
        return node;
    }
    function unreadable(span, found, expected) {
        return new Unreadable(source.problem({ span, path: '', found, expected }));
    }
    /** An alias ends where it is written, everything else where its content ends. */
    function endOf(node, read) {
        return (0,dist/* isAlias */.Vj)(node) ? spanOf(node).end : read.span.end;
    }
    /** The node as written, without the white space and line break that the parser counts to some values. */
    function spanOf(node) {
        const [start, end] = node?.range ?? [0, 0];
        return { start, end: start + source.text.slice(start, end).trimEnd().length };
    }
}
const mergeKey = Symbol('<<');
function asNode(value) {
    return (0,dist/* isScalar */.jn)(value) || (0,dist/* isMap */.jh)(value) || (0,dist/* isSeq */.oP)(value) || (0,dist/* isAlias */.Vj)(value) ? value : null;
}
/** The value, or the text that the user wrote where JavaScript has another idea of it. */
function plainValue({ value, source = '' }) {
    if (typeof value === 'number')
        return String(value) === source ? value : source;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return value;
    return source;
}

;// CONCATENATED MODULE: ./lib/config/load.js













/** A list of a hundred thousand endpoints is smaller; whatever is bigger is not a list. */
const load_maxBytes = 5 * 1024 * 1024;
/**
 * Loads the targets and clients of all files that the patterns name, in their order. Throws a ConfigurationError with the
 * faults of all of them, a pattern without a match included.
 */
async function loadFiles({ patterns, cwd, overrides = {}, env = {} }, files = realFileSystem) {
    const { found, problems } = await (0,find_files/* findFiles */.lY)(patterns, cwd, files);
    const loaded = [{ ...nothing, problems }];
    for (const file of found) {
        const text = await readText(file, files);
        const surroundings = { cwd, env, files };
        loaded.push(typeof text === 'string' ? await load(sourceOf(file.name, text), overrides, surroundings) : text);
    }
    return settle(loaded);
}
/**
 * Loads the targets and clients of a text that is given inline: a whole configuration, or just its list of endpoints.
 * Rejects with a ConfigurationError.
 */
async function loadInline(text, overrides = {}, { cwd = '.', env = {} } = {}, files = realFileSystem) {
    const source = sourceOf(undefined, withoutMark(text));
    return settle([await load(source, overrides, { cwd, env, files }, 'list allowed')]);
}
/** Waits for several lists and joins them, or rejects with one ConfigurationError that holds all their faults. */
async function combine(...lists) {
    const results = await Promise.allSettled(lists);
    const loaded = results.map((result) => {
        if (result.status === 'fulfilled')
            return { ...result.value, problems: [] };
        if (result.reason instanceof ConfigurationError)
            return { ...nothing, problems: result.reason.problems };
        throw result.reason;
    });
    return settle(loaded);
}
const nothing = { targets: [], clients: [] };
function settle(loaded) {
    const problems = loaded.flatMap((each) => each.problems);
    if (problems.length > 0)
        throw new config_problem/* ConfigurationError */.j1(problems);
    return {
        targets: loaded.flatMap(({ targets }) => targets),
        clients: loaded.flatMap(({ clients }) => clients),
    };
}
async function load(source, overrides, surroundings, bareList) {
    const { node, problems } = readYaml(source);
    if (!node)
        return { ...nothing, problems };
    const refusal = refuseRoot(source, node, bareList);
    if (refusal)
        return { ...nothing, problems: [...problems, refusal] };
    const root = node.kind === 'list' ? asConfig(node) : node;
    const parsed = configSchema.safeParse(dataOf(root));
    if (!parsed.success) {
        return { ...nothing, problems: [...problems, ...issueProblems(source, root, parsed.error.issues)] };
    }
    const built = buildTargets(source, root, parsed.data, overrides);
    const opened = await openClientCertificates(source, root, parsed.data, surroundings);
    const targets = built.targets.map((target, index) => {
        const clientCertificate = opened.certificates.get(index);
        return clientCertificate ? { ...target, clientCertificate } : target;
    });
    const called = buildClients(source, root, parsed.data, overrides);
    const served = await addBrowserImpacts(source, root, parsed.data, targets);
    return {
        targets: served.targets,
        clients: called.clients,
        problems: [...problems, ...built.problems, ...opened.problems, ...served.problems, ...called.problems],
    };
}
/** The client certificates by the endpoint's place in the list, and the faults of those that cannot be used. */
async function openClientCertificates(source, root, { endpoints = [] }, surroundings) {
    const certificates = new Map();
    const problems = [];
    for (const [index, endpoint] of endpoints.entries()) {
        const config = 'scheme' in endpoint ? undefined : endpoint['client-certificate'];
        if (!config)
            continue;
        const opened = await openClientCertificate(config, surroundings);
        if ('found' in opened) {
            const place = ['endpoints', index, 'client-certificate', opened.key];
            const { found, expected } = opened;
            const node = nodeAt(root, place) ?? root;
            problems.push(source.problem({ span: node.span, path: pathText(place), found, expected }));
        }
        else {
            certificates.set(index, opened);
        }
    }
    return { certificates, problems };
}
/** What the schema could only call "nothing" or "a list". */
function refuseRoot(source, node, bareList) {
    const fault = { span: node.span, path: '', expected: 'a map with the key endpoints' };
    if (node.kind === 'scalar' && node.value === null) {
        return source.problem({ ...fault, found: 'nothing', instead: find_files/* minimalFile */.en });
    }
    if (node.kind === 'list' && !bareList) {
        const span = { start: node.span.start, end: node.span.start + 1 };
        return source.problem({ ...fault, span, found: 'a list', instead: find_files/* minimalFile */.en });
    }
    return undefined;
}
/** A bare list is the value of `endpoints`, written without its key. */
function asConfig(list) {
    const key = { start: list.span.start, end: list.span.start };
    const entries = new Map([['endpoints', { key, pair: list.span, value: list }]]);
    return { kind: 'map', span: list.span, entries };
}
async function readText({ path, name, size }, files) {
    const refuse = (found, expected) => ({
        ...nothing,
        problems: [(0,config_problem/* fileProblem */.Wj)(name, found, expected)],
    });
    const tooBig = (bytes) => refuse(`a file of ${(bytes / 1024 / 1024).toFixed(1)} MB`, 'at most 5 MB');
    if (size > load_maxBytes)
        return tooBig(size);
    let bytes;
    try {
        bytes = await files.read(path);
    }
    catch (error) {
        return refuse(`a file that cannot be read (${(0,find_files/* codeOf */.$N)(error)})`, 'a readable file');
    }
    if (bytes.length > load_maxBytes)
        return tooBig(bytes.length);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return refuse('bytes that are not UTF-8', 'a text file in UTF-8');
    // The decoder takes the byte order mark away.
    return new TextDecoder().decode(bytes);
}
function withoutMark(text) {
    return text.replace(/^\uFEFF/, '');
}


/***/ }),

/***/ 7109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   bI: () => (/* binding */ inlineName),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/* unused harmony export formatProblem */
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3319);

/** The name under which the problems of the inline list are shown. */
const inlineName = '<endpoints>';
/** Thrown for a configuration that the user must mend, with every fault that was found in it. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    /** In the order of the files, and by position within each. */
    problems;
    constructor(problems) {
        const sorted = inOrder(problems);
        super(sorted.map(formatProblem).join('\n\n'));
        this.problems = sorted;
    }
}
/** A problem of a file as a whole, for which there is no line to show. */
function fileProblem(file, found, expected, instead) {
    return {
        file: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(file),
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        message: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`found ${found}, expected ${expected}`),
        found: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(found),
        expected,
        ...(instead !== undefined && { instead: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(instead) }),
        excerpt: '',
    };
}
/**
 * The problem as a person reads it: position and sentence, the source line with carets, and what to write
 * instead. Holds no control characters but line feeds.
 */
function formatProblem(problem) {
    const lines = [`${problem.file}:${problem.line}:${problem.column}: ${problem.message}`];
    if (problem.excerpt !== '')
        lines.push(indent(problem.excerpt));
    if (problem.instead !== undefined) {
        const block = problem.instead.includes('\n');
        lines.push(block ? `    write:\n${indent(problem.instead)}` : `    write: ${problem.instead}`);
    }
    return lines.join('\n');
}
function inOrder(problems) {
    const files = [...new Set(problems.map(({ file }) => file))];
    return problems.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}
function indent(text) {
    return text.replace(/^/gm, '    ');
}


/***/ }),

/***/ 599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isStarttlsScheme),
/* harmony export */   f: () => (/* binding */ schemes)
/* harmony export */ });
const direct = (port) => ({ port, transport: 'tls', http: false, oneAtATime: false });
const starttls = (port) => ({ ...direct(port), transport: 'starttls' });
const mail = (port) => ({ ...starttls(port), oneAtATime: true });
/** The URL schemes of the list, with their default ports. `tls` needs an explicit port, given as 0 here. */
const schemes = {
    https: { ...direct(443), http: true },
    wss: direct(443),
    tls: direct(0),
    smtps: direct(465),
    imaps: direct(993),
    pop3s: direct(995),
    ftps: direct(990),
    ldaps: direct(636),
    nntps: direct(563),
    ircs: direct(6697),
    amqps: direct(5671),
    mqtts: direct(8883),
    rediss: direct(6379),
    smtp: mail(25),
    lmtp: mail(24),
    imap: mail(143),
    pop3: mail(110),
    ftp: mail(21),
    sieve: mail(4190),
    nntp: mail(119),
    ldap: starttls(389),
    xmpp: starttls(5222),
    'xmpp-server': starttls(5269),
    postgres: starttls(5432),
    postgresql: starttls(5432),
    mysql: starttls(3306),
    mariadb: starttls(3306),
    sqlserver: starttls(1433),
    rdp: starttls(3389),
    irc: mail(6667),
};
/** Whether this is a known scheme that begins in the clear and is upgraded to TLS. */
function isStarttlsScheme(scheme) {
    const known = schemes;
    return Object.hasOwn(known, scheme) && known[scheme]?.transport === 'starttls';
}


/***/ }),

/***/ 2889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleNames)
/* harmony export */ });
const ruleNames = [
    'minimum-version',
    'deprecated-version',
    'sunset',
    'starttls',
    'unverified',
    'expected-status',
    'certificate',
    'exception',
];


/***/ }),

/***/ 8579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** Node's or the system's code of an error, such as ECONNREFUSED; `UNKNOWN` where it bears none. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return 'UNKNOWN';
    return 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}


/***/ }),

/***/ 3155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ pipeline_check)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/policy/announced-dates.js
var announced_dates = __webpack_require__(4915);
// EXTERNAL MODULE: ./lib/policy/gate.js
var gate = __webpack_require__(9719);
// EXTERNAL MODULE: ./lib/policy/calendar.js
var calendar = __webpack_require__(758);
// EXTERNAL MODULE: ./lib/policy/exceptions.js
var exceptions = __webpack_require__(8698);
// EXTERNAL MODULE: ./lib/policy/finding.js
var finding = __webpack_require__(7795);
;// CONCATENATED MODULE: ./lib/policy/rule.js
/** A rule: what it is called in the configuration, and what it finds. */
function defineRule(name, check) {
    return { name, check };
}
/**
 * Asks each address for facts and gives every distinct fact once, with the first address that showed it where not
 * all of them do.
 */
function acrossAddresses(standing, factsOf) {
    const seen = new Map();
    for (const address of standing.addresses) {
        for (const facts of factsOf(address)) {
            const key = JSON.stringify(facts);
            const entry = seen.get(key) ?? { facts, addresses: [] };
            entry.addresses.push(address);
            seen.set(key, entry);
        }
    }
    return [...seen.values()].map(({ facts, addresses }) => ({
        facts,
        ...differing(addresses, standing),
    }));
}
/** The `address` of a result: the first of those that showed it, unless all of them did. */
function differing(addresses, standing) {
    const [first] = addresses;
    return first === undefined || addresses.length === standing.addresses.length
        ? {}
        : { address: first.observed.address };
}

;// CONCATENATED MODULE: ./lib/policy/rules/certificate.js


/** Faults of the certificate. They only warn, so that they never hide what the target says about versions. */
const certificate = defineRule('certificate', (context) => acrossAddresses(context.standing, ({ observed }) => {
    const seen = observed.handshake.certificate;
    return seen ? [...validity(seen, context), ...trust(seen, context), ...certificate_name(seen)] : [];
}).map((result) => ({ level: 'warning', ...result })));
/** Certificates are renewed late and by machines: to warn earlier than this would only be noise. */
const longestWarningMs = 30 * calendar/* dayMs */.LP;
function validity({ validFromMs, validToMs }, { nowMs, target }) {
    if (validToMs <= nowMs)
        return [{ kind: 'certificate-expired', onMs: validToMs }];
    if (validFromMs > nowMs)
        return [{ kind: 'certificate-not-yet-valid', onMs: validFromMs }];
    const leftMs = validToMs - nowMs;
    if (leftMs > Math.min(target.warnWithinMs, longestWarningMs))
        return [];
    return [{ kind: 'certificate-expiring', onMs: validToMs, days: Math.ceil(leftMs / calendar/* dayMs */.LP) }];
}
/** OpenSSL's X509_V_ERR_ codes for dates: the same fault again where the validity itself already shows it. */
function trust({ untrusted, issuer, ...dates }, { nowMs }) {
    if (untrusted === undefined)
        return [];
    if (untrusted === 'CERT_HAS_EXPIRED' && dates.validToMs <= nowMs)
        return [];
    if (untrusted === 'CERT_NOT_YET_VALID' && dates.validFromMs > nowMs)
        return [];
    return [{ kind: 'certificate-untrusted', code: untrusted, issuer }];
}
function certificate_name({ wrongName, altNames }) {
    return wrongName === undefined ? [] : [{ kind: 'certificate-wrong-name', name: wrongName, altNames }];
}

// EXTERNAL MODULE: ./lib/tls/protocol.js
var tls_protocol = __webpack_require__(2813);
;// CONCATENATED MODULE: ./lib/policy/rules/deprecated-version.js



/**
 * Protocols that are still spoken though they are below the minimum version, or though they have a date. What
 * `minimum-version` reports already gets no second finding.
 */
const deprecatedVersion = defineRule('deprecated-version', (context) => {
    const reported = reportedCeiling(context.findings);
    return tls_protocol/* protocols */.WH
        .filter((protocol) => context.standing.protocols[protocol] === 'accepted' && protocol !== reported)
        .flatMap((protocol) => {
        const dated = (0,calendar/* datedProtocol */.Nd)(context.target, protocol, context.nowMs);
        if (dated !== undefined)
            return [datedResult(context, protocol, dated)];
        // Below an insufficient ceiling, an undated protocol adds nothing to what the operator has to do.
        return isBelowMinimum(protocol, context.target) && reported === undefined
            ? [acceptsOld(context, protocol)]
            : [];
    });
});
const requiredByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
const acceptedByDue = { ahead: 'notice', near: 'warning', reached: 'error' };
function datedResult(context, protocol, dated) {
    const { standing, target } = context;
    const requiring = standing.addresses.filter(({ ceiling }) => ceiling === protocol);
    if (requiring.length === 0 || isBelowMinimum(protocol, target))
        return acceptsOld(context, protocol, dated);
    return {
        level: requiredByDue[dated.due.state],
        protocol,
        ...differing(requiring, standing),
        facts: { kind: 'requires-dated', protocol, dated },
    };
}
function acceptsOld({ standing, target }, protocol, dated) {
    const accepting = standing.addresses.filter(({ observed }) => observed.protocols[protocol].state === 'accepted');
    const newerProven = accepting.every(({ newestAccepted }) => newestAccepted !== protocol);
    return {
        level: dated ? acceptedByDue[dated.due.state] : 'notice',
        protocol,
        ...differing(accepting, standing),
        facts: {
            kind: 'accepts-old',
            protocol,
            minimum: target.minVersion,
            belowMinimum: isBelowMinimum(protocol, target),
            ...(dated && { dated }),
            ...(!newerProven && { newerUnproven: true }),
        },
    };
}
function isBelowMinimum(protocol, target) {
    return (0,tls_protocol/* compareProtocols */.bh)(protocol, target.minVersion) < 0;
}
function reportedCeiling(findings) {
    for (const { facts } of findings)
        if (facts.kind === 'requires-old')
            return facts.ceiling;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/policy/rules/exception.js


/** Exceptions that have run out, and those that except nothing. It comes last: it looks at what the others found. */
const exception = defineRule('exception', ({ target, findings, nowMs }) => checkExceptions(target.exceptions, findings, nowMs));
/** What is wrong with exceptions, by what the other rules found. */
function checkExceptions(exceptions, findings, nowMs) {
    return exceptions.flatMap((entry) => check(entry, findings, nowMs));
}
/** Of what showed nothing today, nobody can say whether an exception is still needed. */
const unchecked = new Set([
    'not-checked',
    'client-not-run',
    'client-never-called',
    'client-without-tls',
]);
function check(entry, findings, nowMs) {
    const { source } = entry;
    if (!(0,exceptions/* isInForce */.f)(entry, nowMs)) {
        return [{ level: 'warning', source, facts: { kind: 'exception-ended', exception: entry } }];
    }
    if (findings.some(({ facts }) => unchecked.has(facts.kind)))
        return [];
    if (findings.some(({ rule }) => rule === entry.rule))
        return [];
    return [{ level: 'notice', source, facts: { kind: 'exception-unused', exception: entry } }];
}

;// CONCATENATED MODULE: ./lib/policy/rules/expected-status.js

/**
 * The HTTP answer is not the one that the list expects. TLS may well have worked, so that this only warns. An
 * address that was never asked over HTTP, because no handshake got that far, makes no finding.
 */
const expectedStatus = defineRule('expected-status', ({ target, standing }) => {
    const { expect } = target;
    if (expect === undefined)
        return [];
    return acrossAddresses(standing, (address) => unexpected(address, expect.status)).map((result) => ({
        level: 'warning',
        source: expect.source,
        ...result,
    }));
});
function unexpected({ observed: { http } }, expected) {
    if (http === undefined)
        return [];
    if (http.state === 'failed')
        return [{ kind: 'no-http-answer', expected, failure: http.failure }];
    return expected.includes(http.status) ? [] : [{ kind: 'unexpected-status', expected, status: http.status }];
}

;// CONCATENATED MODULE: ./lib/policy/shortfall.js

/** What requires TLS 1.0 or older fails, whatever the minimum version and the dates say. */
const neverEnough = 'TLSv1.0';
/** Whether it is enough to speak nothing newer than this. */
function isEnough(newest, minimum) {
    return (0,tls_protocol/* compareProtocols */.bh)(newest, minimum) >= 0 && (0,tls_protocol/* compareProtocols */.bh)(newest, neverEnough) > 0;
}
const byDue = { ahead: 'warning', near: 'warning', reached: 'error' };
/** How bad it is to speak nothing newer than a protocol that is not enough: the first two rows of the decision table. */
function shortfallLevel(newest, dated) {
    if (dated === undefined || (0,tls_protocol/* compareProtocols */.bh)(newest, neverEnough) <= 0)
        return 'error';
    return byDue[dated.due.state];
}

;// CONCATENATED MODULE: ./lib/policy/rules/minimum-version.js





/**
 * Some address is proven to do nothing at or above the minimum version, or nothing newer than TLS 1.0. Of several
 * such addresses the worst is reported.
 */
const minimumVersion = defineRule('minimum-version', (context) => {
    const { standing, target } = context;
    const shortfalls = standing.addresses.flatMap((address) => shortfallOf(address, context));
    const [worst] = shortfalls.toSorted((a, b) => finding/* levels */.y.indexOf(a.level) - finding/* levels */.y.indexOf(b.level) || (0,tls_protocol/* compareProtocols */.bh)(a.ceiling, b.ceiling));
    if (worst === undefined)
        return [];
    const { level, ceiling, dated } = worst;
    const alike = shortfalls.filter((shortfall) => shortfall.ceiling === ceiling).map(({ address }) => address);
    return [
        {
            level,
            protocol: ceiling,
            ...differing(alike, standing),
            facts: { kind: 'requires-old', ceiling, minimum: target.minVersion, ...(dated && { dated }) },
        },
    ];
});
/** An address that accepts nothing is none of this rule's business: it requires no version, it is unverified. */
function shortfallOf(address, { target, nowMs }) {
    const { newestAccepted, ceilingAtMost: ceiling } = address;
    if (newestAccepted === undefined || ceiling === undefined || isEnough(ceiling, target.minVersion))
        return [];
    const dated = (0,calendar/* datedProtocol */.Nd)(target, ceiling, nowMs);
    return [{ address, ceiling, dated, level: shortfallLevel(ceiling, dated) }];
}

;// CONCATENATED MODULE: ./lib/policy/rules/starttls.js

/**
 * The server does not get to TLS: STARTTLS is not offered or refused, or bytes were put behind the go-ahead. A client
 * that insists on TLS cannot connect, whatever versions the server would speak.
 */
const starttls = defineRule('starttls', ({ standing }) => acrossAddresses(standing, ({ observed: { handshake } }) => handshake.state === 'failed' && handshake.failure.kind === 'no-starttls' ? [handshake.failure] : []).map((result) => ({ level: 'error', ...result })));

;// CONCATENATED MODULE: ./lib/policy/header-date.js
/** The date of a `Sunset` header, an HTTP-date (RFC 8594 section 3), or undefined where it is none. */
function parseSunset(value) {
    return parseHttpDate(value);
}
/**
 * The date of a `Deprecation` header: a structured-field date such as `@1688169599` (RFC 9745 section 2.1), or an
 * HTTP-date, `true` or `?1` as the drafts before it had them. The latter two say "already", without a date.
 */
function parseDeprecation(value) {
    if (/^\s*(true|\?1)\s*$/i.test(value))
        return 'undated';
    const seconds = /^\s*@(\d{1,12})\s*(?:;.*)?$/.exec(value)?.[1];
    return seconds === undefined ? parseHttpDate(value) : momentAt(Number(seconds) * 1000);
}
/**
 * Reads an HTTP-date in its three forms (RFC 9110 section 5.6.7). Not `Date.parse`, which takes nearly any text for
 * a date and reads the asctime form in the machine's own zone.
 */
function parseHttpDate(value) {
    for (const form of httpDateForms) {
        const groups = form.exec(value.trim())?.groups;
        if (groups)
            return momentOf(groups);
    }
    return undefined;
}
const time = '(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})';
const httpDateForms = [
    new RegExp(`^[A-Z][a-z]{2}, (?<day>\\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${time} GMT$`),
    new RegExp(`^[A-Z][a-z]{5,8}, (?<day>\\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\\d{2}) ${time} GMT$`),
    new RegExp(`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function momentOf(groups) {
    const number = (name) => Number(groups[name]);
    const year = number('year');
    const month = months.indexOf(groups.month ?? '');
    const [day, hour, minute] = [number('day'), number('hour'), number('minute')];
    // A leap second (RFC 9110 allows 60) has no place in the epoch; it is the second before.
    const second = Math.min(number('second'), 59);
    // Neither header is older than 2018, so that the two digits of the RFC 850 form mean this century.
    const epochMs = Date.UTC(year < 100 ? 2000 + year : year, month, day, hour, minute, second);
    // What does not exist, such as 31 February or 24:00, comes out as another day.
    const read = new Date(epochMs);
    const exists = month >= 0 && read.getUTCMonth() === month && read.getUTCDate() === day;
    return exists && minute < 60 ? momentAt(epochMs) : undefined;
}
const year10000Ms = Date.UTC(10_000, 0, 1);
/** The peer's own text goes no further: the moment bears ours. */
function momentAt(epochMs) {
    if (epochMs >= year10000Ms)
        return undefined;
    return { text: new Date(epochMs).toISOString().replace('.000Z', 'Z'), epochMs };
}

;// CONCATENATED MODULE: ./lib/policy/rules/sunset.js



/**
 * The target itself goes away, whatever TLS it speaks: on the configured date, or on one that its HTTP response
 * names. The team has not asked for the latter, so that it never fails a build.
 */
const sunset = defineRule('sunset', (context) => {
    const { target, standing, nowMs } = context;
    const announced = acrossAddresses(standing, (address) => discovered(address, context)).map((result) => ({
        level: discoveredByDue[result.facts.due.state],
        ...result,
    }));
    if (!target.sunset)
        return announced;
    const { date, source } = target.sunset;
    const configured = { kind: 'sunset', due: (0,calendar/* due */.dQ)(date, nowMs, target.warnWithinMs) };
    // A Sunset header that says the configured date or a later one is no news.
    const news = announced.filter(({ facts: { header, due: announcedDue } }) => header === 'Deprecation' || announcedDue.date.epochMs < date.epochMs);
    return [{ level: configuredByDue[configured.due.state], source, facts: configured }, ...news];
});
const configuredByDue = { ahead: 'notice', near: 'warning', reached: 'error' };
const discoveredByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };
function discovered({ observed }, { target, nowMs }) {
    if (observed.http?.state !== 'answered')
        return [];
    const found = [];
    const sunsetDate = parseSunset(observed.http.sunset ?? '');
    if (sunsetDate) {
        found.push({ kind: 'sunset', due: (0,calendar/* due */.dQ)(sunsetDate, nowMs, target.warnWithinMs), header: 'Sunset' });
    }
    const deprecation = parseDeprecation(observed.http.deprecation ?? '');
    if (deprecation === 'undated') {
        const now = { text: new Date(nowMs).toISOString(), epochMs: nowMs };
        found.push({ kind: 'sunset', due: (0,calendar/* due */.dQ)(now, nowMs, 0), header: 'Deprecation', undated: true });
    }
    else if (deprecation) {
        found.push({ kind: 'sunset', due: (0,calendar/* due */.dQ)(deprecation, nowMs, target.warnWithinMs), header: 'Deprecation' });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/policy/standing.js
var policy_standing = __webpack_require__(5764);
;// CONCATENATED MODULE: ./lib/policy/rules/unverified.js




/** What could not be checked: the whole target, some protocols that matter, or the handshake of a real client. */
const unverified = defineRule('unverified', (context) => {
    const reached = reachedDate(context);
    const level = reached ? 'error' : context.onUnverified;
    const results = (0,policy_standing/* anyAccepted */.C)(context.standing)
        ? [...partlyChecked(context), ...failedHandshakes(context)]
        : notChecked(context);
    return results.map(({ facts, ...rest }) => ({
        level,
        ...rest,
        facts: reached ? { ...facts, reached } : facts,
    }));
});
/**
 * The last of the target's dates that has been reached: from then on "we do not know" is not good enough. Of several
 * protocols with that date it is the newest, which most callers speak.
 */
function reachedDate({ target, standing, nowMs }) {
    const dueOf = (date) => (0,calendar/* due */.dQ)(date, nowMs, target.warnWithinMs);
    const dates = [
        ...(0,calendar/* openDates */.Yg)(target, standing)
            .toReversed()
            .map((dated) => ({ ...dated, due: dueOf(dated.date) })),
        ...(target.sunset ? [dueOf(target.sunset.date)] : []),
    ];
    return dates
        .filter((entry) => ('due' in entry ? entry.due : entry).state === 'reached')
        .toSorted((a, b) => b.date.epochMs - a.date.epochMs)[0];
}
/** Nothing where every address turns STARTTLS down: that is the `starttls` rule's, and it is worse. */
function notChecked({ observation, target }) {
    const failures = observation.addresses.flatMap((observed) => {
        const failure = observed.unreachable ?? silenceOf(observed, target) ?? failureOf(observed.protocols[target.minVersion]);
        return failure ? [{ address: observed.address, failure }] : [];
    });
    if (failures.length > 0 && failures.every(({ failure }) => failure.kind === 'no-starttls'))
        return [];
    return [
        {
            facts: {
                kind: 'not-checked',
                addresses: observation.addresses.length,
                failures: [...(observation.failure ? [{ failure: observation.failure }] : []), ...failures],
            },
        },
    ];
}
/** Why something is unknown at this address: at the minimum version, or else at the newest protocol that is. */
function silenceOf(observed, { minVersion }) {
    const asked = [minVersion, ...tls_protocol/* protocols */.WH.toReversed()].map((protocol) => observed.protocols[protocol]);
    return asked.find((acceptance) => acceptance.state === 'unknown')?.failure;
}
/** One finding for all the doubts about single protocols, with the first failure that caused one. */
function partlyChecked(context) {
    const { standing } = context;
    const doubtful = standing.addresses
        .filter(({ observed: { handshake } }) => handshake.state !== 'failed' || handshake.failure.kind !== 'no-starttls')
        .map((address) => ({ address, doubts: doubtsAbout(address, context) }))
        .filter(({ doubts }) => doubts.length > 0);
    const failure = doubtful
        .flatMap(({ address, doubts }) => doubts.map((protocol) => failureOf(address.observed.protocols[protocol])))
        .find((candidate) => candidate !== undefined);
    if (failure === undefined)
        return [];
    return [
        {
            ...differing(doubtful.map(({ address }) => address), standing),
            facts: {
                kind: 'partly-checked',
                protocols: tls_protocol/* protocols */.WH.filter((protocol) => doubtful.some(({ doubts }) => doubts.includes(protocol))),
                failure,
            },
        },
    ];
}
/** The protocols of this address on which a finding may depend, and of which nothing is proven. */
function doubtsAbout(address, context) {
    const { target } = context;
    const { newestAccepted, ceilingAtMost, observed } = address;
    // While siblings answer, an address that refuses every version we know is no proof that it serves callers.
    if (ceilingAtMost === undefined) {
        return tls_protocol/* protocols */.WH.filter((protocol) => (0,tls_protocol/* compareProtocols */.bh)(protocol, target.minVersion) >= 0);
    }
    return tls_protocol/* protocols */.WH
        .filter((protocol) => observed.protocols[protocol].state === 'unknown')
        .filter((protocol) => wouldBeFinding(protocol, context) ||
        (isNewer(protocol, newestAccepted) &&
            (wouldBeTooOld(newestAccepted, context) || wouldBeTooOld(protocol, context))));
}
/** Whether this protocol would make a finding if it were accepted, and no address is known to accept it. */
function wouldBeFinding(protocol, { target, standing }) {
    if (standing.protocols[protocol] !== 'unknown' || (0,calendar/* isExcusedSilence */.P6)(target, standing, protocol))
        return false;
    return (0,tls_protocol/* compareProtocols */.bh)(protocol, target.minVersion) < 0 || (0,calendar/* dateOf */.Q$)(target, protocol) !== undefined;
}
/** Whether there would be a finding if this were the newest protocol of an address; what is unknown may be it. */
function wouldBeTooOld(ceiling, { target }) {
    return (ceiling === undefined ||
        (0,tls_protocol/* compareProtocols */.bh)(ceiling, target.minVersion) < 0 ||
        (0,tls_protocol/* compareProtocols */.bh)(ceiling, 'TLSv1.0') <= 0 ||
        (0,calendar/* dateOf */.Q$)(target, ceiling) !== undefined);
}
function isNewer(protocol, than) {
    return than === undefined || (0,tls_protocol/* compareProtocols */.bh)(protocol, than) > 0;
}
/**
 * A hello at or above the minimum was answered, yet no real client got through: only a handshake proves readiness.
 * One that ends in the wish for a client certificate does, for versions and keys are settled by then (RFC 8446
 * section 4.3.2).
 */
function failedHandshakes({ standing, target }) {
    return acrossAddresses(standing, ({ newestAccepted, observed: { handshake } }) => {
        if (handshake.state !== 'failed' || handshake.failure.kind === 'client-certificate-required')
            return [];
        if (newestAccepted === undefined || (0,tls_protocol/* compareProtocols */.bh)(newestAccepted, target.minVersion) < 0)
            return [];
        return [{ kind: 'handshake-failed', failure: handshake.failure, minimum: target.minVersion }];
    });
}
/**
 * Why this is not accepted: the failure, or the refusal in the same words. A peer that chose another version has
 * accepted that one, so that it never stands for an address without any answer.
 */
function failureOf(acceptance) {
    if (acceptance.state === 'accepted')
        return undefined;
    if (acceptance.state === 'unknown')
        return acceptance.failure;
    switch (acceptance.by) {
        case 'alert':
            return { kind: 'alert', alert: acceptance.alert };
        case 'close':
            return { kind: 'closed' };
        case 'reset':
            return { kind: 'reset' };
        case 'version':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/policy/rules/index.js








/** Every rule, in the order in which they run and in which findings of the same level are shown. */
const rules = [
    minimumVersion,
    deprecatedVersion,
    sunset,
    starttls,
    unverified,
    expectedStatus,
    certificate,
    exception,
];

;// CONCATENATED MODULE: ./lib/policy/judge.js





/** What the policy says of one target at one moment. Pure: the same arguments give the same verdict. */
function judge(observation, { nowMs, onUnverified }) {
    const { target } = observation;
    const standing = (0,policy_standing/* standingOf */.Y)(observation);
    const findings = [];
    for (const { name, check } of rules) {
        const results = check({ observation, target, standing, nowMs, onUnverified, findings });
        for (const result of results) {
            const finding = { source: target.source, ...result, rule: name };
            findings.push((0,exceptions/* applyExceptions */.F)(finding, target.exceptions, nowMs));
        }
    }
    return {
        observation,
        state: stateOf(findings),
        protocols: standing.protocols,
        floor: standing.floor,
        ceiling: standing.ceiling,
        deadlines: (0,calendar/* openDates */.Yg)(target, standing),
        findings: findings.toSorted((a, b) => finding/* levels */.y.indexOf(a.level) - finding/* levels */.y.indexOf(b.level)),
    };
}
/**
 * An exception takes a finding out of the gate and not out of the world: the target is at risk until the day it
 * ends. A target that could not be checked is never ready, whatever level that has.
 */
function stateOf(findings) {
    const has = (test) => findings.some(test);
    if (has(({ rule, level }) => rule !== 'unverified' && level === 'error'))
        return 'not-ready';
    if (has(({ rule, excepted }) => rule === 'unverified' && excepted === undefined))
        return 'unverified';
    const atRisk = has(({ rule, level, excepted }) => rule === 'unverified' || (excepted?.level ?? level) !== 'notice');
    return atRisk ? 'at-risk' : 'ready';
}

;// CONCATENATED MODULE: ./lib/policy/client-rules/deprecated-version.js


const deprecated_version_requiredByDue = { ahead: 'warning', near: 'warning', reached: 'error' };
/** A client that can do newer keeps working, so that it never fails a build. */
const offeredByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };
/**
 * Protocols that are still offered though they are below the minimum version, or though they have a date. What
 * `minimum-version` reports already gets no second finding.
 */
function deprecated_version_deprecatedVersion(context, findings) {
    const { client, standing, nowMs } = context;
    const falls = findings.some(({ facts }) => facts.kind === 'client-requires-old');
    const reported = falls ? standing.offered.highest : undefined;
    return standing.protocols
        .filter((protocol) => protocol !== reported)
        .flatMap((protocol) => {
        const dated = (0,calendar/* datedProtocol */.Nd)(client, protocol, nowMs);
        if (dated && protocol === standing.offered.highest) {
            const facts = { kind: 'client-requires-dated', protocol, dated };
            return [{ level: deprecated_version_requiredByDue[dated.due.state], protocol, facts }];
        }
        const belowMinimum = (0,tls_protocol/* compareProtocols */.bh)(protocol, client.minVersion) < 0;
        // Below a version that is not enough, an undated one adds nothing to what the owner has to do.
        if (!dated && (!belowMinimum || falls))
            return [];
        return [offersOld(context, protocol, belowMinimum, dated)];
    });
}
function offersOld({ client }, protocol, belowMinimum, dated) {
    return {
        level: dated ? offeredByDue[dated.due.state] : 'notice',
        protocol,
        facts: {
            kind: 'client-offers-old',
            protocol,
            minimum: client.minVersion,
            belowMinimum,
            ...(dated && { dated }),
        },
    };
}

;// CONCATENATED MODULE: ./lib/policy/client-rules/expected-exit.js
/** The command did not end as the list expects. TLS may well have worked, so that this only warns. */
function expectedExit({ client, run: { ended } }) {
    const { expect } = client;
    if (expect === undefined || ended.kind === 'not-run')
        return [];
    if (ended.kind === 'exit' && expect.exitCodes.includes(ended.code))
        return [];
    const facts = { kind: 'client-unexpected-exit', expected: expect.exitCodes, ended };
    return [{ level: 'warning', source: expect.source, facts }];
}

;// CONCATENATED MODULE: ./lib/policy/client-rules/minimum-version.js


/** The client offers nothing at or above the minimum version, or nothing newer than TLS 1.0. */
function minimum_version_minimumVersion({ client, standing, nowMs }) {
    const { highest } = standing.offered;
    const { minVersion } = client;
    if (highest === undefined || isEnough(highest, minVersion))
        return [];
    const dated = (0,calendar/* datedProtocol */.Nd)(client, highest, nowMs);
    return [
        {
            level: shortfallLevel(highest, dated),
            protocol: highest,
            facts: { kind: 'client-requires-old', highest, minimum: minVersion, ...(dated && { dated }) },
        },
    ];
}

;// CONCATENATED MODULE: ./lib/policy/client-standing.js

/** Merges the calls of one run. A call that a second one of the same kind makes good, as a retry does, is no failure. */
function clientStanding({ calls }) {
    const hellos = calls.filter((call) => offeredBy(call) !== undefined);
    const done = hellos.filter(({ outcome }) => outcome.kind === 'finished');
    const proven = new Set(done.map(fingerprint));
    const offered = merge(hellos.flatMap((call) => offeredBy(call) ?? []));
    return {
        offered,
        protocols: tls_protocol/* protocols */.WH.filter((protocol) => isWithin(protocol, offered)),
        failed: hellos.filter((call) => !proven.has(fingerprint(call))),
        finished: done.flatMap(({ outcome }) => (outcome.kind === 'finished' ? [outcome] : []))[0],
    };
}
/** What this call offered; undefined where it did not begin with a hello. */
function offeredBy({ opening }) {
    if (opening.kind === 'client-hello')
        return opening.hello.offered;
    return opening.kind === 'sslv2-hello' ? opening.offered : undefined;
}
/** The same for all calls that one program makes in the same way. */
function fingerprint({ opening }) {
    if (opening.kind === 'client-hello')
        return opening.hello.ja4;
    return opening.kind === 'sslv2-hello' ? opening.suites.join() : opening.kind;
}
function merge(all) {
    const [highest] = all.flatMap((offered) => offered.highest ?? []).sort(tls_protocol/* compareProtocols */.bh);
    const [lowest] = all.flatMap((offered) => offered.lowest ?? []).sort(tls_protocol/* compareProtocols */.bh);
    return { ...(lowest && { lowest }), ...(highest && { highest }) };
}
/** A caller that only names its highest version may accept older ones; nothing is known of them. */
function isWithin(protocol, { lowest, highest }) {
    if (highest === undefined)
        return false;
    return (0,tls_protocol/* compareProtocols */.bh)(protocol, lowest ?? highest) >= 0 && (0,tls_protocol/* compareProtocols */.bh)(protocol, highest) <= 0;
}

;// CONCATENATED MODULE: ./lib/policy/client-rules/unverified.js




/**
 * What nothing is proven of: a client that was not run, or never called, or whose handshake came to nothing though its
 * versions are good enough. One that nobody has switched on is none of its owner's faults, and never fails a build.
 */
function unverified_unverified(context) {
    if (context.run.ended.kind === 'not-run') {
        return [{ level: 'notice', facts: { kind: 'client-not-run' } }];
    }
    const doubt = doubtAbout(context);
    if (doubt === undefined)
        return [];
    const reached = unverified_reachedDate(context);
    return [
        { level: reached ? 'error' : context.onUnverified, facts: reached ? { ...doubt, reached } : doubt },
    ];
}
function doubtAbout({ run, client, standing }) {
    const [call] = run.calls;
    if (call === undefined)
        return { kind: 'client-never-called', ended: run.ended };
    const [failed] = standing.failed.filter((each) => {
        const highest = offeredBy(each)?.highest;
        return highest === undefined || isEnough(highest, client.minVersion);
    });
    if (failed)
        return failedHandshake(failed, client.minVersion);
    // One that offers too little is another rule's.
    if (standing.failed.length > 0)
        return undefined;
    if (standing.finished === undefined)
        return withoutTls(call);
    // Node and some others look at the certificate once the handshake is finished, and say nothing where they refuse it.
    const unheard = run.calls.every(({ request }) => request === undefined);
    return unheard && hasFailed(run.ended, client.expect?.exitCodes)
        ? { kind: 'client-no-request', protocol: standing.finished.protocol, ended: run.ended }
        : undefined;
}
function failedHandshake({ outcome }, minimum) {
    switch (outcome.kind) {
        case 'certificate-refused':
            return { kind: 'client-refused-certificate', alert: outcome.alert };
        case 'closed':
            if (outcome.after === 'certificate')
                return { kind: 'client-refused-certificate' };
            return { kind: 'client-no-handshake', outcome, minimum };
        case 'finished':
        case 'not-tls':
            throw new Error(`a failed handshake does not end as ${outcome.kind}`);
        default:
            return { kind: 'client-no-handshake', outcome, minimum };
    }
}
function withoutTls({ opening: { kind } }) {
    if (kind === 'client-hello' || kind === 'sslv2-hello')
        throw new Error('a hello is TLS');
    return { kind: 'client-without-tls', began: kind };
}
function hasFailed(ended, expected = [0]) {
    return ended.kind === 'exit' && !expected.includes(ended.code);
}
/**
 * The last date that has been reached, of what the client offers, or of everything where nobody knows what it does; of
 * several protocols with that date, that of the newest.
 */
function unverified_reachedDate({ client, standing, nowMs }) {
    const open = standing.offered.highest === undefined ? tls_protocol/* protocols */.WH : standing.protocols;
    return open
        .toReversed()
        .flatMap((protocol) => (0,calendar/* datedProtocol */.Nd)(client, protocol, nowMs) ?? [])
        .filter(({ due }) => due.state === 'reached')
        .toSorted((a, b) => b.date.epochMs - a.date.epochMs)[0];
}

;// CONCATENATED MODULE: ./lib/policy/judge-client.js











/** The rules by the names that they have for targets, so that exceptions and pages are the same. */
const clientRules = [
    ['minimum-version', minimum_version_minimumVersion],
    ['deprecated-version', deprecated_version_deprecatedVersion],
    ['unverified', unverified_unverified],
    ['expected-status', expectedExit],
    ['exception', ({ client, nowMs }, findings) => checkExceptions(client.exceptions, findings, nowMs)],
];
/** What the policy says of one client at one moment. Pure: the same arguments give the same verdict. */
function judgeClient(run, { nowMs, onUnverified }) {
    const { client } = run;
    const standing = clientStanding(run);
    const context = { run, client, standing, nowMs, onUnverified };
    const findings = [];
    for (const [rule, check] of clientRules) {
        for (const result of check(context, findings)) {
            const finding = { source: client.source, ...result, rule };
            findings.push((0,exceptions/* applyExceptions */.F)(finding, client.exceptions, nowMs));
        }
    }
    const open = standing.offered.highest === undefined ? tls_protocol/* protocols */.WH : standing.protocols;
    return {
        run,
        state: stateOf(findings),
        offered: standing.offered,
        deadlines: open.flatMap((protocol) => (0,calendar/* dateOf */.Q$)(client, protocol) ?? []),
        findings: findings.toSorted((a, b) => finding/* levels */.y.indexOf(a.level) - finding/* levels */.y.indexOf(b.level)),
    };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/net/error-code.js
var error_code = __webpack_require__(8579);
;// CONCATENATED MODULE: ./lib/net/resolve.js






/**
 * Resolves host names to all their IPv4 and IPv6 addresses, in the system's order and without repeats, each name once; an
 * IP literal is its own address. Asks again after a temporary failure.
 *
 * No more look-ups are begun than run side by side. A name whose question is lost holds its place for as long as the
 * system tries; were the others' time to run meanwhile, two such names would take the whole list down.
 */
class Resolver {
    #limits;
    #lookUp;
    #places;
    #known = new Map();
    /** When a name server last said anything; before that, when the first look-up began. */
    #heardAt;
    constructor(limits, { lookUp = askSystem, atOnce = lookUpsAtOnce(process.env.UV_THREADPOOL_SIZE), } = {}) {
        this.#limits = limits;
        this.#lookUp = lookUp;
        this.#places = (0,p_limit/* default */.A)(atOnce);
    }
    /** Never rejects. */
    resolve(host) {
        if ((0,external_node_net_.isIP)(host) !== 0)
            return Promise.resolve({ kind: 'resolved', addresses: [host] });
        const known = this.#known.get(host) ?? this.#resolve(host);
        this.#known.set(host, known);
        return known;
    }
    async #resolve(host) {
        for (let attempt = 0;; attempt += 1) {
            const resolution = await this.#attempt(host);
            if (!isTemporary(resolution) || attempt >= this.#limits.retries)
                return resolution;
            await (0,external_node_timers_promises_.setTimeout)(250 * 2 ** attempt);
        }
    }
    /** Waits for a place, which is only free again once the system is done with the name. */
    #attempt(host) {
        return new Promise((settle) => {
            void this.#places(async () => {
                this.#heardAt ??= external_node_perf_hooks_.performance.now();
                // Where no name server says a word, a long list would wait for hours, each name for all of its time.
                if (external_node_perf_hooks_.performance.now() - this.#heardAt > longestSilence * this.#limits.timeoutMs)
                    return settle(timedOut);
                const timer = setTimeout(settle, this.#limits.timeoutMs, timedOut);
                const resolution = await this.#lookUp(host);
                clearTimeout(timer);
                if (!isTemporary(resolution))
                    this.#heardAt = external_node_perf_hooks_.performance.now();
                settle(resolution);
            });
        });
    }
}
/** After so many timeouts without a word from any name server nobody is asked any more. */
const longestSilence = 6;
const timedOut = { kind: 'failed', code: 'ETIMEOUT' };
function isTemporary(resolution) {
    return resolution.kind === 'failed' && ['EAI_AGAIN', 'ETIMEOUT'].includes(resolution.code);
}
/**
 * How many look-ups run side by side: libuv has a pool of threads, 4 where UV_THREADPOOL_SIZE says nothing else, and gives
 * half of them, rounded up, to what is slow (its source, `slow_work_thread_threshold`).
 */
function lookUpsAtOnce(poolSize) {
    const threads = poolSize === undefined ? 4 : Math.min(Math.max(1, Number.parseInt(poolSize, 10) || 0), 1024);
    return Math.floor((threads + 1) / 2);
}
async function askSystem(host) {
    try {
        const found = await (0,promises_.lookup)(host, { all: true, order: 'verbatim' });
        return { kind: 'resolved', addresses: [...new Set(found.map(({ address }) => address))] };
    }
    catch (error) {
        return { kind: 'failed', code: (0,error_code/* errorCode */.C)(error) };
    }
}

// EXTERNAL MODULE: ./lib/config/scheme.js
var config_scheme = __webpack_require__(599);
// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/net/address-guard.js


/**
 * Cloud-metadata services outside the link-local ranges: Alibaba Cloud, Oracle Cloud, Azure's wire server and
 * Amazon's IPv6 endpoint. (169.254.169.254, used by most, is link-local.)
 */
const metadataAddresses = new Set([
    '100.100.100.200',
    '192.0.0.192',
    '168.63.129.16',
    'fd00:ec2::254',
    'fd20:ce::254',
]);
const neverDialled = new Set(['linkLocal', 'multicast', 'broadcast']);
/** The unspecified address reaches this machine on most systems, so it counts as loopback does. */
const privateRanges = new Set([
    'private',
    'loopback',
    'uniqueLocal',
    'deprecatedSiteLocal',
    'carrierGradeNat',
    'unspecified',
]);
/**
 * Why this address must not be dialled, as a word for people (`link-local`, `cloud metadata`, `private`,
 * `loopback`, …), or undefined where it may be. IPv4 inside IPv6 (mapped, NAT64, SIIT, 6to4, compatible) is judged as IPv4.
 */
function deniedRange(address, privateAddresses) {
    if ((0,external_node_net_.isIP)(address) === 0)
        return 'invalid';
    const ip = embeddedIPv4(ipaddr.parse(address));
    if (metadataAddresses.has(ip.toString()))
        return 'cloud metadata';
    const range = ip.range();
    if (neverDialled.has(range))
        return words(range);
    if (privateAddresses === 'deny' && privateRanges.has(range))
        return words(range);
    return undefined;
}
function embeddedIPv4(ip) {
    if (!(ip instanceof ipaddr.IPv6))
        return ip;
    const bytes = ip.toByteArray();
    const range = ip.range();
    // Mapped ::ffff:0:0/96, NAT64 64:ff9b::/96 (RFC 6052) and SIIT ::ffff:0:0:0/96 (RFC 6145) carry it in the last
    // four bytes, 6to4 2002::/16 (RFC 3056) after the prefix.
    if (range === 'ipv4Mapped' || range === 'rfc6052' || range === 'rfc6145')
        return lastFour(bytes);
    if (range === '6to4')
        return new ipaddr.IPv4(bytes.slice(2, 6));
    // IPv4-compatible ::/96 (RFC 4291 section 2.5.5.1), deprecated; :: and ::1 have ranges of their own.
    if (range === 'unicast' && bytes.slice(0, 12).every((byte) => byte === 0))
        return lastFour(bytes);
    // A zone (`%eth0`) does not change what the address is.
    return new ipaddr.IPv6(bytes);
}
function lastFour(bytes) {
    return new ipaddr.IPv4(bytes.slice(12));
}
/** ipaddr.js writes ranges in camel case: `linkLocal` becomes "link-local". */
function words(range) {
    return range.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./lib/probe/acceptance.js

/** Alerts that speak of the version itself; any other needs another version of the same peer beside it. */
const versionAlerts = new Set(['protocol_version', 'inappropriate_fallback']);
/**
 * Alerts that speak of something else than version and suites, however often they come: the name, a certificate, the
 * application. Of the version they prove nothing.
 */
const otherAlerts = new Set([
    'unrecognized_name',
    'no_application_protocol',
    'access_denied',
    'user_canceled',
    'unknown_ca',
    'no_certificate',
    'bad_certificate',
    'unsupported_certificate',
    'certificate_revoked',
    'certificate_expired',
    'certificate_unknown',
    'certificate_required',
    'unknown_psk_identity',
]);
/** Whether this answer alone proves that the protocol is accepted or refused. */
function isProof(answer) {
    return answer.kind === 'chose' || (answer.kind === 'alert' && versionAlerts.has(answer.alert));
}
/** Whether any answer shows a TLS stack behind the address. */
function speaksTls(answers) {
    return [...answers.values()].flat().some((answer) => answer.kind === 'chose' || answer.kind === 'alert');
}
/** The protocols that a ServerHello was seen for. */
function acceptedProtocols(answers) {
    return tls_protocol/* protocols */.WH.filter((protocol) => choiceOf(protocol, answers) !== undefined);
}
/** Whether the verdict on this protocol hangs on the peer's closing or resetting connections. */
function restsOnClosing(protocol, answers) {
    const own = answers.get(protocol) ?? [];
    return !own.some(isProof) && own.some(isClosing) && !choiceOf(protocol, answers);
}
/** Whether the verdict on this protocol hangs on an alert that a peer under load sends as well. */
function restsOnAlert(protocol, answers) {
    const own = answers.get(protocol) ?? [];
    return own.some(isAlert) && !own.some(isProof) && !choiceOf(protocol, answers);
}
/**
 * Whether this protocol was only turned down where the question did not bear the server's name: that may have been
 * another server behind the same address.
 */
function restsOnUnnamed(protocol, answers) {
    const own = answers.get(protocol) ?? [];
    return own.some(isProof) && own.filter(isProof).every(isUnnamed) && !choiceOf(protocol, answers);
}
/**
 * Whether the peer chose an older version than this one although it speaks a newer one: a gap between its versions, or
 * several servers behind one address.
 */
function isGap(protocol, answers) {
    const chosen = (answers.get(protocol) ?? []).some((answer) => answer.kind === 'chose');
    return (chosen &&
        choiceOf(protocol, answers) === undefined &&
        acceptedProtocols(answers).some((spoken) => (0,tls_protocol/* compareProtocols */.bh)(spoken, protocol) > 0));
}
/**
 * Whether the peer turned this version down although it speaks it, or an older one, which it should have chosen
 * instead (RFC 5246 appendix E.1). It means the form of the question then, or is several servers behind one address.
 * A hello of TLS 1.3 offers no older version.
 */
function isInconsistent(protocol, answers) {
    const own = answers.get(protocol) ?? [];
    if (protocol === 'TLSv1.3' || !own.some(isAlert) || own.some((answer) => answer.kind === 'chose'))
        return false;
    return acceptedProtocols(answers).some((spoken) => spoken !== 'SSLv2' && (0,tls_protocol/* compareProtocols */.bh)(spoken, protocol) <= 0);
}
/**
 * Whether the peer may mean the form of a question, whatever it answers: it refuses every version of TLS, was found to
 * speak one only in a later form than the first, or contradicts itself.
 */
function mayMeanForm(answers) {
    const versions = tls_protocol/* protocols */.WH.filter((protocol) => protocol.startsWith('TLS'));
    const laterForm = [...answers].some(([protocol, own]) => own.findIndex((each) => each.kind === 'chose' && each.protocol === protocol) > 0);
    const none = !acceptedProtocols(answers).some((protocol) => versions.includes(protocol));
    return none || laterForm || versions.some((protocol) => isInconsistent(protocol, answers));
}
/** Whether the plainer forms that such a peer has to be asked in were left without an answer. */
function isFormOpen(own, answers) {
    const last = own.at(-1);
    return last !== undefined && !isAlert(last) && !isClosing(last) && mayMeanForm(answers);
}
/**
 * Whether an address speaks a protocol, from all it answered. `alive` tells that the peer was seen to answer another
 * version both before and after it turned this one down, which makes that a refusal.
 */
function acceptanceOf(protocol, answers, handshake, alive) {
    const choice = choiceOf(protocol, answers);
    const group = choice?.group === undefined ? {} : { group: choice.group };
    if (choice)
        return { state: 'accepted', cipher: choice.cipher, ...group };
    if (handshake.state === 'completed' && handshake.protocol === protocol) {
        const { cipher, group } = handshake;
        return { state: 'accepted', cipher, ...(group === undefined ? {} : { group }) };
    }
    const own = answers.get(protocol) ?? [];
    // What was only turned down without the server's name has to be turned down with it as well, in whatever way.
    if (restsOnUnnamed(protocol, answers) && !isNamedRefusal(own))
        return { state: 'unknown', failure: tellingFailure(own) };
    const lower = own.find((answer) => answer.kind === 'chose');
    if (lower)
        return { state: 'refused', by: 'version', chose: lower.protocol };
    const proven = acceptedProtocols(answers).length > 0 || handshake.state === 'completed';
    const alert = refusingAlert(own, proven);
    if (alert && (alive || isProof(alert)) && !isFormOpen(own, answers))
        return { state: 'refused', by: 'alert', alert: alert.alert };
    const closing = own.some(isAlert) ? undefined : own.find(isClosing);
    // A form that was met with silence may be the one that the peer needs.
    if (closing && proven && alive && own.slice(own.indexOf(closing)).every(isClosing))
        return { state: 'refused', by: closing.kind === 'reset' ? 'reset' : 'close' };
    return { state: 'unknown', failure: tellingFailure(own) };
}
/** Whether the last question that bore the server's name was turned down. */
function isNamedRefusal(own) {
    const last = own.findLast((answer) => !isUnnamed(answer));
    return last !== undefined && (isAlert(last) || isClosing(last));
}
function isUnnamed(answer) {
    return (answer.kind === 'alert' || answer.kind === 'chose') && answer.unnamed === true;
}
/**
 * The alert that refuses the version. Any but protocol_version may mean "no shared suite" as well, so it counts only
 * where the peer speaks another version, and where each question that was asked upon it was answered too.
 */
function refusingAlert(own, proven) {
    const proof = own.filter(isAlert).find(isProof);
    if (proof || !proven)
        return proof;
    const from = own.findIndex(isAlert);
    const answered = own.slice(Math.max(0, from)).every((answer) => isAlert(answer) || isClosing(answer));
    return answered ? own.filter(isAlert).find(({ alert }) => !otherAlerts.has(alert)) : undefined;
}
/** A ServerHello of exactly this protocol: best one that answered its own question, else any. */
function choiceOf(protocol, answers) {
    const isChoice = (answer) => answer.kind === 'chose' && answer.protocol === protocol;
    const own = answers.get(protocol)?.find(isChoice);
    if (own)
        return own;
    for (const others of answers.values()) {
        const chosen = others.find(isChoice);
        if (chosen)
            return chosen;
    }
    return undefined;
}
function isAlert(answer) {
    return answer.kind === 'alert';
}
function isClosing(answer) {
    return answer.kind === 'closed' || answer.kind === 'reset';
}
/** The failures that tell most, first: what the peer said, then how it ended, then that it said nothing. */
const telling = [
    'plaintext',
    'no-starttls',
    'starttls-failed',
    'garbage',
    'newer-version',
    'alert',
    'reset',
    'closed',
    'silence',
    'connect',
    'connect-timeout',
    'deadline',
];
function tellingFailure(answers) {
    for (const kind of telling) {
        const found = answers.find((answer) => answer.kind === kind);
        if (found && found.kind !== 'chose')
            return found.kind === 'silence' ? acceptance_longestSilence(answers) : found;
    }
    return { kind: 'closed' };
}
function acceptance_longestSilence(answers) {
    const silences = answers.filter((answer) => answer.kind === 'silence');
    return silences.reduce((longest, silence) => (silence.afterMs > longest.afterMs ? silence : longest));
}

// EXTERNAL MODULE: ./lib/tls/registry/known-suites.js + 1 modules
var known_suites = __webpack_require__(2087);
;// CONCATENATED MODULE: ./lib/tls/suite-offers.js

/** A signal, not a suite: the client knows secure renegotiation (RFC 5746 section 3.3). */
const renegotiationInfoScsv = 0x00ff;
/** What every server of its age is likely to choose from, few enough to keep a hello below 256 bytes. */
const commonBeforeTls12 = [
    ...['ECDHE_RSA', 'ECDHE_ECDSA', 'RSA', 'DHE_RSA', 'DHE_DSS', 'DH_anon', 'ECDH_anon'].flatMap((exchange) => [
        `TLS_${exchange}_WITH_AES_128_CBC_SHA`,
        `TLS_${exchange}_WITH_AES_256_CBC_SHA`,
        `TLS_${exchange}_WITH_3DES_EDE_CBC_SHA`,
    ]),
    'TLS_ECDHE_RSA_WITH_RC4_128_SHA',
    'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA',
    'TLS_RSA_WITH_RC4_128_SHA',
    'TLS_RSA_WITH_RC4_128_MD5',
    'TLS_DH_anon_WITH_RC4_128_MD5',
    'TLS_RSA_WITH_DES_CBC_SHA',
    'TLS_DHE_RSA_WITH_DES_CBC_SHA',
    'TLS_RSA_EXPORT_WITH_RC4_40_MD5',
    'TLS_RSA_EXPORT_WITH_DES40_CBC_SHA',
    'TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5',
    'TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA',
    'TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA',
    'TLS_DH_anon_EXPORT_WITH_RC4_40_MD5',
    'TLS_RSA_WITH_NULL_SHA',
    'TLS_RSA_WITH_NULL_MD5',
];
const commonTls12 = [
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
    'TLS_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_RSA_WITH_AES_256_CBC_SHA256',
    'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
    'TLS_DH_anon_WITH_AES_128_GCM_SHA256',
    ...['ECDHE_RSA', 'ECDHE_ECDSA', 'RSA', 'DHE_RSA', 'DHE_DSS'].flatMap((exchange) => [
        `TLS_${exchange}_WITH_AES_128_CBC_SHA`,
        `TLS_${exchange}_WITH_AES_256_CBC_SHA`,
    ]),
    'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_RC4_128_SHA',
    'TLS_RSA_WITH_RC4_128_SHA',
    'TLS_RSA_WITH_RC4_128_MD5',
    'TLS_DH_anon_WITH_AES_128_CBC_SHA',
    'TLS_ECDH_anon_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_NULL_SHA',
    'TLS_RSA_WITH_NULL_SHA256',
];
/** TLS 1.3 names neither key exchange nor authentication in its suites, so "WITH" tells the two kinds apart. */
const tls13 = Object.values(known_suites/* knownSuites */.z).filter((name) => name !== undefined && !name.includes('_WITH_') && !name.endsWith('_SCSV'));
/**
 * A few suites of TLS 1.2 beside those of TLS 1.3: a server that does not know TLS 1.3 then answers with the
 * version it speaks, which is a proof, and not with handshake_failure, which is a riddle.
 */
const belowTls13 = [
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_RSA_WITH_RC4_128_SHA',
];
const few = [
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_AES_256_CBC_SHA',
    'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_RSA_WITH_RC4_128_SHA',
    'TLS_RSA_WITH_RC4_128_MD5',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
    'TLS_DHE_DSS_WITH_AES_128_CBC_SHA',
];
const fewTls12 = [
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_RSA_WITH_AES_128_GCM_SHA256',
];
const codes = new Map(Object.entries(known_suites/* knownSuites */.z).map(([code, name]) => [name, Number(code)]));
/** The suites for a first question: all that servers in use insist on, of every age. */
const commonSuites = perProtocol((protocol) => {
    if (protocol === 'TLSv1.3')
        return codesOf([...tls13Preferred(), ...belowTls13]);
    return codesOf(protocol === 'TLSv1.2' ? commonTls12 : commonBeforeTls12);
});
/** What a client of today offers up to TLS 1.2: neither RC4 nor 3DES, no anonymous, NULL, export or DSS suites. */
function modernSuites() {
    return codesOf(commonTls12.filter((name) => !/RC4|3DES|NULL|anon|EXPORT|DSS/.test(name)));
}
/** A handful of the most common suites, for peers that choke on long hellos. */
function fewSuites(protocol) {
    if (protocol === 'TLSv1.3')
        return codesOf(['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384']);
    return codesOf(protocol === 'TLSv1.2' ? [...fewTls12, ...few] : few);
}
/** The common suites that are not among the few, in slices as small as those. */
const lessCommonSuites = perProtocol((protocol) => {
    const asked = new Set(fewSuites(protocol));
    return slicesOf(commonSuites(protocol).filter((code) => !asked.has(code)), Math.max(asked.size, 10));
});
/**
 * Every other registered suite that the protocol could use, in slices of at most 120 because some servers
 * refuse hellos of more than 128 suites. Asked when handshake_failure may mean "no shared suite".
 */
const otherSuites = perProtocol((protocol) => {
    const asked = new Set(commonSuites(protocol));
    const names = protocol === 'TLSv1.3' ? tls13 : Object.values(known_suites/* knownSuites */.z).filter(usableIn(protocol));
    const rest = codesOf(names).filter((code) => !asked.has(code));
    return slicesOf(rest, 120);
});
/**
 * Whether a suite is one of this version's kind: TLS 1.3 and the versions before share none (RFC 8446 appendix B.4), and
 * those with AEAD or a newer hash came with TLS 1.2 (RFC 5246 appendix A.5, RFC 5288 section 4).
 */
function isSuiteOf(protocol, code) {
    const name = known_suites/* knownSuites */.z[code] ?? '';
    if (protocol === 'TLSv1.3' || !name.includes('_WITH_'))
        return (protocol === 'TLSv1.3') !== name.includes('_WITH_');
    return protocol === 'TLSv1.2' || !sinceTls12.test(name);
}
function slicesOf(codes, size) {
    const slices = [];
    for (let start = 0; start < codes.length; start += size)
        slices.push(codes.slice(start, start + size));
    return slices;
}
/** A list is made once for each protocol: long target lists ask for it thousands of times. */
function perProtocol(make) {
    const made = new Map();
    return (protocol) => {
        const list = made.get(protocol) ?? make(protocol);
        made.set(protocol, list);
        return list;
    };
}
/** GOST's IMIT is a MAC of old, but for the suites of RFC 9189. */
const sinceTls12 = /(SHA256|SHA384|CCM|CCM_8|GCM|POLY1305|OMAC|MGM_[LS])$|^TLS_GOSTR341112_/;
function usableIn(protocol) {
    return (name) => {
        if (!name?.includes('_WITH_') || name === 'TLS_NULL_WITH_NULL_NULL')
            return false;
        return protocol === 'TLSv1.2' || !sinceTls12.test(name);
    };
}
function tls13Preferred() {
    return tls13.filter((name) => /^TLS_(AES|CHACHA20|SM4)_/.test(name) && !name.includes('ASCON'));
}
function codesOf(names) {
    return names.flatMap((name) => codes.get(name) ?? []);
}

;// CONCATENATED MODULE: ./lib/probe/hello-form.js

/**
 * What peers choke on is the length of a hello, its record version, its extensions or its SNI. Each shape after the
 * usual one changes or leaves out some of that, those near to the usual one first.
 */
const shapes = ['usual', 'short', 'unnamed', 'bare', 'bare, usual record'];
const traits = {
    usual: { recordVersion: 'initial', extensions: true, named: true },
    short: { recordVersion: 'exact', extensions: true, named: true },
    unnamed: { recordVersion: 'exact', extensions: true, named: false },
    bare: { recordVersion: 'exact', extensions: false, named: true },
    'bare, usual record': { recordVersion: 'initial', extensions: false, named: true },
};
/** The hello of a protocol in this shape: with the suites that most servers know, or a handful where it has to be short. */
function helloForm(protocol, shape) {
    return formWith(protocol, shape, shape === 'short' ? fewSuites(protocol) : commonSuites(protocol));
}
/** The shapes to try where the usual one brought nothing. TLS 1.3 cannot be asked without extensions. */
function plainerShapes(protocol) {
    switch (protocol) {
        // There is only one form of its hello.
        case 'SSLv2':
            return [];
        case 'SSLv3':
            return ['bare'];
        case 'TLSv1.3':
            return ['short', 'unnamed'];
        default:
            return ['short', 'bare', 'bare, usual record'];
    }
}
/** What to try where an alert may be about the hello itself. An SSL 3.0 hello is as plain as can be from the start. */
function shapesUponAlert(protocol) {
    if (protocol === 'SSLv3')
        return [];
    return protocol === 'TLSv1.3' ? ['short', 'unnamed', 'usual'] : ['bare', 'usual'];
}
/** This shape, or the one nearest to it that the protocol can be asked in. */
function nearestShape(protocol, shape) {
    const shapes = plainerShapes(protocol);
    const nearest = shape === 'unnamed' ? 'bare' : shape.startsWith('bare') ? 'unnamed' : undefined;
    return shapes.find((each) => each === shape) ?? shapes.find((each) => each === nearest);
}
/** Hellos with all known suites that the one of this shape does not have, in slices; those of short ones are small. */
function otherSuiteForms(protocol, shape) {
    const slices = [...(shape === 'short' ? lessCommonSuites(protocol) : []), ...otherSuites(protocol)];
    return slices.map((cipherSuites) => formWith(protocol, shape, cipherSuites));
}
function formWith(protocol, shape, cipherSuites) {
    const form = { shape, ...traits[shape], cipherSuites };
    // SSL 3.0 has no extensions.
    return protocol === 'SSLv3' ? { ...form, extensions: false } : form;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/tls/byte-writer.js
/** Builds a message front to back. Every method returns the writer, so that a message reads like its definition. */
class ByteWriter {
    #bytes = new Uint8Array(512);
    #length = 0;
    uint8(value) {
        this.#reserve(1);
        this.#bytes[this.#length - 1] = value;
        return this;
    }
    uint16(value) {
        return this.uint8(value >>> 8).uint8(value);
    }
    uint24(value) {
        return this.uint8(value >>> 16).uint16(value);
    }
    uint16s(values) {
        this.#reserve(2 * values.length);
        let at = this.#length - 2 * values.length;
        for (const value of values) {
            this.#bytes[at] = value >>> 8;
            this.#bytes[at + 1] = value;
            at += 2;
        }
        return this;
    }
    bytes(values) {
        this.#reserve(values.length);
        this.#bytes.set(values, this.#length - values.length);
        return this;
    }
    /** A vector with a length of one byte in front (RFC 8446 section 3.4). */
    vector8(build) {
        return this.#vector(1, build);
    }
    /** A vector with a length of two bytes in front. */
    vector16(build) {
        return this.#vector(2, build);
    }
    /** A vector with a length of three bytes in front. */
    vector24(build) {
        return this.#vector(3, build);
    }
    toBytes() {
        return this.#bytes.slice(0, this.#length);
    }
    /** The content is written in place, and its length into the bytes that were left free before it. */
    #vector(lengthBytes, build) {
        this.#reserve(lengthBytes);
        const start = this.#length;
        build(this);
        const length = this.#length - start;
        for (let index = 1; index <= lengthBytes; index += 1) {
            this.#bytes[start - index] = length >>> (8 * (index - 1));
        }
        return this;
    }
    #reserve(count) {
        this.#length += count;
        if (this.#length <= this.#bytes.length)
            return;
        const bytes = new Uint8Array(2 * this.#length);
        bytes.set(this.#bytes);
        this.#bytes = bytes;
    }
}

;// CONCATENATED MODULE: ./lib/tls/client-hello.js



/** The group of the one key share in a TLS 1.3 hello. */
const keyShareGroup = 29;
const x25519 = keyShareGroup;
/** Curves and groups that servers insist on, for ECDHE before TLS 1.3: X25519, NIST, X448, Koblitz, Brainpool, FFDHE. */
const groupsBeforeTls13 = [x25519, 23, 24, 25, 30, 22, 26, 27, 28, 21, 9, 14, 256];
/** For TLS 1.3: classical ones, ML-KEM hybrids, Brainpool and SM2. A peer that wants another key share says so. */
const groupsTls13 = [x25519, 23, 24, 25, 30, 0x11ec, 0x11eb, 0x11ed, 0x0201, 256, 257, 31, 41];
const signatureAlgorithms = [
    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501,
    0x0601, 0x0201, 0x0203, 0x0202, 0x0402, 0x0301, 0x0303, 0x0101,
];
/**
 * Writes a ClientHello with its record header.
 *
 * The handshake message stays below 256 bytes where it can, and is padded to 512 where it cannot: some F5
 * appliances hang on lengths between (RFC 7685 section 4). Lengths of 10 and 14 modulo 256 hang other peers.
 */
function writeClientHello(hello) {
    const message = fitLength((padding) => writeMessage(hello, padding), hello.extensions);
    const recordVersion = hello.recordVersion === 'exact' || hello.protocol === 'SSLv3' ? legacyVersion(hello.protocol) : 0x0301;
    return new ByteWriter()
        .uint8(22)
        .uint16(recordVersion)
        .vector16((record) => record.bytes(message))
        .toBytes();
}
function fitLength(write, canPad) {
    const plain = write(undefined);
    if (!canPad)
        return plain;
    const extensionHeader = 4;
    let length = plain.length;
    if (length >= 256 && length < 512)
        length = Math.max(512, length + extensionHeader);
    while (isFeared(length))
        length = Math.max(length + 1, plain.length + extensionHeader);
    return length === plain.length ? plain : write(length - plain.length - extensionHeader);
}
/** The record's length counts the message, the message's own length field counts 4 bytes less. */
function isFeared(length) {
    return [length, length - 4].some((counted) => counted % 256 === 10 || counted % 256 === 14);
}
function writeMessage(hello, padding) {
    const tls13 = hello.protocol === 'TLSv1.3';
    return new ByteWriter()
        .uint8(1)
        .vector24((body) => {
        body.uint16(legacyVersion(hello.protocol)).bytes(hello.random);
        // No session id: its 32 bytes would take a TLS 1.3 hello past 255, and the real handshake sends one.
        body.vector8(() => undefined);
        body.vector16((suites) => {
            suites.uint16s(hello.cipherSuites);
            if (!tls13)
                suites.uint16(renegotiationInfoScsv);
        });
        body.vector8((compression) => compression.uint8(0));
        if (hello.extensions)
            body.vector16((extensions) => writeExtensions(extensions, hello, padding));
    })
        .toBytes();
}
/**
 * encrypt_then_mac (RFC 7366) and extended_master_secret (RFC 7627) are empty, and there are servers that insist on
 * either, as every client of today sends them. supported_groups comes last: an empty last extension breaks some WebSphere
 * servers.
 */
function writeExtensions(extensions, hello, padding) {
    const { protocol, serverName, keyShare } = hello;
    const tls13 = protocol === 'TLSv1.3';
    if (serverName)
        writeServerName(extensions, serverName);
    if (!tls13) {
        extension(extensions, 11, (data) => data.vector8((formats) => formats.uint8(0)));
        extension(extensions, 22, () => undefined);
        extension(extensions, 23, () => undefined);
    }
    if (tls13 || protocol === 'TLSv1.2') {
        extension(extensions, 13, (data) => data.vector16((list) => list.uint16s(signatureAlgorithms)));
    }
    if (tls13) {
        extension(extensions, 43, (data) => data.vector8((versions) => versions.uint16(tls_protocol/* wireVersions */.BM['TLSv1.3'])));
        extension(extensions, 45, (data) => data.vector8((modes) => modes.uint8(1)));
        extension(extensions, 51, (data) => data.vector16((shares) => shares.uint16(x25519).vector16((share) => share.bytes(keyShare))));
    }
    if (padding !== undefined)
        extension(extensions, 21, (data) => data.bytes(new Uint8Array(padding)));
    const groups = tls13 ? groupsTls13 : groupsBeforeTls13;
    extension(extensions, 10, (data) => data.vector16((list) => list.uint16s(groups)));
}
function writeServerName(extensions, serverName) {
    extension(extensions, 0, (data) => data.vector16((list) => list.uint8(0).vector16((name) => name.bytes(new TextEncoder().encode(serverName)))));
}
function extension(extensions, type, build) {
    extensions.uint16(type).vector16(build);
}
/** TLS 1.3 writes itself as 1.2 here and names itself in supported_versions (RFC 8446 section 4.1.2). */
function legacyVersion(protocol) {
    return Math.min(tls_protocol/* wireVersions */.BM[protocol], tls_protocol/* wireVersions */.BM['TLSv1.2']);
}

// EXTERNAL MODULE: ./lib/tls/registry/names.js + 2 modules
var names = __webpack_require__(7882);
// EXTERNAL MODULE: ./lib/tls/byte-reader.js
var byte_reader = __webpack_require__(4775);
;// CONCATENATED MODULE: ./lib/tls/server-flight.js

const certificateRequest = 13;
const serverHelloDone = 14;
/**
 * Reads the messages after a ServerHello (RFC 5246 section 7.3) from all bytes received so far. Anything that is
 * not such a flight counts as "not requested". Never throws.
 */
function readCertificateRequested(bytes) {
    const { content, ended } = joinHandshakeRecords(new byte_reader/* ByteReader */.k(bytes));
    const handshake = new byte_reader/* ByteReader */.k(content);
    while (handshake.remaining >= 4) {
        const type = handshake.uint8();
        if (type === certificateRequest)
            return true;
        if (type === serverHelloDone)
            return false;
        const length = handshake.uint24();
        if (length > handshake.remaining)
            break;
        handshake.bytes(length);
    }
    return ended ? false : undefined;
}
/** The handshake messages up to the first record that has no place among them, which `ended` tells of. */
function joinHandshakeRecords(records) {
    const fragments = [];
    let ended = false;
    while (records.remaining >= 5 && !ended) {
        const type = records.uint8();
        records.uint16();
        const length = records.uint16();
        const fragment = records.bytes(Math.min(length, records.remaining));
        if (type === 22)
            fragments.push(fragment);
        // unrecognized_name comes before the ServerHello, as a warning.
        else
            ended = type !== 21 || fragment[0] === 2;
    }
    return { content: Buffer.concat(fragments), ended };
}

// EXTERNAL MODULE: ./lib/tls/server-reply.js
var server_reply = __webpack_require__(6659);
;// CONCATENATED MODULE: ./lib/tls/sslv2.js


/** The cipher kinds of SSL 2.0 (draft-hickman-netscape-ssl-00, section C.4). */
const cipherKinds = {
    65664: 'SSL_CK_RC4_128_WITH_MD5',
    131200: 'SSL_CK_RC4_128_EXPORT40_WITH_MD5',
    196736: 'SSL_CK_RC2_128_CBC_WITH_MD5',
    262272: 'SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5',
    327808: 'SSL_CK_IDEA_128_CBC_WITH_MD5',
    393280: 'SSL_CK_DES_64_CBC_WITH_MD5',
    458944: 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5',
};
/** How many cipher kinds an SSL 2.0 hello of ours offers: all. */
const sslv2CipherKinds = Object.keys(cipherKinds).length;
/** Writes an SSL 2.0 CLIENT-HELLO (section C.5.1) that offers every cipher kind. `challenge` is 16 random bytes. */
function writeSslv2ClientHello(challenge) {
    const kinds = Object.keys(cipherKinds).map(Number);
    const message = new ByteWriter()
        .uint8(1)
        .uint16(0x0002)
        .uint16(kinds.length * 3)
        .uint16(0)
        .uint16(challenge.length);
    for (const kind of kinds)
        message.uint24(kind);
    const content = message.bytes(challenge).toBytes();
    return new ByteWriter()
        .uint16(0x8000 + content.length)
        .bytes(content)
        .toBytes();
}
/** Reads an SSL 2.0 answer from all bytes received so far. An answer in a TLS record is `not-sslv2`. Never throws. */
function readSslv2Reply(bytes) {
    try {
        const reader = new byte_reader/* ByteReader */.k(bytes);
        if (reader.remaining < 3)
            return looksLikeRecord(bytes) ? { kind: 'incomplete' } : { kind: 'not-sslv2' };
        if (!looksLikeRecord(bytes))
            return { kind: 'not-sslv2' };
        const length = reader.uint16() & 0x7fff;
        if (reader.remaining < Math.min(length, 11))
            return { kind: 'incomplete' };
        const type = reader.uint8();
        if (type === 0)
            return { kind: 'error' };
        if (type !== 4)
            return { kind: 'not-sslv2' };
        return readServerHello(reader, length);
    }
    catch (error) {
        if (error instanceof byte_reader/* MalformedError */.G)
            return { kind: 'not-sslv2' };
        throw error;
    }
}
/** A two-byte header has its top bit set. TLS records begin with 20 to 24, so the two cannot be confused. */
function looksLikeRecord(bytes) {
    return bytes.length === 0 || ((bytes[0] ?? 0) & 0x80) !== 0;
}
function readServerHello(reader, length) {
    reader.uint8();
    reader.uint8();
    if (reader.uint16() !== 0x0002)
        return { kind: 'not-sslv2' };
    const certificateLength = reader.uint16();
    const kindsLength = reader.uint16();
    const connectionIdLength = reader.uint16();
    if (11 + certificateLength + kindsLength + connectionIdLength !== length)
        return { kind: 'not-sslv2' };
    if (reader.remaining < certificateLength + kindsLength + connectionIdLength)
        return { kind: 'incomplete' };
    // Without a certificate it resumes a session, and we have none (section C.6.2).
    if (certificateLength === 0)
        return { kind: 'server-hello', cipher: undefined };
    reader.bytes(certificateLength);
    let cipher;
    // Some servers give all they have and leave the choice to the client; what was not offered is no answer to us.
    for (let left = kindsLength; left >= 3; left -= 3)
        cipher ??= cipherKinds[reader.uint24()];
    return { kind: 'server-hello', cipher };
}

;// CONCATENATED MODULE: ./lib/probe/plaintext.js
/** What protocols say first in the clear, or answer to a ClientHello they take for a request of theirs. */
const greetings = [
    [/^HTTP\/\d/, 'HTTP'],
    [/^<(!DOCTYPE|html)/i, 'HTTP'],
    [/^SSH-\d/, 'SSH'],
    [/^220[ -][^\r\n]*(ESMTP|SMTP|mail)/i, 'SMTP'],
    [/^220[ -][^\r\n]*(FTP|FileZilla)/i, 'FTP'],
    [/^(421|5\d\d)[ -][^\r\n]*(SMTP|mail|[45]\.\d+\.\d+)/i, 'SMTP'],
    [/^220[ -]/, 'SMTP or FTP'],
    [/^\* (OK|PREAUTH|BYE)/i, 'IMAP'],
    [/^\+OK/, 'POP3'],
    [/^"IMPLEMENTATION"/i, 'ManageSieve'],
    [/^20[01] /, 'NNTP'],
    [/^(:\S+ )?(NOTICE|ERROR) /, 'IRC'],
    [/^<\?xml|^<stream:|^<\/stream:/, 'XMPP'],
    [/^-(ERR|NOAUTH|DENIED)/, 'Redis'],
    [/^RFB \d/, 'VNC'],
    [/^AMQP/, 'AMQP'],
    [/^[\s\S]{3}\0\n[\d.]+[\s\S]*(mysql|mariadb)/i, 'MySQL'],
];
/** The protocol that bytes in the clear belong to, or undefined where they are not known. */
function recogniseGreeting(bytes) {
    const text = beginning(bytes, 200);
    return greetings.find(([pattern]) => pattern.test(text))?.[1];
}
/** Whether most of the bytes can be read by people. */
function isReadable(bytes) {
    const sample = bytes.subarray(0, 64);
    const readable = sample.filter((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 9);
    return sample.length > 0 && readable.length / sample.length > 0.9;
}
/** The first bytes as text, one character a byte. What it holds is hostile. */
function beginning(bytes, length) {
    return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

;// CONCATENATED MODULE: ./lib/probe/question.js









/**
 * Asks a peer with one hello which version it would choose, and gives the question with its answer. For SSL 2.0 there
 * is only one form of a hello. Silence counts as such after `patienceMs`.
 */
async function askWithHello(peer, protocol, form, serverName, patienceMs, onConnect) {
    if (protocol === 'SSLv2') {
        const request = writeSslv2ClientHello(drawRandom(16));
        const hello = { suites: sslv2CipherKinds, extensions: false, bytes: request.length };
        return { protocol, hello, answer: await askSslv2(peer, request, patienceMs, onConnect) };
    }
    const request = writeHello(protocol, form, form.named ? serverName : undefined);
    return {
        protocol,
        hello: describeHello(request, form, serverName !== undefined),
        answer: markUnnamed(await askTls(peer, request, protocol, form, patienceMs, onConnect), 
        // SSL 3.0 knows no names at all.
        serverName !== undefined && protocol !== 'SSLv3' && !(form.extensions && form.named)),
    };
}
function markUnnamed(answer, unnamed) {
    return unnamed && (answer.kind === 'alert' || answer.kind === 'chose') ? { ...answer, unnamed } : answer;
}
async function askTls(peer, request, protocol, form, patienceMs, onConnect) {
    let reply = { kind: 'incomplete' };
    const isComplete = (received) => {
        reply = (0,server_reply/* readServerReply */.U)(received);
        return reply.kind !== 'incomplete';
    };
    const outcome = await peer.ask(request, isComplete, patienceMs, onConnect);
    if ('kind' in outcome)
        return withoutAlert(outcome);
    if (reply.kind === 'incomplete')
        return unanswered(outcome);
    return interpret(reply, outcome.received, protocol, form);
}
/**
 * A ClientHello's random, and an X25519 share. Any 32 bytes are a share, but a real one is below 2^255 (RFC 7748
 * section 5), and wolfSSL hangs up on one that is not.
 */
function randomParts() {
    const bytes = drawRandom(64);
    bytes.writeUInt8(bytes.readUInt8(63) & 0x7f, 63);
    return { random: bytes.subarray(0, 32), keyShare: bytes.subarray(32) };
}
let drawn = Buffer.alloc(0);
/** Random bytes, of which many are drawn at once: a call costs more than its bytes do. */
function drawRandom(length) {
    if (drawn.length < length)
        drawn = (0,external_node_crypto_.randomBytes)(64 * length);
    const bytes = drawn.subarray(0, length);
    drawn = drawn.subarray(length);
    return bytes;
}
function describeHello(request, { cipherSuites, extensions, named }, hasName) {
    const recordVersion = (0,tls_protocol/* protocolOfWireVersion */.rk)((request[1] ?? 0) * 0x100 + (request[2] ?? 0));
    return {
        suites: cipherSuites.length,
        extensions,
        ...(extensions && hasName && !named ? { named } : {}),
        ...(recordVersion === undefined ? {} : { recordVersion }),
        bytes: request.length,
    };
}
async function askSslv2(peer, request, patienceMs, onConnect) {
    const isComplete = (received) => readSslv2Reply(received).kind !== 'incomplete' && (0,server_reply/* readServerReply */.U)(received).kind !== 'incomplete';
    const outcome = await peer.ask(request, isComplete, patienceMs, onConnect);
    if ('kind' in outcome)
        return withoutAlert(outcome);
    const { received } = outcome;
    const reply = readSslv2Reply(received);
    if (reply.kind === 'server-hello' && reply.cipher)
        return { kind: 'chose', protocol: 'SSLv2', cipher: reply.cipher };
    // A patched OpenSSL answers without any cipher, and an ERROR says there is none in common: neither proves a thing.
    if (reply.kind === 'server-hello')
        return garbage(received, 'an SSL 2.0 answer without any cipher');
    if (reply.kind === 'error')
        return garbage(received, 'an SSL 2.0 error');
    const tls = (0,server_reply/* readServerReply */.U)(received);
    if (tls.kind === 'alert')
        return { kind: 'alert', alert: (0,names/* alertName */.Q6)(tls.description) };
    if (received.length === 0 || tls.kind === 'incomplete')
        return unanswered(outcome);
    return notTls(received);
}
function writeHello(protocol, form, serverName) {
    return writeClientHello({
        protocol,
        recordVersion: form.recordVersion,
        cipherSuites: form.cipherSuites,
        extensions: form.extensions,
        ...(serverName === undefined ? {} : { serverName }),
        ...randomParts(),
    });
}
function interpret(reply, received, asked, form) {
    switch (reply.kind) {
        case 'alert':
            return { kind: 'alert', alert: (0,names/* alertName */.Q6)(reply.description) };
        case 'not-tls':
            return notTls(received);
        case 'malformed':
            return garbage(received, reply.problem);
        case 'server-hello': {
            if ((0,tls_protocol/* compareProtocols */.bh)(reply.protocol, asked) > 0)
                return { kind: 'newer-version', chose: reply.protocol };
            if (!form.cipherSuites.includes(reply.cipherSuite)) {
                return garbage(received, `${(0,names/* cipherSuiteName */.Jk)(reply.cipherSuite)}, a suite that was not offered`);
            }
            if (!isSuiteOf(reply.protocol, reply.cipherSuite)) {
                return garbage(received, `${(0,names/* cipherSuiteName */.Jk)(reply.cipherSuite)}, a suite of another version`);
            }
            if (reply.protocol === 'TLSv1.3' && !isSoundKeyShare(reply)) {
                return garbage(received, 'a key share that cannot answer ours');
            }
            const group = reply.group === undefined ? {} : { group: (0,names/* groupName */.hv)(reply.group) };
            return {
                kind: 'chose',
                protocol: reply.protocol,
                cipher: (0,names/* cipherSuiteName */.Jk)(reply.cipherSuite),
                ...group,
            };
        }
    }
}
/**
 * A ServerHello answers our only share, and a HelloRetryRequest names another group that we offered, or none where it only
 * brings a cookie (RFC 8446 sections 4.2.8 and 4.1.4). No client goes on with anything else.
 */
function isSoundKeyShare({ retryRequest, group }) {
    if (!retryRequest)
        return group === keyShareGroup;
    return group === undefined || (group !== keyShareGroup && groupsTls13.includes(group));
}
function notTls(received) {
    const speaks = recogniseGreeting(received);
    if (speaks === undefined && !isReadable(received))
        return garbage(received, 'bytes that are not TLS');
    return { kind: 'plaintext', speaks, excerpt: beginning(received, 80) };
}
function garbage(received, problem) {
    return { kind: 'garbage', problem, bytes: Buffer.from(received.subarray(0, 16)).toString('hex') };
}
/** The peer ended, or time did, before there was an answer. */
function unanswered({ ended, received, lastedMs }) {
    switch (ended) {
        case 'reset':
            return { kind: 'reset' };
        case 'closed':
            return { kind: 'closed' };
        case 'overflow':
        case 'complete':
            return garbage(received, `no ServerHello within ${server_reply/* maxReplyBytes */.G} bytes`);
        case 'timeout':
            return { kind: 'silence', afterMs: Math.round(lastedMs), received: received.length };
    }
}
/** Failures of the connection itself never are alerts; the type does not know. */
function withoutAlert(failure) {
    return failure.kind === 'alert' ? { kind: 'alert', alert: failure.alert } : failure;
}
/**
 * Asks with a TLS 1.2 hello and reads on after the ServerHello: does the peer request a client certificate? With
 * suites that a real client offers, for otherwise the request would not explain why that one failed.
 */
async function requestsClientCertificate(peer, serverName) {
    const form = { recordVersion: 'initial', cipherSuites: modernSuites(), extensions: true };
    const request = writeHello('TLSv1.2', form, serverName);
    const outcome = await peer.ask(request, (received) => readCertificateRequested(received) !== undefined);
    return !('kind' in outcome) && readCertificateRequested(outcome.received) === true;
}

;// CONCATENATED MODULE: ./lib/probe/inquiry.js




/** What one address was asked so far, what it answered, and what that taught about it. */
class Inquiry {
    answers = new Map();
    /** Every question with its answer, in the order of the answers. */
    questions = [];
    peer;
    #serverName;
    #worked = new Map();
    #patient = new Set();
    #pending = new Set();
    /** The peer was seen to answer, and only when it was given all the time there is. */
    #slow = false;
    #clock = 0;
    #spokeAt = Number.POSITIVE_INFINITY;
    constructor(peer, serverName) {
        this.peer = peer;
        this.#serverName = serverName;
    }
    /** The last form in which the peer spoke a protocol, and which one. */
    get known() {
        return [...this.#worked].at(-1);
    }
    /** When the real handshake was seen to get through, by the clock of the questions; infinity before that. */
    get spokeAt() {
        return this.#spokeAt;
    }
    /** Whether the peer was seen to speak any version. */
    get hasSpoken() {
        return (this.#spokeAt < Number.POSITIVE_INFINITY || this.questions.some(({ answer }) => answer.kind === 'chose'));
    }
    /** The real handshake got through. */
    noteHandshake() {
        this.#spokeAt = this.#tick();
    }
    #tick() {
        this.#clock += 1;
        return this.#clock;
    }
    /** What the peer answers only when it has all the time there is. */
    get slow() {
        return this.#slow;
    }
    /** Whether a question for this protocol has had all the time there is. */
    wasPatient(protocol) {
        return this.#patient.has(protocol);
    }
    of(protocol) {
        return this.answers.get(protocol) ?? [];
    }
    accepts(protocol) {
        return acceptedProtocols(this.answers).includes(protocol);
    }
    isProven(protocol) {
        return this.of(protocol).some(isProof);
    }
    /** Whether a question in just this shape was answered with a proof. */
    isProvenIn(protocol, shape) {
        return this.questions.some((question) => question.protocol === protocol && question.shape === shape && isProof(question.answer));
    }
    /**
     * The shape in which to ask for this protocol, learned from the others: the plainer one in which the peer spoke one of
     * them after it had not in the usual one. Undefined where nothing was learned, or this protocol cannot be asked so.
     */
    learnedShape(protocol) {
        const others = [...this.#worked].filter(([other]) => other !== protocol).map(([, { shape }]) => shape);
        const learned = others.findLast((shape) => shape !== 'usual');
        return learned && nearestShape(protocol, learned);
    }
    /** Asks in a shape, or in a form of one's own. Silence ends the wait early unless there is reason to be patient. */
    ask(protocol, as, patience = 'brief') {
        const asking = this.#ask(protocol, as, patience).finally(() => this.#pending.delete(asking));
        this.#pending.add(asking);
        return asking;
    }
    /** Waits for the questions that nobody waited for. */
    async settled() {
        await Promise.all(this.#pending);
    }
    async #ask(protocol, as, patience) {
        const form = typeof as === 'string' ? helloForm(protocol, as) : as;
        const patient = patience === 'full' || this.#slow;
        if (patient)
            this.#patient.add(protocol);
        const { timeoutMs, briefMs } = this.peer;
        // Where its connection has to be tried again, others may get through before it.
        let askedAt = this.#tick();
        const noteConnect = () => {
            askedAt = this.#tick();
        };
        const patienceMs = patient ? timeoutMs : briefMs;
        const asked = await askWithHello(this.peer, protocol, form, this.#serverName, patienceMs, noteConnect);
        const { answer } = asked;
        const spoke = answer.kind === 'chose' || answer.kind === 'alert';
        if (patient && spoke && this.of(protocol).every(({ kind }) => kind === 'silence'))
            this.#slow = true;
        this.questions.push({ ...asked, shape: form.shape, askedAt, answeredAt: this.#tick() });
        this.answers.set(protocol, [...this.of(protocol), answer]);
        if (answer.kind === 'chose' && answer.protocol === protocol)
            this.#learn(protocol, form);
        return answer;
    }
    /** Asks one after another until something is proven, or the answer is one to stop at. Gives the last answer. */
    async askInTurn(protocol, [next, ...others], isEnough = isProof) {
        if (next === undefined)
            return this.of(protocol).at(-1);
        const answer = await this.ask(protocol, next);
        if (isProof(answer) || isEnough(answer) || endsAll(answer))
            return answer;
        return this.askInTurn(protocol, others, isEnough);
    }
    /** Of several forms that worked, the one nearest to the usual tells most. */
    #learn(protocol, form) {
        const before = this.#worked.get(protocol);
        if (!before || shapes.indexOf(form.shape) < shapes.indexOf(before.shape))
            this.#worked.set(protocol, form);
    }
    /** The protocols of which this holds, oldest first. */
    where(holds) {
        return tls_protocol/* protocols */.WH.filter(holds);
    }
}
/**
 * What another form of the hello changes nothing about: the deadline does not come back (that it ended the questions is part
 * of the evidence), and a peer that does not get to TLS, after all retries, has not seen a hello.
 */
function endsAll({ kind }) {
    return kind === 'deadline' || kind === 'no-starttls' || kind === 'starttls-failed';
}

;// CONCATENATED MODULE: ./lib/probe/liveness.js

/**
 * A close, a reset or an alert such as handshake_failure comes from a peer that is throttling as well. It refuses a
 * version only where the peer was seen to serve others before and after it.
 */
/** The protocols whose refusal is still in doubt for that reason, oldest first. */
function doubtful(inquiry) {
    return inquiry.where((protocol) => {
        const { answers, questions } = inquiry;
        if (!restsOnClosing(protocol, answers) && !restsOnAlert(protocol, answers))
            return false;
        // That an old SSL is turned down is what to expect of a peer; a version of TLS is worth another question.
        return protocol.startsWith('TLS') || isUnsteady(questions) || !isBetweenAnswers(protocol, inquiry);
    });
}
/**
 * Whether the peer turns these protocols down again, right between two answers to a version that it accepts; twice
 * over where it was seen to turn down what it accepts.
 */
async function turnsDownAgain(inquiry, protocols) {
    const { known } = inquiry;
    if (!known)
        return false;
    const isThere = async () => (await inquiry.ask(...known)).kind === 'chose';
    if (!(await isThere()))
        return false;
    for (let times = isUnsteady(inquiry.questions) ? 2 : 1; times > 0; times -= 1) {
        for (const protocol of protocols) {
            // An alert now says nothing of the form that was met with a close before.
            const alertWillDo = !restsOnClosing(protocol, inquiry.answers);
            const answer = await inquiry.ask(protocol, 'usual');
            if (!isClosing(answer) && !(alertWillDo && isAlert(answer)))
                return false;
        }
        if (!(await isThere()))
            return false;
    }
    return true;
}
/**
 * Whether each question that was turned down was put after one answer of the peer at its best, and before a question that
 * it served as well. The nearer these are, the less can have come between: a peer that counts connections over a time would
 * have turned away the later one too.
 */
function isBetweenAnswers(protocol, { questions, spokeAt }) {
    const refusals = questions.filter((question) => question.protocol === protocol && turnsDown(question.answer));
    const answers = questions.filter(({ answer }) => answer.kind === 'chose');
    const firstAsked = Math.min(...refusals.map(({ askedAt }) => askedAt));
    const lastAsked = Math.max(...refusals.map(({ askedAt }) => askedAt));
    const before = spokeAt < firstAsked || answers.some(({ answeredAt }) => answeredAt < firstAsked);
    return before && answers.some(({ askedAt }) => askedAt > lastAsked);
}
/**
 * Whether the peer both served and turned down the same version, in whatever form: one that limits connections at once may
 * do so, and would then serve the later question of two.
 */
function isUnsteady(questions) {
    return questions.some(({ protocol, answer }) => answer.kind === 'chose' &&
        questions.some((other) => other.protocol === protocol && turnsDown(other.answer)));
}
function turnsDown(answer) {
    return isClosing(answer) || answer.kind === 'connect' || (isAlert(answer) && !isProof(answer));
}

;// CONCATENATED MODULE: ./lib/probe/ask-versions.js





/**
 * Asks an address for every protocol, and what that leaves open again, in this fixed order (docs/questions.md for people),
 * until something is proven or the deadline ends it:
 *
 * 1. One usual hello for each protocol, side by side; none for TLS 1.3 where the real handshake has proven that. An
 *    alert that may mean "no shared suite" is followed up at once: the other registered suites, then the plainest form,
 *    then the usual one once more.
 * 2. What was met with silence, in plainer forms, side by side because each costs its time.
 *    What was met with anything else but an alert, after a pause because it may have been transient: the usual form once
 *    more, then the plainer ones, then the other suites, one after another.
 *    Either way the form in which the peer was found to speak another version comes first.
 * 3. What is silent still, with all the time of a timeout: until here a third of it had to do. A peer that has not said
 *    a word yet is given that time for one question in step 2 already, since it may be just slow.
 * 4. Where the peer seems to mean the form of the question, also what it refused with protocol_version: plainer forms.
 * 5. What was only turned down without the server's name, and what fell into a gap between two versions: as usual again.
 * 6. A close, a reset or an alert that a peer under load sends as well is a refusal only between two answers to versions
 *    that the peer accepts; of TLS, where it turns the version down so a second time (liveness.ts). Where these fail it may
 *    be throttling: the open questions are put once more, later.
 *
 * Silence is never a refusal.
 */
async function askVersions(peer, serverName, handshake) {
    const inquiry = new Inquiry(peer, serverName);
    const { answers, questions: asked } = inquiry;
    await askOnce(inquiry, handshake);
    const isOpen = (protocol) => !inquiry.isProven(protocol) && !inquiry.of(protocol).some(isAlert);
    const pace = await settleAll(inquiry, isOpen);
    await askPatiently(inquiry);
    if (pace === 'slow')
        await settleAll(inquiry, isOpen);
    await inquiry.settled();
    await askPlainly(inquiry);
    await askByName(inquiry);
    for (let round = 0;; round += 1) {
        const open = doubtful(inquiry);
        if (open.length === 0 || (await turnsDownAgain(inquiry, open)))
            return { answers, asked, alive: true };
        if (!inquiry.known || round >= peer.retries || peer.remainingMs === 0)
            return { answers, asked, alive: false };
        await peer.backOff(round + 2);
        await settleAll(inquiry, (protocol) => open.includes(protocol));
    }
}
/**
 * One question for each protocol, so that those of SSL, which most peers turn down without a proof, lie between questions
 * in TLS that are answered: a peer that served what came right before and right after was not turning us away.
 */
async function askOnce(inquiry, handshake) {
    const negotiated = handshake.negotiated.then((protocol) => {
        if (protocol !== undefined)
            inquiry.noteHandshake();
        return protocol;
    });
    const early = ['TLSv1.1', 'TLSv1.0'].map((protocol) => askUsually(inquiry, protocol));
    await untilSpoken(inquiry, negotiated, early);
    const { hasSpoken } = inquiry;
    if (!hasSpoken && inquiry.questions.every(({ answer }) => answer.kind === 'silence')) {
        // A peer that says nothing costs time with each question, and there is nothing to put in order.
        const rest = ['TLSv1.2', 'TLSv1.3', 'SSLv3', 'SSLv2'].map((protocol) => askUsually(inquiry, protocol));
        await Promise.all([...early, ...rest]);
        return;
    }
    if (!hasSpoken)
        await askUsually(inquiry, 'TLSv1.2');
    const sslv2 = inquiry.ask('SSLv2', 'usual');
    const sslv3 = inquiry.ask('SSLv3', 'usual');
    // Silence is no refusal, and needs no answer after it.
    const answer = await Promise.race([sslv3, (0,external_node_timers_promises_.setTimeout)(inquiry.peer.briefMs, undefined, { ref: false })]);
    const follow = (given) => followUp(inquiry, 'SSLv3', given);
    const ssl = Promise.all([sslv2, answer ? follow(answer) : sslv3.then(follow)]);
    const tls12 = hasSpoken ? askUsually(inquiry, 'TLSv1.2') : Promise.resolve();
    const first = await Promise.race([negotiated, tls12]);
    if (first !== 'TLSv1.3')
        await askUsually(inquiry, 'TLSv1.3');
    await Promise.all([...early, ssl, tls12]);
    // Without any other version there would be nothing to hold against what the peer turns down.
    if (first === 'TLSv1.3' && (!inquiry.known || (await handshake.completed) !== 'TLSv1.3')) {
        await askUsually(inquiry, 'TLSv1.3');
    }
}
/** Until the peer was seen to speak any version, or all of these are through, but not for longer than silence lasts. */
async function untilSpoken(inquiry, negotiated, early) {
    const all = Promise.all([negotiated, ...early]);
    await Promise.race([
        all,
        negotiated.then((protocol) => (protocol === undefined ? all : undefined)),
        ...early.map((question) => question.then((answer) => (answer?.kind === 'chose' ? undefined : all))),
        (0,external_node_timers_promises_.setTimeout)(inquiry.peer.briefMs, undefined, { ref: false }),
    ]);
}
async function askUsually(inquiry, protocol, patience = 'brief') {
    const answer = await inquiry.ask(protocol, 'usual', patience);
    return followUp(inquiry, protocol, answer);
}
/** An alert may mean "no shared suite": only all the suites there are tell. */
async function followUp(inquiry, protocol, answer) {
    if (protocol === 'SSLv2' || !answer || !isAlert(answer) || isProof(answer))
        return answer;
    const learned = inquiry.learnedShape(protocol);
    const others = otherSuiteForms(protocol, learned ?? 'usual');
    return inquiry.askInTurn(protocol, [
        ...(learned ? [learned] : []),
        ...others,
        ...shapesUponAlert(protocol),
    ]);
}
/** The versions that most peers speak come first: a peer that answers neither is not worth more questions. */
const settlingOrder = ['TLSv1.2', 'TLSv1.0', 'TLSv1.3', 'TLSv1.1', 'SSLv3', 'SSLv2'];
/** Stops where the peer turns out to be slow: the usual questions then only need more time. */
async function settleAll(inquiry, isOpen) {
    const knownAsSlow = inquiry.slow;
    for (const [index, protocol] of settlingOrder.entries()) {
        if (index >= 2 && !speaksTls(inquiry.answers))
            return undefined;
        if (inquiry.accepts(protocol) || !isOpen(protocol))
            continue;
        await followUp(inquiry, protocol, await settle(inquiry, protocol));
        if (inquiry.slow && !knownAsSlow)
            return 'slow';
    }
    return undefined;
}
/** Asks again in other forms, as the last answer suggests. Gives the answer to go by. */
async function settle(inquiry, protocol) {
    const last = inquiry.of(protocol).at(-1);
    if (!last || last.kind === 'plaintext' || isAlert(last))
        return last;
    const learned = inquiry.learnedShape(protocol);
    const others = plainerShapes(protocol).filter((shape) => shape !== learned);
    if (last.kind !== 'silence') {
        // There is only one form of an SSL 2.0 hello, and a close is how most peers meet it.
        if (protocol === 'SSLv2' && last.kind !== 'reset' && last.kind !== 'connect')
            return last;
        await inquiry.peer.backOff(0);
        const forms = [...(learned ? [learned] : []), 'usual', ...others];
        // Some stacks hang up on "no shared suite" as well.
        const suites = protocol === 'SSLv2' ? [] : otherSuiteForms(protocol, learned ?? 'usual');
        return inquiry.askInTurn(protocol, [...forms, ...suites], isAlert);
    }
    if (learned) {
        const answer = await inquiry.ask(protocol, learned);
        if (isAlert(answer) || isProof(answer))
            return answer;
    }
    // While nothing is known of the peer, it may be just slow; nobody waits for that where a plainer form is answered.
    const patiently = speaksTls(inquiry.answers) ? undefined : inquiry.ask(protocol, 'usual', 'full');
    const answers = await Promise.all(others.map((shape) => inquiry.ask(protocol, shape)));
    if (patiently && !answers.some((answer) => isAlert(answer) || isProof(answer)))
        answers.push(await patiently);
    return answers.find(isProof) ?? answers.find(isAlert) ?? last;
}
/** Whatever was met with silence alone, once more and with all the time there is. */
async function askPatiently(inquiry) {
    const isSilent = (protocol) => protocol !== 'SSLv2' &&
        !inquiry.wasPatient(protocol) &&
        inquiry.of(protocol).length > 0 &&
        inquiry.of(protocol).every(({ kind }) => kind === 'silence');
    const silent = inquiry.where(isSilent).toReversed();
    await Promise.all(silent.map((protocol) => askUsually(inquiry, protocol, 'full')));
    // Few peers answer to SSL 2.0, so that its silence alone says nothing of their pace.
    if (inquiry.slow && inquiry.of('SSLv2').at(-1)?.kind === 'silence')
        await inquiry.ask('SSLv2', 'usual');
}
/**
 * A peer may mean the form of the question, such as its record version, with protocol_version as well: where it
 * refuses every version of TLS, was found to speak one only in a plainer form, or contradicts itself. What it makes of
 * SSL tells nothing of that: those hellos are the plainest anyway.
 */
async function askPlainly(inquiry) {
    const { answers } = inquiry;
    const versions = settlingOrder.filter((protocol) => protocol.startsWith('TLS'));
    if (!mayMeanForm(answers))
        return;
    const inconsistent = versions.some((protocol) => isInconsistent(protocol, answers));
    const mayBeWrong = (answer) => isProof(answer) && (inconsistent || isAlert(answer));
    for (const protocol of versions) {
        for (const shape of shapesFor(protocol)) {
            if (inquiry.accepts(protocol) || !inquiry.of(protocol).some(mayBeWrong))
                break;
            await inquiry.ask(protocol, shape);
        }
    }
    function shapesFor(protocol) {
        if (inconsistent)
            return ['usual', ...plainerShapes(protocol)];
        const untried = plainerShapes(protocol).filter((shape) => !inquiry.isProvenIn(protocol, shape));
        const learned = inquiry.learnedShape(protocol);
        if (!learned)
            return untried;
        return untried.length < plainerShapes(protocol).length ? [] : [learned];
    }
}
/** Asks once more, as usual and with all the time there is, for what was only turned down without the server's name. */
async function askByName(inquiry) {
    const { answers } = inquiry;
    for (const protocol of inquiry.where((each) => restsOnUnnamed(each, answers))) {
        await askUsually(inquiry, protocol, 'full');
    }
    // A gap between versions may be two servers behind one address.
    for (const protocol of inquiry.where((each) => isGap(each, answers)))
        await inquiry.ask(protocol, 'usual');
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/probe/tls-error.js


/** Alerts that only make sense about a certificate of ours. We sent none, so the peer asks for one. */
const clientCertificateAlerts = new Set([
    'no_certificate',
    'bad_certificate',
    'unsupported_certificate',
    'certificate_unknown',
    'certificate_required',
]);
/** Alerts that a peer sends about a certificate that it was shown. */
const refusalAlerts = new Set([
    ...clientCertificateAlerts,
    'certificate_revoked',
    'certificate_expired',
    'unknown_ca',
    'access_denied',
    'decrypt_error',
]);
/**
 * Tells apart who broke a handshake or a conversation over TLS: the network, the peer, or our own library.
 * `withCertificate` tells that a client certificate was there to be sent, `established` that both sides had finished:
 * before that, an alert about a certificate of ours may come from a peer that never asked for one.
 */
function classifyTlsError(error, { withCertificate = false, established = true } = {}) {
    const code = (0,error_code/* errorCode */.C)(error);
    const message = external_node_util_.types.isNativeError(error) ? error.message : String(error);
    // Node's own words for an orderly end in mid-handshake, under the code of a reset.
    if (/disconnected before secure TLS connection|other side closed|socket hang up/.test(message)) {
        return { kind: 'closed' };
    }
    if (code === 'ECONNRESET')
        return { kind: 'reset' };
    if (code === 'EPIPE')
        return { kind: 'closed' };
    const alert = alertOf(code);
    if (alert === 'protocol_version')
        return { kind: 'version', code };
    if (withCertificate && alert !== undefined && refusalAlerts.has(alert)) {
        return { kind: 'client-certificate-refused', alert };
    }
    if (alert !== undefined && established && clientCertificateAlerts.has(alert))
        return { kind: 'client-certificate-required' };
    if (alert !== undefined)
        return { kind: 'alert', alert };
    // OpenSSL's words for a ServerHello older than what we offered.
    if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL')
        return { kind: 'version', code };
    return { kind: 'local', code, message: openSslReason(message) };
}
/** Whether this alert in answer to a handshake may mean that a client certificate is missing. */
function mayMissCertificate(alert) {
    return alert === 'handshake_failure' || clientCertificateAlerts.has(alert);
}
/** Whether TLS itself works, and only our client certificate, or the lack of one, ended the handshake. */
function isAboutClientCertificate({ kind }) {
    return kind === 'client-certificate-required' || kind === 'client-certificate-refused';
}
/**
 * OpenSSL writes a received alert as ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE or ERR_SSL_TLSV1_UNRECOGNIZED_NAME, and
 * from 3.5 on also as ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE.
 */
function alertOf(code) {
    const match = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_(?:ALERT_)?(.+)$/.exec(code);
    return match?.[1]?.toLowerCase();
}
/** The reason out of `40F7…:error:0A000152:SSL routines:final_renegotiate:unsafe legacy …:../deps/…:964:`. */
function openSslReason(message) {
    return /:error:[^:]*:[^:]*:[^:]*:([^:]+):/.exec(message)?.[1] ?? message.split('\n')[0] ?? message;
}

;// CONCATENATED MODULE: ./lib/probe/http.js


/**
 * Sends one GET over an open TLS socket and reads the response's status and headers. Redirects are not followed
 * and the body is not read. The socket is destroyed in the end. Never rejects.
 */
async function askHttp(socket, target, timeoutMs) {
    // Loaded only now: it takes longer to load than a first connection does to open.
    const { default: Client } = await __webpack_require__.e(/* import() */ 701).then(__webpack_require__.t.bind(__webpack_require__, 3701, 19));
    const authority = target.host.includes(':') ? `[${target.host}]` : target.host;
    let given = false;
    const client = new Client(`https://${authority}:${target.port}`, {
        connect: (_options, callback) => {
            // A second connection is what undici tries where the first one is lost; there is none.
            const lost = given || socket.destroyed ? new Error('other side closed') : null;
            given = true;
            // Called back in the same tick, undici hangs.
            setImmediate(() => (lost ? callback(lost, null) : callback(null, socket)));
        },
        headersTimeout: 0,
        pipelining: 1,
    });
    let timer;
    try {
        return await new Promise((settle) => {
            const silence = { kind: 'silence', afterMs: Math.round(timeoutMs), received: 0 };
            timer = setTimeout(settle, timeoutMs, { state: 'failed', failure: silence });
            const headers = { accept: '*/*', 'user-agent': 'tls-readiness' };
            client.dispatch({ path: target.path, method: 'GET', headers }, {
                onRequestStart: () => undefined,
                onResponseStart: (_controller, status, fields) => {
                    // Answers of 1xx come before the one that counts (RFC 9110 section 15.2).
                    if (status >= 200)
                        settle({ state: 'answered', status, ...dates(fields) });
                },
                onResponseData: () => undefined,
                onResponseEnd: () => undefined,
                onResponseError: (_controller, error) => settle({ state: 'failed', failure: explain(error) }),
            });
        });
    }
    finally {
        clearTimeout(timer);
        await client.destroy().catch(() => undefined);
        socket.destroy();
    }
}
/** Whatever is no alert and no lost connection is undici's judgement of what it read. */
function explain(error) {
    const failure = classifyTlsError(external_node_util_.types.isNativeError(error.cause) ? error.cause : error);
    if (failure.kind !== 'local')
        return failure;
    // undici asserts what it takes for granted of a status, such as that it has three digits.
    const message = failure.code === 'ERR_ASSERTION' ? 'it begins with no status of HTTP' : failure.message;
    return { kind: 'not-http', message };
}
function dates(fields) {
    return { ...header('sunset', fields), ...header('deprecation', fields) };
}
function header(name, headers) {
    const value = headers[name];
    if (value === undefined)
        return {};
    return { [name]: Array.isArray(value) ? (value[0] ?? '') : value };
}

;// CONCATENATED MODULE: ./lib/probe/secure-context.js


/** A context takes longer to make than to use, and most targets want the same one. */
const made = new Map();
/**
 * The TLS settings of a client that accepts the target's minimum version or newer. Without further authorities
 * Node's default store is kept, which also reads NODE_EXTRA_CA_CERTS.
 */
function secureContextOf({ minVersion, clientCertificate }, extraAuthorities, groups) {
    const make = () => (0,external_node_tls_.createSecureContext)({
        minVersion: nodeVersion(minVersion),
        maxVersion: 'TLSv1.3',
        // OpenSSL 3 refuses locally to offer TLS 1.0 and 1.1 at its default security level.
        ...((0,tls_protocol/* compareProtocols */.bh)(minVersion, 'TLSv1.2') < 0 ? { ciphers: 'DEFAULT:@SECLEVEL=0' } : {}),
        ...(groups === 'classical' ? { ecdhCurve: 'X25519:P-256:P-384:P-521' } : {}),
        ...(extraAuthorities.length > 0 ? { ca: [...external_node_tls_.rootCertificates, ...extraAuthorities] } : {}),
        ...clientCertificate,
    });
    if (clientCertificate)
        return make();
    const key = [minVersion, groups, ...extraAuthorities].join('\n');
    const context = made.get(key) ?? make();
    made.set(key, context);
    return context;
}
/** Node names versions as we do, but for `TLSv1`, and knows none before it. */
function nodeVersion(protocol) {
    if (protocol === 'TLSv1.1' || protocol === 'TLSv1.2' || protocol === 'TLSv1.3')
        return protocol;
    return 'TLSv1';
}

;// CONCATENATED MODULE: ./lib/probe/handshake.js










/**
 * Does what a client will do on the day: a full handshake at the target's minimum version or newer, and over the
 * same socket, for HTTPS, one request.
 *
 * Node offers a post-quantum key share first, whose hello takes two segments; some peers drop it
 * (https://tldr.fail). A peer that only answers without it is reported as such, and its verdict does not suffer.
 * `onNegotiated` is called when the first attempt has settled on a protocol, long before an HTTP answer.
 */
async function shakeHands(peer, target, settings, onNegotiated = () => undefined) {
    const first = await attempt(peer, target, settings, 'all', onNegotiated);
    if (config_scheme/* schemes */.f[target.scheme].http && mayBeAboutAlpn(first.handshake))
        return withoutAlpn(peer, target, settings);
    if (first.hungUp)
        return hearOut(peer, target, settings, first);
    let outcome = first;
    for (let retry = 0; retry < settings.retries && mayPass(outcome.handshake); retry += 1) {
        await peer.backOff(retry);
        if (peer.remainingMs === 0)
            break;
        outcome = await attempt(peer, target, settings, retry === 0 ? 'classical' : 'all');
        if (retry === 0 && outcome.handshake.state === 'completed')
            return confirmIntolerance(outcome);
    }
    return outcome.handshake.state === 'completed' ? outcome : first;
    async function confirmIntolerance(classical) {
        const again = await attempt(peer, target, settings, 'all');
        if (again.handshake.state === 'completed' || classical.handshake.state !== 'completed')
            return again;
        return { ...classical, handshake: { ...classical.handshake, classicalGroupsOnly: true } };
    }
}
/**
 * Whether only what we offer beside TLS was turned down: by endpoints that speak HTTP/2 alone, as gRPC does, or by
 * Botan's answer to ALPN, an empty name that OpenSSL takes for an error.
 */
function mayBeAboutAlpn(handshake) {
    if (handshake.state === 'completed')
        return false;
    const { failure } = handshake;
    if (failure.kind === 'alert')
        return failure.alert === 'no_application_protocol';
    return failure.kind === 'local' && failure.code === 'ERR_SSL_BAD_EXTENSION';
}
async function withoutAlpn(peer, target, settings) {
    const plain = { ...target, scheme: 'tls' };
    const first = await attempt(peer, plain, settings, 'all');
    const { handshake } = first.hungUp ? await hearOut(peer, plain, settings, first) : first;
    const failure = {
        kind: 'not-http',
        message: 'ALPN with http/1.1 was turned down',
    };
    return { handshake, http: { state: 'failed', failure } };
}
/** Does the handshake again without a word after it, for what the peer says last. */
async function hearOut(peer, target, settings, first) {
    const silent = await attempt(peer, target, settings, 'all', undefined, 'listen');
    const { handshake } = silent;
    return handshake.state === 'failed' && isAboutClientCertificate(handshake.failure) ? silent : first;
}
/** Whether another attempt may end better: the peer said nothing about TLS, it only fell silent or hung up. */
function mayPass(handshake) {
    if (handshake.state === 'completed')
        return false;
    return ['reset', 'closed', 'silence', 'connect', 'connect-timeout'].includes(handshake.failure.kind);
}
async function attempt(peer, target, settings, groups, onNegotiated = () => undefined, manner = 'speak') {
    const outcome = await peer.use((socket, timeoutMs) => converse(socket, target, settings, groups, timeoutMs, onNegotiated, manner));
    return 'handshake' in outcome ? outcome : { handshake: { state: 'failed', failure: outcome } };
}
async function converse(raw, target, settings, groups, timeoutMs, onNegotiated, manner) {
    const startedAt = performance.now();
    const opened = await openTls(raw, target, settings, groups, timeoutMs);
    if ('failure' in opened)
        return { handshake: { state: 'failed', failure: opened.failure } };
    const { socket, complaint } = opened;
    const handshake = describe(socket, target);
    onNegotiated(handshake.protocol);
    const leftMs = Math.max(1, timeoutMs - (performance.now() - startedAt));
    const request = manner === 'speak' && config_scheme/* schemes */.f[target.scheme].http;
    const http = request ? await askHttp(socket, target, leftMs) : undefined;
    if (!http)
        await closeInPeace(socket, manner, leftMs);
    // In TLS 1.3 the peer asks for our certificate last, when our side of the handshake is already done.
    const late = complaint();
    if (late && isAboutClientCertificate(late))
        return { handshake: refusedAfterwards(handshake, late) };
    const ending = http?.state === 'failed' ? http.failure : late;
    const hungUp = handshake.protocol === 'TLSv1.3' && (ending?.kind === 'closed' || ending?.kind === 'reset');
    return { handshake, ...(http ? { http } : {}), hungUp };
}
function openTls(raw, target, settings, groups, timeoutMs) {
    const name = expectedName(target);
    const bytesBefore = bytesReadBy(raw);
    return new Promise((settle) => {
        let complaint;
        let established = false;
        const socket = (0,external_node_tls_.connect)({
            socket: raw,
            secureContext: secureContextOf(target, settings.extraCertificateAuthorities, groups),
            ...(config_scheme/* schemes */.f[target.scheme].http ? { ALPNProtocols: ['http/1.1'] } : {}),
            ...((0,external_node_net_.isIP)(name) === 0 ? { servername: name } : { host: name }),
            // The certificate is judged later and on its own: it must never hide the version.
            rejectUnauthorized: false,
            checkServerIdentity: () => undefined,
        });
        const finish = (outcome) => {
            clearTimeout(timer);
            settle(outcome);
        };
        const timer = setTimeout(() => {
            socket.destroy();
            finish({
                failure: {
                    kind: 'silence',
                    afterMs: Math.round(timeoutMs),
                    received: bytesReadBy(raw) - bytesBefore,
                },
            });
        }, timeoutMs);
        socket.once('secureConnect', () => {
            established = true;
            finish({ socket, complaint: () => complaint });
        });
        socket.once('close', () => finish({ failure: { kind: 'closed' } }));
        // This listener stays: an alert may still come after the handshake.
        socket.on('error', (error) => {
            complaint ??= classifyTlsError(error, {
                withCertificate: target.clientCertificate !== undefined,
                established,
            });
            finish({ failure: complaint });
        });
    });
}
/** For a stream that wraps a socket nobody counts: zero. */
function bytesReadBy(raw) {
    return raw instanceof external_node_net_.Socket ? raw.bytesRead : 0;
}
function expectedName(target) {
    return target.serverName ?? target.host;
}
function describe(socket, target) {
    const { standardName } = socket.getCipher();
    const group = ephemeralGroup(socket);
    const certificate = describeCertificate(socket, target);
    return {
        state: 'completed',
        protocol: (0,tls_protocol/* parseProtocol */.gR)(socket.getProtocol() ?? '') ?? target.minVersion,
        cipher: standardName,
        ...(group === undefined ? {} : { group }),
        ...(socket.alpnProtocol ? { alpn: socket.alpnProtocol } : {}),
        ...(certificate === undefined ? {} : { certificate }),
        classicalGroupsOnly: false,
    };
}
/** IANA's name for the group; OpenSSL's differs for P-256 alone among those in use. */
function ephemeralGroup(socket) {
    const info = socket.getEphemeralKeyInfo();
    if (info === null || !('name' in info) || typeof info.name !== 'string')
        return undefined;
    const names = { prime256v1: 'secp256r1', X25519: 'x25519', X448: 'x448' };
    return names[info.name] ?? info.name;
}
function describeCertificate(socket, target) {
    const certificate = socket.getPeerCertificate();
    if (!certificate.subject)
        return undefined;
    const name = expectedName(target);
    const mismatch = (0,external_node_tls_.checkServerIdentity)(name, certificate);
    const untrusted = socket.authorized ? undefined : socket.authorizationError;
    return {
        subject: shortName(certificate.subject),
        issuer: shortName(certificate.issuer),
        altNames: (certificate.subjectaltname ?? '').split(', ').filter((entry) => entry !== ''),
        validFromMs: Date.parse(certificate.valid_from),
        validToMs: Date.parse(certificate.valid_to),
        ...(untrusted
            ? { untrusted: external_node_util_.types.isNativeError(untrusted) ? (0,error_code/* errorCode */.C)(untrusted) : String(untrusted) }
            : {}),
        ...(mismatch ? { wrongName: name } : {}),
    };
}
/** The common name, or where there is none all that the name has: `O=Example, OU=Orders`. */
function shortName(name) {
    const { CN } = name;
    if (CN !== undefined)
        return [CN].flat()[0] ?? '';
    return Object.entries(name)
        .flatMap(([attribute, values]) => [values].flat().map((value) => `${attribute}=${value}`))
        .join(', ');
}
/**
 * Ends the conversation and waits until the peer has done so too, for a moment at most. Who listens lets the peer
 * end it first, for as long.
 */
async function closeInPeace(socket, manner, leftMs) {
    const momentMs = Math.min(1000, leftMs);
    socket.resume();
    // Not at once: until Node has reckoned our hello as written, which it does once in each round of its loop, it keeps
    // our Finished back, and would end the connection without it.
    await (manner === 'listen' ? handshake_closed(socket, momentMs) : (0,external_node_timers_promises_.setImmediate)());
    socket.end();
    await handshake_closed(socket, momentMs);
}
/** Resolves when the socket is closed, or after so many milliseconds. */
function handshake_closed(socket, afterMs) {
    return new Promise((settle) => {
        if (socket.closed)
            return settle();
        const timer = setTimeout(settle, afterMs);
        socket.once('close', () => {
            clearTimeout(timer);
            settle();
        });
    });
}
function refusedAfterwards({ certificate }, failure) {
    return { state: 'failed', failure, ...(certificate === undefined ? {} : { certificate }) };
}

;// CONCATENATED MODULE: ./lib/net/dial.js


/** Opens a TCP connection to an IP address; never resolves a name, so that what was guarded is what is dialled. */
function dial(address, port, timeoutMs) {
    return new Promise((settle) => {
        const socket = (0,external_node_net_.connect)({ host: address, port, noDelay: true });
        const timer = setTimeout(() => {
            socket.destroy();
            settle({ kind: 'timeout', afterMs: timeoutMs });
        }, timeoutMs);
        socket.once('connect', () => {
            clearTimeout(timer);
            socket.removeAllListeners('error');
            // An idle connection may be reset before anybody listens; its next reader sees that as the end.
            socket.on('error', () => undefined);
            settle({ kind: 'connected', socket });
        });
        socket.once('error', (error) => {
            clearTimeout(timer);
            socket.destroy();
            settle({ kind: 'failed', code: (0,error_code/* errorCode */.C)(error) });
        });
    });
}

;// CONCATENATED MODULE: ./lib/net/exchange.js


/**
 * Sends bytes and collects the answer until `isComplete` is content with it, the peer ends, or a limit is
 * reached. The socket is destroyed in the end. Never rejects.
 */
function exchange(socket, request, isComplete, { timeoutMs, maxBytes }) {
    const startedAt = external_node_perf_hooks_.performance.now();
    return new Promise((settle) => {
        let received = new Uint8Array(0);
        const finish = (ended) => {
            clearTimeout(timer);
            socket.removeAllListeners('data');
            socket.destroy();
            settle({ received, lastedMs: external_node_perf_hooks_.performance.now() - startedAt, ended });
        };
        const timer = setTimeout(finish, timeoutMs, 'timeout');
        socket.on('data', (chunk) => {
            received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
            if (isComplete(received))
                finish('complete');
            else if (received.length > maxBytes)
                finish('overflow');
        });
        socket.once('end', () => finish('closed'));
        socket.once('close', () => finish('closed'));
        socket.once('error', (error) => finish(endOf(error)));
        // The peer may have ended it before anybody listened.
        if (socket.destroyed || socket.readableEnded)
            finish(endOf(socket.errored));
        else
            socket.write(request);
    });
}
function endOf(error) {
    return (0,error_code/* errorCode */.C)(error) === 'ECONNRESET' ? 'reset' : 'closed';
}

;// CONCATENATED MODULE: ./lib/probe/settings.js
/** How long all questions to one address may take together, however slowly it answers. */
function addressDeadlineMs(settings) {
    return 3 * settings.timeoutMs;
}

;// CONCATENATED MODULE: ./lib/probe/peer.js






/** For how long the first connection is watched: more than lies between two segments that were sent together. */
const watchMs = 100;
/** Longer than any dialogue takes whose peer does not wait on purpose, as some mail servers do before they greet. */
const slowBeginMs = 1_000;
/**
 * One address that is being asked: opens its connections, a few at once, and keeps the deadline that all of them
 * share. Where its protocol begins in the clear, each connection goes through that first.
 */
class Peer {
    address;
    port;
    #settings;
    #beginning;
    #limit;
    #endsAt;
    #connections = 0;
    /** Connections in a row that came to nothing and may come to something later. */
    #troubles = 0;
    /** Whether any connection has got to TLS. */
    #begun = false;
    /** Whether the peer has asked to come back later, as those do who count connections. */
    #busy = false;
    /** A connection that first contact opened and that the first question uses. */
    #spare;
    constructor(address, port, settings, { begin, oneAtATime = false, } = {}) {
        this.address = address;
        this.port = port;
        this.#settings = settings;
        this.#beginning = begin;
        this.#limit = (0,p_limit/* default */.A)(oneAtATime ? 1 : settings.perHost);
        this.#endsAt = external_node_perf_hooks_.performance.now() + addressDeadlineMs(settings);
    }
    /** TCP connections opened so far. */
    get connections() {
        return this.#connections;
    }
    get timeoutMs() {
        return this.#settings.timeoutMs;
    }
    /** How long silence lasts before other questions are worth more than waiting: a third, so that three fit. */
    get briefMs() {
        return Math.min(this.timeoutMs, Math.max(500, this.timeoutMs / 3));
    }
    get retries() {
        return this.#settings.retries;
    }
    /** What is left for the next connection, in milliseconds; zero once the deadline has passed. */
    get remainingMs() {
        return Math.max(0, Math.min(this.#settings.timeoutMs, this.#endsAt - external_node_perf_hooks_.performance.now()));
    }
    get deadlineFailure() {
        return { kind: 'deadline', afterMs: addressDeadlineMs(this.#settings) };
    }
    /** Waits before a repeated question, longer each time; at once where the deadline has passed. */
    async backOff(attempt) {
        await (0,external_node_timers_promises_.setTimeout)(Math.min(250 * 2 ** attempt, this.remainingMs));
    }
    /** Opens the first connection, with retries; gives the failure if there is none to be had. */
    async reach() {
        const opened = await this.#patiently(() => true, () => this.#open({ listenMs: watchMs }));
        if ('kind' in opened)
            return opened;
        this.#spare = opened;
        return undefined;
    }
    /** Sends bytes over a connection of their own and collects the answer. `onConnect` is called right before that is opened. */
    async ask(request, isComplete, patienceMs = this.timeoutMs, onConnect) {
        const maxBytes = 32 * 1024;
        const asked = await this.use((stream, leftMs) => exchange(stream, request, isComplete, { timeoutMs: Math.min(leftMs, patienceMs), maxBytes }), onConnect);
        if (!('ended' in asked))
            return asked;
        return this.#beginning?.judge(asked.received) ?? asked;
    }
    /** Runs something over a connection of its own, once one of the address' places is free. For `onConnect` see `ask`. */
    async use(run, onConnect) {
        // Whether a connection that fails is a transient fault or an answer is for the asker to judge, but for the dialogue
        // before TLS: whatever goes wrong there is no answer to a hello.
        const mayPass = ({ kind }) => kind === 'starttls-failed';
        const attempt = () => this.#useOnce(run, onConnect);
        // Where only one place is left, others would come before the next attempt, and meet the same; else it gives up its
        // place, of which there may be one from then on.
        const used = this.#limit.concurrency === 1
            ? await this.#limit(() => this.#patiently(mayPass, attempt))
            : await this.#patiently(mayPass, () => this.#limit(attempt));
        return 'kind' in used ? used : used.result;
    }
    async #useOnce(run, onConnect) {
        if (this.remainingMs === 0)
            return this.deadlineFailure;
        const spare = this.#takeSpare();
        if (spare)
            onConnect?.();
        const opened = spare ?? (await this.#open({ onConnect }));
        if ('kind' in opened)
            return opened;
        const { stream, socket, leftMs } = opened;
        try {
            return { result: await run(stream, spare ? this.remainingMs : leftMs) };
        }
        finally {
            stream.destroy();
            socket.destroy();
        }
    }
    /** Frees what first contact opened, should nobody have used it. */
    close() {
        this.#takeSpare()?.socket.destroy();
    }
    #takeSpare() {
        const spare = this.#spare;
        this.#spare = undefined;
        return spare?.socket.destroyed ? undefined : spare;
    }
    /**
     * Tries again and again what opens a connection, while it fails in a way that may pass.
     *
     * That a peer does not do STARTTLS is believed when it is said again, and where others have got to TLS, only after more
     * than that: behind one address there may be several servers, one of which has none.
     */
    async #patiently(mayPass, attempt) {
        let last;
        let denials = 0;
        for (let failed = 0; failed <= this.retries;) {
            const outcome = await attempt();
            if (!('kind' in outcome))
                return outcome;
            if (outcome.kind === 'no-starttls') {
                denials += 1;
                if (denials > (this.#begun ? 4 : 1))
                    return outcome;
                continue;
            }
            if (outcome.kind === 'deadline')
                return last ?? outcome;
            if (!mayPass(outcome))
                return outcome;
            this.#troubles += 1;
            failed += 1;
            last = longerSilence(last, outcome);
        }
        return last ?? this.deadlineFailure;
    }
    /**
     * Opens a connection, after a wait where the last one came to nothing. The waits grow over all questions, until one is
     * served: a peer that turns everybody away hears less and less of us. One that counts connections counts them over a
     * second at least, and those it turned away as well: it is left alone for that long.
     */
    async #open({ listenMs = 0, onConnect, }) {
        if (this.#troubles > 0)
            await this.backOff(this.#troubles - 1 + (this.#busy ? 2 : 0));
        if (this.remainingMs === 0)
            return this.deadlineFailure;
        const startedAt = external_node_perf_hooks_.performance.now();
        const timeoutMs = this.remainingMs;
        const leftMs = () => Math.max(1, timeoutMs - (external_node_perf_hooks_.performance.now() - startedAt));
        this.#connections += 1;
        onConnect?.();
        const dialled = await dial(this.address, this.port, timeoutMs);
        if (dialled.kind !== 'connected')
            return dialFailure(dialled);
        const { socket } = dialled;
        const begun = (await this.#beginning?.run(socket, leftMs(), listenMs)) ?? { stream: socket };
        if ('stream' in begun) {
            this.#noteSuccess(external_node_perf_hooks_.performance.now() - startedAt - listenMs);
            return { stream: begun.stream, socket, leftMs: leftMs() };
        }
        socket.destroy();
        this.#noteFailure(begun.failure);
        return begun.failure;
    }
    #noteSuccess(tookMs) {
        this.#troubles = 0;
        this.#begun = true;
        // One after another would take a server that waits before each greeting longer than there is time.
        if (this.#beginning && tookMs > slowBeginMs && !this.#busy) {
            this.#limit.concurrency = this.#settings.perHost;
        }
    }
    #noteFailure(failure) {
        if (failure.kind !== 'starttls-failed' || failure.problem.kind !== 'busy')
            return;
        this.#busy = true;
        this.#limit.concurrency = 1;
    }
}
/** Of two silences the longer one: the last attempt may have had little of the time. */
function longerSilence(last, next) {
    const lasted = (failure) => failure?.kind === 'starttls-failed' && failure.problem.kind === 'silence' ? failure.problem.afterMs : 0;
    return last && lasted(next) > 0 && lasted(last) > lasted(next) ? last : next;
}
function dialFailure(dialled) {
    if (dialled.kind === 'timeout')
        return { kind: 'connect-timeout', afterMs: Math.round(dialled.afterMs) };
    // A peer that resets what it has just accepted may be seen to do so while we are still connecting.
    return dialled.code === 'ECONNRESET' ? { kind: 'reset' } : { kind: 'connect', code: dialled.code };
}

;// CONCATENATED MODULE: ./lib/probe/starttls.js


/** How connections to this target get to TLS; undefined where they speak it from the first byte. */
function beginningOf(target) {
    const { scheme } = target;
    if (!(0,config_scheme/* isStarttlsScheme */.V)(scheme))
        return undefined;
    return {
        run: async (socket, timeoutMs, watchMs) => {
            // Most lists have no such target, and the start of a run is what everybody waits for.
            const [{ beginTls }, { isFinal }] = await Promise.all([
                __webpack_require__.e(/* import() */ 765).then(__webpack_require__.bind(__webpack_require__, 1765)),
                __webpack_require__.e(/* import() */ 670).then(__webpack_require__.bind(__webpack_require__, 670)),
            ]);
            const names = {
                client: target.clientName ?? socket.localAddress ?? '127.0.0.1',
                server: target.serverName ?? target.host,
            };
            const begun = await beginTls(scheme, socket, names, timeoutMs, watchMs);
            if ('stream' in begun)
                return begun;
            const { problem } = begun;
            return {
                failure: isFinal(problem)
                    ? { kind: 'no-starttls', scheme, problem }
                    : { kind: 'starttls-failed', scheme, problem },
            };
        },
        judge: (received) => (isInTheClear(received) ? staysInTheClear(scheme, received) : undefined),
    };
}
/** Whether this begins as a line of text does. No message of TLS begins with letters, digits or spaces alone. */
function isInTheClear(received) {
    return /^[\t\r\n -~]{4}/.test(beginning(received, 4));
}
function staysInTheClear(scheme, received) {
    const reply = beginning(received, 1000);
    return {
        kind: 'starttls-failed',
        scheme,
        problem: { kind: 'unexpected', awaited: 'an answer in TLS after the go-ahead for STARTTLS', reply },
    };
}

;// CONCATENATED MODULE: ./lib/probe/probe-address.js










/**
 * Asks one address of a target everything. Never rejects: whatever a peer does becomes its own row's data. Versions
 * do not depend on the path of a URL, so what an earlier target of the same address and name was told is not asked
 * again; and one that said nothing at all is left alone.
 */
async function probeAddress(address, target, settings, earlier = new Map()) {
    const questions = questionsOf(target);
    const known = earlier.get(questions);
    if (known && Object.values(known.observation.protocols).every(({ state }) => state === 'unknown')) {
        return { ...known.observation, asked: [], connections: 0 };
    }
    const range = deniedRange(address, settings.privateAddresses);
    if (range !== undefined)
        return unreachable(address, target, { kind: 'address-denied', range }, 0);
    const { versions, observation } = await ask(address, target, settings, known?.versions);
    earlier.set(questions, { ...(versions && { versions }), observation });
    return observation;
}
async function ask(address, target, settings, known) {
    const { oneAtATime } = config_scheme/* schemes */.f[target.scheme];
    const peer = new Peer(address, target.port, settings, { begin: beginningOf(target), oneAtATime });
    try {
        const failure = await peer.reach();
        if (failure?.kind === 'no-starttls' || failure?.kind === 'starttls-failed')
            return { observation: probe_address_unanswered(address, target, failure, peer.connections) };
        if (failure)
            return { observation: unreachable(address, target, failure, peer.connections) };
        const { outcome, versions } = await askEverything(peer, target, settings, known);
        const { answers, asked, alive } = versions;
        const { handshake, http } = await explainHandshake(peer, target, outcome);
        const observation = {
            address,
            port: target.port,
            protocols: everyProtocol((protocol) => acceptanceOf(protocol, answers, outcome.handshake, alive)),
            asked,
            handshake,
            ...(http === undefined ? {} : { http }),
            connections: peer.connections,
        };
        return { versions, observation };
    }
    finally {
        peer.close();
    }
}
/** The handshake, and beside it the versions, unless they are known already. */
async function askEverything(peer, target, settings, known) {
    let tell = () => undefined;
    const negotiated = new Promise((settle) => {
        tell = settle;
    });
    const shaking = shakeHands(peer, target, settings, tell);
    const completed = shaking.then(({ handshake }) => handshake.state === 'completed' ? handshake.protocol : undefined);
    // Whoever waits for the handshake itself is told when it fails.
    void completed.then(tell, () => tell(undefined));
    const ask = () => askVersions(peer, serverNameOf(target), { negotiated, completed });
    const [outcome, versions] = await Promise.all([shaking, known ?? ask()]);
    // What was told earlier may rest on the handshake of that time, which this one has not done again.
    const lacksTls13 = !versions.answers.has('TLSv1.3') && (await completed) !== 'TLSv1.3';
    return { outcome, versions: lacksTls13 ? await ask() : versions };
}
/** The same for targets of one address that would be asked the same: URLs that differ in their path alone. */
function questionsOf(target) {
    const { scheme, clientName, host } = target;
    const name = serverNameOf(target);
    return config_scheme/* schemes */.f[scheme].transport === 'tls'
        ? JSON.stringify([name])
        : JSON.stringify([name, scheme, clientName, host]);
}
/** The name for SNI: never an IP literal (RFC 6066 section 3). */
function serverNameOf(target) {
    const name = target.serverName ?? target.host;
    return (0,external_node_net_.isIP)(name) === 0 ? name : undefined;
}
/**
 * Up to TLS 1.2, OpenSSL answers a missing client certificate with handshake_failure, as it answers a missing
 * common suite. Whether it asked for a certificate stands in its first flight in the clear.
 */
async function explainHandshake(peer, target, outcome) {
    const { handshake } = outcome;
    if (handshake.state === 'completed' || handshake.failure.kind !== 'alert')
        return outcome;
    if (!mayMissCertificate(handshake.failure.alert) || target.clientCertificate)
        return outcome;
    const requested = await requestsClientCertificate(peer, serverNameOf(target));
    return requested
        ? { handshake: { ...handshake, failure: { kind: 'client-certificate-required' } } }
        : outcome;
}
function unreachable(address, target, failure, connections) {
    return { ...probe_address_unanswered(address, target, failure, connections), unreachable: failure };
}
/** Nothing was asked, and this is why. */
function probe_address_unanswered(address, target, failure, connections) {
    return {
        address,
        port: target.port,
        protocols: everyProtocol(() => ({ state: 'unknown', failure })),
        asked: [],
        handshake: { state: 'failed', failure },
        connections,
    };
}
function everyProtocol(acceptance) {
    return {
        SSLv2: acceptance('SSLv2'),
        SSLv3: acceptance('SSLv3'),
        'TLSv1.0': acceptance('TLSv1.0'),
        'TLSv1.1': acceptance('TLSv1.1'),
        'TLSv1.2': acceptance('TLSv1.2'),
        'TLSv1.3': acceptance('TLSv1.3'),
    };
}

;// CONCATENATED MODULE: ./lib/probe/probe-targets.js





/** From this many targets on, memory counts for more than the last bit of speed. */
const longList = 500;
/**
 * Asks every target and gives one observation each, in the order of the list. At most `concurrency` addresses are
 * asked at once, and two targets that share an address and port wait for each other, which does not count as the time
 * that a target took. `onObserved` is called as each target is done. Never rejects for what a peer or the network does.
 */
async function probeTargets(targets, settings, onObserved = () => undefined) {
    // Thousands of connections leave much that is short-lived: V8 would triple the process before it cleans up.
    if (targets.length >= longList)
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    const places = (0,p_limit/* default */.A)(settings.concurrency);
    const resolver = new Resolver(settings);
    const queues = new Map();
    let done = 0;
    /** The queue comes before the place, so that a crowd at one address does not keep the others waiting. */
    const inTurn = (address, target, onBegin) => {
        const key = `${address} ${target.port}`;
        const queue = queues.get(key) ?? { inTurn: (0,p_limit/* default */.A)(1), earlier: new Map() };
        queues.set(key, queue);
        return queue.inTurn(() => places(() => {
            onBegin();
            return probeAddress(address, target, settings, queue.earlier);
        }));
    };
    return Promise.all(targets.map(async (target) => {
        let beganAt;
        const noteBegin = () => {
            beganAt ??= external_node_perf_hooks_.performance.now();
        };
        const found = await addressesOf(target, resolver);
        const addresses = await Promise.all(found.addresses.map((address) => inTurn(address, target, noteBegin)));
        const endedAt = external_node_perf_hooks_.performance.now();
        const observation = {
            target,
            addresses,
            ...(found.failure === undefined ? {} : { failure: found.failure }),
            durationMs: Math.round(endedAt - (beganAt ?? endedAt)),
        };
        done += 1;
        onObserved(observation, done);
        return observation;
    }));
}
async function addressesOf(target, resolver) {
    const resolution = await resolver.resolve(target.address ?? target.host);
    if (resolution.kind === 'failed')
        return { addresses: [], failure: { kind: 'dns', code: resolution.code } };
    return {
        addresses: target.addresses === 'first' ? resolution.addresses.slice(0, 1) : resolution.addresses,
    };
}

// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/pipeline.js








/**
 * The whole way from a list to a report: ask every target and run every client, judge what was seen, sum it up.
 * `onDone` is told how many of them are done. Never rejects for what a peer, the network or a client does.
 */
async function pipeline_check({ targets, clients }, settings, { nowMs: startedAtMs, ...surroundings }, onDone) {
    const clock = external_node_perf_hooks_.performance.now();
    let done = 0;
    const count = () => onDone?.(++done);
    const [observations, runs] = await Promise.all([
        probeTargets(targets, settings.probe, count),
        runAll(clients, settings, surroundings, count),
    ]);
    const { judgedAtMs, onUnverified, failOn } = settings;
    const day = { nowMs: judgedAtMs, onUnverified };
    const verdicts = observations.map((observation) => judge(observation, day));
    const judgedClients = runs.length > 0 ? runs.map((run) => judgeClient(run, day)) : undefined;
    return {
        tool: version/* tool */.z,
        judgedAtMs,
        startedAtMs,
        durationMs: Math.round(external_node_perf_hooks_.performance.now() - clock),
        conclusion: (0,gate/* concludes */.f9)([...verdicts, ...(judgedClients ?? [])], failOn),
        counts: (0,report/* countStates */.c0)(verdicts, judgedClients),
        nextDeadline: nextDeadline(verdicts, judgedClients ?? [], judgedAtMs),
        verdicts,
        ...(judgedClients && { clients: judgedClients }),
    };
}
/** Loaded where there is a command to run: a check of endpoints needs neither servers nor certificates. */
async function runAll(clients, { runClients: isOn }, surroundings, onRun) {
    if (clients.length > 0 && isOn) {
        const { runClients } = await Promise.all(/* import() */[__webpack_require__.e(631), __webpack_require__.e(794), __webpack_require__.e(410), __webpack_require__.e(367)]).then(__webpack_require__.bind(__webpack_require__, 9367));
        return runClients(clients, surroundings, onRun);
    }
    const ended = { kind: 'not-run' };
    return clients.map((client) => ({ client, ended, calls: [], moreCalls: 0, output: '', durationMs: 0 }));
}
function nextDeadline(verdicts, clients, nowMs) {
    const sunsets = verdicts.flatMap(({ observation: { target } }) => target.sunset ?? []);
    return [...verdicts, ...clients]
        .flatMap(({ deadlines }) => deadlines)
        .map(({ date }) => date)
        .concat([...sunsets, ...verdicts.flatMap(announced_dates/* announcedDates */.L)].map(({ date }) => date))
        .filter(({ epochMs }) => epochMs > nowMs)
        .toSorted((a, b) => a.epochMs - b.epochMs)[0];
}


/***/ }),

/***/ 4915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ announcedDates)
/* harmony export */ });
/**
 * What the target's `Sunset` (RFC 8594) and `Deprecation` (RFC 9745) headers announce, each date once, as the rule
 * `sunset` found it. A Deprecation header without a date names no day, and a Sunset header that says no more than the
 * list does is no news.
 */
function announcedDates({ findings }) {
    const announced = findings.flatMap(({ facts }) => facts.kind === 'sunset' && facts.header && !facts.undated
        ? [{ header: facts.header, date: facts.due.date }]
        : []);
    return [...new Map(announced.map((each) => [`${each.header} ${each.date.epochMs}`, each])).values()];
}


/***/ }),

/***/ 758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   Nd: () => (/* binding */ datedProtocol),
/* harmony export */   P6: () => (/* binding */ isExcusedSilence),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   Yg: () => (/* binding */ openDates),
/* harmony export */   dQ: () => (/* binding */ due)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5764);


const dayMs = 86_400_000;
/**
 * How a date stands to the day of judgement. It is reached from its first millisecond on, and near from exactly
 * `warnWithinMs` before. The days are those until the date, rounded up, and 0 on the day itself.
 */
function due(date, nowMs, warnWithinMs) {
    const leftMs = date.epochMs - nowMs;
    if (leftMs <= 0)
        return { state: 'reached', date, days: 0 - Math.floor(-leftMs / dayMs) };
    return { state: leftMs <= warnWithinMs ? 'near' : 'ahead', date, days: Math.ceil(leftMs / dayMs) };
}
/**
 * The date of this protocol that counts for the entry: the entry's own, else the file's, else the standards'.
 * Among several of the same origin it is the earliest.
 */
function dateOf({ dates }, protocol) {
    return dates
        .filter((dated) => dated.protocol === protocol)
        .toSorted((a, b) => distance(a) - distance(b) || a.date.epochMs - b.date.epochMs)[0];
}
/** The date of this protocol that counts, with how it stands to the day of judgement. */
function datedProtocol(entry, protocol, nowMs) {
    const dated = dateOf(entry, protocol);
    return dated && { ...dated, due: due(dated.date, nowMs, entry.warnWithinMs) };
}
/** The dates that touch the target: those of the protocols that it accepts or may accept, oldest protocol first. */
function openDates(target, standing) {
    return _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH
        .filter((protocol) => standing.protocols[protocol] !== 'refused')
        .filter((protocol) => !isExcusedSilence(target, standing, protocol))
        .map((protocol) => dateOf(target, protocol))
        .filter((dated) => dated !== undefined);
}
/**
 * Whether an unknown may be passed over. Only SSLv2 ever is: its hello is no TLS record (RFC 6101 appendix E), so
 * that many peers which answer every TLS hello drop it without a word, and asking again never brings a proof.
 * Without this, hardly any modern target could be called ready. It holds only where the target answered another
 * version, and where nobody asked for SSLv2 by setting a date for it: a date of a standard is not such a request,
 * and neither is an endpoint's `deprecation-date`, which covers everything below the minimum alike.
 */
function isExcusedSilence(target, standing, protocol) {
    if (protocol !== 'SSLv2' || standing.protocols.SSLv2 !== 'unknown' || !(0,_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .anyAccepted */ .C)(standing))
        return false;
    const dated = dateOf(target, 'SSLv2');
    return dated === undefined || distance(dated) === fromStandard || dated.blanket === true;
}
const fromStandard = 2;
/** How far from the endpoint a date was set; the nearest one counts. */
function distance({ from }) {
    if (from === 'endpoint')
        return 0;
    return from === 'file' ? 1 : fromStandard;
}


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ applyExceptions),
/* harmony export */   f: () => (/* binding */ isInForce)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);

/** An exception is in force through the whole of its `until` day. */
function isInForce(exception, nowMs) {
    return nowMs < exception.until.epochMs + _calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP;
}
/**
 * Lowers a finding to a notice where an exception for its rule is in force, and keeps the level that it would have.
 * Of several the one that lasts longest is named. Nothing excepts the findings about exceptions themselves.
 */
function applyExceptions(finding, exceptions, nowMs) {
    if (finding.rule === 'exception')
        return finding;
    const [exception] = exceptions
        .filter(({ rule }) => rule === finding.rule)
        .filter((candidate) => isInForce(candidate, nowMs))
        .toSorted((a, b) => b.until.epochMs - a.until.epochMs);
    if (exception === undefined)
        return finding;
    return { ...finding, level: 'notice', excepted: { exception, level: finding.level } };
}


/***/ }),

/***/ 7795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ levels)
/* harmony export */ });
/** GitHub's annotation levels, worst first. */
const levels = ['error', 'warning', 'notice'];


/***/ }),

/***/ 9719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   IK: () => (/* binding */ failOnValues),
/* harmony export */   f9: () => (/* binding */ concludes)
/* harmony export */ });
/** From which level on findings fail the build. */
const failOnValues = ['error', 'warning', 'never'];
const failingLevels = {
    error: ['error'],
    warning: ['error', 'warning'],
    never: [],
};
/** Whether the build passes. Findings count at their effective level, so that excepted ones never fail it. */
function concludes(verdicts, failOn) {
    const failing = failingLevels[failOn];
    const fails = verdicts.some(({ findings }) => findings.some(({ level, excepted }) => excepted === undefined && failing.includes(level)));
    return fails ? 'failure' : 'success';
}
/** The exit code of the command line and of the action. A configuration fault is 2, and never gets here. */
function exitCode(conclusion) {
    return conclusion === 'success' ? 0 : 1;
}


/***/ }),

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ anyAccepted),
/* harmony export */   Y: () => (/* binding */ standingOf)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);

/**
 * Merges the addresses of a target. An address without a listener or without a route from this machine is left
 * out while a sibling could be reached: the first serves no TLS version at all, and the second says something
 * about our network and nothing about the target.
 */
function standingOf(observation) {
    const anyReached = observation.addresses.some(({ unreachable }) => unreachable === undefined);
    const addresses = observation.addresses
        .filter(({ unreachable }) => !(anyReached && unreachable !== undefined && isAbsent(unreachable)))
        .map(addressStanding);
    const merged = mergeProtocols(addresses.map(({ observed }) => observed.protocols));
    return {
        addresses,
        protocols: merged,
        floor: _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.find((protocol) => merged[protocol] === 'accepted'),
        ceiling: lowest(addresses.map(({ ceiling }) => ceiling)),
    };
}
/** Whether the target answered any version at all. */
function anyAccepted(standing) {
    return standing.floor !== undefined;
}
/**
 * The system's codes for "nothing listens there" and "no way there from this machine". GitHub-hosted runners
 * have no IPv6, so that every AAAA address ends in one of the latter. A timeout is not among them: behind it may
 * be a server that others reach.
 */
const absentCodes = new Set([
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'EADDRNOTAVAIL',
    'EAFNOSUPPORT',
]);
function isAbsent(failure) {
    return failure.kind === 'connect' && absentCodes.has(failure.code);
}
function addressStanding(observed) {
    const newestAccepted = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.findLast((protocol) => observed.protocols[protocol].state === 'accepted');
    const ceilingAtMost = _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocols */ .WH.findLast((protocol) => observed.protocols[protocol].state !== 'refused');
    return {
        observed,
        newestAccepted,
        ceilingAtMost,
        ceiling: newestAccepted === ceilingAtMost ? newestAccepted : undefined,
    };
}
function mergeProtocols(addresses) {
    const merge = (protocol) => {
        const states = addresses.map((address) => address[protocol].state);
        if (states.includes('accepted'))
            return 'accepted';
        return states.includes('unknown') || states.length === 0 ? 'unknown' : 'refused';
    };
    return {
        SSLv2: merge('SSLv2'),
        SSLv3: merge('SSLv3'),
        'TLSv1.0': merge('TLSv1.0'),
        'TLSv1.1': merge('TLSv1.1'),
        'TLSv1.2': merge('TLSv1.2'),
        'TLSv1.3': merge('TLSv1.3'),
    };
}
function lowest(ceilings) {
    const proven = ceilings.filter((ceiling) => ceiling !== undefined);
    return proven.length === ceilings.length ? proven.toSorted(_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)[0] : undefined;
}


/***/ }),

/***/ 2527:
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

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ judgedEntries),
/* harmony export */   c0: () => (/* binding */ countStates),
/* harmony export */   m3: () => (/* binding */ isGated),
/* harmony export */   ol: () => (/* binding */ clientsRun)
/* harmony export */ });
/* unused harmony export isAllReady */
/** All that was judged, targets first, each with its findings. */
function judgedEntries({ verdicts, clients = [], }) {
    return [
        ...verdicts.map(({ observation, findings }) => ({ entry: observation.target, findings })),
        ...clients.map(({ run, findings }) => ({ entry: run.client, findings })),
    ];
}
/** Whether the conclusion is about this target or client. */
function isGated(entry, { gated }) {
    return gated?.has(entry) ?? true;
}
/** Clients that were run: of the others nothing is known because nobody wanted to know. */
function clientsRun({ clients = [] }) {
    return clients.filter(({ run }) => run.ended.kind !== 'not-run');
}
/** Whether there is nothing left to do or to find out. */
function isAllReady(report) {
    const { counts } = report;
    return counts.ready === counts.targets && clientsRun(report).every(({ state }) => state === 'ready');
}
function countStates(verdicts, clients) {
    return {
        targets: verdicts.length,
        ...inStates(verdicts),
        ...(clients && { clients: { clients: clients.length, ...inStates(clients) } }),
    };
}
function inStates(judged) {
    const inState = (state) => judged.filter((each) => each.state === state).length;
    return {
        ready: inState('ready'),
        'at-risk': inState('at-risk'),
        'not-ready': inState('not-ready'),
        unverified: inState('unverified'),
    };
}


/***/ }),

/***/ 3390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ SettingsError),
/* harmony export */   sb: () => (/* binding */ readSettings),
/* harmony export */   xq: () => (/* binding */ settingDefaults)
/* harmony export */ });
/* unused harmony export oneOf */
/* harmony import */ var _config_date_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3364);
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _policy_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7795);
/* harmony import */ var _policy_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9719);
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);





/** The settings that both faces know, with the default of each as the user would write it. */
const settingDefaults = {
    'min-version': '',
    'fail-on': 'error',
    'on-unverified': 'warning',
    'as-of': '',
    'warn-within': '90d',
    timeout: '10s',
    retries: '2',
    concurrency: '64',
    'per-host': '4',
    'private-addresses': 'auto',
    'run-clients': 'false',
};
/** Thrown for inputs or options that the user must mend; the message has a line for each. */
class SettingsError extends Error {
    name = 'SettingsError';
}
/** Reads all settings, or throws one SettingsError that names every fault. */
function readSettings(context) {
    const faults = [...(context.faults ?? [])];
    const read = (name, parse, fallback) => {
        const text = context.text(name).trim() || settingDefaults[name];
        if (text === '')
            return fallback;
        const reading = parse(text);
        if ('value' in reading)
            return reading.value;
        const instead = reading.instead === undefined ? '' : `; write: ${reading.instead}`;
        faults.push(`${context.label(name)}: found ${JSON.stringify(text.slice(0, 80))}, expected ${reading.expected}${instead}`);
        return fallback;
    };
    const minVersion = read('min-version', parseVersion, undefined);
    const warnWithinMs = read('warn-within', _config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E, 0);
    const warnWithinGiven = context.warnWithin === 'override' && context.text('warn-within').trim() !== '';
    const privateAddresses = read('private-addresses', oneOf(['allow', 'deny', 'auto']), 'auto');
    const settings = {
        judgedAtMs: read('as-of', _config_date_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMoment */ .mI, { text: '', epochMs: context.nowMs }).epochMs,
        onUnverified: read('on-unverified', oneOf(_policy_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .levels */ .y), 'warning'),
        failOn: read('fail-on', oneOf(_policy_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .failOnValues */ .IK), 'error'),
        runClients: read('run-clients', oneOf(['false', 'true']), 'false') === 'true',
        overrides: {
            ...(minVersion === undefined ? {} : { minVersion }),
            ...(warnWithinGiven ? { warnWithinMs } : { defaultWarnWithinMs: warnWithinMs }),
        },
        probe: {
            timeoutMs: read('timeout', within(_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E, 1, 600_000, 'from 1ms to 10m'), 1),
            retries: read('retries', within(parseCount, 0, 10, 'from 0 to 10'), 0),
            concurrency: read('concurrency', within(parseCount, 1, 1000, 'from 1 to 1000'), 1),
            perHost: read('per-host', within(parseCount, 1, 100, 'from 1 to 100'), 1),
            privateAddresses: privateAddresses === 'auto' ? (context.untrusted ? 'deny' : 'allow') : privateAddresses,
            extraCertificateAuthorities: [],
        },
    };
    if (faults.length > 0)
        throw new SettingsError(faults.join('\n'));
    return settings;
}
function parseVersion(text) {
    const value = (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProtocol */ .gR)(text);
    return value ? { value } : { expected: `one of ${_tls_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .protocols */ .WH.join(', ')}` };
}
function parseCount(text) {
    return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { expected: 'a whole number' };
}
/** Accepts one of a few words. */
function oneOf(words) {
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined ? { expected: `one of ${words.join(', ')}` } : { value };
    };
}
function within(parse, min, max, range) {
    return (text) => {
        const reading = parse(text);
        if (!('value' in reading))
            return reading;
        return reading.value >= min && reading.value <= max ? reading : { expected: `a value ${range}` };
    };
}


/***/ }),

/***/ 4775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ MalformedError),
/* harmony export */   k: () => (/* binding */ ByteReader)
/* harmony export */ });
/** The bytes end before the message does, or contradict themselves. */
class MalformedError extends Error {
    name = 'MalformedError';
}
/** A cursor over bytes of a peer. Every read is bounds-checked and throws MalformedError past the end. */
class ByteReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get remaining() {
        return this.#bytes.length - this.#position;
    }
    uint8() {
        const value = this.#bytes[this.#position];
        if (value === undefined)
            throw new MalformedError('the message ends early');
        this.#position += 1;
        return value;
    }
    uint16() {
        return this.uint8() * 0x100 + this.uint8();
    }
    uint24() {
        return this.uint16() * 0x100 + this.uint8();
    }
    bytes(length) {
        if (length > this.remaining)
            throw new MalformedError('a length points past the end of the message');
        const start = this.#position;
        this.#position += length;
        return this.#bytes.subarray(start, this.#position);
    }
    /** The content of a vector with a length of one byte in front. */
    vector8() {
        return this.bytes(this.uint8());
    }
    /** The content of a vector with a length of two bytes in front. */
    vector16() {
        return this.bytes(this.uint16());
    }
}


/***/ }),

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ wireVersions),
/* harmony export */   Pn: () => (/* binding */ protocolLabel),
/* harmony export */   WH: () => (/* binding */ protocols),
/* harmony export */   XA: () => (/* binding */ protocolsBelow),
/* harmony export */   bh: () => (/* binding */ compareProtocols),
/* harmony export */   gR: () => (/* binding */ parseProtocol),
/* harmony export */   rk: () => (/* binding */ protocolOfWireVersion)
/* harmony export */ });
/** The SSL and TLS versions, oldest first, as they are written in config, JSON and code. */
const protocols = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
/** The version as it stands in a ClientHello or ServerHello (RFC 8446 section 4.2.1, RFC 6101 for SSLv3). */
const wireVersions = {
    SSLv2: 0x0002,
    SSLv3: 0x0300,
    'TLSv1.0': 0x0301,
    'TLSv1.1': 0x0302,
    'TLSv1.2': 0x0303,
    'TLSv1.3': 0x0304,
};
const labels = {
    SSLv2: 'SSL 2.0',
    SSLv3: 'SSL 3.0',
    'TLSv1.0': 'TLS 1.0',
    'TLSv1.1': 'TLS 1.1',
    'TLSv1.2': 'TLS 1.2',
    'TLSv1.3': 'TLS 1.3',
};
/** The protocol as people read it: `TLSv1.2` is "TLS 1.2", `SSLv3` is "SSL 3.0". */
function protocolLabel(protocol) {
    return labels[protocol];
}
/**
 * Reads a protocol from what a person wrote: `TLSv1.2`, `TLS 1.2`, `tls1.2` and `1.2` mean the same, and
 * `TLSv1` is TLS 1.0. Returns undefined for anything else.
 */
function parseProtocol(text) {
    const match = /^\s*(ssl|tls)?[\s_-]*v?\s*([123])(?:[._]([0123]))?\s*$/i.exec(text);
    if (!match)
        return undefined;
    const [, family, major, minor = '0'] = match;
    const ssl = family?.toLowerCase() === 'ssl';
    const canonical = ssl ? (minor === '0' ? `SSLv${major}` : '') : `TLSv${major}.${minor}`;
    return protocols.find((protocol) => protocol === canonical);
}
/** The protocol with this number on the wire, or undefined. */
function protocolOfWireVersion(version) {
    return protocols.find((protocol) => wireVersions[protocol] === version);
}
/** Negative where `a` is older than `b`, zero where they are the same, positive where it is newer. */
function compareProtocols(a, b) {
    return protocols.indexOf(a) - protocols.indexOf(b);
}
/** All protocols older than this one, oldest first. */
function protocolsBelow(protocol) {
    return protocols.slice(0, protocols.indexOf(protocol));
}


/***/ }),

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ knownSuites)
});

;// CONCATENATED MODULE: ./lib/tls/registry/cipher-suites.js
// Generated by scripts/generate-registry.ts; do not edit.
// IANA, TLS Cipher Suites, https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-4, as of 2026-03-25.
const cipherSuites = {
    0x0000: 'TLS_NULL_WITH_NULL_NULL',
    0x0001: 'TLS_RSA_WITH_NULL_MD5',
    0x0002: 'TLS_RSA_WITH_NULL_SHA',
    0x0003: 'TLS_RSA_EXPORT_WITH_RC4_40_MD5',
    0x0004: 'TLS_RSA_WITH_RC4_128_MD5',
    0x0005: 'TLS_RSA_WITH_RC4_128_SHA',
    0x0006: 'TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5',
    0x0007: 'TLS_RSA_WITH_IDEA_CBC_SHA',
    0x0008: 'TLS_RSA_EXPORT_WITH_DES40_CBC_SHA',
    0x0009: 'TLS_RSA_WITH_DES_CBC_SHA',
    0x000a: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    0x000b: 'TLS_DH_DSS_EXPORT_WITH_DES40_CBC_SHA',
    0x000c: 'TLS_DH_DSS_WITH_DES_CBC_SHA',
    0x000d: 'TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA',
    0x000e: 'TLS_DH_RSA_EXPORT_WITH_DES40_CBC_SHA',
    0x000f: 'TLS_DH_RSA_WITH_DES_CBC_SHA',
    0x0010: 'TLS_DH_RSA_WITH_3DES_EDE_CBC_SHA',
    0x0011: 'TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA',
    0x0012: 'TLS_DHE_DSS_WITH_DES_CBC_SHA',
    0x0013: 'TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA',
    0x0014: 'TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA',
    0x0015: 'TLS_DHE_RSA_WITH_DES_CBC_SHA',
    0x0016: 'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA',
    0x0017: 'TLS_DH_anon_EXPORT_WITH_RC4_40_MD5',
    0x0018: 'TLS_DH_anon_WITH_RC4_128_MD5',
    0x0019: 'TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA',
    0x001a: 'TLS_DH_anon_WITH_DES_CBC_SHA',
    0x001b: 'TLS_DH_anon_WITH_3DES_EDE_CBC_SHA',
    0x001e: 'TLS_KRB5_WITH_DES_CBC_SHA',
    0x001f: 'TLS_KRB5_WITH_3DES_EDE_CBC_SHA',
    0x0020: 'TLS_KRB5_WITH_RC4_128_SHA',
    0x0021: 'TLS_KRB5_WITH_IDEA_CBC_SHA',
    0x0022: 'TLS_KRB5_WITH_DES_CBC_MD5',
    0x0023: 'TLS_KRB5_WITH_3DES_EDE_CBC_MD5',
    0x0024: 'TLS_KRB5_WITH_RC4_128_MD5',
    0x0025: 'TLS_KRB5_WITH_IDEA_CBC_MD5',
    0x0026: 'TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA',
    0x0027: 'TLS_KRB5_EXPORT_WITH_RC2_CBC_40_SHA',
    0x0028: 'TLS_KRB5_EXPORT_WITH_RC4_40_SHA',
    0x0029: 'TLS_KRB5_EXPORT_WITH_DES_CBC_40_MD5',
    0x002a: 'TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5',
    0x002b: 'TLS_KRB5_EXPORT_WITH_RC4_40_MD5',
    0x002c: 'TLS_PSK_WITH_NULL_SHA',
    0x002d: 'TLS_DHE_PSK_WITH_NULL_SHA',
    0x002e: 'TLS_RSA_PSK_WITH_NULL_SHA',
    0x002f: 'TLS_RSA_WITH_AES_128_CBC_SHA',
    0x0030: 'TLS_DH_DSS_WITH_AES_128_CBC_SHA',
    0x0031: 'TLS_DH_RSA_WITH_AES_128_CBC_SHA',
    0x0032: 'TLS_DHE_DSS_WITH_AES_128_CBC_SHA',
    0x0033: 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
    0x0034: 'TLS_DH_anon_WITH_AES_128_CBC_SHA',
    0x0035: 'TLS_RSA_WITH_AES_256_CBC_SHA',
    0x0036: 'TLS_DH_DSS_WITH_AES_256_CBC_SHA',
    0x0037: 'TLS_DH_RSA_WITH_AES_256_CBC_SHA',
    0x0038: 'TLS_DHE_DSS_WITH_AES_256_CBC_SHA',
    0x0039: 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA',
    0x003a: 'TLS_DH_anon_WITH_AES_256_CBC_SHA',
    0x003b: 'TLS_RSA_WITH_NULL_SHA256',
    0x003c: 'TLS_RSA_WITH_AES_128_CBC_SHA256',
    0x003d: 'TLS_RSA_WITH_AES_256_CBC_SHA256',
    0x003e: 'TLS_DH_DSS_WITH_AES_128_CBC_SHA256',
    0x003f: 'TLS_DH_RSA_WITH_AES_128_CBC_SHA256',
    0x0040: 'TLS_DHE_DSS_WITH_AES_128_CBC_SHA256',
    0x0041: 'TLS_RSA_WITH_CAMELLIA_128_CBC_SHA',
    0x0042: 'TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA',
    0x0043: 'TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA',
    0x0044: 'TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA',
    0x0045: 'TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA',
    0x0046: 'TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA',
    0x0067: 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
    0x0068: 'TLS_DH_DSS_WITH_AES_256_CBC_SHA256',
    0x0069: 'TLS_DH_RSA_WITH_AES_256_CBC_SHA256',
    0x006a: 'TLS_DHE_DSS_WITH_AES_256_CBC_SHA256',
    0x006b: 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
    0x006c: 'TLS_DH_anon_WITH_AES_128_CBC_SHA256',
    0x006d: 'TLS_DH_anon_WITH_AES_256_CBC_SHA256',
    0x006e: 'TLS_ASCONAEAD128_ASCONHASH256',
    0x006f: 'TLS_ASCONAEAD128_SHA256',
    0x0070: 'TLS_AES_128_GCM_ASCONHASH256',
    0x0071: 'TLS_AES_128_CCM_ASCONHASH256',
    0x0084: 'TLS_RSA_WITH_CAMELLIA_256_CBC_SHA',
    0x0085: 'TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA',
    0x0086: 'TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA',
    0x0087: 'TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA',
    0x0088: 'TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA',
    0x0089: 'TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA',
    0x008a: 'TLS_PSK_WITH_RC4_128_SHA',
    0x008b: 'TLS_PSK_WITH_3DES_EDE_CBC_SHA',
    0x008c: 'TLS_PSK_WITH_AES_128_CBC_SHA',
    0x008d: 'TLS_PSK_WITH_AES_256_CBC_SHA',
    0x008e: 'TLS_DHE_PSK_WITH_RC4_128_SHA',
    0x008f: 'TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA',
    0x0090: 'TLS_DHE_PSK_WITH_AES_128_CBC_SHA',
    0x0091: 'TLS_DHE_PSK_WITH_AES_256_CBC_SHA',
    0x0092: 'TLS_RSA_PSK_WITH_RC4_128_SHA',
    0x0093: 'TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA',
    0x0094: 'TLS_RSA_PSK_WITH_AES_128_CBC_SHA',
    0x0095: 'TLS_RSA_PSK_WITH_AES_256_CBC_SHA',
    0x0096: 'TLS_RSA_WITH_SEED_CBC_SHA',
    0x0097: 'TLS_DH_DSS_WITH_SEED_CBC_SHA',
    0x0098: 'TLS_DH_RSA_WITH_SEED_CBC_SHA',
    0x0099: 'TLS_DHE_DSS_WITH_SEED_CBC_SHA',
    0x009a: 'TLS_DHE_RSA_WITH_SEED_CBC_SHA',
    0x009b: 'TLS_DH_anon_WITH_SEED_CBC_SHA',
    0x009c: 'TLS_RSA_WITH_AES_128_GCM_SHA256',
    0x009d: 'TLS_RSA_WITH_AES_256_GCM_SHA384',
    0x009e: 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
    0x009f: 'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
    0x00a0: 'TLS_DH_RSA_WITH_AES_128_GCM_SHA256',
    0x00a1: 'TLS_DH_RSA_WITH_AES_256_GCM_SHA384',
    0x00a2: 'TLS_DHE_DSS_WITH_AES_128_GCM_SHA256',
    0x00a3: 'TLS_DHE_DSS_WITH_AES_256_GCM_SHA384',
    0x00a4: 'TLS_DH_DSS_WITH_AES_128_GCM_SHA256',
    0x00a5: 'TLS_DH_DSS_WITH_AES_256_GCM_SHA384',
    0x00a6: 'TLS_DH_anon_WITH_AES_128_GCM_SHA256',
    0x00a7: 'TLS_DH_anon_WITH_AES_256_GCM_SHA384',
    0x00a8: 'TLS_PSK_WITH_AES_128_GCM_SHA256',
    0x00a9: 'TLS_PSK_WITH_AES_256_GCM_SHA384',
    0x00aa: 'TLS_DHE_PSK_WITH_AES_128_GCM_SHA256',
    0x00ab: 'TLS_DHE_PSK_WITH_AES_256_GCM_SHA384',
    0x00ac: 'TLS_RSA_PSK_WITH_AES_128_GCM_SHA256',
    0x00ad: 'TLS_RSA_PSK_WITH_AES_256_GCM_SHA384',
    0x00ae: 'TLS_PSK_WITH_AES_128_CBC_SHA256',
    0x00af: 'TLS_PSK_WITH_AES_256_CBC_SHA384',
    0x00b0: 'TLS_PSK_WITH_NULL_SHA256',
    0x00b1: 'TLS_PSK_WITH_NULL_SHA384',
    0x00b2: 'TLS_DHE_PSK_WITH_AES_128_CBC_SHA256',
    0x00b3: 'TLS_DHE_PSK_WITH_AES_256_CBC_SHA384',
    0x00b4: 'TLS_DHE_PSK_WITH_NULL_SHA256',
    0x00b5: 'TLS_DHE_PSK_WITH_NULL_SHA384',
    0x00b6: 'TLS_RSA_PSK_WITH_AES_128_CBC_SHA256',
    0x00b7: 'TLS_RSA_PSK_WITH_AES_256_CBC_SHA384',
    0x00b8: 'TLS_RSA_PSK_WITH_NULL_SHA256',
    0x00b9: 'TLS_RSA_PSK_WITH_NULL_SHA384',
    0x00ba: 'TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    0x00bb: 'TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA256',
    0x00bc: 'TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    0x00bd: 'TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA256',
    0x00be: 'TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    0x00bf: 'TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA256',
    0x00c0: 'TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256',
    0x00c1: 'TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA256',
    0x00c2: 'TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA256',
    0x00c3: 'TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA256',
    0x00c4: 'TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256',
    0x00c5: 'TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256',
    0x00c6: 'TLS_SM4_GCM_SM3',
    0x00c7: 'TLS_SM4_CCM_SM3',
    0x00ff: 'TLS_EMPTY_RENEGOTIATION_INFO_SCSV',
    0x1301: 'TLS_AES_128_GCM_SHA256',
    0x1302: 'TLS_AES_256_GCM_SHA384',
    0x1303: 'TLS_CHACHA20_POLY1305_SHA256',
    0x1304: 'TLS_AES_128_CCM_SHA256',
    0x1305: 'TLS_AES_128_CCM_8_SHA256',
    0x1306: 'TLS_AEGIS_256_SHA512',
    0x1307: 'TLS_AEGIS_128L_SHA256',
    0x5600: 'TLS_FALLBACK_SCSV',
    0xc001: 'TLS_ECDH_ECDSA_WITH_NULL_SHA',
    0xc002: 'TLS_ECDH_ECDSA_WITH_RC4_128_SHA',
    0xc003: 'TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA',
    0xc004: 'TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA',
    0xc005: 'TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA',
    0xc006: 'TLS_ECDHE_ECDSA_WITH_NULL_SHA',
    0xc007: 'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA',
    0xc008: 'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA',
    0xc009: 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
    0xc00a: 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
    0xc00b: 'TLS_ECDH_RSA_WITH_NULL_SHA',
    0xc00c: 'TLS_ECDH_RSA_WITH_RC4_128_SHA',
    0xc00d: 'TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA',
    0xc00e: 'TLS_ECDH_RSA_WITH_AES_128_CBC_SHA',
    0xc00f: 'TLS_ECDH_RSA_WITH_AES_256_CBC_SHA',
    0xc010: 'TLS_ECDHE_RSA_WITH_NULL_SHA',
    0xc011: 'TLS_ECDHE_RSA_WITH_RC4_128_SHA',
    0xc012: 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
    0xc013: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    0xc014: 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
    0xc015: 'TLS_ECDH_anon_WITH_NULL_SHA',
    0xc016: 'TLS_ECDH_anon_WITH_RC4_128_SHA',
    0xc017: 'TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA',
    0xc018: 'TLS_ECDH_anon_WITH_AES_128_CBC_SHA',
    0xc019: 'TLS_ECDH_anon_WITH_AES_256_CBC_SHA',
    0xc01a: 'TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA',
    0xc01b: 'TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA',
    0xc01c: 'TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA',
    0xc01d: 'TLS_SRP_SHA_WITH_AES_128_CBC_SHA',
    0xc01e: 'TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA',
    0xc01f: 'TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA',
    0xc020: 'TLS_SRP_SHA_WITH_AES_256_CBC_SHA',
    0xc021: 'TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA',
    0xc022: 'TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA',
    0xc023: 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
    0xc024: 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
    0xc025: 'TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256',
    0xc026: 'TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384',
    0xc027: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    0xc028: 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
    0xc029: 'TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256',
    0xc02a: 'TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384',
    0xc02b: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    0xc02c: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    0xc02d: 'TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256',
    0xc02e: 'TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384',
    0xc02f: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    0xc030: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    0xc031: 'TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256',
    0xc032: 'TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384',
    0xc033: 'TLS_ECDHE_PSK_WITH_RC4_128_SHA',
    0xc034: 'TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA',
    0xc035: 'TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA',
    0xc036: 'TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA',
    0xc037: 'TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256',
    0xc038: 'TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384',
    0xc039: 'TLS_ECDHE_PSK_WITH_NULL_SHA',
    0xc03a: 'TLS_ECDHE_PSK_WITH_NULL_SHA256',
    0xc03b: 'TLS_ECDHE_PSK_WITH_NULL_SHA384',
    0xc03c: 'TLS_RSA_WITH_ARIA_128_CBC_SHA256',
    0xc03d: 'TLS_RSA_WITH_ARIA_256_CBC_SHA384',
    0xc03e: 'TLS_DH_DSS_WITH_ARIA_128_CBC_SHA256',
    0xc03f: 'TLS_DH_DSS_WITH_ARIA_256_CBC_SHA384',
    0xc040: 'TLS_DH_RSA_WITH_ARIA_128_CBC_SHA256',
    0xc041: 'TLS_DH_RSA_WITH_ARIA_256_CBC_SHA384',
    0xc042: 'TLS_DHE_DSS_WITH_ARIA_128_CBC_SHA256',
    0xc043: 'TLS_DHE_DSS_WITH_ARIA_256_CBC_SHA384',
    0xc044: 'TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256',
    0xc045: 'TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384',
    0xc046: 'TLS_DH_anon_WITH_ARIA_128_CBC_SHA256',
    0xc047: 'TLS_DH_anon_WITH_ARIA_256_CBC_SHA384',
    0xc048: 'TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256',
    0xc049: 'TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384',
    0xc04a: 'TLS_ECDH_ECDSA_WITH_ARIA_128_CBC_SHA256',
    0xc04b: 'TLS_ECDH_ECDSA_WITH_ARIA_256_CBC_SHA384',
    0xc04c: 'TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256',
    0xc04d: 'TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384',
    0xc04e: 'TLS_ECDH_RSA_WITH_ARIA_128_CBC_SHA256',
    0xc04f: 'TLS_ECDH_RSA_WITH_ARIA_256_CBC_SHA384',
    0xc050: 'TLS_RSA_WITH_ARIA_128_GCM_SHA256',
    0xc051: 'TLS_RSA_WITH_ARIA_256_GCM_SHA384',
    0xc052: 'TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256',
    0xc053: 'TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384',
    0xc054: 'TLS_DH_RSA_WITH_ARIA_128_GCM_SHA256',
    0xc055: 'TLS_DH_RSA_WITH_ARIA_256_GCM_SHA384',
    0xc056: 'TLS_DHE_DSS_WITH_ARIA_128_GCM_SHA256',
    0xc057: 'TLS_DHE_DSS_WITH_ARIA_256_GCM_SHA384',
    0xc058: 'TLS_DH_DSS_WITH_ARIA_128_GCM_SHA256',
    0xc059: 'TLS_DH_DSS_WITH_ARIA_256_GCM_SHA384',
    0xc05a: 'TLS_DH_anon_WITH_ARIA_128_GCM_SHA256',
    0xc05b: 'TLS_DH_anon_WITH_ARIA_256_GCM_SHA384',
    0xc05c: 'TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256',
    0xc05d: 'TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384',
    0xc05e: 'TLS_ECDH_ECDSA_WITH_ARIA_128_GCM_SHA256',
    0xc05f: 'TLS_ECDH_ECDSA_WITH_ARIA_256_GCM_SHA384',
    0xc060: 'TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256',
    0xc061: 'TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384',
    0xc062: 'TLS_ECDH_RSA_WITH_ARIA_128_GCM_SHA256',
    0xc063: 'TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384',
    0xc064: 'TLS_PSK_WITH_ARIA_128_CBC_SHA256',
    0xc065: 'TLS_PSK_WITH_ARIA_256_CBC_SHA384',
    0xc066: 'TLS_DHE_PSK_WITH_ARIA_128_CBC_SHA256',
    0xc067: 'TLS_DHE_PSK_WITH_ARIA_256_CBC_SHA384',
    0xc068: 'TLS_RSA_PSK_WITH_ARIA_128_CBC_SHA256',
    0xc069: 'TLS_RSA_PSK_WITH_ARIA_256_CBC_SHA384',
    0xc06a: 'TLS_PSK_WITH_ARIA_128_GCM_SHA256',
    0xc06b: 'TLS_PSK_WITH_ARIA_256_GCM_SHA384',
    0xc06c: 'TLS_DHE_PSK_WITH_ARIA_128_GCM_SHA256',
    0xc06d: 'TLS_DHE_PSK_WITH_ARIA_256_GCM_SHA384',
    0xc06e: 'TLS_RSA_PSK_WITH_ARIA_128_GCM_SHA256',
    0xc06f: 'TLS_RSA_PSK_WITH_ARIA_256_GCM_SHA384',
    0xc070: 'TLS_ECDHE_PSK_WITH_ARIA_128_CBC_SHA256',
    0xc071: 'TLS_ECDHE_PSK_WITH_ARIA_256_CBC_SHA384',
    0xc072: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256',
    0xc073: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384',
    0xc074: 'TLS_ECDH_ECDSA_WITH_CAMELLIA_128_CBC_SHA256',
    0xc075: 'TLS_ECDH_ECDSA_WITH_CAMELLIA_256_CBC_SHA384',
    0xc076: 'TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    0xc077: 'TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384',
    0xc078: 'TLS_ECDH_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    0xc079: 'TLS_ECDH_RSA_WITH_CAMELLIA_256_CBC_SHA384',
    0xc07a: 'TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc07b: 'TLS_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc07c: 'TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc07d: 'TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc07e: 'TLS_DH_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc07f: 'TLS_DH_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc080: 'TLS_DHE_DSS_WITH_CAMELLIA_128_GCM_SHA256',
    0xc081: 'TLS_DHE_DSS_WITH_CAMELLIA_256_GCM_SHA384',
    0xc082: 'TLS_DH_DSS_WITH_CAMELLIA_128_GCM_SHA256',
    0xc083: 'TLS_DH_DSS_WITH_CAMELLIA_256_GCM_SHA384',
    0xc084: 'TLS_DH_anon_WITH_CAMELLIA_128_GCM_SHA256',
    0xc085: 'TLS_DH_anon_WITH_CAMELLIA_256_GCM_SHA384',
    0xc086: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc087: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc088: 'TLS_ECDH_ECDSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc089: 'TLS_ECDH_ECDSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc08a: 'TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc08b: 'TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc08c: 'TLS_ECDH_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    0xc08d: 'TLS_ECDH_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    0xc08e: 'TLS_PSK_WITH_CAMELLIA_128_GCM_SHA256',
    0xc08f: 'TLS_PSK_WITH_CAMELLIA_256_GCM_SHA384',
    0xc090: 'TLS_DHE_PSK_WITH_CAMELLIA_128_GCM_SHA256',
    0xc091: 'TLS_DHE_PSK_WITH_CAMELLIA_256_GCM_SHA384',
    0xc092: 'TLS_RSA_PSK_WITH_CAMELLIA_128_GCM_SHA256',
    0xc093: 'TLS_RSA_PSK_WITH_CAMELLIA_256_GCM_SHA384',
    0xc094: 'TLS_PSK_WITH_CAMELLIA_128_CBC_SHA256',
    0xc095: 'TLS_PSK_WITH_CAMELLIA_256_CBC_SHA384',
    0xc096: 'TLS_DHE_PSK_WITH_CAMELLIA_128_CBC_SHA256',
    0xc097: 'TLS_DHE_PSK_WITH_CAMELLIA_256_CBC_SHA384',
    0xc098: 'TLS_RSA_PSK_WITH_CAMELLIA_128_CBC_SHA256',
    0xc099: 'TLS_RSA_PSK_WITH_CAMELLIA_256_CBC_SHA384',
    0xc09a: 'TLS_ECDHE_PSK_WITH_CAMELLIA_128_CBC_SHA256',
    0xc09b: 'TLS_ECDHE_PSK_WITH_CAMELLIA_256_CBC_SHA384',
    0xc09c: 'TLS_RSA_WITH_AES_128_CCM',
    0xc09d: 'TLS_RSA_WITH_AES_256_CCM',
    0xc09e: 'TLS_DHE_RSA_WITH_AES_128_CCM',
    0xc09f: 'TLS_DHE_RSA_WITH_AES_256_CCM',
    0xc0a0: 'TLS_RSA_WITH_AES_128_CCM_8',
    0xc0a1: 'TLS_RSA_WITH_AES_256_CCM_8',
    0xc0a2: 'TLS_DHE_RSA_WITH_AES_128_CCM_8',
    0xc0a3: 'TLS_DHE_RSA_WITH_AES_256_CCM_8',
    0xc0a4: 'TLS_PSK_WITH_AES_128_CCM',
    0xc0a5: 'TLS_PSK_WITH_AES_256_CCM',
    0xc0a6: 'TLS_DHE_PSK_WITH_AES_128_CCM',
    0xc0a7: 'TLS_DHE_PSK_WITH_AES_256_CCM',
    0xc0a8: 'TLS_PSK_WITH_AES_128_CCM_8',
    0xc0a9: 'TLS_PSK_WITH_AES_256_CCM_8',
    0xc0aa: 'TLS_PSK_DHE_WITH_AES_128_CCM_8',
    0xc0ab: 'TLS_PSK_DHE_WITH_AES_256_CCM_8',
    0xc0ac: 'TLS_ECDHE_ECDSA_WITH_AES_128_CCM',
    0xc0ad: 'TLS_ECDHE_ECDSA_WITH_AES_256_CCM',
    0xc0ae: 'TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8',
    0xc0af: 'TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8',
    0xc0b0: 'TLS_ECCPWD_WITH_AES_128_GCM_SHA256',
    0xc0b1: 'TLS_ECCPWD_WITH_AES_256_GCM_SHA384',
    0xc0b2: 'TLS_ECCPWD_WITH_AES_128_CCM_SHA256',
    0xc0b3: 'TLS_ECCPWD_WITH_AES_256_CCM_SHA384',
    0xc0b4: 'TLS_SHA256_SHA256',
    0xc0b5: 'TLS_SHA384_SHA384',
    0xc100: 'TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC',
    0xc101: 'TLS_GOSTR341112_256_WITH_MAGMA_CTR_OMAC',
    0xc102: 'TLS_GOSTR341112_256_WITH_28147_CNT_IMIT',
    0xc103: 'TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_L',
    0xc104: 'TLS_GOSTR341112_256_WITH_MAGMA_MGM_L',
    0xc105: 'TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_S',
    0xc106: 'TLS_GOSTR341112_256_WITH_MAGMA_MGM_S',
    0xcca8: 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    0xcca9: 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    0xccaa: 'TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    0xccab: 'TLS_PSK_WITH_CHACHA20_POLY1305_SHA256',
    0xccac: 'TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256',
    0xccad: 'TLS_DHE_PSK_WITH_CHACHA20_POLY1305_SHA256',
    0xccae: 'TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256',
    0xd001: 'TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256',
    0xd002: 'TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384',
    0xd003: 'TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256',
    0xd005: 'TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256',
};

;// CONCATENATED MODULE: ./lib/tls/registry/known-suites.js

/**
 * Suites that servers speak and that IANA never registered, by the names of their drafts: the 56-bit export suites
 * (draft-ietf-tls-56-bit-ciphersuites-01), GOST of CryptoPro (draft-chudov-cryptopro-cptls-04), and those of
 * Netscape's FIPS 140-1 mode.
 */
const unregistered = {
    0x0060: 'TLS_RSA_EXPORT1024_WITH_RC4_56_MD5',
    0x0061: 'TLS_RSA_EXPORT1024_WITH_RC2_CBC_56_MD5',
    0x0062: 'TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA',
    0x0063: 'TLS_DHE_DSS_EXPORT1024_WITH_DES_CBC_SHA',
    0x0064: 'TLS_RSA_EXPORT1024_WITH_RC4_56_SHA',
    0x0065: 'TLS_DHE_DSS_EXPORT1024_WITH_RC4_56_SHA',
    0x0066: 'TLS_DHE_DSS_WITH_RC4_128_SHA',
    0x0080: 'TLS_GOSTR341094_WITH_28147_CNT_IMIT',
    0x0081: 'TLS_GOSTR341001_WITH_28147_CNT_IMIT',
    0x0082: 'TLS_GOSTR341094_WITH_NULL_GOSTR3411',
    0x0083: 'TLS_GOSTR341001_WITH_NULL_GOSTR3411',
    0xfefe: 'SSL_RSA_FIPS_WITH_DES_CBC_SHA',
    0xfeff: 'SSL_RSA_FIPS_WITH_3DES_EDE_CBC_SHA',
};
/** Every cipher suite that has a name, by its code. */
const knownSuites = { ...cipherSuites, ...unregistered };


/***/ }),

/***/ 7882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q6: () => (/* binding */ alertName),
  Jk: () => (/* binding */ cipherSuiteName),
  hv: () => (/* binding */ groupName)
});

;// CONCATENATED MODULE: ./lib/tls/registry/alerts.js
// IANA, TLS Alerts, https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-6,
// with the reserved SSL 3.0 and TLS 1.0 values of RFC 6101 section 5.4.2 and RFC 2246 section 7.2, as of 2026-03-25.
const alerts = {
    0: 'close_notify',
    10: 'unexpected_message',
    20: 'bad_record_mac',
    21: 'decryption_failed',
    22: 'record_overflow',
    30: 'decompression_failure',
    40: 'handshake_failure',
    41: 'no_certificate',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    44: 'certificate_revoked',
    45: 'certificate_expired',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    49: 'access_denied',
    50: 'decode_error',
    51: 'decrypt_error',
    52: 'too_many_cids_requested',
    60: 'export_restriction',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    86: 'inappropriate_fallback',
    90: 'user_canceled',
    100: 'no_renegotiation',
    109: 'missing_extension',
    110: 'unsupported_extension',
    111: 'certificate_unobtainable',
    112: 'unrecognized_name',
    113: 'bad_certificate_status_response',
    114: 'bad_certificate_hash_value',
    115: 'unknown_psk_identity',
    116: 'certificate_required',
    117: 'general_error',
    120: 'no_application_protocol',
    121: 'ech_required',
};

;// CONCATENATED MODULE: ./lib/tls/registry/groups.js
// Generated by scripts/generate-registry.ts; do not edit.
// IANA, TLS Supported Groups, https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-8, as of 2026-03-25.
const groups = {
    0x0001: 'sect163k1',
    0x0002: 'sect163r1',
    0x0003: 'sect163r2',
    0x0004: 'sect193r1',
    0x0005: 'sect193r2',
    0x0006: 'sect233k1',
    0x0007: 'sect233r1',
    0x0008: 'sect239k1',
    0x0009: 'sect283k1',
    0x000a: 'sect283r1',
    0x000b: 'sect409k1',
    0x000c: 'sect409r1',
    0x000d: 'sect571k1',
    0x000e: 'sect571r1',
    0x000f: 'secp160k1',
    0x0010: 'secp160r1',
    0x0011: 'secp160r2',
    0x0012: 'secp192k1',
    0x0013: 'secp192r1',
    0x0014: 'secp224k1',
    0x0015: 'secp224r1',
    0x0016: 'secp256k1',
    0x0017: 'secp256r1',
    0x0018: 'secp384r1',
    0x0019: 'secp521r1',
    0x001a: 'brainpoolP256r1',
    0x001b: 'brainpoolP384r1',
    0x001c: 'brainpoolP512r1',
    0x001d: 'x25519',
    0x001e: 'x448',
    0x001f: 'brainpoolP256r1tls13',
    0x0020: 'brainpoolP384r1tls13',
    0x0021: 'brainpoolP512r1tls13',
    0x0022: 'GC256A',
    0x0023: 'GC256B',
    0x0024: 'GC256C',
    0x0025: 'GC256D',
    0x0026: 'GC512A',
    0x0027: 'GC512B',
    0x0028: 'GC512C',
    0x0029: 'curveSM2',
    0x0100: 'ffdhe2048',
    0x0101: 'ffdhe3072',
    0x0102: 'ffdhe4096',
    0x0103: 'ffdhe6144',
    0x0104: 'ffdhe8192',
    0x0200: 'MLKEM512',
    0x0201: 'MLKEM768',
    0x0202: 'MLKEM1024',
    0x11eb: 'SecP256r1MLKEM768',
    0x11ec: 'X25519MLKEM768',
    0x11ed: 'SecP384r1MLKEM1024',
    0x11ee: 'curveSM2MLKEM768',
    0x6399: 'X25519Kyber768Draft00',
    0x639a: 'SecP256r1Kyber768Draft00',
    0xff01: 'arbitrary_explicit_prime_curves',
    0xff02: 'arbitrary_explicit_char2_curves',
};

// EXTERNAL MODULE: ./lib/tls/registry/known-suites.js + 1 modules
var known_suites = __webpack_require__(2087);
;// CONCATENATED MODULE: ./lib/tls/registry/names.js



/** IANA's name of a cipher suite, or that of its draft, or its code as `0xC02F` where it has none. */
function cipherSuiteName(code) {
    return known_suites/* knownSuites */.z[code] ?? hex(code);
}
/** IANA's name of a supported group, or its code as `0x11EC` where the registry has none. */
function groupName(code) {
    return groups[code] ?? hex(code);
}
/** IANA's name of an alert description, or `alert 199` where the registry has none. */
function alertName(description) {
    return alerts[description] ?? `alert ${description}`;
}
function hex(code) {
    return `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ maxReplyBytes),
/* harmony export */   U: () => (/* binding */ readServerReply)
/* harmony export */ });
/* harmony import */ var _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4775);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);


/** A reply that has not become a ServerHello after this many bytes never will. */
const maxReplyBytes = 16 * 1024;
/** A handshake message of a peer that fills records of 3 bytes each still fits; one that never ends does not. */
const maxRecordBytes = 16 * 1024 + 2048;
const contentType = { changeCipherSpec: 20, alert: 21, handshake: 22 };
/** The random value that marks a HelloRetryRequest (RFC 8446 section 4.1.3). */
const retryRequestRandom = Uint8Array.from(Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex'));
/**
 * Reads a peer's answer from all bytes received so far. Records and handshake messages may be split anywhere;
 * warning alerts before the ServerHello (unrecognized_name, for one) are passed over, but for close_notify,
 * which some servers send instead of a refusal. Never throws.
 */
function readServerReply(bytes) {
    try {
        const reply = readRecords(new _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(bytes.subarray(0, maxReplyBytes)));
        if (reply.kind !== 'incomplete' || bytes.length <= maxReplyBytes)
            return reply;
        return { kind: 'malformed', problem: `no ServerHello within ${maxReplyBytes} bytes` };
    }
    catch (error) {
        if (error instanceof _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .MalformedError */ .G)
            return { kind: 'malformed', problem: error.message };
        throw error;
    }
}
function readRecords(reader) {
    const handshake = new Fragments(reader.remaining);
    const alerts = new Fragments(reader.remaining);
    while (reader.remaining > 0) {
        const type = reader.uint8();
        if (type < contentType.changeCipherSpec || type > contentType.handshake)
            return notARecord(type);
        if (reader.remaining < 1)
            break;
        if (reader.uint8() !== 3)
            return { kind: 'not-tls' };
        if (reader.remaining < 3)
            break;
        reader.uint8();
        const length = reader.uint16();
        if (length > maxRecordBytes)
            return { kind: 'malformed', problem: `a record of ${length} bytes` };
        const fragment = reader.bytes(Math.min(length, reader.remaining));
        if (type === contentType.handshake) {
            handshake.add(fragment);
            const reply = readHandshake(handshake);
            if (reply)
                return reply;
        }
        else if (type === contentType.alert) {
            alerts.add(fragment);
            const reply = readAlerts(alerts);
            if (reply)
                return reply;
        }
    }
    return { kind: 'incomplete' };
}
/** Application data or a heartbeat before any handshake is TLS gone wrong; anything else is another protocol. */
function notARecord(type) {
    if (type === 23 || type === 24)
        return { kind: 'malformed', problem: `a record of type ${type} before the handshake` };
    return { kind: 'not-tls' };
}
/** What the records of one type bore so far, in one piece, but for what was taken off the front. */
class Fragments {
    #maxLength;
    #bytes = new Uint8Array(0);
    #start = 0;
    #end = 0;
    constructor(maxLength) {
        this.#maxLength = maxLength;
    }
    add(fragment) {
        if (this.#bytes.length === 0)
            this.#bytes = new Uint8Array(this.#maxLength);
        this.#bytes.set(fragment, this.#end);
        this.#end += fragment.length;
    }
    get whole() {
        return this.#bytes.subarray(this.#start, this.#end);
    }
    takeOff(count) {
        this.#start += count;
    }
}
/** Takes the whole alerts off the front. */
function readAlerts(alerts) {
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(alerts.whole);
    while (reader.remaining >= 2) {
        const level = reader.uint8();
        const description = reader.uint8();
        alerts.takeOff(2);
        if (level !== 1 && level !== 2)
            return { kind: 'malformed', problem: `an alert of level ${level}` };
        const closeNotify = description === 0;
        if (level === 2 || closeNotify)
            return { kind: 'alert', level: level === 2 ? 'fatal' : 'warning', description };
    }
    return undefined;
}
/** Takes the whole messages off the front. */
function readHandshake(handshake) {
    const reader = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(handshake.whole);
    while (reader.remaining >= 4) {
        const type = reader.uint8();
        const length = reader.uint24();
        const helloRequest = type === 0 && length === 0;
        if (!helloRequest && type !== 2) {
            return { kind: 'malformed', problem: `handshake message ${type} where a ServerHello was due` };
        }
        if (length > maxReplyBytes)
            return { kind: 'malformed', problem: `a ServerHello of ${length} bytes` };
        if (reader.remaining < length)
            break;
        if (!helloRequest)
            return readServerHello(new _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(reader.bytes(length)));
        handshake.takeOff(4);
    }
    return undefined;
}
/** RFC 8446 section 4.1.3, and RFC 5246 section 7.4.1.3 for the versions before. */
function readServerHello(body) {
    const legacyVersion = body.uint16();
    const random = body.bytes(32);
    const sessionId = body.vector8();
    if (sessionId.length > 32)
        return { kind: 'malformed', problem: 'a session id of more than 32 bytes' };
    const cipherSuite = body.uint16();
    if (body.uint8() !== 0)
        return { kind: 'malformed', problem: 'a compression method that was not offered' };
    const { version, group } = readExtensions(body.remaining > 0 ? new _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(body.vector16()) : undefined);
    const protocol = (0,_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .protocolOfWireVersion */ .rk)(version ?? legacyVersion);
    if (!protocol || protocol === 'SSLv2' || isMisplaced(legacyVersion, version)) {
        const named = [legacyVersion, ...(version === undefined ? [] : [version])].map(wireHex).join(' and ');
        return { kind: 'malformed', problem: `a ServerHello of version ${named}` };
    }
    const retryRequest = protocol === 'TLSv1.3' && Buffer.compare(random, retryRequestRandom) === 0;
    return {
        kind: 'server-hello',
        protocol,
        cipherSuite,
        retryRequest,
        ...(group === undefined ? {} : { group }),
    };
}
/**
 * A ServerHello names TLS 1.3 in supported_versions and nowhere else, and no other version there; a client has to
 * break off where it does (RFC 8446 sections 4.1.3 and 4.2.1), so such a ServerHello proves nothing.
 */
function isMisplaced(legacyVersion, version) {
    if (version === undefined)
        return legacyVersion >= _protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .wireVersions */ .BM['TLSv1.3'];
    return version !== _protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .wireVersions */ .BM['TLSv1.3'] || legacyVersion !== _protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .wireVersions */ .BM['TLSv1.2'];
}
function wireHex(version) {
    return `0x${version.toString(16).padStart(4, '0')}`;
}
function readExtensions(extensions) {
    const found = {};
    while (extensions && extensions.remaining > 0) {
        const type = extensions.uint16();
        const data = new _byte_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteReader */ .k(extensions.vector16());
        if (type === 43)
            found.version = data.uint16();
        if (type === 51)
            found.group = data.uint16();
    }
    return found;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ homepage),
/* harmony export */   z: () => (/* binding */ tool)
/* harmony export */ });
/** The product's name and version, as they stand in package.json (a test compares them). */
const tool = { name: 'tls-readiness', version: '1.0.0' };
/** Where the product is published: its reports link to the pages there. */
const homepage = 'https://github.com/OWNER/tls-readiness';


/***/ })

};
