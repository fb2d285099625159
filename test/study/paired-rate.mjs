/** What one rate changes by, of the same rows: absolute and relative, over sizes, rates and shares of rows that change. */
import { changeOfFigure } from '../../src/metrics/change/figure.ts';
import { drawPair, RATES_OF, selection, truthOf } from './pairs.mjs';
import { drawn } from './settings.mjs';
import { simulate } from './simulate.mjs';

const BALANCES = [
  { balance: 'as many gain as lose', gaining: 0.5 },
  { balance: 'three gain for one that loses', gaining: 0.75 },
  { balance: 'all lose', gaining: 0 },
];

export const cases = [30, 100, 300, 1000, 12_505].flatMap((n) =>
  [0.05, 0.3, 0.5].flatMap((p) =>
    [0.01, 0.05, 0.2].flatMap((q) =>
      // Nobody who is not selected can lose that.
      BALANCES.filter(({ gaining }) => 1.44 * q * (1 - gaining) < 0.8 * p).map(({ balance, gaining }) => ({
        name: `n ${n}, p ${p}, q ${q}, ${balance}`,
        run: (random) => oneRate(random, { n, p, q, gaining, at: `p ${p}, q ${q}, ${balance}` }),
      })),
    ),
  ),
);

function oneRate(random, { n, p, q, gaining, at }) {
  const discordant = n * q;
  const size = discordant < 5 ? 'below 5 expected discordant rows' : 'from 5 expected discordant rows';
  const figures = [
    { line: 'change of one rate', size, at: `n ${n}, ${at}`, least: 93.5, ...(discordant >= 10 && { most: 96.5 }) },
    { line: 'relative change of one rate', size, at: `n ${n}, ${at}`, ...(n * p >= 10 && { least: 93.5 }) },
  ];
  return simulate(figures, () => {
    const share = drawn(q, random);
    const chances = selection(drawn(p, random), share * gaining, share * (1 - gaining));
    const pair = drawPair(random, n, chances);
    const truth = truthOf(([cells], side) => RATES_OF.selection_rate(cells, side), [chances]);
    return [false, true].map((relative) => {
      const { value, intervalAt } = changeOfFigure('selection_rate', { kind: 'paired', pair }, { relative });
      const of = relative ? truth / RATES_OF.selection_rate(chances, 'before') : truth;
      return value === undefined ? undefined : { ...intervalAt(0.95), truth: of };
    });
  });
}
