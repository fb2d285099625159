import type { Scalar, Table } from '../data/table.js';
/** How a column of the data becomes features of a model. */
export type Encoding = NumericEncoding | CategoricalEncoding;
/** One feature: the number, rounded to float32. */
interface NumericEncoding {
    readonly kind: 'numeric';
    readonly column: string;
}
/** A feature of 0 and 1 for each category, in this order. A missing or unknown category is 0 in all of them. */
export interface CategoricalEncoding {
    readonly kind: 'categorical';
    readonly column: string;
    readonly categories: readonly Category[];
}
export type Category = Exclude<Scalar, null>;
/** A feature of a model: a column of numbers, or one category of a column. */
export interface Feature {
    readonly column: string;
    readonly category?: Category;
}
export declare const MAX_FEATURES = 1000000;
/**
 * How each input is encoded, decided over all rows of the data: numeric if it has a value and all its values are numbers,
 * else categorical, its categories sorted: numbers, texts by code point, booleans. A column without a value has none.
 *
 * @throws UserError for more than `MAX_FEATURES` features
 */
export declare function toEncodings(table: Table, inputs: readonly string[]): readonly Encoding[];
/** The features that encodings give, in the order in which a tree numbers them. */
export declare function toFeatures(encodings: readonly Encoding[]): readonly Feature[];
export declare function featureCount(encoding: Encoding): number;
export {};
