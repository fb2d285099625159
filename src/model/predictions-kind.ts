import type { Dataset } from '../data/dataset.ts';
import { readTable } from '../data/read-table.ts';
import { requireColumns } from '../data/require-columns.ts';
import type { ColumnRequest, Table } from '../data/table.ts';
import { joinPredictions } from './join.ts';
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

function inTheData(settings: PredictionsSettings, { threshold }: ModelContext): PreparedModel {
  const wanted = requests(settings);
  return {
    columns(header, place) {
      requireColumns(header, names(wanted), place);
      return wanted;
    },
    async assess({ table, classes, assessed }) {
      return read(table, settings, { rows: assessed, classes, threshold });
    },
  };
}

function inAFile(
  settings: PredictionsSettings & { readonly path: string },
  { source, roles: { id }, delimiter, naValues, threshold }: ModelContext,
): PreparedModel {
  const wanted: readonly ColumnRequest[] = [
    ...requests(settings),
    ...(id === undefined ? [] : [{ name: id, as: 'coded' as const }]),
  ];
  return {
    columns: () => [],
    async assess({ table, classes, assessed }) {
      const file = await readTable(source, {
        paths: [settings.path],
        delimiter,
        naValues,
        columns(header, place) {
          requireColumns(header, names(wanted), place);
          return wanted;
        },
      });
      return read(file, settings, { rows: joinPredictions(table, file, { id, rows: assessed }), classes, threshold });
    },
  };
}

function requests({ y_pred, y_score }: PredictionsSettings): readonly ColumnRequest[] {
  return [
    ...(y_pred === undefined ? [] : [{ name: y_pred, as: 'coded' as const }]),
    ...(y_score === undefined ? [] : [{ name: y_score, as: 'number' as const }]),
  ];
}

function names(wanted: readonly ColumnRequest[]): readonly string[] {
  return wanted.map(({ name }) => name);
}

function read(
  table: Table,
  { y_pred, y_score }: PredictionsSettings,
  options: { readonly rows: Uint32Array | undefined; readonly threshold: number | undefined } & Pick<
    Dataset,
    'classes'
  >,
): Awaited<ReturnType<PreparedModel['assess']>> {
  return {
    predictions: readPredictions(table, { yPred: y_pred, yScore: y_score }, options),
    description: { kind: 'predictions', sha256: table.sha256, inputs: [] },
    unknown: [],
  };
}
