import { type Path, valueAt } from '../path.ts';
import type { PolicyFile } from '../schema.ts';

/** Where rules stand in a file, right or wrong: those on figures, then those on what changed. */
export function rulePaths(file: PolicyFile): readonly Path[] {
  return [['rules'], ['baseline', 'rules']].flatMap((path) => {
    const list = valueAt(file, path);
    return Array.isArray(list) ? list.map((_, at) => [...path, at]) : [];
  });
}
