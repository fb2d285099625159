import type { Command } from './terminal.js';
/** Larger than any report of a thousand groups. */
export declare const MAX_REPORT_BYTES: number;
export declare const renderCommand: Command;
