import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { folderOf } from '../terminal/folder.ts';

const FILE = '.github/fairness-baseline.json';
const BESIDE = `${FILE}.predictions.gz`;

/** Twelve people; the new model takes the first of f away. */
const DATA = 'sex,y\nf,1\nf,1\nf,0\nf,0\nf,0\nf,0\nm,1\nm,1\nm,0\nm,0\nm,0\nm,0\n';
const THEN = 'p\n1\n1\n0\n0\n0\n0\n1\n1\n0\n0\n0\n0\n';
const NOW = THEN.replace('1', '0');

const RULE = { metric: 'demographic_parity_difference', max_increase: 0.1, decide_by: 'estimate' };
const POLICY = {
  version: 1,
  data: { path: 'data.csv', y_true: 'y' },
  model: { predictions: { path: 'p.csv', y_pred: 'p' } },
  sensitive_features: { sex: {} },
  small_groups: { min_count: 0 },
  privacy: { suppress_below: 0 },
  rules: [{ metric: 'selection_rate', min: 0 }],
  baseline: { rules: [RULE] },
};

type Folder = ReturnType<typeof folderOf>;

function folder(policy: object = {}): Folder & {
  write(files: { readonly [path: string]: string | Uint8Array }): void;
  report(): Report;
} {
  const made = folderOf({
    '.github/fairness.json': JSON.stringify({ ...POLICY, ...policy }),
    'data.csv': DATA,
    'p.csv': THEN,
  });
  return {
    ...made,
    write(files) {
      for (const [path, content] of Object.entries(files)) writeFileSync(join(made.directory, path), content);
    },
    report: () => JSON.parse(made.read('report.json')) as Report,
  };
}

/** With the baseline of the old model written, and the new model in its place. */
async function changed(policy: object = {}, file = FILE) {
  const made = folder(policy);
  expect(await made.run(['check', '--write-baseline', file, '--quiet'])).toMatchObject({ stderr: '' });
  made.write({ 'p.csv': NOW });
  return made;
}

const check = ['check', '--json', 'report.json', '--quiet'];

describe('where the policy names none', () => {
  test('there is no baseline at first: nothing is decided of changes, and a warning says so', async () => {
    const { run, report } = folder();
    expect(await run(check)).toMatchObject({ code: 0, stderr: '' });
    const { outcomes, warnings, baseline } = report();
    expect(outcomes[1]).toMatchObject({
      rule: 'demographic_parity_difference_change',
      status: 'inconclusive',
      value: null,
      reason: 'no_baseline',
    });
    expect(outcomes[1]?.baseline).toBeUndefined();
    expect(warnings).toEqual([{ code: 'no_baseline', path: FILE }]);
    expect(baseline).toBeUndefined();
  });

  test('no word of it without such rules, or with rules that are off', async () => {
    for (const baseline of [undefined, { rules: [{ ...RULE, level: 'off' }] }]) {
      const { run, report } = folder({ baseline });
      await run(check);
      expect(report().warnings).toEqual([]);
    }
  });

  test('a gate that asks of nothing else decides nothing, and fails', async () => {
    const { run, report } = folder({ rules: [{ metric: 'selection_rate', min: 0, level: 'warn' }] });
    expect(await run(check)).toMatchObject({ code: 1 });
    expect(report()).toMatchObject({ verdict: 'fail', reason: 'nothing_decided' });
  });

  test('the default file is taken once it is there', async () => {
    const { run, report } = await changed();
    expect(await run(check)).toMatchObject({ code: 1, stderr: '' });
    const { outcomes, warnings, baseline } = report();
    // 2 of 6 in both groups; then 1 of 6 of f
    expect(outcomes[1]).toMatchObject({ status: 'fail', baseline: { value: 0, paired: true } });
    expect(outcomes[1]?.value).toBeCloseTo(1 / 6, 12);
    expect(warnings).toEqual([]);
    expect(baseline).toMatchObject({ from: 'report', path: FILE, commit: null, paired: true });
  });

  test('unless it is told not to', async () => {
    const { run, report } = await changed({ baseline: { from: 'none' } });
    expect(await run(check)).toMatchObject({ code: 0 });
    expect(report().baseline).toBeUndefined();
  });

  test('a baseline without rules is compared with all the same', async () => {
    const { run, report } = await changed({ baseline: undefined });
    expect(await run(check)).toMatchObject({ code: 0 });
    const all = report().baseline?.changes[0];
    expect([all?.gained, all?.lost]).toEqual([0, 1]);
  });
});

describe('a report that the policy names', () => {
  const named = (from: string) => ({ baseline: { from, rules: [RULE] } });

  test('must be there', async () => {
    const { run, has } = folder(named('base.json'));
    const { code, stderr } = await run(check);
    expect([code, has('report.json')]).toEqual([2, false]);
    expect(stderr).toContain('BASELINE_MISSING');
    expect(stderr).toContain('fairness-gate check --write-baseline base.json');
  });

  test.each([
    ['base.json', 'base.json'],
    ['./base.json', 'base.json'],
    ['base.json', './base.json'],
    ['sub/../base.json', 'base.json'],
  ])('but not while it is written: %s by --write-baseline %s', async (from, file) => {
    const { run, has } = folder(named(from));
    expect(await run(['check', '--write-baseline', file, '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    expect([has('base.json'), has('base.json.predictions.gz')]).toEqual([true, true]);
    expect(await run(check)).toMatchObject({ code: 0 });
  });

  test('while another one is written it must', async () => {
    const { run, has } = folder(named('base.json'));
    expect(await run(['check', '--write-baseline', 'other.json'])).toMatchObject({ code: 2 });
    expect(has('other.json')).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no report', '{"schema_version": 1}'],
    ['one of a newer release', '{"schema_version": 2}'],
  ])('holds %s: said of the file, and mended by writing it anew', async (_, content) => {
    const made = await changed(named('base.json'), 'base.json');
    made.write({ 'base.json': content });
    const { code, stderr } = await made.run(check);
    expect([code, made.has('report.json')]).toEqual([2, false]);
    expect(stderr).toContain('base.json');
    // What is there is not touched by a check that fails.
    expect(made.read('base.json')).toBe(content);
    expect(await made.run(['check', '--write-baseline', 'base.json', '--quiet'])).toMatchObject({ code: 0 });
    expect(await made.run(check)).toMatchObject({ code: 0, stderr: '' });
    expect(made.report().outcomes[1]).toMatchObject({ status: 'pass', value: 0 });
  });
});

describe('predictions beside the report', () => {
  test('that are missing: compared by intervals, and the report says why', async () => {
    const made = await changed();
    rmSync(join(made.directory, BESIDE));
    await made.run(check);
    expect(made.report().baseline).toMatchObject({ paired: false, unpaired_because: 'no_predictions' });
    expect(made.report().outcomes[1]?.value).toBeCloseTo(1 / 6, 12);
  });

  test.each<readonly [string, (bytes: Buffer) => Buffer, code: string]>([
    ['cut off', (bytes) => bytes.subarray(0, 40), 'BASELINE_PREDICTIONS'],
    [
      'of other data',
      (bytes) =>
        gzipSync(
          gunzipSync(bytes)
            .toString()
            .replace(/"data":"[0-9a-f]{64}"/, `"data":"${'0'.repeat(64)}"`),
        ),
      'BASELINE_MISMATCH',
    ],
    [
      'that the report does not count',
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace('\n11', '\n01')),
      'BASELINE_MISMATCH',
    ],
    // As many are selected, but others.
    [
      'with two people swapped',
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace('\n110', '\n101')),
      'BASELINE_MISMATCH',
    ],
  ])('%s: refused, and mended by writing both anew', async (_, spoil, code) => {
    const made = await changed();
    const spoiled = spoil(readFileSync(join(made.directory, BESIDE)));
    made.write({ [BESIDE]: spoiled });
    const ran = await made.run(check);
    expect([ran.code, made.has('report.json')]).toEqual([2, false]);
    expect(ran.stderr).toContain(code);
    expect(ran.stderr).toContain(BESIDE);
    expect(ran.stderr).toContain('--write-baseline');
    expect(readFileSync(join(made.directory, BESIDE))).toEqual(spoiled);
    expect(await made.run(['check', '--write-baseline', FILE, '--quiet'])).toMatchObject({ code: 0 });
    expect(await made.run(check)).toMatchObject({ code: 0, stderr: '' });
  });

  test('hold neither labels nor groups, and are the same bytes each time', async () => {
    const made = await changed();
    const read = () => [FILE, BESIDE].map((file) => readFileSync(join(made.directory, file)));
    made.write({ 'p.csv': THEN });
    const first = read();
    await made.run(['check', '--write-baseline', FILE, '--quiet']);
    expect(read()[0]?.equals(first[0] as Buffer)).toBe(true);
    expect(read()[1]?.equals(first[1] as Buffer)).toBe(true);
    expect(
      gunzipSync(first[1] ?? Buffer.alloc(0))
        .toString()
        .split('\n')[1],
    ).toBe('110000110000');
  });
});

describe('a baseline', () => {
  test('is the report that anyone may see, without what it was compared with, unless all is asked for', async () => {
    const made = await changed({ privacy: { suppress_below: 10 } });
    await made.run(['check', '--write-baseline', FILE, '--quiet']);
    const shown = JSON.parse(made.read(FILE)) as Report;
    expect(shown.privacy?.hidden).toBe(true);
    expect(shown.baseline).toBeUndefined();
    expect(shown.features[0]?.groups[0]?.tally).toBeNull();
    await made.run(['check', '--write-baseline', FILE, '--full', '--quiet']);
    const full = JSON.parse(made.read(FILE)) as Report;
    expect(full).toMatchObject({ verdict: 'pass', outcomes: [{ rule: 'selection_rate' }], warnings: [] });
    expect(full.features[0]?.groups[0]?.tally).toMatchObject({ tn: 4, fp: 0, fn: 1, tp: 1 });
    expect(full.baseline).toBeUndefined();
  });

  test('is no stream', async () => {
    const { code, stderr } = await folder().run(['check', '--write-baseline', '-']);
    expect([code, stderr.includes('Name a file.')]).toEqual([2, true]);
  });

  test('that hides a group is compared all the same, row by row', async () => {
    const made = await changed({ privacy: { suppress_below: 10 } });
    await made.run(check);
    expect(made.report().outcomes[1]).toMatchObject({ status: 'fail', baseline: { value: 0, paired: true } });
  });

  test('that hides what would be compared leaves it undecided where rows do not pair', async () => {
    const made = await changed({ privacy: { suppress_below: 10 } });
    made.write({ 'data.csv': DATA.replace('f,1\n', 'f,0\n') });
    await made.run(check);
    expect(made.report().outcomes[1]).toMatchObject({
      status: 'inconclusive',
      value: null,
      reason: 'hidden_in_baseline',
    });
  });

  test('of another policy lacks a feature: the same rows say what it was', async () => {
    const made = await changed();
    made.write({
      '.github/fairness.json': JSON.stringify({
        ...POLICY,
        sensitive_features: { gender: { column: 'sex' }, sex: {} },
      }),
    });
    await made.run(check);
    const [, gender, sex] = made.report().outcomes;
    expect([gender?.value, gender?.baseline]).toEqual([sex?.value, sex?.baseline]);
    // Other rows do not.
    made.write({ 'data.csv': DATA.replace('f,1\n', 'f,0\n') });
    await made.run(check);
    expect(made.report().outcomes[1]).toMatchObject({ status: 'inconclusive', value: null, reason: 'not_in_baseline' });
    expect(made.report().outcomes[2]?.value).toBeCloseTo(1 / 6, 12);
  });

  test('at another level: its intervals are taken to that of the policy', async () => {
    const at = async (level: number) => {
      const made = await changed({ confidence: { level } });
      made.write({
        '.github/fairness.json': JSON.stringify(POLICY),
        'data.csv': DATA.replace('f,1\n', 'f,0\n'),
      });
      await made.run(check);
      return made.report().outcomes[1];
    };
    const [same, other] = [await at(0.95), await at(0.8)];
    expect(other?.value).toBe(same?.value);
    // z at 95 % and at 80 %: what is moved as by the normal is near to what is computed.
    expect(other?.low).toBeCloseTo(same?.low ?? Number.NaN, 1);
    expect(other?.high).toBeCloseTo(same?.high ?? Number.NaN, 1);
    expect(other?.low).not.toBe(same?.low);
  });
});
