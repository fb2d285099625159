import { check, comment } from './comment.ts';
import type { Exclusion } from './exclusions.ts';
import type { Looks } from './looks.ts';
import type { Plan } from './plan.ts';
import { scalar } from './scalar.ts';
import { exclusionReason, listed, named } from './words.ts';

/** The key `model`: a tree that works at once, or the place where predictions are named. */
export function modelText(plan: Plan): readonly string[] {
  const { model, looks, label } = plan;
  const own = label.task === 'binary' ? OWN_MODEL : [];
  if (model.kind === 'train') return ['model:', ...trainText(model.exclude), ...inData(looks), ...own];
  const keys = predictionKeys(looks);
  const predictions = keys === undefined ? '{ path: predictions.csv, y_pred: y_pred }' : `{ ${keys} }`;
  return [
    'model:',
    ...check(whyPredictions(plan), '  '),
    `  predictions: ${predictions}`,
    ...(needsThreshold(looks) ? ['  threshold: 0.5 # selected means that the score is at least this'] : []),
    ...own,
  ];
}

function trainText(exclude: readonly Exclusion[]): readonly string[] {
  const said = check(
    'a decision tree stands in until you name your own model. It is trained on every column but the label, the sensitive features and those excluded here; make sure that none of the others is made from the label.',
    '  ',
  );
  if (exclude.length === 0)
    return [...said, '  train: { algorithm: decision_tree, max_depth: 4, min_samples_leaf: 10 }'];
  return [
    ...said,
    '  train:',
    '    algorithm: decision_tree',
    '    max_depth: 4',
    '    min_samples_leaf: 10',
    '    exclude:',
    ...exclude.map((exclusion) => `      - ${scalar(exclusion.column)} # it ${exclusionReason(exclusion)}`),
  ];
}

/** Columns that look like predictions, as a line to be put in the place of the tree. */
function inData(looks: Looks): readonly string[] {
  const keys = predictionKeys(looks);
  if (keys === undefined) return [];
  return [
    ...comment('Columns of the data look like predictions. If they are, put this in the place of train:', '  '),
    `  # predictions: { ${keys} }`,
    ...(needsThreshold(looks) ? ['  # threshold: 0.5 # selected means that the score is at least this'] : []),
  ];
}

const OWN_MODEL: readonly string[] = [
  '  # Other models, each in the place of the above:',
  '  # load: { path: model.json } # what "check --save-model model.json" wrote',
  '  # predictions: { path: predictions.csv, y_pred: y_pred, y_score: y_score } # joined by data.id, else row by row',
  '  # threshold: 0.5 # with any of them: selected means that the score is at least this',
];

function whyPredictions({ model, label, looks }: Plan): string {
  const why =
    model.kind === 'predictions' && model.why === 'no_inputs'
      ? 'no column is left that a tree could be trained on'
      : `a model is trained here for binary labels alone, and the task is ${label.task}`;
  const seen = [looks.yPred, looks.yScore].filter((name) => name !== undefined).map(named);
  const what =
    seen.length > 0
      ? `${listed(seen)} of the data, which looks like a prediction, is taken for one`
      : 'write the predictions of your model into this file, a row for each row of the data, and name its column';
  return `${why}, so ${what}.`;
}

function predictionKeys({ yPred, yScore }: Looks): string | undefined {
  const keys = [
    ...(yPred === undefined ? [] : [`y_pred: ${scalar(yPred)}`]),
    ...(yScore === undefined ? [] : [`y_score: ${scalar(yScore)}`]),
  ];
  return keys.length === 0 ? undefined : keys.join(', ');
}

/** Scores alone say nothing of who is selected. */
function needsThreshold({ yPred, yScore }: Looks): boolean {
  return yPred === undefined && yScore !== undefined;
}
