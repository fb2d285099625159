import { type Place } from '../errors.js';
import type { Path } from './path.js';
import type { Registries } from './registries.js';
import { type Policy } from './schema.js';
/** A policy that was read, and where its keys stand in the file. */
export interface LoadedPolicy {
    readonly policy: Policy;
    readonly path: string;
    /** SHA-256 (hex) of the text. */
    readonly sha256: string;
    /** Where the file has the value at a path of keys, such as `['rules', 0, 'min']`; where it has none, the nearest parent. */
    placeOf(path: Path): Place;
}
/** Reads a policy. Errors: all problems at once, in the order of the file. */
export declare function readPolicy(text: string, path: string, registries: Registries): LoadedPolicy;
