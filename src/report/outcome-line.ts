import { namesOf } from './names.ts';
import { outcomeCells } from './outcome-row.ts';
import type { Outcome, Report } from './report.ts';
import { outcomeSentence } from './sentences.ts';
import { inTerminal } from './terminal-text.ts';

/** A check in one line of plain text, safe in a log. */
export function outcomeLine(outcome: Outcome, report: Report): string {
  return inTerminal(outcomeSentence(outcomeCells(outcome, report, namesOf(report))));
}
