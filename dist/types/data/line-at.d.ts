/**
 * The line (from 1) that holds the byte at an offset, or the first such byte from there on. Only errors ask, so that
 * reading need not count: the file is read again up to that place. A line ends with LF, CRLF or CR.
 */
export declare function lineAt(chunks: AsyncIterable<Buffer>, offset: number, byte?: number): Promise<number>;
