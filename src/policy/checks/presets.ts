import type { Path } from '../path.ts';
import { presets } from '../presets/index.ts';
import type { PresetRule } from '../presets/preset.ts';
import type { PolicyFile } from '../schema.ts';
import type { Draft } from './draft.ts';

type FileRule = PolicyFile['rules'][number];

/** Keys that a preset sets itself, or that would change nothing. */
const KEYS_OF_A_METRIC = ['id', 'method', 'agg', 'class'] as const;
const KEYS_THAT_DECIDE = ['min', 'max', 'decide_by', 'inconclusive'] as const;

/** What stands beside a preset applies to all its rules, so it has to go with each of them. */
export function checkPreset(draft: Draft<PolicyFile>, path: Path, rule: Partial<FileRule>): void {
  const { has, fail } = draft;
  const { preset: name, metric } = rule;
  const preset = name === undefined ? undefined : presets[name];
  if (name === undefined || preset === undefined || metric !== undefined) return;
  for (const key of KEYS_OF_A_METRIC) {
    if (!has(...path, key)) continue;
    const hint = key === 'id' ? `Its rules are called ${name}/<metric>. Leave it out.` : 'Leave it out.';
    fail([...path, key], `"${key}" does not go with a preset.`, hint);
  }
  checkTask(draft, path, name);
  if (preset.rules.length === 0) {
    for (const key of KEYS_THAT_DECIDE) {
      if (!has(...path, key)) continue;
      const message = `"${key}" does not go with the preset ${name}, which only reports and decides nothing.`;
      fail([...path, key], message, 'Leave it out, or add a rule of your own with a limit.');
    }
    return;
  }
  preset.rules.some((own) => refusesLimits(draft, path, { rule, own }));
}

function checkTask({ file, sound, fail }: Draft<PolicyFile>, path: Path, name: string): void {
  if (!sound('data', 'task') || file.data.task === 'binary') return;
  const message = `The preset ${name} is for the task binary, and this one is ${file.data.task}.`;
  fail([...path, 'preset'], message, 'Leave the rule out.');
}

/** Whether a limit does not go with a rule of the preset; the first such rule is told. */
function refusesLimits(
  { fail }: Draft<PolicyFile>,
  path: Path,
  { rule, own }: { readonly rule: Partial<FileRule>; readonly own: PresetRule },
): boolean {
  const { min = own.min, max = own.max } = rule;
  const [least, greatest] = rangeOfPreset(own);
  for (const key of ['min', 'max'] as const) {
    const limit = rule[key];
    if (limit === undefined || (limit >= least && limit <= greatest)) continue;
    const span =
      greatest === Number.POSITIVE_INFINITY ? `is never below ${least}` : `lies between ${least} and ${greatest}`;
    fail(
      [...path, key],
      `"${key}" is ${limit}, but ${own.metric} of this preset ${span}.`,
      'It applies to every rule of the preset; write the metric as a rule of its own.',
    );
    return true;
  }
  if (min === undefined || max === undefined || min <= max) return false;
  const key = rule.min === undefined ? 'max' : 'min';
  fail(
    [...path, key],
    `With "${key}" ${rule[key]} nothing could pass ${own.metric} of this preset: its limits would be ${min} to ${max}.`,
    'It applies to every rule of the preset; write the metric as a rule of its own.',
  );
  return true;
}

/** The least and the greatest value of a rule of a preset. */
export function rangeOfPreset({
  comparison,
}: Pick<PresetRule, 'comparison'>): readonly [least: number, greatest: number] {
  if (comparison.kind === 'four_fifths') return [0, 1];
  return comparison.aggregate === 'difference' ? [-1, 1] : [0, Number.POSITIVE_INFINITY];
}
