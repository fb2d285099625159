/** What groups that do not differ would show by chance, beside what was seen. */
export interface EqualGroups {
    /**
     * "Is there any gap?": the chance that equal groups show a pair as far apart in standard errors as the furthest that
     * was seen, (1 + replicates that do)/(1 + replicates). In (0, 1].
     */
    readonly p: number;
    /** The largest |difference|/SE over pairs that was seen. */
    readonly standardized: number;
    /** Half of all samples of equal groups show more than this. */
    readonly medians: {
        /** Of max − min. */
        readonly difference: number;
        /** Of the largest |difference|/SE over pairs. */
        readonly standardized: number;
        /** Of min/max, of which half show less; absent where no replicate has one. */
        readonly ratio?: number;
    };
}
/** Figures of every group in one replicate. */
export interface Drawn {
    readonly least: number;
    readonly greatest: number;
    readonly standardized: number;
}
/** Runs the replicates and compares them with what was seen. */
export declare function summarized(seen: number, replicates: number, draw: () => Drawn): EqualGroups;
