/** Every family of intervals: a file that exports `cases`, each a `name` and a `run(random)` that gives results. */
export const families = [
  'one-rate',
  'two-groups',
  'extremes',
  'to-overall',
  'equalized-odds',
  'weighted',
  'cells',
  'auc',
  'losses',
  'false-alarm',
  'paired-rate',
  'paired-gaps',
  'paired-weighted',
  'paired-redrawn',
];

export function readFamily(name) {
  return import(`./${name}.mjs`);
}
