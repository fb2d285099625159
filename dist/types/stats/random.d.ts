/**
 * NumPy's legacy random stream, `numpy.random.RandomState(seed)`, as far as scikit-learn's splits use it.
 *
 * Sources: M. Matsumoto, T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998) 3–30, with the authors' initialisation
 * of 2002 (`init_genrand`); NumPy's `_legacy_seeding`, `random_interval` and `RandomState.shuffle`, whose stream NumPy
 * has frozen (NEP 19), so that the numbers below hold for every release.
 */
export interface RandomState {
    /** The next 32 random bits, an integer in [0, 2³²). */
    nextUint32(): number;
    /** A uniform integer in [0, max], max in [0, 2³²): bits under the smallest covering mask, drawn anew while beyond max. */
    interval(max: number): number;
    /** Puts the items in random order, in place (Fisher–Yates from the end). */
    shuffle(items: Uint32Array): void;
    /** The integers 0 … n − 1 in random order. */
    permutation(n: number): Uint32Array;
}
/** The greatest seed. */
export declare const MAX_SEED = 4294967295;
/**
 * A stream that depends on the seed alone.
 *
 * @param seed an integer in [0, 2³² − 1]
 * @throws RangeError for any other number
 * @example randomState(12345).permutation(5) // 0 4 3 1 2, as numpy.random.RandomState(12345).permutation(5)
 */
export declare function randomState(seed: number): RandomState;
