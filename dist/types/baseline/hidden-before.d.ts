import type { Group } from '../report/report.js';
import { type Asked, type PartName, type Side } from './side.js';
/** What of a part the old side hides where anyone may look. */
export interface HiddenBefore {
    /** How the rows of a group divide into the four cells. */
    cellsOf(group: Group): boolean;
    /** The same of any group, also of one that is gone, or of all rows. */
    readonly anyCells: boolean;
    ofGroup(group: Group, metric: string): boolean;
    ofDisparity(asked: Asked): boolean;
}
export interface Sides {
    readonly head: Side;
    readonly publicBase: Side;
    readonly suppresses: boolean;
    /** Whether the old side's figures come from the rows, also where its report does not have them. */
    readonly paired: boolean;
}
/** A part or a group that the old side does not speak of is hidden whole: nobody asked whether its cells are small. */
export declare function hiddenBefore(name: PartName, { head, publicBase, suppresses, paired }: Sides): HiddenBefore;
/**
 * Whether a figure counts who is predicted right. It stays in public where the four cells are hidden, as rows and
 * selected rows do; but the new side may show how many of the same rows are positive, which would be the fourth equation.
 */
export declare function isRight(metric: string): boolean;
