import { boundsOf } from '../metrics/estimate.ts';
import type { MetricName } from '../metrics/index.ts';
import { type Measurement, type Measurements, measurementOf } from '../metrics/measure.ts';
import { criticalValue } from '../stats/normal.ts';
import { classOutcome } from './class-outcome.ts';
import { decide, ends } from './decision.ts';
import type { EvaluateOptions } from './evaluate.ts';
import type { Measured } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { classOf, facts, type Rule } from './rule.ts';

interface Subject extends Pick<Measured, 'overall'> {
  readonly classes: Measured['classes'] | undefined;
  readonly settings: EvaluateOptions;
}

/** A rule on a base metric over all rows, of several classes on their mean, one of them or the worst. */
export function judgeOverall(rule: Rule, { overall, classes, settings }: Subject): Outcome {
  const judged = ({ measurements }: { readonly measurements: Measurements }, level: number) =>
    judgeFigure(rule, measurementOf(measurements, rule.metric as MetricName), level);
  const { level } = settings.confidence;
  if (classes === undefined) return judged(overall, level);
  const ofClass = classOf(rule, undefined);
  if (ofClass === 'macro') return { ...judged(overall, level), class: ofClass };
  const aggregate = rule.max === undefined ? 'group_min' : 'group_max';
  return classOutcome(ofClass, { rule, aggregate, settings }, (position, ofLevel) =>
    judged((classes[position] as (typeof classes)[number]).overall, ofLevel),
  );
}

/** A rate over nobody selected is undecided; nothing measured fails. */
function judgeFigure(rule: Rule, measured: Measurement, level: number): Outcome {
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
