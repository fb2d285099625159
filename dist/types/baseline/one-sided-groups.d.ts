import type { GateSettings } from '../gate/rule.js';
import type { Change } from '../metrics/change/change.js';
import type { Group } from '../report/report.js';
import { type Asked, type Part } from './side.js';
export interface Comparable {
    readonly before: Part | undefined;
    readonly after: Part | undefined;
    readonly asked: Asked;
    readonly settings: Pick<GateSettings, 'small_groups'>;
}
/**
 * Groups that take part in a disparity on one side alone: it is then over other groups than before, and what it changed
 * by tells nothing. A worst-off group that vanishes would pass for a smaller gap.
 */
export declare function oneSidedGroups(change: Change, { before, after, asked, settings }: Comparable): readonly Group[];
