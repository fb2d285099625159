import { DEFAULT_BASELINE } from '../baseline/find-baseline.ts';
import { predictionsPath } from '../baseline/predictions-file.ts';
import { UserError } from '../errors.ts';
import type { FoundPolicy } from '../policy/find.ts';
import { loadPolicy } from '../policy/index.ts';

/** More than a report or the predictions of a million rows need. */
export const BASELINE_BYTES = 20_000_000;

/** The files that a policy compares with: the committed report, and the predictions beside it. */
export function baselineFiles(policy: FoundPolicy): readonly string[] {
  const from = baselineOf(policy) ?? DEFAULT_BASELINE;
  return from === 'merge_base' || from === 'none' ? [] : [from, predictionsPath(from)];
}

function baselineOf({ text, path }: FoundPolicy): string | undefined {
  try {
    return loadPolicy(text, path).policy.baseline?.from;
  } catch (error) {
    // Whoever applies the policy will say what is wrong with it.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
