import { inMarkdown, joined, type MarkdownText, trusted, untrusted } from './markdown-text.ts';
import type { Report } from './report.ts';
import { changesUnknown, editedText, originText, policyTitle } from './sentences.ts';
import { SENTENCE } from './visible-text.ts';

/** Whose version of the policy decided, and what an edited one would; nothing where it was simply the base's. */
export function policyNotes({ policy }: Report): readonly MarkdownText[] {
  const origin = originText(policy);
  const items = [
    ...(origin === undefined ? [] : [inMarkdown(origin)]),
    ...(policy.changes === 'unknown' ? [inMarkdown(changesUnknown)] : []),
    ...(policy.edited === undefined ? [] : [edited(policy.edited)]),
  ].map((item) => trusted`- ${item}`);
  return items.length === 0 ? [] : [joined([trusted`**${inMarkdown(policyTitle)}**`, joined(items, '\n')], '\n\n')];
}

function edited(policy: NonNullable<Report['policy']['edited']>): MarkdownText {
  const text = inMarkdown(editedText(policy));
  return 'error' in policy ? trusted`${text} ${untrusted(policy.error, SENTENCE)}` : text;
}
