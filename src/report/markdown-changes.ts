import type { BaselineReport, ChangedPart } from './baseline-report.ts';
import { type ChangeCells, changedGroupRows, changeRows, partName } from './change-rows.ts';
import { tableOf, unbroken } from './markdown-rules.ts';
import { inMarkdown, joined, type MarkdownText, trusted } from './markdown-text.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';
import {
  changedGroupHeads,
  changedGroupsTitle,
  changeHeads,
  changeNote,
  changesTitle,
  comparedText,
  moreChanges,
  moreGroups,
  whyHeads,
  whyTexts,
} from './sentences.ts';

interface Look {
  readonly names: Names;
  /** Figures of the table, groups of each fold; no folds at 0. */
  readonly figures: number;
  readonly groups: number;
}

/** What changed since the baseline: every figure that a rule asks for, and folded for each feature who gains and loses. */
export function changeSection({ baseline, confidence, policy }: Report, look: Look): readonly MarkdownText[] {
  if (baseline === undefined || look.figures === 0) return [];
  const { names } = look;
  const all = changeRows(baseline, names);
  const shown = all.slice(0, look.figures);
  const rows = shown.map(({ figure, feature, before, now, change }) =>
    [figure, feature, before, now, change].map(inMarkdown),
  );
  return [
    trusted`**${inMarkdown(changesTitle(policy))}**`,
    inMarkdown(comparedText(baseline)),
    tableOf(changeHeads.map(inMarkdown).map(unbroken), 'llrrr', rows),
    ...(all.length > shown.length ? [inMarkdown(moreChanges(all.length - shown.length))] : []),
    ...(confidence === undefined ? [] : [trusted`<sub>${inMarkdown(changeNote(confidence.level))}</sub>`]),
    ...(look.groups === 0
      ? []
      : baseline.changes.flatMap((part) => (part.groups === undefined ? [] : [fold(part, baseline, look)]))),
  ];
}

function fold(part: ChangedPart, baseline: BaselineReport, { names, groups }: Look): MarkdownText {
  const { metrics, rows, more, turned, why } = changedGroupRows(part, names, groups);
  const name = partName(part, names);
  const heads = [
    changedGroupHeads.group,
    // First, as a page may not hold all columns.
    ...(turned ? [changedGroupHeads.gained, changedGroupHeads.lost] : []),
    ...metrics,
    ...(why ? [whyHeads.baseRates, whyHeads.decisions] : []),
  ];
  const lines = rows.map(({ group, figures, gained, lost, baseRates, decisions }) => [
    inMarkdown(group),
    ...(turned ? [gained, lost].map(orNothing) : []),
    ...figures.map(figureCell),
    ...(why ? [baseRates, decisions].map(orNothing) : []),
  ]);
  const blocks = [
    trusted`<details><summary>${inMarkdown(changedGroupsTitle(name))}</summary>`,
    tableOf(heads.map(inMarkdown).map(unbroken), `l${'r'.repeat(heads.length - 1)}`, lines),
    ...(more > 0 ? [inMarkdown(moreGroups(more))] : []),
    ...whyTexts(name, part, baseline).map(inMarkdown),
    trusted`</details>`,
  ];
  return joined(blocks, '\n\n');
}

/** The values above, what changed below: a page has no room for three columns a figure. */
function figureCell({ before, now, change }: Omit<ChangeCells, 'figure' | 'feature'>): MarkdownText {
  return trusted`${inMarkdown(before)} → ${inMarkdown(now)}<br><sub>${inMarkdown(change)}</sub>`;
}

function orNothing(phrase: Parameters<typeof inMarkdown>[0] | undefined): MarkdownText {
  return phrase === undefined ? trusted`` : inMarkdown(phrase);
}
