import type { Readable } from 'node:stream';
/**
 * Where inputs are read: the work tree, or later git objects at a commit. Nothing else in the product opens an input.
 * Every failure is a UserError that names the path, also one that comes in the middle of a stream.
 */
export interface Source {
    /**
     * The files that paths and glob patterns name, each once, in sorted order. A path that exists is itself, whatever
     * characters it holds; one that holds none of a pattern's is taken as it is, and `open` tells whether it is there.
     */
    expand(patterns: readonly string[]): Promise<readonly string[]>;
    /** A regular file's content and size. The caller consumes or destroys the stream. */
    open(path: string): Promise<Opened>;
    /** The whole text (UTF-8, a byte order mark is dropped) of a small file. */
    readText(path: string, options: ReadOptions): Promise<string>;
    /** The whole content of a small file. */
    readBytes(path: string, options: ReadOptions): Promise<Buffer>;
}
/** What it takes to read a policy and what stands beside it. */
export type SmallFiles = Pick<Source, 'readText' | 'readBytes'>;
export interface Opened {
    readonly stream: Readable;
    readonly bytes: number;
}
export interface ReadOptions {
    readonly maxBytes: number;
    /** What the file is to the user, for errors: `policy`, `model`. */
    readonly what: string;
}
