import type { Place } from '../errors.ts';
import { requireColumns } from './require-columns.ts';
import type { ColumnRequest } from './table.ts';

/** The columns of the data that have a role beside being an input of the model. */
export interface ColumnRoles {
  readonly label: string;
  readonly weight?: string | undefined;
  readonly id?: string | undefined;
  readonly split?: string | undefined;
  /** Columns that sensitive features are made of. */
  readonly sensitive: readonly string[];
}

/** The requests for columns with a role and for those that something else needs; each column once. */
export function allRequests(
  { label, weight, id, split, sensitive }: ColumnRoles,
  others: readonly ColumnRequest[],
  { header, place }: { readonly header: readonly string[]; readonly place: Place },
): readonly ColumnRequest[] {
  const coded = [label, split, id, ...sensitive].filter((name) => name !== undefined);
  requireColumns(header, [...coded, ...(weight === undefined ? [] : [weight])], place);
  const requests: readonly ColumnRequest[] = [
    ...(weight === undefined ? [] : [{ name: weight, as: 'number' as const }]),
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
