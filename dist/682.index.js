export const id = 682;
export const ids = [682,401];
export const modules = {

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repositoryOf: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5401);

/** GitHub lists no more files of a comparison, and does not say that there are more. */
const MAX_COMPARED = 300;
/** A repository, read through GitHub's REST API. */
function repositoryOf({ owner, name }, options) {
    const github = (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .openGitHub */ .o)(options);
    const repository = { owner, repo: name };
    return {
        async tip(branch) {
            return (await github.rest.git.getRef({ ...repository, ref: `heads/${branch}` })).data.object.sha;
        },
        commit: (sha) => ({
            sha,
            async entries(tree) {
                const { data } = await github.rest.git.getTree({ ...repository, tree_sha: tree });
                if (data.truncated)
                    throw new PartialTree(tree);
                return data.tree.map(toEntry);
            },
            async content(path, maxBytes) {
                const file = path.split('/').map(encodeURIComponent).join('/');
                const { data } = await github.request(`GET /repos/{owner}/{repo}/contents/${file}`, {
                    ...repository,
                    ref: sha,
                    headers: { accept: 'application/vnd.github.raw+json' },
                    // The library would take every byte for a letter; what becomes of the stream is in transport.ts.
                    request: { parseSuccessResponseBody: false, maxBytes },
                });
                return data;
            },
        }),
        async pullRequest(number) {
            const asked = { ...repository, pull_number: number };
            const files = await github.paginate(github.rest.pulls.listFiles, { ...asked, per_page: 100 });
            // Asked after the list: were anything pushed meanwhile, this would tell.
            const { head, base, changed_files: count } = (await github.rest.pulls.get(asked)).data;
            return { head: head.sha, baseRef: base.ref, changed: toChanged(files, files.length === count) };
        },
        async changedSince(base, head) {
            const asked = { ...repository, basehead: `${base}...${head}`, per_page: 1 };
            const { files = [] } = (await github.rest.repos.compareCommitsWithBasehead(asked)).data;
            return toChanged(files, files.length < MAX_COMPARED);
        },
    };
}
/** A tree of which GitHub gives a part only. */
class PartialTree extends Error {
    status = 200;
    constructor(tree) {
        super(`The tree ${tree} is too large.`);
    }
}
function toEntry({ path, mode, sha, size }) {
    return { name: path, mode, sha, bytes: size };
}
function toChanged(files, isWhole) {
    const paths = files.flatMap(({ filename, previous_filename: previous }) => [
        filename,
        ...(previous === undefined ? [] : [previous]),
    ]);
    return { paths, isWhole };
}


/***/ }),

/***/ 5401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentsOf: () => (/* binding */ commentsOf),
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5250);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6856);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);




/** Longest time that GitHub may ask us to wait before another try. */
const MAX_WAIT_SECONDS = 120;
const MAX_RETRIES = 3;
/** The GitHub of the run, at `GITHUB_API_URL` and through the proxies that the environment names. */
function openGitHub({ token, delayMs }) {
    const wantsRetry = (seconds, _options, _octokit, retries) => seconds <= MAX_WAIT_SECONDS && retries < MAX_RETRIES;
    const Octokit = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .GitHub */ .gq.plugin(wholeAnswers, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
    return new Octokit((0,_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__/* .getOctokitOptions */ .EG)(token, {
        // The library's own warnings quote GitHub; what failed is told once, by whoever asked.
        log: { debug() { }, info() { }, warn() { }, error() { } },
        retry: { retries: MAX_RETRIES, retryAfterBaseValue: delayMs },
        throttle: {
            onRateLimit: wantsRetry,
            onSecondaryRateLimit: wantsRetry,
            retryAfterBaseValue: delayMs,
            write: unspaced,
            notifications: unspaced,
        },
    }));
}
/** The library spaces writes by seconds. One run makes two or three, each after the answer to the one before. */
const unspaced = {
    key: () => ({ schedule: (_options, job, ...args) => job(...args) }),
};
/**
 * An answer that was cut short arrives as text instead of JSON, and as a success. It is one that has to be asked for
 * again.
 */
const wholeAnswers = (octokit) => {
    octokit.hook.after('request', async (response, request) => {
        const cut = () => Object.assign(new Error('The answer was cut short.'), { status: 500, request });
        const { maxBytes } = request.request;
        if (maxBytes !== undefined) {
            response.data = await bytesOf(response.data, maxBytes).catch(() => {
                throw cut();
            });
            return;
        }
        if (response.status !== 204 && typeof response.data === 'string')
            throw cut();
    });
};
/** As many bytes as were asked for, and one more where there are too many. */
async function bytesOf(stream, maxBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxBytes)
            break;
    }
    return Buffer.concat(chunks, Math.min(length, maxBytes + 1));
}
/** The comments of a pull request. */
function commentsOf({ owner, name, pullRequest }, options) {
    const github = openGitHub(options);
    const repository = { owner, repo: name };
    return {
        async author() {
            const asked = github.graphql('{ viewer { login } }');
            return asked.then(({ viewer }) => viewer.login, (error) => {
                // Not knowing who we are, we would not know our own comment again either.
                if (((0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) ?? 0) >= 500)
                    throw error;
                return DEFAULT_AUTHOR;
            });
        },
        async list() {
            const asked = { ...repository, issue_number: pullRequest, per_page: 100 };
            return (await github.paginate(github.rest.issues.listComments, asked)).map(toComment);
        },
        async create(body) {
            // A create that broke off may have happened; whoever asked for it looks before it asks again.
            const asked = { ...repository, issue_number: pullRequest, body, request: { retries: 0 } };
            return toComment((await github.rest.issues.createComment(asked)).data);
        },
        async update(id, body) {
            return toComment((await github.rest.issues.updateComment({ ...repository, comment_id: id, body })).data);
        },
        async remove(id) {
            await github.rest.issues.deleteComment({ ...repository, comment_id: id });
        },
    };
}
/** Whom the token of a workflow acts for. */
const DEFAULT_AUTHOR = 'github-actions[bot]';
function toComment({ id, user, body, html_url }) {
    return { id, author: user?.login ?? '', body: body ?? '', url: html_url };
}


/***/ })

};
