/** Gives what was made under a key, or makes it. */
export type Remember<Value> = (key: string, make: () => Value) => Value;
/**
 * Remembers what was asked for last, up to a size in all; what was longest not asked for is forgotten, and made again
 * if it is asked for. What is made must therefore not depend on when.
 */
export declare function remembering<Value>(capacity: number, sizeOf: (value: Value) => number): Remember<Value>;
