import type { Tally } from '../tally/tally.js';
import type { Compared } from './metric.js';
import type { Part } from './part.js';
/** Whether a group is the one that it would be compared with. */
export declare function isReference(tally: Tally, { reference }: Compared): boolean;
/** How sure the reference group's distance from itself is: it is 0, whatever the sample. */
export declare function itself(rows: number): readonly Part[];
