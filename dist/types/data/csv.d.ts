import type { DataFormat } from './format.js';
export declare const csv: DataFormat;
export declare const tsv: DataFormat;
