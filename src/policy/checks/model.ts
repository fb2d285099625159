import { MODEL_SOURCES } from '../schema/model.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import type { Draft } from './draft.ts';

type Model = NonNullable<PolicyFile['model']>;

/** What the keys of `model` ask of one another and of `data`. */
export function checkModel(draft: Draft<PolicyFile>): void {
  checkSource(draft);
  // Of other tasks `task.ts` asks for other columns.
  if (draft.sound('model', 'predictions') && isBinary(draft)) checkPredictions(draft, draft.file.model!);
  if (draft.sound('model', 'train')) checkTrain(draft, draft.file.model!.train!);
}

function isBinary({ file, sound }: Draft<PolicyFile>): boolean {
  return !sound('data', 'task') || file.data.task === 'binary';
}

const SOURCES = MODEL_SOURCES.map((source) => `"${source}"`).join(', ');

function checkSource({ has, isMap, fail }: Draft<PolicyFile>): void {
  if (has('model') && has('candidates')) {
    fail(['candidates'], 'A policy takes exactly one of "model" and "candidates".', 'Leave one of them out.');
  }
  if (!has('model')) {
    const hint = `Add it, with exactly one of ${SOURCES}.`;
    if (!has('candidates')) fail([], '"model" is missing.', hint, 'POLICY_KEY_MISSING');
    return;
  }
  if (!isMap('model')) return;
  const [first, ...others] = MODEL_SOURCES.filter((source) => has('model', source));
  if (first === undefined) {
    fail(['model'], `"model" takes exactly one of ${SOURCES}, but has none.`, 'Add one of them.');
  }
  for (const extra of others) {
    const message = `"model" takes exactly one of ${SOURCES}, but has "${first}" and "${extra}".`;
    fail(['model', extra], message, 'Leave one of them out.');
  }
}

function checkPredictions({ has, fail }: Draft<PolicyFile>, model: Model): void {
  const { y_pred, y_score } = model.predictions!;
  const threshold = has('model', 'threshold');
  const place = ['model', 'predictions'];
  if (y_pred === undefined && y_score === undefined) {
    fail(place, '"model.predictions" names no column.', 'Add "y_pred", "y_score" or both.');
  }
  if (y_pred === undefined && y_score !== undefined && !threshold) {
    fail(
      place,
      '"y_score" alone does not say who is selected.',
      'Add "threshold" to "model" (selected means y_score >= threshold), or "y_pred" beside "y_score".',
    );
  }
  if (y_pred !== undefined && y_score === undefined && threshold) {
    fail(
      ['model', 'threshold'],
      '"model.threshold" needs scores, but "predictions" has no "y_score".',
      'Leave it out, or add "y_score".',
    );
  }
}

function checkTrain({ file, has, isMap, sound, fail }: Draft<PolicyFile>, train: NonNullable<Model['train']>): void {
  const place = ['model', 'train'];
  if (isMap('data') && !has('data', 'split')) {
    const message = '"model.train" needs "data.split": without it no row is left to train on.';
    fail(place, message, 'Add "split" to "data".');
  }
  if (train.use_sample_weight && !has('data', 'sample_weight')) {
    const message = '"use_sample_weight" needs "data.sample_weight".';
    fail([...place, 'use_sample_weight'], message, 'Name the column of weights in "data".');
  }
  const includable = (['sample_weight', 'id'] as const).flatMap((key) =>
    sound('data', key) ? (file.data[key] ?? []) : [],
  );
  train.include.forEach((column, i) => {
    if (includable.includes(column)) return;
    fail(
      [...place, 'include', i],
      `"include" takes only the columns of "sample_weight" and "id", not ${quoted(column)}.`,
      'Every other column is an input already, unless "exclude" names it; for sensitive features there is "include_sensitive".',
    );
  });
  const included = new Set(train.include);
  train.exclude.forEach((column, i) => {
    if (!included.has(column)) return;
    fail(
      [...place, 'exclude', i],
      `${quoted(column)} stands in "exclude" and in "include".`,
      'Leave it out of one of them.',
    );
  });
}
