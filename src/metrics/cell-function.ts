import { kishRows } from '../stats/effective-rows.ts';
import type { Cells } from '../tally/tally.ts';
import { massOf, total, type Uncertainty } from './metric.ts';

/** Fewer rows than this in what a figure rests on, and the delta method says nothing. */
const FEWEST = 5;

const NAMES = ['tn', 'fp', 'fn', 'tp'] as const;

/**
 * How sure a smooth function of the four cells is: the delta method over the multinomial, on the log scale, so that
 * bounds stay above 0. First order equal to redrawing the cells, at the cost of four evaluations.
 *
 * With p the shares of the cells and g the function's slopes in them, its variance is [Σ p g² − (Σ p g)²] / n.
 */
export function ofCells(of: (cells: Cells) => number | undefined): Uncertainty {
  return {
    pooled: false,
    parts(tally) {
      const mass = massOf(tally);
      const weight = total(mass);
      const value = of(mass);
      const rows = tally.weightedSquares ? kishRows(weight, total(tally.weightedSquares)) : weight;
      const wrong = tally.cells.fp + tally.cells.fn;
      if (value === undefined || value <= 0 || rows < FEWEST || wrong < FEWEST) return undefined;
      const shares = NAMES.map((name) => mass[name] / weight);
      const slopes = NAMES.map((name) => slope(of, { ...mass }, name) * weight);
      const mean = sum(shares.map((share, at) => share * (slopes[at] as number)));
      const variance = sum(shares.map((share, at) => share * ((slopes[at] as number) - mean) ** 2)) / rows;
      if (!Number.isFinite(variance)) return undefined;
      const spread = Math.sqrt(variance) / value;
      return [
        {
          value,
          bounds: (z) => ({ low: value * Math.exp(-z * spread), high: value * Math.exp(z * spread) }),
          rows,
          share: false,
        },
      ];
    },
  };
}

/** By central differences, forward where a cell is empty. */
function slope(of: (cells: Cells) => number | undefined, cells: Cells, name: (typeof NAMES)[number]): number {
  const step = 1e-5 * total(cells);
  const down = Math.min(step, cells[name]);
  const above = of({ ...cells, [name]: cells[name] + step });
  const below = of({ ...cells, [name]: cells[name] - down });
  return above === undefined || below === undefined ? Number.NaN : (above - below) / (step + down);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
