import { boundsOf } from '../metrics/estimate.ts';
import type { Measurement } from '../metrics/measure.ts';
import { criticalValue } from '../stats/normal.ts';
import { decide, ends } from './decision.ts';
import type { Outcome } from './outcome.ts';
import { facts, type Rule } from './rule.ts';

/** A rule on a base metric over all rows. A rate over nobody selected is undecided; nothing measured fails. */
export function judgeOverall(rule: Rule, measured: Measurement, level: number): Outcome {
  const stated = { ...facts(rule), feature: null };
  if (measured.value !== undefined) {
    const { value, estimate } = measured;
    const interval = estimate && boundsOf(estimate, criticalValue(level));
    const { status, reason } = decide({ value, interval }, rule);
    return { ...stated, status, value, ...ends(interval), ...(reason && { reason }) };
  }
  if (measured.reason === 'no_predicted_positives') {
    return { ...stated, status: 'inconclusive', value: null, reason: 'zero_by_zero' };
  }
  return { ...stated, status: 'fail', value: null, reason: 'not_measured' };
}
