import type { TaskTally } from '../metrics/tasks.js';
import type { TallyFigures } from './report.js';
/** The sums of a group as the report has them. */
export declare function tallyFigures(tally: TaskTally): TallyFigures;
