import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { BaselineReport, ChangedFigure, ChangedPart } from '../../src/report/baseline-report.ts';
import { renderJson } from '../../src/report/json.ts';
import { toPublicReport } from '../../src/report/public.ts';
import type { Outcome, Report } from '../../src/report/report.ts';
import { parseReport } from '../../src/report/schema.ts';
import { type CheckOptions, check } from '../../src/run.ts';
import { workTree } from '../../src/source/work-tree.ts';

const root = mkdtempSync(join(tmpdir(), 'sides-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Rows of a group by label, old and new decision: entry 4·label + 2·before + after. */
export type Joint = readonly [number, number, number, number, number, number, number, number];

/** A row with more columns, as text: group, label, decision before and after, and further fields by column. */
export interface JointRow {
  readonly group: string;
  readonly label: 0 | 1;
  readonly before: 0 | 1;
  readonly after: 0 | 1;
  readonly more?: { readonly [column: string]: string | number };
}

export function rowsOf(groups: { readonly [group: string]: Joint }, more: JointRow['more'] = {}): readonly JointRow[] {
  return Object.entries(groups).flatMap(([group, counts]) =>
    counts.flatMap((count, cell) =>
      Array.from({ length: count }, () => ({
        group,
        label: (cell >> 2) as 0 | 1,
        before: ((cell >> 1) & 1) as 0 | 1,
        after: (cell & 1) as 0 | 1,
        more,
      })),
    ),
  );
}

export interface Comparison {
  /** Of `baseline`: its rules. */
  readonly rules: readonly object[];
  /** More keys of the policy; `data` and `baseline` are added to. */
  readonly policy?: { readonly data?: object; readonly baseline?: object; readonly [key: string]: unknown };
  /** More keys of the policy on the old side. */
  readonly policyThen?: object;
  /** Rows that cannot be matched: the old side's data has a column more. */
  readonly unpaired?: boolean;
  /** Rows of the old side alone; by default the same. */
  readonly then?: readonly JointRow[];
  /** A column of scores on each side: names of columns in `more`. */
  readonly scores?: readonly [before: string, after: string];
}

export interface Compared {
  readonly report: Report;
  readonly baseline: BaselineReport;
  /** The outcomes of rules on what changed. */
  readonly outcomes: readonly Outcome[];
  /** As anyone may see it. */
  readonly shown: Report;
}

const FREE = { metric: 'selection_rate', min: 0, id: 'free' };

/** `check` of rows of which each has an old and a new decision, the old ones at a commit. */
export async function compared(rows: readonly JointRow[], comparison: Comparison): Promise<Compared> {
  const { rules, policy = {}, policyThen = {}, unpaired = false, then = rows, scores } = comparison;
  const of = {
    version: 1,
    sensitive_features: { group: {} },
    small_groups: { min_count: 0 },
    privacy: { suppress_below: 0 },
    rules: [FREE],
    ...policy,
    model: { predictions: { path: 'predictions.csv', y_pred: 'p', ...(scores && { y_score: 's' }) } },
    data: { path: 'data.csv', y_true: 'y', ...policy.data },
    baseline: { from: 'merge_base', rules, ...policy.baseline },
  };
  const side = (own: readonly JointRow[], name: 'before' | 'after', more: object) => ({
    'fairness.json': JSON.stringify({ ...of, ...more }),
    'data.csv': dataOf(own, { note: unpaired && name === 'before' }),
    'predictions.csv': predictionsOf(own, name, scores?.[name === 'before' ? 0 : 1]),
  });
  const old = workTree(folderWith(side(then, 'before', policyThen)));
  return checkedIn(folderWith(side(rows, 'after', {})), {
    findCommit: async () => ({ commit: '5'.repeat(40), source: old }),
  });
}

async function checkedIn(directory: string, options: Partial<CheckOptions> = {}): Promise<Compared> {
  const { report: found } = await check({ source: workTree(directory), policyPath: 'fairness.json', ...options });
  const report = parseReport(renderJson(found), 'report.json');
  const outcomes = report.outcomes.filter(({ change }) => change !== undefined);
  return { report, outcomes, baseline: report.baseline as BaselineReport, shown: toPublicReport(found) };
}

function folderWith(files: { readonly [path: string]: string | Uint8Array }): string {
  const directory = mkdtempSync(join(root, 'folder-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
}

function dataOf(rows: readonly JointRow[], { note }: { readonly note: boolean }): string {
  const more = [...new Set(rows.flatMap((row) => Object.keys(row.more ?? {})))];
  const lines = rows.map(({ group, label, more: fields = {} }) =>
    [JSON.stringify(group), label, ...more.map((column) => fields[column] ?? ''), ...(note ? ['x'] : [])].join(),
  );
  return `${[['group', 'y', ...more, ...(note ? ['note'] : [])].join(), ...lines].join('\n')}\n`;
}

function predictionsOf(rows: readonly JointRow[], side: 'before' | 'after', score: string | undefined): string {
  const lines = rows.map((row) => `${row[side]},${score === undefined ? '' : row.more?.[score]}`);
  return `${['p,s', ...lines].join('\n')}\n`;
}

/** The figures of all rows, or those of a feature's part. */
export function partOf(
  { baseline }: Pick<Compared, 'baseline'>,
  feature: string | null,
  control?: string,
): ChangedPart {
  const found = baseline.changes.find(
    (part) => part.feature === feature && (control === undefined || part.control?.[0] === control),
  );
  if (found === undefined) throw new Error(`nothing of ${feature}`);
  return found;
}

export function figureOf(
  { figures }: Pick<ChangedPart, 'figures'>,
  metric: string,
  { method, agg }: Pick<ChangedFigure, 'method' | 'agg'> = {},
): ChangedFigure {
  const found = figures.find((one) => one.metric === metric && one.method === method && one.agg === agg);
  if (found === undefined) throw new Error(`no figure ${metric}`);
  return found;
}

export function groupOf({ groups = [] }: ChangedPart, name: string) {
  const found = groups.find(({ group }) => group[0] === name);
  if (found === undefined) throw new Error(`no group ${name}`);
  return found;
}
