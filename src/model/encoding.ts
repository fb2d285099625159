import { byValue } from '../data/groups.ts';
import { numericValues } from '../data/numeric-values.ts';
import type { Column, Scalar, Table } from '../data/table.ts';
import { UserError } from '../errors.ts';

/** How a column of the data becomes features of a model. */
export type Encoding = NumericEncoding | CategoricalEncoding;

/** One feature: the number, rounded to float32. */
interface NumericEncoding {
  readonly kind: 'numeric';
  readonly column: string;
}

/** A feature of 0 and 1 for each category, in this order. A missing or unknown category is 0 in all of them. */
export interface CategoricalEncoding {
  readonly kind: 'categorical';
  readonly column: string;
  readonly categories: readonly Category[];
}

export type Category = Exclude<Scalar, null>;

/** A feature of a model: a column of numbers, or one category of a column. */
export interface Feature {
  readonly column: string;
  readonly category?: Category;
}

export const MAX_FEATURES = 1_000_000;

/**
 * How each input is encoded, decided over all rows of the data: numeric if it has a value and all its values are numbers,
 * else categorical, its categories sorted: numbers, texts by code point, booleans. A column without a value has none.
 *
 * @throws UserError for more than `MAX_FEATURES` features
 */
export function toEncodings(table: Table, inputs: readonly string[]): readonly Encoding[] {
  const encodings = inputs.map((name): Encoding => {
    const column = table.columns.get(name) as Column;
    return isNumeric(column)
      ? { kind: 'numeric', column: name }
      : { kind: 'categorical', column: name, categories: categories(column) };
  });
  const features = encodings.reduce((sum, encoding) => sum + featureCount(encoding), 0);
  if (features > MAX_FEATURES) throw tooManyFeatures(features, encodings);
  return encodings;
}

/** The features that encodings give, in the order in which a tree numbers them. */
export function toFeatures(encodings: readonly Encoding[]): readonly Feature[] {
  return encodings.flatMap((encoding): readonly Feature[] => {
    const { column } = encoding;
    return encoding.kind === 'numeric' ? [{ column }] : encoding.categories.map((category) => ({ column, category }));
  });
}

export function featureCount(encoding: Encoding): number {
  return encoding.kind === 'numeric' ? 1 : encoding.categories.length;
}

function isNumeric(column: Column): boolean {
  if (column.kind === 'number') return true;
  return column.values.some((value) => value !== null) && numericValues(column) !== undefined;
}

function categories(column: Column): readonly Category[] {
  const values = column.kind === 'coded' ? column.values : [];
  return values.filter((value): value is Category => value !== null).sort(byValue);
}

function tooManyFeatures(features: number, encodings: readonly Encoding[]): UserError {
  const widest = encodings.reduce((left, right) => (featureCount(right) > featureCount(left) ? right : left));
  const [all, most, limit] = [features, featureCount(widest), MAX_FEATURES].map((n) => n.toLocaleString('en-US'));
  return new UserError(
    'MODEL_TOO_MANY_FEATURES',
    `The inputs give ${all} features, ${most} of them from the different values of "${widest.column}"; at most ${limit} are possible.`,
    `Add "${widest.column}" to "exclude" under "model.train".`,
  );
}
