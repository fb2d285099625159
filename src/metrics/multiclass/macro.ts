import type { MulticlassTally } from '../../tally/multiclass-tally.ts';
import { eachVsRest } from '../../tally/one-vs-rest.ts';
import type { Measured, Metric, Uncertainty } from '../metric.ts';
import { type ShareOptions, shareOf } from '../part.ts';
import { ofMatrix } from './matrix-function.ts';

export interface MacroOptions extends ShareOptions {
  readonly formula: string;
  /** By default the source of the metric itself. */
  readonly source?: string;
  /**
   * Whether no row is `over` for two classes (those of a label, or of a prediction), so that the shares of the classes
   * are independent of one another given how many rows each is over.
   */
  readonly disjoint: boolean;
}

/**
 * The mean over all classes of the task, each counting the same, of a binary metric of the class against all others:
 * scikit-learn's `average='macro'` with every class among its `labels`. Where a class has no value there is no mean
 * either, for the first such class's reason; `zeroDivision` stands in for the class.
 */
export function macro(metric: Metric, { of, over, disjoint, formula, source }: MacroOptions): Metric<MulticlassTally> {
  return {
    title: `${metric.title} (macro)`,
    formula,
    range: metric.range,
    ...(metric.ideal !== undefined && { ideal: metric.ideal }),
    source: source ?? metric.source,
    measure: (tally, { zeroDivision }) =>
      meanOfClasses(eachVsRest(tally).map((one) => metric.measure(one, { zeroDivision }))),
    rowsDividedBy: (tally) => Math.min(...eachVsRest(tally).map(metric.rowsDividedBy)),
    uncertainty: disjoint ? ofDisjointShares({ of, over }) : ofMatrix({ of, over }),
  };
}

/** The mean, or why the first that has no value has none. */
export function meanOfClasses(classes: readonly Measured[]): Measured {
  const values: number[] = [];
  for (const one of classes) {
    if (one.value === undefined) return one;
    values.push(one.value);
  }
  return { value: mean(values) };
}

/** Wilson's bounds of each class, squared and added. Not known where a class has no share. */
export function ofDisjointShares(share: ShareOptions): Uncertainty<MulticlassTally> {
  return {
    parts(tally) {
      const parts = eachVsRest(tally).map((one) => shareOf(one, share)?.[0]);
      return parts.every((part) => part !== undefined) ? parts : undefined;
    },
    of: mean,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
