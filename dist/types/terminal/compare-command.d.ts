import type { Command } from './terminal.js';
export declare const compareCommand: Command;
