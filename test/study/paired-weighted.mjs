/** What one rate of weighted rows changes by: weights that have nothing to do with who changes, and weights that have. */
import { changeOfFigure } from '../../src/metrics/change/figure.ts';
import { drawn } from './settings.mjs';
import { simulate } from './simulate.mjs';

const WEIGHTS = [
  { weights: 'lognormal, σ ½', draw: (random) => Math.exp(0.5 * random.normal()) },
  { weights: 'lognormal, σ 1', draw: (random) => Math.exp(random.normal()) },
  { weights: 'one in ten ten times as heavy', draw: (random) => (random.uniform() < 0.1 ? 10 : 1) },
];
/** How many times as heavy as others those are who gain, and who lose. */
const TIMES = [
  [1, 1],
  [4, 4],
  [0.25, 0.25],
  [3, 1],
];
const P = 0.3;

export const cases = [300, 1000, 5000].flatMap((n) =>
  [0.02, 0.05, 0.2].flatMap((q) =>
    WEIGHTS.flatMap(({ weights, draw }) =>
      TIMES.flatMap((times) =>
        [0.5, 1].map((gaining) => {
          const at = `n ${n}, q ${q}, ${weights}, × ${times.join(' and ')}, ${gaining === 1 ? 'all gain' : 'half gain'}`;
          return { name: at, run: (random) => weighted(random, { n, q, draw, times, gaining, at }) };
        }),
      ),
    ),
  ),
);

function weighted(random, { n, q, draw, times, gaining, at }) {
  const related = times.some((one) => one !== 1);
  const figure = {
    line: `change of one rate, ${related ? 'related' : 'unrelated'} weights`,
    size: n * q < 20 ? 'below 20 expected discordant rows' : 'from 20 expected discordant rows',
    at,
    ...(n * q < 20 ? {} : { least: related ? 91.5 : 93.5 }),
  };
  return simulate([figure], () => {
    const share = drawn(q, random);
    const [gain, loss] = [share * gaining, share * (1 - gaining)];
    const chances = [1 - P - gain, gain, loss, P - loss];
    const rows = [...random.multinomial(n, chances), 0, 0, 0, 0];
    const [sums, squares] = [rows.map(() => 0), rows.map(() => 0)];
    rows.forEach((count, cell) => {
      const heavier = cell === 1 ? times[0] : cell === 2 ? times[1] : 1;
      for (let row = 0; row < count; row++) {
        const weight = heavier * draw(random);
        sums[cell] += weight;
        squares[cell] += weight * weight;
      }
    });
    const pair = { rows, weighted: sums, weightedSquares: squares };
    const truth = (times[0] * gain - times[1] * loss) / (1 - gain - loss + times[0] * gain + times[1] * loss);
    const { intervalAt } = changeOfFigure('selection_rate', { kind: 'paired', pair }, {});
    return [{ ...intervalAt(0.95), truth }];
  });
}
