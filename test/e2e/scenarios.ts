import { expect } from 'vitest';
import type { GitHub } from '../world/github.ts';
import { PEOPLE, POLICY } from './people.ts';
import type { Scenario } from './scenario.ts';

/** On the eight people the gap is 0.5: see people.ts. */
export function policy(max: number, more: object = {}): string {
  return `${JSON.stringify({ ...POLICY, ...more, rules: [{ metric: 'demographic_parity_difference', max }] }, null, 2)}\n`;
}

const LOOSE = policy(0.5);
const STRICT = policy(0.4);
const BROKEN = policy(0.5, { nmae: 'census' });
const PLACE = '.github/fairness.json';
const BASELINE = '.github/fairness-baseline.json';
/** Anything that is neither policy nor baseline. */
const MODEL = { 'model.txt': 'a new model\n' };

const base = (content: string) => ({ 'people.csv': PEOPLE, [PLACE]: content });
const NO_NOTE = ['**Policy**', 'edited policy', 'code owners'];
const BY_BASE = { from: 'base' };
const WOULD_PASS = 'edited policy, which decides nothing before it has landed: it would pass (1 check, 0 failed';
const WOULD_FAIL = 'edited policy, which decides nothing before it has landed: it would fail (1 check, 1 failed';

/** What a run asks that compares nothing: the tip, its root, and the folder of the policy. */
const LEAST = ['git/get-ref', 'git/get-tree', 'git/get-tree'];
const WITH_CHANGES = [...LEAST, 'repos/get-content', 'pulls/list-files', 'pulls/get'];

/** So many files that come before `z.json` in every list. */
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`many/${String(at).padStart(4, '0')}.txt`, `${at}\n`]));

const forbidden = (operation: string) => (github: GitHub) =>
  github.fail(operation, { kind: 'forbidden' }, { times: 9 });
const broken = (operation: string) => (github: GitHub) => github.fail(operation, { kind: 'bad-gateway' }, { times: 9 });

const pullRequests: readonly Scenario[] = [
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
    main: [{ ...base(LOOSE), [BASELINE]: '{}\n' }],
    retrain: [{ [BASELINE]: '{ }\n', [`${BASELINE}.predictions.gz`]: Buffer.from([31, 139, 0, 255]) }],
    runs: [{ verdict: 'pass', policy: { from: 'head', reason: 'only_policy_changed' } }],
  },
  {
    name: 'renews the baseline beside other things',
    main: [{ ...base(LOOSE), [BASELINE]: '{}\n' }],
    retrain: [{ ...MODEL, [BASELINE]: '{ }\n' }],
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

const events: readonly Scenario[] = [
  {
    name: 'merge_group: the commit that it is built on decides, not the tip',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: LOOSE }],
    runs: [
      {
        on: 'merge_group',
        meanwhile(local) {
          local.on('main');
          local.commit({ [PLACE]: LOOSE });
        },
        verdict: 'fail',
        policy: { from: 'base', edited: { verdict: 'pass' } },
        says: [WOULD_PASS],
        requests: ['git/get-tree', 'git/get-tree', 'repos/get-content', 'repos/compare-commits'],
        writes: [],
      },
    ],
  },
  {
    name: 'merge_group of so many files that the policy is not among those that are listed',
    main: [{ 'people.csv': PEOPLE, 'z.json': STRICT }],
    retrain: [{ ...many(300), 'z.json': LOOSE }],
    runs: [{ on: 'merge_group', inputs: { policy: 'z.json' }, verdict: 'fail', says: [WOULD_PASS] }],
  },
  {
    name: 'merge_group of nothing but a policy',
    main: [base(STRICT)],
    retrain: [{ [PLACE]: LOOSE }],
    runs: [{ on: 'merge_group', verdict: 'pass', policy: { reason: 'only_policy_changed' }, writes: [] }],
  },
  ...(['push', 'tag', 'schedule', 'workflow_dispatch'] as const).map(
    (on): Scenario => ({
      name: `${on}: what is checked out decides, without a request`,
      main: [base(LOOSE), { [PLACE]: STRICT }],
      runs: [{ on, verdict: 'fail', neverSays: NO_NOTE, requests: [], writes: [], marks: [`error ${PLACE}:22`] }],
    }),
  ),
];

type Trouble = readonly [what: string, trouble: (github: GitHub) => void, says: string];

const unreadable = ([what, trouble, says]: Trouble): Scenario => ({
  name: `a base that cannot be read: ${what}`,
  main: [base(STRICT)],
  retrain: [{ ...MODEL, [PLACE]: LOOSE }],
  runs: [{ trouble, verdict: 'error', says: [says, 'permissions: contents: read'] }],
});

const troubles: readonly Trouble[] = [
  ['the branch is refused', forbidden('git/get-ref'), 'GitHub answered 403'],
  ['the tree is refused', forbidden('git/get-tree'), 'GitHub answered 403'],
  [
    'the folder of the policy is refused',
    (github) => github.fail('git/get-tree', { kind: 'forbidden' }, { nth: 2 }),
    'answered 403',
  ],
  ['the content is refused', forbidden('repos/get-content'), 'GitHub answered 403'],
  ['the branch is not answered', broken('git/get-ref'), 'did not answer as it should'],
  ['the tree is not answered', broken('git/get-tree'), 'did not answer as it should'],
  ['the content is not answered', broken('repos/get-content'), 'did not answer as it should'],
  [
    'the content is cut short',
    (github) => github.fail('repos/get-content', { kind: 'cut', when: 'during' }, { times: 9 }),
    'did not answer as it should',
  ],
  [
    'a tree of which a part is missing',
    (github) => github.fail('git/get-tree', { kind: 'partial' }),
    'lists only a part of a folder',
  ],
  ['the files are not answered', broken('pulls/list-files'), 'did not answer as it should'],
];

const bases: readonly Scenario[] = [
  ...troubles.map(unreadable),
  {
    name: 'a base that is gone',
    main: [base(LOOSE)],
    branches: { gone: [] },
    retrain: [MODEL],
    runs: [
      {
        base: 'gone',
        meanwhile: (local) => void local.git('branch', '-D', 'gone'),
        verdict: 'error',
        says: ['GitHub has no branch &#34;gone&#34;'],
      },
    ],
  },
  {
    name: 'a tree without the policy is believed only if it was read: no first adoption by a fault',
    main: [base(STRICT)],
    retrain: [{ ...MODEL, [PLACE]: LOOSE }],
    runs: [
      {
        trouble: (github) => github.fail('git/get-tree', { kind: 'status', status: 404, message: 'Not Found' }),
        verdict: 'error',
        says: ['GitHub answered 404'],
        neverSays: ['first policy'],
      },
    ],
  },
  {
    name: 'a link in the place of the policy of the base is not followed',
    main: [{ 'people.csv': PEOPLE, 'real.json': LOOSE }],
    retrain: [MODEL],
    runs: [
      {
        first(local) {
          local.on('main');
          local.git(
            'update-index',
            '--add',
            '--cacheinfo',
            `120000,${local.git('rev-parse', 'main:people.csv')},p.json`,
          );
          local.git('commit', '--quiet', '--message', 'Link');
          local.git('checkout', '--quiet', '--force', 'main');
        },
        inputs: { policy: 'p.json' },
        verdict: 'error',
        says: ['is a symbolic link there'],
      },
    ],
  },
  {
    name: 'files that the token may not list count as other things too',
    main: [base(STRICT)],
    retrain: [{ [PLACE]: LOOSE }],
    runs: [
      {
        trouble: forbidden('pulls/list-files'),
        verdict: 'fail',
        policy: { from: 'base', changes: 'unknown', edited: { verdict: 'pass' } },
        says: ['which files are changed could not be told (it takes permissions: pull-requests: read'],
      },
    ],
  },
  {
    name: 'trouble that passes is waited for',
    main: [base(STRICT)],
    retrain: [{ [PLACE]: LOOSE }],
    runs: [
      {
        trouble(github) {
          github.fail('git/get-ref', { kind: 'bad-gateway' });
          github.fail('git/get-tree', { kind: 'secondary-limit', retryAfterSeconds: 1 });
          github.fail('repos/get-content', { kind: 'cut', when: 'during' });
          github.fail('pulls/list-files', { kind: 'truncated' });
          github.fail('pulls/get', { kind: 'cut', when: 'before' });
        },
        verdict: 'pass',
        policy: { reason: 'only_policy_changed' },
      },
    ],
  },
];

/** A row a story. To add one: say what the branches hold, what starts each run, and what it has to say. */
export const scenarios = { 'a pull request': pullRequests, 'an event': events, 'the base': bases };
