import type { BaselineReport } from './baseline-report.ts';
import { changeRows, partName } from './change-rows.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';
import { changeHeads, changesTitle, comparedText, turnedText, whyTexts } from './sentences.ts';
import { inTerminal } from './terminal-text.ts';
import { textTable } from './text-table.ts';

interface Look {
  readonly names: Names;
  readonly width: number | undefined;
  readonly paint: (code: string, text: string) => string;
  /** Of the report; two reports alone have none. */
  readonly policy?: Pick<Report['policy'], 'from'> | undefined;
}

/** Groups of one feature before the rest is left to the longer formats. */
const MAX_GROUPS = 12;

/** What changed since the baseline: every figure that a rule asks for, then who gains and who loses, and why. */
export function changeLines(baseline: BaselineReport, { names, width, paint, policy = {} }: Look): readonly string[] {
  const [figure, feature, before, now, change] = changeHeads.map(inTerminal);
  const columns = [
    { head: figure },
    { head: feature },
    { head: before, align: 'right' },
    { head: now, align: 'right' },
    { head: change },
  ] as Parameters<typeof textTable>[0];
  const rows = changeRows(baseline, names).map((row) =>
    [row.figure, row.feature, row.before, row.now, row.change].map(inTerminal),
  );
  const told = baseline.changes.flatMap((part) => [
    ...(part.groups ?? [])
      .slice(0, MAX_GROUPS)
      .flatMap(({ group, gained, lost }) =>
        typeof gained === 'number' && typeof lost === 'number' && gained + lost > 0
          ? [turnedText(names.group(part.feature ?? '', group), gained, lost)]
          : [],
      ),
    ...whyTexts(partName(part, names), part, baseline),
  ]);
  return [
    paint('1', inTerminal(changesTitle(policy))),
    `  ${inTerminal(comparedText(baseline))}`,
    ...textTable(columns, rows, { width, paint: (cell, row) => (row < 0 ? paint('2', cell) : cell) }),
    ...told.map((sentence) => `  ${inTerminal(sentence)}`),
  ];
}
