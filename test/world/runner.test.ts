import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pullRequestEvent } from './events.ts';
import { type GitHub, startGitHub } from './github.ts';
import { type Runner, startRunner } from './runner.ts';

const action = fileURLToPath(new URL('fixtures/fake-action', import.meta.url));
let github: GitHub;
let runner: Runner;
beforeAll(async () => {
  github = await startGitHub();
  runner = await startRunner();
  github.addPullRequest();
});
afterEach(() => {
  expect(github.violations).toEqual([]);
});
afterAll(async () => {
  await github.close();
  await runner.close();
});

function run(script: string, inputs: Record<string, string> = {}) {
  const event = pullRequestEvent(github, github.pullRequests[0]!);
  return runner.run({ action, event, github, inputs: { script, ...inputs } });
}

test('a step runs on Node 24, in the workspace, with a clean environment', async () => {
  process.env.LEAK = 'leaked';
  const { log, exitCode } = await run('say(JSON.stringify([process.version, process.cwd(), process.env]))');
  delete process.env.LEAK;
  const [version, folder, env] = JSON.parse(log);
  expect(exitCode).toBe(0);
  expect(version).toMatch(/^v24\./);
  expect(folder).toBe(runner.workspace);
  expect(env).not.toHaveProperty('LEAK');
  expect(env).toMatchObject({
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_REF_NAME: '1/merge',
    GITHUB_HEAD_REF: 'retrain',
    GITHUB_BASE_REF: 'main',
    GITHUB_REPOSITORY: 'octo-org/census',
    GITHUB_WORKSPACE: runner.workspace,
    RUNNER_TEMP: runner.temp,
  });
  const unfit = Object.keys(env).filter((name) => !/^(CI|HOME|PATH|(GITHUB|RUNNER|INPUT|ACTIONS)_.*)$/.test(name));
  expect(unfit).toEqual([]);
});

test('inputs become variables as the runner names them', async () => {
  const script =
    'say(JSON.stringify(Object.entries(process.env).filter(([name]) => /^INPUT_(?!SCRIPT)/.test(name)).sort()))';
  const { log, annotations } = await run(script, { 'Max-Drop': '0.1', typo: 'x' });
  expect(JSON.parse(log.split('\n').at(-1) ?? '')).toEqual([
    ['INPUT_MAX-DROP', '0.1'],
    ['INPUT_TOKEN', '***'],
    ['INPUT_TYPO', 'x'],
    ['INPUT_WITH_SPACE', 'spacious'],
  ]);
  expect(annotations.map((one) => one.message)).toEqual([expect.stringContaining("Unexpected input(s) 'typo'")]);
});

test('an input that nobody sets arrives empty', async () => {
  expect((await run("say(JSON.stringify(process.env['INPUT_MAX-DROP']))")).log).toBe('""');
});

test('the token reaches GitHub, and the payload is the event', async () => {
  const { log } = await run(`
    const payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
    const url = payload.pull_request.comments_url;
    const headers = { authorization: 'token ' + process.env.INPUT_TOKEN, 'user-agent': 'fake' };
    const made = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ body: 'from the action' }) });
    say(payload.action + ' ' + made.status);`);
  expect(log).toBe('opened 201');
  expect(github.comments.map((comment) => comment.body)).toEqual(['from the action']);
});

test('standard input is closed', async () => {
  expect((await run("say(JSON.stringify(readFileSync(0, 'utf8')))")).log).toBe('""');
});

test('files hand over outputs, variables, paths, state and the summary', async () => {
  const result = await run(`
    append('GITHUB_OUTPUT', 'verdict=pass\\ntext<<E\\na\\nb\\nE\\n');
    append('GITHUB_ENV', 'A=1\\nNODE_OPTIONS=--inspect\\n');
    append('GITHUB_PATH', '/somewhere\\n');
    append('GITHUB_STATE', 'post=1\\n');
    append('GITHUB_STEP_SUMMARY', '# Title\\n');`);
  expect(result).toMatchObject({
    conclusion: 'success',
    outputs: { verdict: 'pass', text: 'a\nb' },
    env: { A: '1' },
    path: ['/somewhere'],
    state: { post: '1' },
    summary: '# Title\n',
  });
  expect(result.env).not.toHaveProperty('NODE_OPTIONS');
});

test('a malformed output file fails the step, whatever its exit code', async () => {
  const result = await run("append('GITHUB_OUTPUT', 'verdict\\n')");
  expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: {} });
  expect(result.annotations[0]?.message).toBe("Unable to process file command 'output' successfully.");
});

test.each([
  { bytes: 1_048_576, kept: 1_048_576, errors: 0 },
  { bytes: 1_048_577, kept: 0, errors: 1 },
])('of a summary of $bytes bytes $kept are kept', async ({ bytes, kept, errors }) => {
  const result = await run(`append('GITHUB_STEP_SUMMARY', 'x'.repeat(${bytes}))`);
  expect(result.summary.length).toBe(kept);
  expect(result.annotations).toHaveLength(errors);
  expect(result.conclusion).toBe('success');
});

describe('commands', () => {
  test('are read from both outputs, and any line end starts a new one', async () => {
    const { annotations } = await run(`
      say('a\\r::warning::one\\r\\n  ::warning::two\\nx ##[warning]three');
      complain('::error file=' + process.cwd() + '/p.yml,line=7,endLine=8,title=T::four%0Afive\\n');`);
    expect(annotations.filter((one) => one.level === 'warning').map((one) => one.message)).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(annotations.filter((one) => one.level === 'error')).toEqual([
      { level: 'error', message: 'four\nfive', file: 'p.yml', line: '7', endLine: '8', title: 'T' },
    ]);
  });

  test('make ten annotations of a kind, of 4,096 characters each', async () => {
    const { annotations } = await run(`
      for (let i = 0; i < 12; i += 1) say('::notice::' + 'n'.repeat(5000) + '\\n');
      for (let i = 0; i < 3; i += 1) say('::warning::w\\n');`);
    expect(annotations.map((one) => one.message.length)).toEqual([...Array(10).fill(4096), 1, 1, 1]);
  });

  test('stop and go on at the token', async () => {
    const { annotations, log } = await run(
      "say('::stop-commands::t0k\\n::error::hidden\\n##[error]hidden\\n::t0k::\\n::error::seen\\n::stop-commands::error\\n')",
    );
    expect(annotations.map((one) => one.message)).toEqual(['seen', "'error' is not allowed as a stop token"]);
    expect(log).toContain('::error::hidden');
  });

  test('mask secrets in log, annotations and summary', async () => {
    const result = await run(`
      say('::add-mask::s3cret\\nhas s3cret\\n::error::s3cret\\n' + process.env.INPUT_TOKEN + process.env.ACTIONS_RUNTIME_TOKEN);
      append('GITHUB_STEP_SUMMARY', 's3cret');`);
    expect(result.log).toBe('has ***\n##[error]***\n******');
    expect(result.annotations[0]?.message).toBe('***');
    expect(result.summary).toBe('***');
  });

  test('of old still set outputs; those that were disabled fail the step', async () => {
    expect((await run("say('::set-output name=a::1\\n')")).outputs).toEqual({ a: '1' });
    expect((await run("say('::set-env name=A::1\\n')")).conclusion).toBe('failure');
    expect((await run("say('::debug::x\\n::group::g\\n::endgroup::\\n')")).log).toBe('##[group]g\n##[endgroup]');
  });
});

test.each([
  { script: 'process.exitCode = 1', exitCode: 1 },
  { script: 'throw new Error("broken")', exitCode: 1 },
  { script: 'process.kill(process.pid, "SIGKILL")', exitCode: null },
])('$script ends with $exitCode and fails', async ({ script, exitCode }) => {
  expect(await run(script)).toMatchObject({ exitCode, conclusion: 'failure' });
});
