/**
 * After an error no report is left behind, not even an older one, that could be taken for this run's. Only what is a
 * report is removed: a mistyped command may have named a policy, a link or a device as its output.
 */
export declare function removeReports(files: readonly string[], directory: string): Promise<void>;
