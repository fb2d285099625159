import type { Feature } from '../../src/data/features.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import { type MeasuredFeature, toMeasuredFeatures } from '../../src/gate/measured-feature.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { verdictOf } from '../../src/gate/verdict.ts';
import { warningsOf } from '../../src/gate/warnings.ts';
import { measureRows } from '../../src/metrics/measured-rows.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { Report } from '../../src/report/report.ts';
import type { TaskRows } from '../../src/tally/task-rows.ts';
import { ruleOf } from '../gate/outcomes.ts';
import type { Atom } from './attacker.ts';

/** A row is a combination of columns, a label and a prediction; the position of an atom, and two classes. */
export type Row = readonly [atom: number, label: number, prediction: number];

export interface DividedSample {
  readonly task: TaskRows['task'];
  readonly atoms: readonly Atom[];
  readonly rows: readonly Row[];
  /** The columns of each feature, and of the control features. */
  readonly features: readonly (readonly string[])[];
  readonly control: readonly string[];
  /** Whether rows without a value of a feature are in none of its groups. */
  readonly drop: boolean;
  readonly rules: readonly (Partial<Rule> & Pick<Rule, 'metric'>)[];
  readonly settings?: Partial<GateSettings>;
}

export const CLASSES = ['0', '1', '2'] as const;

const HASH = '3f786850e387550fdab836ed7e6dc881de23001b1f3b5a4c5d6e7f8091a2b3c4';

/** A report of rows with control features, of any task, made as the product makes it. */
export function dividedReport(sample: DividedSample): Report {
  return measuredDivided(sample).report;
}

/** The same, with the features as they were measured. */
export function measuredDivided({ task, atoms, rows, features, control, drop, rules, settings }: DividedSample): {
  readonly report: Report;
  readonly measured: readonly MeasuredFeature[];
  readonly settings: GateSettings;
} {
  const inForce = rules.map((rule) => ruleOf({ id: rule.metric, ...rule }));
  const allSettings: GateSettings = {
    small_groups: { min_count: 30, action: 'warn' },
    missing_group: drop ? 'drop' : 'keep',
    confidence: { level: 0.95, n_boot: 20 },
    ...settings,
  };
  const { features: described, control: strata } = dividedFeatures({ features, control, atoms, rows, drop });
  const measured = measureRows(
    taskRows(task, rows),
    described.map(({ codes, groups }) => ({
      codes,
      groups: groups.length,
      ...(strata && {
        strataCodes: Uint32Array.from(codes, (code, at) => (strata.codes[at] as number) * (groups.length + 1) + code),
      }),
    })),
    { strata: strata && { codes: strata.codes, count: strata.groups.length }, zeroDivision: undefined },
  );
  const { overall, classes } = measured.whole;
  const classLabels = task === 'multiclass' ? CLASSES : undefined;
  const found = toMeasuredFeatures(described, strata, measured);
  const outcomes = evaluate(inForce, { overall, classes, features: found }, { ...allSettings, classLabels });
  const report = assemble({
    version: '0.1.0',
    policy: { path: '.github/fairness.yml', sha256: HASH },
    subject: {
      rows: rows.length,
      data: { sha256: HASH },
      model: { kind: 'predictions', sha256: HASH, inputs: [] },
      commit: null,
    },
    overall,
    classes,
    classLabels,
    controlColumns: strata?.columns,
    features: found,
    outcomes,
    verdict: verdictOf(outcomes),
    warnings: [
      ...(strata && strata.droppedRows > 0
        ? [{ code: 'missing_control_dropped' as const, rows: strata.droppedRows }]
        : []),
      ...warningsOf(inForce, found, allSettings),
    ],
    caveats: [],
    settings: allSettings,
    suppressBelow: 10,
  });
  return { report, measured: found, settings: allSettings };
}

/** The features of such rows, and the control features, as data would be divided into them. */
export function dividedFeatures({
  features,
  control,
  ...rows
}: Pick<DividedSample, 'features' | 'control' | 'atoms' | 'rows' | 'drop'>) {
  return {
    features: features.map((columns) => featureOf(columns, rows)),
    control: control.length > 0 ? featureOf(control, rows) : undefined,
  };
}

function featureOf(
  columns: readonly string[],
  { atoms, rows, drop }: Pick<DividedSample, 'atoms' | 'rows' | 'drop'>,
): Feature {
  const groupOf = (at: number) => columns.map((column) => atoms[at]?.[column] ?? null);
  const all = rows.map(([at]) => groupOf(at));
  const kept = all.filter((group) => !(drop && group.includes(null)));
  const groups = [...new Map(kept.map((group) => [JSON.stringify(group), group])).values()];
  const position = new Map(groups.map((group, at) => [JSON.stringify(group), at]));
  return {
    name: columns.join('_'),
    columns,
    groups,
    codes: Uint16Array.from(all, (group) => position.get(JSON.stringify(group)) ?? groups.length),
    unobserved: [],
    absent: [],
    unexpected: [],
    alike: [],
    droppedRows: all.length - kept.length,
  };
}

function taskRows(task: TaskRows['task'], rows: readonly Row[]): TaskRows {
  const labels = Uint8Array.from(rows, ([, label]) => label);
  const predictions = Uint8Array.from(rows, ([, , prediction]) => prediction);
  switch (task) {
    case 'binary':
      return { task, labels, predictions };
    case 'multiclass':
      return { task, labels, predictions, classes: CLASSES.length, classLabels: CLASSES };
    case 'regression':
      return { task, labels: Float64Array.from(labels), predictions: Float64Array.from(predictions) };
  }
}
