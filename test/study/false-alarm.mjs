/** How often a rule fails ten groups that are truly equal, when the whole interval decides. */
import { judgeDisparity } from '../../src/gate/disparity-outcome.ts';
import { disparities } from '../../src/metrics/disparities.ts';
import { selectionRate } from '../../src/metrics/selection-rate.ts';
import { merge } from '../../src/tally/merge.ts';
import { measured, selectedOf } from './estimate.mjs';

const SAMPLES = 2000;
const GROUPS = 10;
const ROWS = 50;

export const cases = [{ name: 'ten equal groups', run: failing }];

const rule = {
  id: 'rule',
  metric: 'demographic_parity_difference',
  max: 0.1,
  level: 'error',
  method: 'between_groups',
  agg: 'worst_case',
  inconclusive: 'warn',
  decide_by: 'interval',
};
const settings = {
  small_groups: { min_count: 30, action: 'warn' },
  missing_group: 'keep',
  confidence: { level: 0.95 },
};

function failing(random) {
  const count = { interval: 0, estimate: 0 };
  const feature = { name: 'group', groups: Array.from({ length: GROUPS }, (_, at) => [String(at)]) };
  for (let sample = 0; sample < SAMPLES; sample++) {
    const tallies = feature.groups.map(() => selectedOf(random.binomial(ROWS, 0.3), ROWS));
    const groups = tallies.map((tally) => ({ selection_rate: measured(selectionRate, tally) }));
    const overall = { selection_rate: measured(selectionRate, tallies.reduce(merge)) };
    for (const decide_by of ['interval', 'estimate']) {
      const subject = { disparity: disparities.get(rule.metric), feature: { feature, groups }, overall, settings };
      if (judgeDisparity({ ...rule, decide_by }, subject).status === 'fail') count[decide_by]++;
    }
  }
  return [{ decide_by: 'interval', most: 2.5 }, { decide_by: 'estimate' }].map(({ decide_by, most }) => ({
    line: `false fails, decide_by: ${decide_by}`,
    size: `${GROUPS} × ${ROWS}`,
    at: 'p 0.3, demographic_parity_difference max 0.1',
    ...(most !== undefined && { most }),
    trials: SAMPLES,
    coverage: (100 * count[decide_by]) / SAMPLES,
    width: Number.NaN,
  }));
}
