import type { Path } from '../path.ts';
import type { ClosedForm, MetricEntry, Registries, TaskName } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import type { Draft } from './draft.ts';

/** What `confidence` asks of the rules, and of its own keys. */
export function checkConfidence(draft: Draft<PolicyFile>, registries: Registries): void {
  const { file, sound } = draft;
  if (!sound('confidence')) return;
  const { method } = file.confidence;
  if (method === 'bootstrap') checkReplicates(draft);
  if (method === 'analytic') checkClosedForms(draft, registries);
}

/** Bounds at a level need that many replicates for one of them to lie beyond each. */
function checkReplicates({ file, fail }: Draft<PolicyFile>): void {
  const { level, n_boot } = file.confidence;
  const least = Math.ceil(2 / (1 - level) - 1 - 1e-6);
  if (n_boot >= least) return;
  // One of the two is written: with the defaults of both there are enough.
  fail(
    ['confidence', n_boot === 10_000 ? 'level' : 'n_boot'],
    `"confidence.n_boot" is ${n_boot}, which is too few for bounds at the level ${level}.`,
    `Write n_boot: ${least} or more; 10000 is usual.`,
  );
}

function checkClosedForms(draft: Draft<PolicyFile>, registries: Registries): void {
  const { file, sound } = draft;
  if (!Array.isArray(file.rules)) return;
  file.rules.forEach((rule, i) => {
    const path: Path = ['rules', i, 'decide_by'];
    if (sound(...path) && rule.decide_by === 'interval') checkClosedForm(draft, path, { place: i, registries });
  });
}

/** Whether the interval that a rule is to be decided by can be made as `confidence.method` says. */
export function checkClosedForm(
  { file, sound, fail }: Draft<PolicyFile>,
  path: Path,
  { place: i, registries: { metrics } }: { readonly place: number; readonly registries: Registries },
): void {
  if (!sound('confidence') || file.confidence.method !== 'analytic' || !sound('rules', i, 'metric')) return;
  const rule = file.rules[i]!;
  const task = sound('data', 'task') ? file.data.task : 'binary';
  const metric = metrics.find(({ name }) => name === rule.metric);
  if (!metric?.tasks.includes(task)) return;
  const toOverall = sound('rules', i, 'method') && rule.method === 'to_overall';
  const forms = formsOf(metric, task, sound('rules', i, 'class') ? rule.class : undefined);
  if (forms.some((form) => form === 'all' || (form === 'between_groups' && !toOverall))) return;
  const betweenHelps = toOverall && forms.includes('between_groups');
  fail(
    path,
    `"confidence.method" is analytic, but no closed form is known for the interval of ${metric.name}${betweenHelps ? ' to_overall' : ''}.`,
    betweenHelps ? 'Write decide_by: estimate, or method: between_groups.' : 'Write decide_by: estimate.',
  );
}

/** Of several classes a rule is about one against all others, as with two labels, about their mean, or about either. */
function formsOf({ closedForm }: MetricEntry, task: TaskName, ofClass: string | undefined): readonly ClosedForm[] {
  const of = (name: TaskName) => closedForm[name] ?? [];
  if (task !== 'multiclass') return [of(task)].flat();
  if (ofClass === 'macro') return [of('multiclass')].flat();
  return [of('binary'), ofClass === undefined ? of('multiclass') : []].flat();
}
