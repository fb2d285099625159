/** A made-up table to compare libraries on. Columns are as long as there are rows. */
export interface RandomTable {
  readonly task: 'binary' | 'regression';
  /** Labels and predictions are 0 or 1 in binary tasks. */
  readonly labels: readonly number[];
  readonly predictions: readonly number[];
  /** Only in binary tasks, in [0, 1]. */
  readonly scores?: readonly number[];
  readonly weights?: readonly number[];
  readonly features: readonly RandomFeature[];
  /** Values of the control feature. */
  readonly control?: readonly string[];
}

interface RandomFeature {
  /** One, or two of an intersection. */
  readonly columns: readonly string[];
  /** By column, then by row. */
  readonly values: readonly (readonly string[])[];
  /** The values of the group that others are compared with. */
  readonly reference: readonly string[];
}

/** Values that have broken readers of tables: they are texts here, all of them different. */
const NAMES = [
  ...[
    'a',
    'A',
    ' a',
    'a ',
    'é',
    'e\u0301',
    'ß',
    'ü',
    '日本',
    '😀',
    '👩‍👩‍👧',
    '\u202eevil',
    '\u200b',
    'İ',
    'ﬁ',
    '\u2028',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'None', 'nan', 'NaN', 'NA', 'undefined', 'inf', 'true', 'True'],
  ...['0', '1', '1.0', '01', '007', '7', '-1', '1e3', '0x10', '2024-01-01', '∞', '50%'],
  ...[
    'a,b',
    'a;b',
    'a|b',
    'a\tb',
    'a\nb',
    '"',
    '""',
    "'",
    '\\',
    '`',
    '[]',
    '{}',
    '<b>',
    '&amp;',
    '=1+1',
    '#',
    '%',
    '$1',
  ],
  ...['overall', 'count', 'group', 'x'.repeat(300)],
] as const;

const COLUMNS = ['__proto__', 'sex', 'a,b', '年齢', 'constructor', 'a b', '"', 'count', 'group', 'NaN', '😀'] as const;

/**
 * As many binary tables as asked for, and after every fifth of them one of a regression. Those of one seed are the same
 * ones everywhere, and fewer of them are the first ones.
 */
export function randomTables(tables: number, seed: number): readonly RandomTable[] {
  const chance = chanceOf(seed);
  return Array.from({ length: tables }, (_, at) =>
    at % 5 === 4 ? [binaryTable(chance), regressionTable(chance)] : [binaryTable(chance)],
  ).flat();
}

function binaryTable(chance: Chance): RandomTable {
  const grouped = groupedRows(chance);
  const { sensitive, control } = grouped;
  // By group, so that some have no positives, no selected rows, or nothing else.
  const rate = () => chance.one([0, 1, 0.5, chance.uniform(), chance.uniform()]);
  const ofGroup = new Map<string, { readonly base: number; readonly selected: readonly number[] }>();
  const labels: number[] = [];
  const predictions: number[] = [];
  for (const group of sensitive.values[0] ?? []) {
    const rates = ofGroup.get(group) ?? { base: rate(), selected: [rate(), rate()] };
    ofGroup.set(group, rates);
    const label = Number(chance.odds(rates.base));
    labels.push(label);
    predictions.push(Number(chance.odds(rates.selected[label] as number)));
  }
  const style = chance.one(['tied', 'constant', 'spread', 'extreme'] as const);
  const constant = chance.uniform();
  const score = {
    tied: () => chance.whole(0, 8) / 8,
    constant: () => constant,
    spread: () => chance.uniform(),
    extreme: () => chance.one([0, 1, 1e-12, 1 - 1e-12, chance.uniform()]),
  }[style];
  return {
    task: 'binary',
    labels,
    predictions,
    scores: labels.map(score),
    ...weightsOf(grouped, chance),
    features: featuresOf(sensitive, chance),
    ...control,
  };
}

function regressionTable(chance: Chance): RandomTable {
  const grouped = groupedRows(chance);
  const { rows, sensitive, control } = grouped;
  const style = chance.one(['tied', 'spread', 'constant', 'far'] as const);
  const constant = chance.normal();
  const label = {
    tied: () => chance.whole(-3, 3),
    spread: () => 10 * chance.normal(),
    constant: () => constant,
    far: () => 1e4 + chance.normal(),
  }[style];
  const labels = Array.from({ length: rows }, label);
  const error = chance.one([() => 0, () => chance.whole(-1, 1), () => chance.normal(), () => 100 * chance.normal()]);
  return {
    task: 'regression',
    labels,
    predictions: labels.map((value) => value + error()),
    ...weightsOf(grouped, chance),
    features: featuresOf(sensitive, chance),
    ...control,
  };
}

interface Sensitive {
  readonly columns: readonly string[];
  readonly values: readonly (readonly string[])[];
}

interface GroupedRows {
  readonly rows: number;
  readonly sensitive: Sensitive;
  readonly control: { readonly control?: readonly string[] };
}

function groupedRows(chance: Chance): GroupedRows {
  const rows = chance.one([chance.whole(1, 6), chance.whole(7, 30), chance.whole(31, 120), chance.whole(300, 400)]);
  const columns = chance.some(COLUMNS, 2);
  const values = [groupColumn(rows, chance.whole(1, 8), chance), groupColumn(rows, chance.whole(1, 3), chance)];
  const control = groupColumn(rows, chance.whole(1, 3), chance);
  return { rows, sensitive: { columns, values }, control: chance.odds(0.4) ? { control } : {} };
}

/** Groups from large to small; the last one has a single row in half of the columns. */
function groupColumn(rows: number, groups: number, chance: Chance): readonly string[] {
  const names = chance.some(NAMES, groups);
  const last = names.at(-1) as string;
  const alone = groups > 1 && chance.odds(0.5) ? chance.whole(0, rows - 1) : undefined;
  const others = alone === undefined ? names : names.slice(0, -1);
  return Array.from({ length: rows }, (_, row) =>
    row === alone ? last : (others[Math.floor(others.length * chance.uniform() ** 2)] as string),
  );
}

function featuresOf({ columns, values }: Sensitive, chance: Chance): readonly RandomFeature[] {
  const row = chance.whole(0, (values[0] as readonly string[]).length - 1);
  const feature = (at: readonly number[]): RandomFeature => ({
    columns: at.map((column) => columns[column] as string),
    values: at.map((column) => values[column] as readonly string[]),
    reference: at.map((column) => values[column]?.[row] as string),
  });
  return chance.one([[feature([0])], [feature([0]), feature([1]), feature([0, 1])]]);
}

function weightsOf({ sensitive, control }: GroupedRows, chance: Chance): { readonly weights?: readonly number[] } {
  const weight = chance.one([
    undefined,
    undefined,
    () => chance.whole(1, 5),
    () => 0.01 + 10 * chance.uniform(),
    () => 10 ** (18 * chance.uniform() - 9),
    () => chance.one([0, 1e-9, 1, 1e9]),
  ]);
  if (weight === undefined) return {};
  // A group that weighs nothing is an error to scikit-learn: in each the first row has a weight.
  const seen = new Set<string>();
  const rows = sensitive.values[0] as readonly string[];
  const weights = rows.map((_, row) => {
    const key = JSON.stringify([...sensitive.values, control.control ?? []].map((values) => values[row]));
    const least = seen.has(key) ? 0 : 1e-9;
    seen.add(key);
    return Math.max(least, weight());
  });
  return { weights };
}

interface Chance {
  /** In [0, 1). */
  readonly uniform: () => number;
  readonly normal: () => number;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  readonly odds: (probability: number) => boolean;
  readonly one: <T>(choices: readonly T[]) => T;
  /** Several different ones. */
  readonly some: <T>(choices: readonly T[], count: number) => readonly T[];
}

function chanceOf(seed: number): Chance {
  // Mulberry32 (public domain): small, and the same for ever whatever the product draws with.
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor((most - least + 1) * uniform());
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole,
    odds: (probability) => uniform() < probability,
    one: (choices) => choices[whole(0, choices.length - 1)] as (typeof choices)[number],
    some(choices, count) {
      const left = [...choices];
      return Array.from(
        { length: count },
        () => left.splice(whole(0, left.length - 1), 1)[0] as (typeof choices)[number],
      );
    },
  };
}
