import { type YAMLMap } from 'yaml';
import { type Place } from '../errors.js';
export declare const MAX_POLICY_BYTES: number;
/** A policy file as a tree of nodes that know where they stand. */
export interface PolicyDocument {
    readonly root: YAMLMap;
    /** Where the character at this offset stands. */
    placeOf(offset: number): Place;
}
/** Parses YAML, of which JSON is a part. Errors: the first thing that keeps the text from being one plain map. */
export declare function readDocument(text: string, file: string): PolicyDocument;
