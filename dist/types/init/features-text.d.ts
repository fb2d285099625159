import type { Plan } from './plan.js';
/** The key `sensitive_features`. */
export declare function featuresText(plan: Plan): readonly string[];
export declare function assessed(plan: Plan): string;
