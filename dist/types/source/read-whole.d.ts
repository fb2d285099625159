import { UserError } from '../errors.js';
import type { Opened, ReadOptions } from './source.js';
/** All bytes of an opened file; counted as they come, because the size that was announced may be wrong. */
export declare function readWhole(path: string, { stream, bytes }: Opened, { maxBytes, what }: ReadOptions): Promise<Buffer<ArrayBuffer>>;
export declare function textOf(bytes: Buffer, path: string): string;
export declare function tooLarge(path: string, { maxBytes, what }: ReadOptions): UserError;
