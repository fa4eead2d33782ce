export const id = 863;
export const ids = [863];
export const modules = {

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDemoList: () => (/* binding */ renderDemoList)
/* harmony export */ });
/** The list of the demo's servers and clients, as a user would write it. */
function renderDemoList(servers, clients) {
    return [
        '# The servers of `tls-readiness demo`; they only live as long as it runs.',
        'endpoints:',
        ...servers.map(({ name, scheme, port, keys }) => entry([`name: '${name}'`, `url: ${scheme}://127.0.0.1:${port}`, ...keys])),
        '# Its clients, which call a server that is started for each.',
        'clients:',
        ...clients.map(({ name, run, keys }) => entry([`name: '${name}'`, `run: '${run.replaceAll("'", "''")}'`, ...keys])),
        '',
    ].join('\n');
}
function entry(keys) {
    return `  - ${keys.join('\n    ')}`;
}


/***/ })

};
