import type { Figures, Report } from '../../src/report/report.ts';

/**
 * Someone who has the public report and a pencil. The unknowns are the rows of every combination of all columns and
 * of the four cells; what the report shows are sums of some of them, and everything that can be added, subtracted and
 * multiplied out of these sums is known. Nothing here is shared with the code under test.
 */
export interface Attacker {
  /** Whether the rows of a group, or of one of its cells, can be worked out. */
  readonly knows: (sum: Vector) => boolean;
  readonly sumOf: (matches: (atom: Atom) => boolean, cells: readonly Cell[]) => Vector;
}

export type Atom = { readonly [column: string]: string | null };
export type Cell = 'tn' | 'fp' | 'fn' | 'tp';
export type Vector = readonly number[];

export const CELLS: readonly Cell[] = ['tn', 'fp', 'fn', 'tp'];

/** What the numerator and the denominator of a shown figure add up. */
export const MADE_OF: { readonly [metric: string]: readonly (readonly Cell[])[] } = {
  count: [CELLS],
  selection_rate: [['fp', 'tp'], CELLS],
  accuracy_score: [['tn', 'tp'], CELLS],
  zero_one_loss: [['fp', 'fn'], CELLS],
  balanced_accuracy_score: [['tp'], ['tn'], ['fn', 'tp'], ['tn', 'fp']],
  precision_score: [['tp'], ['fp', 'tp']],
  recall_score: [['tp'], ['fn', 'tp']],
  f1_score: [['tp'], ['fp', 'fn']],
  true_positive_rate: [['tp'], ['fn', 'tp']],
  false_negative_rate: [['fn'], ['fn', 'tp']],
  true_negative_rate: [['tn'], ['tn', 'fp']],
  false_positive_rate: [['fp'], ['tn', 'fp']],
};

export function attacker(report: Report, atoms: readonly Atom[]): Attacker {
  const sumOf = (matches: (atom: Atom) => boolean, cells: readonly Cell[]) =>
    atoms.flatMap((atom) => CELLS.map((cell) => (matches(atom) && cells.includes(cell) ? 1 : 0)));
  const learn = (matches: (atom: Atom) => boolean, seen: { tally: unknown; count: unknown; metrics: Figures }) => [
    ...(seen.tally === null ? [] : CELLS.map((cell) => sumOf(matches, [cell]))),
    ...(seen.count === null ? [] : [sumOf(matches, CELLS)]),
    ...Object.entries(seen.metrics).flatMap(([metric, figure]) =>
      figure.value === null && figure.reason === 'suppressed'
        ? []
        : (MADE_OF[metric] ?? []).map((cells) => sumOf(matches, cells)),
    ),
  ];
  const dropped = report.warnings.some(({ code }) => code === 'missing_group_dropped');
  const knows = knowing([
    ...learn(() => true, { tally: report.overall_tally, count: report.subject.rows, metrics: report.overall }),
    ...report.features.flatMap(({ columns, groups }) =>
      groups.flatMap(({ group, ...seen }) =>
        learn((atom) => columns.every((column, at) => atom[column] === group[at]), seen),
      ),
    ),
    // Groups that a feature does not list have no rows, unless they may have been dropped.
    ...report.features.flatMap(({ columns, groups }) => {
      const listed = new Set(groups.map(({ group }) => JSON.stringify(group)));
      return atoms
        .map((atom) => columns.map((column) => atom[column] ?? null))
        .filter((group) => !listed.has(JSON.stringify(group)) && !(dropped && group.includes(null)))
        .flatMap((group) =>
          CELLS.map((cell) => sumOf((atom) => columns.every((column, at) => atom[column] === group[at]), [cell])),
        );
    }),
    ...report.warnings.flatMap(({ code, feature, rows }) =>
      code === 'missing_group_dropped' && rows !== undefined
        ? [
            sumOf(
              (atom) => report.features.some((f) => f.name === feature && f.columns.some((c) => atom[c] === null)),
              CELLS,
            ),
          ]
        : [],
    ),
    ...presetSums(report, { sumOf, dropped }),
  ]);
  return { sumOf, knows };
}

/** What follows from some sums by adding, subtracting and multiplying. */
export function knowing(sums: readonly Vector[]): Attacker['knows'] {
  const basis = reduced(sums);
  return (sum) => remainder(sum, basis).every((value) => value === 0);
}

/** What the tables of presets count: rows, who is selected, who is unknown, and what was added up. */
function presetSums(
  { presets = [], features }: Report,
  { sumOf, dropped }: Pick<Attacker, 'sumOf'> & { readonly dropped: boolean },
): readonly Vector[] {
  const columnsOf = (name: string) => features.find((feature) => feature.name === name)?.columns ?? [];
  return presets
    .flatMap((preset) => preset.features)
    .flatMap(({ feature, groups = [], unknown, cross_checks = [] }) => {
      const columns = columnsOf(feature);
      const isKnown = (atom: Atom, of = columns) => of.every((column) => atom[column] !== null);
      return [
        ...groups.flatMap(({ group }) => {
          const matches = (atom: Atom) => columns.every((column, at) => atom[column] === group[at]);
          return [sumOf(matches, CELLS), sumOf(matches, ['fp', 'tp'])];
        }),
        ...(unknown === undefined ? [] : [sumOf((atom) => !isKnown(atom), CELLS)]),
        ...cross_checks.flatMap(({ with: part }) => {
          const of = part === null ? [] : columnsOf(part);
          const isIn = (atom: Atom) => isKnown(atom, of);
          return [sumOf(isIn, CELLS), sumOf((atom) => isIn(atom) && (!dropped || isKnown(atom)), CELLS)];
        }),
      ];
    });
}

/** The largest prime whose squares are exact in float64, and not the one of the code under test. */
const PRIME = 94_906_249;

interface Pivot {
  readonly at: number;
  readonly row: Float64Array;
}

function reduced(rows: readonly Vector[]): readonly Pivot[] {
  const basis: Pivot[] = [];
  for (const row of new Map(rows.map((row) => [row.join(), row])).values()) {
    const rest = remainder(row, basis);
    const at = rest.findIndex((value) => value !== 0);
    if (at < 0) continue;
    const factor = power(rest[at] as number, PRIME - 2);
    basis.push({ at, row: rest.map((value) => times(value, factor)) });
  }
  return basis;
}

function remainder(vector: Vector, basis: readonly Pivot[]): Float64Array {
  const rest = Float64Array.from(vector, (value) => ((value % PRIME) + PRIME) % PRIME);
  for (const { at, row } of basis) {
    const factor = rest[at] as number;
    if (factor === 0) continue;
    for (let place = 0; place < rest.length; place++) {
      const entry = row[place] as number;
      if (entry !== 0) rest[place] = ((rest[place] as number) - times(factor, entry) + PRIME) % PRIME;
    }
  }
  return rest;
}

function times(a: number, b: number): number {
  return (a * b) % PRIME;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let [square, left] = [base, exponent]; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}
