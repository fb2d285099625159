import { dotted, type Path } from '../path.ts';
import type { Registries } from '../registries.ts';
import type { PolicyFile } from '../schema.ts';
import { quoted } from '../words.ts';
import type { Draft } from './draft.ts';

/** A key of the contract whose work is still to come. */
interface Pending {
  /** `*` stands for every key or entry. */
  readonly path: readonly string[];
  /** The one value that changes nothing, and is therefore accepted. */
  readonly neutral?: string | number | 'empty';
}

export const PENDING: readonly Pending[] = [
  { path: ['data', 'openml'] },
  { path: ['model', 'run'] },
  { path: ['candidates'] },
];

/** Metrics of the contract that are not in the registry yet. */
const PLANNED_METRICS: ReadonlySet<string> = new Set([]);

/** Refuses by name what the contract has and this release has not. */
export function checkNotYet(draft: Draft<PolicyFile>, registries: Registries): void {
  for (const { path, neutral } of PENDING) {
    for (const [place, value] of valuesAt(draft.file, path)) {
      if (value === undefined || value === neutral || (neutral === 'empty' && isEmpty(value))) continue;
      const isWord = typeof neutral === 'string' && neutral !== 'empty';
      notYet(draft, place, culprit(place, value), isWord ? `Leave it out, or write ${neutral}.` : 'Leave it out.');
    }
  }
  checkMetrics(draft, registries);
}

function notYet({ fail }: Draft<PolicyFile>, path: Path, what: string, hint: string): void {
  fail(path, `${what} is not supported yet.`, hint, 'POLICY_NOT_SUPPORTED');
}

function culprit(path: Path, value: unknown): string {
  return quoted(typeof value === 'object' ? dotted(path) : `${dotted(path)}: ${value}`);
}

function checkMetrics(draft: Draft<PolicyFile>, { metrics }: Registries): void {
  const known = new Set(metrics.map(({ name }) => name));
  for (const [place, value] of valuesAt(draft.file, ['rules', '*', 'metric'])) {
    if (typeof value !== 'string' || known.has(value)) continue;
    const base = value.replace(/_(difference|ratio|group_min|group_max)$/, '');
    if (!PLANNED_METRICS.has(value) && !PLANNED_METRICS.has(base)) continue;
    notYet(draft, place, `The metric ${quoted(value)}`, 'Leave the rule out.');
  }
}

/** Every value that a path with `*` leads to, whatever shape the file has. */
function valuesAt(value: unknown, path: readonly string[], at: Path = []): [Path, unknown][] {
  const [key, ...rest] = path;
  if (key === undefined) return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (key === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry, i) => valuesAt(entry, rest, [...at, i]));
  }
  return Object.hasOwn(value, key) ? valuesAt((value as Record<string, unknown>)[key], rest, [...at, key]) : [];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
