import type { Measurement } from '../metrics/measure.ts';
import { type ByChance, byChance, type FindByChance } from './by-chance.ts';
import { ifCalibrated } from './if-calibrated.ts';
import { type RedrawCells, redrawing } from './redrawn-cells.ts';
import type { GateSettings } from './rule.ts';

/** What is simulated once for all rules that ask about the same groups. */
export interface Simulations {
  readonly byChance: FindByChance;
  readonly redraw: RedrawCells;
  /** What calibrated scores would show of a figure of all rows. */
  readonly ifCalibrated: (figure: Measurement) => ByChance | undefined;
}

/** As the policy's schema has it by default. */
const MOST = 10_000;

/** @param classes how many there are, with several classes */
export function simulationsOf(settings: GateSettings, classes?: number): Simulations {
  const { random_state: seed = 0, n_boot: most = MOST } = settings.confidence;
  return {
    byChance: byChance({ leaveOut: leftOut(settings), seed, most, classes }),
    redraw: redrawing(seed, most),
    ifCalibrated: (figure) => ifCalibrated([figure], 'group_max', { seed, replicates: Math.min(most, 1000) }),
  };
}

/** Groups that take no part in a metric; `undefined` where all of them do. */
export function leftOut({
  small_groups: { action, min_count },
}: Pick<GateSettings, 'small_groups'>): ((measurement: Measurement) => boolean) | undefined {
  return action === 'exclude' ? ({ effectiveRows }) => effectiveRows < min_count : undefined;
}
