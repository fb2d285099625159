import type { z } from 'zod';
import { type Path, valueAt } from '../path.ts';

/**
 * A file whose keys may be wrong in places. Checks across keys look only at parts that are sound, so that they can run
 * whatever is wrong elsewhere, and all problems are told at once.
 */
export interface Draft<T> {
  readonly file: T;
  /** Whether something stands at this path, right or wrong. */
  has(...path: Path): boolean;
  /** Whether a map stands at this path, whatever is in it. */
  isMap(...path: Path): boolean;
  /** Whether something stands at this path that has the shape its type says, all the way down. */
  sound(...path: Path): boolean;
  fail(path: Path, message: string, hint: string, code?: string): void;
}

/** Adds to a schema a check across its keys, which runs whatever is wrong in single keys. */
export function crossCheck<S extends z.ZodType>(schema: S, check: (draft: Draft<z.output<S>>) => void): S {
  return schema.superRefine(
    (file, context) => {
      const misshapen = context.issues.flatMap(({ code, path }) => (SHAPELESS.has(code) ? [(path ?? []) as Path] : []));
      const wrong = new Set(misshapen.map(key));
      const holdsWrong = new Set(misshapen.flatMap((path) => prefixes(path).map(key)));
      const has = (...path: Path) => valueAt(file, path) !== undefined;
      check({
        file,
        has,
        isMap: (...path) => isMap(valueAt(file, path)),
        sound: (...path) =>
          has(...path) && !holdsWrong.has(key(path)) && !prefixes(path).some((part) => wrong.has(key(part))),
        fail: (path, message, hint, code = 'POLICY_CONFLICT') =>
          context.addIssue({ code: 'custom', path: [...path], message, params: { code, hint } }),
      });
    },
    { when: ({ issues }) => !issues.some(({ code, path }) => SHAPELESS.has(code) && (path ?? []).length === 0) },
  );
}

/** Issues after which a value is not what its type says. */
const SHAPELESS: ReadonlySet<string | undefined> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
  'invalid_key',
  'invalid_element',
]);

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every part of a path from its first key on, itself included. */
function prefixes(path: Path): Path[] {
  return path.map((_, i) => path.slice(0, i + 1));
}

function key(path: Path): string {
  return JSON.stringify(path);
}
