import type { CodedColumn } from './table.js';
/** A JavaScript Map holds no more than 2^24 keys. */
export declare const MAX_VALUES = 16000000;
export interface CodedColumnBuilder {
    /** Adds a row; false if the dictionary is full. */
    add(text: string): boolean;
    finish(): CodedColumn;
}
/** Codes rows as they come, in chunks that are as narrow as the dictionary is at that moment. */
export declare function codedColumnBuilder(name: string, naValues: readonly string[]): CodedColumnBuilder;
