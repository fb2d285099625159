import type { MetricEntry, Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft, Path } from './draft.ts';
import { soundFeatures } from './features.ts';

type FileRule = PolicyFile['rules'][number];

/** Names of outcomes that no rule makes. */
const RESERVED_IDS: ReadonlySet<string> = new Set(['expected_groups', 'small_groups', 'missing_group']);

/** What the keys of each rule ask of one another, of the metrics and of the features. */
export function checkRules(draft: Draft<PolicyFile>, { metrics }: Registries): void {
  const { file, sound } = draft;
  if (!Array.isArray(file.rules)) return;
  const byName = new Map(metrics.map((metric) => [metric.name, metric]));
  file.rules.forEach((rule, i) => {
    const path = ['rules', i];
    if (!sound(...path)) return;
    checkSubject(draft, path, rule);
    checkLimits(draft, path, rule);
    const metric = rule.metric === undefined ? undefined : byName.get(rule.metric);
    if (metric) {
      checkRange(draft, path, rule, metric);
      checkKeysOfKind(draft, path, rule, metric);
      checkRatio(draft, path, metric, byName);
    }
  });
  checkFeatureNames(draft);
  checkIds(draft);
}

function checkSubject({ fail }: Draft<PolicyFile>, path: Path, { metric, preset }: FileRule): void {
  if (metric === undefined && preset === undefined) {
    fail(path, 'This rule names no "metric".', 'Add it, such as metric: demographic_parity_ratio.');
  }
  if (metric !== undefined && preset !== undefined) {
    fail([...path, 'preset'], 'A rule takes exactly one of "metric" and "preset".', 'Leave one of them out.');
  }
}

function checkLimits({ fail }: Draft<PolicyFile>, path: Path, { min, max, preset }: FileRule): void {
  if (min === undefined && max === undefined && preset === undefined) {
    fail(path, 'This rule has no limit.', 'Add "min", "max" or both.');
  }
  if (min !== undefined && max !== undefined && min > max) {
    fail([...path, 'min'], `"min" (${min}) is above "max" (${max}), so nothing could pass.`, 'Swap or mend them.');
  }
}

function checkRange({ fail }: Draft<PolicyFile>, path: Path, rule: FileRule, { name, range }: MetricEntry): void {
  const [least, greatest] = range;
  for (const key of ['min', 'max'] as const) {
    const limit = rule[key];
    if (limit === undefined || (limit >= least && limit <= greatest)) continue;
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

function checkKeysOfKind(
  { fail }: Draft<PolicyFile>,
  path: Path,
  rule: FileRule,
  { name, kind, aggregate }: MetricEntry,
): void {
  if (rule.features !== undefined && kind === 'overall') {
    fail(
      [...path, 'features'],
      `"features" does not go with ${name}, which is the value over all rows.`,
      `Leave it out, or compare groups, such as with ${name}_difference or ${name}_group_min.`,
    );
  }
  if (rule.method !== undefined && aggregate !== 'difference' && aggregate !== 'ratio') {
    fail(
      [...path, 'method'],
      `"method" only goes with differences and ratios, and ${name} is neither.`,
      'Leave it out.',
    );
  }
  if (rule.agg !== undefined && kind !== 'equalized_odds') {
    fail([...path, 'agg'], `"agg" only goes with equalized odds, and ${name} is not one of them.`, 'Leave it out.');
  }
}

/** A ratio of values of which one may be negative says nothing. */
function checkRatio(
  { fail }: Draft<PolicyFile>,
  path: Path,
  metric: MetricEntry,
  byName: ReadonlyMap<string, MetricEntry>,
): void {
  if (metric.aggregate !== 'ratio') return;
  const base = byName.get(metric.name.replace(/_ratio$/, ''));
  const least = Math.min(metric.range[0], base?.range[0] ?? 0);
  if (least >= 0) return;
  const difference = metric.name.replace(/_ratio$/, '_difference');
  fail([...path, 'metric'], `${metric.name} says nothing, because its values can be negative.`, `Use ${difference}.`);
}

function checkFeatureNames(draft: Draft<PolicyFile>): void {
  const { file, sound, fail } = draft;
  if (soundFeatures(draft) === undefined) return;
  const names = Object.keys(file.sensitive_features);
  file.rules.forEach((_, i) => {
    const path = ['rules', i, 'features'];
    if (!sound(...path)) return;
    const features = file.rules[i]!.features!;
    features.forEach((name, k) => {
      if (!names.includes(name)) {
        fail([...path, k], `There is no sensitive feature ${quoted(name)}.`, suggestion(name, names, 'Features'));
      } else if (features.indexOf(name) < k) {
        fail([...path, k], `The feature ${quoted(name)} is named twice.`, 'Name each feature once.');
      }
    });
  });
}

function checkIds({ file, sound, fail }: Draft<PolicyFile>): void {
  const first = new Map<string, number>();
  file.rules.forEach((_, i) => {
    const path = ['rules', i, 'id'];
    if (!sound(...path)) return;
    const id = file.rules[i]!.id!;
    const before = first.get(id);
    if (RESERVED_IDS.has(id)) {
      fail(path, `The id ${quoted(id)} is taken by an outcome of the gate itself.`, 'Choose another one.');
    } else if (before !== undefined) {
      fail(path, `The id ${quoted(id)} is already that of rules[${before}].`, 'Give each rule an id of its own.');
    } else {
      first.set(id, i);
    }
  });
}
