import { csv, tsv } from './csv.ts';
import type { DataFormat } from './format.ts';

/** The formats of tables. */
export const dataFormats: readonly DataFormat[] = [csv, tsv];

/** Formats of a later release, refused by name. */
export const laterExtensions: readonly string[] = ['.jsonl', '.parquet', '.arff', '.arrow'];
