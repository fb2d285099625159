import { renderResults } from './document.ts';
import type { Result } from './result.ts';
import type { Toolkit } from './toolkit.ts';

/** GitHub drops a summary of more than 1 MiB. */
const MAX_SUMMARY_BYTES = 1_000_000;

export async function writeSummary(results: readonly Result[], commit: string, { summary }: Toolkit): Promise<void> {
  await summary.addRaw(renderResults(results, { commit, maxBytes: MAX_SUMMARY_BYTES })).write();
}
