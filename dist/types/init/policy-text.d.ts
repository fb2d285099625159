import type { Plan } from './plan.js';
/** A policy for a plan: what is known as keys, what is proposed marked CHECK, what is possible in comments. */
export declare function policyText(plan: Plan): string;
