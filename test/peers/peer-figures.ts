import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RandomTable } from './random-table.ts';

/** A figure as figures.py describes one; `undefined` is NaN there. */
export interface PeerFigure {
  readonly feature: number;
  readonly stratum: string | undefined;
  readonly where: 'overall' | 'group' | 'between_groups' | 'to_overall' | 'to_reference';
  readonly group: readonly string[] | undefined;
  readonly name: string;
  readonly value: number | undefined;
  /** From a function of its own (`demographic_parity_difference`), and not from a frame of metrics. */
  readonly ownFunction: boolean;
}

type Line = [number, string | null, PeerFigure['where'], string[] | null, string, number | string | null];

const python = process.env.PYTHON ?? 'python3';

/** Whether there is a Python with that module. */
export function pythonHas(module: string): boolean {
  return spawnSync(python, ['-c', `import ${module}`]).status === 0;
}

/** What a script beside this file says of each table. */
export function peerFigures(script: string, tables: readonly RandomTable[]): readonly (readonly PeerFigure[])[] {
  const lines = tables.map(({ task, labels, predictions, scores, weights, features, control }) =>
    JSON.stringify({
      task,
      y_true: labels,
      y_pred: predictions,
      y_score: scores ?? null,
      weight: weights ?? null,
      features,
      control: control ?? null,
    }),
  );
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout, stderr, status } = spawnSync(python, [path], {
    input: lines.join('\n'),
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return String(stdout)
    .trim()
    .split('\n')
    .map((line) =>
      (JSON.parse(line) as Line[]).map(([feature, stratum, where, group, name, value]) => ({
        feature,
        stratum: stratum ?? undefined,
        where,
        group: group ?? undefined,
        name,
        value: value === null ? undefined : Number(value),
        ownFunction: /^(demographic_parity|equal_opportunity|equalized_odds)_/.test(name),
      })),
    );
}
