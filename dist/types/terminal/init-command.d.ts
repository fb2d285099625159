import type { Command } from './terminal.js';
export declare const initCommand: Command;
