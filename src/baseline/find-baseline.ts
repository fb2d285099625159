import { posix } from 'node:path';
import { UserError } from '../errors.ts';
import { OWN_REPORT_BOUNDS } from '../report/bounds.ts';
import type { Report } from '../report/report.ts';
import type { AtCommit, FindCommit } from '../source/commits.ts';
import { ifThere } from '../source/if-there.ts';
import type { SmallFiles } from '../source/source.ts';
import { MAX_PREDICTIONS_BYTES, predictionsPath, readPredictions, type StoredPredictions } from './predictions-file.ts';

/** A report that is looked for where the policy names none. */
export const DEFAULT_BASELINE = '.github/fairness-baseline.json';

/** Larger than any report of a thousand groups. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

export type FoundBaseline =
  /** Nothing to compare with; `expected` says what was looked for. */
  | { readonly kind: 'none'; readonly expected?: string }
  | {
      readonly kind: 'report';
      readonly path: string;
      readonly report: Report;
      readonly stored: StoredPredictions | undefined;
    }
  | ({ readonly kind: 'commit' } & AtCommit);

export interface BaselineOptions {
  /** What whoever runs this names: a report, or a branch, tag or commit. It stands in for the policy's. */
  readonly named?: string | undefined;
  /** What the policy names. */
  readonly from?: string | undefined;
  /** Where reports are read: in a pull request its base, so that it cannot change what it is compared with. */
  readonly committed: SmallFiles;
  readonly findCommit?: FindCommit | undefined;
  /** A report that is about to be written, and so need not be there yet. */
  readonly written?: string | undefined;
}

/**
 * What the result is compared with.
 *
 * @throws UserError where what is named is not there or cannot be read
 */
export async function findBaseline(options: BaselineOptions): Promise<FoundBaseline> {
  const { named, from, committed, written } = options;
  if (named !== undefined)
    return (await readIfThere(named, committed, ['FILE_NOT_REGULAR'])) ?? atCommit(named, options);
  if (from === 'none') return { kind: 'none' };
  if (from === 'merge_base') return atCommit(undefined, options);
  const path = from ?? DEFAULT_BASELINE;
  const none = { kind: 'none', expected: path } as const;
  const found = await readIfThere(path, committed).catch((error: unknown) => {
    // One that cannot be read is mended by writing it anew.
    if (error instanceof UserError && isSame(path, written)) return none;
    throw error;
  });
  if (found !== undefined) return found;
  if (from === undefined || isSame(path, written)) return none;
  throw new UserError(
    'BASELINE_MISSING',
    `There is no baseline "${from}", which the policy compares with.`,
    `Write it with "fairness-gate check --write-baseline ${from}" and commit it, or mend "baseline.from".`,
    { file: from },
  );
}

/** Both relative to the working directory; the second as it is normally written. */
export function isSame(path: string, normal: string | undefined): boolean {
  return posix.normalize(path) === normal;
}

async function atCommit(ref: string | undefined, { findCommit }: BaselineOptions): Promise<FoundBaseline> {
  if (findCommit === undefined) {
    throw new UserError(
      'BASELINE_NO_HISTORY',
      'Files as they are at another commit cannot be read here.',
      'Run the command or the action in a git repository, or compare with a committed report.',
    );
  }
  const found = await findCommit(ref);
  return found === undefined ? { kind: 'none' } : { kind: 'commit', ...found };
}

async function readIfThere(
  path: string,
  source: SmallFiles,
  more: readonly string[] = [],
): Promise<FoundBaseline | undefined> {
  const text = await ifThere(source.readText(path, { maxBytes: MAX_REPORT_BYTES, what: 'baseline' }), more);
  if (text === undefined) return undefined;
  // Reading reports takes longer to load than most policies take to be judged.
  const { parseReport } = await import('../report/schema.ts');
  const report = parseReport(text, path, OWN_REPORT_BOUNDS);
  const beside = predictionsPath(path);
  const zipped = await ifThere(source.readBytes(beside, { maxBytes: MAX_PREDICTIONS_BYTES, what: 'predictions' }));
  const stored = zipped && readPredictions(zipped, beside);
  if (stored !== undefined && stored.data !== report.subject.data.sha256) throw ofOther(path, beside);
  return { kind: 'report', path, report, stored };
}

/** @returns that a report and the predictions beside it are of different runs */
export function ofOther(path: string, beside: string): UserError {
  return new UserError(
    'BASELINE_MISMATCH',
    `"${beside}" does not belong to "${path}": they were written by different runs.`,
    `Write both anew with "fairness-gate check --write-baseline ${path}", and commit them together.`,
    { file: beside },
  );
}
