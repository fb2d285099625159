import type { Names } from './names.js';
import { type Phrase } from './phrase.js';
import type { Outcome, Report } from './report.js';
/** One check as a row, before a format writes it. */
export interface OutcomeCells {
    readonly status: Phrase;
    readonly check: Phrase;
    readonly feature: Phrase;
    readonly value: Phrase;
    readonly limit: Phrase;
    /** What equal groups would show; empty where that is not known. */
    readonly byChance: Phrase;
    /** Who made the value, or why it does not simply decide. */
    readonly groups: Phrase;
}
export declare function outcomeCells(outcome: Outcome, report: Report, names: Names): OutcomeCells;
/** What is said of how sure one check is, or without a title of all of them. */
export interface Certainty {
    readonly title?: Phrase;
    readonly sentences: readonly Phrase[];
}
/** What would decide checks that chance could turn, and how many checks intervals decide. */
export declare function certainties(outcomes: readonly Outcome[], report: Report, names: Names): readonly Certainty[];
/** The value and its limit as a bar; empty where it cannot be drawn between 0 and 1. */
export declare function outcomeBar({ metric, method, change, value, min, max }: Outcome): string;
