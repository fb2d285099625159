import type { Plan } from './plan.js';
/** The key `model`: a tree that works at once, or the place where predictions are named. */
export declare function modelText(plan: Plan): readonly string[];
