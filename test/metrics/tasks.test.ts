import { describe, expect, test } from 'vitest';
import { disparities } from '../../src/metrics/disparities.ts';
import { metricNames } from '../../src/metrics/index.ts';
import { classMetrics, macroMetrics, metricsOfTask } from '../../src/metrics/tasks.ts';

const TASKS = ['binary', 'regression', 'multiclass'] as const;

const names = (task: (typeof TASKS)[number]) => Object.keys(metricsOfTask(task));

describe('the metrics of a task', () => {
  test('together are all that there are, and none is of no task', () => {
    expect(new Set(TASKS.flatMap(names))).toEqual(new Set(metricNames));
  });

  test('of numbers and of labels share the count alone', () => {
    expect(names('regression').filter((name) => names('binary').includes(name))).toEqual(['count']);
    expect(names('regression').filter((name) => names('multiclass').includes(name))).toEqual(['count']);
  });

  test('of several classes are those of two labels that ask for no score', () => {
    const ofScores = ['roc_auc_score', 'log_loss', 'brier_score_loss'];
    for (const name of ofScores) expect(names('multiclass')).not.toContain(name);
    for (const name of ['selection_rate', 'prevalence', 'accuracy_score', 'f1_score']) {
      expect(names('multiclass')).toContain(name);
    }
    expect(names('binary')).toEqual(expect.arrayContaining(names('multiclass')));
  });

  test('a mean over classes is one of a metric that each class has too', () => {
    for (const name of Object.keys(macroMetrics)) expect(Object.keys(classMetrics)).toContain(name);
    for (const name of ['selection_rate', 'prevalence']) expect(Object.keys(macroMetrics)).not.toContain(name);
  });

  test('what can be negative has no ratio', () => {
    for (const name of ['r2_score', 'mean_prediction']) {
      expect(disparities.has(`${name}_difference`)).toBe(true);
      expect(disparities.has(`${name}_group_max`)).toBe(true);
      expect(disparities.has(`${name}_ratio`)).toBe(false);
    }
    expect(disparities.has('mean_absolute_error_ratio')).toBe(true);
  });
});
