import { indicator } from '../data/classes.ts';
import { numericValues } from '../data/numeric-values.ts';
import { splitRows } from '../data/split.ts';
import type { CodedColumn, Table } from '../data/table.ts';
import { type Exclusion, exclusionsOf } from './exclusions.ts';
import { type FeaturePlan, type Judged, MOST_NUMBERED_GROUPS, toFeaturePlan } from './feature-plan.ts';
import { type IntersectionPlan, intersectionsOf } from './intersections.ts';
import { type LabelPlan, toLabelPlan } from './label-plan.ts';
import { type Looks, looksOf } from './looks.ts';
import { type MarkerSeen, markersIn, withMissing } from './markers.ts';
import { scalar } from './scalar.ts';

/** What the user names. */
export interface Asked {
  /** The data, as it was typed. */
  readonly path: string;
  readonly yTrue: string;
  readonly sensitive: readonly string[];
  /** The delimiter, where the data have not the usual one of their format. */
  readonly delimiter?: string | undefined;
}

/** Everything that the policy will say, and all that was seen in the data. */
export interface Plan extends Asked {
  readonly rows: number;
  readonly label: LabelPlan;
  readonly model: ModelPlan;
  /** How many rows would be assessed. */
  readonly assessed: number;
  readonly features: readonly FeaturePlan[];
  readonly intersections: readonly IntersectionPlan[];
  readonly looks: Looks;
  /** Texts that are proposed as missing values, because a column that the user named makes no sense with them. */
  readonly naValues: readonly string[];
  /** Other texts that may stand for one. */
  readonly markers: readonly MarkerSeen[];
}

/** A tree that is trained on the data, or predictions that the user has to bring. */
type ModelPlan =
  | { readonly kind: 'train'; readonly inputs: readonly string[]; readonly exclude: readonly Exclusion[] }
  | { readonly kind: 'predictions'; readonly why: 'task' | 'no_inputs' };

/** The split that is proposed for training. */
export const SPLIT = { testSize: 0.3, randomState: 0 } as const;

/**
 * Looks at the data and says what a policy for them would be. Nothing is drawn but the split.
 *
 * @param table every named column of the data, coded
 * @throws UserError where a named column cannot be what it is named for
 */
export function toPlan(read: Table, asked: Asked): Plan {
  const named = [asked.yTrue, ...asked.sensitive];
  const naValues = [...new Set(named.flatMap((name) => inTheWay(columnOf(read, name), name === asked.yTrue)))];
  const table = {
    ...read,
    columns: new Map(coded(read).map((column) => [column.name, withMissing(column, naValues)])),
  };
  const label = toLabelPlan(columnOf(table, asked.yTrue));
  const positive = label.task === 'binary' ? indicator(columnOf(table, asked.yTrue), label.positive) : undefined;
  const others = coded(table).filter(({ name }) => !named.includes(name));
  const looks = looksOf(others, label);
  const model = toModelPlan(others, { looks, positive });
  const judged: Judged = { assessed: assessedRows({ rows: table.rows, label, model, positive }), positive };
  const keys = keysFor(asked.sensitive);
  const features = asked.sensitive.map((column, at) => {
    return toFeaturePlan(table, { column, name: keys[at] as string }, judged);
  });
  return {
    ...asked,
    rows: table.rows,
    label,
    model,
    assessed: judged.assessed?.length ?? table.rows,
    features,
    intersections: intersectionsOf(table, features, judged),
    looks,
    naValues,
    markers: coded(table).flatMap(markersIn),
  };
}

function coded({ columns }: Table): readonly CodedColumn[] {
  return [...columns.values()].filter((column) => column.kind === 'coded');
}

function columnOf({ columns }: Table, name: string): CodedColumn {
  return columns.get(name) as CodedColumn;
}

/** Markers without which the column is one of quantities, or has two labels. */
function inTheWay(column: CodedColumn, isLabel: boolean): readonly string[] {
  const texts = markersIn(column).map(({ text }) => text);
  const without = withMissing(column, texts);
  const values = without.values.length - 1;
  if (texts.length === 0 || values < 2) return [];
  const isQuantity = numericValues(without) !== undefined && values > MOST_NUMBERED_GROUPS;
  return isQuantity || (isLabel && values === 2) ? texts : [];
}

function toModelPlan(
  others: readonly CodedColumn[],
  { looks, positive }: { readonly looks: Looks; readonly positive: Uint8Array | undefined },
): ModelPlan {
  if (positive === undefined) return { kind: 'predictions', why: 'task' };
  const exclude = exclusionsOf(others, { looks, positive });
  const inputs = others.map(({ name }) => name).filter((name) => !exclude.some(({ column }) => column === name));
  return inputs.length === 0 ? { kind: 'predictions', why: 'no_inputs' } : { kind: 'train', inputs, exclude };
}

/** The rows that the proposed split would assess; all of them where it cannot be drawn before a label is mended. */
function assessedRows({
  rows,
  label,
  model,
  positive,
}: {
  readonly rows: number;
  readonly label: LabelPlan;
  readonly model: ModelPlan;
  readonly positive: Uint8Array | undefined;
}): Uint32Array | undefined {
  if (model.kind !== 'train' || positive === undefined || label.missing > 0) return undefined;
  return splitRows({ rows, ...SPLIT, strata: positive }).test;
}

/** Longer names would drown the line that they stand in, and YAML takes none of more than 1,024 characters. */
const LONGEST_KEY = 200;

/** A name for each feature: the column's own, where it can be a key. */
function keysFor(columns: readonly string[]): readonly string[] {
  const taken = new Set(columns);
  return columns.map((column) => {
    if (scalar(column).length <= LONGEST_KEY && column !== '__proto__') return column;
    let number = 1;
    while (taken.has(`feature_${number}`)) number++;
    taken.add(`feature_${number}`);
    return `feature_${number}`;
  });
}
