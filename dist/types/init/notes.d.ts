import type { Plan } from './plan.js';
/** Everything that was assumed, for the user to confirm: one sentence or two each. */
export declare function checksOf(plan: Plan): readonly string[];
/** What may go wrong with these data as they are. */
export declare function warningsOf(plan: Plan): readonly string[];
