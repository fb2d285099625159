import { caveatSentences } from './caveat-sentences.ts';
import { classOf, countsOf, type OutcomeClass, ranked } from './counts.ts';
import { featureResults, featureTable } from './feature-table.ts';
import { type Names, namesOf } from './names.ts';
import { wholeNumber } from './number-text.ts';
import { certainties, outcomeBar, outcomeCells } from './outcome-row.ts';
import { number, type Phrase } from './phrase.ts';
import type { FeatureReport, Report } from './report.ts';
import {
  allRowsTitle,
  caveatsTitle,
  certaintyTitle,
  checkHeads,
  columnHead,
  featureTitle,
  figureText,
  groupHeads,
  headline,
  hidden,
  moreGroups,
  nextStep,
  noValue,
  privacyNote,
  subjectText,
  warningsTitle,
  warningText,
} from './sentences.ts';
import { changeLines } from './terminal-changes.ts';
import { policyLines } from './terminal-policy.ts';
import { presetLines } from './terminal-presets.ts';
import { inTerminal, type TerminalText } from './terminal-text.ts';
import { type TextColumn, textTable } from './text-table.ts';

/** Groups of one feature before the rest is counted. */
const MAX_GROUPS = 12;

export interface TerminalOptions {
  /** Words say everything; colour is only added. */
  readonly color: boolean;
  /** Columns of the terminal; without it lines are as long as they need to be. */
  readonly width?: number | undefined;
  /** Whether to end with what the reader can type next; so unless told otherwise. */
  readonly advice?: boolean;
}

/** The report for the terminal: the verdict, the checks, warnings, the groups, and what to do next. */
export function renderTerminal(report: Report, { color, width, advice = true }: TerminalOptions): string {
  const names = namesOf(report);
  const counts = countsOf(report);
  const paint = (code: string, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const verdict = paint(report.verdict === 'pass' ? '1;32' : '1;31', inTerminal(headline(report, counts)));
  const blocks: readonly (readonly string[])[] = [
    [verdict],
    policyLines(report, paint),
    checks(report, { names, width, paint }),
    certainty(report, { names, width, paint }),
    report.warnings.length === 0
      ? []
      : [
          paint('1', inTerminal(warningsTitle)),
          ...report.warnings.map((warning) => `  ${inTerminal(warningText(warning, names))}`),
        ],
    report.privacy?.hidden ? [inTerminal(privacyNote(report.privacy.suppress_below))] : [],
    report.baseline === undefined ? [] : changeLines(report.baseline, { names, width, paint, policy: report.policy }),
    ...report.features.map((feature) => groups(feature, report, { names, width, paint })),
    ...(report.presets ?? []).map((preset) => presetLines(preset, { names, paint })),
    caveats(report, { names, width, paint }),
    [inTerminal(subjectText(report)), ...(advice ? [inTerminal(nextStep(report, counts))] : [])],
  ];
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${text.join('\n\n')}\n`;
}

interface Look {
  readonly names: Names;
  readonly width: number | undefined;
  readonly paint: (code: string, text: string) => string;
}

const COLORS: { readonly [status in OutcomeClass]: string } = {
  fail: '1;31',
  inconclusive: '1;33',
  warn: '33',
  waived: '36',
  pass: '32',
};

function checks(report: Report, { names, width, paint }: Look): readonly string[] {
  if (report.outcomes.length === 0) return [];
  const outcomes = ranked(report.outcomes);
  const [result, check, feature, value, limit, drawing, chance, ends] = checkHeads.map(inTerminal);
  const chances = outcomes.some(({ by_chance }) => by_chance !== undefined);
  const columns = [
    { head: result },
    { head: check },
    { head: feature },
    { head: value, align: 'right' },
    { head: limit },
    { head: drawing, optional: true },
    ...(chances ? [{ head: chance, align: 'right', optional: true }] : []),
    { head: ends },
  ] as readonly TextColumn[];
  const rows = outcomes.map((outcome) => {
    const cells = outcomeCells(outcome, report, names);
    const texts = [cells.status, cells.check, cells.feature, cells.value, cells.limit].map(inTerminal);
    const byChance = chances ? [inTerminal(cells.byChance)] : [];
    return [...texts, outcomeBar(outcome) as TerminalText, ...byChance, inTerminal(cells.groups)];
  });
  return textTable(columns, rows, {
    width,
    paint: (cell, row, column) => {
      const outcome = outcomes[row];
      if (outcome === undefined) return paint('2', cell);
      return column === 0 ? paint(COLORS[classOf(outcome)], cell) : cell;
    },
  });
}

/** What would decide the checks that chance could turn: a sentence a line. */
function certainty(report: Report, { names, paint }: Look): readonly string[] {
  const lines = certainties(ranked(report.outcomes), report, names).flatMap(({ title, sentences }) =>
    title === undefined
      ? sentences.map((sentence) => `  ${inTerminal(sentence)}`)
      : [`  ${inTerminal(title)}`, ...sentences.map((sentence) => `    ${inTerminal(sentence)}`)],
  );
  return lines.length === 0 ? [] : [paint('1', inTerminal(certaintyTitle)), ...lines];
}

function groups(feature: FeatureReport, report: Report, { names, width, paint }: Look): readonly string[] {
  const table = featureTable(feature, report, MAX_GROUPS);
  const title = featureTitle(names.feature(feature.name), feature.groups.length, featureResults(feature, report));
  const heads: readonly Phrase[] = [...groupHeads, ...table.metrics.map(columnHead)];
  const columns = heads.map(
    (head, at): TextColumn => ({
      head: inTerminal(head),
      ...(at > 0 && { align: 'right' }),
      ...(at > FIRST_OPTIONAL && { optional: true }),
    }),
  );
  const lines = [...table.groups.map((row) => ({ name: names.group(feature.name, row.group), row })), all(table.all)];
  const rows = lines.map(({ name, row }) => [
    inTerminal(name),
    inTerminal(row.count === null ? hidden : number(wholeNumber(row.count))),
    ...row.cells.map(({ figure }) => {
      if (figure.value !== null) return inTerminal(figureText(figure.value));
      return inTerminal(figure.reason === 'suppressed' ? hidden : noValue);
    }),
  ]);
  return [
    paint('1', inTerminal(title)),
    ...textTable(columns, rows, { width, paint: (cell, row) => (row < 0 ? paint('2', cell) : cell) }),
    ...(table.more > 0 ? [`  ${inTerminal(moreGroups(table.more))}`] : []),
  ];
}

/** Those with a figure of this report; what holds of every report is left to the longer formats. */
function caveats(report: Report, { names, paint }: Look): readonly string[] {
  const sentences = caveatSentences(report, { names, measured: true });
  return sentences.length === 0
    ? []
    : [paint('1', inTerminal(caveatsTitle)), ...sentences.map((sentence) => `  ${inTerminal(sentence)}`)];
}

/** Group, rows and three figures stay on a narrow terminal. */
const FIRST_OPTIONAL = 4;

function all(row: ReturnType<typeof featureTable>['all']) {
  return { name: allRowsTitle, row };
}
