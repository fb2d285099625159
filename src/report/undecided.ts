import type { Problem } from '../errors.ts';
import { MAX_COMMENT_BYTES, type MarkdownOptions } from './markdown.ts';
import { inMarkdown, joined, type MarkdownText, trusted, untrusted } from './markdown-text.ts';
import { moreProblems, placeText, undecidedBug, undecidedHeadline, undecidedReason } from './sentences.ts';
import { SENTENCE } from './visible-text.ts';

/** Why there is no report. */
export interface Undecided {
  readonly commit: string;
  /** The user's mistakes; none where the mistake is ours. */
  readonly problems: readonly Problem[];
}

/** What stands in the place of a report that could not be made. */
export function renderUndecided(
  undecided: Undecided,
  { maxBytes = MAX_COMMENT_BYTES, title }: MarkdownOptions = {},
): string {
  const texts = SHOWN.map((count) => document(undecided, count, title));
  return texts.find((text) => Buffer.byteLength(text) <= maxBytes) ?? (texts.at(-1) as string);
}

/** Problems that are told, from as many as anyone reads to none. */
const SHOWN = [20, 5, 1, 0];

function document({ commit, problems }: Undecided, count: number, title: string | undefined): string {
  const headline = trusted`## 🚫 ${inMarkdown(undecidedHeadline(commit, title))}`;
  const shown = problems.slice(0, count).map(item);
  const rest = problems.length - shown.length;
  const list = rest > 0 ? [...shown, trusted`- ${inMarkdown(moreProblems(rest))}`] : shown;
  const blocks = [
    headline,
    inMarkdown(problems.length === 0 ? undecidedBug : undecidedReason),
    ...(list.length === 0 ? [] : [joined(list, '\n')]),
  ];
  return `${joined(blocks, '\n\n')}\n`;
}

function item({ message, hint, place }: Problem): MarkdownText {
  const what = trusted`- **${untrusted(message, SENTENCE)}**`;
  const next = hint === undefined ? what : trusted`${what} ${untrusted(hint, SENTENCE)}`;
  return place === undefined ? next : trusted`${next} (${inMarkdown(placeText(place))})`;
}
