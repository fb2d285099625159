import type { PairTally } from '../../tally/pair.js';
import type { MetricName } from '../index.js';
/** Fewer discordant rows than this, and redraws of them say nothing. */
export declare const FEWEST_DISCORDANT = 10;
/** Rows with another prediction than before, among those that a figure is about. Never weighted. */
export declare function discordantRows(metric: MetricName, pairs: readonly PairTally[]): number;
