import { UserError } from '../errors.ts';
import { numericValues } from './numeric-values.ts';
import type { CodedColumn, Scalar, Table } from './table.ts';

/** A number column cut into named ranges: the codes of its dictionary mapped to bins, 0 = missing. */
export interface BinnedValues {
  /** For each code of the column the number of its bin, from 1; 0 for a missing value. */
  readonly binOfCode: Uint32Array;
  /** `values[bin]`: `null`, then the bins' names from the lowest up. */
  readonly values: readonly Scalar[];
}

/**
 * Cuts numbers at `edges` (strictly increasing): x < e₁, e₁ ≤ x < e₂, …, x ≥ eₖ.
 *
 * @throws UserError where the column holds a text that is no number
 */
export function binned(
  table: Table,
  column: CodedColumn,
  {
    edges,
    labels,
    feature,
  }: { readonly edges: readonly number[]; readonly labels?: readonly string[]; readonly feature: string },
): BinnedValues {
  const numbers = numericValues(column);
  if (numbers === undefined) throw notNumeric(table, column, feature);
  const binOfCode = Uint32Array.from(numbers, (number) =>
    Number.isNaN(number) ? 0 : 1 + edges.filter((edge) => number >= edge).length,
  );
  return { binOfCode, values: [null, ...(labels ?? binLabels(edges))] };
}

/** `<25`, `25-44`, `45-64`, `>=65`; edges that are not whole numbers from 0 up print as `[0.5, 1.5)`. */
export function binLabels(edges: readonly number[]): readonly string[] {
  const whole = edges.every((edge) => Number.isInteger(edge) && edge >= 0);
  const between = edges.slice(1).map((end, at) => {
    const start = edges[at] as number;
    if (!whole) return `[${start}, ${end})`;
    return end - 1 === start ? `${start}` : `${start}-${end - 1}`;
  });
  return [`<${edges[0]}`, ...between, `>=${edges.at(-1)}`];
}

function notNumeric(table: Table, column: CodedColumn, feature: string): UserError {
  const code = column.values.findIndex(
    (value) => value !== null && numericValues({ ...column, values: [null, value] }) === undefined,
  );
  return new UserError(
    'DATA_BINS_NEED_NUMBERS',
    `The column "${column.name}" holds "${String(column.values[code])}", which is no number, so the bins of "${feature}" cannot be applied.`,
    'Leave out "bins", name another column, or list the marker under "data.na_values" if it stands for a missing value.',
    table.place(column.codes.indexOf(code)),
  );
}
