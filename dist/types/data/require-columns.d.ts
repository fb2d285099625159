import { type Place } from '../errors.js';
/** Every wanted column must be there; all that are not are told at once, each with the nearest name. */
export declare function requireColumns(header: readonly string[], wanted: Iterable<string>, place: Place): void;
