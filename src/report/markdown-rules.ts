import { markdownTable } from 'markdown-table';
import { bar } from './bar.ts';
import { classOf, type OutcomeClass, ranked } from './counts.ts';
import { inMarkdown, type MarkdownText, trusted } from './markdown-text.ts';
import { fitsBar } from './metric-names.ts';
import type { Names } from './names.ts';
import { outcomeGroups } from './outcome-groups.ts';
import type { Outcome, Report } from './report.ts';
import {
  allRows,
  barNote,
  checkTitle,
  figureText,
  hidden,
  limitText,
  moreChecks,
  noValue,
  outcomeReason,
  statusWords,
} from './sentences.ts';

/** One row a check, the failing ones first. */
export function ruleTable(
  report: Report,
  { names, limit }: { readonly names: Names; readonly limit: number },
): readonly MarkdownText[] {
  if (report.outcomes.length === 0) return [];
  const outcomes = ranked(report.outcomes);
  const shown = outcomes.slice(0, limit);
  const table = tableOf(
    HEADS,
    'lllrlll',
    shown.map((outcome) => row(outcome, { report, names })),
  );
  const rest = outcomes.length - shown.length;
  const drawn = shown.some((outcome) => barOf(outcome) !== '');
  return [
    table,
    ...(rest > 0 ? [inMarkdown(moreChecks(rest))] : []),
    ...(drawn ? [trusted`<sub>${inMarkdown(barNote)}</sub>`] : []),
  ];
}

/** Cells are Markdown already; nothing is padded, so that a change of one row is a change of one line. */
export function tableOf(
  heads: readonly MarkdownText[],
  align: string,
  rows: readonly (readonly MarkdownText[])[],
): MarkdownText {
  const table = markdownTable([heads, ...rows], { align: [...align], alignDelimiters: false, padding: true });
  return table as MarkdownText;
}

const HEADS = [
  trusted`Result`,
  trusted`Check`,
  trusted`Feature`,
  trusted`Value`,
  trusted`Limit`,
  trusted`0 to 1`,
  trusted`Lowest → highest group`,
];

const marks: { readonly [status in OutcomeClass]: MarkdownText } = {
  fail: trusted`❌`,
  inconclusive: trusted`❔`,
  warn: trusted`⚠️`,
  pass: trusted`✅`,
};

function row(
  outcome: Outcome,
  { report, names }: { readonly report: Report; readonly names: Names },
): readonly MarkdownText[] {
  const status = classOf(outcome);
  const word = inMarkdown(statusWords[status]);
  const reason = outcomeReason(outcome, { names, suppressBelow: report.privacy?.suppress_below });
  return [
    trusted`${marks[status]} ${status === 'pass' ? word : trusted`**${word}**`}`,
    inMarkdown(checkTitle(outcome)),
    inMarkdown(outcome.feature === null ? allRows : names.feature(outcome.feature)),
    inMarkdown(valueText(outcome)),
    inMarkdown(limitText(outcome)),
    barOf(outcome) as MarkdownText,
    inMarkdown(reason ?? outcomeGroups(outcome, report, names)),
  ];
}

function valueText(outcome: Outcome) {
  const { value, min, max, reason } = outcome;
  if (reason === 'suppressed') return hidden;
  if (value === undefined || value === null) return noValue;
  return figureText(
    value,
    [min, max].filter((end) => end !== undefined),
  );
}

function barOf({ metric, value, min, max }: Outcome): string {
  if (metric === undefined || value === undefined || value === null || !fitsBar(metric)) return '';
  return bar(value, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
}
