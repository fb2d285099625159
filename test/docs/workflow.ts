import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import type { Stage } from '../e2e/step.ts';
import { checkOut, type LocalRepository } from '../world/checkout.ts';
import type { WorkflowEvent } from '../world/events.ts';
import type { RunResult } from '../world/runner.ts';

/** A workflow as far as those of the README go; what else one could hold is an error here. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly steps: readonly JobStep[];
  readonly if?: string;
}

interface JobStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** The workflows that a section of the README shows, in their order. */
export function workflowsIn(readme: string): readonly Workflow[] {
  const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  return blocks.filter((block) => /^jobs:/m.test(block)).map((block) => parse(block));
}

interface Machine {
  readonly made: Stage;
  readonly local: LocalRepository;
  readonly event: WorkflowEvent;
  /** The commit that actions/checkout takes. */
  readonly commit: string;
  /** For `run`: where programs are looked for first, and what else they see. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the steps of a job as GitHub would, and gives what came of the gate. */
export async function runJob({ steps }: Job, { made, local, event, commit, env }: Machine): Promise<RunResult> {
  const results = new Map<string, RunResult>();
  let gate: RunResult | undefined;
  let failed = false;
  for (const step of steps) {
    if (!isWanted(step, failed, results)) continue;
    if (step.uses?.startsWith('actions/checkout@')) {
      const { 'fetch-depth': depth = 1, ...others } = step.with ?? {};
      if (JSON.stringify(others) !== '{"persist-credentials":false}') throw new Error('an unknown checkout');
      checkOut(local, commit, { into: made.runner.workspace, depth: Number(depth) });
    } else if (step.uses?.startsWith('OWNER/fairness-gate@')) {
      const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]);
      gate = await made.step({ event, inputs: Object.fromEntries(inputs) });
      if (step.id !== undefined) results.set(step.id, gate);
      failed ||= gate.conclusion === 'failure';
    } else if (step.run !== undefined) {
      const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluate(text, made, results)]);
      execFileSync('bash', ['--noprofile', '--norc', '-e', '-c', step.run], {
        cwd: made.runner.workspace,
        stdio: 'pipe',
        env: { ...env, ...Object.fromEntries(own) },
      });
    } else throw new Error(`an unknown step: ${JSON.stringify(step)}`);
  }
  if (gate === undefined) throw new Error('the job has no gate');
  return gate;
}

function isWanted(step: JobStep, failed: boolean, results: ReadonlyMap<string, RunResult>): boolean {
  if (step.if === undefined) return !failed;
  const [, id = ''] = /^failure\(\) && steps\.(\w+)\.outcome == 'failure'$/.exec(step.if) ?? [];
  if (id === '') throw new Error(`an unknown condition: ${step.if}`);
  return failed && results.get(id)?.conclusion === 'failure';
}

function evaluate(text: string, { github }: Stage, results: ReadonlyMap<string, RunResult>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, expression: string) => {
    if (expression === 'github.token') return github.token;
    if (expression === 'github.repository') return 'octo-org/census';
    const [, id = '', name = ''] = /^steps\.(\w+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    const value = results.get(id)?.outputs[name];
    if (value === undefined) throw new Error(`an unknown expression: ${expression}`);
    return value;
  });
}
