import { markdownTable } from 'markdown-table';
import { classOf, type OutcomeClass, ranked } from './counts.ts';
import { inMarkdown, joined, type MarkdownText, trusted } from './markdown-text.ts';
import type { Names } from './names.ts';
import { certainties, type OutcomeCells, outcomeBar, outcomeCells } from './outcome-row.ts';
import type { Outcome, Report } from './report.ts';
import { barNote, byChanceNotes, certaintyTitle, chanceWord, checkHeads, moreChecks } from './sentences.ts';

/** One row a check, the failing ones first; then what would decide those that chance could turn. */
export function ruleTable(
  report: Report,
  { names, limit }: { readonly names: Names; readonly limit: number },
): readonly MarkdownText[] {
  if (report.outcomes.length === 0) return [];
  const outcomes = ranked(report.outcomes);
  const shown = outcomes.slice(0, limit);
  // What chance would show stands under the value: a page has no room for one more column.
  const column = (cell: MarkdownText, at: number) => (at === BY_CHANCE ? [] : [cell]);
  const rows = shown.map((outcome) => row(outcome, { report, names }));
  const rest = outcomes.length - shown.length;
  const drawn = shown.some((outcome) => outcomeBar(outcome) !== '');
  const notes = [...(drawn ? [barNote] : []), ...byChanceNotes(shown)];
  return [
    tableOf(checkHeads.map(inMarkdown).map(unbroken).flatMap(column), 'lllrlll', rows),
    ...(rest > 0 ? [inMarkdown(moreChecks(rest))] : []),
    ...(notes.length > 0 ? [trusted`<sub>${joined(notes.map(inMarkdown), ' ')}</sub>`] : []),
    ...(limit === Number.POSITIVE_INFINITY ? certainty(shown, report, names) : []),
  ];
}

/** Where the column stands among the heads of checks. */
const BY_CHANCE = 6;

function value({ value: own, byChance }: OutcomeCells): MarkdownText {
  if (byChance.parts.length === 0) return inMarkdown(own);
  return trusted`${inMarkdown(own)}<br><sub>${inMarkdown(chanceWord)}<br>${inMarkdown(byChance)}</sub>`;
}

/** On one line; a second limit may stand on another. */
function limitCell({ limit: own }: OutcomeCells): MarkdownText {
  return unbroken(inMarkdown(own)).replace(',\u00a0', ', ') as MarkdownText;
}

function certainty(outcomes: readonly Outcome[], report: Report, names: Names): readonly MarkdownText[] {
  const items = certainties(outcomes, report, names).map(({ title, sentences }) => {
    const said = joined(sentences.map(inMarkdown), ' ');
    return title === undefined ? trusted`- ${said}` : trusted`- **${inMarkdown(title)}**: ${said}`;
  });
  return items.length === 0 ? [] : [trusted`**${inMarkdown(certaintyTitle)}**`, joined(items, '\n')];
}

/** Keeps a column as wide as this: where there is little room, rows get tall before a column gets wide. */
export function unbroken(head: MarkdownText): MarkdownText {
  return head.replaceAll(' ', '\u00a0') as MarkdownText;
}

/** Cells are Markdown already; nothing is padded, so that a change of one row is a change of one line. */
export function tableOf(
  heads: readonly MarkdownText[],
  align: string,
  rows: readonly (readonly MarkdownText[])[],
): MarkdownText {
  return markdownTable([heads, ...rows], { align: [...align], alignDelimiters: false }) as MarkdownText;
}

const marks: { readonly [status in OutcomeClass]: MarkdownText } = {
  fail: trusted`❌`,
  inconclusive: trusted`🟡`,
  warn: trusted`⚠️`,
  waived: trusted`🔕`,
  pass: trusted`✅`,
};

function row(
  outcome: Outcome,
  { report, names }: { readonly report: Report; readonly names: Names },
): readonly MarkdownText[] {
  const status = classOf(outcome);
  const cells = outcomeCells(outcome, report, names);
  const word = inMarkdown(cells.status);
  return [
    trusted`${marks[status]}\u00a0${status === 'pass' ? word : trusted`**${word}**`}`,
    inMarkdown(cells.check),
    inMarkdown(cells.feature),
    value(cells),
    limitCell(cells),
    outcomeBar(outcome) as MarkdownText,
    inMarkdown(cells.groups),
  ];
}
