import { addedCells, type RedrawnCells, type RedrawnTable } from '../metrics/redraw-table.ts';
import { redrawPredictive } from '../stats/redraw-predictive.ts';
import { uniforms } from '../stats/uniform.ts';
import type { Cells, Tally } from '../tally/tally.ts';

/** Redraws groups: samples that may come next. The same ones are drawn once, however many rules ask for them. */
export type RedrawCells = (tallies: readonly Tally[]) => RedrawnTable;

/** The stream of chance that is drawn from, so that other draws do not shift this one. */
const STREAM = 2;
/** A chance of 1 in 10 is then told to within 1 %. */
const ENOUGH = 1000;
const NAMES = ['tn', 'fp', 'fn', 'tp'] as const;

/** Numbers that are kept at a time: 128 MB, some 400 strata of ten groups, or four features of a thousand. */
const MOST_KEPT = 1 << 24;

/**
 * @param seed in [0, 2³² − 1]
 * @param most replicates at most
 */
export function redrawing(seed: number, most: number): RedrawCells {
  const replicates = Math.min(most, ENOUGH);
  const known = new WeakMap<readonly Tally[], RedrawnTable>();
  let kept = 0;
  return (tallies) => {
    const found = known.get(tallies) ?? redrawn(tallies, { seed, replicates });
    const size = replicates * (tallies.length + 1) * NAMES.length;
    if (!known.has(tallies) && kept + size <= MOST_KEPT) {
      known.set(tallies, found);
      kept += size;
    }
    return found;
  };
}

function redrawn(
  tallies: readonly Tally[],
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
): RedrawnTable {
  const uniform = uniforms(seed, STREAM);
  const groups = tallies.map((tally): RedrawnCells => {
    const draw = redrawPredictive(cellSums(tally), uniform);
    const drawn = new Float64Array(NAMES.length * replicates);
    for (let at = 0; at < drawn.length; at += NAMES.length) draw(drawn, at);
    return [drawn];
  });
  return { groups, whole: addedCells(groups, [new Float64Array(NAMES.length * replicates)]) };
}

function cellSums({ cells, weighted, weightedSquares }: Tally) {
  const list = (of: Cells) => NAMES.map((name) => of[name]);
  return {
    rows: list(cells),
    ...(weighted && weightedSquares && { weights: { sums: list(weighted), squares: list(weightedSquares) } }),
  };
}
