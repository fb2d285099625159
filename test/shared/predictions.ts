import { readShared } from './folder.ts';

/** A file of golden predictions. */
export interface Predictions {
  readonly rows: number;
  column(name: string): readonly string[];
  numbers(name: string): Float64Array;
}

/** The rows of a golden file of predictions, whose values hold neither commas nor quotes. */
export function readPredictions(name: string): Predictions {
  const [header, ...lines] = readShared(`golden/${name}-predictions.csv`).toString('utf8').trimEnd().split(/\r?\n/u);
  const names = (header as string).split(',');
  const rows = lines.map((line) => line.split(','));
  const column = (wanted: string): readonly string[] => {
    const at = names.indexOf(wanted);
    if (at < 0) throw new Error(`no column ${wanted}`);
    return rows.map((row) => row[at] as string);
  };
  return { rows: rows.length, column, numbers: (wanted) => Float64Array.from(column(wanted), Number) };
}

/** The cells of rows: four (TN, FP, FN, TP: 2·y_true + y_pred) for each group of equal values of the features. */
export interface RowCells {
  /** The values of each group. */
  readonly groups: readonly (readonly string[])[];
  /** The cell of each row: 4·group + 2·y_true + y_pred. */
  readonly cells: Uint8Array;
}

export function rowCells(predictions: Predictions, features: readonly string[]): RowCells {
  const columns = features.map(predictions.column);
  const numbers = new Map<string, number>();
  const groups: string[][] = [];
  const labels = predictions.numbers('y_true');
  const predicted = predictions.numbers('y_pred');
  const cells = new Uint8Array(predictions.rows);
  for (let row = 0; row < predictions.rows; row++) {
    const values = columns.map((column) => column[row] as string);
    const key = JSON.stringify(values);
    let group = numbers.get(key);
    if (group === undefined) {
      group = groups.length;
      numbers.set(key, group);
      groups.push(values);
    }
    cells[row] = 4 * group + 2 * (labels[row] as number) + (predicted[row] as number);
  }
  return { groups, cells };
}
