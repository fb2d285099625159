/**
 * A text as a YAML scalar on one line: plain where every reader of YAML takes it for that text, else in double quotes,
 * with escapes for all that cannot be seen.
 */
export declare function scalar(text: string): string;
