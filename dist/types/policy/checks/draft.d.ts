import type { z } from 'zod';
import { type Path } from '../path.js';
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
export declare function crossCheck<S extends z.ZodType>(schema: S, check: (draft: Draft<z.output<S>>) => void): S;
