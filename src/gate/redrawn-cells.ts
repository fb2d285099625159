import { redrawPredictive } from '../stats/redraw-predictive.ts';
import { uniforms } from '../stats/uniform.ts';
import type { Cells, Tally } from '../tally/tally.ts';

/** Samples of every group that may come next. */
interface RedrawnCells {
  readonly replicates: number;
  /** One group in one of the samples. */
  readonly cells: (replicate: number, group: number) => Cells;
}

/** Redraws groups; the same ones are drawn once, however many rules ask for them. */
export type RedrawCells = (tallies: readonly Tally[]) => RedrawnCells;

/** The stream of chance that is drawn from, so that other draws do not shift this one. */
const STREAM = 2;
/** A chance of 1 in 10 is then told to within 1 %. */
const ENOUGH = 1000;
const NAMES = ['tn', 'fp', 'fn', 'tp'] as const;

/** Numbers that are kept at a time: 32 MB, some 100 strata of ten groups. */
const MOST_KEPT = 4_000_000;

/**
 * @param seed in [0, 2³² − 1]
 * @param most replicates at most
 */
export function redrawing(seed: number, most: number): RedrawCells {
  const replicates = Math.min(most, ENOUGH);
  const known = new WeakMap<readonly Tally[], RedrawnCells>();
  let kept = 0;
  return (tallies) => {
    const found = known.get(tallies) ?? redrawn(tallies, { seed, replicates });
    const size = replicates * tallies.length * NAMES.length;
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
): RedrawnCells {
  const uniform = uniforms(seed, STREAM);
  const width = NAMES.length;
  const drawn = new Float64Array(replicates * tallies.length * width);
  tallies.forEach((tally, group) => {
    const draw = redrawPredictive(cellSums(tally), uniform);
    for (let replicate = 0; replicate < replicates; replicate++) {
      const at = (replicate * tallies.length + group) * width;
      draw(drawn.subarray(at, at + width));
    }
  });
  const cells = (replicate: number, group: number): Cells => {
    const at = (replicate * tallies.length + group) * width;
    return {
      tn: drawn[at] as number,
      fp: drawn[at + 1] as number,
      fn: drawn[at + 2] as number,
      tp: drawn[at + 3] as number,
    };
  };
  return { replicates, cells };
}

function cellSums({ cells, weighted, weightedSquares }: Tally) {
  const list = (of: Cells) => NAMES.map((name) => of[name]);
  return {
    rows: list(cells),
    ...(weighted && weightedSquares && { weights: { sums: list(weighted), squares: list(weightedSquares) } }),
  };
}
