import type { Dataset } from '../data/dataset.ts';
import { readTable } from '../data/read-table.ts';
import { requireColumns } from '../data/require-columns.ts';
import type { ColumnRequest, Table } from '../data/table.ts';
import { joinPredictions } from './join.ts';
import type { TaskPredictions } from './model.ts';
import { readClasses } from './predicted-classes.ts';
import { readValues } from './predicted-values.ts';
import { readPredictions } from './predictions.ts';
import type { ModelContext, PreparedModel } from './prepared-model.ts';

/** `model.predictions` of a policy. */
export interface PredictionsSettings {
  readonly path?: string | undefined;
  readonly y_pred?: string | undefined;
  readonly y_score?: string | undefined;
}

/** Predictions that were made elsewhere: columns of the data itself, or a file of their own. */
export function predictionsKind(settings: PredictionsSettings, context: ModelContext): PreparedModel {
  const { path } = settings;
  return path === undefined ? inTheData(settings, context) : inAFile({ ...settings, path }, context);
}

function inTheData(settings: PredictionsSettings, { roles, threshold }: ModelContext): PreparedModel {
  const wanted = requests(settings, roles);
  return {
    columns(header, place) {
      requireColumns(header, names(wanted), place);
      return wanted;
    },
    async assess(dataset) {
      return read(dataset.table, settings, { rows: dataset.assessed, dataset, threshold });
    },
  };
}

function inAFile(
  settings: PredictionsSettings & { readonly path: string },
  { source, roles, delimiter, naValues, threshold }: ModelContext,
): PreparedModel {
  const { id } = roles;
  const wanted: readonly ColumnRequest[] = [
    ...requests(settings, roles),
    ...(id === undefined ? [] : [{ name: id, as: 'coded' as const }]),
  ];
  return {
    columns: () => [],
    async assess(dataset) {
      const { table, assessed } = dataset;
      const file = await readTable(source, {
        paths: [settings.path],
        delimiter,
        naValues,
        columns(header, place) {
          requireColumns(header, names(wanted), place);
          return wanted;
        },
      });
      return read(file, settings, { rows: joinPredictions(table, file, { id, rows: assessed }), dataset, threshold });
    },
  };
}

function requests(
  { y_pred, y_score }: PredictionsSettings,
  { numericLabel }: ModelContext['roles'],
): readonly ColumnRequest[] {
  return [
    ...(y_pred === undefined ? [] : [{ name: y_pred, as: numericLabel ? ('number' as const) : ('coded' as const) }]),
    ...(y_score === undefined ? [] : [{ name: y_score, as: 'number' as const }]),
  ];
}

function names(wanted: readonly ColumnRequest[]): readonly string[] {
  return wanted.map(({ name }) => name);
}

function read(
  table: Table,
  settings: PredictionsSettings,
  options: {
    readonly rows: Uint32Array | undefined;
    readonly dataset: Dataset;
    readonly threshold: number | undefined;
  },
): Awaited<ReturnType<PreparedModel['assess']>> {
  return {
    predictions: predictionsOf(table, settings, options),
    description: { kind: 'predictions', sha256: table.sha256, inputs: [] },
    unknown: [],
  };
}

function predictionsOf(
  table: Table,
  { y_pred, y_score }: PredictionsSettings,
  { rows, dataset, threshold }: Parameters<typeof read>[2],
): TaskPredictions {
  switch (dataset.task) {
    case 'binary': {
      const columns = { yPred: y_pred, yScore: y_score };
      return { task: 'binary', ...readPredictions(table, columns, { rows, classes: dataset.classes, threshold }) };
    }
    case 'regression':
      return { task: 'regression', values: readValues(table, y_pred as string, rows) };
    case 'multiclass':
      return { task: 'multiclass', labels: readClasses(table, y_pred as string, { rows, classes: dataset.classes }) };
  }
}
