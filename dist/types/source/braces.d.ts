/** `a{b,c}` is `ab` and `ac`, as in a shell; braces without a comma or a partner stand for themselves. */
export declare function expandBraces(pattern: string): readonly string[];
