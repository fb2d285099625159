import { valueAt } from '../path.ts';
import type { Registries, TaskName } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import type { Draft } from './draft.ts';
import { rulePaths } from './rule-paths.ts';

/** What `data.task` asks of the other keys: who is selected is a question of two labels alone. */
export function checkTask(draft: Draft<PolicyFile>, registries: Registries): void {
  if (!draft.sound('data', 'task')) return;
  const { task } = draft.file.data;
  if (task !== 'binary') checkBinaryKeys(draft, task);
  checkMetrics(draft, task, registries);
}

function checkBinaryKeys({ file, has, sound, fail }: Draft<PolicyFile>, task: TaskName): void {
  const only = (path: readonly (string | number)[], key: string, hint: string) =>
    fail(path, `"${key}" goes with task: binary, and this policy's task is ${task}.`, hint);
  if (has('data', 'pos_label')) only(['data', 'pos_label'], 'pos_label', 'Leave it out.');
  if (has('model', 'threshold')) only(['model', 'threshold'], 'threshold', 'Leave it out.');
  if (has('model', 'predictions', 'y_score')) {
    only(['model', 'predictions', 'y_score'], 'y_score', 'Name the column of predictions as "y_pred".');
  }
  for (const source of ['train', 'load'] as const) {
    if (has('model', source)) only(['model', source], source, 'Give the predictions instead: "model.predictions".');
  }
  const names = (column: 'y_pred' | 'y_score') => has('model', 'predictions', column);
  if (sound('model', 'predictions') && !names('y_pred') && !names('y_score')) {
    fail(['model', 'predictions'], `"model.predictions" names no column.`, 'Name that of the predictions as "y_pred".');
  }
  if (task === 'regression' && sound('data', 'split', 'stratify') && file.data.split?.stratify) {
    fail(['data', 'split', 'stratify'], 'Numbers cannot be stratified by.', 'Write stratify: false.');
  }
}

function checkMetrics({ file, has, sound, fail }: Draft<PolicyFile>, task: TaskName, { metrics }: Registries): void {
  const byName = new Map(metrics.map((metric) => [metric.name, metric]));
  for (const path of rulePaths(file)) {
    const rule = valueAt(file, path) as Partial<PolicyFile['rules'][number]>;
    if (has(...path, 'class') && task !== 'multiclass') {
      fail(
        [...path, 'class'],
        `"class" goes with task: multiclass, and this policy's task is ${task}.`,
        'Leave it out.',
      );
    }
    const metric = sound(...path, 'metric') ? byName.get(rule.metric!) : undefined;
    if (metric === undefined) continue;
    if (!metric.tasks.includes(task)) {
      const known = metrics.filter(({ kind, tasks }) => kind === 'overall' && tasks.includes(task));
      const message = `${metric.name} is a metric of task: ${metric.tasks.join(' or ')}, and this policy's task is ${task}.`;
      fail([...path, 'metric'], message, `Metrics of ${task}: ${known.map(({ name }) => name).join(', ')}.`);
    } else if (task === 'multiclass' && sound(...path, 'class') && rule.class === 'macro' && !metric.macro) {
      const message = `${quoted(metric.name)} has no mean over the classes: it would be the same whatever the model does.`;
      fail([...path, 'class'], message, 'Write class: worst, or a label.');
    }
  }
}
