/** A rate of the four cells of a group, from `at` on: TN, FP, FN, TP. NaN where it is over nobody. */
type CellRate = (cells: Float64Array, at: number) => number;

export const CELL_RATES = {
  selection_rate: (cells, at) => (cells[at + 1]! + cells[at + 3]!) / rowsOf(cells, at),
  true_positive_rate: (cells, at) => cells[at + 3]! / (cells[at + 2]! + cells[at + 3]!),
  false_positive_rate: (cells, at) => cells[at + 1]! / (cells[at]! + cells[at + 1]!),
  accuracy: (cells, at) => (cells[at]! + cells[at + 3]!) / rowsOf(cells, at),
} satisfies Record<string, CellRate>;

function rowsOf(cells: Float64Array, at: number): number {
  return cells[at]! + cells[at + 1]! + cells[at + 2]! + cells[at + 3]!;
}

/** Fairlearn's aggregates of the rates of groups, which leave undefined ones out. */
export interface Aggregates {
  readonly group_min: number;
  readonly group_max: number;
  readonly 'difference between_groups': number;
  readonly 'difference to_overall': number;
  readonly 'ratio between_groups': number;
  readonly 'ratio to_overall': number;
}

export function aggregates(rates: readonly number[], overall: number): Aggregates {
  const defined = rates.filter((rate) => !Number.isNaN(rate));
  if (defined.length === 0) return UNDEFINED;
  const [least, greatest] = [Math.min(...defined), Math.max(...defined)];
  const quotients = defined.map((rate) => rate / overall).map((quotient) => (quotient > 1 ? 1 / quotient : quotient));
  return {
    group_min: least,
    group_max: greatest,
    'difference between_groups': greatest - least,
    'difference to_overall': Math.max(...defined.map((rate) => Math.abs(rate - overall))),
    'ratio between_groups': least / greatest,
    'ratio to_overall': Math.min(...quotients),
  };
}

const UNDEFINED: Aggregates = {
  group_min: Number.NaN,
  group_max: Number.NaN,
  'difference between_groups': Number.NaN,
  'difference to_overall': Number.NaN,
  'ratio between_groups': Number.NaN,
  'ratio to_overall': Number.NaN,
};
