import { type Plan } from './plan.js';
/** The key `data`. */
export declare function dataText(plan: Plan): readonly string[];
