import { dotted, type Path, valueAt } from '../path.ts';
import type { MetricEntry, Registries } from '../registries.ts';
import { repeats } from '../repeats.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft } from './draft.ts';
import { soundFeatures } from './features.ts';
import { checkPreset } from './presets.ts';
import { rulePaths } from './rule-paths.ts';

type FileRule = PolicyFile['rules'][number];

/** Names of outcomes that no rule makes. */
const RESERVED_IDS: ReadonlySet<string> = new Set([
  'expected_groups',
  'small_groups',
  'missing_group',
  'unused_waivers',
]);

/** What the keys of each rule ask of one another, of the metrics and of the features. */
export function checkRules(draft: Draft<PolicyFile>, { metrics }: Registries): void {
  if (!Array.isArray(draft.file.rules)) return;
  const byName = new Map(metrics.map((metric) => [metric.name, metric]));
  draft.file.rules.forEach((_, i) => {
    const path = ['rules', i];
    const rule = soundKeys(draft, path);
    checkSubject(draft, path);
    checkLimits(draft, path, rule);
    checkRatio(draft, path, byName);
    checkPreset(draft, path, rule);
    const metric = byName.get(rule.metric ?? '');
    if (!metric) return;
    checkRange(draft, path, { rule, metric, keys: ['min', 'max'] });
    checkKeysOfKind(draft, path, metric);
  });
  checkFeatureNames(draft);
  checkIds(draft);
}

/** The keys of a rule that are right by themselves. */
export function soundKeys<Rule extends object = FileRule>(
  { file, sound }: Draft<PolicyFile>,
  path: Path,
): Partial<Rule> {
  const rule = valueAt(file, path);
  if (typeof rule !== 'object' || rule === null) return {};
  return Object.fromEntries(Object.entries(rule).filter(([key]) => sound(...path, key))) as Partial<Rule>;
}

function checkSubject({ has, isMap, fail }: Draft<PolicyFile>, path: Path): void {
  if (!isMap(...path)) return;
  if (!has(...path, 'metric') && !has(...path, 'preset')) {
    fail(path, 'This rule names no "metric".', 'Add it, such as metric: demographic_parity_ratio.');
  }
  if (has(...path, 'metric') && has(...path, 'preset')) {
    fail([...path, 'preset'], 'A rule takes exactly one of "metric" and "preset".', 'Leave one of them out.');
  }
}

function checkLimits({ has, isMap, fail }: Draft<PolicyFile>, path: Path, { min, max }: Partial<FileRule>): void {
  if (!isMap(...path)) return;
  if (!has(...path, 'min') && !has(...path, 'max') && !has(...path, 'preset')) {
    fail(path, 'This rule has no limit.', 'Add "min", "max" or both.');
  }
  if (min !== undefined && max !== undefined && min > max) {
    fail([...path, 'min'], `"min" (${min}) is above "max" (${max}), so nothing could pass.`, 'Swap or mend them.');
  }
}

interface Judged<Key extends string> {
  readonly rule: { readonly [key in Key]?: unknown };
  readonly metric: Pick<MetricEntry, 'name' | 'range'>;
  /** Of the rule: the keys that hold limits. */
  readonly keys: readonly Key[];
}

/** Limits that are beyond what the metric can be. */
export function checkRange<Key extends string>(
  { fail }: Draft<PolicyFile>,
  path: Path,
  { rule, metric, keys }: Judged<Key>,
): void {
  const { name, range } = metric;
  const [least, greatest] = range;
  for (const key of keys) {
    const limit = rule[key];
    if (typeof limit !== 'number' || (limit >= least && limit <= greatest)) continue;
    const isPercent = least === 0 && greatest === 1 && limit > 1 && limit <= 100;
    fail(
      [...path, key],
      `"${key}" is ${limit}, but ${name} ${span(least, greatest)}.`,
      isPercent ? `Did you mean ${Number((limit / 100).toPrecision(12))}?` : 'Write a limit within that range.',
    );
  }
}

function span(least: number, greatest: number): string {
  if (greatest === Number.POSITIVE_INFINITY) return `is never below ${least}`;
  if (least === Number.NEGATIVE_INFINITY) return `is never above ${greatest}`;
  return `lies between ${least} and ${greatest}`;
}

/** Keys that say how groups are compared, of a rule that may compare none. */
export function checkKeysOfKind(
  { has, fail }: Draft<PolicyFile>,
  path: Path,
  { name, kind, aggregate }: MetricEntry,
): void {
  if (has(...path, 'features') && kind === 'overall') {
    fail(
      [...path, 'features'],
      `"features" does not go with ${name}, which is the value over all rows.`,
      `Leave it out, or compare groups, such as with ${name}_difference or ${name}_group_min.`,
    );
  }
  if (has(...path, 'method') && aggregate !== 'difference' && aggregate !== 'ratio') {
    const message = `"method" only goes with differences and ratios, and ${name} is neither.`;
    fail([...path, 'method'], message, 'Leave it out.');
  }
  if (has(...path, 'agg') && kind !== 'equalized_odds') {
    fail([...path, 'agg'], `"agg" only goes with equalized odds, and ${name} is not one of them.`, 'Leave it out.');
  }
}

/** A ratio of values of which one may be negative says nothing, whether or not the registry has it. */
export function checkRatio(
  { file, has, fail }: Draft<PolicyFile>,
  path: Path,
  metrics: ReadonlyMap<string, MetricEntry>,
): void {
  if (!has(...path, 'metric')) return;
  const name = valueAt(file, [...path, 'metric']);
  if (typeof name !== 'string' || !name.endsWith('_ratio')) return;
  const base = name.slice(0, -'_ratio'.length);
  const least = metrics.get(base)?.range[0] ?? 0;
  if (least < 0)
    fail([...path, 'metric'], `${name} says nothing, because ${base} can be negative.`, `Use ${base}_difference.`);
}

function checkFeatureNames(draft: Draft<PolicyFile>): void {
  const { file, sound } = draft;
  if (soundFeatures(draft) === undefined) return;
  const names = Object.keys(file.sensitive_features);
  // That there is no feature at all is told already.
  if (names.length === 0) return;
  for (const rule of rulePaths(file)) {
    const path = [...rule, 'features'];
    if (!sound(...path)) continue;
    checkFeatureList(draft, path, { features: valueAt(file, path) as readonly string[], names });
  }
}

/** Features that the policy does not have, or that are named twice. */
export function checkFeatureList(
  { fail }: Draft<PolicyFile>,
  path: Path,
  { features, names }: { readonly features: readonly string[]; readonly names: readonly string[] },
): void {
  features.forEach((name, k) => {
    if (names.includes(name)) return;
    fail([...path, k], `There is no sensitive feature ${quoted(name)}.`, suggestion(name, names, 'Features'));
  });
  for (const k of repeats(features)) {
    fail([...path, k], `The feature ${quoted(features[k]!)} is named twice.`, 'Name each feature once.');
  }
}

/** Ids are unique over the rules and those of the baseline. */
function checkIds({ file, sound, fail }: Draft<PolicyFile>): void {
  const first = new Map<string, Path>();
  for (const rule of rulePaths(file)) {
    const path = [...rule, 'id'];
    if (!sound(...path)) continue;
    const id = valueAt(file, path) as string;
    const before = first.get(id);
    if (RESERVED_IDS.has(id)) {
      fail(path, `The id ${quoted(id)} is taken by an outcome of the gate itself.`, 'Choose another one.');
    } else if (before !== undefined) {
      fail(path, `The id ${quoted(id)} is already that of ${dotted(before)}.`, 'Give each rule an id of its own.');
    } else {
      first.set(id, rule);
    }
  }
}
