import type { MulticlassTally } from '../../tally/multiclass-tally.ts';
import { eachVsRest } from '../../tally/one-vs-rest.ts';
import type { Tally } from '../../tally/tally.ts';
import type { Measured, MeasureOptions, Metric, Uncertainty } from '../metric.ts';
import { type ShareOptions, shareOf } from '../part.ts';
import { ofMatrix } from './matrix-function.ts';

/** A figure of the tallies of every class against all others: all that a matrix tells of who is right and who is not. */
export interface OfClasses {
  readonly ofClasses: (classes: readonly Tally[], options: Pick<MeasureOptions, 'zeroDivision'>) => Measured;
}

/** A metric over several classes. */
export interface ClassMetric extends Metric<MulticlassTally>, OfClasses {}

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
export function macro(metric: Metric, { of, over, disjoint, formula, source }: MacroOptions): ClassMetric {
  return {
    title: `${metric.title} (macro)`,
    formula,
    range: metric.range,
    ...(metric.ideal !== undefined && { ideal: metric.ideal }),
    source: source ?? metric.source,
    ...measureOfClasses((classes, { zeroDivision }) =>
      meanOfClasses(classes.map((one) => metric.measure(one, { zeroDivision }))),
    ),
    rowsDividedBy: (tally) => Math.min(...eachVsRest(tally).map(metric.rowsDividedBy)),
    uncertainty: disjoint ? ofDisjointShares({ of, over }) : ofMatrix({ of, over }),
  };
}

/** `measure` from the tallies of the classes. */
export function measureOfClasses(ofClasses: OfClasses['ofClasses']): Pick<ClassMetric, 'measure' | 'ofClasses'> {
  return { ofClasses, measure: (tally, options) => ofClasses(eachVsRest(tally), options) };
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
