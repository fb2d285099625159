import type { Interval } from '../stats/interval.ts';
import { limitTest } from '../stats/limit-test.ts';
import { normalCdf } from '../stats/normal.ts';
import { type Flippable, flipChance, normalFlipChance, type Scattered } from './flip-chance.ts';
import { position, positionOfInterval } from './limit.ts';
import type { Outcome } from './outcome.ts';
import { type RowsNow, rowsNeeded } from './rows-needed.ts';
import type { Confidence, Rule } from './rule.ts';
import { standardErrors } from './standard-errors.ts';

export interface Certain extends RowsNow {
  readonly rule: Rule;
  readonly confidence: Confidence;
  readonly isRatio: boolean;
  /** The interval at the level of the policy, and at any other; `undefined` where none is known. */
  readonly interval: Interval | undefined;
  readonly intervalAt: (level: number) => Interval | undefined;
  /** The critical values at which its bounds stand. */
  readonly critical: Interval;
  /** How other samples are drawn: from these cells, or about the value as its interval says; none where that is not known. */
  readonly samples: Cells | 'normal' | undefined;
}

type Cells = Pick<Flippable, 'of' | 'tallies' | 'takesPart' | 'valuesOf' | 'redraw'>;

/** Adds to an outcome what would decide it and how easily it would turn, and what Holm's adjustment needs. */
export function withCertainty(outcome: Outcome, certain: Certain): Outcome {
  const { rule, interval, confidence } = certain;
  const { value } = outcome;
  if (typeof value !== 'number' || interval === undefined) return outcome;
  const fails = outcome.status === 'fail' && rule.decide_by === 'interval' && confidence.adjust === 'holm';
  const near = outcome.status === 'inconclusive' || positionOfInterval(interval, rule) === undefined;
  return {
    ...outcome,
    ...(fails && { p_value: pValue(value, certain) }),
    ...(near && nearness(value, interval, certain)),
  };
}

function nearness(
  value: number,
  interval: Interval,
  { rule, critical, isRatio, samples, ...rows }: Certain,
): Pick<Outcome, 'rows_needed' | 'flip_chance'> {
  const needed = rowsNeeded({ value, interval, critical, isRatio }, rule, rows);
  const errors = standardErrors({ value, interval }, critical);
  return {
    ...(needed && { rows_needed: needed }),
    ...(samples && { flip_chance: flipChanceOf({ value, limit: rule, errors }, samples) }),
  };
}

function flipChanceOf(about: Scattered, samples: Cells | 'normal'): number {
  return samples === 'normal' ? normalFlipChance(about) : flipChance({ ...about, ...samples });
}

/** Of "the limit that was broken is kept". */
function pValue(value: number, { rule, intervalAt }: Certain): number {
  const above = position(value, rule) === 'above';
  const limit = (above ? rule.max : rule.min) as number;
  const bound = (z: number) => {
    const found = intervalAt(1 - 2 * normalCdf(-z));
    return above ? (found?.low ?? Number.NEGATIVE_INFINITY) : (found?.high ?? Number.POSITIVE_INFINITY);
  };
  return limitTest(bound, limit, above ? 'low' : 'high');
}
