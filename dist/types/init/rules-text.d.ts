import type { LabelPlan } from './label-plan.js';
/** The rules that are proposed, with what each means. Nothing of the data is in them. */
export declare function rulesText({ task }: LabelPlan): string;
