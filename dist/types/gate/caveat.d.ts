import type { Group } from '../data/groups.js';
/** Something that the figures and their intervals do not tell, with what is known of it here. */
export type Caveat = RepeatedIdsCaveat | TrainingNoiseCaveat | ReusedTestSetCaveat | FlipsCaveat | FlipsBeyondCaveat | ProxyCaveat | InputCaveat | BaseRatesCaveat;
/** Rows that are not of different people: intervals are too narrow. The numbers are left out where they are hidden. */
interface RepeatedIdsCaveat {
    readonly code: 'repeated_ids';
    /** Rows whose id an earlier row has too. */
    readonly rows?: number;
    /** Ids that occur more than once. */
    readonly ids?: number;
    /** By how many times intervals are too narrow at most. */
    readonly factor?: number;
}
/** Another training sample would give another model; intervals are about this one. */
interface TrainingNoiseCaveat {
    readonly code: 'training_noise';
    /** Whether the gate trained it, or it came as a file or as predictions. */
    readonly model: 'trained' | 'given';
}
/** Whoever changes a model until it passes on the same rows has fitted it to them. */
interface ReusedTestSetCaveat {
    readonly code: 'reused_test_set';
    /** The seed of the split that draws the same rows each time. */
    readonly random_state?: number;
}
/** How many rows with a wrong label, or in the wrong group, would turn the outcome of a rule. */
interface FlipsCaveat {
    readonly code: 'label_flips' | 'group_flips';
    readonly rule: string;
    readonly metric: string;
    /** `null` for a rule on all rows. */
    readonly feature: string | null;
    /** What the outcome is as the data stand. */
    readonly status: 'pass' | 'fail';
    readonly rows: number;
    /** Whose labels; or the group that the rows stand in, and the one that they would belong to. */
    readonly groups: readonly Group[];
}
/** Not even that many wrong labels in one group would turn a rule that passes. */
interface FlipsBeyondCaveat {
    readonly code: 'label_flips_beyond';
    readonly rows: number;
}
/** How well the inputs of the model tell who is in which group. */
interface ProxyCaveat {
    readonly code: 'proxies';
    readonly feature: string;
    /** The group that is told best from all others; absent where there are two groups. */
    readonly group?: Group;
    /** 0.5 for not at all, 1 for always. */
    readonly auc: number;
}
/** The model looks at the sensitive feature itself. */
interface InputCaveat {
    readonly code: 'sensitive_input';
    readonly feature: string;
}
/** Base rates differ between groups by more than chance, and what follows. */
interface BaseRatesCaveat {
    readonly code: 'base_rates';
    readonly feature: string;
    /** The group with the lowest base rate and the one with the highest. */
    readonly groups: readonly Group[];
    /** Theirs, in the same order. */
    readonly rates: readonly number[];
    /** The demographic parity of a model that makes no mistake. */
    readonly ratio: number;
    readonly difference: number;
    /** The rules on this feature that such a model breaks. */
    readonly broken: readonly BrokenRule[];
}
/** A rule that a model without a mistake breaks. */
export interface BrokenRule {
    readonly rule: string;
    readonly metric: string;
    readonly value: number;
    /** The least share of rows on which any model that keeps the rule is wrong; only for rules on the selection rate. */
    readonly wrong?: number;
}
export {};
