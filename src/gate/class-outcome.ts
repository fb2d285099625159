import { sameLabel } from '../data/labels.ts';
import type { Scalar } from '../data/table.ts';
import type { Aggregate } from '../metrics/disparity.ts';
import type { EvaluateOptions } from './evaluate.ts';
import type { Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';

interface Context {
  readonly rule: Rule;
  readonly aggregate: Aggregate;
  readonly settings: EvaluateOptions;
}

/**
 * A rule on one class against all others, or with `worst` on each of them, of which the worst is told. Each of k classes
 * then has an interval with 1/k of the error, so that all of them hold together.
 *
 * @param judge the outcome of one class by its position, at a level
 */
export function classOutcome(
  ofClass: string,
  { rule, aggregate, settings }: Context,
  judge: (position: number, level: number) => Outcome,
): Outcome {
  const { classLabels = [], confidence } = settings;
  if (ofClass !== 'worst') {
    return { ...judge(positionOf(ofClass, classLabels), confidence.level), class: ofClass };
  }
  const level = 1 - (1 - confidence.level) / classLabels.length;
  const judged = classLabels.map((label, position) => {
    const outcome = judge(position, level);
    return { ...outcome, ...ofAll(outcome, classLabels.length), class: ofClass, worst_class: label };
  });
  return judged.reduce((worst, outcome) => (isWorse(outcome, worst, { rule, aggregate }) ? outcome : worst));
}

/** Bonferroni: the worst of k is k times as likely to be this far out. */
function ofAll({ p_value }: Outcome, classes: number): Pick<Outcome, 'p_value'> {
  return p_value === undefined ? {} : { p_value: Math.min(1, classes * p_value) };
}

/** The policy's classes are those of the data: `requireClasses` has seen to that. */
function positionOf(written: string, labels: readonly Scalar[]): number {
  const position = labels.findIndex((label) => sameLabel(label, written));
  if (position < 0) throw new Error(`There is no class ${written}.`);
  return position;
}

const RANK = { fail: 2, inconclusive: 1, pass: 0 } as const;

/** By status, then by value: a large difference or maximum is worse, and a small ratio or minimum. */
function isWorse(a: Outcome, b: Outcome, { rule, aggregate }: Pick<Context, 'rule' | 'aggregate'>): boolean {
  if (a.status !== b.status) return RANK[a.status] > RANK[b.status];
  if (typeof b.value !== 'number') return false;
  if (typeof a.value !== 'number') return true;
  const upward = aggregate === 'difference' || (aggregate !== 'ratio' && rule.max !== undefined);
  return upward ? a.value > b.value : a.value < b.value;
}
