import type { Table } from '../data/table.js';
import type { Source } from '../source/source.js';
export interface InitData {
    readonly table: Table;
    /** Where it is not the usual one of the format. */
    readonly delimiter: string | undefined;
}
interface Named {
    readonly path: string;
    readonly yTrue: string;
    readonly sensitive: readonly string[];
}
/**
 * Every column of the data, as training would read them. Where the header is one name because another character divides
 * it, that character is tried.
 *
 * @throws UserError where the data cannot be read, or lack a column that is named
 */
export declare function readInitData(source: Source, named: Named): Promise<InitData>;
export {};
