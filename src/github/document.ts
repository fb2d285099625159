import { renderMarkdown } from '../report/markdown.ts';
import { renderUndecided } from '../report/undecided.ts';
import type { Result } from './result.ts';

/** Everything that became of a run, as Markdown: a section for each policy, each with its fair share of the room. */
export function renderResults(
  results: readonly Result[],
  { commit, maxBytes }: { readonly commit: string; readonly maxBytes: number },
): string {
  const sections: string[] = [];
  let room = maxBytes;
  for (const [at, result] of results.entries()) {
    const share = Math.floor(room / (results.length - at)) - 1;
    const section = render(result, { commit, maxBytes: share, isAlone: results.length === 1 });
    room -= Buffer.byteLength(section) + 1;
    sections.push(section);
  }
  return sections.join('\n');
}

function render(
  result: Result,
  { commit, maxBytes, isAlone }: { readonly commit: string; readonly maxBytes: number; readonly isAlone: boolean },
): string {
  if (result.kind === 'checked') {
    return renderMarkdown(result.shown, { maxBytes, title: isAlone ? undefined : result.policy.path });
  }
  return renderUndecided({ commit, problems: result.problems }, { maxBytes, title: isAlone ? undefined : result.path });
}
