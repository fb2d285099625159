import type { Measurement } from '../metrics/measure.ts';
import { position } from './limit.ts';
import type { Outcome } from './outcome.ts';
import { facts, type Rule } from './rule.ts';

/** A rule on a base metric over all rows. A rate over nobody selected is undecided; nothing measured fails. */
export function judgeOverall(rule: Rule, measured: Measurement): Outcome {
  const stated = { ...facts(rule), feature: null };
  if (measured.value !== undefined) {
    return { ...stated, status: position(measured.value, rule) === 'within' ? 'pass' : 'fail', value: measured.value };
  }
  if (measured.reason === 'no_predicted_positives') {
    return { ...stated, status: 'inconclusive', value: null, reason: 'zero_by_zero' };
  }
  return { ...stated, status: 'fail', value: null, reason: 'not_measured' };
}
