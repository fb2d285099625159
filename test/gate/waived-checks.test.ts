import { expect, test } from 'vitest';
import { checked } from '../checked.ts';

const WAIVER = { rule: 'rule', feature: 'group', reason: 'r', owner: 'o', until: '2026-12-31' };
const NOW = { today: '2026-12-31' };

/** Rows of a group with a prediction, which is right. */
type Predicted = readonly [group: string, rows: readonly (readonly [label: string, count: number])[], control?: string];

function csv(predicted: readonly Predicted[]): string {
  const lines = predicted.flatMap(([group, rows, control = '']) =>
    rows.flatMap(([label, count]) => Array.from({ length: count }, () => [group, label, label, control].join())),
  );
  return ['group,y,p,job', ...lines].join('\n');
}

async function outcomesOf(predicted: readonly Predicted[], rule: object, waiver: object, policy: object = {}) {
  const { report } = await checked(
    {
      data: { path: 'data.csv', y_true: 'y', ...('task' in policy && { task: policy.task }) },
      model: { predictions: { y_pred: 'p' } },
      sensitive_features: { group: {} },
      rules: [{ id: 'rule', metric: 'demographic_parity_difference', max: 0.1, ...rule }],
      ...('control_features' in policy && { control_features: policy.control_features }),
      waivers: [{ ...WAIVER, ...waiver }],
    },
    { 'data.csv': csv(predicted) },
    NOW,
  );
  return report.outcomes.map(({ status, waiver: found }) => [status, found?.refused ?? '']);
}

test('the worst of several classes is judged without the groups', async () => {
  // Of x a has .2, b and c .5: .3 apart; without a nothing.
  const alike = [
    ['x', 50],
    ['y', 30],
    ['z', 20],
  ] as const;
  const predicted: readonly Predicted[] = [
    [
      'a',
      [
        ['x', 20],
        ['y', 60],
        ['z', 20],
      ],
    ],
    ['b', alike],
    ['c', alike],
  ];
  const task = { task: 'multiclass' };
  expect(await outcomesOf(predicted, {}, { groups: ['a'] }, task)).toEqual([['waived', '']]);
  expect(await outcomesOf(predicted, {}, { groups: ['b'] }, task)).toEqual([['fail', 'fails_without_groups']]);
  expect(await outcomesOf(predicted, {}, { limit: 0.3 }, task)).toEqual([['waived', '']]);
  expect(await outcomesOf(predicted, {}, { limit: 0.29 }, task)).toEqual([['fail', 'beyond_limit']]);
});

test('an interval of groups beside all rows is that of all rows', async () => {
  // Selected are .1, .56 and .6, of all .42: a is .32 away, c .18, b .14; a standard error is some .015.
  const of = (selected: number) =>
    [
      ['1', selected],
      ['0', 1000 - selected],
    ] as const;
  const predicted: readonly Predicted[] = [
    ['a', of(100)],
    ['b', of(560)],
    ['c', of(600)],
  ];
  const rule = { method: 'to_overall', decide_by: 'interval', max: 0.25 };
  expect(await outcomesOf(predicted, rule, { groups: ['a'] })).toEqual([['waived', '']]);
  expect(await outcomesOf(predicted, { ...rule, max: 0.12 }, { groups: ['a'] })).toEqual([
    ['fail', 'fails_without_groups'],
  ]);
  expect(await outcomesOf(predicted, rule, { limit: 0.4 })).toEqual([['waived', '']]);
  // The value keeps this limit, its interval does not.
  expect(await outcomesOf(predicted, rule, { limit: 0.325 })).toEqual([['fail', 'beyond_limit']]);
});

test('each stratum is judged with its own rows', async () => {
  const of = (selected: number) =>
    [
      ['1', selected],
      ['0', 100 - selected],
    ] as const;
  const predicted: readonly Predicted[] = [
    ['a', of(20), 'north'],
    ['b', of(50), 'north'],
    ['c', of(50), 'north'],
    ['b', of(20), 'south'],
    ['c', of(50), 'south'],
  ];
  expect(await outcomesOf(predicted, {}, { groups: ['a'] }, { control_features: ['job'] })).toEqual([
    ['waived', ''],
    ['fail', 'fails_without_groups'],
  ]);
});

test('without a day nothing is decided where the policy has waivers', async () => {
  const files = {
    'data.csv': csv([
      [
        'a',
        [
          ['1', 50],
          ['0', 50],
        ],
      ],
      [
        'b',
        [
          ['1', 50],
          ['0', 50],
        ],
      ],
    ]),
  };
  const policy = {
    data: { path: 'data.csv', y_true: 'y' },
    model: { predictions: { y_pred: 'p' } },
    sensitive_features: { group: {} },
    rules: [{ id: 'rule', metric: 'demographic_parity_difference', max: 0.1 }],
  };
  await expect(checked({ ...policy, waivers: [WAIVER] }, files)).rejects.toThrow('nobody said which day it is');
  await expect(checked({ ...policy, waivers: [WAIVER] }, files, { today: 'soon' })).rejects.toThrow('"soon" is no day');
  expect((await checked(policy, files)).report.verdict).toBe('pass');
});
