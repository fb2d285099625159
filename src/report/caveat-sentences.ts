import type { Names } from './names.ts';
import type { Phrase } from './phrase.ts';
import type { Caveat, Report } from './report.ts';
import { baseRatesConflict, caveatText } from './sentences.ts';

export interface CaveatSentencesOptions {
  readonly names: Names;
  /** Leaves out what holds of every report. */
  readonly measured?: boolean;
}

/** What the figures do not tell, a phrase for each, before a format draws it. */
export function caveatSentences(
  { caveats = [] }: Report,
  { names, measured = false }: CaveatSentencesOptions,
): readonly Phrase[] {
  const shown = caveats.filter(({ code }) => !measured || !ALWAYS.includes(code));
  const sentences = shown.map((caveat) => caveatText(caveat, names));
  return shown.some(({ code }) => code === 'base_rates') ? [...sentences, baseRatesConflict] : sentences;
}

const ALWAYS: readonly Caveat['code'][] = ['training_noise', 'reused_test_set'];
