export const id = 670;
export const ids = [670];
export const modules = {

/***/ 40670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DialogueEnd: () => (/* binding */ DialogueEnd),
/* harmony export */   excerpt: () => (/* binding */ excerpt),
/* harmony export */   isFinal: () => (/* binding */ isFinal)
/* harmony export */ });
/** Whether this says that the peer does not do STARTTLS, whenever it is asked. */
function isFinal(problem) {
    return problem.kind === 'not-offered' || problem.kind === 'refused' || problem.kind === 'extra-bytes';
}
/** Ends a dialogue from within. Never leaves this folder: `beginTls` turns it into data. */
class DialogueEnd extends Error {
    name = 'DialogueEnd';
    problem;
    constructor(problem) {
        super(problem.kind);
        this.problem = problem;
    }
}
/** The beginning of a reply: less than a peer may send, and more than anybody reads. */
function excerpt(reply) {
    return reply.slice(0, 1000);
}


/***/ })

};
