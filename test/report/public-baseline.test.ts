import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskingRule, baselineReport } from '../../src/baseline/baseline-report.ts';
import { comparisonOf } from '../../src/baseline/comparison.ts';
import { pairTallies } from '../../src/baseline/pair-tallies.ts';
import { type ChangeRule, judgeChanges } from '../../src/gate/change-outcome.ts';
import { disparities } from '../../src/metrics/disparities.ts';
import type { ChangedFigure } from '../../src/report/baseline-report.ts';
import { toPublicReport } from '../../src/report/public.ts';
import type { Figures, Group, Outcome, Report, TallyFigures } from '../../src/report/report.ts';
import { type Atom, CELLS, type Cell, knowing, MADE_OF, type Vector } from './attacker.ts';
import { type DividedSample, dividedFeatures, measuredDivided } from './divided-reports.ts';

const values = { a: ['0', '1', null], b: ['0', '1', '2'], c: ['0', '1', null] };
const atoms: readonly Atom[] = values.a.flatMap((a) => values.b.flatMap((b) => values.c.map((c) => ({ a, b, c }))));

/** The features of the new side, and of the old one where its policy had fewer. */
interface Layout {
  readonly features: DividedSample['features'];
  readonly before?: DividedSample['features'];
  readonly control: readonly string[];
}

const layouts: readonly Layout[] = [
  { features: [['b']], control: [] },
  { features: [['a'], ['b']], control: [] },
  { features: [['a'], ['b'], ['a', 'b']], control: [] },
  { features: [['b']], control: ['c'] },
  { features: [['a'], ['a', 'b']], control: ['c'] },
  { features: [['a'], ['b'], ['a', 'b']], before: [['b']], control: [] },
];

/** A row: its atom, its label, and what was and is decided. */
type Row = readonly [atom: number, label: number, before: number, after: number];

const asked: readonly (Pick<ChangeRule, 'metric'> & Partial<ChangeRule>)[] = [
  { metric: 'demographic_parity_difference' },
  { metric: 'equalized_odds_difference' },
  { metric: 'accuracy_score_group_min' },
  { metric: 'accuracy_score_difference', method: 'to_overall' },
  { metric: 'precision_score_difference' },
  { metric: 'zero_one_loss_group_max', change: 'relative' },
  { metric: 'prevalence_difference' },
  { metric: 'accuracy_score' },
  { metric: 'true_positive_rate' },
];

const rules = asked.map((rule): ChangeRule & AskingRule => ({
  id: `${rule.metric}_change`,
  max: 0.01,
  level: 'error',
  method: 'between_groups',
  agg: 'worst_case',
  inconclusive: 'warn',
  decide_by: 'interval',
  change: 'absolute',
  ...rule,
}));

/** The reports on the old and the new decisions on the same rows, the latter with what changed. */
function reportsOf(
  rows: readonly Row[],
  { features, before: old = features, control }: Layout,
  { below, drop }: { below: number; drop: boolean },
) {
  const sample = { task: 'binary', atoms, control, drop, rules: [] } as const;
  const privacy = { privacy: { suppress_below: below } };
  const base = {
    ...measuredDivided({ ...sample, features: old, rows: rows.map(([atom, label, p]) => [atom, label, p]) }).report,
    ...privacy,
  };
  const own = { ...sample, features, rows: rows.map(([atom, label, , p]) => [atom, label, p] as const) };
  const { report, measured, settings } = measuredDivided(own);
  const side = { ...report, confidence: settings.confidence };
  const pairs = pairTallies(
    {
      ...dividedFeatures(own),
      rows: {
        task: 'binary',
        labels: Uint8Array.from(rows, ([, label]) => label),
        predictions: Uint8Array.from(rows, ([, , , after]) => after),
      },
    } as unknown as Parameters<typeof pairTallies>[0],
    Uint8Array.from(rows, ([, , before]) => before),
  );
  const comparison = comparisonOf({ base, head: side, pairs, measured, zeroDivision: undefined, settings });
  const publicBase = toPublicReport(base, below);
  const baseline = baselineReport({ from: 'report', path: 'base.json' }, comparison, {
    base,
    head: side,
    publicBase,
    suppresses: true,
    rules,
    level: 0.95,
  });
  const outcomes = judgeChanges(rules, comparison, settings.confidence) as readonly Outcome[];
  const head: Report = { ...report, ...privacy, baseline, outcomes };
  return { base, publicBase, head, shown: toPublicReport(head, below) };
}

/** Joint cells, entry 4·label + 2·before + after, that a cell of one side adds up. */
const JOINT = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const jointOf = (side: 'before' | 'after', cell: Cell) =>
  JOINT.filter((entry) => {
    const predicted = side === 'before' ? (entry >> 1) & 1 : entry & 1;
    return CELLS[2 * (entry >> 2) + predicted] === cell;
  });
const GAINED = [1, 5];
const LOST = [2, 6];
const MENDED = [2, 5];
const SPOILED = [1, 6];

type Holds = (atom: Atom) => boolean;

const sumOf = (holds: Holds, joint: readonly number[]): Vector =>
  atoms.flatMap((atom) => JOINT.map((entry) => (holds(atom) && joint.includes(entry) ? 1 : 0)));

const matches = (columns: readonly string[], group: Group) => (atom: Atom) =>
  columns.every((column, at) => atom[column] === group[at]);

interface Unit {
  readonly name: string;
  readonly holds: Holds;
  readonly count: number | null;
  readonly tally: TallyFigures | null;
  readonly metrics: Figures;
}

/** All rows, every group, every stratum, and every group within a stratum. */
function unitsOf({ overall, overall_tally, subject, features }: Report): readonly Unit[] {
  return [
    { name: 'all', holds: () => true, count: subject.rows, tally: overall_tally, metrics: overall },
    ...features.flatMap(({ name, columns, groups, control_columns = [], strata = [] }) => [
      ...groups.map((group) => ({ ...group, name: `${name} ${group.group}`, holds: matches(columns, group.group) })),
      ...strata.flatMap((stratum) => [
        {
          name: `${control_columns} ${stratum.control}`,
          holds: matches(control_columns, stratum.control),
          count: stratum.overall.count?.value ?? null,
          tally: stratum.overall_tally,
          metrics: stratum.overall,
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

/** What the report tells of the new side, as sums. */
function toldNow(report: Report): readonly Vector[] {
  return unitsOf(report).flatMap(({ holds, count, tally, metrics }) => [
    ...(count === null ? [] : [sumOf(holds, JOINT)]),
    ...(tally === null ? [] : CELLS.map((cell) => sumOf(holds, jointOf('after', cell)))),
    ...Object.entries(metrics).flatMap(([name, figure]) =>
      figure.value === null && figure.reason === 'suppressed' ? [] : made(name, holds, ['after']),
    ),
  ]);
}

function made(metric: string, holds: Holds, sides: readonly ('before' | 'after')[]): readonly Vector[] {
  const also: typeof MADE_OF = { ...MADE_OF, prevalence: [['fn', 'tp'], CELLS] };
  return sides.flatMap((side) =>
    (also[metric] ?? []).map((cells) =>
      sumOf(
        holds,
        cells.flatMap((cell) => jointOf(side, cell)),
      ),
    ),
  );
}

/** What an interval of the same rows gives away by its width: rows with another decision, both ways. */
function ofInterval(metric: string, holds: Holds): readonly Vector[] {
  const right = metric === 'accuracy_score' || metric === 'zero_one_loss';
  return (right ? [MENDED, SPOILED] : [GAINED, LOST]).map((joint) => sumOf(holds, joint));
}

type Shown = Pick<ChangedFigure, 'metric' | 'value' | 'before' | 'after' | 'low' | 'high'>;

/** A figure that rests on groups is taken to tell of each of them what it is made of. */
function ofFigure({ metric, value, before, after, low, high }: Shown, among: readonly Holds[]): readonly Vector[] {
  const bases = disparities.get(metric)?.of ?? [metric];
  const sides = [...(before === null ? [] : ['before' as const]), ...(after === null ? [] : ['after' as const])];
  return bases.flatMap((base) =>
    among.flatMap((holds) => [
      ...made(base, holds, value === null ? sides : ['before', 'after']),
      ...(low === undefined && high === undefined ? [] : ofInterval(base, holds)),
    ]),
  );
}

/** What the report tells of what changed, as sums. */
function toldOfChange({ baseline, features, outcomes }: Report): readonly Vector[] {
  const place = (name: string | null, control: Group = []) => {
    const feature = features.find((one) => one.name === name);
    const within = matches(feature?.control_columns ?? [], control);
    return {
      all: within,
      of:
        (group: Group): Holds =>
        (atom) =>
          within(atom) && matches(feature?.columns ?? [], group)(atom),
    };
  };
  const everywhere = (baseline?.changes ?? []).flatMap((part) => {
    const { all, of } = place(part.feature, part.control);
    const groups = part.groups ?? [];
    const among = part.feature === null ? [all] : groups.map(({ group }) => of(group));
    const turned = ({ gained, lost }: { gained?: number | null; lost?: number | null }, holds: Holds) => [
      ...(typeof gained === 'number' ? [sumOf(holds, GAINED)] : []),
      ...(typeof lost === 'number' ? [sumOf(holds, LOST)] : []),
    ];
    return [
      ...turned(part, all),
      ...part.figures.flatMap((figure) => ofFigure(figure, figure.method === 'to_overall' ? [...among, all] : among)),
      ...groups.flatMap((group) => [
        ...turned(group, of(group.group)),
        ...group.figures.flatMap((figure) => ofFigure(figure, [of(group.group)])),
        // Parts of a change are made of all cells of both sides.
        ...(typeof group.decisions === 'number' || typeof group.base_rates === 'number'
          ? CELLS.flatMap((cell) =>
              (['before', 'after'] as const).map((side) => sumOf(of(group.group), jointOf(side, cell))),
            )
          : []),
      ]),
      ...(typeof part.within_groups === 'number' || typeof part.composition === 'number'
        ? among.flatMap((holds) => made('selection_rate', holds, ['before', 'after']))
        : []),
    ];
  });
  const judged = outcomes.flatMap(
    ({ change, metric, value, low, high, baseline: of, rows_needed, flip_chance, p_value, feature, control }) => {
      if (change === undefined || metric === undefined || value === undefined) return [];
      const hints = [rows_needed, flip_chance, p_value].some((hint) => hint !== undefined) ? { low: 0 } : {};
      const part = baseline?.changes.find((one) => one.feature === feature && `${one.control}` === `${control}`);
      const { all, of: inGroup } = place(feature, control);
      const among = feature === null ? [all] : [all, ...(part?.groups ?? []).map(({ group }) => inGroup(group))];
      const figure = { metric, value, before: of?.value ?? null, after: of?.after ?? null };
      const ends = { ...(low !== undefined && { low }), ...(high !== undefined && { high }), ...hints };
      return value === null && of === undefined
        ? []
        : ofFigure({ ...figure, ...ends }, feature === null ? among : among.slice(1));
    },
  );
  return [...everywhere, ...judged];
}

/** Nobody is in a group that no feature lists, unless dropped. */
function absent({ features, control }: Layout, rows: readonly Row[], drop: boolean): readonly Vector[] {
  return [...features.map((columns) => [...columns, ...control]), ...features, control].flatMap((columns) =>
    atoms.flatMap((atom) => {
      const holds = matches(
        columns,
        columns.map((column) => atom[column] ?? null),
      );
      const isDropped = drop && columns.some((column) => atom[column] === null);
      return rows.some(([at]) => holds(atoms[at] as Atom)) || isDropped
        ? []
        : [sumOf(holds, JOINT), ...JOINT.map((entry) => sumOf(holds, [entry]))];
    }),
  );
}

interface Case {
  readonly rows: readonly Row[];
  readonly layout: Layout;
  readonly below: number;
  readonly drop: boolean;
}

/** What either side hides, or who gains and loses where it does, that follows from what a report tells. */
function secrets(
  { rows, layout, below, drop }: Case,
  tell: (reports: ReturnType<typeof reportsOf>) => Report,
): readonly string[] {
  const reports = reportsOf(rows, layout, { below, drop });
  const report = tell(reports);
  const knows = knowing([...absent(layout, rows, drop), ...toldNow(report), ...toldOfChange(report)]);
  const now = unitsOf(toPublicReport({ ...reports.head, baseline: undefined } as unknown as Report, below));
  const then = unitsOf(reports.publicBase);
  const found = (units: readonly Unit[], side: 'before' | 'after') =>
    units.flatMap(({ name, holds, tally, count }) => [
      ...(tally === null
        ? CELLS.filter((cell) => knows(sumOf(holds, jointOf(side, cell)))).map((cell) => `${name}: ${cell} ${side}`)
        : []),
      ...(count === null && knows(sumOf(holds, JOINT)) ? [`${name}: rows`] : []),
      ...(tally === null && knows(sumOf(holds, GAINED)) ? [`${name}: gained`] : []),
    ]);
  return [...found(now, 'after'), ...found(then, 'before')];
}

const combination = fc.tuple(fc.constantFrom(0, 0, 1, 1, 4, 40), fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }));
const someRows = fc
  .array(combination, { minLength: atoms.length, maxLength: atoms.length })
  .map((all) =>
    all.flatMap(([scale, counts], atom) =>
      counts.flatMap((count, entry) => Array<Row>(count * scale).fill([atom, entry >> 2, (entry >> 1) & 1, entry & 1])),
    ),
  )
  .filter((rows) => rows.length > 0);

describe('what either side hides', () => {
  test('cannot be worked out from what changed by adding and subtracting', () => {
    let [revealing, hidden] = [0, 0];
    const numRuns = 30;
    fc.assert(
      fc.property(
        someRows,
        fc.constantFrom(...layouts),
        fc.constantFrom(3, 10),
        fc.boolean(),
        (rows, layout, below, drop) => {
          const one = { rows, layout, below, drop };
          if (
            secrets(one, ({ shown, head: { baseline, outcomes } }) => ({
              ...shown,
              ...(baseline && { baseline }),
              outcomes,
            })).length > 0
          )
            revealing += 1;
          if (reportsOf(rows, layout, one).shown.privacy?.hidden) hidden += 1;
          expect(secrets(one, ({ shown }) => shown)).toEqual([]);
        },
      ),
      { numRuns },
    );
    // The attack works: it reads from a section that hides nothing what the rest of the report does.
    expect(revealing).toBeGreaterThan(numRuns / 4);
    expect(hidden).toBeGreaterThan(numRuns / 2);
  });
});
