import { figureInterval } from '../metrics/figure-interval.ts';
import type { MetricName } from '../metrics/index.ts';
import { measurementOf } from '../metrics/measure.ts';
import { criticalValue } from '../stats/normal.ts';
import { withCertainty } from './certainty.ts';
import { classOutcome } from './class-outcome.ts';
import { decide, ends } from './decision.ts';
import type { EvaluateOptions } from './evaluate.ts';
import type { AllRows, Measured } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { type Confidence, classOf, facts, type Rule } from './rule.ts';
import type { Simulations } from './simulations.ts';

interface Subject extends Pick<Measured, 'overall'> {
  readonly classes: Measured['classes'] | undefined;
  readonly settings: EvaluateOptions;
  readonly simulations: Simulations;
}

/** A rule on a base metric over all rows, of several classes on their mean, one of them or the worst. */
export function judgeOverall(rule: Rule, { overall, classes, settings, simulations }: Subject): Outcome {
  const { level } = settings.confidence;
  const judged = (rows: AllRows, ofLevel: number) =>
    judgeFigure(rule, rows, { confidence: { ...settings.confidence, level: ofLevel }, simulations });
  if (classes === undefined) return judged(overall, level);
  const ofClass = classOf(rule, undefined);
  if (ofClass === 'macro') return { ...judged(overall, level), class: ofClass };
  return classOutcome(ofClass, { rule, settings }, (position, ofLevel) =>
    judged((classes[position] as (typeof classes)[number]).overall, ofLevel),
  );
}

/** A rate over nobody selected is undecided; nothing measured fails. */
function judgeFigure(
  rule: Rule,
  { tally, measurements }: AllRows,
  { confidence, simulations }: Pick<Subject, 'simulations'> & { readonly confidence: Confidence },
): Outcome {
  const metric = rule.metric as MetricName;
  const measured = measurementOf(measurements, metric);
  const stated = { ...facts(rule), feature: null };
  if (measured.value !== undefined) {
    const { value } = measured;
    const intervalAt = (level: number) => figureInterval(measured, level);
    const interval = intervalAt(confidence.level);
    const { status, reason } = decide({ value, interval }, rule);
    const z = criticalValue(confidence.level);
    const chance = simulations.ifCalibrated(measured);
    const outcome = {
      ...stated,
      status,
      value,
      ...ends(interval),
      ...(reason && { reason }),
      ...(chance && { by_chance: chance }),
    };
    return withCertainty(outcome, {
      rule,
      confidence,
      isRatio: false,
      interval,
      intervalAt,
      critical: { low: z, high: z },
      rows: measured.rows,
      total: measurements.count?.rows ?? measured.rows,
      samples: tally && {
        of: [metric],
        tallies: [tally],
        takesPart: () => true,
        valuesOf: ([part]) => part?.groups[0] as Float64Array,
        redraw: simulations.redraw,
      },
    });
  }
  if (measured.reason === 'no_predicted_positives') {
    return { ...stated, status: 'inconclusive', value: null, reason: 'zero_by_zero' };
  }
  return { ...stated, status: 'fail', value: null, reason: 'not_measured' };
}
