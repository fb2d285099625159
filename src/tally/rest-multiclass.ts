import type { Matrix, MulticlassTally } from './multiclass-tally.ts';

/** The tally of the rows of `whole` that are not in `group`, by subtraction. */
export function restMulticlass(whole: MulticlassTally, group: MulticlassTally): MulticlassTally {
  const { matrix, weighted, weightedSquares } = whole;
  return {
    matrix: less(matrix, group.matrix),
    ...(weighted && group.weighted && { weighted: less(weighted, group.weighted) }),
    ...(weightedSquares && group.weightedSquares && { weightedSquares: less(weightedSquares, group.weightedSquares) }),
  };
}

function less(all: Matrix, some: Matrix): Matrix {
  return all.map((row, label) => row.map((sum, prediction) => Math.max(0, sum - (some[label]?.[prediction] ?? 0))));
}
