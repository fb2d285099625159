import type { ErrorCode } from 'yaml';
export interface Sentence {
    readonly message: string;
    readonly hint: string;
}
/** What is wrong with the YAML at an offset, in plain words. */
export declare function syntaxSentence(code: ErrorCode, text: string, offset: number): Sentence;
