export const id = 91;
export const ids = [91];
export const modules = {

/***/ 91:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clientOf: () => (/* binding */ clientOf)
/* harmony export */ });
/* harmony import */ var _config_date_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3364);
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6680);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3390);




/**
 * The one client of a command line, as a list would have it. A single word is a shell command; several are a program and
 * its arguments, in which only the variables that say where the server is are replaced.
 */
async function clientOf(words, { name, deprecationDate, commandTimeout }, { overrides }) {
    refuse('--deprecation-date', deprecationDate, _config_date_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMoment */ .mI);
    refuse('--command-timeout', commandTimeout, _config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E);
    const client = {
        name: name?.trim() || (words.join(' ').trim() || 'client').slice(0, 60),
        run: words.length === 1 ? words[0] : words.map(quoted).join(' '),
        ...(deprecationDate === undefined ? {} : { 'deprecation-date': deprecationDate }),
        ...(commandTimeout === undefined ? {} : { timeout: commandTimeout }),
    };
    return (0,_config_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadInline */ .kn)(JSON.stringify({ clients: [client] }), overrides);
}
function refuse(option, text, parse) {
    const reading = text === undefined ? undefined : parse(text);
    if (text === undefined || !reading || 'value' in reading)
        return;
    throw new _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SettingsError */ .GN(`${option}: found ${JSON.stringify(text.slice(0, 80))}, expected ${reading.expected}`);
}
/** A word as the shell takes it for one: nothing in it means anything but our own variables. */
function quoted(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    if (process.platform === 'win32')
        return `"${word.replaceAll('"', '""')}"`;
    const parts = word.split(/(\$TLS_READINESS_[A-Z]+|\$\{TLS_READINESS_[A-Z]+\})/);
    return parts
        .map((part, index) => (index % 2 === 1 ? `"${part}"` : `'${part.replaceAll("'", "'\\''")}'`))
        .filter((part) => part !== "''" || word === '')
        .join('');
}


/***/ })

};
