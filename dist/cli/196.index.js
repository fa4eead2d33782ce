export const id = 196;
export const ids = [196];
export const modules = {

/***/ 4815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   impactOn: () => (/* binding */ impactOn)
/* harmony export */ });
/* harmony import */ var _tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);

/** In the order of the letters of the data. TLS 1.0 and what is older has no table, since every browser spoke it. */
const tables = ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
/**
 * What becomes of these browsers, given as browserslist names them (`ie 8`, `ios_saf 12.2-12.5`), once only
 * `minVersion` and newer versions stay on. Browsers that the data does not know are left out.
 */
function impactOn(selected, minVersion, { browsers, date }) {
    const wanted = new Set(selected);
    const isLeft = tables.map((protocol) => (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(protocol, minVersion) >= 0);
    const everybodyCan = (0,_tls_protocol_js__WEBPACK_IMPORTED_MODULE_0__/* .compareProtocols */ .bh)(minVersion, tables[0]) < 0;
    const fates = browsers.flatMap((record) => {
        const versions = record.spans.flatMap(([support, list]) => {
            const fate = everybodyCan ? 'keeps' : fateOf([...support].filter((_, index) => isLeft[index]));
            return list.split(' ').map((version) => ({ version, fate }));
        });
        return ['lose', 'offByDefault', 'partly'].flatMap((fate) => {
            const isMeant = (each) => each.fate === fate && wanted.has(`${record.id} ${each.version}`);
            const affected = affectedBrowser(record, versions, isMeant);
            return affected ? [{ fate, affected }] : [];
        });
    });
    const withFate = (fate) => fates.filter((each) => each.fate === fate).map(({ affected }) => affected);
    const [lose, offByDefault] = [withFate('lose'), withFate('offByDefault')];
    return {
        lose,
        offByDefault,
        partly: withFate('partly'),
        share: shareOf([...lose, ...offByDefault].map(({ share }) => share)),
        dataDate: date,
    };
}
/** The best that a browser can do with one of the versions that are left. */
function fateOf(support) {
    if (support.includes('y'))
        return 'keeps';
    if (support.includes('p'))
        return 'partly';
    return support.includes('d') ? 'offByDefault' : 'lose';
}
function affectedBrowser({ name, shares }, versions, isMeant) {
    const meant = versions.filter(isMeant).map(({ version }) => version);
    if (meant.length === 0)
        return undefined;
    const share = shareOf(meant.map((version) => shares[version] ?? 0));
    return { browser: name, versions: joined(versions, isMeant), share };
}
/** Runs of versions that follow one another, each from the start of its first to the end of its last. */
function joined(versions, isMeant) {
    const runs = [];
    let open;
    for (const each of versions) {
        const [from = each.version, to = from] = each.version.split('-');
        if (!isMeant(each))
            open = undefined;
        else if (open)
            open.last = to;
        else {
            open = { first: from, last: to };
            runs.push(open);
        }
    }
    return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`));
}
/** The data has six decimals; a sum of many has no more. */
function shareOf(shares) {
    return Number(shares.reduce((sum, share) => sum + share, 0).toFixed(6));
}


/***/ })

};
