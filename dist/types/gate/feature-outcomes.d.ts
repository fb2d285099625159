import type { Disparity } from '../metrics/disparities.js';
import type { EvaluateOptions } from './evaluate.js';
import type { Measured, MeasuredFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type Rule } from './rule.js';
import type { Simulations } from './simulations.js';
interface Subject {
    /** Absent for the comparisons of presets. */
    readonly disparity: Disparity | undefined;
    readonly feature: MeasuredFeature;
    readonly overall: Measured['overall'];
    readonly settings: EvaluateOptions;
    readonly simulations: Simulations;
}
/** A rule on one feature: one outcome, or with control features one for each stratum. */
export declare function judgeFeature(rule: Rule, { feature, overall, ...subject }: Subject): readonly Outcome[];
export {};
