import type { Group } from '../data/groups.js';
/** A preset of the policy: where it comes from, and what it shows beside the outcomes of its rules. */
export interface PresetReport {
    readonly name: string;
    readonly title: string;
    readonly rationale: string;
    readonly source: string;
    /** The day to which what was read of source and status reaches. */
    readonly as_of: string;
    readonly legal_status: string;
    /** It has no rule, so nothing of it passes or fails. */
    readonly report_only?: true;
    /** What its origin calls its rules, where that is another name. */
    readonly known_as?: readonly {
        readonly rule: string;
        readonly name: string;
    }[];
    /** Of the scores of all rows, those of unknown category too; `null` only in a public report. */
    readonly median_score?: number | null;
    readonly features: readonly PresetFeature[];
}
export interface PresetFeature {
    readonly feature: string;
    /** Only in a public report: groups of this feature are hidden, and so is the whole table. */
    readonly hidden?: true;
    /** The group that others are compared with, and who chose it. */
    readonly reference?: Group;
    readonly chosen?: 'policy' | 'majority' | 'best';
    /** The group with the highest rate, and the same among groups of at least 2 % of the rows where it is another one. */
    readonly best?: Group;
    readonly best_large?: Group;
    /** Rows without a value of this feature, which are in no group here. */
    readonly unknown?: number;
    readonly groups?: readonly PresetGroup[];
    /** Whether the table adds up to all rows and to the tables that it divides. */
    readonly cross_footing?: boolean;
    readonly cross_checks?: readonly CrossCheck[];
}
/** Counts are of persons, never weighted. */
export interface PresetGroup {
    readonly group: Group;
    readonly rows: number;
    /** Selected, or above the median score. */
    readonly selected: number;
    readonly rate: number | null;
    /** Rate over the highest rate; `null` where that is 0. */
    readonly ratio: number | null;
    /** Rate over that of `best_large`. */
    readonly ratio_to_large?: number;
    readonly under_2_percent?: true;
    readonly below_four_fifths?: boolean;
    readonly selections_to_four_fifths?: number;
    /** With one different person selected its rate would be above that of the best group. */
    readonly small_numbers?: true;
    /** With one different person selected it would not be below four fifths. */
    readonly one_person_flips?: true;
    /** Of being selected at the same rate as the best group. */
    readonly test?: 'fisher' | 'z';
    readonly p_value?: number;
    readonly p_value_adjusted?: number;
}
interface CrossCheck {
    /** The feature whose table it is added up to; `null` for all rows. */
    readonly with: string | null;
    readonly rows: number;
    readonly of: number;
    readonly agrees: boolean;
}
export {};
