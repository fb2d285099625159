import type { Path } from '../path.ts';
import { presets } from '../presets/index.ts';
import type { PresetRule } from '../presets/preset.ts';
import type { MetricEntry, Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted, suggestion } from '../words.ts';
import type { Draft } from './draft.ts';
import { rangeOfPreset } from './presets.ts';
import { soundKeys } from './rules.ts';

/** A rule of the file as `branches` and `waivers` name it, with what is sound of it. */
export interface NamedRule {
  /** Position among the `rules` of the file, or among those of the baseline. */
  readonly place: number;
  /** Of a rule of the baseline: whether its limit is on the difference, or on that as a share of the old value. */
  readonly change?: 'absolute' | 'relative';
  /** What its value is called. */
  readonly metric: string;
  /** Whether it is about all rows, and so about no feature. */
  readonly overall: boolean;
  /** The least and the greatest value it can have. */
  readonly range: readonly [least: number, greatest: number];
  readonly min?: number;
  readonly max?: number;
  /** All of them where absent. */
  readonly features?: readonly string[];
}

/** The rules of a file by their ids, as far as these can be named. */
export interface RuleNames {
  /** `undefined` for a rule of which too much is wrong to say more. */
  readonly byId: ReadonlyMap<string, NamedRule | undefined>;
  /** Names that several rules have who were not given an id: which of them is meant would hang on their order. */
  readonly repeated: ReadonlySet<string>;
}

/** Ids that are written out, and names that are no other rule's. */
export function ruleNames(draft: Draft<PolicyFile>, registries: Registries): RuleNames {
  const found = fileRules(draft, registries);
  const written = new Set(found.filter((one) => one.written).map(({ id }) => id));
  const given = found.filter((one) => !one.written).map(({ id }) => id);
  const repeated = new Set(given.filter((id, at) => !written.has(id) && given.indexOf(id) !== at));
  const nameable = found.filter(({ id, written: own }) => own || (!written.has(id) && !repeated.has(id)));
  return { byId: new Map(nameable.map(({ id, rule }) => [id, rule])), repeated };
}

/** Says what is wrong with the id of a rule; the rule where nothing is. */
export function namedRule(
  { fail }: Draft<PolicyFile>,
  path: Path,
  { id, names }: { readonly id: string; readonly names: RuleNames },
): NamedRule | undefined {
  const { byId, repeated } = names;
  if (byId.has(id)) return byId.get(id);
  const first = [...repeated].find(
    (name) => id === name || (id.startsWith(`${name}-`) && /^\d+$/.test(id.slice(name.length + 1))),
  );
  if (first === undefined) {
    fail(path, `There is no rule ${quoted(id)}.`, suggestion(id, [...byId.keys()], 'Rules'));
  } else {
    const message = `Several rules are called ${quoted(first)}, so ${quoted(id)} would be another one if their order changed.`;
    fail(path, message, 'Give the rule that is meant an "id" of its own, and name that.');
  }
  return undefined;
}

interface FileRuleName {
  readonly id: string;
  readonly written: boolean;
  readonly rule: NamedRule | undefined;
}

function fileRules(draft: Draft<PolicyFile>, { metrics }: Registries): readonly FileRuleName[] {
  const { file, sound } = draft;
  const byName = new Map(metrics.map((metric) => [metric.name, metric]));
  const rules: unknown = file.rules;
  const changes: unknown = file.baseline?.rules;
  const ofChanges = Array.isArray(changes) ? changes.flatMap((_, at) => changeName(draft, at, byName) ?? []) : [];
  if (!Array.isArray(rules)) return ofChanges;
  const named = rules.flatMap((entry: unknown, i): readonly FileRuleName[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const keys = Object.entries(entry).filter(([key]) => sound('rules', i, key));
    const { id, metric, preset, min, max, features } = Object.fromEntries(keys) as Partial<PolicyFile['rules'][number]>;
    const beside = {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(features && { features }),
    };
    if (preset !== undefined && metric === undefined) {
      return (presets[preset]?.rules ?? []).map((own) => ({
        id: `${preset}/${own.metric}`,
        written: false,
        rule: { place: i, ...ofPreset(own, beside) },
      }));
    }
    const name = id ?? metric ?? (entry as { readonly metric?: unknown }).metric;
    if (typeof name !== 'string') return [];
    const known = byName.get(metric ?? '');
    const rule = known && {
      place: i,
      metric: known.name,
      overall: known.kind === 'overall',
      range: known.range,
      ...beside,
    };
    return [{ id: name, written: id !== undefined, rule }];
  });
  return [...named, ...ofChanges];
}

function changeName(
  draft: Draft<PolicyFile>,
  place: number,
  metrics: ReadonlyMap<string, MetricEntry>,
): FileRuleName | undefined {
  const { id, metric, features, max_increase, max_decrease, max_relative_increase } = soundKeys<FileChange>(draft, [
    'baseline',
    'rules',
    place,
  ]);
  if (metric === undefined) return id === undefined ? undefined : { id, written: true, rule: undefined };
  const known = metrics.get(metric) as MetricEntry;
  const max = max_relative_increase ?? max_increase;
  return {
    id: id ?? `${metric}_change`,
    written: id !== undefined,
    rule: {
      place,
      change: max_relative_increase === undefined ? 'absolute' : 'relative',
      metric,
      overall: known.kind === 'overall',
      range: known.range,
      ...(max_decrease !== undefined && { min: -max_decrease }),
      ...(max !== undefined && { max }),
      ...(features && { features }),
    },
  };
}

type FileChange = NonNullable<NonNullable<PolicyFile['baseline']>['rules']>[number];

function ofPreset(own: PresetRule, beside: Pick<NamedRule, 'min' | 'max' | 'features'>): Omit<NamedRule, 'place'> {
  const { metric, min, max } = own;
  return {
    metric,
    overall: false,
    range: rangeOfPreset(own),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...beside,
  };
}
