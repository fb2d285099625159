import type { Interval } from '../stats/interval.js';
import { type Flippable } from './flip-chance.js';
import type { Outcome } from './outcome.js';
import { type RowsNow } from './rows-needed.js';
import type { Confidence, Rule } from './rule.js';
export interface Certain extends RowsNow {
    readonly rule: Rule;
    readonly confidence: Confidence;
    readonly isRatio: boolean;
    /** The interval at the level of the policy, and at any other; `undefined` where none is known. */
    readonly interval: Interval | undefined;
    readonly intervalAt: (level: number) => Interval | undefined;
    /** The critical values at which its bounds stand. */
    readonly critical: Interval;
    /** How other samples are drawn: from these cells, or about the value as its interval says; none where that is not known. */
    readonly samples: Cells | 'normal' | undefined;
}
type Cells = Pick<Flippable, 'of' | 'tallies' | 'takesPart' | 'valuesOf' | 'redraw'>;
/** Adds to an outcome what would decide it and how easily it would turn, and what Holm's adjustment needs. */
export declare function withCertainty(outcome: Outcome, certain: Certain): Outcome;
export {};
