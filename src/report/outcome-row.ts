import { bar } from './bar.ts';
import { classOf } from './counts.ts';
import { fitsBar } from './metric-names.ts';
import type { Names } from './names.ts';
import { outcomeGroups } from './outcome-groups.ts';
import type { Phrase } from './phrase.ts';
import type { Outcome, Report } from './report.ts';
import {
  allRows,
  checkTitle,
  figureText,
  hidden,
  intervalText,
  limitText,
  noValue,
  outcomeReason,
  statusWords,
} from './sentences.ts';

/** One check as a row, before a format writes it. */
export interface OutcomeCells {
  readonly status: Phrase;
  readonly check: Phrase;
  readonly feature: Phrase;
  readonly value: Phrase;
  readonly limit: Phrase;
  /** Who made the value, or why it does not simply decide. */
  readonly groups: Phrase;
}

export function outcomeCells(outcome: Outcome, report: Report, names: Names): OutcomeCells {
  const reason = outcomeReason(outcome, { names, suppressBelow: report.privacy?.suppress_below });
  return {
    status: statusWords[classOf(outcome)],
    check: checkTitle(outcome),
    feature: outcome.feature === null ? allRows : names.feature(outcome.feature),
    value: valueText(outcome),
    limit: limitText(outcome),
    groups: reason ?? outcomeGroups(outcome, report, names),
  };
}

/** The value and its limit as a bar; empty where it cannot be drawn between 0 and 1. */
export function outcomeBar({ metric, method, value, min, max }: Outcome): string {
  if (metric === undefined || value === undefined || value === null || method === 'to_reference') return '';
  if (!fitsBar(metric)) return '';
  return bar(value, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
}

function valueText(outcome: Outcome): Phrase {
  const { value, min, max, reason, decide_by } = outcome;
  if (reason === 'suppressed') return hidden;
  if (value === undefined || value === null) return noValue;
  const text = figureText(
    value,
    [min, max].filter((end) => end !== undefined),
  );
  return decide_by === 'interval' ? intervalText(text, outcome) : text;
}
