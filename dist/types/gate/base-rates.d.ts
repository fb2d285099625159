import { type ZeroDivision } from '../metrics/metric.js';
import type { Caveat } from './caveat.js';
import type { TalliedFeature } from './measured-feature.js';
import type { GateSettings, Rule } from './rule.js';
/**
 * Whether the base rates of a feature's groups differ by more than chance (the interval of their range excludes 0), and
 * what the policy's rules make of a model without a mistake then; `undefined` where they do not.
 *
 * A model that is always right selects each group at its base rate. Its demographic parity ratio is the smallest by the
 * largest of them, and a rule that asks for more can only be kept by mistakes: `wrong` says on how many rows.
 *
 * Where base rates differ, equal selection rates, equalized odds and calibration exclude each other. Selection is
 * π·TPR + (1 − π)·FPR; if it, TPR and FPR are equal in groups with different π, then TPR = FPR: decisions have nothing
 * to do with labels, and the share of positives among the selected is each group's own π.
 *
 * Sources: J. Kleinberg, S. Mullainathan, M. Raghavan, "Inherent Trade-Offs in the Fair Determination of Risk Scores"
 * (ITCS 2017); A. Chouldechova, "Fair Prediction with Disparate Impact" (Big Data 5, 2017).
 */
export declare function baseRatesOf(rules: readonly Rule[], { feature, groups, tallies }: TalliedFeature, { confidence, zeroDivision }: Pick<GateSettings, 'confidence'> & {
    readonly zeroDivision: ZeroDivision;
}): Extract<Caveat, {
    code: 'base_rates';
}> | undefined;
