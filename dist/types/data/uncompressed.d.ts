import type { Source } from '../source/source.js';
/** A file's bytes, inflated if its name ends in `.gz`. What only stands in place of the data is named. */
export declare function uncompressed(source: Source, file: string): AsyncGenerator<Buffer>;
