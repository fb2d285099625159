import { countsOf } from '../report/counts.ts';
import { MAX_COMMENT_BYTES } from '../report/markdown.ts';
import type { Comment } from './comment.ts';
import { renderResults } from './document.ts';
import { type Result, verdictOf } from './result.ts';
import type { Toolkit } from './toolkit.ts';

/** What a run leaves for the steps after it. */
export interface RunOutputs {
  readonly results: readonly Result[];
  readonly commit: string;
  /** Absolute paths, in the order of the policies. */
  readonly reportFiles: readonly string[];
}

/** Sets every output but those of the comment, which are empty until there is one. */
export function setOutputs({ results, commit, reportFiles }: RunOutputs, toolkit: Toolkit): void {
  const counts = results.flatMap((result) => (result.kind === 'checked' ? [countsOf(result.shown)] : []));
  const sum = (of: 'failed' | 'warnings') => counts.reduce((total, count) => total + count[of], 0);
  const outputs = {
    verdict: verdictOf(results),
    failed: String(sum('failed')),
    warnings: String(sum('warnings')),
    'report-json': reportFiles.join('\n'),
    'report-html': '',
    'report-sarif': '',
    'report-markdown': renderResults(results, { commit, maxBytes: MAX_COMMENT_BYTES }),
    'comment-id': '',
    'comment-url': '',
  };
  for (const [name, value] of Object.entries(outputs)) toolkit.setOutput(name, value);
}

export function setCommentOutputs({ id, url }: Comment, toolkit: Toolkit): void {
  toolkit.setOutput('comment-id', String(id));
  toolkit.setOutput('comment-url', url);
}
