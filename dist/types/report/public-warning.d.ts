import type { Report, Warning } from './report.js';
/** Without small numbers of rows, and without groups whose figures are hidden; none where no group is left. */
export declare function publicWarning(warning: Warning, { features, outcomes, suppressBelow }: Pick<Report, 'features' | 'outcomes'> & {
    readonly suppressBelow: number;
}): readonly Warning[];
