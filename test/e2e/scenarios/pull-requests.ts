import { expect } from 'vitest';
import { PEOPLE } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import {
  BASELINE,
  BROKEN,
  BY_BASE,
  base,
  LEAST,
  LOOSE,
  MODEL,
  many,
  NO_NOTE,
  PLACE,
  PREDICTIONS,
  policy,
  reportOf,
  STRICT,
  WITH_CHANGES,
  WOULD_FAIL,
  WOULD_PASS,
} from './files.ts';

export const pullRequests: readonly Scenario[] = [
  {
    name: 'leaves the policy alone: that of the base decides, for three requests',
    main: [base(LOOSE)],
    retrain: [MODEL],
    runs: [{ verdict: 'pass', policy: BY_BASE, says: ['of the base'], neverSays: NO_NOTE, requests: LEAST }],
  },
  {
    name: 'leaves a policy alone that fails',
    main: [base(STRICT)],
    retrain: [MODEL],
    runs: [{ verdict: 'fail', policy: BY_BASE, neverSays: NO_NOTE, marks: [`error ${PLACE}:22`] }],
  },
  {
    name: 'brings the first policy',
    main: [{ 'people.csv': PEOPLE }],
    retrain: [{ [PLACE]: STRICT }],
    runs: [
      {
        verdict: 'fail',
        policy: { from: 'head', reason: 'first_adoption' },
        says: ['first policy: the base `'],
        requests: ['git/get-ref', 'git/get-tree'],
        marks: [`error ${PLACE}:22`],
      },
    ],
  },
  {
    name: 'loosens the policy beside other things',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: LOOSE }],
    runs: [
      { verdict: 'fail', policy: BY_BASE, says: [WOULD_PASS], requests: WITH_CHANGES, marks: [`error ${PLACE}:`] },
    ],
  },
  {
    name: 'tightens the policy beside other things',
    main: [base(LOOSE)],
    retrain: [{ ...MODEL, [PLACE]: STRICT }],
    runs: [{ verdict: 'pass', policy: { from: 'base', edited: { verdict: 'fail', failed: 1 } }, says: [WOULD_FAIL] }],
  },
  {
    name: 'breaks the policy beside other things',
    main: [base(LOOSE)],
    retrain: [{ ...MODEL, [PLACE]: BROKEN }],
    runs: [
      {
        verdict: 'pass',
        policy: { from: 'base', edited: { error: expect.stringContaining('There is no key "nmae"') } },
        says: ['it could not be carried out. There is no key &#34;nmae&#34;', 'Did you mean &#34;name&#34;?'],
        marks: [],
      },
    ],
  },
  {
    name: 'loosens the policy and nothing else: code owners decide',
    main: [base(STRICT)],
    retrain: [{ [PLACE]: LOOSE }],
    runs: [
      {
        verdict: 'pass',
        policy: { from: 'head', reason: 'only_policy_changed' },
        says: ['policy change, code owners decide'],
        neverSays: ['edited policy'],
        requests: WITH_CHANGES,
      },
    ],
  },
  {
    name: 'breaks the policy and nothing else',
    main: [base(LOOSE)],
    retrain: [{ [PLACE]: '{ "version": 1 }' }],
    runs: [{ verdict: 'error', says: ['&#34;data&#34; is missing'], neverSays: ['of the base'] }],
  },
  {
    name: 'mends a policy of the base that is broken',
    main: [base(BROKEN)],
    retrain: [{ [PLACE]: LOOSE }],
    runs: [{ verdict: 'pass', policy: { reason: 'only_policy_changed' } }],
  },
  {
    name: 'stands on a policy that is broken: the base is named, and no line of the head',
    main: [base(BROKEN)],
    retrain: [{ ...MODEL, [PLACE]: LOOSE }],
    runs: [
      {
        verdict: 'error',
        says: ['The policy of the base, at ', 'There is no key &#34;nmae&#34;'],
        marks: [`error ${PLACE}:`],
      },
    ],
  },
  {
    name: 'moves the policy to another default place beside other things',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: null, '.github/fairness.yml': LOOSE }],
    runs: [
      {
        verdict: 'fail',
        policy: { from: 'base', path: PLACE, reason: 'moved', edited: { verdict: 'pass' } },
        says: ['policy moved: that of the base `', WOULD_PASS],
        marks: [`error ${PLACE}:`],
      },
    ],
  },
  {
    name: 'moves the policy as it is beside other things',
    main: [base(LOOSE)],
    retrain: [{ ...MODEL, [PLACE]: null, '.github/fairness.yml': LOOSE }],
    runs: [{ verdict: 'pass', policy: { reason: 'moved' }, says: ['policy moved'], neverSays: ['edited policy'] }],
  },
  {
    name: 'moves the policy and nothing else',
    main: [base(STRICT)],
    retrain: [{ [PLACE]: null, '.github/fairness.yml': LOOSE }],
    runs: [{ verdict: 'pass', policy: { path: '.github/fairness.yml', reason: 'only_policy_changed' } }],
  },
  {
    name: 'makes another file its policy by giving it another name: that file counts too',
    main: [{ 'people.csv': PEOPLE, '.github/fairness.yml': STRICT, 'loose.json': LOOSE }],
    retrain: [{ '.github/fairness.yml': null, 'loose.json': null, [PLACE]: LOOSE }],
    runs: [{ verdict: 'fail', policy: { reason: 'moved', edited: { verdict: 'pass' } } }],
  },
  {
    name: 'moves the policy to a place that the workflow names',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: null, 'gate/policy.json': LOOSE }],
    runs: [
      {
        inputs: { policy: 'gate/policy.json' },
        verdict: 'fail',
        policy: { path: PLACE, reason: 'moved', edited: { verdict: 'pass' } },
        says: ['policy moved'],
      },
    ],
  },
  {
    name: 'names a policy by a slip, which is on neither side',
    main: [base(LOOSE)],
    retrain: [MODEL],
    runs: [{ inputs: { policy: 'fairnes.json' }, verdict: 'error', says: ['There is no file &#34;fairnes.json&#34;'] }],
  },
  {
    name: 'deletes the policy beside other things',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: null }],
    runs: [
      {
        verdict: 'fail',
        policy: { from: 'base', reason: 'deleted' },
        says: ['policy deleted in the head: that of the base `'],
        neverSays: ['edited policy'],
        marks: [`error ${PLACE}:`],
      },
    ],
  },
  {
    name: 'deletes the policy and nothing else',
    main: [base(LOOSE)],
    retrain: [{ [PLACE]: null }],
    runs: [{ verdict: 'error', says: ['There is no policy: none of .github/fairness.yml'] }],
  },
  {
    name: 'adds a second policy, which is new, to one that is not',
    main: [base(LOOSE)],
    retrain: [{ ...MODEL, 'b.json': STRICT }],
    runs: [
      {
        inputs: { policy: `${PLACE}\nb.json` },
        verdict: 'fail',
        says: [
          'Fairness gate, .github/fairness.json: passed',
          'Fairness gate, b.json: failed',
          'first policy: the base',
        ],
        neverSays: ['policy moved'],
      },
    ],
  },
  {
    name: 'renews the baseline, with its predictions, and nothing else',
    main: [{ ...base(LOOSE), [BASELINE]: reportOf('old') }],
    retrain: [{ [BASELINE]: reportOf('new'), [`${BASELINE}.predictions.gz`]: PREDICTIONS }],
    runs: [{ verdict: 'pass', policy: { from: 'head', reason: 'only_policy_changed' } }],
  },
  {
    name: 'renews the baseline beside other things',
    main: [{ ...base(LOOSE), [BASELINE]: reportOf('old') }],
    retrain: [{ ...MODEL, [BASELINE]: reportOf('new') }],
    runs: [{ verdict: 'pass', policy: { from: 'base', edited: { verdict: 'pass' } }, says: [WOULD_PASS] }],
  },
  {
    name: 'renames the data, and its policy with it: the old path has to stay until that policy has landed',
    main: [base(LOOSE)],
    retrain: [
      { 'people.csv': null, 'rows.csv': PEOPLE, [PLACE]: policy(0.5, { data: { path: 'rows.csv', y_true: 'y' } }) },
    ],
    runs: [
      {
        verdict: 'error',
        says: ['There is no file &#34;people.csv&#34;. The policy of the base, at ', 'keep the old path'],
        marks: ['error people.csv:'],
      },
      {
        first(local) {
          local.on('retrain');
          local.commit({ 'people.csv': PEOPLE });
        },
        action: 'synchronize',
        verdict: 'pass',
        policy: { from: 'base', edited: { verdict: 'pass' } },
        says: [WOULD_PASS],
      },
    ],
  },
  {
    name: 'has merged its base, which has changed the policy since',
    main: [base(STRICT)],
    retrain: [MODEL],
    runs: [
      {
        first(local) {
          local.on('main');
          local.commit({ [PLACE]: LOOSE });
          local.on('retrain');
          local.git('merge', '--quiet', '--no-ff', '--message', 'Merge main', 'main');
          local.commit({ 'more.txt': '' });
        },
        action: 'synchronize',
        verdict: 'pass',
        policy: BY_BASE,
        neverSays: NO_NOTE,
        requests: LEAST,
      },
    ],
  },
  {
    name: 'is run again after its base has moved: the event is old, the policy is not',
    main: [base(LOOSE)],
    retrain: [MODEL],
    runs: [
      { verdict: 'pass', neverSays: NO_NOTE },
      {
        meanwhile(local) {
          local.on('main');
          local.commit({ [PLACE]: STRICT });
        },
        verdict: 'fail',
        policy: BY_BASE,
        neverSays: NO_NOTE,
        requests: WITH_CHANGES,
        marks: [`error ${PLACE}:`],
      },
    ],
  },
  {
    name: 'has a new head by the time it is run again: what it changes is another question',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: LOOSE }],
    runs: [
      {
        meanwhile(local, pull) {
          local.on('retrain');
          local.commit({ 'model.txt': null });
          Object.assign(pull.head, { sha: local.tip('retrain') });
        },
        verdict: 'fail',
        policy: { from: 'base', changes: 'unknown', edited: { verdict: 'pass' } },
        says: ['which files are changed could not be told'],
      },
    ],
  },
  {
    name: 'is retargeted to a branch with another policy',
    main: [base(LOOSE)],
    branches: { 'release/1': [{ [PLACE]: STRICT }] },
    retrain: [MODEL],
    runs: [
      { verdict: 'pass', neverSays: NO_NOTE },
      { action: 'edited', base: 'release/1', verdict: 'fail', policy: BY_BASE, neverSays: NO_NOTE },
      { action: 'edited', verdict: 'pass', neverSays: NO_NOTE },
    ],
  },
  {
    name: 'of one head, into two bases',
    main: [base(LOOSE)],
    branches: { stable: [{ [PLACE]: STRICT }], next: [{ [PLACE]: policy(0.6) }] },
    retrain: [MODEL],
    runs: [
      { base: 'stable', verdict: 'fail', neverSays: NO_NOTE },
      { base: 'next', verdict: 'pass', neverSays: NO_NOTE },
    ],
  },
  {
    name: 'is a draft, then ready',
    main: [base(STRICT)],
    retrain: [MODEL],
    runs: [
      { draft: true, verdict: 'fail', writes: ['issues/create-comment'] },
      { draft: false, action: 'reopened', verdict: 'fail', writes: [] },
    ],
  },
  {
    name: 'gets another title: nothing is written anew',
    main: [base(LOOSE)],
    retrain: [MODEL],
    runs: [
      { verdict: 'pass', writes: ['issues/create-comment'] },
      { action: 'edited', title: 'Retrain the model on the new survey', verdict: 'pass', writes: [] },
    ],
  },
  {
    name: 'of which the same is said while its base moves on: on-change writes nothing',
    main: [base(LOOSE)],
    retrain: [MODEL],
    runs: [
      {
        inputs: { comment: 'on-change' },
        verdict: 'pass',
        says: [' of the base `'],
        writes: ['issues/create-comment'],
      },
      {
        first(local) {
          local.on('main');
          local.commit({ 'other.txt': '' });
        },
        inputs: { comment: 'on-change' },
        verdict: 'pass',
        writes: [],
      },
    ],
  },
  {
    name: 'changes so many files that the policy stands on the second page of their list',
    main: [{ 'people.csv': PEOPLE, 'z.json': STRICT }],
    retrain: [{ ...many(120), 'z.json': LOOSE }],
    runs: [
      {
        inputs: { policy: 'z.json' },
        verdict: 'fail',
        says: [WOULD_PASS],
        requests: [
          'git/get-ref',
          'git/get-tree',
          'repos/get-content',
          'pulls/list-files',
          'pulls/list-files',
          'pulls/get',
        ],
      },
    ],
  },
  {
    name: 'is checked out with its parents, into a folder of the workspace',
    main: [{ 'models/people.csv': PEOPLE, [`models/${PLACE}`]: STRICT }],
    retrain: [{ ...MODEL, [`models/${PLACE}`]: LOOSE }],
    runs: [
      {
        depth: 2,
        path: 'code',
        inputs: { 'working-directory': 'code/models' },
        verdict: 'fail',
        policy: { from: 'base', path: PLACE, edited: { verdict: 'pass' } },
        marks: [`error code/models/${PLACE}:`],
      },
    ],
  },
  {
    name: 'whose workflow asks for its own policy',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: LOOSE }],
    runs: [
      {
        inputs: { 'policy-from': 'head' },
        verdict: 'pass',
        policy: { from: 'head', reason: 'asked' },
        says: ['as the workflow asks'],
        requests: [],
      },
    ],
  },
];
