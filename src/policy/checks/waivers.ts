import { columnsOf } from '../features.ts';
import type { Path } from '../path.ts';
import type { Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft } from './draft.ts';
import { soundFeatures } from './features.ts';
import { checkGroups } from './groups.ts';
import { type NamedRule, namedRule, ruleNames } from './rule-names.ts';
import { checkRange } from './rules.ts';

type FileWaiver = PolicyFile['waivers'][number];

/** What waivers ask of the rules and features that they name; each of a rule and feature of its own. */
export function checkWaivers(draft: Draft<PolicyFile>, registries: Registries): void {
  const waivers: unknown = draft.file.waivers;
  if (!Array.isArray(waivers)) return;
  const names = ruleNames(draft, registries);
  const first = new Map<string, number>();
  waivers.forEach((_, i) => {
    const path = ['waivers', i];
    if (!draft.sound(...path, 'rule')) return;
    const waiver = soundKeys(draft, path);
    const key = JSON.stringify([waiver.rule, waiver.feature]);
    const before = first.get(key);
    if (before !== undefined) {
      const what = waiver.feature === undefined ? '' : ` on ${quoted(waiver.feature)}`;
      const message = `The rule ${quoted(waiver.rule)}${what} is waived already, by waivers[${before}].`;
      draft.fail(path, message, 'Keep one of them: a waiver covers one rule on one feature.');
      return;
    }
    first.set(key, i);
    const rule = namedRule(draft, [...path, 'rule'], { id: waiver.rule, names });
    if (rule === undefined) return;
    checkFeature(draft, path, { waiver, rule });
    checkLimit(draft, path, { waiver, rule });
  });
}

/** The keys of a waiver that are right by themselves; its rule is. */
function soundKeys({ file, sound }: Draft<PolicyFile>, path: Path): Partial<FileWaiver> & Pick<FileWaiver, 'rule'> {
  const waiver = file.waivers[path[1] as number] as FileWaiver;
  return Object.fromEntries(Object.entries(waiver).filter(([key]) => sound(...path, key))) as FileWaiver;
}

interface Named {
  readonly waiver: ReturnType<typeof soundKeys>;
  readonly rule: NamedRule;
}

function checkFeature(draft: Draft<PolicyFile>, path: Path, { waiver, rule }: Named): void {
  const { has, fail } = draft;
  const { feature, groups } = waiver;
  if (rule.overall) {
    for (const key of ['feature', 'groups'] as const) {
      if (!has(...path, key)) continue;
      fail(
        [...path, key],
        `"${key}" does not go with ${rule.metric}, which is the value over all rows.`,
        'Leave it out.',
      );
    }
    return;
  }
  if (rule.change !== undefined && has(...path, 'groups')) {
    const message = `"groups" does not go with ${quoted(waiver.rule)}, which is about what changed in all groups together.`;
    fail([...path, 'groups'], message, 'Leave it out, or write a "limit" that the change keeps.');
  }
  const features = soundFeatures(draft);
  if (features === undefined) return;
  const names = Object.keys(draft.file.sensitive_features);
  if (!has(...path, 'feature')) {
    const message = `This waiver names no "feature", but ${quoted(waiver.rule)} is about the groups of one.`;
    fail(path, message, suggestion('', names, 'Add one of the features'));
    return;
  }
  if (feature === undefined) return;
  if (!names.includes(feature)) {
    fail(
      [...path, 'feature'],
      `There is no sensitive feature ${quoted(feature)}.`,
      suggestion(feature, names, 'Features'),
    );
    return;
  }
  const applied = appliedTo(draft, { waiver, rule });
  if (applied && !applied.includes(feature)) {
    const message = `The rule ${quoted(waiver.rule)} does not apply to ${quoted(feature)}.`;
    fail([...path, 'feature'], message, suggestion(feature, applied, 'It applies to'));
  }
  const columns = columnsOf(feature, features);
  if (groups === undefined || typeof columns === 'string') return;
  const labels = features.get(feature)?.labels;
  checkGroups(draft, path, { feature: { groups, ...(labels && { labels }) }, width: columns.length });
}

/** The features that the rule applies to by itself or on some branch; all where absent. */
function appliedTo(draft: Draft<PolicyFile>, { waiver, rule }: Named): readonly string[] | undefined {
  if (rule.features === undefined) return undefined;
  return [...new Set([...rule.features, ...overridesOf(draft, waiver.rule, 'features').flat()])];
}

/** A limit that stands in for the rule's own has to be looser, at least on some branch. */
function checkLimit(draft: Draft<PolicyFile>, path: Path, { waiver, rule }: Named): void {
  const { limit } = waiver;
  if (limit === undefined) return;
  if (rule.change !== undefined) {
    checkChangeLimit(draft, path, { waiver, rule });
    return;
  }
  const { metric, range } = rule;
  checkRange(draft, path, { rule: waiver, metric: { name: metric, range }, keys: ['limit'] });
  const least = Math.max(rule.min ?? Number.NEGATIVE_INFINITY, ...overridesOf(draft, waiver.rule, 'min'));
  const most = Math.min(rule.max ?? Number.POSITIVE_INFINITY, ...overridesOf(draft, waiver.rule, 'max'));
  if (limit < least || limit > most) return;
  const own = [
    ...(Number.isFinite(least) ? [`min: ${least}`] : []),
    ...(Number.isFinite(most) ? [`max: ${most}`] : []),
  ].join(', ');
  if (own === '') return;
  draft.fail(
    [...path, 'limit'],
    `"limit" is ${limit}, but the rule's own limit (${own}) is no tighter, so that this waives nothing.`,
    'Write a limit that the value keeps although it breaks the rule, or leave it out.',
  );
}

/** Of what changed: how far it may rise or fall, above 0 either way. */
function checkChangeLimit(draft: Draft<PolicyFile>, path: Path, { waiver, rule }: Named): void {
  const limit = waiver.limit as number;
  const own = [rule.max, rule.min === undefined ? undefined : -rule.min].filter((end) => end !== undefined);
  const overridden = (['max_increase', 'max_decrease', 'max_relative_increase'] as const).flatMap((key) =>
    overridesOf(draft, waiver.rule, key),
  );
  const least = Math.min(...own, ...overridden);
  if (limit > least) return;
  draft.fail(
    [...path, 'limit'],
    `"limit" is ${limit}, but the rule itself lets ${rule.metric} change by ${least}, so that this waives nothing.`,
    'Write how far it may change instead, above 0 also where it falls; or leave it out.',
  );
}

/** What entries of `branches` say of a rule under one key. */
function overridesOf<Key extends Exclude<keyof Override, 'id'>>(
  { file, sound }: Draft<PolicyFile>,
  id: string,
  key: Key,
): readonly NonNullable<Override[Key]>[] {
  if (!sound('branches')) return [];
  return Object.values(file.branches).flatMap(({ rules = [] }) =>
    rules.flatMap((override) => (override.id === id && override[key] !== undefined ? [override[key]] : [])),
  ) as readonly NonNullable<Override[Key]>[];
}

type Override = NonNullable<PolicyFile['branches'][string]['rules']>[number];
