import type { GateSettings } from '../gate/rule.js';
import type { Change } from '../metrics/change/change.js';
import type { Group } from '../report/report.js';
import { type Asked, type Part } from './side.js';
/**
 * Groups that take part in a disparity on one side alone: it is then over other groups than before, and what it changed
 * by tells nothing. A worst-off group that vanishes would pass for a smaller gap.
 */
export declare function oneSidedGroups([before, after]: readonly [Part, Part], asked: Asked, settings: Pick<GateSettings, 'small_groups'>): readonly Group[];
/** The same for pairs, whose groups are those of the new side, as positions among them. */
export declare function oneSidedPairs({ before, after }: Change): readonly number[];
