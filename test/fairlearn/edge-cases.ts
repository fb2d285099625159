import { readFileSync } from 'node:fs';

/** JSON has no infinity; the table writes it as a text. */
export type TableNumber = number | '-Infinity' | null;

/** Fairlearn's figure and ours; `none` where one of the two has no such figure, or no answer at all. */
type Pair = readonly [fairlearn: TableNumber | 'none', ours: number | null | 'none'];

/** A row of test/reference/edge-cases.json, which edge-cases.py beside it writes. */
export type EdgeCase = NotExpressible | Expressible;

interface NotExpressible {
  readonly id: string;
  readonly standing: 'not expressible';
  readonly why: readonly string[];
}

interface Expressible {
  readonly id: string;
  readonly standing: 'equal' | 'different';
  readonly why?: readonly string[];
  readonly csv: string;
  readonly predictions_csv?: string;
  /** The columns of the one feature. */
  readonly features: readonly string[];
  /** The columns that are conditioned on. */
  readonly control?: readonly string[];
  /** The name of the feature, where it matters. */
  readonly feature?: string;
  /** Beyond the defaults of the test: keys of `data`, of `model.predictions`, and a rule. */
  readonly data?: object;
  readonly predictions?: object;
  readonly rule?: object;
  /** What Fairlearn raises. */
  readonly raises?: string;
  /** The code of the error that we end with, and what mends it. */
  readonly refused?: string;
  readonly repaired?: object;
  /** Our groups in their order. */
  readonly groups?: readonly (readonly (string | null)[])[];
  /** The values of the control features that occur together, in our order. */
  readonly strata?: readonly (readonly (string | null)[])[];
  /** How far figures may be apart that are sums of scores or of fractions. */
  readonly within?: number;
  /** Row by row of the frame Fairlearn's figures in the order of `columns`. */
  readonly columns?: readonly string[];
  readonly fairlearn?: { readonly [row: string]: readonly TableNumber[] };
  readonly functions?: { readonly [name: string]: number | null };
  /** The figures that differ: all others are equal. */
  readonly different?: { readonly [figure: string]: Pair };
  readonly different_with_zero_division_0?: { readonly [figure: string]: Pair };
}

const { cases } = JSON.parse(readFileSync(new URL('../reference/edge-cases.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly EdgeCase[];
};

export const edgeCases = cases;

/** Fairlearn's figures of a case by the names of report-figures.ts; aggregates of the count are no figures of ours. */
export function fairlearnOf({ columns = [], fairlearn = {}, functions = {} }: Expressible): Map<string, TableNumber> {
  const rows = Object.entries(fairlearn).flatMap(([row, values]) =>
    columns.map((metric, at) => [`${row} ${metric}`, values[at] as TableNumber] as const),
  );
  const figures = rows.filter(
    ([figure]) => !figure.endsWith(' count') || /^(within \[.*?\] )?(overall|group \[)/.test(figure),
  );
  return new Map([...figures, ...Object.entries(functions)]);
}
