import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPublicReport } from '../../src/report/public.ts';
import type { ClassReport, Figures, Report, TallyFigures } from '../../src/report/report.ts';
import type { TaskRows } from '../../src/tally/task-rows.ts';
import { type Atom, knowing, MADE_OF, type Vector } from './attacker.ts';
import { CLASSES, type DividedSample, dividedReport, type Row } from './divided-reports.ts';

type Task = TaskRows['task'];

const values = { a: ['0', '1', null], b: ['0', '1', '2'], c: ['0', '1', null] };
const atoms: readonly Atom[] = values.a.flatMap((a) => values.b.flatMap((b) => values.c.map((c) => ({ a, b, c }))));
const layouts: readonly Pick<DividedSample, 'features' | 'control'>[] = [
  { features: [['b']], control: ['c'] },
  { features: [['a'], ['b']], control: ['c'] },
  { features: [['a'], ['a', 'b']], control: ['c'] },
  { features: [['b']], control: ['a', 'c'] },
];

const rules: { readonly [task in Task]: DividedSample['rules'] } = {
  binary: [
    { metric: 'demographic_parity_ratio', min: 0.8 },
    { metric: 'equalized_odds_difference', max: 0.1, method: 'to_overall' },
    { metric: 'accuracy_score', min: 0.5 },
  ],
  multiclass: [
    { metric: 'demographic_parity_difference', max: 0.1 },
    { metric: 'accuracy_score_difference', max: 0.1 },
    { metric: 'true_positive_rate_difference', max: 0.1, class: '1', method: 'to_overall' },
    { metric: 'selection_rate', max: 0.9, class: 'worst' },
  ],
  regression: [{ metric: 'mean_absolute_error_difference', max: 0.5 }],
};

/** What someone may be told of: the label and the prediction of a row; of numbers only that there is a row. */
const cells: { readonly [task in Task]: readonly string[] } = {
  binary: ['00', '01', '10', '11'],
  multiclass: CLASSES.flatMap((label) => CLASSES.map((prediction) => label + prediction)),
  regression: ['row'],
};

/** The four cells of one class against all others, as sets of what someone may be told of. */
const against = (task: Task, positive: string) => {
  const of = (isPositive: boolean, isSelected: boolean) =>
    cells[task].filter(
      ([label, prediction]) => (label === positive) === isPositive && (prediction === positive) === isSelected,
    );
  return { tn: of(false, false), fp: of(false, true), fn: of(true, false), tp: of(true, true) } as const;
};

interface Seen {
  readonly count: number | null;
  readonly tally: TallyFigures | null;
  readonly metrics: Figures;
  readonly classes?: readonly ClassReport[] | undefined;
}

/** Sets of cells of which a reader learns how many rows they have. */
function told(task: Task, { count, tally, metrics, classes = [] }: Seen): readonly (readonly string[])[] {
  const shown = (figures: Figures) =>
    Object.entries(figures).flatMap(([name, figure]) =>
      figure.value === null && figure.reason === 'suppressed' ? [] : [name],
    );
  const ofClass = (positive: string, figures: Figures) =>
    shown(figures).flatMap((name) =>
      (MADE_OF[name] ?? []).map((made) => made.flatMap((cell) => against(task, positive)[cell])),
    );
  const everything = cells[task].map((cell) => [cell]);
  const whole = count === null ? [] : [cells[task]];
  const sums = tally === null ? [] : everything;
  switch (task) {
    case 'binary':
      return [...whole, ...sums, ...ofClass('1', metrics)];
    case 'regression':
      return [...whole, ...sums, ...(shown(metrics).length > 0 ? everything : [])];
    case 'multiclass': {
      const right = cells[task].filter(([label, prediction]) => label === prediction);
      const ofGroup = new Set(['count', 'accuracy_score', 'zero_one_loss']);
      return [
        ...whole,
        ...sums,
        ...shown(metrics).flatMap((name) => (ofGroup.has(name) ? [right, cells[task]] : everything)),
        ...classes.flatMap((one) => [
          ...(one.tally === null ? [] : Object.values(against(task, String(one.label)))),
          ...ofClass(String(one.label), one.metrics),
        ]),
      ];
    }
  }
}

interface Unit extends Seen {
  readonly name: string;
  readonly holds: (atom: Atom) => boolean;
}

const matches = (columns: readonly string[], group: readonly unknown[]) => (atom: Atom) =>
  columns.every((column, at) => atom[column] === group[at]);

/** All rows, every group, every stratum, and every group within a stratum. */
function unitsOf({ overall, overall_tally, overall_classes, subject, features }: Report): readonly Unit[] {
  return [
    {
      name: 'all',
      holds: () => true,
      count: subject.rows,
      tally: overall_tally,
      metrics: overall,
      classes: overall_classes,
    },
    ...features.flatMap(({ name, columns, groups, control_columns = [], strata = [] }) => [
      ...groups.map((group) => ({ ...group, name: `${name} ${group.group}`, holds: matches(columns, group.group) })),
      ...strata.flatMap((stratum) => [
        {
          name: `${stratum.control}`,
          holds: matches(control_columns, stratum.control),
          count: stratum.overall.count?.value ?? null,
          tally: stratum.overall_tally,
          metrics: stratum.overall,
          classes: stratum.overall_classes,
        },
        ...stratum.groups.map((group) => ({
          ...group,
          name: `${name} ${group.group} within ${stratum.control}`,
          holds: matches([...columns, ...control_columns], [...group.group, ...stratum.control]),
        })),
      ]),
    ]),
  ];
}

/** Small groups and cells, and rows that only a difference shows, that someone can work out from what is shown. */
function knownSecrets(sample: DividedSample, report: Report, shown: Report, below: number): readonly string[] {
  const { task, features, control, drop } = sample;
  const sumOf = (holds: Unit['holds'], among: readonly string[]): Vector =>
    atoms.flatMap((atom) => cells[task].map((cell) => (holds(atom) && among.includes(cell) ? 1 : 0)));
  const countOf = (holds: Unit['holds'], among: readonly string[]) =>
    sample.rows.filter(
      ([at, label, prediction]) =>
        holds(atoms[at] as Atom) && (task === 'regression' || among.includes(`${label}${prediction}`)),
    ).length;
  const isDropped = (columns: readonly string[]) => (atom: Atom) =>
    drop && columns.some((column) => atom[column] === null);
  // Who is in no group that is listed is not there, unless dropped.
  const absent = [...features.map((columns) => [...columns, ...control]), ...features, control].flatMap((columns) =>
    atoms.flatMap((atom) => {
      const group = columns.map((column) => atom[column] ?? null);
      const holds = matches(columns, group);
      return countOf(holds, cells[task]) === 0 && !isDropped(columns)(atom)
        ? cells[task].map((cell) => sumOf(holds, [cell]))
        : [];
    }),
  );
  const counted = shown.warnings.flatMap(({ code, feature, rows }) => {
    const columns = [...features, control].find((names) => names.join('_') === feature);
    return code === 'missing_group_dropped' && rows !== undefined && columns
      ? [sumOf(isDropped(columns), cells[task])]
      : [];
  });
  const shownUnits = unitsOf(shown);
  const knows = knowing([
    ...absent,
    ...counted,
    ...shownUnits.flatMap((unit) => told(task, unit).map((among) => sumOf(unit.holds, among))),
  ]);
  const units = unitsOf(report).map(({ name, holds }, at) => ({
    name,
    holds,
    isHidden: shownUnits[at]?.tally === null,
    always: true,
  }));
  const rests = [
    ...[...features, control].map((columns) => ({ name: `without ${columns}`, holds: isDropped(columns) })),
    ...features.flatMap((columns) =>
      atoms.flatMap((atom) => {
        const group = columns.map((column) => atom[column] ?? null);
        const inGroup = matches(columns, group);
        return [
          { name: `${columns} ${group} in no stratum`, holds: (one: Atom) => inGroup(one) && isDropped(control)(one) },
        ];
      }),
    ),
  ]
    .filter(({ holds }) => countOf(holds, cells[task]) > 0)
    .map((rest) => ({ ...rest, isHidden: false, always: false }));
  return [...units, ...rests].flatMap(({ name, holds, isHidden, always }) => {
    const rows = countOf(holds, cells[task]);
    if (!always && rows >= below) return [];
    const secrets = rows < below && knows(sumOf(holds, cells[task])) ? [`${name}: rows`] : [];
    if (task === 'regression') return secrets;
    const small = (task === 'binary' ? ['1'] : CLASSES).some((positive) => {
      const { tp, fp, fn, tn } = against(task, positive);
      return [tp.concat(fn), tn.concat(fp), tp.concat(fp)].some((among) => countOf(holds, among) < below);
    });
    if (!small && !isHidden) return secrets;
    return [...secrets, ...cells[task].filter((cell) => knows(sumOf(holds, [cell]))).map((cell) => `${name}: ${cell}`)];
  });
}

/** Combinations of very different size: some absent, some of one or two rows, some of hundreds. */
const rowsOf = (task: Task): fc.Arbitrary<readonly Row[]> => {
  const classes = task === 'multiclass' ? [0, 1, 2] : [0, 1];
  const pairs = classes.flatMap((label) => classes.map((prediction) => [label, prediction] as const));
  const combination = fc.tuple(
    fc.constantFrom(0, 0, 1, 1, 4, 40),
    fc.array(fc.nat(3), { minLength: pairs.length, maxLength: pairs.length }),
  );
  return fc
    .array(combination, { minLength: atoms.length, maxLength: atoms.length })
    .map((all) =>
      all.flatMap(([scale, counts], atom) =>
        counts.flatMap((count, at) =>
          Array<Row>(count * scale).fill([atom, ...(pairs[at] as readonly [number, number])]),
        ),
      ),
    )
    .filter((rows) => rows.length > 0);
};

test('someone without a value of the feature and of the control feature is not told of by three counts', () => {
  const combinations: readonly (readonly [a: string | null, b: string, c: string | null, rows: number])[] = [
    ...(['0', '1'] as const).flatMap((a) => (['0', '1'] as const).map((c) => [a, '0', c, 40] as const)),
    ['0', '0', null, 30],
    ['1', '0', null, 30],
    [null, '0', '0', 30],
    [null, '0', '1', 30],
    [null, '1', null, 1],
  ];
  const rows = combinations.flatMap(([a, b, c, count]) => {
    const atom = atoms.findIndex((one) => one.a === a && one.b === b && one.c === c);
    return Array<Row>(count).fill([atom, 1, 0]);
  });
  const sample: DividedSample = {
    ...{ task: 'regression', atoms, rows, features: [['a']], control: ['c'], drop: true, rules: rules.regression },
  };
  const report = dividedReport(sample);
  expect(knownSecrets(sample, report, report, 10)).toContain('a  in no stratum: rows');
  expect(knownSecrets(sample, report, toPublicReport(report, 10), 10)).toEqual([]);
});

describe('nothing hidden within strata or of classes can be worked out by adding and subtracting', () => {
  test.each([
    ['binary', 40],
    ['multiclass', 12],
    ['regression', 40],
  ] as const)('%s', (task, numRuns) => {
    let revealing = 0;
    fc.assert(
      fc.property(
        rowsOf(task),
        fc.constantFrom(...layouts),
        fc.constantFrom(3, 10),
        fc.boolean(),
        (rows, layout, below, drop) => {
          const sample: DividedSample = { task, atoms, rows, ...layout, drop, rules: rules[task] };
          const report = dividedReport(sample);
          const shown = toPublicReport(report, below);
          if (knownSecrets(sample, report, report, below).length > 0) revealing += 1;
          expect(knownSecrets(sample, report, shown, below)).toEqual([]);
        },
      ),
      { numRuns },
    );
    // The attack works: it finds the small cells of reports in which nothing is hidden.
    expect(revealing).toBeGreaterThan(numRuns / 4);
  });
});
