import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { blocks, type Columns, cycle, PEOPLE, planOf } from './tables.ts';

const rows = (count: number) => Array.from({ length: count }, (_, at) => at);

async function refusal(columns: Columns, sensitive?: readonly string[]): Promise<string> {
  const error = await planOf(columns, sensitive).catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error('Nothing was refused.');
  return error.message;
}

describe('the label', () => {
  test.each([
    ['text', ['no', 'yes'], { task: 'binary', negative: 'no', positive: 'yes', proposed: true }],
    ['the last by code point, as in scikit-learn', ['>50K', '<=50K'], { positive: '>50K', negative: '<=50K' }],
    ['0 and 1', [1, 0], { task: 'binary', negative: '0', positive: '1', proposed: false }],
    ['booleans', ['True', 'False'], { positive: 'True', negative: 'False', proposed: false }],
    ['1 and 2', [1, 2], { task: 'binary', positive: '2', proposed: true }],
    ['one label in two spellings', ['1', '1.0', '0'], { task: 'binary', positive: '1', proposed: false }],
    ['a missing one', ['no', 'yes', ''], { task: 'binary', missing: 133, positive: 'yes' }],
    ['a marker beside two labels', ['no', 'yes', '?'], { task: 'binary', missing: 133, positive: 'yes' }],
    ['three texts', ['a', 'b', 'c'], { task: 'multiclass', numeric: false }],
    ['ten numbers', rows(10), { task: 'multiclass', numeric: true }],
    ['eleven numbers', rows(11), { task: 'regression', numeric: true }],
  ])('%s', async (_, values, label) => {
    expect((await planOf({ ...PEOPLE, y: cycle<string | number>(values, 400) })).label).toMatchObject(label);
  });

  test.each([
    ['nothing', [''], 'The label column "y" is empty in every row.'],
    ['one label', ['a'], 'The label column "y" holds one label alone, "a", so no error of a model could be counted.'],
    ['names', rows(51).map((at) => `n${at}`), 'The column "y" holds 51 different texts, too many for labels.'],
  ])('refused: %s', async (_, values, message) => {
    expect(await refusal({ ...PEOPLE, y: cycle<string | number>(values, 400) })).toBe(message);
  });

  test('markers are taken for missing values only where a column makes no sense with them', async () => {
    const label = await planOf({ ...PEOPLE, y: cycle(['no', 'yes', '?'], 400), job: cycle(['a', '?'], 400) });
    expect([label.naValues, label.markers]).toEqual([['?'], []]);
    const ages = await planOf({ ...PEOPLE, age: cycle([...rows(50), 'NA'], 400) }, ['age']);
    expect([ages.naValues, ages.features[0]?.missing]).toEqual([['NA'], 7]);
    const other = await planOf({ ...PEOPLE, sex: cycle(['f', 'm', '?'], 400), job: cycle(['a', 'None'], 400) });
    expect(other.naValues).toEqual([]);
    expect(other.markers).toEqual([
      { column: 'sex', text: '?', rows: 133 },
      { column: 'job', text: 'None', rows: 200 },
    ]);
    expect(other.features[0]?.groups.map(({ group }) => group)).toEqual([['?'], ['f'], ['m']]);
  });
});

describe('sensitive features', () => {
  test('groups are counted in all rows, in those that the split assesses, and there by label', async () => {
    const { features, assessed } = await planOf(PEOPLE);
    const [female, male] = features[0]!.groups;
    // 400 rows, 30 % of each label: 60 of each are assessed.
    expect(assessed).toBe(120);
    expect([female?.rows, male?.rows]).toEqual([200, 200]);
    expect(female!.assessed + male!.assessed).toBe(120);
    expect(female!.byLabel!.positives + male!.byLabel!.positives).toBe(60);
    expect(female!.byLabel!.negatives + female!.byLabel!.positives).toBe(female!.assessed);
  });

  test('without a split all rows are assessed', async () => {
    const { features, assessed } = await planOf({ y: PEOPLE.y, sex: blocks(['f', 390], ['m', 10]) });
    expect(assessed).toBe(400);
    expect(features[0]?.groups).toEqual([
      { group: ['f'], rows: 390, assessed: 390, byLabel: { positives: 195, negatives: 195 } },
      { group: ['m'], rows: 10, assessed: 10, byLabel: { positives: 5, negatives: 5 } },
    ]);
  });

  test.each([
    ['ten numbers are groups', cycle(rows(10), 400), undefined],
    // Quartiles 2, 5, 8; steps of 5 leave nobody below the first edge, steps of 2 give 74, 146, 72 and 108 rows.
    ['eleven are cut', cycle(rows(11), 400), { edges: [2, 6, 8], values: 11 }],
    ['ages are cut', cycle(rows(80), 400), { edges: [20, 40, 60], values: 80 }],
    [
      'decimals that are all different are cut',
      rows(400).map((at) => at + 0.5),
      { edges: [100, 200, 300], values: 400 },
    ],
  ])('%s', async (_, age, bins) => {
    const plan = await planOf({ y: cycle(['0', '1', '1'], 400), age }, ['age']);
    expect(plan.features[0]?.bins).toEqual(bins);
  });

  test.each([
    ['ids of text', rows(400).map((at) => `p${at}`), 'Each row has a value of its own in "sex"'],
    ['ids of numbers', rows(400).map((at) => at * 7), 'Each row has a value of its own in "sex"'],
    ['nothing', cycle([''], 400), 'The column "sex" is empty in every row.'],
    ['one value', cycle(['f'], 400), 'The column "sex" holds one value alone: nothing to compare.'],
  ])('refused: %s', async (_, sex, message) => {
    expect(await refusal({ ...PEOPLE, sex })).toContain(message);
  });

  test('refused: more than 1,000 groups; 1,000 are taken', async () => {
    const texts = (count: number) => ({
      y: cycle(['no', 'yes'], 2002),
      sex: cycle(
        rows(count).map((at) => `g${at}`),
        2002,
      ),
    });
    expect(await refusal(texts(1001))).toBe('The column "sex" would make 1,001 groups; at most 1,000 can be compared.');
    expect((await planOf(texts(1000))).features[0]?.groups).toHaveLength(1000);
  });

  test('values that differ in case or spaces alone are found, missing ones counted', async () => {
    const { features } = await planOf({ ...PEOPLE, sex: cycle(['f', 'F ', 'm', ''], 400) });
    expect(features[0]).toMatchObject({ missing: 100, alike: [[['F '], ['f']]] });
    expect(features[0]?.groups.at(-1)).toMatchObject({ group: [null], rows: 100 });
  });

  test('columns that cannot be keys get another name', async () => {
    const long = 'x'.repeat(201);
    const plan = await planOf({ y: PEOPLE.y, ['__proto__']: PEOPLE.sex, [long]: PEOPLE.sex, feature_2: PEOPLE.sex }, [
      '__proto__',
      'feature_2',
      long,
    ]);
    expect(plan.features.map(({ name }) => name)).toEqual(['feature_1', 'feature_2', 'feature_3']);
  });

  test('every pair is crossed, with its smallest group', async () => {
    const race = blocks(['a', 199], ['b', 201]);
    const { intersections } = await planOf({ y: PEOPLE.y, sex: PEOPLE.sex, race, sex_race: race }, [
      'sex',
      'race',
      'sex_race',
    ]);
    expect(intersections.map(({ name, of, groups }) => [name, of, groups])).toEqual([
      ['sex_race_2', ['sex', 'race'], 4],
      ['sex_sex_race', ['sex', 'sex_race'], 4],
      ['race_sex_race', ['race', 'sex_race'], 2],
    ]);
    // f, f, m, m, …: of the first 199 rows 100 are f and 99 are m.
    expect(intersections[0]?.smallest).toMatchObject({ group: ['m', 'a'], rows: 99, assessed: 99 });
  });
});

describe('the model', () => {
  test.each([
    ['a prediction', { y_pred: cycle(['no', 'yes', 'no'], 400) }, { column: 'y_pred', why: 'prediction' }],
    ['flags as a prediction', { prediction: cycle([0, 1, 1], 400) }, { column: 'prediction', why: 'prediction' }],
    ['a score', { y_score: cycle([0.5, 0.25, 1], 400) }, { column: 'y_score', why: 'prediction' }],
    ['a split', { part: cycle(['train', 'train', 'test'], 400) }, { column: 'part', why: 'split' }],
    ['a text of its own in each row', { who: rows(400).map((at) => `p${at}`) }, { column: 'who', why: 'id' }],
    ['a number of the row', { nr: rows(400) }, { column: 'nr', why: 'id' }],
    ['an id', { person_id: rows(400).map((at) => at * 7) }, { column: 'person_id', why: 'id' }],
    ['numbers with gaps', { w: cycle([1, 2, ''], 400) }, { column: 'w', why: 'missing', rows: 133 }],
    ['an empty column', { w: cycle([''], 400) }, { column: 'w', why: 'missing', rows: 400 }],
    ['numbers beyond float32', { w: cycle([1, '1e39', 2], 400) }, { column: 'w', why: 'too_large' }],
    ['a category that tells the label', { w: cycle(['lo', 'hi'], 400) }, { column: 'w', why: 'tells_label' }],
    [
      'a number that tells the label',
      { w: rows(400).map((at) => (at % 2) * 1000 + at) },
      { column: 'w', why: 'tells_label' },
    ],
  ])('%s is no input', async (_, more, exclusion) => {
    const { model } = await planOf({ ...PEOPLE, ...more } as Columns);
    expect(model).toEqual({ kind: 'train', inputs: ['hours'], exclude: [exclusion] });
  });

  test.each([
    ['a score beyond 1', { credit_score: cycle([500, 600, 700], 400) }],
    ['a prediction that holds no label', { prediction: cycle(['maybe', 'yes', 'no'], 400) }],
    ['a prediction with gaps', { prediction: cycle(['', 'yes', 'no'], 400) }],
    ['a quantity that differs in each row', { income: rows(400).map((at) => at * 7) }],
    ['a part without a test value', { part: cycle(['left', 'right', 'left'], 400) }],
  ])('%s is an input', async (_, more) => {
    expect((await planOf({ ...PEOPLE, ...more } as Columns)).model).toMatchObject({
      inputs: ['hours', Object.keys(more)[0]],
      exclude: [],
    });
  });

  test('texts are too many for a tree from 1,001 on', async () => {
    const columns = (count: number) => ({
      y: cycle(['no', 'yes'], 3003),
      sex: cycle(['f', 'f', 'm'], 3003),
      hours: cycle(rows(7), 3003),
      town: cycle(
        rows(count).map((at) => `t${at}`),
        3003,
      ),
    });
    const [kept, left] = [await planOf(columns(999)), await planOf(columns(1001))];
    expect(kept.model).toMatchObject({ inputs: ['hours', 'town'] });
    expect(left.model).toMatchObject({ exclude: [{ column: 'town', why: 'texts', values: 1001 }] });
  });

  test('where nothing is left to train on, or the task is another one, predictions are asked for', async () => {
    expect((await planOf({ y: PEOPLE.y, sex: PEOPLE.sex })).model).toEqual({ kind: 'predictions', why: 'no_inputs' });
    expect((await planOf({ ...PEOPLE, y: PEOPLE.hours })).model).toEqual({ kind: 'predictions', why: 'task' });
  });

  test('roles are seen by name and values', async () => {
    const { looks } = await planOf({
      ...PEOPLE,
      fnlwgt: cycle([100, 200], 400),
      person_id: rows(400),
      part: cycle(['train', 'Test'], 400),
      y_pred: cycle(['yes', 'no'], 400),
      proba: cycle([0, 1], 400),
    });
    expect(looks).toEqual({
      weight: 'fnlwgt',
      id: 'person_id',
      split: { column: 'part', test: 'Test' },
      yPred: 'y_pred',
      yScore: 'proba',
    });
  });
});
