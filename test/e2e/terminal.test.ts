import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST, scene } from './cli.ts';
import { files, POLICY } from './people.ts';

const PASSES = files();
const FAILS = files({ rules: [{ metric: 'demographic_parity_difference', max: 0.4 }] });
const WARNS = files({ rules: [...POLICY.rules, { metric: 'demographic_parity_ratio', min: 0.8, level: 'warn' }] });
/** Four women are fewer than five, so the second rule is inconclusive. */
const UNDECIDED = (inconclusive: string) =>
  files({
    small_groups: { min_count: 5 },
    rules: [
      { metric: 'accuracy_score', min: 0 },
      { metric: 'demographic_parity_difference', max: 0.5, inconclusive },
    ],
  });

describe.concurrent('exit codes', () => {
  test.each([
    ['the gate passes', PASSES, [], 0],
    ['the gate fails', FAILS, [], 1],
    ['it fails, and never fails on it', FAILS, ['--fail-on', 'never'], 0],
    ['it fails, by the default spelled out', FAILS, ['--fail-on=error'], 1],
    ['it warns', WARNS, [], 0],
    ['it warns, and fails on warnings', WARNS, ['--fail-on', 'warn'], 1],
    ['nothing warns, and fails on warnings', PASSES, ['--fail-on', 'warn'], 0],
    ['something is undecided', UNDECIDED('warn'), [], 0],
    ['something is undecided that has to be decided', UNDECIDED('fail'), [], 1],
    ['something is undecided, and fails on warnings', UNDECIDED('warn'), ['--fail-on', 'warn'], 1],
    ['there is no policy', {}, [], 2],
    ['there is no policy, and never fails', {}, ['--fail-on', 'never'], 2],
  ])('%s: %#', async (_, inScene, args, code) => {
    const ran = await scene(inScene).check(...args);
    expect(ran.code).toBe(code);
    if (code === 2) expect(ran).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^error: /) });
    else expect(ran.stderr).toBe('');
  });

  test('3 for a bug of ours, which is told as one and leaves no report', async () => {
    const { run, has, check } = scene(PASSES);
    await check('--json', 'report.json');
    // No input makes the product itself break, so Node is made to: its hash function is gone.
    const fault = `data:text/javascript,${encodeURIComponent(
      `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
       crypto.createHash = () => { throw new TypeError('no hash ##[error]\\n::error::x'); }; syncBuiltinESMExports();`,
    )}`;
    const ran = await run(['check', '--json', 'report.json'], { nodeOptions: ['--import', fault] });
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toMatch(/^This is a bug of Fairness Gate.*\nPlease report .*\(version .*, Node v.*\n.*no hash/);
    expect(has('report.json')).toBe(false);
  });

  test('3 for a bug outside every promise of ours', async () => {
    const later = `data:text/javascript,${encodeURIComponent("setTimeout(() => { throw new Error('late'); }, 0)")}`;
    const ran = await scene(PASSES).run(['check'], { nodeOptions: ['--import', later] });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/^This is a bug of Fairness Gate[\s\S]*Error: late/);
  });
});

describe.concurrent('outputs', () => {
  test('--json - is JSON alone, the same as in a file', async () => {
    const { check, read } = scene(FAILS);
    const [piped, filed] = [await check('--json', '-'), await check('--json', 'report.json', '--quiet')];
    expect(piped).toEqual({ code: 1, stderr: '', stdout: read('report.json') });
    expect(JSON.parse(piped.stdout)).toMatchObject({ schema_version: 1, verdict: 'fail' });
    expect(filed).toEqual({ code: 1, stderr: '', stdout: '' });
  });

  test('--markdown - is Markdown alone, the same as in a file; other files are written beside it', async () => {
    const { check, read } = scene(PASSES);
    const piped = await check('--markdown=-', '--json', 'report.json');
    expect((await check('--markdown', 'report.md')).stdout).toMatch(/^Fairness gate: passed/);
    expect(piped).toEqual({ code: 0, stderr: '', stdout: read('report.md') });
    expect(piped.stdout).toMatch(/^## ✅ Fairness gate: passed/);
    expect(read('report.json')).toContain('"verdict": "pass"');
  });

  test('folders are made, names may be strange', async () => {
    const { check, has } = scene(PASSES);
    const names = ['a/b c/é.json', 'a/-x.md'];
    expect((await check('--json', names[0]!, `--markdown=${names[1]}`)).code).toBe(0);
    expect(names.map(has)).toEqual([true, true]);
  });

  test.each([
    ['two options name one file', ['--json', 'out/../x', '--markdown', './x'], 'name the same output'],
    ['two options name standard output', ['--json', '-', '--markdown', '-'], 'name the same output'],
    ['a folder', ['--json', 'folder'], '"folder" of "--json" cannot be written (EISDIR)'],
    ['a file as a folder', ['--markdown', 'people.csv/x.md'], 'of "--markdown" cannot be written (E'],
    ['no model to save', ['--save-model', 'model.json'], 'There is no model to save: the policy reads predictions.'],
  ])('refused: %s', async (_, args, fragment) => {
    const { check, has } = scene({ ...PASSES, 'folder/x': '' });
    const ran = await check(...args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(fragment);
    expect(has('model.json')).toBe(false);
  });

  test.each([
    ['an error of the data', []],
    ['an output that cannot be written', ['--save-model', 'people.csv/x']],
    ['an unknown option', ['--bogus']],
    ['a missing value', ['--fail-on']],
    ['an argument too many', ['a', 'b']],
  ])('after %s no report is left behind, not even an older one', async (name, args) => {
    const { check, has, directory } = scene(PASSES);
    const reports = ['--json', 'r.json', '--markdown', 'r.md'];
    await check(...reports);
    expect([has('r.json'), has('r.md')]).toEqual([true, true]);
    if (name === 'an error of the data') writeFileSync(join(directory, 'people.csv'), 'y,p\n');
    expect((await check(...reports, ...args)).code).toBe(2);
    expect([has('r.json'), has('r.md')]).toEqual([false, false]);
  });

  test('after an error nothing else is removed: a policy, data, a report that was to be read, a link, a device', async () => {
    const { check, run, has, directory, read } = scene({ ...PASSES, 'policy.yml': 'version: 1\n' });
    await check('--json', 'report.json', '--quiet');
    const older = read('report.json');
    symlinkSync('report.json', join(directory, 'link.json'));
    const runs = [
      await check('none.yml', '--json', 'policy.yml', '--markdown', 'people.csv', '--save-model', '/dev/null'),
      await run(['render', 'report.json', '--json', 'report.json', '--bogus']),
    ];
    expect(runs.map(({ code }) => code)).toEqual([2, 2]);
    expect(['policy.yml', 'people.csv', '/dev/null'].map((file) => has(file) || existsSync(file))).not.toContain(false);
    expect(read('report.json')).toBe(older);
    // Through a link the report itself goes: whoever follows the link would have read it.
    expect((await check('none.yml', '--json', 'link.json')).code).toBe(2);
    expect(has('report.json')).toBe(false);
    expect(readdirSync(directory)).toContain('link.json');
  });

  test('--full shows small cells in Markdown', async () => {
    const { check, read } = scene(files({ privacy: { suppress_below: 5 } }));
    await check('--markdown', 'public.md', '--json', 'report.json');
    await check('--markdown', 'full.md', '--full');
    expect(read('public.md')).toContain('hidden');
    expect(read('full.md')).not.toContain('hidden');
    expect(read('report.json')).not.toContain('suppressed');
  });
});

describe.concurrent('usage', () => {
  test.each([
    [[], 'The command is missing.', 'Commands: check, demo, init, compare, render.'],
    [['chekc'], 'There is no command "chekc".', 'Did you mean "check"?'],
    [['__proto__'], 'There is no command "__proto__".', 'Commands: check, demo, init, compare, render.'],
    [['--json'], 'There is no command "--json".', 'Commands: check, demo, init, compare, render.'],
    [['init'], 'The file to read is missing.', 'Name it after "init".'],
    [['init', 'a.csv', '--sensitive', 'a', 'b'], 'The option "--y-true" is missing.', 'Write "--y-true COLUMN".'],
    [['compare', 'a.json'], 'The file to read is missing.', 'Name it after "compare".'],
    [['check', '--jsn', 'x'], 'There is no option "--jsn".', 'Did you mean "--json"?'],
    [['check', '--constructor'], 'There is no option "--constructor".', 'Options: --json,'],
    [['check', '-q'], 'There is no option "-q".', 'Options: --json,'],
    [['check', '--branch'], 'The option "--branch" needs a value.', 'Write "--branch NAME".'],
    [['check', '--html', 'x'], 'The option "--html" is not supported yet.', 'Leave it out.'],
    [['check', '--base'], 'The option "--base" needs a value.', 'Write "--base REF|REPORT".'],
    [
      ['check', '--write-baseline'],
      'The option "--write-baseline" needs a value.',
      'Write "--write-baseline BASELINE".',
    ],
    [['demo', '--html', 'x'], 'The option "--html" is not supported yet.', 'Leave it out.'],
    [['check', '--json'], 'The option "--json" needs a value.', 'Write "--json FILE".'],
    [['check', '--json='], 'The option "--json" needs a value.', 'Write "--json FILE".'],
    [['check', '--json', '--quiet'], 'The option "--json" needs a value.', 'Write "--json FILE".'],
    [['check', '--quiet=yes'], 'The option "--quiet" takes no value.', 'Write just "--quiet".'],
    [['check', '--quiet', '--quiet'], 'The option "--quiet" is given twice.', 'Give it once.'],
    [['check', '--json', 'a', '--json', 'b'], 'The option "--json" is given twice.', 'Give it once.'],
    [
      ['check', '--fail-on', 'errors'],
      '"errors" is no value of the option "--fail-on".',
      'one of: error, warn, never.',
    ],
    [['check', 'a.yml', 'b.yml'], 'There is one argument too many: "b.yml".', 'quotes'],
    [['demo', 'x'], 'There is one argument too many: "x".', 'quotes'],
    [['render'], 'The file to read is missing.', 'Name it after "render".'],
    [['check', '::error::x', '##[y]\u001b[31m'], 'There is one argument too many: "## [y]␛[31m".', 'quotes'],
  ])('%j', async (args, message, hint) => {
    const { run, directory } = scene({});
    const ran = await run(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`error: ${message} [USAGE]`);
    expect(ran.stderr).toContain(hint);
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each([
    [
      ['--help'],
      /^Fairness Gate \d[\s\S]*check .*\n.*demo .*\n.*init .*\n.*compare .*\n.*render [\s\S]*Exit codes: 0 /,
    ],
    [['help'], /^Fairness Gate \d/],
    [
      ['check', '--help'],
      /^Usage: fairness-gate check \[POLICY\][\s\S]*--json FILE[\s\S]*--fail-on error\|warn\|never/,
    ],
    [['check', '--json', 'x', '-h'], /^Usage: fairness-gate check/],
    [['demo', '--help'], /^Usage: fairness-gate demo \[OPTIONS\]/],
    [['render', '--help'], /^Usage: fairness-gate render REPORT\.json/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j', async (args, expected) => {
    const { run, directory } = scene({});
    expect(await run(args)).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(expected) });
    expect(readdirSync(directory)).toEqual([]);
  });

  test('a day that is none', async () => {
    const { check } = scene({});
    const { code, stderr } = await check('--today', '2027-02-29');
    expect([code, stderr]).toEqual([2, expect.stringContaining('"2027-02-29" is no day. [TODAY_INVALID]')]);
  });

  test('the help names no option that is refused', async () => {
    const { run } = scene({});
    const { stdout } = await run(['check', '--help']);
    expect(stdout).not.toMatch(/html|junit|sarif/);
  });
});

describe.concurrent('what standard output is', () => {
  const cli = `'${process.execPath}' '${join(DIST, 'cli.js')}'`;
  const shell = (script: string, directory: string) =>
    spawnSync('sh', ['-c', script], { cwd: directory, env: { PATH: process.env.PATH ?? '' }, encoding: 'utf8' });

  test('a pipe whose reader leaves is no error', async () => {
    const { directory } = scene(FAILS);
    const child = spawn(process.execPath, [join(DIST, 'cli.js'), 'check'], {
      cwd: directory,
      env: {},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is an error, and no verdict', () => {
    const { directory, has } = scene(PASSES);
    const { status, stderr } = shell(`${cli} check --json report.json > /dev/full`, directory);
    expect(status).toBe(2);
    expect(stderr).toContain('error: Standard output cannot be written (ENOSPC). [OUTPUT_UNWRITABLE]');
    expect(has('report.json')).toBe(false);
  });

  // util-linux has a program that starts another one at a terminal.
  const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux');
  test.skipIf(!hasScript)('a terminal has colours, unless it asks for none, and its width is kept', () => {
    const { directory } = scene(FAILS);
    const at = (setting: string, columns: number) =>
      shell(`script -qec "stty cols ${columns}; ${setting} ${cli} check" /dev/null < /dev/null`, directory).stdout;
    expect(at('TERM=xterm', 200)).toContain('\u001b[1;31mFairness gate: failed');
    for (const setting of ['TERM=xterm NO_COLOR=1', 'TERM=dumb']) expect(at(setting, 200)).not.toContain('\u001b');
    expect(at('NO_COLOR=1', 200)).toMatch(/0 to 1 .*Lowest/);
    expect(at('NO_COLOR=1', 80)).not.toContain('0 to 1');
  });

  test('nothing is coloured elsewhere', async () => {
    const { run } = scene(FAILS);
    expect((await run(['check'], { env: { TERM: 'xterm', FORCE_COLOR: '1' } })).stdout).toMatch(/^Fairness gate/);
  });
});
