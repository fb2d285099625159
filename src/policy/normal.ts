import { columnBehind, columnsOf, type FileFeature, type FileFeatures } from './features.ts';
import { presets } from './presets/index.ts';
import type { PresetComparison } from './presets/preset.ts';
import type { PolicyFile } from './schema.ts';

type FileModel = NonNullable<PolicyFile['model']>;
type Given<K extends keyof FileModel> = NonNullable<FileModel[K]>;

/** Turns a sound file into its normal form: defaults filled in, lists where there may be several, columns named. */
export function toPolicy(file: PolicyFile) {
  const features: FileFeatures = new Map(
    Object.entries(file.sensitive_features).map(([name, feature]) => [name, feature ?? {}]),
  );
  const { zero_division, missing_group, small_groups, privacy, confidence } = file;
  return {
    ...(file.name === undefined ? {} : { name: file.name }),
    data: toData(file.data),
    model: toModel(file.model!, features),
    sensitive_features: [...features].map(([name, feature]) => toFeature(name, feature, features)),
    control_features: toControlFeatures(file.control_features),
    zero_division,
    missing_group,
    small_groups,
    privacy,
    confidence,
    ...toJudged(file),
    ...presetsOf(file.rules),
    branches: toBranches(file.branches),
    waivers: toWaivers(file.waivers),
    unused_waivers: file.unused_waivers,
  };
}

/** Entries in the order of the file: see `inFileOrder` of load.ts. */
function toBranches(branches: PolicyFile['branches']) {
  return Object.entries(branches).map(([pattern, { level, rules = [] }]) => ({
    pattern,
    ...(level !== undefined && { level }),
    rules: rules.map(toOverride),
  }));
}

type FileOverride = NonNullable<PolicyFile['branches'][string]['rules']>[number];

/** Limits on what changed as `toChange` has them. */
function toOverride({ max_increase, max_decrease, max_relative_increase, ...override }: FileOverride) {
  return { ...override, ...changeLimits({ max_increase, max_decrease, max_relative_increase }) };
}

function toWaivers(waivers: PolicyFile['waivers']) {
  return waivers.map(({ groups, ...waiver }) => ({
    ...waiver,
    ...(groups && { groups: groups.map((group): Group => [group].flat()) }),
  }));
}

function toControlFeatures(control: PolicyFile['control_features']): Feature[] {
  if (Array.isArray(control)) return control.map((column) => ({ name: column, columns: [column] }));
  const features: FileFeatures = new Map(Object.entries(control).map(([name, feature]) => [name, feature ?? {}]));
  return [...features].map(([name, feature]) => toFeature(name, feature, features));
}

function toData({ path, openml, sha256, split, ...data }: PolicyFile['data']) {
  return {
    ...data,
    /** Paths or globs, at least one. */
    path: [path ?? []].flat(),
    ...(split === undefined ? {} : { split: toSplit(split) }),
  };
}

type DrawnSplit = { test_size: number; random_state: number; stratify: boolean };
type ColumnSplit = { column: string; test: string };

function toSplit(split: NonNullable<PolicyFile['data']['split']>): DrawnSplit | ColumnSplit {
  const { test_size, random_state, stratify, column, test } = split;
  if (column !== undefined) return { column, test: test! };
  return { test_size: test_size!, random_state: random_state!, stratify: stratify ?? false };
}

type Train = Omit<Given<'train'>, 'include_sensitive'> & {
  /** Columns of sensitive features that are inputs: all of them, or those named. */
  include_sensitive: boolean | string[];
};
type Model = { threshold?: number } & (
  | { train: Train; load?: undefined; predictions?: undefined }
  | { load: Given<'load'>; train?: undefined; predictions?: undefined }
  | { predictions: Given<'predictions'>; train?: undefined; load?: undefined }
);

function toModel({ train, load, predictions, threshold }: FileModel, features: FileFeatures): Model {
  const rest = threshold === undefined ? {} : { threshold };
  if (load !== undefined) return { load, ...rest };
  if (predictions !== undefined) return { predictions, ...rest };
  return { train: { ...train!, include_sensitive: toIncluded(train!.include_sensitive, features) }, ...rest };
}

function toIncluded(included: boolean | readonly string[], features: FileFeatures): boolean | string[] {
  if (typeof included === 'boolean') return included;
  const columns = included.flatMap((name) => dataColumns(name, features));
  return [...new Set(columns)];
}

/** The columns of the data behind a feature, or a column itself. */
function dataColumns(name: string, features: FileFeatures): string[] {
  const columns = checkedColumns(name, features);
  return features.get(name)?.columns === undefined ? columns : columns.map((part) => columnBehind(part, features));
}

/** The columns of a feature that `checks/features.ts` let through. */
function checkedColumns(name: string, features: FileFeatures): string[] {
  const columns = columnsOf(name, features);
  return typeof columns === 'string' ? [] : [...columns];
}

type Group = (string | null)[];

export interface Feature {
  name: string;
  /** One: the column of the data. Several: an intersection, each a single-column feature of this policy if there is one of the name, else a column. */
  columns: string[];
  bins?: number[];
  labels?: string[];
  /** Expected groups, one value per column; `null` is the missing one. */
  groups?: Group[];
  /** `majority`, `best` or a group. */
  reference?: 'majority' | 'best' | Group;
}

function toFeature(name: string, feature: FileFeature, features: FileFeatures): Feature {
  const { bins, labels, groups, reference } = feature;
  return {
    name,
    columns: checkedColumns(name, features),
    ...(bins && { bins }),
    ...(labels && { labels }),
    ...(groups && { groups: groups.map((group) => [group].flat()) }),
    ...(reference !== undefined && { reference: toReference(reference) }),
  };
}

function toReference(reference: string | Group): 'majority' | 'best' | Group {
  if (reference === 'majority' || reference === 'best') return reference;
  return [reference].flat();
}

type FileRule = PolicyFile['rules'][number];
type FileChange = NonNullable<NonNullable<PolicyFile['baseline']>['rules']>[number];

/** The rules, and with `baseline` those on what changed: their ids are unique over both. */
function toJudged({ rules: written, baseline }: PolicyFile) {
  const unfolded = written.flatMap(unfold);
  const changes = baseline?.rules ?? [];
  const ids = ruleIds([
    ...unfolded.map(({ rule, name }) => ({ id: rule.id, name })),
    ...changes.map(({ id, metric }) => ({ id, name: `${metric}_change` })),
  ]);
  const rules = unfolded.map(({ rule, name: _, metric, place, comparison, ...limits }, at) => ({
    id: ids[at]!,
    metric,
    ...limits,
    ...common(rule, 'estimate'),
    ...(rule.class !== undefined && { class: rule.class }),
    ...(comparison && { comparison }),
    ...(place !== at && { place }),
  }));
  if (baseline === undefined) return { rules };
  const { from } = baseline;
  return {
    rules,
    baseline: {
      ...(from !== undefined && { from }),
      rules: changes.map((rule, at) => toChange(rule, ids[unfolded.length + at]!)),
    },
  };
}

/** Limits on what changed, as those of a rule: a rise is above 0, a fall below. */
function toChange(rule: FileChange, id: string) {
  return {
    id,
    metric: rule.metric,
    change: rule.max_relative_increase === undefined ? ('absolute' as const) : ('relative' as const),
    ...changeLimits(rule),
    ...common(rule, 'interval'),
  };
}

function changeLimits({
  max_increase: rise,
  max_decrease: fall,
  max_relative_increase: relative,
}: { readonly [key in 'max_increase' | 'max_decrease' | 'max_relative_increase']?: number | undefined }) {
  const max = relative ?? rise;
  return { ...(fall !== undefined && { min: fall === 0 ? 0 : -fall }), ...(max !== undefined && { max }) };
}

function common(rule: FileRule | FileChange, decideBy: 'estimate' | 'interval') {
  return {
    ...(rule.features && { features: rule.features }),
    level: rule.level ?? ('error' as const),
    method: rule.method ?? ('between_groups' as const),
    agg: rule.agg ?? ('worst_case' as const),
    inconclusive: rule.inconclusive ?? ('warn' as const),
    decide_by: rule.decide_by ?? decideBy,
  };
}

interface Unfolded {
  readonly rule: FileRule;
  /** Position in the file. */
  readonly place: number;
  readonly name: string;
  readonly metric: string;
  readonly min?: number;
  readonly max?: number;
  readonly comparison?: PresetComparison;
}

/** A rule as it stands, or the rules of a preset with what stands beside it. */
function unfold(rule: FileRule, place: number): readonly Unfolded[] {
  const { metric, preset, min, max } = rule;
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (preset === undefined) return [{ rule, place, name: metric!, metric: metric!, ...limits }];
  return (presets[preset]?.rules ?? []).map(({ knownAs: _, ...own }) => {
    return { rule, place, name: `${preset}/${own.metric}`, ...own, ...limits };
  });
}

/** Presets in force, in the order of the file, and the features that each is asked for; absent where there is none. */
function presetsOf(rules: PolicyFile['rules']): { presets?: { name: string; features?: string[] }[] } {
  const named = rules.flatMap(({ preset, features, level }) =>
    preset === undefined || level === 'off' ? [] : [{ name: preset, ...(features && { features }) }],
  );
  return named.length === 0 ? {} : { presets: named };
}

/** The written id, else the metric's name; one that is taken gets -2, -3 and so on. */
function ruleIds(rules: readonly { readonly id: string | undefined; readonly name: string }[]): string[] {
  const taken = new Set(rules.flatMap(({ id }) => id ?? []));
  return rules.map(({ id, name }) => {
    if (id !== undefined) return id;
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
    taken.add(free);
    return free;
  });
}
