import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { pullRequestEvent } from '../world/events.ts';
import type { GitHub } from '../world/github.ts';
import { files } from './people.ts';
import { said, stage } from './step.ts';

const PASSES = files();
const FAILS = files({ rules: [{ metric: 'demographic_parity_difference', max: 0.4 }] });
const LIST = 'issues/list-comments';
const CREATE = 'issues/create-comment';
const UPDATE = 'issues/update-comment';
const DELETE = 'issues/delete-comment';

type Fault = Parameters<GitHub['fail']>[1];
const CUTS: readonly Fault[] = [
  { kind: 'cut', when: 'before' },
  { kind: 'cut', when: 'during' },
  { kind: 'cut', when: 'after' },
  { kind: 'truncated' },
];
const PASSING: readonly Fault[] = [
  { kind: 'bad-gateway' },
  { kind: 'secondary-limit', retryAfterSeconds: 1 },
  { kind: 'secondary-limit', status: 429 },
  { kind: 'primary-limit', resetSeconds: 1 },
  ...CUTS,
];
const nameOf = (fault: Fault) => Object.values(fault).join(' ');

describe.concurrent('trouble that passes', () => {
  test.each(PASSING.map((fault) => [nameOf(fault), fault] as const))('%s while listing', async (_, fault) => {
    const { github, step, bodies } = await stage(FAILS);
    github.fail(LIST, fault);
    const ran = await step();
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(ran.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(bodies()).toHaveLength(1);
    expect(github.requests.length).toBeLessThanOrEqual(10);
  });

  test.each(PASSING.map((fault) => [nameOf(fault), fault] as const))(
    '%s while creating: one comment',
    async (_, fault) => {
      const { github, step, bodies, writes } = await stage(FAILS);
      github.fail(CREATE, fault);
      const ran = await step();
      expect(ran.annotations.map(({ level }) => level)).toEqual(['error']);
      expect(bodies()).toHaveLength(1);
      expect(ran.outputs['comment-id']).toBe(String(github.comments[0]?.id));
      expect(github.requests.length).toBeLessThanOrEqual(10);
      // It was not created twice and then tidied up.
      expect(writes()).not.toContain(DELETE);
    },
  );

  test.each(PASSING.map((fault) => [nameOf(fault), fault] as const))('%s while updating', async (_, fault) => {
    const { github, step, bodies, write } = await stage(FAILS);
    await step();
    write(PASSES);
    github.fail(UPDATE, fault);
    await step();
    expect(bodies().map(said)).toEqual([expect.stringContaining('passed')]);
  });

  test.each([
    ['bad-gateway', { kind: 'bad-gateway' }],
    ['cut', { kind: 'cut', when: 'after' }],
    ['not there', { kind: 'status', status: 404, message: 'Not Found' }],
  ] as const)('%s while asking who we are', async (_, fault) => {
    const { github, step, bodies } = await stage(FAILS);
    await step();
    github.fail('graphql', fault);
    await step();
    expect(bodies()).toHaveLength(1);
  });

  test('a created comment that is not listed yet is not created again', async () => {
    const { github, step, bodies } = await stage(FAILS);
    // The second listing is answered as if it had come before the comment was there.
    const before = github.hold(LIST, { nth: 2 });
    const running = step();
    await before.arrived;
    const hidden = github.comments.splice(0);
    before.release();
    const ran = await running;
    github.comments.push(...hidden);
    expect(bodies()).toHaveLength(1);
    expect(ran.outputs['comment-id']).toBe(String(hidden[0]?.id));
  });
});

describe.concurrent('trouble that stays changes neither verdict nor exit', () => {
  test.each([
    ['an empty token', { inputs: { token: '' }, level: 'notice', message: 'the input "token" is empty' }],
    ['a bad token', { inputs: { token: 'ghs_other' }, level: 'notice', message: 'permissions: pull-requests: write' }],
    [
      'a fault of GitHub',
      { fault: { kind: 'bad-gateway' }, level: 'warning', message: 'GitHub did not answer as it should' },
    ],
    [
      'a refusal',
      { fault: { kind: 'status', status: 422, message: 'x' }, level: 'warning', message: 'GitHub answered 422' },
    ],
    [
      'a locked conversation',
      {
        fault: { kind: 'status', status: 403, message: 'Unable to create comment because issue is locked.' },
        level: 'warning',
        message: 'is locked',
      },
    ],
    [
      'a limit for an hour',
      { fault: { kind: 'primary-limit', resetSeconds: 3000 }, level: 'warning', message: 'GitHub answered 403' },
    ],
    ['a limit that stays', { fault: { kind: 'secondary-limit' }, level: 'warning', message: 'GitHub answered 403' }],
  ] as const)('%s', async (_, trouble) => {
    const { github, step } = await stage(FAILS);
    if ('fault' in trouble) github.fail(LIST, trouble.fault, { times: 99 });
    const given = 'inputs' in trouble ? trouble.inputs : {};
    const ran = await step({ inputs: { ...given, 'policy-from': 'head' } });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'comment-id': '', 'comment-url': '' } });
    expect(ran.annotations.map(({ level, message }) => ({ level, message })).slice(1)).toEqual([
      { level: trouble.level, message: expect.stringContaining(trouble.message) },
    ]);
    expect(github.comments).toEqual([]);
  });

  test('no permission to write: a notice that names it', async () => {
    const { step } = await stage(PASSES, { permissions: { 'pull-requests': 'read', issues: 'read' } });
    const ran = await step();
    expect(ran).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    expect(ran.annotations).toEqual([
      {
        level: 'notice',
        message:
          'The comment was not written: the token may not do that. Give the job "permissions: pull-requests: write" (and "contents: read" for the checkout).',
      },
    ]);
  });

  test('a machine without a network', async () => {
    const { step } = await stage(FAILS);
    const ran = await step({ offline: true, inputs: { 'policy-from': 'head' } });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(ran.annotations.map(({ level }) => level)).toEqual(['error', 'warning']);
  });

  test('a run that Dependabot started is told so', async () => {
    const { github, step } = await stage(PASSES, { permissions: { 'pull-requests': 'none', issues: 'none' } });
    const pull = github.addPullRequest({ author: 'dependabot[bot]' });
    const ran = await step({ event: pullRequestEvent(github, pull) });
    expect(ran.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('Dependabot')]);
  });
});

describe.concurrent('without the base there is no verdict', () => {
  test.each([
    ['an empty token', { inputs: { token: '' } }, 'The input "token" is empty', 'Leave "token" out'],
    ['a bad token', { inputs: { token: 'ghs_other' } }, 'GitHub answered 401', 'permissions: contents: read'],
    ['a machine without a network', { offline: true }, 'did not answer as it should', 'permissions: contents: read'],
  ])('%s', async (_, options, message, hint) => {
    const { step, github } = await stage(PASSES);
    const ran = await step(options);
    expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', 'report-json': '' } });
    expect(ran.annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining(message) });
    expect(ran.annotations[0]?.message).toContain(hint);
    expect(github.comments).toEqual([]);
  });

  test('a private repository needs contents: read, and no more', async () => {
    const none = { contents: 'none', 'pull-requests': 'none', issues: 'none' } as const;
    const refused = await stage(PASSES, { private: true, permissions: none });
    const ran = await refused.step({ inputs: { comment: 'never' } });
    expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
    expect(ran.annotations[0]?.message).toContain('GitHub answered 403');
    const allowed = await stage(PASSES, { private: true, permissions: { ...none, contents: 'read' } });
    expect(await allowed.step({ inputs: { comment: 'never' } })).toMatchObject({ exitCode: 0 });
  });

  test('GitHub Enterprise Server gives it below a path, whatever the characters of its own', async () => {
    const policy = 'gate/ä #1 100%?.json';
    const of = (all: typeof PASSES) => String(all['.github/fairness.json']);
    const base = { [policy]: of(FAILS) };
    const { github, step } = await stage({ ...PASSES, [policy]: of(PASSES) }, { files: base, basePath: '/api/v3' });
    const ran = await step({ inputs: { policy } });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(github.requests.map(({ operation }) => operation)).toContain('repos/get-content');
  });
});

describe.concurrent('whose comment it is', () => {
  test('130 others come before ours', async () => {
    const { github, step, bodies, writes } = await stage(FAILS);
    for (let at = 0; at < 130; at += 1) github.addComment({ body: `comment ${at}` });
    await step();
    expect(github.requests.length).toBeLessThanOrEqual(10);
    const before = github.requests.length;
    writes();
    await step();
    expect(bodies()).toHaveLength(1);
    expect(writes()).toEqual([]);
    expect(github.requests.length - before).toBeLessThanOrEqual(10);
  });

  test("another author's comment with our marker is left alone", async () => {
    const { github, step, bodies } = await stage(FAILS);
    await step();
    const [body] = bodies();
    github.comments.splice(0);
    const theirs = github.addComment({ author: 'octocat', body: body! });
    await step();
    expect(theirs.body).toBe(body);
    expect(bodies()).toHaveLength(1);
    expect(github.comments).toHaveLength(2);
  });

  test('a comment of ours that quotes the marker further down is another one', async () => {
    const { github, step, bodies } = await stage(FAILS);
    await step();
    const quoting = `> quoted\n\n${bodies()[0]}`;
    github.comments.splice(0);
    const other = github.addComment({ author: 'github-actions[bot]', body: quoting });
    await step();
    expect(other.body).toBe(quoting);
    expect(bodies()).toHaveLength(2);
  });

  test('a token of somebody writes as them', async () => {
    const { github, step } = await stage(FAILS, { viewer: { login: 'fair-bot', type: 'User' } });
    await step();
    await step();
    expect(github.comments.map(({ author }) => author.login)).toEqual(['fair-bot']);
  });

  test('lines that end as Windows ends them are read, and an edited comment is mended', async () => {
    const { github, step, writes } = await stage(FAILS);
    await step();
    writes();
    const [comment] = github.comments;
    comment!.body = comment!.body.replaceAll('\n', '\r\n');
    await step();
    expect(writes()).toEqual([]);
    comment!.body = comment!.body.replace('failed', 'passed');
    await step();
    expect(writes()).toEqual([UPDATE]);
  });

  test('duplicates of ours go, the first stays', async () => {
    const { github, step, bodies, writes } = await stage(FAILS);
    const ran = await step();
    github.addComment({ author: 'github-actions[bot]', body: bodies()[0]! });
    github.addComment({ author: 'octocat', body: bodies()[0]! });
    github.fail(DELETE, { kind: 'status', status: 404, message: 'Not Found' });
    writes();
    expect((await step()).annotations).toHaveLength(1);
    await step();
    expect(writes()).toEqual([DELETE, DELETE]);
    expect(bodies()).toHaveLength(1);
    expect(String(github.comments[0]?.id)).toBe(ran.outputs['comment-id']);
    expect(github.comments).toHaveLength(2);
  });
});

describe.concurrent('two runs', () => {
  test.each([
    ['an older run', { runId: 100 }],
    ['an earlier attempt', { runId: 4_900_000_000, runAttempt: 1 }],
  ])('%s never overwrites a newer one', async (_, older) => {
    const { step, write, writes, bodies } = await stage(PASSES);
    const newer = await step({ runId: 4_900_000_000, runAttempt: 2 });
    write(FAILS);
    writes();
    const ran = await step(older);
    expect(ran).toMatchObject({ exitCode: 1, outputs: { 'comment-id': newer.outputs['comment-id'] } });
    expect(writes()).toEqual([]);
    expect(bodies().map(said)).toEqual([expect.stringContaining('passed')]);
    await step({ runId: 4_900_000_000, runAttempt: 3 });
    expect(writes()).toEqual([UPDATE]);
  });

  test.each([
    ['the older first', [0, 1]],
    ['the newer first', [1, 0]],
  ])('that create at the same time leave one comment, the newer one: %s', async (_, order) => {
    const { github, step, pull, bodies } = await stage(FAILS);
    const newer = github.commit(github.repository, { branch: 'retrain', files: { 'README.md': 'y\n' } });
    const events = [
      pullRequestEvent(github, pull),
      pullRequestEvent(github, { ...pull, head: { ...pull.head, sha: newer } }),
    ];
    const holds = [github.hold(CREATE), github.hold(CREATE)];
    const running = [];
    for (const [at, which] of order.entries()) {
      running.push(step({ event: events[which]!, runId: 4_900_000_000 + which }));
      await holds[at]?.arrived;
    }
    holds[0]?.release();
    // Both have seen that there is no comment; the second is created once the first is.
    await expect.poll(() => github.comments.length, { timeout: 10_000 }).toBe(1);
    holds[1]?.release();
    await Promise.all(running);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain(`${newer} -->`);
  });
});

test('GitHub Enterprise Server keeps its API below a path', async () => {
  const { github, step, bodies } = await stage(FAILS, { basePath: '/api/v3' });
  for (let at = 0; at < 130; at += 1) github.addComment({ body: `comment ${at}` });
  await step();
  await step();
  expect(bodies()).toHaveLength(1);
  expect(github.requests.every(({ path }) => path.startsWith('/api/'))).toBe(true);
});

test('a proxy is used where the environment names one', async () => {
  const { github, runner, step, bodies } = await stage(FAILS);
  const asked: string[] = [];
  const proxy = await openProxy(new URL(github.url), asked);
  // Addresses of this machine go past a proxy, so GitHub has another name here.
  const named = { ...github, url: 'http://github.test', graphqlUrl: 'http://github.test/graphql' };
  const { port } = proxy.address() as AddressInfo;
  const env = { FAIRNESS_GATE_DELAY_MS: '1', http_proxy: `http://127.0.0.1:${port}`, GITHUB_API_URL: named.url };
  const ran = await step({ env });
  proxy.close();
  expect(runner).toBeDefined();
  expect(ran.annotations.map(({ level }) => level)).toEqual(['error']);
  expect(bodies()).toHaveLength(1);
  expect(new Set(asked)).toEqual(new Set(['github.test:80']));
});

/** Leads every connection to one place, whatever it asks for. */
async function openProxy(to: URL, asked: string[]): Promise<Server> {
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const onward = connect(Number(to.port), to.hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}
