import { bar } from './bar.ts';
import { classOf } from './counts.ts';
import { fitsBar } from './metric-names.ts';
import type { Names } from './names.ts';
import { outcomeGroups } from './outcome-groups.ts';
import { listed, type Phrase, say } from './phrase.ts';
import type { Outcome, Report } from './report.ts';
import {
  allRows,
  beforeAfter,
  bootstrapNote,
  certaintySentences,
  changeIntervalText,
  checkTitle,
  comparisonsSentences,
  figureText,
  hidden,
  intervalText,
  limitText,
  loosenedNote,
  moreUncertain,
  noValue,
  outcomeReason,
  statusWords,
  waiverText,
  withinText,
} from './sentences.ts';

/** One check as a row, before a format writes it. */
export interface OutcomeCells {
  readonly status: Phrase;
  readonly check: Phrase;
  readonly feature: Phrase;
  readonly value: Phrase;
  readonly limit: Phrase;
  /** What equal groups would show; empty where that is not known. */
  readonly byChance: Phrase;
  /** Who made the value, or why it does not simply decide. */
  readonly groups: Phrase;
}

export function outcomeCells(outcome: Outcome, report: Report, names: Names): OutcomeCells {
  const reason = outcomeReason(outcome, { names, suppressBelow: report.privacy?.suppress_below });
  return {
    status: statusWords[classOf(outcome)],
    check: checkTitle(outcome),
    feature: featureText(outcome, names),
    value: valueText(outcome),
    limit: limitText(outcome),
    byChance: outcome.by_chance === undefined ? say`` : figureText(outcome.by_chance.value),
    groups: listed(
      [
        reason ?? madeBy(outcome, report, names),
        waiverText(outcome, names),
        ...(outcome.loosened ? [loosenedNote] : []),
      ].filter(({ parts }) => parts.length > 0),
      '; ',
    ),
  };
}

/** The groups that made the value; of a change the two values. */
function madeBy(outcome: Outcome, report: Report, names: Names): Phrase {
  const { value: before, after } = outcome.baseline ?? {};
  if (before !== undefined && after !== undefined) return beforeAfter(before, after);
  return outcomeGroups(outcome, report, names);
}

function featureText({ feature, control }: Outcome, names: Names): Phrase {
  if (feature === null) return allRows;
  return control === undefined ? names.feature(feature) : withinText(names.feature(feature), names.control(control));
}

/** Checks under the table before the rest is counted. */
const MAX_UNCERTAIN = 6;

/** What is said of how sure one check is, or without a title of all of them. */
export interface Certainty {
  readonly title?: Phrase;
  readonly sentences: readonly Phrase[];
}

/** What would decide checks that chance could turn, and how many checks intervals decide. */
export function certainties(outcomes: readonly Outcome[], report: Report, names: Names): readonly Certainty[] {
  const uncertain = outcomes.filter(
    ({ rows_needed, flip_chance, by_chance }) =>
      rows_needed !== undefined || flip_chance !== undefined || by_chance?.calibrated === true,
  );
  const each = uncertain.slice(0, MAX_UNCERTAIN).map((outcome) => ({
    title: say`${checkTitle(outcome)}, ${featureText(outcome, names)}`,
    sentences: certaintySentences(outcome),
  }));
  const rest = uncertain.length - each.length;
  const { confidence } = report;
  const compared = confidence?.comparisons ?? 0;
  return [
    ...each,
    ...(rest > 0 ? [{ sentences: [moreUncertain(rest)] }] : []),
    ...(confidence && compared > 1 ? [{ sentences: comparisonsSentences(compared, confidence) }] : []),
    ...(confidence?.method === 'bootstrap'
      ? [{ sentences: [bootstrapNote(confidence.n_boot, { weighted: isWeighted(report) })] }]
      : []),
  ];
}

function isWeighted({ overall_tally }: Report): boolean {
  return overall_tally !== null && 'weighted' in overall_tally;
}

/** The value and its limit as a bar; empty where it cannot be drawn between 0 and 1. */
export function outcomeBar({ metric, method, change, value, min, max }: Outcome): string {
  if (
    change !== undefined ||
    metric === undefined ||
    value === undefined ||
    value === null ||
    method === 'to_reference'
  )
    return '';
  if (!fitsBar(metric)) return '';
  return bar(value, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
}

function valueText(outcome: Outcome): Phrase {
  const { value, min, max, reason, decide_by, change } = outcome;
  if (reason === 'suppressed') return hidden;
  if (value === undefined || value === null) return noValue;
  const limits = [min, max].filter((end) => end !== undefined);
  if (change !== undefined) {
    return changeIntervalText(value, { ...(decide_by === 'interval' && outcome), change, limits });
  }
  const text = figureText(value, limits);
  return decide_by === 'interval' ? intervalText(text, outcome) : text;
}
