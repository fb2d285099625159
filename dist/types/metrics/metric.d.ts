import type { Uniform } from '../stats/uniform.js';
import type { Cells, Tally } from '../tally/tally.js';
import type { Part, ShareOfCells } from './part.js';
/** Why a figure has no value. The words for these stand in the report's sentences. */
export type NoValue = 'no_rows' | 'no_positives' | 'no_negatives' | 'no_predicted_positives' | 'no_predicted_negatives' | 'no_false_positives' | 'zero_weight' | 'constant_labels' | 'one_class' | 'no_scores' | 'infinite' | 'fewer_than_two_groups' | 'zero_by_zero'
/** There is no group to compare with: the feature names none, or these are all rows. */
 | 'no_reference'
/** There are no control features. */
 | 'no_strata'
/** No rule asks for it, and it is only worked out then. */
 | 'not_asked';
/** A finite number, or the reason why there is none. 0/0 is never 0. */
export type Measured = {
    readonly value: number;
    readonly reason?: undefined;
} | {
    readonly value?: undefined;
    readonly reason: NoValue;
};
/** What a rate over nobody counts as. `undefined`: it has no value. `0`: what Fairlearn does. */
export type ZeroDivision = undefined | 0 | 1;
export interface MeasureOptions<Of = Tally> {
    readonly zeroDivision: ZeroDivision;
    /** The tally of all rows, for the few figures that are a group's share of them. Without it, the tally itself. */
    readonly whole?: Of;
    /** The tally of the feature's reference group, where it names one; absent for figures of all rows. */
    readonly reference?: Of | undefined;
    /** The rows in the strata of the control features, where there are any. */
    readonly strata?: readonly Stratum<Of>[] | undefined;
}
/** The rows that share the values of the control features: those of the group among them, and all of them. */
export interface Stratum<Of = Tally> {
    readonly group: Of;
    readonly all: Of;
}
/** A figure of one group (or of all rows), as a function of the group's tally alone. */
export interface Metric<Of = Tally> {
    /** For people, in the words of Fairlearn and scikit-learn. */
    readonly title: string;
    /** In the cells of the confusion matrix (sums of `sample_weight` when there is one), n = TN + FP + FN + TP. */
    readonly formula: string;
    /** Least and greatest possible value. */
    readonly range: readonly [least: number, greatest: number];
    /** The value of a flawless model, where there is one. */
    readonly ideal?: 0 | 1;
    /** What a value above and below says, where it can be negative. */
    readonly sign?: string;
    /** Where the definition comes from. */
    readonly source: string;
    readonly measure: (tally: Of, options: MeasureOptions<Of>) => Measured;
    /** What `measure` divides, where it does nothing else: for those who ask for it in ten thousand redraws. */
    readonly share?: ShareOfCells | undefined;
    /** Unweighted rows of the kind that the metric divides by: what `privacy` compares. */
    readonly rowsDividedBy: (tally: Of) => number;
    /**
     * What a group's figure is compared with, where it is no function of the group's tally alone: the reference group of
     * the feature, all other rows, or both in each stratum. Over all rows it has no meaning, and it is hidden in public
     * wherever that is.
     */
    readonly comparedWith?: 'reference' | 'others' | 'strata';
    /**
     * Too few of the rows that it divides by hide this figure alone, and no other figure of the group. For a figure whose
     * numerator and denominator stand or fall with the group's other figures.
     */
    readonly hiddenAlone?: true;
    /** How sure the figure is; absent where no interval is known for it. */
    readonly uncertainty?: Uncertainty<Of>;
    /** What perfectly calibrated scores would show; only for a figure that chance alone keeps from its ideal. */
    readonly ifCalibrated?: (tally: Of) => IfCalibrated | undefined;
}
/** A figure of the rows of a group, were their scores the true chances of a positive label. */
export interface IfCalibrated {
    /** On average over labels. */
    readonly expected: () => number;
    /** Draws labels, and tells what they would show. */
    readonly draw: (uniform: Uniform) => number;
}
/** A figure as a function of independent shares and means, each with bounds of its own. */
export interface Uncertainty<Of = Tally> {
    /** `undefined` where one of them rests on too little. */
    readonly parts: (tally: Of, whole: Of, compared: Compared<Of>) => readonly Part[] | undefined;
    /** The figure from the parts' values; without it there is one part, and it is the figure. */
    readonly of?: (values: readonly number[]) => number;
    /**
     * `false` where the parts over the rows of two groups together are no means of theirs (they have no `mass`), so that
     * nothing is known of a group beside all rows.
     */
    readonly pooled?: false;
}
/** What a figure may be compared with, beside the rest. */
export type Compared<Of = Tally> = Pick<MeasureOptions<Of>, 'reference' | 'strata'>;
/** The cells that rates are made of: sums of weights where there are weights, else rows. */
export declare function massOf(tally: Tally): Cells;
/** Rows, or their weight, in all four cells. */
export declare function total({ tn, fp, fn, tp }: Cells): number;
