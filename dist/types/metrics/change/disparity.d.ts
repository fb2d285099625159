import { type Disparity } from '../disparities.js';
import type { Spread } from '../disparity.js';
import { type Change, type DisparityChangeOptions, type PairedGroups, type Unpaired } from './change.js';
/** Whether the change of a disparity can be paired. */
export declare function isPairableDisparity({ of }: Disparity): boolean;
/**
 * What a disparity changed by.
 *
 * Paired, a difference, a minimum or a maximum of figures that are sums of rates over rows which keep their labels, between
 * groups or to all rows, has the interval of `changeOfLargest`, in closed form; so has equalized odds, which is the
 * largest gap of either rate, or by the mean the sum of two that rest on other rows. Ratios and other figures have the
 * percentiles of redrawn joint cells, from 10 discordant rows on. Unpaired see `unpairedChange`.
 *
 * @throws Error for paired sides of a disparity that is not `isPairableDisparity`
 */
export declare function changeOfDisparity(disparity: Disparity, sides: PairedGroups | Unpaired<Spread>, options: DisparityChangeOptions): Change<Spread>;
