import type { FileFeatures } from '../features.ts';
import type { Path } from '../path.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import type { Draft } from './draft.ts';
import { soundFeatures } from './features.ts';

/** A column and the one thing it is for. */
interface Role {
  readonly column: string;
  readonly title: string;
  readonly path: Path;
}

const NEXT_STEP = 'Name another column in one of the two.';

/** No column has two roles: label, weight, id, split, prediction, score or sensitive feature. */
export function checkColumns(draft: Draft<PolicyFile>): void {
  const roles = [...dataRoles(draft), ...predictionRoles(draft)];
  const taken = new Map<string, Role>();
  for (const role of roles) {
    const first = taken.get(role.column);
    if (first === undefined) taken.set(role.column, role);
    else
      draft.fail(role.path, `The column ${quoted(role.column)} is both ${first.title} and ${role.title}.`, NEXT_STEP);
  }
  checkPredictionFile(draft);
  for (const [key, title] of [
    ['sensitive_features', 'a sensitive feature'],
    ['control_features', 'a control feature'],
  ] as const) {
    const clash = (column: string, role: Role) => `The column ${quoted(column)} is both ${role.title} and ${title}.`;
    const features: FileFeatures = soundFeatures(draft, key) ?? new Map();
    for (const [name, { column, columns }] of features) {
      const path = [key, name];
      if (columns === undefined) {
        const role = taken.get(column ?? name);
        if (role) draft.fail(column === undefined ? path : [...path, 'column'], clash(column ?? name, role), NEXT_STEP);
      } else {
        columns.forEach((part, i) => {
          const role = features.has(part) ? undefined : taken.get(part);
          if (role) draft.fail([...path, 'columns', i], clash(part, role), NEXT_STEP);
        });
      }
    }
    const listed: unknown = draft.file[key];
    if (!Array.isArray(listed)) continue;
    listed.forEach((column: unknown, i) => {
      const role = typeof column === 'string' ? taken.get(column) : undefined;
      if (role) draft.fail([key, i], clash(column as string, role), NEXT_STEP);
    });
  }
}

function dataRoles({ file, sound }: Draft<PolicyFile>): Role[] {
  const roles: Role[] = [];
  const add = (path: Path, title: string, column: (data: PolicyFile['data']) => string | undefined) => {
    if (sound(...path)) roles.push({ column: column(file.data)!, title, path });
  };
  add(['data', 'y_true'], 'the label', ({ y_true }) => y_true);
  add(['data', 'sample_weight'], 'the weight', ({ sample_weight }) => sample_weight);
  add(['data', 'id'], 'the id', ({ id }) => id);
  add(['data', 'split', 'column'], 'the split', ({ split }) => split?.column);
  return roles;
}

/** Predictions that are columns of the data itself. */
function predictionRoles({ file, sound }: Draft<PolicyFile>): Role[] {
  if (!sound('model', 'predictions')) return [];
  const { path, y_pred, y_score } = file.model!.predictions!;
  if (path !== undefined) return [];
  return [
    ...(y_pred === undefined ? [] : [{ column: y_pred, title: 'the prediction', path: [...PREDICTIONS, 'y_pred'] }]),
    ...(y_score === undefined ? [] : [{ column: y_score, title: 'the score', path: [...PREDICTIONS, 'y_score'] }]),
  ];
}

const PREDICTIONS = ['model', 'predictions'] as const;

/** In a file of their own, predictions stand beside the id alone. */
function checkPredictionFile({ file, sound, fail }: Draft<PolicyFile>): void {
  if (!sound(...PREDICTIONS)) return;
  const { path, y_pred, y_score } = file.model!.predictions!;
  if (path === undefined) return;
  if (y_score !== undefined && y_pred === y_score) {
    fail([...PREDICTIONS, 'y_score'], `The column ${quoted(y_score)} is both the prediction and the score.`, NEXT_STEP);
  }
  const id = sound('data', 'id') ? file.data.id : undefined;
  for (const key of ['y_pred', 'y_score'] as const) {
    const column = file.model!.predictions![key];
    if (column !== undefined && column === id) {
      fail(
        [...PREDICTIONS, key],
        `The column ${quoted(column)} is both the id and the ${key === 'y_pred' ? 'prediction' : 'score'}.`,
        NEXT_STEP,
      );
    }
  }
}
