export const id = 351;
export const ids = [351];
export const modules = {

/***/ 69351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apiPlaces: () => (/* binding */ apiPlaces)
});

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/github/api-fault.js
var api_fault = __webpack_require__(72106);
// EXTERNAL MODULE: ./lib/github/api-tasks.js
var api_tasks = __webpack_require__(19948);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./lib/report/grouping.js
var grouping = __webpack_require__(23429);
;// CONCATENATED MODULE: ./lib/github/changed-lines.js
/**
 * Finds hunks in a file, or gives undefined where one of them is not there. A pull request's diff is that of its own
 * branch, while the runner checks out its merge with the base, where other changes may have moved the lines: so each
 * hunk is looked for by its content, from where it should be outwards, as `patch` does.
 */
function locate(hunks, text) {
    const file = text.split('\n');
    const added = [];
    const removed = [];
    for (const hunk of hunks) {
        const offset = offsetOf(hunk, file);
        if (offset === undefined)
            return undefined;
        added.push(...hunk.added.map((index) => offset + index + 1));
        for (const { after, line } of hunk.removed) {
            const last = removed.at(-1);
            if (last?.after === offset + after)
                last.lines.push(line);
            else
                removed.push({ after: offset + after, lines: [line] });
        }
    }
    return { added, removed };
}
/** How many lines stand before the hunk. */
function offsetOf({ start, lines }, file) {
    const isAt = (offset) => offset >= 0 && lines.every((line, index) => file[offset + index] === line);
    // A hunk without lines names the line before it.
    const expected = lines.length === 0 ? start : start - 1;
    for (let distance = 0; distance <= Math.max(expected, file.length); distance += 1) {
        if (isAt(expected + distance))
            return expected + distance;
        if (isAt(expected - distance))
            return expected - distance;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/github/patch.js
/**
 * Reads a patch in unified format, as GitHub gives it: hunks without file names. Undefined where it is not whole,
 * for a hunk says how many lines it has.
 */
function parsePatch(patch) {
    const hunks = [];
    const lines = patch.split('\n');
    for (let index = 0; index < lines.length;) {
        const head = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[index] ?? '');
        if (!head)
            return undefined;
        const [, oldCount = '1', start = '', newCount = '1'] = head;
        const end = lines.findIndex((line, at) => at > index && line.startsWith('@@ '));
        const body = lines.slice(index + 1, end === -1 ? undefined : end);
        const hunk = parseBody(Number(start), body);
        const kept = hunk.lines.length - hunk.added.length;
        if (hunk.lines.length !== Number(newCount) || kept + hunk.removed.length !== Number(oldCount)) {
            return undefined;
        }
        hunks.push(hunk);
        index = end === -1 ? lines.length : end;
    }
    return hunks;
}
function parseBody(start, body) {
    const lines = [];
    const added = [];
    const removed = [];
    for (const [sign, line] of body.map((each) => [each.charAt(0), each.slice(1)])) {
        if (sign === '-')
            removed.push({ after: lines.length, line });
        // A backslash says that there is no line end at the end of the file.
        if (sign !== '+' && sign !== ' ')
            continue;
        if (sign === '+')
            added.push(lines.length);
        lines.push(line);
    }
    return { start, lines, added, removed };
}

;// CONCATENATED MODULE: ./lib/github/reply.js

/** What an answer of GitHub holds of what we need. Throws where it is something else, such as a proxy's page. */
function readReply(shape, data) {
    const { success, data: reply } = shape.safeParse(data);
    if (!success)
        throw notGitHub();
    return reply;
}
/** The same of a list that Octokit fetches page by page. */
async function readPages(shape, pages) {
    try {
        return readReply(schemas/* array */.YOg(shape), await pages);
    }
    catch (fault) {
        // Octokit looks into every page, and stumbles over one that is no list.
        throw fault instanceof TypeError ? notGitHub() : fault;
    }
}
function notGitHub() {
    return new Error('the answer is not one of GitHub’s API');
}

// EXTERNAL MODULE: ./lib/github/repository-path.js
var repository_path = __webpack_require__(24619);
;// CONCATENATED MODULE: ./lib/github/touched-targets.js
/**
 * The targets and clients of one file that a change touches: those with a line in it, and all of them where the change is
 * outside of the entries, since what stands there applies to every one.
 */
function touchedTargets(targets, text, { added, removed }) {
    const lines = text.split('\n');
    const entriesAt = (line) => targets.filter(({ entry }) => entry.line <= line && line <= entry.endLine);
    const touched = new Set();
    const touch = (entries) => {
        for (const entry of entries)
            touched.add(entry);
    };
    for (const line of added.filter((each) => says(lines[each - 1]))) {
        const entries = entriesAt(line);
        if (entries.length === 0)
            return targets;
        touch(entries);
    }
    for (const { after, lines: gone } of removed) {
        const [line] = gone.filter(says);
        if (line === undefined)
            continue;
        if (gone.some(isTopLevel))
            return targets;
        const [above, below] = [entriesAt(after), entriesAt(after + 1)];
        const around = above.filter((entry) => below.includes(entry));
        const owner = [...above, ...below].find((entry) => isWithin(line, entry));
        if (around.length > 0)
            touch(around);
        else if (owner)
            touch([owner]);
        else if (!isInList(lines, after))
            return targets;
    }
    return touched.size > 0 && isShared(text) ? targets : [...touched];
}
/** Neither blank, nor a comment, nor a lone dash. */
function says(line) {
    return !/^\s*-*\s*(?:#.*)?$/.test(line ?? '');
}
/** Whether what follows the line stands below the key of a list. */
function isInList(lines, line) {
    const key = lines.slice(0, line).findLast(isTopLevel);
    return key !== undefined && /^(["']?)(?:endpoints|clients)\1\s*:/.test(key);
}
function isTopLevel(line) {
    return /^[^\s#-]/.test(line);
}
/** As deep as what the entry says: what stood at its end was a part of it, and not the next one. */
function isWithin(line, { entry }) {
    return line.length - line.trimStart().length >= entry.column - 1;
}
/**
 * A change of what has an anchor changes every entry that refers to it; and in a file that is one pair of braces, a
 * key of the file may share its line with an entry.
 */
function isShared(text) {
    return /(?:^|\s)&[^\s#]/m.test(text) || /^\{/m.test(text);
}

;// CONCATENATED MODULE: ./lib/github/changed-targets.js









/** GitHub lists no more files of a pull request than these. */
const maxFiles = 3_000;
const fileSchema = schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    changes: schemas/* number */.aig(),
    patch: schemas/* string */.YjP().optional(),
});
/**
 * The targets and clients whose lines of the list the pull request changes. Where it cannot be known of a file which of its
 * lines are changed, all of them are; and a list that stands in no file always is. Rejects with what GitHub refused.
 */
async function changedTargets(targets, { octokit, repository }, { pullRequest, workspace }) {
    const files = await readPages(fileSchema, octokit.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
        ...repository,
        pull_number: pullRequest,
        per_page: 100,
    }));
    const changed = await Promise.all((0,grouping/* groupBy */.$)(targets, ({ source }) => source.file).map(async ([file, own]) => {
        if (file === undefined)
            return own;
        const path = (0,repository_path/* pathInRepository */.z)(file, workspace);
        const entry = files.find(({ filename }) => filename === path);
        if (!entry)
            return files.length < maxFiles ? [] : own;
        return isOnlyRenamed(entry) ? [] : touchedIn(own, entry, (0,external_node_path_.resolve)(workspace, file));
    }));
    return new Set(changed.flat());
}
/** Of what git takes for binary, be it by `.gitattributes`, GitHub counts no changes either. */
function isOnlyRenamed({ status, changes }) {
    return status === 'renamed' && changes === 0;
}
async function touchedIn(targets, { patch }, path) {
    // Without a patch the change is too big for GitHub to show, or the file binary.
    const hunks = patch === undefined ? undefined : parsePatch(patch);
    if (hunks === undefined)
        return targets;
    const text = await (0,promises_.readFile)(path, 'utf8');
    const lines = locate(hunks, text);
    return lines === undefined ? targets : touchedTargets(targets, text, lines);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(91116);
// EXTERNAL MODULE: ./lib/report/dates.js
var dates = __webpack_require__(73223);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/messages.js
var messages = __webpack_require__(26916);
// EXTERNAL MODULE: ./lib/report/ranked-groups.js
var ranked_groups = __webpack_require__(50056);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/report/rule-page.js
var rule_page = __webpack_require__(44580);
// EXTERNAL MODULE: ./lib/report/summary.js + 6 modules
var summary = __webpack_require__(36466);
// EXTERNAL MODULE: ./lib/report/titles.js
var titles = __webpack_require__(90131);
// EXTERNAL MODULE: ./lib/report/wording.js
var wording = __webpack_require__(57142);
;// CONCATENATED MODULE: ./lib/report/check-run.js











/** GitHub's limit is in characters; a text of so many bytes has never more. */
const maxBytes = 65_535;
/** What a check run says beside its annotations: headline, summary, and the findings of a list that is in no file. */
function renderCheckRun(report) {
    return {
        title: (0,headline/* headline */.Pl)(report),
        summary: (0,summary/* renderSummary */.B)(report, { maxBytes }),
        text: placeless(report) || undefined,
    };
}
function placeless(report) {
    const blocks = (0,ranked_groups/* rankedGroups */.E)((0,report_report/* judgedEntries */.Ab)(report))
        .filter(({ findings: [{ source }] }) => source.file === undefined)
        .map(({ entry, findings }) => {
        const [{ level, rule }] = findings;
        const title = `${(0,wording/* formatName */.nD)(entry)}: ${(0,titles/* findingsTitle */.f)(findings)}`;
        const link = `[${(0,report_escape/* markdownCode */.D9)(rule)}](${(0,rule_page/* rulePage */.g)(rule, report)})`;
        const message = (0,report_escape/* annotationText */.xr)((0,messages/* findingsMessage */.yZ)(findings, entry), annotations/* checkRunLimits */.Et.message);
        const lines = message.split('\n').map((line) => (0,report_escape/* markdown */.wD)(line, 2_000));
        return `**${(0,report_escape/* markdown */.wD)(title)}** (${level}, ${link})<br>\n${lines.join('<br>\n')}\n\n`;
    });
    // What is left for the note on the rest.
    let room = maxBytes - 100;
    const shown = blocks.filter((block) => {
        room -= Buffer.byteLength(block);
        return room >= 0;
    });
    const more = blocks.length - shown.length;
    return shown.join('') + (more > 0 ? `… and ${(0,dates/* formatCount */.B4)(more)} more ${(0,wording/* plural */.LS)(more, 'finding')}\n` : '');
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/github/do-once.js


/** How long to wait before the next try, as for what may be asked again without harm. */
const pausesMs = [1_000, 4_000];
/**
 * Does something that must not be done twice. Where it is in doubt whether GitHub has done it (an answer of 5xx, or
 * none), that is looked up, and it is only done again where it was not; and not after silence. `act` must not try
 * again itself; `find` gives undefined where it was not done.
 */
async function doOnce(act, find, [pauseMs, ...later] = pausesMs) {
    try {
        return await act();
    }
    catch (fault) {
        if (!(0,api_fault/* isInDoubt */.cd)(fault))
            throw fault;
        const found = await find();
        if (found !== undefined)
            return found;
        if (pauseMs === undefined || (0,api_fault/* isSilence */.or)(fault))
            throw fault;
    }
    await (0,external_node_timers_promises_.setTimeout)(pauseMs);
    return doOnce(act, find, later);
}

;// CONCATENATED MODULE: ./lib/github/check-run.js










/** GitHub takes fifty annotations a request; each update adds to those that there are. */
const perRequest = 50;
const runSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    external_id: schemas/* string */.YjP().nullish(),
    output: schemas/* object */.Ikc({ annotations_count: schemas/* number */.aig() }),
});
const runsSchema = schemas/* object */.Ikc({ check_runs: schemas/* array */.YOg(runSchema) });
const annotationLevels = { error: 'failure', warning: 'warning', notice: 'notice' };
/**
 * Shows a report as a check run, with every finding at its line. It is completed from the first request on, so that
 * none is left running should a later one fail; then it rejects, and some annotations are missing. Each request adds, so
 * none is sent again before it is known that it was not carried out. The run stands at the head of a pull request while
 * lines are those of its merge, which is what was checked: they differ where the base has changed the list as well.
 */
async function writeCheckRun(report, { octokit, repository }, { list, headSha, detailsUrl, annotated, workspace }) {
    const { title, summary, text } = renderCheckRun(report);
    const shownAt = (0,annotations/* annotations */.hk)(annotated, annotations/* checkRunLimits */.Et).flatMap((each) => toApi(each, workspace));
    const [first = [], ...rest] = batches(shownAt);
    const name = list.isDefault ? 'TLS readiness' : (0,report_escape/* cut */.Jj)(`TLS readiness: ${(0,report_escape/* logLine */.BP)(list.name)}`, 100);
    const externalId = (0,external_node_crypto_.randomUUID)();
    const conclusion = conclusionOf(report);
    const output = { title, summary, ...(text === undefined ? {} : { text }) };
    const id = await doOnce(create, find);
    let shown = first.length;
    for (const batch of rest) {
        const goal = shown + batch.length;
        await doOnce(() => add(batch), async () => ((await countShown()) >= goal ? goal : undefined));
        shown = goal;
    }
    async function create() {
        const { data } = await octokit.request('POST /repos/{owner}/{repo}/check-runs', {
            ...repository,
            name,
            head_sha: headSha,
            external_id: externalId,
            ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
            started_at: (0,dates/* isoTime */.Ly)(report.startedAtMs) ?? '',
            completed_at: (0,dates/* isoTime */.Ly)(report.startedAtMs + report.durationMs) ?? '',
            status: 'completed',
            conclusion,
            output: { ...output, annotations: [...first] },
            request: { retries: 0 },
        });
        return readReply(runSchema, data).id;
    }
    async function find() {
        const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
            ...repository,
            ref: headSha,
            check_name: name,
            filter: 'all',
            per_page: 100,
        });
        return readReply(runsSchema, data).check_runs.find((run) => run.external_id === externalId)?.id;
    }
    async function add(batch) {
        await octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            ...repository,
            check_run_id: id,
            status: 'completed',
            conclusion,
            output: { ...output, annotations: [...batch] },
            request: { retries: 0 },
        });
        return batch.length;
    }
    async function countShown() {
        const { data } = await octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            ...repository,
            check_run_id: id,
        });
        return readReply(runSchema, data).output.annotations_count;
    }
}
/** A gate that passes does not mean that nothing is to be done. */
function conclusionOf(report) {
    if (report.conclusion === 'failure')
        return 'failure';
    return (0,report_report/* isAllReady */.nQ)(report) ? 'success' : 'neutral';
}
/** None where there is no file: those stand in the text of the check run. */
function toApi({ level, file, line, endLine, column, endColumn, title, message }, workspace) {
    if (file === undefined)
        return [];
    return [
        {
            path: (0,repository_path/* pathInRepository */.z)(file, workspace),
            start_line: line,
            end_line: endLine,
            ...(column === undefined ? {} : { start_column: column }),
            ...(endColumn === undefined ? {} : { end_column: endColumn }),
            annotation_level: annotationLevels[level],
            title,
            message,
        },
    ];
}
function batches(all) {
    const count = Math.ceil(all.length / perRequest);
    return Array.from({ length: count }, (_, index) => all.slice(index * perRequest, (index + 1) * perRequest));
}

;// CONCATENATED MODULE: ./lib/report/comment.js


/** GitHub takes 65,536 characters, for comments and issues alike. In bytes, a text of that size never has more. */
const maxBodyBytes = 65_536;
/** The summary as a comment on a pull request: Markdown of at most `maxBytes`. */
function renderComment(report, origin, maxBytes) {
    const foot = `\n${originLine(origin)}`;
    return (0,summary/* renderSummary */.B)(report, { maxBytes: maxBytes - Buffer.byteLength(foot) }) + foot;
}
/** Which list, which commit, which run: one small line below a text. */
function originLine({ list, commit, run }) {
    const parts = [
        `list ${(0,report_escape/* markdownCode */.D9)(list, 200)}`,
        ...(commit ? [`commit ${(0,report_escape/* markdownCode */.D9)(commit.slice(0, 7))}`] : []),
        ...(run ? [`[this run](${run})`] : []),
    ];
    return `<sub>${parts.join(' · ')}</sub>\n`;
}

;// CONCATENATED MODULE: ./lib/github/marker.js

/** What is read of a comment or an issue to find out whether it is ours. */
const authoredSchema = schemas/* object */.Ikc({
    body: schemas/* string */.YjP().nullish(),
    author_association: schemas/* string */.YjP().nullish(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullish(),
});
/** The hidden first line by which a comment or an issue is found again. `key` is that of the list. */
function marker(kind, key, { run, state }) {
    return `<!-- tls-readiness ${kind} ${key} ${run} ${state}-->\n`;
}
/**
 * What our marker remembers, or undefined where the text does not begin with it. Anybody can write such a
 * line into a public repository, so it only counts from bots (the token of a workflow is one), from people whom the
 * repository trusts, and from the account `own`.
 */
function markedState({ body, author_association, user }, kind, key, own) {
    const trusted = user?.type === 'Bot' ||
        ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '') ||
        (own !== undefined && user?.login === own);
    const [, foundKind, foundKey, run, state = ''] = /^<!-- tls-readiness (\w+) (\w+) (\d+) ([\w:.,=-]*?)-->/.exec(body ?? '') ?? [];
    return trusted && foundKind === kind && foundKey === key ? { run: Number(run), state } : undefined;
}

;// CONCATENATED MODULE: ./lib/github/comment.js






const commentSchema = schemas/* object */.Ikc({ ...authoredSchema.shape, id: schemas/* number */.aig() });
/**
 * Keeps one comment on the pull request up to date: the first of ours; others, from runs that began at once, go.
 * Where everything is ready it goes as well, unless it is wanted always. One that a later run has written stays as it
 * is. Rejects with what GitHub refused.
 */
async function keepComment(report, { octokit, repository }, { mode, list, origin, pullRequest, run }) {
    const head = marker('comment', list.key, { run, state: '' });
    const body = head + renderComment(report, origin, maxBodyBytes - Buffer.byteLength(head));
    const found = await find();
    if (found.some((each) => each.run > run))
        return;
    const [first, ...others] = found.map(({ id }) => id);
    const wanted = mode === 'always' || !(0,report_report/* isAllReady */.nQ)(report);
    if (!wanted) {
        await remove(first === undefined ? [] : [first, ...others]);
    }
    else if (first === undefined) {
        const created = await doOnce(create, async () => (await find()).findLast((each) => each.run === run)?.id);
        // Another run may have looked and created at the same time. Both see both now, and keep the first.
        const [kept, ...later] = await find();
        if (kept && kept.id !== created && kept.run <= run)
            await update(kept.id);
        await remove(later.map(({ id }) => id));
    }
    else {
        await update(first);
        await remove(others);
    }
    /** Our comments, oldest first. */
    async function find() {
        const comments = await readPages(commentSchema, octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repository,
            issue_number: pullRequest,
            per_page: 100,
        }));
        return comments
            .flatMap((comment) => {
            const marked = markedState(comment, 'comment', list.key);
            return marked ? [{ id: comment.id, run: marked.run }] : [];
        })
            .toSorted((a, b) => a.id - b.id);
    }
    async function create() {
        const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repository,
            issue_number: pullRequest,
            body,
            request: { retries: 0 },
        });
        return readReply(commentSchema, data).id;
    }
    async function update(id) {
        await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...repository,
            comment_id: id,
            body,
        });
    }
    async function remove(ids) {
        for (const id of ids) {
            try {
                await octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
                    ...repository,
                    comment_id: id,
                });
            }
            catch (fault) {
                // The other run may have been faster.
                if ((await find()).some((each) => each.id === id))
                    throw fault;
            }
        }
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./lib/config/find-files.js
var find_files = __webpack_require__(75753);
;// CONCATENATED MODULE: ./lib/github/list.js



/**
 * Which list the inputs mean. Files are known by what `config` says. One that is given inline is known by where it
 * stands, so that it stays the same while its endpoints come and go: workflow, job, step, and the job's matrix, which
 * the runner tells in no variable.
 */
function listOf({ config, endpoints, matrix }, env) {
    const onlyDefault = config.length === 1 && config[0] === find_files/* defaultFile */.kL;
    const isInline = endpoints !== '';
    const files = isInline && onlyDefault ? [] : config.toSorted();
    const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '', GITHUB_ACTION: step = '' } = env;
    // A step without an `id` gets one that nobody wrote.
    const place = [workflow, job, step.startsWith('__') ? '' : step].filter((part) => part !== '');
    const inline = `inline in ${[place.join(' / ') || 'the workflow', ...valuesOf(matrix)].join(', ')}`;
    return {
        name: [...(isInline ? [inline] : []), ...files].join(', '),
        isDefault: !isInline && onlyDefault,
        key: (0,external_node_crypto_.createHash)('sha256')
            .update(JSON.stringify(isInline ? [files, workflow, job, step, matrix] : [files]))
            .digest('hex')
            .slice(0, 12),
    };
}
/** The values of a matrix that are short to say, as GitHub puts them behind a job's name. */
function valuesOf(matrix) {
    if (matrix === '')
        return [];
    const { success, data } = matrixSchema.safeParse(matrix);
    return success ? Object.values(data).flatMap((value) => (isScalar(value) ? [String(value)] : [])) : [];
}
const matrixSchema = schemas/* string */.YjP()
    .transform((text, { addIssue }) => {
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        addIssue('no JSON');
        return core/* NEVER */.tm;
    }
})
    .pipe(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()));
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(61351);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 19 modules
var utils = __webpack_require__(85555);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(86856);
;// CONCATENATED MODULE: ./lib/github/retry-after.js
/**
 * A plugin for Octokit that waits as long as the Retry-After header of a 429 asks for (RFC 6585 section 4), if that
 * is not too long. The plugin for rate limits knows the header only beside words and headers that github.com sends;
 * an Enterprise Server, or a proxy before it, may send it alone. This one must stand before the plugin for other
 * tries, which does what is noted in the error here.
 */
function retryAfter({ hook }, mayWait) {
    hook.error('request', (error, { request }) => {
        if ('response' in error && error.response && error.status === 429) {
            const { headers } = error.response;
            const known = /\bsecondary rate\b/i.test(error.message) || headers['x-ratelimit-remaining'] === '0';
            const seconds = Number(headers['retry-after']);
            const retries = Number(request.retryCount ?? 0);
            if (!known && seconds >= 0 && mayWait(seconds, retries)) {
                error.request.request = { ...error.request.request, retries: retries + 1, retryAfter: seconds };
            }
        }
        throw error;
    });
}

;// CONCATENATED MODULE: ./lib/github/octokit.js





/** GitHub itself ends a request after ten seconds; who has not answered some time later never will. */
const answerMs = 15_000;
/** For all that one run asks of GitHub, waiting included. What is not done by then is left out. */
const totalMs = 180_000;
/** How long we wait because GitHub says so; for a secondary limit that is a minute. */
const maxWaitSeconds = 60;
/** After 1 and 4 seconds, where the request was not carried out or may be carried out twice. */
const maxRetries = 2;
/**
 * The way to the repository of this run: at GITHUB_API_URL (so that GitHub Enterprise works), by the environment's
 * proxy, at the pace that GitHub asks for, and with bounded patience for limits, faults and silence.
 */
function connect(token, env) {
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const endsAtMs = performance.now() + totalMs;
    const mayWait = (seconds, retries) => retries < maxRetries && seconds <= maxWaitSeconds && performance.now() + seconds * 1_000 < endsAtMs;
    const onLimit = (seconds, _options, _octokit, retries) => mayWait(seconds, retries);
    const octokit = (0,github/* getOctokit */.Q)(token, {
        // What GitHub says of deprecated calls is for us, and not for the log of others.
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { ...utils/* defaults */.NT.request, fetch: impatient(utils/* defaults */.NT.request?.fetch, endsAtMs) },
        retry: { retries: maxRetries, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
        throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
    }, 
    // The first one is asked first what to do with a fault.
    (octokit) => retryAfter(octokit, mayWait), dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    return { octokit, repository: { owner, repo } };
}
/** Cuts off who does not answer in time, be it in the middle of the answer; such a request is not tried again. */
function impatient(fetch, endsAtMs) {
    return async (url, init) => {
        const afterMs = Math.max(1, Math.min(answerMs, Math.round(endsAtMs - performance.now())));
        const signal = AbortSignal.timeout(afterMs);
        try {
            const response = await fetch(url, { ...init, signal });
            const body = await response.arrayBuffer();
            return new Response(body.byteLength > 0 ? body : null, response);
        }
        catch (error) {
            // Octokit tries everything again but what carries this name.
            if (signal.aborted)
                throw new DOMException(`no answer within ${Math.ceil(afterMs / 1_000)} s`, 'AbortError');
            throw error;
        }
    };
}
function silent() { }

// EXTERNAL MODULE: ./lib/config/client.js
var client = __webpack_require__(38403);
// EXTERNAL MODULE: ./lib/config/target.js
var config_target = __webpack_require__(52889);
// EXTERNAL MODULE: ./lib/policy/finding.js
var finding = __webpack_require__(27795);
// EXTERNAL MODULE: ./lib/tls/protocol.js
var tls_protocol = __webpack_require__(22813);
;// CONCATENATED MODULE: ./lib/report/finding-set.js






/** What somebody has to act on, each once: several addresses may show the same. */
function openFindings(report) {
    const all = (0,report_report/* judgedEntries */.Ab)(report).flatMap(({ findings, entry: target }) => findings
        .filter(({ level }) => level !== 'notice')
        .map((finding) => ({ entry: entryOf(target, finding), target, finding })));
    return [...new Map(all.toReversed().map((each) => [each.entry, each])).values()].toReversed();
}
/**
 * The findings as text of letters, digits and `:-.,=`, to be compared with those of a later run: what each is and
 * whom it is about, without days, dates or wording. One hash for all where the text would be too long.
 */
function encodeFindings(open, maxLength) {
    const text = open
        .map(({ entry }) => entry)
        .toSorted()
        .join(',');
    return text.length <= maxLength ? text : allAsOne(text);
}
/** How the findings differ from those that were encoded; undefined where they do not. */
function changeSince(encoded, open, report) {
    if (encoded.startsWith('=')) {
        return encoded === encodeFindings(open, 0) ? undefined : { kind: 'some' };
    }
    const before = new Map(encoded.split(',').flatMap((entry) => {
        const parsed = parseEntry(entry);
        return parsed ? [[entry, parsed]] : [];
    }));
    const now = new Set(open.map(({ entry }) => entry));
    const new_ = open.filter(({ entry }) => !before.has(entry));
    const old = [...before].filter(([entry]) => !now.has(entry));
    if (new_.length === 0 && old.length === 0)
        return undefined;
    const problems = new Map(old.map(([, { problem, level }]) => [problem, level]));
    const problemsNow = new Set(open.map(({ entry }) => parseEntry(entry)?.problem));
    const targets = new Map((0,report_report/* judgedEntries */.Ab)(report).map(({ entry: target }) => [targetHash(target), target]));
    return {
        kind: 'these',
        appeared: new_.map((each) => {
            const was = problems.get(parseEntry(each.entry)?.problem ?? '');
            return was === undefined ? each : { ...each, was };
        }),
        gone: old
            .filter(([, { problem }]) => !problemsNow.has(problem))
            .map(([, { rule, protocol, target }]) => ({
            rule,
            protocol,
            target: targets.get(target),
            targetKey: target,
        })),
    };
}
function entryOf(target, { rule, level, protocol, facts }) {
    return [rule, level, protocol ?? '-', targetHash(target), hash([facts.kind], 4)].join(':');
}
function parseEntry(entry) {
    const [rule, level, protocol, target = '', kind] = entry.split(':');
    const known = {
        rule: config_target/* ruleNames */.X.find((each) => each === rule),
        level: finding/* levels */.y.find((each) => each === level),
        protocol: tls_protocol/* protocols */.WH.find((each) => each === protocol),
    };
    if (known.rule === undefined || known.level === undefined)
        return undefined;
    const problem = [rule, protocol, target, kind].join(':');
    return { rule: known.rule, level: known.level, protocol: known.protocol, target, problem };
}
/**
 * What makes a target the same from day to day: not its name, owner, dates or place in the file. A client has nothing
 * but its name.
 */
function targetHash(entry) {
    if ((0,client/* isClient */.o)(entry))
        return clientPrefix + hash([entry.source.file ?? '', entry.name], 8);
    const { source, scheme, host, port, path, serverName, address } = entry;
    return hash([source.file ?? '', scheme, host, port, path, serverName ?? '', address ?? ''], 8);
}
const clientPrefix = 'client-';
/** Whether what is gone was found of a client. */
function wasClient({ targetKey }) {
    return targetKey.startsWith(clientPrefix);
}
function allAsOne(text) {
    return `=${hash([text], 32)}`;
}
function hash(parts, length) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}

;// CONCATENATED MODULE: ./lib/report/issue.js












/** The words of the tracking issue. */
/** A comment lists no more than a person would read; the issue's text has the rest. */
const maxLines = 30;
/** Both lists of a comment together stay below GitHub's limit, however long names become in Markdown. */
const maxListLength = 25_000;
const maxOwners = 20;
/** The title says which list it is about, and stays: a number in it would change with every run. At most 256 units. */
function issueTitle(list) {
    return `TLS readiness: ${(0,report_escape/* cut */.Jj)((0,report_escape/* logLine */.BP)(list), 200)}`;
}
/** The issue's text: the summary with the time line, the owners, and how the issue is kept. At most `maxBytes`. */
function renderIssue(report, open, { origin, mentionOwners, maxBytes }) {
    const foot = [
        '',
        ...owners(open, mentionOwners),
        'Every run brings this issue up to date. It is closed once everything could be checked and no error and no warning is left, and opened again by the next error.',
        '',
        originLine(origin),
    ].join('\n');
    return (0,summary/* renderSummary */.B)(report, { maxBytes: maxBytes - Buffer.byteLength(foot) }) + foot;
}
/** What is new and what is gone since the run before. */
function renderChange(change, { origin, mentionOwners }) {
    if (change.kind === 'some') {
        return `The findings have changed. There are too many to list each: the text above has the worst.\n\n${originLine(origin)}`;
    }
    const { appeared, gone } = change;
    const count = [
        ...(appeared.length > 0
            ? [`${(0,dates/* formatCount */.B4)(appeared.length)} new ${(0,wording/* plural */.LS)(appeared.length, 'finding')}`]
            : []),
        ...(gone.length > 0 ? [`${(0,dates/* formatCount */.B4)(gone.length)} gone`] : []),
    ];
    return [
        `**${count.join(', ') || 'The findings have changed'}**\n`,
        ...section('New:', appearedLines(appeared)),
        ...section('Gone:', goneLines(gone)),
        ...owners(appeared, mentionOwners),
        originLine(origin),
    ].join('\n');
}
/** The last comment before the issue is closed. */
function renderSettled(report, origin) {
    const clients = (0,report_report/* clientsRun */.ol)(report).length;
    const subject = [
        ...(report.counts.targets > 0 || clients === 0 ? [allOf(report.counts.targets, 'target')] : []),
        ...(clients > 0 ? [allOf(clients, 'client')] : []),
    ].join(' and ');
    const predicate = report.counts.targets + clients === 1 ? 'is' : 'are';
    const all = (0,report_report/* isAllReady */.nQ)(report)
        ? `${subject.replace(/^./, (first) => first.toUpperCase())} ${predicate} ready.`
        : 'No error and no warning is left, but for those under an exception.';
    return `✅ ${all}\n\n${originLine(origin)}`;
}
/** `the only target`, `all 4 targets`. */
function allOf(count, what) {
    return count === 1 ? `the only ${what}` : `all ${(0,dates/* formatCount */.B4)(count)} ${what}s`;
}
/** The text of an issue that two runs opened at once, and that gives way to the other. */
function renderDuplicate(number) {
    return `Two runs at once each opened an issue. The one to follow is #${number}.\n`;
}
function section(head, lines) {
    if (lines.length === 0)
        return [];
    let length = 0;
    const shown = lines.slice(0, maxLines).filter((line) => {
        length += line.length;
        return length <= maxListLength;
    });
    const more = lines.length - shown.length;
    return [head, '', ...shown, ...(more > 0 ? [`- … and ${(0,dates/* formatCount */.B4)(more)} more`] : []), ''];
}
const icons = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
/** One line for what a reader takes as one, worst first. */
function appearedLines(appeared) {
    const was = new Map(appeared.map((each) => [each.finding, each.was]));
    const judged = (0,grouping/* groupBy */.$)(appeared, ({ target }) => target).map(([entry, found]) => ({
        entry,
        findings: found.map(({ finding }) => finding),
    }));
    return (0,ranked_groups/* rankedGroups */.E)(judged).map(({ entry, findings }) => {
        const [finding] = findings;
        const before = was.get(finding);
        const level = before === undefined ? finding.level : `${finding.level}, was ${article[before]} ${before}`;
        return `- ${icons[finding.level]} ${issue_name(entry)}: ${(0,report_escape/* markdown */.wD)((0,titles/* findingsTitle */.f)(findings))} (${level})`;
    });
}
const article = { error: 'an', warning: 'a', notice: 'a' };
function goneLines(gone) {
    const lines = (0,grouping/* groupBy */.$)(gone, ({ targetKey, rule }) => `${targetKey} ${rule}`).flatMap(([, group]) => {
        const [first] = group;
        if (!first.target)
            return [];
        const which = tls_protocol/* protocols */.WH.filter((each) => group.some(({ protocol }) => protocol === each));
        const versions = which.length > 0 ? ` (${(0,wording/* listProtocols */.QO)(which)})` : '';
        return `- ${issue_name(first.target)}: ${(0,report_escape/* markdownCode */.D9)(first.rule)}${versions}`;
    });
    const removed = gone.filter(({ target }) => target === undefined);
    return [
        ...lines,
        ...removedLine(removed.filter((each) => !wasClient(each)), 'target'),
        ...removedLine(removed.filter(wasClient), 'client'),
    ];
}
function removedLine(gone, what) {
    const count = new Set(gone.map(({ targetKey }) => targetKey)).size;
    return count > 0 ? [`- ${(0,dates/* formatCount */.B4)(count)} ${(0,wording/* plural */.LS)(count, what)} that the list no longer has`] : [];
}
function issue_name(entry) {
    return `**${(0,report_escape/* markdown */.wD)((0,wording/* formatName */.nD)(entry))}**`;
}
/** Owners as code notify nobody. Those that are mentioned stand in the comment and in the issue's text. */
function owners(found, mention) {
    const worst = found.toSorted((a, b) => finding/* levels */.y.indexOf(a.finding.level) - finding/* levels */.y.indexOf(b.finding.level));
    const all = [...new Set(worst.flatMap(({ target }) => (target.owner ? [target.owner] : [])))];
    if (all.length === 0)
        return [];
    const shown = all
        .slice(0, maxOwners)
        .map((owner) => (mention && isAccount(owner) ? owner : (0,report_escape/* markdownCode */.D9)(owner, 80)));
    const more = all.length > maxOwners ? ` and ${(0,dates/* formatCount */.B4)(all.length - maxOwners)} more` : '';
    return [`${(0,wording/* plural */.LS)(all.length, 'Owner')}: ${shown.join(', ')}${more}\n`];
}
/** `@user` or `@organisation/team`, as GitHub lets them be called, and nothing else: it goes out as it is. */
function isAccount(owner) {
    return /^@[a-z\d](?:-?[a-z\d]){0,38}(?:\/[a-z\d][\w-]{0,99})?$/i.test(owner);
}

;// CONCATENATED MODULE: ./lib/github/own-login.js



const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP() });
/**
 * The account that the token belongs to. Undefined for that of an app, as a workflow's own is, which GitHub does not tell.
 * Rejects with what GitHub refused besides.
 */
async function ownLogin(octokit) {
    try {
        const { data } = await octokit.request('GET /user');
        return readReply(userSchema, data).login;
    }
    catch (fault) {
        if ((0,api_fault/* isForbidden */.US)(fault))
            return undefined;
        throw fault;
    }
}

;// CONCATENATED MODULE: ./lib/github/tracking-issue.js










/** By this label the issue is found among thousands; GitHub creates it where it is missing. */
const label = 'tls-readiness';
/** What the marker may remember of the findings; the rest of the text is for people. */
const maxState = 20_000;
const issueSchema = schemas/* object */.Ikc({
    ...authoredSchema.shape,
    number: schemas/* int */.Whr(),
    state: schemas/* string */.YjP(),
    labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() })),
    pull_request: schemas/* unknown */.L5J().optional(),
});
/**
 * Keeps the one issue of a list up to date: opened at the first error, with a comment only when findings come or go,
 * closed once nothing is left to do, opened again by the next error. One that people have closed stays closed until
 * there is a new error. Where several are open, which two runs at once may leave behind, the first is kept and the
 * others are closed. What a later run has written stays as it is. Rejects with what GitHub refused.
 */
async function keepIssue(report, { octokit, repository }, { list, origin, run, mentionOwners }) {
    const open = openFindings(report);
    const findings = encodeFindings(open, maxState);
    const head = marker('issue', list.key, { run, state: findings });
    const body = head +
        renderIssue(report, open, { origin, mentionOwners, maxBytes: maxBodyBytes - Buffer.byteLength(head) });
    const unverified = [...report.verdicts, ...(0,report_report/* clientsRun */.ol)(report)].some(({ state }) => state === 'unverified');
    const settled = open.length === 0 && !unverified;
    /** Whose the token is, once that was asked. */
    let self;
    const [issue, ...others] = await find();
    if (issue)
        await follow(issue);
    else if (hasError(open))
        await begin();
    await closeDuplicates(others, issue);
    async function begin() {
        const created = await doOnce(create, async () => (await find()).findLast((each) => each.run === run));
        if (!created.labelled && self?.login === undefined) {
            // Nobody would find it again.
            await update(created.number, { body, state: 'closed', state_reason: 'not_planned' });
            throw new Error(`the token can open issues, but not give them the label ${label}`);
        }
        // Another run may have looked and created at the same time. Both see both now, and keep the first.
        const [kept = created, ...later] = await find();
        await closeDuplicates(later, kept);
    }
    async function follow(listed) {
        // Another run may have written it since the list was read, and GitHub's lists lag behind.
        const issue = await read(listed);
        if (issue.run > run)
            return;
        const change = changeSince(issue.findings, open, report);
        const told = change && renderChange(change, { origin, mentionOwners });
        if (!issue.open) {
            if (!change)
                return;
            if (hasNewError(change, open))
                await write(issue, { body, state: 'open' }, told);
            else
                await update(issue.number, { body });
        }
        else if (settled) {
            const closed = { body, state: 'closed', state_reason: 'completed' };
            await write(issue, closed, renderSettled(report, origin));
        }
        else {
            await write(issue, { body }, told);
        }
    }
    /** The text goes first, so that another run does not tell of the same change; it goes back if nobody was told. */
    async function write(issue, change, told) {
        await update(issue.number, change);
        if (told === undefined)
            return;
        try {
            await comment(issue.number, told);
        }
        catch (fault) {
            // In doubt people were told.
            if ((0,api_fault/* isInDoubt */.cd)(fault))
                throw fault;
            await update(issue.number, { body: issue.body, state: issue.open ? 'open' : 'closed' });
            throw fault;
        }
    }
    async function read(issue) {
        const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
            ...repository,
            issue_number: issue.number,
        });
        const [now = issue] = toIssue(readReply(issueSchema, data));
        return now;
    }
    async function closeDuplicates(issues, kept) {
        for (const { number, open: isOpen } of issues) {
            if (!isOpen || !kept)
                continue;
            // Without the marker it is never found again.
            await update(number, {
                body: renderDuplicate(kept.number),
                state: 'closed',
                state_reason: 'not_planned',
            });
        }
    }
    /** Those with the label; where there are none, those of the token's account, which may not have the right to give it. */
    async function find() {
        const labelled = await listed({ labels: label });
        if (labelled.length > 0)
            return labelled;
        self ??= { login: await ownLogin(octokit) };
        return self.login === undefined ? [] : listed({ creator: self.login });
    }
    /** Our issues, the one to follow first: an open one before those that are closed, the first before later ones. */
    async function listed(filter) {
        const issues = await readPages(issueSchema, octokit.paginate('GET /repos/{owner}/{repo}/issues', {
            ...repository,
            ...filter,
            state: 'all',
            direction: 'asc',
            per_page: 100,
        }));
        return issues.flatMap(toIssue).toSorted((a, b) => Number(b.open) - Number(a.open) || a.number - b.number);
    }
    async function create() {
        const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues', {
            ...repository,
            title: issueTitle(list.name),
            body,
            labels: [label],
            request: { retries: 0 },
        });
        const { number, labels } = readReply(issueSchema, data);
        return { number, open: true, body, findings, run, labelled: isLabelled(labels) };
    }
    async function update(number, change) {
        await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            ...repository,
            issue_number: number,
            ...change,
        });
    }
    async function comment(number, text) {
        await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repository,
            issue_number: number,
            body: text,
            request: { retries: 0 },
        });
    }
    function toIssue(issue) {
        const marked = markedState(issue, 'issue', list.key, self?.login);
        if (marked === undefined || issue.pull_request !== undefined)
            return [];
        const { run, state: findings } = marked;
        const { number, state, body, labels } = issue;
        const labelled = isLabelled(labels);
        return [{ number, open: state === 'open', body: body ?? '', findings, run, labelled }];
    }
}
function isLabelled(labels) {
    return labels.some(({ name }) => name === label);
}
function hasError(open) {
    return open.some(({ finding }) => finding.level === 'error');
}
function hasNewError(change, open) {
    if (change === undefined)
        return false;
    return hasError(change.kind === 'these' ? change.appeared : open);
}

;// CONCATENATED MODULE: ./lib/github/api-places.js









/** For the tasks of one run. This module brings Octokit, and is only loaded where there is one. */
function apiPlaces(tasks, inputs, { env, workspace }, event, notes) {
    const list = listOf(inputs, env);
    const { pullRequest, fromFork } = event;
    const run = Number(env.GITHUB_RUN_ID ?? 0) || 0;
    const headSha = pullRequest?.headSha ?? env.GITHUB_SHA ?? '';
    const origin = { list: list.name, commit: headSha, run: runUrl(env) };
    const api = inputs.token === '' ? undefined : connect(inputs.token, env);
    return {
        changed: (entries) => attempt('changes', (api) => changedTargets(entries, api, { pullRequest: pullRequestNumber(), workspace })),
        checkRun: async (report, annotated) => {
            const done = await attempt('check run', async (api) => {
                await writeCheckRun(report, api, { list, headSha, detailsUrl: origin.run, annotated, workspace });
                return true;
            });
            return done ?? false;
        },
        comment: (report) => attempt('comment', async (api) => {
            if (inputs.comment === 'never')
                return;
            await keepComment(report, api, {
                mode: inputs.comment,
                list,
                origin,
                pullRequest: pullRequestNumber(),
                run,
            });
        }),
        issue: (report) => attempt('issue', (api) => keepIssue(report, api, { list, origin, run, mentionOwners: inputs.mentionOwners })),
    };
    function pullRequestNumber() {
        if (pullRequest)
            return pullRequest.number;
        throw new Error('the event does not say which pull request this is');
    }
    /** The verdict does not depend on who can read it. */
    async function attempt(task, work) {
        if (!tasks.has(task))
            return undefined;
        try {
            if (!api)
                throw new Error('the input `token` is empty');
            return await work(api);
        }
        catch (fault) {
            notes.warning((0,report_escape/* logLine */.BP)((0,api_tasks/* failureOf */.g5)(task, (0,api_fault/* explainFault */.Oy)(fault), fromFork)));
            return undefined;
        }
    }
}
function runUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    const url = `${server}/${repository}/actions/runs/${id}`;
    return server && repository && id && URL.canParse(url) ? new URL(url).href : undefined;
}


/***/ })

};
