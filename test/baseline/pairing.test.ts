import { describe, expect, test } from 'vitest';
import type { AssessedRows } from '../../src/baseline/assessed-rows.ts';
import { type Pairing, pairWithRows, pairWithStored } from '../../src/baseline/pairing.ts';
import { rowsOf } from '../../src/baseline/predictions-file.ts';
import { UserError } from '../../src/errors.ts';
import { checked } from '../checked.ts';

const HEADER = 'id,y,p,sex,w,part,half,z';
/** A row: id, label, prediction, sex, weight, part. */
type Row = string;

const BASE: readonly Row[] = ['a,1,1,f,1,x', 'b,0,0,f,1,x', 'c,1,0,m,2,x', 'd,0,1,m,1,x'];
/** The same people in another order, of whom b and c are decided otherwise. */
const HEAD: readonly Row[] = ['d,0,1,m,1,x', 'c,1,1,m,2,x', 'a,1,1,f,1,x', 'b,0,1,f,1,x'];

interface Differing {
  readonly data?: object;
  readonly policy?: object;
}

/** With two columns that follow: every other row is of the first half, and nobody is positive by the other label. */
function csv(rows: readonly Row[]): string {
  const lines = rows.map((row, at) => `${row},${at % 2 === 0 ? 'first' : 'second'},0`);
  return `${[HEADER, ...lines].join('\n')}\n`;
}

async function assessed(rows: readonly Row[], { data = {}, policy = {} }: Differing = {}): Promise<AssessedRows> {
  const of = { path: 'people.csv', y_true: 'y', id: 'id', ...data };
  const { assessed } = await checked(
    {
      data: of,
      model: { predictions: { y_pred: 'p' } },
      sensitive_features: { sex: {} },
      rules: [{ metric: 'selection_rate', min: 0 }],
      ...policy,
    },
    { 'people.csv': csv(rows) },
  );
  return assessed;
}

/** Rows that nothing identifies. */
const NO_ID: Differing = { data: { id: undefined } };

const places = (pairing: Pairing) => (pairing.paired ? [...pairing.before] : pairing.because);

function stored(of: AssessedRows) {
  if (of.rows.task !== 'binary') throw new Error('There are no decisions.');
  return { ...rowsOf(of), selected: of.rows.predictions };
}

describe('with the predictions of a committed baseline', () => {
  const numbers = { path: 'people.csv', y_true: 'w', task: 'regression' };

  test('the very same rows pair by their place', async () => {
    const base = stored(await assessed(BASE));
    const turned = { ...base, selected: Uint8Array.of(0, 1, 1, 0) };
    expect(places(pairWithStored(turned, await assessed(BASE)))).toEqual([0, 1, 1, 0]);
  });

  test('other groups of the same rows pair: they are read of one side', async () => {
    const head = await assessed(BASE, { policy: { sensitive_features: { part: {}, w: {} } } });
    expect(places(pairWithStored(stored(await assessed(BASE)), head))).toEqual([1, 0, 0, 1]);
  });

  test.each<readonly [string, Differing, readonly Row[], string]>([
    ['other_data', {}, HEAD, 'another order is other data'],
    ['other_rows', { data: { split: { column: 'half', test: 'first' } } }, BASE, 'a split that was not there'],
    ['other_labels', { data: { y_true: 'z' } }, BASE, 'another column'],
    ['other_labels', { data: { pos_label: '0' } }, BASE, 'another positive label'],
    ['other_labels', { data: { pos_label: '1' } }, BASE, 'one that is written out: whoever adds it may have meant to'],
  ])('%s', async (because, differing, rows, _why) => {
    const base = stored(await assessed(BASE));
    expect(places(pairWithStored(base, await assessed(rows, differing)))).toBe(because);
  });

  test('other rows of the same number', async () => {
    const split = (test: string) => ({ data: { split: { column: 'half', test } } });
    const [first, second] = [await assessed(BASE, split('first')), await assessed(BASE, split('second'))];
    expect(places(pairWithStored(stored(first), first))).toEqual([1, 0]);
    expect(places(pairWithStored(stored(first), second))).toBe('other_rows');
  });

  test('no file, and no decisions', async () => {
    expect(places(pairWithStored(undefined, await assessed(BASE)))).toBe('no_predictions');
    const regression = await assessed(BASE, {
      data: numbers,
      policy: { model: { predictions: { y_pred: 'p' } }, rules: [{ metric: 'mean_absolute_error', max: 9 }] },
    });
    expect(places(pairWithStored(stored(await assessed(BASE)), regression))).toBe('not_binary');
    expect(places(pairWithRows(regression, regression))).toBe('not_binary');
    const classes = await assessed([...BASE, 'e,2,2,m,1,x'], {
      data: { task: 'multiclass' },
      policy: { rules: [{ metric: 'accuracy_score', min: 0 }] },
    });
    expect(places(pairWithStored(undefined, classes))).toBe('not_binary');
    expect(places(pairWithRows(classes, await assessed(BASE)))).toBe('not_binary');
  });
});

describe('with rows of the other side', () => {
  test('the same data pairs by place, with an id or without', async () => {
    const base = await assessed(BASE);
    const without = await assessed(BASE, NO_ID);
    expect(places(pairWithRows(base, await assessed(BASE)))).toEqual([1, 0, 0, 1]);
    expect(places(pairWithRows(without, without))).toEqual([1, 0, 0, 1]);
  });

  test('the same data with other labels does not', async () => {
    const head = await assessed(BASE, { data: { pos_label: '0' } });
    expect(places(pairWithRows(await assessed(BASE), head))).toBe('other_labels');
  });

  test('other data pairs by its ids, in the order of the new side', async () => {
    // d, c, a, b were decided 1, 0, 1, 0
    expect(places(pairWithRows(await assessed(BASE), await assessed(HEAD)))).toEqual([1, 0, 1, 0]);
    expect(places(pairWithRows(await assessed(HEAD), await assessed(BASE)))).toEqual([1, 1, 1, 1]);
  });

  test('and not without them', async () => {
    const [base, head] = [await assessed(BASE, NO_ID), await assessed(HEAD, NO_ID)];
    expect(places(pairWithRows(base, head))).toBe('other_data');
    // One side alone says what identifies a row.
    expect(places(pairWithRows(base, await assessed(HEAD)))).toBe('other_data');
    expect(places(pairWithRows(await assessed(BASE), head))).toBe('other_data');
    const split = await assessed(BASE, { data: { id: undefined, split: { column: 'half', test: 'first' } } });
    expect(places(pairWithRows(split, await assessed(BASE, NO_ID)))).toBe('other_rows');
  });

  test('each side by the column that it says', async () => {
    const moved = HEAD.map((row) => `-${row.slice(0, -1)}${row[0]}`);
    const renamed = await assessed(moved, { data: { id: 'part' } });
    expect(places(pairWithRows(await assessed(BASE), renamed))).toEqual([1, 0, 1, 0]);
  });

  test('only assessed rows are joined', async () => {
    const split = { data: { split: { column: 'part', test: 'x' } } };
    const base = await assessed([...BASE, 'e,1,1,f,1,train'], split);
    expect(places(pairWithRows(base, await assessed(HEAD)))).toEqual([1, 0, 1, 0]);
  });

  test.each<readonly [what: string, row: Row, policy: Differing]>([
    ['a label', 'b,1,1,f,1,x', {}],
    ['a weight', 'b,0,1,f,3,x', { data: { sample_weight: 'w' } }],
    ['a group', 'b,0,1,m,1,x', {}],
    ['a group that is new', 'b,0,1,d,1,x', {}],
    ['a group of a control feature', 'b,0,1,f,1,y', { policy: { control_features: ['part'] } }],
  ])('%s that changed for some id', async (_, row, differing) => {
    const head = await assessed([...HEAD.slice(0, 3), row], differing);
    expect(places(pairWithRows(await assessed(BASE, differing), head))).toBe('rows_changed');
  });

  test('weights on one side alone', async () => {
    const weighted = { data: { sample_weight: 'w' } };
    expect(places(pairWithRows(await assessed(BASE), await assessed(HEAD, weighted)))).toBe('rows_changed');
    expect(places(pairWithRows(await assessed(BASE, weighted), await assessed(HEAD)))).toBe('rows_changed');
    expect(places(pairWithRows(await assessed(BASE, weighted), await assessed(HEAD, weighted)))).toEqual([1, 0, 1, 0]);
  });

  test('groups that each side lists in another order are the same groups', async () => {
    // The first of BASE is f, the first of HEAD m; a missing value is a group like any other, unless it is dropped.
    const missing = ['e,1,1,,1,x', 'f,1,0,,1,x'];
    for (const missing_group of ['keep', 'drop']) {
      const policy = { policy: { missing_group, control_features: ['part'] } };
      const [base, head] = [
        await assessed([...missing, ...BASE], policy),
        await assessed([...HEAD, ...missing], policy),
      ];
      expect(places(pairWithRows(base, head))).toEqual([1, 0, 1, 0, 1, 0]);
    }
  });
});

describe('ids that do not join one to one', () => {
  const problems = async (base: readonly Row[], head: readonly Row[]) => {
    const sides = [await assessed(base), await assessed(head)] as const;
    try {
      return pairWithRows(...sides);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const { code, hint } of error.problems) {
        expect(code).toBe('BASELINE_IDS');
        expect(hint).toContain('"id"');
      }
      return error.problems.map(({ message }) => message);
    }
  };

  test.each<readonly [string, base: readonly Row[], head: readonly Row[], readonly string[]]>([
    [
      'missing',
      BASE,
      [...HEAD.slice(0, 2), ',1,1,f,1,x', ',0,1,f,1,x'],
      [
        '2 assessed rows of this data have no id in "id".',
        'The ids in "id" do not match one to one: 0 assessed rows here and 2 assessed rows of the baseline have no partner.',
      ],
    ],
    [
      'missing on the other side',
      [...BASE.slice(0, 3), ',0,1,m,1,x'],
      HEAD,
      [
        '1 assessed row of the baseline has no id in "id".',
        'The ids in "id" do not match one to one: 1 assessed row here and 0 assessed rows of the baseline has no partner.',
      ],
    ],
    [
      'repeated',
      [...BASE, 'a,1,1,f,1,x', 'a,1,1,f,1,x', 'b,0,0,f,1,x'],
      HEAD,
      ['3 assessed rows of the baseline have an id that an earlier one has too in "id".'],
    ],
    [
      'repeated here',
      BASE,
      [...HEAD, 'a,1,1,f,1,x'],
      ['1 assessed row of this data has an id that an earlier one has too in "id".'],
    ],
    [
      'unmatched',
      [...BASE, 'e,1,1,f,1,x'],
      [...HEAD, 'g,1,1,f,1,x', 'h,1,1,f,1,x'],
      [
        'The ids in "id" do not match one to one: 2 assessed rows here and 1 assessed row of the baseline have no partner.',
      ],
    ],
  ])('%s', async (_, base, head, messages) => {
    expect(await problems(base, head)).toEqual(messages);
  });

  test('a thousand are counted as one reads them', async () => {
    const more = Array.from({ length: 1234 }, (_, at) => `n${at},1,1,f,1,x`);
    expect(await problems(BASE, [...HEAD, ...more])).toEqual([
      expect.stringContaining('1,234 assessed rows here and 0 assessed rows of the baseline have no partner'),
    ]);
  });

  test('an id is what is written: 1 and 01 are two', async () => {
    const [one, other] = [BASE, BASE].map((rows, side) =>
      rows.map((row, at) => row.replace(/^./, side === 0 ? `${at}` : `0${at}`)),
    );
    expect(await problems(one ?? [], other ?? [])).toEqual([
      expect.stringContaining('4 assessed rows here and 4 assessed rows of the baseline'),
    ]);
  });
});
