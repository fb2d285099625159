export interface SplitOptions {
    /** Rows of the data. */
    readonly rows: number;
    /** A share of the rows in (0, 1), rounded up to whole rows, or a number of rows. */
    readonly testSize: number;
    /** The seed, an integer in [0, 2³² − 1]. */
    readonly randomState: number;
    /** For each row the code of its class, classes in sorted order: the parts then keep the classes' shares. */
    readonly strata?: Uint8Array | Uint16Array | Uint32Array;
}
/** Row numbers, each row in at most one part, in scikit-learn's order. */
export interface Split {
    readonly train: Uint32Array;
    readonly test: Uint32Array;
}
/**
 * The rows of scikit-learn's `train_test_split(test_size, random_state, stratify)`, order included.
 *
 * Without strata a permutation of all rows, the test rows first. With strata (`StratifiedShuffleSplit`) each class gives
 * its share to both parts from a permutation of its rows, and each part is shuffled once more.
 *
 * @throws UserError where scikit-learn refuses: a size that is no share or number of rows, an empty part, a class with
 *   one row, fewer rows in a part than there are classes
 */
export declare function splitRows({ rows, testSize, randomState, strata }: SplitOptions): Split;
