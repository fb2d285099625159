import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { checksOf, warningsOf } from '../../src/init/notes.ts';
import { toPlan } from '../../src/init/plan.ts';
import { policyText } from '../../src/init/policy-text.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { blocks, type Columns, cycle, PEOPLE, people, planOf, tableOf } from './tables.ts';

const load = (text: string) => loadPolicy(text, 'fairness.yml').policy;

/** The same policy with a commented-out line put in the place of another. */
function instead(text: string, { of, begins }: { readonly of: string; readonly begins: string }): string {
  const lines = text.split('\n');
  const line = lines.find((candidate) => candidate.trim().startsWith(`# ${begins}`));
  if (line === undefined) throw new Error(`Nothing begins with "# ${begins}".`);
  return lines
    .flatMap((candidate) => (candidate.trim().startsWith(of) ? [line.replace('# ', '')] : [candidate]))
    .join('\n');
}

/** Problems of a policy that are not those of a release without its task. */
function unsound(text: string): readonly string[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

describe('what the policy says', () => {
  test('all that was proposed, as check reads it', async () => {
    const plan = await planOf(
      { ...PEOPLE, age: cycle([...Array(80).keys()], 400), y_pred: cycle(['yes', 'yes', 'no'], 400) },
      ['sex', 'age'],
    );
    expect(load(policyText(plan))).toMatchObject({
      data: {
        path: ['people.csv'],
        na_values: [''],
        y_true: 'y',
        pos_label: 'yes',
        split: { test_size: 0.3, random_state: 0, stratify: true },
      },
      model: { train: { algorithm: 'decision_tree', max_depth: 4, min_samples_leaf: 10, exclude: ['y_pred'] } },
      sensitive_features: [
        { name: 'sex', columns: ['sex'] },
        { name: 'age', columns: ['age'], bins: plan.features[1]?.bins?.edges },
      ],
      rules: [
        { metric: 'demographic_parity_ratio', min: 0.8, level: 'error', decide_by: 'estimate' },
        { metric: 'equalized_odds_difference', max: 0.1, level: 'warn' },
      ],
    });
  });

  test('each line that stands there as a comment is sound in the place of what it stands for', async () => {
    const text = policyText(
      await planOf(
        {
          ...people(1200),
          race: cycle(['a', 'b', 'b'], 1200),
          job: cycle(['x', '?', 'z'], 1200),
          id: [...Array(1200).keys()],
          weight: cycle([1, 2, 3], 1200),
          part: cycle(['train', 'test', 'train'], 1200),
          proba: cycle([0.1, 0.9, 0.6], 1200),
        },
        ['sex', 'race'],
      ),
    );
    const at = (of: string, begins: string) => load(instead(text, { of, begins }));
    expect(at('split:', 'split: { column').data.split).toEqual({ column: 'part', test: 'test' });
    expect(load(text.replace('# id:', 'id:')).data.id).toBe('id');
    expect(load(text.replace('# sample_weight:', 'sample_weight:')).data.sample_weight).toBe('weight');
    expect(load(text.replace('# na_values:', 'na_values:')).data.na_values).toEqual(['', '?']);
    expect(load(text.replace('# sex_race:', 'sex_race:')).sensitive_features.at(-1)?.columns).toEqual(['sex', 'race']);
    expect(at('sex: {}', 'sex: {').sensitive_features[0]?.groups).toEqual([['f'], ['m']]);
    const model = (keys: string) =>
      load(text.replace(/^model:[\s\S]*?\n\n/m, `model:\n${keys}\n\n`).replace(/^ {2}split.*\n/m, '')).model;
    const lines = text.split('\n').filter((line) => /^ {2}# (predictions|load|threshold)/.test(line));
    const uncommented = lines.map((line) => line.replace('# ', ''));
    expect(uncommented).toHaveLength(5);
    expect(model(uncommented.slice(0, 2).join('\n'))).toEqual({ predictions: { y_score: 'proba' }, threshold: 0.5 });
    expect(model(uncommented[2]!)).toEqual({ load: { path: 'model.json' } });
    expect(model(uncommented.slice(3).join('\n'))).toMatchObject({
      predictions: { path: 'predictions.csv' },
      threshold: 0.5,
    });
    const settings = text.replaceAll(/^# (missing_group|zero_division|small_groups|privacy):/gm, '$1:');
    expect(settings).not.toBe(text);
    expect(load(settings)).toEqual(load(text));
    expect(load(text.replaceAll('    # decide_by', '    decide_by')).rules[0]?.decide_by).toBe('interval');
    expect(load(text.replaceAll(/^ {2}# ( metric|- metric| {2}min)/gm, '  $1')).rules).toHaveLength(3);
  });

  test.each([
    ['regression', { y: cycle([...Array(50).keys()], 400) }, 'mean_absolute_error_ratio'],
    ['regression', { y: cycle([...Array(50).keys()], 400), prediction: cycle([1.5, 2], 400) }, 'y_pred: prediction'],
    ['multiclass', { y: cycle(['a', 'b', 'c'], 400) }, 'class: worst'],
    ['multiclass', { y: cycle(['a', 'b', 'c'], 400), y_pred: cycle(['a', 'b'], 400) }, '{ y_pred: y_pred }'],
  ])('%s: nothing is wrong with it but that a release may lack the task', async (task, columns, part) => {
    const plan = await planOf({ ...PEOPLE, ...columns } as Columns);
    const text = policyText(plan);
    expect(text).toContain(`\n  task: ${task}\n`);
    expect(text).toContain(part);
    expect(text).not.toMatch(/pos_label|train:|^ {2}split/m);
    expect(unsound(text)).toEqual([]);
    expect(checksOf(plan)[0]).toContain(`The task is ${task}, because "y" holds `);
  });

  test('scores alone get a threshold where predictions are the model', async () => {
    const plan = await planOf({ y: PEOPLE.y, sex: PEOPLE.sex, score: cycle([0.2, 0.8], 400) });
    expect(load(policyText(plan)).model).toEqual({ predictions: { y_score: 'score' }, threshold: 0.5 });
  });

  test('a delimiter and missing values', async () => {
    const plan = { ...(await planOf(PEOPLE)), delimiter: '\t', naValues: ['NA', '?'] };
    expect(load(policyText(plan)).data).toMatchObject({ delimiter: '\t', na_values: ['', 'NA', '?'] });
  });
});

describe('small cells', () => {
  const columns = { y: PEOPLE.y, sex: blocks(['f', 394], ['x', 6]), race: cycle(['a', 'b'], 400) };

  test('are told on the terminal, not in the file, nor what they could be had from', async () => {
    const plan = await planOf(columns, ['sex', 'race']);
    const text = policyText(plan);
    expect(text).toContain('"f" about 390, "x" fewer than 10.');
    expect(text).not.toMatch(/\b39[1-9]\b|"x" (about )?6|\(6\)|with 3 /);
    expect(warningsOf(plan)).toContain('sex: fewer than 30 rows in "x" (6).');
    expect(checksOf(plan).join('\n')).toContain('its smallest group is "x, a" with 3 assessed rows');
  });

  test.each([
    ['rows', blocks(['f', 371], ['x', 29]), 'sex: fewer than 30 rows in "x" (29).'],
    ['positive rows', blocks(['f', 340], ['x', 60]), undefined],
    ['positive rows', blocks(['f', 342], ['x', 58]), 'sex: fewer than 30 positive rows in "x" (29).'],
  ])('a group is small from 29 %s on', async (_, sex, warning) => {
    const plan = await planOf({ y: PEOPLE.y, sex });
    expect(warningsOf(plan)[0]).toBe(warning);
    expect(policyText(plan).includes('Fewer than 30')).toBe(warning !== undefined);
  });
});

test('nothing that was assumed is silent', async () => {
  const plan = await planOf(
    {
      ...PEOPLE,
      y: cycle(['no', 'yes', '?'], 400),
      sex: cycle(['f', 'F', 'm', ''], 400),
      age: cycle([...Array(80).keys()], 400),
      id: [...Array(400).keys()],
      gap: cycle([1, ''], 400),
    },
    ['sex', 'age'],
  );
  const checks = checksOf({ ...plan, delimiter: ';' }).join('\n');
  for (const part of [
    '"yes" of "y" counts as selected (133 rows), only because it comes last in order. If it is "no"',
    'Fields are divided by ";".',
    '"?" is taken for a missing value',
    'It is trained on "hours"',
    '"id" is no input of the tree',
    '"gap" is no input of the tree: it has no number in 200 rows.',
    'and not used: "id" as id.',
    '"age" holds 80 different numbers; it is cut at 20, 40, 60.',
    '"sex" has no value in 100 rows',
    'The rules and their limits',
  ]) {
    expect(checks).toContain(part);
  }
  expect(warningsOf(plan).join('\n')).toMatch(/133 rows without a label in "y"[\s\S]*sex: "F", "f" differ in case/);
});

const hostile = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.stringMatching(/^[-?:,[\]{}#&*!|>'"%@`~ .\\\n\ta1=<$]{1,12}$/),
    fc.constantFrom(
      'a\nrules: []',
      'x\r\n  y_true: z',
      '\u2028model:',
      '__proto__',
      '<<',
      '::error::x',
      '##[group]',
      'constructor',
      ' ',
    ),
  )
  .filter((text) => !text.includes('\0'));

test('whatever columns and values are called, the policy says so, and no name breaks out of a comment', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(hostile, { minLength: 4, maxLength: 4 }),
      fc.uniqueArray(
        hostile.filter((text) => !/^[\s\d.+-]*$/.test(text)),
        { minLength: 4, maxLength: 4 },
      ),
      async ([y, sex, other, score], [no, yes, f, m]) => {
        const columns: Columns = Object.fromEntries([
          [y!, cycle([no!, yes!], 80)],
          [sex!, cycle([f!, f!, m!, m!], 80)],
          [other!, cycle([f!, m!, yes!, no!, '3'], 80)],
          [score!, cycle([3, 1, 2], 80)],
        ]);
        const table = await tableOf(columns);
        const plan = toPlan(table, { path: `${m}.csv`, yTrue: y!, sensitive: [sex!] });
        const text = policyText(plan);
        const { data, sensitive_features, model } = load(text);
        expect(data.y_true).toBe(y);
        expect(plan.label.task === 'binary' && (data.pos_label ?? plan.label.positive)).toBe(
          plan.label.task === 'binary' && plan.label.positive,
        );
        expect(sensitive_features.map(({ columns: [column] }) => column)).toEqual([sex]);
        expect(model.train?.exclude.every((name) => [other, score].includes(name))).toBe(true);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        // As a terminal shows them, behind a mark or a word: a runner takes :: for a command at the start of a line alone
        for (const line of [
          ...checksOf(plan).map((text) => `  1. ${text}`),
          ...warningsOf(plan).map((text) => `warning: ${text}`),
        ]) {
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[|^\s*::/u);
        }
        expect(policyText(toPlan(table, { path: plan.path, yTrue: y!, sensitive: [sex!] }))).toBe(text);
      },
    ),
    { numRuns: 100 },
  );
});
