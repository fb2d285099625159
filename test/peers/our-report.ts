import { UserError } from '../../src/errors.ts';
import { renderJson } from '../../src/report/json.ts';
import { check } from '../../src/run.ts';
import { memorySource } from '../data/memory-source.ts';
import type { RandomTable } from './random-table.ts';

/** What the comparison reads of a report; looser than its type, so that figures of tomorrow are found as well. */
export interface OurReport {
  readonly overall: Figures;
  readonly overall_tally: OurTally;
  readonly features: readonly (Omit<Scope, 'overall' | 'overall_tally'> & {
    readonly name: string;
    readonly strata?: readonly (Scope & { readonly control: readonly string[] })[];
  })[];
  readonly outcomes: readonly OurOutcome[];
}

interface OurOutcome {
  readonly rule: string;
  readonly feature: string | null;
  readonly control?: readonly string[];
  readonly status: string;
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly groups?: readonly (readonly string[])[];
}

/** All rows, or those of a stratum. */
export interface Scope {
  readonly overall: Figures;
  readonly overall_tally: OurTally;
  readonly groups: readonly OurGroup[];
  readonly disparities: { readonly [method: string]: Figures };
}

interface OurGroup {
  readonly group: readonly string[];
  readonly count: number;
  readonly tally: OurTally;
  readonly metrics: Figures;
}

interface OurTally {
  readonly [cell: string]: unknown;
  readonly weighted?: { readonly [cell: string]: number };
}

interface Figures {
  readonly [name: string]: OurFigure;
}

export interface OurFigure {
  readonly value: number | null;
  readonly reason?: string;
  readonly lowest?: readonly string[];
  readonly highest?: readonly string[];
}

/** What this product can be asked for: the comparison grows with it. */
export interface Abilities {
  readonly control: boolean;
  readonly regression: boolean;
}

/** Whether a table can be asked for. */
export async function isAble(table: RandomTable): Promise<boolean> {
  try {
    await ourReport(table, { zeroDivision: 0, regression: true, control: true });
    return true;
  } catch (error) {
    if (error instanceof UserError && error.problems[0].code === 'POLICY_NOT_SUPPORTED') return false;
    throw error;
  }
}

export async function ourReport(
  { task, labels, predictions, scores, weights, features, control }: RandomTable,
  { zeroDivision, control: canControl }: Abilities & { readonly zeroDivision: 0 | 'undefined' },
): Promise<OurReport> {
  const columns = new Map<string, readonly (number | string)[]>([
    ['the label', labels],
    ['the prediction', predictions],
  ]);
  if (scores) columns.set('the score', scores);
  if (weights) columns.set('the weight', weights);
  for (const { columns: names, values } of features) {
    for (const [at, name] of names.entries()) columns.set(name, values[at] as readonly string[]);
  }
  const controlled = control !== undefined && canControl;
  if (controlled) columns.set('the control', control);
  const lines = [[...columns.keys()], ...labels.map((_, row) => [...columns.values()].map((values) => values[row]))];
  const policy = {
    version: 1,
    data: { path: 'data.csv', y_true: 'the label', task, ...(weights && { sample_weight: 'the weight' }) },
    model: { predictions: { y_pred: 'the prediction', ...(scores && { y_score: 'the score' }) } },
    sensitive_features: Object.fromEntries(
      features.map(({ columns: names, reference }, at) => [
        `feature ${at}`,
        {
          ...(names.length === 1 ? { column: names[0] } : { columns: names }),
          reference: names.length === 1 ? reference[0] : reference,
        },
      ]),
    ),
    ...(controlled && { control_features: ['the control'] }),
    zero_division: zeroDivision,
    small_groups: { min_count: 1 },
    rules:
      task === 'binary' ? [{ preset: 'aif360' }, { preset: 'aequitas' }] : [{ metric: 'mean_squared_error', min: 0 }],
  };
  const source = memorySource({
    'policy.json': JSON.stringify(policy),
    'data.csv': lines.map((cells) => cells.map(quoted).join()).join('\n'),
  });
  const { report } = await check({ source, policyPath: 'policy.json' });
  return JSON.parse(renderJson(report)) as OurReport;
}

function quoted(cell: number | string | undefined): string {
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell);
}
