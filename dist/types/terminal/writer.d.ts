import type { Writable } from 'node:stream';
/** Writes to standard output, and tells when that failed: a full disk must not look like a verdict. */
export declare function writer(stream: Writable): (text: string) => Promise<void>;
