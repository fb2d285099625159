/** Where `init` writes, from the working directory. */
export declare const POLICY_PATH: ".github/fairness.yml";
export declare const WORKFLOW_PATH = ".github/workflows/fairness.yml";
/**
 * Nothing that `init` would write is there yet, or may be overwritten. A policy at another default place is refused all
 * the same: with two of them `check` could not tell which one counts.
 *
 * @throws UserError with every file that is in the way
 */
export declare function refuseExisting(directory: string, { force }: {
    readonly force: boolean;
}): Promise<void>;
/** Writes all files or none: under other names first, then each takes its place; what was there is put back on a failure. */
export declare function writeTogether(directory: string, files: ReadonlyMap<string, string>): Promise<void>;
