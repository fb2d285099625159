import { z } from 'zod';
import { UserError } from '../errors.ts';
import { type Bounds, boundsBroken, REPORT_BOUNDS } from './bounds.ts';
import type { Report } from './report.ts';
import { reportSchema } from './report-shape.ts';

/** Problems that one error names. */
const MAX_PROBLEMS = 5;

/** The JSON Schema that ships as `report.schema.json` (draft 2020-12). */
export function reportJsonSchema(): object {
  return { title: 'A report of Fairness Gate', ...z.toJSONSchema(reportSchema) };
}

/**
 * Reads a report that may come from anywhere. What it holds of known keys is checked, unknown keys are let through.
 *
 * @param path how errors name the file
 * @throws UserError REPORT_SYNTAX, REPORT_NEWER, REPORT_TOO_LARGE, REPORT_INVALID
 */
export function parseReport(text: string, path: string, bounds: Bounds = REPORT_BOUNDS): Report {
  const value = parsedJson(text, path);
  const broken = boundsBroken(value, bounds);
  if (broken !== undefined) {
    throw new UserError('REPORT_TOO_LARGE', `This report has ${broken}.`, ANEW, { file: path });
  }
  refuseNewer(value, path);
  const result = reportSchema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, MAX_PROBLEMS).map((issue) => ({
    code: 'REPORT_INVALID',
    message:
      issue.path.length === 0
        ? 'This is no report of Fairness Gate.'
        : `What stands at "${pathText(issue.path)}" is not what a report has there.`,
    hint: ANEW,
    place: { file: path },
  }));
  throw UserError.of(problems as [(typeof problems)[number], ...typeof problems]);
}

const ANEW = 'Write the report anew with "fairness-gate check --json FILE".';

function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const place = position === undefined ? {} : placeOf(text, Number(position));
    throw new UserError('REPORT_SYNTAX', 'This file is not JSON.', ANEW, { file: path, ...place });
  }
}

function placeOf(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function refuseNewer(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { schema_version: version } = value as { readonly schema_version?: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version <= 1) return;
  throw new UserError(
    'REPORT_NEWER',
    `This report is written for a newer release: its schema_version is ${version}, this release reads 1.`,
    'Use the release that wrote it, or a later one, to read it.',
    { file: path },
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
