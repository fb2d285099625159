import type { Feature } from '../data/features.ts';
import type { CodedColumn, Scalar } from '../data/table.ts';
import { type Problem, UserError } from '../errors.ts';
import type { Unpaired } from '../report/baseline-report.ts';
import type { AssessedRows } from './assessed-rows.ts';
import { rowsOf, type StoredPredictions } from './predictions-file.ts';

/** The old model's decisions on the rows of the new one, in their order, or why there are none. */
export type Pairing =
  | { readonly paired: true; readonly before: Uint8Array }
  | { readonly paired: false; readonly because: Unpaired };

const unpaired = (because: Unpaired): Pairing => ({ paired: false, because });

/** Pairs with the predictions of a committed baseline: only the very same rows do. */
export function pairWithStored(stored: StoredPredictions | undefined, head: AssessedRows): Pairing {
  if (head.rows.task !== 'binary') return unpaired('not_binary');
  if (stored === undefined) return unpaired('no_predictions');
  const own = rowsOf(head);
  if (stored.data !== own.data) return unpaired('other_data');
  if (stored.assessed !== own.assessed) return unpaired('other_rows');
  if (stored.y_true !== own.y_true || stored.pos_label !== own.pos_label) return unpaired('other_labels');
  return { paired: true, before: stored.selected };
}

/**
 * Pairs with rows that were assessed on the other side: the same rows of the same data, or rows of other data that an id
 * joins one to one.
 *
 * @throws UserError BASELINE_IDS where an id is missing, repeated or on one side alone
 */
export function pairWithRows(base: AssessedRows, head: AssessedRows): Pairing {
  if (head.rows.task !== 'binary' || base.rows.task !== 'binary') return unpaired('not_binary');
  const [old, own] = [rowsOf(base), rowsOf(head)];
  if (old.data === own.data && old.assessed === own.assessed) {
    if (!sameNumbers(base.rows.labels, head.rows.labels)) return unpaired('other_labels');
    return { paired: true, before: base.rows.predictions };
  }
  const [then, now] = [idsOf(base), idsOf(head)];
  if (then === undefined || now === undefined) return unpaired(old.data === own.data ? 'other_rows' : 'other_data');
  const order = joined(then, now);
  if (changed(base, head, order)) return unpaired('rows_changed');
  const { predictions } = base.rows;
  return { paired: true, before: Uint8Array.from(order, (row) => predictions[row] as number) };
}

/** For each assessed row of the head the position of the one of the base that has its id. */
function joined({ ids: old, column: oldColumn }: Ids, { ids: own, column }: Ids): Uint32Array {
  const places = new Map<Scalar, number>();
  old.forEach((value, at) => {
    places.set(value, at);
  });
  const here = new Set(own);
  const onlyHere = own.filter((value) => value !== null && !places.has(value)).length;
  const onlyThere = old.filter((value) => value !== null && !here.has(value)).length;
  const problems = [
    ...faults(old, oldColumn, 'of the baseline'),
    ...faults(own, column, 'of this data'),
    ...(onlyHere + onlyThere > 0 ? [unmatched(column, { onlyHere, onlyThere })] : []),
  ];
  const [first, ...more] = problems;
  if (first !== undefined) throw UserError.of([first, ...more]);
  return Uint32Array.from(own, (value) => places.get(value) as number);
}

interface Ids {
  readonly column: string;
  /** One an assessed row, in their order. */
  readonly ids: readonly Scalar[];
}

/** `undefined` where a side does not say what identifies its rows: its policy may not have said so yet. */
function idsOf({ dataset, columns: { id } }: AssessedRows): Ids | undefined {
  if (id === undefined) return undefined;
  const { codes, values } = dataset.table.columns.get(id) as CodedColumn;
  const rows = dataset.assessed?.length ?? dataset.table.rows;
  const ids = Array.from({ length: rows }, (_, at) => {
    const row = dataset.assessed ? (dataset.assessed[at] as number) : at;
    return values[codes[row] as number] as Scalar;
  });
  return { column: id, ids };
}

function faults(ids: readonly Scalar[], id: string, where: string): readonly Problem[] {
  const missing = ids.filter((value) => value === null).length;
  const repeated = ids.length - missing - new Set(ids.filter((value) => value !== null)).size;
  const problem = (rows: number, what: string): readonly Problem[] =>
    rows === 0
      ? []
      : [
          {
            code: 'BASELINE_IDS',
            message: `${counted(rows)} ${where} ${rows === 1 ? 'has' : 'have'} ${what} in "${id}".`,
            hint: `Give every row an id of its own, or leave out "id" under "data": the comparison is unpaired then.`,
          },
        ];
  return [...problem(missing, 'no id'), ...problem(repeated, 'an id that an earlier one has too')];
}

function unmatched(
  id: string,
  { onlyHere, onlyThere }: { readonly onlyHere: number; readonly onlyThere: number },
): Problem {
  return {
    code: 'BASELINE_IDS',
    message: `The ids in "${id}" do not match one to one: ${counted(onlyHere)} here and ${counted(onlyThere)} of the baseline ${onlyHere + onlyThere === 1 ? 'has' : 'have'} no partner.`,
    hint: 'Assess the same people on both sides, or leave out "id" under "data": the comparison is unpaired then.',
  };
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-US')} assessed row${rows === 1 ? '' : 's'}`;
}

/** Whether a label, a weight or a group of any joined row is another one. */
function changed(base: AssessedRows, head: AssessedRows, order: Uint32Array): boolean {
  const [old, own] = [base.rows, head.rows];
  const differs = (before: ArrayLike<number>, after: ArrayLike<number>) =>
    order.some((row, at) => before[row] !== after[at]);
  if (differs(old.labels, own.labels)) return true;
  if ((old.weights === undefined) !== (own.weights === undefined)) return true;
  if (old.weights && own.weights && differs(old.weights, own.weights)) return true;
  const divided = (features: readonly (Feature | undefined)[]) => features.flatMap((feature) => feature ?? []);
  const before = divided([...base.features, base.control]);
  return divided([...head.features, head.control]).some((feature, at) => {
    const other = before[at];
    return other === undefined || differs(codesLike(other, feature), feature.codes);
  });
}

/** The codes of one division in the numbers of another of the same feature; a group that it has not is none of them. */
function codesLike(from: Feature, to: Feature): Int32Array {
  const numbers = new Map(to.groups.map((group, at) => [JSON.stringify(group), at]));
  const code = [...from.groups.map((group) => numbers.get(JSON.stringify(group)) ?? -1), to.groups.length];
  return Int32Array.from(from.codes, (at) => code[at] as number);
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
