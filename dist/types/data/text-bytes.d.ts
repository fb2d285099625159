import type { Source } from '../source/source.js';
/** A text file's uncompressed bytes, checked as they pass: UTF-8 without NUL, in chunks of whole characters. */
export declare function textBytes(source: Source, file: string): AsyncGenerator<Buffer>;
