/**
 * The same JSON in characters that any log can show: what GitHub's runner would take for a command (`##[`) and what
 * steers a terminal or a line of writing is written as escapes. Such characters stand in strings only.
 */
export declare function printableJson(json: string): string;
