import { bar } from './bar.ts';
import { type Cell, type FeatureTable, featureResults, featureTable, type Row, stratumTable } from './feature-table.ts';
import { tableOf, unbroken } from './markdown-rules.ts';
import { inMarkdown, joined, type MarkdownText, trusted } from './markdown-text.ts';
import { fitsBar } from './metric-names.ts';
import type { Names } from './names.ts';
import { wholeNumber } from './number-text.ts';
import { number } from './phrase.ts';
import type { FeatureReport, Report } from './report.ts';
import {
  allRowsTitle,
  columnHead,
  excludedNote,
  featureTitle,
  figureText,
  groupHeads,
  hidden,
  moreGroups,
  moreStrata,
  noValue,
  smallNote,
  stratumTitle,
  undefinedReason,
  unobservedNote,
} from './sentences.ts';

/** Strata that a fold shows before the rest is counted. */
const MAX_STRATA = 12;

interface Look {
  readonly names: Names;
  /** Groups of each table. */
  readonly limit: number;
}

/** One feature, folded: a row a group, and below it what the marks mean; with control features the same for each stratum. */
export function featureSection(feature: FeatureReport, report: Report, { names, limit }: Look): MarkdownText {
  const title = featureTitle(names.feature(feature.name), feature.groups.length, featureResults(feature, report));
  const { strata = [] } = feature;
  const shown = limit === Number.POSITIVE_INFINITY ? strata.slice(0, MAX_STRATA) : [];
  const blocks = [
    trusted`<details><summary>${inMarkdown(title)}</summary>`,
    ...groupBlocks(feature, featureTable(feature, report, limit), report, names),
    ...shown.flatMap((stratum) => {
      const table = stratumTable(feature, stratum, report, limit);
      return [
        trusted`**${inMarkdown(stratumTitle(names.control(stratum.control), table.all.count))}**`,
        ...groupBlocks({ ...feature, unobserved: [] }, table, report, names),
      ];
    }),
    ...(strata.length > shown.length && shown.length > 0 ? [inMarkdown(moreStrata(strata.length - shown.length))] : []),
    trusted`</details>`,
  ];
  return joined(blocks, '\n\n');
}

function groupBlocks(
  feature: FeatureReport,
  table: FeatureTable,
  report: Report,
  names: Names,
): readonly MarkdownText[] {
  const [first] = table.metrics;
  const drawn = first !== undefined && fitsBar(first);
  const cells = (name: MarkdownText, row: Row) => [
    name,
    inMarkdown(row.count === null ? hidden : number(wholeNumber(row.count))),
    ...row.cells.flatMap((cell, at) => [figure(cell), ...(drawn && at === 0 ? [drawing(cell)] : [])]),
  ];
  const heads = table.metrics.flatMap((metric, at) => [
    inMarkdown(columnHead(metric)),
    ...(drawn && at === 0 ? [trusted`0 to 1`] : []),
  ]);
  const rows = [
    ...table.groups.map((row) => cells(inMarkdown(names.group(feature.name, row.group)), row)),
    cells(trusted`**${unbroken(inMarkdown(allRowsTitle))}**`, table.all),
  ];
  const align = `lr${drawn ? 'rl' : 'r'}${'r'.repeat(Math.max(table.metrics.length - 1, 0))}`;
  return [tableOf([...groupHeads.map(inMarkdown), ...heads], align, rows), ...notes(feature, report, { names, table })];
}

function notes(
  feature: FeatureReport,
  report: Report,
  { names, table }: { readonly names: Names; readonly table: FeatureTable },
): readonly MarkdownText[] {
  const marked = (mark: Cell['mark']) => table.groups.some(({ cells }) => cells.some((cell) => cell.mark === mark));
  const least = report.warnings.find(({ feature: name, min_count }) => name === feature.name && min_count)?.min_count;
  const lines = [
    ...(table.more > 0 ? [inMarkdown(moreGroups(table.more))] : []),
    ...table.reasons.map((reason, at) => trusted`${superscript(at)} ${inMarkdown(undefinedReason(reason))}`),
    ...(marked('small') ? [trusted`† ${inMarkdown(smallNote(least))}`] : []),
    ...(marked('excluded') ? [trusted`‡ ${inMarkdown(excludedNote(least))}`] : []),
    ...(feature.unobserved.length > 0
      ? [inMarkdown(unobservedNote(feature.unobserved.map((group) => names.group(feature.name, group))))]
      : []),
  ];
  return lines.length === 0 ? [] : [trusted`<sub>${joined(lines, ' · ')}</sub>`];
}

function figure({ figure: { value, ...rest }, reason, mark }: Cell): MarkdownText {
  const sign = mark === undefined ? trusted`` : mark === 'small' ? trusted`†` : trusted`‡`;
  if (value !== null) return trusted`${inMarkdown(figureText(value))} ${sign}`.trimEnd() as MarkdownText;
  if (reason === undefined || 'reason' in rest === false) return inMarkdown(hidden);
  return trusted`${inMarkdown(noValue)} ${superscript(reason)}`;
}

function drawing({ figure }: Cell): MarkdownText {
  return (figure.value === null ? '' : bar(figure.value)) as MarkdownText;
}

/** ¹ for 0, ² for 1. */
function superscript(at: number): MarkdownText {
  return [...String(at + 1)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') as MarkdownText;
}
