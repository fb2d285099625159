import type { Cells } from '../tally/tally.js';
import { type CellSums } from './cell-sums.js';
export interface SuppressionRule {
    /** Units that must be hidden whatever else is. */
    readonly isSmall: (cells: Cells) => boolean;
    /** Whether units that are hidden together are enough not to tell of any of them. */
    readonly isEnough: (cells: Cells) => boolean;
    /** Units that are hidden already. */
    readonly hidden?: ReadonlySet<number>;
}
/**
 * The units to hide: small ones, then further ones, the smallest first, until what is hidden from a shown whole is two
 * units at least and enough rows, and no hidden unit follows from the shown ones by adding and subtracting.
 */
export declare function suppressed(layout: CellSums, { isSmall, isEnough, hidden: before }: SuppressionRule): ReadonlySet<number>;
