import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
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

/** What a script beside this file says of each table; asked in as many processes as there are processors. */
export async function peerFigures(
  script: string,
  tables: readonly RandomTable[],
): Promise<readonly (readonly PeerFigure[])[]> {
  const processes = Math.min(availableParallelism(), tables.length);
  const answers = await Promise.all(
    Array.from({ length: processes }, (_, first) =>
      answered(
        script,
        tables.filter((_, at) => at % processes === first),
      ),
    ),
  );
  return tables.map((_, at) => answers[at % processes]?.[Math.floor(at / processes)] as readonly PeerFigure[]);
}

async function answered(script: string, tables: readonly RandomTable[]): Promise<readonly (readonly PeerFigure[])[]> {
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
  const child = spawn(python, [path], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
  const status = new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  // Where it stops before it has read everything, what it said is the error to show.
  child.stdin.on('error', () => {}).end(lines.join('\n'));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await status) !== 0) throw new Error(`${script} failed: ${stderr}`);
  const answers = stdout.trim().split('\n').map(figuresOf);
  if (answers.length !== tables.length)
    throw new Error(`${script} answered ${answers.length} of ${tables.length} tables`);
  return answers;
}

function figuresOf(line: string): readonly PeerFigure[] {
  return (JSON.parse(line) as Line[]).map(([feature, stratum, where, group, name, value]) => ({
    feature,
    stratum: stratum ?? undefined,
    where,
    group: group ?? undefined,
    name,
    value: value === null ? undefined : Number(value),
    ownFunction: /^(demographic_parity|equal_opportunity|equalized_odds)_/.test(name),
  }));
}
