import { type Decomposition } from '../metrics/decomposition.js';
import type { Group } from '../report/report.js';
import { type PairTally } from '../tally/pair.js';
import { type Part } from './side.js';
/** Why the selection rates of a part changed, group by group in the order of the new side. */
export interface Why {
    readonly decomposition: Decomposition;
    readonly groups: readonly Group[];
}
/** `undefined` where a side does not say how its groups divide into the four cells. */
export declare function whyChanged(then: Part | undefined, now: Part | undefined, pairs: readonly PairTally[] | undefined): Why | undefined;
