/** Figures of the four cells: F1, balanced accuracy, a group's share of the selected, entropies. */
import { balancedAccuracy } from '../../src/metrics/accuracy.ts';
import { generalizedEntropyIndex, theilIndex } from '../../src/metrics/entropy.ts';
import { boundsOf } from '../../src/metrics/estimate.ts';
import { f1 } from '../../src/metrics/precision.ts';
import { predictedPositiveShare } from '../../src/metrics/predicted-positive-share.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { measured } from './estimate.mjs';
import { drawn, RATES, SIZES } from './settings.mjs';
import { simulate } from './simulate.mjs';

const Z = criticalValue(0.95);

/** Models by true and false positive rate; the first is that of Adult. */
export const MODELS = [
  { tpr: 0.55, fpr: 0.065 },
  { tpr: 0.8, fpr: 0.2 },
  { tpr: 0.95, fpr: 0.02 },
];

/** Chances of tn, fp, fn, tp. */
export function chancesOfCells(prevalence, { tpr, fpr }) {
  return [(1 - prevalence) * (1 - fpr), (1 - prevalence) * fpr, prevalence * (1 - tpr), prevalence * tpr];
}

const FIGURES = [
  { line: 'F1', metric: f1, target: (_wrong, decided) => (decided >= 5 ? { least: 93.5 } : {}) },
  { line: 'balanced accuracy', metric: balancedAccuracy, target: () => ({ least: 93.5 }) },
  ...[
    { line: 'generalized entropy', metric: generalizedEntropyIndex },
    { line: 'Theil index', metric: theilIndex },
  ].map((figure) => ({ ...figure, target: (wrong) => (wrong >= 20 ? { least: 93.5 } : {}) })),
];

export const cases = [
  ...SIZES.flatMap((n) =>
    RATES.flatMap((p) =>
      MODELS.map((model) => ({
        name: `n ${n}, p ${p}, tpr ${model.tpr} fpr ${model.fpr}`,
        run: (random) => ofCells(random, { n, p, model }),
      })),
    ),
  ),
  ...SIZES.flatMap((n) =>
    RATES.flatMap((p) =>
      [0.05, 0.5].map((part) => ({
        name: `n ${n}, p ${p}, part ${part}`,
        run: (random) => ofSelected(random, { n, p, part }),
      })),
    ),
  ),
];

function ofCells(random, { n, p, model }) {
  const [, fp, fn, tp] = chancesOfCells(p, model);
  const figures = FIGURES.map(({ line, target }) => ({
    line,
    size: `n ${n}`,
    at: `p ${p}, tpr ${model.tpr} fpr ${model.fpr}`,
    ...target(n * (fp + fn), n * (fp + fn + tp)),
  }));
  return simulate(figures, () => {
    const chances = chancesOfCells(drawn(p, random), model);
    const tally = { cells: named(random.multinomial(n, chances)) };
    return FIGURES.map(({ metric }) => {
      const { estimate } = measured(metric, tally);
      const truth = metric.measure({ cells: named(chances) }, {}).value;
      return estimate && { ...boundsOf(estimate, Z), truth };
    });
  });
}

/** Rows fall at random into the group (with the chance `part`) and are selected at the same rate in and out of it. */
function ofSelected(random, { n, p, part }) {
  const figure = {
    line: 'share of the selected',
    size: `n ${n}`,
    at: `p ${p}, part ${part}`,
    ...(n * p >= 30 && { least: 93.5 }),
  };
  return simulate([figure], () => {
    const rate = drawn(p, random);
    const [inside, insideNot, outside, outsideNot] = random.multinomial(n, [
      part * rate,
      part * (1 - rate),
      (1 - part) * rate,
      (1 - part) * (1 - rate),
    ]);
    const group = { cells: { tn: insideNot, fp: inside, fn: 0, tp: 0 } };
    const whole = { cells: { tn: insideNot + outsideNot, fp: inside + outside, fn: 0, tp: 0 } };
    const { estimate } = measured(predictedPositiveShare, group, whole);
    return [estimate && { ...boundsOf(estimate, Z), truth: part }];
  });
}

function named([tn, fp, fn, tp]) {
  return { tn, fp, fn, tp };
}
