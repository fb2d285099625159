import { describe, expect, test } from 'vitest';
import { type RedrawPredictive, redrawPredictive } from '../../src/stats/redraw-predictive.ts';
import { uniforms } from '../../src/stats/uniform.ts';

const ROWS = [6, 0, 14];
const SAMPLES = 40_000;

/** Mean and variance of each entry of many samples. */
function moments(redraw: RedrawPredictive): { readonly mean: number; readonly variance: number }[] {
  const into = new Float64Array(ROWS.length + 1);
  const sums = ROWS.map(() => ({ sum: 0, squares: 0 }));
  for (let sample = 0; sample < SAMPLES; sample++) {
    redraw(into, 1);
    sums.forEach((own, cell) => {
      own.sum += into[cell + 1]!;
      own.squares += into[cell + 1]! ** 2;
    });
  }
  expect(into[0]).toBe(0);
  return sums.map(({ sum, squares }) => ({ mean: sum / SAMPLES, variance: squares / SAMPLES - (sum / SAMPLES) ** 2 }));
}

/** Of the Dirichlet-multinomial distribution with n_c + ½: n·p, n·p(1 − p)(A + n)/(A + 1), A = Σ (n_c + ½), n = 20. */
const counts = ROWS.map((rows) => {
  const [n, a] = [20, 21.5];
  const p = (rows + 0.5) / a;
  return { mean: n * p, variance: (n * p * (1 - p) * (a + n)) / (a + 1) };
});

function expectAlike(found: ReturnType<typeof moments>, expected: typeof counts): void {
  found.forEach(({ mean, variance }, cell) => {
    const own = expected[cell]!;
    expect(Math.abs(mean - own.mean)).toBeLessThan(4 * Math.sqrt(own.variance / SAMPLES));
    // The kurtosis of the empty cell's counts is about 12, that of the others about 3.
    expect(Math.abs(variance / own.variance - 1)).toBeLessThan(4 * Math.sqrt((cell === 1 ? 14 : 3) / SAMPLES));
  });
}

describe('samples that may come next', () => {
  test('are counts whose shares are as unsure as the sample leaves them', () => {
    expectAlike(moments(redrawPredictive({ rows: ROWS }, uniforms(1))), counts);
    const into = new Float64Array(3);
    redrawPredictive({ rows: ROWS }, uniforms(2))(into, 0);
    expect(into.reduce((sum, own) => sum + own, 0)).toBe(20);
  });

  test('have the mass of as many rows of each cell, and of rows of mean weight in an empty one', () => {
    const weights = { sums: [9, 0, 28], squares: [18, 0, 60] };
    const laws = [
      { mean: 1.5, variance: 3 - 1.5 ** 2 },
      { mean: 37 / 20, variance: 0 },
      { mean: 2, variance: 60 / 14 - 2 ** 2 },
    ];
    // The mass of N rows: E N·m, and E N·s² + Var N·m².
    const masses = counts.map(({ mean, variance }, cell) => {
      const law = laws[cell]!;
      return { mean: mean * law.mean, variance: mean * law.variance + variance * law.mean ** 2 };
    });
    expectAlike(moments(redrawPredictive({ rows: ROWS, weights }, uniforms(3))), masses);
  });

  test('have a multiple of the weight where all rows of a cell weigh the same', () => {
    const weights = { sums: [0.6, 0, 42], squares: [0.06, 0, 126] };
    const redraw = redrawPredictive({ rows: ROWS, weights }, uniforms(4));
    const into = new Float64Array(3);
    for (let sample = 0; sample < 100; sample++) {
      redraw(into, 0);
      const [tenths, , threes] = into;
      expect(Math.abs(tenths! * 10 - Math.round(tenths! * 10))).toBeLessThan(1e-12);
      expect(threes! % 3).toBe(0);
    }
  });
});
