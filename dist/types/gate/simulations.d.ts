import type { Measurement } from '../metrics/measure.js';
import { type ByChance, type FindByChance } from './by-chance.js';
import { type RedrawCells } from './redrawn-cells.js';
import type { GateSettings } from './rule.js';
/** What is simulated once for all rules that ask about the same groups. */
export interface Simulations {
    readonly byChance: FindByChance;
    readonly redraw: RedrawCells;
    /** What calibrated scores would show of a figure of all rows. */
    readonly ifCalibrated: (figure: Measurement) => ByChance | undefined;
}
/** @param classes how many there are, with several classes */
export declare function simulationsOf(settings: GateSettings, classes?: number): Simulations;
/** Groups that take no part in a metric; `undefined` where all of them do. */
export declare function leftOut({ small_groups: { action, min_count }, }: Pick<GateSettings, 'small_groups'>): ((measurement: Measurement) => boolean) | undefined;
