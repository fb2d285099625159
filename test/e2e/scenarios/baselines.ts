import type { Edits } from '../../world/checkout.ts';
import { csv, HEADER, PEOPLE, ROWS } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { BY_BASE, MODEL, PLACE, policy } from './files.ts';

/** One woman less is selected, 0 of 4 in place of 1: the gap of 0.5 becomes 0.75. */
const WORSE = { 'people.csv': csv(HEADER, ['1,1,0,0.9,f,22,2', ...ROWS.slice(1)]) };
/** One man less is selected, 2 of 4: the gap becomes 0.25. */
const BETTER = { 'people.csv': csv(HEADER, [...ROWS.slice(0, 4), '5,1,0,0.8,m,24,1', ...ROWS.slice(5)]) };

const RISE = { metric: 'demographic_parity_difference', max_increase: 0.1, decide_by: 'estimate' };
const DATA = { path: 'people.csv', y_true: 'y', id: 'id' };
const WAIVER = {
  rule: 'demographic_parity_difference',
  feature: 'sex',
  reason: 'a new survey',
  owner: '@org/fairness',
};

/** Compares with where the branch began, of people whom an id tells apart. */
const SINCE = policy(1, { data: DATA, baseline: { from: 'merge_base', rules: [RISE] } });
const waivedUntil = (until: string) => policy(0.4, { waivers: [{ ...WAIVER, until }] });
const start = (content: string, people: Edits = { 'people.csv': PEOPLE }): Edits => ({ ...people, [PLACE]: content });

const ROW_BY_ROW = 'row by row: both sides decide about the same rows';

export const baselines: readonly Scenario[] = [
  {
    name: 'makes it worse than where it began',
    main: [start(SINCE)],
    retrain: [WORSE],
    runs: [
      {
        depth: 2,
        verdict: 'fail',
        policy: BY_BASE,
        says: [
          'What this pull request changes',
          'Compared with the model and data at `',
          ROW_BY_ROW,
          '0.500 → 0.750',
          '+0.250',
        ],
      },
    ],
  },
  {
    name: 'makes it better',
    main: [start(SINCE)],
    retrain: [BETTER],
    runs: [{ depth: 2, verdict: 'pass', says: [ROW_BY_ROW, '0.500 → 0.250', '−0.250'] }],
  },
  {
    name: 'is checked out without what it is compared with',
    main: [start(SINCE)],
    retrain: [WORSE],
    runs: [{ depth: 1, verdict: 'error', says: ['This clone is shallow', 'fetch-depth: 2'] }],
  },
  {
    name: 'is compared with its base as that is now, and not with where it began',
    main: [start(SINCE)],
    retrain: [MODEL],
    runs: [
      {
        first: (local) => {
          local.on('main');
          local.commit(WORSE);
        },
        depth: 2,
        verdict: 'pass',
        says: [ROW_BY_ROW, '0.750 → 0.750'],
      },
    ],
  },
  {
    name: 'brings the data, so that there is nothing to compare with',
    main: [{ [PLACE]: SINCE }],
    retrain: [{ 'people.csv': PEOPLE }],
    runs: [
      {
        depth: 2,
        verdict: 'pass',
        says: [
          'undecided: there is no baseline to compare with',
          'nothing was compared: what is at `',
          'There is no file',
        ],
      },
    ],
  },
  {
    name: 'renames the data and says so in its own policy, which the workflow asks for',
    main: [start(SINCE)],
    retrain: [
      {
        'people.csv': null,
        'census.csv': PEOPLE,
        [PLACE]: SINCE.replace('people.csv', 'census.csv'),
      },
    ],
    runs: [{ depth: 2, inputs: { 'policy-from': 'head' }, verdict: 'pass', says: [ROW_BY_ROW, '0.500 → 0.500', '±0'] }],
  },
  {
    name: 'has people whom no id joins',
    main: [start(SINCE)],
    retrain: [{ 'people.csv': csv(HEADER, ['9,1,1,0.9,f,22,2', ...ROWS.slice(1)]) }],
    runs: [
      {
        depth: 2,
        verdict: 'error',
        says: ['do not match one to one', '1 assessed row here and 1 assessed row of the baseline'],
      },
    ],
  },
  {
    name: 'compares with what the workflow names',
    main: [start(policy(1, { data: DATA }))],
    retrain: [WORSE],
    runs: [{ depth: 3, inputs: { base: 'HEAD^1' }, verdict: 'pass', says: [ROW_BY_ROW, '| 0.500 | 0.750 | +0.250'] }],
  },
  {
    name: 'goes through a queue, is pushed, and looked at again: compared with the commit before',
    main: [start(SINCE)],
    retrain: [WORSE],
    runs: [
      { on: 'merge_group', depth: 2, verdict: 'fail', says: [ROW_BY_ROW, '0.500 → 0.750'] },
      {
        first: (local) => {
          local.on('main');
          local.commit(WORSE);
        },
        on: 'push',
        depth: 2,
        verdict: 'fail',
        says: [ROW_BY_ROW, '0.500 → 0.750'],
      },
      { on: 'schedule', depth: 2, verdict: 'fail', says: ['0.500 → 0.750'] },
      { on: 'workflow_dispatch', depth: 2, verdict: 'fail', says: ['0.500 → 0.750'] },
    ],
  },
  {
    name: 'is the first commit of all: nothing came before',
    main: [start(SINCE)],
    runs: [
      {
        on: 'push',
        depth: 2,
        verdict: 'pass',
        says: ['limits on what changed decide nothing: no commit came before this one'],
      },
    ],
  },
];

export const exceptions: readonly Scenario[] = [
  {
    name: 'mends a waiver that has run out, and nothing else: its own version decides',
    main: [start(waivedUntil('2020-01-31'))],
    retrain: [{ [PLACE]: waivedUntil('9999-12-31') }],
    runs: [
      {
        verdict: 'pass',
        policy: { from: 'head', reason: 'only_policy_changed' },
        says: ['policy change, code owners decide', 'waived', 'until 9999-12-31'],
      },
    ],
  },
  {
    name: 'mends a waiver that has run out beside other things: the base still fails',
    main: [start(waivedUntil('2020-01-31'))],
    retrain: [{ ...MODEL, [PLACE]: waivedUntil('9999-12-31') }],
    runs: [
      {
        verdict: 'fail',
        policy: BY_BASE,
        says: ['ended 2020-01-31', 'edited policy, which decides nothing before it has landed: it would pass'],
      },
    ],
  },
  {
    name: 'stands on a base whose waiver is in force',
    main: [start(waivedUntil('9999-12-31'))],
    retrain: [MODEL],
    runs: [{ verdict: 'pass', policy: BY_BASE, says: ['waived'] }],
  },
  {
    name: 'of one head, into two bases of one policy that differs by branch',
    main: [
      start(policy(0.5, { branches: { 'release/*': { rules: [{ id: 'demographic_parity_difference', max: 0.4 }] } } })),
    ],
    retrain: [MODEL],
    branches: { 'release/1': [] },
    runs: [
      { verdict: 'pass', says: ['none of the policy'] },
      {
        action: 'edited',
        base: 'release/1',
        verdict: 'fail',
        policy: { branch: 'release/1', branch_entry: 'release/*' },
        says: ['≤\u00a00.4'],
      },
    ],
  },
  {
    name: 'is pushed as a tag, which is no branch',
    main: [start(policy(0.5, { branches: { '**': { rules: [{ id: 'demographic_parity_difference', max: 0.4 }] } } }))],
    runs: [
      { on: 'tag', verdict: 'pass', says: ['no branch is known'] },
      { on: 'push', verdict: 'fail', says: ['branch main'] },
    ],
  },
];
