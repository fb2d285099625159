/** What ratios, precision and F1 change by: percentiles of redrawn joint cells, from 10 discordant rows on. */
import { changeOfDisparity } from '../../src/metrics/change/disparity.ts';
import { changeOfFigure } from '../../src/metrics/change/figure.ts';
import { pairRedraws } from '../../src/metrics/change/pair-redraws.ts';
import { disparities } from '../../src/metrics/disparities.ts';
import { mergePairs } from '../../src/tally/pair.ts';
import { drawPair, jointChances, RATES_OF, range, ratio, truthOf } from './pairs.mjs';
import { drawn } from './settings.mjs';
import { simulate } from './simulate.mjs';

const BALANCES = [
  { balance: 'as many gain as lose', gaining: 0.5 },
  { balance: 'three gain for one that loses', gaining: 0.75 },
  { balance: 'all lose', gaining: 0 },
];
const REPLICATES = 1000;

const of = (name, join) => (groups, side) => join(groups.map((cells) => RATES_OF[name](cells, side)));
const first = ([value]) => value;
const odds = (groups, side) =>
  Math.min(of('true_positive_rate', ratio)(groups, side), of('false_positive_rate', ratio)(groups, side));

const FIGURES = [
  { line: 'change of precision', metric: 'precision_score', truth: of('precision_score', first) },
  { line: 'change of F1', metric: 'f1_score', truth: of('f1_score', first) },
  { line: 'relative change of F1', metric: 'f1_score', truth: of('f1_score', first), relative: true },
  { line: 'change of a ratio', disparity: 'demographic_parity_ratio', truth: of('selection_rate', ratio) },
  { line: 'change of the ratio of equalized odds', disparity: 'equalized_odds_ratio', truth: odds },
  {
    line: 'change of a gap of precision',
    disparity: 'predictive_parity_difference',
    truth: of('precision_score', range),
  },
];

export const cases = [300, 1000, 5000].flatMap((n) =>
  [12, 20, 60, 200]
    .filter((discordant) => discordant / n < 0.21)
    .flatMap((discordant) =>
      BALANCES.map(({ balance, gaining }) => {
        const at = `n ${n}, ${discordant} discordant, ${balance}`;
        return { name: at, run: (random) => redrawn(random, { n, discordant, gaining, at }) };
      }),
    ),
);

function redrawn(random, { n, discordant, gaining, at }) {
  const figures = FIGURES.map(({ line }) => ({
    line,
    size: discordant < 60 ? '12–20 expected discordant rows a group' : 'from 60',
    at,
    ...(discordant < 60 ? {} : { least: 91.5 }),
  }));
  let seed = 0;
  return simulate(figures, () => {
    const q = drawn(discordant / n, random);
    const label = (rate) => ({
      rate,
      gain: Math.min(q * gaining, 0.9 * (1 - rate)),
      loss: Math.min(q * (1 - gaining), 0.9 * rate),
    });
    const groups = [
      jointChances({ base: 0.3, negatives: label(0.1), positives: label(0.6) }),
      jointChances({ base: 0.3, negatives: label(0.15), positives: label(0.8) }),
    ];
    const pairs = groups.map((chances) => drawPair(random, n, chances));
    const sides = { kind: 'paired', pairs, overall: pairs.reduce(mergePairs) };
    const redraws = pairRedraws({ replicates: REPLICATES, seed: seed++ });
    return FIGURES.map(({ metric, disparity, truth, relative = false }) => {
      const options = { redraws, relative, method: 'between_groups', agg: 'worst_case' };
      const { intervalAt } = metric
        ? changeOfFigure(metric, { kind: 'paired', pair: pairs[0], at: 0 }, options)
        : changeOfDisparity(disparities.get(disparity), sides, options);
      const interval = intervalAt(0.95);
      const change = truthOf(truth, groups);
      return interval && { ...interval, truth: relative ? change / truth(groups, 'before') : change };
    });
  });
}
