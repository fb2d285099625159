import { tableOf, unbroken } from './markdown-rules.ts';
import { inMarkdown, joined, type MarkdownText, trusted, untrusted } from './markdown-text.ts';
import type { Names } from './names.ts';
import { wholeNumber } from './number-text.ts';
import { number, type Phrase } from './phrase.ts';
import type { PresetFeature, PresetGroup, PresetReport } from './preset-report.ts';
import { marksOf, type PresetColumn, type PresetMark, presetTable } from './preset-table.ts';
import {
  crossFootingNote,
  figureText,
  hidden,
  largeNote,
  medianNote,
  moreGroups,
  noValue,
  personsNote,
  pNote,
  presetHeads,
  presetMarks,
  presetOrigin,
  presetTitle,
  referenceNote,
  tinyChance,
  unknownNote,
} from './sentences.ts';
import { SENTENCE } from './visible-text.ts';

/** One preset, folded: what it is, a table for each feature that has one, and where it comes from. */
export function presetSection(
  preset: PresetReport,
  { names, limit }: { readonly names: Names; readonly limit: number },
): MarkdownText {
  const blocks = [
    trusted`<details><summary>${inMarkdown(presetTitle(preset))}</summary>`,
    untrusted(preset.rationale, SENTENCE),
    ...(preset.median_score === undefined || preset.median_score === null
      ? []
      : [trusted`${inMarkdown(medianNote(preset.median_score))}.`]),
    ...preset.features.flatMap((feature) => featureBlocks(feature, preset, { names, limit })),
    ...legend(preset, limit),
    trusted`<sub>${joined(origin(preset), ' · ')}</sub>`,
    trusted`</details>`,
  ];
  return joined(blocks, '\n\n');
}

function origin({ source, legal_status, known_as = [] }: PresetReport): readonly MarkdownText[] {
  const names = known_as.map(({ rule, name }) => trusted`${untrusted(rule)} = ${untrusted(name)}`);
  return [
    trusted`${inMarkdown(presetOrigin.source)} ${untrusted(source, SENTENCE)}`,
    trusted`${inMarkdown(presetOrigin.status)} ${untrusted(legal_status, SENTENCE)}`,
    ...(names.length > 0 ? [trusted`${inMarkdown(presetOrigin.knownAs)} ${joined(names, ', ')}`] : []),
  ];
}

function featureBlocks(
  feature: PresetFeature,
  preset: PresetReport,
  { names, limit }: { readonly names: Names; readonly limit: number },
): readonly MarkdownText[] {
  const name = inMarkdown(names.feature(feature.feature));
  if (feature.hidden) return [trusted`${name}: ${inMarkdown(hidden)}`];
  if (feature.groups === undefined) return [inMarkdown(referenceNote(feature, names))];
  const table = presetTable(feature, preset, limit);
  const rows = table.groups.map((group) =>
    table.columns.map((column) => cell(column, group, inMarkdown(names.group(feature.feature, group.group)))),
  );
  const heads = table.columns.map((column) => unbroken(inMarkdown(presetHeads[column])));
  const notes = [
    ...(table.more > 0 ? [inMarkdown(moreGroups(table.more))] : []),
    ...(feature.best_large ? [inMarkdown(largeNote(names.group(feature.feature, feature.best_large)))] : []),
    ...(feature.unknown === undefined
      ? []
      : [inMarkdown(unknownNote(feature.unknown, preset.median_score !== undefined))]),
    ...(feature.cross_footing === undefined ? [] : [inMarkdown(crossFootingNote(feature, names))]),
  ];
  return [
    trusted`**${name}**`,
    tableOf(heads, `l${'r'.repeat(table.columns.length - 1)}`, rows),
    ...(notes.length > 0 ? [trusted`<sub>${joined(notes, ' · ')}</sub>`] : []),
  ];
}

/** What the columns and marks of all tables say. */
function legend(preset: PresetReport, limit: number): readonly MarkdownText[] {
  const tables = preset.features.flatMap((feature) =>
    feature.groups === undefined ? [] : [presetTable(feature, preset, limit)],
  );
  if (tables.length === 0) return [];
  const marks = new Set(tables.flatMap((table) => table.marks));
  const lines = [
    inMarkdown(personsNote),
    ...(tables.some(({ columns }) => columns.includes('p')) ? [inMarkdown(pNote)] : []),
    ...[...marks].map((mark) => trusted`${SIGNS[mark]} ${inMarkdown(presetMarks[mark])}`),
  ];
  return [trusted`<sub>${joined(lines, ' · ')}</sub>`];
}

const SIGNS: { readonly [mark in PresetMark]: MarkdownText } = {
  under_2_percent: trusted`†`,
  small_numbers: trusted`‡`,
  one_person_flips: trusted`§`,
  fisher: trusted`ᶠ`,
};

/** Marks stand in the column that they speak of. */
const MARKED: { readonly [mark in PresetMark]: PresetColumn } = {
  under_2_percent: 'rows',
  small_numbers: 'ratio',
  one_person_flips: 'missing',
  fisher: 'p',
};

function cell(column: PresetColumn, group: PresetGroup, name: MarkdownText): MarkdownText {
  if (column === 'group') return name;
  const signs = marksOf(group).flatMap((mark) => (MARKED[mark] === column ? [SIGNS[mark]] : []));
  const text = inMarkdown(figureOf(column, group));
  return signs.length === 0 ? text : trusted`${text} ${joined(signs, ' ')}`;
}

function figureOf(column: Exclude<PresetColumn, 'group'>, group: PresetGroup): Phrase {
  const { rows, selected, rate, ratio, ratio_to_large, selections_to_four_fifths, p_value_adjusted } = group;
  switch (column) {
    case 'rows':
      return number(wholeNumber(rows));
    case 'selected':
    case 'above':
      return number(wholeNumber(selected));
    case 'rate':
      return figure(rate);
    case 'ratio':
      return figure(ratio, FOUR_FIFTHS);
    case 'large':
      return figure(ratio_to_large, FOUR_FIFTHS);
    case 'missing':
      return selections_to_four_fifths === undefined ? noValue : number(wholeNumber(selections_to_four_fifths));
    case 'p':
      return p_value_adjusted !== undefined && p_value_adjusted < 0.001 ? tinyChance : figure(p_value_adjusted);
  }
}

/** A ratio is never rounded across it. */
const FOUR_FIFTHS = [0.8];

function figure(value: number | null | undefined, limits: readonly number[] = []): Phrase {
  return value === null || value === undefined ? noValue : figureText(value, limits);
}
