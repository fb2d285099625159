import type { Place } from '../errors.ts';
import { requireColumns } from './require-columns.ts';
import type { ColumnRequest } from './table.ts';

/** The columns of the data that have a role beside being an input of the model. */
export interface ColumnRoles {
  readonly label: string;
  /** Whether labels are numbers, and no classes. */
  readonly numericLabel?: boolean | undefined;
  readonly weight?: string | undefined;
  readonly id?: string | undefined;
  readonly split?: string | undefined;
  /** Columns that sensitive features are made of. */
  readonly sensitive: readonly string[];
  /** Columns that control features are made of. */
  readonly control: readonly string[];
}

/** The requests for columns with a role and for those that something else needs; each column once. */
export function allRequests(
  { label, numericLabel, weight, id, split, sensitive, control }: ColumnRoles,
  others: readonly ColumnRequest[],
  { header, place }: { readonly header: readonly string[]; readonly place: Place },
): readonly ColumnRequest[] {
  const given = (names: readonly (string | undefined)[]) => names.filter((name) => name !== undefined);
  const coded = given([numericLabel ? undefined : label, split, id, ...sensitive, ...control]);
  const numbers = given([numericLabel ? label : undefined, weight]);
  requireColumns(header, [...new Set([label, ...coded, ...numbers])], place);
  const requests: readonly ColumnRequest[] = [
    ...numbers.map((name) => ({ name, as: 'number' as const })),
    ...others,
    ...coded.map((name) => ({ name, as: 'coded' as const })),
  ];
  const byName = new Map<string, ColumnRequest>();
  for (const request of requests) {
    // Codes serve whoever wants numbers too, not the other way round.
    if (byName.get(request.name)?.as !== 'coded') byName.set(request.name, request);
  }
  return [...byName.values()];
}
