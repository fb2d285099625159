/** The scores of a model, where something asks for them by name. */
export declare function requiredScores(scores: Float64Array | undefined, asker: string): Float64Array;
