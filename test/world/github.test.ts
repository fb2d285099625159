import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operations } from './github/description.ts';
import { answerProblems } from './github/validation.ts';
import { type GitHub, startGitHub } from './github.ts';

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub({ files: { 'README.md': '# Census\n', '.github/fairness.yml': 'version: 1\n' } });
  github.addPullRequest();
});
afterEach(() => github.close());

const comments = '/repos/octo-org/census/issues/1/comments';

interface Sent {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly token?: string | null;
}

function send(method: string, path: string, { body, headers, token = github.token }: Sent = {}): Promise<Response> {
  return fetch(path.startsWith('http') ? path : `${github.url}${path}`, {
    method,
    headers: { 'user-agent': 'test', ...(token === null ? {} : { authorization: `token ${token}` }), ...headers },
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: an answer of any shape, looked at by the test
const json = (response: Response): Promise<any> => response.json();

describe('comments', () => {
  test('are created by the bot, listed, changed and deleted', async () => {
    const made = await send('POST', comments, { body: { body: 'hello' } });
    expect(made.status).toBe(201);
    const comment = await json(made);
    expect(comment).toMatchObject({ body: 'hello', user: { login: 'github-actions[bot]', type: 'Bot' } });
    expect(comment.id).toBeGreaterThan(2 ** 32);

    const one = `/repos/octo-org/census/issues/comments/${comment.id}`;
    expect((await json(await send('PATCH', one, { body: { body: 'again' } }))).body).toBe('again');
    expect((await json(await send('GET', comments))).map((each: { body: string }) => each.body)).toEqual(['again']);
    expect((await send('DELETE', one)).status).toBe(204);
    expect((await send('DELETE', one)).status).toBe(404);
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test('of a pull request that does not exist are 404', async () => {
    expect((await send('GET', comments.replace('/1/', '/99/'))).status).toBe(404);
  });

  test.each([
    { name: 'a body of 65,536 characters', body: 'x'.repeat(65_536), status: 201 },
    { name: 'one character more', body: 'x'.repeat(65_537), status: 422 },
    { name: 'an empty body', body: ' \n', status: 422 },
  ])('$name is $status', async ({ body, status }) => {
    expect((await send('POST', comments, { body: { body } })).status).toBe(status);
  });

  test('come in pages that link to each other', async () => {
    for (let i = 0; i < 130; i += 1)
      github.addComment({ author: i % 3 === 0 ? 'renovate[bot]' : 'octocat', body: `${i}` });
    const bodies: string[] = [];
    const sizes: number[] = [];
    let next: string | undefined = `${comments}?per_page=50`;
    while (next !== undefined) {
      const response: Response = await send('GET', next);
      const page = await json(response);
      sizes.push(page.length);
      bodies.push(...page.map((each: { body: string }) => each.body));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(sizes).toEqual([50, 50, 30]);
    expect(bodies).toEqual(Array.from({ length: 130 }, (_, i) => `${i}`));
    expect((await json(await send('GET', comments))).length).toBe(30);
    expect(github.violations).toEqual([]);
  });
});

describe('a request that the description does not allow', () => {
  test.each([
    {
      name: 'an unknown body property',
      method: 'POST',
      path: comments,
      body: { body: 'x', bdoy: 'y' },
      status: 422,
      problem: "body must NOT have additional properties ('bdoy')",
    },
    {
      name: 'a body of the wrong type',
      method: 'POST',
      path: comments,
      body: { body: 7 },
      status: 422,
      problem: 'body/body must be string',
    },
    {
      name: 'a body without the required property',
      method: 'POST',
      path: comments,
      body: {},
      status: 422,
      problem: "body must have required property 'body'",
    },
    {
      name: 'a body that is not JSON',
      method: 'POST',
      path: comments,
      body: '{',
      status: 400,
      problem: 'body is not JSON',
    },
    {
      name: 'an unknown query parameter',
      method: 'GET',
      path: `${comments}?perpage=3`,
      status: 422,
      problem: "query must NOT have additional properties ('perpage')",
    },
    {
      name: 'a page that is too large',
      method: 'GET',
      path: `${comments}?per_page=101`,
      status: 422,
      problem: 'query/per_page must be between 1 and 100',
    },
    {
      name: 'a query parameter outside its list',
      method: 'GET',
      path: '/repos/octo-org/census/pulls?state=merged',
      status: 422,
      problem: 'query/state must be equal to one of the allowed values',
    },
    {
      name: 'a path parameter of the wrong type',
      method: 'GET',
      path: '/repos/octo-org/census/issues/x/comments',
      status: 404,
      problem: 'path/issue_number must be integer',
    },
    {
      name: 'an unknown path',
      method: 'GET',
      path: '/repos/octo-org/census/isues',
      status: 404,
      problem: 'path /repos/octo-org/census/isues is not in the description used here',
    },
    {
      name: 'a path with half an escape',
      method: 'GET',
      path: '/repos/octo-org/census/contents/100%25%2',
      status: 404,
      problem: 'method GET is not in the description used here',
    },
    {
      name: 'an unknown method',
      method: 'PUT',
      path: comments,
      status: 404,
      problem: 'method PUT is not in the description used here',
    },
    {
      name: 'a misspelt property of a check run',
      method: 'POST',
      path: '/repos/octo-org/census/check-runs',
      body: { name: 'Fairness', head_sha: 'a', conclussion: 'success' },
      status: 422,
      problem: "body must NOT have additional properties ('conclussion')",
    },
    {
      name: 'a misspelt property deep inside',
      method: 'POST',
      path: '/repos/octo-org/census/check-runs',
      body: { name: 'Fairness', head_sha: 'a', output: { title: 't', summary: 's', annotation: [] } },
      status: 422,
      problem: "body/output must NOT have additional properties ('annotation')",
    },
  ])('$name is $status and is recorded', async ({ method, path, body, status, problem }) => {
    const response = await send(method, path, { body });
    expect(response.status).toBe(status);
    expect(github.violations.map((violation) => violation.problem)).toEqual([problem]);
  });
});

describe('access', () => {
  test.each([
    { name: 'a wrong token', method: 'GET', path: comments, token: 'wrong', status: 401 },
    { name: 'no token reading a public repository', method: 'GET', path: comments, token: null, status: 200 },
    { name: 'no token writing', method: 'POST', path: comments, token: null, body: { body: 'x' }, status: 401 },
    { name: "the token's own user", method: 'GET', path: '/user', status: 403 },
    { name: 'another repository', method: 'GET', path: '/repos/octo-org/other', status: 404 },
  ])('$name is $status', async ({ method, path, status, ...sent }) => {
    expect((await send(method, path, sent)).status).toBe(status);
    expect(github.violations).toEqual([]);
  });

  test('a token without the permission reads but does not write', async () => {
    const other = await startGitHub({ permissions: { 'pull-requests': 'read' } });
    other.addPullRequest();
    const token = other.token;
    expect((await send('GET', `${other.url}${comments}`, { token })).status).toBe(200);
    const refused = await send('POST', `${other.url}${comments}`, { token, body: { body: 'x' } });
    expect(refused.status).toBe(403);
    expect((await json(refused)).message).toBe('Resource not accessible by integration');
    await other.close();
  });

  test('GraphQL tells whom the token acts for, and nothing else', async () => {
    const asked = await send('POST', '/graphql', { body: { query: '{ viewer { login } }' } });
    expect(await json(asked)).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
    expect(github.violations).toEqual([]);
    await send('POST', '/graphql', { body: { query: '{ rateLimit { remaining } }' } });
    expect(github.violations).toHaveLength(1);
  });

  test('Enterprise Server answers below its own paths', async () => {
    const server = await startGitHub({ basePath: '/api/v3' });
    const { token } = server;
    expect((await send('GET', `${server.url}/repos/octo-org/census`, { token })).status).toBe(200);
    expect((await send('POST', server.graphqlUrl, { token, body: { query: '{viewer{login}}' } })).status).toBe(200);
    expect(server.violations).toEqual([]);
    await server.close();
  });
});

describe('files and git', () => {
  test('raw contents are the bytes, at a branch, a commit or by default', async () => {
    const head = github.commit(github.repository, { branch: 'retrain', files: { 'a/b.txt': 'new' } });
    const headers = { accept: 'application/vnd.github.raw+json' };
    const at = (path: string) => send('GET', `/repos/octo-org/census/contents/${path}`, { headers });
    expect(await (await at('README.md')).text()).toBe('# Census\n');
    expect(await (await at('a/b.txt?ref=retrain')).text()).toBe('new');
    expect(await (await at(`a/b.txt?ref=${head}`)).text()).toBe('new');
    expect((await at('a/b.txt')).status).toBe(404);
    expect((await at('README.md?ref=nowhere')).status).toBe(404);
  });

  // `git hash-object` and `git mktree` on the same content.
  test('objects bear the names that git gives them', async () => {
    const tree = await json(await send('GET', '/repos/octo-org/census/git/trees/main?recursive=1'));
    expect(tree.tree.map((entry: { path: string; sha: string }) => [entry.path, entry.sha])).toEqual([
      ['.github', 'bccd70eb5d4e6304fec192e8e0ca300858ceecdf'],
      ['.github/fairness.yml', 'b82551848c644f63b8517a7bdf8be9a992e6f4da'],
      ['README.md', '11e198d9637c2cf2c4821eb8e45f8527e656babe'],
    ]);
  });
});

/** One request for each operation that is not refused by nature, with what it needs. */
async function sendEach(): Promise<void> {
  const sha = github.commit(github.repository, { branch: 'retrain', files: { 'a.txt': 'a', link: { link: 'a.txt' } } });
  const pull = github.addPullRequest();
  const run = github.addRun({ headSha: sha });
  const artifact = github.addArtifact(run, 'fairness', Buffer.from('PK'));
  github.addComment({ body: 'by a person' });
  const r = '/repos/octo-org/census';
  const { id } = await json(await send('POST', comments, { body: { body: 'x' } }));
  const annotation = { path: 'a.txt', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' };
  const output = { title: 't', summary: 's', annotations: [annotation] };
  const check = await json(
    await send('POST', `${r}/check-runs`, { body: { name: 'Fairness', head_sha: sha, output } }),
  );
  await send('PATCH', `${r}/check-runs/${check.id}`, { body: { conclusion: 'success', output: { summary: 's' } } });
  const reads = [
    r,
    comments,
    `${r}/issues/comments/${id}`,
    `${r}/pulls`,
    `${r}/pulls?head=octo-org:retrain&state=open`,
    `${r}/pulls/${pull.number}`,
    `${r}/pulls/${pull.number}/files?per_page=100`,
    `${r}/compare/${pull.base.sha}...${sha}?per_page=1`,
    `${r}/commits/${sha}/pulls`,
    `${r}/contents`,
    `${r}/contents/`,
    `${r}/contents/a.txt?ref=${sha}`,
    `${r}/contents/link?ref=retrain`,
    `${r}/git/ref/heads/main`,
    `${r}/git/commits/${sha}`,
    `${r}/git/trees/${sha}`,
    `${r}/check-runs/${check.id}`,
    `${r}/check-runs/${check.id}/annotations`,
    `${r}/actions/runs/${run.id}`,
    `${r}/actions/runs/${run.id}/artifacts`,
    `${r}/actions/artifacts/${artifact.id}/zip`,
    '/user',
  ];
  for (const path of reads) await send('GET', path);
  await send('PATCH', `${r}/issues/comments/${id}`, { body: { body: 'y' } });
  await send('DELETE', `${r}/issues/comments/${id}`);
}

test('every operation answers as the description says', async () => {
  await sendEach();
  const asked = new Set(github.requests.map((request) => request.operation));
  expect(operations.map((operation) => operation.id).filter((id) => !asked.has(id))).toEqual([]);
  expect(github.requests.filter((request) => request.status >= 400).map((request) => request.path)).toEqual(['/user']);
  expect(github.requests.flatMap((request) => request.answerProblems())).toEqual([]);
  expect(github.violations).toEqual([]);
});

test.each([
  { name: 'a property that is missing', status: 200, body: [{ id: 1 }] },
  { name: 'a status that is not described', status: 418, body: {} },
])('an answer with $name would be found out', ({ status, body }) => {
  const list = operations.find((operation) => operation.id === 'issues/list-comments')!;
  expect(answerProblems(list, status, body)).not.toEqual([]);
});

test('an artifact lies at another address, which must not see the token', async () => {
  const sha = github.commit(github.repository, { branch: 'retrain', files: {} });
  const artifact = github.addArtifact(github.addRun({ headSha: sha }), 'fairness', Buffer.from('PK'));
  const answer = await send('GET', `/repos/octo-org/census/actions/artifacts/${artifact.id}/zip`);
  const location = answer.headers.get('location') ?? '';
  expect(new URL(location).origin).not.toBe(github.url);
  expect(await (await send('GET', location, { token: null })).text()).toBe('PK');
  expect(github.violations).toEqual([]);
  expect((await send('GET', location)).status).toBe(400);
  expect(github.violations).toHaveLength(1);
  artifact.expired = true;
  expect((await send('GET', `/repos/octo-org/census/actions/artifacts/${artifact.id}/zip`)).status).toBe(410);
});

describe('faults', () => {
  const list = 'issues/list-comments';
  const create = 'issues/create-comment';

  test('the primary limit says when it ends', async () => {
    github.fail(list, { kind: 'primary-limit', resetSeconds: 5 });
    const response = await send('GET', comments);
    expect(response.status).toBe(403);
    expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(response.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
    expect((await send('GET', comments)).status).toBe(200);
  });

  test('the secondary limit says how long to wait', async () => {
    github.fail(list, { kind: 'secondary-limit', status: 429, retryAfterSeconds: 1 });
    const response = await send('GET', comments);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await json(response)).message).toMatch(/secondary rate limit/);
  });

  test('a bad gateway answers in HTML', async () => {
    github.fail(list, { kind: 'bad-gateway' });
    const response = await send('GET', comments);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
  });

  test('a missing permission', async () => {
    github.fail(create, { kind: 'forbidden' });
    expect((await send('POST', comments, { body: { body: 'x' } })).status).toBe(403);
    expect(github.comments).toEqual([]);
  });

  test.each([
    { when: 'before', left: 0 },
    { when: 'during', left: 1 },
    { when: 'after', left: 1 },
  ] as const)('a connection cut $when the write leaves $left comments', async ({ when, left }) => {
    github.fail(create, { kind: 'cut', when });
    await expect(send('POST', comments, { body: { body: 'x' } }).then((response) => response.text())).rejects.toThrow();
    expect(github.comments).toHaveLength(left);
    expect(github.requests.map((request) => request.status)).toEqual([0]);
  });

  test('truncated JSON', async () => {
    github.fail(list, { kind: 'truncated' });
    await expect(send('GET', comments).then(json)).rejects.toThrow(SyntaxError);
  });

  test('a slow answer waits for the test and takes effect afterwards', async () => {
    const hold = github.hold(create);
    const answer = send('POST', comments, { body: { body: 'ours' } });
    await hold.arrived;
    github.addComment({ body: 'meanwhile' });
    hold.release();
    expect((await answer).status).toBe(201);
    expect(github.comments.map((comment) => comment.body)).toEqual(['meanwhile', 'ours']);
  });

  test('faults are counted by operation or over all, and stand in line', async () => {
    github.fail('*', { kind: 'bad-gateway' }, { nth: 2, times: 2 });
    github.fail(list, { kind: 'status', status: 500, message: 'later' }, { nth: 5 });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await send('GET', comments)).status);
    expect(statuses).toEqual([200, 502, 502, 200, 500]);
  });
});
