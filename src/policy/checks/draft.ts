import type { z } from 'zod';

export type Path = readonly (string | number)[];

/** A file whose keys may be wrong in places: checks across keys look only at parts that are sound, so that all problems are told at once. */
export interface Draft<T> {
  readonly file: T;
  /** Whether the part at this path is there and has the shape that its type says. */
  sound(...path: Path): boolean;
  fail(path: Path, message: string, hint?: string, code?: string): void;
}

/** Adds to a schema a check across its keys, which runs whatever is wrong in single keys. */
export function crossCheck<S extends z.ZodType>(schema: S, check: (draft: Draft<z.output<S>>) => void): S {
  return schema.superRefine(
    (file, context) => {
      const misshapen = context.issues.filter(({ code }) => SHAPELESS.has(code));
      check({
        file,
        sound: (...path) => isThere(file, path) && !misshapen.some((issue) => meets(issue.path ?? [], path)),
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

/** Whether a problem at `place` is on the way to `path`, at it or below it. */
function meets(place: readonly PropertyKey[], path: Path): boolean {
  const shared = Math.min(place.length, path.length);
  return path.slice(0, shared).every((key, i) => key === place[i]);
}

function isThere(value: unknown, path: Path): boolean {
  let part = value;
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return false;
    part = (part as Record<string | number, unknown>)[key];
  }
  return part !== undefined;
}
