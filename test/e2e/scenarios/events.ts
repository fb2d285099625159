import { PEOPLE } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { base, LOOSE, MODEL, many, NO_NOTE, PLACE, STRICT, WOULD_PASS } from './files.ts';

export const events: readonly Scenario[] = [
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
