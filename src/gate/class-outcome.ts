import { sameLabel } from '../data/labels.ts';
import type { Scalar } from '../data/table.ts';
import type { Aggregate } from '../metrics/disparity.ts';
import { allOf } from './by-chance.ts';
import type { EvaluateOptions } from './evaluate.ts';
import type { Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';

interface Context {
  readonly rule: Rule;
  /** Of a rule on groups. */
  readonly aggregate?: Aggregate;
  readonly settings: EvaluateOptions;
}

/**
 * A rule on one class against all others, or with `worst` on each of them, of which the worst is told. Each of k classes
 * then has an interval with 1/k of the error, so that all of them hold together; p-values are multiplied by k.
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
  const judged = someMeasured(classLabels.map((_, position) => judge(position, level)));
  const worst = judged.reduce((kept, outcome) => (isWorse(outcome, kept, rule) ? outcome : kept));
  return {
    ...worst,
    ...ofAll(judged, aggregate),
    class: ofClass,
    worst_class: classLabels[judged.indexOf(worst)] ?? null,
  };
}

/** Nothing measured of one class leaves the worst of them undecided; nothing of any fails. */
function someMeasured(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.every(({ reason }) => reason === 'not_measured')) return outcomes;
  return outcomes.map((outcome) =>
    outcome.reason === 'not_measured' ? { ...outcome, status: 'inconclusive' } : outcome,
  );
}

/** What is said of the worst of k: each of them had its chance to be this far out. */
function ofAll(judged: readonly Outcome[], aggregate: Aggregate | undefined): Pick<Outcome, 'p_value' | 'by_chance'> {
  const ps = judged.flatMap(({ p_value }) => p_value ?? []);
  const chances = judged.flatMap(({ by_chance }) => by_chance ?? []);
  const isPair = aggregate === 'difference' || aggregate === 'ratio';
  return {
    ...(ps.length > 0 && { p_value: Math.min(1, judged.length * Math.min(...ps)) }),
    ...(isPair && chances.length > 0 && { by_chance: allOf(chances, aggregate) }),
  };
}

/** The policy's classes are those of the data: `requireClasses` has seen to that. */
function positionOf(written: string, labels: readonly Scalar[]): number {
  const position = labels.findIndex((label) => sameLabel(label, written));
  if (position < 0) throw new Error(`There is no class ${written}.`);
  return position;
}

/** Waivers come later: what is waived fails. */
const RANK = { fail: 2, waived: 2, inconclusive: 1, pass: 0 } as const;

/** By status, then by what has no value, then by how far a value is beyond the limit. */
function isWorse(a: Outcome, b: Outcome, rule: Rule): boolean {
  if (a.status !== b.status) return RANK[a.status] > RANK[b.status];
  return excess(a, rule) > excess(b, rule);
}

/** How far a value is beyond the nearer of its limits; negative where it keeps both. */
function excess({ value }: Outcome, { min, max }: Rule): number {
  if (typeof value !== 'number') return Number.POSITIVE_INFINITY;
  return Math.max(min === undefined ? -Infinity : min - value, max === undefined ? -Infinity : value - max);
}
