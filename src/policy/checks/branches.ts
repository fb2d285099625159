import { readPattern } from '../branch-pattern.ts';
import type { Path } from '../path.ts';
import type { Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import { checkOverriddenLimits, checkReach } from './baseline.ts';
import { checkClosedForm } from './confidence.ts';
import type { Draft } from './draft.ts';
import { soundFeatures } from './features.ts';
import { type NamedRule, namedRule, type RuleNames, ruleNames } from './rule-names.ts';
import { checkFeatureList, checkRange } from './rules.ts';

type Override = NonNullable<PolicyFile['branches'][string]['rules']>[number];

/** What the entries of `branches` ask of their patterns, and of the rules that they change. */
export function checkBranches(draft: Draft<PolicyFile>, registries: Registries): void {
  const entries: unknown = draft.file.branches;
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) return;
  const names = ruleNames(draft, registries);
  for (const [pattern, entry] of Object.entries(entries)) {
    const path = ['branches', pattern];
    checkPattern(draft, path, pattern);
    const overrides: unknown = (entry as { readonly rules?: unknown } | null)?.rules;
    if (!Array.isArray(overrides)) continue;
    const seen = new Map<string, number>();
    overrides.forEach((_, i) => {
      const place = [...path, 'rules', i];
      if (!draft.sound(...place, 'id')) return;
      const override = soundOverride(draft, place, overrides[i]);
      const before = seen.get(override.id);
      if (before !== undefined) {
        const message = `The rule ${quoted(override.id)} is already changed by rules[${before}] of this branch.`;
        draft.fail([...place, 'id'], message, 'Write what differs once.');
        return;
      }
      seen.set(override.id, i);
      checkOverride(draft, place, { override, names, registries });
    });
  }
}

function checkPattern({ fail }: Draft<PolicyFile>, path: Path, pattern: string): void {
  const read = readPattern(pattern);
  if ('message' in read) fail(path, `The pattern ${quoted(pattern)} is none: ${read.message}`, read.hint);
}

function soundOverride({ sound }: Draft<PolicyFile>, path: Path, override: object): Override {
  return Object.fromEntries(Object.entries(override).filter(([key]) => sound(...path, key))) as Override;
}

function checkOverride(
  draft: Draft<PolicyFile>,
  path: Path,
  {
    override,
    names,
    registries,
  }: { readonly override: Override; readonly names: RuleNames; readonly registries: Registries },
): void {
  const rule = namedRule(draft, [...path, 'id'], { id: override.id, names });
  if (rule === undefined) return;
  const metric = { name: rule.metric, range: rule.range };
  checkOverriddenLimits(draft, path, { id: override.id, change: rule.change });
  if (rule.change === undefined) {
    checkRange(draft, path, { rule: override, metric, keys: ['min', 'max'] });
    checkTogether(draft, path, { override, rule });
  } else {
    checkReach(draft, path, { rule: override, metric });
  }
  if (override.decide_by === 'interval' && rule.change === undefined) {
    checkClosedForm(draft, [...path, 'decide_by'], { place: rule.place, registries });
  }
  if (override.features === undefined) return;
  if (rule.overall) {
    const message = `"features" does not go with ${rule.metric}, which is the value over all rows.`;
    draft.fail([...path, 'features'], message, 'Leave it out.');
  } else if (soundFeatures(draft) !== undefined) {
    const names = Object.keys(draft.file.sensitive_features);
    checkFeatureList(draft, [...path, 'features'], { features: override.features, names });
  }
}

/** The limits of an override with those that the rule keeps. */
function checkTogether(
  { fail }: Draft<PolicyFile>,
  path: Path,
  { override, rule }: { readonly override: Override; readonly rule: NamedRule },
): void {
  const { min = rule.min, max = rule.max } = override;
  if (min === undefined || max === undefined || min <= max) return;
  if (override.min === undefined && override.max === undefined) return;
  const key = override.min === undefined ? 'max' : 'min';
  fail(
    [...path, key],
    `With "${key}" ${override[key]} nothing could pass ${quoted(override.id)} here: its limits would be ${min} to ${max}.`,
    'Swap or mend them; what is left out here is as the rule has it.',
  );
}
