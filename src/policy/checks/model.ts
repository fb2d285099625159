import { MODEL_SOURCES } from '../schema/model.ts';
import type { PolicyFile } from '../schema.ts';
import type { Draft } from './draft.ts';

type Model = NonNullable<PolicyFile['model']>;

/** What the keys of `model` ask of one another and of `data`. */
export function checkModel(draft: Draft<PolicyFile>): void {
  const { file, sound, fail } = draft;
  const named = Object.hasOwn(file, 'model');
  const candidates = Object.hasOwn(file, 'candidates');
  if (!named && !candidates) {
    fail([], '"model" is missing.', `Add it, with exactly one of ${SOURCES}.`, 'POLICY_KEY_MISSING');
  }
  if (named && candidates) {
    fail(['candidates'], 'A policy takes exactly one of "model" and "candidates".', 'Leave one of them out.');
  }
  if (sound('model')) {
    checkSource(draft, file.model!);
    if (file.model!.predictions !== undefined) checkPredictions(draft, file.model!);
  }
  if (sound('model', 'train')) checkTrain(draft, file.model!.train!);
}

const SOURCES = MODEL_SOURCES.map((source) => `"${source}"`).join(', ');

function checkSource({ fail }: Draft<PolicyFile>, model: Model): void {
  const sources = MODEL_SOURCES.filter((source) => model[source] !== undefined);
  if (sources.length === 0) {
    fail(['model'], `"model" takes exactly one of ${SOURCES}, but has none.`, 'Add one of them.');
  }
  for (const extra of sources.slice(1)) {
    fail(
      ['model', extra],
      `"model" takes exactly one of ${SOURCES}, but has "${sources[0]}" and "${extra}".`,
      'Leave one of them out.',
    );
  }
}

function checkPredictions({ fail }: Draft<PolicyFile>, model: Model): void {
  const { y_pred, y_score } = model.predictions!;
  const place = ['model', 'predictions'];
  if (y_pred === undefined && y_score === undefined) {
    fail(place, '"model.predictions" names no column.', 'Add "y_pred", "y_score" or both.');
  }
  if (y_pred === undefined && y_score !== undefined && model.threshold === undefined) {
    fail(
      place,
      '"y_score" alone does not say who is selected.',
      'Add "threshold" to "model" (selected means y_score >= threshold), or "y_pred" beside "y_score".',
    );
  }
  if (y_pred !== undefined && y_score === undefined && model.threshold !== undefined) {
    fail(
      ['model', 'threshold'],
      '"model.threshold" needs scores, but "predictions" has no "y_score".',
      'Leave it out, or add "y_score".',
    );
  }
}

function checkTrain({ file, sound, fail }: Draft<PolicyFile>, train: NonNullable<Model['train']>): void {
  const place = ['model', 'train'];
  if (!sound('data')) return;
  const { sample_weight, id, split } = file.data;
  if (split === undefined) {
    fail(place, '"model.train" needs "data.split": without it no row is left to train on.', 'Add "split" to "data".');
  }
  if (train.use_sample_weight && sample_weight === undefined) {
    fail(
      [...place, 'use_sample_weight'],
      '"use_sample_weight" needs "data.sample_weight".',
      'Name the column of weights in "data".',
    );
  }
  const includable = [sample_weight, id].filter((column) => column !== undefined);
  train.include.forEach((column, i) => {
    if (includable.includes(column)) return;
    fail(
      [...place, 'include', i],
      `"include" takes only the columns of "sample_weight" and "id", not "${column}".`,
      'Every other column is an input already, unless "exclude" names it; for sensitive features there is "include_sensitive".',
    );
  });
  train.exclude.forEach((column, i) => {
    if (!train.include.includes(column)) return;
    fail([...place, 'exclude', i], `"${column}" stands in "exclude" and in "include".`, 'Leave it out of one of them.');
  });
}
