import type { Disparity } from '../metrics/disparities.js';
import type { EvaluateOptions } from './evaluate.js';
import type { Measured, MeasuredFeature } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type Rule } from './rule.js';
interface Subject {
    readonly disparity: Disparity;
    readonly feature: MeasuredFeature;
    readonly overall: Measured['overall'];
    readonly settings: EvaluateOptions;
}
/** A rule on one feature: one outcome, or with control features one for each stratum. */
export declare function judgeFeature(rule: Rule, { disparity, feature, overall, settings }: Subject): readonly Outcome[];
export {};
