import { caveatSentences } from './caveat-sentences.ts';
import { inMarkdown, joined, type MarkdownText, trusted } from './markdown-text.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';
import { caveatsNote, caveatsTitle } from './sentences.ts';

/** The last section, folded: what the figures do not tell. */
export function caveatSection(report: Report, names: Names): readonly MarkdownText[] {
  const sentences = caveatSentences(report, { names });
  if (sentences.length === 0) return [];
  const blocks = [
    trusted`<details><summary>${inMarkdown(caveatsTitle)}</summary>`,
    inMarkdown(caveatsNote),
    joined(
      sentences.map((sentence) => trusted`- ${inMarkdown(sentence)}`),
      '\n',
    ),
    trusted`</details>`,
  ];
  return [joined(blocks, '\n\n')];
}
