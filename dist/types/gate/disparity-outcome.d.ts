import { type Disparity } from '../metrics/disparities.js';
import { type Measurements } from '../metrics/measure.js';
import type { MeasuredGroups } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import { type GateSettings, type Rule } from './rule.js';
import { type Simulations } from './simulations.js';
interface Subject {
    readonly disparity: Disparity;
    readonly feature: MeasuredGroups;
    readonly overall: Measurements;
    readonly settings: GateSettings;
    /** What was simulated for other rules; by default nothing. */
    readonly simulations?: Simulations | undefined;
}
/**
 * A rule on the groups of one feature.
 *
 * The value (or its interval) decides, with three exceptions. Where nothing can be measured the rule fails. Where a
 * group has no value and any value of it could turn the outcome, and where the outcome is another one without the small
 * groups, the rule is inconclusive: it would pass, or fail only, because of groups of which too little is known.
 */
export declare function judgeDisparity(rule: Rule, subject: Subject): Outcome;
export {};
