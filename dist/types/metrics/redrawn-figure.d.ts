import type { Metric, ZeroDivision } from './metric.js';
import type { OfClasses } from './multiclass/macro.js';
import type { RedrawnCells } from './redraw-table.js';
export interface RedrawnRows {
    readonly cells: RedrawnCells;
    /** Of all rows that these are a part of. */
    readonly whole: RedrawnCells;
}
/** A metric of two labels (or of the class at a position against all others) in each replicate, NaN without a value. */
export declare function redrawnFigure({ measure, share }: Pick<Metric, 'measure' | 'share'>, { cells, whole }: RedrawnRows, { zeroDivision, position }: {
    readonly zeroDivision: ZeroDivision;
    readonly position?: number | undefined;
}): Float64Array;
/** A mean over several classes in each replicate, NaN without a value. */
export declare function redrawnMacro({ ofClasses }: OfClasses, { cells }: RedrawnRows, zeroDivision: ZeroDivision): Float64Array;
