import type { Table } from '../data/table.js';
import { type Exclusion } from './exclusions.js';
import { type FeaturePlan } from './feature-plan.js';
import { type IntersectionPlan } from './intersections.js';
import { type LabelPlan } from './label-plan.js';
import { type Looks } from './looks.js';
import { type MarkerSeen } from './markers.js';
/** What the user names. */
export interface Asked {
    /** The data, as it was typed. */
    readonly path: string;
    readonly yTrue: string;
    readonly sensitive: readonly string[];
    /** The delimiter, where the data have not the usual one of their format. */
    readonly delimiter?: string | undefined;
}
/** Everything that the policy will say, and all that was seen in the data. */
export interface Plan extends Asked {
    readonly rows: number;
    readonly label: LabelPlan;
    readonly model: ModelPlan;
    /** How many rows would be assessed. */
    readonly assessed: number;
    readonly features: readonly FeaturePlan[];
    readonly intersections: readonly IntersectionPlan[];
    readonly looks: Looks;
    /** Texts that are proposed as missing values, because a column that the user named makes no sense with them. */
    readonly naValues: readonly string[];
    /** Other texts that may stand for one. */
    readonly markers: readonly MarkerSeen[];
}
/** A tree that is trained on the data, or predictions that the user has to bring. */
type ModelPlan = {
    readonly kind: 'train';
    readonly inputs: readonly string[];
    readonly exclude: readonly Exclusion[];
} | {
    readonly kind: 'predictions';
    readonly why: 'task' | 'no_inputs';
};
/** The split that is proposed for training. */
export declare const SPLIT: {
    readonly testSize: 0.3;
    readonly randomState: 0;
};
/**
 * Looks at the data and says what a policy for them would be. Nothing is drawn but the split.
 *
 * @param table every named column of the data, coded
 * @throws UserError where a named column cannot be what it is named for
 */
export declare function toPlan(read: Table, asked: Asked): Plan;
export {};
