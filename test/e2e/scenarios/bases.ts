import type { GitHub } from '../../world/github.ts';
import { PEOPLE } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { base, LOOSE, MODEL, PLACE, STRICT } from './files.ts';

const forbidden = (operation: string) => (github: GitHub) =>
  github.fail(operation, { kind: 'forbidden' }, { times: 9 });
const broken = (operation: string) => (github: GitHub) => github.fail(operation, { kind: 'bad-gateway' }, { times: 9 });

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

export const bases: readonly Scenario[] = [
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
