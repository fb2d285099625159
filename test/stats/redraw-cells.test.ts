import { describe, expect, test } from 'vitest';
import { redrawCells } from '../../src/stats/redraw-cells.ts';
import { uniforms } from '../../src/stats/uniform.ts';

const ROWS = [40, 10, 0, 5, 30, 20, 25, 3];
const REPLICATES = 40_000;

/** The mean and variance of each cell over the replicates. */
function moments(drawn: Float64Array): { readonly mean: number; readonly variance: number }[] {
  return ROWS.map((_, cell) => {
    let [sum, squares] = [0, 0];
    for (let at = cell; at < drawn.length; at += ROWS.length) {
      sum += drawn[at]!;
      squares += drawn[at]! ** 2;
    }
    const mean = sum / REPLICATES;
    return { mean, variance: squares / REPLICATES - mean * mean };
  });
}

function totals(rows: Float64Array, width: number): number[] {
  return Array.from({ length: rows.length / width }, (_, at) =>
    rows.subarray(at * width, (at + 1) * width).reduce((sum, count) => sum + count, 0),
  );
}

describe('rows of cells', () => {
  test('within groups each keeps its rows, and cells vary as n·p(1 − p)', () => {
    const { rows, masses } = redrawCells({ rows: ROWS }, REPLICATES, { uniform: uniforms(1), cellsPerGroup: 4 });
    expect(masses).toBe(rows);
    expect(new Set(totals(rows, 4).map((total, at) => `${at % 2} ${total}`))).toEqual(new Set(['0 55', '1 78']));
    for (const [cell, { mean, variance }] of moments(rows).entries()) {
      const [own, n] = [ROWS[cell]!, cell < 4 ? 55 : 78];
      const expected = own * (1 - own / n);
      expect(Math.abs(mean - own)).toBeLessThanOrEqual(4 * Math.sqrt(expected / REPLICATES));
      expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.04 * expected);
    }
  });

  test('of the whole table groups grow and shrink', () => {
    const { rows } = redrawCells({ rows: ROWS }, REPLICATES, { uniform: uniforms(2) });
    expect(new Set(totals(rows, 8))).toEqual(new Set([133]));
    for (const [cell, { variance }] of moments(rows).entries()) {
      const expected = ROWS[cell]! * (1 - ROWS[cell]! / 133);
      expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.04 * expected);
    }
  });

  test('a group without rows, and no cells at all', () => {
    const { rows } = redrawCells({ rows: [0, 0, 3, 0] }, 2, { uniform: uniforms(3), cellsPerGroup: 2 });
    expect([...rows]).toEqual([0, 0, 3, 0, 0, 0, 3, 0]);
    expect(redrawCells({ rows: [] }, 2, { uniform: uniforms(3) }).rows).toHaveLength(0);
  });

  test('cells that are not whole groups are refused', () => {
    expect(() => redrawCells({ rows: [1, 2, 3] }, 1, { uniform: uniforms(0), cellsPerGroup: 2 })).toThrow(RangeError);
  });

  test('replicates that are asked for in parts are those that are asked for at once', () => {
    const uniform = uniforms(4);
    const parts = [3, 5].flatMap((replicates) => [...redrawCells({ rows: ROWS }, replicates, { uniform }).rows]);
    expect(parts).toEqual([...redrawCells({ rows: ROWS }, 8, { uniform: uniforms(4) }).rows]);
  });
});

describe('masses of weighted cells', () => {
  // Redrawing n rows with replacement adds n independent weights of the cell or 0: variance Q − W²/n.
  test('have the mean W and the variance Q − W²/n of redrawn rows', () => {
    const sums = [80, 5, 0, 5, 33, 60, 100, 3];
    const squares = [300, 4, 0, 5, 80, 200, 400.5, 9];
    const weights = { sums, squares };
    const { rows, masses } = redrawCells({ rows: ROWS, weights }, REPLICATES, {
      uniform: uniforms(5),
      cellsPerGroup: 4,
    });
    for (const [cell, { mean, variance }] of moments(masses).entries()) {
      const expected = squares[cell]! - sums[cell]! ** 2 / (cell < 4 ? 55 : 78);
      expect(Math.abs(mean - sums[cell]!)).toBeLessThanOrEqual(4 * Math.sqrt(expected / REPLICATES));
      expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.05 * expected);
    }
    // Cell 3 has five rows of weight 1: nothing is left to chance but their number.
    for (let at = 3; at < rows.length; at += 8) expect(masses[at]).toBe(rows[at]);
  });

  test('weights of 0 have no mass', () => {
    const { masses } = redrawCells({ rows: [3, 2], weights: { sums: [0, 4], squares: [0, 8] } }, 50, {
      uniform: uniforms(6),
    });
    expect(masses.filter((_, at) => at % 2 === 0).every((mass) => mass === 0)).toBe(true);
    expect(Math.max(...masses)).toBeGreaterThan(0);
  });
});
