import type { FeatureReport, Figure, Report } from '../../src/report/report.ts';
import type { Files } from './cli.ts';

/**
 * Eight people. `p` is what a model said, `s` its score, `w` a weight.
 *
 * | group | tn | fp | fn | tp | selection rate | true positive rate | false positive rate | accuracy |
 * | ----- | -- | -- | -- | -- | -------------- | ------------------ | ------------------- | -------- |
 * | f     | 2  | 0  | 1  | 1  | 1/4            | 1/2                | 0                   | 3/4      |
 * | m     | 1  | 1  | 0  | 2  | 3/4            | 1                  | 1/2                 | 3/4      |
 * | all   | 3  | 1  | 1  | 3  | 1/2            | 3/4                | 1/4                 | 3/4      |
 *
 * Of 4 · 4 pairs of a positive and a negative score 15 are in order (not 0.4 and 0.6): the area is 15/16.
 */
export const ROWS: readonly string[] = [
  '1,1,1,0.9,f,22,2',
  '2,1,0,0.4,f,30,1',
  '3,0,0,0.2,f,50,1',
  '4,0,0,0.1,f,70,1',
  '5,1,1,0.8,m,24,1',
  '6,1,1,0.7,m,40,1',
  '7,0,1,0.6,m,44,1',
  '8,0,0,0.3,m,66,1',
];

export const HEADER = 'id,y,p,s,sex,age,w';

export const PEOPLE = csv(HEADER, ROWS);

export function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

/** A policy on the eight people that passes, as plain data. */
export const POLICY = {
  version: 1,
  data: { path: 'people.csv', y_true: 'y' },
  model: { predictions: { y_pred: 'p' } },
  sensitive_features: { sex: {} },
  small_groups: { min_count: 0 },
  privacy: { suppress_below: 0 },
  rules: [{ metric: 'demographic_parity_difference', max: 0.5 }],
} as const;

/** The people and a policy at a default place. */
export function files(policy: object = {}, more: Files = {}): Files {
  return { 'people.csv': PEOPLE, '.github/fairness.json': JSON.stringify({ ...POLICY, ...policy }), ...more };
}

export function feature(report: Report, name: string): FeatureReport {
  const found = report.features.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no feature ${name}`);
  return found;
}

/** The value of a disparity between the groups of a feature. */
export function disparity(report: Report, name: string, of = 'sex'): Figure['value'] | undefined {
  return feature(report, of).disparities.between_groups[name]?.value;
}

/** A metric of each group by the group's values, written with spaces between. */
export function byGroup(report: Report, metric: string, of = 'sex'): { readonly [group: string]: Figure['value'] } {
  return Object.fromEntries(
    feature(report, of).groups.map(({ group, metrics }) => [
      group.map(String).join(' '),
      metrics[metric]?.value ?? null,
    ]),
  );
}

export function statuses(report: Report): readonly string[] {
  return report.outcomes.map(({ rule, feature: of, status }) => `${rule} ${of ?? '-'} ${status}`);
}
