import type { Path } from '../path.ts';
import type { MetricEntry, Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import type { Draft } from './draft.ts';
import { checkKeysOfKind, checkRatio, soundKeys } from './rules.ts';

type FileRule = NonNullable<NonNullable<PolicyFile['baseline']>['rules']>[number];

const ABSOLUTE = ['max_increase', 'max_decrease'] as const;
const RELATIVE = ['max_relative_increase'] as const;
const LIMITS = [...ABSOLUTE, ...RELATIVE] as const;
/** Of a rule on a value. */
const VALUES = ['min', 'max'] as const;

/** What the keys of `baseline` ask of one another, of the metrics and of the model. */
export function checkBaseline(draft: Draft<PolicyFile>, { metrics }: Registries): void {
  checkFrom(draft);
  const rules: unknown = draft.file.baseline?.rules;
  if (!Array.isArray(rules)) return;
  const byName = new Map(metrics.map((metric) => [metric.name, metric]));
  rules.forEach((_, at) => {
    const path = ['baseline', 'rules', at];
    const rule = soundKeys<FileRule>(draft, path);
    checkLimits(draft, path);
    checkRatio(draft, path, byName);
    const metric = byName.get(rule.metric ?? '');
    if (metric === undefined) return;
    checkReach(draft, path, { rule, metric });
    checkKeysOfKind(draft, path, metric);
    checkClasses(draft, path, metric);
  });
}

function checkFrom({ file, has, fail }: Draft<PolicyFile>): void {
  const from: unknown = file.baseline?.from;
  const path = ['baseline', 'from'];
  if (from === 'merge_base' && has('model', 'run')) {
    const message = 'A model that a command makes cannot be compared with the merge base: nothing of it is executed.';
    fail(path, message, 'Name a committed report, which "check --write-baseline FILE" writes.');
  }
  if (from === 'none' && has('baseline', 'rules', 0)) {
    const message = 'With from: none these rules would compare with nothing.';
    fail(path, message, 'Name a committed report, write merge_base, or leave the rules out.');
  }
}

function checkLimits({ has, isMap, fail }: Draft<PolicyFile>, path: Path): void {
  if (!isMap(...path)) return;
  if (!LIMITS.some((key) => has(...path, key))) {
    fail(path, 'This rule has no limit.', `Add ${LIMITS.map(quoted).join(' or ')}.`);
  }
  const absolute = ABSOLUTE.find((key) => has(...path, key));
  if (absolute === undefined || !has(...path, 'max_relative_increase')) return;
  const message = `"max_relative_increase" does not stand beside "${absolute}": one is a share of the old value, the other a difference from it.`;
  fail([...path, 'max_relative_increase'], message, 'Make two rules of them.');
}

interface Judged {
  readonly rule: Pick<Partial<FileRule>, (typeof LIMITS)[number]>;
  readonly metric: Pick<MetricEntry, 'name' | 'range'>;
}

/** What of an override of `branches` does not go with a rule on what changed, and what goes with such a rule alone. */
export function checkOverriddenLimits(
  { has, fail }: Draft<PolicyFile>,
  path: Path,
  { id, change }: { readonly id: string; readonly change: 'absolute' | 'relative' | undefined },
): void {
  const legal = change === undefined ? VALUES : change === 'absolute' ? ABSOLUTE : RELATIVE;
  for (const key of [...VALUES, ...LIMITS]) {
    if (!has(...path, key) || legal.some((one) => one === key)) continue;
    const message = `"${key}" does not go with ${quoted(id)}, whose limit is another one.`;
    fail([...path, key], message, `Write ${legal.map(quoted).join(' or ')}.`);
  }
}

/** A limit that no change can reach never fails; one above 1 is mostly meant in percent. */
export function checkReach({ fail }: Draft<PolicyFile>, path: Path, { rule, metric }: Judged): void {
  const [least, greatest] = metric.range;
  const most = greatest - least;
  for (const key of ABSOLUTE) {
    const limit = rule[key];
    if (limit === undefined || limit <= most) continue;
    const message = `"${key}" is ${limit}, but ${metric.name} cannot change by more than ${most}.`;
    const isPercent = most === 1 && limit <= 100;
    fail(
      [...path, key],
      message,
      isPercent ? `Did you mean ${Number((limit / 100).toPrecision(12))}?` : 'Write a limit that a change can reach.',
    );
  }
  if (rule.max_relative_increase !== undefined && least < 0) {
    const message = `"max_relative_increase" says nothing of ${metric.name}, which can be negative.`;
    fail([...path, 'max_relative_increase'], message, 'Use "max_increase".');
  }
}

/** A change has no worst class: which one that is may differ between the two sides. */
function checkClasses({ file, sound, fail }: Draft<PolicyFile>, path: Path, { name, macro }: MetricEntry): void {
  if (!sound('data', 'task') || file.data.task !== 'multiclass' || macro) return;
  const message = `With several classes changes are judged of means over them, and ${name} has none.`;
  fail([...path, 'metric'], message, 'Use a metric that has one, such as accuracy_score_difference.');
}
