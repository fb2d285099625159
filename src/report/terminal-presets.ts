import type { Names } from './names.ts';
import type { PresetReport } from './preset-report.ts';
import { hidden, presetLine, presetOrigin, presetTitle, referenceNote } from './sentences.ts';
import { inTerminal, shown } from './terminal-text.ts';
import { SENTENCE } from './visible-text.ts';

/** A preset in brief: its title, a line for each feature, its source and its legal status. */
export function presetLines(
  preset: PresetReport,
  { names, paint }: { readonly names: Names; readonly paint: (code: string, text: string) => string },
): readonly string[] {
  const features = preset.features.map((feature) => {
    if (feature.hidden) return `${inTerminal(names.feature(feature.feature))}: ${inTerminal(hidden)}`;
    return inTerminal(feature.groups === undefined ? referenceNote(feature, names) : presetLine(feature, names));
  });
  return [
    paint('1', inTerminal(presetTitle(preset))),
    ...features.map((line) => `  ${line}`),
    `  ${inTerminal(presetOrigin.source)} ${shown(preset.source, SENTENCE)}`,
    `  ${inTerminal(presetOrigin.status)} ${shown(preset.legal_status, SENTENCE)}`,
  ];
}
