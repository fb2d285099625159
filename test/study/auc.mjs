/** ROC AUC: normal scores of two classes, as they are and rounded to few levels, and exponential ones. */
import { boundsOf } from '../../src/metrics/estimate.ts';
import { rocAuc } from '../../src/metrics/scores.ts';
import { criticalValue, normalCdf, normalQuantile } from '../../src/stats/normal.ts';
import { count } from '../../src/tally/count.ts';
import { measured } from './estimate.mjs';
import { simulate } from './simulate.mjs';

const Z = criticalValue(0.95);
const RARER = [5, 10, 20, 50, 100, 300];
/** Rows of the other class, in those of the rarer one. */
const TIMES = [1, 5];
const AREAS = [0.55, 0.7, 0.85, 0.95, 0.99];

const KINDS = [
  { scores: 'normal', distance: (area) => Math.SQRT2 * normalQuantile(area), draw: (random) => random.normal() },
  {
    scores: 'normal, the positives half as spread',
    distance: (area) => Math.sqrt(1.25) * normalQuantile(area),
    draw: (random, label) => random.normal() * (label === 1 ? 0.5 : 1),
  },
  // P(e₁ + d > e₂) = 1 − e^(−d)/2
  { scores: 'exponential', distance: (area) => -Math.log(2 * (1 - area)), draw: (random) => random.exponential() },
  {
    scores: 'normal, in ten levels',
    distance: (area) => Math.SQRT2 * normalQuantile(area),
    draw: (random) => random.normal(),
    levels: true,
  },
];

export const cases = RARER.flatMap((rarer) =>
  TIMES.flatMap((times) =>
    AREAS.flatMap((area) =>
      KINDS.map((kind) => ({
        name: `${rarer} of ${rarer * times}, area ${area}, ${kind.scores}`,
        run: (random) => areas(random, { rarer, others: rarer * times, area, kind }),
      })),
    ),
  ),
);

function areas(random, { rarer, others, area, kind }) {
  const figure = {
    line: 'ROC AUC',
    size: `${rarer} of the rarer class`,
    at: `${others} others, area ${area}, ${kind.scores}`,
    least: 93.5,
    ...(rarer >= 100 && { most: 96.5 }),
  };
  const rows = rarer + others;
  const labels = Uint8Array.from({ length: rows }, (_, row) => (row < rarer ? 1 : 0));
  const predictions = new Uint8Array(rows);
  const codes = new Uint8Array(rows);
  const scores = new Float64Array(rows);
  const distance = kind.distance(area);
  const truth = kind.levels ? areaOfLevels(distance) : area;
  return simulate([figure], () => {
    for (let row = 0; row < rows; row++) {
      const drawn = kind.draw(random, labels[row]) + (labels[row] === 1 ? distance : 0);
      scores[row] = kind.levels ? level(drawn, distance) / 10 : 1 / (1 + Math.exp(-drawn));
    }
    const [[tally]] = count({ labels, predictions, scores }, [{ codes, size: 1 }]);
    const { estimate } = measured(rocAuc, tally);
    return [estimate && { ...boundsOf(estimate, Z), truth }];
  });
}

/** Of 0 to 9: half a standard deviation each, around the middle of both classes. */
function level(score, distance) {
  return Math.min(9, Math.max(0, Math.floor(5 + 2 * (score - distance / 2))));
}

function areaOfLevels(distance) {
  const chances = (mean) =>
    Array.from({ length: 10 }, (_, at) => {
      const edge = (level) => distance / 2 + (level - 5) / 2 - mean;
      return (at === 9 ? 1 : normalCdf(edge(at + 1))) - (at === 0 ? 0 : normalCdf(edge(at)));
    });
  const [negatives, positives] = [chances(0), chances(distance)];
  let below = 0;
  let area = 0;
  positives.forEach((chance, at) => {
    area += chance * (below + negatives[at] / 2);
    below += negatives[at];
  });
  return area;
}
