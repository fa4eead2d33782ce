export const id = 973;
export const ids = [973];
export const modules = {

/***/ 64973:
/***/ ((module) => {

function webpackEmptyContext(req) {
	var e = new Error("Cannot find module '" + req + "'");
	e.code = 'MODULE_NOT_FOUND';
	throw e;
}
webpackEmptyContext.keys = () => ([]);
webpackEmptyContext.resolve = webpackEmptyContext;
webpackEmptyContext.id = 64973;
module.exports = webpackEmptyContext;

/***/ })

};
