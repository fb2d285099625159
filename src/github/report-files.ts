import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { renderJson } from '../report/json.ts';
import { confined, type Within } from '../source/confinement.ts';
import type { Result } from './result.ts';

export interface ReportPlace {
  /** Absolute. */
  readonly folder: string;
  /** How the user wrote it. */
  readonly named: string;
  readonly within: Within;
}

/**
 * Writes what anyone may see of every policy that was judged: `report.json`, or `report-1.json` and so on for several.
 * Where a policy was not, no file stands that an earlier step has written.
 *
 * @throws UserError FILE_OUTSIDE, OUTPUT_UNWRITABLE
 */
export async function writeReports(results: readonly Result[], place: ReportPlace): Promise<readonly string[]> {
  const folder = await confined(place.folder, place);
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [at, result] of results.entries()) {
      const file = join(folder, results.length === 1 ? 'report.json' : `report-${at + 1}.json`);
      // A link that stands there is replaced, not followed.
      await rm(file, { force: true });
      if (result.kind === 'undecided') continue;
      await writeFile(file, renderJson(result.shown), { flag: 'wx' });
      written.push(resolve(file));
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `The report cannot be written to "${place.named}" (${code}).`,
      'Let "report-dir" name a folder that can be written to.',
    );
  }
  return written;
}
